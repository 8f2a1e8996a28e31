//! Every layout that is recognised, with no configuration.

use crate::support::{Site, TestDocset};

/// Builds in the docset's folder and gives the pages that are articles, without start pages and 404 pages.
fn articles(docset: &TestDocset, dir: &str) -> Vec<String> {
    docset.run(&["build", dir, "-o", "site"]).code(0);
    let site = Site::read(&docset.path("site"));
    assert_eq!(site.faults(), (vec![], 0));
    let is_article = |page: &&String| !page.ends_with("index.html") && !page.ends_with("404.html");
    site.pages.keys().filter(is_article).cloned().collect()
}

#[test]
fn content_by_locale_in_any_letter_case() {
    let docset = TestDocset::new().file("content/en-US/a.md", "# A\n").file("content/es-es/a.md", "# A\n");
    assert_eq!(articles(&docset, "."), ["en-us/a.html", "es-es/a.html"]);
}

#[test]
fn folders_named_by_locale_and_a_bare_language_beside_them() {
    let docset = TestDocset::new().file("EN-us/a.md", "# A\n").file("fr/a.md", "# A\n").file("notes/b.md", "# B\n");
    assert_eq!(articles(&docset, "."), ["en-us/a.html", "fr/a.html"]);
}

#[test]
fn sibling_repositories_from_above_and_from_one_of_them() {
    let docset = TestDocset::new()
        .file("work/docs/docs/docfx.json", r#"{"build":{"content":[{"files":["**/*.md"],"exclude":["drafts/**"]}]}}"#)
        .file("work/docs/docs/a.md", "# A\n\n![p](media/p.png)\n")
        .file("work/docs/docs/media/p.png", "picture")
        .file("work/docs/docs/drafts/d.md", "# D\n")
        .file("work/docs/README.md", "# Read me\n")
        .file("work/docs.es-ES/docs/a.md", "# A\n\n![p](media/p.png)\n")
        .file("work/docs.zh-hans/docs/a.md", "# A\n");
    let want = ["en-us/a.html", "es-es/a.html", "zh-hans/a.html"];
    assert_eq!(articles(&docset, "work"), want);
    assert!(docset.read("site/es-es/a.html").contains("src=\"../en-us/media/p.png\""));
    assert_eq!(articles(&docset, "work/docs"), want);
}

#[test]
fn publish_configuration_names_folders_in_any_case_and_has_trailing_commas() {
    let config = r#"{"docsets_to_publish":[
        {"build_source_folder":"Docs","build_output_subfolder":"guide"},
        {"build_source_folder":"api","build_output_subfolder":"api"},
        {"build_source_folder":"gone","build_output_subfolder":"gone"},
    ],}"#;
    let docset = TestDocset::new()
        .file("en-us/.openpublishing.publish.config.json", config)
        .file("en-us/docs/a.md", "# A\n\n[b](/guide/sub/b) [c](/api/c) [out](/other/d)\n")
        .file("en-us/docs/Sub/B.md", "# B\n")
        .file("en-us/api/c.md", "# C\n")
        .file(
            "en-us/.openpublishing.redirection.json",
            r#"{"redirections":[{"source_path":"docs/old.md","redirect_url":"/guide/a"},]}"#,
        )
        .file("en-us/docs/e.md", "# E\n\n[old](old.md)\n")
        .file("es-es/docs/a.md", "# A\n");
    let want: Vec<String> = ["api/c", "guide/a", "guide/e", "guide/sub/b"]
        .iter()
        .flat_map(|page| ["en-us", "es-es"].map(|locale| format!("{locale}/{page}.html")))
        .collect();
    let mut built = articles(&docset, ".");
    built.sort_by_key(|page| page.split_once('/').map(|(_, rest)| rest.to_owned()));
    assert_eq!(built, want);
    let page = docset.read("site/en-us/guide/a.html");
    assert!(page.contains("href=\"sub/b.html\"") && page.contains("href=\"../api/c.html\""), "{page}");
    assert!(page.contains("href=\"https://learn.microsoft.com/other/d\""));
    assert!(docset.read("site/en-us/guide/e.html").contains("href=\"a.html\""));
}

#[test]
fn a_docfx_json_above_its_articles_names_their_folder() {
    let docfx = r#"{"build":{"content":[{"src":"articles","files":"**/*.md","exclude":["old/**"]}],
        "globalMetadata":{"description":"Of all"},"fileMetadata":{"description":{"sub/**":"Of some"}}}}"#;
    let docset = TestDocset::new()
        .file("docfx.json", docfx)
        .file("articles/a.md", "# A\n\n[b](~/sub/b.md)\n")
        .file("articles/sub/b.md", "# B\n")
        .file("articles/old/c.md", "# C\n")
        .file("elsewhere.md", "# No article\n");
    assert_eq!(articles(&docset, "."), ["en-us/a.html", "en-us/sub/b.html"]);
    assert!(docset.read("site/en-us/a.html").contains("content=\"Of all\""));
    assert!(docset.read("site/en-us/sub/b.html").contains("content=\"Of some\""));
}

#[test]
fn a_flat_folder_takes_the_locale_of_its_articles() {
    let article = |locale: &str| format!("---\nms.contentlocale: {locale}\n---\n# A\n\n[b](b.md)\n");
    let docset = TestDocset::new().file("a.md", article("it-IT")).file("b.md", article("it-it"));
    assert_eq!(articles(&docset, "."), ["it-it/a.html", "it-it/b.html"]);
}

#[test]
fn folders_can_be_mapped_to_locales() {
    let docset = TestDocset::new()
        .file("help/hexapla.yml", "locales: { en-US: ../english, es-ES: spanish }\n")
        .file("english/a.md", "# A\n")
        .file("help/spanish/a.md", "# A\n\n[x](x.md)\n");
    assert_eq!(articles(&docset, "help"), ["en-us/a.html", "es-es/a.html"]);
    docset.run(&["build", "help", "-v", "-o", "site"]).code(0).says(&["help/spanish/a.md:3:5: error[file-not-found]"]);
}

#[test]
fn a_locale_that_is_listed_and_has_no_folder_yet_shows_the_source() {
    let docset = TestDocset::new().file("hexapla.yml", "locales: [en-US, es-ES]\n").file("content/en-us/a.md", "# A\n");
    assert_eq!(articles(&docset, "."), ["en-us/a.html", "es-es/a.html"]);
}

#[test]
fn two_files_for_one_address_are_told_and_one_is_built() {
    let docset = TestDocset::new().file("content/en-us/a.md", "# Small\n").file("content/en-us/A.md", "# Big\n");
    docset.run(&["build"]).code(0).says(&["publish-url-conflict"]);
    assert!(docset.has("output/en-us/a.html"));
}

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
        "globalMetadata":{"description":"Of all"},"fileMetadata":{"description":{"articles/sub/**":"Of some","sub/**":"Of none"}}}}"#;
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
    // One that says something else does not speak for the others.
    let docset = TestDocset::new().file("a.md", "# A\n").file("b.md", article("it-it")).file("c.md", "# C\n");
    let of_italian = ["it-it/a.html", "it-it/b.html", "it-it/c.html"];
    assert_eq!(articles(&docset, "."), [&["en-us/a.html", "en-us/c.html"][..], &of_italian].concat());
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

#[test]
fn links_from_the_root_of_the_host_find_what_stands_below_the_base_address() {
    let links = "# A\n\n[1](/partner/sub/b) [2](/partner/fr-fr/sub/b.html) [3](/partner/media/a.png) \
                 [4](/partner/sub/) [5](/partner/gone) [6](/partners/b) [7](/partner/Sub/B) [8](/partner/old)\n";
    let docset = TestDocset::new()
        .file("hexapla.yml", "base_url: https://help.example.com/partner/\n")
        .file("content/en-us/a.md", links)
        .file("content/en-us/sub/b.md", "# B\n")
        .file("content/en-us/sub/TOC.md", "# [B](b.md)\n")
        .file("content/en-us/media/a.png", "x")
        .file(
            "content/en-us/.openpublishing.redirection.json",
            r#"{"redirections":[{"source_path":"old.md","redirect_url":"/partner/sub/b"}]}"#,
        )
        .file("content/es-es/a.md", links);
    let ran = docset.run(&["build", "-v"]).code(0).says(&[
        "content/es-es/a.md:3:101: error[file-not-found]: cannot find '/partner/gone'",
        "warning[link-case-mismatch]: '/partner/Sub/B' differs",
        "warning[link-redirected]: '/partner/old' is gone and redirected to '/partner/sub/b'",
    ]);
    assert_eq!(ran.stderr().matches("error[file-not-found]").count(), 2, "{}", ran.stderr());
    let page = docset.read("output/es-es/a.html");
    assert_eq!(page.matches("<a href=\"sub/b.html\">").count(), 5, "{page}");
    assert!(
        page.contains(".png\">3</a>") && page.contains("href=\"https://learn.microsoft.com/partners/b\""),
        "{page}"
    );
}

#[test]
fn redirections_are_followed_to_their_end() {
    let redirections = r#"{"redirections":[
        {"source_path":"docs/one.md","redirect_url":"sub/two.md"},
        {"source_path":"docs/sub/two.md","redirect_url":"../new.md"},
        {"source_path":"docs/out.md","redirect_url":"site.md"},
        {"source_path":"docs/site.md","redirect_url":"/elsewhere/x"},
        {"source_path":"docs/round.md","redirect_url":"about.md"},
        {"source_path":"docs/about.md","redirect_url":"round.md"},
        {"source_path":"docs/lost.md","redirect_url":"nowhere.md"},
        {"source_path":"docs/script.md","redirect_url":"javascript:alert(1)"}
    ]}"#;
    let links = "# A\n\n[1](one.md)\n[2](out.md)\n[3](round.md)\n[4](lost.md)\n[5](script.md)\n";
    let docset = TestDocset::new()
        .file("content/en-us/.openpublishing.redirection.json", redirections)
        .file("content/en-us/docs/a.md", links)
        .file("content/en-us/docs/new.md", "# New\n")
        .file("content/es-es/docs/new.md", "# Nuevo\n");
    docset.run(&["build", "-v"]).code(0).says(&[
        "a.md:3:5: warning[link-redirected]: 'one.md' is gone and redirected to '../new.md'",
        "a.md:4:5: warning[link-redirected]: 'out.md' is gone and redirected to '/elsewhere/x'",
        "a.md:5:5: error[file-not-found]: 'round.md' is gone and redirected to 'about.md', then to 'round.md', then to \
         'about.md', round in a circle",
        "a.md:6:5: error[file-not-found]: 'lost.md' is gone and redirected to 'nowhere.md', where nothing is",
        "a.md:7:5: error[file-not-found]: 'script.md' is gone and redirected to 'javascript:alert(1)', where nothing is",
    ]);
    for locale in ["en-us", "es-es"] {
        let page = docset.read(&format!("output/{locale}/docs/a.html"));
        assert!(page.contains("href=\"new.html\">1</a>"), "{page}");
        assert!(page.contains("href=\"https://learn.microsoft.com/elsewhere/x\">2</a>"), "{page}");
        assert!(!page.contains("javascript:"), "{page}");
    }
}

#[test]
fn without_a_fallback_no_link_leads_to_the_source() {
    let docset = TestDocset::new()
        .file("hexapla.yml", "fallback: none\n")
        .file("content/en-us/a.md", "# A\n")
        .file("content/en-us/c.md", "# C\n")
        .file("content/es-es/a.md", "# A\n\n[only in English](c.md)\n");
    let message = "'c.md' is not translated into es-ES, and has no page there";
    docset.run(&["build", "-v"]).code(0).says(&[message]);
    let page = docset.read("output/es-es/a.html");
    assert!(page.contains("only in English") && !page.contains("en-us/c.html"), "{page}");
    docset.write("hexapla.yml", "fallback: link\n");
    docset.run(&["build"]).code(0);
    assert!(docset.read("output/es-es/a.html").contains("href=\"../en-us/c.html\""));
}

#[test]
fn redirections_beside_the_configuration_are_read() {
    let docset = TestDocset::new()
        .file("hexapla.yml", "title: Help\n")
        .file(
            ".openpublishing.redirection.json",
            r#"{"redirections":[{"source_path":"content/en-us/old.md","redirect_url":"new.md"},
                {"source_path":"sub/older.md","redirect_url":"../new.md"}]}"#,
        )
        .file("content/en-us/new.md", "# New\n\n[1](old.md) [2](sub/older.md)\n")
        .file("content/es-es/new.md", "# Nuevo\n\n[1](old.md) [2](sub/older.md)\n");
    let ran = docset.run(&["build", "-v"]).code(0);
    assert_eq!(ran.stderr().matches("warning[link-redirected]").count(), 4, "{}", ran.stderr());
}

#[test]
fn a_broken_link_says_what_its_path_is() {
    let docset = TestDocset::new()
        .file("content/en-us/a.md", "# A\n\n[1](sub/b.md/) [2](sub/) [3](sub/b.html) [4](../es-es/a.md) [5](p.yml)\n")
        .file("content/en-us/sub/b.md", "# B\n")
        .file("content/en-us/p.yml", "a: 1\n")
        .file("content/es-es/a.md", "# A\n");
    let ran = docset.run(&["build", "-v"]).code(0).says(&[
        "cannot find 'sub/b.md/', which is a file and no folder",
        "cannot find 'sub/', a folder with neither an index nor a table of contents",
        "did you mean 'sub/b.md'?",
        "'../es-es/a.md' leads into the folder of another locale, es-ES",
        "did you mean 'a.md'?",
        "info[link-out-of-scope]: 'p.yml' has no page of its own",
    ]);
    assert!(!ran.stderr().contains("has this article"), "{}", ran.stderr());
}

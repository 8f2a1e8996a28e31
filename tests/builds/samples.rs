//! Code that articles show out of other files: whose file answers, and what is never read.

use crate::support::{Site, TestDocset};

fn docset() -> TestDocset {
    TestDocset::new()
        .file("content/en-us/code/Own.cs", "// <main>\nenglish();\n// </main>\n")
        .file("content/en-us/code/source.cs", "only_here();\n")
        .file("content/en-us/shared/tip.cs", "tip();\n")
        .file("content/en-us/shared/tip.md", "[!code-cs[](tip.cs)]\n")
        .file("content/en-us/docs/a.md", "# A\n\n[!code-cs[Main](../code/own.cs?name=main)]\n")
        .file("content/en-us/docs/b.md", "# B\n\n[!code-cs[Main](../code/own.cs?name=main)]\n\n[!INCLUDE [tip](../shared/tip.md)]\n")
        .file("content/es-es/code/Own.cs", "// <main>\nespanol();\n// </main>\n")
        .file(
            "content/es-es/docs/a.md",
            "# A\n\n[!code-cs[Main](../code/Own.cs?name=main)]\n\n:::code source=\"~/code/source.cs\":::\n\n[!INCLUDE [tip](../shared/tip.md)]\n",
        )
}

fn code(site: &Site, page: &str) -> String {
    let page = site.page(page);
    let shown: Vec<String> =
        page.tree.select(&crate::support::select("pre code")).map(|code| code.text().collect()).collect();
    shown.concat()
}

#[test]
fn the_own_locale_answers_then_the_source() {
    let docset = docset();
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    assert_eq!(code(&site, "en-us/docs/a.html"), "english();\n");
    assert_eq!(code(&site, "es-es/docs/a.html"), "espanol();\nonly_here();\ntip();\n");
    // A page that stands for a missing translation shows the reader's own code, as it has the reader's own images.
    assert_eq!(code(&site, "es-es/docs/b.html"), "espanol();\ntip();\n");
    assert_eq!(site.faults(), (vec![], 0));
    // Code is shown, not copied.
    assert!(!site.files.iter().any(|file| file.ends_with(".cs")), "{:?}", site.files);
}

#[test]
fn a_letter_case_that_differs_is_told() {
    let docset = docset();
    docset.run(&["build", "-v"]).says(&["content/en-us/docs/a.md:3:17: warning[link-case-mismatch]"]);
}

#[test]
fn what_is_not_there_says_so_and_what_lies_elsewhere_is_no_fault() {
    let config = r#"{
        "docsets_to_publish": [{ "build_source_folder": "." }],
        "dependent_repositories": [{ "path_to_root": "samples", "url": "https://example.com/samples" }]
    }"#;
    let docset = TestDocset::new()
        .file("content/es-es/.openpublishing.publish.config.json", config)
        .file("content/es-es/a.md", "# A\n\n[!code-cs[](gone.cs)]\n\n:::code source=\"gone.py\":::\n")
        .file("content/es-es/b.md", "# B\n\n[!code-cs[](~/samples/x/Elsewhere.cs)]\n\n[!code-cs[](../../secret.cs)]\n")
        .file("secret.cs", "secret();\n")
        .file("content/es-es/c.md", "# C\n\n[!code-cs[](huge.cs)]\n")
        .file("content/es-es/huge.cs", vec![b'x'; 5 << 20]);
    docset.run(&["build", "-v"]).says(&["codesnippet-not-found", "resource-not-verifiable", "file-too-large"]);
    let site = Site::read(&docset.path("output"));
    let missing = site.page("es-es/a.html");
    assert_eq!(missing.tree.select(&crate::support::select("div.WARNING > p:last-child")).count(), 2);
    assert!(missing.html.contains("No se ha encontrado el ejemplo"), "{}", missing.html);
    let elsewhere = site.page("es-es/b.html");
    assert_eq!(elsewhere.tree.select(&crate::support::select("p.sample-elsewhere")).count(), 1);
    // What lies above the docset is not looked for, and not in another repository either.
    assert_eq!(elsewhere.tree.select(&crate::support::select("div.WARNING")).count(), 1);
    assert!(!elsewhere.html.contains("secret()"));
    assert_eq!(site.page("es-es/c.html").tree.select(&crate::support::select("p.sample-elsewhere")).count(), 1);
}

#[cfg(unix)]
#[test]
fn a_link_of_the_system_that_leads_out_shows_nothing() {
    let docset =
        TestDocset::new().file("secret.cs", "secret();\n").file("content/en-us/a.md", "# A\n\n[!code-cs[](out.cs)]\n");
    std::os::unix::fs::symlink("../../secret.cs", docset.path("content/en-us/out.cs")).expect("a link can be made");
    docset.run(&["build"]);
    let site = Site::read(&docset.path("output"));
    assert!(!site.page("en-us/a.html").html.contains("secret()"));
}

#[test]
fn images_of_directives_are_copied_and_checked() {
    let docset = TestDocset::new()
        .file("content/en-us/b.md", "# B\n")
        .file("content/en-us/media/Large.png", "large")
        .file("content/en-us/media/small.png", "small")
        .file("content/es-es/media/small.png", "pequeño")
        .file("content/es-es/b.md", "# B\n")
        .file(
            "content/es-es/a.md",
            "# A\n\n:::image source=\"media/small.png\" alt-text=\"A\" lightbox=\"media/large.png\":::\n\n:::image type=\"icon\" source=\"media/small.png\" link=\"b.md\":::\n\n:::image source=\"media/gone.png\" alt-text=\"Gone\":::\n",
        );
    docset
        .run(&["build", "-v"])
        .says(&["es-es/a.md:7:18: error[file-not-found]", "es-es/a.md:3:58: warning[link-case-mismatch]"]);
    let site = Site::read(&docset.path("output"));
    assert_eq!(site.faults(), (vec![], 0));
    let page = site.page("es-es/a.html");
    assert_eq!(page.attributes("article img", "src"), ["media/small.png", "media/small.png"]);
    assert_eq!(page.attributes("article a:has(img)", "href"), ["../en-us/media/large.png#lightbox", "b.html"]);
    assert_eq!(page.text("article .broken-link").as_deref(), Some("Gone"));
}

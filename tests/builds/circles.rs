//! Circles of includes and of redirections: they are told with their way, and nobody is sent round in them.

use crate::support::TestDocset;

#[test]
fn a_circle_of_includes_is_told_at_the_article() {
    let docset = TestDocset::new()
        .file("content/en-us/a.md", "# A\n\nWords. [!INCLUDE [b](includes/b.md)]\n")
        .file("content/en-us/includes/b.md", "[!INCLUDE [c](c.md)]\n")
        .file("content/en-us/includes/c.md", "[!INCLUDE [b](b.md)]\n")
        .file("content/en-us/own.md", "# Own\n\n[!INCLUDE [own](own.md)]\n");
    let told = "content/en-us/a.md:3:22: error[circular-reference]: these files include each other: 'a.md' > \
                'includes/b.md' > 'includes/c.md' > 'includes/b.md'";
    let own =
        "content/en-us/own.md:3:17: error[circular-reference]: these files include each other: 'own.md' > 'own.md'";
    docset.run(&["build"]).code(0).says(&[told, "see: content/en-us/includes/c.md", own]);
    docset.run(&["render", "content/en-us/a.md"]).code(0).says(&[told]);
    docset.run(&["render", "content/en-us/own.md", "--fragment"]).code(0).says(&[own]);
}

#[test]
fn an_article_that_would_send_its_readers_back_is_shown() {
    let sent = |to: &str, name: &str| format!("---\nredirect_url: {to}\n---\n\n# {name}\n");
    let docset = TestDocset::new()
        .file("content/en-us/a.md", sent("b.md", "A"))
        .file("content/en-us/b.md", sent("a.md", "B"))
        .file("content/en-us/mixed.md", sent("gone.md", "Mixed"))
        .file("content/en-us/to-a.md", sent("a.md", "To a"))
        .file("content/en-us/unsafe.md", sent("javascript:alert(1)", "Unsafe"))
        .file(
            "content/en-us/redirections.json",
            r#"{"redirections":[{"source_path":"gone.md","redirect_url":"mixed"}]}"#,
        );
    docset.run(&["build", "-v"]).code(0).says(&[
        "a.md:2:15: warning[circular-redirection]: these redirections lead in a circle: 'a.md' > 'b.md' > 'a.md'",
        "warning[circular-redirection]: these redirections lead in a circle: 'gone.md' > 'mixed.md' > 'gone.md'",
        "unsafe.md:2:15: warning[link-unsafe]: a 'javascript:' destination is not published",
    ]);
    for page in ["a", "b", "mixed", "unsafe"] {
        let html = docset.read(&format!("output/en-us/{page}.html"));
        assert!(!html.contains("http-equiv=\"refresh\"") && !html.contains("javascript:"), "{page}: {html}");
    }
    let html = docset.read("output/en-us/to-a.html");
    assert!(html.contains("<meta http-equiv=\"refresh\" content=\"0; url=a.html\">"), "{html}");
}

//! `hexapla check --fix`: what is certain is mended, and nothing else is touched.

use crate::support::{Site, TestDocset, bytes_below, git};

fn docset() -> TestDocset {
    let pair = "<span data-ttu-id=\"a-101\">Ver [eso](b.md#como-se-hace).</span><span class=\"sxs-lookup\">\
                <span data-stu-id=\"a-101\">See [that](b.md#how-to).</span></span>";
    TestDocset::new()
        .file(
            "content/en-us/a.md",
            "\u{feff}# A\r\n\r\n[case](Guide/c.md?x=1#c), [moved](d.md), `[code](Guide/c.md)`\r\n[gone](nowhere.md) and [old](old.md)\r\n\
             [letters](b.md#How-To) and [an entity](Guide/c.md&#35;c)\r\n",
        )
        .file("content/en-us/b.md", "# B\n\n## How to\n")
        .file("content/en-us/guide/c.md", "# C\n")
        .file("content/en-us/guide/d.md", "# D\n")
        .file("content/es-es/a.md", format!("# A\n\n{pair}\n"))
        .file("content/es-es/b.md", "# B\n\n## <a name=\"how-to\"></a>Cómo se hace eso\n")
        .file(
            "content/en-us/.openpublishing.redirection.json",
            "{\"redirections\": [{\"source_path\": \"old.md\", \"redirect_url\": \"b\"}]}",
        )
}

#[test]
fn what_is_certain_is_mended_and_every_other_byte_stays() {
    let docset = docset();
    let before = docset.read("content/en-us/a.md");
    let ran = docset.run(&["check", "--fix", "--dry-run"]).code(0);
    assert_eq!(docset.read("content/en-us/a.md"), before);
    let diff = ran.stdout();
    assert!(diff.contains("-[case](Guide/c.md?x=1#c), [moved](d.md), `[code](Guide/c.md)`"), "{diff}");
    assert!(diff.contains("+[case](guide/c.md?x=1#c), [moved](guide/d.md), `[code](Guide/c.md)`"), "{diff}");

    docset.run(&["check", "--fix"]).code(1);
    let after = docset.read("content/en-us/a.md");
    let want = before
        .replace("[case](Guide/c.md", "[case](guide/c.md")
        .replace("[moved](d.md)", "[moved](guide/d.md)")
        .replace("[old](old.md)", "[old](b.md)")
        .replace("b.md#How-To", "b.md#how-to");
    assert_eq!(after, want);
    let spanish = docset.read("content/es-es/a.md");
    assert!(spanish.contains("[eso](b.md#how-to)") && spanish.contains("[that](b.md#how-to)"), "{spanish}");
    docset.run(&["check", "--fix"]).says(&["Mended 0 findings in 0 files"]);
}

#[test]
fn a_file_that_is_no_plain_text_is_left_as_it_is() {
    let docset = TestDocset::new().file("content/en-us/guide/c.md", "# C\n");
    let bytes = b"# A \xff\n\n[case](Guide/c.md)\n";
    docset.write("content/en-us/a.md", bytes);
    docset.run(&["check", "--fix"]).says(&["content/en-us/a.md is left as it is: it is not plain UTF-8"]);
    assert_eq!(bytes_below(&docset.path("content/en-us"))["a.md"], bytes);
}

#[test]
fn a_dry_run_is_a_patch_that_git_applies() {
    let odd = "# A b\n\n\u{c}[d](d.md)\rwithout\ra last line end";
    let docset = docset().file("content/en-us/a b.md", odd).file("content/en-us/a \"b\"\t.md", odd);
    let patch = docset.run(&["check", "--fix", "--dry-run"]).code(0).stdout();
    docset.write("fix.patch", &patch);
    git(&docset.path(""), &["init", "-q"]);
    git(&docset.path(""), &["apply", "fix.patch"]);
    let patched = bytes_below(&docset.path("content"));
    git(&docset.path(""), &["apply", "--reverse", "fix.patch"]);
    assert_ne!(bytes_below(&docset.path("content")), patched);
    docset.run(&["check", "--fix"]);
    let fixed = bytes_below(&docset.path("content"));
    assert_eq!(fixed, patched);
    let text = String::from_utf8_lossy(&fixed["en-us/a b.md"]);
    assert_eq!(text, odd.replace("d.md", "guide/d.md"), "what no page can show stays as well");
}

#[test]
fn a_redirection_may_lead_to_a_section() {
    let entries = [("old.md", "older"), ("older.md", "/help/b#how-to"), ("moved.md", "/help/b")];
    let entry = |(from, to)| format!("{{\"source_path\": \"docs/{from}\", \"redirect_url\": \"{to}\"}}");
    let redirections = format!("{{\"redirections\": [{}]}}", entries.map(entry).join(","));
    let settings =
        "{\"docsets_to_publish\": [{\"build_source_folder\": \"docs\", \"build_output_subfolder\": \"help\"}]}";
    let docset = TestDocset::new()
        .file("content/en-us/.openpublishing.publish.config.json", settings)
        .file("content/en-us/.openpublishing.redirection.json", redirections)
        .file("content/en-us/docs/b.md", "# B\n\n## How to\n");
    for (written, shown, mended) in [
        ("old.md", "b.html#how-to", "b.md#how-to"),
        ("moved.md?view=1", "b.html", "b.md?view=1"),
        // A bookmark goes on to where the page went, when it is there.
        ("moved.md#how-to", "b.html#how-to", "b.md#how-to"),
        // One that is not there, or is another one, is left to people.
        ("moved.md#why", "b.html", "moved.md#why"),
        ("older.md#why", "b.html#how-to", "older.md#why"),
    ] {
        docset.write("content/en-us/docs/a.md", format!("# A\n\n[x]({written})\n"));
        let found = docset.run(&["check", "--only", "link-redirected", "--format", "json"]).code(0).stdout();
        assert!(found.contains("link-redirected"), "{written}: {found}");
        docset.run(&["build", "-o", "site", "--clean"]).code(0);
        let site = Site::read(&docset.path("site"));
        assert_eq!(site.page("en-us/a.html").attribute("article p a", "href").as_deref(), Some(shown), "{written}");
        docset.run(&["check", "--fix"]).code(0);
        assert_eq!(docset.read("content/en-us/docs/a.md"), format!("# A\n\n[x]({mended})\n"), "{written}");
    }
}

#[test]
fn the_letters_of_a_path_and_of_its_bookmark_are_mended_together() {
    let docset = docset().file("content/en-us/guide/e.md", "# E\n\n[x](../B.md#HOW-TO) [y](../Guide/D.md)\n");
    docset.write("content/en-us/guide/d.md", "# D\n");
    docset.run(&["check", "--fix"]);
    let text = docset.read("content/en-us/guide/e.md");
    assert_eq!(text, "# E\n\n[x](../b.md#how-to) [y](../guide/d.md)\n", "and the way through the folders stays");
}

#[test]
fn a_dry_run_asks_for_a_fix() {
    docset().run(&["check", "--dry-run"]).code(2).says(&["--fix"]);
}

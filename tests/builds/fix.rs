//! `hexapla check --fix`: what is certain is mended, and nothing else is touched.

use crate::support::{TestDocset, bytes_below};

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
fn a_dry_run_asks_for_a_fix() {
    docset().run(&["check", "--dry-run"]).code(2).says(&["--fix"]);
}

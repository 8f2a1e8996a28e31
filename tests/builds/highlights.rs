//! What builds remember of code samples: the pages never tell.
#![expect(clippy::disallowed_methods, reason = "tests read what builds wrote")]

use crate::support::{Site, TestDocset};

const MEMORY: &str = "output/.hexapla/highlights";

fn docset() -> TestDocset {
    TestDocset::new()
        .file("content/en-us/code/a.cs", "// <one>\nclass One { }\n// </one>\n")
        .file("content/en-us/a.md", "# A\n\n```json\n{ \"a\": 1 }\n```\n\n[!code-csharp[](code/a.cs?name=one)]\n")
        .file("content/en-us/b.md", "# B\n\n- ```sql-interactive\n  SELECT 1\n  ```\n")
        .file("content/es-es/a.md", "# A\n\n```JSON\n{ \"a\": 1 }\n```\n\n```vb\nDim a As Integer\n```\n")
}

fn memory(docset: &TestDocset) -> Vec<u8> {
    std::fs::read(docset.path(MEMORY)).expect("the build remembers")
}

fn pages(docset: &TestDocset) -> Vec<(String, String)> {
    Site::read(&docset.path("output")).pages.into_iter().map(|(path, page)| (path, page.html)).collect()
}

#[test]
fn pages_are_the_same_with_any_memory() {
    let docset = docset();
    docset.run(&["build"]).code(0);
    let (first, kept) = (pages(&docset), memory(&docset));
    assert!(first.iter().any(|(_, html)| html.contains("<span class=\"hljs-keyword\">SELECT</span>")));
    let build_again = || {
        docset.run(&["build"]).code(0);
        assert!(pages(&docset) == first && memory(&docset) == kept);
    };
    build_again();
    for broken in [&b""[..], b"hexapla highlights, of tomorrow\n", &kept[1..], &[0xff; 4096]] {
        docset.write(MEMORY, broken);
        build_again();
    }
    docset.remove(MEMORY);
    build_again();
}

#[test]
fn what_no_page_shows_is_forgotten_and_other_locales_are_not() {
    let docset = docset();
    docset.run(&["build"]).code(0);
    let kept = memory(&docset);
    docset.run(&["build", "--locale", "en-us"]).code(0);
    assert_eq!(memory(&docset), kept);
    docset.remove("content/en-us/b.md");
    docset.run(&["build", "--locale", "en-us"]).code(0);
    assert_eq!(memory(&docset), kept);
    docset.run(&["build"]).code(0);
    assert!(memory(&docset).len() < kept.len());
}

//! What has changed in the source since an article was translated, sentence by sentence.

use crate::support::TestDocset;

fn pair(id: u32, target: &str, source: &str) -> String {
    format!(
        "<span data-ttu-id=\"a-{id}\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-{id}\">{source}</span></span>"
    )
}

fn stale() -> TestDocset {
    let translation = format!(
        "---\ntitle: Uno\nms.openlocfilehash: {}\nms.lasthandoff: 07/08/2021\n---\n# {}\n\n{} {}\n\n{}\n",
        "0".repeat(40),
        pair(103, "Uno", "One"),
        pair(104, "Abra la caja azul.", "Open the blue box."),
        pair(105, "Pulse `Enter`.", "Press `Enter`."),
        pair(106, "Esta frase sobra y nadie la leerá.", "This sentence is not needed, and nobody will read it."),
    );
    TestDocset::new()
        .file(
            "content/en-us/a.md",
            "# One\n\nOpen the *blue* box. Press `Escape`.\n\n- A new list with an item of many words that nobody translated.\n",
        )
        .file("content/ar-sa/a.md", translation.clone())
        .file("content/es-es/a.md", translation)
}

#[test]
fn a_stale_bilingual_article_says_which_sentences_have_changed() {
    let docset = stale();
    let out = docset.run(&["align", "a.md"]).code(0).stdout();
    for text in [
        "es-ES (stale)",
        "Since es-ES was translated: 1 changed, 1 gone, 1 new; 2 as they were",
        "- Press `Enter`.",
        "+ Press `Escape`.",
    ] {
        assert!(out.contains(text), "no {text:?} in:\n{out}");
    }
}

#[test]
fn its_page_says_how_many() {
    let docset = stale();
    docset.run(&["build"]).code(0);
    let html = docset.read("output/es-es/a.html");
    assert!(html.contains("Frases del original que han cambiado desde entonces: 3."), "{html}");
}

#[test]
fn a_date_behind_words_that_run_right_to_left_is_read_from_its_year_on() {
    let docset = stale();
    docset.run(&["build"]).code(0);
    let [arabic, spanish] = ["ar-sa", "es-es"].map(|locale| docset.read(&format!("output/{locale}/a.html")));
    assert!(arabic.contains(": \u{2068}2021-07-08\u{2069}."), "{arabic}");
    assert!(spanish.contains("el 2021-07-08."), "{spanish}");
}

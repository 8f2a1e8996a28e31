//! Pages that carry their source: the names of sentences, and the source sentences as data beside the article.

use sha1::{Digest as _, Sha1};

use crate::support::{Page, Site, TestDocset, select};

const SOURCE: &str = "# Report problems\n\nOpen a **new** request. See [the list](list.md).\n\n- First one.\n";

/// A pair of the bilingual format.
fn pair(number: u32, target: &str, source: &str) -> String {
    format!(
        "<span data-ttu-id=\"5a1b2-{number}\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"5a1b2-{number}\">{source}</span></span>"
    )
}

fn front_matter(source: &str) -> String {
    let hash: String = Sha1::digest(source.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("---\nms.openlocfilehash: {hash}\nms.translationtype: HT\n---\n")
}

/// A source, its translation in pairs, one without pairs, and a locale that has none.
fn docset() -> TestDocset {
    let bilingual = format!(
        "{}# {}\n\n{} {}\n\n- {}\n",
        front_matter(SOURCE),
        pair(103, "Notificar problemas", "Report problems"),
        pair(104, "Abra una **nueva** solicitud.", "Open a **new** request."),
        pair(105, "Vea [la lista](list.md).", "See [the list](list.md)."),
        pair(106, "El primero.", "First one."),
    );
    let plain = format!(
        "{}# Signaler des problèmes\n\nOuvrez une **nouvelle** demande. Voir [la liste](list.md).\n\n- Le premier.\n",
        front_matter(SOURCE)
    );
    TestDocset::new()
        .file("content/en-us/report.md", SOURCE)
        .file("content/en-us/list.md", "# List\n\nOne sentence.\n")
        .file("content/es-es/report.md", bilingual)
        .file("content/fr-fr/report.md", plain)
        .file("content/it-it/other.md", "# Altro\n")
}

/// The sentences of a page by name, each with its text.
fn sentences(page: &Page) -> Vec<(String, String)> {
    let selector = select("article .u[id]");
    let found = page.tree.select(&selector);
    found.map(|sentence| (sentence.attr("id").unwrap_or("").to_owned(), sentence.text().collect())).collect()
}

/// The part of a page that its source sentences are in, as it is written.
fn carried(text: &str) -> &str {
    let start = text.find("<template id=\"hexapla-source\"").unwrap_or(text.len());
    text[start..].split("</template>").next().unwrap_or("")
}

#[test]
fn a_bilingual_page_carries_its_source_with_its_markup() {
    let docset = docset();
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    let wanted = [
        ("u103", "Notificar problemas"),
        ("u104", "Abra una nueva solicitud."),
        ("u105", "Vea la lista."),
        ("u106", "El primero."),
    ];
    let wanted: Vec<(String, String)> = wanted.map(|(id, text)| (id.to_owned(), text.to_owned())).into();
    assert_eq!(sentences(site.page("es-es/report.html")), wanted);
    let text = site.text("es-es/report.html");
    let data = carried(&text);
    for part in [
        "lang=\"en-US\" dir=\"ltr\"",
        "<div data-u=\"u103\">Report problems</div>",
        "<div data-u=\"u104\">Open a <strong>new</strong> request.</div>",
        // Links of the source lead where its reader may go from here: to the page of the reader's own locale.
        "<div data-u=\"u105\">See <a href=\"list.html\">the list</a>.</div>",
        "<div data-u=\"u106\">First one.</div>",
    ] {
        assert!(data.contains(part), "{part} in {data}");
    }
    // No other page carries anything for it.
    for page in ["en-us/report.html", "fr-fr/report.html", "it-it/report.html", "es-es/list.html"] {
        let text = site.text(page);
        assert!(!text.contains("hexapla-source") && !text.contains("reading."), "{page}");
    }
    assert_eq!(site.faults(), (vec![], 0));
}

#[test]
fn a_sentence_has_one_name_in_all_locales() {
    let docset = docset();
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    let source: Vec<(String, String)> = sentences(site.page("en-us/report.html"));
    let wanted = [
        ("u103", "Report problems"),
        ("u104", "Open a new request."),
        ("u105", "See the list."),
        ("u106", "First one."),
    ];
    assert_eq!(source, wanted.map(|(id, text)| (id.to_owned(), text.to_owned())));
    // A page that shows the source because there is no translation has its sentences too.
    assert_eq!(sentences(site.page("it-it/report.html")), source);
    // A source that has changed since is another text: its sentences have no number of the old one.
    docset.write("content/en-us/report.md", format!("{SOURCE}\nMore.\n"));
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    assert_eq!(sentences(site.page("en-us/report.html")), []);
    assert_eq!(sentences(site.page("es-es/report.html")).len(), 4);
}

#[test]
fn aligned_pages_carry_what_was_found_beside_them() {
    let docset = docset();
    docset.write("hexapla.yml", "bilingual: aligned\n");
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    let wanted = [
        ("u103", "Signaler des problèmes"),
        ("u104", "Ouvrez une nouvelle demande."),
        ("u105", "Voir la liste."),
        ("u106", "Le premier."),
    ];
    assert_eq!(sentences(site.page("fr-fr/report.html")), wanted.map(|(id, text)| (id.to_owned(), text.to_owned())));
    let text = site.text("fr-fr/report.html");
    assert!(carried(&text).contains("<div data-u=\"u104\">Open a <strong>new</strong> request.</div>"));
    // Without pairs in any locale the sentences of the source are counted.
    let of_list: Vec<String> = sentences(site.page("en-us/list.html")).into_iter().map(|(id, _)| id).collect();
    assert_eq!(of_list, ["u1", "u2"]);
    assert_eq!(site.faults(), (vec![], 0));
}

#[test]
fn nothing_is_carried_where_the_settings_say_so() {
    let docset = docset();
    docset.write("hexapla.yml", "bilingual: off\n");
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    assert_eq!(sentences(site.page("es-es/report.html")), []);
    assert!(!site.text("es-es/report.html").contains("hexapla-source"));
}

#[test]
fn names_of_the_article_go_before_those_of_sentences() {
    let translation = format!(
        "{}\n\n## U104\n\n{} {}\n\n{}\n",
        pair(103, "Uno <b>abierto.", "One <b>open."),
        pair(104, "Dos.", "Two."),
        pair(105, "Tres</b>.", "Three."),
        pair(106, "<a id=\"x\"></a>Cuatro<br>cinco.", "<a id=\"x\"></a>Four."),
    );
    let docset = TestDocset::new().file("content/en-us/a.md", "# A\n").file("content/es-es/b.md", translation);
    docset.run(&["build"]);
    let site = Site::read(&docset.path("output"));
    let page = site.page("es-es/b.html");
    // Raw HTML that goes on behind a sentence leaves it without an element.
    let named: Vec<String> = sentences(page).into_iter().map(|(id, _)| id).collect();
    assert_eq!(named, ["u106"]);
    assert_eq!(page.attributes("article .u[data-u]", "data-u"), ["u104"]);
    assert_eq!(page.attributes("h2", "id"), ["u104"]);
    assert_eq!(site.faults(), (vec![], 0));
}

#[test]
fn sentences_of_includes_have_the_number_of_the_include() {
    let part = pair(104, "Parte.", "Part.");
    let article =
        format!("{}\n\n[!INCLUDE [p](includes/p.md)]\n\n[!INCLUDE [q](includes/q.md)]\n", pair(103, "Uno.", "One."));
    let docset = TestDocset::new()
        .file("content/en-us/a.md", "# A\n")
        .file("content/es-es/b.md", article)
        .file("content/es-es/includes/p.md", "Sin par.\n")
        .file("content/es-es/includes/q.md", part);
    docset.run(&["build"]);
    let site = Site::read(&docset.path("output"));
    let named: Vec<String> = sentences(site.page("es-es/b.html")).into_iter().map(|(id, _)| id).collect();
    assert_eq!(named, ["u103", "u2-104"]);
    assert!(carried(&site.text("es-es/b.html")).contains("<div data-u=\"u2-104\">Part.</div>"));
}

#[test]
fn a_pair_with_the_number_of_another_has_its_source_all_the_same() {
    let article =
        format!("{} {} {}\n", pair(103, "Uno.", "One."), pair(103, "Dos.", "Two."), pair(104, "Tres.", "Three."));
    let docset = TestDocset::new().file("content/en-us/a.md", "# A\n").file("content/es-es/b.md", article);
    docset.run(&["build"]);
    let site = Site::read(&docset.path("output"));
    let named: Vec<String> = sentences(site.page("es-es/b.html")).into_iter().map(|(id, _)| id).collect();
    assert_eq!(named, ["u103", "u105", "u104"]);
    let text = site.text("es-es/b.html");
    assert!(carried(&text).contains("<div data-u=\"u105\">Two.</div>"));
}

//! The index of each locale: what is in it, and when it is made anew.
#![expect(clippy::disallowed_methods, reason = "tests read what builds wrote")]

use std::collections::BTreeMap;
use std::path::Path;
use std::time::SystemTime;

use crate::support::TestDocset;

fn docset() -> TestDocset {
    TestDocset::new()
        .file("hexapla.yml", "title: Help\n")
        .file("content/en-us/a.md", "# Apples\n\nWhere apples grow.\n\n## On trees\n\nHigh up.\n")
        .file("content/en-us/b.md", "# Berries\n\nWhere berries grow.\n")
        .file("content/en-us/hidden.md", "---\nROBOTS: NOINDEX\n---\n# Hidden\n\nNobody finds this.\n")
        .file("content/en-us/moved.md", "---\nredirect_url: a.md\n---\n# Moved\n")
        .file("content/es-es/a.md", "# Manzanas\n\nDónde crecen las manzanas.\n")
}

/// The files of a locale's index, with the time of each.
fn index(docset: &TestDocset, locale: &str) -> BTreeMap<String, SystemTime> {
    fn walk(folder: &Path, above: &str, files: &mut BTreeMap<String, SystemTime>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = format!("{above}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                walk(&entry.path(), &format!("{name}/"), files);
            } else {
                files.insert(name, entry.metadata().and_then(|of| of.modified()).expect("files have a time"));
            }
        }
    }
    let mut files = BTreeMap::new();
    walk(&docset.path(&format!("output/{locale}/search")), "", &mut files);
    files
}

fn fragments(files: &BTreeMap<String, SystemTime>) -> usize {
    files.keys().filter(|name| name.starts_with("fragment/")).count()
}

#[test]
fn each_locale_has_an_index_of_its_own_pages() {
    let docset = docset();
    docset.run(&["build"]).code(0).says(&["Indexed 3 pages for searching in "]);
    // No copies of the source, nothing that is kept from search engines, nothing that leads on.
    assert_eq!(["en-us", "es-es"].map(|locale| fragments(&index(&docset, locale))), [2, 1]);
    let files = index(&docset, "es-es");
    for name in ["pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.es-es.pagefind", "strings.js"] {
        assert!(files.contains_key(name), "{name} in {files:?}");
    }
    assert!(!files.keys().any(|name| name.contains("-ui") || name.contains("unknown") || name.contains("highlight")));
    assert!(docset.read("output/es-es/search/strings.js").contains("\"Buscar\""));
    let page = docset.read("output/es-es/a.html");
    assert!(page.contains("<button class=\"search\"") && page.contains("data-index=\"search/\""), "{page}");
    // The page of a copy searches the reader's own locale.
    assert!(docset.read("output/es-es/b.html").contains("data-index=\"search/\""));
}

#[test]
fn only_an_index_whose_pages_differ_is_made_anew() {
    let docset = docset();
    docset.run(&["build"]).code(0);
    let (english, spanish) = (index(&docset, "en-us"), index(&docset, "es-es"));
    let again = docset.run(&["build"]).code(0);
    assert!(!again.stderr().contains("Indexed"), "{}", again.stderr());
    assert!(index(&docset, "en-us") == english && index(&docset, "es-es") == spanish);

    docset.write("content/es-es/a.md", "# Manzanas\n\nDónde crecen las peras.\n");
    docset.run(&["build"]).code(0).says(&["Indexed 1 page for searching in "]);
    assert_eq!(index(&docset, "en-us"), english);
    let changed = index(&docset, "es-es");
    assert_eq!(fragments(&changed), 1, "what an earlier build made is gone");
    assert_ne!(changed.keys().collect::<Vec<_>>(), spanish.keys().collect::<Vec<_>>());

    docset.remove("output/es-es/search/pagefind.js");
    docset.run(&["build"]).code(0).says(&["Indexed 1 page for searching in "]);
    assert!(docset.has("output/es-es/search/pagefind.js"));
    docset.run(&["build", "--clean"]).code(0).says(&["Indexed 3 pages for searching in "]);
}

#[test]
fn the_source_of_a_pair_is_part_of_what_an_index_is_made_of() {
    let pair = |source: &str| {
        format!(
            "# <span data-ttu-id=\"1-101\">Uno</span><span class=\"sxs-lookup\"><span data-stu-id=\"1-101\">{source}</span></span>\n"
        )
    };
    let docset = TestDocset::new().file("content/es-es/a.md", pair("One"));
    docset.run(&["build"]).code(0);
    let first = index(&docset, "es-es");
    docset.write("content/es-es/a.md", pair("Two"));
    docset.run(&["build"]).code(0);
    assert_ne!(index(&docset, "es-es"), first);
}

#[test]
fn a_build_without_a_search_has_none_and_takes_the_old_one_away() {
    for without in ["--no-search", "search: false\n"] {
        let docset = docset();
        docset.run(&["build"]).code(0);
        let is_flag = without.starts_with("--");
        if !is_flag {
            docset.write("hexapla.yml", without);
        }
        docset.run(if is_flag { &["build", "--no-search"] } else { &["build"] }).code(0);
        assert!(!docset.has("output/en-us/search") && !docset.has("output/es-es/search"));
        assert!(!docset.read("output/en-us/a.html").contains("class=\"search\""));
    }
}

#[test]
fn a_build_of_one_locale_leaves_the_indexes_of_others_alone() {
    let docset = docset();
    docset.run(&["build"]).code(0);
    let english = index(&docset, "en-us");
    docset.write("content/en-us/a.md", "# Pears\n");
    docset.write("content/es-es/a.md", "# Peras\n");
    docset.run(&["build", "--locale", "es-es"]).code(0).says(&["Indexed 1 page for searching in "]);
    assert_eq!(index(&docset, "en-us"), english);
    docset.run(&["build"]).code(0).says(&["Indexed 2 pages for searching in "]);
    assert_ne!(index(&docset, "en-us"), english);
}

#[test]
fn an_index_is_the_same_on_any_number_of_threads() {
    let files = |threads: &str| {
        let docset = docset();
        crate::support::run_with(&docset.path("."), &["build"], &[("RAYON_NUM_THREADS", threads)]).code(0);
        let names = index(&docset, "en-us").into_keys();
        names
            .map(|name| {
                let bytes = std::fs::read(docset.path(&format!("output/en-us/search/{name}"))).expect("it is there");
                (name, bytes)
            })
            .collect::<BTreeMap<_, _>>()
    };
    assert!(files("1") == files("4"));
}

#[test]
fn a_page_for_wrong_addresses_searches_where_the_address_of_the_site_is_known() {
    let docset = docset();
    docset.run(&["build"]).code(0);
    assert!(!docset.read("output/404.html").contains("class=\"search\""));
    docset.run(&["build", "--base-url", "https://example.com/help/"]).code(0);
    for (page, index) in [("404.html", "en-us"), ("es-es/404.html", "es-es")] {
        let html = docset.read(&format!("output/{page}"));
        assert!(html.contains(&format!("data-index=\"/help/{index}/search/\"")), "{html}");
        assert!(html.contains("src=\"/help/assets/hexapla."), "{html}");
    }
}

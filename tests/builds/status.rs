//! `hexapla status`: states, proofs, ledger, history, and how they are shown.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests write docsets, run programs and read what they say"
)]

use std::path::Path;
use std::process::Command;

use hexapla::config::{self, Overrides};
use hexapla::status::{Filter, History, Status};
use hexapla::{analysis, discover, status};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::support::{TestDocset, run_in, shared};

/// SHA-1 of `# A\n`, of `# B\n`, and of nothing here.
const A: &str = "d61faf84a502f21338751a7a4ba438007a5471d0";
const B: &str = "3836e5b058c066b077b27e8263d47dd605b233b3";
/// SHA-1 of forty lines with CRLF, as an older checkout had them.
const FORTY: &str = "c0d097c87b46f58758954b10480b31caedafddbc";
const OLD: &str = "0000000000000000000000000000000000000000";

fn translation(hash: &str, more: &str) -> String {
    format!("---\nms.openlocfilehash: {hash}\n{more}---\n\n# T\n")
}

/// `path locale state proof file`, a row an edition.
fn rows(docset: &TestDocset, arguments: &[&str]) -> Vec<String> {
    let ran = docset.run(&[&["status", "--format", "json"], arguments].concat()).code(0);
    let status: Value = serde_json::from_str(&ran.stdout()).unwrap();
    let mut rows = Vec::new();
    for topic in status["topics"].as_array().unwrap() {
        for (locale, edition) in topic["editions"].as_object().unwrap() {
            let text = |key: &str| edition[key].as_str().unwrap_or("-").to_owned();
            let path = topic["path"].as_str().unwrap();
            rows.push(format!("{path} {locale} {} {} {}", text("state"), text("proof"), text("file")));
        }
    }
    rows
}

#[test]
fn a_file_that_moved_is_found_by_its_hash() {
    let docset = TestDocset::new()
        .file("content/en-us/a.md", "# A\n")
        .file("content/en-us/new/b.md", "# B\n")
        .file("content/en-us/old/b.md", "# Something new at the old place\n")
        // Moved in one locale; in other letters; the source moved, and its old place has another article or none.
        .file("content/es-es/moved/a.md", translation(A, ""))
        .file("content/it-it/A.md", translation(&A.to_uppercase(), ""))
        .file("content/es-es/old/b.md", translation(B, ""))
        .file("content/it-it/older/b.md", translation(B, ""))
        .file("content/it-it/gone.md", translation(OLD, ""));
    assert_eq!(
        rows(&docset, &[]),
        [
            "a.md en-US source none content/en-us/a.md",
            "a.md es-ES current hash content/es-es/moved/a.md",
            "a.md it-IT current hash content/it-it/A.md",
            "gone.md es-ES missing none -",
            "gone.md it-IT orphan none content/it-it/gone.md",
            "new/b.md en-US source none content/en-us/new/b.md",
            "new/b.md es-ES missing none -",
            "new/b.md it-IT current hash content/it-it/older/b.md",
            "old/b.md en-US source none content/en-us/old/b.md",
            "old/b.md es-ES stale hash content/es-es/old/b.md",
            "old/b.md it-IT missing none -",
        ]
    );
    assert_eq!(
        rows(&docset, &["--locale", "it-it", "--state", "missing", "--path", "old"]),
        ["old/b.md it-IT missing none -"]
    );
}

#[test]
fn a_path_that_the_source_has_goes_before_a_hash() {
    // A hash that was copied; sources that swapped their names.
    let docset = TestDocset::new()
        .file("content/en-us/a.md", "# A\n")
        .file("content/en-us/b.md", "# B\n")
        .file("content/es-es/b.md", translation(A, "ms.lasthandoff: 05/10/2019\nms.sourcegitcommit: c\n"))
        .file("content/fr-fr/b.md", translation(B, "ms.lasthandoff: 05/09/2019\nms.sourcegitcommit: c\n"))
        .file("content/it-it/a.md", translation(B, ""))
        .file("content/it-it/b.md", translation(A, ""));
    assert_eq!(
        rows(&docset, &["--locale", "es-es", "--locale", "it-it"]),
        [
            "a.md es-ES missing none -",
            "a.md it-IT stale hash content/it-it/a.md",
            "b.md es-ES stale hash content/es-es/b.md",
            "b.md it-IT stale hash content/it-it/b.md",
        ]
    );
    let said = docset.run(&["build", "-v"]).code(0).stderr();
    assert_eq!(said.matches("[hash-of-another-file]").count(), 3, "{said}");
    // It is no older version of this file, nor does it contradict its other translations.
    assert!(said.contains(" 3 warnings, "), "{said}");
    assert!(said.contains("this is the hash of 'a.md', and the source of this file is 'b.md'"), "{said}");
}

#[test]
fn without_a_source_a_path_that_another_version_stands_at_goes_before_a_hash() {
    let docset = TestDocset::new()
        .file("es-es/a.md", translation(A, ""))
        .file("it-it/a.md", translation(A, ""))
        .file("it-it/b.md", translation(B, ""))
        // A hash that was copied; a file that has moved.
        .file("fr-fr/b.md", translation(A, ""))
        .file("de-de/moved.md", translation(B, ""));
    assert_eq!(
        rows(&docset, &["--locale", "fr-FR", "--locale", "de-DE"]),
        [
            "a.md de-DE missing none -",
            "a.md fr-FR missing none -",
            "b.md de-DE current inferred de-de/moved.md",
            "b.md fr-FR stale inferred fr-fr/b.md",
        ]
    );
}

#[test]
fn equal_files_stay_where_they_are() {
    let mut docset = TestDocset::new();
    for at in 0..40 {
        docset = docset.file(&format!("content/en-us/{at:02}.md"), "# A\n");
        // One article is lacking, and the others are not taken for it.
        if at != 3 {
            docset = docset.file(&format!("content/es-es/{at:02}.md"), translation(A, ""));
        }
    }
    let rows = rows(&docset, &["--locale", "es-ES"]);
    let is_right = |(at, row): (usize, &String)| match at {
        3 => row == "03.md es-ES missing none -",
        _ => *row == format!("{at:02}.md es-ES current hash content/es-es/{at:02}.md"),
    };
    assert!(rows.iter().enumerate().all(is_right) && rows.len() == 40, "{rows:#?}");
}

#[test]
fn line_ends_and_marks_are_no_change_and_what_is_no_hash_proves_nothing() {
    let docset = TestDocset::new()
        .file("content/en-us/a.md", "\u{feff}# A\r\n")
        .file("content/en-us/b.md", "# B\n")
        .file("content/en-us/c.md", "# C\n")
        .file("content/es-es/a.md", translation(A, ""))
        .file("content/es-es/b.md", translation("HEAD", ""))
        .file("content/es-es/c.md", translation(OLD, ""));
    let states = ["a.md es-ES current hash", "b.md es-ES untracked none", "c.md es-ES stale hash"];
    let rows = rows(&docset, &["--locale", "es-ES"]);
    assert!(rows.iter().zip(states).all(|(row, state)| row.starts_with(state)) && rows.len() == 3, "{rows:?}");
}

#[test]
fn without_a_source_the_latest_hand_off_is_taken_for_current_and_said_to_be() {
    let pair = "<span data-ttu-id=\"1-101\">Uno.</span><span class=\"sxs-lookup\"><span data-stu-id=\"1-101\">One.</span></span>\n";
    let docset = TestDocset::new()
        .file("es-es/a.md", translation(OLD, "ms.lasthandoff: 05/10/2019\n") + pair)
        .file("it-it/a.md", translation(A, "ms.lasthandoff: 05/11/2019\n"))
        .file("fr-fr/a.md", "# Sans\n");
    let rows = rows(&docset, &[]);
    let want = ["en-US recovered inferred", "es-ES stale inferred", "fr-FR untracked none", "it-IT current inferred"];
    assert!(rows.iter().zip(want).all(|(row, want)| row.starts_with(&format!("a.md {want}"))), "{rows:?}");
    let said = docset.run(&["status"]).code(0).stdout();
    assert!(said.contains("inferred from the latest hand-off: there is no source tree here"), "{said}");
    let said = docset.run(&["status", "--format", "markdown"]).code(0).stdout();
    assert!(said.contains("inferred from the latest hand-off"), "{said}");
}

#[test]
fn a_stale_include_marks_what_shows_it() {
    let include = "[!INCLUDE [s](../includes/deep.md)]\n";
    let docset = TestDocset::new()
        .file("content/en-us/docs/a.md", "# A\n")
        .file("content/en-us/includes/deep.md", "[!INCLUDE [s](s.md)]\n")
        .file("content/en-us/includes/s.md", "Shared.\n")
        .file("content/es-es/docs/a.md", translation(A, "") + include)
        .file("content/es-es/includes/deep.md", "[!INCLUDE [s](s.md)]\n")
        .file("content/es-es/includes/s.md", translation(OLD, ""));
    let said = docset.run(&["status", "--format", "csv"]).code(0).stdout();
    let row = "docs/a.md,es-ES,current,hash,content/es-es/docs/a.md,,,";
    let line = said.lines().find(|line| line.starts_with(row)).unwrap_or_else(|| panic!("{said}"));
    assert!(line.ends_with(",content/es-es/includes/s.md,"), "{line}");
    let said = docset.run(&["status"]).code(0).stdout();
    assert!(said.contains("stale part  docs/a.md  es-ES    includes/s.md"), "{said}");
    assert!(said.contains("\n1 article that is not stale itself shows a stale include: es-ES 1.\n"), "{said}");
    // Who asks for what is stale finds it, and who asks for what is current as well.
    for state in ["stale", "current"] {
        let said = docset.run(&["status", "--state", state]).code(0).stdout();
        assert!(said.contains("stale part  docs/a.md"), "{said}");
        let rows = rows(&docset, &["--state", state]);
        assert_eq!(rows, ["docs/a.md es-ES current hash content/es-es/docs/a.md"]);
    }
    let json = docset.run(&["status", "--format", "json"]).code(0).stdout();
    assert!(
        json.contains(r#""behind":null,"stale_includes":["content/es-es/includes/s.md"],"renamed_to":null}"#),
        "{json}"
    );
    let said = docset.run(&["status", "--format", "markdown"]).code(0).stdout();
    assert!(said.contains("\n1 article that is not stale itself shows a stale include: es-ES 1.\n"), "{said}");
    docset.run(&["build"]).code(0);
    let page = docset.read("output/es-es/docs/a.html");
    assert!(
        page.contains("Algunos fragmentos de esta página") && page.contains("<code>includes/s.md</code>"),
        "{page}"
    );
    assert!(docset.read("output/catalog.json").contains(r#""stale_includes":["content/es-es/includes/s.md"]"#));
}

#[test]
fn a_page_says_since_when_it_is_stale_and_by_what() {
    let docset = TestDocset::new()
        .file("content/en-us/a.md", "# A\n")
        .file("content/es-es/a.md", translation(OLD, "ms.lasthandoff: 05/10/2019\nms.translationtype: MT\n"));
    docset.run(&["build"]).code(0);
    let page = docset.read("output/es-es/a.html");
    assert!(
        page.contains("El original se revisó después") && page.contains("se entregó el 10 de mayo de 2019"),
        "{page}"
    );
    let docset = TestDocset::new()
        .file("es-es/a.md", translation(OLD, "ms.lasthandoff: 05/10/2019\n"))
        .file("it-it/a.md", translation(A, "ms.lasthandoff: 05/11/2019\n"));
    docset.run(&["build"]).code(0);
    let page = docset.read("output/es-es/a.html");
    assert!(page.contains("Otro idioma ya tiene una versión más reciente"), "{page}");
    // How it was made is said only where the article says it.
    let method = |more: &str| {
        docset.write("es-es/a.md", translation(OLD, more));
        docset.run(&["build"]).code(0);
        let page = docset.read("output/es-es/a.html");
        page.lines().find(|line| line.contains("Traducido por")).map(str::to_owned)
    };
    assert_eq!(method(""), None);
    assert!(method("ms.translationtype: MT\n").is_some_and(|line| line.contains("MT")));
    assert!(method("ms.translationtype: XT\n").is_some_and(|line| line.contains("Otro método")));
}

/// The tables of a docset as a terminal of a width shows them, without colours.
fn table_of(root: &Path, cells: Option<usize>) -> String {
    let config = config::load(root, Overrides::default()).unwrap();
    let layout = discover::detect(&config).unwrap();
    let docset = discover::read(&config, &layout).unwrap();
    let catalog = analysis::catalog(docset, &layout.source_locale, &config);
    let status = Status { catalog: &catalog, filter: Filter::default(), history: History::default() };
    let table = status::table(&status, cells, false);
    anstream::adapter::strip_str(&table).to_string()
}

#[test]
fn tables_fit_the_terminal() {
    let names = [
        "日本語/とても長い名前の記事を書くための場所/さらに長い名前の記事.md",
        "docs/مقالة-طويلة-جدا-عن-التثبيت-والإعداد-والاستخدام-اليومي.md",
    ];
    let mut docset = TestDocset::new();
    for name in names.into_iter().chain(["docs/a.md"]) {
        docset = docset.file(&format!("content/en-us/{name}"), "# A\n");
        for locale in ["de-de", "es-es", "it-it", "ja-jp", "sr-latn-rs", "zh-hant-tw"] {
            let hash = if locale < "it" { OLD } else { A };
            docset =
                docset.file(&format!("content/{locale}/{name}"), translation(hash, "ms.lasthandoff: 05/10/2019\n"));
        }
    }
    for cells in [28, 40, 60, 80, 120] {
        let table = table_of(&docset.path(""), Some(cells));
        let widest = table.lines().map(UnicodeWidthStr::width).max();
        assert!(widest <= Some(cells), "{cells}:\n{table}");
        assert!(table.contains('…') == (cells < 120), "{cells}:\n{table}");
        // What is told of the age, and how much of it all there is, is not cut.
        for text in ["handed off 2019-05-10", "Coverage", "Bilingual"] {
            assert!(table.contains(text), "{cells} {text}:\n{table}");
        }
    }
    let narrow = table_of(&docset.path(""), Some(60));
    assert!(narrow.contains("de-DE +1"), "{narrow}");
    let piped = table_of(&docset.path(""), None);
    assert!(names.iter().all(|name| piped.contains(name)), "{piped}");
    assert!(!docset.run(&["status"]).code(0).stdout().contains('\u{1b}'));
}

#[test]
fn what_needs_work_most_is_on_top_and_a_long_list_is_cut() {
    let mut docset = TestDocset::new().file("content/es-es/orphan.md", translation(A, ""));
    for at in 0..30 {
        docset = docset.file(&format!("content/en-us/{at:02}.md"), format!("# {at}\n"));
    }
    let docset = docset.file("content/es-es/03.md", translation(OLD, "")).file("content/es-es/04.md", "# Sin\n");
    let said = docset.run(&["status"]).code(0);
    let said = said.stdout();
    assert!(said.contains("missing    00.md") && said.contains("… and 11 more missing; -v lists them"), "{said}");
    assert!(
        ["stale      03.md", "orphan     orphan.md", "untracked  04.md"].iter().all(|row| said.contains(row)),
        "{said}"
    );
    let said = docset.run(&["status", "-v"]).code(0).stdout();
    let states: Vec<&str> = said.lines().skip(6).filter_map(|line| line.split(' ').next()).collect();
    let mut sorted = states.clone();
    sorted.sort_by_key(|state| ["missing", "stale", "orphan", "untracked"].iter().position(|known| known == state));
    assert_eq!((states.len(), &states), (31, &sorted), "{said}");
}

#[test]
fn what_cannot_be_done_is_said() {
    let docset = TestDocset::new().file("content/en-us/a.md", "# A\n");
    docset.run(&["status", "--locale", "fr-FR"]).code(2).says(&["the docset has no locale 'fr-FR'"]);
    docset.run(&["status", "--path", "x["]).code(2).says(&["'x[' is no glob"]);
    docset.run(&["status", "--state", "fresh"]).code(2).says(&["possible values: source, recovered, current"]);
    TestDocset::new().run(&["status"]).code(2).says(&["there are no articles in '.'", "hexapla init DIR"]);
    assert!(docset.run(&["status"]).code(0).stdout().contains("There are no translations."));
    docset.write("content/es-es/a.md", "# A\n");
    for arguments in [["status", "--locale", "es"], ["align", "--locale", "es-MX"], ["build", "--locale", "es"]] {
        docset.run(&arguments).code(2).says(&["did you mean 'es-ES'? it has en-US, es-ES"]);
    }
}

#[test]
fn the_source_locale_alone_has_no_translations_to_tell_of() {
    let docset = TestDocset::new()
        .file("content/en-us/a.md", "\u{feff}# A\n")
        .file("content/es-es/a.md", translation(A, ""))
        .file("content/it-it/a.md", translation(A, ""));
    let message = "'en-US' is the source locale: it has no translations";
    for format in ["table", "markdown"] {
        let ran = docset.run(&["status", "--locale", "en-us", "--format", format]).code(2);
        ran.says(&[message, "name others: the docset has es-ES, it-IT"]);
    }
    let said = docset.run(&["status", "--locale", "en-US", "--locale", "es-ES"]).code(0).stdout();
    assert!(said.contains("es-ES") && !said.contains("it-IT"), "{said}");
    // Data has a row for it, with the hash that translations declare.
    let json = docset.run(&["status", "--locale", "en-US", "--format", "json"]).code(0).stdout();
    assert!(
        json.contains(&format!(
            r#""file":"content/en-us/a.md","translation_type":null,"handed_off":null,"hash":"{A}""#
        )),
        "{json}"
    );
}

#[test]
fn without_a_source_current_is_said_to_mean_little() {
    let docset = TestDocset::new().file("es-es/a.md", translation(A, "ms.lasthandoff: 05/10/2019\n"));
    let said = docset.run(&["status"]).code(0).stdout();
    assert!(said.contains("its own hand-off: there is no source to compare with, and no locale but es-ES."), "{said}");
    assert!(said.contains("     Proof  Untracked") && said.contains("  inferred  "), "{said}");
    let docset = docset.file("it-it/a.md", "# Senza\n").file("it-it/b.md", "# Senza\n");
    for format in ["table", "markdown"] {
        let said = docset.run(&["status", "--format", format]).code(0).stdout();
        assert!(
            said.contains("no more than as new as the newest hand-off of any locale: there is no source"),
            "{said}"
        );
    }
    let docset = docset.file("en-us/a.md", "# A\n");
    let said = docset.run(&["status"]).code(0).stdout();
    assert!(
        !said.contains("no source to compare with") && said.contains("Orphan") && !said.contains("Proof"),
        "{said}"
    );
}

#[test]
fn several_docsets_in_one_folder_are_named() {
    let docset = TestDocset::new()
        .file("README.md", "# R\n")
        .file("api/en-us/a.md", "# A\n")
        .file("guide/content/es-es/a.md", "# A\n")
        .file("guide/content/it-it/a.md", "# A\n")
        // A picture in a folder of a locale, and one locale that is not the source's, make no docset.
        .file("media/en-us/a.png", "")
        .file("lists/to-do/a.md", "# A\n");
    for verb in ["status", "build"] {
        docset.run(&[verb]).code(0).says(&["'api', 'guide' look like docsets of their own and are read as one"]);
    }
    let alone = TestDocset::new().file("a.md", "# A\n").file("samples/en-us/a.md", "# A\n");
    alone.run(&["build"]).code(0);
    let said = alone.run(&["status"]).code(0).stderr();
    assert!(!said.contains("docsets of their own"), "{said}");
    let said = docset.file("hexapla.yml", "source_locale: en-US\n").run(&["status"]).code(0).stderr();
    assert!(!said.contains("docsets of their own"), "{said}");
}

#[test]
fn a_folder_of_one_locale_is_said_to_be_one() {
    let file = |docset: TestDocset, path: &str| docset.file(path, "# A\n");
    let paths = ["content/en-us/a.md", "content/en-us/docs/b.md", "content/es-es/a.md", "content/es-es/docs/b.md"];
    let docset = paths.into_iter().chain(["content/es-es/own/c.md", "de-de/a.md"]).fold(TestDocset::new(), file);
    let looks = |here: &str, verb: &str| {
        let said = run_in(&docset.path(here), &[verb]).code(0).stderr();
        said.lines().find(|line| line.contains("looks like the locale")).map(str::to_owned)
    };
    let want = |locale: &str, place: &str| {
        Some(format!(
            "warning: this folder looks like the locale '{locale}' of the docset in '{place}'; give that folder to see its \
             articles beside their source"
        ))
    };
    let far = docset.path("").canonicalize().unwrap().display().to_string();
    for (here, verb, wanted) in [
        ("content/es-es", "status", want("es-ES", "../..")),
        ("content/es-es", "align", want("es-ES", "../..")),
        ("content/en-us", "status", want("en-US", "../..")),
        ("content/es-es/docs", "status", want("es-ES", &far)),
        // No other locale has such a folder; the docset does not take this one in; the docset itself.
        ("content/es-es/own", "status", None),
        ("de-de", "status", None),
        ("content", "status", None),
        ("", "status", None),
        ("content/es-es", "build", want("es-ES", "../..")),
    ] {
        assert_eq!(looks(here, verb), wanted, "{here} {verb}");
    }
    // Who has a configuration there said what the docset is.
    docset.write("content/es-es/hexapla.yml", "source_locale: es-ES\n");
    assert_eq!(looks("content/es-es", "status"), None);
}

#[test]
fn provenance_that_is_none_is_told_and_proves_nothing() {
    let cases = [
        ("ms.openlocfilehash: 12\n", "untracked", "source-hash-invalid"),
        ("ms.openlocfilehash:\n", "untracked", "source-hash-invalid"),
        ("ms.openlocfilehash: ''\n", "untracked", "source-hash-invalid"),
        ("ms.openlocfilehash: d61faf84a502f21338751a7a4ba438007a5471d\n", "untracked", "source-hash-invalid"),
        ("ms.openlocfilehash: [d61faf84a502f21338751a7a4ba438007a5471d0]\n", "untracked", "source-hash-invalid"),
        (
            "ms.openlocfilehash: { sha1: d61faf84a502f21338751a7a4ba438007a5471d0 }\n",
            "untracked",
            "source-hash-invalid",
        ),
        ("ms.locfileid: '1'\nms.locfileid: '2'\n", "untracked", "yaml-duplicate-key"),
        ("ms.locfileid:\n", "untracked", "loc-file-id-invalid"),
        ("ms.locfileid: ''\n", "untracked", "loc-file-id-invalid"),
        ("ms.lasthandoff: 13/13/2021\n", "untracked", "date-format-invalid"),
        ("ms.lasthandoff: [05/10/2021]\n", "untracked", "date-format-invalid"),
        ("ms.date: soon\n", "untracked", "date-format-invalid"),
        ("ms.contentlocale: Spanish (Spain)\n", "untracked", "locale-mismatch"),
    ];
    let mut docset = TestDocset::new();
    for (at, (keys, ..)) in cases.iter().enumerate() {
        docset = docset
            .file(&format!("content/en-us/{at:02}.md"), format!("# {at}\n"))
            .file(&format!("content/es-es/{at:02}.md"), format!("---\n{keys}---\n\n# T{at}\n"));
    }
    let rows = rows(&docset, &["--locale", "es-ES"]);
    let said = docset.run(&["build", "-v"]).code(0).stderr();
    assert_eq!(said.matches("es-es/").count(), cases.len(), "{said}");
    for (at, (keys, state, code)) in cases.iter().enumerate() {
        assert_eq!(rows[at], format!("{at:02}.md es-ES {state} none content/es-es/{at:02}.md"), "{keys}");
        let line = said.lines().find(|line| line.contains(&format!("es-es/{at:02}.md:"))).unwrap_or_default();
        assert!(line.contains(&format!("warning[{code}]")), "{keys}: {said}");
    }
}

#[test]
fn real_docsets_have_no_hand_offs_that_contradict_each_other() {
    let rules =
        ["locale-mismatch", "loc-file-id-duplicate", "twin-hash", "topic-claimed", "hand-off-order", "commit-conflict"];
    for (corpus, want) in [("nuget", 0), ("partner-center-21vianet", 0), ("partner-center-21vianet-plain", 0)] {
        let Some(folder) = shared(&format!("corpus/{corpus}")) else { return };
        let docset = TestDocset::new();
        let output = docset.path("site").display().to_string();
        let said = run_in(&folder, &["build", "-v", "-o", &output]).code(0).stderr();
        let found: Vec<&str> = said.lines().filter(|line| rules.iter().any(|rule| line.contains(rule))).collect();
        assert_eq!(found.len(), want, "{corpus}: {found:#?}");
    }
}

/// A repository of its own, with days for its commits; `None`, said plainly, where there is no git.
pub(crate) struct Repository(pub(crate) TestDocset);

impl Repository {
    #[expect(clippy::print_stderr, reason = "a test that was skipped must say so")]
    pub(crate) fn new() -> Option<Self> {
        if Command::new("git").arg("--version").output().is_err() {
            eprintln!("skipped: there is no git here");
            return None;
        }
        let repository = Self(TestDocset::new());
        repository.git(&["init", "-q", "."], "2021-01-01");
        Some(repository)
    }

    pub(crate) fn git(&self, arguments: &[&str], day: &str) {
        let day = format!("{day}T12:00:00Z");
        let mut command = Command::new("git");
        command.args(["-c", "user.name=Writer", "-c", "user.email=writer@example.com", "-c", "commit.gpgSign=false"]);
        command.args(arguments).current_dir(self.0.path(""));
        command.envs([("GIT_AUTHOR_DATE", &day), ("GIT_COMMITTER_DATE", &day)]).env("GIT_CONFIG_GLOBAL", "/dev/null");
        let output = command.output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    pub(crate) fn commit(&self, path: &str, text: &str, day: &str) {
        self.0.write(path, text);
        self.git(&["add", "-A"], day);
        self.git(&["commit", "-q", "-m", day], day);
    }

    fn age(&self, arguments: &[&str]) -> String {
        let said = self.0.run(&[&["status"], arguments].concat()).code(0).stdout();
        said.lines().find(|line| line.starts_with("stale")).unwrap_or_default().to_owned()
    }
}

/// A file that was changed, moved, changed again, and then changed without a commit.
fn with_history() -> Option<Repository> {
    let text: String = (0..40).map(|at| format!("Line {at}\n")).collect();
    let repository = Repository::new()?;
    repository.commit("docs/guide.md", "# A\n", "2021-01-01");
    repository.commit("docs/guide.md", &text, "2021-02-01");
    repository.git(&["mv", "docs", "content"], "2021-02-02");
    repository.0.write("content/en-us/start.md", &text);
    repository.0.remove("content/guide.md");
    repository.commit("content/en-us/start.md", &text, "2021-02-02");
    repository.git(&["mv", "content/en-us/start.md", "content/en-us/guide.md"], "2021-03-01");
    repository.commit("content/en-us/guide.md", &(text.clone() + "More\n"), "2021-03-01");
    repository.commit("content/en-us/other.md", "# O\n", "2021-03-05");
    repository.commit("content/en-us/guide.md", &(text + "More\nStill more\n"), "2021-04-02");
    Some(repository)
}

#[test]
fn history_tells_how_far_a_translation_is_behind() {
    let Some(repository) = with_history() else { return };
    repository.0.write("content/es-es/guide.md", translation(FORTY, ""));
    assert_eq!(repository.age(&[]), "stale    guide.md  es-ES    2 commits, 59 days behind");
    let csv = repository.0.run(&["status", "--format", "csv"]).code(0).stdout();
    assert!(csv.contains(",2021-03-01,2,59,,\r\n"), "{csv}");
    let json = repository.0.run(&["status", "--format", "json"]).code(0).stdout();
    assert!(json.contains(r#""behind":{"commits":2,"days":59,"since":"2021-03-01"},"stale_includes":[]"#), "{json}");
    assert_eq!(repository.age(&["--history", "never"]), "stale    guide.md  es-ES");
    // The version of the folder that all came from: only when it is asked for.
    repository.0.write("content/es-es/guide.md", translation(A, ""));
    assert_eq!(repository.age(&[]), "stale    guide.md  es-ES");
    assert_eq!(repository.age(&["--history", "always"]), "stale    guide.md  es-ES    3 commits, 91 days behind");
}

#[test]
fn history_tells_what_the_source_of_an_orphan_was_renamed_to() {
    let Some(repository) = with_history() else { return };
    let docset = &repository.0;
    docset.write("content/es-es/start.md", translation(FORTY, ""));
    // Of no version of the file that the source became; and of a path that was never there.
    docset.write("content/it-it/start.md", translation(OLD, ""));
    docset.write("content/it-it/never.md", translation(FORTY, ""));
    let said = docset.run(&["status", "-v"]).code(0).stdout();
    let orphans: Vec<&str> = said.lines().filter(|line| line.starts_with("orphan")).collect();
    let renamed = "orphan   start.md  es-ES it-IT  renamed to guide.md, 2 commits, 59 days behind";
    assert_eq!(orphans, [renamed, "orphan   never.md  it-IT"], "{said}");
    // Nobody is to translate again what only stands at its old place.
    assert!(said.contains("missing  guide.md  es-ES it-IT  es-ES stands at start.md"), "{said}");
    let json: Value = serde_json::from_str(&docset.run(&["status", "--format", "json"]).code(0).stdout()).unwrap();
    let topic = json["topics"].as_array().unwrap().iter().find(|topic| topic["path"] == "start.md").unwrap();
    let edition = &topic["editions"]["es-ES"];
    assert_eq!(edition["renamed_to"], "guide.md");
    assert_eq!(edition["behind"], serde_json::json!({ "commits": 2, "days": 59, "since": "2021-03-01" }));
    assert_eq!(topic["editions"]["it-IT"]["renamed_to"], Value::Null);
    let csv = docset.run(&["status", "--format", "csv"]).code(0).stdout();
    assert!(csv.contains(",2021-03-01,2,59,,guide.md\r\n"), "{csv}");
    // A state never depends on whether there is a history to ask.
    let without = docset.run(&["status", "--format", "json", "--history", "never"]).code(0).stdout();
    assert!(!without.contains(r#""renamed_to":""#) && without.contains(r#""renamed_to":null"#), "{without}");
    let states = |arguments: &[&str]| rows(docset, arguments);
    assert_eq!(states(&[]), states(&["--history", "never"]));
}

#[test]
fn a_history_that_is_not_there_is_a_plain_answer() {
    let Some(repository) = with_history() else { return };
    repository.0.write("content/es-es/guide.md", translation(A, ""));
    let from = format!("file://{}", repository.0.path("").display());
    repository.git(&["clone", "-q", "--depth", "1", &from, "shallow"], "2021-05-01");
    repository.0.write("shallow/content/es-es/guide.md", translation(A, ""));
    let ran = repository.0.run(&["status", "shallow", "--history", "always"]).code(0);
    ran.says(&["is shallow: it holds only the end of the history"]);
    let lone = TestDocset::new().file("content/en-us/a.md", "# A\n").file("content/es-es/a.md", translation(OLD, ""));
    lone.run(&["status", "--history", "always"]).code(0).says(&["in no git repository that can be read"]);
    assert_eq!(lone.run(&["status"]).code(0).stderr(), "");
}

#[cfg(unix)]
#[test]
fn a_strangers_repository_runs_nothing() {
    use std::os::unix::fs::PermissionsExt;
    let Some(repository) = with_history() else { return };
    repository.0.write("content/es-es/guide.md", translation(FORTY, ""));
    let marker = repository.0.path("marker");
    repository.0.write("trap", format!("#!/bin/sh\ntouch '{}'\n", marker.display()));
    let trap = repository.0.path("trap");
    std::fs::set_permissions(&trap, std::fs::Permissions::from_mode(0o755)).unwrap();
    let trap = trap.display().to_string();
    for key in [
        "core.fsmonitor",
        "core.pager",
        "pager.log",
        "diff.external",
        "gpg.program",
        "diff.t.textconv",
        "core.sshCommand",
    ] {
        repository.git(&["config", key, &trap], "2021-05-01");
    }
    for (key, value) in [
        ("log.showSignature", "true"),
        ("remote.x.url", "ext::false"),
        ("remote.x.promisor", "true"),
        ("diff.orderFile", "trap"),
        ("log.follow", "true"),
        ("diff.relative", "true"),
    ] {
        repository.git(&["config", key, value], "2021-05-01");
    }
    repository.0.write(".gitattributes", "* diff=t\n");
    assert_eq!(repository.age(&["--history", "always"]), "stale    guide.md  es-ES    2 commits, 60 days behind");
    assert!(!marker.exists());
}

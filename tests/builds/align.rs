//! `hexapla align`: what its arguments mean, and how it prints.

use std::path::Path;

use hexapla::docset::SourceHashes;

use crate::status::Repository;
use crate::support::{TestDocset, run_in};

fn docset() -> TestDocset {
    let mut docset = TestDocset::new();
    for path in ["index.md", "docs/index.md", "docs/a.md", "docs/same.md"] {
        for locale in ["en-us", "es-es"] {
            docset = docset.file(&format!("content/{locale}/{path}"), format!("# {path}\n"));
        }
    }
    docset
}

/// The path that heads what is printed for an argument, and the status.
fn asked(folder: &Path, argument: &str) -> String {
    let ran = run_in(folder, &["align", argument]);
    let out = ran.stdout();
    match out.lines().next() {
        Some(path) => path.to_owned(),
        None => ran.code(2).stderr().lines().next().unwrap_or_default().to_owned(),
    }
}

#[test]
fn an_article_is_named_as_the_user_stands() {
    let docset = docset();
    let absolute = docset.path("content/es-es/docs/a.md").display().to_string();
    for (here, argument, want) in [
        ("", "docs/a.md", "docs/a.md"),
        ("", "./docs/a.md", "docs/a.md"),
        ("", "es-es/docs/a.md", "docs/a.md"),
        ("", "es-es/docs/b.md", "error: 'es-es/docs/b.md' is no article of the docset"),
        ("", "it-it/docs/a.md", "error: 'it-it/docs/a.md' is no article of the docset"),
        ("", "content/es-es/docs/a.md", "docs/a.md"),
        ("", "./content/en-us/docs/a.md", "docs/a.md"),
        ("", "index.md", "index.md"),
        ("content", "es-es/docs/a.md", "docs/a.md"),
        ("content/es-es", "docs/a.md", "docs/a.md"),
        ("content/es-es/docs", "a.md", "docs/a.md"),
        // There is one at the top as well, and this one lies here.
        ("content/es-es/docs", "index.md", "docs/index.md"),
        ("content/es-es/docs", "./index.md", "docs/index.md"),
        ("content/es-es/docs", "../index.md", "index.md"),
        ("content/en-us/docs", "../../es-es/docs/../index.md", "index.md"),
        ("content/es-es/docs", &absolute, "docs/a.md"),
    ] {
        assert_eq!(asked(&docset.path(here), argument), want, "{here} {argument}");
    }
    let elsewhere = TestDocset::new();
    assert_eq!(asked(&elsewhere.path(""), &absolute), "docs/a.md");
    let root = docset.path("").display().to_string();
    let ran = run_in(&elsewhere.path(""), &["align", "--docset", &root, "docs/a.md"]).code(0);
    assert!(ran.stdout().starts_with("docs/a.md\n"), "{}", ran.stdout());
}

#[cfg(unix)]
#[test]
fn links_lead_to_the_article_and_a_backslash_is_a_letter() {
    use std::os::unix::fs::symlink;
    let docset = docset().file(r"content/en-us/docs/odd\name.md", "# Odd\n");
    docset.write(r"content/es-es/docs/odd\name.md", "# Raro\n");
    docset.remove("content/es-es/docs/same.md");
    symlink("a.md", docset.path("content/es-es/docs/same.md")).unwrap();
    let elsewhere = TestDocset::new();
    symlink(docset.path("content/es-es/docs/a.md"), elsewhere.path("shortcut.md")).unwrap();
    symlink(docset.path("content/es-es"), elsewhere.path("spanish")).unwrap();
    for (folder, argument, want) in [
        (elsewhere.path(""), "shortcut.md", "docs/a.md"),
        (elsewhere.path(""), "spanish/docs/a.md", "docs/a.md"),
        (elsewhere.path("spanish"), "docs/index.md", "docs/index.md"),
        // The article that is a link is itself, not what it leads to.
        (docset.path(""), "content/es-es/docs/same.md", "docs/same.md"),
        (docset.path("content/es-es/docs"), r"odd\name.md", r"docs/odd\name.md"),
        (docset.path(""), r"docs/odd\name.md", r"docs/odd\name.md"),
        (docset.path(""), r"docs\a.md", r"error: 'docs\a.md' is no article of the docset"),
    ] {
        assert_eq!(asked(&folder, argument), want, "{} {argument}", folder.display());
    }
}

#[test]
fn without_an_article_there_is_a_summary() {
    let docset = TestDocset::new()
        .file("content/en-us/a.md", "# One\n\nTwo words. Three more words.\n")
        .file("content/en-us/b.md", "# One\n")
        .file("content/es-es/a.md", format!("---\nms.openlocfilehash: {}\n---\n# Uno\n", "0".repeat(40)))
        .file("content/es-es/b.md", "# Uno\n")
        .file("content/it-it/a.md", format!("---\nms.openlocfilehash: {}\n---\n# Uno\n", "0".repeat(40)));
    let docset = docset
        // Stale, and every sentence has its partner.
        .file("content/en-us/c.md", "# One\n")
        .file("content/es-es/c.md", format!("---\nms.openlocfilehash: {}\n---\n# Uno\n", "0".repeat(40)))
        // What is built as no page of its own, and what is not built at all.
        .file("content/en-us/includes/i.md", "Word.\n")
        .file("content/es-es/includes/i.md", "Palabra. Otra.\n")
        .file("content/en-us/docfx.json", r#"{"build":{"content":[{"files":["**/*.md"],"exclude":["README.md"]}]}}"#)
        .file("content/es-es/docfx.json", r#"{"build":{"content":[{"files":["**/*.md"],"exclude":["README.md"]}]}}"#)
        .file("content/en-us/README.md", "# Read me\n\nNow. And then.\n")
        .file("content/es-es/README.md", "# Léeme\n");
    let run = |more: &[&str]| docset.run(&[&["align", "--history", "never"], more].concat()).code(0).stdout();
    let want = "\
Locale  Articles  Stale  Units  Given  Found  Doubtful  Alone  Changed
es-ES          4      2      6      0      4         0      2        ?
it-IT          1      1      3      0      1         0      2        ?

Article  Locale    State  Units  Doubtful  Alone  Changed
a.md     es-ES +1  stale      3         0      2        ?
c.md     es-ES     stale      1         0      0        ?
A row shows the locale with most to look at; +1: so many others have something
? 3 stale translations, and what has changed since is not known: --history never leaves the source's git history out
'hexapla align ARTICLE' shows the sentences of one
";
    assert_eq!(run(&[]), want);
    let all = run(&["-v"]);
    let rows: Vec<&str> = all.lines().skip(5).take(5).collect();
    let want = [
        "a.md           es-ES   stale          3         0      2        ?",
        "a.md           it-IT   stale          3         0      2        ?",
        "b.md           es-ES   untracked      1         0      0        -",
        "c.md           es-ES   stale          1         0      0        ?",
        "includes/i.md  es-ES   untracked      1         0      0        -",
    ];
    assert_eq!(rows, want, "{all}");
    assert!(all.contains("\n- nothing proves which version of the source it was made from\n"), "{all}");
    // Data has everything.
    assert!(run(&["--format", "json"]).contains(r#""path": "README.md""#));
    let stale = run(&["c.md"]);
    let why =
        "es-ES is stale; what has changed since is not known: --history never leaves the source's git history out";
    assert!(stale.contains(why), "{stale}");
    let one = docset.run(&["align", "b.md", "--locale", "es-es"]).code(0).stdout();
    assert!(one.contains("L1 One") && one.contains("L line in en-US"), "{one}");
}

#[test]
fn an_article_that_translates_something_else_is_not_claimed() {
    let docset = TestDocset::new()
        .file(
            "content/en-us/a.md",
            "# Lock files\n\nRun `lock` in the folder of the project.\n\nThen look at `a.lock`.\n",
        )
        .file(
            "content/es-es/a.md",
            "# <a name=\"icons\"></a>Iconos\n\nAñada `<icon/>` al archivo.\n\nEs una imagen.\n",
        );
    let out = docset.run(&["align", "a.md"]).code(0).stdout();
    assert!(out.contains("Nothing of es-ES fits: it seems to be the translation of another article"), "{out}");
    let json = docset.run(&["align", "--format", "json"]).code(0).stdout();
    let bitext: serde_json::Value = serde_json::from_str(&json).unwrap();
    let units = bitext["units"].as_array().unwrap();
    assert!(
        !units.is_empty() && units.iter().all(|unit| unit["source"].is_null() || unit["target"].is_null()),
        "{json}"
    );
}

#[test]
fn what_stands_outside_of_the_pairs_of_a_file_has_rows_too() {
    let pair = |id: u32, target: &str, source: &str| {
        format!(
            "<span data-ttu-id=\"a-{id}\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-{id}\">{source}</span></span>"
        )
    };
    let translation = format!(
        "# {}\n\nPrimero abra el archivo. Luego guárdelo.\n\n{}\n\n- Cierre `a.txt`.\n",
        pair(101, "Archivos", "Files"),
        pair(102, "Nadie lo ve.", "Nobody sees it."),
    );
    let docset = TestDocset::new()
        .file(
            "content/en-us/a.md",
            "# Files\n\nOpen the file first. Then save it.\n\nNobody sees it.\n\n- Close `a.txt`.\n",
        )
        .file("content/es-es/a.md", translation);
    let json = docset.run(&["align", "--format", "json"]).code(0).stdout();
    let bitext: serde_json::Value = serde_json::from_str(&json).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or("-").to_owned();
    let rows = bitext["units"].as_array().unwrap().iter();
    let rows: Vec<[String; 3]> =
        rows.map(|unit| [text(&unit["id"]), text(&unit["source"]), text(&unit["target"])]).collect();
    let want = [
        ["a-101", "Files", "Archivos"],
        ["-", "Open the file first.", "Primero abra el archivo."],
        ["-", "Then save it.", "Luego guárdelo."],
        ["a-102", "Nobody sees it.", "Nadie lo ve."],
        ["-", "Close `a.txt`.", "Cierre `a.txt`."],
    ];
    assert_eq!(rows, want);
}

#[test]
fn where_there_is_nothing_to_align_the_reason_is_told() {
    let Some(repository) = Repository::new() else { return };
    let old = "# Place\n\nA place to be.\n";
    repository.commit("content/en-us/old.md", old, "2021-01-01");
    repository.git(&["mv", "content/en-us/old.md", "content/en-us/new.md"], "2021-02-01");
    repository.commit("content/en-us/a.md", "# A\n", "2021-02-01");
    repository.commit("content/en-us/new.md", "# Place\n\nA place to be now.\n", "2021-03-01");
    let docset = &repository.0;
    let hash = SourceHashes::of(old.as_bytes()).stored;
    docset.write("content/es-es/old.md", format!("---\nms.openlocfilehash: {hash}\n---\n# Lugar\n"));
    docset.write("content/es-es/extra.md", "# Más\n");
    docset.write("content/it-it/a.md", "# A\n");
    for (arguments, why) in [
        (&["new.md"][..], "'new.md': its translation was left at 'content/es-es/old.md' when the source was renamed"),
        (&["new.md", "--locale", "it-IT"], "'new.md': no locale asked for has a translation at this path"),
        (&["old.md"], "'old.md': en-US has no article at this path; it was renamed to 'new.md'"),
        (&["old.md", "--history", "never"], "'old.md': en-US has no article at this path, and no other locale has one"),
        (&["extra.md"], "'extra.md': en-US has no article at this path, and no other locale has one"),
    ] {
        let ran = docset.run(&[&["align"], arguments].concat()).code(0);
        assert_eq!(ran.stdout(), "", "{arguments:?}");
        ran.says(&[&format!("warning: there is nothing to align for {why}")]);
    }
}

#[test]
fn a_moved_translation_is_named_by_its_own_path_and_a_stranger_is_said_to_be_one() {
    let source = "# Place\n";
    let hash = SourceHashes::of(source.as_bytes()).stored;
    let docset = docset()
        .file("content/en-us/new/place.md", source)
        .file("content/es-es/old.md", format!("---\nms.openlocfilehash: {hash}\n---\n# Lugar\n"));
    assert_eq!(asked(&docset.path(""), "old.md"), "new/place.md");
    let other = TestDocset::new().file("content/en-us/a.md", "# A\n");
    let file = other.path("content/en-us/a.md").display().to_string();
    docset
        .run(&["align", "docs/a.md", &file])
        .code(2)
        .says(&["lies outside of the docset in '.'", "the articles of one call are of one docset"]);
}

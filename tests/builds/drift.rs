//! What has changed in the source since an article was translated, sentence by sentence.

use hexapla::docset::SourceHashes;

use crate::status::Repository;
use crate::support::{TestDocset, bytes_below, shared};

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
        "= Pulse `Enter`.",
        "#104 ",
        "# number of the unit   L line in en-US   T line in the translation",
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
fn a_date_is_written_as_its_readers_do_and_stays_apart_from_words_that_run_right_to_left() {
    let docset = stale();
    docset.run(&["build"]).code(0);
    let [arabic, spanish] = ["ar-sa", "es-es"].map(|locale| docset.read(&format!("output/{locale}/a.html")));
    assert!(arabic.contains(": \u{2068}٨ يوليو ٢٠٢١\u{2069}."), "{arabic}");
    assert!(spanish.contains("el 8 de julio de 2021."), "{spanish}");
}

const OLD: &str = "---\ntitle: Old title\ndescription: The same\n---\n# One\n\nOpen the blue box. Press `Enter`.\n\nThis sentence is not needed, and nobody will read it.\n";
const NOW: &str = "---\ntitle: New title\ndescription: The same\n---\n# One\n\nNow look. Open the blue box.\nPress `Escape` or `Enter`.\n\n- A new list with an item of many words that nobody translated.\n";

/// What a translation declares of the version that it was made from.
fn hash_of(text: &str) -> String {
    SourceHashes::of(text.as_bytes()).stored
}

/// A plain translation of [`OLD`], a bilingual one and one of [`NOW`], in a repository that has both versions.
fn with_history() -> Option<Repository> {
    let repository = Repository::new()?;
    repository.commit("content/en-us/a.md", OLD, "2021-01-01");
    repository.commit("content/en-us/a.md", NOW, "2021-02-01");
    let head = |title: &str, hash: &str| format!("---\nms.openlocfilehash: {hash}\ntitle: {title}\n---\n");
    let plain = "# Uno\n\nAbra la caja azul. Pulse `Enter`.\n\nEsta frase sobra y nadie la leerá.\n";
    // Not all of it stands in pairs: to its siblings it tells nothing.
    let pairs = format!(
        "# {}\n\n{}\n\nLa chiave è in basso, a destra.\n",
        pair(103, "Uno", "One"),
        pair(104, "Pulse `Enter`.", "Press `Enter`.")
    );
    let old = hash_of(OLD);
    repository.0.write("content/es-es/a.md", head("Título viejo", &old) + plain);
    repository.0.write("content/it-it/a.md", head("Titolo vecchio", &old) + &pairs);
    repository.0.write("content/pt-pt/a.md", head("Título", &hash_of(NOW)) + plain);
    repository.0.write("content/fr-fr/a.md", head("Titre", &"0".repeat(40)) + plain);
    Some(repository)
}

#[test]
fn a_stale_plain_article_says_what_has_changed_when_the_history_of_the_source_is_at_hand() {
    let Some(repository) = with_history() else { return };
    let out = repository.0.run(&["align", "a.md", "--locale", "es-ES"]).code(0).stdout();
    let want = "\
Since es-ES was translated: 2 changed, 1 gone, 2 new; 2 as they were
 L2 - title: Old title
    + title: New title
 T3 = title: Título viejo
 L7 + Now look.
 L8 - Press `Enter`.
    + Press `Escape` or `Enter`.
 T7 = Pulse `Enter`.
    - This sentence is not needed, and nobody will read it.
 T9 = Esta frase sobra y nadie la leerá.
L10 + A new list with an item of many words that nobody translated.
";
    assert!(out.contains(want), "{out}");
    let never = repository.0.run(&["align", "a.md", "--locale", "es-ES", "--history", "never"]).code(0).stdout();
    assert!(!never.contains("Since es-ES"), "{never}");
}

#[test]
fn changes_are_data_and_null_where_nobody_knows_them() {
    let Some(repository) = with_history() else { return };
    let json = |arguments: &[&str]| -> Vec<serde_json::Value> {
        let out = repository.0.run(&[&["align", "--format", "json"], arguments].concat()).code(0).stdout();
        out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let all = json(&[]);
    let keys: Vec<&String> = all[0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["path", "locale", "pivot", "pivot_locale", "units", "changes"]);
    let of = |all: &[serde_json::Value], locale: &str| {
        all.iter().find(|line| line["locale"] == locale).unwrap()["changes"].clone()
    };
    let spanish = of(&all, "es-ES");
    let want: serde_json::Value = serde_json::from_str(r#"{"kind":"changed","before":"Press `Enter`.","after":"Press `Escape` or `Enter`.","source_line":8,"target_line":7,"target":"Pulse `Enter`.","field":null}"#).unwrap();
    assert!(spanish.as_array().unwrap().contains(&want), "{spanish}");
    let keys: Vec<&String> = spanish[0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["kind", "before", "after", "source_line", "target_line", "target", "field"]);
    assert_eq!(spanish[0]["field"], "title");
    // The title of a bilingual file is in no pair; of the version of 0000… nobody knows anything; pt-PT is current.
    assert_eq!(of(&all, "it-IT")[0]["target"], "Titolo vecchio");
    assert_eq!(of(&all, "fr-FR"), serde_json::Value::Null);
    assert_eq!(of(&all, "pt-PT"), serde_json::json!([]));
    let without = json(&["--history", "never"]);
    assert_eq!(of(&without, "es-ES"), serde_json::Value::Null);
    assert!(of(&without, "it-IT").as_array().unwrap().iter().all(|change| change["field"].is_null()));
}

#[test]
fn a_stale_include_says_what_has_changed_as_well() {
    let Some(repository) = with_history() else { return };
    repository.commit("content/en-us/includes/i.md", "Open the old box.\n", "2021-03-01");
    repository.commit("content/en-us/includes/i.md", "Open the new box.\n", "2021-04-01");
    let old = hash_of("Open the old box.\n");
    let text = format!("---\nms.openlocfilehash: {old}\n---\nAbra la caja vieja.\n");
    repository.0.write("content/es-es/includes/i.md", text);
    repository.0.write("content/es-es/b.md", "[!INCLUDE [i](includes/i.md)]\n");
    let out = repository.0.run(&["align", "includes/i.md"]).code(0).stdout();
    assert!(out.contains("es-ES (stale)") && out.contains("1 changed, 0 gone, 0 new; 0 as they were"), "{out}");
    assert!(out.contains("= Abra la caja vieja."), "{out}");
}

#[test]
fn without_history_align_says_so_to_those_who_ask() {
    let docset = TestDocset::new()
        .file("content/en-us/a.md", "# A\n\nOne.\n")
        .file("content/es-es/a.md", format!("---\nms.openlocfilehash: {}\n---\n# A\n\nUno.\n", "0".repeat(40)));
    let says =
        "nothing tells what has changed since stale articles were translated: the source is in no git repository";
    docset.run(&["align", "--history", "always"]).code(0).says(&[says]);
    assert_eq!(docset.run(&["align"]).code(0).stderr(), "");
}

/// A bilingual article and a plain one of the same version, with code, of a source that has gone on.
fn siblings(folder: &str) -> TestDocset {
    let head = format!("---\nms.openlocfilehash: {}\n---\n", "2".repeat(40));
    let code = "```bash\nold --code\n```";
    let pairs = format!(
        "{head}# {}\n\n{}\n\n{code}\n",
        pair(103, "Encabezado uno", "Heading one"),
        pair(104, "La frase se queda.", "The sentence stays.")
    );
    let plain = format!("{head}# Intestazione uno\n\nLa frase resta.\n\n{code}\n");
    let now =
        "# Heading two\n\nThe sentence stays.\n\n```bash\nnew --code\n```\n\nA completely new paragraph of facts.\n";
    TestDocset::new()
        .file("content/en-us/index.md", "# I\n\n[Two](a.md#heading-two)\n\n[!INCLUDE [a](includes/a.md)]\n")
        .file("content/es-es/index.md", "# I\n\n[2](a.md#heading-two), [1](a.md#heading-one), [0](a.md#heading-zero)\n")
        .file(&format!("content/en-us/{folder}a.md"), now)
        .file(&format!("content/es-es/{folder}a.md"), pairs)
        .file(&format!("content/it-it/{folder}a.md"), plain)
}

#[test]
fn the_pairs_of_a_sibling_tell_what_has_changed_under_a_plain_article() {
    for folder in ["", "includes/"] {
        let docset = siblings(folder);
        let path = format!("{folder}a.md");
        let out = docset.run(&["align", &path]).code(0).stdout();
        let changes = |locale: &str| out.split("Since ").find(|part| part.starts_with(locale)).unwrap_or("").to_owned();
        let want = "it-IT was translated: 1 changed, 0 gone, 1 new; 1 as they were
L1 - Heading one
   + Heading two
T4 = Intestazione uno
L9 + A completely new paragraph of facts.
Code has changed as well: L6

";
        assert_eq!(changes("it-IT"), want, "{out}");
        assert!(changes("es-ES").contains("= Encabezado uno") && changes("es-ES").contains("well: L6"), "{out}");
        let json = docset.run(&["align", &path, "--locale", "it-IT", "--format", "json"]).code(0).stdout();
        let line: serde_json::Value = serde_json::from_str(&json).unwrap();
        let want: serde_json::Value = serde_json::from_str(r#"{"kind":"changed","before":"```bash\nold --code\n```","after":"```bash\nnew --code\n```","source_line":6,"target_line":8,"target":"```bash\nold --code\n```","field":"code"}"#).unwrap();
        assert_eq!(line["changes"].as_array().unwrap().last(), Some(&want));
    }
}

#[test]
fn a_link_to_a_heading_of_today_or_of_then_works_on_stale_pages() {
    let docset = siblings("");
    let out = docset.run(&["build", "-v"]).code(0).stderr();
    let broken: Vec<&str> = out.lines().filter(|line| line.contains("bookmark-not-found")).collect();
    assert!(matches!(broken[..], [line] if line.contains("heading-zero")), "{out}");
    let [spanish, italian] = ["es-es", "it-it"].map(|locale| docset.read(&format!("output/{locale}/a.html")));
    let has = |html: &str, id: &str| html.contains(&format!("id=\"{id}\""));
    assert!(has(&spanish, "heading-one") && has(&spanish, "heading-two"), "{spanish}");
    assert!(has(&italian, "heading-two"), "{italian}");
}

/// The old English is taken for its own plain translation: so what stands for each old sentence is that sentence.
#[test]
fn of_a_real_docset_every_change_names_the_sentence_that_it_concerns() {
    let (Some(old), Some(new)) = (shared("corpus/nuget/en-us/docs"), shared("corpus/nuget-en-us-later/en-us/docs"))
    else {
        return;
    };
    let Some(repository) = Repository::new() else { return };
    let (old, new) = (bytes_below(&old), bytes_below(&new));
    let is_article = |path: &str| path.ends_with(".md") && !path.ends_with("TOC.md");
    let mut stale = 0;
    for (path, text) in old.iter().filter(|(path, _)| is_article(path)) {
        let Some(now) = new.get(path).filter(|now| *now != text) else { continue };
        stale += 1;
        repository.0.write(&format!("content/en-us/{path}"), text);
        let text = String::from_utf8_lossy(text);
        let rest = text.strip_prefix("---").map_or_else(|| format!("\n---\n{text}"), str::to_owned);
        let translation = format!("---\nms.openlocfilehash: {}{rest}", hash_of(&text));
        repository.0.write(&format!("content/en-gb/{path}"), translation);
        repository.0.write(&format!("now/{path}"), now);
    }
    repository.git(&["add", "content/en-us"], "2021-01-01");
    repository.git(&["commit", "-q", "-m", "old"], "2021-01-01");
    for (path, now) in bytes_below(&repository.0.path("now")) {
        repository.0.write(&format!("content/en-us/{path}"), now);
    }
    repository.git(&["commit", "-q", "-a", "-m", "new"], "2021-02-01");
    let out = repository.0.run(&["align", "--format", "json", "--locale", "en-GB"]).code(0).stdout();
    let (mut known, mut changes, mut fields, mut codes) = (0, 0, 0, 0);
    for line in out.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let Some(all) = line["changes"].as_array() else { continue };
        known += 1;
        for change in all {
            changes += 1;
            fields += usize::from(change["field"] == "title");
            codes += usize::from(change["field"] == "code");
            assert_eq!(change["target"], change["before"], "{}: {change}", line["path"]);
            assert_ne!(change["before"], change["after"], "{}", line["path"]);
        }
    }
    assert_eq!((known, fields), (stale, 1));
    assert!((350..450).contains(&(changes - codes)) && (40..80).contains(&codes), "{changes}, {codes} of them code");
}

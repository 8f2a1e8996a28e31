//! What is paired with what: every example of `tests/align/*.md`, and what holds for every pair of texts.
//!
//! An example is a fence of eight backticks with `example`, the languages of source and target, and `twin` or `divergent`:
//! the source, a line that is a mere `.`, the target, another, then the rows: evidence, confidence, and both halves between
//! bars; `⏎` is a line end, `–` a half that is missing.
//!
//! `BLESS=1 cargo test --test align` rewrites what is expected to what is; read the difference as you read code.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test reads its examples and may rewrite them")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use hexapla::align::{AlignSide, Relation, TranslationUnit, align};
use hexapla::markdown::{Passage, Side, parse, passages};
use hexapla::text::sentence::Rules;

const FENCE: &str = "````````";

/// The passages of a text.
fn read(text: &str) -> Vec<Passage> {
    passages(&parse(text), text, Side::Target)
}

fn side<'p>(passages: &'p [Passage], language: &str) -> AlignSide<'p> {
    let is_latin = !matches!(language, "ja" | "zh" | "ru" | "ko" | "th" | "ar");
    AlignSide { passages, rules: Rules::of(language), is_latin, sentences: None }
}

fn units(source: &[Passage], target: &[Passage], languages: (&str, &str), relation: Relation) -> Vec<TranslationUnit> {
    align(side(source, languages.0), side(target, languages.1), relation, None)
}

/// The rows of an example as it writes them.
fn rows(source: &str, target: &str, languages: (&str, &str), relation: Relation) -> String {
    let (ours, theirs) = (read(source), read(target));
    let mut out = String::new();
    for unit in units(&ours, &theirs, languages, relation) {
        let half = |piece: Option<hexapla::align::Piece>, passages: &[Passage], text: &str| match piece {
            Some(piece) => passages[piece.passage as usize].markdown(piece.visible, text).replace('\n', "⏎"),
            None => "–".to_owned(),
        };
        let (first, second) = (half(unit.source, &ours, source), half(unit.target, &theirs, target));
        let certainty = unit.certainty;
        writeln!(out, "{} {} | {first} | {second}", certainty.evidence.as_str(), certainty.confidence).unwrap();
    }
    out
}

/// Runs the examples of one file, and gives back what it should say.
fn run(page: &str) -> String {
    let mut out = String::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        writeln!(out, "{line}").unwrap();
        let Some(info) = line.strip_prefix(FENCE).filter(|info| info.trim_start().starts_with("example")) else {
            continue;
        };
        let words: Vec<&str> = info.split_whitespace().collect();
        let [_, source_language, target_language, relation] = words[..] else { panic!("{line}") };
        let relation = if relation == "twin" { Relation::Twin } else { Relation::Divergent };
        let inside: Vec<&str> = lines.by_ref().take_while(|inside| *inside != FENCE).collect();
        let parts: Vec<&[&str]> = inside.split(|inside| *inside == ".").collect();
        let text = |part: &[&str]| part.iter().map(|line| format!("{line}\n")).collect::<String>();
        let (source, target) = (text(parts[0]), text(parts[1]));
        let rows = rows(&source, &target, (source_language, target_language), relation);
        write!(out, "{source}.\n{target}.\n{rows}{FENCE}\n").unwrap();
    }
    out
}

#[test]
fn examples_give_the_rows_that_they_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/align");
    let mut pages: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.sort();
    for page in pages {
        let text = fs::read_to_string(&page).unwrap();
        let is = run(&text);
        if std::env::var_os("BLESS").is_some() {
            fs::write(&page, is).unwrap();
        } else {
            for (line, (is, want)) in is.lines().zip(text.lines()).enumerate() {
                assert_eq!(is, want, "{}:{}", page.display(), line + 1);
            }
            assert_eq!(is.len(), text.len(), "{}", page.display());
        }
    }
}

/// Units are in order, and every visible letter is in one: of passages with something to translate.
fn hold(source: &[Passage], target: &[Passage], units: &[TranslationUnit], name: &str) {
    for (passages, is_source) in [(source, true), (target, false)] {
        let pieces: Vec<_> =
            units.iter().filter_map(|unit| if is_source { unit.source } else { unit.target }).collect();
        let mut at = 0;
        let mut from = 0;
        for piece in &pieces {
            while at < piece.passage as usize {
                let rest = &passages[at].visible[from..];
                assert!(rest.trim().is_empty() || !passages[at].has_words, "{name}: nobody has {rest:?}");
                (at, from) = (at + 1, 0);
            }
            assert_eq!(piece.passage as usize, at, "{name}: passages are in order");
            let visible = piece.visible.range();
            assert!(visible.start >= from, "{name}: pieces are in order");
            assert!(passages[at].visible[from..visible.start].trim().is_empty(), "{name}: nothing between pieces");
            from = visible.end;
        }
        for passage in passages.get(at + usize::from(!pieces.is_empty())..).unwrap_or_default() {
            assert!(!passage.has_words, "{name}: nobody has {:?}", passage.visible);
        }
    }
}

fn holds_for(source: &str, target: &str, relation: Relation, languages: (&str, &str), name: &str) {
    let (ours, theirs) = (read(source), read(target));
    hold(&ours, &theirs, &units(&ours, &theirs, languages, relation), name);
}

fn is_itself(text: &str, name: &str) {
    let passages = read(text);
    let units = units(&passages, &passages, ("en", "en"), Relation::Twin);
    hold(&passages, &passages, &units, name);
    for unit in &units {
        assert_eq!(unit.source, unit.target, "{name}");
        assert_eq!(unit.certainty.confidence, 1.0, "{name}: {:?}", unit.source);
    }
}

#[test]
fn a_text_beside_itself_is_itself() {
    let text =
        "# A\n\nOne two. Three `x.y z`. Four (five.) Six.\n\n- a. B.\n- [c](d)\n\n| a | b |\n|--|--|\n| x. Y | 2 |\n";
    is_itself(text, "small");
}

#[test]
fn odd_texts_end_quickly_and_lose_nothing() {
    let sentences = "One sentence about `code`. ".repeat(10_000);
    let fewer = "Ein Satz mit `code`! Und noch einer. Ende: ja. ".repeat(4_000);
    let table = |rows: usize, word: &str| {
        let row = format!("| {word} 1 | {word} | x |\n").repeat(rows);
        format!("| a | b | c |\n|--|--|--|\n{row}")
    };
    let other = format!("{}\n\nText.\n\n{}", table(9_000, "w"), table(7_000, "v"));
    let brackets = "([#1](u)) - a: ".repeat(5_000);
    let links = "A. [#1](u). ".repeat(3_000);
    let html = "<table><tr><td>a<br>b</td><td><p>c.</p></td>".repeat(3_000);
    let numbers = "1 2 3 4 5 ".repeat(10_000);
    let paragraphs = "Word one.\n\n".repeat(20_000);
    let few = "Wort eins.\n\n".repeat(9_000);
    for (name, source, target) in [
        ("sentences", &*sentences, &*fewer),
        ("sentences and one", &*sentences, "Ein Satz."),
        ("one and sentences", "One.", &*sentences),
        ("tables", &*table(17_000, "x"), &*other),
        ("table and text", &*table(17_000, "x"), &*fewer),
        ("brackets", &*sentences, &*brackets),
        ("links", &*links, &*links.replace("A.", "A")),
        ("html", &*html, &*html.replace("<br>", " ")),
        ("numbers", &*numbers, &*format!("{numbers}. {numbers}")),
        ("paragraphs", &*paragraphs, &*few),
        ("nothing", "", &*paragraphs),
        ("nothing at all", "", ""),
        ("half a tag", "a <b c. D <br", "<span data-ttu-id=\"a-1\">b"),
    ] {
        holds_for(source, target, Relation::Divergent, ("en", "ja"), name);
    }
}

#[test]
fn paragraphs_that_changed_places_are_doubted() {
    for (a, b, c, d) in [
        // By length.
        (
            "A short one.",
            "A long paragraph that goes on for quite a while about nothing in particular, really.",
            "Kurz.",
            "Ein langer Absatz, der ziemlich lange weitergeht und eigentlich von gar nichts handelt, wirklich.",
        ),
        // By what stays as it is.
        ("Run `first` now, please.", "Run `second` now, please.", "Jetzt `first` starten.", "Jetzt `second` starten."),
        (
            "See [this](https://a) for 42.",
            "See [that](https://b) for 17.",
            "Siehe [dies](https://a), 42.",
            "Siehe [das](https://b), 17.",
        ),
    ] {
        let source = format!("# T\n\nStart here.\n\n{a}\n\n{b}\n\nThe end.\n");
        let swapped = format!("# T\n\nHier beginnen.\n\n{d}\n\n{c}\n\nDas Ende.\n");
        let (ours, theirs) = (read(&source), read(&swapped));
        for relation in [Relation::Twin, Relation::Divergent] {
            for unit in units(&ours, &theirs, ("en", "de"), relation) {
                let is_moved = unit.source.is_some_and(|piece| matches!(piece.passage, 2 | 3));
                let is_claimed = unit.target.is_some() && unit.certainty.confidence > 0.5;
                assert!(!(is_moved && is_claimed), "{a} / {b}: {unit:?}");
            }
        }
    }
}

#[test]
fn real_articles_lose_nothing() {
    let shared = std::env::var_os("HEXAPLA_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let folder = shared.join("corpus/nuget/en-us/docs");
    if !folder.is_dir() {
        eprintln!("skipped: no docsets at {}", shared.display());
        return;
    }
    let mut texts: Vec<(PathBuf, String)> = Vec::new();
    for sub in ["concepts", "release-notes", "reference", "api"] {
        let mut files: Vec<PathBuf> =
            fs::read_dir(folder.join(sub)).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        for file in files.into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "md")).take(12) {
            let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
            texts.push((file, text));
        }
    }
    for pair in texts.windows(2) {
        let name = pair[0].0.display().to_string();
        is_itself(&pair[0].1, &name);
        holds_for(&pair[0].1, &pair[1].1, Relation::Twin, ("en", "de"), &name);
        holds_for(&pair[0].1, &pair[1].1, Relation::Divergent, ("ja", "th"), &name);
    }
}

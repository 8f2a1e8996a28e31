//! What Markdown becomes: every example of `tests/markdown/*.md`, written as CommonMark's own specification is.
//!
//! An example is a fence of 32 backticks and the word `example`: Markdown, a line that is a mere `.`, then HTML. Words
//! behind `example` are the faults that the Markdown must be told, in order, without blanks; without such words it must have none. A fence
//! that says `file=x.md` is a file for the includes of the same specification. `→` is a tab.
//!
//! Links lead where they say, except those to `missing.md`, which lead nowhere. Of names, those that begin with `known` lead to
//! a page titled `Known`; nothing has any other. A heading has one id: the name that it was
//! given, else its slug.
//!
//! `BLESS=1 cargo test --test markdown` rewrites what is expected to what is; read the difference as you read code.
#![expect(clippy::disallowed_methods, reason = "a test reads its examples and may rewrite them")]

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use hexapla::html;
use hexapla::markdown::{AlertKind, Document, Host, IncludeId, LinkId, Sample, SnippetId, parse, write_html};
use hexapla::text::Slugs;

const FENCE: &str = "````````````````````````````````";

/// One example and where it stands.
struct Example {
    /// 1-based line of its fence.
    line: usize,
    markdown: String,
    html: String,
    faults: Vec<String>,
}

/// The files that includes of one specification may name, parsed.
type Files = BTreeMap<String, (String, Document)>;

/// A page of which nothing is known but the files of its specification.
struct SpecHost<'a> {
    document: &'a Document,
    files: &'a Files,
}

impl Host for SpecHost<'_> {
    fn href(&self, link: LinkId) -> Option<String> {
        let destination = &self.document.links[link.0 as usize].destination;
        if let Some(name) = destination.strip_prefix("xref:") {
            return name.starts_with("known").then(|| format!("{name}.html"));
        }
        (!destination.starts_with("missing.md")).then(|| destination.to_string())
    }

    fn include(&self, include: IncludeId) -> Option<(&Document, &str, Box<dyn Host + '_>)> {
        let (text, document) = included(self.document, self.files, include)?;
        Some((document, text, Box::new(SpecHost { document, files: self.files })))
    }

    fn xref_text(&self, _: LinkId) -> Option<String> {
        Some("Known <title>".to_owned())
    }

    fn alert_title(&self, kind: AlertKind) -> &str {
        match kind {
            AlertKind::Note => "Note",
            AlertKind::Tip => "Tip",
            AlertKind::Important => "Important",
            AlertKind::Warning => "Warning",
            AlertKind::Caution => "Caution",
        }
    }

    fn sample(&self, snippet: SnippetId) -> Sample<'_> {
        let link = self.document.snippets[snippet.0 as usize].link;
        let destination = &self.document.links[link.0 as usize].destination;
        let path = destination.split(['?', '#']).next().unwrap_or("");
        match self.files.get(path) {
            Some((text, _)) => Sample::Found(text),
            None if path.starts_with("missing") => Sample::Missing,
            None => Sample::Elsewhere,
        }
    }

    fn sample_missing(&self) -> &str {
        "No such sample."
    }

    fn sample_elsewhere(&self) -> &str {
        "Code sample:"
    }
}

fn included<'f>(document: &Document, files: &'f Files, include: IncludeId) -> Option<(&'f str, &'f Document)> {
    let link = document.includes[include.0 as usize].link;
    let (text, included) = files.get(&*document.links[link.0 as usize].destination)?;
    Some((text, included))
}

/// The id of each heading of a page in order, those of its block includes among them.
fn heading_ids(document: &Document, files: &Files) -> Vec<Vec<Box<str>>> {
    fn gather(document: &Document, files: &Files, names: &mut Vec<(Option<Box<str>>, String)>) {
        let mut next = 0;
        let mut take = |to: usize, names: &mut Vec<_>| {
            let headings = &document.headings[next.min(to)..to];
            names.extend(headings.iter().map(|heading| (heading.name.clone(), heading.slug())));
            next = next.max(to);
        };
        for (at, include) in document.includes.iter().enumerate().filter(|(_, include)| include.is_block) {
            take(include.headings_before as usize, names);
            let id = IncludeId(u32::try_from(at).expect("few includes"));
            if let Some((_, included)) = included(document, files, id) {
                gather(included, files, names);
            }
        }
        take(document.headings.len(), names);
    }
    let mut names = Vec::new();
    gather(document, files, &mut names);
    let mut slugs = Slugs::default();
    let mut taken: HashSet<Box<str>> = document.anchors.iter().map(|anchor| anchor.name.clone()).collect();
    let free = |name: Box<str>, taken: &mut HashSet<Box<str>>| {
        (!name.is_empty() && taken.insert(name.clone())).then_some(name)
    };
    names
        .into_iter()
        .map(|(name, slug)| {
            let own = name.and_then(|name| free(name, &mut taken));
            own.or_else(|| free(slugs.next(&slug).into(), &mut taken)).into_iter().collect()
        })
        .collect()
}

/// The HTML of an example and the names of its faults.
fn render(markdown: &str, files: &Files) -> (String, Vec<String>) {
    let document = parse(markdown);
    let host = SpecHost { document: &document, files };
    let written = write_html(&document, markdown, &host, &heading_ids(&document, files));
    let html = if written.is_balanced { written.html } else { html::repair(&written.html) };
    (html, document.faults.iter().map(|fault| format!("{:?}", fault.kind).replace(' ', "")).collect())
}

/// The examples and files of a specification.
fn read(specification: &str) -> (Vec<Example>, Files) {
    let mut examples = Vec::new();
    let mut files = Files::new();
    let mut lines = specification.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        let Some(info) = line.strip_prefix(FENCE).map(str::trim).filter(|info| !info.is_empty()) else { continue };
        let body: Vec<String> =
            lines.by_ref().take_while(|(_, line)| *line != FENCE).map(|(_, line)| format!("{line}\n")).collect();
        if let Some(name) = info.strip_prefix("file=") {
            let text = body.concat();
            let document = parse(&text);
            files.insert(name.to_owned(), (text, document));
            continue;
        }
        let faults = info.strip_prefix("example").unwrap_or_else(|| panic!("line {}: {info:?}", at + 1));
        let dot = body.iter().position(|line| line == ".\n").unwrap_or_else(|| panic!("line {}: no dot", at + 1));
        examples.push(Example {
            line: at + 1,
            markdown: body[..dot].concat().replace('→', "\t"),
            html: body[dot + 1..].concat().replace('→', "\t"),
            faults: faults.split_whitespace().map(str::to_owned).collect(),
        });
    }
    (examples, files)
}

/// The lines that differ, those around them left out.
fn difference(want: &str, got: &str) -> String {
    let (want, got): (Vec<&str>, Vec<&str>) = (want.lines().collect(), got.lines().collect());
    let same = want.iter().zip(&got).take_while(|(want, got)| want == got).count();
    let (want, got) = (&want[same..], &got[same..]);
    let tail = want.iter().rev().zip(got.iter().rev()).take_while(|(want, got)| want == got).count();
    let minus = want[..want.len() - tail].iter().map(|line| format!("  - {line}\n"));
    minus.chain(got[..got.len() - tail].iter().map(|line| format!("  + {line}\n"))).collect()
}

/// Runs one specification; returns how many examples it has and a report for each that fails.
fn run(path: &Path) -> (usize, Vec<String>) {
    let specification = fs::read_to_string(path).expect("a specification is readable");
    let (examples, files) = read(&specification);
    let failures = examples
        .iter()
        .filter_map(|example| {
            let (html, faults) = render(&example.markdown, &files);
            if html.trim_end() == example.html.trim_end() && faults == example.faults {
                return None;
            }
            let told = format!("  faults: want {:?}, got {faults:?}\n", example.faults);
            let told = if faults == example.faults { String::new() } else { told };
            let shown = difference(&example.html, &html);
            Some(format!("{}:{}\n{}{shown}{told}", path.display(), example.line, quoted(&example.markdown)))
        })
        .collect();
    (examples.len(), failures)
}

fn quoted(markdown: &str) -> String {
    markdown.lines().map(|line| format!("  | {line}\n")).collect()
}

/// Rewrites what a specification expects to what is.
fn bless(path: &Path) {
    let specification = fs::read_to_string(path).expect("a specification is readable");
    let (examples, files) = read(&specification);
    let mut examples = examples.into_iter();
    let mut out = String::new();
    let mut lines = specification.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix(FENCE) else {
            out += &format!("{line}\n");
            continue;
        };
        let body: Vec<&str> = lines.by_ref().take_while(|line| *line != FENCE).collect();
        if info.trim().starts_with("file=") {
            out += &format!("{line}\n{}\n{FENCE}\n", body.join("\n"));
            continue;
        }
        let example = examples.next().expect("both readers find the same examples");
        let (html, faults) = render(&example.markdown, &files);
        let faults: String = faults.iter().map(|fault| format!(" {fault}")).collect();
        let markdown = example.markdown.replace('\t', "→");
        let html = html.trim_end().replace('\t', "→");
        let end = if html.is_empty() { "" } else { "\n" };
        out += &format!("{FENCE} example{faults}\n{markdown}.\n{html}{end}{FENCE}\n");
    }
    fs::write(path, out).expect("a specification is writable");
}

#[test]
fn every_example_becomes_its_html() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/markdown");
    let entries = fs::read_dir(folder).expect("tests/markdown is there");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    if std::env::var_os("BLESS").is_some() {
        paths.iter().for_each(|path| bless(path));
    }
    let runs: Vec<(usize, Vec<String>)> = paths.iter().map(|path| run(path)).collect();
    let count: usize = runs.iter().map(|(count, _)| count).sum();
    let failures: Vec<String> = runs.into_iter().flat_map(|(_, failures)| failures).collect();
    assert!(count >= 90, "only {count} examples were found");
    assert!(failures.is_empty(), "{} of {count} examples fail\n\n{}", failures.len(), failures.join("\n"));
}

//! How often each construct of the dialect was recognised in the Markdown below some folders.
//!
//! `cargo run --release --example constructs -- DIR…` prints a line for each construct and a column for each folder. It
//! counts nodes of the parsed articles, not letters of their text: what stands in code or in the source half of a pair is
//! no construct, and one that was not understood is not counted.
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a script of its own")]

use std::collections::BTreeMap;
use std::path::Path;

use hexapla::html::{self, Token};
use hexapla::markdown::{self, Document, LinkKind, NodeId, NodeKind, Tree};

type Counts = BTreeMap<&'static str, usize>;

fn main() {
    let folders: Vec<String> = std::env::args().skip(1).collect();
    let counts: Vec<Counts> = folders.iter().map(|folder| count_folder(Path::new(folder))).collect();
    let mut names: Vec<&str> = counts.iter().flat_map(|counts| counts.keys().copied()).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let row: String = counts.iter().map(|counts| format!(" {:>9}", counts.get(name).unwrap_or(&0))).collect();
        println!("{name:<34}{row}");
    }
}

fn count_folder(folder: &Path) -> Counts {
    let mut counts = Counts::new();
    let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    for file in files.filter(|file| file.path().extension().is_some_and(|extension| extension == "md")) {
        let bytes = std::fs::read(file.path()).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let text = text.trim_start_matches('\u{feff}');
        *counts.entry("files").or_default() += 1;
        count(&markdown::parse(text), text, &mut counts);
    }
    counts
}

fn count(document: &Document, text: &str, counts: &mut Counts) {
    let mut add = |name: &'static str| *counts.entry(name).or_default() += 1;
    for heading in &document.headings {
        let written = document.tree.node(heading.node).span.of(text);
        match &heading.name {
            Some(_) if written.contains(" name=") => add("anchor: <a name=>"),
            Some(_) => add("anchor: <a id=>"),
            None => add("heading without name"),
        }
    }
    document.links.iter().for_each(|link| count_link(link.kind, &link.destination, &mut add));
    document.units.iter().for_each(|_| add("pair"));
    document.faults.iter().for_each(|_| add("fault"));
    let mut pending: Vec<NodeId> = vec![Tree::ROOT];
    while let Some(id) = pending.pop() {
        let node = document.tree.node(id);
        count_node(document, id, node.span.of(text), &mut add);
        pending.extend(document.tree.children(id));
    }
}

fn count_link(kind: LinkKind, destination: &str, add: &mut impl FnMut(&'static str)) {
    let path = destination.split(['?', '#']).next().unwrap_or("");
    let is_relative = !path.contains(':') && !path.starts_with('/') && !path.is_empty();
    if is_relative && path.ends_with(".md") {
        add("link, include: to .md");
        if destination.contains('#') {
            add("link, include: to .md with #");
        }
    }
    if path.starts_with("../") {
        add("link, image, include: ../");
    }
    if path.starts_with("~/") {
        add("link, image, include: ~/");
    }
    if kind != LinkKind::Link {
        return;
    }
    let forms: [(&str, &'static str); 7] = [
        ("#tab/", "link: tab"),
        ("#", "link: bookmark"),
        ("/", "link: /"),
        ("mailto:", "link: mailto"),
        ("xref:", "link: xref"),
        ("http", "link: http"),
        ("ftp", "link: http"),
    ];
    if let Some((_, name)) = forms.into_iter().find(|(start, _)| destination.starts_with(start)) {
        add(name);
    }
    for (sign, name) in [("%20", "link: %20"), ("?view=", "link: ?view="), ("tabs=", "link: ?tabs=")] {
        if destination.contains(sign) {
            add(name);
        }
    }
    if destination.contains('\\') {
        add("link: backslash");
    }
    if is_relative && path.ends_with('/') {
        add("link: folder");
    }
}

fn count_node(document: &Document, id: NodeId, written: &str, add: &mut impl FnMut(&'static str)) {
    let tree = &document.tree;
    match tree.kind(id) {
        NodeKind::Alert(kind) => {
            let keyword = written.find("[!").map_or("", |at| &written[at + 2..]);
            add(if keyword.starts_with(kind.class()) { "alert: upper case" } else { "alert: other case" });
        }
        NodeKind::Division(_) => add("div"),
        NodeKind::CodeBlock(info) if tree.string(info).is_empty() => {
            add(if written.contains("```") || written.contains("~~~") {
                "code: fence without language"
            } else {
                "code: indented"
            });
        }
        NodeKind::CodeBlock(_) => add("code: fence with language"),
        NodeKind::Table => add("table"),
        NodeKind::Row => add(":::row"),
        NodeKind::Column(_) => add(":::column"),
        NodeKind::Zone(_) => add(":::zone"),
        NodeKind::Moniker(_) => add(":::moniker"),
        NodeKind::TabGroup => add("tab group"),
        NodeKind::Tab(_) => add("tab"),
        NodeKind::HardBreak => add("hard break"),
        NodeKind::Image(_) => add("image"),
        NodeKind::Title(_) => add("title of a link or image"),
        NodeKind::IncludeBlock(_) => add("include: block"),
        NodeKind::IncludeInline(_) => add("include: inline"),
        NodeKind::Snippet(_) => add("snippet"),
        NodeKind::FootnoteReference(_) => add("footnote"),
        NodeKind::TaskMarker(_) => add("task"),
        NodeKind::Html(_) => count_html(written, add),
        _ => {}
    }
}

fn count_html(written: &str, add: &mut impl FnMut(&'static str)) {
    for token in html::tokens(written) {
        match token {
            Token::Tag(tag) if tag.is("br") => add(if tag.is_end { "html: </br>" } else { "html: br" }),
            Token::Tag(tag) if tag.is_end => {}
            Token::Tag(tag) if tag.is("a") && tag.attribute("href").is_some_and(|url| !url.is_empty()) => {
                add("html: a href")
            }
            Token::Tag(tag) if tag.is("a") && tag.attribute("name").is_some() => add("anchor: <a name=>"),
            Token::Tag(tag) if tag.is("a") => add("anchor: <a id=>"),
            Token::Tag(tag) if tag.is("table") => add("html: table"),
            Token::Tag(tag) if tag.is("sup") || tag.is("sub") => add("html: sup/sub"),
            Token::Tag(tag) if tag.is("kbd") => add("html: kbd"),
            Token::Tag(tag) if tag.is("iframe") => add("html: iframe"),
            Token::Comment(_) => add("html: comment"),
            _ => {}
        }
    }
}

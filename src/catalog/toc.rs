//! Tables of contents as written: `TOC.yml`, `toc.yml`, `TOC.md`.
//!
//! In: the files as read. Out: for each its entries, nested, with the place of every href.

use crate::catalog::files::FileId;
use crate::catalog::model::Catalog;
use crate::catalog::reference::Reference;
use crate::docset::SourceFile;
use crate::markdown::{self, LinkKind, NodeKind};
use crate::text::{Span, Spanned};
use crate::yaml::{self, Node, Value};

/// One table of contents.
#[derive(Debug, Clone, Default)]
pub struct Toc {
    /// The entries at the top.
    pub entries: Vec<TocEntry>,
    /// What could not be read.
    pub faults: Vec<TocFault>,
}

/// One entry.
#[derive(Debug, Clone, Default)]
pub struct TocEntry {
    /// What it says; an article's title stands in when it says nothing.
    pub name: Option<String>,
    /// Where it leads.
    pub href: Option<Spanned<String>>,
    /// A table of contents whose entries stand below this one, when `href` leads elsewhere (`tocHref`).
    pub toc_href: Option<Spanned<String>>,
    /// The entries below it.
    pub children: Vec<TocEntry>,
}

/// What could not be read.
#[derive(Debug, Clone, PartialEq)]
pub struct TocFault {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: TocFaultKind,
}

/// What may be wrong with a table of contents itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TocFaultKind {
    /// It is no YAML.
    Syntax(String),
    /// It is no list of entries.
    NotEntries,
    /// An entry is none: it has neither name nor href, or a value of the wrong kind.
    NotEntry,
    /// It embeds a table that embeds it: the files of the circle, first and last the same.
    Circular(Vec<String>),
}

/// Reads all tables of contents of the docset, in its order.
pub(in crate::catalog) fn read(catalog: &Catalog) -> Vec<Toc> {
    catalog.docset.tocs.iter().map(read_one).collect()
}

fn read_one(file: &SourceFile) -> Toc {
    if file.path.is_markdown() { read_markdown(&file.text) } else { read_yaml(&file.text) }
}

fn read_yaml(text: &str) -> Toc {
    match yaml::parse(text) {
        Ok(node) => {
            let items = if matches!(node.value, Value::Mapping(_)) { node.get("items") } else { Some(&node) };
            let mut toc = Toc::default();
            match items.map(|items| &items.value) {
                Some(Value::Sequence(items)) => toc.entries = entries(items, text, &mut toc.faults),
                Some(Value::Null) | None => {}
                Some(Value::Scalar(_) | Value::Mapping(_)) => {
                    toc.faults.push(TocFault { span: node.span, kind: TocFaultKind::NotEntries });
                }
            }
            toc
        }
        Err(fault) => {
            let kind = TocFaultKind::Syntax(fault.message);
            Toc { entries: Vec::new(), faults: vec![TocFault { span: fault.span, kind }] }
        }
    }
}

fn entries(nodes: &[Node], file: &str, faults: &mut Vec<TocFault>) -> Vec<TocEntry> {
    nodes.iter().filter_map(|node| entry(node, file, faults)).collect()
}

fn entry(node: &Node, file: &str, faults: &mut Vec<TocFault>) -> Option<TocEntry> {
    let is_text = |key: &str| node.get(key).is_none_or(|value| value.is_null() || value.as_str().is_some());
    let has_list = node.get("items").is_none_or(|items| items.is_null() || matches!(items.value, Value::Sequence(_)));
    let keys = ["name", "href", "topicHref", "tocHref", "uid", "items"];
    let is_entry = matches!(node.value, Value::Mapping(_)) && keys.iter().any(|key| node.get(key).is_some());
    // The reference passes over an empty entry as well, and tells of it.
    if !is_entry || !has_list || !keys[..4].iter().all(|key| is_text(key)) {
        faults.push(TocFault { span: node.span, kind: TocFaultKind::NotEntry });
    }
    if !is_entry {
        return None;
    }
    let text = |key: &str| node.get(key).and_then(Node::as_str).map(str::to_owned);
    let href = |key: &str| {
        let value = node.get(key)?;
        let href = value.as_str().filter(|href| !href.is_empty())?;
        Some(Spanned { value: href.to_owned(), span: within_quotes(value.span, file) })
    };
    let items = node.get("items").map(Node::as_sequence).unwrap_or_default();
    Some(TocEntry {
        name: text("name").filter(|name| !name.is_empty()),
        // The reference's order: `topicHref` goes before `href`.
        href: href("topicHref").or_else(|| href("href")),
        toc_href: href("tocHref"),
        children: entries(items, file, faults),
    })
}

/// The place of a text without the quotes around it.
fn within_quotes(span: Span, file: &str) -> Span {
    match span.of(file).as_bytes() {
        [b'"', .., b'"'] | [b'\'', .., b'\''] => Span { start: span.start + 1, end: span.end - 1 },
        _ => span,
    }
}

/// Tells tables of contents that embed each other in a circle.
pub(in crate::catalog) fn note_circles(catalog: &mut Catalog) {
    let mut walk = Walk { catalog, done: vec![false; catalog.tocs.len()], chain: Vec::new(), found: Vec::new() };
    (0..catalog.tocs.len()).for_each(|toc| walk.visit(toc));
    let found = walk.found;
    for (toc, fault) in found {
        catalog.tocs[toc].faults.push(fault);
    }
}

/// A walk from table to table.
struct Walk<'a> {
    catalog: &'a Catalog,
    done: Vec<bool>,
    chain: Vec<usize>,
    found: Vec<(usize, TocFault)>,
}

impl Walk<'_> {
    fn visit(&mut self, toc: usize) {
        if self.done[toc] {
            return;
        }
        self.chain.push(toc);
        for (other, span) in self.embedded(toc) {
            match self.chain.iter().position(|open| *open == other) {
                Some(start) => {
                    let root = &self.catalog.docset.roots[self.catalog.docset.tocs[toc].root];
                    let path = |toc: &usize| root.strip(&self.catalog.docset.tocs[*toc].path).to_owned();
                    let chain = self.chain[start..].iter().chain([&other]).map(path).collect();
                    self.found.push((toc, TocFault { span, kind: TocFaultKind::Circular(chain) }));
                }
                // Navigation follows no more than that either.
                None if self.chain.len() < 64 => self.visit(other),
                None => {}
            }
        }
        self.chain.pop();
        self.done[toc] = true;
    }

    /// The tables that a table's entries name, with the places of their hrefs.
    fn embedded(&self, toc: usize) -> Vec<(usize, Span)> {
        let catalog = self.catalog;
        let root = catalog.docset.tocs[toc].root;
        let id = u32::try_from(toc).unwrap_or(u32::MAX);
        let mut pending: Vec<&TocEntry> = catalog.tocs[toc].entries.iter().collect();
        let mut found = Vec::new();
        while let Some(entry) = pending.pop() {
            pending.extend(&entry.children);
            for href in entry.href.iter().chain(&entry.toc_href) {
                let Reference::Relative { path, .. } = Reference::parse(&href.value) else { continue };
                let located = catalog.below_from_toc(id, &path).and_then(|below| catalog.locate(root, &below));
                if let Some(FileId::Toc(other)) = located.map(|located| located.file) {
                    found.push((other as usize, href.span));
                }
            }
        }
        found.reverse();
        found
    }
}

/// Headings are entries, and their level is the depth; it may jump.
fn read_markdown(text: &str) -> Toc {
    let document = markdown::parse(text);
    let mut open: Vec<(u8, TocEntry)> = Vec::new();
    let mut toc = Toc::default();
    for heading in &document.headings {
        close_to(&mut open, heading.level, &mut toc);
        let link = document.tree.children(heading.node).find_map(|child| match document.tree.kind(child) {
            NodeKind::Link(link) => Some(&document.links[link.0 as usize]),
            _ => None,
        });
        let href = link.filter(|link| link.kind == LinkKind::Link && !link.destination.is_empty());
        let href = href.map(|link| Spanned { value: link.destination.to_string(), span: link.span });
        let name = Some(heading.text.to_string()).filter(|name| !name.is_empty());
        open.push((heading.level, TocEntry { name, href, ..TocEntry::default() }));
    }
    close_to(&mut open, 0, &mut toc);
    toc
}

/// Hangs entries of this level and deeper below the ones that hold them.
fn close_to(open: &mut Vec<(u8, TocEntry)>, level: u8, toc: &mut Toc) {
    while let Some((_, entry)) = open.pop_if(|(open, _)| *open >= level) {
        match open.last_mut() {
            Some((_, parent)) => parent.children.push(entry),
            None => toc.entries.push(entry),
        }
    }
}

//! Tables of contents as written: `TOC.yml`, `toc.json`, `TOC.md`.
//!
//! In: the files as read. Out: for each its entries, nested, with the place of every href.

use crate::catalog::files::FileId;
use crate::catalog::model::Catalog;
use crate::catalog::reference::Reference;
use crate::catalog::uid::XrefName;
use crate::docset::SourceFile;
use crate::markdown::{self, Allowance, Document, Heading, LinkKind, NodeId, NodeKind, Tree};
use crate::text::{Span, Spanned, conflicts};
use crate::yaml::{self, Node, Value};

/// One table of contents.
#[derive(Debug, Clone, Default)]
pub struct Toc {
    /// The entries at the top.
    pub entries: Vec<TocEntry>,
    /// What could not be read.
    pub faults: Vec<TocFault>,
    /// Comments that allow findings, in order.
    pub allowances: Vec<Allowance>,
}

/// One entry.
#[derive(Debug, Clone, Default)]
pub struct TocEntry {
    /// What it says; an article's title stands in when it says nothing.
    pub name: Option<String>,
    /// Where it leads: `topicHref`, else `href` that names no table and no folder, else `uid`.
    pub href: Option<TocHref>,
    /// A table of contents whose entries stand below this one, or a folder whose table has the article that it leads to
    /// when nothing else says so: `tocHref`, else `href`.
    pub toc_href: Option<TocHref>,
    /// Whether its branch is open from the start (`expanded`).
    pub is_expanded: bool,
    /// The entries below it.
    pub children: Vec<TocEntry>,
    /// Where it stands, with those below it in a file of YAML.
    pub span: Span,
}

/// A destination of an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct TocHref {
    /// As written; `xref:name` for a name.
    pub value: String,
    /// Where it is written.
    pub span: Span,
    /// Whether it is a link, or a name that may as well be none.
    pub kind: LinkKind,
}

impl TocHref {
    /// Whether it leads to a folder.
    #[must_use]
    pub fn is_folder(&self) -> bool {
        form_of(&self.value) == Form::Folder
    }
}

/// What a destination names, as far as its letters tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `x/toc.yml`
    Table,
    /// `x/`
    Folder,
    /// `x.md`
    File,
    /// `/x`, `https://…`
    Elsewhere,
}

fn form_of(href: &str) -> Form {
    let Reference::Relative { path, .. } = Reference::parse(href) else { return Form::Elsewhere };
    let name = path.rsplit('/').next().unwrap_or(&path).to_ascii_lowercase();
    match name.as_str() {
        "" => Form::Folder,
        "toc.yml" | "toc.json" | "toc.md" => Form::Table,
        _ => Form::File,
    }
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
    /// What stands below `items` of an entry is no list.
    ItemsNotList,
    /// A key that entries do not have.
    UnknownKey(String),
    /// A key of an entry stands there twice; the first one counts.
    DuplicateKey(String),
    /// An item of a list is nothing.
    NullItem,
    /// `topicHref` names a table or a folder.
    TopicHref(String),
    /// `tocHref` names a file that is no table.
    TocHref(String),
    /// Something between the headings of a table written as Markdown.
    NotHeading,
    /// A heading that holds more than one link, or a link and other words.
    MixedHeading,
    /// A heading is deeper than one below the heading before it: the levels of the two.
    Level(u8, u8),
    /// Both sides of a merge that nobody finished.
    MergeConflict,
    /// It embeds a table that embeds it: the files of the circle, first and last the same.
    Circular(Vec<String>),
}

/// The keys that an entry may have, whether they are read here or by other tools.
pub const TOC_KEYS: [&str; 20] = [
    "name",
    "href",
    "topicHref",
    "tocHref",
    "uid",
    "items",
    "expanded",
    "displayName",
    "homepage",
    "homepageUid",
    "topicUid",
    "tocTitle",
    "maintainContext",
    "preserveContext",
    "landingPageType",
    "monikerRange",
    "children",
    "order",
    "type",
    "id",
];

/// Reads all tables of contents of the docset, in its order.
pub(in crate::catalog) fn read(catalog: &Catalog) -> Vec<Toc> {
    catalog.docset.tocs.iter().map(read_one).collect()
}

fn read_one(file: &SourceFile) -> Toc {
    let is_json = file.path.extension().eq_ignore_ascii_case("json");
    let mut toc = if file.path.is_markdown() { read_markdown(&file.text) } else { read_yaml(&file.text, is_json) };
    let conflict = |span| TocFault { span, kind: TocFaultKind::MergeConflict };
    let conflicts = conflicts(&file.text);
    if !conflicts.is_empty() {
        // The marks are why it does not parse.
        toc.faults.retain(|fault| !matches!(fault.kind, TocFaultKind::Syntax(_)));
    }
    toc.faults.extend(conflicts.into_iter().map(conflict));
    toc
}

fn read_yaml(text: &str, is_json: bool) -> Toc {
    match yaml::parse(text) {
        Ok(node) => {
            let items = if matches!(node.value, Value::Mapping(_)) { node.get("items") } else { Some(&node) };
            let mut toc = Toc { allowances: markdown::allowances_in_yaml(text), ..Toc::default() };
            match items.map(|items| &items.value) {
                Some(Value::Sequence(items)) => toc.entries = entries(items, text, &mut toc.faults),
                Some(Value::Null) | None => {}
                Some(Value::Scalar(_) | Value::Mapping(_)) => {
                    toc.faults.push(TocFault { span: node.span, kind: TocFaultKind::NotEntries });
                }
            }
            let told = |key: &Spanned<String>| TocFault {
                span: key.span,
                kind: TocFaultKind::DuplicateKey(key.value.clone()),
            };
            toc.faults.extend(yaml::duplicates(&node).into_iter().map(told));
            toc
        }
        Err(fault) => {
            let fault = if is_json { yaml::json_fault(text, fault) } else { fault };
            let kind = TocFaultKind::Syntax(fault.message);
            let faults = vec![TocFault { span: fault.span, kind }];
            Toc { faults, allowances: markdown::allowances_in_yaml(text), ..Toc::default() }
        }
    }
}

fn entries(nodes: &[Node], file: &str, faults: &mut Vec<TocFault>) -> Vec<TocEntry> {
    nodes.iter().filter_map(|node| entry(node, file, faults)).collect()
}

fn entry(node: &Node, file: &str, faults: &mut Vec<TocFault>) -> Option<TocEntry> {
    if node.is_null() {
        faults.push(TocFault { span: node.span, kind: TocFaultKind::NullItem });
        return None;
    }
    let is_text = |key: &str| node.get(key).is_none_or(|value| value.is_null() || value.as_str().is_some());
    let is_list = |items: &Node| items.is_null() || matches!(items.value, Value::Sequence(_));
    let keys = ["name", "href", "topicHref", "tocHref", "uid", "items"];
    let is_entry = matches!(node.value, Value::Mapping(_)) && keys.iter().any(|key| node.get(key).is_some());
    // The reference passes over an empty entry as well, and tells of it.
    if !is_entry || !keys[..5].iter().all(|key| is_text(key)) {
        faults.push(TocFault { span: node.span, kind: TocFaultKind::NotEntry });
    }
    if let Some(items) = node.get("items").filter(|items| is_entry && !is_list(items)) {
        faults.push(TocFault { span: items.span, kind: TocFaultKind::ItemsNotList });
    }
    let unknown = node.as_mapping().iter().filter(|entry| !TOC_KEYS.contains(&&*entry.key.value));
    faults.extend(
        unknown.map(|entry| TocFault { span: entry.key.span, kind: TocFaultKind::UnknownKey(entry.key.value.clone()) }),
    );
    if !is_entry {
        return None;
    }
    let text = |key: &str| node.get(key).and_then(Node::as_str).map(str::to_owned);
    let mut entry = TocEntry {
        name: text("name").filter(|name| !name.is_empty()),
        is_expanded: text("expanded").is_some_and(|expanded| expanded.eq_ignore_ascii_case("true")),
        span: node.span,
        ..TocEntry::default()
    };
    take_hrefs(&mut entry, node, file, faults);
    let items = node.get("items").map(Node::as_sequence).unwrap_or_default();
    entry.children = entries(items, file, faults);
    Some(entry)
}

/// Settles where an entry leads, in the reference's order: `topicHref`, `href`, `uid`, and last the folder of `tocHref`.
fn take_hrefs(entry: &mut TocEntry, node: &Node, file: &str, faults: &mut Vec<TocFault>) {
    let href_of = |key: &str| {
        let value = node.get(key)?;
        let href = value.as_str().filter(|href| !href.is_empty())?;
        Some(TocHref { value: href.to_owned(), span: within_quotes(value.span, file), kind: LinkKind::Link })
    };
    let mut told = |href: &TocHref, kind: fn(String) -> TocFaultKind| {
        faults.push(TocFault { span: href.span, kind: kind(href.value.clone()) });
    };
    let topic_href = href_of("topicHref").filter(|href| {
        let is_topic = matches!(form_of(&href.value), Form::File | Form::Elsewhere);
        if !is_topic {
            told(href, TocFaultKind::TopicHref);
        }
        is_topic
    });
    entry.toc_href = href_of("tocHref").filter(|href| {
        let is_table = form_of(&href.value) != Form::File;
        if !is_table {
            told(href, TocFaultKind::TocHref);
        }
        is_table
    });
    let is_topic = |href: &TocHref| matches!(form_of(&href.value), Form::File | Form::Elsewhere);
    entry.href = topic_href;
    match href_of("href") {
        Some(href) if is_topic(&href) => {
            entry.href.get_or_insert(href);
        }
        Some(href) => {
            entry.toc_href.get_or_insert(href);
        }
        None => {}
    }
    let named = |uid: TocHref| TocHref { value: XrefName::destination(&uid.value), kind: LinkKind::Xref, ..uid };
    entry.href = entry.href.take().or_else(|| href_of("uid").map(named));
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
            if let Some(href) = &entry.toc_href {
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

/// Headings are entries, and their level is the depth. Levels may begin anywhere; one that is left out is told.
fn read_markdown(text: &str) -> Toc {
    let document = markdown::parse(text);
    let mut open: Vec<(u8, TocEntry)> = Vec::new();
    let mut toc = Toc::default();
    toc.allowances.clone_from(&document.allowances);
    let mut last = None;
    for block in document.tree.children(Tree::ROOT) {
        let span = document.tree.node(block).span;
        let written = span.of(text);
        let mut fault = |kind| toc.faults.push(TocFault { span: first_line(span, text), kind });
        let headings = match document.tree.kind(block) {
            NodeKind::Heading(id) => {
                let heading = &document.headings[id.0 as usize];
                vec![(heading.level, heading_entry(&document, heading, text, &mut fault))]
            }
            NodeKind::Paragraph if written.lines().all(|line| deep_level(line).is_some()) => deep_headings(span, text),
            NodeKind::HtmlBlock(_) if written.trim_start().starts_with("<!--") => continue,
            _ => {
                fault(TocFaultKind::NotHeading);
                continue;
            }
        };
        for (level, entry) in headings {
            if let Some(last) = last.filter(|last| level > last + 1) {
                toc.faults.push(TocFault { span: first_line(span, text), kind: TocFaultKind::Level(last, level) });
            }
            last = Some(level);
            close_to(&mut open, level, &mut toc);
            open.push((level, TocEntry { span, ..entry }));
        }
    }
    close_to(&mut open, 0, &mut toc);
    toc
}

fn first_line(span: Span, text: &str) -> Span {
    let line = span.of(text).lines().next().unwrap_or("").trim_end();
    Span::new(span.range().start, span.range().start + line.len())
}

/// The level of a heading that is deeper than those of Markdown, which a table of contents may have.
fn deep_level(line: &str) -> Option<u8> {
    let line = line.trim_start();
    let rest = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - rest.len()).ok()?;
    (level > 6 && rest.starts_with(' ')).then_some(level)
}

/// The headings of a paragraph whose lines all are deeper than those of Markdown.
fn deep_headings(span: Span, file: &str) -> Vec<(u8, TocEntry)> {
    let mut found = Vec::new();
    let mut start = span.range().start;
    for line in span.of(file).split_inclusive('\n') {
        if let Some(level) = deep_level(line) {
            // The last mark of the line is that of a heading of the first level.
            let indented = line.len() - line.trim_start().len();
            let at = start + indented + usize::from(level) - 1;
            let text = file[at..start + line.len()].trim_end();
            let document = markdown::parse(text);
            if let Some(heading) = document.headings.first() {
                let mut entry = heading_entry(&document, heading, text, &mut |_| {});
                if let Some(href) = &mut entry.href {
                    href.span = Span::new(href.span.range().start + at, href.span.range().end + at);
                }
                found.push((level, entry));
            }
        }
        start += line.len();
    }
    found
}

/// The entry of a heading: a link, a name, or mere words.
fn heading_entry(document: &Document, heading: &Heading, text: &str, fault: &mut dyn FnMut(TocFaultKind)) -> TocEntry {
    let tree = &document.tree;
    let is_nothing = |id: &NodeId| {
        tree.text(*id, text).is_some_and(|text| text.trim().is_empty()) || matches!(tree.kind(*id), NodeKind::Html(_))
    };
    let shown: Vec<NodeId> = tree.children(heading.node).filter(|id| !is_nothing(id)).collect();
    let link_of = |id: &NodeId| match tree.kind(*id) {
        NodeKind::Link(link) | NodeKind::Xref(link) => Some((&document.links[link.0 as usize], tree.kind(*id))),
        _ => None,
    };
    let Some((link, kind)) = shown.iter().find_map(link_of) else {
        return TocEntry { name: named(heading), ..TocEntry::default() };
    };
    if shown.len() > 1 {
        fault(TocFaultKind::MixedHeading);
    }
    let is_name_only = matches!(kind, NodeKind::Xref(_)) && shown.len() == 1;
    let href = Some(TocHref { value: link.destination.to_string(), span: link.span, kind: link.kind });
    let mut entry = TocEntry { name: named(heading).filter(|_| !is_name_only), ..TocEntry::default() };
    match href.filter(|href| !href.value.is_empty()) {
        Some(href) if matches!(form_of(&href.value), Form::Table | Form::Folder) => entry.toc_href = Some(href),
        href => entry.href = href,
    }
    entry
}

fn named(heading: &Heading) -> Option<String> {
    Some(heading.text.to_string()).filter(|name| !name.is_empty())
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

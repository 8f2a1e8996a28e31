//! The tree of a YAML page in the making: what its kinds are built from.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::html::{self, Token};
use crate::markdown::allowed::{self, Class};
use crate::markdown::collect;
use crate::markdown::document::{Document, HeadingId, ItemType, Link, LinkId, LinkKind, Side};
use crate::markdown::draft::Draft;
use crate::markdown::extension;
use crate::markdown::fault::{Fault, FaultKind, PageFault};
use crate::markdown::parse;
use crate::markdown::prepared::Prepared;
use crate::markdown::side_by_side;
use crate::markdown::tree::{NodeId, NodeKind, Tree};
use crate::markdown::yaml_page::scalar::{self, Found};
use crate::text::Span;
use crate::yaml::{Node, Value};

/// Keys that hold the words of a link, and keys that hold where it leads, the usual one first.
const WORDS: [&str; 3] = ["text", "title", "name"];
const DESTINATIONS: [&str; 2] = ["url", "href"];

/// A page in the making.
pub(super) struct Page<'a> {
    draft: Draft<'a>,
    side: Side,
    /// The pairs of its values, and what is wrong with them.
    found: Found,
    /// The nodes that are open, each with its last child so far.
    open: Vec<(NodeId, Option<NodeId>)>,
}

impl<'a> Page<'a> {
    pub(super) fn new(text: &'a str, side: Side, alerts: &'a BTreeMap<String, String>) -> Self {
        Self { draft: Draft::new(text, alerts), side, found: Found::default(), open: vec![(Tree::ROOT, None)] }
    }

    pub(super) fn finish(mut self) -> Document {
        // A page may show its values in another order than the file's, in which they are looked up.
        self.draft.prepared.sort_by_key(|prepared| prepared.start());
        extension::rewrite_all(&mut self.draft);
        let mut document = collect::collect(self.draft);
        document.faults.append(&mut self.found.faults);
        document.units = self.found.units;
        document.units.sort_unstable_by_key(|unit| unit.whole);
        document.units.dedup();
        document.faults.sort_by_key(|fault| fault.span);
        collect::shrink(&mut document);
        document
    }

    pub(super) fn fault(&mut self, fault: Fault) {
        self.draft.faults.push(fault);
    }

    /// Tells when an entry lacks a text that its page is nothing without.
    pub(super) fn must_have_text(&mut self, entry: &Node, key: &'static str) {
        match entry.get(key) {
            Some(value) if value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty()) => {
                self.fault_at(value.span, PageFault::Missing(key));
            }
            Some(_) => self.may_have_text(entry, key),
            None => self.fault_at(entry.span, PageFault::Missing(key)),
        }
    }

    /// Tells when an entry has something else where a text may stand.
    pub(super) fn may_have_text(&mut self, entry: &Node, key: &'static str) {
        if let Some(value) = entry.get(key).filter(|value| value.as_str().is_none() && !value.is_null()) {
            self.fault_at(value.span, PageFault::NotText(key));
        }
    }

    /// Tells when an entry of a list, which stands under a key, has no keys of its own.
    pub(super) fn must_be_map(&mut self, entry: &Node, key: &'static str) {
        if !matches!(entry.value, Value::Mapping(_)) {
            self.fault_at(entry.span, PageFault::NotMap(key));
        }
    }

    /// Tells of the first tag in a text that is shown as it is written, where its neighbours are Markdown and hold HTML.
    pub(super) fn is_plain(&mut self, entry: &Node, key: &'static str) {
        // What else the value holds is noted where it is shown.
        let mut elsewhere = Found::default();
        let prepare = |value| scalar::prepare(self.draft.text, value, self.side, &mut elsewhere);
        let Some(prepared) = entry.get(key).and_then(prepare) else { return };
        let is_element = |name: &str| allowed::class_of(&name.to_ascii_lowercase()) != Class::Text;
        let tag = html::tokens(&prepared.text).find_map(|token| match token {
            Token::Tag(tag) if !tag.is_end && is_element(tag.name) => Some(tag),
            _ => None,
        });
        if let Some(tag) = tag {
            let start = tag.range.start + 1;
            let span = prepared.span(start..start + tag.name.len());
            self.fault(Fault { span, kind: FaultKind::PageValue(PageFault::Markup(key)) });
        }
    }

    /// Values may be long: their beginning is where one looks.
    fn fault_at(&mut self, span: Span, fault: PageFault) {
        let span = Span::at(span.range().start);
        self.fault(Fault { span, kind: FaultKind::PageValue(fault) });
    }

    fn push(&mut self, kind: NodeKind, span: Span) -> NodeId {
        let node = self.draft.tree.push(kind, span);
        self.append(node);
        node
    }

    fn append(&mut self, node: NodeId) {
        // The root is never closed.
        if let Some((parent, last)) = self.open.last_mut() {
            self.draft.tree.append(*parent, *last, node);
            *last = Some(node);
        }
    }

    fn within(&mut self, kind: NodeKind, span: Span, fill: impl FnOnce(&mut Self)) {
        let node = self.push(kind, span);
        self.open.push((node, None));
        fill(self);
        self.open.pop();
    }

    /// A part of the page that styles know by a class; none when there is nothing in it.
    pub(super) fn division(&mut self, class: &str, span: Span, fill: impl FnOnce(&mut Self)) {
        let class = self.draft.tree.push_string(&format!("class=\"{class}\""));
        let node = self.draft.tree.push(NodeKind::Division(class), span);
        self.open.push((node, None));
        fill(self);
        let filled = self.open.pop().and_then(|(_, last)| last);
        if filled.is_some() {
            self.append(node);
        }
    }

    /// A heading whose words are plain text; nothing when there are none.
    pub(super) fn heading(&mut self, level: u32, words: Option<&Node>) {
        let Some(words) = words.filter(|words| is_text(words)) else { return };
        self.within(NodeKind::Heading(HeadingId(level)), words.span, |page| page.text(words));
    }

    /// A heading that leads somewhere when the entry says where.
    pub(super) fn heading_of(&mut self, level: u32, entry: &Node) {
        let Some(words) = words_of(entry) else { return };
        self.within(NodeKind::Heading(HeadingId(level)), words.span, |page| page.linked(entry, words));
    }

    /// A heading whose words are inline Markdown.
    pub(super) fn markdown_heading(&mut self, level: u32, words: Option<&Node>) {
        let Some(words) = words.filter(|words| is_text(words)) else { return };
        let heading = self.push(NodeKind::Heading(HeadingId(level)), words.span);
        let Some(prepared) = self.prepare(words) else { return };
        parse::read(&mut self.draft, prepared.into_owned(), heading, None);
        let blocks: Vec<NodeId> = self.draft.tree.children(heading).collect();
        match blocks.as_slice() {
            [only] if self.draft.tree.kind(*only) == NodeKind::Paragraph => {
                let inlines: Vec<NodeId> = self.draft.tree.children(*only).collect();
                self.draft.tree.set_children(heading, &inlines);
            }
            // `1. What is it?` is a question, not a list.
            _ => {
                self.draft.tree.set_children(heading, &[]);
                self.open.push((heading, None));
                self.text(words);
                self.open.pop();
            }
        }
    }

    /// A paragraph of plain text.
    pub(super) fn paragraph(&mut self, words: Option<&Node>) {
        let Some(words) = words.filter(|words| is_text(words)) else { return };
        self.within(NodeKind::Paragraph, words.span, |page| page.text(words));
    }

    /// Blocks of Markdown.
    pub(super) fn markdown(&mut self, value: Option<&Node>) {
        let Some(value) = value.filter(|value| is_text(value)) else { return };
        let Some(prepared) = self.prepare(value) else { return self.paragraph(Some(value)) };
        if let Some((parent, last)) = self.open.last_mut() {
            *last = parse::read(&mut self.draft, prepared.into_owned(), *parent, *last);
        }
    }

    /// Blocks of Markdown in a part of their own; no part without text.
    pub(super) fn markdown_in(&mut self, class: &str, value: Option<&Node>) {
        let Some(value) = value.filter(|value| is_text(value)) else { return };
        self.division(class, value.span, |page| page.markdown(Some(value)));
    }

    /// The title of the page and the words below it.
    pub(super) fn opening(&mut self, root: &Node) {
        self.heading(1, root.get("title"));
        self.markdown_in("summary", root.get("summary"));
    }

    /// A list of links, each with the kind of thing that it leads to.
    pub(super) fn typed_links(&mut self, entries: &Node) {
        if !has_words(entries) {
            return;
        }
        self.within(NodeKind::List, entries.span, |page| {
            for entry in entries.as_sequence() {
                let Some(words) = words_of(entry) else { continue };
                page.within(NodeKind::Item, entry.span, |page| {
                    if let Some(kind) = entry.get("itemType").and_then(item_type) {
                        page.push(NodeKind::ItemType(kind), entry.span);
                    }
                    page.linked(entry, words);
                });
            }
        });
    }

    /// A list of links; entries that lead nowhere are text.
    pub(super) fn links(&mut self, entries: Option<&Node>) {
        let Some(entries) = entries.filter(|entries| has_words(entries)) else { return };
        self.within(NodeKind::List, entries.span, |page| {
            for entry in entries.as_sequence() {
                if let Some(words) = words_of(entry) {
                    page.within(NodeKind::Item, entry.span, |page| page.linked(entry, words));
                }
            }
        });
    }

    /// A list of links that lead to things of one kind.
    pub(super) fn links_of_type(&mut self, kind: Option<&Node>, entries: Option<&Node>) {
        let Some(entries) = entries.filter(|entries| has_words(entries)) else { return };
        let kind = kind.and_then(|kind| Some((item_type(kind)?, kind.span)));
        let class = kind.map_or("links".to_owned(), |(kind, _)| format!("links {}", kind.name()));
        self.division(&class, entries.span, |page| {
            if let Some((kind, span)) = kind {
                page.within(NodeKind::Paragraph, span, |page| {
                    page.push(NodeKind::ItemType(kind), span);
                });
            }
            page.links(Some(entries));
        });
    }

    /// One link in a part of its own.
    pub(super) fn link_in(&mut self, class: &str, entry: Option<&Node>) {
        let Some((entry, words)) = entry.and_then(|entry| Some((entry, words_of(entry)?))) else { return };
        self.division(class, entry.span, |page| {
            page.within(NodeKind::Paragraph, entry.span, |page| page.linked(entry, words));
        });
    }

    /// A picture that says nothing that its neighbours do not.
    pub(super) fn picture(&mut self, source: Option<&Node>) {
        let Some(source) = source.filter(|source| is_text(source)) else { return };
        self.within(NodeKind::Paragraph, source.span, |page| {
            let link = page.link(LinkKind::Image, source);
            page.push(NodeKind::Image(link), source.span);
        });
    }

    /// The words of an entry, as a link when it says where it leads.
    fn linked(&mut self, entry: &Node, words: &Node) {
        let destination = DESTINATIONS.iter().find_map(|key| entry.get(key)).filter(|url| is_text(url));
        match destination {
            Some(url) => {
                let link = self.link(LinkKind::Link, url);
                self.within(NodeKind::Link(link), entry.span, |page| page.text(words));
            }
            None => self.text(words),
        }
    }

    fn link(&mut self, kind: LinkKind, url: &Node) -> LinkId {
        let id = LinkId(Span::at(self.draft.links.len()).start);
        let destination = url.as_str().unwrap_or("").trim().into();
        self.draft.links.push(Link { kind, destination, span: scalar::inside(self.draft.text, url) });
        id
    }

    /// A value as text.
    fn text(&mut self, value: &Node) {
        let prepared = self.prepare(value);
        let unplaced = || side_by_side::collapse(value.as_str().unwrap_or(""), self.side);
        let whole = prepared.as_ref().map_or_else(unplaced, |prepared| Cow::Borrowed(&*prepared.text));
        let start = whole.len() - whole.trim_start().len();
        let end = start + whole.trim().len();
        let is_long = whole[start..end].contains(['\n', '\r']);
        let Some(prepared) = prepared.as_ref().filter(|_| !is_long) else {
            let one_line = whole.split_whitespace().collect::<Vec<_>>().join(" ");
            let string = self.draft.tree.push_string(&one_line);
            self.push(NodeKind::OwnedText(string), value.span);
            return;
        };
        for run in prepared.runs(start..end) {
            let kind = match run.is_escape {
                true => NodeKind::OwnedText(self.draft.tree.push_string(&prepared.text[run.range])),
                false => NodeKind::Text,
            };
            self.push(kind, run.span);
        }
    }

    fn prepare<'n>(&mut self, value: &'n Node) -> Option<Prepared<'n>> {
        scalar::prepare(self.draft.text, value, self.side, &mut self.found)
    }
}

/// Whether a value is a text that is not empty.
fn is_text(value: &Node) -> bool {
    value.as_str().is_some_and(|text| !text.trim().is_empty())
}

/// What an entry says: its words, else where it leads; an entry may be a mere text.
fn words_of(entry: &Node) -> Option<&Node> {
    let keys = WORDS.iter().chain(&DESTINATIONS);
    let mut found = keys.filter_map(|key| entry.get(key)).filter(|value| is_text(value));
    found.next().or_else(|| Some(entry).filter(|entry| is_text(entry)))
}

/// Whether a list has an entry that says something.
fn has_words(entries: &Node) -> bool {
    entries.as_sequence().iter().any(|entry| words_of(entry).is_some())
}

/// The kind of thing that a link leads to, when it is one that is known.
fn item_type(kind: &Node) -> Option<ItemType> {
    let name = kind.as_str()?.trim();
    ItemType::ALL.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(name))
}

//! Blocks in order.

use xxhash_rust::xxh3::Xxh3;

use crate::markdown::document::{Document, HeadingId};
use crate::markdown::passage::html::Open;
use crate::markdown::passage::inline::{self, Effect, Visible};
use crate::markdown::passage::{Passage, PassageKind};
use crate::markdown::tree::{NodeId, NodeKind, Tree};
use crate::text::Span;

/// Walks over the blocks of a document.
pub(super) struct Walker<'a> {
    pub(super) document: &'a Document,
    pub(super) text: &'a str,
    pub(super) html: Open,
    pub(super) visible: Visible,
    pub(super) cuts: Vec<Span>,
    quotes: u8,
    passages: Vec<Passage>,
}

/// What the blocks around say of a text.
#[derive(Clone, Copy)]
struct Around {
    kind: PassageKind,
    level: u8,
}

impl<'a> Walker<'a> {
    pub(super) fn new(document: &'a Document, text: &'a str, cuts: Vec<Span>) -> Self {
        Self {
            document,
            text,
            html: Open::default(),
            visible: Visible::default(),
            cuts,
            quotes: 0,
            passages: Vec::with_capacity(text.len() / 64),
        }
    }

    pub(super) fn walk(mut self) -> Vec<Passage> {
        self.blocks(Tree::ROOT, Around { kind: PassageKind::Paragraph, level: 0 });
        self.passages
    }

    /// What hangs below a block; texts that stand in it without a paragraph are passages as well.
    fn blocks(&mut self, node: NodeId, around: Around) {
        let document = self.document;
        self.all(document.tree.children(node), around);
    }

    fn all(&mut self, nodes: impl Iterator<Item = NodeId>, around: Around) {
        let document = self.document;
        for child in nodes {
            if document.tree.kind(child).is_block() {
                self.end_text(around, 0);
                self.block(child, around);
            } else {
                self.inline(child, around);
            }
        }
        self.end_text(around, 0);
    }

    fn block(&mut self, node: NodeId, around: Around) {
        let tree = &self.document.tree;
        match tree.kind(node) {
            NodeKind::Heading(HeadingId(id)) => {
                let heading = self.document.headings.get(id as usize);
                let level = heading.map_or(1, |heading| heading.level);
                let name = heading.and_then(|heading| heading.name.clone());
                for child in tree.children(node) {
                    self.inline(child, Around { kind: PassageKind::Heading, level });
                }
                self.finish(PassageKind::Heading, level, 0, name);
            }
            NodeKind::CodeBlock(_) | NodeKind::Snippet(_) | NodeKind::MathBlock(_) => self.code(node),
            NodeKind::List | NodeKind::OrderedList(_) => {
                let level = around.level.saturating_add(1);
                self.blocks(node, Around { kind: PassageKind::Item, level });
            }
            NodeKind::Table => {
                for row in tree.children(node) {
                    for (column, cell) in tree.children(row).enumerate() {
                        for child in tree.children(cell) {
                            self.inline(child, Around { kind: PassageKind::Cell, level: 0 });
                        }
                        let column = u16::try_from(column).unwrap_or(u16::MAX);
                        self.finish(PassageKind::Cell, 0, column, None);
                    }
                }
            }
            NodeKind::HtmlBlock(_) => self.html_block(node),
            NodeKind::Quote | NodeKind::Alert(_) | NodeKind::CustomAlert(_) | NodeKind::Division(_) => {
                self.quotes = self.quotes.saturating_add(1);
                self.blocks(node, Around { kind: PassageKind::Paragraph, ..around });
                self.quotes -= 1;
            }
            NodeKind::Tab(_) => {
                let mut children = tree.children(node);
                if let Some(title) = children.next().filter(|title| !tree.kind(*title).is_block()) {
                    self.inline(title, around);
                    self.finish(PassageKind::Tab, 1, 0, None);
                    // The name that was given to it by hand stands behind it in the tree, and belongs to no text.
                    self.all(children, around);
                } else {
                    self.blocks(node, around);
                }
            }
            // Described pictures and films hold blocks that readers of screens hear.
            _ => self.blocks(node, around),
        }
    }

    fn inline(&mut self, node: NodeId, around: Around) {
        if let Effect::Ends = inline::add(&mut self.visible, self.document, node, self.text) {
            self.end_text(around, 0);
        }
    }

    fn end_text(&mut self, around: Around, column: u16) {
        self.finish(around.kind, around.level, column, None);
    }

    /// Code is a fixed point: what it says, and how long it is.
    fn code(&mut self, node: NodeId) {
        let tree = &self.document.tree;
        let span = tree.span(node);
        let mut code = String::new();
        tree.push_plain_text(node, self.text, &mut code);
        let text = self.text;
        self.push_code(span, if code.is_empty() { span.of(text) } else { &code });
    }

    /// A passage of code, of which a hash is kept.
    pub(super) fn push_code(&mut self, span: Span, code: &str) {
        // How lines end is no part of what they say.
        let mut digest = Xxh3::new();
        code.trim().lines().for_each(|line| {
            digest.update(line.trim_end().as_bytes());
            digest.update(b"\n");
        });
        let length = length_of(code);
        let cuts = self.cuts_in(span);
        self.passages.push(Passage {
            kind: PassageKind::Code,
            level: 0,
            column: 0,
            quotes: 0,
            name: None,
            visible: String::new(),
            length,
            digest: digest.digest(),
            has_words: false,
            span,
            marks: Vec::new(),
            segments: Vec::new(),
            cuts,
        });
    }

    fn cuts_in(&self, span: Span) -> Vec<Span> {
        let first = self.cuts.partition_point(|cut| cut.end <= span.start);
        let last = self.cuts.partition_point(|cut| cut.start < span.end);
        self.cuts.get(first..last).unwrap_or_default().to_vec()
    }

    /// Ends the passage in the making, if anything of it is seen.
    pub(super) fn finish(&mut self, kind: PassageKind, level: u8, column: u16, name: Option<Box<str>>) {
        let is_touched = self.visible.span.is_some() || !self.visible.segments.is_empty();
        if !is_touched {
            return;
        }
        let visible = std::mem::take(&mut self.visible);
        let length = length_of(&visible.text);
        let Some(span) = visible.span.filter(|_| length > 0) else { return };
        // A paragraph inside a cell of raw HTML is that cell's.
        let (kind, column) = match self.html.is_cell && kind == PassageKind::Paragraph {
            true => (PassageKind::Cell, self.html.column()),
            false if kind == PassageKind::Cell && self.html.is_cell => (kind, self.html.column()),
            false => (kind, column),
        };
        let is_plain = |segment: &super::Segment| !segment.is_code && !visible_of(&visible, segment).trim().is_empty();
        let has_words = visible.segments.iter().any(is_plain);
        let cuts = self.cuts_in(span);
        self.passages.push(Passage {
            kind,
            level,
            column,
            quotes: self.quotes,
            name,
            visible: visible.text,
            length,
            digest: 0,
            has_words,
            span,
            marks: visible.marks,
            segments: visible.segments,
            cuts,
        });
    }
}

fn visible_of<'v>(visible: &'v Visible, segment: &super::Segment) -> &'v str {
    let next = visible.segments.partition_point(|other| other.at <= segment.at);
    let end = visible.segments.get(next).map_or(visible.text.len(), |next| next.at as usize);
    &visible.text[segment.at as usize..end]
}

/// How many characters a reader sees, white space not counted.
fn length_of(text: &str) -> u32 {
    Span::at(text.chars().filter(|letter| !letter.is_whitespace()).count()).start
}

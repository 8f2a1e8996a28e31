//! Inline nodes made into visible text with places.

use crate::html::{self, Token};
use crate::markdown::document::{Document, LinkId};
use crate::markdown::passage::{Mark, MarkKind, Segment};
use crate::markdown::tree::{NodeId, NodeKind};
use crate::text::Span;

/// The visible text of a passage in the making.
#[derive(Default)]
pub(super) struct Visible {
    pub(super) text: String,
    pub(super) segments: Vec<Segment>,
    pub(super) marks: Vec<Mark>,
    /// From the first mark of the passage to its last.
    pub(super) span: Option<Span>,
    /// How many links and the like are open: their text is not cut.
    pub(super) locks: u32,
    /// How many elements of code are open.
    pub(super) codes: u32,
    /// How many tags were opened since anything was seen.
    opened: u32,
}

/// What a tag of raw HTML means to the text around it.
pub(super) enum Effect {
    /// Nothing: the text goes on.
    None,
    /// It ends the passage.
    Ends,
}

impl Visible {
    pub(super) fn here(&self) -> u32 {
        Span::at(self.text.len()).start
    }

    pub(super) fn cover(&mut self, span: Span) {
        let known = self.span.unwrap_or(span);
        self.span = Some(Span { start: known.start.min(span.start), end: known.end.max(span.end) });
    }

    fn push(&mut self, text: &str, file: Span, is_verbatim: bool) {
        if text.is_empty() {
            return;
        }
        let (is_code, is_whole) = (self.codes > 0, self.locks > 0 || self.codes > 0);
        let at = self.here();
        self.segments.push(Segment { at, file, after: file.end, is_verbatim, is_whole, is_joined: is_whole, is_code });
        self.text.push_str(text);
        self.opened = 0;
    }

    /// Text of the file, whose line ends are spaces.
    pub(super) fn verbatim(&mut self, span: Span, text: &str) {
        let from = self.text.len();
        let written = span.of(text);
        self.push(written, span, true);
        if written.contains(['\n', '\r', '\t']) {
            let spaced = self.text[from..].replace(['\n', '\r', '\t'], " ");
            self.text.truncate(from);
            self.text.push_str(&spaced);
        }
    }

    pub(super) fn owned(&mut self, words: &str, span: Span) {
        self.push(words, span, false);
    }

    /// What was opened at a place of the visible text is closed: it may be cut from what follows.
    pub(super) fn close(&mut self, from: u32, end: u32) {
        let is_whole = self.locks > 0 || self.codes > 0;
        if let Some(last) = self.segments.last_mut().filter(|last| last.at >= from) {
            last.after = last.after.max(end);
            last.is_joined = is_whole;
        }
    }

    pub(super) fn mark(&mut self, kind: MarkKind, value: &str, from: u32) {
        let visible = Span { start: from, end: self.here() };
        let digest = match kind {
            MarkKind::Code => xxhash_rust::xxh3::xxh3_64(value.trim().as_bytes()),
            MarkKind::Link | MarkKind::Image => digest_of_destination(value),
        };
        self.marks.push(Mark { kind, digest, visible });
    }

    /// A tag of raw HTML between words.
    pub(super) fn tag(&mut self, tag: &html::Tag<'_>, start: u32) -> Effect {
        let end = start + Span::at(tag.range.len()).start;
        let name = tag.name.to_ascii_lowercase();
        if name == "br" {
            self.owned("\n", Span { start, end });
            return Effect::None;
        }
        if is_block(&name) {
            return Effect::Ends;
        }
        if name == "code" || name == "kbd" || name == "samp" {
            self.codes = if tag.is_end { self.codes.saturating_sub(1) } else { self.codes + 1 };
        }
        if name == "a"
            && !tag.is_end
            && let Some(href) = tag.attribute("href").filter(|href| !href.is_empty())
        {
            self.mark(MarkKind::Link, &href, self.here());
        }
        if tag.is_end && self.opened == 0 {
            self.close(0, end);
        } else if tag.is_end {
            self.opened -= 1;
        } else if !tag.is_self_closing() && !matches!(&*name, "img" | "wbr" | "input") {
            self.opened += 1;
        }
        Effect::None
    }
}

/// Destinations of the same page in two locales are the same: the locale in them is not compared.
fn digest_of_destination(destination: &str) -> u64 {
    let lower = destination.to_ascii_lowercase();
    let mut kept = String::with_capacity(lower.len());
    for (at, part) in lower.split('/').enumerate() {
        let bytes = part.as_bytes();
        let is_locale = at > 0 && bytes.len() == 5 && bytes[2] == b'-' && at < 5;
        if !is_locale {
            kept.push_str(part);
            kept.push('/');
        }
    }
    xxhash_rust::xxh3::xxh3_64(kept.as_bytes())
}

/// Whether an element ends the text before it.
pub(super) fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 46] = [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "col",
        "colgroup",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frame",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
    ];
    name == "ul" || BLOCKS.binary_search(&name).is_ok()
}

/// Adds an inline node and all below it. Returns whether a tag in it ends the passage.
pub(super) fn add(visible: &mut Visible, document: &Document, node: NodeId, text: &str) -> Effect {
    let tree = &document.tree;
    let span = tree.span(node);
    let from = visible.here();
    match tree.kind(node) {
        NodeKind::Text => {
            let is_escaped = span.start > 0 && text.as_bytes().get(span.start as usize - 1) == Some(&b'\\');
            visible.cover(Span { start: span.start - u32::from(is_escaped), end: span.end });
            visible.verbatim(span, text);
        }
        NodeKind::OwnedText(string) => {
            visible.cover(span);
            visible.owned(tree.string(string), span);
        }
        NodeKind::Code => {
            let outer = with_backticks(span, text);
            visible.cover(outer);
            visible.codes += 1;
            visible.verbatim(span, text);
            visible.codes -= 1;
            visible.close(from, outer.end);
            visible.mark(MarkKind::Code, span.of(text), from);
        }
        NodeKind::OwnedCode(string) => {
            visible.cover(span);
            visible.codes += 1;
            visible.owned(tree.string(string), span);
            visible.codes -= 1;
            visible.close(from, span.end);
            visible.mark(MarkKind::Code, tree.string(string), from);
        }
        NodeKind::Math(string) => {
            visible.cover(span);
            visible.locks += 1;
            visible.owned(tree.string(string), span);
            visible.locks -= 1;
            visible.close(from, span.end);
        }
        NodeKind::SoftBreak => visible.owned(" ", span),
        NodeKind::HardBreak => visible.owned("\n", span),
        NodeKind::Html(_) => return html(visible, span, text),
        NodeKind::Emphasis | NodeKind::Strong | NodeKind::Strikethrough => {
            visible.cover(span);
            let effect = children(visible, document, node, text);
            if visible.here() > from {
                visible.close(from, span.end);
            }
            return effect;
        }
        NodeKind::Link(LinkId(link)) | NodeKind::Xref(LinkId(link)) => {
            visible.cover(span);
            let destination = document.links.get(link as usize).map_or("", |link| &*link.destination);
            let first = visible.segments.len();
            visible.locks += 1;
            children(visible, document, node, text);
            visible.locks -= 1;
            let is_name = matches!(tree.kind(node), NodeKind::Xref(_));
            if is_name || visible.text.get(from as usize..) == Some(destination) {
                visible.segments[first..].iter_mut().for_each(|segment| segment.is_code = true);
            }
            if visible.here() > from {
                visible.close(from, span.end);
            }
            visible.mark(MarkKind::Link, destination, from);
        }
        NodeKind::NoLoc => {
            visible.cover(span);
            visible.locks += 1;
            children(visible, document, node, text);
            visible.locks -= 1;
            visible.close(from, span.end);
        }
        NodeKind::Image(LinkId(link)) => {
            visible.cover(span);
            let destination = document.links.get(link as usize).map_or("", |link| &*link.destination);
            visible.mark(MarkKind::Image, destination, from);
        }
        NodeKind::FootnoteReference(_) => {
            visible.cover(span);
            visible.close(0, span.end);
        }
        NodeKind::IncludeInline(_) | NodeKind::Picture(_) | NodeKind::Video(_) => visible.cover(span),
        _ => {}
    }
    Effect::None
}

fn children(visible: &mut Visible, document: &Document, node: NodeId, text: &str) -> Effect {
    let mut effect = Effect::None;
    for child in document.tree.children(node) {
        if let Effect::Ends = add(visible, document, child, text) {
            effect = Effect::Ends;
        }
    }
    effect
}

fn html(visible: &mut Visible, span: Span, text: &str) -> Effect {
    match html::tokens(span.of(text)).next() {
        Some(Token::Tag(tag)) => {
            let effect = visible.tag(&tag, span.start);
            if let Effect::None = effect {
                visible.cover(span);
            }
            effect
        }
        _ => Effect::None,
    }
}

/// Inline code with its backticks.
fn with_backticks(span: Span, text: &str) -> Span {
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    let open = before.strip_suffix([' ', '\n']).filter(|rest| rest.ends_with('`')).unwrap_or(before);
    let close = after.strip_prefix([' ', '\n']).filter(|rest| rest.starts_with('`')).unwrap_or(after);
    let start = open.trim_end_matches('`').len();
    let end = text.len() - close.trim_start_matches('`').len();
    Span::new(start, end)
}

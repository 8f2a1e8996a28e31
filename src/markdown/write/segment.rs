//! Sentences that a page can be led to, each in an element with a name.
//!
//! In: the places of sentences in the file, in order. Out: `<span class="u" id="u103">…</span>` around what they say, and on
//! demand their HTML alone, as it stands beside another text.
//!
//! A sentence that begins in one element and ends in another is written in parts, the first of which has the name. One whose
//! raw HTML is not closed inside of it has no element, because that would close elsewhere.

use rustc_hash::FxHashSet;

use crate::html::{self, Token};
use crate::markdown::document::Document;
use crate::markdown::tree::{NodeId, NodeKind};
use crate::markdown::write::host::Host;
use crate::markdown::write::{State, Writer, push_attribute};
use crate::text::Span;

/// A sentence with a number, equal in all locales of the topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SegmentMark {
    /// Where it stands in the file, with its inline marks.
    pub span: Span,
    /// Its number.
    pub number: u32,
}

/// A sentence that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenSegment {
    /// Its name on the page: `u103`; in the second include of the page `u2-103`.
    pub id: String,
    /// What it says, as inline HTML.
    pub html: String,
}

/// What the sentences of a page have in common.
#[derive(Default)]
pub(super) struct Segments {
    /// Those that were written.
    known: FxHashSet<String>,
    /// The names of all headings, once a sentence asks.
    of_headings: Option<FxHashSet<Box<str>>>,
    /// How many includes were begun.
    includes: u32,
    /// Whether the element of one is open.
    is_inside: bool,
    pub(super) written: Vec<WrittenSegment>,
}

/// Where the elements of sentences begin and end among the children of one node.
#[derive(Default)]
pub(super) struct Run {
    /// Index of the sentence whose element is open.
    open: Option<usize>,
    /// One that gets no element here.
    refused: Option<usize>,
    /// Where its content begins in the output.
    from: usize,
}

impl Writer<'_, '_> {
    /// What writes an include in the place where this one stands.
    pub(super) fn of_include<'i, 'a>(
        state: &'i mut State<'a>,
        document: &'i Document,
        text: &'i str,
        host: &'i dyn Host,
    ) -> Writer<'i, 'a> {
        state.segments.includes += 1;
        let segments = if state.segments.is_inside { &[] } else { host.segments() };
        Writer { document, text, host, segments, include: state.segments.includes, state }
    }

    /// The sentence that holds all of a span.
    fn segment_of(&self, span: Span) -> Option<usize> {
        let at = self.segments.partition_point(|mark| mark.span.start <= span.start).checked_sub(1)?;
        (self.segments[at].span.end >= span.end && span.start < span.end).then_some(at)
    }

    /// Writes one inline, in the element of its sentence.
    pub(super) fn in_segment(&mut self, kind: NodeKind, child: NodeId, run: &mut Run, out: &mut String) {
        let document = self.document;
        let span = document.tree.span(child);
        if kind == NodeKind::Text && self.segment_of(span).is_none() {
            return self.text_in_segments(span, child, run, out);
        }
        self.enter(self.segment_of(span), Some(child), run, out);
        match run.open {
            // What stands in the element of a sentence needs no other.
            Some(_) => {
                let segments = std::mem::take(&mut self.segments);
                let is_inside = std::mem::replace(&mut self.state.segments.is_inside, true);
                self.node_of(kind, child, out);
                self.state.segments.is_inside = is_inside;
                self.segments = segments;
            }
            None => self.node_of(kind, child, out),
        }
    }

    /// Writes a text that several sentences share.
    fn text_in_segments(&mut self, span: Span, child: NodeId, run: &mut Run, out: &mut String) {
        let mut at = span.start;
        while at < span.end {
            let next = self.segments.partition_point(|mark| mark.span.end <= at);
            let part = match self.segments.get(next).map(|mark| mark.span) {
                Some(sentence) if sentence.start <= at => Span { start: at, end: sentence.end.min(span.end) },
                Some(sentence) => Span { start: at, end: sentence.start.min(span.end) },
                None => Span { start: at, end: span.end },
            };
            // The raw HTML that follows matters to the last of them only.
            let rest = (part.end == span.end).then_some(child);
            self.enter(self.segment_of(part), rest, run, out);
            html::push_text(out, part.of(self.text));
            at = part.end;
        }
    }

    /// Opens the element of a sentence, and closes that of another.
    fn enter(&mut self, segment: Option<usize>, child: Option<NodeId>, run: &mut Run, out: &mut String) {
        if segment == run.open && segment.is_some() {
            return;
        }
        self.leave(run, out);
        let Some(at) = segment.filter(|at| run.refused != Some(*at)) else { return };
        if child.is_some_and(|child| !self.is_closed_inside(child, self.segments[at].span)) {
            run.refused = Some(at);
            return;
        }
        let id = self.segment_id(at);
        out.push_str("<span class=\"u\"");
        push_attribute(out, if self.state.claims_segment(&id) { "id" } else { "data-u" }, &id);
        out.push('>');
        *run = Run { open: Some(at), from: out.len(), ..*run };
    }

    /// Closes the element that is open.
    pub(super) fn leave(&mut self, run: &mut Run, out: &mut String) {
        let Some(at) = run.open.take() else { return };
        if self.host.keeps_segments() {
            let (id, html) = (self.segment_id(at), out[run.from..].to_owned());
            self.state.segments.written.push(WrittenSegment { id, html });
        }
        out.push_str("</span>");
    }

    fn segment_id(&self, at: usize) -> String {
        let number = self.segments[at].number;
        match self.include {
            0 => format!("u{number}"),
            include => format!("u{include}-{number}"),
        }
    }

    /// Whether the raw tags from a child on, as far as a sentence goes, open and close each other.
    fn is_closed_inside(&self, child: NodeId, sentence: Span) -> bool {
        let tree = &self.document.tree;
        let mut depth = 0_i32;
        for sibling in tree.with_next(child) {
            let span = tree.span(sibling);
            if span.start >= sentence.end {
                break;
            }
            if !matches!(tree.kind(sibling), NodeKind::Html(_)) {
                continue;
            }
            let written = span.of(self.text);
            let Some(Token::Tag(tag)) = html::token_at(written, 0) else { continue };
            if tag.is_end {
                depth -= 1;
            } else if !tag.is_self_closing() && !html::is_void(tag.name) {
                depth += 1;
            }
            if depth < 0 {
                return false;
            }
        }
        depth == 0
    }
}

impl State<'_> {
    /// Whether the name of a sentence is free on the page; it is not any more then.
    fn claims_segment(&mut self, id: &str) -> bool {
        let headings = self.heading_ids;
        let known = self.segments.of_headings.get_or_insert_with(|| headings.iter().flatten().cloned().collect());
        if known.contains(id) || !self.segments.known.insert(id.to_owned()) {
            return false;
        }
        self.claimed.insert(id.into())
    }
}

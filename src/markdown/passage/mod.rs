//! The passages of a document: leaf blocks in order, as text that can be cut into sentences.
//!
//! In: a [`Document`] and the text of its file. Out: [`Passage`]s: what a reader sees of each block, with a map back to the
//! file, so that a place between two visible letters is a place in the Markdown.
//!
//! Left out: front matter, marker lines, passages that hold nothing but images. Code blocks are passages without text, and
//! what holds nothing but code, names and addresses has nothing to translate: fixed points between which others are paired.
//!
//! **Invariant:** the words of the other half of pairs are in no passage of this side.

mod html;
mod inline;
mod walk;

use std::borrow::Cow;

use crate::markdown::document::{Document, Side};
use crate::markdown::side_by_side;
use crate::text::Span;

/// One leaf block as its reader sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// What it is.
    pub kind: PassageKind,
    /// The level of a heading, else how deep in lists it stands.
    pub level: u8,
    /// The column of a cell, from 0.
    pub column: u16,
    /// How many quotes it stands in, whose marks begin each of its lines.
    quotes: u8,
    /// The name that a heading has been given by hand.
    pub name: Option<Box<str>>,
    /// What a reader sees: a line end that is a space is one, a line end that is one is `\n`. Empty for code blocks.
    pub visible: String,
    /// How many characters a reader sees, white space not counted; of code as well.
    pub length: u32,
    /// A hash of the text of a code block.
    pub digest: u64,
    /// Whether there is anything to translate: not in code, in names of other things, in addresses.
    pub has_words: bool,
    /// The inline Markdown in the file, from the first to the last mark.
    pub span: Span,
    /// What a translator leaves as it is, in order.
    pub marks: Vec<Mark>,
    segments: Vec<Segment>,
    /// What stands between, and is the other half of a pair.
    cuts: Vec<Span>,
}

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageKind {
    /// A heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// The own text of a list item.
    Item,
    /// A cell of a table.
    Cell,
    /// The title of a tab.
    Tab,
    /// A code block, or code of another file.
    Code,
}

/// Something in a passage that a translator leaves as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// What it is.
    pub kind: MarkKind,
    /// A hash of the code or of the destination.
    pub digest: u64,
    /// The visible text that it covers; empty for an image.
    pub visible: Span,
}

/// What a translator leaves as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// Inline code.
    Code,
    /// A link, with its destination.
    Link,
    /// An image, with its source.
    Image,
}

/// A run of visible text and where it stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Segment {
    /// Where it begins in the visible text.
    at: u32,
    /// Where it stands in the file.
    file: Span,
    /// Behind what closes after it: the end of its emphasis, of its link.
    after: u32,
    /// Whether its bytes are those of the file.
    is_verbatim: bool,
    /// Whether it must not be cut: code, a link.
    is_whole: bool,
    /// Whether it must not be cut from the next.
    is_joined: bool,
    /// Whether nobody translates it: code, the name of another thing, an address.
    is_code: bool,
}

/// The passages of one side of a document.
#[must_use]
pub fn passages(document: &Document, text: &str, side: Side) -> Vec<Passage> {
    let cuts = match document.units.is_empty() && document.faults.is_empty() {
        true => Vec::new(),
        false => side_by_side::find(text, document.front_matter.body as usize).cuts(side),
    };
    walk::Walker::new(document, text, cuts).walk()
}

impl Passage {
    /// Whether it is code, a fixed point.
    #[must_use]
    pub fn is_code(&self) -> bool {
        self.kind == PassageKind::Code
    }

    /// Whether the text may be cut before this visible byte.
    #[must_use]
    pub fn is_cuttable(&self, at: u32) -> bool {
        if at == 0 || at as usize >= self.visible.len() {
            return false;
        }
        let index = self.segment_at(at);
        let segment = &self.segments[index];
        if segment.at == at {
            return index > 0 && !self.segments[index - 1].is_joined;
        }
        segment.is_verbatim && !segment.is_whole
    }

    /// The offset in the file at which a cut before a visible byte falls. What closes before it stays with what is before.
    #[must_use]
    pub fn offset(&self, at: u32) -> u32 {
        if at == 0 {
            return self.span.start;
        }
        if at as usize >= self.visible.len() {
            return self.span.end;
        }
        let index = self.segment_at(at);
        let segment = &self.segments[index];
        match (segment.at == at, index) {
            (true, 0) => self.span.start,
            (true, _) => self.segments[index - 1].after,
            (false, _) if segment.is_verbatim => segment.file.start + (at - segment.at),
            (false, _) => segment.file.start,
        }
    }

    /// The first visible byte that stands in the file at an offset or behind it.
    #[must_use]
    pub fn visible_at(&self, offset: u32) -> u32 {
        let index = self.segments.partition_point(|segment| segment.file.end <= offset);
        let Some(segment) = self.segments.get(index) else { return Span::at(self.visible.len()).start };
        if segment.is_verbatim && segment.file.start < offset {
            return segment.at + (offset - segment.file.start);
        }
        segment.at
    }

    /// Where a part of the visible text stands in the file: without the white space around it.
    #[must_use]
    pub fn span_of(&self, part: Span, text: &str) -> Span {
        let span = Span { start: self.offset(part.start), end: self.offset(part.end) };
        let written = span.of(text);
        // What stands between the halves of pairs is no text of this side.
        let first = self.cuts.partition_point(|cut| cut.end <= span.start);
        let mut start = span.start;
        for cut in self.cuts[first..].iter().take_while(|cut| cut.start < span.end) {
            let before = Span { start, end: cut.start.max(start) };
            if !before.of(text).trim().is_empty() {
                break;
            }
            start = cut.end.min(span.end);
        }
        let inside = Span { start, end: span.end }.of(text);
        let start = start as usize + inside.len() - inside.trim_start().len();
        let end = span.start as usize + written.trim_end().len();
        Span::new(start, end.max(start))
    }

    /// The inline Markdown of a part of the visible text, as this side reads: trimmed, without the marks of quotes.
    #[must_use]
    pub fn markdown<'a>(&self, part: Span, text: &'a str) -> Cow<'a, str> {
        let span = Span { start: self.offset(part.start), end: self.offset(part.end) };
        let first = self.cuts.partition_point(|cut| cut.end <= span.start);
        let has_cuts = self.cuts.get(first).is_some_and(|cut| cut.start < span.end);
        let written = span.of(text);
        let begins_line = span.start > 0 && text.as_bytes().get(span.start as usize - 1) == Some(&b'\n');
        let may_have_marks = self.quotes > 0 && (begins_line || written.contains('\n'));
        if !has_cuts && !may_have_marks && !written.trim().contains('\n') {
            return Cow::Borrowed(written.trim());
        }
        let own = without_cuts(span, &self.cuts, text);
        Cow::Owned(without_line_marks(&own, self.quotes, begins_line).trim().to_owned())
    }

    /// All of it as it stands in the file, without the other halves of pairs. Of code, with the marks around it.
    #[must_use]
    pub fn written<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.cuts.is_empty() {
            true => Cow::Borrowed(self.span.of(text).trim()),
            false => Cow::Owned(without_cuts(self.span, &self.cuts, text).trim().to_owned()),
        }
    }

    fn segment_at(&self, at: u32) -> usize {
        self.segments.partition_point(|segment| segment.at <= at).saturating_sub(1)
    }

    /// Whether nobody translates a visible byte: it belongs to code, the name of another thing, or an address.
    #[must_use]
    pub fn is_in_code(&self, at: u32) -> bool {
        self.segments.get(self.segment_at(at)).is_some_and(|segment| segment.is_code)
    }
}

/// A part of a file without the other halves of pairs in it.
fn without_cuts(span: Span, cuts: &[Span], text: &str) -> String {
    let first = cuts.partition_point(|cut| cut.end <= span.start);
    let mut own = String::with_capacity(span.of(text).len());
    let mut from = span.start;
    for cut in cuts[first..].iter().take_while(|cut| cut.start < span.end) {
        own.push_str(Span { start: from, end: cut.start.max(from) }.of(text));
        from = from.max(cut.end.min(span.end));
    }
    own.push_str(Span { start: from, end: span.end }.of(text));
    own
}

/// Several lines without their indentation and without the marks of the quotes that they stand in.
fn without_line_marks(text: &str, quotes: u8, begins_line: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, line) in text.split_inclusive('\n').enumerate() {
        let mut line = line;
        if at > 0 || begins_line {
            line = line.trim_start_matches([' ', '\t']);
            for _ in 0..quotes {
                let Some(rest) = line.strip_prefix('>') else { break };
                line = rest.trim_start_matches([' ', '\t']);
            }
        }
        out.push_str(line);
    }
    out
}

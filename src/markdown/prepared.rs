//! The text that CommonMark reads, and where each byte of it stands in the file.
//!
//! In: a file's body. Out: the body without what is not Markdown to CommonMark, such as the other half of pairs and the
//! indentation of columns, with a map of offsets.
//!
//! **Invariant:** every kept byte comes from one byte of the file, in the same order.

use std::borrow::Cow;
use std::cell::Cell;
use std::ops::Range;

use crate::text::Span;

/// The text that CommonMark reads, with the places that it came from.
pub(in crate::markdown) struct Prepared<'a> {
    /// The text.
    pub(in crate::markdown) text: Cow<'a, str>,
    pieces: Vec<Piece>,
    /// The piece that was asked for last: the next question is nearly always about it, or about the one behind it.
    last: Cell<usize>,
}

/// A run of bytes that stand together both in the prepared text and in the file.
#[derive(Debug, Clone, Copy)]
struct Piece {
    /// Offset in the prepared text.
    at: u32,
    /// Offset in the file.
    from: u32,
    /// Whether the file says it with other letters: an escape of YAML, or a line end that is folded away.
    is_escape: bool,
}

/// A part of a range that stands together in the file.
#[derive(Debug, Clone)]
pub(in crate::markdown) struct Run {
    /// Where it is in the prepared text.
    pub(in crate::markdown) range: Range<usize>,
    /// Where it stands.
    pub(in crate::markdown) span: Span,
    /// Whether the file says it with other letters.
    pub(in crate::markdown) is_escape: bool,
}

impl<'a> Prepared<'a> {
    /// All of a file behind its front matter, as it stands.
    pub(in crate::markdown) fn of(text: &'a str, body: usize) -> Self {
        let whole = Piece { at: 0, from: Span::at(body).start, is_escape: false };
        Self { text: Cow::Borrowed(&text[body..]), pieces: vec![whole], last: Cell::new(0) }
    }

    /// A text that is the file's own in runs: each with its offset in the text, the one in the file, and whether the file
    /// says it with other letters. The first run begins the text.
    pub(in crate::markdown) fn of_runs(text: &'a str, runs: impl Iterator<Item = (usize, usize, bool)>) -> Self {
        let piece = |(at, from, is_escape)| Piece { at: Span::at(at).start, from: Span::at(from).start, is_escape };
        let mut pieces: Vec<Piece> = runs.map(piece).collect();
        if pieces.is_empty() {
            pieces.push(piece((0, 0, false)));
        }
        Self { text: Cow::Borrowed(text), pieces, last: Cell::new(0) }
    }

    /// The same with a text of its own.
    pub(in crate::markdown) fn into_owned(self) -> Prepared<'static> {
        Prepared { text: Cow::Owned(self.text.into_owned()), pieces: self.pieces, last: self.last }
    }

    /// The same with other letters, as many as before, at the same places.
    pub(in crate::markdown) fn map_text(self, map: impl FnOnce(Cow<'a, str>) -> Cow<'a, str>) -> Self {
        let length = self.text.len();
        let text = map(self.text);
        debug_assert_eq!(text.len(), length, "every byte keeps its place");
        Self { text, ..self }
    }

    /// The same without these ranges, which are offsets in the prepared text, in order; they may overlap.
    pub(in crate::markdown) fn without(self, cuts: impl ExactSizeIterator<Item = Range<usize>>) -> Self {
        if cuts.len() == 0 {
            return self;
        }
        let length = self.text.len();
        let mut text = String::with_capacity(length);
        let mut pieces = Vec::with_capacity(self.pieces.len() + cuts.len() + 1);
        let mut from = 0;
        for cut in cuts.chain(std::iter::once(length..length)) {
            if cut.start > from {
                self.push_pieces(from..cut.start, text.len(), &mut pieces);
                text.push_str(&self.text[from..cut.start]);
            }
            from = from.max(cut.end);
        }
        if pieces.is_empty() {
            pieces.push(Piece { at: 0, ..self.pieces[0] });
        }
        Self { text: Cow::Owned(text), pieces, last: Cell::new(0) }
    }

    /// Adds the pieces of a range that will stand at `at`.
    fn push_pieces(&self, range: Range<usize>, at: usize, pieces: &mut Vec<Piece>) {
        let first = self.pieces[self.piece(Span::at(range.start).start)];
        pieces.push(Piece { at: Span::at(at).start, from: Span::at(self.offset(range.start)).start, ..first });
        let inside = self.pieces.partition_point(|piece| piece.at as usize <= range.start);
        for piece in self.pieces[inside..].iter().take_while(|piece| (piece.at as usize) < range.end) {
            pieces.push(Piece { at: Span::at(at + piece.at as usize - range.start).start, ..*piece });
        }
    }
}

impl Prepared<'_> {
    /// Where a byte of the prepared text stands in the file.
    pub(in crate::markdown) fn offset(&self, at: usize) -> usize {
        let at = Span::at(at).start;
        let piece = self.pieces[self.piece(at)];
        (piece.from + (at - piece.at.min(at))) as usize
    }

    /// Where the first byte of the text stands in the file.
    pub(in crate::markdown) fn start(&self) -> u32 {
        self.pieces[0].from
    }

    /// Whether a byte of the file stands between the first and the last of the text.
    pub(in crate::markdown) fn holds(&self, offset: u32) -> bool {
        self.pieces[0].from <= offset && (offset as usize) <= self.offset(self.text.len())
    }

    /// The index of the piece that holds a byte.
    fn piece(&self, at: u32) -> usize {
        let holds = |index: usize| {
            let piece = self.pieces.get(index);
            piece.is_some_and(|piece| piece.at <= at) && self.pieces.get(index + 1).is_none_or(|next| at < next.at)
        };
        let last = self.last.get();
        let found = if holds(last) {
            last
        } else if holds(last + 1) {
            last + 1
        } else {
            self.pieces.partition_point(|piece| piece.at <= at).saturating_sub(1)
        };
        self.last.set(found);
        found
    }

    /// Where a byte of the file stands in the prepared text; the next that is there, when it is not.
    pub(in crate::markdown) fn at(&self, offset: u32) -> usize {
        let index = self.pieces.partition_point(|piece| piece.from <= offset).saturating_sub(1);
        let piece = self.pieces[index];
        let end = self.pieces.get(index + 1).map_or(self.text.len(), |next| next.at as usize);
        (piece.at as usize + (offset - piece.from.min(offset)) as usize).min(end)
    }

    /// Where a range of the prepared text stands in the file: from its first byte to behind its last.
    pub(in crate::markdown) fn span(&self, range: Range<usize>) -> Span {
        if let Some(span) = self.as_it_stands(&range) {
            return span;
        }
        let start = self.offset(range.start);
        let end = if range.end > range.start { self.offset(range.end - 1) + 1 } else { start };
        Span::new(start, end)
    }

    /// Where a range stands in the file when nothing was cut, as in most files.
    #[inline]
    fn as_it_stands(&self, range: &Range<usize>) -> Option<Span> {
        match self.pieces[..] {
            [Piece { from, is_escape: false, .. }] => {
                Some(Span::new(from as usize + range.start, from as usize + range.end))
            }
            _ => None,
        }
    }

    /// Where a range stands in the file, when it stands there together and letter for letter.
    pub(in crate::markdown) fn together(&self, range: Range<usize>) -> Option<Span> {
        if let Some(span) = self.as_it_stands(&range) {
            return Some(span);
        }
        let span = self.span(range.clone());
        (span.range().len() == range.len() && self.runs(range).all(|run| !run.is_escape)).then_some(span)
    }

    /// The parts of a range that stand together in the file.
    pub(in crate::markdown) fn runs(&self, range: Range<usize>) -> impl Iterator<Item = Run> {
        let mut index = self.piece(Span::at(range.start).start) + 1;
        let mut start = range.start;
        std::iter::from_fn(move || {
            if start >= range.end {
                return None;
            }
            let end = self.pieces.get(index).map_or(range.end, |piece| (piece.at as usize).min(range.end));
            let is_escape = self.pieces[index - 1].is_escape;
            index += 1;
            let run = Run { range: start..end, span: self.span(start..end), is_escape };
            start = end;
            Some(run)
        })
    }
}

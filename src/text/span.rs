//! Where something stands in a text.
//!
//! Stages keep byte offsets; only a report turns them into lines and columns.

use std::cell::OnceCell;
use std::ops::Range;

/// A range of bytes in one text: `start` inclusive, `end` exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset behind the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets. Files are bounded far below 4 GiB where they are read.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { start: offset(start), end: offset(end) }
    }

    /// An empty span at an offset.
    #[must_use]
    pub fn at(offset: usize) -> Self {
        Self::new(offset, offset)
    }

    /// The offsets as a range, for slicing.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The text that it covers; empty when it does not fit the text.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// Whether it covers nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub span: Span,
}

/// The last offset not behind this one where a character begins, or the end of the text.
#[must_use]
pub fn char_boundary(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    (0..=offset).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// A place for people: both numbers count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// 1-based line.
    pub line: u32,
    /// 1-based column in characters.
    pub column: u32,
}

/// The starts of the lines of one text, to turn offsets into positions.
///
/// A position costs a bounded number of steps, however long its line is.
#[derive(Debug)]
pub struct LineIndex<'a> {
    text: &'a str,
    starts: Vec<u32>,
    /// How many characters begin before each block of [`BLOCK`] bytes; counted when the first column is asked for.
    characters: OnceCell<Vec<u32>>,
}

/// How many bytes are looked through for one column at most.
const BLOCK: usize = 1024;

impl<'a> LineIndex<'a> {
    /// Finds the lines of a text. `\n` ends a line.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let ends = memchr::memchr_iter(b'\n', text.as_bytes());
        let starts = std::iter::once(0).chain(ends.map(|at| Span::at(at + 1).start)).collect();
        Self { text, starts, characters: OnceCell::new() }
    }

    /// The line of a byte offset, from 1.
    #[must_use]
    pub fn line(&self, offset: u32) -> u32 {
        Span::at(self.starts.partition_point(|start| *start <= offset).max(1)).start
    }

    /// Line and column of a byte offset; the end of the text for one that lies behind it.
    #[must_use]
    pub fn position(&self, offset: u32) -> Position {
        let line = self.line(offset);
        let start = self.starts[line as usize - 1];
        let before = self.characters_before(offset).saturating_sub(self.characters_before(start));
        Position { line, column: before + 1 }
    }

    /// The bytes of a line, without what ends it; `None` when the text has no such line.
    #[must_use]
    pub fn line_span(&self, line: u32) -> Option<Span> {
        let at = (line as usize).checked_sub(1)?;
        let start = *self.starts.get(at)? as usize;
        let end = self.starts.get(at + 1).map_or(self.text.len(), |next| *next as usize);
        let text = self.text.get(start..end)?;
        Some(Span::new(start, start + text.trim_end_matches(['\n', '\r']).len()))
    }

    /// The byte offset of a position, the other way round; the end of the line for one that lies behind it. `None` when
    /// the text has no such line.
    #[must_use]
    pub fn offset(&self, position: Position) -> Option<u32> {
        let line = self.line_span(position.line)?;
        let before_line = self.characters_before(line.start);
        let wanted = before_line.saturating_add(position.column.saturating_sub(1));
        let block = self.blocks().partition_point(|before| *before <= wanted).saturating_sub(1);
        let (from, before) = match block * BLOCK > line.start as usize {
            true => (block * BLOCK, self.blocks()[block]),
            false => (line.start as usize, before_line),
        };
        let rest = self.text.as_bytes().get(from..line.end as usize).unwrap_or_default();
        let begins = rest.iter().enumerate().filter(|(_, byte)| **byte & 0xC0 != 0x80);
        let found = begins.map(|(at, _)| at).nth((wanted - before) as usize);
        Some(found.map_or(line.end, |at| Span::at(from + at).start))
    }

    /// The text of the lines.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    fn blocks(&self) -> &[u32] {
        self.characters.get_or_init(|| {
            let mut before = 0;
            let count = |block: &[u8]| {
                let here = before;
                before += beginnings(block);
                here
            };
            self.text.as_bytes().chunks(BLOCK).map(count).collect()
        })
    }

    fn characters_before(&self, offset: u32) -> u32 {
        let offset = (offset as usize).min(self.text.len());
        let block = offset / BLOCK;
        let characters = self.blocks();
        let whole = characters.get(block).copied();
        // The end of the text may be the end of its last block.
        let (from, known) = match whole {
            Some(known) => (block * BLOCK, known),
            None => (block.saturating_sub(1) * BLOCK, characters.last().copied().unwrap_or(0)),
        };
        known + beginnings(&self.text.as_bytes()[from..offset])
    }
}

/// How many characters begin in some bytes of a text.
fn beginnings(bytes: &[u8]) -> u32 {
    Span::at(bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()).start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_lines_and_characters_from_one() {
        let index = LineIndex::new("añb\nc\n");
        let at = |offset| {
            let place = index.position(offset);
            (place.line, place.column)
        };
        assert_eq!([at(0), at(3), at(5), at(6), at(7), at(99)], [(1, 1), (1, 3), (2, 1), (2, 2), (3, 1), (3, 1)]);
    }

    #[test]
    fn a_long_line_has_columns_to_its_end() {
        let text = "aé".repeat(BLOCK) + "\n" + &"é".repeat(BLOCK / 2);
        let index = LineIndex::new(&text);
        for at in [0, 1, 3, 1023, 1024, 1025, 1026, 3000, 3072, 3073, 3075, text.len()] {
            let (before, _) = text.split_at(char_boundary(&text, at));
            let line = before.rsplit('\n').next().unwrap_or("");
            let lines = before.matches('\n').count();
            let found = index.position(Span::at(before.len()).start);
            assert_eq!((found.line as usize, found.column as usize), (lines + 1, line.chars().count() + 1), "{at}");
            assert_eq!(index.offset(found).map(|offset| offset as usize), Some(before.len()), "{at}");
        }
    }

    #[test]
    fn a_position_has_an_offset_and_a_line_a_span() {
        let index = LineIndex::new("añb\r\n\nc");
        let offset = |line, column| index.offset(Position { line, column });
        assert_eq!([offset(1, 1), offset(1, 3), offset(1, 4), offset(1, 99)], [Some(0), Some(3), Some(4), Some(4)]);
        assert_eq!([offset(2, 1), offset(3, 1), offset(4, 1), offset(0, 1)], [Some(6), Some(7), None, None]);
        assert_eq!(index.line_span(1), Some(Span::new(0, 4)));
        assert_eq!(LineIndex::new("").offset(Position { line: 1, column: 1 }), Some(0));
    }
}

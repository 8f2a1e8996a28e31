//! Where the source halves of pairs stand in the source's own file.
//!
//! In: the halves in order, and the text of the file with its passages. Out: for each the line that it begins on, or all of
//! its place; `None` for one that the file writes in other words. Letters are compared, not bytes: white space, escapes, marks of emphasis and code, tags and marks
//! of quotes are written in many ways.
//!
//! **Invariant:** lines never go back; a half that is not there costs no other its line.
//! **Invariant:** for each half a bounded part of the file is looked through.

use std::ops::Range;

use memchr::memmem;

use crate::markdown::Passage;
use crate::text::{LineIndex, Span};

/// How far behind the last half the next one is looked for, in letters.
const NEAR: usize = 32 * 1024;

/// How many letters a half is known by: enough to tell it from others.
const KNOWN_BY: usize = 48;

/// How long a tag may be. Longer ones are taken for text, on both sides.
const MAX_TAG: usize = 256;

/// How many places with the letters of a half are looked at: short ones may stand in many words.
const MAX_PLACES: usize = 64;

/// What may stand between two halves without any doubt: a link's address, an image, a mark of a list.
const SMALL_GAP: usize = 160;

/// A half of so many letters is hardly there twice.
const LONG: usize = 24;

/// How many of the halves behind one that is far away are asked whether they stand there as well.
const WITNESSES: usize = 3;

/// The line of each half in a text, from 1, by the letters of its passages.
pub(in crate::align) fn source_lines<'h>(
    halves: impl Iterator<Item = &'h str>,
    source: &Letters,
    lines: &LineIndex<'_>,
) -> Vec<Option<u32>> {
    let places = places(halves, source).into_iter();
    places.map(|place| place.map(|(place, _)| lines.line(source.offsets[place]))).collect()
}

/// The place of each half in a text with these letters, with the marks of emphasis and code around it.
pub(in crate::align) fn source_spans<'h>(
    halves: impl Iterator<Item = &'h str>,
    source: &Letters,
    text: &str,
) -> Vec<Option<Span>> {
    let places = places(halves, source).into_iter();
    places.map(|place| place.and_then(|(start, length)| source.span(start..start + length?, text))).collect()
}

/// Where the letters of each half begin, and how many they are where all of them are there.
fn places<'h>(halves: impl Iterator<Item = &'h str>, source: &Letters) -> Vec<Option<(usize, Option<usize>)>> {
    let halves: Vec<Vec<u8>> = halves.map(letters_of).collect();
    // Where the next one may begin, and where it should.
    let (mut from, mut due) = (0, 0);
    let mut found = Vec::with_capacity(halves.len());
    for (at, half) in halves.iter().enumerate() {
        let place = source
            .find(half, from)
            .filter(|place| *place <= due + SMALL_GAP || source.is_itself(half, *place, from, &halves[at + 1..]));
        found.push(place.map(|place| {
            due = place + half.len();
            let is_whole = source.bytes[place..].starts_with(half);
            from = if is_whole { due } else { place + known_by(half).len() };
            (place, is_whole.then_some(half.len()))
        }));
    }
    found
}

fn letters_of(half: &str) -> Vec<u8> {
    Letters::of(half, [Span::new(0, half.len())].into_iter()).bytes
}

/// The first letters of a half.
fn known_by(half: &[u8]) -> &[u8] {
    &half[..half.len().min(KNOWN_BY)]
}

/// The letters of a Markdown text.
pub(in crate::align) struct Letters {
    bytes: Vec<u8>,
    /// Where each stands in the text.
    offsets: Vec<u32>,
}

impl Letters {
    /// Those of the passages of a text. Code is no half of a pair, and would only stand between them.
    pub(in crate::align) fn of_passages(passages: &[Passage], text: &str) -> Self {
        Self::of(text, passages.iter().filter(|passage| !passage.is_code()).map(|passage| passage.span))
    }

    /// Those of parts of a text, which are in order.
    fn of(text: &str, parts: impl Iterator<Item = Span>) -> Self {
        let mut letters = Self { bytes: Vec::new(), offsets: Vec::new() };
        parts.for_each(|part| letters.push(part.of(text), part.start));
        letters
    }

    fn push(&mut self, text: &str, start: u32) {
        let mut at = 0;
        while at < text.len() {
            let byte = text.as_bytes()[at];
            if byte.is_ascii_alphanumeric() {
                self.bytes.push(byte);
                self.offsets.push(start + Span::at(at).start);
                at += 1;
                continue;
            }
            let Some(c) = text[at..].chars().next() else { break };
            let length = c.len_utf8();
            match c {
                '<' if let Some(tag) = tag_length(&text[at..]) => {
                    at += tag;
                    continue;
                }
                '\\' | '*' | '_' | '`' | '>' | '\u{200b}'..='\u{200f}' | '\u{feff}' => {}
                c if c.is_whitespace() => {}
                _ => {
                    self.bytes.extend_from_slice(&text.as_bytes()[at..at + length]);
                    self.offsets.extend(std::iter::repeat_n(start + Span::at(at).start, length));
                }
            }
            at += length;
        }
    }

    /// The part of the text that some letters stand in, with the marks of emphasis and code around it.
    fn span(&self, letters: Range<usize>, text: &str) -> Option<Span> {
        let first = *self.offsets.get(letters.start)? as usize;
        let last = *self.offsets.get(letters.end.checked_sub(1)?)? as usize;
        let end = last + text.get(last..)?.chars().next()?.len_utf8();
        let is_mark = |c: char| matches!(c, '*' | '_' | '`' | '\\');
        let start = text[..first].trim_end_matches(is_mark).len();
        let end = text.len() - text[end..].trim_start_matches(is_mark).len();
        Some(Span::new(start, end))
    }

    /// Whether what stands far behind `from` is the half that comes next, and no other of the same words: then those that
    /// follow it stand there, and not here. When they do not tell, its length does.
    fn is_itself(&self, half: &[u8], place: usize, from: usize, next: &[Vec<u8>]) -> bool {
        let is_soon =
            |half: &[u8], from: usize| self.find(half, from).is_some_and(|place| place - from <= 4 * SMALL_GAP);
        let next = next.iter().filter(|half| !half.is_empty()).take(WITNESSES);
        let (mut there, mut here) = (0, 0);
        for half in next {
            there += usize::from(is_soon(half, place));
            here += usize::from(is_soon(half, from));
        }
        if there == here { half.len() >= LONG } else { there > here }
    }

    /// The first place at or behind `from`, and near it, where a half begins; not inside a word.
    fn find(&self, half: &[u8], from: usize) -> Option<usize> {
        if half.is_empty() {
            return None;
        }
        let end = (from + NEAR).min(self.bytes.len());
        let near = self.bytes.get(from..end)?;
        let known = known_by(half);
        let places = memmem::find_iter(near, known).map(|place| from + place);
        // What is no whole half may end anywhere.
        let ends = |place: usize| known.len() < half.len() || self.is_apart(place + half.len());
        places.take(MAX_PLACES).find(|place| self.is_apart(*place) && ends(*place))
    }

    /// Whether a word may begin at a place: something that is no letter stands before it, or is it.
    fn is_apart(&self, place: usize) -> bool {
        let (Some(before), Some(this)) = (place.checked_sub(1), self.offsets.get(place)) else { return true };
        let is_word = |byte: u8| byte.is_ascii_alphanumeric();
        let is_next = self.offsets[before] + 1 == *this;
        !(is_next && is_word(self.bytes[before]) && is_word(self.bytes[place]))
    }
}

/// The length of the tag that a text begins with. `<` before anything but a name is text.
fn tag_length(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_tag = bytes.get(1).is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!'));
    let end = bytes.iter().take(MAX_TAG).position(|byte| matches!(byte, b'>' | b'\n'))?;
    (is_tag && bytes[end] == b'>').then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{Side, parse, passages};

    fn lines(halves: &[&str], text: &str) -> Vec<u32> {
        let passages = passages(&parse(text), text, Side::Target);
        let letters = Letters::of_passages(&passages, text);
        let found = source_lines(halves.iter().copied(), &letters, &LineIndex::new(text));
        found.into_iter().map(|line| line.unwrap_or(0)).collect()
    }

    #[test]
    fn letters_are_compared() {
        for (halves, text, want) in [
            (&["One two."][..], "\n\nOne\n  two.", &[3][..]),
            (&["One **two** .", "3\\* x"], "> One *two*.\n> 3* x", &[1, 2]),
            (&["A `<T>` b.", "C<br/>d"], "A `<T>` b.\n\nC\nd", &[1, 3]),
            // One of other words costs no other its line.
            (&["One.", "Unknown.", "Two."], "One.\nOther.\nTwo.", &[1, 0, 3]),
            // Not inside a word.
            (&["yes", "a"], "eyes yesterday\nyes\nand a", &[2, 3]),
            (&["", " "], "One.", &[0, 0]),
            (&["One."], "", &[0]),
            (&["日本語。", "日本。"], "日本語。\n日本。", &[1, 2]),
        ] {
            assert_eq!(lines(halves, text), want, "{halves:?} in {text:?}");
        }
    }

    #[test]
    fn one_that_stands_again_far_away_is_not_taken_for_itself() {
        let gap = "A line of code that nobody translates.\n".repeat(20);
        let text = format!("Head\n\nNaam\n\nFirst sentence.\n\nSecond sentence.\n\n{gap}\nName\n\nLast.\n");
        let halves = ["Head", "Name", "First sentence.", "Second sentence.", "Name", "Last."];
        assert_eq!(lines(&halves, &text), [1, 0, 5, 7, 30, 32]);
    }

    #[test]
    fn many_halves_that_are_not_there_cost_little() {
        let text = "a b ".repeat(100_000);
        let halves = vec!["ab c"; 2_000];
        assert!(lines(&halves, &text).iter().all(|line| *line == 0));
    }
}

//! Whether code may hold a whole bilingual pair, as in an article about the format.
//!
//! In: a text and the pairs that stand in it when nothing is code. Out: `false` when no code that begins outside of all
//! pairs holds one, so that CommonMark need not be asked where code is; that would read the text twice.
//!
//! **Invariant:** `false` is certain. What is hard to tell is `true`.

use memchr::memmem;

use crate::markdown::document::Unit;

/// How many lines before an indented one are looked at for the list item that it belongs to.
const MAX_LINES: usize = 50;

/// How many bytes of marks a fence may have before it on its line.
const MAX_MARKS: usize = 100;

/// How far code is indented, in spaces.
const INDENTED: usize = 4;

pub(in crate::markdown) fn may_hold_pair(text: &str, body: usize, units: &[Unit]) -> bool {
    let around = Around { text, units };
    around.in_backticks(body) || around.in_tildes(body) || around.in_comments(body) || around.in_indentation(body)
}

struct Around<'t> {
    text: &'t str,
    units: &'t [Unit],
}

impl Around<'_> {
    /// Whether a pair begins in a range.
    fn has_pair(&self, start: usize, end: usize) -> bool {
        let first = self.units.partition_point(|unit| (unit.whole.start as usize) < start);
        self.units.get(first).is_some_and(|unit| (unit.whole.start as usize) < end)
    }

    /// Where the pair ends that a byte stands in.
    fn end_of_pair(&self, at: usize) -> Option<usize> {
        let before = self.units.partition_point(|unit| unit.whole.start as usize <= at).checked_sub(1)?;
        Some(self.units[before].whole.range().end).filter(|end| at < *end)
    }

    fn in_backticks(&self, body: usize) -> bool {
        let bytes = self.text.as_bytes();
        let mut at = body;
        while let Some(open) = memchr::memchr(b'`', &bytes[at..]).map(|found| at + found) {
            if let Some(end) = self.end_of_pair(open) {
                at = end;
                continue;
            }
            // An escaped one opens nothing, and one behind it may.
            if open > 0 && bytes[open - 1] == b'\\' {
                return true;
            }
            let length = run_length(&bytes[open..]);
            let end = match self.fence_end(open, length) {
                Some(end) => end,
                None => end_of_span(bytes, open + length, length).unwrap_or(open + length),
            };
            if self.has_pair(open, end) {
                return true;
            }
            at = end;
        }
        false
    }

    fn in_tildes(&self, body: usize) -> bool {
        let bytes = self.text.as_bytes();
        let mut at = body;
        while let Some(open) = memmem::find(&bytes[at..], b"~~~").map(|found| at + found) {
            let length = run_length(&bytes[open..]);
            let end = self.fence_end(open, length).unwrap_or(open + length);
            if self.has_pair(open, end) {
                return true;
            }
            at = end;
        }
        false
    }

    /// Where the code ends whose fence stands here; `None` when this is no fence.
    fn fence_end(&self, open: usize, length: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        // What stands before a fence on its line is marks of lists and quotes: not much.
        let near = open.saturating_sub(MAX_MARKS);
        let line = memchr::memrchr(b'\n', &bytes[near..open]).map_or(near, |before| near + before + 1);
        let is_mark =
            |byte: &u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'\t' | b'>' | b'-' | b'*' | b'+' | b'.' | b')');
        let end_of_line =
            |from: usize| memchr::memchr(b'\n', &bytes[from..]).map_or(bytes.len(), |found| from + found + 1);
        let info = open + length..end_of_line(open + length);
        let is_fence = length >= 3
            && bytes[line..open].iter().all(is_mark)
            && !(bytes[open] == b'`' && memchr::memchr(b'`', &bytes[info.clone()]).is_some());
        if !is_fence {
            return None;
        }
        let mut from = info.end;
        while from < bytes.len() {
            let end = end_of_line(from);
            let content = bytes[from..end].trim_ascii();
            let content = &content[content.iter().take_while(|byte| **byte == b'>' || **byte == b' ').count()..];
            if content.first() == Some(&bytes[open]) && content.len() >= length && run_length(content) == content.len()
            {
                return Some(end);
            }
            from = end;
        }
        Some(bytes.len())
    }

    fn in_comments(&self, body: usize) -> bool {
        let bytes = self.text.as_bytes();
        let mut at = body;
        while let Some(open) = memmem::find(&bytes[at..], b"<!--").map(|found| at + found) {
            let end = memmem::find(&bytes[open..], b"-->").map_or(bytes.len(), |found| open + found);
            if self.has_pair(open, end) {
                return true;
            }
            at = end;
        }
        false
    }

    /// Whether a pair stands on a line that is indented like code and belongs to no list item.
    fn in_indentation(&self, body: usize) -> bool {
        let mut last = body;
        self.units.iter().any(|unit| {
            let at = unit.whole.range().start;
            let line = memchr::memrchr(b'\n', &self.text.as_bytes()[last..at]).map(|before| last + before + 1);
            last = at;
            line.is_some_and(|line| self.is_code(line, &self.text[line..at]))
        })
    }

    /// Whether a line that begins with this, up to its first pair, may be code.
    fn is_code(&self, line: usize, beginning: &str) -> bool {
        let indent = width(beginning);
        if indent < INDENTED {
            return false;
        }
        // Only behind a blank line does code begin; the line of an item that is near enough makes it a paragraph.
        let mut before = self.text[..line].lines().rev().take(MAX_LINES);
        if before.next().is_some_and(|above| !above.trim().is_empty()) {
            return false;
        }
        let above = before.find(|above| !above.trim().is_empty() && width(above) < indent);
        above.is_none_or(|above| {
            let own = above.trim_start();
            let digits = own.bytes().take_while(u8::is_ascii_digit).count();
            let mark =
                if digits > 0 { own[digits..].strip_prefix(['.', ')']) } else { own.strip_prefix(['-', '*', '+']) };
            let Some(content) = mark.filter(|rest| rest.starts_with([' ', '\t'])).map(str::trim_start) else {
                return true;
            };
            let offset = width(above) + own.len() - content.len();
            indent < offset || indent >= offset + INDENTED
        })
    }
}

/// How many times the first byte stands at the beginning.
fn run_length(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| Some(*byte) == bytes.first()).count()
}

/// Behind the next run of so many backticks, before a blank line.
fn end_of_span(bytes: &[u8], from: usize, length: usize) -> Option<usize> {
    let mut at = from;
    while let Some(found) = memchr::memchr2(b'`', b'\n', &bytes[at..]).map(|found| at + found) {
        if bytes[found] == b'\n' {
            let blank = bytes[found + 1..].iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
            if bytes.get(found + 1 + blank).is_none_or(|byte| *byte == b'\n') {
                return None;
            }
            at = found + 1;
            continue;
        }
        let run = run_length(&bytes[found..]);
        at = found + run;
        if run == length {
            return Some(at);
        }
    }
    None
}

/// How far a line is indented, a tab counted as four spaces.
fn width(line: &str) -> usize {
    line.bytes()
        .take_while(|byte| matches!(byte, b' ' | b'\t'))
        .map(|byte| if byte == b'\t' { INDENTED } else { 1 })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::may_hold_pair;
    use crate::markdown::side_by_side;

    #[test]
    fn code_that_may_hold_a_pair_is_told_from_other_code() {
        let pair = "<span data-ttu-id=\"a-1\">Uno `x`</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">One `x`</span></span>";
        for (text, want) in [
            ("PAIR", false),
            ("`a` PAIR `b`", false),
            ("`a PAIR b`", true),
            ("`` a ` PAIR b ``", true),
            ("`a\n\nPAIR b`", false),
            ("\\` `PAIR`", true),
            ("```\ncode\n```\n\nPAIR\n\n```\ncode\n```\n", false),
            ("```\nPAIR\n```\n", true),
            ("> ```\n> code\n> ```\n\nPAIR\n", false),
            ("~~~\nPAIR\n~~~\n", true),
            ("~~~\ncode\n~~~\nPAIR", false),
            ("~~a~~ PAIR", false),
            ("<!-- a --> PAIR", false),
            ("<!-- PAIR -->", true),
            ("text\n\n    PAIR", true),
            ("text\n    PAIR", false),
            ("1. item\n\n    PAIR", false),
            ("- item\n\n    PAIR", false),
            ("- item\n\n        PAIR", true),
        ] {
            let text = text.replace("PAIR", pair);
            let units = side_by_side::find(&text, 0).units;
            let units = if units.is_empty() { side_by_side::find(&pair_places(&text, pair), 0).units } else { units };
            assert_eq!(may_hold_pair(&text, 0, &units), want, "{text}");
        }
    }

    /// The same text with the pair at the same place and nothing else, so that it is found wherever it stands.
    fn pair_places(text: &str, pair: &str) -> String {
        let at = text.find(pair).unwrap_or(0);
        format!("{}{pair}", "x".repeat(at))
    }
}

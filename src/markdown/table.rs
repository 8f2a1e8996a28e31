//! Tables where the reference reads more of them than GFM does.
//!
//! A bar inside inline code, a tag or a link parts no cells, and a row with more cells than the head makes the whole table wider.
//!
//! In: the text that CommonMark reads, and the rows that it found. Out: the same text with such bars hidden; the places of
//! the cells that it left out.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memchr3, memmem, memrchr};

use crate::html::{self, Token};

/// Stands for a bar in inline code while CommonMark reads the text. Nodes point into the file, where the bar is, so that
/// only texts that are copied have to be [restored](with_bars). Texts of a docset hold no control characters.
const HIDDEN_BAR: char = '\u{1}';

/// How many cells may be added to a table so that its rows are of one length.
pub(in crate::markdown) const MAX_ADDED: usize = 1 << 16;

/// How many cells a row may have that its head does not have.
const MAX_EXTRA: usize = 100;

/// The text with the bars inside inline code, tags and links hidden; `None` when none is. None is hidden where the text has
/// the letter that would stand for them already, as it is or by a reference.
pub(in crate::markdown) fn hide_bars(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut bar = memchr(b'|', bytes)?;
    if memchr(HIDDEN_BAR as u8, bytes).is_some() || refers_to_sign(bytes) {
        return None;
    }
    let mut hidden: Vec<usize> = Vec::new();
    loop {
        let start = memrchr(b'\n', &bytes[..bar]).map_or(0, |before| before + 1);
        let end = memchr(b'\n', &bytes[bar..]).map_or(bytes.len(), |length| bar + length);
        let line = &text[start..end];
        if memchr3(b'`', b'<', b'[', line.as_bytes()).is_some() {
            let bars = closed_parts(line).into_iter().flat_map(|part| bars_in(line, part));
            hidden.extend(bars.map(|bar| start + bar));
        }
        match memchr(b'|', &bytes[end..]) {
            Some(next) => bar = end + next,
            None => break,
        }
    }
    if hidden.is_empty() {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for bar in hidden {
        out.push_str(&text[from..bar]);
        out.push(HIDDEN_BAR);
        from = bar + 1;
    }
    out.push_str(&text[from..]);
    Some(out)
}

/// Whether a text refers to the letter that stands for hidden bars, as `&#1;` and `&#x01` do.
fn refers_to_sign(text: &[u8]) -> bool {
    memmem::find_iter(text, "&#").any(|at| {
        let (digits, is_hex) = match &text[at + 2..] {
            [b'x' | b'X', digits @ ..] => (digits, true),
            digits => (digits, false),
        };
        let noughts = digits.iter().take_while(|digit| **digit == b'0').count();
        let goes_on = |next: &u8| next.is_ascii_digit() || is_hex && next.is_ascii_hexdigit();
        digits.get(noughts) == Some(&b'1') && !digits.get(noughts + 1).is_some_and(goes_on)
    })
}

/// A copied text with its bars in place again.
pub(in crate::markdown) fn with_bars(text: &str) -> Cow<'_, str> {
    match memchr(HIDDEN_BAR as u8, text.as_bytes()) {
        Some(_) => Cow::Owned(text.replace(HIDDEN_BAR, "|")),
        None => Cow::Borrowed(text),
    }
}

/// The parts of one line in which a bar parts no cells, in order, none inside another.
fn closed_parts(line: &str) -> Vec<Range<usize>> {
    let mut parts = code_spans(line);
    if (1..MAX_EXTRA).contains(&line.matches('<').count()) {
        let tags = html::tokens(line).filter_map(|token| match token {
            Token::Tag(tag) => Some(tag.range),
            Token::Text(_) | Token::Comment(_) => None,
        });
        parts.extend(tags);
    }
    // The words of a link, up to the bracket that they begin with.
    let mut open: Vec<usize> = Vec::new();
    for (at, byte) in line.bytes().enumerate() {
        match byte {
            _ if at > 0 && line.as_bytes()[at - 1] == b'\\' => {}
            b'[' => open.push(at),
            b']' => {
                let start = open.pop().filter(|_| line[at..].starts_with("]("));
                parts.extend(start.map(|start| start + 1..at));
            }
            _ => {}
        }
    }
    parts.sort_unstable_by_key(|part| part.start);
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(parts.len());
    for part in parts {
        match merged.last_mut() {
            Some(last) if part.start < last.end => last.end = last.end.max(part.end),
            _ => merged.push(part),
        }
    }
    merged
}

/// The inline code of one line, without its backticks.
fn code_spans(line: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in line.match_indices('`') {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end = at + 1,
            _ => runs.push(at..at + 1),
        }
    }
    let mut spans = Vec::new();
    let mut next = 0;
    while let Some(open) = runs.get(next) {
        let is_escaped = line[..open.start].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
        let close = (next + 1..runs.len().min(next + MAX_EXTRA)).find(|at| runs[*at].len() == open.len());
        next = match close.filter(|_| !is_escaped) {
            Some(close) => {
                spans.push(open.end..runs[close].start);
                close + 1
            }
            None => next + 1,
        };
    }
    spans
}

/// The bars of a part of a line that no backslash escapes.
fn bars_in(line: &str, part: Range<usize>) -> impl Iterator<Item = usize> {
    let start = part.start;
    let bytes = line.as_bytes();
    line[part].match_indices('|').map(move |(at, _)| start + at).filter(move |at| bytes[at - 1] != b'\\')
}

/// The cells of a row behind those that CommonMark reads, which begins at the bar behind the last one.
pub(in crate::markdown) fn cells_behind(text: &str, rest: Range<usize>) -> Vec<Range<usize>> {
    // Cells that CommonMark adds may stand behind the row.
    let row = text.get(rest.clone()).unwrap_or("").trim_end();
    let Some(mut row) = row.strip_prefix('|') else { return Vec::new() };
    if let Some(closed) = row.strip_suffix('|').filter(|closed| !closed.ends_with('\\')) {
        row = closed;
    } else if row.is_empty() {
        return Vec::new();
    }
    let mut cells = Vec::new();
    let mut start = 0;
    let bars = row.match_indices('|').map(|(at, _)| at).filter(|at| !row[..*at].ends_with('\\'));
    for end in bars.chain([row.len()]).take(MAX_EXTRA) {
        let cell = &row[start..end];
        let before = start + cell.len() - cell.trim_start().len();
        let at = rest.start + 1 + before;
        cells.push(at..at + cell.trim().len());
        start = end + 1;
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_in_code_are_hidden_and_come_back() {
        for (text, want) in [
            ("a | `b|c`", "a | `b\u{1}c`"),
            ("``a|`|b`` | `c", "``a\u{1}`\u{1}b`` | `c"),
            ("`a | b", "`a | b"),
            ("\\`a | b`", "\\`a | b`"),
            ("`a\\|b`", "`a\\|b`"),
            ("`a\n|` b", "`a\n|` b"),
            ("[a|b](c) | [d|e]", "[a\u{1}b](c) | [d|e]"),
            ("[[a|`b|c`](d)", "[[a\u{1}`b\u{1}c`](d)"),
            ("<a title='|'>b</a> | < c | d", "<a title='\u{1}'>b</a> | < c | d"),
            ("\u{1} `|`", "\u{1} `|`"),
            ("&#1; `|`", "&#1; `|`"),
            ("&#X0001 `|`", "&#X0001 `|`"),
            ("&#12; &#x1a; `|`", "&#12; &#x1a; `\u{1}`"),
        ] {
            let hidden = hide_bars(text);
            assert_eq!(hidden.as_deref().unwrap_or(text), want, "{text}");
        }
        assert_eq!(with_bars("a\u{1}b"), "a|b");
    }

    #[test]
    fn cells_that_the_head_does_not_have_are_found() {
        for (rest, want) in [
            ("| 2 |\n", vec!["2"]),
            ("| 2 | 3", vec!["2", "3"]),
            ("| a \\| b |  |", vec!["a \\| b", ""]),
            ("|\n", vec![]),
            ("\n", vec![]),
            ("", vec![]),
        ] {
            let text = format!("| 1 {rest}");
            let found: Vec<&str> = cells_behind(&text, 4..text.len()).into_iter().map(|cell| &text[cell]).collect();
            assert_eq!(found, want, "{rest:?}");
        }
    }
}

//! Text in columns: as wide as terminals show it, shortened where it does not fit.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How many cells a text takes in a terminal.
pub(in crate::status) fn width(text: &str) -> usize {
    text.width()
}

/// A text in one line, without anything that commands a terminal.
pub(in crate::status) fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_control) {
        return Cow::Borrowed(text);
    }
    let escape = |c: char| if c.is_control() { c.escape_default().to_string() } else { c.to_string() };
    Cow::Owned(text.chars().map(escape).collect())
}

/// A text that takes at most so many cells: what is too long loses its middle, since paths differ at both ends.
pub(in crate::status) fn fit(text: &str, cells: usize) -> Cow<'_, str> {
    let text = printable(text);
    if width(&text) <= cells {
        return text;
    }
    let room = cells.saturating_sub(1);
    let (head, tail) = (room / 3, room - room / 3);
    let start: String = taken(text.chars(), head).collect();
    let mut end: Vec<char> = taken(text.chars().rev(), tail).collect();
    end.reverse();
    Cow::Owned(format!("{start}…{}", end.into_iter().collect::<String>()))
}

/// Characters as long as they fit.
fn taken(chars: impl Iterator<Item = char>, cells: usize) -> impl Iterator<Item = char> {
    let mut used = 0;
    chars.take_while(move |c| {
        used += c.width().unwrap_or(0);
        used <= cells
    })
}

/// A text with spaces behind it, or before it when it is a number. One that runs from right to left is kept apart from
/// what stands beside it.
pub(in crate::status) fn padded(text: &str, cells: usize, is_number: bool) -> String {
    let spaces = " ".repeat(cells.saturating_sub(width(text)));
    let text = if text.chars().any(is_right_to_left) { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() };
    if is_number { spaces + &text } else { text + &spaces }
}

/// Which columns stand beside each other: all, or where a line has not room for them as many as fit, always beside the
/// first. `cells` is the width of the terminal, `gap` what stands between two columns.
#[must_use]
pub fn column_groups(widths: &[usize], gap: usize, cells: Option<usize>) -> Vec<Vec<usize>> {
    let mut groups = vec![vec![0]];
    let first = widths.first().copied().unwrap_or(0);
    let mut used = first;
    for (at, width) in widths.iter().enumerate().skip(1) {
        used += gap + width;
        let is_full = cells.is_some_and(|cells| used > cells) && groups.last().is_some_and(|group| group.len() > 1);
        if is_full {
            groups.push(vec![0]);
            used = first + gap + width;
        }
        if let Some(group) = groups.last_mut() {
            group.push(at);
        }
    }
    groups
}

/// Whether a character turns the line: Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms, by the blocks
/// of Unicode.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_loses_its_middle() {
        for (text, cells, want) in [
            ("docs/a.md", 9, "docs/a.md"),
            ("docs/reference/a.md", 12, "doc…nce/a.md"),
            ("日本語の文書.md", 10, "日…書.md"),
            ("a\u{1b}b", 20, "a\\u{1b}b"),
            ("abc", 1, "…"),
            ("abc", 0, "…"),
        ] {
            assert_eq!(fit(text, cells), want, "{text} {cells}");
            assert!(cells == 0 || width(&fit(text, cells)) <= cells, "{text} {cells}");
        }
    }

    #[test]
    fn what_does_not_fit_stands_below_beside_the_first() {
        let widths = [6, 8, 5, 7];
        for (cells, want) in [
            (None, vec![vec![0, 1, 2, 3]]),
            (Some(32), vec![vec![0, 1, 2, 3]]),
            (Some(31), vec![vec![0, 1, 2], vec![0, 3]]),
            (Some(10), vec![vec![0, 1], vec![0, 2], vec![0, 3]]),
        ] {
            assert_eq!(column_groups(&widths, 2, cells), want, "{cells:?}");
        }
    }

    #[test]
    fn columns_line_up() {
        assert_eq!(padded("日本", 6, false), "日本  ");
        assert_eq!(padded("12", 4, true), "  12");
        assert_eq!(padded("عربي", 6, false), "\u{2068}عربي\u{2069}  ");
        assert_eq!(width("\u{2068}عربي\u{2069}"), 4);
    }
}

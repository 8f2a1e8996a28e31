//! The addresses of a style sheet: `url(…)` and `@import`.

use crate::text::Span;

/// The addresses, each with its place in the text. Comments are none; what is computed is not followed.
pub(in crate::built) fn urls_of_css(css: &str) -> Vec<(&str, Span)> {
    let bytes = css.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &css[at..];
        if rest.starts_with("/*") {
            at += rest.find("*/").map_or(rest.len(), |end| end + 2);
            continue;
        }
        if let Some(quote @ ('"' | '\'')) = rest.chars().next() {
            at += end_of_string(rest, quote);
            continue;
        }
        let opened = match bytes[at] {
            b'u' | b'U' if starts_with(rest, "url(") => Some((4, ')')),
            b'@' if starts_with(rest, "@import") && rest[7..].trim_start().starts_with(['"', '\'']) => Some((7, ';')),
            _ => None,
        };
        let Some((skipped, end)) = opened else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let inside = &rest[skipped..];
        let start = inside.len() - inside.trim_start().len();
        let value = &inside[start..];
        let (from, length) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => (1, value[1..].find(quote)),
            _ => (0, value.find(end).map(|end| value[..end].trim_end().len())),
        };
        let Some(length) = length else { break };
        let begin = at + skipped + start + from;
        found.push((&css[begin..begin + length], Span::new(begin, begin + length)));
        // Behind the quote, which would begin a string.
        at = begin + length + from;
    }
    found
}

/// Where a string ends that begins a text: behind its quote, or at the end of its line.
fn end_of_string(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '\n' => return at,
            character if character == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn starts_with(text: &str, wanted: &str) -> bool {
    text.get(..wanted.len()).is_some_and(|start| start.eq_ignore_ascii_case(wanted))
}

#[cfg(test)]
mod tests {
    use super::urls_of_css;

    #[test]
    fn urls_and_imports_are_found_and_comments_are_not() {
        let css = "@import 'a.css'; /* url(no.png) */ b { background: URL( c.png ) } d { src: url(\"e f.woff2\") }";
        let found: Vec<&str> = urls_of_css(css).into_iter().map(|(address, _)| address).collect();
        assert_eq!(found, ["a.css", "c.png", "e f.woff2"]);
        assert!(urls_of_css("a { b: url(").is_empty());
        let strings = "a { content: \"url(no.png) \\\" url(no.png)\"; b: 'x\nurl(a.png)'";
        assert_eq!(urls_of_css(strings).len(), 1);
    }
}

//! The comments of a YAML text, and what each is about.
//!
//! In: the text, and its nodes where it parses. Out: [`Comment`]s in the order of the file.
//!
//! **Invariant:** a number sign in a value, in quotes or in a block of text is no comment.

use crate::text::Span;
use crate::yaml::node::{Node, Value};

/// A comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comment {
    /// What stands behind the number signs, to the end of the line.
    pub inside: Span,
    /// Its own line behind a value; the item or key with all below it that follows it, where it is alone on its line. `None`
    /// for all of the text: it stands above everything, with an empty line behind it.
    pub about: Option<Span>,
}

/// The comments that hold a word of small letters, in any letter case.
#[must_use]
pub fn comments(text: &str, root: Option<&Node>, word: &str) -> Vec<Comment> {
    let mut parts = Parts::default();
    if let Some(root) = root {
        parts.collect(root);
    }
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let written = line.trim_end();
        if written.contains('#')
            && written.to_ascii_lowercase().contains(word)
            && let Some(sign) = sign_of(written, at, &parts)
        {
            let inside = written[sign..].trim_start_matches('#');
            let end = at + written.len();
            let inside = Span::new(end - inside.len(), end);
            let is_alone = written[..sign].trim().is_empty();
            let about = if is_alone { parts.below(text, at + line.len()) } else { Some(Span::new(at, end)) };
            found.push(Comment { inside, about });
        }
        at += line.len();
    }
    found
}

/// Where the comment of a line begins that stands at an offset.
fn sign_of(line: &str, at: usize, parts: &Parts) -> Option<usize> {
    let is_sign = |sign: &usize| {
        let is_apart = line[..*sign].chars().next_back().is_none_or(char::is_whitespace);
        is_apart && !parts.is_in_value(at + sign)
    };
    line.match_indices('#').map(|(sign, _)| sign).find(is_sign)
}

/// The parts of a text in their order.
#[derive(Debug, Default)]
struct Parts {
    /// Items, and keys with their values; one that holds others goes first.
    held: Vec<Span>,
    /// Keys, and values that are one text.
    scalars: Vec<Span>,
}

impl Parts {
    fn collect(&mut self, node: &Node) {
        match &node.value {
            Value::Null => {}
            Value::Scalar(_) => self.scalars.push(node.span),
            Value::Sequence(items) => {
                for item in items {
                    self.held.push(item.span);
                    self.collect(item);
                }
            }
            Value::Mapping(entries) => {
                for entry in entries {
                    self.held.push(Span { start: entry.key.span.start, end: entry.value.span.end });
                    self.scalars.push(entry.key.span);
                    self.collect(&entry.value);
                }
            }
        }
    }

    fn is_in_value(&self, at: usize) -> bool {
        let at = Span::at(at).start;
        let before = self.scalars.partition_point(|span| span.start <= at);
        before > 0 && at < self.scalars[before - 1].end
    }

    /// What a comment is about behind whose line an offset is.
    fn below(&self, text: &str, from: usize) -> Option<Span> {
        let start = Span::at(from).start;
        let first = self.held.partition_point(|span| span.start < start);
        let is_apart = || {
            let mut lines = text[from..].lines().map(str::trim);
            lines.find(|line| !line.starts_with('#')).is_none_or(str::is_empty)
        };
        if first == 0 && is_apart() {
            return None;
        }
        // In a text that does not parse, the line behind it.
        let line = || Span::new(from, from + text[from..].find('\n').unwrap_or(text.len() - from));
        let nothing = Span::at(from);
        let part = if self.held.is_empty() { line() } else { self.held.get(first).copied().unwrap_or(nothing) };
        Some(part)
    }
}

#[cfg(test)]
mod tests {
    use crate::yaml::parse;

    #[test]
    fn a_comment_is_about_its_line_or_what_follows() {
        for (text, want) in [
            ("# x a\n- b: c\n  d: e\n- f: g\n", &["a: b: c/  d: e"][..]),
            ("# x a\n\n- b: c\n", &["a: all"]),
            ("### Y\n# x a\n# x b\n\n- b: c\n", &["a: all", "b: all"]),
            ("- b: c # x a\n  d: e\n", &["a: - b: c # x a"]),
            ("- b: c\n  # x a\n  d: e\n  f: g\n", &["a: d: e"]),
            ("- b: c\n\n# x a\n\n- d: e\n", &["a: d: e"]),
            ("b:\n  # x a\n  - c\n  - d\n", &["a: c"]),
            ("b: c#x a\nd: '# x a'\ne: |\n  # x a\n  f\ng: >-\n  h # x a\n", &[]),
            ("b: |\n  f\n# x a\ng: h\n", &["a: g: h"]),
            ("b: c\n# x a\n", &["a: "]),
            ("b: 'x' # x a\r\nc: d\r\n", &["a: b: 'x' # x a"]),
            ("# x a\nb: [\nc: d", &["a: b: ["]),
            ("# x a", &["a: all"]),
            ("", &[]),
        ] {
            let root = parse(text).ok();
            let found: Vec<String> = super::comments(text, root.as_ref(), "x ")
                .iter()
                .map(|comment| {
                    let about = comment.about.map_or("all", |span| span.of(text));
                    let name = comment.inside.of(text).trim().trim_start_matches("x ");
                    format!("{name}: {}", about.trim_end().replace(['\r', '\n'], "/"))
                })
                .collect();
            assert_eq!(found, want, "{text}");
        }
    }
}

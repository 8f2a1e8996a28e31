//! What was meant as a link, and is text to CommonMark.
//!
//! In: the tree when all else was read. Out: the same tree, and a fault for each such text: a space in a destination or
//! before it, a title that is none, a label without definition. `[x]` alone is what people write in prose, and is not told.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::markdown::draft::Draft;
use crate::markdown::fault::{Fault, FaultKind, UnlinkedFault};
use crate::markdown::tree::{NodeId, NodeKind, Tree};
use crate::text::{Span, char_boundary};

/// How far before a bracket its partner is looked for, and how far behind it the end, in bytes.
const REACH: usize = 1000;

/// How many of an article are told; one more says that there are more.
const MAX_TOLD: usize = 1000;

/// What a full-width round bracket begins with.
const WIDE: &u8 = &0xEF;

pub(in crate::markdown) fn tell(draft: &mut Draft<'_>) {
    let places = places(draft);
    let mut found = candidates(draft, &places).peekable();
    if found.peek().is_none() {
        return;
    }
    // Text that became part of another construct hangs nowhere any more.
    let shown = shown_texts(&draft.tree);
    let mut told: Vec<Fault> =
        found.filter(|(node, _)| shown.contains(node)).map(|(_, fault)| fault).take(MAX_TOLD + 1).collect();
    if let Some(more) = told.get_mut(MAX_TOLD) {
        more.kind = FaultKind::NotALink(UnlinkedFault::More);
    }
    draft.faults.extend(told);
}

/// The brackets behind which a destination may stand.
fn places(draft: &Draft<'_>) -> Vec<u32> {
    let bytes = draft.text.as_bytes();
    let may_begin = |at: &usize| matches!(bytes.get(at + 1), Some(b'(' | b'[' | b' ') | Some(WIDE));
    memchr::memchr_iter(b']', bytes).filter(may_begin).map(|at| Span::at(at).start).collect()
}

/// What looks like a link in texts, whether they are shown or not.
fn candidates(draft: &Draft<'_>, places: &[u32]) -> impl Iterator<Item = (NodeId, Fault)> {
    let texts = draft.tree.ids().filter(|id| draft.tree.is_like(*id, NodeKind::Text));
    texts.flat_map(move |id| {
        let span = draft.tree.span(id);
        let first = places.partition_point(|at| *at < span.start);
        let inside = places[first..].iter().take_while(move |at| **at < span.end);
        inside.filter_map(move |at| Some((id, fault_at(draft, *at)?)))
    })
}

/// The texts that are shown as text.
fn shown_texts(tree: &Tree) -> FxHashSet<NodeId> {
    let mut shown = FxHashSet::default();
    let mut pending = vec![Tree::ROOT];
    while let Some(id) = pending.pop() {
        match tree.kind(id) {
            NodeKind::Text => {
                shown.insert(id);
            }
            NodeKind::CodeBlock(_) | NodeKind::HtmlBlock(_) | NodeKind::Link(_) | NodeKind::Image(_) => {}
            _ => pending.extend(tree.children(id)),
        }
    }
    shown
}

fn fault_at(draft: &Draft<'_>, at: u32) -> Option<Fault> {
    let prepared = draft.prepared_at(at)?;
    let text = &*prepared.text;
    let (range, kind) = read(text, prepared.at(at), !draft.definitions.is_empty())?;
    let span = prepared.together(range)?;
    Some(Fault { span, kind: FaultKind::NotALink(kind) })
}

/// What was meant by the bracket that closes at a place, and the part of it that is wrong.
fn read(text: &str, at: usize, has_definitions: bool) -> Option<(Range<usize>, UnlinkedFault)> {
    if !text[at..].starts_with(']') || is_escaped(text, at) {
        return None;
    }
    let open = opening(text, at)?;
    let words = &text[open + 1..at];
    let is_image = text[..open].ends_with('!');
    let is_ours = words.starts_with(['!', '^']);
    if is_ours || words.trim().is_empty() && !is_image {
        return None;
    }
    let end = char_boundary(text, (at + REACH).min(text.len()));
    let line = text[at + 1..end].split('\n').next().unwrap_or("");
    let behind = line.trim_start_matches(' ');
    let spaces = line.len() - behind.len();
    // `f[x] (b.md)` is code, whatever stands in the round brackets.
    if spaces > 0 && is_joined_before(&text[..open]) {
        return None;
    }
    match behind.as_bytes().first()? {
        WIDE if spaces == 0 => {
            let inside = behind.strip_prefix('（')?.split(['）', ')']).next()?;
            let close = behind['（'.len_utf8() + inside.len()..].chars().next()?;
            let end = at + 1 + '（'.len_utf8() + inside.len() + close.len_utf8();
            is_file_or_address(inside.trim()).then_some((at + 1..end, UnlinkedFault::FullWidth))
        }
        b'(' => {
            let start = at + 1 + spaces + 1;
            let Some(inside) = in_round_brackets(behind) else {
                let written = behind[1..].trim_end();
                if let Some(href) = with_lone_bracket(written).filter(|_| spaces == 0) {
                    return Some((start..start + href.len(), UnlinkedFault::LoneBracket));
                }
                let is_meant = is_address(written) && !written.contains(char::is_whitespace);
                let (from, kind) = match spaces {
                    0 => (start, UnlinkedFault::Unclosed),
                    _ => (at, UnlinkedFault::SpaceBefore),
                };
                return is_meant.then(|| (from..start + written.len(), kind));
            };
            destination(inside, spaces).map(|(part, kind)| match kind {
                UnlinkedFault::SpaceBefore => (at..start + inside.len() + 1, kind),
                _ => (start + part.start..start + part.end, kind),
            })
        }
        b'[' if spaces == 0 => {
            // Where no line defines a label, brackets behind brackets are keys, indices and placeholders.
            let label = label(text, open, behind).filter(|_| has_definitions)?;
            Some((at + 2..at + 2 + label.len(), UnlinkedFault::NoDefinition))
        }
        _ => None,
    }
}

/// Whether a word or a bracket ends a text, as before an index. Scripts from Thai on put no space between words.
fn is_joined_before(text: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() && c < '\u{e00}' || matches!(c, '_' | ']' | ')');
    text.trim_end_matches('!').chars().next_back().is_some_and(is_word)
}

/// The destination in what stands behind a round bracket, when it has another bracket that nothing closes.
fn with_lone_bracket(written: &str) -> Option<&str> {
    let href = &written[..written.find(')')?];
    let is_file = || is_file_or_address(href) && !href.contains(char::is_whitespace);
    (href.contains('(') && is_file()).then_some(href)
}

/// Whether a backslash takes the meaning of a letter.
fn is_escaped(text: &str, at: usize) -> bool {
    text.as_bytes()[..at].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
}

/// Where the bracket opens that closes at a place of the same paragraph.
fn opening(text: &str, at: usize) -> Option<usize> {
    let from = at.saturating_sub(REACH);
    let bytes = text.as_bytes();
    let mut depth = 0;
    for place in (from..at).rev() {
        match bytes[place] {
            b'\n' if ends_empty(&bytes[..place]) => return None,
            b']' if !is_escaped(text, place) => depth += 1,
            b'[' if !is_escaped(text, place) => {
                if depth == 0 {
                    return Some(place);
                }
                depth -= 1;
            }
            _ => {}
        }
    }
    None
}

/// Whether bytes end with an empty line.
fn ends_empty(bytes: &[u8]) -> bool {
    let blank = bytes.iter().rev().take(REACH).take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
    bytes[..bytes.len() - blank].last().is_none_or(|byte| *byte == b'\n')
}

/// What stands in the round brackets that a line begins with.
fn in_round_brackets(line: &str) -> Option<&str> {
    let mut depth = 0;
    for (at, byte) in line.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(&line[1..at]);
        }
    }
    None
}

/// What is wrong with a destination in round brackets, and where in them.
fn destination(inside: &str, spaces_before: usize) -> Option<(Range<usize>, UnlinkedFault)> {
    let start = inside.len() - inside.trim_start().len();
    let written = inside.trim();
    let title = written.match_indices(char::is_whitespace).map(|(at, _)| at);
    let title = title.into_iter().find(|at| written[*at..].trim_start().starts_with(['"', '\'', '“', '”', '„', '«']));
    let href = written[..title.unwrap_or(written.len())].trim_end();
    let has_space = href.contains(char::is_whitespace);
    let is_meant = if spaces_before > 0 { is_file_or_address(href) } else { is_destination(href, has_space) };
    if href.starts_with('<') || !is_meant {
        return None;
    }
    let whole = start..start + written.len();
    match (spaces_before, has_space, title) {
        (1.., false, _) => Some((whole, UnlinkedFault::SpaceBefore)),
        (0, true, _) => Some((start..start + href.len(), UnlinkedFault::SpaceInside)),
        (0, false, Some(_)) => Some((whole, UnlinkedFault::Title)),
        _ => None,
    }
}

/// Whether words begin as an address does.
fn is_address(href: &str) -> bool {
    let schemes = ["https://", "http://", "ftp://", "mailto:", "xref:"];
    schemes.iter().any(|scheme| href.len() > scheme.len() && href.starts_with(scheme))
}

/// Endings of files that are linked to.
const ENDINGS: [&str; 14] =
    ["md", "yml", "html", "htm", "aspx", "png", "jpg", "jpeg", "gif", "svg", "pdf", "zip", "docx", "xlsx"];

/// Whether words are an address with a scheme, or end as files do that are linked to.
fn is_file_or_address(href: &str) -> bool {
    let lower = href.to_ascii_lowercase();
    let path = lower.split(['#', '?']).next().unwrap_or("");
    let has_ending = || path.rsplit_once('.').is_some_and(|(name, end)| !name.is_empty() && ENDINGS.contains(&end));
    is_address(&lower) || has_ending()
}

/// Whether words in round brackets name a file or an address, and nothing else.
fn is_destination(href: &str, has_space: bool) -> bool {
    let lower = href.to_ascii_lowercase();
    let has_start = ["./", "../", "~/"].iter().any(|start| lower.len() > start.len() && lower.starts_with(start));
    let is_bookmark =
        || lower.strip_prefix('#').is_some_and(|name| name.len() > 1 && name.starts_with(|c: char| c.is_alphabetic()));
    // `/a/b` is a path of the site, `/a` a switch.
    let is_site_path = || lower.starts_with('/') && lower[1..].contains('/');
    is_file_or_address(href) || has_start || !has_space && (is_bookmark() || is_site_path())
}

/// The label behind a text in brackets, when nobody can mean anything else by it.
fn label<'t>(text: &'t str, open: usize, behind: &'t str) -> Option<&'t str> {
    let label = &behind[1..behind.find(']')?];
    let before = text[..open].chars().next_back().unwrap_or(' ');
    let next = behind[label.len() + 2..].chars().next().unwrap_or(' ');
    let is_joined = |c: char| c.is_alphanumeric() || matches!(c, '_' | '[' | ']' | '(' | ')' | ':' | '*' | '=' | '\\');
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '/' | '#' | '+');
    let is_label = !label.is_empty() && label.trim() == label && label.chars().all(is_plain);
    (is_label && !is_joined(before) && !is_joined(next)).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::MAX_TOLD;
    use crate::markdown::{FaultKind, parse};

    fn found(text: &str) -> Vec<String> {
        let document = parse(text);
        let told = document.faults.iter().filter_map(|fault| match fault.kind {
            FaultKind::NotALink(kind) => Some(format!("{kind:?}: {}", fault.span.of(text))),
            _ => None,
        });
        told.collect()
    }

    #[test]
    fn what_was_meant_as_a_link_is_told() {
        for (text, want) in [
            ("[a](my file.md)", &["SpaceInside: my file.md"][..]),
            ("- ![i](pic 1.png) **[a](../b c)**", &["SpaceInside: pic 1.png", "SpaceInside: ../b c"]),
            ("![](pic 1.png) [`a`](b c.md#d)", &["SpaceInside: pic 1.png", "SpaceInside: b c.md#d"]),
            ("[s] (b.md)", &["SpaceBefore: ] (b.md)"]),
            ("[ \\# 605]  (https://example.com/x)", &["SpaceBefore: ]  (https://example.com/x)"]),
            ("参照[s] (b.md)", &["SpaceBefore: ] (b.md)"]),
            (
                "[s]（b.md）、[s]（https://example.com/x)",
                &["FullWidth: （b.md）", "FullWidth: （https://example.com/x)"],
            ),
            ("[x](a (b) c.md) [z](a(b.md)", &["SpaceInside: a (b) c.md", "LoneBracket: a(b.md"]),
            ("[x](b.md \"unclosed)", &["Title: b.md \"unclosed"]),
            ("[x](b.md “odd”)", &["Title: b.md “odd”"]),
            ("an [x][undefinedref].\n\n[other]: e.md", &["NoDefinition: undefinedref"]),
            ("[a][b 1], [c][d]\n\n[d]: e.md", &["NoDefinition: b 1"]),
            ("[ \\# 605] (https://example.com/x", &["SpaceBefore: ] (https://example.com/x"]),
            ("[\\#605](https://example.com/x", &["Unclosed: https://example.com/x"]),
            ("| a |\n|---|\n| [s] (b.md) |", &["SpaceBefore: ] (b.md)"]),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn prose_and_code_are_not() {
        for text in [
            "[a](<my file.md>) [a](my%20file.md) [a](b.md \"t\") [x][y]\n\n[y]: z.md",
            "`[a](my file.md)` [x] [y] [] (b.md) [x] (see b) [1] (1)",
            "    [a](my file.md)\n\n```\n[s] (b.md)\n```",
            "a[i][j] [a][b]c [-d][path]name [ ][x] [x][ y ] [x][] [^1][a] [x][`y`]",
            "[1][2] [Ctrl][C] [FirstName][LastName], #[derive][x] {{[a][b]}}\n\n| a |\n|---|\n| [a][b] |",
            "f[x] (https://example.com/x) m[i][j] (b.md) [Option] (/tmp/x) [x] (#top) [x] (../x) [全]（b）",
            "* [Bug Bash][Test Failure] The file, an [x][y z]",
            "[a](https://example.com and more",
            "\\[a](my file.md) [a\\](my file.md)",
            "[=](auto a, int b) [](int x) [x](y z) [opt] (/switch) [x] (# of y)",
            "<!-- [a](my file.md) -->\n\n<div>\n[a](my file.md)\n</div>",
            "- [x] (b)\n- [ ] (b.md)\n",
            "[a\n\nb](c d.md)",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn many_brackets_cost_little() {
        assert_eq!(found(&"[".repeat(100_000)), [""; 0]);
        assert_eq!(found(&"](a b.md ".repeat(20_000)), [""; 0]);
        // So many are told, and that there are more.
        assert_eq!(found(&"[a](b c.md) ".repeat(5_000)).len(), MAX_TOLD + 1);
    }
}

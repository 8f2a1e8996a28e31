//! Mathematics in TeX: `$x$` and `$$x$$` inside a line, and lines between two lines of `$$`.
//!
//! The rules are the reference's: an opening sign stands behind white space or punctuation and before no digit; a closing
//! one stands before white space or punctuation; both have a space on their inner side, or neither. So prices stay text.
//! Of our own: `$(name)` and `${name}` are macros of build tools, `$name$` is a token of a template; real articles are full
//! of them, and the reference's builds for the web have no mathematics at all. What CommonMark saw between the signs goes.

use memchr::memmem;

use crate::markdown::draft::Draft;
use crate::markdown::extension::inline::{self, Piece, Place};
use crate::markdown::tree::{Node, NodeId, NodeKind, Tree};
use crate::text::{Span, char_boundary};

/// How far the closing sign may be, in bytes.
const MAX_BYTES: usize = 600;

pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    if memmem::find(draft.text.as_bytes(), b"$$").is_some() {
        rewrite_blocks(draft);
    }
    for holder in inline::holders(draft, "$") {
        inline::replace(draft, holder, next_formula);
    }
}

fn next_formula(draft: &mut Draft<'_>, place: &Place<'_>) -> Option<Piece> {
    let part = place.part.range();
    let far = part.end + MAX_BYTES;
    let is_near = |node: &Node| !node.kind.is_break() && node.span.range().start < far;
    let last = place.behind.iter().map(|id| draft.tree.node(*id)).take_while(is_near).last();
    let limit = last.map_or(part.end, |node| node.span.range().end.max(part.end));
    let limit = char_boundary(draft.text, limit.min(far));
    let mut from = part.start;
    while let Some(open) = draft.text.get(from..part.end)?.find('$').map(|found| from + found) {
        from = open + 1;
        let before = draft.text[part.start..open].chars().next_back().unwrap_or(place.before);
        let Some((tex, end)) =
            formula_at(&draft.text[open..char_boundary(draft.text, limit.min(open + MAX_BYTES))], before)
        else {
            continue;
        };
        let span = Span::new(open, open + end);
        let fits = place
            .behind
            .iter()
            .map(|id| draft.tree.node(*id))
            .take_while(|node| node.span.start < span.end)
            .last()
            .is_none_or(|node| node.kind == NodeKind::Text || node.span.end <= span.end);
        // A pair of a translation may not stand inside.
        if !fits || draft.text[span.range()].contains("-id=\"") {
            continue;
        }
        let string = draft.tree.push_string(tex);
        return Some(Piece { span, node: draft.tree.push(NodeKind::Math(string), span) });
    }
    None
}

/// The formula that a text begins with, and where it ends.
fn formula_at(text: &str, before: char) -> Option<(&str, usize)> {
    let signs = text.bytes().take(3).take_while(|byte| *byte == b'$').count();
    if !(1..=2).contains(&signs) || !is_outside(before) || before == '$' || before == '\\' {
        return None;
    }
    let text = text.split(['\n', '\r']).next().unwrap_or(text);
    let inside = &text[signs..];
    let first = inside.chars().next()?;
    if first.is_ascii_digit() || signs == 1 && is_macro(inside) {
        return None;
    }
    let mut at = 0;
    while let Some(close) = inside[at..].find('$').map(|found| at + found) {
        let run = inside[close..].bytes().take_while(|byte| *byte == b'$').count();
        at = close + run;
        if run < signs || inside[..close].ends_with('\\') {
            continue;
        }
        let tex = &inside[..close + run - signs];
        let is_spaced = inside[..close].ends_with([' ', '\t']);
        let behind = inside[at..].chars().next().unwrap_or(' ');
        let fits = is_outside(behind) && first.is_whitespace() == is_spaced && is_formula(tex);
        return fits.then_some((tex.trim_matches([' ', '\t']), signs + at));
    }
    None
}

/// Whether a letter may stand outside of a formula, beside its sign.
fn is_outside(letter: char) -> bool {
    letter.is_whitespace() || letter.is_ascii_punctuation() || !letter.is_ascii() && !letter.is_alphanumeric()
}

/// Whether it may be one: no `$token$` of a template, and no words between two signs that are meant to be read.
fn is_formula(tex: &str) -> bool {
    let is_token = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':');
    let is_words = tex.len() > 1 && tex.chars().all(is_token);
    !tex.trim().is_empty() && !is_words && !tex.starts_with([')', ']', ',', ';']) && !tex.ends_with(['(', '['])
}

/// `(name)` or `{name}`.
fn is_macro(inside: &str) -> bool {
    let close = match inside.as_bytes().first() {
        Some(b'(') => ')',
        Some(b'{') => '}',
        _ => return false,
    };
    let name = inside[1..].split(close).next().unwrap_or("");
    !name.is_empty() && name.len() + 1 < inside.len() && !name.contains(['$', '\\', '^'])
}

/// Paragraphs with a line `$$` and another are cut at them.
fn rewrite_blocks(draft: &mut Draft<'_>) {
    let signs = memmem::Finder::new("$$");
    let may_be_cut = |draft: &Draft<'_>, id: NodeId| {
        draft.tree.is_like(id, NodeKind::Paragraph)
            && signs.find(draft.tree.span(id).of(draft.text).as_bytes()).is_some()
    };
    let paragraphs = draft.tree.ids().filter(|id| may_be_cut(draft, *id));
    for parent in inline::parents_of(&draft.tree, paragraphs) {
        let children: Vec<NodeId> = draft.tree.children(parent).collect();
        let mut rewritten = Vec::with_capacity(children.len() + 2);
        for child in children {
            match may_be_cut(draft, child).then(|| cut(draft, child)).flatten() {
                Some(parts) => rewritten.extend(parts),
                None => rewritten.push(child),
            }
        }
        draft.tree.set_children(parent, &rewritten);
    }
}

/// The places of the lines of `$$` in the text of a paragraph, and the lines between them.
fn block_in(text: &str) -> Option<(Span, String)> {
    let mut open = None;
    let mut tex = String::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_start_matches(['>', ' ', '\t']).trim_end();
        match (open, bare == "$$") {
            (None, true) => open = Some(at),
            (Some(start), true) => return Some((Span::new(start, at + line.trim_end().len()), tex)),
            (Some(_), false) => {
                tex.push_str(bare);
                tex.push('\n');
            }
            (None, false) => {}
        }
        at += line.len();
    }
    None
}

/// What stands before the formula, the formula, and what stands behind it.
fn cut(draft: &mut Draft<'_>, paragraph: NodeId) -> Option<Vec<NodeId>> {
    let own = draft.tree.node(paragraph).span;
    let (place, tex) = block_in(own.of(draft.text))?;
    let span = Span { start: own.start + place.start, end: own.start + place.end };
    let children: Vec<NodeId> = draft.tree.children(paragraph).collect();
    let crosses = |id: &NodeId| {
        let node = draft.tree.node(*id).span;
        node.start < span.start && node.end > span.start || node.start < span.end && node.end > span.end
    };
    if tex.contains("-id=\"") || children.iter().any(crosses) {
        return None;
    }
    let is_break = |id: &NodeId| draft.tree.kind(*id).is_break();
    let before: Vec<NodeId> =
        children.iter().copied().filter(|id| draft.tree.node(*id).span.end <= span.start).collect();
    let before =
        before.strip_suffix(&[*before.last().filter(|id| is_break(id)).unwrap_or(&Tree::ROOT)]).unwrap_or(&before);
    let behind: Vec<NodeId> = children
        .iter()
        .copied()
        .filter(|id| draft.tree.node(*id).span.start >= span.end)
        .skip_while(is_break)
        .collect();
    let (before, behind) = (before.to_vec(), behind);
    draft.tree.set_children(paragraph, &[]);
    let mut parts = Vec::with_capacity(3);
    let mut push = |draft: &mut Draft<'_>, inlines: &[NodeId]| {
        if let (Some(first), Some(last)) = (inlines.first(), inlines.last()) {
            let span = Span { start: draft.tree.node(*first).span.start, end: draft.tree.node(*last).span.end };
            let node = draft.tree.push(NodeKind::Paragraph, span);
            draft.tree.set_children(node, inlines);
            parts.push(node);
        }
    };
    push(draft, &before);
    let string = draft.tree.push_string(&tex);
    let formula = draft.tree.push(NodeKind::MathBlock(string), span);
    push(draft, &behind);
    let at = usize::from(!before.is_empty());
    parts.insert(at, formula);
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::formula_at;

    #[test]
    fn formulas_are_told_from_prices_and_macros() {
        for (text, want) in [
            ("$x^2$", Some("x^2")),
            ("$ x $.", Some("x")),
            ("$$x$$", Some("x")),
            ("$a\\$b$", Some("a\\$b")),
            ("$x$$", Some("x$")),
            ("$5 and $6", None),
            ("$x$y", None),
            ("$x $", None),
            ("$ x$", None),
            ("$(A)$(B)", None),
            ("$id$", None),
            ("$a.b-c$", None),
            ("$$) or two ($$)", None),
            ("$a+b$", Some("a+b")),
            ("${A}$.", None),
            ("$(x^2)$", Some("(x^2)")),
            ("$$@ is $*", None),
            ("$@ $$@", None),
            ("$x\n$", None),
            ("$$", None),
        ] {
            assert_eq!(formula_at(text, ' ').map(|(tex, _)| tex), want, "{text}");
        }
        assert_eq!(formula_at("$x$", 'a'), None);
    }
}

//! Bare addresses: `https://…`, `http://…`, `ftp://…`, `mailto:…` and `www.…` in a text become links.
//!
//! The rules are the reference's, after GFM: an address begins behind white space or one of `*_~(`; its host has a dot and
//! no letter that hosts do not have; its last sign is not `?!.,:*_~`; brackets pair up. There are none in links and
//! images, nor behind a `[` or an `<a>` that is still open. Signs that end a sentence in Chinese and Japanese end an
//! address too, which the reference does not know.

use memchr::memmem;

use crate::html::{self, Token};
use crate::markdown::document::{Link, LinkId, LinkKind};
use crate::markdown::draft::Draft;
use crate::markdown::extension::inline::{self, Piece, Place};
use crate::markdown::tree::{NodeId, NodeKind};
use crate::text::Span;

/// No address is longer, in bytes: those that never end cost no more than a moment.
const MAX_BYTES: usize = 2000;

const BEGINNINGS: [&str; 5] = ["https://", "http://", "ftp://", "mailto:", "www."];

pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    // `://`, `mailto:` and `www.`: a few searches for what all addresses begin with.
    for sign in ["://", "mailto:", "www."] {
        if memmem::find(draft.text.as_bytes(), sign.as_bytes()).is_some() {
            rewrite_holders(draft, sign);
        }
    }
}

fn rewrite_holders(draft: &mut Draft<'_>, sign: &str) {
    for holder in inline::holders(draft, sign) {
        if inline::is_in_link(&draft.tree, holder) {
            continue;
        }
        let closed = closed_parts(draft, holder);
        inline::replace(draft, holder, |draft, place| next_address(draft, place, &closed));
    }
}

/// The parts of a node's inlines where no address may be: behind an open `[` or `<a>`.
fn closed_parts(draft: &Draft<'_>, holder: NodeId) -> Vec<Span> {
    let mut parts = Vec::new();
    let (mut depth, mut is_in_anchor, mut start) = (0u32, false, None);
    for child in draft.tree.children(holder) {
        let node = draft.tree.node(child);
        match node.kind {
            NodeKind::Text => {
                for (at, byte) in node.span.of(draft.text).bytes().enumerate() {
                    let here = node.span.start + Span::at(at).start;
                    match byte {
                        b'[' if !draft.text[..here as usize].ends_with('\\') => depth += 1,
                        b']' => depth = depth.saturating_sub(1),
                        _ => continue,
                    }
                    note(&mut parts, &mut start, depth > 0 || is_in_anchor, here);
                }
            }
            NodeKind::Html(_) => {
                if let Some(Token::Tag(tag)) = html::tokens(node.span.of(draft.text)).next()
                    && tag.is("a")
                {
                    is_in_anchor = !tag.is_end;
                    note(&mut parts, &mut start, depth > 0 || is_in_anchor, node.span.end);
                }
            }
            _ => {}
        }
    }
    if let Some(start) = start {
        parts.push(Span { start, end: u32::MAX });
    }
    parts
}

/// Notes where a closed part begins or ends.
fn note(parts: &mut Vec<Span>, start: &mut Option<u32>, is_closed: bool, here: u32) {
    match (*start, is_closed) {
        (None, true) => *start = Some(here),
        (Some(from), false) => {
            parts.push(Span { start: from, end: here });
            *start = None;
        }
        _ => {}
    }
}

fn next_address(draft: &mut Draft<'_>, place: &Place<'_>, closed: &[Span]) -> Option<Piece> {
    let text = place.part.of(draft.text);
    let (start, length) = addresses(text, place.before).find(|(at, _)| {
        let here = place.part.start + Span::at(*at).start;
        let next = closed.partition_point(|part| part.end <= here);
        closed.get(next).is_none_or(|part| part.start > here)
    })?;
    let written = &text[start..start + length];
    let at = place.part.range().start + start;
    let span = Span::new(at, at + length);
    let destination = if written.starts_with("www.") { format!("https://{written}") } else { written.to_owned() };
    let shown = if written.starts_with("mailto:") { Span::new(at + "mailto:".len(), at + length) } else { span };
    let id = LinkId(Span::at(draft.links.len()).start);
    draft.links.push(Link { kind: LinkKind::Link, destination: destination.into(), span });
    let link = draft.tree.push(NodeKind::Link(id), span);
    let words = draft.tree.push(NodeKind::Text, shown);
    draft.tree.set_children(link, &[words]);
    Some(Piece { span, node: link })
}

/// The places and lengths of the addresses in a text, of which `before` is the letter before it.
fn addresses(text: &str, before: char) -> impl Iterator<Item = (usize, usize)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(at) = text[from..].find(['h', 'f', 'm', 'w']).map(|found| from + found) {
            from = at + 1;
            let before = text[..at].chars().next_back().unwrap_or(before);
            if !before.is_whitespace() && !matches!(before, '*' | '_' | '~' | '(') {
                continue;
            }
            if let Some(length) = address_at(&text[at..]) {
                from = at + length;
                return Some((at, length));
            }
        }
        None
    })
}

/// The length of the address that a text begins with.
fn address_at(text: &str) -> Option<usize> {
    let beginning = BEGINNINGS.into_iter().find(|beginning| text.starts_with(beginning))?;
    let address = &text[..end_of(text)?];
    let host = match beginning {
        "mailto:" => address.find('@').filter(|at| *at > "mailto:".len())? + 1,
        "www." => 0,
        scheme => scheme.len(),
    };
    is_host(&address[host..]).then_some(address.len())
}

/// Where an address ends: at white space, at a sign that ends a sentence, at a bracket that it does not open. `None` when
/// it leaves one open.
fn end_of(text: &str) -> Option<usize> {
    let ends = |c: char| c.is_whitespace() || c.is_control() || c == '<';
    let mut open = 0u32;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if at > MAX_BYTES {
            return None;
        }
        let is_last = letters.peek().is_none_or(|(_, next)| ends(*next));
        match letter {
            '(' => open += 1,
            ')' if open == 0 => return Some(at),
            ')' => open -= 1,
            // Full-width signs.
            '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff1f}' => {
                return (open == 0).then_some(at);
            }
            letter if ends(letter) => return (open == 0).then_some(at),
            '?' | '!' | '.' | ',' | ':' | '*' | '_' | '~' if is_last => return (open == 0).then_some(at),
            _ => {}
        }
    }
    (open == 0).then_some(text.len())
}

/// Whether an address goes on with a host: words with dots between them, no `_` in the last two.
fn is_host(text: &str) -> bool {
    let host = text.split(['/', '?', '#', ':']).next().unwrap_or(text);
    let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_') || !c.is_ascii() && !c.is_whitespace();
    let words: Vec<&str> = host.split('.').collect();
    words.len() > 1
        && words.iter().all(|word| !word.is_empty() && word.chars().all(is_letter))
        && words.iter().rev().take(2).all(|word| !word.contains('_'))
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn addresses_are_found_where_the_reference_finds_them() {
        for (text, want) in [
            ("see https://example.com/a?b=c#d now", vec!["https://example.com/a?b=c#d"]),
            ("(https://example.com) and www.example.com.", vec!["https://example.com", "www.example.com"]),
            ("https://example.com/a_(b)", vec!["https://example.com/a_(b)"]),
            ("https://example.com/a_(b", vec![]),
            ("xhttps://example.com \"https://example.com\"", vec![]),
            ("http://localhost:80 http://*.example.com http://a_b.example.com/", vec!["http://a_b.example.com/"]),
            ("http://a.b_c http:// http://.a. ftp://ftp.example.com", vec!["ftp://ftp.example.com"]),
            ("mailto:a@example.com mailto:@example.com mailto:a", vec!["mailto:a@example.com"]),
            ("详见 https://example.com/a。然后", vec!["https://example.com/a"]),
        ] {
            let found: Vec<&str> = addresses(text, ' ').map(|(at, length)| &text[at..at + length]).collect();
            assert_eq!(found, want, "{text}");
        }
    }
}

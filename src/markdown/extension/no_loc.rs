//! `:::no-loc text="Find":::` shows its text. `:::no-loc(default):::`, which machine translation leaves behind, shows what
//! is in its brackets, and is told.

use crate::markdown::draft::Draft;
use crate::markdown::extension::inline::{self, Piece, Place};
use crate::markdown::fault::{Fault, FaultKind};
use crate::markdown::tree::NodeKind;
use crate::text::{Span, char_boundary};

const SIGN: &str = ":::no-loc";

/// How far the end of a marker may be, in bytes. Names are short; the bound keeps markers without end from costing more
/// than a moment.
const MAX_BYTES: usize = 1000;

/// How many words of films are looked at, each of which may be looked for in the whole file.
const MAX_WORDS: usize = 200;

pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    clean_what_is_no_text(draft);
    for holder in inline::holders(draft, SIGN) {
        inline::replace(draft, holder, next_marker);
    }
}

/// Cleans destinations, titles, and the words of images and films, which are no text of the tree.
fn clean_what_is_no_text(draft: &mut Draft<'_>) {
    let (text, faults) = (draft.text, &mut draft.faults);
    for link in &mut draft.links {
        if let Some(shown) = cleaned(&link.destination, text, link.span, faults) {
            link.destination = shown;
        }
    }
    for picture in &mut draft.pictures {
        // Where the words stand is not known any more: near the path.
        let path = draft.links[picture.source.0 as usize].span.range();
        let start = char_boundary(text, path.start.saturating_sub(MAX_BYTES));
        let near = Span::new(start, char_boundary(text, path.end + MAX_BYTES));
        if let Some(shown) = picture.alt.as_deref().and_then(|alt| cleaned(alt, text, near, faults)) {
            picture.alt = Some(shown);
        }
    }
    let words = draft.videos.iter_mut().flat_map(|video| &mut video.attributes).map(|(_, value)| value);
    for written in words.take(MAX_WORDS) {
        if let Some(shown) = cleaned(written, text, Span::new(0, text.len()), faults) {
            *written = shown;
        }
    }
    for id in draft.tree.ids() {
        let NodeKind::Title(title) = draft.tree.kind(id) else { continue };
        let span = draft.tree.node(id).span;
        if let Some(shown) = cleaned(draft.tree.string(title), text, span, &mut draft.faults) {
            let shown = draft.tree.push_string(&shown);
            draft.tree.set_kind(id, NodeKind::Title(shown));
        }
    }
}

/// A text that stands somewhere in `place`, with what its markers show in place of them; `None` when it has none. Those
/// that a machine left are told.
pub(in crate::markdown) fn cleaned(
    written: &str,
    text: &str,
    place: Span,
    faults: &mut Vec<Fault>,
) -> Option<Box<str>> {
    if !written.contains(SIGN) {
        return None;
    }
    let mut out = String::with_capacity(written.len());
    let mut rest = written;
    let mut from = place.range().start;
    while let Some(start) = rest.find(SIGN) {
        let limit = char_boundary(rest, start + SIGN.len() + MAX_BYTES);
        let behind = &rest[start + SIGN.len()..limit];
        out.push_str(&rest[..start]);
        let Some((shown, length, is_leftover)) = shown_by(behind) else {
            out.push_str(SIGN);
            rest = &rest[start + SIGN.len()..];
            continue;
        };
        let marker = &rest[start..start + SIGN.len() + length];
        if is_leftover {
            let found = text.get(from..place.range().end).and_then(|inside| inside.find(marker));
            let span = found.map_or(place, |at| Span::new(from + at, from + at + marker.len()));
            from = if found.is_some() { span.range().end } else { from };
            faults.push(Fault { span, kind: FaultKind::NoLocLeftover });
        }
        out.push_str(&shown);
        rest = &rest[start + marker.len()..];
    }
    out.push_str(rest);
    Some(out.into())
}

/// The first marker of a run of text.
fn next_marker(draft: &mut Draft<'_>, place: &Place<'_>) -> Option<Piece> {
    let mut from = place.part.range().start;
    while let Some(start) = draft.text.get(from..place.part.range().end)?.find(SIGN).map(|found| from + found) {
        from = start + SIGN.len();
        let limit = char_boundary(draft.text, from + MAX_BYTES);
        let rest = draft.text[from..limit].split('\n').next().unwrap_or("");
        let Some((shown, length, is_leftover)) = shown_by(rest) else { continue };
        let span = Span::new(start, from + length);
        if !place.may_end(draft, span.end) || shown.contains("-id=\"") {
            continue;
        }
        if is_leftover {
            draft.faults.push(Fault { span, kind: FaultKind::NoLocLeftover });
        }
        let shown = draft.tree.push_string(&shown);
        let shown = draft.tree.push(NodeKind::OwnedText(shown), span);
        let node = draft.tree.push(NodeKind::NoLoc, span);
        draft.tree.set_children(node, &[shown]);
        return Some(Piece { span, node });
    }
    None
}

/// What the marker shows, where it ends, and whether a machine left it.
fn shown_by(rest: &str) -> Option<(String, usize, bool)> {
    if let Some(bracketed) = rest.strip_prefix('(') {
        let end = bracketed.find("):::").filter(|end| !bracketed[..*end].contains(['(', '\n']))?;
        return Some((bracketed[..end].to_owned(), 1 + end + "):::".len(), true));
    }
    let quoted = rest.strip_prefix(" text=\"")?;
    let mut escaped = false;
    let end = quoted.find(|c| {
        let closes = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        closes
    })?;
    let behind = &quoted[end + 1..];
    let colons = behind.trim_start_matches(' ').strip_prefix(":::")?;
    let length = rest.len() - colons.len();
    Some((quoted[..end].replace("\\\"", "\""), length, false))
}

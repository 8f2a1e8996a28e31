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

pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    for holder in inline::holders(draft, SIGN) {
        inline::replace(draft, holder, next_marker);
    }
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

//! `:::no-loc text="Find":::` shows its text. `:::no-loc(default):::`, which machine translation leaves behind, shows what
//! is in its brackets, and is told.

use crate::markdown::document::{Fault, FaultKind, NodeId, NodeKind};
use crate::markdown::parse::Draft;
use crate::text::{Span, char_boundary};

const SIGN: &str = ":::no-loc";

/// How far the end of a marker may be, in bytes. Names are short; the bound keeps markers without end from costing more
/// than a moment.
const MAX_BYTES: usize = 1000;

pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    for id in draft.tree.ids() {
        let holds = |child: NodeId| {
            draft.tree.kind(child) == NodeKind::Text && draft.tree.node(child).span.of(draft.text).contains(SIGN)
        };
        let is_code = matches!(draft.tree.kind(id), NodeKind::CodeBlock(_));
        if !is_code && draft.tree.children(id).any(holds) {
            let children: Vec<NodeId> = draft.tree.children(id).collect();
            let rewritten = rewrite_inlines(draft, &children);
            draft.tree.set_children(id, &rewritten);
        }
    }
}

/// What a marker shows and where it stands.
struct Marker {
    shown: String,
    span: Span,
    is_leftover: bool,
}

/// The inlines with each marker made into its text. What CommonMark saw inside a marker goes with it.
fn rewrite_inlines(draft: &mut Draft<'_>, children: &[NodeId]) -> Vec<NodeId> {
    let mut out = Vec::with_capacity(children.len() + 2);
    // Where the last marker ended.
    let mut done = 0;
    for (at, child) in children.iter().enumerate() {
        let node = draft.tree.node(*child);
        if node.span.start < done && node.span.end <= done {
            continue;
        }
        if node.kind != NodeKind::Text {
            out.push(*child);
            continue;
        }
        let mut from = node.span.start.max(done);
        while let Some(marker) = next_marker(draft, Span { start: from, end: node.span.end }, &children[at + 1..]) {
            if marker.is_leftover {
                draft.faults.push(Fault { span: marker.span, kind: FaultKind::NoLocLeftover });
            }
            if marker.span.start > from {
                out.push(draft.tree.push(NodeKind::Text, Span { start: from, end: marker.span.start }));
            }
            let shown = draft.tree.push_string(&marker.shown);
            out.push(draft.tree.push(NodeKind::OwnedText(shown), marker.span));
            (from, done) = (marker.span.end, marker.span.end);
        }
        if from == node.span.start {
            out.push(*child);
        } else if from < node.span.end {
            out.push(draft.tree.push(NodeKind::Text, Span { start: from, end: node.span.end }));
        }
    }
    out
}

/// The first marker that begins in a part of a text, which `behind` follows.
fn next_marker(draft: &Draft<'_>, part: Span, behind: &[NodeId]) -> Option<Marker> {
    let mut from = part.range().start;
    while let Some(start) = draft.text.get(from..part.range().end)?.find(SIGN).map(|found| from + found) {
        from = start + SIGN.len();
        let limit = char_boundary(draft.text, from + MAX_BYTES);
        let rest = draft.text[from..limit].split('\n').next().unwrap_or("");
        let Some((shown, length, is_leftover)) = shown_by(rest) else { continue };
        let span = Span::new(start, from + length);
        // It must not end inside a link or emphasis, nor in another pair.
        let last = behind.iter().map(|id| draft.tree.node(*id)).take_while(|node| node.span.start < span.end).last();
        let fits = last.is_none_or(|node| node.kind == NodeKind::Text || node.span.end <= span.end);
        let is_in_reach = span.end <= part.end || last.is_some_and(|node| node.span.end >= span.end);
        if fits && is_in_reach && !shown.contains("-id=\"") {
            return Some(Marker { shown, span, is_leftover });
        }
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

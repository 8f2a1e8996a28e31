//! `:::no-loc text="Find":::` shows its text. `:::no-loc(default):::`, which machine translation leaves behind, shows what
//! is in its brackets, and is told.

use crate::markdown::document::{Fault, FaultKind, NodeId, NodeKind};
use crate::markdown::parse::Draft;
use crate::text::Span;

const SIGN: &str = ":::no-loc";

pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    for id in draft.tree.ids() {
        let holds = |child: NodeId| {
            draft.tree.kind(child) == NodeKind::Text && draft.tree.node(child).span.of(draft.text).contains(SIGN)
        };
        let is_code = matches!(draft.tree.kind(id), NodeKind::CodeBlock(_));
        if !is_code && draft.tree.children(id).any(holds) {
            let children: Vec<NodeId> = draft.tree.children(id).collect();
            let mut rewritten = Vec::with_capacity(children.len() + 2);
            for child in children {
                if draft.tree.kind(child) == NodeKind::Text {
                    split(draft, child, &mut rewritten);
                } else {
                    rewritten.push(child);
                }
            }
            draft.tree.set_children(id, &rewritten);
        }
    }
}

/// Cuts a text at each marker and keeps what the marker shows.
fn split(draft: &mut Draft<'_>, node: NodeId, out: &mut Vec<NodeId>) {
    let whole = draft.tree.node(node).span;
    let (text, base) = (draft.text, whole.range().start);
    let written = whole.of(text);
    let mut done = 0;
    let mut at = 0;
    while let Some(found) = written[at..].find(SIGN).map(|found| at + found) {
        let inside = found + SIGN.len();
        at = inside;
        let Some((shown, end, is_leftover)) = shown_by(&written[inside..]) else { continue };
        at = inside + end;
        let span = Span::new(base + found, base + at);
        if is_leftover {
            draft.faults.push(Fault { span, kind: FaultKind::NoLocLeftover });
        }
        if found > done {
            out.push(draft.tree.push(NodeKind::Text, Span::new(base + done, base + found)));
        }
        let shown = draft.tree.push_string(&shown);
        out.push(draft.tree.push(NodeKind::OwnedText(shown), span));
        done = at;
    }
    if done == 0 {
        out.push(node);
    } else if done < written.len() {
        out.push(draft.tree.push(NodeKind::Text, Span::new(base + done, base + written.len())));
    }
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

//! `~~x~~` only: one tilde on each side, which GFM takes for the same, is a tilde.

use crate::markdown::draft::Draft;
use crate::markdown::tree::{NodeId, NodeKind};
use crate::text::Span;

pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    if !draft.tree.had(NodeKind::Strikethrough) {
        return;
    }
    let is_single = |draft: &Draft<'_>, id: NodeId| {
        draft.tree.is_like(id, NodeKind::Strikethrough) && !draft.tree.node(id).span.of(draft.text).starts_with("~~")
    };
    let mut next = Some(crate::markdown::tree::Tree::ROOT);
    while let Some(id) = next {
        if draft.tree.children(id).any(|child| is_single(draft, child)) {
            let children: Vec<NodeId> = draft.tree.children(id).collect();
            let mut rewritten = Vec::with_capacity(children.len() + 2);
            for child in children {
                if !is_single(draft, child) {
                    rewritten.push(child);
                    continue;
                }
                let span = draft.tree.node(child).span;
                let inside: Vec<NodeId> = draft.tree.children(child).collect();
                rewritten.push(draft.tree.push(NodeKind::Text, Span { start: span.start, end: span.start + 1 }));
                rewritten.extend(inside);
                rewritten.push(draft.tree.push(NodeKind::Text, Span { start: span.end - 1, end: span.end }));
                // What has a new parent is not to be met below the old one.
                draft.tree.set_children(child, &[]);
            }
            draft.tree.set_children(id, &rewritten);
        }
        next = draft.tree.id_after(id);
    }
}

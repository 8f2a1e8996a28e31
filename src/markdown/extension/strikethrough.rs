//! `~~x~~` only: one tilde on each side, which GFM takes for the same, is a tilde.

use crate::markdown::draft::Draft;
use crate::markdown::extension::inline;
use crate::markdown::tree::{NodeId, NodeKind};
use crate::text::Span;

pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    if !draft.tree.had(NodeKind::Strikethrough) {
        return;
    }
    let is_single = |draft: &Draft<'_>, id: NodeId| {
        draft.tree.is_like(id, NodeKind::Strikethrough) && !draft.tree.node(id).span.of(draft.text).starts_with("~~")
    };
    // One inside another is rewritten first: it was made later.
    let singles = draft.tree.ids().filter(|id| is_single(draft, *id));
    for parent in inline::parents_of(&draft.tree, singles).into_iter().rev() {
        let children: Vec<NodeId> = draft.tree.children(parent).collect();
        let mut rewritten = Vec::with_capacity(children.len() + 2);
        for child in children {
            if !is_single(draft, child) {
                rewritten.push(child);
                continue;
            }
            let span = draft.tree.span(child);
            let inside: Vec<NodeId> = draft.tree.children(child).collect();
            // What has a new parent is not to be met below the old one.
            draft.tree.set_children(child, &[]);
            rewritten.push(draft.tree.push(NodeKind::Text, Span { start: span.start, end: span.start + 1 }));
            rewritten.extend(inside);
            rewritten.push(draft.tree.push(NodeKind::Text, Span { start: span.end - 1, end: span.end }));
        }
        draft.tree.set_children(parent, &rewritten);
    }
}

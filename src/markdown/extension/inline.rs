//! Texts cut where a construct stands inside them.
//!
//! In: the inlines of one block or style, and what finds the next construct in a text. Out: the same inlines with a node for
//! each construct; what CommonMark saw inside one goes with it.

use crate::markdown::draft::Draft;
use crate::markdown::tree::{NodeId, NodeKind, Tree};
use crate::text::Span;

/// The part of a text that was not looked at yet, and what is around it.
pub(super) struct Place<'n> {
    pub(super) part: Span,
    /// The letter before the part; a space at the beginning of a block or line, a backslash where the part is escaped.
    pub(super) before: char,
    /// The inlines behind the text.
    pub(super) behind: &'n [NodeId],
}

/// All nodes that hold inlines, each with whether it is, or stands in, a link or an image.
pub(super) fn holders(draft: &Draft<'_>) -> Vec<(NodeId, bool)> {
    let tree = &draft.tree;
    let mut holders = Vec::new();
    let mut pending = vec![(Tree::ROOT, false)];
    while let Some((id, is_in_link)) = pending.pop() {
        let kind = tree.kind(id);
        if matches!(kind, NodeKind::CodeBlock(_) | NodeKind::HtmlBlock(_)) {
            continue;
        }
        let is_in_link = is_in_link || matches!(kind, NodeKind::Link(_) | NodeKind::Image(_));
        let mut holds_text = false;
        for child in tree.children(id) {
            holds_text |= tree.is_like(child, NodeKind::Text);
            if tree.has_children(child) {
                pending.push((child, is_in_link));
            }
        }
        if holds_text {
            holders.push((id, is_in_link));
        }
    }
    holders
}

/// Puts the nodes that `find` makes in the place of what they stand for.
pub(super) fn replace<'t>(
    draft: &mut Draft<'t>,
    holder: NodeId,
    mut find: impl FnMut(&mut Draft<'t>, &Place<'_>) -> Option<(Span, NodeId)>,
) {
    let children: Vec<NodeId> = draft.tree.children(holder).collect();
    let mut out = Vec::with_capacity(children.len() + 2);
    let mut before = letter_before_first(draft.tree.kind(holder));
    // Where the last construct ended.
    let mut done = 0;
    for (at, child) in children.iter().enumerate() {
        let node = draft.tree.node(*child);
        if node.span.start < done && node.span.end <= done {
            continue;
        }
        if node.kind != NodeKind::Text {
            out.push(*child);
            before = letter_behind(draft, *child);
            continue;
        }
        let mut from = node.span.start.max(done);
        // A letter that is escaped begins nothing.
        if draft.text[..from as usize].ends_with('\\') {
            before = '\\';
        }
        loop {
            let part = Span { start: from, end: node.span.end };
            let place = Place { part, before, behind: &children[at + 1..] };
            let Some((span, made)) = find(draft, &place) else { break };
            if span.start > from {
                out.push(draft.tree.push(NodeKind::Text, Span { start: from, end: span.start }));
            }
            out.push(made);
            before = span.of(draft.text).chars().next_back().unwrap_or(' ');
            (from, done) = (span.end, span.end);
            if from >= node.span.end {
                break;
            }
        }
        if from == node.span.start {
            out.push(*child);
        } else if from < node.span.end {
            out.push(draft.tree.push(NodeKind::Text, Span { start: from, end: node.span.end }));
        }
        if from < node.span.end {
            before = node.span.of(draft.text).chars().next_back().unwrap_or(' ');
        }
    }
    if done > 0 {
        draft.tree.set_children(holder, &out);
    }
}

/// The letter before the inlines of a node.
fn letter_before_first(holder: NodeKind) -> char {
    match holder {
        NodeKind::Emphasis | NodeKind::Strong => '*',
        NodeKind::Strikethrough => '~',
        NodeKind::Link(_) | NodeKind::Image(_) => '[',
        _ => ' ',
    }
}

/// The letter that an inline ends with in the file.
fn letter_behind(draft: &Draft<'_>, id: NodeId) -> char {
    match draft.tree.kind(id) {
        NodeKind::SoftBreak | NodeKind::HardBreak | NodeKind::Title(_) => ' ',
        NodeKind::Emphasis | NodeKind::Strong => '*',
        NodeKind::Strikethrough => '~',
        _ => draft.tree.node(id).span.of(draft.text).chars().next_back().unwrap_or(' '),
    }
}

//! `[!INCLUDE [title](path)]`, alone or inside a sentence, and `[!code-lang[name](path)]` on a line of its own.
//!
//! Both are a link between `[!WORD` and `]`. White space before the last bracket makes it neither (the reference's rule).

use crate::markdown::document::{Include, IncludeId, LinkId, LinkKind, NodeId, NodeKind, Tree};
use crate::markdown::parse::Draft;
use crate::text::Span;

/// What stands around a link.
enum Construct {
    Include,
    Snippet,
}

pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    for id in draft.tree.ids() {
        if draft.tree.children(id).any(|child| matches!(draft.tree.kind(child), NodeKind::Link(_))) {
            let children: Vec<NodeId> = draft.tree.children(id).collect();
            rewrite_inlines(draft, id, &children);
        }
    }
}

fn rewrite_inlines(draft: &mut Draft<'_>, parent: NodeId, children: &[NodeId]) {
    let mut kept: Vec<NodeId> = Vec::with_capacity(children.len());
    let mut found = false;
    for (at, child) in children.iter().enumerate() {
        // The bracket that closes the construct was taken off when its link was met; what is left may be nothing.
        if draft.tree.kind(*child) == NodeKind::Text && draft.tree.node(*child).span.is_empty() {
            continue;
        }
        let NodeKind::Link(link) = draft.tree.kind(*child) else {
            kept.push(*child);
            continue;
        };
        let Some((construct, span)) = construct_around(draft, &kept, *child, children.get(at + 1)) else {
            kept.push(*child);
            continue;
        };
        found = true;
        cut_words(&mut draft.tree, &mut kept, children[at + 1], span);
        kept.push(node_for(draft, &construct, link, span));
    }
    if !found {
        return;
    }
    draft.tree.set_children(parent, &kept);
    // One that is a whole paragraph is a block of its own.
    if let (NodeKind::Paragraph, [only]) = (draft.tree.kind(parent), kept.as_slice()) {
        match draft.tree.kind(*only) {
            NodeKind::IncludeInline(include) => {
                draft.includes[include.0 as usize].is_block = true;
                draft.tree.set_kind(parent, NodeKind::IncludeBlock(include));
                draft.tree.set_children(parent, &[]);
            }
            NodeKind::Snippet(link) => {
                draft.tree.set_kind(parent, NodeKind::Snippet(link));
                draft.tree.set_children(parent, &[]);
            }
            _ => {}
        }
    }
}

/// The construct whose link this is, and all of its span.
fn construct_around(
    draft: &Draft<'_>,
    before: &[NodeId],
    link: NodeId,
    after: Option<&NodeId>,
) -> Option<(Construct, Span)> {
    let is_text = |id: &NodeId| draft.tree.kind(*id) == NodeKind::Text;
    let opening = draft.tree.node(*before.last().filter(|id| is_text(id))?).span;
    let closing = draft.tree.node(*after.filter(|id| is_text(id))?).span;
    let link = draft.tree.node(link).span;
    if opening.end != link.start || closing.start != link.end || !closing.of(draft.text).starts_with(']') {
        return None;
    }
    let words = opening.of(draft.text);
    let start = words.rfind("[!")?;
    let word = words[start + 2..].trim_end();
    // The reference also reads `[!include+` and `[!include-`.
    let construct = if word.trim_end_matches(['+', '-']).eq_ignore_ascii_case("include") {
        Construct::Include
    } else if word.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("code-"))
        || word.eq_ignore_ascii_case("code")
    {
        Construct::Snippet
    } else {
        return None;
    };
    let span = Span { start: opening.start + Span::at(start).start, end: closing.start + 1 };
    Some((construct, span))
}

/// Takes the words of the construct off the texts around its link.
fn cut_words(tree: &mut Tree, kept: &mut Vec<NodeId>, after: NodeId, construct: Span) {
    if let Some(before) = kept.last().copied() {
        let span = tree.node(before).span;
        if span.start == construct.start {
            kept.pop();
        } else {
            tree.set_span(before, Span { start: span.start, end: construct.start });
        }
    }
    let span = tree.node(after).span;
    tree.set_span(after, Span { start: construct.end, end: span.end });
}

fn node_for(draft: &mut Draft<'_>, construct: &Construct, link: LinkId, span: Span) -> NodeId {
    match construct {
        Construct::Include => {
            let id = IncludeId(Span::at(draft.includes.len()).start);
            draft.includes.push(Include { link, span, is_block: false, headings_before: 0 });
            draft.set_link_kind(link, LinkKind::Include);
            draft.tree.push(NodeKind::IncludeInline(id), span)
        }
        Construct::Snippet => {
            draft.set_link_kind(link, LinkKind::Snippet);
            draft.tree.push(NodeKind::Snippet(link), span)
        }
    }
}

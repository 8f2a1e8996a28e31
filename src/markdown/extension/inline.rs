//! Texts cut where a construct stands inside them.
//!
//! In: the inlines of one block or style, and what finds the next construct in a text. Out: the same inlines with a node for
//! each construct; what CommonMark saw inside one goes with it.

use memchr::memmem;

use crate::markdown::draft::Draft;
use crate::markdown::tree::{NodeId, NodeKind, Tree};
use crate::text::Span;

/// A construct that was found, and the node that it becomes.
pub(super) struct Piece {
    pub(super) span: Span,
    pub(super) node: NodeId,
}

/// The part of a text that was not looked at yet, and what is around it.
pub(super) struct Place<'n> {
    pub(super) part: Span,
    /// The letter before the part; a space at the beginning of a block or line, a backslash where the part is escaped.
    pub(super) before: char,
    /// The inlines before the text.
    pub(super) preceding: &'n [NodeId],
    /// The inlines behind the text.
    pub(super) behind: &'n [NodeId],
}

impl Place<'_> {
    /// Whether a piece that begins in this part may end at a place: not inside a link or emphasis, nor in another pair.
    pub(super) fn may_end(&self, draft: &Draft<'_>, end: u32) -> bool {
        let behind = self.behind.iter().map(|id| draft.tree.node(*id));
        match behind.take_while(|node| node.span.start < end).last() {
            None => end <= self.part.end,
            Some(last) => last.span.end == end || last.kind == NodeKind::Text && last.span.end >= end,
        }
    }
}

/// The nodes one of whose texts holds a sign, each once; code and blocks of HTML are not among them.
///
/// The sign is looked for once in the whole file: most texts of a page hold none.
pub(super) fn holders(draft: &Draft<'_>, sign: &str) -> Vec<NodeId> {
    let tree = &draft.tree;
    let places: Vec<u32> = memmem::find_iter(draft.text.as_bytes(), sign).map(|at| Span::at(at).start).collect();
    let holds = |span: Span| {
        let next = places.partition_point(|at| *at < span.start);
        places.get(next).is_some_and(|at| *at as usize + sign.len() <= span.range().end)
    };
    let texts = tree.ids().filter(|id| tree.is_like(*id, NodeKind::Text) && holds(tree.span(*id)));
    let mut holders = parents_of(tree, texts);
    holders.retain(|id| !matches!(tree.kind(*id), NodeKind::CodeBlock(_) | NodeKind::HtmlBlock(_)));
    holders
}

/// The parents of nodes, each once.
pub(super) fn parents_of(tree: &Tree, nodes: impl Iterator<Item = NodeId>) -> Vec<NodeId> {
    let mut parents: Vec<NodeId> = nodes.filter_map(|id| tree.parent(id)).collect();
    parents.sort_unstable();
    parents.dedup();
    parents
}

/// Whether a node is, or stands in, a link, an image or a name.
pub(super) fn is_in_link(tree: &Tree, id: NodeId) -> bool {
    let is_closed = |id: NodeId| {
        matches!(tree.kind(id), NodeKind::Link(_) | NodeKind::Image(_) | NodeKind::Xref(_) | NodeKind::NoLoc)
    };
    std::iter::successors(Some(id), |id| tree.parent(*id)).any(is_closed)
}

/// Puts the nodes that `find` makes in the place of what they stand for, below a node.
pub(super) fn replace<'t>(
    draft: &mut Draft<'t>,
    holder: NodeId,
    find: impl FnMut(&mut Draft<'t>, &Place<'_>) -> Option<Piece>,
) {
    let children: Vec<NodeId> = draft.tree.children(holder).collect();
    if let Some(out) = replaced(draft, holder, &children, find) {
        draft.tree.set_children(holder, &out);
    }
}

/// These inlines, which hang below a node or will, with the nodes that `find` makes in the place of what they stand for;
/// `None` when it makes none.
pub(super) fn replaced<'t>(
    draft: &mut Draft<'t>,
    holder: NodeId,
    children: &[NodeId],
    mut find: impl FnMut(&mut Draft<'t>, &Place<'_>) -> Option<Piece>,
) -> Option<Vec<NodeId>> {
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
            let place = Place { part, before, preceding: &children[..at], behind: &children[at + 1..] };
            let Some(piece) = find(draft, &place) else { break };
            if piece.span.start > from {
                out.push(draft.tree.push(NodeKind::Text, Span { start: from, end: piece.span.start }));
            }
            out.push(piece.node);
            before = piece.span.of(draft.text).chars().next_back().unwrap_or(' ');
            (from, done) = (piece.span.end, piece.span.end);
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
    (done > 0).then_some(out)
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
        _ => draft.tree.span(id).of(draft.text).chars().next_back().unwrap_or(' '),
    }
}

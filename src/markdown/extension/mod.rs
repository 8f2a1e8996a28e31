//! The dialect: what DocFX adds to Markdown, one construct a file.
//!
//! In: a tree as CommonMark reads it. Out: the same tree with the constructs as nodes of their own.
//!
//! CommonMark splits text at brackets, so `[!INCLUDE [x](y.md)]` arrives as text around a link: extensions rewrite the tree,
//! and look at the file's text around a node to find their words.

mod alert;
mod alert_words;
mod autolink;
pub(in crate::markdown) mod directive_name;
mod emoji;
mod include;
mod inline;
mod math;
mod media;
pub(in crate::markdown) mod no_loc;
pub(in crate::markdown) mod picture;
mod pipe_table;
mod strikethrough;
pub(in crate::markdown) mod tab;
pub(in crate::markdown) mod triple_colon;
pub(in crate::markdown) mod video;
pub(in crate::markdown) mod xref;

use memchr::memmem;

use crate::html::{self, Token};
use crate::markdown::draft::Draft;
use crate::markdown::tree::{NodeId, NodeKind, Tree};
use crate::text::Span;

/// One construct: the letters without which a file cannot hold it, and what it does to the tree.
struct Extension {
    sign: &'static str,
    rewrite: fn(&mut Draft<'_>),
}

/// In this order, because the letters of a directive are no other construct; because an alert opens quotes in which
/// includes stand, and an include inside a tab's heading would hide that the heading is a tab. A cell must be one before an
/// include that fills it is looked at. Formulas go before addresses
/// and emoji, which may be letters of one; addresses before emoji, whose colons they may hold. Names come last: the words
/// of another construct are no names.
const EXTENSIONS: [Extension; 12] = [
    Extension { sign: ":::", rewrite: media::rewrite },
    Extension { sign: "[!", rewrite: alert::rewrite },
    Extension { sign: "|", rewrite: pipe_table::rewrite },
    Extension { sign: "(#tab", rewrite: tab::rewrite },
    Extension { sign: "[!", rewrite: include::rewrite },
    Extension { sign: ":::no-loc", rewrite: no_loc::rewrite },
    Extension { sign: "~", rewrite: strikethrough::rewrite },
    Extension { sign: "$", rewrite: math::rewrite },
    Extension { sign: "", rewrite: autolink::rewrite },
    Extension { sign: ":", rewrite: emoji::rewrite },
    Extension { sign: "<xref", rewrite: xref::rewrite },
    Extension { sign: "@", rewrite: xref::rewrite_mentions },
];

pub(in crate::markdown) fn rewrite_all(draft: &mut Draft<'_>) {
    for extension in &EXTENSIONS {
        if memmem::find(draft.text.as_bytes(), extension.sign.as_bytes()).is_some() {
            (extension.rewrite)(draft);
        }
    }
}

/// A piece of a text that an extension makes into a node, and that node.
struct Piece {
    span: Span,
    node: NodeId,
}

/// A run of text in which an extension looks for its words.
struct Run<'c> {
    /// What is left of the text.
    part: Span,
    /// The inlines before it, in order.
    before: &'c [NodeId],
    /// The inlines behind it, in order.
    behind: &'c [NodeId],
}

impl Run<'_> {
    /// Whether a piece that begins in this run may end at a place: not inside a link or emphasis, nor in another pair.
    fn may_end(&self, draft: &Draft<'_>, end: u32) -> bool {
        let behind = self.behind.iter().map(|id| draft.tree.node(*id));
        match behind.take_while(|node| node.span.start < end).last() {
            None => end <= self.part.end,
            Some(last) => last.span.end == end || last.kind == NodeKind::Text && last.span.end >= end,
        }
    }
}

/// The inlines with each piece that `find` finds made into its node. What CommonMark saw inside a piece goes with it.
fn replace_in_texts<'a>(
    draft: &mut Draft<'a>,
    children: &[NodeId],
    find: fn(&mut Draft<'a>, &Run<'_>) -> Option<Piece>,
) -> Vec<NodeId> {
    let mut out = Vec::with_capacity(children.len() + 2);
    // Where the last piece ended.
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
        loop {
            let part = Span { start: from, end: node.span.end };
            let run = Run { part, before: &children[..at], behind: &children[at + 1..] };
            let Some(piece) = find(draft, &run) else { break };
            if piece.span.start > from {
                out.push(draft.tree.push(NodeKind::Text, Span { start: from, end: piece.span.start }));
            }
            out.push(piece.node);
            (from, done) = (piece.span.end, piece.span.end);
        }
        if from == node.span.start {
            out.push(*child);
        } else if from < node.span.end {
            out.push(draft.tree.push(NodeKind::Text, Span { start: from, end: node.span.end }));
        }
    }
    out
}

/// The name that a heading has at its start: `<a name="x"></a>` or `<a id="x"></a>` as its first two inlines, something
/// behind them, and only letters, digits, `_`, `-`, `.` and spaces in the name (the reference's rule).
pub(in crate::markdown) fn leading_name(tree: &Tree, children: &[NodeId], text: &str) -> Option<Box<str>> {
    let [open, close, _, ..] = children else { return None };
    let tag_of = |id: NodeId| match tree.node(id) {
        node if matches!(node.kind, NodeKind::Html(_)) => match html::tokens(node.span.of(text)).next() {
            Some(Token::Tag(tag)) if tag.is("a") => Some(tag),
            _ => None,
        },
        _ => None,
    };
    let open = tag_of(*open).filter(|tag| !tag.is_end)?;
    tag_of(*close).filter(|tag| tag.is_end)?;
    let name = open.attribute("name").or_else(|| open.attribute("id"))?;
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    (!name.is_empty() && name.chars().all(is_name)).then(|| name.as_ref().into())
}

//! Links whose words hold an include: `[About [!INCLUDE [x](x.md)]](page.md)`.
//!
//! In: inlines in which includes are nodes. Out: the same inlines with the links around includes as nodes. CommonMark lets
//! no link hold another, and takes the include's link for the only one; the reference reads includes before links.

use pulldown_cmark::{Event, Parser, Tag};

use crate::markdown::document::{IncludeId, Link, LinkId, LinkKind};
use crate::markdown::draft::Draft;
use crate::markdown::extension::inline;
use crate::markdown::parse::OPTIONS;
use crate::markdown::tree::{NodeId, NodeKind, Tree};
use crate::text::{Span, char_boundary};

/// How many such links one block may have.
const MAX_LINKS: usize = 100;

/// How many bytes a destination and a title may have.
const MAX_TAIL: usize = 2000;

pub(super) fn rewrite(draft: &mut Draft<'_>) {
    let tree = &draft.tree;
    let mut holders = inline::parents_of(tree, tree.ids().filter(|id| is_include(tree, *id)));
    // An include in bold words may stand in a link around them.
    let outer: Vec<NodeId> =
        holders.iter().filter(|id| is_style(tree, **id)).filter_map(|id| tree.parent(*id)).collect();
    holders.extend(outer);
    holders.sort_unstable();
    holders.dedup();
    for holder in holders {
        for _ in 0..MAX_LINKS {
            let children: Vec<NodeId> = draft.tree.children(holder).collect();
            let Some(found) = find(draft, &children) else { break };
            wrap(draft, holder, &children, found);
        }
    }
}

fn is_include(tree: &Tree, id: NodeId) -> bool {
    tree.is_like(id, NodeKind::IncludeInline(IncludeId(0)))
}

fn is_style(tree: &Tree, id: NodeId) -> bool {
    matches!(tree.kind(id), NodeKind::Emphasis | NodeKind::Strong | NodeKind::Strikethrough)
}

/// A link that was found.
struct Found {
    /// Which of the texts holds its first bracket, and where.
    open: (usize, u32),
    /// Which of the texts holds the bracket behind its words, and where.
    close: (usize, u32),
    /// Where it ends.
    end: u32,
    destination: Box<str>,
    title: Box<str>,
}

/// The first link around an include among these inlines.
fn find(draft: &Draft<'_>, children: &[NodeId]) -> Option<Found> {
    let tree = &draft.tree;
    let mut open: Vec<(usize, u32)> = Vec::new();
    // The last include and the last link so far.
    let (mut include, mut link) = (None, None);
    for (at, child) in children.iter().enumerate() {
        match tree.kind(*child) {
            NodeKind::Text => {}
            NodeKind::IncludeInline(_) => include = Some(at),
            NodeKind::Link(_) => link = Some(at),
            _ if is_style(tree, *child) && tree.children(*child).any(|id| is_include(tree, id)) => include = Some(at),
            _ => {}
        }
        if tree.kind(*child) != NodeKind::Text {
            continue;
        }
        let span = tree.span(*child);
        let is_escaped = draft.text[..span.range().start].ends_with('\\');
        for (offset, byte) in span.of(draft.text).bytes().enumerate().skip(usize::from(is_escaped)) {
            let place = span.start + Span::at(offset).start;
            match byte {
                b'[' => open.push((at, place)),
                b']' => {
                    let Some(start) = open.pop() else { continue };
                    let holds_include = include.is_some_and(|include| include > start.0);
                    let holds_link = link.is_some_and(|link| link > start.0);
                    if !holds_include || holds_link || draft.text[..start.1 as usize].ends_with('!') {
                        continue;
                    }
                    if let Some((end, destination, title)) = tail(draft.text, place + 1, span.end) {
                        return Some(Found { open: start, close: (at, place), end, destination, title });
                    }
                }
                _ => {}
            }
        }
    }
    None
}

/// Reads `(destination "title")`, as CommonMark does behind the words of a link: where it ends, and what it says.
fn tail(text: &str, start: u32, end: u32) -> Option<(u32, Box<str>, Box<str>)> {
    const WORDS: &str = "[x]";
    let start = start as usize;
    let written = &text[start..char_boundary(text, (end as usize).min(start + MAX_TAIL))];
    if !written.starts_with('(') {
        return None;
    }
    let probe = format!("{WORDS}{written}");
    let mut events = Parser::new_ext(&probe, OPTIONS).into_offset_iter();
    match (events.next()?, events.next()?) {
        ((Event::Start(Tag::Paragraph), _), (Event::Start(Tag::Link { dest_url, title, .. }), range))
            if range.start == 0 =>
        {
            let end = Span::at(start + range.end - WORDS.len()).start;
            Some((end, (&*dest_url).into(), (&*title).into()))
        }
        _ => None,
    }
}

/// Makes the link into a node.
fn wrap(draft: &mut Draft<'_>, holder: NodeId, children: &[NodeId], found: Found) {
    let Found { open: (first, open), close: (last, close), end, destination, title } = found;
    let behind = close as usize + 2;
    let at = draft.text.get(behind..end as usize).and_then(|tail| tail.find(&*destination)).unwrap_or(0);
    let span = Span::new(behind + at, behind + at + destination.len().min(end as usize - behind - at));
    let link = LinkId(Span::at(draft.links.len()).start);
    draft.links.push(Link { kind: LinkKind::Link, destination, span });

    let whole = Span { start: open, end };
    let node = draft.tree.push(NodeKind::Link(link), whole);
    let mut inside = Vec::new();
    if !title.is_empty() {
        let title = draft.tree.push_string(&title);
        inside.push(draft.tree.push(NodeKind::Title(title), whole));
    }
    let (head, foot) = (draft.tree.span(children[first]), draft.tree.span(children[last]));
    let mut push_text = |out: &mut Vec<NodeId>, start: u32, end: u32| {
        if start < end {
            out.push(draft.tree.push(NodeKind::Text, Span { start, end }));
        }
    };
    let mut out = children[..first].to_vec();
    push_text(&mut out, head.start, open);
    push_text(&mut inside, open + 1, head.end);
    inside.extend(&children[first + 1..last]);
    push_text(&mut inside, foot.start, close);
    out.push(node);
    push_text(&mut out, end, foot.end);
    out.extend(&children[last + 1..]);
    draft.tree.set_children(holder, &out);
    draft.tree.set_children(node, &inside);
}

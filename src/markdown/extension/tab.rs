//! Tabs: headings that are nothing but a link to `#tab/id`.
//!
//! A group runs through such headings and the blocks behind each, to a thematic break or the end of the container; the
//! break is not shown. In localized files the name of the heading stands before the link, and is taken off first.

use crate::markdown::document::{LinkId, NodeId, NodeKind, Tree};
use crate::markdown::extension::leading_name;
use crate::markdown::parse::Draft;
use crate::text::Span;

pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    for id in draft.tree.ids() {
        if !draft.tree.children(id).any(|child| tab_of(draft, child).is_some()) {
            continue;
        }
        let children: Vec<NodeId> = draft.tree.children(id).collect();
        let tabs: Vec<Option<(LinkId, NodeId)>> = children.iter().map(|child| tab_of(draft, *child)).collect();
        let grouped = group(draft, &children, &tabs);
        draft.tree.set_children(id, &grouped);
        // The title has a new parent, and is not to be met below the old one.
        for (heading, _) in children.iter().zip(&tabs).filter(|(_, tab)| tab.is_some()) {
            draft.tree.set_children(*heading, &[]);
        }
    }
}

/// The link of a heading that is a tab.
fn tab_of(draft: &Draft<'_>, node: NodeId) -> Option<(LinkId, NodeId)> {
    if !matches!(draft.tree.kind(node), NodeKind::Heading(_)) {
        return None;
    }
    let children: Vec<NodeId> = draft.tree.children(node).collect();
    let inlines = if leading_name(&draft.tree, &children, draft.text).is_some() { &children[2..] } else { &children };
    let [only] = inlines else { return None };
    let NodeKind::Link(link) = draft.tree.kind(*only) else { return None };
    let ids = draft.links[link.0 as usize].destination.strip_prefix("#tab/")?;
    let is_ids =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'+'));
    let mut parts = ids.split('/');
    (parts.clone().count() <= 2 && parts.all(is_ids)).then_some((link, *only))
}

fn group(draft: &mut Draft<'_>, children: &[NodeId], tabs: &[Option<(LinkId, NodeId)>]) -> Vec<NodeId> {
    let mut out: Vec<NodeId> = Vec::with_capacity(children.len());
    let mut group: Vec<NodeId> = Vec::new();
    let mut tab: Option<(LinkId, Vec<NodeId>)> = None;
    for (child, is_tab) in children.iter().zip(tabs) {
        match (is_tab, &mut tab) {
            (Some((link, title)), _) => {
                close_tab(&mut draft.tree, &mut tab, &mut group);
                tab = Some((*link, vec![*title]));
            }
            (None, Some(_)) if draft.tree.kind(*child) == NodeKind::Rule => {
                close_tab(&mut draft.tree, &mut tab, &mut group);
                close_group(&mut draft.tree, &mut group, &mut out);
            }
            (None, Some((_, blocks))) => blocks.push(*child),
            (None, None) => out.push(*child),
        }
    }
    close_tab(&mut draft.tree, &mut tab, &mut group);
    close_group(&mut draft.tree, &mut group, &mut out);
    out
}

fn close_tab(tree: &mut Tree, tab: &mut Option<(LinkId, Vec<NodeId>)>, group: &mut Vec<NodeId>) {
    if let Some((link, children)) = tab.take() {
        let node = tree.push(NodeKind::Tab(link), around(tree, &children));
        tree.set_children(node, &children);
        group.push(node);
    }
}

fn close_group(tree: &mut Tree, group: &mut Vec<NodeId>, out: &mut Vec<NodeId>) {
    if !group.is_empty() {
        let node = tree.push(NodeKind::TabGroup, around(tree, group));
        tree.set_children(node, group);
        out.push(node);
        group.clear();
    }
}

fn around(tree: &Tree, nodes: &[NodeId]) -> Span {
    let start = nodes.first().map_or(0, |first| tree.node(*first).span.start);
    Span { start, end: nodes.last().map_or(start, |last| tree.node(*last).span.end) }
}

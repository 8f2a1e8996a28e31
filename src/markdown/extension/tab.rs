//! Tabs: headings that are nothing but a link to `#tab/id`.
//!
//! A group runs through such headings and the blocks behind each, to a thematic break or the end of the container; the
//! break is not shown. In localized files the name of the heading stands before the link, and is taken off first.

use crate::markdown::document::{HeadingId, LinkId};
use crate::markdown::draft::Draft;
use crate::markdown::extension::{inline, leading_name};
use crate::markdown::fault::{Fault, FaultKind, TabFault};
use crate::markdown::tree::{NodeId, NodeKind, Tree};
use crate::text::Span;

pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    let tree = &draft.tree;
    let is_near = |id: &NodeId| match tree.is_like(*id, NodeKind::Link(LinkId(0))).then(|| tree.kind(*id)) {
        Some(NodeKind::Link(link)) => is_near_tab(&draft.links[link.0 as usize].destination),
        _ => false,
    };
    let holders = inline::parents_of(tree, tree.ids().filter(is_near));
    holders.iter().for_each(|holder| tell_near_tab(draft, *holder));
    let tree = &draft.tree;
    let headings = holders.into_iter().filter(|heading| tab_of(draft, *heading).is_some());
    for id in inline::parents_of(tree, headings) {
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
    if !draft.tree.is_like(node, NodeKind::Heading(HeadingId(0))) {
        return None;
    }
    let children: Vec<NodeId> = draft.tree.children(node).collect();
    let inlines = if leading_name(&draft.tree, &children, draft.text).is_some() { &children[2..] } else { &children };
    let [only] = inlines else { return None };
    let NodeKind::Link(link) = draft.tree.kind(*only) else { return None };
    TabAddress::parse(&draft.links[link.0 as usize].destination)?;
    Some((link, *only))
}

/// Whether a destination begins as that of a tab does.
fn is_near_tab(destination: &str) -> bool {
    destination == "#tab" || destination.starts_with("#tab/")
}

/// Tells of what is nearly the heading of a tab.
fn tell_near_tab(draft: &mut Draft<'_>, node: NodeId) {
    let kind = draft.tree.kind(node);
    let is_heading = matches!(kind, NodeKind::Heading(_));
    if !is_heading && kind != NodeKind::Paragraph {
        return;
    }
    let destination = |id: NodeId| match draft.tree.kind(id) {
        NodeKind::Link(link) => Some(&*draft.links[link.0 as usize].destination),
        _ => None,
    };
    let is_near = |id: &NodeId| destination(*id).is_some_and(is_near_tab);
    let mut children = draft.tree.children(node);
    let fault = if is_heading {
        let Some(link) = children.find(is_near) else { return };
        match destination(link).and_then(TabAddress::parse) {
            None => TabFault::BadAddress,
            Some(_) if tab_of(draft, node).is_none() => TabFault::TextBeside,
            Some(_) => return,
        }
    } else {
        // `#[Text](#tab/x)`
        let marks = children.next().filter(|id| draft.tree.kind(*id) == NodeKind::Text);
        let marks = marks.map_or("", |id| draft.tree.node(id).span.of(draft.text));
        let is_marks = !marks.is_empty() && marks.len() <= 6 && marks.bytes().all(|byte| byte == b'#');
        if !is_marks || !children.next().is_some_and(|link| is_near(&link)) {
            return;
        }
        TabFault::NoHeading
    };
    let span = draft.tree.node(node).span;
    let length = span.of(draft.text).trim_end().len();
    let span = Span::new(span.range().start, span.range().start + length);
    draft.faults.push(Fault { span, kind: FaultKind::TabGroup(fault) });
}

fn group(draft: &mut Draft<'_>, children: &[NodeId], tabs: &[Option<(LinkId, NodeId)>]) -> Vec<NodeId> {
    let mut out: Vec<NodeId> = Vec::with_capacity(children.len());
    let mut group: Vec<NodeId> = Vec::new();
    let mut tab: Option<(LinkId, Vec<NodeId>)> = None;
    for (child, is_tab) in children.iter().zip(tabs) {
        match (is_tab, &mut tab) {
            (Some((link, title)), _) => {
                close_tab(&mut draft.tree, &mut tab, &mut group);
                // The name given by hand stays a place on the page: in front of what the tab shows.
                let inlines: Vec<NodeId> = draft.tree.children(*child).take_while(|inline| inline != title).collect();
                tab = Some((*link, std::iter::once(*title).chain(inlines).collect()));
            }
            (None, Some(_)) if draft.tree.kind(*child) == NodeKind::Rule => {
                close_tab(&mut draft.tree, &mut tab, &mut group);
                close_group(&mut draft.tree, &mut group, &mut out);
            }
            (None, Some((_, blocks))) => blocks.push(*child),
            (None, None) => out.push(*child),
        }
    }
    if let Some((link, blocks)) = &tab {
        let level = children.iter().zip(tabs).rev().find_map(|(child, tab)| tab.map(|_| level_of(draft, *child)));
        let fault = open_group(draft, *link, level.flatten().unwrap_or(6), blocks);
        draft.faults.extend(fault);
    }
    close_tab(&mut draft.tree, &mut tab, &mut group);
    close_group(&mut draft.tree, &mut group, &mut out);
    out
}

/// What is wrong with a group that the end of its container ends: nothing, unless its last tab takes what was meant to
/// stand behind the group.
fn open_group(draft: &Draft<'_>, last: LinkId, level: u32, blocks: &[NodeId]) -> Option<Fault> {
    let is_above = |id: &NodeId| level_of(draft, *id).is_some_and(|own| own <= level);
    if let Some(line) = blocks.iter().find_map(|id| underline(draft, *id)) {
        return Some(Fault { span: line, kind: FaultKind::TabGroup(TabFault::Underline) });
    }
    blocks.iter().any(is_above).then(|| {
        let span = draft.links[last.0 as usize].span;
        Fault { span, kind: FaultKind::TabGroup(TabFault::NotClosed) }
    })
}

fn level_of(draft: &Draft<'_>, node: NodeId) -> Option<u32> {
    match draft.tree.kind(node) {
        NodeKind::Heading(HeadingId(level)) => Some(level),
        _ => None,
    }
}

/// The line `---` that makes the text before it a heading.
fn underline(draft: &Draft<'_>, node: NodeId) -> Option<Span> {
    level_of(draft, node).filter(|level| *level == 2)?;
    let span = draft.tree.span(node);
    let written = span.of(draft.text).trim_end();
    let line = written.rsplit(['\n', '\r']).next().filter(|line| line.len() < written.len())?;
    let marks = line.trim_start_matches([' ', '\t', '>']);
    let is_line = marks.len() >= 3 && marks.bytes().all(|byte| byte == b'-');
    let end = span.range().start + written.len();
    is_line.then(|| Span::new(end - marks.len(), end))
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

/// How many ids of a group are compared with those of others; real groups have under ten.
const MAX_IDS: usize = 50;

/// How many groups of a page are remembered.
const MAX_GROUPS: usize = 50;

/// What the address of a tab says: `#tab/ids/condition`.
#[derive(Debug, Clone, Copy)]
pub(in crate::markdown) struct TabAddress<'a> {
    /// One or more ids, joined by `+`.
    pub(in crate::markdown) ids: &'a str,
    /// The id of another group's tab, with which this one is shown.
    pub(in crate::markdown) condition: Option<&'a str>,
}

impl<'a> TabAddress<'a> {
    /// Reads the destination of a tab's heading.
    pub(in crate::markdown) fn parse(destination: &'a str) -> Option<Self> {
        let address = destination.strip_prefix("#tab/")?;
        let (ids, condition) = address.split_once('/').map_or((address, ""), |(ids, condition)| (ids, condition));
        let is_id = |id: &str| id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let is_tab = ids.split('+').all(|id| !id.is_empty() && is_id(id)) && is_id(condition);
        is_tab.then_some(Self { ids, condition: Some(condition).filter(|condition| !condition.is_empty()) })
    }

    fn has(&self, id: &str) -> bool {
        self.ids.split('+').any(|own| own == id)
    }
}

/// The choices that the groups of a page offered so far; each is the set of ids of a group, the chosen one first.
#[derive(Debug, Default)]
pub(in crate::markdown) struct TabChoices(Vec<Vec<Box<str>>>);

/// Which tabs of a group are shown.
#[derive(Debug)]
pub(in crate::markdown) struct ShownTabs {
    /// Index of the open one.
    pub(in crate::markdown) active: usize,
    /// Whether each has a button.
    pub(in crate::markdown) visible: Vec<bool>,
    /// What is wrong with the group.
    pub(in crate::markdown) faults: Vec<TabFault>,
}

impl TabChoices {
    /// Takes the next group of the page, as the reference does: a tab with a condition is shown when an earlier group has
    /// that choice; the tab that an earlier group has chosen is open, else the first that is shown.
    pub(in crate::markdown) fn enter(&mut self, tabs: &[TabAddress<'_>]) -> ShownTabs {
        let is_offered =
            |condition: &str| self.0.iter().any(|choice| choice.first().is_some_and(|id| **id == *condition));
        let visible: Vec<bool> = tabs.iter().map(|tab| tab.condition.is_none_or(is_offered)).collect();
        let mut faults = Vec::new();
        let mut ids: Vec<&str> = Vec::new();
        let shown = tabs.iter().zip(&visible).filter(|(_, visible)| **visible);
        for id in shown.flat_map(|(tab, _)| tab.ids.split('+')).take(MAX_IDS) {
            if !ids.contains(&id) {
                ids.push(id);
            } else if !faults.contains(&TabFault::SameId) {
                faults.push(TabFault::SameId);
            }
        }
        let active = self.chosen(tabs, &visible, &ids, &mut faults).unwrap_or_else(|| {
            let first = visible.iter().position(|visible| *visible);
            match first {
                Some(_) if self.0.len() < MAX_GROUPS => self.0.push(ids.iter().map(|id| (*id).into()).collect()),
                Some(_) => {}
                None => faults.push(TabFault::AllHidden),
            }
            first.unwrap_or(0)
        });
        ShownTabs { active, visible, faults }
    }

    /// The tab that an earlier group with common ids has chosen.
    fn chosen(
        &self,
        tabs: &[TabAddress<'_>],
        visible: &[bool],
        ids: &[&str],
        faults: &mut Vec<TabFault>,
    ) -> Option<usize> {
        let find = |id: &str| tabs.iter().zip(visible).position(|(tab, visible)| *visible && tab.has(id));
        for choice in &self.0 {
            let common = choice.iter().filter(|id| ids.contains(&&***id)).count();
            if common == 0 {
                continue;
            }
            let active = choice.first().and_then(|id| find(id));
            if common == choice.len() && common == ids.len() {
                return active;
            }
            if !faults.contains(&TabFault::OtherIds) {
                faults.push(TabFault::OtherIds);
            }
            if active.is_some() {
                return active;
            }
        }
        None
    }
}

fn around(tree: &Tree, nodes: &[NodeId]) -> Span {
    let start = nodes.first().map_or(0, |first| tree.node(*first).span.start);
    Span { start, end: nodes.last().map_or(start, |last| tree.node(*last).span.end) }
}

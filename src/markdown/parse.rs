//! One text made into a [`Document`].
//!
//! Steps: front matter off; pairs cut to one side; CommonMark; the extensions, which rewrite the tree; one walk that
//! numbers headings and finds the names and links of raw HTML.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;

use pulldown_cmark::Options;

use crate::markdown::build::{Source, build};
use crate::markdown::collect::{add_source_texts, collect, shrink};
use crate::markdown::container;
use crate::markdown::document::{Document, Side};
use crate::markdown::draft::Draft;
use crate::markdown::extension;
use crate::markdown::fault::{Fault, FaultKind};
use crate::markdown::front_matter;
use crate::markdown::prepared::Prepared;
use crate::markdown::side_by_side;
use crate::markdown::source_link;
use crate::markdown::table;
use crate::markdown::tree::{NodeId, NodeKind, Tree};
use crate::markdown::yaml_page;
use crate::text::{Span, conflicts};

/// How deep blocks and inlines may nest; what is deeper loses its markup. Ours is far above what people write and far
/// below what the stack of a thread holds.
pub const MAX_DEPTH: usize = 100;

/// CommonMark with the extensions of GFM that the reference reads. Alerts are not among them: a translated keyword, a
/// stacked alert and `[!div]` need the same rewriting, which `extension::alert` does for all.
pub(in crate::markdown) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_FOOTNOTES);

pub(in crate::markdown) fn parse(text: &str, side: Side, alerts: &BTreeMap<String, String>) -> Document {
    if let Some(mime) = yaml_page::mime(text) {
        return yaml_page::parse(text, mime, side, alerts);
    }
    let front_matter = front_matter::read(text);
    let body = front_matter.body as usize;
    let pairs = side_by_side::find(text, body);
    let mut draft = Draft::new(text, alerts);
    draft.faults.extend(pairs.faults.iter().cloned());
    read(&mut draft, pairs.side(text, body, side), Tree::ROOT, None);
    extension::rewrite_all(&mut draft);
    let mut document = collect(draft);
    let above = front_matter::allowances(&text[..body]);
    document.allowances.splice(0..0, above);
    document.front_matter = front_matter;
    if side == Side::Target {
        add_source_texts(&mut document, text, &pairs);
    }
    if side == Side::Target {
        (document.source_links, document.lone_links) = source_link::find(text, &document.links, &pairs.units);
    }
    document.units = pairs.units;
    note_conflicts(&mut document, text);
    document.faults.sort_by_key(|fault| fault.span);
    shrink(&mut document);
    document
}

/// Notes what a merge left. Code may show what that looks like.
pub(in crate::markdown) fn note_conflicts(document: &mut Document, text: &str) {
    let conflicts = conflicts(text);
    if conflicts.is_empty() {
        return;
    }
    let tree = &document.tree;
    let is_code = |id: &NodeId| matches!(tree.kind(*id), NodeKind::CodeBlock(_));
    let code: Vec<Span> = tree.ids().filter(is_code).map(|id| tree.span(id)).collect();
    let is_in_code = |at: u32| code.iter().any(|block| block.start <= at && at < block.end);
    let told = conflicts.into_iter().filter(|span| !is_in_code(span.start));
    document.faults.extend(told.map(|span| Fault { span, kind: FaultKind::MergeConflict }));
}

/// Reads Markdown into nodes below a parent whose last child so far is given; returns its last child then.
pub(in crate::markdown) fn read<'a>(
    draft: &mut Draft<'a>,
    text: Prepared<'a>,
    parent: NodeId,
    last: Option<NodeId>,
) -> Option<NodeId> {
    let (prepared, containers) = container::find(text);
    let hidden = table::hide_bars(&prepared.text);
    let has_hidden_bars = hidden.is_some();
    let prepared = match hidden {
        Some(text) => prepared.map_text(|_| Cow::Owned(text)),
        None => prepared,
    };
    let last = build(draft, Source { prepared: &prepared, containers: &containers, has_hidden_bars }, parent, last);
    draft.faults.extend(containers.faults);
    draft.prepared.push(Rc::new(prepared));
    last
}

//! Tables whose head has more or fewer cells than the line below it, which GFM takes for a paragraph.
//!
//! In: paragraphs. Out: tables as wide as their longest row, where the second line is one of dashes and bars and every line
//! has a bar of its own.

use crate::markdown::document::Alignment;
use crate::markdown::draft::Draft;
use crate::markdown::extension::inline;
use crate::markdown::table::MAX_ADDED;
use crate::markdown::tree::{NodeId, NodeKind};
use crate::text::Span;

/// How many columns such a table may have.
const MAX_COLUMNS: usize = 100;

pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    let may_be_table = |draft: &Draft<'_>, id: NodeId| {
        let holds = |letter| memchr::memchr(letter, draft.tree.span(id).of(draft.text).as_bytes()).is_some();
        draft.tree.is_like(id, NodeKind::Paragraph) && holds(b'|') && holds(b'-')
    };
    let paragraphs = draft.tree.ids().filter(|id| may_be_table(draft, *id));
    for parent in inline::parents_of(&draft.tree, paragraphs) {
        let children: Vec<NodeId> = draft.tree.children(parent).collect();
        let rewritten: Vec<NodeId> = children
            .iter()
            .map(|child| if may_be_table(draft, *child) { table(draft, *child).unwrap_or(*child) } else { *child })
            .collect();
        if rewritten != children {
            draft.tree.set_children(parent, &rewritten);
        }
    }
}

/// The table that a paragraph is.
fn table(draft: &mut Draft<'_>, paragraph: NodeId) -> Option<NodeId> {
    let span = draft.tree.node(paragraph).span;
    let inlines: Vec<NodeId> = draft.tree.children(paragraph).collect();
    let is_break = |id: &NodeId| draft.tree.kind(*id).is_break();
    let lines: Vec<&[NodeId]> = inlines.split(is_break).collect();
    let columns = alignments(draft, lines.get(1)?)?;
    if !lines.iter().all(|line| line.iter().any(|id| bars(draft, *id).next().is_some())) {
        return None;
    }
    let mut left = MAX_ADDED;
    let rows: Vec<Vec<Vec<NodeId>>> = lines.iter().map(|line| cells(draft, line)).collect();
    let used = || rows.iter().enumerate().filter(|(at, _)| *at != 1).map(|(_, row)| row);
    let width = used().map(Vec::len).max().unwrap_or(0).max(columns.len());
    if width > MAX_COLUMNS {
        return None;
    }
    let mut made = Vec::with_capacity(rows.len());
    for (at, row) in used().enumerate() {
        let mut nodes = Vec::with_capacity(width);
        for column in 0..width.min(row.len() + left) {
            let inlines = row.get(column).map_or(&[][..], Vec::as_slice);
            left -= usize::from(column >= row.len());
            let alignment = columns.get(column).copied().unwrap_or(Alignment::None);
            let cell = draft.tree.push(NodeKind::TableCell(alignment), around(draft, inlines, span));
            draft.tree.set_children(cell, inlines);
            nodes.push(cell);
        }
        let kind = if at == 0 { NodeKind::TableHead } else { NodeKind::TableRow };
        let node = draft.tree.push(kind, span);
        draft.tree.set_children(node, &nodes);
        made.push(node);
    }
    draft.tree.set_children(paragraph, &[]);
    let table = draft.tree.push(NodeKind::Table, span);
    draft.tree.set_children(table, &made);
    Some(table)
}

/// From the first of some inlines to the last.
fn around(draft: &Draft<'_>, inlines: &[NodeId], otherwise: Span) -> Span {
    match (inlines.first(), inlines.last()) {
        (Some(first), Some(last)) => {
            Span { start: draft.tree.node(*first).span.start, end: draft.tree.node(*last).span.end }
        }
        _ => Span { start: otherwise.end, end: otherwise.end },
    }
}

/// How the columns stand, when a line is one of dashes, colons and bars.
fn alignments(draft: &Draft<'_>, line: &[NodeId]) -> Option<Vec<Alignment>> {
    let is_text = |id: &NodeId| draft.tree.kind(*id) == NodeKind::Text;
    if !line.iter().all(is_text) || line.is_empty() {
        return None;
    }
    let text: String = line.iter().map(|id| draft.tree.node(*id).span.of(draft.text)).collect();
    let text = text.trim();
    let text = text.strip_prefix('|').unwrap_or(text);
    let text = text.strip_suffix('|').unwrap_or(text);
    let alignment = |cell: &str| {
        let cell = cell.trim();
        let dashes = cell.trim_matches(':');
        let is_one = !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-');
        let found = match (cell.starts_with(':'), cell.ends_with(':')) {
            (true, true) => Alignment::Center,
            (true, false) => Alignment::Left,
            (false, true) => Alignment::Right,
            (false, false) => Alignment::None,
        };
        is_one.then_some(found)
    };
    text.split('|').map(alignment).collect()
}

/// Where the bars of a text stand in the file, those that are escaped left out.
fn bars<'d>(draft: &'d Draft<'_>, id: NodeId) -> impl Iterator<Item = u32> + use<'d> {
    let node = draft.tree.node(id);
    let text = if node.kind == NodeKind::Text { node.span.of(draft.text) } else { "" };
    let file = draft.text.as_bytes();
    let at = text.match_indices('|').map(move |(at, _)| node.span.start + Span::at(at).start);
    at.filter(move |at| *at == 0 || file[*at as usize - 1] != b'\\')
}

/// The inlines of a line, cut at its bars; the bars at its ends cut nothing.
fn cells(draft: &mut Draft<'_>, line: &[NodeId]) -> Vec<Vec<NodeId>> {
    let mut cells: Vec<Vec<NodeId>> = vec![Vec::new()];
    for id in line {
        let node = draft.tree.node(*id);
        let cuts: Vec<u32> = bars(draft, *id).collect();
        if cuts.is_empty() && node.kind != NodeKind::Text {
            push(&mut cells, *id);
            continue;
        }
        let mut start = node.span.start;
        for cut in cuts.iter().copied().chain([node.span.end]) {
            let piece = Span { start, end: cut };
            if !piece.of(draft.text).is_empty() {
                let text = draft.tree.push(NodeKind::Text, piece);
                push(&mut cells, text);
            }
            if cut < node.span.end {
                cells.push(Vec::new());
            }
            start = cut + 1;
        }
    }
    cells.iter_mut().for_each(|cell| trim(draft, cell));
    if cells.first().is_some_and(Vec::is_empty) {
        cells.remove(0);
    }
    if cells.last().is_some_and(Vec::is_empty) {
        cells.pop();
    }
    cells
}

fn push(cells: &mut [Vec<NodeId>], id: NodeId) {
    if let Some(last) = cells.last_mut() {
        last.push(id);
    }
}

/// Takes the white space off the ends of a cell.
fn trim(draft: &mut Draft<'_>, cell: &mut Vec<NodeId>) {
    if let Some(first) = cell.first().copied().filter(|id| draft.tree.kind(*id) == NodeKind::Text) {
        let span = draft.tree.node(first).span;
        let text = span.of(draft.text);
        let start = span.start + Span::at(text.len() - text.trim_start().len()).start;
        draft.tree.set_span(first, Span { start, end: span.end });
        if start == span.end {
            cell.remove(0);
        }
    }
    if let Some(last) = cell.last().copied().filter(|id| draft.tree.kind(*id) == NodeKind::Text) {
        let span = draft.tree.node(last).span;
        let end = span.start + Span::at(span.of(draft.text).trim_end().len()).start;
        draft.tree.set_span(last, Span { start: span.start, end });
    }
}

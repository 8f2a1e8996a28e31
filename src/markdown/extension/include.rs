//! `[!INCLUDE [title](path)]`, alone or inside a sentence.
//!
//! It is a link between `[!INCLUDE` and `]`. White space before the last bracket makes it none (the reference's rule).
//! An include that is a whole line is a block, whatever stands on the lines around it.

use memchr::memmem;

use crate::markdown::document::{Include, IncludeId, LinkId, LinkKind};
use crate::markdown::draft::Draft;
use crate::markdown::extension::{inline, link_around};
use crate::markdown::tree::{NodeId, NodeKind, Tree};
use crate::text::Span;

pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    if !may_hold_include(draft.text.as_bytes()) {
        return;
    }
    for holder in inline::holders(draft, "[!") {
        if draft.tree.children(holder).any(|child| draft.tree.is_like(child, NodeKind::Link(LinkId(0)))) {
            let children: Vec<NodeId> = draft.tree.children(holder).collect();
            rewrite_inlines(draft, holder, &children);
        }
    }
    if draft.includes.is_empty() {
        return;
    }
    link_around::rewrite(draft);
    let tree = &draft.tree;
    let is_include = |id: &NodeId| tree.is_like(*id, NodeKind::IncludeInline(IncludeId(0)));
    let mut holders = inline::parents_of(tree, tree.ids().filter(is_include));
    // A paragraph is rewritten by what it hangs below.
    holders
        .iter_mut()
        .for_each(|id| *id = tree.parent(*id).filter(|_| tree.is_like(*id, NodeKind::Paragraph)).unwrap_or(*id));
    holders.sort_unstable();
    holders.dedup();
    for holder in holders {
        rewrite_lines(draft, holder);
    }
    sort_includes(draft);
}

/// Whether `[!i` stands anywhere: most pages have alerts, few have includes.
fn may_hold_include(text: &[u8]) -> bool {
    memmem::find_iter(text, "[!").any(|at| {
        let word = text[at + 2..].trim_ascii_start();
        word.first().is_some_and(|letter| letter.eq_ignore_ascii_case(&b'i'))
    })
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
        let Some(span) = include_around(draft, &kept, *child, children.get(at + 1)) else {
            kept.push(*child);
            continue;
        };
        found = true;
        cut_words(&mut draft.tree, &mut kept, children[at + 1], span);
        kept.push(node_for(draft, link, span));
    }
    if !found {
        return;
    }
    draft.tree.set_children(parent, &kept);
}

/// Makes the lines below a node that are nothing but an include into blocks.
fn rewrite_lines(draft: &mut Draft<'_>, parent: NodeId) {
    let is_include = |draft: &Draft<'_>, id: NodeId| draft.tree.is_like(id, NodeKind::IncludeInline(IncludeId(0)));
    let holds_include = |draft: &Draft<'_>, id: NodeId| draft.tree.children(id).any(|child| is_include(draft, child));
    // The text of a tight item and of a cell stands in no paragraph.
    let has_bare_text = matches!(draft.tree.kind(parent), NodeKind::Item | NodeKind::TableCell(_));
    let is_paragraph =
        |draft: &Draft<'_>, id: NodeId| draft.tree.is_like(id, NodeKind::Paragraph) && holds_include(draft, id);
    let is_touched = has_bare_text && holds_include(draft, parent)
        || draft.tree.children(parent).any(|child| is_paragraph(draft, child));
    if !is_touched {
        return;
    }
    let children: Vec<NodeId> = draft.tree.children(parent).collect();
    let mut out = Vec::with_capacity(children.len() + 2);
    let is_inline = |id: &NodeId| !draft.tree.kind(*id).is_block();
    let runs: Vec<&[NodeId]> = children.chunk_by(|a, b| is_inline(a) && is_inline(b)).collect();
    for run in runs {
        match run {
            [paragraph] if is_paragraph(draft, *paragraph) => {
                let inlines: Vec<NodeId> = draft.tree.children(*paragraph).collect();
                draft.tree.set_children(*paragraph, &[]);
                push_lines(draft, &inlines, NodeKind::Paragraph, &mut out);
            }
            inlines if has_bare_text && !draft.tree.kind(inlines[0]).is_block() => {
                push_lines(draft, inlines, NodeKind::Root, &mut out)
            }
            others => out.extend(others),
        }
    }
    draft.tree.set_children(parent, &out);
}

/// Adds lines of inlines: includes that are a whole line as blocks, others in paragraphs, or bare where that is no
/// paragraph.
fn push_lines(draft: &mut Draft<'_>, inlines: &[NodeId], around: NodeKind, out: &mut Vec<NodeId>) {
    let lines: Vec<&[NodeId]> = inlines.split_inclusive(|id| draft.tree.kind(*id).is_break()).collect();
    let mut rest: Vec<NodeId> = Vec::new();
    for line in lines {
        let mut content = line.iter().filter(|id| !is_blank(draft, **id));
        let (first, second) = (content.next(), content.next());
        match first.filter(|_| second.is_none()).map(|only| (*only, draft.tree.kind(*only))) {
            Some((only, NodeKind::IncludeInline(include))) if !is_always_inline(draft, only) => {
                flush(draft, &mut rest, around, out);
                draft.includes[include.0 as usize].is_block = true;
                draft.tree.set_kind(only, NodeKind::IncludeBlock(include));
                out.push(only);
            }
            _ => rest.extend(line),
        }
    }
    flush(draft, &mut rest, around, out);
}

/// `[!include-…` belongs to its sentence even on a line of its own.
fn is_always_inline(draft: &Draft<'_>, id: NodeId) -> bool {
    let word = draft.tree.node(id).span.of(draft.text).split('[').nth(1).unwrap_or("");
    word.trim_end().ends_with('-')
}

fn is_blank(draft: &Draft<'_>, id: NodeId) -> bool {
    let node = draft.tree.node(id);
    node.kind.is_break() || node.kind == NodeKind::Text && node.span.of(draft.text).trim().is_empty()
}

/// The lines so far get their paragraph.
fn flush(draft: &mut Draft<'_>, inlines: &mut Vec<NodeId>, around: NodeKind, out: &mut Vec<NodeId>) {
    while inlines.last().is_some_and(|id| draft.tree.kind(*id).is_break()) {
        inlines.pop();
    }
    let (Some(first), Some(last)) = (inlines.first(), inlines.last()) else { return };
    if around != NodeKind::Paragraph {
        out.append(inlines);
        return;
    }
    let span = Span { start: draft.tree.node(*first).span.start, end: draft.tree.node(*last).span.end };
    let paragraph = draft.tree.push(around, span);
    draft.tree.set_children(paragraph, inlines);
    out.push(paragraph);
    inlines.clear();
}

/// Includes are numbered in the order of the file; alerts and tabs made their parents anew, at the end of the tree.
fn sort_includes(draft: &mut Draft<'_>) {
    if draft.includes.is_sorted_by_key(|include| include.span) {
        return;
    }
    let mut order: Vec<u32> = (0..Span::at(draft.includes.len()).start).collect();
    order.sort_by_key(|old| draft.includes[*old as usize].span);
    let mut new_ids = vec![IncludeId(0); order.len()];
    for (new, old) in order.iter().enumerate() {
        new_ids[*old as usize] = IncludeId(Span::at(new).start);
    }
    draft.includes = order.iter().map(|old| draft.includes[*old as usize]).collect();
    for id in draft.tree.ids() {
        let kind = match draft.tree.kind(id) {
            NodeKind::IncludeInline(include) => NodeKind::IncludeInline(new_ids[include.0 as usize]),
            NodeKind::IncludeBlock(include) => NodeKind::IncludeBlock(new_ids[include.0 as usize]),
            _ => continue,
        };
        draft.tree.set_kind(id, kind);
    }
}

/// All of the include whose link this is.
fn include_around(draft: &Draft<'_>, before: &[NodeId], link: NodeId, after: Option<&NodeId>) -> Option<Span> {
    let is_text = |id: &NodeId| draft.tree.kind(*id) == NodeKind::Text;
    let opening = draft.tree.node(*before.last().filter(|id| is_text(id))?).span;
    let closing = draft.tree.node(*after.filter(|id| is_text(id))?).span;
    let link = draft.tree.node(link).span;
    if opening.end != link.start || closing.start != link.end || !closing.of(draft.text).starts_with(']') {
        return None;
    }
    let words = opening.of(draft.text);
    let start = words.rfind("[!")?;
    if draft.text[..opening.range().start + start].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1 {
        return None;
    }
    // The reference also reads `[!include+` and `[!include-`.
    let word = words[start + 2..].trim_end().trim_end_matches(['+', '-']);
    word.eq_ignore_ascii_case("include").then_some(())?;
    Some(Span { start: opening.start + Span::at(start).start, end: closing.start + 1 })
}

/// Takes the words of the include off the texts around its link.
fn cut_words(tree: &mut Tree, kept: &mut Vec<NodeId>, after: NodeId, include: Span) {
    if let Some(before) = kept.last().copied() {
        let span = tree.node(before).span;
        if span.start == include.start {
            kept.pop();
        } else {
            tree.set_span(before, Span { start: span.start, end: include.start });
        }
    }
    let span = tree.node(after).span;
    tree.set_span(after, Span { start: include.end, end: span.end });
}

fn node_for(draft: &mut Draft<'_>, link: LinkId, span: Span) -> NodeId {
    let id = IncludeId(Span::at(draft.includes.len()).start);
    draft.includes.push(Include { link, span, is_block: false, headings_before: 0 });
    draft.set_link_kind(link, LinkKind::Include);
    draft.tree.push(NodeKind::IncludeInline(id), span)
}

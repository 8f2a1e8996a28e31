//! `> [!NOTE]` and its like, `> [!div class="x"]`, and `> [!VIDEO https://…]`.
//!
//! A line of a quote that is nothing but a marker opens a block; the next such line in the same quote closes it and opens
//! another, so that stacked alerts need no blank line. A film is its one line: what follows is a quote again. Text before
//! the first marker stays a quote. A marker with text behind it is no marker, and is told. A keyword that was translated
//! opens what it means, as long as no text stands before it, and is told; so is a word that means nothing.

use crate::markdown::document::{AlertKind, VideoId};
use crate::markdown::draft::Draft;
use crate::markdown::extension::{alert_words, inline, video};
use crate::markdown::fault::{DirectiveFault, DirectiveName, Fault, FaultKind};
use crate::markdown::tree::{NodeId, NodeKind};
use crate::text::Span;

/// The longest word that is taken for a keyword, in bytes.
const MAX_WORD: usize = 40;

pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    if !draft.tree.had(NodeKind::Quote) {
        return;
    }
    let tree = &draft.tree;
    let quotes = tree.ids().filter(|id| tree.is_like(*id, NodeKind::Quote));
    // The inner ones first, because they were made later: a block that is made here takes them as they are then.
    for parent in inline::parents_of(tree, quotes).into_iter().rev() {
        let children: Vec<NodeId> = draft.tree.children(parent).collect();
        let mut rewritten = Vec::with_capacity(children.len());
        for child in children {
            match draft.tree.kind(child) {
                NodeKind::Quote => rewritten.extend(split(draft, child)),
                _ => rewritten.push(child),
            }
        }
        draft.tree.set_children(parent, &rewritten);
    }
}

/// A quote cut at its markers; the quote itself when it has none.
fn split(draft: &mut Draft<'_>, quote: NodeId) -> Vec<NodeId> {
    let whole = draft.tree.node(quote).span;
    let mut blocks = vec![Block { kind: None, children: Vec::new(), start: whole.start }];
    for child in draft.tree.children(quote).collect::<Vec<_>>() {
        match draft.tree.kind(child) {
            NodeKind::Paragraph => split_paragraph(draft, child, &mut blocks),
            _ => push_to_last(&mut blocks, child),
        }
    }
    if blocks.len() == 1 {
        return vec![quote];
    }
    // What has a new parent is not to be met below the old one.
    draft.tree.set_children(quote, &[]);
    let mut nodes = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate().filter(|(_, block)| block.kind.is_some() || !block.children.is_empty())
    {
        let end = blocks.get(at + 1).map_or(whole.end, |next| next.start);
        let start = if nodes.is_empty() { whole.start } else { block.start };
        let node = draft.tree.push(block.kind.unwrap_or(NodeKind::Quote), Span { start, end });
        draft.tree.set_children(node, &block.children);
        nodes.push(node);
    }
    nodes
}

/// A part of a quote.
struct Block {
    /// What its marker opens; nothing for what stays a quote.
    kind: Option<NodeKind>,
    children: Vec<NodeId>,
    /// Where its marker stands.
    start: u32,
}

fn push_to_last(blocks: &mut [Block], child: NodeId) {
    if let Some(block) = blocks.last_mut() {
        block.children.push(child);
    }
}

fn split_paragraph(draft: &mut Draft<'_>, paragraph: NodeId, blocks: &mut Vec<Block>) {
    let inlines: Vec<NodeId> = draft.tree.children(paragraph).collect();
    let mut rest: Vec<NodeId> = Vec::new();
    let mut found = false;
    let lines: Vec<&[NodeId]> = inlines.split_inclusive(|id| draft.tree.kind(*id).is_break()).collect();
    for line in lines {
        // Behind text of a quote, only the real keywords count.
        let is_first = match blocks.last() {
            Some(Block { kind: None, children, .. }) => children.is_empty() && rest.is_empty(),
            _ => true,
        };
        match marker(draft, line, is_first) {
            Some(kind) => {
                flush(draft, &mut rest, paragraph, blocks);
                let start = draft.tree.node(line[0]).span.start;
                blocks.push(Block { kind: Some(kind), children: Vec::new(), start });
                if matches!(kind, NodeKind::VideoBlock(_)) {
                    let start = draft.tree.node(line[line.len() - 1]).span.end;
                    blocks.push(Block { kind: None, children: Vec::new(), start });
                }
                found = true;
            }
            None => rest.extend(line),
        }
    }
    if found {
        flush(draft, &mut rest, paragraph, blocks);
        draft.tree.set_children(paragraph, &[]);
    } else {
        push_to_last(blocks, paragraph);
    }
}

/// The lines so far become a paragraph of the last block.
fn flush(draft: &mut Draft<'_>, inlines: &mut Vec<NodeId>, paragraph: NodeId, blocks: &mut [Block]) {
    while inlines.last().is_some_and(|id| draft.tree.kind(*id).is_break()) {
        inlines.pop();
    }
    let (Some(first), Some(last)) = (inlines.first(), inlines.last()) else { return };
    let span = Span { start: draft.tree.node(*first).span.start, end: draft.tree.node(*last).span.end };
    let node = draft.tree.push(draft.tree.kind(paragraph), span);
    draft.tree.set_children(node, inlines);
    push_to_last(blocks, node);
    inlines.clear();
}

/// What a line opens, when it is a marker and nothing else.
fn marker(draft: &mut Draft<'_>, line: &[NodeId], is_first: bool) -> Option<NodeKind> {
    let text = draft.text;
    let content = match line.split_last() {
        Some((last, rest)) if draft.tree.kind(*last).is_break() => rest,
        _ => line,
    };
    let is_text = |id: &&NodeId| draft.tree.kind(**id) == NodeKind::Text;
    let start = draft.tree.node(*content.first().filter(is_text)?).span.start;
    let end = draft.tree.node(*content.last().filter(is_text)?).span.end;
    if text[..start as usize].ends_with('\\') {
        return None;
    }
    let span = Span { start, end };
    let inside = span.of(text).strip_prefix("[!")?;
    let close = unescaped_bracket(inside)?;
    let (word, behind) = (&inside[..close], &inside[close + 1..]);
    let kind = opened_by(draft, word);
    let is_alone = behind.trim().is_empty();
    let translated = if kind.is_none() && is_first { alert_words::meant_by(word) } else { None };
    if !is_alone {
        if kind.is_some() || translated.is_some() {
            draft.faults.push(Fault { span, kind: FaultKind::AlertWithText });
        }
        return None;
    }
    if kind.is_some() || !is_first {
        return kind;
    }
    let at = span.range().start + "[!".len() + word.len() - word.trim_start().len();
    let span = Span::new(at, at + word.trim().len());
    // White space before the word makes the marker none, whatever the word.
    match translated.filter(|_| !word.starts_with(char::is_whitespace)) {
        Some(meant) => {
            draft.faults.push(Fault { span, kind: FaultKind::AlertTranslated(meant) });
            Some(NodeKind::Alert(meant))
        }
        None => {
            if let Some(address) = film_meant(word.trim()) {
                let end = span.range().end;
                let span = Span::new(end - address.len(), end);
                let what = DirectiveFault::NotA("[!VIDEO and an address that begins with https://");
                draft.faults.push(Fault { span, kind: FaultKind::Directive(DirectiveName::Video, what) });
            } else if is_word(word.trim().trim_end_matches([':', '：'])) {
                draft.faults.push(Fault { span, kind: FaultKind::AlertUnknown });
            }
            None
        }
    }
}

/// The word of a film as translations have it.
const FILMS: [&str; 9] = ["video", "vídeo", "vidéo", "видео", "wideo", "视频", "影片", "動画", "비디오"];

/// What stands behind the word of a film that is none.
fn film_meant(word: &str) -> Option<&str> {
    let (keyword, address) = word.split_once(char::is_whitespace)?;
    let address = address.trim();
    (FILMS.contains(&&*keyword.to_lowercase()) && !address.is_empty()).then_some(address)
}

/// Whether this could be meant as the keyword of an alert.
fn is_word(word: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '!');
    let others = ["include", "code", "notebook", "video", "div"];
    let is_other =
        others.iter().any(|other| word.get(..other.len()).is_some_and(|own| own.eq_ignore_ascii_case(other)));
    word.starts_with(char::is_alphabetic) && word.len() <= MAX_WORD && word.chars().all(is_letter) && !is_other
}

/// Where the bracket that ends a marker stands.
fn unescaped_bracket(inside: &str) -> Option<usize> {
    let mut is_escaped = false;
    inside.bytes().position(|byte| {
        let ends = byte == b']' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        ends
    })
}

/// What the words of a marker open.
fn opened_by(draft: &mut Draft<'_>, word: &str) -> Option<NodeKind> {
    if let Some(kind) = AlertKind::ALL.into_iter().find(|kind| kind.class().eq_ignore_ascii_case(word.trim_end())) {
        return Some(NodeKind::Alert(kind));
    }
    if let Some((keyword, class)) = draft.alerts.get_key_value(&word.trim_end().to_uppercase()) {
        return Some(NodeKind::CustomAlert(draft.tree.push_string(&format!("{keyword}\n{class}"))));
    }
    if let Some(rest) = behind_keyword(word, "div") {
        return Some(NodeKind::Division(draft.tree.push_string(&without_escapes(division_attributes(rest)))));
    }
    let video = video::quoted(behind_keyword(word, "video")?)?;
    let id = VideoId(Span::at(draft.videos.len()).start);
    draft.videos.push(video);
    Some(NodeKind::VideoBlock(id))
}

/// What follows a keyword, in any letter case, with the white space or backtick that parts it from the keyword.
fn behind_keyword<'t>(word: &'t str, keyword: &str) -> Option<&'t str> {
    let found = word.get(..keyword.len()).filter(|start| start.eq_ignore_ascii_case(keyword))?;
    let rest = &word[found.len()..];
    rest.chars().next().is_none_or(|next| next.is_whitespace() || next == '`').then_some(rest)
}

/// A text without the backslashes that escape its letters.
fn without_escapes(written: &str) -> String {
    let mut is_escaped = false;
    let keeps = |letter: &char| {
        is_escaped = *letter == '\\' && !is_escaped;
        !is_escaped
    };
    written.chars().filter(keeps).collect()
}

/// The attributes of a division. They may stand in a pair of backticks; one backtick alone makes them unusable.
fn division_attributes(written: &str) -> &str {
    let written = written.trim();
    let between = written.strip_prefix('`').and_then(|rest| rest.strip_suffix('`'));
    match between {
        Some(between) => between.trim(),
        None if written.starts_with('`') || written.ends_with('`') => "",
        None => written,
    }
}

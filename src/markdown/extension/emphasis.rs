//! Asterisks that look like emphasis beside East Asian letters, and are text.
//!
//! In: the tree when all else was read. Out: the same tree, and a fault for each such pair. CommonMark goes by spaces and
//! punctuation around asterisks, and languages without spaces put full-width punctuation where it expects letters:
//! `**日本語。**テキスト`.

use memchr::memmem;

use crate::markdown::draft::Draft;
use crate::markdown::extension::inline;
use crate::markdown::fault::{Fault, FaultKind};
use crate::markdown::tree::{NodeId, NodeKind};
use crate::text::Span;

/// How many runs of asterisks are looked through for the partner of one.
const MAX_RUNS: usize = 10;

pub(in crate::markdown) fn tell(draft: &mut Draft<'_>) {
    if !has_wide_neighbour(draft.text) {
        return;
    }
    for holder in inline::holders(draft, "*") {
        let runs = runs_in(draft, holder);
        let mut next = 0;
        while let Some(open) = runs.get(next) {
            next += 1;
            let behind = runs[next..].iter().take(MAX_RUNS);
            let Some(length) = behind.clone().position(|close| is_pair(open, close)) else { continue };
            let span = Span { start: open.span.start, end: runs[next + length].span.end };
            draft.faults.push(Fault { span, kind: FaultKind::EmphasisLiteral });
            next += length + 1;
        }
    }
}

/// Whether an asterisk of a text stands beside an East Asian letter. Most articles have none, and are not looked at again.
fn has_wide_neighbour(text: &str) -> bool {
    // Where the letters of three bytes begin that are looked for, and those of four.
    const FIRST: u8 = 0xE1;
    memmem::find_iter(text.as_bytes(), "*").any(|at| {
        text.as_bytes().get(at + 1).is_some_and(|byte| *byte >= FIRST)
            || at > 0 && !text.as_bytes()[at - 1].is_ascii() && text[..at].chars().next_back().is_some_and(is_wide)
    })
}

/// A run of asterisks that is text.
struct Run {
    span: Span,
    before: char,
    behind: char,
}

fn runs_in(draft: &Draft<'_>, holder: NodeId) -> Vec<Run> {
    let mut runs = Vec::new();
    for id in draft.tree.children(holder).filter(|id| draft.tree.kind(*id) == NodeKind::Text) {
        let span = draft.tree.span(id);
        let written = span.of(draft.text);
        let mut from = 0;
        while let Some(start) = written[from..].find('*').map(|found| from + found) {
            let length = written[start..].bytes().take_while(|byte| *byte == b'*').count();
            from = start + length;
            let first = span.range().start + start;
            let Some(prepared) = draft.prepared_at(Span::at(first).start) else { continue };
            let at = prepared.at(Span::at(first).start);
            let Some((before, behind)) = prepared.text.split_at_checked(at) else { continue };
            let before = before.chars().next_back().unwrap_or(' ');
            let behind = behind.trim_start_matches('*').chars().next().unwrap_or(' ');
            if before != '\\' && length <= 3 {
                runs.push(Run { span: Span::new(first, first + length), before, behind });
            }
        }
    }
    runs
}

/// Whether two runs look like the ends of emphasis, and one of them is none because of the letters around it.
fn is_pair(open: &Run, close: &Run) -> bool {
    let length = open.span.range().len();
    let is_near = length == close.span.range().len() && open.span.end < close.span.start;
    let is_around = !open.behind.is_whitespace() && !close.before.is_whitespace();
    is_near && is_around && (fails(open.behind, open.before, length) || fails(close.before, close.behind, length))
}

/// Whether punctuation inside and a letter outside keep a run from being an end of emphasis. A single asterisk stands for
/// other things beside ASCII: `*.md`.
fn fails(inside: char, outside: char, length: usize) -> bool {
    let is_mark = is_wide_mark(inside) || length > 1 && inside.is_ascii_punctuation();
    is_mark && is_letter(outside) && (is_wide_mark(inside) || is_wide(outside))
}

fn is_letter(letter: char) -> bool {
    !letter.is_whitespace() && !letter.is_ascii_punctuation() && !is_wide_mark(letter)
}

/// Whether this is punctuation of East Asian texts, or a quote beyond ASCII.
fn is_wide_mark(letter: char) -> bool {
    matches!(letter,
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}'
        | '\u{3014}'..='\u{301f}' | '\u{3030}' | '\u{30a0}' | '\u{30fb}' | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}')
}

/// Whether this is a letter or a mark of East Asian texts.
fn is_wide(letter: char) -> bool {
    matches!(letter,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{a4cf}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ffdc}' | '\u{20000}'..='\u{3ffff}')
}

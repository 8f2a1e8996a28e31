//! An article as the Markdown of its own locale: without front matter, and without the other half of pairs.

use std::borrow::Cow;

use crate::markdown::document::{Document, Side};
use crate::markdown::side_by_side;
use crate::text::Span;

/// The Markdown of one side of a file, with parts of it replaced. Of two replacements that overlap the first one counts.
#[must_use]
pub fn plain_markdown(document: &Document, text: &str, side: Side, replacements: Vec<(Span, Cow<'_, str>)>) -> String {
    let body = document.front_matter.body;
    let mut edits = replacements;
    if !(document.units.is_empty() && document.faults.is_empty()) {
        let cuts = side_by_side::find(text, body as usize).cuts(side);
        edits.extend(cuts.into_iter().map(|cut| (cut, Cow::Borrowed(""))));
    }
    edits.sort_by_key(|(span, _)| (span.start, span.end));
    let mut out = String::with_capacity(text.len() - body as usize);
    let mut at = body;
    for (span, new) in edits {
        if span.start < at {
            continue;
        }
        out.push_str(Span { start: at, end: span.start }.of(text));
        out.push_str(&new);
        at = span.end;
    }
    out.push_str(&text[at as usize..]);
    out
}

//! What can be read of a page that is no YAML.
//!
//! In: the text and its fault. Out: the entries of its outermost map that can be read by themselves; of one that cannot,
//! what stands before the list item in which reading stops.
//!
//! **Invariant:** each part is read a bounded number of times.

use std::ops::Range;

use crate::text::Span;
use crate::yaml::{self, Entry, Fault, Node, Value};

/// How many earlier list items of a broken entry are tried as its end.
const TRIES: usize = 8;

pub(super) fn read(text: &str, fault: &Fault) -> Node {
    // What is too large altogether is not read by parts either.
    let parts = if text.len() > yaml::MAX_BYTES { Vec::new() } else { parts(text) };
    let mut entries = Vec::new();
    for part in parts {
        let read = match yaml::parse(&text[part.clone()]) {
            Ok(node) => Some(node),
            Err(fault) => before(&text[part.clone()], &fault),
        };
        if let Some(Node { value: Value::Mapping(found), .. }) = read {
            entries.extend(found.into_iter().map(|entry| moved_entry(entry, part.start)));
        }
    }
    Node { value: Value::Mapping(entries), span: Span::at(fault.span.range().start) }
}

/// The lines of each entry of the outermost map: one begins where a line is not indented and no comment or list item.
fn parts(text: &str) -> Vec<Range<usize>> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '\'' | '_')) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// What stands before the list item that holds a fault.
fn before(part: &str, fault: &Fault) -> Option<Node> {
    let head = part.get(..fault.span.range().start).unwrap_or(part);
    let mut end = head.len();
    let mut tries = 0;
    while let Some(start) = head[..end].rfind('\n').map(|at| at + 1).filter(|_| tries < TRIES) {
        if head[start..].trim_start_matches([' ', '\t']).starts_with("- ") {
            tries += 1;
            if let Ok(node) = yaml::parse(&part[..start]) {
                return Some(node);
            }
        }
        end = start - 1;
    }
    None
}

fn moved(node: Node, by: usize) -> Node {
    let value = match node.value {
        Value::Sequence(items) => Value::Sequence(items.into_iter().map(|item| moved(item, by)).collect()),
        Value::Mapping(entries) => Value::Mapping(entries.into_iter().map(|entry| moved_entry(entry, by)).collect()),
        value @ (Value::Null | Value::Scalar(_)) => value,
    };
    Node { value, span: moved_span(node.span, by) }
}

fn moved_entry(mut entry: Entry, by: usize) -> Entry {
    entry.key.span = moved_span(entry.key.span, by);
    entry.value = moved(entry.value, by);
    entry
}

fn moved_span(span: Span, by: usize) -> Span {
    Span::new(span.range().start + by, span.range().end + by)
}

//! What was written, and where.

use crate::text::{Span, Spanned};

/// A value and the bytes that it was written with, a tag or an anchor before it included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What was written.
    pub value: Value,
    /// Where. A value that was left empty has an empty span where it would stand.
    pub span: Span,
}

/// The three shapes of YAML. Nobody guesses types here: `.686`, `0123`, `true` and `<<` are the strings that they look like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing, `~` or `null`, without quotes.
    Null,
    /// A text, with quotes and escapes resolved.
    Scalar(String),
    /// A list.
    Sequence(Vec<Node>),
    /// A map, in the order of the file; a key that is written twice is here twice.
    Mapping(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The key, with quotes resolved.
    pub key: Spanned<String>,
    /// Its value.
    pub value: Node,
}

impl Node {
    /// The first value under a key; `None` when there is none, or when this is no map.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The first entry with a key, for the place of the key itself.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.as_mapping().iter().find(|entry| entry.key.value == key)
    }

    /// The text of a scalar.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text) => Some(text),
            Value::Null | Value::Sequence(_) | Value::Mapping(_) => None,
        }
    }

    /// The items of a list; none for anything else.
    #[must_use]
    pub fn as_sequence(&self) -> &[Self] {
        match &self.value {
            Value::Sequence(items) => items,
            Value::Null | Value::Scalar(_) | Value::Mapping(_) => &[],
        }
    }

    /// The entries of a map; none for anything else.
    #[must_use]
    pub fn as_mapping(&self) -> &[Entry] {
        match &self.value {
            Value::Mapping(entries) => entries,
            Value::Null | Value::Scalar(_) | Value::Sequence(_) => &[],
        }
    }

    /// Whether there is no value.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.value == Value::Null
    }
}

/// Every key that repeats an earlier one of its map, at any depth, in the order of the file.
#[must_use]
pub fn duplicates(node: &Node) -> Vec<&Spanned<String>> {
    let mut found = Vec::new();
    collect_duplicates(node, &mut found);
    found
}

fn collect_duplicates<'a>(node: &'a Node, found: &mut Vec<&'a Spanned<String>>) {
    for item in node.as_sequence() {
        collect_duplicates(item, found);
    }
    let mut keys = rustc_hash::FxHashSet::default();
    for entry in node.as_mapping() {
        if !keys.insert(entry.key.value.as_str()) {
            found.push(&entry.key);
        }
        collect_duplicates(&entry.value, found);
    }
}

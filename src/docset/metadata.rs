//! Metadata that stands beside the articles: for all of a folder, and for those that globs match.

use std::collections::BTreeMap;

use globset::GlobMatcher;

/// One value of metadata as written. Nobody guesses types here: `true` and `2019` are texts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum MetaValue {
    /// Nothing, on purpose: it hides what a lower layer says.
    Null,
    /// A text, number or truth value.
    Text(Box<str>),
    /// A list of such.
    List(Vec<Box<str>>),
}

/// The layers below the front matter: `fileMetadata` goes before `globalMetadata`.
#[derive(Debug, Clone, Default)]
pub struct MetadataLayers {
    /// For all articles, by key.
    pub global: BTreeMap<String, MetaValue>,
    /// For some articles, by key: globs over paths below the docset's folder, in the order of the file. The last that
    /// matches counts.
    pub by_glob: BTreeMap<String, Vec<(GlobMatcher, MetaValue)>>,
}

impl MetadataLayers {
    /// What is said of an article under one key.
    #[must_use]
    pub fn get(&self, below: &str, key: &str) -> Option<&MetaValue> {
        let rules = self.by_glob.get(key).map(Vec::as_slice).unwrap_or_default();
        let of_file = rules.iter().rev().find(|(paths, _)| paths.is_match(below)).map(|(_, value)| value);
        of_file.or_else(|| self.global.get(key))
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.global.is_empty() && self.by_glob.is_empty()
    }
}

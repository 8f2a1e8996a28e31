//! What the source says and its translations only repeat: told once.

use rustc_hash::FxHashMap;

use crate::catalog::DocId;
use crate::check::facts::Facts;

/// What was told already, by the path that is the same in every locale.
///
/// **Invariant:** right only when documents are asked for in the order of [`Facts::source_first`].
#[derive(Debug, Default)]
pub(in crate::check) struct Once<'a> {
    told: FxHashMap<(&'a str, &'a str), DocId>,
}

impl<'a> Once<'a> {
    /// Whether no other locale of the document's topic said this before.
    pub(in crate::check) fn is_first(&mut self, facts: &Facts<'a>, doc: DocId, what: &'a str) -> bool {
        let catalog = facts.catalog();
        let path = catalog.topic_of(doc).map_or_else(|| catalog.below(doc), |topic| &catalog.topic(topic).path);
        *self.told.entry((path, what)).or_insert(doc) == doc
    }
}

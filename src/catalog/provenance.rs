//! Where an edition came from, as its file declares it: what `status` and `catalog.json` tell beside a state.

use crate::catalog::model::Catalog;
use crate::catalog::topic::Edition;
use crate::markdown::{Date, TranslationKind};

/// What the file of an edition declares. Of the source itself nothing but the file is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Provenance<'a> {
    /// The file below the docset's folder.
    pub file: Option<&'a str>,
    /// Who translated, as declared.
    pub kind: Option<&'a TranslationKind>,
    /// The day of the hand-off.
    pub handed_off: Option<Date>,
    /// The hash of the source, as declared.
    pub hash: Option<&'a str>,
    /// The id of the hand-off.
    pub loc_file_id: Option<&'a str>,
    /// How many pairs the article has.
    pub units: usize,
}

impl Provenance<'_> {
    /// Whether a machine translated it, as declared.
    #[must_use]
    pub fn is_machine(&self) -> bool {
        matches!(self.kind, Some(TranslationKind::Machine(_)))
    }
}

impl Catalog {
    /// Where an edition came from.
    #[must_use]
    pub fn provenance(&self, edition: &Edition) -> Provenance<'_> {
        let Some(doc) = edition.doc else { return Provenance::default() };
        let keys = self.localization(doc);
        Provenance {
            file: Some(self.file(doc).path.as_str()),
            kind: keys.kind.as_ref().map(|kind| &kind.value),
            handed_off: keys.handed_off.as_ref().map(|date| date.value),
            hash: keys.source_hash.as_ref().map(|hash| &*hash.value),
            loc_file_id: keys.loc_file_id.as_ref().map(|id| &*id.value),
            units: self.document(doc).units.len(),
        }
    }

    /// Where the source text stands: `tree`, `recovered` from pairs, or `none`.
    #[must_use]
    pub fn source_word(&self) -> &'static str {
        match (self.has_source_tree, self.topics.iter().any(|topic| topic.pivot.is_some())) {
            (true, _) => "tree",
            (false, true) => "recovered",
            (false, false) => "none",
        }
    }
}

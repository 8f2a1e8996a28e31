//! What is said of each article beside its front matter.
//!
//! In: the layers of each docset. Out: for each document the layer below its front matter; articles of which the same is
//! said share one.

use rustc_hash::FxHashMap;

use crate::catalog::model::{Catalog, DocId};
use crate::docset::MetaValue;
use crate::markdown::{Merged, Metadata};

/// The layers below the front matter.
#[derive(Debug, Default)]
pub(in crate::catalog) struct Layers {
    distinct: Vec<Metadata>,
    /// By document, an index into `distinct`.
    of: Vec<u32>,
}

impl Layers {
    /// Settles the layers of all documents.
    pub(in crate::catalog) fn new(catalog: &Catalog) -> Self {
        let mut known: FxHashMap<Vec<(&str, &MetaValue)>, u32> = FxHashMap::default();
        let mut layers = Self::default();
        for id in catalog.doc_ids() {
            let said = said_of(catalog, id);
            let next = u32::try_from(layers.distinct.len()).unwrap_or(u32::MAX);
            let at = *known.entry(said).or_insert_with_key(|said| {
                layers.distinct.push(Metadata::of_layer(said.iter().copied()));
                next
            });
            layers.of.push(at);
        }
        layers
    }
}

/// What the configuration of a document's docset says of it under the keys that the program knows.
fn said_of(catalog: &Catalog, id: DocId) -> Vec<(&str, &MetaValue)> {
    let below = catalog.below(id);
    let Some(published) = catalog.root(id).published_at(below).filter(|published| !published.metadata.is_empty())
    else {
        return Vec::new();
    };
    let path = published.as_in_globs(published.below(below).unwrap_or(below));
    let said = |key| Some((key, published.metadata.get(&path, key)?));
    Metadata::LAYERED.into_iter().filter_map(said).collect()
}

impl Catalog {
    /// The metadata that holds for a document, all layers taken together.
    #[must_use]
    pub fn metadata(&self, id: DocId) -> Merged<'_> {
        let own = &self.document(id).front_matter.metadata;
        let below = self.layers.of.get(id.0 as usize).map_or(own, |at| &self.layers.distinct[*at as usize]);
        Merged { own, below }
    }
}

//! Which versions of a product each article is about, and each of its blocks.
//!
//! In: ranges as written: of the configuration, of the front matter, of `::: moniker` blocks; and the definition that the
//! configuration names. Out: the versions that a block is for, and what is wrong with ranges. Without a definition no range
//! can be evaluated, and everything is shown.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::catalog::model::{Catalog, DocId};
use crate::docset::{self, MonikerDefinition, MonikerRange, Role};
use crate::markdown::{BlockMonikers, NodeKind};
use crate::text::Span;

/// What is wrong with a range.
#[derive(Debug, Clone, PartialEq)]
pub struct MonikerFault {
    /// The article, or a file that it shows.
    pub doc: DocId,
    /// Where the range is written; empty when that is not in this file.
    pub span: Span,
    /// The range.
    pub range: Box<str>,
    /// What is wrong with it.
    pub kind: MonikerFaultKind,
}

/// What may be wrong with a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MonikerFaultKind {
    /// It means nothing.
    Invalid(docset::MonikerFault),
    /// The article's own range and that of the configuration have no version in common: the names of the latter.
    OutOfScope(String),
    /// The article is about none of the versions that a block is for: the names of the article.
    ZoneEmpty(String),
}

/// Evaluates the ranges of all documents.
pub(in crate::catalog) fn judge(catalog: &Catalog) -> Vec<MonikerFault> {
    let ids: Vec<DocId> = catalog.doc_ids().collect();
    let is_shown = |id: &DocId| catalog.file(*id).role != Role::Excluded;
    ids.into_par_iter().filter(is_shown).flat_map_iter(|id| faults_of(catalog, id)).collect()
}

fn faults_of(catalog: &Catalog, doc: DocId) -> Vec<MonikerFault> {
    let definition = catalog.moniker_definition(doc);
    let mut faults = Vec::new();
    let own = catalog.metadata(doc).moniker_range();
    let configured = catalog.configured_range(doc);
    let is_article = catalog.file(doc).role == Role::Article;
    let mut fault = |span, range: &str, kind| faults.push(MonikerFault { doc, span, range: range.into(), kind });
    // A range of the configuration is told once a file, which is where somebody looks for its versions.
    let file_ranges = own.map(|own| (own.span, &*own.value)).into_iter();
    for (span, range) in file_ranges.chain(configured.map(|range| (Span::default(), range)).filter(|_| is_article)) {
        if let Err(why) = evaluate(range, definition) {
            fault(span, range, MonikerFaultKind::Invalid(why));
        }
    }
    let of_file = catalog.file_monikers(doc);
    if let (Some(own), Some(definition), Some(of_file)) = (own, definition, &of_file)
        && of_file.is_empty()
        && let Some(held) = configured.and_then(|range| evaluate(range, Some(definition)).ok().flatten())
    {
        fault(own.span, &own.value, MonikerFaultKind::OutOfScope(names(definition, &held)));
    }
    if !catalog.text(doc).contains("moniker") {
        return faults;
    }
    let tree = &catalog.document(doc).tree;
    for id in tree.ids() {
        let NodeKind::Moniker(range) = tree.kind(id) else { continue };
        let range = tree.string(range);
        let span = Span::at(tree.node(id).span.range().start);
        match (evaluate(range, definition), definition, &of_file) {
            (Err(why), ..) => fault(span, range, MonikerFaultKind::Invalid(why)),
            (Ok(Some(held)), Some(definition), Some(of_file)) if is_article && held.is_disjoint(of_file) => {
                fault(span, range, MonikerFaultKind::ZoneEmpty(names(definition, of_file)));
            }
            _ => {}
        }
    }
    faults
}

/// The versions that a range holds; `None` where they are not defined.
fn evaluate(
    range: &str,
    definition: Option<&MonikerDefinition>,
) -> Result<Option<BTreeSet<usize>>, docset::MonikerFault> {
    let range = MonikerRange::parse(range)?;
    definition.map(|definition| range.evaluate(definition)).transpose()
}

fn names(definition: &MonikerDefinition, held: &BTreeSet<usize>) -> String {
    let names: Vec<String> = held.iter().map(|at| definition.name(*at).to_lowercase()).collect();
    names.join(" ")
}

impl Catalog {
    /// The versions that the ranges of a document are about.
    #[must_use]
    pub fn moniker_definition(&self, doc: DocId) -> Option<&MonikerDefinition> {
        self.root(doc).published_at(self.below(doc))?.monikers.as_deref()
    }

    fn configured_range(&self, doc: DocId) -> Option<&str> {
        let below = self.below(doc);
        let published = self.root(doc).published_at(below)?;
        published.moniker_range(published.below(below)?)
    }

    /// The versions that an article is about; `None` when it is about all of them, or nobody knows.
    fn file_monikers(&self, doc: DocId) -> Option<BTreeSet<usize>> {
        let definition = self.moniker_definition(doc)?;
        let own = self.metadata(doc).moniker_range().map(|range| &*range.value);
        let held = |range| evaluate(range, Some(definition)).ok().flatten();
        match (own.and_then(held), self.configured_range(doc).and_then(held)) {
            (Some(own), Some(configured)) => Some(own.intersection(&configured).copied().collect()),
            (own, configured) => own.or(configured),
        }
    }

    /// The versions that a block of an article's page is for, wherever the block is written.
    #[must_use]
    pub fn block_monikers(&self, article: DocId, range: &str) -> BlockMonikers {
        let Some(definition) = self.moniker_definition(article) else { return BlockMonikers::Unknown };
        let Ok(Some(held)) = evaluate(range, Some(definition)) else { return BlockMonikers::Unknown };
        let held = match self.file_monikers(article) {
            Some(of_file) => held.intersection(&of_file).copied().collect(),
            None => held,
        };
        if held.is_empty() { BlockMonikers::Nobody } else { BlockMonikers::Names(names(definition, &held)) }
    }
}

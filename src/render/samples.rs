//! The code samples of all pages, each read once.

use rayon::prelude::*;

use crate::analysis::Analysis;
use crate::catalog::DocId;
use crate::config::Config;
use crate::highlight::{Highlights, Unused};
use crate::links::LinkTarget;
use crate::markdown::{self, SnippetId};

/// The tokens of the samples that the pages of this build show. `kept` is what an earlier build remembered.
pub(in crate::render) fn highlights(analysis: &Analysis, config: &Config, kept: &[u8]) -> Highlights {
    let catalog = &analysis.catalog;
    // Pages of every locale show the source's articles and files, where the locale has none.
    let is_shown = |doc: &DocId| {
        let locale = catalog.locale_of(*doc);
        config.only.is_empty() || locale == catalog.source || config.only.contains(catalog.locale(locale))
    };
    let unused = if config.only.is_empty() { Unused::Drops } else { Unused::Stays };
    let docs: Vec<DocId> = catalog.doc_ids().filter(is_shown).collect();
    let samples = docs.into_par_iter().flat_map_iter(|doc| {
        let file = move |snippet: SnippetId| {
            let link = catalog.document(doc).snippets[snippet.0 as usize].link;
            match analysis.links.documents[doc.0 as usize].get(link.0 as usize)? {
                LinkTarget::Sample { file, .. } => catalog.sample_text(*file),
                _ => None,
            }
        };
        markdown::code_samples(catalog.document(doc), catalog.text(doc), file)
    });
    Highlights::of(samples, kept, unused)
}

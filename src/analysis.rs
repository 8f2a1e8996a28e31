//! The front half: everything that is known before a page is written or a word is said.
//!
//! In: [`Docset`]. Out: [`Analysis`], which each way out reads as much of as it needs.

use rayon::prelude::*;

use crate::catalog::{self, Catalog};
use crate::config::Config;
use crate::docset::{Docset, SourceFile};
use crate::links::{self, LinkGraph};
use crate::locale::Locale;
use crate::markdown::{self, Side};

/// All that is known of a docset.
#[derive(Debug)]
pub struct Analysis {
    /// The files, tied together.
    pub catalog: Catalog,
    /// What their links mean.
    pub links: LinkGraph,
}

/// Understands a docset.
#[must_use]
pub fn analyze(docset: Docset, source_locale: &Locale, config: &Config) -> Analysis {
    let catalog = catalog(docset, source_locale, config);
    let links = links::resolve_all(&catalog);
    Analysis { catalog, links }
}

/// Understands a docset as far as its files and topics go: for those who ask nothing of links.
#[must_use]
pub fn catalog(docset: Docset, source_locale: &Locale, config: &Config) -> Catalog {
    let parse = |page: &SourceFile| markdown::parse_side(&page.text, Side::Target, &docset.alerts);
    let documents = docset.pages.par_iter().map(parse).collect();
    catalog::assemble(docset, documents, source_locale, config)
}

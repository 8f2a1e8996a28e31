//! What every link means.
//!
//! In: [`Catalog`]. Out: [`LinkGraph`]: for each link of each document its [`LinkTarget`], and the same for the entries of
//! tables of contents.
//!
//! A link is looked for in the reader's own locale, exact and then in another letter case; then in the source locale, the
//! same two ways; then among the redirections. A file goes before a redirection of the same path.
//!
//! **Invariant:** facts, no messages; knows no HTML and no theme.

mod resolve;
mod target;

use rayon::prelude::*;

use crate::catalog::{Catalog, DocId, TocEntry};
use crate::markdown::LinkKind;
use crate::text::Span;

pub use resolve::resolve;
pub use target::{Found, LinkTarget, Missing, Place};

/// What every link means.
#[derive(Debug, Default)]
pub struct LinkGraph {
    /// By document and link, as a reader of the document's own locale has them.
    pub documents: Vec<Vec<LinkTarget>>,
    /// By table of contents: each href with its place.
    pub tocs: Vec<Vec<TocLink>>,
}

/// The href of an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct TocLink {
    /// As written.
    pub href: String,
    /// Where it is written.
    pub span: Span,
    /// Whether it is a link, or a name that may as well be none.
    pub kind: LinkKind,
    /// What it means.
    pub target: LinkTarget,
}

/// Resolves all links of the docset.
#[must_use]
pub fn resolve_all(catalog: &Catalog) -> LinkGraph {
    let ids: Vec<DocId> = catalog.doc_ids().collect();
    let documents = ids.into_par_iter().map(|id| resolve_document(catalog, id)).collect();
    let tocs = (0..catalog.tocs.len()).map(|toc| resolve_toc(catalog, toc)).collect();
    LinkGraph { documents, tocs }
}

fn resolve_document(catalog: &Catalog, id: DocId) -> Vec<LinkTarget> {
    let reader = catalog.locale_of(id);
    catalog.document(id).links.iter().map(|link| resolve(catalog, id, reader, link)).collect()
}

fn resolve_toc(catalog: &Catalog, toc: usize) -> Vec<TocLink> {
    fn walk(catalog: &Catalog, toc: usize, entries: &[TocEntry], found: &mut Vec<TocLink>) {
        for entry in entries {
            for href in entry.href.iter().chain(&entry.toc_href) {
                let target = resolve::resolve_toc_href(catalog, toc, &href.value);
                found.push(TocLink { href: href.value.clone(), span: href.span, kind: href.kind, target });
            }
            walk(catalog, toc, &entry.children, found);
        }
    }
    let mut found = Vec::new();
    walk(catalog, toc, &catalog.tocs[toc].entries, &mut found);
    found
}

//! What every link means.
//!
//! In: [`Catalog`]. Out: [`LinkGraph`]: for each link of each document its [`LinkTarget`], the same for the entries of
//! tables of contents, and what is wrong with the code that documents show.
//!
//! A link is looked for in the reader's own locale, exact and then in another letter case; then in the source locale, the
//! same two ways; then among the redirections. A file goes before a redirection of the same path.
//!
//! **Invariant:** facts, no messages; knows no HTML and no theme.

mod included;
mod raw;
mod resolve;
mod target;

use rayon::prelude::*;

use crate::catalog::{Catalog, DocId, LocaleId, TocEntry};
use crate::markdown::{self, Link, LinkKind, Snippet, SnippetFault};
use crate::text::Span;

pub use included::IncludedBookmark;
pub use resolve::resolve;
pub use target::{Found, LinkTarget, Missing, Place};

/// What every link means.
#[derive(Debug, Default)]
pub struct LinkGraph {
    /// By document and link, as a reader of the document's own locale has them.
    pub documents: Vec<Vec<LinkTarget>>,
    /// By document and snippet: what is wrong with what it shows.
    pub snippets: Vec<Vec<Option<SnippetFault>>>,
    /// Articles that send their readers on (`redirect_url`), in order, and where to.
    pub redirecting: Vec<(DocId, LinkTarget)>,
    /// Fragments of includes that pages lack which show them, by document and link.
    pub included: Vec<IncludedBookmark>,
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
    let documents: Vec<Vec<LinkTarget>> = ids.par_iter().map(|id| resolve_document(catalog, *id)).collect();
    let snippets = ids.into_par_iter().map(|id| look_at_snippets(catalog, id, &documents[id.0 as usize])).collect();
    let tocs = (0..catalog.tocs.len()).map(|toc| resolve_toc(catalog, toc)).collect();
    let to = |id| Some((id, redirected(catalog, id, catalog.locale_of(id))?));
    let redirecting = catalog.doc_ids().filter_map(to).collect();
    let included = included::find(catalog);
    LinkGraph { documents, redirecting, snippets, included, tocs }
}

/// Where an article sends its readers on; `None` for one that does not. Readers of an article that would send them back to
/// itself are better off where they are; [`LinkGraph::redirecting`] has it all the same.
#[must_use]
pub fn redirect(catalog: &Catalog, doc: DocId, reader: LocaleId) -> Option<LinkTarget> {
    if catalog.redirects.is_circular(doc) { None } else { redirected(catalog, doc, reader) }
}

fn redirected(catalog: &Catalog, doc: DocId, reader: LocaleId) -> Option<LinkTarget> {
    let url = catalog.document(doc).front_matter.metadata.redirect_url.as_ref()?;
    catalog.topic_of(doc)?;
    let link = Link { kind: LinkKind::Link, destination: url.value.clone(), span: url.span };
    Some(resolve(catalog, doc, reader, &link))
}

fn resolve_document(catalog: &Catalog, id: DocId) -> Vec<LinkTarget> {
    let reader = catalog.locale_of(id);
    catalog.document(id).links.iter().map(|link| resolve(catalog, id, reader, link)).collect()
}

/// How much of the samples is looked through for one document, in bytes; what is behind is shown, and not checked.
const MAX_SAMPLE_BYTES: usize = 64 * 1024 * 1024;

fn look_at_snippets(catalog: &Catalog, id: DocId, targets: &[LinkTarget]) -> Vec<Option<SnippetFault>> {
    let document = catalog.document(id);
    let mut bytes = 0;
    let look = |snippet: &Snippet| {
        let at = snippet.link.0 as usize;
        let LinkTarget::Sample { file, .. } = targets[at] else { return None };
        let code = catalog.sample_text(file)?;
        bytes += code.len();
        let path = document.links[at].destination.split(['?', '#']).next().unwrap_or("");
        if bytes > MAX_SAMPLE_BYTES { None } else { markdown::extract(code, path, snippet).1 }
    };
    document.snippets.iter().map(look).collect()
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

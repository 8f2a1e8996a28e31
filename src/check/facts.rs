//! The facts in the order that rules tell them: each link with its document, what it means, and what was likely meant.
//!
//! **Invariant:** facts are recorded by the stages; nothing is found out here but what people may have meant.

use crate::analysis::Analysis;
use crate::catalog::{
    Catalog, DocId, FileId, IncludeTarget, LocaleId, MonikerFault, PivotFault, RedirectFault, Reference, TocFault,
    TopicId,
};
use crate::check::near::{Names, nearest};
use crate::diagnostic::Label;
use crate::docset::{self, Role, SourceFile};
use crate::links::{Found, LinkTarget, Missing, Place};
use crate::locale::Locale;
use crate::markdown::{self, Document, Include, LinkKind, Snippet, SnippetFault};
use crate::path::{DocPath, folder_of};
use crate::text::Span;

/// How many names of a page are compared with one that is not there.
const MAX_BOOKMARKS: usize = 1000;

/// All that rules ask for.
pub(in crate::check) struct Facts<'a> {
    /// What the stages recorded.
    pub(in crate::check) analysis: &'a Analysis,
    names: Names<'a>,
}

/// What a link stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check) enum Holder {
    Document(DocId),
    /// Index in [`docset::Docset::tocs`].
    Toc(usize),
}

/// A link and what it means.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) struct LinkFact<'a> {
    pub(in crate::check) holder: Holder,
    pub(in crate::check) kind: LinkKind,
    /// As written.
    pub(in crate::check) destination: &'a str,
    pub(in crate::check) span: Span,
    pub(in crate::check) target: &'a LinkTarget,
}

/// An include and what it means.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) struct IncludeFact<'a> {
    pub(in crate::check) link: LinkFact<'a>,
    pub(in crate::check) target: &'a IncludeTarget,
}

impl LinkFact<'_> {
    /// Whether it leads readers somewhere; an include or a code snippet shows something.
    pub(in crate::check) fn is_followed(&self) -> bool {
        match self.kind {
            LinkKind::Link | LinkKind::Image | LinkKind::Xref | LinkKind::Mention => true,
            LinkKind::Include | LinkKind::Snippet => false,
        }
    }

    /// Whether it stands in a table of contents.
    pub(in crate::check) fn is_of_toc(&self) -> bool {
        matches!(self.holder, Holder::Toc(_))
    }

    /// How its file was found, when there is one.
    pub(in crate::check) fn found(&self) -> Option<Found> {
        match self.target {
            LinkTarget::Page { found, .. }
            | LinkTarget::Asset { found, .. }
            | LinkTarget::Sample { found, .. }
            | LinkTarget::NoPage(found) => Some(*found),
            LinkTarget::SitePage { is_exact_case, .. } => {
                Some(Found { place: Place::Own, is_exact_case: *is_exact_case, lacks_extension: false })
            }
            LinkTarget::SelfBookmark
            | LinkTarget::Home
            | LinkTarget::Redirect { .. }
            | LinkTarget::External
            | LinkTarget::Named { .. }
            | LinkTarget::SiteAbsolute
            | LinkTarget::Mail
            | LinkTarget::Tab
            | LinkTarget::NotVerifiable
            | LinkTarget::Missing(_) => None,
        }
    }

    /// What stands before the `#`.
    pub(in crate::check) fn before_bookmark(&self) -> &str {
        self.destination.split('#').next().unwrap_or(self.destination)
    }

    /// The path as written, without query and fragment.
    pub(in crate::check) fn written_path(&self) -> &str {
        self.destination.split(['?', '#']).next().unwrap_or(self.destination)
    }
}

impl<'a> Facts<'a> {
    /// The facts of an analysis.
    pub(in crate::check) fn new(analysis: &'a Analysis) -> Self {
        let is_missing = |target: &LinkTarget| matches!(target, LinkTarget::Missing(Missing::File(_)));
        let documents = analysis.links.documents.iter().flatten();
        let tocs = analysis.links.tocs.iter().flatten().map(|link| &link.target);
        // A docset without a broken link needs no suggestions.
        let names =
            if documents.chain(tocs).any(is_missing) { Names::new(&analysis.catalog) } else { Names::default() };
        Self { analysis, names }
    }

    pub(in crate::check) fn catalog(&self) -> &'a Catalog {
        &self.analysis.catalog
    }

    /// Articles and includes; what is not built is not looked at.
    pub(in crate::check) fn documents(&self) -> impl Iterator<Item = (DocId, &'a Document)> {
        let catalog = self.catalog();
        let is_built = |id: &DocId| catalog.file(*id).role != Role::Excluded;
        catalog.doc_ids().filter(is_built).map(|id| (id, catalog.document(id)))
    }

    /// What was wrong with files before anybody read their text.
    pub(in crate::check) fn file_faults(&self) -> impl Iterator<Item = &'a docset::Fault> {
        self.catalog().docset.faults.iter()
    }

    /// What could not be understood in documents.
    pub(in crate::check) fn markdown_faults(&self) -> impl Iterator<Item = (DocId, &'a markdown::Fault)> {
        self.documents().flat_map(|(id, document)| document.faults.iter().map(move |fault| (id, fault)))
    }

    /// What could not be read of tables of contents.
    pub(in crate::check) fn toc_faults(&self) -> impl Iterator<Item = (Holder, &'a TocFault)> {
        let tocs = self.catalog().tocs.iter().enumerate();
        tocs.flat_map(|(at, toc)| toc.faults.iter().map(move |fault| (Holder::Toc(at), fault)))
    }

    /// What is wrong with ranges of versions.
    pub(in crate::check) fn moniker_faults(&self) -> impl Iterator<Item = &'a MonikerFault> {
        self.catalog().moniker_faults.iter()
    }

    /// What is wrong with groups of pivots.
    pub(in crate::check) fn pivot_faults(&self) -> impl Iterator<Item = &'a PivotFault> {
        self.catalog().pivots.faults.iter()
    }

    /// What is wrong with redirections.
    pub(in crate::check) fn redirect_faults(&self) -> impl Iterator<Item = &'a RedirectFault> {
        self.catalog().redirects.faults.iter()
    }

    /// The links of documents and tables of contents.
    pub(in crate::check) fn links(&self) -> impl Iterator<Item = LinkFact<'a>> {
        let graph = &self.analysis.links;
        let of_documents = self.documents().flat_map(|(id, document)| {
            let targets = &graph.documents[id.0 as usize];
            document.links.iter().zip(targets).map(move |(link, target)| LinkFact {
                holder: Holder::Document(id),
                kind: link.kind,
                destination: &link.destination,
                span: link.span,
                target,
            })
        });
        let of_tocs = graph.tocs.iter().enumerate().flat_map(|(toc, links)| {
            links.iter().map(move |link| LinkFact {
                holder: Holder::Toc(toc),
                kind: link.kind,
                destination: &link.href,
                span: link.span,
                target: &link.target,
            })
        });
        let of_redirects = graph.redirecting.iter().filter_map(|(id, target)| {
            let url = self.catalog().document(*id).front_matter.metadata.redirect_url.as_ref()?;
            let (holder, kind) = (Holder::Document(*id), LinkKind::Link);
            Some(LinkFact { holder, kind, destination: &url.value, span: url.span, target })
        });
        of_documents.chain(of_redirects).chain(of_tocs)
    }

    /// The snippets whose file is there and does not hold what is asked for.
    pub(in crate::check) fn snippet_faults(&self) -> impl Iterator<Item = (LinkFact<'a>, &'a Snippet, SnippetFault)> {
        let graph = &self.analysis.links;
        self.documents().flat_map(move |(id, document)| {
            let faults = document.snippets.iter().zip(&graph.snippets[id.0 as usize]);
            faults.filter_map(move |(snippet, fault)| {
                let at = snippet.link.0 as usize;
                let link = &document.links[at];
                let fact = LinkFact {
                    holder: Holder::Document(id),
                    kind: link.kind,
                    destination: &link.destination,
                    span: link.span,
                    target: &graph.documents[id.0 as usize][at],
                };
                Some((fact, snippet, (*fault)?))
            })
        })
    }

    /// The includes of documents.
    pub(in crate::check) fn includes(&self) -> impl Iterator<Item = IncludeFact<'a>> {
        let (catalog, graph) = (self.catalog(), &self.analysis.links);
        self.documents().flat_map(move |(id, document)| {
            let fact = move |(include, target): (&'a Include, &'a IncludeTarget)| {
                let (link, at) = (&document.links[include.link.0 as usize], include.link.0 as usize);
                let link = LinkFact {
                    holder: Holder::Document(id),
                    kind: link.kind,
                    destination: &link.destination,
                    span: link.span,
                    target: &graph.documents[id.0 as usize][at],
                };
                IncludeFact { link, target }
            };
            document.includes.iter().zip(&catalog.includes[id.0 as usize]).map(fact)
        })
    }

    pub(in crate::check) fn file(&self, holder: Holder) -> &'a SourceFile {
        match holder {
            Holder::Document(id) => self.catalog().file(id),
            Holder::Toc(toc) => &self.catalog().docset.tocs[toc],
        }
    }

    /// The path of a file below its locale's folder.
    pub(in crate::check) fn below(&self, holder: Holder) -> &'a str {
        let file = self.file(holder);
        self.catalog().docset.roots[file.root].strip(&file.path)
    }

    /// The locale whose readers a link leads.
    pub(in crate::check) fn reader(&self, holder: Holder) -> LocaleId {
        let (catalog, locale) = (self.catalog(), &self.file(holder).locale);
        catalog.locale_ids().find(|id| catalog.locale(*id) == locale).unwrap_or(catalog.source)
    }

    /// The locale whose folder holds a path.
    pub(in crate::check) fn locale_at(&self, path: &DocPath) -> Option<Locale> {
        let holds = |folder: &str| {
            folder.is_empty() || path.as_str().strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
        };
        let roots = self.catalog().docset.roots.iter().filter(|root| holds(&root.folder));
        roots.max_by_key(|root| root.folder.len()).map(|root| root.locale.clone())
    }

    /// The path below its root of the file that answers to a link.
    pub(in crate::check) fn found_below(&self, link: &LinkFact<'_>) -> Option<&'a str> {
        let catalog = self.catalog();
        if let LinkTarget::Page { doc, .. } = link.target {
            return Some(catalog.below(*doc));
        }
        if let LinkTarget::Asset { asset, .. } = link.target {
            let asset = &catalog.docset.assets[*asset as usize];
            return Some(catalog.docset.roots[asset.root].strip(&asset.path));
        }
        if let LinkTarget::SitePage { topic, .. } = link.target {
            return Some(&catalog.topic(*topic).path);
        }
        self.located(link)
    }

    /// The path below its root of a file without a page, looked up once more.
    fn located(&self, link: &LinkFact<'_>) -> Option<&'a str> {
        let (catalog, Reference::Relative { path, .. }) = (self.catalog(), Reference::parse(link.destination)) else {
            return None;
        };
        let below = match link.holder {
            Holder::Document(id) => catalog.below_from(id, &path),
            Holder::Toc(toc) => catalog.below_from_toc(u32::try_from(toc).ok()?, &path),
        }?;
        let docset = &catalog.docset;
        let (root, path) = match catalog.locate(self.file(link.holder).root, &below)?.file {
            FileId::Page(at) => (docset.pages[at as usize].root, &docset.pages[at as usize].path),
            FileId::Toc(at) => (docset.tocs[at as usize].root, &docset.tocs[at as usize].path),
            FileId::Asset(at) => (docset.assets[at as usize].root, &docset.assets[at as usize].path),
            FileId::Data => return None,
        };
        Some(docset.roots[root].strip(path))
    }

    /// Whether a link could lead to a file at a path below its locale's folder.
    pub(in crate::check) fn is_file(&self, link: &LinkFact<'_>, below: &str) -> bool {
        self.catalog().locate(self.file(link.holder).root, below).is_some_and(|located| located.is_exact)
    }

    /// Whether a link could lead to a folder that holds articles, at a path below its locale's folder.
    pub(in crate::check) fn is_folder(&self, link: &LinkFact<'_>, below: &str) -> bool {
        let docset = &self.catalog().docset;
        let source = self.catalog().root_of(self.catalog().source);
        [Some(self.file(link.holder).root), source].into_iter().flatten().any(|root| {
            let folder = format!("{}/", docset.roots[root].join(below));
            let at = docset.pages.partition_point(|page| page.path.as_str() < folder.as_str());
            docset.pages.get(at).is_some_and(|page| page.path.as_str().starts_with(&folder))
        })
    }

    /// The locale whose folder a relative link leads into, out of its own, and the path below that folder.
    pub(in crate::check) fn in_another_locale(&self, link: &LinkFact<'_>) -> Option<(&'a Locale, &'a str)> {
        let Reference::Relative { path, .. } = Reference::parse(link.destination) else { return None };
        let (docset, file) = (&self.catalog().docset, self.file(link.holder));
        let path = crate::path::resolve(file.path.folder(), &path)?;
        let found = docset.pages.binary_search_by(|page| page.path.as_str().cmp(&path)).ok()?;
        let page = &docset.pages[found];
        let root = &docset.roots[page.root];
        (page.root != file.root).then(|| (&root.locale, root.strip(&page.path)))
    }

    /// A link to another file, written as this one is: relative or from `~/`, with its query and fragment.
    pub(in crate::check) fn rewritten(&self, link: &LinkFact<'_>, below: &str) -> String {
        let own = self.below(link.holder);
        let suffix = &link.destination[link.written_path().len()..];
        let path = if link.destination.starts_with("~/") {
            let root = &self.catalog().docset.roots[self.file(link.holder).root];
            let published = root.published_at(own).and_then(|published| published.below(below));
            format!("~/{}", published.unwrap_or(below))
        } else {
            let relative = relative(folder_of(own), below);
            let keeps_dot = link.destination.starts_with("./") && !relative.starts_with("../");
            if keeps_dot { format!("./{relative}") } else { relative }
        };
        path.replace(' ', "%20") + suffix
    }

    /// What was likely meant by a link to a path that is not there.
    pub(in crate::check) fn suggestion(&self, link: &LinkFact<'_>, missing: &str) -> Option<String> {
        let own = self.file(link.holder).root;
        let source = self.catalog().root_of(self.catalog().source).filter(|source| *source != own);
        let roots: Vec<usize> = [Some(own), source].into_iter().flatten().collect();
        let near = self.names.suggest(&roots, missing).filter(|near| *near != self.below(link.holder))?;
        Some(self.rewritten(link, near))
    }

    /// The bookmark of a page that is nearest to one that it does not have. The names of the source go first: they are the
    /// same in every locale.
    pub(in crate::check) fn bookmark_near(&self, doc: DocId, name: &str) -> Option<&'a str> {
        let ids = &self.catalog().ids[doc.0 as usize];
        let first = ids.headings.iter().filter_map(|names| names.first()).map(AsRef::as_ref);
        nearest(name, first.chain(ids.names()).take(MAX_BOOKMARKS))
    }

    /// A link to the article of the docset that a target is, if it is one, as this link would name it.
    pub(in crate::check) fn named(&self, link: &LinkFact<'_>, target: &LinkTarget) -> Option<String> {
        let below = match target {
            LinkTarget::Page { doc, .. } => self.catalog().below(*doc),
            LinkTarget::SitePage { topic, .. } => &self.catalog().topic(*topic).path,
            _ => return None,
        };
        Some(self.rewritten(link, below))
    }

    /// A document as a whole.
    pub(in crate::check) fn label_of(&self, doc: DocId) -> Label {
        Label { path: self.catalog().file(doc).path.clone(), start: None, end: None }
    }

    /// The locales that have the article at a path below their folders.
    pub(in crate::check) fn locales_with(&self, below: &str) -> Vec<&'a Locale> {
        let catalog = self.catalog();
        let at = catalog.topics.binary_search_by(|topic| (*topic.path).cmp(below));
        let topic = at.ok().and_then(|at| u32::try_from(at).ok()).map(|at| catalog.topic(TopicId(at)));
        topic.into_iter().flat_map(|topic| topic.articles.keys()).map(|locale| catalog.locale(*locale)).collect()
    }
}

/// A path as seen from a folder, both below one root.
fn relative(folder: &str, path: &str) -> String {
    let mut from = folder.split('/').filter(|part| !part.is_empty()).peekable();
    let mut to = path.split('/').peekable();
    // The last part of the path is the file's own name, which is no folder.
    while from.peek().is_some() && from.peek() == to.peek() && to.clone().nth(1).is_some() {
        from.next();
        to.next();
    }
    let mut relative = "../".repeat(from.count());
    relative.push_str(&to.collect::<Vec<_>>().join("/"));
    relative
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn paths_are_seen_from_a_folder() {
        for (folder, path, want) in [
            ("", "a.md", "a.md"),
            ("docs", "docs/a.md", "a.md"),
            ("docs/x", "docs/y/a.md", "../y/a.md"),
            ("docs", "a.md", "../a.md"),
            ("a", "a", "../a"),
        ] {
            assert_eq!(relative(folder, path), want, "{path} from {folder}");
        }
    }
}

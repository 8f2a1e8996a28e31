//! The facts in the order that rules tell them: each link with its document and what it means.
//!
//! **Invariant:** facts are recorded by the stages; nothing is found out here.

use rustc_hash::FxHashMap;

use crate::analysis::Analysis;
use crate::catalog::{
    Catalog, DocId, LedgerFault, LocaleId, MonikerFault, PivotFault, RedirectFault, RedirectFaultKind, TocFault,
};
use crate::check::link_fact::{Holder, IncludeFact, LinkFact};
use crate::check::near::Names;
use crate::config::Config;
use crate::diagnostic::Label;
use crate::docset::{self, Role, SourceFile};
use crate::links::{LinkTarget, Missing};
use crate::locale::Locale;
use crate::markdown::{self, Allowance, Document, LinkKind, Snippet, SnippetFault, Unread, UnreadKey};
use crate::path::DocPath;
use crate::text::Span;
use crate::web::Answers;

/// All that rules ask for.
pub(in crate::check) struct Facts<'a> {
    /// What the stages recorded.
    pub(in crate::check) analysis: &'a Analysis,
    pub(in crate::check) config: &'a Config,
    /// The files that links could lead to; empty where no link is broken.
    pub(in crate::check) names: Names<'a>,
    /// The codes in comments that allow nothing; known when all other rules have run.
    pub(in crate::check) unused: Vec<(Holder, Span)>,
    /// What other sites answered, in a run that asked them.
    pub(in crate::check) answers: Option<&'a Answers>,
}

impl<'a> Facts<'a> {
    /// The facts of an analysis.
    pub(in crate::check) fn new(analysis: &'a Analysis, config: &'a Config) -> Self {
        let is_missing = |target: &LinkTarget| matches!(target, LinkTarget::Missing(Missing::File(_)));
        let documents = analysis.links.documents.iter().flatten();
        let tocs = analysis.links.tocs.iter().flatten().map(|link| &link.target);
        let is_lost = |fault: &RedirectFault| matches!(fault.kind, RedirectFaultKind::TargetGone { .. });
        let is_any_unnamed = || {
            let is_unnamed = |fault: &docset::Fault| matches!(fault.kind, docset::FaultKind::NamedFileMissing { .. });
            analysis.catalog.docset.faults.iter().any(is_unnamed)
        };
        let is_any_lost = || analysis.catalog.redirects.faults.iter().any(is_lost);
        // A docset without a broken link needs no suggestions.
        let needs_names = documents.chain(tocs).any(is_missing) || is_any_lost() || is_any_unnamed();
        let names = if needs_names { Names::new(&analysis.catalog) } else { Names::default() };
        Self { names, ..Self::of_links(analysis, config) }
    }

    /// Facts for those who look at links and ask for no name that is near.
    pub(in crate::check) fn of_links(analysis: &'a Analysis, config: &'a Config) -> Self {
        Self { analysis, config, names: Names::default(), unused: Vec::new(), answers: None }
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

    /// The same, those of the source locale first, then by locale: what the source says is told there, and not once more
    /// for each translation that repeats it.
    pub(in crate::check) fn source_first(&self) -> Vec<DocId> {
        let catalog = self.catalog();
        let mut docs: Vec<DocId> = self.documents().map(|(id, _)| id).collect();
        docs.sort_by_key(|id| {
            let locale = catalog.locale_of(*id);
            (locale != catalog.source, locale)
        });
        docs
    }

    /// The links of documents, in that order.
    pub(in crate::check) fn links_source_first(&self) -> impl Iterator<Item = (DocId, LinkFact<'a>)> {
        let links = |id: DocId| 0..self.catalog().document(id).links.len();
        self.source_first().into_iter().flat_map(move |id| links(id).map(move |at| (id, self.link_of(id, at))))
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

    /// The comments that allow findings.
    pub(in crate::check) fn allowances(&self) -> impl Iterator<Item = (Holder, &'a Allowance)> {
        let catalog = self.catalog();
        let of_documents = self.documents().map(|(id, document)| (Holder::Document(id), &document.allowances));
        let of_tocs = catalog.tocs.iter().enumerate().map(|(at, toc)| (Holder::Toc(at), &toc.allowances));
        let of_data = catalog.data_allowances.iter().enumerate().map(|(at, allowances)| (Holder::Data(at), allowances));
        let all = of_documents.chain(of_tocs).chain(of_data);
        all.flat_map(|(holder, allowances)| allowances.iter().map(move |allowance| (holder, allowance)))
    }

    /// What translations declare of themselves that cannot be right.
    pub(in crate::check) fn ledger(&self) -> impl Iterator<Item = &'a LedgerFault> {
        self.catalog().ledger.iter()
    }

    /// The values of one key that are not what it asks for.
    pub(in crate::check) fn unread(&self, key: UnreadKey) -> impl Iterator<Item = (DocId, &'a Unread)> {
        let unread = move |(id, document): (DocId, &'a Document)| {
            document.front_matter.unread.iter().filter(move |unread| unread.key == key).map(move |unread| (id, unread))
        };
        self.documents().flat_map(unread)
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

    /// The same, those of the source first, and those that translations only repeat left out.
    pub(in crate::check) fn redirect_faults_once(&self) -> Vec<&'a RedirectFault> {
        let source = self.catalog().root_of(self.catalog().source).map(|root| &self.catalog().docset.roots[root]);
        let mut faults: Vec<&RedirectFault> = self.redirect_faults().collect();
        faults.sort_by_key(|fault| !source.is_some_and(|source| source.holds(&fault.path)));
        let mut first_of: FxHashMap<&RedirectFaultKind, &DocPath> = FxHashMap::default();
        faults.retain(|fault| *first_of.entry(&fault.kind).or_insert(&fault.path) == &fault.path);
        faults
    }

    /// The links of documents and tables of contents.
    pub(in crate::check) fn links(&self) -> impl Iterator<Item = LinkFact<'a>> {
        let graph = &self.analysis.links;
        let of_documents = self
            .documents()
            .flat_map(move |(id, document)| (0..document.links.len()).map(move |at| self.link_of(id, at)));
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
                Some((self.link_of(id, snippet.link.0 as usize), snippet, (*fault)?))
            })
        })
    }

    /// The includes of documents.
    pub(in crate::check) fn includes(&self) -> impl Iterator<Item = IncludeFact<'a>> {
        let catalog = self.catalog();
        self.documents().flat_map(move |(id, _)| {
            let targets = catalog.includes[id.0 as usize].iter().enumerate();
            targets.filter_map(move |(at, target)| Some(IncludeFact { link: self.include_link(id, at)?, target }))
        })
    }

    /// The link of an include.
    pub(in crate::check) fn include_link(&self, id: DocId, include: usize) -> Option<LinkFact<'a>> {
        let document = self.catalog().document(id);
        let at = document.includes.get(include)?.link.0 as usize;
        Some(self.link_of(id, at))
    }

    /// A link of a document.
    pub(in crate::check) fn link_of(&self, id: DocId, at: usize) -> LinkFact<'a> {
        let link = &self.catalog().document(id).links[at];
        LinkFact {
            holder: Holder::Document(id),
            kind: link.kind,
            destination: &link.destination,
            span: link.span,
            target: &self.analysis.links.documents[id.0 as usize][at],
        }
    }

    pub(in crate::check) fn file(&self, holder: Holder) -> &'a SourceFile {
        match holder {
            Holder::Document(id) => self.catalog().file(id),
            Holder::Toc(toc) => &self.catalog().docset.tocs[toc],
            Holder::Data(data) => &self.catalog().docset.data[data],
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

    /// A document as a whole.
    pub(in crate::check) fn label_of(&self, doc: DocId) -> Label {
        Label { path: self.catalog().file(doc).path.clone(), start: None, end: None }
    }
}

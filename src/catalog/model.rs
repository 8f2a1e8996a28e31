//! The catalog itself: what every later stage asks for files, documents, topics and locales.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::catalog::breadcrumb::CrumbTable;
use crate::catalog::files::{FileId, Files, Located};
use crate::catalog::heading::{self, PageIds};
use crate::catalog::include::{IncludeCircle, IncludeTarget};
use crate::catalog::ledger::LedgerFault;
use crate::catalog::metadata::Layers;
use crate::catalog::moniker::MonikerFault;
use crate::catalog::navigation::Navigation;
use crate::catalog::page::{self, Page, Pages};
use crate::catalog::pivot::Pivots;
use crate::catalog::redirect::Redirects;
use crate::catalog::toc::Toc;
use crate::catalog::topic::{Edition, Pivot, Topic};
use crate::catalog::uid::Uids;
use crate::config::{Fallback, Urls};
use crate::docset::{Docset, Role, Root, SourceFile};
use crate::locale::Locale;
use crate::markdown::{Allowance, BlockMonikers, Document, Localization, Side};

/// Index of a document, and of its file in [`Docset::pages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocId(pub u32);

/// Index of a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TopicId(pub u32);

/// Index of a locale; sorted as their tags are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocaleId(pub u16);

/// All files, tied together.
#[derive(Debug)]
pub struct Catalog {
    /// The files.
    pub docset: Docset,
    /// One for each page of the docset, in its order.
    pub documents: Vec<Document>,
    /// The locales, sorted by tag.
    pub locales: Vec<Locale>,
    /// The language written first.
    pub source: LocaleId,
    /// Whether the source locale has articles of its own.
    pub has_source_tree: bool,
    /// Whether a missing source is put together from pairs.
    pub recovers_source: bool,
    /// What stands for an article that a locale lacks.
    pub fallback: Fallback,
    /// The path of the site's own address, in lower case; empty when it is the root of its host.
    pub base_path: Box<str>,
    /// What is said of documents beside their front matter.
    pub(in crate::catalog) layers: Layers,
    /// Every file by its path.
    pub files: Files,
    /// Sorted by path.
    pub topics: Vec<Topic>,
    pub(in crate::catalog) topic_of: Vec<Option<TopicId>>,
    /// By document and include.
    pub includes: Vec<Vec<IncludeTarget>>,
    /// The circles that includes of articles show.
    pub include_circles: Vec<IncludeCircle>,
    /// The states of translated files that articles include.
    pub include_editions: BTreeMap<DocId, Edition>,
    /// What translations declare of themselves that cannot be right.
    pub ledger: Vec<LedgerFault>,
    /// By document: what answers to fragments on its page. Empty for what is no article.
    pub ids: Vec<PageIds>,
    /// Where files that are gone are answered.
    pub redirects: Redirects,
    /// What readers choose between.
    pub pivots: Pivots,
    /// What is wrong with ranges of versions.
    pub moniker_faults: Vec<MonikerFault>,
    /// What has a name of its own.
    pub uids: Uids,
    /// The pages of the site.
    pub pages: Pages,
    /// By [`Docset::tocs`].
    pub tocs: Vec<Toc>,
    /// By [`Docset::data`]: comments that allow findings.
    pub data_allowances: Vec<Vec<Allowance>>,
    /// The tables that breadcrumbs come from, by their index in [`Docset::tocs`].
    pub(in crate::catalog) crumb_tables: FxHashMap<u32, CrumbTable>,
    /// The way through the pages, by locale.
    pub navigation: Vec<Navigation>,
}

pub(in crate::catalog) fn locale_id(at: usize) -> LocaleId {
    LocaleId(u16::try_from(at).unwrap_or(u16::MAX))
}

impl Catalog {
    /// All documents.
    pub fn doc_ids(&self) -> impl Iterator<Item = DocId> + use<> {
        (0..u32::try_from(self.documents.len()).unwrap_or(u32::MAX)).map(DocId)
    }

    /// All topics.
    pub fn topic_ids(&self) -> impl Iterator<Item = TopicId> + use<> {
        (0..u32::try_from(self.topics.len()).unwrap_or(u32::MAX)).map(TopicId)
    }

    /// The locales that the site has: those with a folder of their own, and a source put together from pairs.
    pub fn published_locales(&self) -> impl Iterator<Item = LocaleId> {
        self.locale_ids().filter(|id| {
            *id != self.source || self.has_source_tree || self.topics.iter().any(|topic| topic.pivot.is_some())
        })
    }

    /// All locales.
    pub fn locale_ids(&self) -> impl Iterator<Item = LocaleId> + use<> {
        (0..self.locales.len()).map(locale_id)
    }

    /// The file of a document.
    #[must_use]
    pub fn file(&self, id: DocId) -> &SourceFile {
        &self.docset.pages[id.0 as usize]
    }

    /// The text of a document.
    #[must_use]
    pub fn text(&self, id: DocId) -> &str {
        &self.file(id).text
    }

    /// The text of a file whose code articles show; `None` when it was not read.
    #[must_use]
    pub fn sample_text(&self, file: FileId) -> Option<&str> {
        match file {
            FileId::Page(at) => Some(&self.docset.pages[at as usize].text),
            FileId::Toc(at) => Some(&self.docset.tocs[at as usize].text),
            FileId::Asset(at) => {
                let path = &self.docset.assets[at as usize].path;
                let found = self.docset.samples.binary_search_by(|sample| sample.path.cmp(path)).ok()?;
                Some(&self.docset.samples[found].text)
            }
            FileId::Data => None,
        }
    }

    /// A document.
    #[must_use]
    pub fn document(&self, id: DocId) -> &Document {
        &self.documents[id.0 as usize]
    }

    /// Where a translation came from.
    #[must_use]
    pub fn localization(&self, id: DocId) -> &Localization {
        &self.document(id).front_matter.localization
    }

    /// A locale.
    #[must_use]
    pub fn locale(&self, id: LocaleId) -> &Locale {
        &self.locales[id.0 as usize]
    }

    /// The locale of a document.
    #[must_use]
    pub fn locale_of(&self, id: DocId) -> LocaleId {
        locale_id(self.locales.binary_search(&self.file(id).locale).unwrap_or(0))
    }

    /// The root of a document.
    #[must_use]
    pub fn root(&self, id: DocId) -> &Root {
        &self.docset.roots[self.file(id).root]
    }

    /// The root that a locale's files lie in; the only one, in a flat folder.
    #[must_use]
    pub fn root_of(&self, locale: LocaleId) -> Option<usize> {
        let locale = self.locale(locale);
        let own = self.docset.roots.iter().position(|root| root.locale == *locale);
        own.or_else(|| (self.docset.roots.len() == 1).then_some(0))
    }

    /// The path of a document below its root: what is the same in every locale.
    #[must_use]
    pub fn below(&self, id: DocId) -> &str {
        self.root(id).strip(&self.file(id).path)
    }

    /// A topic.
    #[must_use]
    pub fn topic(&self, id: TopicId) -> &Topic {
        &self.topics[id.0 as usize]
    }

    /// The topic of a document; `None` for what is no article.
    #[must_use]
    pub fn topic_of(&self, id: DocId) -> Option<TopicId> {
        self.topic_of[id.0 as usize]
    }

    /// The title of a document: of its front matter, else its first heading, else its file name.
    #[must_use]
    pub fn title(&self, id: DocId) -> &str {
        let document = self.document(id);
        let heading = || document.headings.first().map(|heading| &*heading.text);
        self.metadata(id).title().or_else(heading).filter(|title| !title.is_empty()).unwrap_or_else(|| {
            let name = self.file(id).path.name();
            name.rfind('.').map_or(name, |dot| &name[..dot])
        })
    }

    /// The title of what a page shows.
    #[must_use]
    pub fn page_title(&self, page: &Page) -> &str {
        match page.side {
            Side::Target => self.title(page.doc),
            // The title of a recovered page is the source half of the heading.
            Side::Source => {
                let heading = self.document(page.doc).headings.first();
                heading.and_then(|heading| heading.source_text.as_deref()).unwrap_or_else(|| self.title(page.doc))
            }
        }
    }

    /// A file by its path below a root: of the root itself, else of the source's; each exact, then in any letter case.
    #[must_use]
    pub fn locate(&self, root: usize, below: &str) -> Option<Located> {
        let source = self.root_of(self.source).filter(|source| *source != root);
        [Some(root), source].into_iter().flatten().find_map(|at| {
            let (file, is_exact) = self.files.find(&self.docset.roots[at].join(below))?;
            Some(Located { file, is_exact, is_fallback: at != root })
        })
    }

    /// The page that an article is for readers of its own locale, whether the site has a place for it or not.
    #[must_use]
    pub fn page_of(&self, doc: DocId, urls: Urls) -> Option<Page> {
        page::page_of(self, doc, urls)
    }

    /// What answers to fragments on the page of a document.
    pub(in crate::catalog) fn assign_ids(&self, id: DocId) -> PageIds {
        if self.file(id).role != Role::Article {
            return PageIds::default();
        }
        let source = self.topic_of(id).and_then(|topic| match self.topic(topic).pivot {
            Some(Pivot::Source(source)) if source != id => Some(source),
            _ => None,
        });
        let is_for_nobody = |range: &str| self.block_monikers(id, range) == BlockMonikers::Nobody;
        heading::assign(&self.documents, &self.includes, id, source, &is_for_nobody)
    }
}

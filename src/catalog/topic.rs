//! Topics, and the edition of each in each locale.
//!
//! In: the articles of each topic, as `group` ties them. Out: for each locale the state of the topic, and what that is
//! known by. Files that articles include have states of their own, and a stale one marks the articles that show it.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::include::IncludeTarget;
use crate::catalog::model::{Catalog, DocId, LocaleId};
use crate::docset::{Role, SourceHashes};
use crate::markdown::{Date, Localization, Side};

/// The same article in all its locales.
#[derive(Debug, Clone)]
pub struct Topic {
    /// The path below the locale's folder: the source's own, else that of the first locale.
    pub path: Box<str>,
    /// Its articles, by locale.
    pub articles: BTreeMap<LocaleId, DocId>,
    /// The state of each locale, those without an article among them; no entry where nothing can be said.
    pub editions: BTreeMap<LocaleId, Edition>,
    /// Where the source text stands.
    pub pivot: Option<Pivot>,
}

/// Where the source text of a topic stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pivot {
    /// In the source's own article.
    Source(DocId),
    /// In the bilingual pairs of this translation.
    Embedded(DocId),
}

impl Pivot {
    /// The document, and which side of it is the source text.
    #[must_use]
    pub fn document(self) -> (DocId, Side) {
        match self {
            Self::Source(id) => (id, Side::Target),
            Self::Embedded(id) => (id, Side::Source),
        }
    }
}

/// The state of a topic in a locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The article, when there is one.
    pub doc: Option<DocId>,
    /// What is known of its age.
    pub state: State,
    /// What that is known by.
    pub proof: Proof,
    /// The files that the article includes, straight or by another one, whose own translation is stale.
    pub stale_includes: Vec<DocId>,
}

impl Edition {
    fn new(doc: Option<DocId>, state: State, proof: Proof) -> Self {
        Self { doc, state, proof, stale_includes: Vec::new() }
    }
}

/// What is known of the age of a topic in a locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// The source itself.
    Source,
    /// The source, put together from bilingual pairs.
    Recovered,
    /// Translated from the current version of the source.
    Current,
    /// Translated from an older version.
    Stale,
    /// Not there.
    Missing,
    /// The source no longer has its topic.
    Orphan,
    /// Nothing is known.
    Untracked,
}

impl State {
    /// All of them, in the order in which people ask for them.
    pub const ALL: [Self; 7] =
        [Self::Source, Self::Recovered, Self::Current, Self::Stale, Self::Missing, Self::Orphan, Self::Untracked];

    /// The word for data and for the theme's strings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Recovered => "recovered",
            Self::Current => "current",
            Self::Stale => "stale",
            Self::Missing => "missing",
            Self::Orphan => "orphan",
            Self::Untracked => "untracked",
        }
    }
}

/// What a state is known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// The hash of the source file.
    Hash,
    /// The hash of the version handed off last, there being no source file.
    Inferred,
    /// Nothing.
    None,
}

impl Proof {
    /// The word for data and for the theme's strings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hash => "hash",
            Self::Inferred => "inferred",
            Self::None => "none",
        }
    }
}

/// Settles pivot and editions of a topic.
pub(in crate::catalog) fn settle(catalog: &Catalog, topic: &mut Topic) {
    let source = topic.articles.get(&catalog.source).copied();
    let is_inferred = source.is_none() && !catalog.has_source_tree;
    let current = if is_inferred { handed_off_last(catalog, topic.articles.values().copied()) } else { None };
    topic.pivot =
        source.map(Pivot::Source).or_else(|| embedded(catalog, topic, current.as_deref()).map(Pivot::Embedded));
    for locale in catalog.locale_ids() {
        let doc = topic.articles.get(&locale).copied();
        let edition = match doc {
            Some(doc) if locale == catalog.source => Some(Edition::new(Some(doc), State::Source, Proof::None)),
            Some(doc) => Some(translation(catalog, doc, source, current.as_deref())),
            None if locale == catalog.source => match topic.pivot {
                Some(Pivot::Embedded(_)) => Some(Edition::new(None, State::Recovered, Proof::Inferred)),
                _ => None,
            },
            None => Some(Edition::new(None, State::Missing, Proof::None)),
        };
        if let Some(edition) = edition {
            topic.editions.insert(locale, edition);
        }
    }
}

fn translation(catalog: &Catalog, doc: DocId, source: Option<DocId>, current: Option<&str>) -> Edition {
    let edition = |state, proof| Edition::new(Some(doc), state, proof);
    let hashes = source.and_then(|source| catalog.file(source).hashes.as_ref());
    match (catalog.declared_hash(doc), hashes, current) {
        (_, None, _) if catalog.has_source_tree => edition(State::Orphan, Proof::None),
        (None, _, _) => edition(State::Untracked, Proof::None),
        (Some(hash), Some(hashes), _) if hashes.contains(hash) => edition(State::Current, Proof::Hash),
        (Some(_), Some(_), _) => edition(State::Stale, Proof::Hash),
        (Some(hash), None, Some(current)) if hash.eq_ignore_ascii_case(current) => {
            edition(State::Current, Proof::Inferred)
        }
        (Some(_), None, Some(_)) => edition(State::Stale, Proof::Inferred),
        (Some(_), None, None) => edition(State::Untracked, Proof::None),
    }
}

/// The hash of the version handed off last over all locales, in lower case: of several with one date, the one that most
/// locales hold, then the smallest.
fn handed_off_last(catalog: &Catalog, docs: impl Iterator<Item = DocId>) -> Option<String> {
    let mut holders: BTreeMap<String, (Option<Date>, usize)> = BTreeMap::new();
    for id in docs {
        let Localization { handed_off, .. } = catalog.localization(id);
        if let Some(hash) = catalog.declared_hash(id) {
            let holder = holders.entry(hash.to_ascii_lowercase()).or_default();
            holder.0 = holder.0.max(handed_off.as_ref().map(|date| date.value));
            holder.1 += 1;
        }
    }
    // The map is sorted by hash, and of equals the last one would win: so the smallest comes last.
    holders.into_iter().rev().max_by_key(|(_, last)| *last).map(|(hash, _)| hash)
}

/// The translation that the source text is read from: bilingual, of the current version where there is one, the first by tag.
fn embedded(catalog: &Catalog, topic: &Topic, current: Option<&str>) -> Option<DocId> {
    if catalog.has_source_tree || !catalog.recovers_source {
        return None;
    }
    let bilingual = || topic.articles.values().copied().filter(|id| !catalog.document(*id).units.is_empty());
    let holds = |id: &DocId| match (catalog.declared_hash(*id), current) {
        (Some(hash), Some(current)) => hash.eq_ignore_ascii_case(current),
        (hash, current) => hash == current,
    };
    bilingual().find(holds).or_else(|| bilingual().next())
}

/// The states of translated files that articles include, by the file.
pub(in crate::catalog) fn includes(catalog: &Catalog) -> BTreeMap<DocId, Edition> {
    let mut by_path: BTreeMap<&str, Vec<DocId>> = BTreeMap::new();
    let mut by_hash: BTreeMap<&str, DocId> = BTreeMap::new();
    for id in catalog.doc_ids().filter(|id| catalog.file(*id).role == Role::Include) {
        by_path.entry(catalog.below(id)).or_default().push(id);
        for hash in catalog.file(id).hashes.iter().flat_map(SourceHashes::all) {
            by_hash.entry(hash).or_insert(id);
        }
    }
    let mut editions = BTreeMap::new();
    for docs in by_path.values() {
        let is_source = |id: &DocId| catalog.locale_of(*id) == catalog.source;
        let own = docs.iter().copied().find(is_source);
        let translations = || docs.iter().copied().filter(|id| !is_source(id));
        let current = if catalog.has_source_tree { None } else { handed_off_last(catalog, translations()) };
        for doc in translations() {
            let moved = || by_hash.get(catalog.declared_hash(doc)?.to_ascii_lowercase().as_str()).copied();
            editions.insert(doc, translation(catalog, doc, own.or_else(moved), current.as_deref()));
        }
    }
    editions
}

/// Marks the editions whose articles show something stale.
pub(in crate::catalog) fn mark_stale_includes(catalog: &Catalog, topics: &mut [Topic]) {
    if catalog.include_editions.values().all(|edition| edition.state != State::Stale) {
        return;
    }
    for edition in topics.iter_mut().flat_map(|topic| topic.editions.values_mut()) {
        edition.stale_includes = edition.doc.map(|doc| stale_below(catalog, doc)).unwrap_or_default();
    }
}

/// The stale files that a document shows, each once; circles and excess are no targets any more.
fn stale_below(catalog: &Catalog, doc: DocId) -> Vec<DocId> {
    let mut seen = BTreeSet::new();
    let mut open = vec![doc];
    while let Some(holder) = open.pop() {
        let shown = catalog.includes[holder.0 as usize].iter().filter_map(IncludeTarget::document);
        open.extend(shown.filter(|shown| seen.insert(*shown)));
    }
    let is_stale = |id: &DocId| catalog.include_editions.get(id).is_some_and(|edition| edition.state == State::Stale);
    seen.into_iter().filter(is_stale).collect()
}

impl Catalog {
    /// The hash that a translation declares of its source; what cannot be one is none.
    #[must_use]
    pub fn declared_hash(&self, doc: DocId) -> Option<&str> {
        let hash = self.localization(doc).source_hash.as_ref()?;
        SourceHashes::is_hash(&hash.value).then_some(&*hash.value)
    }
}

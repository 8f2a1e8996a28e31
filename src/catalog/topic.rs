//! Topics, and the edition of each in each locale.
//!
//! A topic is the same article in all its locales. Files are one topic when they share the path below their locale's
//! folder; a file that has moved in one locale is found again by its `ms.openlocfilehash`.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::catalog::model::{Catalog, DocId, LocaleId};
use crate::docset::Role;
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edition {
    /// The article, when there is one.
    pub doc: Option<DocId>,
    /// What is known of its age.
    pub state: State,
    /// What that is known by.
    pub proof: Proof,
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

/// Groups the articles of a catalog into topics, sorted by path.
pub(in crate::catalog) fn group(catalog: &Catalog) -> Vec<Topic> {
    let mut by_path: BTreeMap<&str, BTreeMap<LocaleId, DocId>> = BTreeMap::new();
    for id in catalog.doc_ids().filter(|id| catalog.file(*id).role == Role::Article) {
        by_path.entry(catalog.below(id)).or_default().insert(catalog.locale_of(id), id);
    }
    join_letter_case(catalog, &mut by_path);
    join_moved(catalog, &mut by_path);
    by_path
        .into_iter()
        .map(|(path, articles)| Topic { path: path.into(), articles, editions: BTreeMap::new(), pivot: None })
        .collect()
}

/// Paths that differ in letter case only are one topic, under the source's path, where no locale has both.
fn join_letter_case<'a>(catalog: &Catalog, topics: &mut BTreeMap<&'a str, BTreeMap<LocaleId, DocId>>) {
    let mut first_of: FxHashMap<String, &'a str> = FxHashMap::default();
    let has_source = |articles: &BTreeMap<LocaleId, DocId>| articles.contains_key(&catalog.source);
    let mut paths: Vec<&'a str> = topics.keys().copied().collect();
    paths.sort_by_key(|path| !has_source(&topics[path]));
    for path in paths {
        match first_of.get(&path.to_lowercase()).copied() {
            None => {
                first_of.insert(path.to_lowercase(), path);
            }
            Some(first) => join(topics, first, path),
        }
    }
}

/// A translation whose path the source does not have, but whose hash is that of a source file that this locale lacks, has moved.
fn join_moved<'a>(catalog: &'a Catalog, topics: &mut BTreeMap<&'a str, BTreeMap<LocaleId, DocId>>) {
    let mut by_hash: FxHashMap<&str, &'a str> = FxHashMap::default();
    for (path, articles) in topics.iter() {
        let source = articles.get(&catalog.source).and_then(|id| catalog.file(*id).hashes.as_ref());
        match source {
            Some(hashes) => {
                for hash in [&hashes.stored, &hashes.lf, &hashes.crlf] {
                    by_hash.entry(hash.as_str()).or_insert(path);
                }
            }
            // Without a source tree the hashes of translations tie them to each other.
            None if !catalog.has_source_tree => {
                for hash in articles.values().filter_map(|id| catalog.localization(*id).source_hash.as_ref()) {
                    by_hash.entry(&*hash.value).or_insert(path);
                }
            }
            None => {}
        }
    }
    let moved: Vec<(&'a str, &'a str)> = topics
        .iter()
        .filter(|(_, articles)| !articles.contains_key(&catalog.source))
        .filter_map(|(path, articles)| {
            let hash = articles.values().find_map(|id| catalog.localization(*id).source_hash.as_ref())?;
            let home = *by_hash.get(&*hash.value)?;
            (home != *path).then_some((home, *path))
        })
        .collect();
    for (home, path) in moved {
        join(topics, home, path);
    }
}

/// Moves the articles of one path to another, where no locale has both.
fn join<'a>(topics: &mut BTreeMap<&'a str, BTreeMap<LocaleId, DocId>>, home: &'a str, path: &'a str) {
    let is_free = match (topics.get(home), topics.get(path)) {
        (Some(home), Some(other)) => other.keys().all(|locale| !home.contains_key(locale)),
        _ => false,
    };
    if is_free && let Some(articles) = topics.remove(path) {
        topics.entry(home).or_default().extend(articles);
    }
}

/// Settles pivot and editions of a topic.
pub(in crate::catalog) fn settle(catalog: &Catalog, topic: &mut Topic) {
    let source = topic.articles.get(&catalog.source).copied();
    let current = if source.is_none() && !catalog.has_source_tree { handed_off_last(catalog, topic) } else { None };
    topic.pivot =
        source.map(Pivot::Source).or_else(|| embedded(catalog, topic, current.as_deref()).map(Pivot::Embedded));
    for locale in catalog.locale_ids() {
        let doc = topic.articles.get(&locale).copied();
        let edition = match doc {
            Some(doc) if locale == catalog.source => {
                Some(Edition { doc: Some(doc), state: State::Source, proof: Proof::None })
            }
            Some(doc) => Some(translation(catalog, doc, source, current.as_deref())),
            None if locale == catalog.source => match topic.pivot {
                Some(Pivot::Embedded(_)) => {
                    Some(Edition { doc: None, state: State::Recovered, proof: Proof::Inferred })
                }
                _ => None,
            },
            None => Some(Edition { doc: None, state: State::Missing, proof: Proof::None }),
        };
        if let Some(edition) = edition {
            topic.editions.insert(locale, edition);
        }
    }
}

fn translation(catalog: &Catalog, doc: DocId, source: Option<DocId>, current: Option<&str>) -> Edition {
    let declared = catalog.localization(doc).source_hash.as_ref().map(|hash| &*hash.value);
    let edition = |state, proof| Edition { doc: Some(doc), state, proof };
    let hashes = source.and_then(|source| catalog.file(source).hashes.as_ref());
    match (declared, hashes, current) {
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

/// The hash of the version handed off last over all locales: of several with one date, the one that most locales hold,
/// then the smallest.
fn handed_off_last(catalog: &Catalog, topic: &Topic) -> Option<String> {
    let mut holders: BTreeMap<&str, (Option<Date>, usize)> = BTreeMap::new();
    for id in topic.articles.values() {
        let Localization { source_hash, handed_off, .. } = catalog.localization(*id);
        if let Some(hash) = source_hash {
            let holder = holders.entry(&hash.value).or_default();
            holder.0 = holder.0.max(handed_off.as_ref().map(|date| date.value));
            holder.1 += 1;
        }
    }
    // The map is sorted by hash, and of equals the last one would win: so the smallest comes last.
    holders.into_iter().rev().max_by_key(|(_, last)| *last).map(|(hash, _)| hash.to_owned())
}

/// The translation that the source text is read from: bilingual, of the current version where there is one, the first by tag.
fn embedded(catalog: &Catalog, topic: &Topic, current: Option<&str>) -> Option<DocId> {
    if catalog.has_source_tree || !catalog.recovers_source {
        return None;
    }
    let bilingual = || topic.articles.values().copied().filter(|id| !catalog.document(*id).units.is_empty());
    let holds = |id: &DocId| catalog.localization(*id).source_hash.as_ref().map(|hash| &*hash.value) == current;
    bilingual().find(holds).or_else(|| bilingual().next())
}

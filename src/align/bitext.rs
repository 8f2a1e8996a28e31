//! The bitext of a topic in one locale: which text stands beside the translation, and what is paired with what.
//!
//! In: the catalog. Out: [`Bitext`]s, one for each topic and target locale that has an article. Files that are no articles,
//! such as includes and a README, are translated texts with sentences of their own, and get theirs.
//!
//! The pivot is, in this order: the source halves of the translation's own pairs; those of a sibling translated from the same
//! version, which are the source already cut; the source's own article; the source halves of a sibling of another version;
//! the text of a sibling.

use std::collections::BTreeMap;

use crate::align::learn::Lexicons;
use crate::align::model::Relation;
use crate::align::pivot::{Other, Pivots, is_in_pairs};
use crate::align::rows::{Beside, Row, own_rows, rows, with_rest};
use crate::catalog::{Catalog, DocId, LocaleId, Topic};
use crate::docset::Role;
use crate::locale::Locale;
use crate::markdown::Format;

/// A text in all its locales.
#[derive(Debug, Clone)]
pub struct BitextTopic<'a> {
    /// The path below the locale's folder.
    pub path: &'a str,
    /// Its files, by locale.
    pub articles: BTreeMap<LocaleId, DocId>,
}

/// What stands beside a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PivotKind {
    /// The source's own article.
    Source,
    /// The source, put together from pairs.
    Recovered,
    /// Another translation.
    Sibling,
}

impl PivotKind {
    /// The word for data.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Recovered => "recovered",
            Self::Sibling => "sibling",
        }
    }
}

/// The sentences of one article in one locale, beside those of its pivot.
#[derive(Debug, Clone)]
pub struct Bitext<'a> {
    /// The path of the topic.
    pub path: &'a str,
    /// The locale of the translation.
    pub locale: &'a Locale,
    /// What stands beside it.
    pub pivot: PivotKind,
    /// The language of that.
    pub pivot_locale: &'a Locale,
    /// The file of the translation.
    pub doc: DocId,
    /// The sentences in order.
    pub rows: Vec<Row<'a>>,
}

/// What can be aligned, sorted by path. Pages of YAML are not read sentence by sentence yet, and are left out.
#[must_use]
pub fn bitext_topics(catalog: &Catalog) -> Vec<BitextTopic<'_>> {
    let mut topics: Vec<BitextTopic<'_>> =
        catalog.topics.iter().map(|topic| BitextTopic::of_topic(catalog, topic)).collect();
    let mut others: BTreeMap<&str, BTreeMap<LocaleId, DocId>> = BTreeMap::new();
    let is_other = |id: &DocId| catalog.file(*id).role != Role::Article && is_markdown(catalog, *id);
    for id in catalog.doc_ids().filter(is_other) {
        others.entry(catalog.below(id)).or_default().insert(catalog.locale_of(id), id);
    }
    topics.extend(others.into_iter().map(|(path, articles)| BitextTopic { path, articles }));
    topics.retain(|topic| !topic.articles.is_empty());
    topics.sort_by_key(|topic| topic.path);
    topics
}

fn is_markdown(catalog: &Catalog, doc: DocId) -> bool {
    catalog.document(doc).format == Format::Markdown
}

/// Where the text beside a translation comes from.
#[derive(Debug, Clone, Copy)]
enum Chosen {
    /// Both halves are in the file.
    Own,
    /// In another file.
    Other(Other),
}

impl<'a> BitextTopic<'a> {
    /// The articles of one topic that can be aligned.
    #[must_use]
    pub fn of_topic(catalog: &Catalog, topic: &'a Topic) -> Self {
        let articles = topic.articles.iter().map(|(locale, id)| (*locale, *id));
        Self { path: &topic.path, articles: articles.filter(|(_, id)| is_markdown(catalog, *id)).collect() }
    }
}

impl BitextTopic<'_> {
    /// The locales that have a bitext.
    pub fn targets<'c>(&'c self, catalog: &'c Catalog) -> impl Iterator<Item = LocaleId> + 'c {
        self.articles.keys().copied().filter(|locale| *locale != catalog.source)
    }

    /// The bitexts of the topic in these locales. What they share, such as the passages of the source, is read once.
    #[must_use]
    pub fn bitexts<'c>(&'c self, catalog: &'c Catalog, locales: &[LocaleId], lexicons: &Lexicons) -> Vec<Bitext<'c>> {
        let mut pivots = Pivots::default();
        let mut bitexts = Vec::new();
        for locale in locales {
            let Some(doc) = self.articles.get(locale).copied() else { continue };
            let Some(chosen) = self.choose(catalog, doc) else { continue };
            let lexicon = lexicons.of(*locale);
            let is_twin = self.source_relation(catalog, doc) == Some(Relation::Twin);
            let source = self.articles.get(&catalog.source).copied().filter(|_| is_twin);
            let rows = match chosen {
                Chosen::Own => {
                    let own = own_rows(catalog, doc, source.map(|source| pivots.file(catalog, source)));
                    // A sentence that the source does not have says that the pairs are not all of it.
                    let is_whole = own.iter().all(|row| row.source_line.is_some() || source.is_none());
                    let is_whole = is_whole && is_in_pairs(catalog, doc);
                    let other = if is_whole { None } else { self.choose_other(catalog, doc) };
                    match other {
                        Some(other) => {
                            let (text, relation) = pivots.of(catalog, other, source);
                            with_rest(catalog, doc, own, &Beside::new(catalog, text, doc, relation, lexicon))
                        }
                        None => own,
                    }
                }
                Chosen::Other(other) => {
                    let (text, relation) = pivots.of(catalog, other, source);
                    rows(catalog, text, doc, relation, lexicon)
                }
            };
            let (pivot, pivot_locale) = self.pivot_of(catalog, chosen, source);
            let pivot_locale = catalog.locale(pivot_locale);
            let locale = catalog.locale(*locale);
            bitexts.push(Bitext { path: self.path, locale, pivot, pivot_locale, doc, rows });
        }
        bitexts
    }

    /// What a text is, and in which language. Source halves are the source itself where its own article is of that version.
    fn pivot_of(&self, catalog: &Catalog, chosen: Chosen, source: Option<DocId>) -> (PivotKind, LocaleId) {
        let halves = if source.is_some() { PivotKind::Source } else { PivotKind::Recovered };
        match chosen {
            Chosen::Own | Chosen::Other(Other { is_halves: true, .. }) => (halves, catalog.source),
            Chosen::Other(Other { doc: pivot, .. }) => match catalog.locale_of(pivot) {
                locale if locale == catalog.source => (PivotKind::Source, locale),
                locale => (PivotKind::Sibling, locale),
            },
        }
    }

    /// How a translation belongs to the source's own article, where there is one.
    fn source_relation(&self, catalog: &Catalog, doc: DocId) -> Option<Relation> {
        let source = *self.articles.get(&catalog.source)?;
        let is_twin = match (hash_of(catalog, doc), &catalog.file(source).hashes) {
            (Some(hash), Some(hashes)) => hashes.contains(hash),
            _ => false,
        };
        Some(if is_twin { Relation::Twin } else { Relation::Divergent })
    }

    fn choose(&self, catalog: &Catalog, doc: DocId) -> Option<Chosen> {
        match catalog.document(doc).units.is_empty() {
            true => self.choose_other(catalog, doc).map(Chosen::Other),
            false => Some(Chosen::Own),
        }
    }

    /// The best text beside a translation that is not in its own file.
    pub(in crate::align) fn choose_other(&self, catalog: &Catalog, doc: DocId) -> Option<Other> {
        let is_bilingual = |doc: &DocId| !catalog.document(*doc).units.is_empty();
        let own = hash_of(catalog, doc);
        let is_twin = |other: &DocId| match (own, hash_of(catalog, *other)) {
            (Some(own), Some(other)) => own.eq_ignore_ascii_case(other),
            _ => false,
        };
        let siblings = || {
            let others = self.articles.iter().filter(|(locale, other)| **locale != catalog.source && **other != doc);
            others.map(|(_, other)| *other)
        };
        let halves = |doc, relation| Other { doc, is_halves: true, relation };
        let file = |doc, relation| Other { doc, is_halves: false, relation };
        let is_whole = |other: &DocId| !self.articles.contains_key(&catalog.source) || is_in_pairs(catalog, *other);
        if let Some(sibling) = siblings().find(|other| is_bilingual(other) && is_twin(other) && is_whole(other)) {
            return Some(halves(sibling, Relation::Twin));
        }
        if let Some(source) = self.articles.get(&catalog.source) {
            let relation = self.source_relation(catalog, doc).unwrap_or(Relation::Divergent);
            return Some(file(*source, relation));
        }
        if let Some(sibling) = siblings().find(is_bilingual) {
            return Some(halves(sibling, Relation::Divergent));
        }
        let twin = siblings().find(is_twin).map(|other| file(other, Relation::Twin));
        twin.or_else(|| siblings().next().map(|other| file(other, Relation::Divergent)))
    }
}

fn hash_of(catalog: &Catalog, doc: DocId) -> Option<&str> {
    catalog.localization(doc).source_hash.as_ref().map(|hash| &*hash.value)
}

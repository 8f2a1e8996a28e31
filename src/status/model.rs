//! What is told of: topics and locales, what is asked for, and how complete each locale is.
//!
//! **Invariant:** states come from the catalog as they are; nothing is found out here.

use std::collections::BTreeMap;

use globset::GlobSet;

use crate::catalog::{Catalog, DocId, Edition, LocaleId, Proof, State, Topic, TopicId};
use crate::git::Behind;

/// What is asked for.
#[derive(Debug, Default)]
pub struct Filter {
    /// The locales; all when empty.
    pub locales: Vec<LocaleId>,
    /// The states; all when empty. Who asks for what is stale is told of articles that show a stale include, too.
    pub states: Vec<State>,
    /// The topics, by path; all when `None`.
    pub paths: Option<GlobSet>,
}

/// What the history of the source says.
#[derive(Debug, Default)]
pub struct History {
    /// How far stale articles are behind, and orphans whose source was renamed.
    pub behind: BTreeMap<DocId, Behind>,
    /// The topics that the sources of orphans were renamed to. The articles stay orphans: a state never depends on whether
    /// there is a history to ask.
    pub renamed: BTreeMap<DocId, TopicId>,
}

impl History {
    /// Of stale articles, how far they are behind; of orphans, that and what their sources were renamed to.
    #[must_use]
    pub fn new(behind: BTreeMap<DocId, Behind>, renamed: BTreeMap<DocId, (TopicId, Behind)>) -> Self {
        let mut history = Self { behind, renamed: BTreeMap::new() };
        for (doc, (topic, behind)) in renamed {
            history.behind.insert(doc, behind);
            history.renamed.insert(doc, topic);
        }
        history
    }
}

/// What is told of.
#[derive(Debug)]
pub struct Status<'a> {
    /// Topics and locales.
    pub catalog: &'a Catalog,
    /// What is asked for.
    pub filter: Filter,
    /// What the history of the source says.
    pub history: History,
}

/// How complete a locale is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// The topics that the source has; without a source tree, all.
    pub topics: usize,
    /// Those of them that the locale has, however old.
    pub translated: usize,
    /// Articles of the current version.
    pub current: usize,
    /// Articles of an older version.
    pub stale: usize,
    /// Articles that are not there, of topics that the source has.
    pub missing: usize,
    /// Articles whose topic the source no longer has.
    pub orphan: usize,
    /// Articles of which nothing is known.
    pub untracked: usize,
    /// Articles that a machine translated, as declared.
    pub machine: usize,
    /// Articles with pairs.
    pub bilingual: usize,
    /// Articles that are not stale themselves and show a stale include.
    pub stale_includes: usize,
}

impl Totals {
    /// The share that is translated, in tenths of a percent, rounded down: what is not whole is never shown as 100 %.
    #[must_use]
    pub fn coverage(&self) -> usize {
        (self.translated * 1000).checked_div(self.topics).unwrap_or(1000)
    }
}

impl<'a> Status<'a> {
    /// The target locales that are asked for.
    pub fn locales(&self) -> impl Iterator<Item = LocaleId> {
        self.catalog.locale_ids().filter(|id| *id != self.catalog.source && self.is_asked(*id))
    }

    /// The hash of the source: as the file of an edition declares it, and of the source itself as a translation would.
    #[must_use]
    pub fn hash(&self, edition: &Edition) -> Option<&'a str> {
        match (edition.state, edition.doc) {
            (State::Source, Some(doc)) => self.catalog.file(doc).hashes.as_ref().map(|hashes| &*hashes.stored),
            _ => self.catalog.provenance(edition).hash,
        }
    }

    /// What the source of an orphan was renamed to.
    #[must_use]
    pub fn renamed_to(&self, doc: DocId) -> Option<&'a str> {
        let topic = self.history.renamed.get(&doc)?;
        Some(&self.catalog.topic(*topic).path)
    }

    /// The topics that are asked for, each with those of its editions that are.
    pub fn topics(&self) -> impl Iterator<Item = (&'a Topic, Vec<(LocaleId, &'a Edition)>)> {
        let states = &self.filter.states;
        let is_wanted = |edition: &Edition| {
            states.is_empty()
                || states.contains(&edition.state)
                || states.contains(&State::Stale) && is_stale_in_part(edition)
        };
        self.topics_by_path().filter_map(move |topic| {
            let editions = topic.editions.iter().map(|(locale, edition)| (*locale, edition));
            let editions: Vec<_> =
                editions.filter(|(locale, edition)| self.is_asked(*locale) && is_wanted(edition)).collect();
            (!editions.is_empty()).then_some((topic, editions))
        })
    }

    /// The locales with how complete they are, whatever states are asked for: what needs work most comes first.
    #[must_use]
    pub fn totals(&self) -> Vec<(LocaleId, Totals)> {
        let mut all: BTreeMap<LocaleId, Totals> = self.locales().map(|locale| (locale, Totals::default())).collect();
        for topic in self.topics_by_path() {
            let is_of_source = !self.catalog.has_source_tree || topic.articles.contains_key(&self.catalog.source);
            for (locale, totals) in &mut all {
                totals.topics += usize::from(is_of_source);
                if let Some(edition) = topic.editions.get(locale) {
                    self.count(totals, edition, is_of_source);
                }
            }
        }
        let mut all: Vec<(LocaleId, Totals)> = all.into_iter().collect();
        all.sort_by_key(|(locale, totals)| (totals.coverage(), std::cmp::Reverse(totals.stale), *locale));
        all
    }

    fn count(&self, totals: &mut Totals, edition: &Edition, is_of_source: bool) {
        match edition.state {
            State::Source | State::Recovered => {}
            State::Current => totals.current += 1,
            State::Stale => totals.stale += 1,
            // Nobody is to translate what the source no longer has.
            State::Missing => totals.missing += usize::from(is_of_source),
            State::Orphan => totals.orphan += 1,
            State::Untracked => totals.untracked += 1,
        }
        let from = self.catalog.provenance(edition);
        totals.translated += usize::from(is_of_source && edition.doc.is_some());
        totals.machine += usize::from(from.is_machine());
        totals.bilingual += usize::from(from.units > 0);
        totals.stale_includes += usize::from(is_stale_in_part(edition));
    }

    fn topics_by_path(&self) -> impl Iterator<Item = &'a Topic> {
        let paths = &self.filter.paths;
        self.catalog.topics.iter().filter(move |topic| paths.as_ref().is_none_or(|globs| globs.is_match(&*topic.path)))
    }

    fn is_asked(&self, locale: LocaleId) -> bool {
        self.filter.locales.is_empty() || self.filter.locales.contains(&locale)
    }

    /// What a locale's states are known by.
    pub(in crate::status) fn proof(&self, locale: LocaleId) -> Proof {
        let mut proofs =
            self.topics_by_path().filter_map(|topic| topic.editions.get(&locale)).map(|edition| edition.proof);
        proofs.find(|proof| *proof != Proof::None).unwrap_or(Proof::None)
    }

    /// What `current` does not mean where there is no source, in a sentence.
    pub(in crate::status) fn caveat(&self) -> Option<String> {
        if self.catalog.has_source_tree || !self.is_inferred() {
            return None;
        }
        let mut others = self.catalog.locale_ids().filter(|id| *id != self.catalog.source);
        Some(match (others.next(), others.next()) {
            (Some(only), None) => format!(
                "Current means no more than as new as its own hand-off: there is no source to compare with, and no locale \
                 but {}.",
                self.catalog.locale(only)
            ),
            _ => "Current means no more than as new as the newest hand-off of any locale: there is no source to compare with."
                .to_owned(),
        })
    }

    /// How many articles show a stale include, in a sentence.
    pub(in crate::status) fn stale_parts(&self, totals: &[(LocaleId, Totals)]) -> Option<String> {
        let all: usize = totals.iter().map(|(_, totals)| totals.stale_includes).sum();
        let of_locale = totals.iter().filter(|(_, totals)| totals.stale_includes > 0);
        let each: Vec<String> =
            of_locale.map(|(id, totals)| format!("{} {}", self.catalog.locale(*id), totals.stale_includes)).collect();
        let articles = match all {
            0 => return None,
            1 => "1 article that is not stale itself shows".to_owned(),
            _ => format!("{all} articles that are not stale themselves show"),
        };
        Some(format!("{articles} a stale include: {}.", each.join(", ")))
    }

    /// Whether what is told rests on an inference.
    fn is_inferred(&self) -> bool {
        let mut editions = self.topics_by_path().flat_map(|topic| topic.editions.iter());
        editions.any(|(locale, edition)| *locale != self.catalog.source && edition.proof == Proof::Inferred)
    }

    /// What the states rest on, in a sentence.
    pub(in crate::status) fn basis(&self) -> String {
        let source = self.catalog.locale(self.catalog.source);
        let topics = self.catalog.topics.iter();
        let topics = topics.filter(|topic| topic.articles.contains_key(&self.catalog.source)).count();
        match (self.catalog.source_word(), self.is_inferred()) {
            ("tree", _) => {
                let topics = if topics == 1 { "1 topic".to_owned() } else { format!("{topics} topics") };
                format!("Source: {source}, {topics}; states are proved by the hashes of its files.")
            }
            ("recovered", true) => format!(
                "Source: {source}, recovered from bilingual articles. What is current is inferred from the latest \
                 hand-off: there is no source tree here."
            ),
            (_, true) => {
                format!("Source: {source}, not here. What is current is inferred from the latest hand-off.")
            }
            (_, false) => format!("Source: {source}, not here. Nothing tells how old the articles are."),
        }
    }
}

/// Whether an article is stale in nothing but what it includes.
pub(in crate::status) fn is_stale_in_part(edition: &Edition) -> bool {
    matches!(edition.state, State::Source | State::Recovered | State::Current) && !edition.stale_includes.is_empty()
}

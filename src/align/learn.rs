//! A lexicon for each locale that needs one, learned from the certain pairs of its articles.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::align::bitext::{BitextTopic, PivotKind};
use crate::align::lexicon::{self, Lesson, Lexicon};
use crate::align::rows::Row;
use crate::catalog::{Catalog, DocId, LocaleId};

/// What the docset itself teaches of its languages.
#[derive(Debug, Default)]
pub struct Lexicons {
    by_locale: BTreeMap<LocaleId, Lexicon>,
}

/// How many articles of a locale are learned from: enough for [`lexicon::MAX_PAIRS`].
const MAX_LEARNED: usize = 240;

/// A pair that is at least this sure is learned from.
const CERTAIN: f64 = 0.997;

impl Lexicons {
    /// Learns from the certain pairs of these locales, as far as they have articles without pairs of their own.
    #[must_use]
    pub fn learn(
        catalog: &Catalog,
        topics: &[BitextTopic<'_>],
        asked: &[BitextTopic<'_>],
        locales: &[LocaleId],
    ) -> Self {
        let mut by_locale = BTreeMap::new();
        for locale in locales {
            let is_plain = |doc: &DocId| catalog.document(*doc).units.is_empty();
            if !asked.iter().any(|topic| topic.articles.get(locale).is_some_and(is_plain)) {
                continue;
            }
            let holders: Vec<&BitextTopic<'_>> =
                topics.iter().filter(|topic| topic.articles.contains_key(locale)).collect();
            let step = holders.len().div_ceil(MAX_LEARNED).max(1);
            let sample: Vec<&BitextTopic<'_>> = holders.into_iter().step_by(step).collect();
            let learned = |topic: &&BitextTopic<'_>| topic.certain_pairs(catalog, *locale);
            let pairs: Vec<Vec<Lesson>> = sample.par_iter().map(learned).collect();
            let pairs: Vec<Lesson> = pairs.into_iter().flatten().collect();
            // Of more pairs than are needed, as many from each part of the docset.
            let step = pairs.len().div_ceil(lexicon::MAX_PAIRS).max(1);
            let pairs: Vec<Lesson> = pairs.into_iter().step_by(step).collect();
            if let Some(lexicon) = Lexicon::learn(&pairs) {
                by_locale.insert(*locale, lexicon);
            }
        }
        Self { by_locale }
    }

    /// That of a locale, where it has one.
    pub(in crate::align) fn of(&self, locale: LocaleId) -> Option<&Lexicon> {
        self.by_locale.get(&locale)
    }
}

impl BitextTopic<'_> {
    /// The words of the pairs that can be learned from.
    fn certain_pairs(&self, catalog: &Catalog, locale: LocaleId) -> Vec<Lesson> {
        let words = |(source, target): (&str, &str)| (source != target).then(|| Lesson::of(source, target));
        if let Some(doc) = self.articles.get(&locale).filter(|doc| !catalog.document(**doc).units.is_empty()) {
            let (units, text) = (&catalog.document(*doc).units, catalog.text(*doc));
            let halves = units.iter().map(|unit| (unit.source.of(text).trim(), unit.target.of(text).trim()));
            return halves
                .filter(|(source, target)| !source.is_empty() && !target.is_empty())
                .filter_map(words)
                .collect();
        }
        let bitexts = self.bitexts(catalog, &[locale], &Lexicons::default());
        let rows = bitexts.iter().filter(|bitext| bitext.pivot != PivotKind::Sibling).flat_map(|bitext| &bitext.rows);
        let halves = |row: &'_ Row<'_>| Some(words((row.source.as_deref()?, row.target.as_deref()?))).flatten();
        rows.filter(|row| row.confidence >= CERTAIN).filter_map(halves).collect()
    }
}

//! What it costs to take two passages, or parts of them, for partners. Smaller is better.
//!
//! In: two sides. Out: prices by kind, column, level, name, length, what stays as it is.

use crate::align::invariants::{Agreement, Key, Keys, compare, keys_of};
use crate::align::lexicon::{self, Expected, Lexicon, Said};
use crate::align::model::AlignSide;
use crate::markdown::{Passage, PassageKind};
use crate::text::slug;

/// The two sides with what was found out about them so far.
pub(in crate::align) struct Costs<'a> {
    pub(in crate::align) pivot: AlignSide<'a>,
    pub(in crate::align) target: AlignSide<'a>,
    /// How many characters the target has for one of the source, in this article.
    pub(in crate::align) ratio: f32,
    is_latin_pair: bool,
    source_keys: Vec<Option<Keys>>,
    target_keys: Vec<Option<Keys>>,
    source_slugs: Vec<Option<Box<str>>>,
    pub(in crate::align) lexicon: Option<&'a Lexicon>,
    expected: Vec<Option<Expected>>,
    said: Vec<Option<Said>>,
}

/// How many characters of a text in the mean the ratio of an article is drawn to, where it is short.
const PRIOR_CHARACTERS: f32 = 60.0;

/// The price of two passages that cannot be partners.
pub(in crate::align) const FORBIDDEN: f32 = 1e6;

impl<'a> Costs<'a> {
    pub(in crate::align) fn new(pivot: AlignSide<'a>, target: AlignSide<'a>, lexicon: Option<&'a Lexicon>) -> Self {
        let some = |count: usize| if lexicon.is_some() { count } else { 0 };
        let sum = |side: AlignSide<'_>| {
            let texts = side.passages.iter().filter(|passage| !passage.is_code());
            texts.map(|passage| passage.length as f32).sum::<f32>()
        };
        let usual = if target.rules.is_wide && !pivot.rules.is_wide { 0.5 } else { 1.1 };
        let ratio = (sum(target) + usual * PRIOR_CHARACTERS) / (sum(pivot) + PRIOR_CHARACTERS);
        Self {
            pivot,
            target,
            ratio: ratio.clamp(0.1, 10.0),
            is_latin_pair: pivot.is_latin && target.is_latin,
            source_keys: vec![None; pivot.passages.len()],
            target_keys: vec![None; target.passages.len()],
            source_slugs: vec![None; pivot.passages.len()],
            lexicon,
            expected: vec![None; some(pivot.passages.len())],
            said: vec![None; some(target.passages.len())],
        }
    }

    /// Asks the lexicon about two passages, where it was not asked yet.
    fn need_words(&mut self, source: usize, target: usize) {
        let Some(lexicon) = self.lexicon else { return };
        let passage = &self.pivot.passages[source];
        self.expected[source].get_or_insert_with(|| lexicon.expected(&passage.visible));
        let passage = &self.target.passages[target];
        self.said[target].get_or_insert_with(|| lexicon.said(&passage.visible));
    }

    /// How much the lexicon speaks against two passages as partners.
    pub(in crate::align) fn of_words(&self, source: usize, target: usize) -> f32 {
        lexicon::price_of(self.words_explained(source, target))
    }

    /// How much a passage of the target says, and how much of it that of the source lets expect.
    pub(in crate::align) fn words_explained(&self, source: usize, target: usize) -> (f32, f32) {
        match (self.expected.get(source), self.said.get(target)) {
            (Some(Some(expected)), Some(Some(said))) => lexicon::explained(expected, said),
            _ => (0.0, 0.0),
        }
    }

    /// Makes the keys of two passages, where they are not there.
    pub(in crate::align) fn need(&mut self, source: usize, target: usize) {
        let is_latin_pair = self.is_latin_pair;
        self.source_keys[source].get_or_insert_with(|| keys_of(&self.pivot.passages[source], is_latin_pair));
        self.target_keys[target].get_or_insert_with(|| keys_of(&self.target.passages[target], is_latin_pair));
        self.need_words(source, target);
    }

    /// Makes everything that the prices of all pairs need.
    pub(in crate::align) fn need_all(&mut self) {
        for source in 0..self.pivot.passages.len() {
            let is_latin_pair = self.is_latin_pair;
            let passage = &self.pivot.passages[source];
            self.source_keys[source].get_or_insert_with(|| keys_of(passage, is_latin_pair));
            if passage.kind == PassageKind::Heading {
                self.source_slugs[source].get_or_insert_with(|| slug_of(passage));
            }
        }
        for target in 0..self.target.passages.len() {
            let is_latin_pair = self.is_latin_pair;
            self.target_keys[target].get_or_insert_with(|| keys_of(&self.target.passages[target], is_latin_pair));
        }
        if self.pivot.passages.is_empty() || self.target.passages.is_empty() {
            return;
        }
        for source in 0..self.pivot.passages.len() {
            self.need_words(source, 0);
        }
        for target in 0..self.target.passages.len() {
            self.need_words(0, target);
        }
    }

    pub(in crate::align) fn source_keys(&self, source: usize) -> &[Key] {
        self.source_keys[source].as_deref().unwrap_or_default()
    }

    pub(in crate::align) fn target_keys(&self, target: usize) -> &[Key] {
        self.target_keys[target].as_deref().unwrap_or_default()
    }

    pub(in crate::align) fn agreement(&self, source: usize, target: usize) -> Agreement {
        compare(self.source_keys(source), self.target_keys(target))
    }

    /// Whether a heading of the target has the name that its source gets; `None` when either has none.
    pub(in crate::align) fn names_agree(&self, source: usize, target: usize) -> Option<bool> {
        let (source_passage, target_passage) = (&self.pivot.passages[source], &self.target.passages[target]);
        if source_passage.kind != PassageKind::Heading || target_passage.kind != PassageKind::Heading {
            return None;
        }
        let name = target_passage.name.as_deref()?;
        if source_passage.name.as_deref() == Some(name) {
            return Some(true);
        }
        match &self.source_slugs[source] {
            Some(slug) => Some(**slug == *name),
            None => Some(*slug_of(source_passage) == *name),
        }
    }

    /// The price of two passages as partners, with the lengths unbounded when asked.
    pub(in crate::align) fn of_blocks(&self, source: usize, target: usize) -> f32 {
        let (a, b) = (&self.pivot.passages[source], &self.target.passages[target]);
        match (a.is_code(), b.is_code()) {
            (true, true) => return of_code(a, b),
            (false, false) => {}
            _ => return FORBIDDEN,
        }
        let mut cost = of_kinds(a, b);
        match self.names_agree(source, target) {
            Some(true) => cost -= 6.0,
            Some(false) => cost += 5.0,
            None => {}
        }
        cost += length_cost(a.length as f32, b.length as f32, self.ratio).min(5.0);
        let agreement = self.agreement(source, target);
        cost += (0.5 * agreement.unmatched()).min(4.0) - agreement.matched.min(5.0);
        cost + self.of_words(source, target)
    }
}

fn slug_of(passage: &Passage) -> Box<str> {
    slug(&passage.visible).into()
}

fn of_kinds(a: &Passage, b: &Passage) -> f32 {
    let is_heading = |passage: &Passage| passage.kind == PassageKind::Heading;
    if is_heading(a) != is_heading(b) {
        return 4.0;
    }
    if is_heading(a) {
        return 1.5 * f32::from(a.level.abs_diff(b.level));
    }
    let kind = if a.kind == b.kind { 0.0 } else { 2.0 };
    let depth = 0.5 * f32::from(a.level.abs_diff(b.level).min(4));
    let column = if a.kind == b.kind && a.column != b.column { 3.0 } else { 0.0 };
    kind + depth + column
}

fn of_code(a: &Passage, b: &Passage) -> f32 {
    if a.digest == b.digest {
        return if a.length < 8 { -1.0 } else { -3.0 };
    }
    let (short, long) = (a.length.min(b.length) as f32, a.length.max(b.length) as f32);
    if short >= 0.7 * long { 0.5 } else { 3.0 }
}

/// How much lengths speak against two texts as partners: half the square of the distance in standard deviations.
pub(in crate::align) fn length_cost(source: f32, target: f32, ratio: f32) -> f32 {
    let expected = ratio * source;
    let mean = (target + expected) / 2.0;
    if mean <= 0.0 {
        return 0.0;
    }
    let z = (target - expected) / (2.2 * mean.sqrt());
    z * z / 2.0
}

//! What it costs to take two passages, or parts of them, for partners. Smaller is better.
//!
//! In: two sides. Out: prices by kind, column, level, name, length, what stays as it is.

use std::cell::OnceCell;

use crate::align::facts::Facts;
use crate::align::invariants::{Agreement, Key, compare};
use crate::align::lexicon::{self, Expected, Lexicon, Said};
use crate::align::model::AlignSide;
use crate::markdown::{Passage, PassageKind};

/// The two sides with what was found out about them so far.
pub(in crate::align) struct Costs<'a> {
    pub(in crate::align) pivot: AlignSide<'a>,
    pub(in crate::align) target: AlignSide<'a>,
    /// How many characters the target has for one of the source, in this article.
    pub(in crate::align) ratio: f32,
    /// How many it has as a rule, by how both are written.
    pub(in crate::align) usual_ratio: f32,
    pub(in crate::align) lexicon: Option<&'a Lexicon>,
    is_latin_pair: bool,
    pivot_facts: &'a Facts,
    target_facts: Facts,
    expected: Vec<OnceCell<Expected>>,
    said: Vec<OnceCell<Said>>,
}

/// How many characters of a text in the mean the ratio of an article is drawn to, where it is short.
const PRIOR_CHARACTERS: f32 = 60.0;

/// The same where the docset has taught it.
const LEARNED_CHARACTERS: f32 = 600.0;

/// The price of two passages that cannot be partners.
pub(in crate::align) const FORBIDDEN: f32 = 1e6;

impl<'a> Costs<'a> {
    pub(in crate::align) fn new(
        pivot: AlignSide<'a>,
        pivot_facts: &'a Facts,
        target: AlignSide<'a>,
        lexicon: Option<&'a Lexicon>,
    ) -> Self {
        let learned = lexicon.and_then(|lexicon| lexicon.ratio);
        let usual = learned.unwrap_or(if target.rules.is_wide && !pivot.rules.is_wide { 0.5 } else { 1.1 });
        let sum = |side: AlignSide<'_>| {
            side.passages.iter().filter(|passage| !passage.is_code()).map(|passage| passage.length as f32).sum::<f32>()
        };
        Self {
            pivot,
            target,
            ratio: ratio_of(sum(pivot), sum(target), usual, learned.is_some()),
            usual_ratio: usual,
            lexicon,
            is_latin_pair: pivot.is_latin && target.is_latin,
            pivot_facts,
            target_facts: Facts::of(target.passages),
            expected: pivot.passages.iter().map(|_| OnceCell::new()).collect(),
            said: target.passages.iter().map(|_| OnceCell::new()).collect(),
        }
    }

    /// Takes the ratio of lengths from these pairs of passages.
    pub(in crate::align) fn measure_ratio(&mut self, pairs: impl Iterator<Item = (usize, usize)>) {
        let lengths = pairs.map(|(source, target)| (&self.pivot.passages[source], &self.target.passages[target]));
        let texts = lengths.filter(|(source, _)| !source.is_code());
        let (source, target) = texts.fold((0.0, 0.0), |sums: (f32, f32), (source, target)| {
            (sums.0 + source.length as f32, sums.1 + target.length as f32)
        });
        let is_learned = self.lexicon.is_some_and(|lexicon| lexicon.ratio.is_some());
        self.ratio = ratio_of(source, target, self.usual_ratio, is_learned);
    }

    /// How much the lexicon speaks against two passages as partners.
    pub(in crate::align) fn of_words(&self, source: usize, target: usize) -> f32 {
        lexicon::price_of(self.words_explained(source, target))
    }

    /// How much a passage of the target says, and how much of it that of the source lets expect.
    pub(in crate::align) fn words_explained(&self, source: usize, target: usize) -> (f32, f32) {
        let Some(lexicon) = self.lexicon else { return (0.0, 0.0) };
        let expected =
            self.expected[source].get_or_init(|| lexicon.expected(self.pivot_facts.words(self.pivot.passages, source)));
        let said =
            self.said[target].get_or_init(|| lexicon.said(self.target_facts.words(self.target.passages, target)));
        lexicon::explained(expected, said)
    }

    pub(in crate::align) fn source_keys(&self, source: usize) -> &[Key] {
        self.pivot_facts.keys(self.pivot.passages, source, self.is_latin_pair)
    }

    pub(in crate::align) fn target_keys(&self, target: usize) -> &[Key] {
        self.target_facts.keys(self.target.passages, target, self.is_latin_pair)
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
        Some(self.pivot_facts.slug(self.pivot.passages, source) == name)
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

/// The ratio of two lengths, drawn to the usual one. What the docset says of a language weighs more than a short article.
fn ratio_of(source: f32, target: f32, usual: f32, is_learned: bool) -> f32 {
    let prior = if is_learned { LEARNED_CHARACTERS } else { PRIOR_CHARACTERS };
    ((target + usual * prior) / (source + prior)).clamp(0.1, 10.0)
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

//! The sentences of a source passage against the places at which the target may be cut.
//!
//! In: sentences, candidates, keys, words. Out: prices, and the cheapest way through both.
//!
//! **Invariant:** work is bounded by a multiple of the sentences, not by their square.

use crate::align::cost::length_cost;
use crate::align::evidence::{Certainty, Class};
use crate::align::invariants::Key;
use crate::align::lexicon::{self, Lexicon};
use crate::align::model::{Relation, TranslationUnit};
use crate::align::sentences::piece;
use crate::markdown::Passage;
use crate::text::Span;
use crate::text::sentence::{Candidate, Strength};

/// How many candidates of a block are looked at together. Real blocks have under 60.
pub(in crate::align) const MAX_GRID: usize = 12_000;

/// How many boundaries a sentence may reach over.
const REACH: usize = 30;

/// The same in blocks beyond [`MAX_GRID`], and how far from the diagonal sentences are looked for there.
const FAR_REACH: usize = 6;
const FAR_BAND: usize = 12;

/// How many keys are compared: the heaviest.
const MAX_COMMON: usize = 24;

/// The same in a long block, where each sentence may have its own.
const MOST_COMMON: usize = 96;

/// What it costs to cut at a candidate, and not to.
fn prices_of(strength: Strength) -> (f32, f32) {
    match strength {
        Strength::Hard => (0.0, 4.0),
        Strength::Strong => (0.0, 2.5),
        Strength::Medium => (1.2, 0.6),
        Strength::Space => (1.0, 0.0),
        Strength::Weak => (3.0, 0.0),
        Strength::Faint => (4.0, 0.0),
    }
}

/// One step through the sentences and the candidates: from these to these.
#[derive(Debug, Clone, Copy)]
pub(in crate::align) struct Step {
    pub(in crate::align) sentences: (usize, usize),
    pub(in crate::align) boundaries: (usize, usize),
}

/// A key that both sides of a block have.
struct Common {
    weight: f32,
    is_firm: bool,
    /// How often it stands before each sentence.
    source: Vec<u16>,
    /// How often it stands before each boundary.
    target: Vec<u16>,
}

/// The sentences of the source and the boundaries of the target, with what prices need.
pub(in crate::align) struct Grid<'a> {
    sentences: &'a [Span],
    /// Places of the target: its start, the candidates, its end.
    boundaries: Vec<u32>,
    strengths: Vec<Strength>,
    /// How many characters stand before each sentence and boundary.
    source_length: Vec<f32>,
    target_length: Vec<f32>,
    /// What it costs not to cut at all candidates before a boundary.
    skipped: Vec<f32>,
    common: Vec<Common>,
    ratio: f32,
    words: Option<Words>,
}

/// What the lexicon says of sentences and boundaries, as sums before each boundary.
struct Words {
    /// How much is said.
    said: Vec<f32>,
    /// How much of it each sentence lets expect.
    expected: Vec<Vec<f32>>,
    /// For each sentence how much its words say, and which of them each piece between two boundaries answers, a bit a word.
    answered: Vec<(Vec<f32>, Vec<u64>)>,
}

impl<'a> Grid<'a> {
    pub(in crate::align) fn new(
        (source, target): (&Passage, &Passage),
        sentences: &'a [Span],
        found: Vec<Candidate>,
        (source_keys, target_keys): (&[Key], &[Key]),
        ratio: f32,
    ) -> Self {
        let end = Span::at(target.visible.len()).start;
        let boundaries: Vec<u32> =
            std::iter::once(0).chain(found.iter().map(|candidate| candidate.at)).chain([end]).collect();
        let strengths: Vec<Strength> = std::iter::once(Strength::Hard)
            .chain(found.iter().map(|candidate| candidate.strength))
            .chain([Strength::Hard])
            .collect();
        let mut skipped = Vec::with_capacity(boundaries.len());
        let mut sum = 0.0;
        for (at, strength) in strengths.iter().enumerate() {
            skipped.push(sum);
            if at > 0 {
                sum += prices_of(*strength).1;
            }
        }
        let count = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).count() as f32;
        let mut source_length = vec![0.0];
        for sentence in sentences {
            source_length.push(source_length[source_length.len() - 1] + count(sentence.of(&source.visible)));
        }
        let mut target_length = vec![0.0];
        for pair in boundaries.windows(2) {
            let part = Span { start: pair[0], end: pair[1] };
            target_length.push(target_length[target_length.len() - 1] + count(part.of(&target.visible)));
        }
        let common = common_keys(source_keys, target_keys, sentences, &boundaries);
        Self { sentences, boundaries, strengths, source_length, target_length, skipped, common, ratio, words: None }
    }

    /// Asks the lexicon about every sentence and every piece of the target.
    pub(in crate::align) fn add_words(&mut self, (source, target): (&Passage, &Passage), lexicon: &Lexicon) {
        if self.sentences.len() * self.boundaries.len() > MAX_GRID {
            return;
        }
        let pieces: Vec<lexicon::Said> = self
            .boundaries
            .windows(2)
            .map(|pair| lexicon.said(&lexicon::words(Span { start: pair[0], end: pair[1] }.of(&target.visible))))
            .collect();
        let sums = |weights: &mut dyn Iterator<Item = f32>| -> Vec<f32> {
            let mut sum = 0.0;
            let behind = weights.map(|weight| {
                sum += weight;
                sum
            });
            std::iter::once(0.0).chain(behind).collect()
        };
        let said = sums(&mut pieces.iter().map(|piece| piece.iter().map(|(_, weight)| weight).sum()));
        let expected = self.sentences.iter().map(|sentence| {
            let expected = lexicon.expected(&lexicon::words(sentence.of(&source.visible)));
            sums(&mut pieces.iter().map(|piece| lexicon::explained(&expected, piece).1))
        });
        let expected = expected.collect();
        let answered = |sentence: &Span| {
            let words = lexicon::words(sentence.of(&source.visible));
            let known: Vec<(&[u32], f32)> =
                words.iter().filter_map(|word| lexicon.answers(*word)).take(u64::BITS as usize).collect();
            let bits = |piece: &lexicon::Said| {
                let is_answered = |answers: &[u32]| piece.iter().any(|(word, _)| answers.contains(word));
                let bit = |(at, (answers, _)): (usize, &(&[u32], f32))| u64::from(is_answered(answers)) << at;
                known.iter().enumerate().map(bit).fold(0, |bits, bit| bits | bit)
            };
            (known.iter().map(|(_, weight)| *weight).collect(), pieces.iter().map(bits).collect())
        };
        let answered = self.sentences.iter().map(answered).collect();
        self.words = Some(Words { said, expected, answered });
    }

    /// How much lengths, keys and words speak against a pair.
    pub(in crate::align) fn price(&self, from: usize, to: usize, left: usize, right: usize) -> f32 {
        self.length_price(from, to, left, right).min(12.0)
            + self.unmatched(from, to, left, right, false)
            + self.words_price(from, to, left, right)
    }

    fn words_price(&self, from: usize, to: usize, left: usize, right: usize) -> f32 {
        let Some(words) = &self.words else { return 0.0 };
        let said = words.said[right] - words.said[left];
        let expected: f32 = words.expected[from..to].iter().map(|sums| sums[right] - sums[left]).sum();
        let unanswered: f32 = words.answered[from..to]
            .iter()
            .map(|(weights, pieces)| {
                let bits = pieces[left..right].iter().fold(0, |bits, piece| bits | piece);
                let answered =
                    weights.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, weight)| weight).sum();
                lexicon::price_of_answers((weights.iter().sum(), answered))
            })
            .sum();
        lexicon::price_of((said, expected.min(said))) + unanswered
    }

    fn length_price(&self, from: usize, to: usize, left: usize, right: usize) -> f32 {
        let source = self.source_length[to] - self.source_length[from];
        length_cost(source, self.target_length[right] - self.target_length[left], self.ratio)
    }

    fn unmatched(&self, from: usize, to: usize, left: usize, right: usize, only_firm: bool) -> f32 {
        let mut sum = 0.0;
        for key in self.common.iter().filter(|key| key.is_firm || !only_firm) {
            let source = key.source[to] - key.source[from];
            let target = key.target[right] - key.target[left];
            sum += key.weight * f32::from(source.abs_diff(target));
        }
        sum
    }

    pub(in crate::align) fn shares(&self, from: usize, to: usize, left: usize, right: usize) -> bool {
        self.common.iter().any(|key| key.source[to] > key.source[from] && key.target[right] > key.target[left])
    }

    pub(in crate::align) fn target_part(&self, left: usize, right: usize) -> Span {
        Span { start: self.boundaries[left], end: self.boundaries[right] }
    }

    pub(in crate::align) fn is_identical(&self, (source, target): (&Passage, &Passage), at: usize) -> bool {
        self.sentences[at].of(&source.visible).trim() == self.target_part(at, at + 1).of(&target.visible).trim()
    }

    /// The boundaries at which a sentence may begin, first and last.
    fn band(&self) -> (Vec<(usize, usize)>, usize) {
        let (n, last) = (self.sentences.len(), self.boundaries.len() - 1);
        if n * self.boundaries.len() <= MAX_GRID {
            return (vec![(0, last); n + 1], REACH);
        }
        let scale = self.target_length[last] / self.source_length[n].max(1.0);
        let mut band: Vec<(usize, usize)> = Vec::with_capacity(n + 1);
        for at in 0..=n {
            let expected = self.source_length[at] * scale;
            let middle = self.target_length.partition_point(|length| *length < expected);
            let low = middle.saturating_sub(FAR_BAND);
            // Each begins where the one before ends, so that there is a way.
            let low = band.last().map_or(0, |before: &(usize, usize)| low.min(before.1));
            band.push((low, (middle + FAR_BAND).min(last)));
        }
        band[n].1 = last;
        (band, FAR_REACH)
    }

    /// The cheapest way through sentences and boundaries.
    pub(in crate::align) fn cheapest(&self, relation: Relation, is_short: bool) -> Vec<Step> {
        let (n, last) = (self.sentences.len(), self.boundaries.len() - 1);
        let (band, reach) = self.band();
        let prices = Prices::of(relation, is_short);
        let mut best: Vec<Vec<(f32, Step)>> = Vec::with_capacity(n + 1);
        let nothing = Step { sentences: (0, 0), boundaries: (0, 0) };
        for (low, high) in &band {
            best.push(vec![(f32::INFINITY, nothing); high + 1 - low]);
        }
        best[0][0].0 = 0.0;
        for i in 0..=n {
            for j in band[i].0..=band[i].1 {
                let so_far = best[i][j - band[i].0].0;
                if so_far.is_infinite() {
                    continue;
                }
                let mut reached = |to: usize, right: usize, cost: f32| {
                    if right < band[to].0 || right > band[to].1 {
                        return;
                    }
                    let place = &mut best[to][right - band[to].0];
                    if so_far + cost < place.0 {
                        *place = (so_far + cost, Step { sentences: (i, to), boundaries: (j, right) });
                    }
                };
                if i < n {
                    let length = self.source_length[i + 1] - self.source_length[i];
                    reached(i + 1, j, prices.omission(length));
                }
                let furthest = (j + reach).min(last);
                for right in (j + 1..=furthest).chain((furthest < last && last - j < 400).then_some(last)) {
                    let cut = if right == last { 0.0 } else { prices_of(self.strengths[right]).0 };
                    let cut = cut + self.skipped[right] - self.skipped[j + 1];
                    let length = (self.target_length[right] - self.target_length[j]) / self.ratio;
                    reached(i, right, cut + prices.omission(length));
                    for (more, merge) in prices.merges.iter().enumerate() {
                        let to = i + more + 1;
                        if to <= n {
                            reached(to, right, cut + merge + self.price(i, to, j, right));
                        }
                    }
                }
            }
        }
        let mut steps = Vec::new();
        let (mut i, mut j) = (n, last);
        while i > 0 || j > 0 {
            let (cost, step) = best[i][j - band[i].0];
            if cost.is_infinite() {
                return vec![Step { sentences: (0, n), boundaries: (0, last) }];
            }
            steps.push(step);
            (i, j) = (step.sentences.0, step.boundaries.0);
        }
        steps.reverse();
        steps
    }

    pub(in crate::align) fn unit(
        &self,
        step: Step,
        (source, target): (usize, usize),
        certainty: Certainty,
    ) -> TranslationUnit {
        let ((from, to), (left, right)) = (step.sentences, step.boundaries);
        let source_part =
            (to > from).then(|| Span { start: self.sentences[from].start, end: self.sentences[to - 1].end });
        TranslationUnit {
            source: source_part.map(|part| piece(source, part)),
            target: (right > left).then(|| piece(target, self.target_part(left, right))),
            certainty,
        }
    }

    /// What kind of pair a step is, in a block where something may be missing.
    pub(in crate::align) fn class_of(&self, step: Step, has_gap: bool) -> Class {
        let ((from, to), (left, right)) = (step.sentences, step.boundaries);
        if to == from || left == right {
            return Class::Alone;
        }
        let length = self.length_price(from, to, left, right);
        let is_weak = |at: usize| self.strengths[at] < Strength::Medium;
        match () {
            () if to - from > 1 => Class::Merged,
            () if self.unmatched(from, to, left, right, true) >= 3.0 => Class::SequenceContradicted,
            () if length >= 3.0 => Class::SequenceBad,
            () if length >= 1.0 => Class::SequenceOdd,
            () if is_weak(left) || is_weak(right) => Class::SequenceWeak,
            () if self.shares(from, to, left, right) => Class::SequenceShared,
            () if has_gap => Class::SequenceGap,
            () => Class::SequenceBare,
        }
    }
}

/// What merging and leaving out cost: the one setting that matters, because texts of one version leave nothing out. Measured.
struct Prices {
    merges: [f32; 3],
    omission: f32,
    by_length: f32,
    most: f32,
}

impl Prices {
    fn of(relation: Relation, is_short: bool) -> Self {
        match relation {
            Relation::Twin if is_short => Self { merges: [0.0, 6.0, 10.0], omission: 5.0, by_length: 40.0, most: 3.0 },
            Relation::Twin => Self { merges: [0.0, 4.5, 8.0], omission: 8.0, by_length: 20.0, most: 6.0 },
            Relation::Divergent | Relation::Revision => {
                Self { merges: [0.0, 6.0, 10.0], omission: 3.0, by_length: 40.0, most: 3.0 }
            }
        }
    }

    fn omission(&self, length: f32) -> f32 {
        self.omission + (length / self.by_length).min(self.most)
    }
}

/// The keys that both sides have, the heaviest first, with how often they stand where.
fn common_keys(source: &[Key], target: &[Key], sentences: &[Span], boundaries: &[u32]) -> Vec<Common> {
    let mut common: Vec<(f32, bool, &[Key], &[Key])> = Vec::new();
    let (mut s, mut t) = (0, 0);
    while s < source.len() && t < target.len() {
        let digest = source[s].digest;
        let ours = source[s..].iter().take_while(|key| key.digest == digest).count();
        t += target[t..].iter().take_while(|key| key.digest < digest).count();
        let theirs = target[t..].iter().take_while(|key| key.digest == digest).count();
        if theirs > 0 {
            common.push((source[s].weight, source[s].is_firm, &source[s..s + ours], &target[t..t + theirs]));
        }
        s += ours;
        t += theirs;
    }
    common.sort_by(|a, b| b.0.total_cmp(&a.0));
    common.truncate(MAX_COMMON.max(2 * sentences.len()).min(MOST_COMMON));
    let sums = |counts: Vec<u16>| -> Vec<u16> {
        let mut sum = 0_u16;
        let before = counts.into_iter().map(|count| {
            sum = sum.saturating_add(count);
            sum
        });
        std::iter::once(0).chain(before).collect()
    };
    let counted = |(weight, is_firm, ours, theirs): (f32, bool, &[Key], &[Key])| {
        let mut source = vec![0_u16; sentences.len()];
        for key in ours {
            let at = sentences.partition_point(|sentence| sentence.end <= key.at).min(sentences.len() - 1);
            source[at] = source[at].saturating_add(1);
        }
        let mut target = vec![0_u16; boundaries.len() - 1];
        for key in theirs {
            let at = boundaries.partition_point(|boundary| *boundary <= key.at).max(1) - 1;
            let at = at.min(target.len() - 1);
            target[at] = target[at].saturating_add(1);
        }
        Common { weight, is_firm, source: sums(source), target: sums(target) }
    };
    common.into_iter().map(counted).collect()
}

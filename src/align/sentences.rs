//! The sentences of two passages paired, the target cut to fit the source.
//!
//! The number of sentences of the source is the truth; the target only has candidates for cuts. Where as many of them are
//! strong as the source has sentences, first goes with first. Else the cheapest way through both is looked for.
//!
//! **Invariant:** the pieces of each side are in order and together are the whole passage; work is bounded by a multiple of
//! the sentences, not by their square.

use crate::align::cost::{Costs, length_cost};
use crate::align::evidence::{Certainty, Class};
use crate::align::invariants::Key;
use crate::align::lexicon::{self, Lexicon};
use crate::align::{Piece, Relation, TranslationUnit};
use crate::markdown::{MarkKind, Passage, PassageKind};
use crate::text::Span;
use crate::text::sentence::{Candidate, Rules, Strength, candidates};

/// How many candidates of a block are looked at together. Real blocks have under 60.
const MAX_GRID: usize = 12_000;

/// How many boundaries a sentence may reach over.
const REACH: usize = 30;

/// The same in blocks beyond [`MAX_GRID`], and how far from the diagonal sentences are looked for there.
const FAR_REACH: usize = 6;
const FAR_BAND: usize = 12;

/// How many keys are compared: the heaviest.
const MAX_COMMON: usize = 24;

/// A cost up to which one-to-one is believed when the counts are equal.
const MAX_EVEN: f32 = 6.0;

/// What the lexicon says of a block at least when its words are others: less than a third of them was to be expected.
const STRANGE: f32 = 2.0;

/// Pairs the sentences of two passages.
pub(in crate::align) fn pair(
    costs: &mut Costs<'_>,
    source: usize,
    target: usize,
    relation: Relation,
    doubt: bool,
    units: &mut Vec<TranslationUnit>,
) {
    let sentences = sentences_of(costs, source);
    let first = units.len();
    let passages = (&costs.pivot.passages[source], &costs.target.passages[target]);
    let is_end = |sentence: &Span| sentence.end as usize == passages.1.visible.len();
    let is_same = || passages.0.visible == passages.1.visible && sentences.last().is_some_and(is_end);
    if sentences.len() > 1 && costs.pivot.sentences.is_none() && is_same() && are_cuttable(passages.1, &sentences) {
        let certainty = Class::Identical.certainty(relation, true);
        units.extend(sentences.iter().map(|sentence| TranslationUnit {
            source: Some(piece(source, *sentence)),
            target: Some(piece(target, *sentence)),
            certainty,
        }));
    } else if sentences.len() == 1 {
        let class = whole_block(costs, source, target, relation);
        units.push(TranslationUnit {
            source: Some(piece(source, sentences[0])),
            target: Some(piece(target, Span::new(0, passages.1.visible.len()))),
            certainty: class.certainty(relation, costs.lexicon.is_some()),
        });
    } else if !sentences.is_empty() {
        several(costs, (source, target), &sentences, relation, units);
    }
    if doubt {
        let swapped = Class::Swapped.certainty(relation, true).confidence;
        for unit in &mut units[first..] {
            unit.certainty.confidence = unit.certainty.confidence.min(swapped);
        }
    }
}

/// The sentences of a passage that nothing on the other side is a partner of.
pub(in crate::align) fn alone(
    costs: &Costs<'_>,
    passage: usize,
    is_source: bool,
    relation: Relation,
    units: &mut Vec<TranslationUnit>,
) {
    let side = if is_source { costs.pivot } else { costs.target };
    if !side.passages[passage].has_words {
        return;
    }
    let certainty = Class::BlockAlone.certainty(relation, true);
    let sentences = if is_source {
        sentences_of(costs, passage)
    } else {
        let own = &side.passages[passage];
        let found = cuttable(own, candidates(&own.visible, side.rules, false));
        let least = if side.rules.is_wide { Strength::Medium } else { Strength::Strong };
        tiles(own, found.iter().filter(|candidate| candidate.strength >= least).map(|candidate| candidate.at))
    };
    units.extend(sentences.into_iter().map(|sentence| {
        let own = Some(piece(passage, sentence));
        match is_source {
            true => TranslationUnit { source: own, target: None, certainty },
            false => TranslationUnit { source: None, target: own, certainty },
        }
    }));
}

fn are_cuttable(passage: &Passage, sentences: &[Span]) -> bool {
    sentences[1..].iter().all(|sentence| passage.is_cuttable(sentence.start))
}

fn piece(passage: usize, visible: Span) -> Piece {
    Piece { passage: Span::at(passage).start, visible }
}

/// The sentences of a passage of the pivot: as given, else by the rules of its language.
fn sentences_of(costs: &Costs<'_>, source: usize) -> Vec<Span> {
    if let Some(known) = costs.pivot.sentences {
        return known[source].clone();
    }
    let passage = &costs.pivot.passages[source];
    let found = cuttable(passage, candidates(&passage.visible, costs.pivot.rules, false));
    tiles(passage, found.iter().filter(|candidate| candidate.is_end).map(|candidate| candidate.at))
}

/// The candidates at which the passage may be cut. A stop that is the end of code ends a sentence only where the next
/// begins as one.
fn cuttable(passage: &Passage, mut found: Vec<Candidate>) -> Vec<Candidate> {
    found.retain(|candidate| passage.is_cuttable(candidate.at));
    for candidate in found.iter_mut().filter(|candidate| candidate.strength != Strength::Hard) {
        let (before, after) = passage.visible.split_at(candidate.at as usize);
        let stop = Span::at(before.trim_end().len().saturating_sub(1)).start;
        if passage.is_in_code(stop) && !after.starts_with(char::is_uppercase) {
            candidate.is_end = false;
            candidate.strength = candidate.strength.min(Strength::Weak);
        }
    }
    found
}

/// The passage cut at these places; pieces of white space are no sentences.
fn tiles(passage: &Passage, cuts: impl Iterator<Item = u32>) -> Vec<Span> {
    let end = Span::at(passage.visible.len()).start;
    let mut tiles: Vec<Span> = Vec::new();
    let mut from = 0;
    for cut in cuts.chain([end]) {
        let span = Span { start: from, end: cut };
        if span.of(&passage.visible).trim().is_empty() {
            // White space at the end belongs to the last sentence.
            if let (Some(last), true) = (tiles.last_mut(), cut == end) {
                last.end = end;
            }
            continue;
        }
        tiles.push(span);
        from = cut;
    }
    tiles
}

/// What kind of pair two whole blocks are.
fn whole_block(costs: &mut Costs<'_>, source: usize, target: usize, relation: Relation) -> Class {
    let (a, b) = (&costs.pivot.passages[source], &costs.target.passages[target]);
    if a.kind == PassageKind::Heading && costs.names_agree(source, target) == Some(true) {
        return Class::Anchor;
    }
    if a.visible == b.visible {
        return Class::Identical;
    }
    if relation == Relation::Twin {
        return Class::BlockBare;
    }
    costs.need(source, target);
    let agreement = costs.agreement(source, target);
    let is_odd = length_cost(a.length as f32, b.length as f32, costs.ratio) > 3.0;
    match () {
        () if costs.of_words(source, target) > STRANGE => Class::BlockStrange,
        () if is_odd || agreement.unmatched() >= 3.0 && agreement.matched < 1.0 => Class::BlockOdd,
        () if agreement.matched > 0.0 => Class::BlockShared,
        () => Class::BlockBare,
    }
}

/// A passage of several sentences.
fn several(
    costs: &mut Costs<'_>,
    (source, target): (usize, usize),
    sentences: &[Span],
    relation: Relation,
    units: &mut Vec<TranslationUnit>,
) {
    costs.need(source, target);
    let rules = costs.target.rules;
    let passages = (&costs.pivot.passages[source], &costs.target.passages[target]);
    let found = cuttable(passages.1, candidates(&passages.1.visible, rules, false));
    let ratio = ratio_of_block(costs.ratio, passages);
    let keys = (costs.source_keys(source), costs.target_keys(target));
    if let Some(cuts) = even_cuts(&found, sentences.len(), rules) {
        let grid = Grid::new(passages, sentences, cuts, keys, ratio);
        let prices: Vec<f32> = (0..sentences.len()).map(|at| grid.price(at, at + 1, at, at + 1)).collect();
        if prices.iter().all(|price| *price <= MAX_EVEN) {
            for (at, price) in prices.iter().enumerate() {
                let class = match (grid.is_identical(passages, at), grid.shares(at, at + 1, at, at + 1)) {
                    _ if *price > 1.0 => Class::CountOdd,
                    (true, _) => Class::Identical,
                    (_, true) => Class::CountShared,
                    _ => Class::CountBare,
                };
                units.push(TranslationUnit {
                    source: Some(piece(source, sentences[at])),
                    target: Some(piece(target, grid.target_part(at, at + 1))),
                    certainty: class.certainty(relation, costs.lexicon.is_some()),
                });
            }
            return;
        }
    }
    let mut found = match sentences.len() * found.len() > MAX_GRID {
        true => found,
        false => cuttable(passages.1, candidates(&passages.1.visible, rules, true)),
    };
    add_links(passages, sentences, &mut found);
    let mut grid = Grid::new(passages, sentences, found, keys, ratio);
    // Words decide what is missing; where nothing should be, lengths cut more exactly.
    if let Some(lexicon) = costs.lexicon.filter(|_| relation == Relation::Divergent) {
        grid.add_words(passages, lexicon);
    }
    let steps = grid.cheapest(relation);
    let is_whole = |step: &Step| step.sentences.1 > step.sentences.0 && step.boundaries.1 > step.boundaries.0;
    let has_gap = !steps.iter().all(is_whole);
    for step in steps {
        let class = grid.class_of(step, has_gap);
        units.push(grid.unit(step, (source, target), class.certainty(relation, costs.lexicon.is_some())));
    }
}

/// The candidates to cut at when they are as many as the source asks for.
fn even_cuts(found: &[Candidate], sentences: usize, rules: Rules) -> Option<Vec<Candidate>> {
    let at_least = |least: Strength| {
        let cuts: Vec<Candidate> = found.iter().filter(|candidate| candidate.strength >= least).copied().collect();
        (cuts.len() + 1 == sentences).then_some(cuts)
    };
    match rules.is_wide {
        true => at_least(Strength::Strong).or_else(|| at_least(Strength::Medium)),
        false => at_least(Strength::Medium).or_else(|| at_least(Strength::Strong)),
    }
}

/// The ratio of lengths of a block, drawn to that of the article.
fn ratio_of_block(article: f32, (source, target): (&Passage, &Passage)) -> f32 {
    const PRIOR: f32 = 100.0;
    (target.length as f32 + article * PRIOR) / (source.length as f32 + PRIOR)
}

/// Where a sentence of the source is nothing but a link, the same link of the target may be one.
fn add_links((source, target): (&Passage, &Passage), sentences: &[Span], found: &mut Vec<Candidate>) {
    const AROUND: [char; 8] = [' ', '(', ')', '-', '.', '–', '（', '）'];
    let links = |passage: &'_ Passage| -> Vec<(u64, Span)> {
        let links = passage.marks.iter().filter(|mark| mark.kind == MarkKind::Link);
        links.map(|mark| (mark.digest, mark.visible)).take(200).collect()
    };
    let (ours, theirs) = (links(source), links(target));
    for (digest, visible) in ours {
        let sentence = sentences.partition_point(|sentence| sentence.end <= visible.start);
        let Some(sentence) = sentences.get(sentence) else { continue };
        let bare = sentence.of(&source.visible).trim_matches(AROUND);
        if bare.is_empty() || bare != visible.of(&source.visible).trim_matches(AROUND) {
            continue;
        }
        for (_, other) in theirs.iter().filter(|(other, _)| *other == digest) {
            let before = &target.visible[..other.start as usize];
            let opened = before.trim_end_matches(['(', '-', ' ', '–', '（']);
            let at = before.len() - before[opened.len()..].trim_start().len();
            let at = Span::at(at).start;
            let place = found.partition_point(|candidate| candidate.at < at);
            if !target.is_cuttable(at) {
                continue;
            }
            let link = Candidate { at, strength: Strength::Medium, is_end: false };
            match found.get_mut(place) {
                Some(known) if known.at == at => known.strength = known.strength.max(Strength::Medium),
                _ => found.insert(place, link),
            }
        }
    }
}

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
struct Step {
    sentences: (usize, usize),
    boundaries: (usize, usize),
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
struct Grid<'a> {
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
}

impl<'a> Grid<'a> {
    fn new(
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
    fn add_words(&mut self, (source, target): (&Passage, &Passage), lexicon: &Lexicon) {
        if self.sentences.len() * self.boundaries.len() > MAX_GRID {
            return;
        }
        let pieces: Vec<lexicon::Said> = self
            .boundaries
            .windows(2)
            .map(|pair| lexicon.said(Span { start: pair[0], end: pair[1] }.of(&target.visible)))
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
            let expected = lexicon.expected(sentence.of(&source.visible));
            sums(&mut pieces.iter().map(|piece| lexicon::explained(&expected, piece).1))
        });
        self.words = Some(Words { expected: expected.collect(), said });
    }

    /// How much lengths, keys and words speak against a pair.
    fn price(&self, from: usize, to: usize, left: usize, right: usize) -> f32 {
        self.length_price(from, to, left, right).min(12.0)
            + self.unmatched(from, to, left, right, false)
            + self.words_price(from, to, left, right)
    }

    fn words_price(&self, from: usize, to: usize, left: usize, right: usize) -> f32 {
        let Some(words) = &self.words else { return 0.0 };
        let said = words.said[right] - words.said[left];
        let expected: f32 = words.expected[from..to].iter().map(|sums| sums[right] - sums[left]).sum();
        lexicon::price_of((said, expected.min(said)))
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

    fn shares(&self, from: usize, to: usize, left: usize, right: usize) -> bool {
        self.common.iter().any(|key| key.source[to] > key.source[from] && key.target[right] > key.target[left])
    }

    fn target_part(&self, left: usize, right: usize) -> Span {
        Span { start: self.boundaries[left], end: self.boundaries[right] }
    }

    fn is_identical(&self, (source, target): (&Passage, &Passage), at: usize) -> bool {
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
    fn cheapest(&self, relation: Relation) -> Vec<Step> {
        let (n, last) = (self.sentences.len(), self.boundaries.len() - 1);
        let (band, reach) = self.band();
        let prices = Prices::of(relation);
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

    fn unit(&self, step: Step, (source, target): (usize, usize), certainty: Certainty) -> TranslationUnit {
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
    fn class_of(&self, step: Step, has_gap: bool) -> Class {
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

/// What merging and leaving out cost; `design/alignment.md` §2 step 4.
struct Prices {
    merges: [f32; 3],
    omission: f32,
    by_length: f32,
    most: f32,
}

impl Prices {
    fn of(relation: Relation) -> Self {
        match relation {
            Relation::Twin => Self { merges: [0.0, 4.5, 8.0], omission: 8.0, by_length: 20.0, most: 6.0 },
            Relation::Divergent => Self { merges: [0.0, 6.0, 10.0], omission: 3.0, by_length: 40.0, most: 3.0 },
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
    common.truncate(MAX_COMMON);
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

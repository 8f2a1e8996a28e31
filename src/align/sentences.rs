//! The sentences of two passages paired, the target cut to fit the source.
//!
//! The number of sentences of the source is the truth; the target only has candidates for cuts. Where as many of them are
//! strong as the source has sentences, first goes with first. Else the cheapest way through both is looked for.
//!
//! **Invariant:** the pieces of each side are in order and together are the whole passage; work is bounded by a multiple of
//! the sentences, not by their square.

use crate::align::cost::{Costs, length_cost};
use crate::align::evidence::Class;
use crate::align::grid::{Grid, MAX_GRID, Step};
use crate::align::model::{Piece, Relation, TranslationUnit};
use crate::markdown::{MarkKind, Passage, PassageKind};
use crate::text::Span;
use crate::text::sentence::{Candidate, Rules, Strength, candidates};

/// A cost up to which one-to-one is believed when the counts are equal.
const MAX_EVEN: f32 = 6.0;

/// What the lexicon says of a block at least when its words are others: less than a third of them was to be expected.
const STRANGE: f32 = 2.0;

/// Pairs the sentences of two passages.
pub(in crate::align) fn pair(
    costs: &Costs<'_>,
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

pub(in crate::align) fn piece(passage: usize, visible: Span) -> Piece {
    Piece { passage: Span::at(passage).start, visible }
}

/// The sentences of a passage of the pivot: as given, else by the rules of its language.
fn sentences_of(costs: &Costs<'_>, source: usize) -> Vec<Span> {
    if let Some(known) = costs.pivot.sentences {
        return known[source].clone();
    }
    source_sentences(&costs.pivot.passages[source], costs.pivot.rules)
}

/// The sentences of a passage by the rules of its language.
pub(in crate::align) fn source_sentences(passage: &Passage, rules: Rules) -> Vec<Span> {
    let found = cuttable(passage, candidates(&passage.visible, rules, false));
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
fn whole_block(costs: &Costs<'_>, source: usize, target: usize, relation: Relation) -> Class {
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
    costs: &Costs<'_>,
    (source, target): (usize, usize),
    sentences: &[Span],
    relation: Relation,
    units: &mut Vec<TranslationUnit>,
) {
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
    let has_fewer = has_fewer_ends(costs, sentences, &found);
    let (relation, ratio) = match has_fewer && is_too_short(costs, passages) {
        true => (Relation::Divergent, costs.ratio),
        false => (relation, ratio),
    };
    add_links(passages, sentences, &mut found);
    let mut grid = Grid::new(passages, sentences, found, keys, ratio);
    // Words decide what is missing; where nothing should be, lengths cut more exactly.
    let is_short = costs.lexicon.is_some() && has_fewer;
    if let Some(lexicon) = costs.lexicon.filter(|_| relation == Relation::Divergent || is_short) {
        grid.add_words(passages, lexicon);
    }
    let steps = grid.cheapest(relation, is_short);
    let is_whole = |step: &Step| step.sentences.1 > step.sentences.0 && step.boundaries.1 > step.boundaries.0;
    let has_gap = !steps.iter().all(is_whole);
    for step in steps {
        let class = grid.class_of(step, has_gap);
        units.push(grid.unit(step, (source, target), class.certainty(relation, costs.lexicon.is_some())));
    }
}

/// How much shorter than expected a block is that lacks a sentence, as a price.
const CUT: f32 = 1.0;

/// Whether a block has fewer sentences than its source, as far as it says where they end.
fn has_fewer_ends(costs: &Costs<'_>, sentences: &[Span], found: &[Candidate]) -> bool {
    let least = if costs.target.rules.is_wide { Strength::Medium } else { Strength::Strong };
    found.iter().filter(|candidate| candidate.strength >= least).count() + 1 < sentences.len()
}

/// Whether a block is too short for all sentences of its source.
fn is_too_short(costs: &Costs<'_>, (source, target): (&Passage, &Passage)) -> bool {
    let (source, target) = (source.length as f32, target.length as f32);
    target < costs.ratio * source && length_cost(source, target, costs.ratio) > CUT
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

#[cfg(test)]
mod tests {
    use crate::align::invented::{lexicon, read, sentence, side};
    use crate::align::model::Relation;
    use crate::align::pairing::align;

    #[test]
    fn the_sentence_that_is_missing_in_a_paragraph_stands_alone() {
        let text = |language: &str, order: &[usize]| -> String {
            let sentences: Vec<String> = order.iter().map(|nth| sentence(language, *nth)).collect();
            sentences.join(" ")
        };
        // A second paragraph, so that one is not all that is known of lengths.
        let rest = |language: &str| text(language, &[20, 21, 22, 23, 24, 25, 26, 27]);
        let source = read(&format!("{}\n\n{}", text("n", &[1, 2, 3, 4, 5]), rest("n")));
        for missing in [1, 3, 5] {
            let left: Vec<usize> = (1..=5).filter(|nth| *nth != missing).collect();
            let target = read(&format!("{}\n\n{}", text("s", &left), rest("s")));
            let units = align(side(&source), side(&target), Relation::Twin, Some(&lexicon()));
            let alone: Vec<usize> = (0..units.len()).filter(|at| units[*at].target.is_none()).collect();
            assert_eq!(alone, [missing - 1]);
        }
    }
}

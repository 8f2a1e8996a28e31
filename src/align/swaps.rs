//! Passages that have changed places: pairs that would fit better crosswise are no partners, and nobody claims them.
//!
//! In: paired passages. Out: the same, with doubts where lengths, what stays as it is, or the lexicon tell two pairs apart
//! and speak for the other way round.
//!
//! **Invariant:** a pair is compared with a bounded number of others, and most of these comparisons are arithmetic alone.

use crate::align::blocks::BlockPair;
use crate::align::cost::{Costs, length_cost};
use crate::align::invariants::Key;
use crate::align::lexicon;
use crate::markdown::PassageKind;

/// How far away a passage is looked for that may have changed places with another: so many of its kind, among so many.
const NEAR: usize = 8;
const FAR: usize = 64;

/// How much cheaper two pairs must be the other way round before they are doubted.
const MARGIN: f32 = 2.0;

/// What the length, the keys, and the words of a pair must say at least before anybody asks whether it would fit elsewhere.
const ODD_LENGTH: f32 = 0.7;
const ODD_KEYS: f32 = 1.5;
const ODD_WORDS: f32 = -1.0;

/// Keys that say so much for a pair that the words are not asked.
const EVEN_KEYS: f32 = 5.0;

/// How heavy lengths and words are in a comparison.
const MOST_LENGTH: f32 = 12.0;
const WORDS: f32 = 2.0;

/// A pair that does not fit so well that it fits nowhere else.
struct Odd {
    /// Where it stands among the pairs.
    at: usize,
    source: usize,
    target: usize,
    kind: PassageKind,
    price: f32,
    /// How much can stay as it is, on either side.
    source_weight: f32,
    target_weight: f32,
}

/// Marks pairs that would fit better crosswise.
pub(in crate::align) fn doubt_swapped(costs: &Costs<'_>, pairs: &mut [BlockPair]) {
    let odd: Vec<Odd> = (0..pairs.len()).filter_map(|at| odd(costs, at, pairs[at])).collect();
    for (nth, a) in odd.iter().enumerate() {
        let near = odd[nth + 1..].iter().take(FAR).filter(|b| b.kind == a.kind).take(NEAR);
        for b in near {
            if fit_crosswise(costs, a, b) {
                pairs[a.at] = BlockPair::Both(a.source, a.target, Some(b.target));
                pairs[b.at] = BlockPair::Both(b.source, b.target, Some(a.target));
            }
        }
    }
}

fn odd(costs: &Costs<'_>, at: usize, pair: BlockPair) -> Option<Odd> {
    let BlockPair::Both(source, target, _) = pair else { return None };
    let (a, b) = (&costs.pivot.passages[source], &costs.target.passages[target]);
    if a.is_code() || b.is_code() || a.kind != b.kind || costs.names_agree(source, target) == Some(true) {
        return None;
    }
    let length = of_lengths(costs, source, target);
    let agreement = costs.agreement(source, target);
    let is_smooth = length <= ODD_LENGTH && agreement.unmatched() < ODD_KEYS;
    if is_smooth && agreement.matched >= EVEN_KEYS {
        return None;
    }
    let words = costs.of_words(source, target);
    if is_smooth && words <= ODD_WORDS {
        return None;
    }
    let weight = |keys: &[Key]| keys.iter().map(|key| key.weight).sum();
    Some(Odd {
        at,
        source,
        target,
        kind: costs.pivot.passages[source].kind,
        price: length + 0.5 * agreement.unmatched() - agreement.matched + WORDS * words,
        source_weight: weight(costs.source_keys(source)),
        target_weight: weight(costs.target_keys(target)),
    })
}

fn fit_crosswise(costs: &Costs<'_>, a: &Odd, b: &Odd) -> bool {
    let wanted = a.price + b.price - MARGIN;
    // What crossing costs at least, by lengths and by what could agree at best: mostly too much already.
    let mut crossed = of_lengths(costs, a.source, b.target) + of_lengths(costs, b.source, a.target);
    let at_best = a.source_weight.min(b.target_weight) + b.source_weight.min(a.target_weight);
    if crossed - at_best - 2.0 * WORDS * costs.lexicon.map_or(0.0, |_| lexicon::MOST_EXPECTED) >= wanted {
        return false;
    }
    for (source, target) in [(a.source, b.target), (b.source, a.target)] {
        let agreement = costs.agreement(source, target);
        crossed += 0.5 * agreement.unmatched() - agreement.matched + WORDS * costs.of_words(source, target);
    }
    crossed < wanted
}

fn of_lengths(costs: &Costs<'_>, source: usize, target: usize) -> f32 {
    let (a, b) = (&costs.pivot.passages[source], &costs.target.passages[target]);
    length_cost(a.length as f32, b.length as f32, costs.ratio).min(MOST_LENGTH)
}

#[cfg(test)]
mod tests {
    use crate::align::invented::{lexicon, read, sentence, side};
    use crate::align::lexicon::Lexicon;
    use crate::align::model::Relation;
    use crate::align::pairing::align;

    #[test]
    fn the_lexicon_alone_tells_passages_that_changed_places() {
        let text = |language: &str, order: [usize; 4]| order.map(|nth| sentence(language, nth)).join("\n\n");
        let (source, target) = (read(&text("n", [1, 2, 3, 4])), read(&text("s", [1, 3, 2, 4])));
        let claimed = |lexicon: Option<&Lexicon>| -> Vec<bool> {
            let units = align(side(&source), side(&target), Relation::Twin, lexicon);
            units.iter().map(|unit| unit.certainty.confidence > 0.5).collect()
        };
        assert_eq!(claimed(Some(&lexicon())), [true, false, false, true]);
        assert_eq!(claimed(None), [true; 4]);
    }
}

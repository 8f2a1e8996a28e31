//! Whether two texts are the same article at all.
//!
//! In: two sides, paired as if they were. Out: [`Kinship`]. Names of headings, code, lengths, what stays as it is, and
//! words that the lexicon knows each speak for it or against it; how much is needed depends on what is known beforehand.
//!
//! Passages that changed places are asked with the partners that fit them: they are of the article all the same.
//!
//! The weights were measured on articles put under the names of their neighbours in size and on translations of versions
//! long gone, and lie far between both; halving any one changes little.

use std::ops::Range;

use crate::align::blocks::BlockPair;
use crate::align::cost::{Costs, length_cost};
use crate::align::model::Relation;
use crate::markdown::{Passage, PassageKind};

/// What must speak for it, in sum, when nothing but the path ties both texts. That alone is enough where nothing speaks
/// against it.
const LEAST: f32 = -1.0;

/// The same when a hash says that one was translated from the other: much must speak against it.
const LEAST_OF_TWINS: f32 = -3.0;

/// What is so clear that nothing else is asked.
const CLEAR: f32 = 16.0;

/// What is so clear beside a hash that says the same that not even words are asked.
const CERTAIN: f32 = 40.0;

/// What must speak for a part of two texts when the whole is none.
const LEAST_OF_RUN: f32 = 40.0;

/// Headings with the same name, and with another one. The title of an article is its own; further down, templates share
/// names ("Solution") and editors change them.
const SAME_NAME: f32 = 4.0;
const OTHER_NAME: f32 = -4.0;
const OTHER_TITLE: f32 = -14.0;

/// Code that is the same: short samples are by chance.
const SAME_CODE: f32 = 3.0;
const SAME_SHORT_CODE: f32 = 1.0;
const OTHER_CODE: f32 = -1.0;

/// What one of the source and one of the target without partners cost together.
const BOTH_ALONE: f32 = -0.5;

/// How far the ratio of lengths of an article is from the usual one, as a logarithm: languages and authors differ. And the
/// most that it says.
const SPREAD_OF_RATIOS: f32 = 0.45;
const MOST_RATIO: f32 = 4.0;

/// The weight of what stays as it is, and the most that one passage says with it.
const KEYS: f32 = 0.7;
const MOST_KEYS: f32 = 5.0;

/// How much of two texts is the same article.
pub(in crate::align) enum Kinship {
    /// All of it.
    Whole,
    /// What stands between these pairs; around it, one of them was written anew.
    Part(Range<usize>),
    /// Nothing.
    None,
}

/// Tells how much of two texts, paired as if they were one article, is one.
pub(in crate::align) fn kinship(costs: &Costs<'_>, pairs: &[BlockPair], relation: Relation) -> Kinship {
    let least = if relation == Relation::Twin { LEAST_OF_TWINS } else { LEAST };
    let glance = at_a_glance(costs, pairs);
    if relation == Relation::Twin && glance > CERTAIN {
        return Kinship::Whole;
    }
    if glance < CLEAR && glance + what_stays(costs, pairs) <= least {
        return best_run(costs, pairs).map_or(Kinship::None, Kinship::Part);
    }
    if says_something_else(costs, pairs, relation) { Kinship::None } else { Kinship::Whole }
}

/// What names, code and lengths say.
fn at_a_glance(costs: &Costs<'_>, pairs: &[BlockPair]) -> f32 {
    let (mut sum, mut sources_alone, mut targets_alone) = (0.0, 0_usize, 0_usize);
    for pair in pairs {
        match *pair {
            BlockPair::Both(source, target, better) => sum += of_pair(costs, source, better.unwrap_or(target)),
            BlockPair::Source(_) => sources_alone += 1,
            BlockPair::Target(_) => targets_alone += 1,
        }
    }
    // Where nothing is missing on either side, the translation is about as long as its source.
    let away = match sources_alone + targets_alone {
        0 => (costs.ratio / costs.usual_ratio).ln() / SPREAD_OF_RATIOS,
        _ => 0.0,
    };
    sum + BOTH_ALONE * sources_alone.min(targets_alone) as f32 - (away * away / 2.0).min(MOST_RATIO)
}

/// The pairs in a row that most speaks for, where it is so much that chance is out of the question.
fn best_run(costs: &Costs<'_>, pairs: &[BlockPair]) -> Option<Range<usize>> {
    let (mut run, mut from) = (0.0, 0);
    let mut best = (LEAST_OF_RUN, None);
    for (at, pair) in pairs.iter().enumerate() {
        run += match *pair {
            BlockPair::Both(source, target, better) => {
                let target = better.unwrap_or(target);
                of_pair(costs, source, target) + keys_of_pair(costs, source, target)
            }
            BlockPair::Source(_) | BlockPair::Target(_) => BOTH_ALONE / 2.0,
        };
        if run <= 0.0 {
            (run, from) = (0.0, at + 1);
        } else if run > best.0 {
            best = (run, Some(from..at + 1));
        }
    }
    best.1
}

fn of_pair(costs: &Costs<'_>, source: usize, target: usize) -> f32 {
    let (a, b) = (&costs.pivot.passages[source], &costs.target.passages[target]);
    if a.is_code() {
        return match a.digest == b.digest {
            true if a.length < 8 => SAME_SHORT_CODE,
            true => SAME_CODE,
            false => OTHER_CODE,
        };
    }
    match costs.names_agree(source, target) {
        Some(true) => SAME_NAME,
        Some(false) if a.level == 1 => OTHER_TITLE,
        Some(false) => OTHER_NAME,
        None if a.kind == PassageKind::Heading || !a.has_words || !b.has_words => 0.0,
        None => of_lengths(a, b, costs.ratio),
    }
}

/// The logarithm of how much likelier these lengths are of partners than of any two passages, whose lengths differ by a
/// factor of `e` as a rule.
fn of_lengths(a: &Passage, b: &Passage, ratio: f32) -> f32 {
    let expected = (a.length as f32 * ratio).max(1.0);
    let found = (b.length as f32).max(1.0);
    let away = (found / expected).ln();
    let spread = (2.2 / ((found + expected) / 2.0).sqrt()).min(1.0);
    (away * away / 2.0 - spread.ln() - length_cost(a.length as f32, b.length as f32, ratio)).clamp(-3.0, 1.5)
}

/// What code, links, numbers and names in the text say.
fn what_stays(costs: &Costs<'_>, pairs: &[BlockPair]) -> f32 {
    let both = pairs.iter().filter_map(|pair| match *pair {
        BlockPair::Both(source, target, better) => Some((source, better.unwrap_or(target))),
        BlockPair::Source(_) | BlockPair::Target(_) => None,
    });
    both.map(|(source, target)| keys_of_pair(costs, source, target)).sum()
}

fn keys_of_pair(costs: &Costs<'_>, source: usize, target: usize) -> f32 {
    if costs.pivot.passages[source].is_code() {
        return 0.0;
    }
    let agreement = costs.agreement(source, target);
    KEYS * (agreement.matched.min(MOST_KEYS) - agreement.unmatched().min(MOST_KEYS))
}

/// Whether the lexicon knows the words of a text, and hardly any of them was to be expected. Of real translations it
/// expects half and more.
fn says_something_else(costs: &Costs<'_>, pairs: &[BlockPair], relation: Relation) -> bool {
    const ENOUGH: f32 = 40.0;
    // Where a hash says that it is the same, more must speak against it.
    let least = if relation == Relation::Twin { 0.1 } else { 0.2 };
    let (mut all, mut expected) = (0.0, 0.0);
    for pair in pairs {
        let BlockPair::Both(source, target, better) = *pair else { continue };
        let target = better.unwrap_or(target);
        let (a, b) = (&costs.pivot.passages[source], &costs.target.passages[target]);
        if a.kind == PassageKind::Heading || !a.has_words || !b.has_words || a.visible == b.visible {
            continue;
        }
        let sums = costs.words_explained(source, target);
        (all, expected) = (all + sums.0, expected + sums.1);
    }
    all > ENOUGH && expected < least * all
}

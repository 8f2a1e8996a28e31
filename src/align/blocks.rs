//! The passages of two texts paired in order.
//!
//! Texts of one version run in parallel, and then the diagonal is all there is to do. Else one pass over a band of pairs
//! finds the cheapest way: pair, leave one of the source, leave one of the target.
//!
//! **Invariant:** no more than [`MAX_CELLS`] prices are asked for, however long the texts are.

use std::ops::Range;

use crate::align::cost::{Costs, FORBIDDEN};
use crate::align::kinship::{Kinship, kinship};
use crate::align::model::Relation;
use crate::align::swaps::doubt_swapped;
use crate::markdown::{Passage, PassageKind};

/// One step through both lists.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::align) enum BlockPair {
    /// Two passages that are partners, and the passage of the target that would fit better.
    Both(usize, usize, Option<usize>),
    /// One of the source alone.
    Source(usize),
    /// One of the target alone.
    Target(usize),
}

/// The way through both lists.
pub(in crate::align) struct Blocks {
    pub(in crate::align) pairs: Vec<BlockPair>,
    /// What the texts showed: those that do not run in parallel are not of one version, whatever was said.
    pub(in crate::align) relation: Relation,
}

/// How many pairs are priced at most: some hundred milliseconds.
const MAX_CELLS: usize = 4_000_000;

/// How far from the diagonal partners are looked for, beside what the lengths of the lists differ by.
const BAND: usize = 25;

/// Pairs the passages of both sides.
pub(in crate::align) fn pair(costs: &mut Costs<'_>, relation: Relation) -> Blocks {
    let is_parallel = runs_in_parallel(costs.pivot.passages, costs.target.passages);
    let mut pairs = match is_parallel {
        true => (0..costs.pivot.passages.len()).map(|at| BlockPair::Both(at, at, None)).collect(),
        false => diverging(costs),
    };
    if relation == Relation::Revision {
        return Blocks { pairs, relation };
    }
    doubt_swapped(costs, &mut pairs);
    match kinship(costs, &pairs, relation) {
        Kinship::Whole if is_parallel => Blocks { pairs, relation },
        Kinship::Whole => Blocks { pairs, relation: Relation::Divergent },
        Kinship::Part(kin) => parted(costs, &pairs, &kin),
        Kinship::None => parted(costs, &pairs, &(0..0)),
    }
}

/// Pairs texts of which one has what the other has not. How long they are as a whole then says little about how long a
/// translation is: that is measured on the pairs, and where it is something else, pairs are looked for once more.
fn diverging(costs: &mut Costs<'_>) -> Vec<BlockPair> {
    const SAME: f32 = 0.1;
    let pairs = band(costs);
    let both = pairs.iter().filter_map(|pair| match *pair {
        BlockPair::Both(source, target, _) => Some((source, target)),
        BlockPair::Source(_) | BlockPair::Target(_) => None,
    });
    let before = costs.ratio;
    costs.measure_ratio(both);
    if (costs.ratio / before).ln().abs() < SAME { pairs } else { band(costs) }
}

fn runs_in_parallel(source: &[Passage], target: &[Passage]) -> bool {
    let is_alike = |(a, b): (&Passage, &Passage)| {
        a.kind == b.kind && a.column == b.column && (a.kind != PassageKind::Heading || a.level == b.level)
    };
    source.len() == target.len() && source.iter().zip(target).all(is_alike)
}

/// What it costs to leave a passage alone.
fn skip_cost(passage: &Passage) -> f32 {
    let fixed = if matches!(passage.kind, PassageKind::Heading | PassageKind::Code) { 2.0 } else { 0.0 };
    3.5 + fixed + (passage.length as f32 / 60.0).min(2.0)
}

#[derive(Clone, Copy, PartialEq)]
enum Step {
    Pair,
    Source,
    Target,
}

/// The cheapest way through a band around the diagonal.
fn band(costs: &Costs<'_>) -> Vec<BlockPair> {
    let (source, target) = (costs.pivot.passages, costs.target.passages);
    let (n, m) = (source.len(), target.len());
    // Half the width: all that the lists differ by, and some; never more than the bound allows.
    let most = (MAX_CELLS / (n + 1)).max(3) / 2;
    let half = (n.abs_diff(m) + BAND).min(most);
    let middle = |at: usize| (at * m).checked_div(n).unwrap_or(0);
    let from = |at: usize| middle(at).saturating_sub(half);
    let to = |at: usize| (middle(at) + half).min(m);
    let mut steps: Vec<Vec<Step>> = Vec::with_capacity(n + 1);
    let mut before: Vec<f32> = Vec::new();
    for i in 0..=n {
        let (low, high) = (from(i), to(i));
        let mut row = Vec::with_capacity(high - low + 1);
        let mut row_steps = Vec::with_capacity(high - low + 1);
        let above = |j: usize| {
            let low = if i > 0 { from(i - 1) } else { usize::MAX };
            if i > 0 && j >= low { before.get(j - low).copied().unwrap_or(f32::INFINITY) } else { f32::INFINITY }
        };
        for j in low..=high {
            let mut best = if i == 0 && j == 0 { (0.0, Step::Pair) } else { (f32::INFINITY, Step::Pair) };
            if i > 0 && j > 0 {
                let so_far = above(j - 1);
                if so_far < FORBIDDEN {
                    best = (so_far + costs.of_blocks(i - 1, j - 1), Step::Pair);
                }
            }
            if i > 0 {
                let cost = above(j) + skip_cost(&source[i - 1]);
                if cost < best.0 {
                    best = (cost, Step::Source);
                }
            }
            if j > low {
                let cost = row[j - low - 1] + skip_cost(&target[j - 1]);
                if cost < best.0 {
                    best = (cost, Step::Target);
                }
            }
            row.push(best.0);
            row_steps.push(best.1);
        }
        steps.push(row_steps);
        before = row;
    }
    let mut pairs = Vec::with_capacity(n.max(m));
    let (mut i, mut j) = (n, m);
    while i > 0 || j > 0 {
        let step = match (i, j) {
            (0, _) => Step::Target,
            (_, 0) => Step::Source,
            _ => steps[i].get(j.saturating_sub(from(i))).copied().unwrap_or(Step::Pair),
        };
        match step {
            Step::Pair => {
                (i, j) = (i - 1, j - 1);
                pairs.push(BlockPair::Both(i, j, None));
            }
            Step::Source => {
                i -= 1;
                pairs.push(BlockPair::Source(i));
            }
            Step::Target => {
                j -= 1;
                pairs.push(BlockPair::Target(j));
            }
        }
    }
    pairs.reverse();
    pairs
}

/// Texts that are one article only between these pairs. Around them headings of one name are still partners.
fn parted(costs: &Costs<'_>, pairs: &[BlockPair], kin: &Range<usize>) -> Blocks {
    let mut kept = Vec::with_capacity(pairs.len());
    for (at, pair) in pairs.iter().enumerate() {
        match *pair {
            BlockPair::Both(source, target, _)
                if !kin.contains(&at) && (kin.is_empty() || costs.names_agree(source, target) != Some(true)) =>
            {
                kept.extend([BlockPair::Source(source), BlockPair::Target(target)]);
            }
            other => kept.push(other),
        }
    }
    Blocks { pairs: kept, relation: Relation::Divergent }
}

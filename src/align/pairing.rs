//! Two texts paired: blocks first, then the sentences in them.

use crate::align::blocks::{self, BlockPair};
use crate::align::cost::Costs;
use crate::align::facts::Facts;
use crate::align::lexicon::Lexicon;
use crate::align::model::{AlignSide, Relation, TranslationUnit};
use crate::align::sentences;

/// Pairs the passages of two texts, and the sentences in them.
#[must_use]
pub fn align(
    pivot: AlignSide<'_>,
    target: AlignSide<'_>,
    relation: Relation,
    lexicon: Option<&Lexicon>,
) -> Vec<TranslationUnit> {
    align_beside(pivot, &Facts::of(pivot.passages), target, relation, lexicon)
}

/// The same, with what is known of the pivot from other translations.
pub(in crate::align) fn align_beside(
    pivot: AlignSide<'_>,
    facts: &Facts,
    target: AlignSide<'_>,
    relation: Relation,
    lexicon: Option<&Lexicon>,
) -> Vec<TranslationUnit> {
    let mut costs = Costs::new(pivot, facts, target, lexicon);
    let blocks = blocks::pair(&mut costs, relation);
    let mut units = Vec::with_capacity(blocks.pairs.len() * 2);
    for pair in &blocks.pairs {
        match *pair {
            BlockPair::Both(source, target, doubt) => {
                if costs.pivot.passages[source].has_words || costs.target.passages[target].has_words {
                    sentences::pair(&costs, source, target, blocks.relation, doubt.is_some(), &mut units);
                }
            }
            BlockPair::Source(source) => sentences::alone(&costs, source, true, blocks.relation, &mut units),
            BlockPair::Target(target) => sentences::alone(&costs, target, false, blocks.relation, &mut units),
        }
    }
    units
}

//! Every translation beside its source, sentence by sentence.
//!
//! In: the passages of two texts, and what is known of how they belong together. Out: [`TranslationUnit`]s in order, each
//! with the evidence that its halves are partners and how sure that is; for a docset, [`Bitext`]s.
//!
//! Blocks are paired first, by kind, names, code, length and what does not change in translation; then sentences inside
//! each pair. The target is cut to fit the source. Prices are flat and none was tuned to a docset.
//!
//! **Invariant:** units are in order on both sides, and every visible letter of a passage is in exactly one.
//! **Invariant:** work is bounded by a multiple of the text, whatever it holds.

pub mod bitext;
mod blocks;
mod cost;
mod drift;
mod evidence;
mod invariants;
mod lexicon;
mod sentences;

use crate::markdown::Passage;
use crate::text::Span;
use crate::text::sentence::Rules;

pub use bitext::{Bitext, BitextTopic, Lexicons, PivotKind, Row, bitext_topics};
pub use drift::{Change, Drift, drift};
pub use evidence::{Certainty, Class, Evidence};
pub use lexicon::Lexicon;

use blocks::BlockPair;
use cost::Costs;

/// What is known of how two texts belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Both come from the same version of the source.
    Twin,
    /// They come from different versions, or nothing is known.
    Divergent,
}

/// One sentence beside its partner; either half may be missing, not both.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TranslationUnit {
    /// The half of the pivot.
    pub source: Option<Piece>,
    /// The half of the translation.
    pub target: Option<Piece>,
    /// How the pair was found, and how sure it is.
    pub certainty: Certainty,
}

/// A part of a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Which passage of its side.
    pub passage: u32,
    /// The part of its visible text.
    pub visible: Span,
}

/// One side of an alignment.
#[derive(Debug, Clone, Copy)]
pub struct AlignSide<'a> {
    /// Its passages.
    pub passages: &'a [Passage],
    /// How its language ends sentences.
    pub rules: Rules,
    /// Whether it is written in Latin letters.
    pub is_latin: bool,
    /// For each passage its sentences, where they are known; else the rules say.
    pub sentences: Option<&'a [Vec<Span>]>,
}

/// Pairs the passages of two texts, and the sentences in them.
#[must_use]
pub fn align(
    pivot: AlignSide<'_>,
    target: AlignSide<'_>,
    relation: Relation,
    lexicon: Option<&Lexicon>,
) -> Vec<TranslationUnit> {
    let mut costs = Costs::new(pivot, target, lexicon);
    let blocks = blocks::pair(&mut costs, relation);
    let mut units = Vec::with_capacity(blocks.pairs.len() * 2);
    for pair in &blocks.pairs {
        match *pair {
            BlockPair::Both(source, target, doubt) => {
                if costs.pivot.passages[source].has_words || costs.target.passages[target].has_words {
                    sentences::pair(&mut costs, source, target, blocks.relation, doubt, &mut units);
                }
            }
            BlockPair::Source(source) => sentences::alone(&costs, source, true, blocks.relation, &mut units),
            BlockPair::Target(target) => sentences::alone(&costs, target, false, blocks.relation, &mut units),
        }
    }
    units
}

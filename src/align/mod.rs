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

mod bitext;
mod blocks;
mod codes;
mod cost;
mod drift;
mod evidence;
mod facts;
mod fields;
mod grid;
mod invariants;
#[cfg(test)]
mod invented;
mod kinship;
mod learn;
mod lexicon;
mod model;
mod pairing;
mod pivot;
mod reading;
mod revision;
mod rows;
mod sentences;
mod source_lines;
mod swaps;

pub use bitext::{Bitext, BitextTopic, PivotKind, bitext_topics};
pub use drift::{Change, ChangeKind, Drift, drift, stale_source};
pub use evidence::{Certainty, Class, Evidence};
pub use learn::Lexicons;
pub use lexicon::Lexicon;
pub use model::{AlignSide, Piece, Relation, TranslationUnit};
pub use pairing::align;
pub use reading::{Reading, own_reading, own_segments};
pub use rows::Row;

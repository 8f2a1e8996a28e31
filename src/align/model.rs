//! What alignment is about: two sides, how they belong together, and the units that come out.

use crate::align::evidence::Certainty;
use crate::markdown::Passage;
use crate::text::Span;
use crate::text::sentence::Rules;

/// What is known of how two texts belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Both come from the same version of the source.
    Twin,
    /// They come from different versions, or nothing is known.
    Divergent,
    /// One is an older version of the other, in the same language.
    Revision,
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

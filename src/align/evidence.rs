//! How a pair was found, and how sure it is.
//!
//! Confidence is looked up by class, never computed from a price: the classes are calibrated, the prices are not. The
//! figures are the measured share of right partners in two real docsets whose pairs were taken out (105,000 pairs), cut a little too long or short forgiven.

use crate::align::model::Relation;

/// How a pair was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// Both halves are given, with one id.
    Spans,
    /// Two headings of one name.
    Anchor,
    /// The blocks run in parallel, and so do the sentences in them.
    Structure,
    /// The sentences of a block were paired by length and by what stays as it is.
    Sequence,
}

impl Evidence {
    /// The word for data.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Spans => "spans",
            Self::Anchor => "anchor",
            Self::Structure => "structure",
            Self::Sequence => "sequence",
        }
    }
}

/// What kind of pair it is: what its confidence is looked up by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Both halves are given.
    Spans,
    /// Headings of one name.
    Anchor,
    /// A whole block, and something in it stays as it is.
    BlockShared,
    /// A whole block, and nothing does.
    BlockBare,
    /// A whole block whose length is odd.
    BlockOdd,
    /// A whole block whose words are others than the lexicon lets expect.
    BlockStrange,
    /// Both texts are identical.
    Identical,
    /// As many sentences on both sides, something shared.
    CountShared,
    /// The same, nothing shared.
    CountBare,
    /// The same, a length is odd.
    CountOdd,
    /// Paired by the sequence, something shared.
    SequenceShared,
    /// The same, nothing shared.
    SequenceBare,
    /// The same, in a block where something is missing.
    SequenceGap,
    /// The same, cut where the text hardly says so.
    SequenceWeak,
    /// The same, though code, links or numbers differ.
    SequenceContradicted,
    /// The same, a length is odd.
    SequenceOdd,
    /// The same, a length is bad.
    SequenceBad,
    /// Several sentences of the source in one.
    Merged,
    /// A neighbour fits better: two passages may have changed places.
    Swapped,
    /// Nothing stands on the other side.
    Alone,
    /// A whole block that nothing stands on the other side of.
    BlockAlone,
}

/// How a pair was found, and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Certainty {
    /// How it was found.
    pub evidence: Evidence,
    /// The measured chance that both halves are partners.
    pub confidence: f64,
}

impl Class {
    /// What is known of pairs of this class. Between versions that differ, words tell much: with a lexicon and without
    /// are two columns.
    #[must_use]
    pub fn certainty(self, relation: Relation, has_lexicon: bool) -> Certainty {
        use Evidence::{Anchor, Sequence, Spans, Structure};
        let (evidence, twin, with_words, without) = match self {
            Self::Spans => (Spans, 1.0, 1.0, 1.0),
            Self::Anchor => (Anchor, 1.0, 0.999, 0.998),
            Self::BlockShared => (Structure, 1.0, 0.999, 0.999),
            Self::BlockBare => (Structure, 1.0, 0.998, 0.997),
            Self::BlockOdd => (Structure, 0.99, 0.98, 0.93),
            Self::BlockStrange => (Structure, 0.992, 0.992, 0.99),
            Self::Identical => (Structure, 1.0, 0.999, 0.999),
            Self::CountShared => (Structure, 0.999, 0.999, 0.999),
            Self::CountBare => (Structure, 0.999, 0.998, 0.997),
            Self::CountOdd => (Structure, 0.992, 0.978, 0.97),
            Self::SequenceShared => (Sequence, 0.998, 0.988, 0.979),
            Self::SequenceBare => (Sequence, 0.997, 0.985, 0.982),
            Self::SequenceGap => (Sequence, 0.96, 0.985, 0.8),
            Self::SequenceWeak => (Sequence, 0.996, 0.991, 0.981),
            Self::SequenceContradicted => (Sequence, 0.98, 0.95, 0.8),
            Self::SequenceOdd => (Sequence, 0.97, 0.96, 0.82),
            Self::SequenceBad => (Sequence, 0.95, 0.87, 0.6),
            Self::Merged => (Sequence, 0.975, 0.97, 0.75),
            Self::Swapped => (Structure, 0.5, 0.5, 0.5),
            Self::Alone => (Sequence, 0.9, 0.9, 0.7),
            Self::BlockAlone => (Structure, 0.9, 0.9, 0.9),
        };
        let confidence = match relation {
            Relation::Twin => twin,
            Relation::Divergent if has_lexicon => with_words,
            Relation::Divergent | Relation::Revision => without,
        };
        Certainty { evidence, confidence }
    }
}

//! What is found out about the passages of one side: their keys, their words, their names as headings; each when it is
//! first asked for, and once, however many translations stand beside it.

use std::cell::OnceCell;

use crate::align::invariants::{Key, Keys, keys_of};
use crate::align::lexicon;
use crate::markdown::Passage;
use crate::text::slug;

/// Of each passage of a side.
#[derive(Default)]
pub(in crate::align) struct Facts {
    passages: Vec<OfPassage>,
}

#[derive(Default)]
struct OfPassage {
    /// The keys beside a text in a script of the same kind, and beside one of another.
    keys: [OnceCell<Keys>; 2],
    words: OnceCell<Vec<u32>>,
    slug: OnceCell<Box<str>>,
}

impl Facts {
    /// Of so many passages nothing is known yet.
    pub(in crate::align) fn of(passages: &[Passage]) -> Self {
        Self { passages: passages.iter().map(|_| OfPassage::default()).collect() }
    }

    /// What stays as it is in translation, beside a text in Latin letters when both are.
    pub(in crate::align) fn keys(&self, passages: &[Passage], at: usize, is_latin_pair: bool) -> &[Key] {
        self.passages[at].keys[usize::from(is_latin_pair)].get_or_init(|| keys_of(&passages[at], is_latin_pair))
    }

    /// The words, each once.
    pub(in crate::align) fn words(&self, passages: &[Passage], at: usize) -> &[u32] {
        self.passages[at].words.get_or_init(|| lexicon::words(&passages[at].visible))
    }

    /// The name that a heading gets from its text.
    pub(in crate::align) fn slug(&self, passages: &[Passage], at: usize) -> &str {
        self.passages[at].slug.get_or_init(|| slug(&passages[at].visible).into())
    }
}

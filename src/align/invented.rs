//! Two invented languages whose words stand for each other one by one, for tests of what the lexicon does.

use crate::align::lexicon::{Lesson, Lexicon};
use crate::align::model::AlignSide;
use crate::markdown::{Passage, Side, parse, passages};
use crate::text::sentence::Rules;

/// The sentence of a number in one of the languages, `n` and `s`: six words and a stop.
pub(in crate::align) fn sentence(language: &str, nth: usize) -> String {
    let syllable = |at: usize| ["ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru"][at % 10];
    let word = |at: usize| format!("{}{}{language}", syllable(at % 60), syllable(at % 60 / 10));
    let words = [nth, nth * 3 + 1, nth * 7 + 2, nth * 11 + 5, nth * 13 + 8, nth * 17 + 4].map(word).join(" ");
    format!("A{words}.")
}

/// What four hundred pairs of sentences teach.
pub(in crate::align) fn lexicon() -> Lexicon {
    let lessons: Vec<Lesson> = (0..400).map(|nth| Lesson::of(&sentence("n", nth), &sentence("s", nth))).collect();
    Lexicon::learn(&lessons).unwrap()
}

/// The passages of a text.
pub(in crate::align) fn read(text: &str) -> Vec<Passage> {
    passages(&parse(text), text, Side::Target)
}

/// One side of an alignment.
pub(in crate::align) fn side(passages: &[Passage]) -> AlignSide<'_> {
    AlignSide { passages, rules: Rules::of("en"), is_latin: true, sentences: None }
}

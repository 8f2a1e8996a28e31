//! Which words of a translation stand for which of the source, learned from the docset's own certain pairs.
//!
//! In: pairs of texts. Out: [`Lexicon`]: for each word of the source those that likely stand for it, and how much each word
//! of the target says. IBM model 1, three rounds, words cut to six letters, pairs of letters in scripts without spaces.
//!
//! **Invariant:** the same pairs in the same order give the same lexicon; memory and time are bounded by [`MAX_PAIRS`].

use rustc_hash::FxHashMap;

use crate::text::Span;

/// How many pairs are learned from at most; a few thousand tell the frequent words apart.
pub(in crate::align) const MAX_PAIRS: usize = 6_000;

/// Fewer pairs teach nothing.
const MIN_PAIRS: usize = 200;

/// How many words of a text are learned from.
const MAX_WORDS: usize = 32;

/// How many letters of a word are kept: endings say little.
const LETTERS: usize = 6;

const ROUNDS: usize = 3;

/// How many letters of the source tell how long translations are.
const ENOUGH_LETTERS: u32 = 5_000;

/// A word of the target that is likelier than this stands for one of the source.
const LIKELY: f32 = 0.08;

/// How many words of the target one of the source may stand for.
const MAX_LIKELY: usize = 8;

/// Words of a target by those of its source.
#[derive(Debug, Default)]
pub struct Lexicon {
    likely: FxHashMap<u32, Box<[u32]>>,
    /// How much a word of the target says: the logarithm of how rare it is.
    weights: FxHashMap<u32, f32>,
    /// The same of a word of the source.
    source_weights: FxHashMap<u32, f32>,
    /// How many letters the target has for one of the source.
    pub(in crate::align) ratio: Option<f32>,
}

/// The words of the target that the words of a text of the source may stand for, sorted.
pub(in crate::align) type Expected = Vec<u32>;

/// The words of a text of the target that the lexicon knows, with their weights.
pub(in crate::align) type Said = Vec<(u32, f32)>;

/// A pair of texts that is learned from.
pub(in crate::align) struct Lesson {
    source: Vec<u32>,
    target: Vec<u32>,
    /// How many letters both have; of texts with code, links or tags nothing is counted.
    letters: (u32, u32),
}

impl Lesson {
    /// What two texts teach.
    pub(in crate::align) fn of(source: &str, target: &str) -> Self {
        let has_marks = |text: &str| text.contains(['`', '<', '[']);
        let letters_of = |text: &str| Span::at(text.chars().filter(|letter| !letter.is_whitespace()).count()).start;
        let letters = match has_marks(source) || has_marks(target) {
            true => (0, 0),
            false => (letters_of(source), letters_of(target)),
        };
        Self { source: words_to_learn(source), target: words_to_learn(target), letters }
    }
}

impl Lexicon {
    /// Learns from pairs of texts; `None` when they are too few.
    pub(in crate::align) fn learn(pairs: &[Lesson]) -> Option<Self> {
        let pairs = &pairs[..pairs.len().min(MAX_PAIRS)];
        if pairs.len() < MIN_PAIRS {
            return None;
        }
        // Every pair of words that meet is a cell; a pair of texts is a list of cells, word of the target by word.
        let mut cell_of: FxHashMap<u64, u32> = FxHashMap::default();
        let mut cells: Vec<(u32, u32)> = Vec::new();
        let mut source_ids: FxHashMap<u32, u32> = FxHashMap::default();
        let mut met: Vec<u32> = Vec::new();
        let mut frequency: FxHashMap<u32, u32> = FxHashMap::default();
        let mut source_frequency: FxHashMap<u32, u32> = FxHashMap::default();
        for Lesson { source, target, .. } in pairs {
            source.iter().for_each(|word| *source_frequency.entry(*word).or_default() += 1);
            for word in target {
                *frequency.entry(*word).or_default() += 1;
                for other in source {
                    let next = Span::at(source_ids.len()).start;
                    let id = *source_ids.entry(*other).or_insert(next);
                    let cell = *cell_of.entry(u64::from(id) << 32 | u64::from(*word)).or_insert_with(|| {
                        cells.push((*other, *word));
                        Span::at(cells.len() - 1).start
                    });
                    met.push(cell);
                }
            }
        }
        let rows: Vec<u32> = cells.iter().map(|(other, _)| source_ids[other]).collect();
        let mut chance = vec![1.0_f32; cells.len()];
        for _ in 0..ROUNDS {
            chance = round(pairs, &met, &rows, &chance, source_ids.len());
        }
        let mut lexicon = Self::new(&cells, &chance, (&source_frequency, &frequency), pairs.len());
        let sums = pairs.iter().fold((0, 0), |sums, pair| (sums.0 + pair.letters.0, sums.1 + pair.letters.1));
        lexicon.ratio = (sums.0 >= ENOUGH_LETTERS).then(|| sums.1 as f32 / sums.0 as f32);
        Some(lexicon)
    }

    fn new(
        cells: &[(u32, u32)],
        chance: &[f32],
        frequencies: (&FxHashMap<u32, u32>, &FxHashMap<u32, u32>),
        pairs: usize,
    ) -> Self {
        let mut likely: FxHashMap<u32, Vec<(f32, u32)>> = FxHashMap::default();
        for ((source, target), chance) in cells.iter().zip(chance).filter(|(_, chance)| **chance >= LIKELY) {
            likely.entry(*source).or_default().push((*chance, *target));
        }
        let best = |mut words: Vec<(f32, u32)>| -> Box<[u32]> {
            words.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            words.into_iter().take(MAX_LIKELY).map(|(_, word)| word).collect()
        };
        let weight = |count: u32| (pairs as f32 / count as f32).ln().max(0.1);
        let weights = |frequency: &FxHashMap<u32, u32>| -> FxHashMap<u32, f32> {
            frequency.iter().map(|(word, count)| (*word, weight(*count))).collect()
        };
        Self {
            likely: likely.into_iter().map(|(word, words)| (word, best(words))).collect(),
            source_weights: weights(frequencies.0),
            weights: weights(frequencies.1),
            ratio: None,
        }
    }

    /// What the words of a text of the source let expect.
    pub(in crate::align) fn expected(&self, words: &[u32]) -> Expected {
        let mut expected: Vec<u32> = words.iter().filter_map(|word| self.likely.get(word)).flatten().copied().collect();
        expected.sort_unstable();
        expected.dedup();
        expected
    }

    /// The words of the target that a word of the source may stand for, and how much that one says.
    pub(in crate::align) fn answers(&self, word: u32) -> Option<(&[u32], f32)> {
        Some((self.likely.get(&word)?, *self.source_weights.get(&word)?))
    }

    /// What the words of a text of the target say.
    pub(in crate::align) fn said(&self, words: &[u32]) -> Said {
        words.iter().filter_map(|word| Some((*word, *self.weights.get(word)?))).collect()
    }
}

/// One round of expectation and maximization.
fn round(pairs: &[Lesson], met: &[u32], rows: &[u32], chance: &[f32], sources: usize) -> Vec<f32> {
    let mut counts = vec![0.0_f32; chance.len()];
    let mut totals = vec![0.0_f32; sources];
    let mut at = 0;
    for Lesson { source, target, .. } in pairs {
        for _ in target {
            let here = &met[at..at + source.len()];
            at += source.len();
            let sum: f32 = here.iter().map(|cell| chance[*cell as usize]).sum();
            for cell in here.iter().map(|cell| *cell as usize) {
                let share = chance[cell] / sum.max(f32::MIN_POSITIVE);
                counts[cell] += share;
                totals[rows[cell] as usize] += share;
            }
        }
    }
    for (count, row) in counts.iter_mut().zip(rows) {
        *count /= totals[*row as usize].max(f32::MIN_POSITIVE);
    }
    counts
}

/// How much of what is said was expected: both as weights, of all and of the expected.
pub(in crate::align) fn explained(expected: &[u32], said: &[(u32, f32)]) -> (f32, f32) {
    let mut sums = (0.0, 0.0);
    for (word, weight) in said {
        sums.0 += weight;
        if expected.binary_search(word).is_ok() {
            sums.1 += weight;
        }
    }
    sums
}

/// The most that words speak for a pair.
pub(in crate::align) const MOST_EXPECTED: f32 = 2.0;

/// What the lexicon adds to the price of a pair; nothing where little is said.
pub(in crate::align) fn price_of((all, expected): (f32, f32)) -> f32 {
    if all < 6.0 {
        return 0.0;
    }
    (12.0 * (0.5 - expected / all)).clamp(-MOST_EXPECTED, 4.0)
}

/// What a sentence of the source costs of whose words hardly any is answered by its partner; nothing where little is known.
pub(in crate::align) fn price_of_answers((all, answered): (f32, f32)) -> f32 {
    if all < 6.0 {
        return 0.0;
    }
    (20.0 * (0.35 - answered / all)).clamp(0.0, 6.0)
}

/// The words of a text, each once, as far as they are looked at. What stands in tags and destinations is none.
pub(in crate::align) fn words(text: &str) -> Vec<u32> {
    let mut words: Vec<u32> = Vec::new();
    let mut word = Word::default();
    let mut last = None;
    let (mut is_tag, mut is_destination) = (false, false);
    for letter in text.chars() {
        let is_before_link = last == Some(']') && letter == '(';
        match letter {
            '<' => is_tag = true,
            '>' => is_tag = false,
            '(' if is_before_link => is_destination = true,
            ')' => is_destination = false,
            _ => {}
        }
        last = Some(letter);
        if is_tag || is_destination {
            word.end(&mut words);
        } else if letter.is_ascii() {
            // Most letters of most texts: no table is asked.
            if letter.is_ascii_alphanumeric() { word.push(letter, &mut words) } else { word.end(&mut words) }
        } else if !letter.is_alphanumeric() {
            word.end(&mut words);
        } else if has_no_spaces(letter) {
            word.end_unless_pair(&mut words);
            word.push_pair(letter, &mut words);
        } else {
            word.push(letter, &mut words);
        }
        if words.len() >= MAX_WORDS * 4 {
            break;
        }
    }
    word.end(&mut words);
    let mut seen: Vec<u32> = Vec::with_capacity(words.len().min(MAX_WORDS * 2));
    for word in words {
        if seen.len() < MAX_WORDS * 2 && !seen.contains(&word) {
            seen.push(word);
        }
    }
    seen
}

/// Whether a letter is of a script that parts no words.
fn has_no_spaces(letter: char) -> bool {
    matches!(letter, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{2fa1f}')
}

/// A word in the making.
#[derive(Default)]
struct Word {
    hash: u32,
    letters: usize,
    /// The last letter, in a script without spaces.
    pair: Option<char>,
}

impl Word {
    fn add(&mut self, letter: char) {
        // FNV-1a over letters: short words, few of them.
        self.hash = (self.hash ^ letter as u32).wrapping_mul(0x0100_0193);
    }

    fn push(&mut self, letter: char, words: &mut Vec<u32>) {
        if self.pair.take().is_some() {
            self.end(words);
        }
        if self.letters == 0 {
            self.hash = 0x811c_9dc5;
        }
        if self.letters < LETTERS {
            if letter.is_ascii() {
                self.add(letter.to_ascii_lowercase());
            } else {
                letter.to_lowercase().for_each(|small| self.add(small));
            }
        }
        self.letters += 1;
    }

    fn push_pair(&mut self, letter: char, words: &mut Vec<u32>) {
        if let Some(before) = self.pair {
            self.hash = 0x811c_9dc5;
            self.add(before);
            self.add(letter);
            words.push(self.hash);
        }
        self.pair = Some(letter);
    }

    fn end_unless_pair(&mut self, words: &mut Vec<u32>) {
        if self.pair.is_none() {
            self.end(words);
        }
    }

    fn end(&mut self, words: &mut Vec<u32>) {
        if self.letters > 0 {
            words.push(self.hash);
        }
        *self = Self::default();
    }
}

/// The words of a pair that is learned from.
fn words_to_learn(text: &str) -> Vec<u32> {
    let mut words = words(text);
    words.truncate(MAX_WORDS);
    words
}

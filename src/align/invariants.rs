//! What a translator leaves as it is: code, destinations, numbers, names.
//!
//! In: a passage. Out: its keys, each a hash with a weight and a place in the visible text, in the order of the hashes.

use crate::markdown::{MarkKind, Passage};
use crate::text::Span;

/// What stands in a passage and stays as it is in translation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::align) struct Key {
    pub(in crate::align) digest: u64,
    pub(in crate::align) weight: f32,
    /// Where it begins in the visible text.
    pub(in crate::align) at: u32,
    /// Whether its absence says something: a word may be translated, code is not.
    pub(in crate::align) is_firm: bool,
}

/// The keys of a passage, sorted by digest.
pub(in crate::align) type Keys = Vec<Key>;

/// Weights by what a key is: the surer that a translator leaves it alone, the more. Measured, and flat as other prices are.
const CODE: f32 = 3.0;
const LINK: f32 = 3.0;
const IMAGE: f32 = 2.0;
const NUMBER: f32 = 1.5;
const FOREIGN_WORD: f32 = 1.0;
const NAME: f32 = 0.7;

/// How many keys of a passage are compared: texts of a reader have a few, tables of numbers no end of them.
const MAX_KEYS: usize = 400;

/// The keys of a passage. Where one of the two texts is in another script, every Latin word of it is a key.
pub(in crate::align) fn keys_of(passage: &Passage, is_latin_pair: bool) -> Keys {
    let mut keys: Keys = Vec::new();
    for mark in &passage.marks {
        let weight = match mark.kind {
            MarkKind::Code => CODE,
            MarkKind::Link => LINK,
            MarkKind::Image => IMAGE,
        };
        keys.push(Key { digest: mark.digest, weight, at: mark.visible.start, is_firm: true });
    }
    push_words(passage, is_latin_pair, &mut keys);
    keys.truncate(MAX_KEYS);
    keys.sort_unstable_by_key(|key| (key.digest, key.at));
    keys
}

fn push_words(passage: &Passage, is_latin_pair: bool, keys: &mut Keys) {
    let text = passage.visible.as_str();
    let bytes = text.as_bytes();
    let has_wide = !text.is_ascii() && text.contains(|letter| ('０'..='９').contains(&letter));
    let folded;
    let bytes = if has_wide {
        // Every wide digit is three bytes: two spaces and the digit keep the places.
        folded = fold(text);
        folded.as_bytes()
    } else {
        bytes
    };
    let mut at = 0;
    let has_code = passage.marks.iter().any(|mark| mark.kind == MarkKind::Code);
    while at < bytes.len() && keys.len() < MAX_KEYS {
        if !bytes[at].is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let length = bytes[at..].iter().position(|byte| !is_of_word(*byte)).unwrap_or(bytes.len() - at);
        let mut word = &bytes[at..at + length];
        while let [rest @ .., b'.' | b',' | b'_'] = word {
            word = rest;
        }
        let start = Span::at(at).start;
        if !(has_code && passage.is_in_code(start)) {
            push_word(word, start, is_latin_pair, keys);
        }
        at += length.max(1);
    }
}

fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b',' | b'_')
}

fn push_word(word: &[u8], at: u32, is_latin_pair: bool, keys: &mut Keys) {
    let (mut small, mut length) = ([0_u8; 48], 0);
    let (mut has_letter, mut has_digit, mut has_comma, mut has_no_small) = (false, false, false, false);
    for (nth, byte) in word.iter().enumerate() {
        has_letter |= byte.is_ascii_alphabetic();
        has_digit |= byte.is_ascii_digit();
        has_comma |= *byte == b',';
        has_no_small |= nth > 0 && !byte.is_ascii_lowercase();
        if length < small.len() {
            small[length] = byte.to_ascii_lowercase();
            length += 1;
        }
    }
    if !has_letter {
        // Of a number, only the digits: what stands between them is the language's.
        let (mut digits, mut length) = ([0_u8; 48], 0);
        for byte in word.iter().filter(|byte| byte.is_ascii_digit()).take(digits.len()) {
            digits[length] = *byte;
            length += 1;
        }
        let digest = xxhash_rust::xxh3::xxh3_64(&digits[..length]);
        return keys.push(Key { digest, weight: NUMBER, at, is_firm: true });
    }
    if has_comma {
        // A comma parts words, but not the digits of a number.
        let mut from = 0;
        for part in word.split(|byte| *byte == b',') {
            if !part.is_empty() {
                push_word(part, at + Span::at(from).start, is_latin_pair, keys);
            }
            from += part.len() + 1;
        }
        return;
    }
    if word.len() < 2 {
        return;
    }
    // Codes of errors, versions and names with numbers are as firm as numbers that stand alone.
    let is_code = has_digit && word[0].is_ascii_alphabetic();
    let is_name = has_no_small || word[0].is_ascii_uppercase();
    let weight = match (is_code, is_latin_pair) {
        (true, _) => NUMBER,
        (false, false) => FOREIGN_WORD,
        (false, true) if is_name => NAME,
        (false, true) => return,
    };
    let digest = xxhash_rust::xxh3::xxh3_64(&small[..length]);
    keys.push(Key { digest, weight, at, is_firm: is_code });
}

fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '０'..='９' => {
                // The digit comes last, so that a run of them is parted: joined again by leaving the padding out.
                let digit = char::from_digit(letter as u32 - '０' as u32, 10).unwrap_or('0');
                folded.push_str(",,");
                folded.push(digit);
            }
            _ => folded.push(letter),
        }
    }
    folded
}

/// How two sorted lists of keys agree.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(in crate::align) struct Agreement {
    /// The weight of what both have.
    pub(in crate::align) matched: f32,
    /// The weight of what the source has alone, and only where its absence says something.
    pub(in crate::align) source_alone: f32,
    /// The same of the target.
    pub(in crate::align) target_alone: f32,
}

impl Agreement {
    pub(in crate::align) fn unmatched(&self) -> f32 {
        self.source_alone + self.target_alone
    }
}

/// Compares two lists of keys as multisets.
pub(in crate::align) fn compare(source: &[Key], target: &[Key]) -> Agreement {
    let mut agreement = Agreement::default();
    let (mut s, mut t) = (0, 0);
    while s < source.len() || t < target.len() {
        match (source.get(s), target.get(t)) {
            (Some(a), Some(b)) if a.digest == b.digest => {
                agreement.matched += a.weight;
                s += 1;
                t += 1;
            }
            (Some(a), b) if b.is_none_or(|b| a.digest < b.digest) => {
                if a.is_firm {
                    agreement.source_alone += a.weight;
                }
                s += 1;
            }
            (_, Some(b)) => {
                if b.is_firm {
                    agreement.target_alone += b.weight;
                }
                t += 1;
            }
            _ => break,
        }
    }
    agreement
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{Side, parse, passages};

    fn keys(text: &str, is_latin_pair: bool) -> Keys {
        keys_of(&passages(&parse(text), text, Side::Target)[0], is_latin_pair)
    }

    #[test]
    fn what_stays_is_found_in_any_shape() {
        for (source, target) in [
            ("It has 1,000.5 parts", "Son 1.000,5 partes"),
            ("See [this](https://a/en-us/b#c)", "Ver [esto](https://a/es-es/b#c)"),
            ("Run `a b` now", "Ejecute `a b` ahora"),
            ("In 2016", "２０１６年"),
        ] {
            let agreement = compare(&keys(source, true), &keys(target, true));
            assert!(agreement.matched > 1.0 && agreement.unmatched() == 0.0, "{source}: {agreement:?}");
        }
    }
}

//! The tokens of the samples of a docset, known before its pages are written.
//!
//! In: samples, and the bytes that an earlier build kept. Out: tokens by language and code, and the bytes to keep.
//! A sample that nobody announced is read where it is asked for.
//!
//! **Invariant:** bytes that are missing, broken or of another version mean that nothing is known; they never change a page.

use std::borrow::Cow;

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use crate::highlight::grammars::{Grammars, MAX_CODE, VERSION};
use crate::highlight::languages;
use crate::highlight::packed::{pack, push_number, take_number, unpack};
use crate::highlight::token::Token;

/// What the bytes begin with; the version stands behind it.
const MARK: &str = "hexapla highlights, ";

/// Which sample: a hash of its grammar and its code.
type Key = u128;

/// What becomes of what an earlier build kept and this one does not use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unused {
    /// It goes.
    Drops,
    /// It stays, since this build is about a part of the docset only.
    Stays,
}

/// The samples of a docset.
#[derive(Debug, Default)]
pub struct Highlights {
    known: FxHashMap<Key, Box<[u8]>>,
    /// How many samples had to be read, because no earlier build had kept them.
    read: usize,
    grammars: Grammars,
}

impl Highlights {
    /// Makes the tokens of these samples, each a language and code. What `kept` has is taken from there.
    #[must_use]
    pub fn of<'a>(samples: impl ParallelIterator<Item = (&'a str, Cow<'a, str>)>, kept: &[u8], unused: Unused) -> Self {
        let kept = read_kept(kept).unwrap_or_default();
        let wanted = wanted(samples, &kept);
        let mut new: Vec<(&str, Key, &str)> = wanted
            .iter()
            .filter_map(|(key, sample)| sample.as_ref().map(|(grammar, code)| (*grammar, *key, &**code)))
            .collect();
        // Samples of one language stand together, so that few grammars are read from at a time.
        new.sort_unstable_by_key(|(grammar, key, _)| (*grammar, *key));
        // These grammars go before pages are made, which need the memory.
        let grammars = Grammars::default();
        let read = new.len();
        let new: Vec<(Key, Box<[u8]>)> =
            new.into_par_iter().map(|(grammar, key, code)| (key, pack(&grammars.tokens(grammar, code)))).collect();
        let is_used = |key: &Key| unused == Unused::Stays || wanted.contains_key(key);
        let old = kept.iter().filter(|(key, _)| is_used(key)).map(|(key, tokens)| (*key, Box::from(*tokens)));
        Self { known: old.chain(new).collect(), read, grammars: Grammars::default() }
    }

    /// The parts of a code sample.
    #[must_use]
    pub fn tokens(&self, language: &str, code: &str) -> Vec<Token> {
        let Some(grammar) = grammar_of(language, code) else { return Vec::new() };
        let known = if self.known.is_empty() { None } else { self.known.get(&key_of(grammar, code)) };
        known.and_then(|tokens| unpack(tokens, code)).unwrap_or_else(|| self.grammars.tokens(grammar, code))
    }

    /// The bytes for the next build; the same for the same samples.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut samples: Vec<(&Key, &[u8])> = self.known.iter().map(|(key, tokens)| (key, &**tokens)).collect();
        samples.sort_unstable();
        let mut bytes = format!("{MARK}{VERSION}\n").into_bytes();
        for (key, tokens) in samples {
            bytes.extend(key.to_le_bytes());
            push_number(tokens.len() as u64, &mut bytes);
            bytes.extend(tokens);
        }
        bytes.extend(xxh3_64(&bytes).to_le_bytes());
        bytes
    }

    /// How many samples had to be read, because no earlier build had kept them.
    #[must_use]
    pub fn read(&self) -> usize {
        self.read
    }
}

/// The grammar of a sample; `None` when it stays plain.
fn grammar_of(language: &str, code: &str) -> Option<&'static str> {
    let grammar = languages::find(language)?.grammar;
    (!grammar.is_empty() && code.len() <= MAX_CODE && !code.trim().is_empty()).then_some(grammar)
}

fn key_of(grammar: &str, code: &str) -> Key {
    let mut hash = Xxh3::new();
    hash.update(grammar.as_bytes());
    hash.update(&[0]);
    hash.update(code.as_bytes());
    hash.digest128()
}

/// Every sample once; with its grammar and code when it has to be read.
type Wanted<'a> = FxHashMap<Key, Option<(&'static str, Cow<'a, str>)>>;

fn wanted<'a>(
    samples: impl ParallelIterator<Item = (&'a str, Cow<'a, str>)>,
    kept: &FxHashMap<Key, &[u8]>,
) -> Wanted<'a> {
    let add = |mut wanted: Wanted<'a>, (language, code): (&'a str, Cow<'a, str>)| {
        if let Some(grammar) = grammar_of(language, &code) {
            let key = key_of(grammar, &code);
            wanted.entry(key).or_insert_with(|| (!kept.contains_key(&key)).then_some((grammar, code)));
        }
        wanted
    };
    let join = |mut one: Wanted<'a>, mut other: Wanted<'a>| {
        if one.len() < other.len() {
            std::mem::swap(&mut one, &mut other);
        }
        one.extend(other);
        one
    };
    samples.fold(Wanted::default, add).reduce(Wanted::default, join)
}

/// The samples in the bytes of an earlier build.
fn read_kept(bytes: &[u8]) -> Option<FxHashMap<Key, &[u8]>> {
    let (bytes, sum) = bytes.split_last_chunk::<8>()?;
    let mut rest = bytes.strip_prefix(MARK.as_bytes())?.strip_prefix(VERSION.as_bytes())?.strip_prefix(b"\n")?;
    if xxh3_64(bytes) != u64::from_le_bytes(*sum) {
        return None;
    }
    let mut kept = FxHashMap::default();
    while !rest.is_empty() {
        let (key, behind) = rest.split_first_chunk::<16>()?;
        rest = behind;
        let length = usize::try_from(take_number(&mut rest)?).ok()?;
        let (tokens, behind) = rest.split_at_checked(length)?;
        rest = behind;
        kept.insert(Key::from_le_bytes(*key), tokens);
    }
    Some(kept)
}

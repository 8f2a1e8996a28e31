//! The one user of `syntaxmate`: code made into tokens by a grammar.
//!
//! In: the name of a grammar and code. Out: tokens. A grammar is made ready when a sample asks for it, and lives as long as
//! its [`Grammars`]: a build without code pays nothing.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use syntaxmate::{HighlightStatus, PreparedLanguage, ScopeStackId, TokenizerOptions};

use crate::highlight::classes::class_of;
use crate::highlight::languages::LANGUAGES;
use crate::highlight::token::{Class, Token};

/// Code above this is data that nobody reads; it stays plain.
pub(in crate::highlight) const MAX_CODE: usize = 64 * 1024;
/// A line above this is not written by hand; it stays plain.
pub(in crate::highlight) const MAX_LINE: usize = 2 * 1024;
/// How often a grammar may ask whether to go on with a sample; it does so each 64 steps of a line. 15 KiB of real XML
/// in long lines ask a hundred times.
const MAX_WORK: usize = 400;
/// How much a sample may cost, in squares of the lengths of its lines: some patterns look from every place of a line to its
/// end. This is a sample of [`MAX_CODE`] with lines of 128 bytes; it takes no grammar longer than half a second.
const MAX_SQUARES: usize = 8 * 1024 * 1024;
/// Changes when the same code may get other tokens: the release of the crate, which brings the grammars, and a number of
/// our own for the tables of this module. A test compares it with `Cargo.toml`.
pub(in crate::highlight) const VERSION: &str = "syntaxmate 0.3.0, 1";

/// Grammars, each made ready when it is asked for.
#[derive(Debug)]
pub(in crate::highlight) struct Grammars(FxHashMap<&'static str, OnceLock<Option<PreparedLanguage>>>);

impl Default for Grammars {
    fn default() -> Self {
        Self(LANGUAGES.iter().map(|language| (language.grammar, OnceLock::new())).collect())
    }
}

impl Grammars {
    /// The parts of a sample. Nothing for the empty grammar.
    pub(in crate::highlight) fn tokens(&self, grammar: &str, code: &str) -> Vec<Token> {
        if code.len() > MAX_CODE {
            return Vec::new();
        }
        let ready = || PreparedLanguage::for_bundled_language(grammar).ok();
        let grammar = self.0.get(grammar).and_then(|cell| cell.get_or_init(ready).as_ref());
        grammar.map(|grammar| read(grammar, code)).unwrap_or_default()
    }
}

fn read(grammar: &PreparedLanguage, code: &str) -> Vec<Token> {
    let mut tokenizer = grammar.tokenizer(TokenizerOptions { max_line_bytes: MAX_LINE, line_cache_entries: 0 });
    let mut state = tokenizer.initial_state();
    let mut classes: FxHashMap<(ScopeStackId, bool), Option<Class>> = FxHashMap::default();
    let mut paint = Paint::default();
    let mut work = 0;
    let mut squares = 0;
    let mut at = 0;
    for line in code.split_inclusive('\n') {
        let text = line.trim_end_matches(['\n', '\r']);
        if text.len() < MAX_LINE {
            squares += text.len() * text.len();
        }
        if squares > MAX_SQUARES {
            break;
        }
        let known = paint.tokens.len();
        let each = |token: syntaxmate::Token| {
            let range = token.range();
            let Some(piece) = text.get(range.clone()) else { return };
            let class = || class_of(&token.scopes().collect::<Vec<_>>(), piece);
            // The stack says it all but for operators, which have no letters.
            let has_letters = piece.contains(char::is_alphabetic);
            let class = match token.scope_stack() {
                Some(stack) => *classes.entry((stack, has_letters)).or_insert_with(class),
                None => class(),
            };
            paint.mark(at + range.start, at + range.end, class);
        };
        let is_too_much = || {
            work += 1;
            work > MAX_WORK
        };
        match tokenizer.tokenize_line_with_interrupt(text, &mut state, each, is_too_much) {
            Ok(HighlightStatus::Complete) => {}
            Ok(_) if line.len() >= MAX_LINE => {}
            // A line that is too hard for the grammar: what comes behind it would be guessed.
            Ok(_) | Err(_) => {
                paint.tokens.truncate(known);
                break;
            }
        }
        at += line.len();
    }
    paint.trim(code)
}

/// What was found so far.
#[derive(Default)]
struct Paint {
    tokens: Vec<Token>,
    /// Where the last piece of the line ends, and what it is: pieces of one kind are one token.
    last: Option<(usize, Class)>,
}

impl Paint {
    fn mark(&mut self, start: usize, end: usize, class: Option<Class>) {
        let Some(class) = class else {
            self.last = None;
            return;
        };
        let is_same = self.last == Some((start, class));
        self.last = Some((end, class));
        let (Ok(start), Ok(end)) = (u32::try_from(start), u32::try_from(end)) else { return };
        match self.tokens.last_mut() {
            Some(token) if is_same => token.end = end,
            Some(token) if token.end > start => {}
            _ => self.tokens.push(Token { start, end, class }),
        }
    }

    /// Spaces have no colour.
    fn trim(mut self, code: &str) -> Vec<Token> {
        self.tokens.retain_mut(|token| {
            let Some(text) = code.get(token.start as usize..token.end as usize) else { return false };
            let before = text.len() - text.trim_start().len();
            let inner = text.trim().len();
            token.start += u32::try_from(before).unwrap_or(0);
            token.end = token.start + u32::try_from(inner).unwrap_or(0);
            inner > 0
        });
        self.tokens
    }
}

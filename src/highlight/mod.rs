//! What the parts of a code sample are, so that a style sheet can colour them.
//!
//! In: the name of a language as authors write it, and code. Out: [`Token`]s, which are places in the code and what stands
//! there. The text itself is never touched: whoever writes it out escapes it.
//!
//! The grammars are those of VS Code, read by `syntaxmate`; nobody else names that crate. A grammar costs milliseconds to
//! get ready and a sample a millisecond, so [`Highlights`] does each sample once for all pages of a build, and keeps what it
//! found as bytes for the next build. Whether a sample was remembered or not, its tokens are the same.
//!
//! **Invariant:** tokens are in order, do not overlap, begin and end between characters, and never go over the end of a line.
//! **Invariant:** the work on one sample is bounded; nothing here fails. What is too much stays plain.

mod classes;
mod grammars;
mod languages;
mod memory;
mod packed;
mod token;

pub use memory::{Highlights, Unused};
pub use token::{Class, Token};

/// What readers call a language: `C#` for `csharp`. `None` for a name that is not known.
#[must_use]
pub fn language_name(language: &str) -> Option<&'static str> {
    languages::find(language).map(|language| language.name)
}

/// The parts of a code sample. Empty when the language is not known or is no language, and when there is too much of it.
#[must_use]
pub fn highlight(language: &str, code: &str) -> Vec<Token> {
    Highlights::default().tokens(language, code)
}

#[cfg(test)]
mod tests;

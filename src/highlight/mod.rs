//! What the parts of a code sample are, so that a style sheet can colour them.
//!
//! In: the name of a language as authors write it, and code. Out: [`Token`]s, which are places in the code and what stands
//! there. The text itself is never touched: whoever writes it out escapes it.
//!
//! A sample in a help article is read by people, not by a compiler: comments, strings, numbers, keywords and names are what
//! they look for, and a table of words with one pass over the text finds them. Grammars made of regular expressions were
//! measured and left: they take milliseconds for a kilobyte and tens of megabytes for a language, so that their results have
//! to be kept from build to build, and the pure Rust ones know no PowerShell and no Visual Basic. This reads faster than
//! kept results could be looked up and read from disk, so nothing is kept.
//!
//! **Invariant:** tokens are in order, do not overlap, begin and end between characters, and never go over the end of a line.
//! **Invariant:** time is linear in the code, whatever the code is; nothing here fails.

mod css;
mod languages;
mod lines;
mod markup;
mod scan;
mod syntax;
mod tables;
mod tables_more;
mod token;

use languages::{Kind, Language};
use token::Paint;

pub use token::{Class, Token};

/// Code above this is data that nobody reads; it stays plain.
const MAX_CODE: usize = 100 * 1024;
/// A line above this is not written by hand.
const MAX_LINE: usize = 4 * 1024;

/// What readers call a language: `C#` for `csharp`. `None` for a name that is not known.
#[must_use]
pub fn language_name(language: &str) -> Option<&'static str> {
    languages::find(language).map(|language| language.name)
}

/// The parts of a code sample. Empty when the language is not known or is no language, and when there is too much of it.
#[must_use]
pub fn highlight(language: &str, code: &str) -> Vec<Token> {
    let Some(Language { kind, .. }) = languages::find(language) else { return Vec::new() };
    if code.len() > MAX_CODE || code.lines().any(|line| line.len() > MAX_LINE) {
        return Vec::new();
    }
    let mut paint = Paint::new(code);
    let all = 0..code.len();
    match kind {
        Kind::Plain => {}
        Kind::Words(syntax) => scan::scan(syntax, all, &mut paint),
        Kind::Markup(flavour) => markup::markup(*flavour, all, &mut paint),
        Kind::Css => css::css(all, &mut paint),
        Kind::Yaml => lines::yaml(all, &mut paint),
        Kind::Ini => lines::ini(all, &mut paint),
        Kind::Diff => lines::diff(all, &mut paint),
        Kind::Http => lines::http(all, &mut paint),
        Kind::Markdown => lines::markdown(all, &mut paint),
    }
    paint.tokens
}

#[cfg(test)]
mod tests;

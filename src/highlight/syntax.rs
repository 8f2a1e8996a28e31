//! What the table of a language says.

use crate::highlight::languages::Words;

/// What a language is made of.
pub(in crate::highlight) struct Syntax {
    /// What begins a comment that ends with its line.
    pub(in crate::highlight) line_comments: &'static [&'static str],
    /// What begins and ends a longer one.
    pub(in crate::highlight) block_comments: &'static [(&'static str, &'static str)],
    /// The longer opening goes first.
    pub(in crate::highlight) quotes: &'static [Quote],
    /// The words that it has taken; in small letters where case does not matter.
    pub(in crate::highlight) words: Words,
    pub(in crate::highlight) traits: u32,
}

/// A kind of string.
pub(in crate::highlight) struct Quote {
    pub(in crate::highlight) open: &'static str,
    pub(in crate::highlight) close: &'static str,
    /// The byte that takes the meaning from the next one; 0 when there is none.
    pub(in crate::highlight) escape: u8,
    /// Whether it may go over lines.
    pub(in crate::highlight) is_long: bool,
}

/// Case of letters does not matter.
pub(in crate::highlight) const ANY_CASE: u32 = 1;
/// A line that begins with `#` speaks to the compiler.
pub(in crate::highlight) const DIRECTIVES: u32 = 1 << 1;
/// A name before `(` is called.
pub(in crate::highlight) const CALLS: u32 = 1 << 2;
/// `@name` speaks to the compiler.
pub(in crate::highlight) const DECORATORS: u32 = 1 << 3;
/// `$name` is a variable.
pub(in crate::highlight) const DOLLARS: u32 = 1 << 4;
/// `@name` is a variable.
pub(in crate::highlight) const AT_VARIABLES: u32 = 1 << 5;
/// The first word of a line is a command, `-x` one of its options, `$ ` a prompt.
pub(in crate::highlight) const COMMANDS: u32 = 1 << 6;
/// `[Name` at the beginning of a line speaks to the compiler.
pub(in crate::highlight) const BRACKETS: u32 = 1 << 7;
/// A string before `:` is a key.
pub(in crate::highlight) const KEYS: u32 = 1 << 8;
/// A hyphen may stand inside a name.
pub(in crate::highlight) const HYPHENS: u32 = 1 << 9;
/// `Get-Item` is a command, wherever it stands.
pub(in crate::highlight) const CMDLETS: u32 = 1 << 10;
/// `%name%` and `%1` are variables.
pub(in crate::highlight) const PERCENTS: u32 = 1 << 11;
/// `r"(…)"` with a word of the author's between the quote and the parenthesis.
pub(in crate::highlight) const RAW_STRINGS: u32 = 1 << 12;
/// `name:` at the beginning of a line is a label.
pub(in crate::highlight) const LABELS: u32 = 1 << 13;
/// A comment only begins behind white space.
pub(in crate::highlight) const SPACED_COMMENTS: u32 = 1 << 14;
/// A name before `=` or `:` that begins its line is a key.
pub(in crate::highlight) const ASSIGNED: u32 = 1 << 15;

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
mod tables;
mod tables_more;

use languages::{Kind, Language};

/// Code above this is data that nobody reads; it stays plain.
const MAX_CODE: usize = 100 * 1024;
/// A line above this is not written by hand.
const MAX_LINE: usize = 4 * 1024;

/// What a piece of code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// A word that the language has taken: `if`, `class`.
    Keyword,
    /// A command or a function that comes with the language.
    BuiltIn,
    /// The name of a type that comes with the language.
    Type,
    /// A value with a name: `true`, `null`.
    Literal,
    /// A number.
    Number,
    /// Text in quotes.
    String,
    /// What the machine passes over.
    Comment,
    /// What speaks to the compiler or the shell: a directive, an attribute, a prompt.
    Meta,
    /// The name of an element of markup.
    Name,
    /// The name of an attribute, a key, an option of a command.
    Attribute,
    /// A variable that is marked as such.
    Variable,
    /// A name where it is called or declared.
    Title,
    /// The heading of a part of a file.
    Section,
    /// A line that was added.
    Addition,
    /// A line that was taken away.
    Deletion,
}

impl Class {
    /// Every class, in the order of declaration.
    pub const ALL: [Self; 15] = [
        Self::Keyword,
        Self::BuiltIn,
        Self::Type,
        Self::Literal,
        Self::Number,
        Self::String,
        Self::Comment,
        Self::Meta,
        Self::Name,
        Self::Attribute,
        Self::Variable,
        Self::Title,
        Self::Section,
        Self::Addition,
        Self::Deletion,
    ];

    /// Its class in HTML. The names are those of highlight.js, which the reference's pages have, and for which there are
    /// hundreds of style sheets.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Keyword => "hljs-keyword",
            Self::BuiltIn => "hljs-built_in",
            Self::Type => "hljs-type",
            Self::Literal => "hljs-literal",
            Self::Number => "hljs-number",
            Self::String => "hljs-string",
            Self::Comment => "hljs-comment",
            Self::Meta => "hljs-meta",
            Self::Name => "hljs-name",
            Self::Attribute => "hljs-attr",
            Self::Variable => "hljs-variable",
            Self::Title => "hljs-title",
            Self::Section => "hljs-section",
            Self::Addition => "hljs-addition",
            Self::Deletion => "hljs-deletion",
        }
    }
}

/// A piece of code, by its byte offsets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Its first byte.
    pub start: u32,
    /// The byte behind its last.
    pub end: u32,
    /// What it is.
    pub class: Class,
}

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

/// Code and what was found in it so far.
struct Paint<'a> {
    code: &'a str,
    tokens: Vec<Token>,
    /// The end of the last token.
    done: usize,
}

impl<'a> Paint<'a> {
    fn new(code: &'a str) -> Self {
        Self { code, tokens: Vec::new(), done: 0 }
    }

    fn bytes(&self) -> &'a [u8] {
        self.code.as_bytes()
    }

    /// Marks a piece, cut where lines end and where something is marked already.
    fn mark(&mut self, start: usize, end: usize, class: Class) {
        let (start, end) = (self.boundary(start.max(self.done)), self.boundary(end));
        if start >= end {
            return;
        }
        let mut at = start;
        for line in self.code[start..end].split_inclusive('\n') {
            let text = line.trim_end_matches(['\n', '\r']);
            if !text.trim().is_empty() {
                self.push(at, at + text.len(), class);
            }
            at += line.len();
        }
        self.done = end;
    }

    fn push(&mut self, start: usize, end: usize, class: Class) {
        if let (Ok(start), Ok(end)) = (u32::try_from(start), u32::try_from(end)) {
            self.tokens.push(Token { start, end, class });
        }
    }

    fn boundary(&self, at: usize) -> usize {
        self.code.floor_char_boundary(at)
    }
}

#[cfg(test)]
mod tests;

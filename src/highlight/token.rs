//! What stands where in a code sample.

/// What a piece of code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// A word that the language has taken: `if`, `class`.
    Keyword,
    /// A command or a function that comes with the language.
    BuiltIn,
    /// The name of a type.
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

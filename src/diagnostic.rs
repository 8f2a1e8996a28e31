//! What a rule says about the user's content.
//!
//! In: nothing; `check` makes them. Out: [`Diagnostic`], which `report` writes in one format or another.
//!
//! **Invariant:** places are lines and columns already: whoever shows a diagnostic needs no text of the docset.
//! **Invariant:** only `check` calls [`Diagnostic::new`]. A stage records a fact, and a rule words it.

use crate::locale::Locale;
use crate::path::DocPath;
use crate::text::{Position, Span};

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A fact.
    Info,
    /// Something is probably wrong, or works by luck.
    Warning,
    /// A reader meets something broken.
    Error,
}

impl Severity {
    /// The word that reports show.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What part of a docset a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// Files as such, and what is written in articles.
    Content,
    /// Where links, includes, tables of contents and redirections lead.
    Links,
    /// Front matter and other data.
    Metadata,
    /// What ties translations to their source.
    Alignment,
    /// What was built.
    Site,
}

impl Area {
    /// The word for data, and that of the option which asks for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Links => "links",
            Self::Metadata => "metadata",
            Self::Alignment => "alignment",
            Self::Site => "site",
        }
    }
}

/// What a rule is about.
#[derive(Debug, PartialEq, Eq)]
pub struct RuleInfo {
    /// The name of the fault, in kebab-case.
    pub code: &'static str,
    /// How bad it is, unless `hexapla.yml` says otherwise.
    pub severity: Severity,
    /// What it looks at.
    pub area: Area,
    /// One sentence, for lists of rules.
    pub summary: &'static str,
    /// The page that explains it, in Markdown.
    pub explain: &'static str,
}

/// A place in a file, or a whole file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The file.
    pub path: DocPath,
    /// The first character; `None` for the file as such.
    pub start: Option<Position>,
    /// One behind the last character.
    pub end: Option<Position>,
}

/// Another place that has the same fault.
#[derive(Debug, Clone, PartialEq)]
pub struct Repeat {
    /// Where.
    pub at: Label,
    /// The locale of the file.
    pub locale: Option<Locale>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// What found it.
    pub rule: &'static RuleInfo,
    /// How bad it is.
    pub severity: Severity,
    /// One sentence: what is wrong, with the names in single quotes.
    pub message: String,
    /// Where.
    pub at: Label,
    /// Other places that explain it.
    pub also: Vec<Label>,
    /// What to do about it, where that is known.
    pub hint: Option<String>,
    /// The destination of a link, as written.
    pub target: Option<String>,
    /// What could stand in its place, written the same way.
    pub suggestion: Option<String>,
    /// Whether the suggestion can be put in the place of the target without asking anybody.
    pub is_certain: bool,
    /// Where the target stands, in bytes of the file; for whoever mends it.
    pub span: Option<Span>,
    /// The locale of the file.
    pub locale: Option<Locale>,
    /// The path of the topic, the same in every locale; `None` for what is no article.
    pub topic: Option<String>,
    /// The translations that repeat it, where it is told once for all.
    pub repeated: Vec<Repeat>,
}

impl Diagnostic {
    /// A finding with nothing but its message, as bad as its rule is by default.
    #[must_use]
    pub fn new(rule: &'static RuleInfo, message: String, at: Label) -> Self {
        Self {
            rule,
            severity: rule.severity,
            message,
            at,
            also: Vec::new(),
            hint: None,
            target: None,
            suggestion: None,
            is_certain: false,
            span: None,
            locale: None,
            topic: None,
            repeated: Vec::new(),
        }
    }

    /// Says what was likely meant, where that is known.
    pub fn suggest(&mut self, suggestion: Option<String>) {
        self.hint = suggestion.as_ref().map(|suggestion| format!("did you mean '{suggestion}'?"));
        self.suggestion = suggestion;
    }

    /// Says what is meant beyond doubt, where that is known.
    pub fn mend(&mut self, suggestion: Option<String>) {
        self.is_certain = suggestion.is_some();
        self.suggest(suggestion);
    }
}

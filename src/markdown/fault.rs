//! What could not be understood in one file, as plain facts; rules make findings of them.

use crate::markdown::document::AlertKind;
use crate::text::Span;

/// What could not be understood, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: FaultKind,
}

/// What may be wrong inside one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// A translated half without end or without its source half.
    SpanUnclosed,
    /// A source half without its translated half.
    SpanAlone,
    /// The halves of a pair have different ids; the span is the one of the source.
    SpanIdsDiffer,
    /// Text on the line of an alert's keyword.
    AlertWithText,
    /// The keyword of an alert in another language; the span is the word.
    AlertTranslated(AlertKind),
    /// A word in the place of an alert's keyword that is none; the span is the word.
    AlertUnknown,
    /// `:::no-loc(x):::`, left by a machine translation.
    NoLocLeftover,
    /// Quotes or lists deeper than [`crate::markdown::MAX_DEPTH`].
    TooDeep,
    /// The first line of a YAML page names a kind of page that is not known.
    PageKindUnknown,
    /// A tag of raw HTML that does not reach a page; the span is its name.
    HtmlTagDropped,
    /// An end tag of raw HTML that closes nothing, and does not reach a page; the span is its name.
    HtmlEndTagDropped,
    /// An attribute of raw HTML that does not reach a page; the span is its name.
    HtmlAttributeDropped,
    /// Raw HTML that has no end.
    HtmlNotClosed(HtmlFault),
    /// What was meant as a link, and is text.
    NotALink(UnlinkedFault),
    /// Asterisks that look like emphasis beside East Asian letters, and are text.
    EmphasisLiteral,
    /// A `:::` directive that is not written as it must be.
    Directive(DirectiveName, DirectiveFault),
    /// A group of tabs that contradicts itself or an earlier group.
    TabGroup(TabFault),
    /// Both sides of a merge that nobody finished; the span is the line that opens it.
    MergeConflict,
    /// A value of a YAML page is not what its key needs.
    PageValue(PageFault),
}

/// Why what was meant as a link is text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnlinkedFault {
    /// A space in its destination; the span is the destination.
    SpaceInside,
    /// A space between the two brackets; the span is both brackets and what stands in the second.
    SpaceBefore,
    /// A round bracket without end; the span is the destination.
    Unclosed,
    /// A title behind its destination that is none; the span is both.
    Title,
    /// Full-width round brackets; the span is both and the destination.
    FullWidth,
    /// A round bracket in its destination that nothing closes; the span is the destination.
    LoneBracket,
    /// No definition has its label, and the article has others; the span is the label.
    NoDefinition,
    /// There are more of them from here on, and too many to be told.
    More,
}

/// What raw HTML without an end does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HtmlFault {
    /// A comment, or an element that holds code, hides all that follows; the span is what is not shown, and its beginning.
    Hides,
    /// An element changes how what follows looks; the span is the name of its start tag.
    Shows,
    /// An element changes nothing that readers see; the span is the name of its start tag.
    Nothing,
}

/// What may be wrong with a value of a YAML page; the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageFault {
    /// It is not there, or empty.
    Missing(&'static str),
    /// It is a list or a map, where a text must stand.
    NotText(&'static str),
    /// One of its entries has no keys of its own.
    NotMap(&'static str),
    /// It is shown letter for letter, and holds a tag of HTML; the span is its name.
    Markup(&'static str),
}

/// The `:::` directives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectiveName {
    /// `:::row:::` … `:::row-end:::`
    Row,
    /// `:::column:::` … `:::column-end:::`
    Column,
    /// `::: zone …` … `::: zone-end`
    Zone,
    /// `::: moniker range="…"` … `::: moniker-end`
    Moniker,
    /// `::: form … :::`
    Form,
    /// `:::image … :::`
    Image,
    /// `:::video … :::`
    Video,
    /// `:::code … :::`
    Code,
}

/// What may be wrong with a directive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectiveFault {
    /// Something that is no attribute.
    NoAttribute,
    /// An attribute that it does not have.
    UnknownAttribute,
    /// An attribute that it has already.
    RepeatedAttribute,
    /// A value without quotes, or without the closing one.
    Unquoted,
    /// A value that this attribute may not have.
    BadValue,
    /// A value that this attribute may not have; what it may be.
    NotA(&'static str),
    /// White space around the sign behind an attribute that must follow at once.
    SpacedEquals,
    /// A double quote inside a value.
    QuoteInside,
    /// Two colons where three end the line.
    TwoColons,
    /// A pivot in a zone that is printed.
    PivotOnPaper,
    /// An attribute that must be there; its name.
    Missing(&'static str),
    /// Inside another of its kind.
    Nested,
    /// No end.
    NotClosed,
    /// An end of nothing.
    EndsNothing,
    /// Text behind its end.
    TextBehind,
    /// It does not say its language, and neither does the file's name.
    NoLanguage,
    /// An attribute that should be there; its name.
    Wants(&'static str),
    /// A value that means nothing and changes nothing; what it should be.
    Odd(&'static str),
    /// A name that is nearly that of a directive.
    Misspelt,
}

/// What may be wrong with a group of tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TabFault {
    /// Two tabs that are shown at once have the same id.
    SameId,
    /// Some of its ids are those of an earlier group, but not all.
    OtherIds,
    /// Every tab waits for a choice that no earlier group offers.
    AllHidden,
    /// An address that begins as that of a tab, and is none.
    BadAddress,
    /// No space behind the marks of its heading.
    NoHeading,
    /// Something stands beside the link of its heading.
    TextBeside,
    /// No rule ends the group, and its last tab holds headings that should stand behind it.
    NotClosed,
    /// The line that should end the group makes the text before it a heading.
    Underline,
}

impl DirectiveName {
    /// The word behind the colons.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::Column => "column",
            Self::Zone => "zone",
            Self::Moniker => "moniker",
            Self::Form => "form",
            Self::Image => "image",
            Self::Video => "video",
            Self::Code => "code",
        }
    }

    /// The attributes that it may have.
    #[must_use]
    pub fn attributes(self) -> &'static [&'static str] {
        match self {
            Self::Row => &["count"],
            Self::Column => &["span"],
            Self::Zone => &["target", "pivot"],
            Self::Moniker => &["range"],
            Self::Form => &["model", "action", "submitText"],
            Self::Image => &["type", "source", "alt-text", "lightbox", "border", "link", "loc-scope"],
            Self::Video => &["source", "title", "max-width", "thumbnail", "upload-date", "duration", "type"],
            Self::Code => &["source", "range", "id", "highlight", "language", "interactive"],
        }
    }
}

//! One Markdown text made into a [`Document`].
//!
//! In: the text of one file. Out: its front matter, its tree, and lists of what other stages ask for: headings, anchors,
//! links, includes, bilingual units, faults. Then [`write_html()`] makes the tree into HTML, asking a [`Host`] for all that
//! one file cannot know.
//!
//! **Invariant:** [`parse()`] cannot fail, and looks at one file. The only user of `pulldown-cmark`.
//! **Invariant:** the words of the source locale are not in the tree of the target side, nor the other way round.

mod balance;
mod code_samples;
mod container;
mod document;
mod extension;
mod front_matter;
mod media;
mod packed;
mod parse;
mod prepared;
mod raw_html;
mod side_by_side;
mod snippet;
mod table;
mod write_code;
mod write_html;

pub use code_samples::code_samples;
pub use document::{
    AlertKind, Alignment, Anchor, DirectiveFault, DirectiveName, Document, Fault, FaultKind, Heading, HeadingId,
    Include, IncludeId, Link, LinkId, LinkKind, Node, NodeId, NodeKind, Picture, PictureId, Side, SnippetId, StringId,
    TabFault, Tree, Unit, Video, VideoId,
};
pub use front_matter::{Date, FrontMatter, Localization, Metadata, TranslationKind};
pub use parse::MAX_DEPTH;
pub use snippet::{
    LineRange, MAX_BYTES as MAX_SAMPLE_BYTES, Part, Snippet, SnippetFault, SnippetForm, extract, sample_paths,
};
pub use write_html::{Host, OutlineItem, PAGE_ID, Sample, Written, write_html};

/// Parses a file as its translation reads. Bytes that are no Markdown become text; nothing fails.
#[must_use]
pub fn parse(text: &str) -> Document {
    parse::parse(text, Side::Target)
}

/// Parses a file as its source reads: every pair stands for its source half.
#[must_use]
pub fn parse_source_side(text: &str) -> Document {
    parse::parse(text, Side::Source)
}

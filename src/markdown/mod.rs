//! One Markdown text made into a [`Document`].
//!
//! In: the text of one file. Out: its front matter, its tree, and lists of what other stages ask for: headings, anchors,
//! links, includes, bilingual units, faults. Then [`write_html()`] makes the tree into HTML, asking a [`Host`] for all that
//! one file cannot know.
//!
//! **Invariant:** [`parse()`] cannot fail, and looks at one file. The only user of `pulldown-cmark`.
//! **Invariant:** the words of the source locale are not in the tree of the target side, nor the other way round.

use std::collections::BTreeMap;

mod allow;
mod allowed;
mod balance;
mod build;
mod code_around;
mod collect;
mod container;
mod document;
mod draft;
mod extension;
mod fault;
mod front_matter;
mod media;
mod metadata;
mod packed;
mod parse;
mod passage;
mod plain;
mod prepared;
mod raw_html;
mod side_by_side;
mod snippet;
mod source_link;
mod table;
mod tree;
mod write;
mod yaml_page;

pub use allow::{ALLOW, Allowance, Covers, allowances_in_yaml, is_allow, outer_blocks};
pub use document::{
    AlertKind, Alignment, Anchor, Document, Format, Heading, HeadingId, Include, IncludeId, ItemType, Link, LinkId,
    LinkKind, LoneLink, Picture, PictureId, Side, SnippetId, SourceLink, Unit, Video, VideoId,
};
pub use fault::{DirectiveFault, DirectiveName, Fault, FaultKind, HtmlFault, PageFault, TabFault, UnlinkedFault};
pub use front_matter::{
    Date, FrontMatter, Localization, Metadata, TranslatedField, TranslationKind, Unread, UnreadKey, translated_fields,
};
pub use metadata::Merged;
pub use parse::MAX_DEPTH;
pub use passage::{Mark, MarkKind, Passage, PassageKind, passages};
pub use plain::plain_markdown;
pub use snippet::{
    LineRange, MAX_BYTES as MAX_SAMPLE_BYTES, Part, Snippet, SnippetFault, SnippetForm, extract, part_names,
    sample_paths,
};
pub use tree::{Node, NodeId, NodeKind, StringId, Tree};
pub use write::{
    BlockMonikers, Host, OutlineItem, PAGE_ID, Sample, SegmentMark, Written, WrittenSegment, code_samples, write_html,
    zone_pivots,
};
pub use yaml_page::{Mime, mime};

/// Parses a file as its translation reads. Bytes that are no Markdown become text; nothing fails.
#[must_use]
pub fn parse(text: &str) -> Document {
    parse_side(text, Side::Target, &BTreeMap::new())
}

/// Parses a file as its source reads: every pair stands for its source half.
#[must_use]
pub fn parse_source_side(text: &str) -> Document {
    parse_side(text, Side::Source, &BTreeMap::new())
}

/// Parses a file as one of its sides reads, with the alerts that the docset has beside the five: keywords in capitals,
/// and the classes that they give.
#[must_use]
pub fn parse_side(text: &str, side: Side, alerts: &BTreeMap<String, String>) -> Document {
    parse::parse(text, side, alerts)
}

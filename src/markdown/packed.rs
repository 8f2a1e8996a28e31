//! What a node is, in one word.
//!
//! A large docset has millions of nodes, and they are most of its memory beside the texts: four bytes of a node's kind in
//! place of eight make the trees a sixth smaller. Tags take 6 bits, what they carry 26; every index counts things of one
//! file of at most 16 MiB, and so fits.

use crate::markdown::document::{
    AlertKind, Alignment, HeadingId, IncludeId, ItemType, LinkId, PictureId, SnippetId, VideoId,
};
use crate::markdown::tree::{NodeKind, StringId};

/// A [`NodeKind`] in four bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::markdown) struct PackedKind(u32);

const TAG_BITS: u32 = 6;

impl PackedKind {
    pub(in crate::markdown) fn new(kind: NodeKind) -> Self {
        let (tag, value) = match kind {
            NodeKind::Root => (0, 0),
            NodeKind::Paragraph => (1, 0),
            NodeKind::Heading(HeadingId(id)) => (2, id),
            NodeKind::Quote => (3, 0),
            NodeKind::Alert(kind) => (4, kind as u32),
            NodeKind::Division(StringId(id)) => (5, id),
            NodeKind::CodeBlock(StringId(id)) => (6, id),
            NodeKind::List => (7, 0),
            NodeKind::OrderedList(StringId(id)) => (8, id),
            NodeKind::Item => (9, 0),
            NodeKind::Table => (10, 0),
            NodeKind::TableHead => (11, 0),
            NodeKind::TableRow => (12, 0),
            NodeKind::TableCell(alignment) => (13, alignment as u32),
            NodeKind::HtmlBlock(LinkId(id)) => (14, id),
            NodeKind::Rule => (15, 0),
            NodeKind::FootnoteDefinition(StringId(id)) => (16, id),
            NodeKind::TabGroup => (17, 0),
            NodeKind::Tab(LinkId(id)) => (18, id),
            NodeKind::Text => (19, 0),
            NodeKind::OwnedText(StringId(id)) => (20, id),
            NodeKind::Code => (21, 0),
            NodeKind::OwnedCode(StringId(id)) => (22, id),
            NodeKind::Html(LinkId(id)) => (23, id),
            NodeKind::SoftBreak => (24, 0),
            NodeKind::HardBreak => (25, 0),
            NodeKind::Emphasis => (26, 0),
            NodeKind::Strong => (27, 0),
            NodeKind::Strikethrough => (28, 0),
            NodeKind::Link(LinkId(id)) => (29, id),
            NodeKind::Image(LinkId(id)) => (30, id),
            NodeKind::Title(StringId(id)) => (31, id),
            NodeKind::TaskMarker(ticked) => (32, u32::from(ticked)),
            NodeKind::FootnoteReference(StringId(id)) => (33, id),
            NodeKind::IncludeBlock(IncludeId(id)) => (34, id),
            NodeKind::IncludeInline(IncludeId(id)) => (35, id),
            NodeKind::Snippet(SnippetId(id)) => (36, id),
            NodeKind::ItemType(kind) => (57, kind as u32),
            NodeKind::Row => (37, 0),
            NodeKind::Column(StringId(id)) => (38, id),
            NodeKind::Zone(StringId(id)) => (39, id),
            NodeKind::Moniker(StringId(id)) => (40, id),
            NodeKind::Form(StringId(id)) => (41, id),
            NodeKind::Math(StringId(id)) => (54, id),
            NodeKind::MathBlock(StringId(id)) => (55, id),
            NodeKind::Xref(LinkId(id)) => (50, id),
            NodeKind::NoLoc => (51, 0),
            NodeKind::PictureBlock(PictureId(id)) => (44, id),
            NodeKind::Picture(PictureId(id)) => (45, id),
            NodeKind::VideoBlock(VideoId(id)) => (46, id),
            NodeKind::Video(VideoId(id)) => (47, id),
            NodeKind::CustomAlert(StringId(id)) => (56, id),
        };
        debug_assert!(value < 1 << (32 - TAG_BITS), "an index of one file fits");
        Self(value << TAG_BITS | tag)
    }

    /// A bit that only this tag has.
    pub(in crate::markdown) fn bit(self) -> u64 {
        1 << (self.0 & ((1 << TAG_BITS) - 1))
    }

    /// Whether both have the same tag, whatever they carry.
    pub(in crate::markdown) fn is_like(self, other: Self) -> bool {
        (self.0 ^ other.0) & ((1 << TAG_BITS) - 1) == 0
    }

    pub(in crate::markdown) fn kind(self) -> NodeKind {
        let value = self.0 >> TAG_BITS;
        let (link, string) = (LinkId(value), StringId(value));
        match self.0 & ((1 << TAG_BITS) - 1) {
            1 => NodeKind::Paragraph,
            2 => NodeKind::Heading(HeadingId(value)),
            3 => NodeKind::Quote,
            4 => NodeKind::Alert(AlertKind::ALL[value as usize % AlertKind::ALL.len()]),
            5 => NodeKind::Division(string),
            6 => NodeKind::CodeBlock(string),
            7 => NodeKind::List,
            8 => NodeKind::OrderedList(string),
            9 => NodeKind::Item,
            10 => NodeKind::Table,
            11 => NodeKind::TableHead,
            12 => NodeKind::TableRow,
            13 => NodeKind::TableCell(match value {
                0 => Alignment::None,
                1 => Alignment::Left,
                2 => Alignment::Center,
                _ => Alignment::Right,
            }),
            14 => NodeKind::HtmlBlock(link),
            15 => NodeKind::Rule,
            16 => NodeKind::FootnoteDefinition(string),
            17 => NodeKind::TabGroup,
            18 => NodeKind::Tab(link),
            19 => NodeKind::Text,
            20 => NodeKind::OwnedText(string),
            21 => NodeKind::Code,
            22 => NodeKind::OwnedCode(string),
            23 => NodeKind::Html(link),
            24 => NodeKind::SoftBreak,
            25 => NodeKind::HardBreak,
            26 => NodeKind::Emphasis,
            27 => NodeKind::Strong,
            28 => NodeKind::Strikethrough,
            29 => NodeKind::Link(link),
            30 => NodeKind::Image(link),
            31 => NodeKind::Title(string),
            32 => NodeKind::TaskMarker(value == 1),
            33 => NodeKind::FootnoteReference(string),
            34 => NodeKind::IncludeBlock(IncludeId(value)),
            35 => NodeKind::IncludeInline(IncludeId(value)),
            36 => NodeKind::Snippet(SnippetId(value)),
            57 => NodeKind::ItemType(ItemType::ALL[value as usize % ItemType::ALL.len()]),
            37 => NodeKind::Row,
            38 => NodeKind::Column(string),
            39 => NodeKind::Zone(string),
            40 => NodeKind::Moniker(string),
            41 => NodeKind::Form(string),
            54 => NodeKind::Math(string),
            55 => NodeKind::MathBlock(string),
            50 => NodeKind::Xref(link),
            51 => NodeKind::NoLoc,
            44 => NodeKind::PictureBlock(PictureId(value)),
            45 => NodeKind::Picture(PictureId(value)),
            46 => NodeKind::VideoBlock(VideoId(value)),
            47 => NodeKind::Video(VideoId(value)),
            56 => NodeKind::CustomAlert(string),
            _ => NodeKind::Root,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_comes_back_as_it_was() {
        let is_taken = |tag: &u32| *tag == 0 || PackedKind(*tag).kind() != NodeKind::Root;
        let tags: Vec<u32> = (0..1 << TAG_BITS).filter(is_taken).collect();
        for tag in &tags {
            for value in [0, 1, 2, 4, (1 << 26) - 1] {
                let kind = PackedKind(value << TAG_BITS | tag).kind();
                assert_eq!(PackedKind::new(kind).kind(), kind, "tag {tag}, value {value}");
            }
        }
        let kinds: Vec<_> = tags.iter().map(|tag| std::mem::discriminant(&PackedKind(*tag).kind())).collect();
        for (at, kind) in kinds.iter().enumerate() {
            assert_eq!(kinds.iter().position(|other| other == kind), Some(at), "two tags are one kind");
        }
    }
}

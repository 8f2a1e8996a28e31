//! The lines of `:::` containers, which CommonMark saw as blocks of HTML, made into nodes.

use std::ops::Range;

use crate::markdown::build::{Builder, OpenNode};
use crate::markdown::container::{Action, Marker};
use crate::markdown::document::{LinkKind, Picture, PictureId, SnippetId, Video, VideoId};
use crate::markdown::extension::triple_colon::Attributes;
use crate::markdown::extension::{picture, triple_colon, video};
use crate::markdown::fault::{DirectiveFault, DirectiveName, Fault, FaultKind};
use crate::markdown::parse::MAX_DEPTH;
use crate::markdown::snippet::{self, Written};
use crate::markdown::tree::{NodeId, NodeKind};
use crate::text::{LineIndex, Span};

impl Builder<'_, '_, '_> {
    /// A block that stands for the line of a container.
    pub(super) fn marker(&mut self, marker: &Marker, range: Range<usize>) {
        let span = self.prepared.span(range);
        match &marker.action {
            Action::Leaf(DirectiveName::Code, said) => self.snippet(said, marker.at, span),
            Action::Leaf(name @ (DirectiveName::Image | DirectiveName::Video), said) => {
                if let Some(node) = self.media(*name, said, marker.at, span) {
                    self.describe(node, said);
                }
            }
            Action::Leaf(name, said) => {
                let kind = self.container_kind(*name, said);
                self.push(kind, span);
            }
            // What is too deep to be opened is shown without it.
            Action::Open(..) if self.open.len() > MAX_DEPTH => {
                self.draft.faults.push(Fault { span, kind: FaultKind::TooDeep });
            }
            Action::Open(name @ (DirectiveName::Image | DirectiveName::Video), colons, said) => {
                if let Some(node) = self.media(*name, said, marker.at, span) {
                    let last = self.describe(node, said);
                    self.open.push(OpenNode { node, last, container: Some((*name, *colons)) });
                }
            }
            Action::Open(name, colons, said) => {
                let kind = self.container_kind(*name, said);
                let node = self.push(kind, span);
                self.open.push(OpenNode { node, last: None, container: Some((*name, *colons)) });
            }
            Action::Close(name, colons) => self.close_container((*name, *colons), span),
        }
    }

    /// Code of another file.
    fn snippet(&mut self, line: &str, at: usize, span: Span) {
        let written = match snippet::bracketed(line) {
            Some(written) => Some(Written { range: at + written.range.start..at + written.range.end, ..written }),
            None => attributes_of(line, at).and_then(|attributes| snippet::from_attributes(&attributes).ok()),
        };
        let Some(Written { mut snippet, destination, range, .. }) = written else { return };
        snippet.link = self.draft.add_link(LinkKind::Snippet, &destination, self.prepared.span(range));
        self.draft.snippets.push(snippet);
        let id = SnippetId(Span::at(self.draft.snippets.len() - 1).start);
        self.push(NodeKind::Snippet(id), span);
    }

    /// An image or a film with a description, which follows.
    fn media(&mut self, name: DirectiveName, line: &str, at: usize, span: Span) -> Option<NodeId> {
        let attributes = attributes_of(line, at)?;
        // The reference names descriptions by their place, counted from 0.
        let place = self.lines.get_or_insert_with(|| LineIndex::new(self.draft.text)).position(span.start);
        let description = Some(format!("{}-{}", place.line - 1, place.column - 1).into());
        let kind = if name == DirectiveName::Image {
            let picture = picture::picture(self.draft, self.prepared, &attributes)?;
            self.draft.pictures.push(Picture { description, ..picture });
            NodeKind::PictureBlock(PictureId(Span::at(self.draft.pictures.len() - 1).start))
        } else {
            let (video, _) = video::video(&attributes).ok()?;
            self.draft.videos.push(Video { description, ..video });
            NodeKind::VideoBlock(VideoId(Span::at(self.draft.videos.len() - 1).start))
        };
        Some(self.push(kind, span))
    }

    /// Words of a description that stand on the line of the image itself, in a paragraph of their own.
    fn describe(&mut self, node: NodeId, line: &str) -> Option<NodeId> {
        let behind = attributes_of(line, 0)?.end;
        let words = line.get(behind..)?.split(":::image-end").next()?.trim();
        if words.is_empty() {
            return None;
        }
        let span = self.draft.tree.node(node).span;
        let words = self.draft.tree.push_string(words);
        let (paragraph, text) =
            (self.draft.tree.push(NodeKind::Paragraph, span), self.draft.tree.push(NodeKind::OwnedText(words), span));
        self.draft.tree.set_children(paragraph, &[text]);
        self.draft.tree.append(node, None, paragraph);
        Some(paragraph)
    }

    fn container_kind(&mut self, name: DirectiveName, said: &str) -> NodeKind {
        let mut string = || self.draft.tree.push_string(said);
        match name {
            DirectiveName::Column => NodeKind::Column(string()),
            DirectiveName::Zone => NodeKind::Zone(string()),
            DirectiveName::Moniker => NodeKind::Moniker(string()),
            DirectiveName::Form => NodeKind::Form(string()),
            _ => NodeKind::Row,
        }
    }

    /// Closes a container and those inside it. One that does not stand in the same block cannot be closed: the line is
    /// text.
    fn close_container(&mut self, wanted: (DirectiveName, usize), span: Span) {
        let mut containers = self.open.iter().rev().map_while(|open| open.container);
        let Some(inside) = containers.position(|container| container == wanted) else {
            self.draft.faults.push(Fault { span, kind: FaultKind::Directive(wanted.0, DirectiveFault::EndsNothing) });
            let paragraph = self.push(NodeKind::Paragraph, span);
            let shown = span.of(self.draft.text).trim_end().len();
            let text = self.draft.tree.push(NodeKind::Text, Span::new(span.range().start, span.range().start + shown));
            return self.draft.tree.set_children(paragraph, &[text]);
        };
        for _ in 0..inside {
            self.end_container();
        }
        if let Some(closed) = self.open.pop() {
            let start = self.draft.tree.node(closed.node).span.start;
            self.draft.tree.set_span(closed.node, Span { start, end: span.end });
        }
    }

    /// The containers end that were opened inside the block that ends.
    pub(super) fn end_containers(&mut self) {
        while self.open.last().is_some_and(|open| open.container.is_some()) {
            self.end_container();
        }
    }

    /// A container ends without a line that says so.
    fn end_container(&mut self) {
        if let Some(OpenNode { node, container: Some((name, _)), .. }) = self.open.pop() {
            let span = self.draft.tree.node(node).span;
            self.draft.faults.push(Fault { span, kind: FaultKind::Directive(name, DirectiveFault::NotClosed) });
            // A description without end would take the rest of the article away from readers.
            match self.draft.tree.kind(node) {
                NodeKind::PictureBlock(PictureId(id)) => self.draft.pictures[id as usize].description = None,
                NodeKind::VideoBlock(VideoId(id)) => self.draft.videos[id as usize].description = None,
                _ => {}
            }
        }
    }
}

/// The attributes of a directive by its line, which begins at `at` in what their ranges are offsets of.
fn attributes_of(line: &str, at: usize) -> Option<Attributes<'_>> {
    let name = line.trim_start_matches(':').trim_start();
    let behind = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-');
    triple_colon::attributes(behind, at + line.len() - behind.len(), true).ok()
}

//! `:::image …:::` and `:::video …:::` inside sentences, cells, headings and links.
//!
//! What CommonMark saw inside a directive goes with it: the letters of an alternative text may look like emphasis, links or
//! code. So the directive is read from the prepared text, and the nodes that it covers are taken out.

use std::ops::Range;

use memchr::memmem;

use crate::markdown::document::{LinkId, LinkKind, PictureId, VideoId};
use crate::markdown::draft::Draft;
use crate::markdown::extension::inline;
use crate::markdown::extension::triple_colon::{self, Attributes, Malformed};
use crate::markdown::extension::{directive_name, picture, video};
use crate::markdown::fault::{DirectiveFault, DirectiveName, Fault, FaultKind};
use crate::markdown::prepared::Prepared;
use crate::markdown::tree::{NodeId, NodeKind};
use crate::text::Span;

const COLONS: &str = ":::";

/// An end that readers are not to see: the reference once had it behind every image.
const IMAGE_END: &str = ":::image-end:::";

pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    // Most pages that have colons have containers.
    let is_ours = |at: usize| matches!(draft.text.as_bytes().get(at + COLONS.len()), Some(b'i' | b'I' | b'v' | b'V'));
    if !memmem::find_iter(draft.text.as_bytes(), COLONS).any(is_ours) {
        return;
    }
    let mut dead = Vec::new();
    let mut paragraph = 0..0;
    for id in inline::holders(draft, COLONS) {
        // The letters of an alternative text stay letters.
        if matches!(draft.tree.kind(id), NodeKind::Image(_)) {
            continue;
        }
        let children: Vec<NodeId> = draft.tree.children(id).collect();
        let rewritten =
            Rewriter { draft, out: Vec::new(), dead: &mut dead, has_picture: false, paragraph: &mut paragraph }
                .run(children);
        draft.tree.set_children(id, &rewritten);
    }
    draft.remove_links(&dead);
}

/// Something that a piece of text holds.
struct Found {
    /// What it becomes; nothing, for an end that is left out.
    kind: Option<NodeKind>,
    span: Span,
}

struct Rewriter<'d, 'a> {
    draft: &'d mut Draft<'a>,
    out: Vec<NodeId>,
    /// Links that stood inside directives, and lead from nowhere now.
    dead: &'d mut Vec<LinkId>,
    has_picture: bool,
    /// Where the paragraph stands in the prepared text that was looked at last.
    paragraph: &'d mut Range<usize>,
}

impl Rewriter<'_, '_> {
    fn run(mut self, children: Vec<NodeId>) -> Vec<NodeId> {
        let last = children.last().map_or(0, |last| self.draft.tree.node(*last).span.end);
        let mut pending: Vec<NodeId> = children;
        pending.reverse();
        // Where the last directive ended.
        let mut done = 0;
        while let Some(child) = pending.pop() {
            let node = self.draft.tree.node(child);
            if node.span.start < done && node.span.end <= done {
                self.bury(child);
            } else if node.kind == NodeKind::Text {
                done = self.text(child, node.span, done, last);
            } else if node.span.start >= done {
                self.out.push(child);
            } else if matches!(node.kind, NodeKind::Code | NodeKind::OwnedCode(_) | NodeKind::Html(_)) {
                let rest = self.draft.tree.push(NodeKind::Text, Span { start: done, end: node.span.end });
                pending.push(rest);
            } else {
                // It began inside the directive and ends behind it: what is behind loses its markup.
                if let NodeKind::Link(link) | NodeKind::Image(link) = node.kind {
                    self.dead.push(link);
                }
                let inside: Vec<NodeId> = self.draft.tree.children(child).collect();
                self.draft.tree.set_children(child, &[]);
                pending.extend(inside.into_iter().rev());
            }
        }
        self.out
    }

    /// Splits one text at the directives in it; returns where the last of them ends, behind the text perhaps.
    fn text(&mut self, id: NodeId, span: Span, done: u32, last: u32) -> u32 {
        let mut from = span.start.max(done);
        let mut done = done;
        while let Some(found) = self.next(Span { start: from, end: span.end }, last) {
            if found.span.start > from {
                let before = Span { start: from, end: found.span.start };
                self.push(NodeKind::Text, before);
            }
            if let Some(kind) = found.kind {
                self.push(kind, found.span);
            }
            (from, done) = (found.span.end, found.span.end);
        }
        if from == span.start {
            self.out.push(id);
        } else if from < span.end {
            self.push(NodeKind::Text, Span { start: from, end: span.end });
        }
        done
    }

    fn push(&mut self, kind: NodeKind, span: Span) {
        let node = self.draft.tree.push(kind, span);
        self.out.push(node);
    }

    /// Notes the links of what is not shown any more.
    fn bury(&mut self, id: NodeId) {
        let mut pending = vec![id];
        while let Some(id) = pending.pop() {
            if let NodeKind::Link(link) | NodeKind::Image(link) = self.draft.tree.kind(id) {
                self.dead.push(link);
            }
            pending.extend(self.draft.tree.children(id));
        }
    }

    /// The first directive that begins in a part of a text and ends before `last`.
    fn next(&mut self, part: Span, last: u32) -> Option<Found> {
        let mut from = part.range().start;
        while let Some(start) = self.draft.text.get(from..part.range().end)?.find(COLONS).map(|found| from + found) {
            from = start + 1;
            if self.draft.text[..start].ends_with('\\') {
                from = start + COLONS.len();
                continue;
            }
            if let Some(found) = self.found_at(start, last) {
                return Some(found);
            }
        }
        None
    }

    fn found_at(&mut self, start: usize, last: u32) -> Option<Found> {
        let prepared = self.draft.prepared_at(Span::at(start).start)?;
        let at = prepared.at(Span::at(start).start);
        if !self.paragraph.contains(&at) {
            *self.paragraph = at..at + end_of_paragraph(&prepared.text[at..]);
        }
        let rest = prepared.text.get(at..self.paragraph.end)?;
        let behind = rest.strip_prefix(COLONS)?;
        let length = behind.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(behind.len());
        let name = match behind[..length].to_ascii_lowercase().as_str() {
            "image" => DirectiveName::Image,
            "video" => DirectiveName::Video,
            "image-end" if self.has_picture && rest.starts_with(IMAGE_END) => {
                return Some(Found { kind: None, span: prepared.span(at..at + IMAGE_END.len()) });
            }
            _ => {
                self.misspelt(&prepared, at + COLONS.len(), behind);
                return None;
            }
        };
        let begin = at + COLONS.len() + length;
        let read = triple_colon::attributes(&behind[length..], begin, true);
        let end = read.as_ref().map_or(begin, |attributes| begin + attributes.length);
        let span = prepared.span(at..end);
        // Emphasis that ends inside it holds its beginning only.
        if span.end > last && !prepared.text[prepared.at(last).min(end)..end].trim().is_empty() {
            return None;
        }
        let made = read.and_then(|attributes| self.make(name, &prepared, &attributes, span));
        match made {
            Ok(kind) => Some(Found { kind: Some(kind), span }),
            Err((fault, range)) => {
                let span = if matches!(fault, DirectiveFault::Missing(_)) { span } else { prepared.span(range) };
                self.fault(name, fault, span);
                None
            }
        }
    }

    fn make(
        &mut self,
        name: DirectiveName,
        prepared: &Prepared<'_>,
        attributes: &Attributes<'_>,
        span: Span,
    ) -> Result<NodeKind, Malformed> {
        if name == DirectiveName::Image {
            picture::check(attributes)?;
            let missing = (DirectiveFault::Missing("source"), 0..0);
            let picture = picture::picture(self.draft, prepared, attributes).ok_or(missing)?;
            if let Some((fault, range)) = picture::odd_type(attributes) {
                self.fault(name, fault, prepared.span(range));
            }
            if picture::is_complex(attributes) {
                self.fault(name, DirectiveFault::Wants("description"), span);
            }
            self.has_picture = true;
            self.draft.pictures.push(picture);
            return Ok(NodeKind::Picture(PictureId(Span::at(self.draft.pictures.len() - 1).start)));
        }
        let (video, fault) = video::video(attributes)?;
        if let Some((fault, range)) = fault {
            self.fault(name, fault, if range.is_empty() { span } else { prepared.span(range) });
        }
        self.draft.videos.push(video);
        Ok(NodeKind::Video(VideoId(Span::at(self.draft.videos.len() - 1).start)))
    }

    /// Tells of a name that is nearly that of an image or film; `behind` are the colons at `at`.
    fn misspelt(&mut self, prepared: &Prepared<'_>, at: usize, behind: &str) {
        let word = &behind[..behind.find([' ', '\t', '\n', ':', '"', '=', '(']).unwrap_or(behind.len())];
        let meant = directive_name::meant_by(word);
        if let Some(name) = meant.filter(|name| matches!(name, DirectiveName::Image | DirectiveName::Video)) {
            self.fault(name, DirectiveFault::Misspelt, prepared.span(at..at + word.len()));
        }
    }

    fn fault(&mut self, name: DirectiveName, fault: DirectiveFault, span: Span) {
        self.draft.faults.push(Fault { span, kind: FaultKind::Directive(name, fault) });
    }
}

/// Where a paragraph ends at the latest: at a blank line.
fn end_of_paragraph(text: &str) -> usize {
    let mut from = 0;
    while let Some(end) = text[from..].find('\n').map(|found| from + found) {
        if text[end + 1..].starts_with(['\n', '\r']) {
            return text[..end].trim_end().len();
        }
        from = end + 1;
    }
    text.trim_end().len()
}

impl Draft<'_> {
    /// Adds a link with the place of its destination.
    pub(in crate::markdown) fn add_link(&mut self, kind: LinkKind, destination: &str, span: Span) -> LinkId {
        let id = LinkId(Span::at(self.links.len()).start);
        self.links.push(crate::markdown::document::Link { kind, destination: destination.trim().into(), span });
        id
    }

    /// Takes out links that no node has any more, and gives the others their new numbers.
    fn remove_links(&mut self, dead: &[LinkId]) {
        if dead.is_empty() {
            return;
        }
        let mut is_dead = vec![false; self.links.len()];
        dead.iter().for_each(|link| is_dead[link.0 as usize] = true);
        let mut next = 0;
        let numbers: Vec<LinkId> = is_dead
            .iter()
            .map(|is_dead| {
                let own = LinkId(next);
                next += u32::from(!is_dead);
                own
            })
            .collect();
        let renumbered = |link: LinkId| numbers[link.0 as usize];
        let mut kept = is_dead.iter();
        self.links.retain(|_| kept.next() == Some(&false));
        for id in self.tree.ids() {
            let kind = match self.tree.kind(id) {
                NodeKind::Link(link) => NodeKind::Link(renumbered(link)),
                NodeKind::Image(link) => NodeKind::Image(renumbered(link)),
                NodeKind::Tab(link) => NodeKind::Tab(renumbered(link)),
                _ => continue,
            };
            self.tree.set_kind(id, kind);
        }
        self.includes.iter_mut().for_each(|include| include.link = renumbered(include.link));
        self.snippets.iter_mut().for_each(|snippet| snippet.link = renumbered(snippet.link));
        for picture in &mut self.pictures {
            picture.source = renumbered(picture.source);
            picture.link = picture.link.map(|(link, is_lightbox)| (renumbered(link), is_lightbox));
        }
    }
}

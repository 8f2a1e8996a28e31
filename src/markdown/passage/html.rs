//! Blocks of raw HTML cut at the tags that end a text.

use crate::html::{self, Tag, Token};
use crate::markdown::passage::inline::Effect;
use crate::markdown::passage::walk::Walker;
use crate::markdown::passage::{PassageKind, without_cuts};
use crate::markdown::tree::{NodeId, NodeKind};
use crate::text::Span;

/// What is open of raw HTML, from block to block.
#[derive(Default)]
pub(super) struct Open {
    /// How many cells the row has so far.
    cells: u16,
    /// Whether a cell is open.
    pub(super) is_cell: bool,
    /// The level of the heading that is open.
    heading: u8,
    /// Whether a list item is open.
    is_item: bool,
    /// The element whose text nobody reads, such as `style`.
    unread: Option<&'static str>,
    /// Where the text of `pre` began, in this block.
    code: Option<u32>,
}

impl Open {
    /// The column of the open cell.
    pub(super) fn column(&self) -> u16 {
        self.cells.saturating_sub(1)
    }

    fn kind(&self) -> (PassageKind, u8) {
        match self {
            Self { heading: level @ 1.., .. } => (PassageKind::Heading, *level),
            Self { is_cell: true, .. } => (PassageKind::Cell, 0),
            Self { is_item: true, .. } => (PassageKind::Item, 1),
            _ => (PassageKind::Paragraph, 0),
        }
    }

    fn take(&mut self, tag: &Tag<'_>) {
        let name = tag.name.to_ascii_lowercase();
        match (&*name, tag.is_end) {
            ("tr" | "table", _) => (self.cells, self.is_cell) = (0, false),
            ("td" | "th", false) => (self.cells, self.is_cell) = (self.cells.saturating_add(1), true),
            ("td" | "th", true) => self.is_cell = false,
            ("li", is_end) => self.is_item = !is_end,
            ("ul" | "ol", true) => self.is_item = false,
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", is_end) => {
                self.heading = if is_end { 0 } else { name.as_bytes()[1] - b'0' };
            }
            ("pre", false) => self.unread = Some("pre"),
            ("script", false) => self.unread = Some("script"),
            ("style", false) => self.unread = Some("style"),
            _ => {}
        }
    }
}

impl Walker<'_> {
    /// A block of raw HTML.
    pub(super) fn html_block(&mut self, node: NodeId) {
        let document = self.document;
        for piece in document.tree.children(node) {
            match document.tree.kind(piece) {
                NodeKind::Html(_) => self.html_piece(document.tree.span(piece)),
                NodeKind::OwnedText(string) if self.html.unread.is_none() => {
                    let span = document.tree.span(piece);
                    self.visible.cover(span);
                    self.visible.owned(document.tree.string(string), span);
                }
                _ => {}
            }
        }
        self.end_html();
        // The text of what is still open is shown by other blocks.
        self.html.code = None;
    }

    fn html_piece(&mut self, span: Span) {
        let text = self.text;
        for token in html::tokens(span.of(text)) {
            let start = span.start + Span::at(token.range().start).start;
            match token {
                Token::Text(range) if self.html.unread.is_none() => {
                    self.html_text(Span { start, end: start + Span::at(range.len()).start });
                }
                Token::Tag(tag) => {
                    let end = start + Span::at(tag.range.len()).start;
                    if let Some(unread) = self.html.unread {
                        if tag.is_end && tag.is(unread) {
                            self.html.unread = None;
                            let code = self.html.code.take().map(|from| Span { start: from, end: start });
                            code.into_iter().for_each(|code| self.html_code(code));
                        }
                        continue;
                    }
                    match self.visible.tag(&tag, start) {
                        Effect::Ends => self.end_html(),
                        Effect::None => self.visible.cover(Span { start, end }),
                    }
                    self.html.take(&tag);
                    self.html.code = (self.html.unread == Some("pre")).then_some(end);
                }
                Token::Text(_) | Token::Comment(_) => {}
            }
        }
    }

    /// Words between tags. Character references stand for one letter.
    fn html_text(&mut self, span: Span) {
        let words = span.of(self.text);
        if words.trim().is_empty() && self.visible.text.is_empty() {
            return;
        }
        self.visible.cover(span);
        let mut from = 0;
        for (at, _) in words.match_indices('&') {
            let length = words.as_bytes()[at..].iter().take(12).position(|byte| *byte == b';');
            let Some(end) = length.map(|length| at + length + 1) else { continue };
            let Some(reference) = words.get(at..end).filter(|_| at >= from) else { continue };
            let read = html::unescape(reference);
            if read == reference {
                continue;
            }
            let place = |at: usize| span.start + Span::at(at).start;
            self.visible.verbatim(Span { start: place(from), end: place(at) }, self.text);
            self.visible.owned(&read, Span { start: place(at), end: place(end) });
            from = end;
        }
        self.visible.verbatim(Span { start: span.start + Span::at(from).start, end: span.end }, self.text);
    }

    /// The text of `pre`.
    fn html_code(&mut self, span: Span) {
        let written = span.of(self.text);
        let start = span.range().start + written.len() - written.trim_start().len();
        let span = Span::new(start, start + written.trim().len());
        let code = without_cuts(span, &self.cuts, self.text);
        self.push_code(span, &code);
    }

    fn end_html(&mut self) {
        let (kind, level) = self.html.kind();
        self.visible.codes = 0;
        self.finish(kind, level, 0, None);
    }
}

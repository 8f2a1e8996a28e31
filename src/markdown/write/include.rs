//! Includes, in place of which another document is written.

use crate::html;
use crate::markdown::document::IncludeId;
use crate::markdown::tree::{NodeId, NodeKind, Tree};
use crate::markdown::write::{Writer, push_attribute};

impl Writer<'_, '_> {
    pub(super) fn include_block(&mut self, include: IncludeId, id: NodeId, out: &mut String) {
        match self.host.include(include) {
            Some((document, text, host)) => {
                let ends = self.push_language(include, "div", out);
                Writer::of_include(self.state, document, text, &*host).within(Tree::ROOT, out);
                out.push_str(ends.map_or("", |()| "</div>\n"));
            }
            None => {
                self.push_as_written(id, out);
                out.push('\n');
            }
        }
    }

    pub(super) fn include_inline(&mut self, include: IncludeId, id: NodeId, out: &mut String) {
        match self.host.include(include) {
            Some((document, text, host)) => {
                let ends = self.push_language(include, "span", out);
                self.state.open.enter();
                Writer::of_include(self.state, document, text, &*host).inlines_of(Tree::ROOT, out);
                self.state.open.leave(out);
                out.push_str(ends.map_or("", |()| "</span>"));
            }
            None => self.push_as_written(id, out),
        }
    }

    /// Opens an element around an include in another language, so that browsers and screen readers know of it.
    fn push_language(&self, include: IncludeId, element: &str, out: &mut String) -> Option<()> {
        let (language, direction) = self.host.include_language(include)?;
        out.push('<');
        out.push_str(element);
        push_attribute(out, "lang", &language);
        push_attribute(out, "dir", direction);
        out.push_str(if element == "div" { ">\n" } else { ">" });
        Some(())
    }

    /// An include that cannot be shown stands as the reference prints it: its keyword in small letters, without spaces.
    pub(super) fn push_as_written(&self, id: NodeId, out: &mut String) {
        let document = self.document;
        let written = document.tree.node(id).span.of(self.text).trim_end();
        let title = || written.get(2..)?.split_once('[')?.1.rsplit_once("](").map(|(title, _)| title.trim());
        let include = match document.tree.kind(id) {
            NodeKind::IncludeBlock(include) | NodeKind::IncludeInline(include) => include.0 as usize,
            _ => return html::push_text(out, written),
        };
        let Some(title) = title().filter(|title| !title.contains('<')) else { return html::push_text(out, written) };
        let destination = &document.links[document.includes[include].link.0 as usize].destination;
        html::push_text(out, &format!("[!include[{title}]({destination})]"));
    }

    /// The inlines of the paragraphs below a node, run together.
    pub(super) fn inlines_of(&mut self, id: NodeId, out: &mut String) {
        let tree = &self.document.tree;
        for (at, child) in tree.children(id).enumerate() {
            match tree.kind(child) {
                NodeKind::Paragraph => self.children(child, out),
                NodeKind::Heading(_) => {
                    self.push_block_marker(child, out);
                    self.children(child, out);
                }
                NodeKind::Quote | NodeKind::Alert(_) | NodeKind::CustomAlert(_) | NodeKind::Division(_) => {
                    out.push_str(if at > 0 { "\n" } else { "" });
                    self.push_block_marker(child, out);
                    self.quoted_inlines_of(child, out);
                }
                NodeKind::Item => {
                    out.push_str(if at > 0 { "\n" } else { "" });
                    self.push_block_marker(child, out);
                    self.inlines_of(child, out);
                }
                NodeKind::List
                | NodeKind::OrderedList(_)
                | NodeKind::Row
                | NodeKind::Column(_)
                | NodeKind::Zone(_)
                | NodeKind::Moniker(_) => {
                    self.inlines_of(child, out);
                }
                _ => self.node(child, out),
            }
        }
    }

    /// The inlines of a quote or alert, with the marks that its lines begin with.
    fn quoted_inlines_of(&mut self, id: NodeId, out: &mut String) {
        let document = self.document;
        let tree = &document.tree;
        let mut end = None;
        for block in tree.children(id) {
            if tree.kind(block) != NodeKind::Paragraph {
                self.push_marks(end, block, out);
                let mut inside = String::new();
                self.node(block, &mut inside);
                out.push_str(inside.trim_end());
                end = Some(tree.node(block).span.end);
                continue;
            }
            for inline in tree.children(block) {
                self.push_marks(end.take(), inline, out);
                self.node(inline, out);
                let node = tree.node(inline);
                end = node.kind.is_break().then_some(node.span.end);
            }
            end = Some(tree.node(block).span.end);
        }
    }

    /// The marks of a quote between the end of a line and what stands on the next.
    fn push_marks(&self, end: Option<u32>, next: NodeId, out: &mut String) {
        let start = self.document.tree.node(next).span.start;
        let between = end.and_then(|end| self.text.get(end as usize..start as usize)).unwrap_or("");
        if between.chars().all(|c| c.is_whitespace() || c == '>') {
            html::push_text(out, between);
        }
    }

    /// What makes a line a heading, an item or a quote: inside of a sentence it is text.
    pub(super) fn push_block_marker(&self, id: NodeId, out: &mut String) {
        let tree = &self.document.tree;
        let Some(first) = tree.children(id).next() else { return };
        let (start, end) = (tree.node(id).span.start as usize, tree.node(first).span.start as usize);
        // The marks before the second alert of a quote are the quote's.
        let line = self.text[..start].trim_end_matches(['>', ' ']).len();
        let marks = if self.text[..line].ends_with('\n') { self.text[line..start].trim_start() } else { "" };
        let start = start - marks.len();
        let marker = self.text.get(start..end).unwrap_or("");
        let kind = tree.kind(id);
        let is_alert = matches!(kind, NodeKind::Alert(_) | NodeKind::CustomAlert(_) | NodeKind::Division(_));
        if !marker.contains('<') && (is_alert || !marker.contains('\n')) {
            html::push_text(out, marker);
        }
    }
}

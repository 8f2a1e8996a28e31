//! Footnotes, which stand at the end of a page.

use crate::markdown::tree::{NodeId, StringId};
use crate::markdown::write::{State, Writer};

impl Writer<'_, '_> {
    pub(super) fn footnote_reference(&mut self, label: StringId, out: &mut String) {
        let label = self.document.tree.string(label);
        let number = self.footnote_number(label);
        out.push_str(&format!("<sup><a href=\"#fn-{number}\""));
        // The text leads back to the first of its marks.
        if !std::mem::replace(&mut self.state.footnotes[number - 1].is_named, true) {
            out.push_str(&format!(" id=\"fnref-{number}\""));
        }
        out.push_str(&format!(" role=\"doc-noteref\">{number}</a></sup>"));
    }

    pub(super) fn footnote(&mut self, id: NodeId, label: StringId) {
        let mut content = String::new();
        self.within(id, &mut content);
        let label = self.document.tree.string(label);
        let number = self.footnote_number(label);
        self.state.footnotes[number - 1].content = content;
    }

    pub(super) fn footnote_number(&mut self, label: &str) -> usize {
        let footnotes = &mut self.state.footnotes;
        let known = footnotes.iter().position(|known| *known.label == *label);
        known.unwrap_or_else(|| {
            footnotes.push(Footnote { label: label.into(), content: String::new(), is_named: false });
            footnotes.len() - 1
        }) + 1
    }
}

pub(super) struct Footnote {
    label: Box<str>,
    content: String,
    /// Whether a mark in the text names it already.
    is_named: bool,
}

pub(super) fn push_footnotes(state: &State<'_>, out: &mut String) {
    if state.footnotes.is_empty() {
        return;
    }
    out.push_str("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
    for (at, Footnote { content, .. }) in state.footnotes.iter().enumerate() {
        let number = at + 1;
        let back = format!("<a href=\"#fnref-{number}\" role=\"doc-backlink\">↩</a>");
        out.push_str(&format!("<li id=\"fn-{number}\">\n"));
        match content.trim_end().strip_suffix("</p>") {
            Some(open) => out.push_str(&format!("{open} {back}</p>\n")),
            None => out.push_str(&format!("{content}{back}\n")),
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ol>\n</div>\n");
}

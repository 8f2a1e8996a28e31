//! Links, names of other things, and images.

use crate::html;
use crate::markdown::document::{LinkId, LinkKind};
use crate::markdown::media;
use crate::markdown::tree::{NodeId, NodeKind};
use crate::markdown::write::{Writer, push_attribute};

impl Writer<'_, '_> {
    pub(super) fn link(&mut self, id: NodeId, link: LinkId, out: &mut String) {
        match self.url(link) {
            Some(url) => {
                out.push_str("<a");
                if is_xref(&self.document.links[link.0 as usize].destination) {
                    push_attribute(out, "class", "xref");
                }
                push_attribute(out, "href", &url);
                self.push_title(id, out);
                out.push('>');
                self.within(id, out);
                out.push_str("</a>");
            }
            // A link that leads nowhere stays text, marked for whoever styles it.
            None => {
                out.push_str("<span class=\"broken-link\">");
                self.within(id, out);
                out.push_str("</span>");
            }
        }
    }

    /// A link by a name: the title of what it names, else what was written.
    pub(super) fn xref(&mut self, id: NodeId, link: LinkId, out: &mut String) {
        let as_written = self.document.tree.node(id).span.of(self.text);
        if self.host.follows_reference() && as_written.starts_with("<xref:") && self.url(link).is_none() {
            html::push_text(out, as_written);
            return;
        }
        let mut written = String::new();
        self.document.tree.push_plain_text(id, self.text, &mut written);
        self.push_xref(link, "", &written, out);
    }

    /// A link by a name. `given` is the text that the author gave it; `written` stands for it when nothing has that name.
    pub(super) fn push_xref(&self, link: LinkId, given: &str, written: &str, out: &mut String) {
        let text = Some(given.to_owned()).filter(|given| !given.is_empty());
        if let Some(url) = self.url(link) {
            out.push_str("<a class=\"xref\"");
            push_attribute(out, "href", &url);
            out.push('>');
            let text = text.or_else(|| self.host.xref_text(link));
            html::push_text(out, text.as_deref().unwrap_or(written));
            out.push_str("</a>");
            return;
        }
        let is_mention = self.document.links[link.0 as usize].kind == LinkKind::Mention;
        if is_mention {
            html::push_text(out, text.as_deref().unwrap_or(written));
            return;
        }
        out.push_str("<span class=\"xref\">");
        html::push_text(out, text.as_deref().unwrap_or(written));
        out.push_str("</span>");
    }

    pub(super) fn image(&mut self, id: NodeId, link: LinkId, out: &mut String) {
        let mut alt = String::new();
        self.document.tree.push_plain_text(id, self.text, &mut alt);
        // Between a pair and the bracket stands a space that is no part of either half.
        if !self.document.units.is_empty() {
            alt.truncate(alt.trim_end().len());
        }
        // A picture that is nowhere leaves its words.
        let Some(url) = self.url(link) else {
            out.push_str("<span class=\"broken-link\">");
            html::push_text(out, &alt);
            out.push_str("</span>");
            return;
        };
        if let Some(player) = media::player(&url) {
            return media::push_player(&player, &url, &alt, self.host.follows_reference(), out);
        }
        out.push_str("<img");
        push_attribute(out, "src", &url);
        push_attribute(out, "alt", &alt);
        self.push_title(id, out);
        out.push_str(" loading=\"lazy\">");
    }

    pub(super) fn push_title(&self, id: NodeId, out: &mut String) {
        let tree = &self.document.tree;
        let first = tree.children(id).next().map(|child| tree.kind(child));
        if let Some(NodeKind::Title(title)) = first {
            push_attribute(out, "title", tree.string(title));
        }
    }

    /// Where a link leads, when a page may lead there at all.
    pub(super) fn url(&self, link: LinkId) -> Option<String> {
        let written = &self.document.links[link.0 as usize];
        let url = self.host.href(link)?;
        let is_safe =
            if written.kind == LinkKind::Image { html::is_safe_picture(&url) } else { html::is_safe_link(&url) };
        is_safe.then(|| without_stray_letters(url))
    }
}

/// The letters that may not stand in an URL as they are, and that authors write all the same.
pub(super) fn without_stray_letters(url: String) -> String {
    if !url.bytes().any(|byte| matches!(byte, b' ' | b'"' | b'<' | b'>' | b'`' | b'\\')) {
        return url;
    }
    let pairs = [(" ", "%20"), ("\"", "%22"), ("<", "%3C"), (">", "%3E"), ("`", "%60"), ("\\", "%5C")];
    pairs.into_iter().fold(url, |url, (letter, escaped)| url.replace(letter, escaped))
}

/// Whether a destination is a name.
pub(super) fn is_xref(destination: &str) -> bool {
    destination.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("xref:"))
}

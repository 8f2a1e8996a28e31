//! Pictures, films and code of other files, with the line ends that the reference has.

use crate::html;
use crate::markdown::document::{AlertKind, ItemType, Picture, PictureId, SnippetId, Video, VideoId};
use crate::markdown::media::push_curtain;
use crate::markdown::snippet::{Snippet, SnippetForm};
use crate::markdown::tree::NodeId;
use crate::markdown::write::code::{CodeSample, push_sample};
use crate::markdown::write::container::push_alert_start;
use crate::markdown::write::host::{Host, Sample, own_name};
use crate::markdown::write::link::without_stray_letters;
use crate::markdown::write::{MAX_SAMPLE_BYTES, Writer, push_attribute, samples};

impl Writer<'_, '_> {
    pub(super) fn snippet(&mut self, id: SnippetId, out: &mut String) {
        let snippet = &self.document.snippets[id.0 as usize];
        match self.host.sample(id) {
            Sample::Found(code) if self.state.sample_bytes + code.len() <= MAX_SAMPLE_BYTES => {
                self.state.sample_bytes += code.len();
                push_snippet(self.host, snippet, &samples::snippet_code(self.document, snippet, code), out);
            }
            Sample::Found(_) | Sample::Elsewhere => {
                let path = samples::snippet_path(self.document, snippet);
                let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
                out.push_str("<p class=\"sample-elsewhere\">");
                html::push_text(out, self.host.sample_elsewhere());
                out.push_str(" <code>");
                html::push_text(out, name);
                out.push_str("</code></p>\n");
            }
            Sample::Missing => {
                push_alert_start(AlertKind::Warning.class(), self.host.alert_title(AlertKind::Warning), out);
                out.push_str("<p>");
                html::push_text(out, self.host.sample_missing());
                out.push_str("</p>\n</div>\n");
            }
        }
    }

    pub(super) fn picture_block(&mut self, picture: PictureId, id: NodeId, out: &mut String) {
        let picture = &self.document.pictures[picture.0 as usize];
        let has_children = self.document.tree.children(id).next().is_some();
        let description = picture.description.as_deref().filter(|_| has_children).map(|id| self.free_id(id));
        out.push_str(if picture.has_border { "<p class=\"mx-imgBorder\">\n" } else { "<p>\n" });
        let ends = self.picture(picture, description.as_deref(), out);
        let Some(description) = description else {
            out.push_str(ends);
            out.push_str("</p>\n");
            // A description without end stays in sight.
            return self.within(id, out);
        };
        // A paragraph holds no blocks, so that the description stands behind it; the reference has it inside.
        let is_inside = self.host.follows_reference();
        let ends = [ends, "</p>\n"].concat();
        out.push_str(if is_inside { "" } else { &ends });
        push_description_start(out, &description);
        self.within(id, out);
        out.push_str("</div>\n");
        out.push_str(if is_inside { &ends } else { "" });
    }

    pub(super) fn picture_inline(&mut self, picture: PictureId, out: &mut String) {
        let picture = &self.document.pictures[picture.0 as usize];
        out.push_str(if picture.has_border { "<span class=\"mx-imgBorder\">\n" } else { "" });
        let ends = self.picture(picture, None, out);
        out.push_str(ends);
        out.push_str(if picture.has_border { "</span>\n" } else { "" });
    }

    /// Writes an image with the line ends that the reference has, inside the link that it has; gives the end of that.
    pub(super) fn picture(&mut self, picture: &Picture, description: Option<&str>, out: &mut String) -> &'static str {
        let link = picture.link.and_then(|(link, is_lightbox)| Some((self.url(link)?, is_lightbox)));
        let ends = if link.is_some() { "</a>\n" } else { "" };
        if let Some((url, is_lightbox)) = link {
            out.push_str("<a");
            push_attribute(out, "href", &if is_lightbox { format!("{url}#lightbox") } else { url });
            out.push_str(if is_lightbox { " data-linktype=\"relative-path\">\n" } else { ">\n" });
        }
        let alt = picture.alt.as_deref();
        match self.url(picture.source) {
            Some(url) => {
                out.push_str("<img");
                push_attribute(out, "src", &url);
                match alt {
                    Some(alt) => push_attribute(out, "alt", alt),
                    // It says nothing that the text does not say.
                    None if self.host.follows_reference() => out.push_str(" role=\"presentation\""),
                    None => out.push_str(" alt=\"\""),
                }
                if let Some(description) = description {
                    push_attribute(out, "aria-describedby", description);
                }
                out.push_str(" loading=\"lazy\">\n");
            }
            // A picture that is nowhere leaves its words.
            None => {
                out.push_str("<span class=\"broken-link\">");
                html::push_text(out, alt.unwrap_or(""));
                out.push_str("</span>\n");
            }
        }
        ends
    }

    pub(super) fn video_block(&mut self, video: VideoId, id: NodeId, out: &mut String) {
        let video = &self.document.videos[video.0 as usize];
        let has_children = self.document.tree.children(id).next().is_some();
        let Some(description) = video.description.as_deref().filter(|_| has_children).map(|id| self.free_id(id)) else {
            push_frame(self.host, video, FrameIn::Block(None), out);
            return self.within(id, out);
        };
        push_frame(self.host, video, FrameIn::Block(Some(&description)), out);
        push_description_start(out, &description);
        self.within(id, out);
        out.push_str("</div>\n</div>\n");
    }

    /// An id that the page does not have yet.
    pub(super) fn free_id(&mut self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        let mut number = 1;
        while !self.state.claimed.insert(id.as_str().into()) {
            id = format!("{wanted}-{number}");
            number += 1;
        }
        id
    }
}

/// Code of another file, as the reference writes each form.
pub(super) fn push_snippet(host: &dyn Host, snippet: &Snippet, code: &str, out: &mut String) {
    if snippet.form == SnippetForm::Directive && code.trim().is_empty() {
        out.push_str("<div");
        push_attribute(out, "class", &format!("lang-{}", snippet.language));
        out.push_str(">\n</div>\n");
        return;
    }
    let mode = snippet.interactive.as_deref();
    let said = [
        (own_name(host, "data-name"), &*snippet.name),
        ("title", &*snippet.title),
        ("data-interactive-mode", mode.unwrap_or("")),
    ];
    let attributes: Vec<(&str, &str)> = said.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let sample = CodeSample {
        language: &snippet.language,
        has_class: snippet.form == SnippetForm::Directive,
        code,
        is_interactive: mode.is_some(),
        attributes: &attributes,
        marked_lines: Some(&*snippet.highlight).filter(|lines| !lines.is_empty()),
    };
    push_sample(host, &sample, out);
}

/// Where the frame of a film stands.
#[derive(Clone, Copy)]
pub(super) enum FrameIn<'a> {
    /// By itself. With the id of its description, which the caller writes behind it before closing the block.
    Block(Option<&'a str>),
    /// Among words, where no block may stand.
    Paragraph,
}

/// The frame of a film. It has a name to be announced by, its own or the page's word for a film.
pub(super) fn push_frame(host: &dyn Host, video: &Video, place: FrameIn<'_>, out: &mut String) {
    let is_reference = host.follows_reference();
    let (start, end, description) = match place {
        FrameIn::Block(Some(id)) => ("<div", "", Some(id)),
        FrameIn::Block(None) => ("<div", "</div>\n", None),
        FrameIn::Paragraph if is_reference => ("<div", "</div>\n", None),
        FrameIn::Paragraph => ("<span", "</span>\n", None),
    };
    out.push_str(start);
    out.push_str(" class=\"embeddedvideo\">\n<iframe");
    push_attribute(out, "src", &without_stray_letters(video.url.to_string()));
    out.push_str(if is_reference { " allowfullscreen=\"true\" frameborder=\"0\"" } else { " allowfullscreen" });
    out.push_str(" loading=\"lazy\"");
    if !is_reference {
        let title = video.attributes.iter().find(|(name, _)| *name == "title").map(|(_, title)| &**title);
        if title.is_none() {
            push_attribute(out, "title", host.item_type(ItemType::Video));
        }
        push_curtain(
            out,
            &without_stray_letters(video.url.to_string()),
            title.unwrap_or(host.item_type(ItemType::Video)),
        );
    }
    for (name, value) in &video.attributes {
        push_attribute(out, own_name(host, name), value);
    }
    if let Some(description) = description {
        push_attribute(out, "aria-describedby", description);
    }
    out.push_str("></iframe>\n");
    out.push_str(end);
}

pub(super) fn push_description_start(out: &mut String, id: &str) {
    out.push_str("<div");
    push_attribute(out, "id", id);
    out.push_str(" class=\"visually-hidden\">\n");
}

//! `YamlMime:YamlDocument` with `documentType: LandingData`: the landing pages from before 2019.
//!
//! A title, an abstract with a menu of links, and sections of paragraphs and lists. Texts are Markdown, which holds HTML.

use crate::markdown::yaml_page::page::Page;
use crate::yaml::Node;

/// Whether a file is of this kind by its type, or by its first line.
pub(super) fn is_one(root: &Node, mime: &str) -> bool {
    let kind = root.get("documentType").and_then(Node::as_str).unwrap_or(mime);
    kind.trim().eq_ignore_ascii_case("LandingData")
}

pub(super) fn build(page: &mut Page<'_>, root: &Node) {
    page.opening(root);
    if let Some(abstract_) = root.get("abstract") {
        page.markdown_in("summary", abstract_.get("description"));
        if let Some(aside) = abstract_.get("aside") {
            page.division("highlights", aside.span, |page| {
                page.picture(aside.get("image").and_then(source));
                page.link_in("more", Some(aside));
            });
        }
        if let Some(menu) = abstract_.get("menu") {
            page.division("highlights", menu.span, |page| {
                page.paragraph(menu.get("title"));
                page.links(menu.get("items"));
            });
        }
    }
    for section in root.get("sections").map(Node::as_sequence).unwrap_or_default() {
        page.heading(2, section.get("title"));
        page.markdown(section.get("text"));
        section.get("items").map(Node::as_sequence).unwrap_or_default().iter().for_each(|item| build_item(page, item));
    }
}

fn build_item(page: &mut Page<'_>, item: &Node) {
    page.heading(3, item.get("title"));
    for key in ["text", "html", "content"] {
        page.markdown(item.get(key));
    }
    let Some(entries) = item.get("items").filter(|entries| !entries.as_sequence().is_empty()) else { return };
    page.division("cards", entries.span, |page| entries.as_sequence().iter().for_each(|entry| card(page, entry)));
}

fn card(page: &mut Page<'_>, entry: &Node) {
    page.division("card", entry.span, |page| {
        page.picture(entry.get("image").and_then(source));
        // Words that are HTML lead nowhere by themselves.
        match entry.get("html") {
            Some(html) => {
                page.heading(3, entry.get("title"));
                page.markdown(Some(html));
                page.link_in("more", Some(entry));
            }
            None => page.heading_of(3, entry),
        }
        page.links_of_type(None, entry.get("links"));
    });
}

fn source(image: &Node) -> Option<&Node> {
    image.get("src").or_else(|| image.as_str().map(|_| image))
}

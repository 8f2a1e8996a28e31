//! `YamlMime:Hub`: what is most asked for, then sections of cards.
//!
//! Shown as Learn shows it: the title, a summary, highlights; then the sections in the order in which the file has them.
//! Titles of sections are headings of the second level, those of cards of the third.

use crate::markdown::yaml_page::page::Page;
use crate::yaml::Node;

pub(super) fn build(page: &mut Page<'_>, root: &Node) {
    page.opening(root);
    sections_of(page, root, true);
}

/// The sections that a landing page may have too.
pub(super) fn sections(page: &mut Page<'_>, root: &Node) {
    sections_of(page, root, false);
}

fn sections_of(page: &mut Page<'_>, root: &Node, with_highlights: bool) {
    for entry in root.as_mapping() {
        match entry.key.value.as_str() {
            "highlightedContent" if with_highlights => highlights(page, root),
            "conceptualContent" | "tools" | "productDirectory" | "additionalContent" => part(page, &entry.value),
            _ => {}
        }
    }
}

/// What is most asked for: links in a row.
pub(super) fn highlights(page: &mut Page<'_>, root: &Node) {
    let Some(items) = root.get("highlightedContent").and_then(|highlights| highlights.get("items")) else { return };
    page.division("highlights", items.span, |page| page.typed_links(items));
}

/// A section by itself, or a list of sections.
fn part(page: &mut Page<'_>, content: &Node) {
    section(page, content);
    content.get("sections").map(Node::as_sequence).unwrap_or_default().iter().for_each(|part| section(page, part));
    page.markdown_in("footnote", content.get("footer"));
}

fn section(page: &mut Page<'_>, section: &Node) {
    page.heading(2, section.get("title"));
    page.markdown(section.get("summary"));
    let Some(items) = section.get("items").filter(|items| !items.as_sequence().is_empty()) else { return };
    page.division("cards", items.span, |page| items.as_sequence().iter().for_each(|item| build_card(page, item)));
}

fn build_card(page: &mut Page<'_>, item: &Node) {
    page.division("card", item.span, |page| {
        page.picture(item.get("imageSrc"));
        page.heading_of(3, item);
        page.markdown(item.get("summary"));
        page.links_of_type(None, item.get("links"));
        page.markdown_in("note", item.get("note"));
        page.link_in("more", item.get("footerLink"));
    });
}

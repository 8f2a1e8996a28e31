//! `YamlMime:Landing`: cards, each with lists of links.
//!
//! Shown as Learn shows it: the title, a summary, and a card for each topic, whose title is a heading of the second level.

use crate::markdown::yaml_page::hub;
use crate::markdown::yaml_page::page::Page;
use crate::yaml::Node;

pub(super) fn build(page: &mut Page<'_>, root: &Node) {
    page.opening(root);
    hub::highlights(page, root);
    if let Some(cards) = root.get("landingContent").filter(|cards| !cards.as_sequence().is_empty()) {
        page.division("cards", cards.span, |page| cards.as_sequence().iter().for_each(|card| build_card(page, card)));
    }
    hub::sections(page, root);
}

fn build_card(page: &mut Page<'_>, card: &Node) {
    page.division("card", card.span, |page| {
        page.heading_of(2, card);
        page.markdown(card.get("summary"));
        for list in card.get("linkLists").map(Node::as_sequence).unwrap_or_default() {
            page.links_of_type(list.get("linkListType"), list.get("links"));
        }
        page.links_of_type(None, card.get("links"));
        page.link_in("more", card.get("footerLink"));
    });
}

//! The folders of a locale as the way through its pages, for docsets without a table of contents.

use std::collections::BTreeMap;

use crate::catalog::model::{Catalog, LocaleId, TopicId};
use crate::catalog::navigation::{NavNode, NavTarget, NavTree};
use crate::path::folder_of;

/// The folders as a way: articles by title below the folder that holds them.
pub(in crate::catalog) fn folder_tree(catalog: &Catalog, locale: LocaleId) -> NavTree {
    let mut by_folder: BTreeMap<String, Vec<(String, TopicId)>> = BTreeMap::new();
    for topic in catalog.topic_ids() {
        let Some(page) = catalog.pages.of(topic, locale) else { continue };
        let below = page.route.as_str().split_once('/').map_or("", |(_, below)| below);
        let below = below.strip_suffix("/index.html").unwrap_or(below);
        by_folder.entry(folder_of(below).to_owned()).or_default().push((catalog.page_title(page).to_owned(), topic));
    }
    let mut tree = NavTree::default();
    let mut open: Vec<(String, usize)> = Vec::new();
    for (folder, mut articles) in by_folder {
        while let Some((_, node)) = open.pop_if(|(name, _)| folder != *name && !folder.starts_with(&format!("{name}/")))
        {
            tree.nodes[node].end = u32::try_from(tree.nodes.len()).unwrap_or(u32::MAX);
        }
        let known = open.last().map_or("", |(name, _)| name.as_str()).to_owned();
        let mut path = known.clone();
        let rest = folder[known.len()..].trim_start_matches('/').to_owned();
        for part in rest.split('/').filter(|part| !part.is_empty()) {
            path = if path.is_empty() { part.to_owned() } else { format!("{path}/{part}") };
            let depth = u16::try_from(open.len()).unwrap_or(u16::MAX);
            open.push((path.clone(), tree.nodes.len()));
            tree.nodes.push(NavNode::new(spoken(part).into(), NavTarget::None, depth, 0));
        }
        articles.sort();
        let depth = u16::try_from(open.len()).unwrap_or(u16::MAX);
        for (title, topic) in articles {
            let end = u32::try_from(tree.nodes.len() + 1).unwrap_or(u32::MAX);
            tree.nodes.push(NavNode::new(title.into(), NavTarget::Page(topic), depth, end));
        }
    }
    for (_, node) in open {
        tree.nodes[node].end = u32::try_from(tree.nodes.len()).unwrap_or(u32::MAX);
    }
    tree
}

/// A folder's name as a title: `create-packages` is *Create packages*.
fn spoken(name: &str) -> String {
    let words = name.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or(words)
}

//! A kind of page that is not known: its title, its summary, its texts and its links.

use crate::markdown::yaml_page::page::Page;
use crate::yaml::{Node, Value};

/// Keys whose text is Markdown on the pages of Learn that have them.
const TEXTS: [&str; 6] = ["abstract", "introduction", "description", "content", "remarks", "prerequisites"];

pub(super) fn build(page: &mut Page<'_>, root: &Node) {
    page.opening(root);
    for entry in root.as_mapping() {
        if TEXTS.contains(&entry.key.value.as_str()) {
            page.markdown(Some(&entry.value));
        }
        if entry.key.value != "metadata" {
            lists(page, &entry.value);
        }
    }
}

/// The lists of links in a value at any depth, which the reader of YAML bounds.
fn lists(page: &mut Page<'_>, value: &Node) {
    match &value.value {
        Value::Sequence(items) => {
            let leads = |item: &Node| item.get("url").or_else(|| item.get("href")).is_some();
            if items.iter().any(leads) {
                page.links(Some(value));
            }
            items.iter().for_each(|item| lists(page, item));
        }
        Value::Mapping(entries) => entries.iter().for_each(|entry| lists(page, &entry.value)),
        Value::Null | Value::Scalar(_) => {}
    }
}

//! Why there is nothing to align.
//!
//! In: the topics that were asked for, none of which has two texts to put beside each other. Out: warnings that say what
//! each lacks, and what its source was renamed to, where git tells.

use std::collections::BTreeMap;

use crate::align::BitextTopic;
use crate::catalog::{DocId, TopicId};
use crate::cli::align::Work;
use crate::cli::args::Align;
use crate::cli::history::renamed;
use crate::cli::terminal::Terminal;
use crate::git::Behind;

/// What is known of sources that were renamed, by the translation that was left behind.
type Renamed = BTreeMap<DocId, (TopicId, Behind)>;

pub(in crate::cli::align) fn explain(work: &Work<'_>, topics: &[BitextTopic<'_>], args: &Align, terminal: &Terminal) {
    if args.articles.is_empty() {
        return terminal.warn("there is nothing to align: no article has a translation in a locale asked for");
    }
    let renamed = renamed(work.catalog, args.history, terminal);
    for topic in topics {
        terminal.warn(&format!("there is nothing to align for '{}': {}", topic.path, why(work, topic, &renamed)));
    }
}

fn why(work: &Work<'_>, topic: &BitextTopic<'_>, renamed: &Renamed) -> String {
    let catalog = work.catalog;
    let source = catalog.locale(catalog.source);
    let has_source = topic.articles.contains_key(&catalog.source);
    let translations =
        || topic.articles.iter().filter(|(locale, _)| work.locales.contains(locale)).map(|(_, doc)| *doc);
    if has_source && translations().next().is_none() {
        let is_of_it = |target: &TopicId| catalog.topic(*target).path.as_ref() == topic.path;
        let left: Vec<&str> = renamed
            .iter()
            .filter(|(doc, (target, _))| is_of_it(target) && work.locales.contains(&catalog.locale_of(**doc)))
            .map(|(doc, _)| catalog.file(*doc).path.as_str())
            .collect();
        return match left.as_slice() {
            [] => "no locale asked for has a translation at this path".to_owned(),
            left => format!("its translation was left at '{}' when the source was renamed", left.join("' and '")),
        };
    }
    if has_source {
        return "one of the texts is empty".to_owned();
    }
    match translations().find_map(|doc| renamed.get(&doc)) {
        Some((target, _)) => {
            format!("{source} has no article at this path; it was renamed to '{}'", catalog.topic(*target).path)
        }
        None if translations().next().is_none() => "no locale asked for has an article at this path".to_owned(),
        None => format!("{source} has no article at this path, and no other locale has one"),
    }
}

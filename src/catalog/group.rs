//! Articles grouped into topics.
//!
//! A topic is the same article in all its locales. Files are one topic when they share the path below their locale's
//! folder. Only where nobody knows an article's path, because it or its source has moved, is its topic found by its
//! `ms.openlocfilehash`.
//!
//! **Invariant:** a path goes before a hash. Addresses and links go by paths, and a hash can be copied with the rest of a
//! front matter. So two sources that swapped their names leave two stale translations, which a finding tells of, and not two
//! that answer to each other's address.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::catalog::model::{Catalog, DocId, LocaleId};
use crate::catalog::topic::Topic;
use crate::docset::{Role, SourceHashes};

/// How many articles with one hash are looked through for the home of one that has moved. Of 2,498 real versions, 17 stood
/// at two paths, and none at three; the bound keeps ten thousand empty files from being compared with each other.
const MAX_HOMES: usize = 16;

type Articles = BTreeMap<LocaleId, DocId>;

/// Groups the articles of a catalog into topics, sorted by path.
pub(in crate::catalog) fn group(catalog: &Catalog) -> Vec<Topic> {
    let mut by_path: BTreeMap<&str, Articles> = BTreeMap::new();
    for id in catalog.doc_ids().filter(|id| catalog.file(*id).role == Role::Article) {
        by_path.entry(catalog.below(id)).or_default().insert(catalog.locale_of(id), id);
    }
    join_letter_case(catalog, &mut by_path);
    join_moved(catalog, &mut by_path);
    by_path
        .into_iter()
        .map(|(path, articles)| Topic { path: path.into(), articles, editions: BTreeMap::new(), pivot: None })
        .collect()
}

/// Paths that differ in letter case only are one topic, under the source's path, where no locale has both.
fn join_letter_case<'a>(catalog: &Catalog, topics: &mut BTreeMap<&'a str, Articles>) {
    let mut first_of: FxHashMap<String, &'a str> = FxHashMap::default();
    let has_source = |articles: &Articles| articles.contains_key(&catalog.source);
    let mut paths: Vec<&'a str> = topics.keys().copied().collect();
    paths.sort_by_key(|path| !has_source(&topics[path]));
    for path in paths {
        match first_of.get(&path.to_lowercase()).copied() {
            None => {
                first_of.insert(path.to_lowercase(), path);
            }
            Some(first) => join(topics, first, path),
        }
    }
}

/// Moves the articles of one path to another, where no locale has both.
fn join<'a>(topics: &mut BTreeMap<&'a str, Articles>, home: &'a str, path: &'a str) {
    let is_free = match (topics.get(home), topics.get(path)) {
        (Some(home), Some(other)) => other.keys().all(|locale| !home.contains_key(locale)),
        _ => false,
    };
    if is_free && let Some(articles) = topics.remove(path) {
        topics.entry(home).or_default().extend(articles);
    }
}

/// The paths where a version of a source stands, by its hash in lower case.
struct Homes<'a>(FxHashMap<String, Vec<&'a str>>);

impl<'a> Homes<'a> {
    /// With a source tree, where its files stand. Without one the hashes of translations tie them to each other.
    fn new(catalog: &'a Catalog, topics: &BTreeMap<&'a str, Articles>) -> Self {
        let mut homes = Self(FxHashMap::default());
        for (path, articles) in topics {
            if let Some(source) = articles.get(&catalog.source) {
                let hashes = catalog.file(*source).hashes.iter().flat_map(SourceHashes::all);
                hashes.for_each(|hash| homes.add(hash, path));
            } else if !catalog.has_source_tree {
                let hashes = articles.values().filter_map(|id| catalog.declared_hash(*id));
                hashes.for_each(|hash| homes.add(hash, path));
            }
        }
        homes
    }

    fn add(&mut self, hash: &str, path: &'a str) {
        let paths = self.0.entry(hash.to_ascii_lowercase()).or_default();
        if paths.len() < MAX_HOMES && paths.last() != Some(&path) {
            paths.push(path);
        }
    }

    fn of(&self, hash: &str) -> &[&'a str] {
        self.0.get(&hash.to_ascii_lowercase()).map_or(&[], Vec::as_slice)
    }
}

/// A translation whose path nobody knows has moved to where the version stands that it was made from, or its source has, as
/// long as its locale has no article there.
fn join_moved<'a>(catalog: &'a Catalog, topics: &mut BTreeMap<&'a str, Articles>) {
    let homes = Homes::new(catalog, topics);
    let mut moved = Vec::new();
    for (path, articles) in topics.iter() {
        for (locale, id) in articles.iter().filter(|(locale, _)| **locale != catalog.source) {
            let hash = catalog.declared_hash(*id).filter(|hash| !is_known(catalog, articles, hash));
            if let Some(home) = hash.and_then(|hash| home_of(catalog, topics, &homes, path, *locale, hash)) {
                moved.push((*path, *locale, home));
            }
        }
    }
    for (path, locale, home) in moved {
        if topics.get(home).is_none_or(|articles| articles.contains_key(&locale)) {
            continue;
        }
        let Some(id) = topics.get_mut(path).and_then(|articles| articles.remove(&locale)) else { continue };
        topics.entry(home).or_default().insert(locale, id);
        if topics.get(path).is_some_and(BTreeMap::is_empty) {
            topics.remove(path);
        }
    }
}

/// Whether the articles of a path say that it is a topic's own, whatever the hash of one of them is: the source has it.
/// Without a source tree, another locale has it, with another version.
fn is_known(catalog: &Catalog, articles: &Articles, hash: &str) -> bool {
    match catalog.has_source_tree {
        true => articles.contains_key(&catalog.source),
        false => holders(catalog, articles, hash) < articles.len(),
    }
}

/// How many of some articles were made from one version.
fn holders(catalog: &Catalog, articles: &Articles, hash: &str) -> usize {
    let holds = |id: &&DocId| catalog.declared_hash(**id).is_some_and(|own| own.eq_ignore_ascii_case(hash));
    articles.values().filter(holds).count()
}

/// Where else the version stands that an article of a path was made from: of several, at one of the same file name.
fn home_of<'a>(
    catalog: &'a Catalog,
    topics: &BTreeMap<&'a str, Articles>,
    homes: &Homes<'a>,
    path: &'a str,
    locale: LocaleId,
    hash: &str,
) -> Option<&'a str> {
    // Without a source nobody knows which of two paths is the old one: the one that other versions stand at too, else the
    // one that more locales have, is the topic's.
    let rank = |path: &'a str| {
        let articles = topics.get(path);
        let known = articles.is_some_and(|articles| is_known(catalog, articles, hash));
        (known, articles.map_or(0, |articles| holders(catalog, articles, hash)), std::cmp::Reverse(path))
    };
    let is_home = |home: &&&'a str| {
        **home != path
            && topics.get(**home).is_some_and(|articles| !articles.contains_key(&locale))
            && (catalog.has_source_tree || rank(home) > rank(path))
    };
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let found = || homes.of(hash).iter().filter(is_home);
    found().find(|home| name(home) == name(path)).or_else(|| found().next()).copied()
}

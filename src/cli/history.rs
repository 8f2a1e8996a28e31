//! The old versions that translations were made from, looked for in the git history of the source.
//!
//! In: stale translations, and orphans. Out: what git knows of the version of each, and what its source was renamed to. One walk through the history serves them all.

use std::collections::BTreeMap;
use std::path::Path;

use crate::align::stale_source;
use crate::catalog::{Catalog, DocId, State, TopicId};
use crate::cli::args::History;
use crate::cli::terminal::{DIM, Terminal};
use crate::docset::SourceHashes;
use crate::git::{self, Absent, Behind, Depth, Wanted};

/// What is asked of git: [`crate::git::behind`] or [`crate::git::contents`].
type Ask<'q, T> =
    &'q mut dyn FnMut(&Path, &[Wanted<'_>], Depth, &dyn Fn(&[u8]) -> Vec<String>) -> Result<Vec<Option<T>>, Absent>;

/// The versions that stale translations were made from.
pub(in crate::cli) struct OldVersions<'a> {
    /// The folder of the source.
    root: Option<&'a Path>,
    /// Each version once, with the translations that were made from it.
    wanted: BTreeMap<Wanted<'a>, Vec<DocId>>,
}

impl<'a> OldVersions<'a> {
    /// Of those of the files that are proved to be stale.
    pub(in crate::cli) fn of(catalog: &'a Catalog, docs: impl Iterator<Item = DocId>) -> Self {
        let mut wanted: BTreeMap<Wanted<'a>, Vec<DocId>> = BTreeMap::new();
        let mut root = None;
        for doc in docs {
            let Some(source) = stale_source(catalog, doc) else { continue };
            let Some(hash) = catalog.declared_hash(doc) else { continue };
            wanted.entry(Wanted { path: catalog.below(source), hash }).or_default().push(doc);
            root = root.or(Some(&*catalog.root(source).disk));
        }
        Self { root, wanted }
    }

    /// What git says of each version, by translation; nothing when there are none, or history is not wanted.
    pub(in crate::cli) fn ask<T: Clone>(
        &self,
        history: History,
        ask: Ask<'_, T>,
    ) -> Result<BTreeMap<DocId, T>, Absent> {
        let Some(depth) = depth_of(history) else { return Ok(BTreeMap::new()) };
        let Some(root) = self.root else { return Ok(BTreeMap::new()) };
        let wanted: Vec<Wanted<'_>> = self.wanted.keys().copied().collect();
        let found = ask(root, &wanted, depth, &hashes_of)?;
        let of_docs = self.wanted.values().zip(found).filter_map(|(docs, found)| Some((docs, found?)));
        Ok(of_docs.flat_map(|(docs, found)| docs.iter().map(move |doc| (*doc, found.clone()))).collect())
    }
}

/// What the sources of orphans were renamed to, where the source's repository says so, and how far their versions are behind.
pub(in crate::cli) fn renamed(
    catalog: &Catalog,
    history: History,
    terminal: &Terminal,
) -> BTreeMap<DocId, (TopicId, Behind)> {
    let Some(depth) = depth_of(history) else { return BTreeMap::new() };
    let editions = catalog.topics.iter().flat_map(|topic| topic.editions.values());
    let orphans = editions.filter(|edition| edition.state == State::Orphan).filter_map(|edition| edition.doc);
    let orphans: Vec<(DocId, &str)> = orphans.filter_map(|doc| Some((doc, catalog.declared_hash(doc)?))).collect();
    let Some(root) = catalog.root_of(catalog.source).filter(|_| !orphans.is_empty()) else { return BTreeMap::new() };
    names_and_versions(catalog, &catalog.docset.roots[root].disk, &orphans, depth).unwrap_or_else(|why| {
        if history == History::Always {
            terminal.warn(&format!("nothing tells whether the sources of orphans were renamed: {why}"));
        }
        BTreeMap::new()
    })
}

/// Asks for names, then for versions: renames are guessed by likeness, and only the version that a translation was made from
/// proves one.
fn names_and_versions(
    catalog: &Catalog,
    folder: &Path,
    orphans: &[(DocId, &str)],
    depth: Depth,
) -> Result<BTreeMap<DocId, (TopicId, Behind)>, Absent> {
    let paths: Vec<&str> = orphans.iter().map(|(doc, _)| catalog.below(*doc)).collect();
    let names = git::renamed(folder, &paths, depth)?;
    let topics = catalog.topic_ids().filter_map(|id| Some((id, *catalog.topic(id).articles.get(&catalog.source)?)));
    let sources: BTreeMap<&str, TopicId> = topics.map(|(id, source)| (catalog.below(source), id)).collect();
    let mut found = Vec::new();
    let mut wanted = Vec::new();
    for ((doc, hash), name) in orphans.iter().zip(&names) {
        let Some((path, topic)) = name.as_ref().and_then(|name| sources.get_key_value(&*name.path)) else { continue };
        found.push((*doc, *topic));
        wanted.push(Wanted { path, hash });
    }
    if wanted.is_empty() {
        return Ok(BTreeMap::new());
    }
    let behind = git::behind(folder, &wanted, depth, &hashes_of)?;
    let found = found.into_iter().zip(behind);
    Ok(found.filter_map(|((doc, topic), behind)| Some((doc, (topic, behind?)))).collect())
}

/// How much of the history is looked through; `None` for nothing.
pub(in crate::cli) fn depth_of(history: History) -> Option<Depth> {
    match history {
        History::Never => None,
        History::Auto => Some(Depth::Few),
        History::Always => Some(Depth::All),
    }
}

/// The hashes that a version of a source file may be called by.
fn hashes_of(bytes: &[u8]) -> Vec<String> {
    SourceHashes::of(bytes).all().map(str::to_owned).to_vec()
}

/// Who asked for the history is told why there is none; others lose nothing but what it would tell.
pub(in crate::cli) fn say_absent(what: &str, why: Absent, history: History, terminal: &Terminal) {
    let message = format!("nothing tells {what}: {why}");
    match (history, why) {
        (History::Always, _) => terminal.warn(&message),
        (_, Absent::TooLong) => terminal.say(&format!("{DIM}{message}; --history always looks through it{DIM:#}")),
        _ if terminal.is_verbose => terminal.say(&format!("{DIM}{message}{DIM:#}")),
        _ => {}
    }
}

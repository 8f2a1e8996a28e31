//! The old versions that translations were made from, looked for in the git history of the source.
//!
//! In: stale translations. Out: what git knows of the version of each. One walk through the history serves them all.

use std::collections::BTreeMap;
use std::path::Path;

use crate::align::stale_source;
use crate::catalog::{Catalog, DocId};
use crate::cli::args::History;
use crate::cli::terminal::{DIM, Terminal};
use crate::docset::SourceHashes;
use crate::git::{Absent, Depth, Wanted};

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
        let depth = match history {
            History::Never => return Ok(BTreeMap::new()),
            History::Auto => Depth::Few,
            History::Always => Depth::All,
        };
        let Some(root) = self.root else { return Ok(BTreeMap::new()) };
        let wanted: Vec<Wanted<'_>> = self.wanted.keys().copied().collect();
        let hashes_of = |bytes: &[u8]| SourceHashes::of(bytes).all().map(str::to_owned).to_vec();
        let found = ask(root, &wanted, depth, &hashes_of)?;
        let of_docs = self.wanted.values().zip(found).filter_map(|(docs, found)| Some((docs, found?)));
        Ok(of_docs.flat_map(|(docs, found)| docs.iter().map(move |doc| (*doc, found.clone()))).collect())
    }
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

//! Redirections: `.openpublishing.redirection.json`, `redirections.yml`, `redirections.json`.
//!
//! In: the files as read. Out: by root, where a file that is gone is answered, and what is wrong with the entries. Paths are
//! compared in lower case, as the system they come from does.
//!
//! An entry that is wrong is still followed where it says enough: readers get further than with nothing.

mod circle;
mod fault;
mod read;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalog::files::FileId;
use crate::catalog::model::{Catalog, DocId, TopicId};
use crate::catalog::reference::Reference;
use crate::docset::{Docset, Role};
use crate::path::{DocPath, folder_of, resolve};
use crate::text::Position;

pub(in crate::catalog) use circle::circles;
pub use fault::{RedirectFault, RedirectFaultKind};
pub(in crate::catalog) use read::read;

/// The endings of files that become pages.
const PAGES: [&str; 4] = [".md", ".yml", ".yaml", ".json"];

/// Where files that are gone are answered.
#[derive(Debug, Default)]
pub struct Redirects {
    /// By root and path below it in lower case.
    by_path: FxHashMap<(usize, Box<str>), Box<str>>,
    /// The entries that seem to lead out of the docset, by file and place.
    pub outward: Vec<Outward>,
    /// What is wrong with the entries, by file and place.
    pub faults: Vec<RedirectFault>,
    /// Articles whose `redirect_url` leads back to them, straight or over others.
    pub(in crate::catalog) circular: FxHashSet<DocId>,
}

/// An entry that seems to lead out of the docset: to another site, or to a path from the root of its own.
#[derive(Debug)]
pub struct Outward {
    /// The file that says it.
    pub path: DocPath,
    /// Where.
    pub at: Position,
    /// The address, without the host where that is the docset's own.
    pub url: Box<str>,
}

/// One entry as it is about one root.
#[derive(Debug)]
pub(in crate::catalog) struct Entry {
    root: usize,
    /// Below the root, as written.
    below: Box<str>,
    url: Box<str>,
    /// Whether the target takes the document's id over.
    keeps_id: bool,
    /// Index of its file in [`Docset::data`].
    file: usize,
    at: Position,
}

impl Redirects {
    /// Whether an article sends its readers on to itself, straight or over others; it is shown then.
    #[must_use]
    pub fn is_circular(&self, doc: DocId) -> bool {
        self.circular.contains(&doc)
    }

    /// The URL that answers for a path below a root.
    #[must_use]
    pub fn find(&self, root: usize, below: &str) -> Option<&str> {
        self.by_path.get(&(root, below.to_lowercase().into())).map(AsRef::as_ref)
    }

    /// Notes an entry; the URL that already answers for its path, when there is one.
    fn add(&mut self, entry: &Entry) -> Option<Box<str>> {
        let key = (entry.root, entry.below.to_lowercase().into());
        match self.by_path.entry(key) {
            std::collections::hash_map::Entry::Occupied(first) => Some(first.get().clone()),
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(entry.url.clone());
                None
            }
        }
    }
}

/// What entries say, compared with what is there: originals that still stand, ids that go nowhere.
pub(in crate::catalog) fn judge(catalog: &Catalog, entries: &[Entry]) -> Vec<RedirectFault> {
    let mut faults = Vec::new();
    let mut holders: FxHashMap<(usize, TopicId), &Entry> = FxHashMap::default();
    for entry in entries {
        let mut fault = |kind| faults.push(entry.fault(&catalog.docset, kind));
        if is_built(catalog, entry) {
            fault(RedirectFaultKind::NotRemoved(entry.below.clone()));
        }
        if !entry.keeps_id {
            continue;
        }
        match target_topic(catalog, entry) {
            None => fault(RedirectFaultKind::IdLost { below: entry.below.clone(), url: entry.url.clone() }),
            Some(topic) => match holders.get(&(entry.root, topic)) {
                Some(first) if !first.below.eq_ignore_ascii_case(&entry.below) => {
                    let (url, first) = (entry.url.clone(), first.below.clone());
                    fault(RedirectFaultKind::SharedId { url, first });
                }
                Some(_) => {}
                None => {
                    holders.insert((entry.root, topic), entry);
                }
            },
        }
    }
    faults
}

impl Entry {
    fn fault(&self, docset: &Docset, kind: RedirectFaultKind) -> RedirectFault {
        RedirectFault { path: docset.data[self.file].path.clone(), at: self.at, kind }
    }
}

/// Whether the file of an entry is still there, in the entry's own folder, and becomes a page.
fn is_built(catalog: &Catalog, entry: &Entry) -> bool {
    let path = catalog.docset.roots[entry.root].join(&entry.below);
    match catalog.files.find(&path) {
        Some((FileId::Page(at), _)) => catalog.docset.pages[at as usize].role == Role::Article,
        _ => false,
    }
}

/// The topic that an entry leads to, in this docset.
fn target_topic(catalog: &Catalog, entry: &Entry) -> Option<TopicId> {
    match Reference::parse(&entry.url) {
        Reference::SiteAbsolute { path, .. } => catalog.topic_at_site_path(&path),
        Reference::Relative { path, .. } => {
            candidates(&resolve(folder_of(&entry.below), &path)?).iter().find_map(|below| {
                match catalog.locate(entry.root, below)?.file {
                    FileId::Page(at) => catalog.topic_of(DocId(at)),
                    _ => None,
                }
            })
        }
        _ => None,
    }
}

/// The files that an address without ending may come from, below its root; and the path itself.
fn candidates(below: &str) -> Vec<String> {
    let stem = below.strip_suffix(".html").unwrap_or(below).trim_end_matches('/');
    let endings = PAGES.iter().flat_map(|ending| [format!("{stem}{ending}"), format!("{stem}/index{ending}")]);
    std::iter::once(below.to_owned()).chain(endings).collect()
}

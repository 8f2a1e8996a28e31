//! Redirections: `.openpublishing.redirection.json`.
//!
//! In: the files as read. Out: by root, where a file that is gone is answered. Paths are compared in lower case, as the
//! system they come from does.

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::docset::{Docset, Fault, FaultKind, Role, SourceFile};
use crate::text::LineIndex;
use crate::yaml;

#[derive(Deserialize)]
struct RedirectionFile {
    #[serde(default)]
    redirections: Vec<Entry>,
    #[serde(default)]
    renames: Vec<Entry>,
}

#[derive(Deserialize, Clone)]
struct Entry {
    source_path: Option<String>,
    source_path_from_root: Option<String>,
    redirect_url: Option<String>,
}

/// The roots that an entry is about, with its path as seen from each. A file above the roots begins its paths with the
/// folder of a locale, or means every locale.
fn meant(docset: &Docset, file: &SourceFile, entry: Entry) -> Vec<(usize, Entry)> {
    if docset.roots.get(file.root).is_some_and(|root| root.holds(&file.path)) {
        return vec![(file.root, entry)];
    }
    let Some(path) = entry.source_path.as_ref().or(entry.source_path_from_root.as_ref()) else { return Vec::new() };
    let path = path.replace('\\', "/");
    let path = path.trim_start_matches(['/', '.']);
    let below = |folder: &str| {
        let start = path.get(..folder.len()).filter(|start| start.eq_ignore_ascii_case(folder))?;
        path[start.len()..].strip_prefix('/')
    };
    let own = docset.roots.iter().enumerate().find_map(|(at, root)| Some((at, below(&root.folder)?)));
    match own {
        Some((root, below)) => vec![(root, Entry { source_path: Some(below.to_owned()), ..entry })],
        None => (0..docset.roots.len()).map(|root| (root, entry.clone())).collect(),
    }
}

/// Where files that are gone are answered.
#[derive(Debug, Default)]
pub struct Redirects {
    /// By root and path below it in lower case.
    by_path: FxHashMap<(usize, Box<str>), Box<str>>,
}

impl Redirects {
    /// Reads the files of redirections; one that does not parse is told.
    #[must_use]
    pub fn read(docset: &Docset, faults: &mut Vec<Fault>) -> Self {
        let mut redirects = Self::default();
        for file in docset.data.iter().filter(|file| file.role == Role::Redirections) {
            match yaml::read::<RedirectionFile>(&file.text) {
                Ok(read) => {
                    // Paths are relative to the repository's root, wherever the file of redirections lies.
                    for entry in read.redirections.into_iter().chain(read.renames) {
                        for (root, entry) in meant(docset, file, entry) {
                            redirects.add(root, entry);
                        }
                    }
                }
                Err(fault) => {
                    let at = Some(LineIndex::new(&file.text).position(fault.span.start));
                    faults.push(Fault { path: file.path.clone(), at, kind: FaultKind::JsonSyntax(fault.message) });
                }
            }
        }
        redirects
    }

    fn add(&mut self, root: usize, entry: Entry) {
        let Some(path) = entry.source_path.or(entry.source_path_from_root) else { return };
        let Some(url) = entry.redirect_url else { return };
        let path = path.replace('\\', "/").trim_start_matches(['/', '.']).to_lowercase();
        self.by_path.entry((root, path.into())).or_insert_with(|| url.into());
    }

    /// The URL that answers for a path below a root.
    #[must_use]
    pub fn find(&self, root: usize, below: &str) -> Option<&str> {
        let key: Cow<'_, str> = below.to_lowercase().into();
        self.by_path.get(&(root, key.as_ref().into())).map(AsRef::as_ref)
    }
}

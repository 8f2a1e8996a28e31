//! Redirections: `.openpublishing.redirection.json`.
//!
//! In: the files as read. Out: by root, where a file that is gone is answered. Paths are compared in lower case, as the
//! system they come from does.

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::docset::{Docset, Fault, FaultKind};
use crate::text::LineIndex;
use crate::yaml;

#[derive(Deserialize)]
struct RedirectionFile {
    #[serde(default)]
    redirections: Vec<Entry>,
    #[serde(default)]
    renames: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    source_path: Option<String>,
    source_path_from_root: Option<String>,
    redirect_url: Option<String>,
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
        for file in &docset.data {
            match yaml::read::<RedirectionFile>(&file.text) {
                Ok(read) => {
                    // Paths are relative to the repository's root, wherever the file of redirections lies.
                    for entry in read.redirections.into_iter().chain(read.renames) {
                        redirects.add(file.root, entry);
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

//! Every file of the docset by its path, in the right letter case and in any.
//!
//! **Invariant:** the only place where a path becomes a file: links, includes and tables of contents all ask here.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::docset::{Docset, SourceFile};
use crate::markdown::{Allowance, allowances_in_yaml};

/// A file of the docset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileId {
    /// Index in [`Docset::pages`].
    Page(u32),
    /// Index in [`Docset::tocs`].
    Toc(u32),
    /// Index in [`Docset::assets`].
    Asset(u32),
    /// A file of settings or names.
    Data,
}

/// A file that was found, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Located {
    /// The file.
    pub file: FileId,
    /// Whether the letters of the path are those of the file.
    pub is_exact: bool,
    /// Whether it is the source locale's, the own locale having none.
    pub is_fallback: bool,
}

/// Every file by its path.
#[derive(Debug, Default)]
pub struct Files {
    exact: FxHashMap<Arc<str>, FileId>,
    /// Files whose path has capitals, by the path in lower case; where two differ only there, the first by path.
    lower: FxHashMap<Box<str>, FileId>,
}

impl Files {
    /// Notes all files of a docset.
    #[must_use]
    pub fn new(docset: &Docset) -> Self {
        let index = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let pages = docset.pages.iter().enumerate().map(|(at, file)| (&file.path, FileId::Page(index(at))));
        let tocs = docset.tocs.iter().enumerate().map(|(at, file)| (&file.path, FileId::Toc(index(at))));
        let assets = docset.assets.iter().enumerate().map(|(at, asset)| (&asset.path, FileId::Asset(index(at))));
        let data = docset.data.iter().map(|file| (&file.path, FileId::Data));
        let mut files = Self::default();
        for (path, id) in pages.chain(tocs).chain(assets).chain(data) {
            files.exact.insert(path.as_str().into(), id);
            if path.as_str().chars().any(char::is_uppercase) {
                files.lower.entry(path.as_str().to_lowercase().into()).or_insert(id);
            }
        }
        files
    }

    /// A file by its path below the docset's folder, and whether the letters are right.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<(FileId, bool)> {
        if let Some(id) = self.exact.get(path) {
            return Some((*id, true));
        }
        let lower = path.to_lowercase();
        let found = self.exact.get(lower.as_str()).or_else(|| self.lower.get(lower.as_str()));
        found.map(|id| (*id, false))
    }

    /// All paths of Markdown articles and other files, for suggestions. In no order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.exact.keys().map(AsRef::as_ref)
    }
}

/// By file of data: its comments that allow findings. JSON has none.
pub(in crate::catalog) fn allowances(docset: &Docset) -> Vec<Vec<Allowance>> {
    let is_json = |file: &SourceFile| file.path.name().to_ascii_lowercase().ends_with(".json");
    let of = |file: &SourceFile| if is_json(file) { Vec::new() } else { allowances_in_yaml(&file.text) };
    docset.data.iter().map(of).collect()
}

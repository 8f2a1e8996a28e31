//! What was read: files, not yet understood.
//!
//! In: filled by `discover`, or in ten lines by a test. Out: [`Docset`], which every later stage reads.
//!
//! **Invariant:** plain values: nothing after `discover` reaches the disk through a `Docset`. Texts have no byte order mark.

mod hashes;
mod metadata;
mod moniker;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use globset::GlobSet;

use crate::locale::Locale;
use crate::path::{DocPath, folder_of, resolve};
use crate::text::{LineIndex, Position, Span, conflicts};

pub use hashes::SourceHashes;
pub use metadata::{MetaValue, MetadataLayers};
pub use moniker::{Moniker, MonikerDefinition, MonikerFault, MonikerRange};

/// The files of one docset in all its locales.
#[derive(Debug, Default)]
pub struct Docset {
    /// The folders that were read, one a locale, sorted by tag; one alone when the docset is a flat folder.
    pub roots: Vec<Root>,
    /// Markdown: articles, includes, and what the globs leave out; and pages of YAML. Sorted by path.
    pub pages: Vec<SourceFile>,
    /// Tables of contents, Markdown and YAML, sorted by path.
    pub tocs: Vec<SourceFile>,
    /// Redirections and maps of names, sorted by path.
    pub data: Vec<SourceFile>,
    /// All other files, such as images, which stay paths until they are copied; sorted by path.
    pub assets: Vec<Asset>,
    /// The texts of those other files whose code articles show, sorted by path.
    pub samples: Vec<SampleFile>,
    /// What was wrong with the files themselves.
    pub faults: Vec<Fault>,
    /// Keywords of alerts beside the five, in capitals, and the classes that they give (`markdownEngineProperties`).
    pub alerts: BTreeMap<String, String>,
    /// The file that all is about, when there is one: circles of includes end where they come back to it.
    pub asked: Option<DocPath>,
}

/// A file whose code articles show.
#[derive(Debug, Clone, PartialEq)]
pub struct SampleFile {
    /// Its place below the docset's folder.
    pub path: DocPath,
    /// Its text, decoded.
    pub text: String,
}

/// A file that stays a path.
#[derive(Debug, Clone, PartialEq)]
pub struct Asset {
    /// Its place below the docset's folder.
    pub path: DocPath,
    /// The root that it lies in, an index into [`Docset::roots`].
    pub root: usize,
}

/// The folder of one locale.
#[derive(Debug, Clone)]
pub struct Root {
    /// Whose folder it is; in a flat folder, the locale of most of its articles.
    pub locale: Locale,
    /// The folder as paths of the docset begin; empty when it is the docset's own.
    pub folder: String,
    /// Where it lies on disk.
    pub disk: PathBuf,
    /// The docsets published from it, the longest folder first; one with an empty folder takes in what no other does.
    pub published: Vec<Published>,
    /// Names of repositories that its files are built with and that are not here (`dependent_repositories`).
    pub elsewhere: Vec<String>,
}

/// One docset of a repository: a folder that is published under a path.
#[derive(Debug, Clone, Default)]
pub struct Published {
    /// The folder below the locale's; empty when it is the locale's own.
    pub folder: String,
    /// Where its pages stand below the locale's start page; empty when there is one docset only.
    pub output: String,
    /// The first part of its URLs on the site that it came from (`build_output_subfolder`).
    pub site_path: String,
    /// Metadata below the front matter.
    pub metadata: MetadataLayers,
    /// The versions that its ranges are about, where it says so.
    pub monikers: Option<Arc<MonikerDefinition>>,
    /// Ranges of versions for some articles; the first that matches counts.
    pub moniker_rules: Vec<MonikerRule>,
    /// The part of `folder` that `docfx.json` stands above (`src`): its globs begin with it.
    pub source: String,
}

/// The versions that some articles are about.
#[derive(Debug, Clone)]
pub struct MonikerRule {
    /// The articles.
    pub files: GlobSet,
    /// Those among them that are none.
    pub exclude: GlobSet,
    /// The range as written.
    pub range: String,
}

/// One file as read.
#[derive(Debug)]
pub struct SourceFile {
    /// Its place below the docset's folder.
    pub path: DocPath,
    /// The root that it lies in, an index into [`Docset::roots`].
    pub root: usize,
    /// The locale of the file: that of its folder, or in a flat folder its own.
    pub locale: Locale,
    /// What it is built as.
    pub role: Role,
    /// Its text, decoded.
    pub text: String,
    /// What `ms.openlocfilehash` may say of it, for articles and includes of the source locale.
    pub hashes: Option<SourceHashes>,
}

impl Docset {
    /// The text of a file of the docset; `None` for one that is not there or was not read.
    #[must_use]
    pub fn text(&self, path: &DocPath) -> Option<&str> {
        let of = |files: &'_ [SourceFile]| files.binary_search_by(|file| file.path.cmp(path)).ok();
        let groups = [&self.pages, &self.tocs, &self.data];
        let found = groups.into_iter().find_map(|files| of(files).map(|at| files[at].text.as_str()));
        let sample = || self.samples.binary_search_by(|file| file.path.cmp(path)).ok();
        found.or_else(|| sample().map(|at| self.samples[at].text.as_str()))
    }

    /// Where a path of the docset lies on the disk; below `folder` for what stands in no root.
    #[must_use]
    pub fn disk_path(&self, path: &DocPath, folder: &Path) -> PathBuf {
        let root = self.roots.iter().find(|root| root.holds(path));
        root.map_or_else(|| folder.join(path.as_str()), |root| root.disk_path(path))
    }
}

impl Root {
    /// A path below this root, without the root's own folder: what is the same in every locale.
    #[must_use]
    pub fn strip<'a>(&self, path: &'a DocPath) -> &'a str {
        match path.as_str().strip_prefix(&self.folder) {
            Some(rest) if !self.folder.is_empty() => rest.strip_prefix('/').unwrap_or(rest),
            _ => path.as_str(),
        }
    }

    /// Whether a path lies below this root.
    #[must_use]
    pub fn holds(&self, path: &DocPath) -> bool {
        self.folder.is_empty() || path.as_str().strip_prefix(&self.folder).is_some_and(|rest| rest.starts_with('/'))
    }

    /// A path below this root as paths of the docset are written.
    #[must_use]
    pub fn join(&self, below: &str) -> String {
        if self.folder.is_empty() { below.to_owned() } else { format!("{}/{below}", self.folder) }
    }

    /// A path as seen from a file of this root, both below it: relative, or from the docset's folder with `~/`. `None`
    /// when it leads above the root.
    #[must_use]
    pub fn resolve(&self, own: &str, path: &str) -> Option<String> {
        match path.strip_prefix("~/").or_else(|| path.strip_prefix("~\\")) {
            Some(rest) => resolve(self.published_at(own).map_or("", |published| published.folder.as_str()), rest),
            None => resolve(folder_of(own), path),
        }
    }

    /// Where a file of this root lies on disk.
    #[must_use]
    pub fn disk_path(&self, path: &DocPath) -> PathBuf {
        self.disk.join(self.strip(path))
    }

    /// The docset that a path below this root belongs to.
    #[must_use]
    pub fn published_at(&self, below: &str) -> Option<&Published> {
        self.published.iter().find(|published| published.below(below).is_some())
    }
}

impl Published {
    /// A path below the root as seen from the docset's folder; `None` when it lies elsewhere.
    #[must_use]
    pub fn below<'a>(&self, path: &'a str) -> Option<&'a str> {
        if self.folder.is_empty() {
            return Some(path);
        }
        path.strip_prefix(self.folder.as_str())?.strip_prefix('/')
    }

    /// A path below the docset's folder as the globs of its `docfx.json` mean it.
    #[must_use]
    pub fn as_in_globs<'a>(&self, below: &'a str) -> Cow<'a, str> {
        if self.source.is_empty() { below.into() } else { format!("{}/{below}", self.source).into() }
    }

    /// The range of versions that the configuration gives an article at a path below the docset's folder.
    #[must_use]
    pub fn moniker_range(&self, below: &str) -> Option<&str> {
        let path = self.as_in_globs(below);
        let holds = |rule: &&MonikerRule| rule.files.is_match(&*path) && !rule.exclude.is_match(&*path);
        self.moniker_rules.iter().find(holds).map(|rule| rule.range.as_str())
    }
}

/// What a file is built as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It is a page of the site.
    Article,
    /// It is shown inside articles.
    Include,
    /// It is there and not built: the globs leave it out, or it stands outside of every docset.
    Excluded,
    /// A table of contents.
    Toc,
    /// `.openpublishing.redirection.json`.
    Redirections,
    /// Groups of pivots: `zone-pivot-groups.yml`.
    PivotGroups,
    /// A map of names to what has them, on other sites: `xrefmap.yml`.
    XrefMap,
}

/// What was wrong with a file before anybody read its text.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The file or folder.
    pub path: DocPath,
    /// Where in the file, when that is known; its text may not be kept.
    pub at: Option<Position>,
    /// What is wrong.
    pub kind: FaultKind,
}

impl Fault {
    /// A merge that nobody finished in a file of data: JSON with the marks may well be read as YAML.
    #[must_use]
    pub fn of_conflict(path: DocPath, text: &str) -> Option<Self> {
        let at = Some(LineIndex::new(text).position(conflicts(text).first()?.start));
        Some(Self { path, at, kind: FaultKind::MergeConflict })
    }

    /// Why a file of data does not parse: a merge that nobody finished, or what the reader says, at its place.
    #[must_use]
    pub fn of_syntax(path: DocPath, text: &str, message: String, at: Span) -> Self {
        let is_json = path.extension().eq_ignore_ascii_case("json");
        Self::of_conflict(path.clone(), text).unwrap_or_else(|| {
            let kind = if is_json { FaultKind::JsonSyntax(message) } else { FaultKind::YamlSyntax(message) };
            Self { path, at: Some(LineIndex::new(text).position(at.start)), kind }
        })
    }
}

/// What can be wrong with a file before anybody reads its text.
#[derive(Debug, Clone, PartialEq)]
pub enum FaultKind {
    /// It is not UTF-8; what could not be decoded became U+FFFD.
    InvalidEncoding {
        /// Whether its first bytes say that it is UTF-16.
        is_utf16: bool,
    },
    /// The system refused, and said why.
    Unreadable(String),
    /// A folder, pipe or device has the name of an article.
    NotAFile,
    /// It is larger than any article may be; the size in bytes.
    TooLarge(u64),
    /// A symbolic link that leads out of the docset.
    LeavesDocset,
    /// `build_source_folder` names a folder in another letter case: as named, and as it is.
    FolderCase(String, String),
    /// `build_source_folder` names a folder without any article, given here.
    FolderEmpty(String),
    /// `build_source_folder` names a folder that is not there, given here.
    FolderMissing(String),
    /// A YAML file is a page of a kind that is not known, given here, and nothing of it can be shown.
    PageKindUnknown(String),
    /// Both sides of a merge that nobody finished stand in a file that does not parse.
    MergeConflict,
    /// A JSON file does not parse.
    JsonSyntax(String),
    /// A YAML file that is no table of contents does not parse.
    YamlSyntax(String),
    /// What is named under a key is not there.
    NamedFileMissing {
        /// The key.
        key: &'static str,
        /// What is named, as written.
        name: String,
    },
    /// What is named under a key lies on another machine, and nothing is fetched.
    NotFetched {
        /// The key.
        key: &'static str,
        /// Its address.
        url: String,
    },
    /// A destination, given here, that runs or holds something in place of leading somewhere.
    UnsafeHref(String),
}

//! What is known of a built site.

use std::path::PathBuf;

use crate::disk;
use crate::path::DocPath;
use crate::text::{LineIndex, Position, Span};

/// A built site.
#[derive(Debug)]
pub struct BuiltSite {
    /// Its folder.
    pub root: PathBuf,
    /// Its files, sorted.
    pub files: Vec<DocPath>,
    /// Its pages and style sheets, in the order of the files.
    pub pages: Vec<BuiltPage>,
    /// The address that its pages say it has, with a slash at its end; `None` when they say none.
    pub address: Option<String>,
    /// The pages that its sitemaps list, each with the place in a sitemap; `None` when there is no sitemap.
    pub listed: Option<Vec<Listed>>,
}

/// An address in a sitemap.
#[derive(Debug)]
pub struct Listed {
    /// The sitemap, among the files.
    pub sitemap: u32,
    /// As written.
    pub address: String,
    /// The page, where there is one.
    pub page: Option<u32>,
}

/// One page or style sheet.
#[derive(Debug)]
pub struct BuiltPage {
    /// Which file it is.
    pub file: u32,
    /// Whether it is a page, and no style sheet.
    pub is_html: bool,
    /// Whether it asks search engines not to list it.
    pub is_hidden: bool,
    /// What it links to that is not there.
    pub broken: Vec<Broken>,
    /// The ids that it has more than once.
    pub repeated: Vec<(String, Place)>,
    /// Where the page itself says it is.
    pub canonical: Option<Declared>,
    /// The same page in other languages, as it says.
    pub alternates: Vec<(String, Declared)>,
}

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The first character.
    pub start: Position,
    /// One behind the last.
    pub end: Position,
}

/// A link that leads nowhere.
#[derive(Debug)]
pub struct Broken {
    /// As written, its character references read.
    pub written: String,
    /// Where.
    pub place: Place,
    /// What is not there.
    pub why: Why,
}

/// What is not there.
#[derive(Debug, PartialEq, Eq)]
pub enum Why {
    /// The file.
    File(Lost),
    /// The bookmark of this name on the page that the link leads to.
    Bookmark(u32, String),
}

/// What is known of a file that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// Nothing.
    Gone,
    /// This file differs from it in letter case only.
    Alike(u32),
    /// It would lie above the folder of the site: nobody knows whether it is there.
    Above,
}

/// An address that a page declares of itself or of another.
#[derive(Debug)]
pub struct Declared {
    /// As written.
    pub written: String,
    /// Where it stands in the page, in bytes: see [`BuiltSite::place`].
    pub span: Span,
    /// The page of this site that it is, where it is one.
    pub page: Option<u32>,
}

impl BuiltSite {
    /// The text of a file, read once more.
    #[must_use]
    pub fn text(&self, path: &DocPath) -> String {
        let bytes = disk::read(&self.root.join(path.as_str())).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// The lines and columns of a span in a file, which is read once more: few are ever asked for.
    #[must_use]
    pub fn place(&self, file: u32, span: Span) -> Place {
        place(&LineIndex::new(&self.text(&self.files[file as usize])), span)
    }
}

/// The places of spans in a text.
pub(in crate::built) fn place(lines: &LineIndex<'_>, span: Span) -> Place {
    Place { start: lines.position(span.start), end: lines.position(span.end) }
}

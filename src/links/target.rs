//! What a link was found to mean.

use crate::catalog::{DocId, FileId, TopicId};

/// What a link was found to mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// A page.
    Page {
        /// Its topic.
        topic: TopicId,
        /// The article that answers: the reader's own, or the source's.
        doc: DocId,
        /// How it was found.
        found: Found,
    },
    /// A page, by a path from the root of the site that the docset came from.
    SitePage {
        /// Its topic.
        topic: TopicId,
        /// Whether the letters are those of the address or of the file.
        is_exact_case: bool,
    },
    /// A place on the page itself.
    SelfBookmark,
    /// The start page of the locale.
    Home,
    /// A file that is copied; index in the docset's assets.
    Asset {
        /// Index in [`crate::docset::Docset::assets`].
        asset: u32,
        /// How it was found.
        found: Found,
    },
    /// A file of the docset that has no page of its own: YAML pages, tables of contents without articles.
    NoPage(Found),
    /// A file whose code is shown.
    Sample {
        /// The file.
        file: FileId,
        /// How it was found.
        found: Found,
    },
    /// A file that is gone, and what answers for it.
    Redirect {
        /// The URL at the end of all redirections, as written.
        url: Box<str>,
        /// What that URL means; never another redirection.
        end: Box<LinkTarget>,
    },
    /// Another site.
    External,
    /// Something outside the docset, by a name that a map of names knows.
    Named {
        /// Its URL.
        url: Box<str>,
        /// What it is called.
        text: Box<str>,
    },
    /// A path from the root of the site, which leads out of this docset.
    SiteAbsolute,
    /// `mailto:` and the like.
    Mail,
    /// The heading of a tab.
    Tab,
    /// A file of a repository that is not here.
    NotVerifiable,
    /// Nothing.
    Missing(Missing),
}

/// How a file was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Where.
    pub place: Place,
    /// Whether the letters of the path are those of the file.
    pub is_exact_case: bool,
    /// Whether `.md` had to be added.
    pub lacks_extension: bool,
    /// Whether `.html` is written, and `.md` is meant.
    pub is_html: bool,
}

/// Where a file was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the reader's own locale.
    Own,
    /// Only in the source locale.
    Source,
}

/// What is missing. Data; a rule words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// No such file. The path below the locale's folder that was looked for.
    File(Box<str>),
    /// The page is there, and nothing on it has this name.
    Bookmark {
        /// The topic of the page; `None` for the page itself.
        topic: Option<TopicId>,
        /// The article whose names were looked through.
        doc: DocId,
        /// The name, decoded.
        name: Box<str>,
    },
    /// The file is there and is not built; with how it was found.
    NotBuilt(DocId, Found),
    /// The path leads out of the docset.
    OutOfDocset,
    /// The file is gone, and its redirections end nowhere.
    Redirect {
        /// The path below the locale's folder that was looked for.
        below: Box<str>,
        /// The URLs, one after the other.
        chain: Vec<Box<str>>,
        /// Whether they come back to where they were, or are too many to follow.
        is_circle: bool,
    },
    /// A picture whose file is an article.
    NotAPicture(DocId),
    /// It runs or holds something in place of leading somewhere: `javascript:`, `data:`.
    Unsafe,
    /// A path of somebody's machine.
    LocalPath,
    /// A name that no map of names knows.
    Xref(Box<str>),
}

//! A link as rules see it: where it stands, what it says, and what it was found to mean.

use crate::catalog::{DocId, IncludeTarget};
use crate::links::{Found, LinkTarget, Place};
use crate::markdown::LinkKind;
use crate::text::Span;

/// What a link stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::check) enum Holder {
    Document(DocId),
    /// Index in [`crate::docset::Docset::tocs`].
    Toc(usize),
    /// Index in [`crate::docset::Docset::data`].
    Data(usize),
}

/// A link and what it means.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) struct LinkFact<'a> {
    pub(in crate::check) holder: Holder,
    pub(in crate::check) kind: LinkKind,
    /// As written.
    pub(in crate::check) destination: &'a str,
    pub(in crate::check) span: Span,
    pub(in crate::check) target: &'a LinkTarget,
}

/// An include and what it means.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) struct IncludeFact<'a> {
    pub(in crate::check) link: LinkFact<'a>,
    pub(in crate::check) target: &'a IncludeTarget,
}

impl LinkFact<'_> {
    /// Whether it leads readers somewhere; an include or a code snippet shows something.
    pub(in crate::check) fn is_followed(&self) -> bool {
        match self.kind {
            LinkKind::Link | LinkKind::Image | LinkKind::Xref | LinkKind::Mention => true,
            LinkKind::Include | LinkKind::Snippet => false,
        }
    }

    /// Whether it stands in a table of contents.
    pub(in crate::check) fn is_of_toc(&self) -> bool {
        matches!(self.holder, Holder::Toc(_))
    }

    /// How its file was found, when there is one.
    pub(in crate::check) fn found(&self) -> Option<Found> {
        match self.target {
            LinkTarget::Page { found, .. }
            | LinkTarget::Asset { found, .. }
            | LinkTarget::Sample { found, .. }
            | LinkTarget::NoPage(found) => Some(*found),
            LinkTarget::SitePage { is_exact_case, .. } => {
                Some(Found { place: Place::Own, is_exact_case: *is_exact_case, lacks_extension: false, is_html: false })
            }
            LinkTarget::SelfBookmark
            | LinkTarget::Home
            | LinkTarget::Redirect { .. }
            | LinkTarget::External
            | LinkTarget::Named { .. }
            | LinkTarget::SiteAbsolute
            | LinkTarget::Mail
            | LinkTarget::Tab
            | LinkTarget::NotVerifiable
            | LinkTarget::Missing(_) => None,
        }
    }

    /// What stands before the `#`.
    pub(in crate::check) fn before_bookmark(&self) -> &str {
        self.destination.split('#').next().unwrap_or(self.destination)
    }

    /// The path as written, without query and fragment.
    pub(in crate::check) fn written_path(&self) -> &str {
        self.destination.split(['?', '#']).next().unwrap_or(self.destination)
    }
}

//! What a page knows that one file cannot.

use crate::highlight::Token;
use crate::markdown::document::{AlertKind, Document, IncludeId, ItemType, LinkId, SnippetId};
use crate::markdown::write::segment::SegmentMark;

/// What a document is shown in.
pub trait Host {
    /// The URL of a link as seen from this page; `None` when there is nothing to lead to: its text then stands alone.
    fn href(&self, link: LinkId) -> Option<String>;
    /// The document that an include names, its text and its own host. `None` when it cannot be shown.
    fn include(&self, include: IncludeId) -> Option<(&Document, &str, Box<dyn Host + '_>)>;
    /// The language and direction of what an include holds, where they are not those of the document that includes it.
    fn include_language(&self, _include: IncludeId) -> Option<(String, &'static str)> {
        None
    }
    /// The sentences of the document that get elements with names, in order, none inside another.
    fn segments(&self) -> &[SegmentMark] {
        &[]
    }
    /// Whether the HTML of each sentence is wanted besides.
    fn keeps_segments(&self) -> bool {
        false
    }
    /// The title of an alert in the language of the page.
    fn alert_title(&self, kind: AlertKind) -> &str;
    /// The file that a snippet shows.
    fn sample(&self, snippet: SnippetId) -> Sample<'_>;
    /// The versions that a block is for, by its range.
    fn monikers(&self, _range: &str) -> BlockMonikers {
        BlockMonikers::Unknown
    }
    /// What links of a card lead to, in the language of the page.
    fn item_type(&self, kind: ItemType) -> &str {
        kind.name()
    }
    /// What stands before the name of a code sample that lies elsewhere.
    fn sample_elsewhere(&self) -> &str;
    /// The parts of a code sample, for a page that shows them apart; empty when the sample stays plain.
    fn highlight(&self, _language: &str, _code: &str) -> Vec<Token> {
        Vec::new()
    }
    /// What readers call a language, for a page that says it above a code sample.
    fn language_name(&self, _language: &str) -> Option<&str> {
        None
    }
    /// The text of a link by a name: the title of what has that name. `None` when nothing has it.
    fn xref_text(&self, link: LinkId) -> Option<String> {
        let _ = link;
        None
    }
    /// Whether the HTML is to be the reference's to the letter, for those who compare: a name that nothing has is shown as it
    /// is written, `<xref:` and all, and attributes stand there that HTML does not have.
    fn follows_reference(&self) -> bool {
        false
    }
    /// What stands in place of a code sample that is not there.
    fn sample_missing(&self) -> &str;
}

/// The file that a snippet shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sample<'a> {
    /// Its text.
    Found(&'a str),
    /// It lies where nobody can look, such as in a repository that is not here.
    Elsewhere,
    /// It should be here, and is not.
    Missing,
}

/// Whom a block is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockMonikers {
    /// Nobody knows: no definition, or a range that means nothing.
    Unknown,
    /// These versions, with spaces between them.
    Names(String),
    /// None that its article is about.
    Nobody,
}

/// The name of an attribute that HTML does not have: `data-` goes before it, save where the reference is followed.
pub(super) fn own_name<'n>(host: &dyn Host, name: &'n str) -> &'n str {
    match name.strip_prefix("data-").filter(|_| host.follows_reference()) {
        Some(bare) => bare,
        None => name,
    }
}

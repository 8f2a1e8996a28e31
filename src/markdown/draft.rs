//! A document in the making.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::markdown::document::{Include, Link, LinkId, LinkKind, Picture, Video};
use crate::markdown::fault::Fault;
use crate::markdown::prepared::Prepared;
use crate::markdown::snippet::Snippet;
use crate::markdown::tree::Tree;
use crate::text::Span;

/// A document in the making, which extensions rewrite.
pub(in crate::markdown) struct Draft<'a> {
    /// The text of the file.
    pub(in crate::markdown) text: &'a str,
    /// The texts that CommonMark read, with the places that they came from: the body of an article, the values of a page
    /// of YAML.
    pub(in crate::markdown) prepared: Vec<Rc<Prepared<'a>>>,
    /// Alerts beside the five: keywords in capitals, and their classes.
    pub(in crate::markdown) alerts: &'a BTreeMap<String, String>,
    /// The body so far.
    pub(in crate::markdown) tree: Tree,
    /// Links of the Markdown; those of raw HTML come at the end.
    pub(in crate::markdown) links: Vec<Link>,
    /// Where `[name]: destination` stands, in no order.
    pub(in crate::markdown) definitions: Vec<Span>,
    /// Includes in order.
    pub(in crate::markdown) includes: Vec<Include>,
    /// `:::image …`
    pub(in crate::markdown) pictures: Vec<Picture>,
    /// `:::video …` and `[!VIDEO …]`
    pub(in crate::markdown) videos: Vec<Video>,
    /// Code of other files.
    pub(in crate::markdown) snippets: Vec<Snippet>,
    /// What could not be understood.
    pub(in crate::markdown) faults: Vec<Fault>,
}

impl<'a> Draft<'a> {
    /// Nothing yet, of a file's text.
    pub(in crate::markdown) fn new(text: &'a str, alerts: &'a BTreeMap<String, String>) -> Self {
        Self {
            text,
            alerts,
            prepared: Vec::new(),
            tree: Tree::for_text(text.len()),
            links: Vec::new(),
            definitions: Vec::new(),
            includes: Vec::new(),
            pictures: Vec::new(),
            videos: Vec::new(),
            snippets: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// The text that CommonMark read at an offset of the file.
    pub(in crate::markdown) fn prepared_at(&self, offset: u32) -> Option<Rc<Prepared<'a>>> {
        let behind = self.prepared.partition_point(|prepared| prepared.start() <= offset);
        self.prepared[..behind].last().filter(|prepared| prepared.holds(offset)).map(Rc::clone)
    }

    /// Makes a link into one of another kind.
    pub(in crate::markdown) fn set_link_kind(&mut self, id: LinkId, kind: LinkKind) {
        self.links[id.0 as usize].kind = kind;
    }
}

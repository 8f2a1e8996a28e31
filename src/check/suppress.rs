//! Findings that a comment in the file allows: `<!-- hexapla-allow CODE: reason -->`.
//!
//! In: the comments of all documents, and findings one by one. Out: whether a comment allows a finding, and in the end which
//! codes of which comments allowed nothing.
//!
//! A comment in an article or include of the source allows the same in its translations, since comments are lost when a file
//! is handed off: all of the code where it is about the whole file, links that lead where a link below the comment leads,
//! and other findings in the same outermost block where both have as many of them.
//!
//! **Invariant:** a finding about such comments is allowed by none.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalog::{Catalog, DocId, FileId};
use crate::diagnostic::Diagnostic;
use crate::docset::Role;
use crate::locale::Locale;
use crate::markdown::{self, ALLOW, Covers};
use crate::text::{LineIndex, Position, Span};

/// What the codes of findings about such comments begin with.
const OWN: &str = "suppression-";

/// The comments of a docset.
pub(in crate::check) struct Suppressions<'a> {
    catalog: &'a Catalog,
    of: BTreeMap<DocId, Vec<Allowed<'a>>>,
    /// Where the links below a comment of the source lead, without the locale that an address may name.
    targets: FxHashMap<(DocId, Span), FxHashSet<Cow<'a, str>>>,
    /// The outermost blocks of documents, by their first places.
    blocks: FxHashMap<DocId, Vec<Position>>,
}

/// One code of one comment.
struct Allowed<'a> {
    code: &'a str,
    /// Where the code is written.
    at: Span,
    covers: Covers,
    from: Position,
    to: Position,
    is_used: bool,
}

impl Allowed<'_> {
    fn covers(&self, at: Option<Position>) -> bool {
        self.covers == Covers::File || at.is_some_and(|at| self.from <= at && at < self.to)
    }
}

impl<'a> Suppressions<'a> {
    pub(in crate::check) fn new(catalog: &'a Catalog) -> Self {
        let mut found =
            Self { catalog, of: BTreeMap::new(), targets: FxHashMap::default(), blocks: FxHashMap::default() };
        let is_checked = |doc: &DocId| catalog.file(*doc).role != Role::Excluded;
        for doc in catalog.doc_ids().filter(is_checked).filter(|doc| !catalog.document(*doc).allowances.is_empty()) {
            found.read(doc);
        }
        found
    }

    /// Whether there are none.
    pub(in crate::check) fn is_empty(&self) -> bool {
        self.of.is_empty()
    }

    fn read(&mut self, doc: DocId) {
        let text = self.catalog.text(doc);
        let lines = LineIndex::new(text);
        let is_source = self.catalog.locale_of(doc) == self.catalog.source;
        let ours = self.catalog.document(doc).allowances.iter().filter(|allowance| allowance.word.of(text) == ALLOW);
        for allowance in ours {
            let span = match allowance.covers {
                Covers::File => Span::default(),
                Covers::Part(span) => span,
            };
            let (from, to) = (lines.position(span.start), lines.position(span.end));
            let codes = allowance.codes.iter().map(|at| Allowed {
                code: at.of(text),
                at: *at,
                covers: allowance.covers,
                from,
                to,
                is_used: false,
            });
            self.of.entry(doc).or_default().extend(codes);
            if is_source && allowance.covers != Covers::File {
                self.targets.entry((doc, span)).or_insert_with(|| targets_in(self.catalog, doc, span));
            }
        }
    }

    /// Whether a comment allows a finding; the comment is then of use.
    pub(in crate::check) fn allows(&mut self, diagnostic: &Diagnostic) -> bool {
        if self.is_empty() || diagnostic.rule.code.starts_with(OWN) {
            return false;
        }
        let pages = &self.catalog.docset.pages;
        let Ok(at) = pages.binary_search_by(|page| page.path.cmp(&diagnostic.at.path)) else { return false };
        let doc = DocId(u32::try_from(at).unwrap_or(u32::MAX));
        let is_own = |allowed: &Allowed<'_>| allowed.covers(diagnostic.at.start);
        if use_those(self.of.get_mut(&doc), diagnostic, is_own) {
            return true;
        }
        let Some(source) = self.source_of(doc).filter(|source| self.of.contains_key(source)) else { return false };
        let place = diagnostic.at.start.and_then(|at| self.same_place(doc, source, at));
        let targets = &self.targets;
        let is_same = |allowed: &Allowed<'_>| match (allowed.covers, diagnostic.target.as_deref()) {
            (Covers::File, _) => true,
            (Covers::Part(span), Some(target)) => {
                targets.get(&(source, span)).is_some_and(|known| known.contains(&without_locale(target)))
            }
            (Covers::Part(_), None) => place.is_some_and(|(from, to)| allowed.from < to && from < allowed.to),
        };
        use_those(self.of.get_mut(&source), diagnostic, is_same)
    }

    /// The codes that allowed nothing, of checks that ran.
    pub(in crate::check) fn unused(&self, runs: &dyn Fn(&str) -> bool) -> Vec<(DocId, Span)> {
        let all = self.of.iter().flat_map(|(doc, allowed)| allowed.iter().map(move |allowed| (*doc, allowed)));
        all.filter(|(_, allowed)| !allowed.is_used && runs(allowed.code))
            .map(|(doc, allowed)| (doc, allowed.at))
            .collect()
    }

    /// The source's file that a translation was made from.
    fn source_of(&self, doc: DocId) -> Option<DocId> {
        let catalog = self.catalog;
        if catalog.locale_of(doc) == catalog.source {
            return None;
        }
        if let Some(topic) = catalog.topic_of(doc) {
            return catalog.topic(topic).articles.get(&catalog.source).copied();
        }
        let root = &catalog.docset.roots[catalog.root_of(catalog.source)?];
        match catalog.files.find(&root.join(catalog.below(doc)))? {
            (FileId::Page(at), true) => Some(DocId(at)),
            _ => None,
        }
    }

    /// The block of the source that stands where the block of the translation does that has a place.
    fn same_place(&mut self, doc: DocId, source: DocId, at: Position) -> Option<(Position, Position)> {
        let end = Position { line: u32::MAX, column: u32::MAX };
        let (own, count) = {
            let own = self.blocks_of(doc);
            (own.partition_point(|start| *start <= at).checked_sub(1)?, own.len())
        };
        let blocks = self.blocks_of(source);
        let is_alike = blocks.len() == count;
        is_alike.then(|| (blocks[own], blocks.get(own + 1).copied().unwrap_or(end)))
    }

    fn blocks_of(&mut self, doc: DocId) -> &[Position] {
        let catalog = self.catalog;
        self.blocks.entry(doc).or_insert_with(|| {
            let text = catalog.text(doc);
            let lines = LineIndex::new(text);
            let blocks = markdown::outer_blocks(catalog.document(doc), text);
            blocks.into_iter().map(|block| lines.position(block.start)).collect()
        })
    }
}

/// Whether any of these is about a finding; all that are have been of use.
fn use_those(
    allowed: Option<&mut Vec<Allowed<'_>>>,
    diagnostic: &Diagnostic,
    is_about: impl Fn(&Allowed<'_>) -> bool,
) -> bool {
    let mut is_allowed = false;
    for allowed in allowed.into_iter().flatten() {
        if allowed.code == diagnostic.rule.code && is_about(allowed) {
            (allowed.is_used, is_allowed) = (true, true);
        }
    }
    is_allowed
}

fn targets_in(catalog: &Catalog, doc: DocId, span: Span) -> FxHashSet<Cow<'_, str>> {
    let links = catalog.document(doc).links.iter();
    let inside = links.filter(|link| span.start <= link.span.start && link.span.end <= span.end);
    inside.map(|link| without_locale(&link.destination)).collect()
}

/// A destination without the part that names a locale: localizers change `/en-us/` into their own.
fn without_locale(destination: &str) -> Cow<'_, str> {
    if !destination.contains('/') || !destination.split('/').any(|part| Locale::parse_folder(part).is_some()) {
        return Cow::Borrowed(destination);
    }
    let parts = destination.split('/').filter(|part| Locale::parse_folder(part).is_none());
    Cow::Owned(parts.collect::<Vec<_>>().join("/"))
}

//! Findings that a comment in the file allows: `<!-- hexapla-allow CODE: reason -->`, or `# …` in YAML.
//!
//! In: the comments of all files, and findings one by one. Out: whether a comment allows a finding, and in the end which
//! codes of which comments allowed nothing.
//!
//! A comment in an article, include or table of the source allows the same in its translations, since comments are lost when
//! a file is handed off: all of the code where it is about the whole file, links that lead where a link below the comment
//! leads, other findings in the same outermost block or entry where both have as many of them, and in the front matter
//! those that stand in the front matter.
//!
//! **Invariant:** a finding about such comments is allowed by none.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalog::{Catalog, DocId, FileId, TocEntry};
use crate::check::facts::Facts;
use crate::check::link_fact::Holder;
use crate::check::rules::RULES;
use crate::diagnostic::Diagnostic;
use crate::docset::SourceFile;
use crate::locale::Locale;
use crate::markdown::{self, Allowance, Covers};
use crate::path::DocPath;
use crate::text::{LineIndex, Position, Span};

/// What the codes of findings about such comments begin with.
const OWN: &str = "suppression-";

/// The comments of a docset.
pub(in crate::check) struct Suppressions<'a> {
    catalog: &'a Catalog,
    of: BTreeMap<Holder, Vec<Allowed<'a>>>,
    /// Where the links below a comment of the source lead, without the locale that an address may name.
    targets: FxHashMap<(Holder, Span), FxHashSet<Cow<'a, str>>>,
    /// The outermost blocks of documents and the entries of tables, by their first places.
    blocks: FxHashMap<Holder, Vec<Position>>,
}

/// One code of one comment.
struct Allowed<'a> {
    code: &'a str,
    /// Where the code is written.
    at: Span,
    covers: Covers,
    from: Position,
    to: Position,
    /// Whether it stands in the front matter: what that lacks is told at the start of the file.
    is_above: bool,
    is_used: bool,
}

impl Allowed<'_> {
    fn covers(&self, at: Option<Position>) -> bool {
        self.covers == Covers::File
            || at.is_none_or(|at| at.line == 1) && self.is_above
            || at.is_some_and(|at| self.from <= at && at < self.to)
    }
}

impl<'a> Suppressions<'a> {
    pub(in crate::check) fn new(facts: &Facts<'a>) -> Self {
        let catalog = facts.catalog();
        let mut found =
            Self { catalog, of: BTreeMap::new(), targets: FxHashMap::default(), blocks: FxHashMap::default() };
        let mut known: Option<(Holder, LineIndex<'a>)> = None;
        for (holder, allowance) in facts.allowances() {
            let file = facts.file(holder);
            let lines = match known.take() {
                Some((of, lines)) if of == holder => lines,
                _ => LineIndex::new(&file.text),
            };
            if markdown::is_allow(allowance.word.of(&file.text)) && !allowance.is_too_many {
                found.add(holder, file, allowance, &lines);
            }
            known = Some((holder, lines));
        }
        found
    }

    /// Whether there are none.
    pub(in crate::check) fn is_empty(&self) -> bool {
        self.of.is_empty()
    }

    fn add(&mut self, holder: Holder, file: &'a SourceFile, allowance: &Allowance, lines: &LineIndex<'_>) {
        let span = match allowance.covers {
            Covers::File => Span::default(),
            Covers::Part(span) => span,
        };
        let body = match holder {
            Holder::Document(doc) => self.catalog.document(doc).front_matter.body,
            Holder::Toc(_) | Holder::Data(_) => 0,
        };
        let (from, to) = (lines.position(span.start), lines.position(span.end));
        let codes = allowance.codes.iter().map(|at| Allowed {
            code: as_written_by_us(at.of(&file.text)),
            at: *at,
            covers: allowance.covers,
            from,
            to,
            is_above: allowance.word.start < body,
            is_used: false,
        });
        self.of.entry(holder).or_default().extend(codes);
        if file.locale == *self.catalog.locale(self.catalog.source) && allowance.covers != Covers::File {
            self.targets.entry((holder, span)).or_insert_with(|| targets_in(self.catalog, holder, span));
        }
    }

    /// Whether a comment allows a finding; the comment is then of use.
    pub(in crate::check) fn allows(&mut self, diagnostic: &Diagnostic) -> bool {
        if self.is_empty() || diagnostic.rule.code.starts_with(OWN) {
            return false;
        }
        let Some(holder) = holder_of(self.catalog, &diagnostic.at.path) else { return false };
        let is_own = |allowed: &Allowed<'_>| allowed.covers(diagnostic.at.start);
        if use_those(self.of.get_mut(&holder), diagnostic, is_own) {
            return true;
        }
        let Some(source) = self.source_of(holder).filter(|source| self.of.contains_key(source)) else { return false };
        let place = diagnostic.at.start.and_then(|at| self.same_place(holder, source, at));
        let is_above = self.is_above(holder, diagnostic.at.start);
        let targets = &self.targets;
        let is_same = |allowed: &Allowed<'_>| match (allowed.covers, diagnostic.target.as_deref()) {
            (Covers::File, _) => true,
            (Covers::Part(_), _) if allowed.is_above => is_above,
            (Covers::Part(span), Some(target)) => {
                targets.get(&(source, span)).is_some_and(|known| known.contains(&without_locale(target)))
            }
            (Covers::Part(_), None) => place.is_some_and(|(from, to)| allowed.from < to && from < allowed.to),
        };
        use_those(self.of.get_mut(&source), diagnostic, is_same)
    }

    /// The codes that allowed nothing, of checks that ran.
    pub(in crate::check) fn unused(&self, runs: &dyn Fn(&str) -> bool) -> Vec<(Holder, Span)> {
        let all = self.of.iter().flat_map(|(holder, allowed)| allowed.iter().map(move |allowed| (*holder, allowed)));
        all.filter(|(_, allowed)| !allowed.is_used && runs(allowed.code))
            .map(|(holder, allowed)| (holder, allowed.at))
            .collect()
    }

    /// The source's file that a translation was made from.
    fn source_of(&self, holder: Holder) -> Option<Holder> {
        let catalog = self.catalog;
        let docset = &catalog.docset;
        let below = match holder {
            Holder::Document(doc) if catalog.locale_of(doc) == catalog.source => return None,
            Holder::Document(doc) => {
                if let Some(topic) = catalog.topic_of(doc) {
                    return catalog.topic(topic).articles.get(&catalog.source).copied().map(Holder::Document);
                }
                catalog.below(doc)
            }
            Holder::Toc(toc) => docset.roots[docset.tocs[toc].root].strip(&docset.tocs[toc].path),
            Holder::Data(_) => return None,
        };
        let root = &docset.roots[catalog.root_of(catalog.source)?];
        let source = match catalog.files.find(&root.join(below))? {
            (FileId::Page(at), true) => Holder::Document(DocId(at)),
            (FileId::Toc(at), true) => Holder::Toc(at as usize),
            _ => return None,
        };
        (source != holder).then_some(source)
    }

    /// Whether a place of a document stands in its front matter, or is that of the file as such.
    fn is_above(&self, holder: Holder, at: Option<Position>) -> bool {
        let Holder::Document(doc) = holder else { return false };
        let body = self.catalog.document(doc).front_matter.body as usize;
        let fences = self.catalog.text(doc).get(..body).map_or(0, |above| above.matches('\n').count());
        at.is_none_or(|at| at.line == 1 || at.line as usize <= fences)
    }

    /// The block of the source that stands where the block of the translation does that has a place.
    fn same_place(&mut self, holder: Holder, source: Holder, at: Position) -> Option<(Position, Position)> {
        let end = Position { line: u32::MAX, column: u32::MAX };
        let (own, count) = {
            let own = self.blocks_of(holder);
            (own.partition_point(|start| *start <= at).checked_sub(1)?, own.len())
        };
        let blocks = self.blocks_of(source);
        let is_alike = blocks.len() == count;
        is_alike.then(|| (blocks[own], blocks.get(own + 1).copied().unwrap_or(end)))
    }

    fn blocks_of(&mut self, holder: Holder) -> &[Position] {
        let catalog = self.catalog;
        self.blocks.entry(holder).or_insert_with(|| {
            let (text, starts): (&str, Vec<u32>) = match holder {
                Holder::Document(doc) => {
                    let blocks = markdown::outer_blocks(catalog.document(doc), catalog.text(doc));
                    (catalog.text(doc), blocks.into_iter().map(|block| block.start).collect())
                }
                Holder::Toc(toc) => {
                    let mut starts: Vec<u32> = entries_of(catalog, toc).iter().map(|entry| entry.span.start).collect();
                    starts.sort_unstable();
                    (&catalog.docset.tocs[toc].text, starts)
                }
                Holder::Data(_) => ("", Vec::new()),
            };
            let lines = LineIndex::new(text);
            starts.into_iter().map(|start| lines.position(start)).collect()
        })
    }
}

/// A code in the letters of the check that has it, whatever letter case a comment writes.
fn as_written_by_us(code: &str) -> &str {
    let known = RULES.iter().map(|rule| rule.info.code).find(|known| known.eq_ignore_ascii_case(code));
    known.unwrap_or(code)
}

/// The file at a path that may have comments.
fn holder_of(catalog: &Catalog, path: &DocPath) -> Option<Holder> {
    let docset = &catalog.docset;
    let of = |files: &[SourceFile]| files.binary_search_by(|file| file.path.cmp(path)).ok();
    let page = || of(&docset.pages).and_then(|at| u32::try_from(at).ok()).map(|at| Holder::Document(DocId(at)));
    page().or_else(|| of(&docset.tocs).map(Holder::Toc)).or_else(|| of(&docset.data).map(Holder::Data))
}

/// All entries of a table, at any depth.
fn entries_of(catalog: &Catalog, toc: usize) -> Vec<&TocEntry> {
    let mut all: Vec<&TocEntry> = catalog.tocs[toc].entries.iter().collect();
    let mut at = 0;
    while let Some(entry) = all.get(at) {
        all.extend(&entry.children);
        at += 1;
    }
    all
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

fn targets_in(catalog: &Catalog, holder: Holder, span: Span) -> FxHashSet<Cow<'_, str>> {
    let is_inside = |at: Span| span.start <= at.start && at.end <= span.end;
    match holder {
        Holder::Document(doc) => {
            let links = catalog.document(doc).links.iter().filter(|link| is_inside(link.span));
            links.map(|link| without_locale(&link.destination)).collect()
        }
        Holder::Toc(toc) => {
            let hrefs = entries_of(catalog, toc).into_iter().flat_map(|entry| [&entry.href, &entry.toc_href]).flatten();
            hrefs.filter(|href| is_inside(href.span)).map(|href| without_locale(&href.value)).collect()
        }
        Holder::Data(_) => FxHashSet::default(),
    }
}

/// A destination without the part that names a locale: localizers change `/en-us/` into their own.
fn without_locale(destination: &str) -> Cow<'_, str> {
    if !destination.contains('/') || !destination.split('/').any(|part| Locale::parse_folder(part).is_some()) {
        return Cow::Borrowed(destination);
    }
    let parts = destination.split('/').filter(|part| Locale::parse_folder(part).is_none());
    Cow::Owned(parts.collect::<Vec<_>>().join("/"))
}

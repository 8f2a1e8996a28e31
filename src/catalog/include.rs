//! `[!INCLUDE]` tied to the document that it names.
//!
//! An include is looked for in the locale of the file that holds it, then in the source locale. Circles are recorded with
//! the chain that closes them; what would unfold into more than any page needs is left out.

use crate::catalog::files::FileId;
use crate::catalog::model::{Catalog, DocId};
use crate::docset::Role;

/// How many files an article may show in all. Real ones show a few dozen at most; the bound keeps twenty files that each
/// include the next one twice from filling the memory.
const MAX_SHOWN: u64 = 1000;

/// How many bytes of text an article may show beside its own: as many as one text may have.
const MAX_SHOWN_BYTES: u64 = 16 * 1024 * 1024;

/// What an include was found to mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IncludeTarget {
    /// The document to show.
    Found(DocId),
    /// No such file.
    Missing,
    /// The file is no Markdown.
    NotMarkdown,
    /// It leads back to a file that is being shown: the chain, first and last the same.
    Circular(Vec<DocId>),
    /// It would show more files than a page may.
    TooMany,
}

impl IncludeTarget {
    /// How deep includes may stand in each other.
    pub(in crate::catalog) const MAX_CHAIN: usize = 32;

    /// The document to show, when there is one.
    #[must_use]
    pub fn document(&self) -> Option<DocId> {
        match self {
            Self::Found(id) => Some(*id),
            Self::Missing | Self::NotMarkdown | Self::Circular(_) | Self::TooMany => None,
        }
    }
}

/// Ties the includes of all documents; the outer index is that of the document.
pub(in crate::catalog) fn tie(catalog: &Catalog) -> Vec<Vec<IncludeTarget>> {
    let mut targets: Vec<Vec<IncludeTarget>> = catalog.doc_ids().map(|id| targets_of(catalog, id)).collect();
    let mut shown = vec![None; targets.len()];
    // A circle ends where it comes back to what readers see.
    let rank = |id: &DocId| {
        let file = catalog.file(*id);
        (catalog.docset.asked.as_ref() != Some(&file.path), file.role != Role::Article)
    };
    let mut order: Vec<DocId> = catalog.doc_ids().collect();
    order.sort_by_key(rank);
    for id in order {
        unfold(catalog, &mut targets, id, &mut Vec::new(), &mut shown);
    }
    targets
}

fn targets_of(catalog: &Catalog, id: DocId) -> Vec<IncludeTarget> {
    let document = catalog.document(id);
    document
        .includes
        .iter()
        .map(|include| find(catalog, id, &document.links[include.link.0 as usize].destination))
        .collect()
}

fn find(catalog: &Catalog, from: DocId, destination: &str) -> IncludeTarget {
    let path = destination.split(['?', '#']).next().unwrap_or(destination);
    let path = crate::catalog::reference::decode(path);
    let Some(below) = catalog.below_from(from, &path) else { return IncludeTarget::Missing };
    match catalog.locate(catalog.file(from).root, &below).map(|located| located.file) {
        Some(FileId::Page(id)) => IncludeTarget::Found(DocId(id)),
        Some(FileId::Toc(_) | FileId::Asset(_) | FileId::Data) => IncludeTarget::NotMarkdown,
        None => IncludeTarget::Missing,
    }
}

/// What a document shows, itself among it.
#[derive(Debug, Clone, Copy)]
struct Shown {
    files: u64,
    bytes: u64,
}

/// What a document shows; circles and excess become targets of their own.
fn unfold(
    catalog: &Catalog,
    targets: &mut [Vec<IncludeTarget>],
    id: DocId,
    chain: &mut Vec<DocId>,
    shown: &mut [Option<Shown>],
) -> Shown {
    if let Some(known) = shown[id.0 as usize] {
        return known;
    }
    chain.push(id);
    let own = catalog.text(id).len() as u64;
    let mut total = Shown { files: 1, bytes: own };
    for at in 0..targets[id.0 as usize].len() {
        let Some(next) = targets[id.0 as usize][at].document() else { continue };
        if let Some(start) = chain.iter().position(|open| *open == next) {
            let circle = chain[start..].iter().copied().chain([next]).collect();
            targets[id.0 as usize][at] = IncludeTarget::Circular(circle);
            continue;
        }
        let below = match chain.len() < IncludeTarget::MAX_CHAIN {
            true => unfold(catalog, targets, next, chain, shown),
            false => Shown { files: u64::MAX, bytes: 0 },
        };
        let sum = Shown { files: total.files.saturating_add(below.files), bytes: total.bytes + below.bytes };
        if sum.files > MAX_SHOWN || sum.bytes > own + MAX_SHOWN_BYTES {
            targets[id.0 as usize][at] = IncludeTarget::TooMany;
        } else {
            total = sum;
        }
    }
    chain.pop();
    shown[id.0 as usize] = Some(total);
    total
}

/// An include that shows a circle, straight or by what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncludeCircle {
    /// The file that holds the include: an article, unless no article shows the circle.
    pub doc: DocId,
    /// Which of its includes.
    pub include: usize,
    /// The files from that one on, until the last is shown already.
    pub chain: Vec<DocId>,
}

/// The circles of a docset, at the includes of the articles that show them, by document and include.
pub(in crate::catalog) fn circles(catalog: &Catalog) -> Vec<IncludeCircle> {
    let is_circular = |target: &IncludeTarget| matches!(target, IncludeTarget::Circular(_));
    if !catalog.includes.iter().flatten().any(is_circular) {
        return Vec::new();
    }
    let mut search = Search { catalog, next: vec![None; catalog.includes.len()] };
    let mut shown = vec![false; catalog.includes.len()];
    let (articles, others): (Vec<DocId>, Vec<DocId>) =
        catalog.doc_ids().partition(|id| catalog.file(*id).role == Role::Article);
    let mut found = Vec::new();
    for doc in articles {
        found.extend(search.circles_of(doc, &mut |holder| shown[holder.0 as usize] = true));
    }
    for doc in others {
        // The circle that no article shows is told where it closes.
        let closing = search.circles_of(doc, &mut |_| {}).into_iter();
        found.extend(
            closing.filter(|circle| {
                is_circular(&catalog.includes[doc.0 as usize][circle.include]) && !shown[doc.0 as usize]
            }),
        );
    }
    found.sort_by_key(|circle| (circle.doc, circle.include));
    found
}

/// The way from files to circles.
struct Search<'a> {
    catalog: &'a Catalog,
    /// By document, once known: its first include that leads to a circle.
    next: Vec<Option<Option<usize>>>,
}

impl Search<'_> {
    /// The circles that the includes of a document show; `seen` is told of each file where one closes.
    fn circles_of(&mut self, doc: DocId, seen: &mut dyn FnMut(DocId)) -> Vec<IncludeCircle> {
        let includes = 0..self.catalog.includes[doc.0 as usize].len();
        let found =
            includes.filter_map(|include| Some(IncludeCircle { doc, include, chain: self.chain(doc, include)? }));
        found.inspect(|circle| circle.chain.iter().for_each(|doc| seen(*doc))).collect()
    }

    /// The files from a document over one of its includes to what is shown already.
    fn chain(&mut self, doc: DocId, include: usize) -> Option<Vec<DocId>> {
        let mut chain = vec![doc];
        let (mut at, mut include) = (doc, include);
        loop {
            match &self.catalog.includes[at.0 as usize][include] {
                IncludeTarget::Circular(circle) => {
                    // A file on the way here closes it; where none does, the rest of the circle leads back to this one.
                    match circle.first().filter(|first| chain.contains(first)) {
                        Some(first) => chain.push(*first),
                        None => chain.extend(&circle[..circle.len() - 1]),
                    }
                    return Some(chain);
                }
                target => {
                    at = target.document()?;
                    include = self.first(at)?;
                    chain.push(at);
                }
            }
        }
    }

    /// The first include of a document that leads to a circle.
    fn first(&mut self, doc: DocId) -> Option<usize> {
        if let Some(known) = self.next[doc.0 as usize] {
            return known;
        }
        let catalog = self.catalog;
        let found = catalog.includes[doc.0 as usize].iter().position(|target| match target {
            IncludeTarget::Circular(_) => true,
            // What is shown is no circle any more, and not deeper than a page may show files.
            target => target.document().is_some_and(|next| self.first(next).is_some()),
        });
        self.next[doc.0 as usize] = Some(found);
        found
    }
}

impl Catalog {
    /// A path as seen from a document, below its root: relative, or from the docset's folder with `~/`.
    #[must_use]
    pub fn below_from(&self, from: DocId, path: &str) -> Option<String> {
        self.root(from).resolve(self.below(from), path)
    }
}

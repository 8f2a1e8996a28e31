//! Redirections that lead back to where they start, over entries of files and over the `redirect_url` of articles.
//!
//! In: both. Out: each circle once, and the articles in it: a page that sends its readers round and round is no page.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalog::files::FileId;
use crate::catalog::model::{Catalog, DocId};
use crate::catalog::redirect::{Entry, RedirectFault, RedirectFaultKind, candidates};
use crate::catalog::reference::Reference;
use crate::path::{folder_of, resolve};
use crate::text::LineIndex;

/// What sends readers on.
#[derive(Clone, Copy)]
enum Sender<'a> {
    /// An entry, which answers for a file that is gone.
    Entry(&'a Entry),
    /// An article with a `redirect_url`.
    Article(DocId, &'a str),
}

/// All senders, and where they are found.
struct Senders<'a> {
    catalog: &'a Catalog,
    all: Vec<Sender<'a>>,
    by_path: FxHashMap<(usize, String), usize>,
    by_doc: FxHashMap<DocId, usize>,
}

/// Where those end up who follow a sender.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// At the address of this sender, which leads to no other.
    At(usize),
    /// Nowhere: they go round and round.
    Circle,
}

/// How many paths of a circle are told: nobody reads a thousand, and the file has them.
const MAX_TOLD: usize = 10;

/// Each circle once, at its first sender, and the articles in circles.
pub(in crate::catalog) fn circles(catalog: &Catalog, entries: &[Entry]) -> (Vec<RedirectFault>, FxHashSet<DocId>) {
    let senders = Senders::new(catalog, entries);
    // Each sender is followed once, however many lead to it.
    let next: Vec<Option<usize>> = senders.all.iter().map(|sender| senders.follow(*sender)).collect();
    let mut ends: Vec<Option<End>> = vec![None; next.len()];
    // The place in the present trail of those who are in it.
    let mut place: Vec<Option<usize>> = vec![None; next.len()];
    let (mut found, mut articles) = (Vec::new(), FxHashSet::default());
    for start in 0..next.len() {
        let mut trail = Vec::new();
        let mut here = start;
        let end = loop {
            if let Some(end) = ends[here] {
                break end;
            }
            if let Some(first) = place[here] {
                let circle = &trail[first..];
                found.push(senders.fault(here, senders.told(circle)));
                articles.extend(circle.iter().filter_map(|at| match senders.all[*at] {
                    Sender::Article(doc, _) => Some(doc),
                    Sender::Entry(_) => None,
                }));
                break End::Circle;
            }
            place[here] = Some(trail.len());
            trail.push(here);
            match next[here] {
                Some(onward) => here = onward,
                None => break End::At(here),
            }
        };
        trail.into_iter().for_each(|at| ends[at] = Some(end));
    }
    let chains = senders.all.iter().enumerate().filter_map(|(at, sender)| match sender {
        Sender::Entry(entry) => senders.onward(entry, at, ends[at]?),
        Sender::Article(..) => None,
    });
    found.extend(chains);
    (found, articles)
}

impl<'a> Senders<'a> {
    fn new(catalog: &'a Catalog, entries: &'a [Entry]) -> Self {
        let mut senders =
            Self { catalog, all: Vec::new(), by_path: FxHashMap::default(), by_doc: FxHashMap::default() };
        for entry in entries {
            senders.by_path.entry((entry.root, entry.below.to_lowercase())).or_insert(senders.all.len());
            senders.all.push(Sender::Entry(entry));
        }
        for doc in catalog.doc_ids().filter(|doc| catalog.topic_of(*doc).is_some()) {
            if let Some(url) = &catalog.document(doc).front_matter.metadata.redirect_url {
                senders.by_doc.insert(doc, senders.all.len());
                senders.all.push(Sender::Article(doc, &url.value));
            }
        }
        senders
    }

    /// The path of a sender below its root.
    fn path(&self, at: usize) -> &'a str {
        match self.all[at] {
            Sender::Entry(entry) => &entry.below,
            Sender::Article(doc, _) => self.catalog.below(doc),
        }
    }

    fn fault(&self, at: usize, kind: RedirectFaultKind) -> RedirectFault {
        match self.all[at] {
            Sender::Entry(entry) => entry.fault(&self.catalog.docset, kind),
            Sender::Article(doc, _) => {
                let url = self.catalog.document(doc).front_matter.metadata.redirect_url.as_ref();
                let start = url.map_or(0, |url| url.span.start);
                let at = LineIndex::new(self.catalog.text(doc)).position(start);
                RedirectFault { path: self.catalog.file(doc).path.clone(), at, kind }
            }
        }
    }

    /// A circle of these senders: of a long one the first, and how many follow.
    fn told(&self, circle: &[usize]) -> RedirectFaultKind {
        let left_out = circle.len().saturating_sub(MAX_TOLD);
        let paths = circle.iter().take(MAX_TOLD).map(|at| self.path(*at).into()).collect();
        RedirectFaultKind::Circle { paths, left_out }
    }

    /// What is wrong with where an entry leads, circles aside: something that is redirected itself, or nothing.
    fn onward(&self, entry: &Entry, own: usize, end: End) -> Option<RedirectFault> {
        let End::At(last) = end else { return None };
        let (below, url) = (entry.below.clone(), entry.url.clone());
        let kind = match self.all[last] {
            _ if last == own => RedirectFaultKind::TargetGone { below, url, sought: self.lost(entry)? },
            Sender::Entry(last) => RedirectFaultKind::Chain { below, url, end: last.url.clone() },
            Sender::Article(_, last) => RedirectFaultKind::Chain { below, url, end: last.into() },
        };
        Some(entry.fault(&self.catalog.docset, kind))
    }

    /// The path below its root that an entry leads to, when it is one of this docset and nothing is there. Of a path from
    /// the root of the host only what has no other docset behind it is known.
    fn lost(&self, entry: &Entry) -> Option<Box<str>> {
        let catalog = self.catalog;
        let sought = match Reference::parse(&entry.url) {
            Reference::Relative { path, .. } => resolve(folder_of(&entry.below), &path)?,
            Reference::SiteAbsolute { path, .. } => {
                let places = catalog.site_places(&path);
                if places.iter().any(|place| place.address.is_empty() || catalog.pages.at(&place.address).is_some()) {
                    return None;
                }
                places.into_iter().next()?.below
            }
            _ => return None,
        };
        let root = &catalog.docset.roots[entry.root];
        let is_elsewhere =
            sought.split('/').next().is_some_and(|first| root.elsewhere.iter().any(|name| name == first));
        let is_there = || {
            let tocs = ["toc.yml", "toc.json", "toc.md"].iter().map(|name| format!("{sought}/{name}"));
            candidates(&sought).into_iter().chain(tocs).any(|path| catalog.locate(entry.root, &path).is_some())
        };
        (!sought.is_empty() && !is_elsewhere && !is_there()).then(|| sought.into())
    }

    /// What answers for the address of a sender; none when that is an article that stays, leaves the docset, or asks for
    /// something.
    fn follow(&self, sender: Sender<'_>) -> Option<usize> {
        let (root, below, url) = match sender {
            Sender::Entry(entry) => (entry.root, &*entry.below, &*entry.url),
            Sender::Article(doc, url) => (self.catalog.file(doc).root, self.catalog.below(doc), url),
        };
        let places: Vec<String> = match (Reference::parse(url), sender) {
            (Reference::SiteAbsolute { suffix, .. } | Reference::Relative { suffix, .. }, _)
                if suffix.starts_with('?') =>
            {
                return None;
            }
            (Reference::SiteAbsolute { path, .. }, _) => {
                self.catalog.site_places(&path).into_iter().map(|place| place.below).collect()
            }
            (Reference::Relative { path, .. }, Sender::Article(doc, _)) => vec![self.catalog.below_from(doc, &path)?],
            (Reference::Relative { path, .. }, Sender::Entry(_)) => vec![resolve(folder_of(below), &path)?],
            // A place on the page itself.
            (Reference::Bookmark(_), Sender::Article(doc, _)) => return self.by_doc.get(&doc).copied(),
            _ => return None,
        };
        let paths: Vec<String> = places.iter().flat_map(|place| candidates(place)).collect();
        if let Some(located) = paths.iter().find_map(|path| self.catalog.locate(root, path)) {
            return match located.file {
                FileId::Page(at) => self.by_doc.get(&DocId(at)).copied(),
                _ => None,
            };
        }
        paths.into_iter().find_map(|path| self.by_path.get(&(root, path.to_lowercase())).copied())
    }
}

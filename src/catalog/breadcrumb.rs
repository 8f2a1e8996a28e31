//! Breadcrumbs that come from a table of contents of their own.
//!
//! In: `breadcrumb_path` of an article, and the table that it names. Out: the entries of that table whose paths an
//! article's address begins with. Such a table names parts of addresses, and is no way through pages.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalog::files::FileId;
use crate::catalog::model::{Catalog, DocId};
use crate::catalog::navigation::{NavTarget, lead};
use crate::catalog::page::Page;
use crate::catalog::reference::Reference;
use crate::catalog::toc::TocEntry;
use crate::docset::{Fault, FaultKind, Role};
use crate::html;
use crate::path::{DocPath, folder_of};
use crate::text::{LineIndex, Position, Span};

/// The key that names a table.
const BREADCRUMB_PATH: &str = "breadcrumb_path";

/// The entries of one table, by the parts of addresses that they stand for.
#[derive(Debug, Default)]
pub(in crate::catalog) struct CrumbTable {
    crumbs: Vec<Crumb>,
    by_path: FxHashMap<Box<str>, u32>,
}

/// One entry.
#[derive(Debug)]
struct Crumb {
    name: Box<str>,
    /// Where it leads, as written; `None` for one that has no place of its own: the start of the site, which has one already.
    href: Option<Box<str>>,
    /// The entry that it stands below.
    parent: Option<u32>,
}

impl CrumbTable {
    fn add(&mut self, catalog: &Catalog, toc: u32, entries: &[TocEntry], parent: Option<u32>) {
        for entry in entries {
            let at = u32::try_from(self.crumbs.len()).unwrap_or(u32::MAX);
            let place = entry.toc_href.as_ref().or(entry.href.as_ref());
            if let Some(path) = place.and_then(|href| catalog.address_of_href(toc, &href.value)) {
                // Of two with one path, the deeper one and the later one.
                self.by_path.insert(path.into(), at);
            }
            let is_start = entry.href.iter().chain(&entry.toc_href).any(|href| catalog.is_start(&href.value));
            let lead = entry.href.as_ref().or(entry.toc_href.as_ref()).filter(|_| !is_start);
            let name = entry.name.as_deref().unwrap_or("").into();
            self.crumbs.push(Crumb { name, href: lead.map(|href| href.value.as_str().into()), parent });
            self.add(catalog, toc, &entry.children, Some(at));
        }
    }

    /// The entry whose path is the longest that one of these addresses begins with.
    fn find(&self, addresses: &[String]) -> Option<u32> {
        let longest = |address: &String| {
            let ends = address.match_indices('/').map(|(at, _)| at).chain([address.len(), 0]);
            let found = ends.filter_map(|end| Some((end, *self.by_path.get(&address[..end])?)));
            found.max_by_key(|(end, _)| *end)
        };
        addresses.iter().filter_map(longest).max_by_key(|(end, _)| *end).map(|(_, crumb)| crumb)
    }
}

impl Catalog {
    /// Reads the tables that breadcrumbs come from, by their index.
    pub(in crate::catalog) fn crumb_tables(&self) -> FxHashMap<u32, CrumbTable> {
        let table = |toc: usize| {
            let toc = u32::try_from(toc).unwrap_or(u32::MAX);
            let mut table = CrumbTable::default();
            table.add(self, toc, &self.tocs[toc as usize].entries, None);
            (toc, table)
        };
        self.breadcrumb_tocs().into_iter().map(table).collect()
    }

    /// The entries above an article in the table that its breadcrumbs come from, the outermost first. `None` when it names
    /// none, or none of its entries fits; the start page of the site is left out.
    #[must_use]
    pub fn breadcrumbs(&self, page: &Page) -> Option<Vec<(&str, NavTarget)>> {
        let root = self.root_of(page.locale).unwrap_or(self.file(page.doc).root);
        let toc = self.breadcrumb_toc(page.doc, root)?;
        let table = self.crumb_tables.get(&toc)?;
        let nearest = table.find(&self.site_addresses(page))?;
        let above = std::iter::successors(Some(nearest), |at| table.crumbs[*at as usize].parent);
        let crumb = |at: u32| {
            let crumb = &table.crumbs[at as usize];
            let target = lead(self, page.locale, toc, crumb.href.as_deref()?).target;
            // The page itself is no crumb.
            let is_shown = !crumb.name.is_empty() && target != NavTarget::Page(page.topic);
            is_shown.then_some((&*crumb.name, target))
        };
        let mut crumbs: Vec<(&str, NavTarget)> = above.filter_map(crumb).collect();
        crumbs.reverse();
        Some(crumbs)
    }

    /// Whether an href means the start of the docset, or of the host: there the site's own crumb stands.
    fn is_start(&self, href: &str) -> bool {
        let Reference::SiteAbsolute { path, .. } = Reference::parse(href) else { return false };
        path.trim_matches('/').is_empty() || self.site_places(&path).iter().any(|place| place.address.is_empty())
    }

    /// The part of addresses that an href of a table stands for, in lower case and without slashes at its ends.
    fn address_of_href(&self, toc: u32, href: &str) -> Option<String> {
        match Reference::parse(href) {
            Reference::SiteAbsolute { path, .. } => Some(path.trim().trim_matches('/').to_lowercase()),
            Reference::Relative { path, .. } => {
                let below = self.below_from_toc(toc, &path)?;
                let root = &self.docset.roots[self.docset.tocs[toc as usize].root];
                let below = root.published_at(&below).and_then(|published| published.below(&below)).unwrap_or(&below);
                let is_file = !path.ends_with('/') && below.contains('.');
                Some(if is_file { without_ending(below) } else { below.to_lowercase() })
            }
            _ => None,
        }
    }

    /// What the address of an article may begin with: the path on the site that it came from, and on this one.
    fn site_addresses(&self, page: &Page) -> Vec<String> {
        let path = &self.topic(page.topic).path;
        let published = self.root(page.doc).published_at(path);
        let below = published.and_then(|published| published.below(path)).unwrap_or(path);
        let stem = without_ending(below);
        let joined = |folder: &str| match (folder, stem.as_str()) {
            ("", stem) => stem.to_owned(),
            (folder, "") => folder.to_owned(),
            (folder, stem) => format!("{folder}/{stem}"),
        };
        let folders = published.map(|published| [published.site_path.as_str(), published.output.as_str()]);
        let mut addresses: Vec<String> =
            folders.into_iter().flatten().chain([&*self.base_path, ""]).map(joined).collect();
        addresses.dedup();
        addresses
    }

    /// The table that the breadcrumbs of an article come from: that of a root, else the source's.
    fn breadcrumb_toc(&self, doc: DocId, root: usize) -> Option<u32> {
        let path = self.metadata(doc).breadcrumb_path()?;
        let places = match Reference::parse(path) {
            Reference::Relative { path, .. } => vec![self.below_from(doc, &path)?],
            Reference::SiteAbsolute { path, .. } => {
                self.site_places(&path).into_iter().map(|place| place.below).collect()
            }
            _ => return None,
        };
        // Published tables are JSON, whatever they are written in.
        let names = |place: String| {
            let stem = place.strip_suffix(".json").unwrap_or(&place).to_owned();
            [place, format!("{stem}.yml"), format!("{stem}.md")]
        };
        places.into_iter().flat_map(names).find_map(|below| match self.locate(root, &below)?.file {
            FileId::Toc(toc) => Some(toc),
            FileId::Page(_) | FileId::Asset(_) | FileId::Data => None,
        })
    }

    /// The tables that articles name for their breadcrumbs and that are not there: each once a file that names it.
    pub(in crate::catalog) fn breadcrumb_faults(&self) -> Vec<Fault> {
        let mut told = FxHashSet::default();
        let articles = self.doc_ids().filter(|doc| self.file(*doc).role == Role::Article);
        let fault = |doc: DocId| {
            let (metadata, file) = (self.metadata(doc), self.file(doc));
            let name = metadata.breadcrumb_path()?;
            if self.breadcrumb_toc(doc, file.root).is_some() {
                return None;
            }
            let is_here = match Reference::parse(name) {
                Reference::SiteAbsolute { path, .. } => !self.site_places(&path).is_empty(),
                Reference::External => html::is_safe_link(name),
                _ => true,
            };
            if !is_here {
                return None;
            }
            let (path, at) = match metadata.own.breadcrumb_path.is_some() {
                true => (file.path.clone(), self.place_of_key(doc, BREADCRUMB_PATH)),
                false => (self.configuration_of(doc).unwrap_or_else(|| file.path.clone()), None),
            };
            if !told.insert((path.clone(), name)) {
                return None;
            }
            let kind = match Reference::parse(name) {
                Reference::External => FaultKind::NotFetched { key: BREADCRUMB_PATH, url: name.to_owned() },
                _ => FaultKind::NamedFileMissing { key: BREADCRUMB_PATH, name: name.to_owned() },
            };
            Some(Fault { path, at, kind })
        };
        articles.filter_map(fault).collect()
    }

    /// Where a key stands at the beginning of a line of the front matter, for values that are kept without a place.
    fn place_of_key(&self, doc: DocId, key: &str) -> Option<Position> {
        let text = self.text(doc);
        let front_matter = text.get(..self.document(doc).front_matter.body as usize)?;
        let mut at = 0;
        for line in front_matter.split_inclusive('\n') {
            let indent = line.len() - line.trim_start().len();
            if line.trim_start().strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(':')) {
                return Some(LineIndex::new(text).position(Span::at(at + indent).start));
            }
            at += line.len();
        }
        None
    }

    /// The `docfx.json` that sets what the front matter of an article does not: a locale may have that of the source.
    fn configuration_of(&self, doc: DocId) -> Option<DocPath> {
        let roots = [Some(self.file(doc).root), self.root_of(self.source)];
        roots.into_iter().flatten().find_map(|root| self.configuration_in(doc, root))
    }

    fn configuration_in(&self, doc: DocId, root: usize) -> Option<DocPath> {
        let root = &self.docset.roots[root];
        let published = root.published_at(self.below(doc))?;
        let folder = published.folder.strip_suffix(published.source.as_str()).unwrap_or(&published.folder);
        let folder = folder.trim_end_matches('/');
        let paths = ["docfx.yml", "docfx.json"].map(|name| match folder {
            "" => root.join(name),
            folder => root.join(&format!("{folder}/{name}")),
        });
        paths.into_iter().find(|path| self.files.find(path).is_some()).map(|path| DocPath::new(&path))
    }

    /// The tables that are there for breadcrumbs only: those that an article names, and those in a folder of that name.
    pub(in crate::catalog) fn breadcrumb_tocs(&self) -> FxHashSet<usize> {
        let is_named = |folder: &str| {
            let name = folder.rsplit('/').next().unwrap_or(folder).trim_matches('_').to_ascii_lowercase();
            matches!(name.as_str(), "bread" | "breadcrumb" | "breadcrumbs")
        };
        let tocs = self.docset.tocs.iter().enumerate();
        let mut found: FxHashSet<usize> =
            tocs.filter(|(_, file)| is_named(file.path.folder())).map(|(at, _)| at).collect();
        for doc in self.doc_ids().filter(|doc| self.file(*doc).role == Role::Article) {
            found.extend(self.breadcrumb_toc(doc, self.file(doc).root).map(|toc| toc as usize));
        }
        found
    }
}

/// The path of an article as its address has it: in lower case, without ending, a folder for its index.
fn without_ending(below: &str) -> String {
    let stem = below.rfind('.').map_or(below, |dot| &below[..dot]).to_lowercase();
    match stem.rsplit('/').next() {
        Some("index") => folder_of(&stem).to_owned(),
        _ => stem,
    }
}

//! Breadcrumbs that come from a table of contents of their own.
//!
//! In: `breadcrumb_path` of an article, and the table that it names. Out: the entries of that table whose paths an
//! article's address begins with. Such a table names parts of addresses, and is no way through pages.

use rustc_hash::FxHashSet;

use crate::catalog::files::FileId;
use crate::catalog::model::{Catalog, DocId};
use crate::catalog::navigation::{NavTarget, lead};
use crate::catalog::page::Page;
use crate::catalog::reference::Reference;
use crate::catalog::toc::TocEntry;
use crate::docset::Role;
use crate::path::folder_of;

impl Catalog {
    /// The entries above an article in the table that its breadcrumbs come from, the outermost first. `None` when it names
    /// none, or none of its entries fits; the start page of the site is left out.
    #[must_use]
    pub fn breadcrumbs(&self, page: &Page) -> Option<Vec<(&str, NavTarget)>> {
        let root = self.root_of(page.locale).unwrap_or(self.file(page.doc).root);
        let toc = self.breadcrumb_toc(page.doc, root)?;
        let addresses = self.site_addresses(page);
        let mut best = (0, Vec::new());
        self.search(toc, &self.tocs[toc as usize].entries, &addresses, &mut Vec::new(), &mut best);
        let crumb = |entry: &&'_ TocEntry| {
            let href = entry.href.as_ref().or(entry.toc_href.as_ref())?;
            let is_start = matches!(&Reference::parse(&href.value), Reference::SiteAbsolute { path, .. }
                if path.trim_matches('/').is_empty() || self.site_places(path).iter().any(|place| place.address.is_empty()));
            (!is_start).then(|| lead(self, page.locale, toc, &href.value).target)
        };
        let crumbs: Vec<(&str, NavTarget)> =
            best.1.iter().filter_map(|entry| Some((entry.name.as_deref()?, crumb(entry)?))).collect();
        // The page itself is no crumb.
        let is_other = |(_, target): &(&str, NavTarget)| *target != NavTarget::Page(page.topic);
        let crumbs: Vec<_> = crumbs.into_iter().filter(is_other).collect();
        (!best.1.is_empty()).then_some(crumbs)
    }

    /// Finds the entry whose path is the longest that an address begins with, and those above it.
    fn search<'a>(
        &self,
        toc: u32,
        entries: &'a [TocEntry],
        addresses: &[String],
        above: &mut Vec<&'a TocEntry>,
        best: &mut (usize, Vec<&'a TocEntry>),
    ) {
        for entry in entries {
            above.push(entry);
            let fits = |path: &String| {
                let begins = |address: &String| {
                    address
                        .strip_prefix(path.as_str())
                        .is_some_and(|rest| path.is_empty() || rest.is_empty() || rest.starts_with('/'))
                };
                addresses.iter().any(begins)
            };
            let paths = entry.toc_href.iter().chain(&entry.href).take(1);
            let path = paths.filter_map(|href| self.address_of_href(toc, &href.value)).find(fits);
            if let Some(path) = path.filter(|path| path.len() >= best.0) {
                *best = (path.len(), above.clone());
            }
            self.search(toc, &entry.children, addresses, above, best);
            above.pop();
        }
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
        let own = self.document(doc).front_matter.metadata.breadcrumb_path.as_deref();
        let of_docset = || {
            let below = self.below(doc);
            let published = self.root(doc).published_at(below)?;
            published.metadata_of(published.below(below)?, "breadcrumb_path")
        };
        let path = own.or_else(of_docset)?;
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

//! A built site as it lies in a folder, whoever built it: which of its links lead nowhere, and what its pages say of themselves.
//!
//! In: a folder. Out: [`BuiltSite`]: what is wrong with each page, in the order of their paths. Pages are read in parallel,
//! each once; of a link that leads somewhere nothing is kept.
//!
//! **Invariant:** nothing outside of the folder is read, and no address is fetched.
//! **Invariant:** work and memory grow with the text, not with pages times links.

mod css;
mod memo;
mod model;
mod page;
mod srcset;
mod tags;
mod target;

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::discover;
use crate::disk;
use crate::error::Error;
use crate::path::DocPath;

pub use model::{Broken, BuiltPage, BuiltSite, Declared, Listed, Lost, Place, Why};

use memo::View;
use page::{Bookmark, Ids, Kind, Read, Reader};
use target::{Files, Target};

/// How many pages are asked for the address of the site.
const ASKED: usize = 24;

/// How many pages a thread takes at once: few, since a thread may have to wait for its core while others are done.
const AT_ONCE: usize = 32;

/// Reads a built site.
pub fn read(folder: &Path) -> Result<BuiltSite, Error> {
    let files = Files::new(discover::files_below(folder)?);
    let address = address(folder, &files);
    let view = View { files: &files, address: address.as_deref() };
    let on_disk = |file: u32| folder.join(files.paths()[file as usize].as_str());
    let wanted: Vec<(u32, Kind)> =
        (0_u32..).zip(files.paths()).filter_map(|(file, path)| Some((file, page::kind_of(path)?))).collect();
    // What a thread knows of addresses goes on from one part to the next.
    let readers: Mutex<Vec<Reader>> = Mutex::default();
    let idle = || readers.lock().unwrap_or_else(PoisonError::into_inner);
    let (read, ids): (Vec<Read>, Vec<Ids>) = wanted
        .par_chunks(AT_ONCE)
        .map(|part| {
            let mut reader = idle().pop().unwrap_or_default();
            let read = |(file, kind): &(u32, Kind)| {
                disk::read_into(&on_disk(*file), &mut reader.bytes).ok()?;
                Some(reader.read(*file, *kind, view))
            };
            let read: Vec<_> = part.iter().filter_map(read).collect();
            idle().push(reader);
            read
        })
        .flatten_iter()
        .unzip();
    let mut pages: Vec<Option<Ids>> = Vec::new();
    pages.resize_with(files.paths().len(), || None);
    for (page, ids) in read.iter().zip(ids).filter(|(page, _)| page.is_html) {
        pages[page.file as usize] = Some(ids);
    }
    // What is no page, such as a picture or a PDF, has bookmarks of its own kind.
    let is_there = |mark: &Bookmark| pages[mark.file as usize].as_ref().is_none_or(|ids| ids.has(mark.mark));
    let listed = listed(folder, &files, address.as_deref());
    let finish = |page: Read| {
        let path = on_disk(page.file);
        page.finish(&path, is_there)
    };
    let pages = read.into_par_iter().map(finish).collect();
    Ok(BuiltSite { root: folder.to_path_buf(), files: files.into_paths(), pages, address, listed })
}

/// The address of the site: what most of the first pages have in common that say where they are.
fn address(folder: &Path, files: &Files) -> Option<String> {
    let mut counts: FxHashMap<String, usize> = FxHashMap::default();
    let pages = files.paths().iter().filter(|path| page::kind_of(path) == Some(page::Kind::Html));
    for path in pages.take(ASKED) {
        let Ok(bytes) = disk::read(&folder.join(path.as_str())) else { continue };
        if let Some(address) = page::canonical_of(&bytes).and_then(|canonical| target::address_of(&canonical, path)) {
            *counts.entry(address).or_default() += 1;
        }
    }
    counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0))).map(|(address, _)| address)
}

/// The addresses in all sitemaps of a site.
fn listed(folder: &Path, files: &Files, address: Option<&str>) -> Option<Vec<Listed>> {
    let is_sitemap = |path: &DocPath| path.name().starts_with("sitemap") && path.name().ends_with(".xml");
    let sitemaps: Vec<u32> =
        (0_u32..).zip(files.paths()).filter(|(_, path)| is_sitemap(path)).map(|(file, _)| file).collect();
    if sitemaps.is_empty() {
        return None;
    }
    let mut listed = Vec::new();
    for sitemap in sitemaps {
        let path = &files.paths()[sitemap as usize];
        let Ok(text) = disk::read_to_string(&folder.join(path.as_str())) else { continue };
        for entry in text.split("<loc>").skip(1) {
            let written = entry.split("</loc>").next().unwrap_or_default().trim().replace("&amp;", "&");
            let page = match target::resolve(&written, path, files, address) {
                Target::File { file, .. } => Some(file),
                _ => None,
            };
            // A sitemap of sitemaps lists no pages.
            if page.is_none_or(|page| !is_sitemap(&files.paths()[page as usize])) {
                listed.push(Listed { sitemap, address: written, page });
            }
        }
    }
    Some(listed)
}

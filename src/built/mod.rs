//! A built site as it lies in a folder, whoever built it: which of its links lead nowhere, and what its pages say of themselves.
//!
//! In: a folder. Out: [`BuiltSite`]: what is wrong with each page, in the order of their paths. Pages are read in parallel,
//! each once; of a link that leads somewhere nothing is kept.
//!
//! **Invariant:** nothing outside of the folder is read, and no address is fetched.
//! **Invariant:** work and memory grow with the text, not with pages times links.

mod css;
mod model;
mod page;
mod quiet;
mod srcset;
mod target;

use std::path::Path;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::discover;
use crate::disk;
use crate::error::Error;
use crate::path::DocPath;

pub use model::{Broken, BuiltPage, BuiltSite, Declared, Listed, Place, Why};

use page::Read;
use target::{Files, Target};

/// How many pages are asked for the address of the site.
const ASKED: usize = 24;

/// Reads a built site.
pub fn read(folder: &Path) -> Result<BuiltSite, Error> {
    let files = Files::new(discover::files_below(folder)?);
    let address = address(folder, &files);
    let mut read: Vec<Read> = (0_u32..)
        .zip(files.paths())
        .collect::<Vec<_>>()
        .into_par_iter()
        .filter_map(|(file, path)| {
            let bytes = page::kind_of(path).and_then(|_| disk::read(&folder.join(path.as_str())).ok())?;
            page::read(file, path, &bytes, &files, address.as_deref())
        })
        .collect();
    let at: FxHashMap<u32, usize> = read.iter().enumerate().map(|(at, page)| (page.file, at)).collect();
    let has = |file: u32, name: &str| {
        // What is no page, such as a picture or a PDF, has bookmarks of its own kind.
        at.get(&file).is_none_or(|at| !read[*at].is_html || read[*at].has_id(name))
    };
    let missing: Vec<Vec<bool>> =
        read.par_iter().map(|page| page.bookmarks.iter().map(|mark| !has(mark.file, &mark.name)).collect()).collect();
    for (page, missing) in read.iter_mut().zip(missing) {
        let mut missing = missing.into_iter();
        page.bookmarks.retain(|_| missing.next().unwrap_or(false));
    }
    let listed = listed(folder, &files, address.as_deref());
    let pages = read.into_par_iter().map(|page| page.finish(folder, &files)).collect();
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

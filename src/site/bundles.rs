//! The bundles of a site: files that are made together, out of many pages.
//!
//! In: the plan, and what an earlier build left. Out: for each bundle its files, of which only those of bundles that differ
//! are made, one bundle after the other: what a bundle needs while it is made is much, and none needs what another did.

use std::path::Path;

use crate::disk;
use crate::error::Error;
use crate::path::Route;
use crate::site::artifact::{Artifact, Bundle, Site};
use crate::site::emit::{Kept, Manifest, Outcome, Progress, Scope, wait};

/// Where bundles go, and what lies there.
pub(in crate::site) struct Place<'a> {
    pub(in crate::site) into: &'a Path,
    pub(in crate::site) waiting: &'a Path,
    pub(in crate::site) earlier: &'a Manifest,
}

/// A bundle that lies in the output folder, or waits beside it.
pub(in crate::site) struct Made<'a> {
    pub(in crate::site) folder: &'a str,
    digest: String,
    /// Paths below the output folder.
    pub(in crate::site) files: Vec<(String, Outcome)>,
    /// How many pages were read for it.
    pub(in crate::site) indexed: usize,
}

impl Made<'_> {
    /// What the next build is to know of it.
    pub(in crate::site) fn kept(&self) -> Kept {
        Kept { digest: self.digest.clone(), files: self.files.iter().map(|(file, _)| file.clone()).collect() }
    }
}

/// Makes the bundles of the scope that differ. A file that is made one by one goes before one of a bundle.
pub(in crate::site) fn make_all<'a>(
    site: &'a Site,
    one_by_one: &[(&Route, Outcome)],
    place: &Place<'_>,
    scope: &Scope,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Vec<Made<'a>>, Error> {
    let bundles = site.bundles().iter().filter(|bundle| scope.holds_bundle(&bundle.folder));
    let looked_at: Vec<(&Bundle, String, Option<&Kept>)> = bundles
        .map(|bundle| {
            let digest = format!("{:016x}", (bundle.digest)());
            let kept = if scope.rewrites { None } else { unchanged(bundle, &digest, place) };
            (bundle, digest, kept)
        })
        .collect();
    let of = looked_at.iter().filter(|(.., kept)| kept.is_none()).map(|(bundle, ..)| bundle.pages).sum();
    let mut done = 0;
    let mut made = Vec::with_capacity(looked_at.len());
    for (bundle, digest, kept) in looked_at {
        if let Some(kept) = kept {
            let files = kept.files.iter().map(|file| (file.clone(), Outcome::Unchanged)).collect();
            made.push(Made { folder: &bundle.folder, digest, files, indexed: 0 });
            continue;
        }
        let mut files = Vec::new();
        for (name, bytes) in (bundle.make)(&|read| progress(Progress::Indexed { done: done + read, of }))? {
            let file = format!("{}/{name}", bundle.folder);
            // Routes are sorted.
            if one_by_one.binary_search_by(|(route, _)| route.as_str().cmp(&file)).is_ok() {
                continue;
            }
            let bytes = Artifact::Bytes(bytes);
            let outcome = wait(&bytes, &place.into.join(&file), &place.waiting.join(&file), scope.rewrites)?;
            files.push((file, outcome));
        }
        done += bundle.pages;
        made.push(Made { folder: &bundle.folder, digest, files, indexed: bundle.pages });
    }
    Ok(made)
}

/// What an earlier build left of a bundle, when it is what this one would make.
fn unchanged<'a>(bundle: &Bundle, digest: &str, place: &Place<'a>) -> Option<&'a Kept> {
    let kept = place.earlier.bundles.get(&bundle.folder).filter(|kept| kept.digest == digest)?;
    kept.files.iter().all(|file| disk::size_of_file(&place.into.join(file)).is_ok()).then_some(kept)
}

//! The only writer of the site.
//!
//! What differs from the output folder is first written beside it, then moved into place, then what an earlier build made
//! and this one does not is removed. A build that is killed, or meets a full disk, leaves the old site as it was.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::disk;
use crate::error::Error;
use crate::path::Route;
use crate::site::artifact::{Artifact, Site};
use crate::site::bundles;

/// Where builds keep what they need to remember.
const MEMORY: &str = ".hexapla";
const MANIFEST: &str = "manifest.json";
/// The file whose lock keeps two builds from writing at once.
const LOCK: &str = "lock";
/// Where files wait until all of them are made.
const WAITING: &str = "new";
/// What is larger than this was not remembered by a build.
const MAX_MEMORY: u64 = 256 * 1024 * 1024;

/// What became of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Emission {
    /// Files that were written, because they were new or differed; those of bundles are not counted, here and below.
    pub written: usize,
    /// Files that lay there already.
    pub unchanged: usize,
    /// Files of an earlier build that are gone.
    pub removed: usize,
    /// Pages that were read for bundles, because something in them differed.
    pub indexed: usize,
}

/// How far a build is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// So many files are made.
    Made(usize),
    /// So many of the pages that bundles are made of anew are read.
    Indexed {
        /// Those that are.
        done: usize,
        /// All of them.
        of: usize,
    },
}

/// Which part of the output folder a build is about.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// Folders at the top, such as `es-es`, whose pages are left as they are. Pictures in them, which pages of other
    /// folders may show, are not left out.
    pub left_alone: Vec<String>,
    /// Whether files are written that lie there already.
    pub rewrites: bool,
}

impl Scope {
    fn holds(&self, route: &str) -> bool {
        let is_page = route.ends_with(".html") || route.ends_with(".xml");
        !is_page || self.holds_bundle(route)
    }

    /// Whether a bundle with this folder is one of the build's.
    pub(in crate::site) fn holds_bundle(&self, folder: &str) -> bool {
        !self.left_alone.iter().any(|alone| folder.split('/').next() == Some(alone))
    }
}

/// The files of an earlier build.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(in crate::site) struct Manifest {
    /// Those that are made one by one.
    pub(in crate::site) files: BTreeSet<String>,
    /// Those of bundles, by the bundle's folder.
    #[serde(default)]
    pub(in crate::site) bundles: BTreeMap<String, Kept>,
}

/// What is known of a bundle.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(in crate::site) struct Kept {
    /// What it was made of; empty when its files may be of two builds.
    pub(in crate::site) digest: String,
    /// Paths below the output folder.
    pub(in crate::site) files: BTreeSet<String>,
}

impl Manifest {
    fn has(&self, file: &str) -> bool {
        self.files.contains(file) || self.bundles.values().any(|bundle| bundle.files.contains(file))
    }

    /// This one and another: what may lie in the folder between the two.
    fn united_with(&self, other: &Self) -> Self {
        let mut both =
            Self { files: self.files.union(&other.files).cloned().collect(), bundles: other.bundles.clone() };
        for (folder, kept) in &self.bundles {
            let held = both.bundles.entry(folder.clone()).or_default();
            if held.digest != kept.digest {
                held.digest.clear();
            }
            held.files.extend(kept.files.iter().cloned());
        }
        both
    }
}

pub(in crate::site) enum Outcome {
    Unchanged,
    Waiting,
}

/// Makes and writes what differs. `progress` is told from any thread.
pub fn emit(site: &Site, into: &Path, scope: &Scope, progress: &(dyn Fn(Progress) + Sync)) -> Result<Emission, Error> {
    let memory = into.join(MEMORY);
    let waiting = memory.join(WAITING);
    disk::create_folder(&memory).map_err(|source| Error::Write { path: memory.clone(), source })?;
    let lock = memory.join(LOCK);
    let lock = disk::try_lock(&lock).map_err(|source| Error::Write { path: lock, source })?;
    // Held until this function ends.
    let _lock = lock.ok_or_else(|| busy(into))?;
    let cannot_clear = |source| Error::Write { path: waiting.clone(), source };
    disk::remove_folder(&waiting).map_err(cannot_clear)?;
    let earlier = read_manifest(&memory.join(MANIFEST));
    let made = make_all(site, into, &waiting, scope, progress).and_then(|made| {
        let place = bundles::Place { into, waiting: &waiting, earlier: &earlier };
        Ok((bundles::make_all(site, &made, &place, scope, progress)?, made))
    });
    if made.is_err() {
        // The error that stopped the build is the one to tell.
        let _ = disk::remove_folder(&waiting);
    }
    let (bundles, made) = made?;
    let mut manifest = Manifest {
        files: made.iter().map(|(route, _)| route.as_str().to_owned()).collect(),
        bundles: bundles.iter().map(|made| (made.folder.to_owned(), made.kept())).collect(),
    };
    // What is about to be moved is written down first: a build that stops half way leaves no file that nobody knows of.
    write_manifest(&memory, &manifest.united_with(&earlier))?;
    let indexed = bundles.iter().map(|made| made.indexed).sum();
    let mut emission = Emission { indexed, ..Emission::default() };
    let place = |file: &str| {
        let path = into.join(file);
        move_into_place(&waiting.join(file), &path).map_err(|source| Error::Write { path, source })
    };
    for (route, outcome) in &made {
        match outcome {
            Outcome::Unchanged => emission.unchanged += 1,
            Outcome::Waiting => {
                place(route.as_str())?;
                emission.written += 1;
            }
        }
    }
    // The parts of a bundle are nobody's files: what is told of them is how many pages they were made of.
    let parts = bundles.iter().flat_map(|made| &made.files);
    parts.filter(|(_, outcome)| matches!(outcome, Outcome::Waiting)).try_for_each(|(file, _)| place(file))?;
    disk::remove_folder(&waiting).map_err(cannot_clear)?;
    for (folder, kept) in &earlier.bundles {
        if !manifest.bundles.contains_key(folder) && !scope.holds_bundle(folder) {
            manifest.bundles.insert(folder.clone(), kept.clone());
        }
    }
    let bundled = earlier.bundles.values().flat_map(|kept| &kept.files);
    for file in bundled.filter(|file| !manifest.has(file)) {
        remove(into, file)?;
    }
    for file in &earlier.files {
        if manifest.has(file) {
            continue;
        }
        if scope.holds(file) {
            remove(into, file)?;
            emission.removed += 1;
        } else {
            manifest.files.insert(file.clone());
        }
    }
    write_manifest(&memory, &manifest)?;
    for (name, bytes) in site.memory() {
        remember(&memory.join(name), bytes)?;
    }
    Ok(emission)
}

/// What the last build into a folder remembered by this name; empty when there is nothing.
#[must_use]
pub fn recall(into: &Path, name: &str) -> Vec<u8> {
    let path = into.join(MEMORY).join(name);
    match disk::size_of_file(&path) {
        Ok(size) if size <= MAX_MEMORY => disk::read(&path).unwrap_or_default(),
        _ => Vec::new(),
    }
}

fn remember(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    if is_same(path, bytes) {
        return Ok(());
    }
    let beside = path.with_extension("new");
    let written = disk::write(&beside, bytes).and_then(|()| disk::rename(&beside, path));
    written.map_err(|source| Error::Write { path: path.to_owned(), source })
}

fn busy(into: &Path) -> Error {
    Error::Usage {
        message: format!("another build is writing to '{}'", into.display()),
        help: Some("wait until it is done, or give another folder with --output".into()),
    }
}

/// Makes every file of the scope; those that differ from the output folder wait beside it.
fn make_all<'a>(
    site: &'a Site,
    into: &Path,
    waiting: &Path,
    scope: &Scope,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Vec<(&'a Route, Outcome)>, Error> {
    let done = AtomicUsize::new(0);
    let routes: Vec<(usize, &Route)> =
        site.routes().iter().enumerate().filter(|(_, route)| scope.holds(route.as_str())).collect();
    routes
        .into_par_iter()
        .map(|(index, route)| {
            let artifact = site.make(index)?;
            let outcome = wait(&artifact, &into.join(route.as_str()), &waiting.join(route.as_str()), scope.rewrites)?;
            progress(Progress::Made(done.fetch_add(1, Ordering::Relaxed) + 1));
            Ok((route, outcome))
        })
        .collect()
}

pub(in crate::site) fn wait(
    artifact: &Artifact,
    place: &Path,
    waiting: &Path,
    rewrites: bool,
) -> Result<Outcome, Error> {
    let cannot_write = |source| Error::Write { path: place.to_owned(), source };
    match artifact {
        Artifact::Bytes(bytes) => {
            if !rewrites && is_same(place, bytes) {
                return Ok(Outcome::Unchanged);
            }
            disk::write(waiting, bytes).map_err(cannot_write)?;
        }
        Artifact::Copy(from) => {
            let bytes = disk::read(from).map_err(|source| Error::Read { path: from.clone(), source })?;
            if !rewrites && is_same(place, &bytes) {
                return Ok(Outcome::Unchanged);
            }
            disk::write(waiting, &bytes).map_err(cannot_write)?;
        }
    }
    Ok(Outcome::Waiting)
}

/// Whether the file has these bytes; its size tells most differences without reading it.
fn is_same(place: &Path, bytes: &[u8]) -> bool {
    disk::size_of_file(place).is_ok_and(|size| size == bytes.len() as u64)
        && disk::read(place).is_ok_and(|old| old == bytes)
}

/// A folder of an earlier layout may stand where a file goes, when it is empty.
fn move_into_place(from: &Path, to: &Path) -> io::Result<()> {
    if disk::is_folder(to) {
        disk::remove_empty_folder(to);
    }
    disk::rename(from, to)
}

fn remove(into: &Path, file: &str) -> Result<(), Error> {
    let path = into.join(file);
    disk::remove_file(&path).map_err(|source| Error::Write { path: path.clone(), source })?;
    let mut folder = path.parent();
    while let Some(empty) = folder.filter(|folder| *folder != into) {
        disk::remove_empty_folder(empty);
        folder = empty.parent();
    }
    Ok(())
}

/// A manifest that is missing or unreadable means that nothing is known of earlier builds. Its paths are checked: a
/// manifest made by hand must not remove files elsewhere.
fn read_manifest(path: &Path) -> Manifest {
    let text = disk::read_to_string(path).unwrap_or_default();
    let mut manifest: Manifest = serde_json::from_str(&text).unwrap_or_default();
    let is_below = |file: &String| {
        !file.is_empty() && Path::new(file).components().all(|part| matches!(part, std::path::Component::Normal(_)))
    };
    manifest.files.retain(is_below);
    manifest.bundles.values_mut().for_each(|bundle| bundle.files.retain(is_below));
    manifest
}

fn write_manifest(memory: &Path, manifest: &Manifest) -> Result<(), Error> {
    let path: PathBuf = memory.join(MANIFEST);
    let beside = memory.join("manifest.new.json");
    let text = serde_json::to_string(manifest).unwrap_or_default();
    let written = disk::write(&beside, text.as_bytes()).and_then(|()| disk::rename(&beside, &path));
    written.map_err(|source| Error::Write { path, source })
}

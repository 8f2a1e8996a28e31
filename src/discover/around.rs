//! The docset that a file belongs to, found from the file.
//!
//! In: the path of a file. Out: a folder that `config::load` can be given. Nothing is read but names.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::config::{self, Overrides};
use crate::discover::layout::{Kind, detect};
use crate::disk;
use crate::locale::Locale;

/// How many entries the folder where the user stands may have below it to be taken as the docset of a file that belongs
/// to none: reading it then costs no more than a moment.
const MAX_ENTRIES: usize = 2_000;

/// What says that a folder is a docset, the surest first.
const SIGNS: [&[&str]; 3] =
    [&["hexapla.yml", "hexapla.yaml"], &[".openpublishing.publish.config.json"], &["docfx.json", "docfx.yml"]];

/// The folder of the docset around a file: one with `hexapla.yml`, else one whose `content/<locale>` or `<locale>` holds
/// the file, else a repository or the folder of a `docfx.json`. A file that belongs to none is taken with the folder where
/// the user stands, when that is above it and small, else with its own. `file` is absolute.
#[must_use]
pub fn docset_around(file: &Path, here: Option<&Path>) -> PathBuf {
    let own = file.parent().unwrap_or(file);
    let has = |folder: &Path, names: &[&str]| names.iter().any(|name| disk::is_file(&folder.join(name)));
    let nearest = |names: &[&str]| own.ancestors().find(|folder| has(folder, names));
    let found = nearest(SIGNS[0])
        .or_else(|| above_locales(own))
        .or_else(|| nearest(SIGNS[1]))
        .or_else(|| nearest(SIGNS[2]))
        .or_else(|| here.filter(|here| own.starts_with(here) && is_small(here)));
    found.unwrap_or(own).to_owned()
}

/// The docset that a folder is a locale of, and which: only where the docset around it is sure to read it so, beside others.
/// A folder below that of a locale counts when another locale has one at the same place.
#[must_use]
pub fn docset_of_locale(folder: &Path) -> Option<(PathBuf, Locale)> {
    let folder = disk::canonicalize(folder).ok()?;
    let around = above_locales(&folder).filter(|around| *around != folder)?;
    let config = config::load(around, Overrides::default()).ok()?;
    let roots = detect(&config).ok().filter(|layout| layout.kind != Kind::Flat)?.roots;
    let own = roots.iter().find_map(|root| {
        let disk = disk::canonicalize(&root.disk).ok()?;
        Some((root, folder.strip_prefix(disk).ok()?))
    });
    let (root, below) = own?;
    let has_twin = roots.iter().any(|other| other.locale != root.locale && disk::is_folder(&other.disk.join(below)));
    has_twin.then(|| (around.to_owned(), root.locale.clone()))
}

/// The folder above that of a locale, when it is a layout of locales.
fn above_locales(own: &Path) -> Option<&Path> {
    own.ancestors().find_map(|folder| {
        Locale::parse_folder(folder.file_name()?.to_str()?)?;
        let above = folder.parent()?;
        let is_content = above.file_name().is_some_and(|name| name == "content");
        if is_content {
            return above.parent();
        }
        let locales = disk::names_in(above).iter().filter(|name| Locale::parse_folder(name).is_some()).count();
        (locales > 1).then_some(above)
    })
}

fn is_small(folder: &Path) -> bool {
    WalkDir::new(folder).into_iter().take(MAX_ENTRIES + 1).count() <= MAX_ENTRIES
}

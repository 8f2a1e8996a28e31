//! The files of a theme, before anything is made of them.
//!
//! In: the theme that is part of the program, and a folder. Out: bytes by name, such as `templates/page.html`.
//!
//! **Invariant:** names have `/` and lie in `templates/`, `strings/` or `assets/`; `theme.yml` is for people.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::disk;
use crate::error::Error;
use crate::path::extension_of;

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Folders of a theme whose files mean something.
const PARTS: [&str; 3] = ["templates", "strings", "assets"];

/// Folders in a theme's folders are followed this deep: a link to a folder above must not hang the program.
const MAX_DEPTH: usize = 8;

/// The bytes of files, by name.
pub(super) type Files = BTreeMap<String, Cow<'static, [u8]>>;

/// The theme that is part of the program.
pub(super) fn built_in() -> Files {
    let mut files = Files::new();
    for part in PARTS {
        if let Some(folder) = BUILT_IN.get_dir(part) {
            take(folder, &mut files);
        }
    }
    files
}

fn take(folder: &'static Dir<'static>, files: &mut Files) {
    for file in folder.files() {
        let name = file.path().to_string_lossy().replace('\\', "/");
        files.insert(name, Cow::Borrowed(file.contents()));
    }
    for inner in folder.dirs() {
        take(inner, files);
    }
}

/// The files of a folder that is laid over the built-in theme. A folder that is not there is an error, an empty one is not.
pub(super) fn in_folder(folder: &Path) -> Result<Files, Error> {
    let read = |source| Error::Read { path: folder.to_owned(), source };
    let folder = disk::canonicalize(folder).map_err(read)?;
    let mut files = Files::new();
    for part in PARTS {
        read_all(&folder.join(part), part, MAX_DEPTH, &mut files)?;
    }
    Ok(files)
}

/// The picture that a docset has for the header, as an asset.
pub(super) fn logo(path: &Path) -> Result<(String, Cow<'static, [u8]>), Error> {
    let bytes = disk::read(path).map_err(|source| Error::Read { path: path.to_owned(), source })?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    Ok((format!("assets/logo.{}", extension_of(&name)), Cow::Owned(bytes)))
}

fn read_all(folder: &Path, name: &str, depth: usize, files: &mut Files) -> Result<(), Error> {
    // What begins with a dot is the system's or the editor's.
    for entry in disk::names_in(folder).iter().filter(|entry| !entry.starts_with('.')) {
        let path = folder.join(entry);
        let name = format!("{name}/{entry}");
        if disk::is_folder(&path) {
            if depth > 0 {
                read_all(&path, &name, depth - 1, files)?;
            }
        } else {
            let bytes = disk::size_of_file(&path).and_then(|_| disk::read(&path));
            files.insert(name, Cow::Owned(bytes.map_err(|source| Error::Read { path, source })?));
        }
    }
    Ok(())
}

/// The files in one part of the theme, named without it, in name order.
pub(super) fn in_part<'a>(files: &'a Files, part: &'a str) -> impl Iterator<Item = (&'a str, &'a Cow<'static, [u8]>)> {
    files.iter().filter_map(move |(name, bytes)| Some((name.strip_prefix(part)?.strip_prefix('/')?, bytes)))
}

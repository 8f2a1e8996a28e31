//! The one door to files.
//!
//! In: paths of the system. Out: bytes, listings, and writes that never leave half a file behind.
//!
//! **Invariant:** no other module names `std::fs`; who may import this one stands in `tests/architecture.rs`.
#![expect(clippy::disallowed_methods, reason = "this module is the door that the others must use")]

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Reads a whole file.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}

/// Reads a whole file in the place of what was read before. After an error there is nothing to rely on.
pub fn read_into(path: &Path, bytes: &mut Vec<u8>) -> io::Result<()> {
    bytes.clear();
    fs::File::open(path)?.read_to_end(bytes).map(|_| ())
}

/// Reads a whole file as UTF-8.
pub fn read_to_string(path: &Path) -> io::Result<String> {
    fs::read_to_string(path)
}

/// Opens a file to be read piece by piece.
pub fn open(path: &Path) -> io::Result<impl Read + Send + use<>> {
    fs::File::open(path)
}

/// Reads the beginning of a file.
pub fn read_start(path: &Path, length: usize) -> io::Result<Vec<u8>> {
    let mut start = Vec::with_capacity(length);
    fs::File::open(path)?.take(length as u64).read_to_end(&mut start)?;
    Ok(start)
}

/// Size of a regular file in bytes; an error for anything else, since reading a pipe or a device may never end.
pub fn size_of_file(path: &Path) -> io::Result<u64> {
    let metadata = fs::metadata(path)?;
    if metadata.is_file() {
        Ok(metadata.len())
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file"))
    }
}

/// Whether there is a folder at this path.
#[must_use]
pub fn is_folder(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| metadata.is_dir())
}

/// Whether there is a regular file at this path.
#[must_use]
pub fn is_file(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| metadata.is_file())
}

/// Whether a path is a symbolic link.
#[must_use]
pub fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.file_type().is_symlink())
}

/// The path with links and `..` resolved.
pub fn canonicalize(path: &Path) -> io::Result<PathBuf> {
    fs::canonicalize(path)
}

/// The names in a folder that are UTF-8, sorted; empty when the folder cannot be read.
#[must_use]
pub fn names_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort_unstable();
    names
}

/// A folder of its own for a while, which only this user may open. It goes with the value.
pub fn temporary_folder() -> io::Result<tempfile::TempDir> {
    tempfile::Builder::new().prefix("hexapla-").tempdir()
}

/// Takes the lock of a file, which is made when it is missing. `None` when another process holds it. It is let go when the
/// value goes, or the process ends, however that happens.
pub fn try_lock(path: &Path) -> io::Result<Option<fs::File>> {
    let file = with_folder(path, || fs::OpenOptions::new().create(true).append(true).open(path))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        // A file system without locks is no reason not to build.
        Err(fs::TryLockError::Error(_)) => Ok(Some(file)),
    }
}

/// Makes a folder and those above it.
pub fn create_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}

/// Writes a file, and makes its folder when that is missing. A crash may leave half of it: write where nobody reads, then [`rename`].
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    with_folder(path, || fs::write(path, bytes))
}

/// Writes a file in one step, so that nobody reads half of it, and makes its folder when that is missing. What is no
/// regular file, such as a pipe or a device, is written to as it is.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // Behind a link the file is replaced, not the link.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let Some(name) = path.file_name() else { return Err(io::ErrorKind::InvalidInput.into()) };
    if fs::metadata(&path).is_ok_and(|metadata| !metadata.is_file()) {
        return fs::OpenOptions::new().write(true).open(&path)?.write_all(bytes);
    }
    let mut new = std::ffi::OsString::from(".");
    new.push(name);
    new.push(format!(".{}.new", std::process::id()));
    let new = path.with_file_name(new);
    let keep_permissions = || match fs::metadata(&path) {
        Ok(metadata) => fs::set_permissions(&new, metadata.permissions()),
        Err(_) => Ok(()),
    };
    let written = write(&new, bytes).and_then(|()| keep_permissions()).and_then(|()| fs::rename(&new, &path));
    if written.is_err() {
        let _ = fs::remove_file(&new);
    }
    written
}

/// Writes a file that must not exist yet. `Ok(false)` when it does; it is then left as it is.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    if fs::symlink_metadata(path).is_ok() {
        return Ok(false);
    }
    write(path, bytes).map(|()| true)
}

/// Moves a file over another in one step, and makes the folder when that is missing.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    with_folder(to, || fs::rename(from, to))
}

/// Copies a file, and makes the folder when that is missing.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    with_folder(to, || fs::copy(from, to).map(|_| ()))
}

/// Removes a file; one that is gone already is no error.
pub fn remove_file(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Removes a folder that is empty; any other is left alone.
pub fn remove_empty_folder(path: &Path) {
    let _ = fs::remove_dir(path);
}

/// Removes a folder with all that is in it; one that is gone already is no error.
pub fn remove_folder(path: &Path) -> io::Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Folders are rarely missing, so it is tried without making them first: one call to the system a file instead of several.
fn with_folder<T>(path: &Path, act: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match act() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            act()
        }
        other => other,
    }
}

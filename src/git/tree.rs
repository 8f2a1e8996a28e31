//! What `git ls-tree -r -z` says of the files of one revision.
//!
//! In: its output. Out: the paths that may be written below a folder, each with the object that has its content.

use std::io::{self, BufRead, Read};

/// How much of a listing is read. An entry takes 100 bytes.
const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// One file of a revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its path below the folder, with `/`.
    pub(super) path: String,
    /// The object that has its content.
    pub(super) blob: String,
    /// Whether it is a symbolic link, whose content is where it leads.
    pub(super) is_link: bool,
}

/// The entries of a listing: each is `<mode> <kind> <object>`, a tab, the path, and a zero. Other repositories inside this
/// one, and names that no file may have, are passed over.
pub(super) fn read(listing: &mut dyn BufRead) -> io::Result<Vec<Entry>> {
    let mut listing = listing.take(MAX_BYTES);
    let mut entries = Vec::new();
    let mut field = Vec::new();
    while listing.read_until(0, &mut field)? > 0 {
        if let Some(entry) = std::str::from_utf8(&field).ok().and_then(|field| entry(field.trim_end_matches('\0'))) {
            entries.push(entry);
        }
        field.clear();
    }
    Ok(entries)
}

fn entry(field: &str) -> Option<Entry> {
    let (head, path) = field.split_once('\t')?;
    let mut words = head.split(' ');
    let (mode, kind, blob) = (words.next()?, words.next()?, words.next()?);
    let is_object = blob.len() >= 40 && blob.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_file = kind == "blob" && is_object && path.split('/').all(is_name);
    is_file.then(|| Entry { path: path.to_owned(), blob: blob.to_owned(), is_link: mode == "120000" })
}

/// Whether a file below a folder may be named so: nothing that leads elsewhere, on any system.
fn is_name(part: &str) -> bool {
    let is_device = cfg!(windows) && part.contains([':', '\\']);
    !matches!(part, "" | "." | "..") && !part.eq_ignore_ascii_case(".git") && !part.contains('\0') && !is_device
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_that_stay_below_are_listed() {
        let object = "a".repeat(40);
        let names = ["100644 blob a/b ü.md", "100755 blob c", "120000 blob l", "160000 commit sub", "100644 blob ../x"];
        let more = ["100644 blob /etc/x", "100644 blob a//b", "100644 blob .git/config", "100644 blob a/./b"];
        let line = |said: &&str| {
            let mut words = said.splitn(3, ' ');
            let (mode, kind, path) = (words.next().unwrap(), words.next().unwrap(), words.next().unwrap());
            format!("{mode} {kind} {object}\t{path}\0")
        };
        let listing: String = names.iter().chain(&more).map(line).collect();
        let found = read(&mut listing.as_bytes()).unwrap();
        let paths: Vec<(&str, bool)> = found.iter().map(|entry| (entry.path.as_str(), entry.is_link)).collect();
        assert_eq!(paths, [("a/b ü.md", false), ("c", false), ("l", true)]);
        assert_eq!(read(&mut "no listing".as_bytes()).unwrap(), []);
        assert_eq!(read(&mut "x\0\u{1}\0".as_bytes()).unwrap(), []);
    }
}

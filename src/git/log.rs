//! What `git log --raw -z` says of some files, followed through renames.
//!
//! In: its output, and the names that the files have today, or had once. Out: the versions of each, the newest first, or the
//! names that they have today.

use std::io::{self, BufRead, Read};

use rustc_hash::FxHashMap;

/// How much of a log is read. A commit that changes one file takes 200 bytes.
const MAX_BYTES: u64 = 1024 * 1024 * 1024;

/// How many renames are kept: two paths each, so that a hostile history takes some tens of megabytes.
const MAX_RENAMES: usize = 200_000;

/// One version of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Version {
    /// The object that has its content.
    pub(super) blob: String,
    /// When it was committed, in seconds since 1970.
    pub(super) time: u64,
}

/// The versions of each name. Commits begin with `\x01` and their time; each change is a line such as
/// `:100644 100644 <old> <new> M`, and one name or two.
pub(super) fn read(log: &mut dyn BufRead, names: &[String]) -> io::Result<Vec<Vec<Version>>> {
    let mut versions = vec![Vec::new(); names.len()];
    // The names that a file has had so far: one branch may still have the new name where another has the old one.
    let mut known: FxHashMap<Vec<u8>, Vec<usize>> = FxHashMap::default();
    for (at, name) in names.iter().enumerate() {
        known.entry(name.clone().into_bytes()).or_default().push(at);
    }
    let mut log = log.take(MAX_BYTES);
    let mut field = Vec::new();
    let mut time = 0;
    while next(&mut log, &mut field)? {
        if let Some(said) = field.strip_prefix(b"\x01") {
            time = std::str::from_utf8(said).ok().and_then(|said| said.trim().parse().ok()).unwrap_or(0);
            continue;
        }
        let line = String::from_utf8_lossy(field.trim_ascii()).into_owned();
        let Some((old_blob, blob, kind)) = change(&line) else { continue };
        if !next(&mut log, &mut field)? {
            break;
        }
        let mut old = None;
        if matches!(kind, b'R' | b'C') {
            old = Some(std::mem::take(&mut field));
            if !next(&mut log, &mut field)? {
                break;
            }
        }
        let Some(files) = known.get(&field).cloned() else { continue };
        // A file that only got another name or mode is no new version.
        if kind != b'D' && blob != old_blob {
            files.iter().for_each(|at| versions[*at].push(Version { blob: blob.to_owned(), time }));
        }
        if let Some(old) = old.filter(|_| kind == b'R') {
            let also = known.entry(old).or_default();
            also.extend(files);
            also.sort_unstable();
            also.dedup();
        }
    }
    Ok(versions)
}

/// What a file became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Last {
    /// Its last name.
    pub(super) name: String,
    /// When it lost the name that was asked for, in seconds since 1970.
    pub(super) time: u64,
    /// Whether no other file that had this name became another.
    pub(super) is_only: bool,
}

/// The last name of each file that once had another; `None` where the log knows of no rename. A name that several files had
/// one after the other is that of the one that had it last.
pub(super) fn last_names(log: &mut dyn BufRead, names: &[String]) -> io::Result<Vec<Option<Last>>> {
    // The newest rename comes first: what a name became later is known when it is met.
    let mut last: FxHashMap<Vec<u8>, (Vec<u8>, u64, bool)> = FxHashMap::default();
    let mut time = 0;
    let mut log = log.take(MAX_BYTES);
    let mut field = Vec::new();
    while last.len() < MAX_RENAMES && next(&mut log, &mut field)? {
        if let Some(said) = field.strip_prefix(b"\x01") {
            time = std::str::from_utf8(said).ok().and_then(|said| said.trim().parse().ok()).unwrap_or(0);
            continue;
        }
        let line = String::from_utf8_lossy(field.trim_ascii()).into_owned();
        let Some((_, _, kind)) = change(&line) else { continue };
        if !next(&mut log, &mut field)? {
            break;
        }
        if !matches!(kind, b'R' | b'C') {
            continue;
        }
        let old = std::mem::take(&mut field);
        if !next(&mut log, &mut field)? {
            break;
        }
        if kind == b'R' {
            let name = last.get(&field).map_or(&field, |(name, ..)| name).clone();
            last.entry(old)
                .and_modify(|(known, _, is_only)| *is_only &= *known == name)
                .or_insert_with(|| (name.clone(), time, true));
        }
    }
    // Whoever reads no more than this lets git write to the end all the same.
    io::copy(&mut log, &mut io::sink())?;
    let last_of = |name: &String| {
        let (name, time, is_only) = last.get(name.as_bytes())?;
        Some(Last { name: String::from_utf8(name.clone()).ok()?, time: *time, is_only: *is_only })
    };
    Ok(names.iter().map(last_of).collect())
}

/// One field, without the zero behind it. `false` at the end.
fn next(log: &mut dyn BufRead, field: &mut Vec<u8>) -> io::Result<bool> {
    field.clear();
    log.read_until(0, field)?;
    if field.last() == Some(&0) {
        field.pop();
        return Ok(true);
    }
    Ok(!field.is_empty())
}

/// The old and the new content of a change, and what kind of change it is.
fn change(line: &str) -> Option<(&str, &str, u8)> {
    let mut words = line.strip_prefix(':')?.split(' ');
    let (old, new, kind) = (words.nth(2)?, words.next()?, words.next()?);
    let is_object = new.len() >= 40 && new.bytes().all(|byte| byte.is_ascii_hexdigit());
    Some((old, new, *kind.as_bytes().first()?)).filter(|_| is_object)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_followed_through_renames() {
        let object = |digit: char| digit.to_string().repeat(40);
        let entry = |new: char, kind: &str, names: &str| {
            format!("\n:100644 100644 {} {} {kind}\0{names}\0", object('0'), object(new))
        };
        let log = [
            "\u{1}900\0",
            &entry('5', "M", "b.md"),
            &entry('9', "M", ":odd.md"),
            "\u{1}800\0\u{1}700\0",
            &entry('4', "R098", "a.md\0b.md"),
            "\u{1}650\0",
            &entry('0', "M", "a.md"),
            "\u{1}600\0",
            &entry('0', "D", "b.md"),
            "\u{1}500\0",
            &entry('3', "M", "a.md"),
            &entry('7', "A", "other.md"),
        ]
        .concat();
        let names = ["b.md".to_owned(), ":odd.md".to_owned(), "none.md".to_owned()];
        let versions = read(&mut log.as_bytes(), &names).unwrap();
        let times: Vec<Vec<u64>> =
            versions.iter().map(|all| all.iter().map(|version| version.time).collect()).collect();
        assert_eq!(times, [vec![900, 700, 500], vec![900], vec![]]);
        assert_eq!(versions[0][2].blob, object('3'));
    }

    #[test]
    fn last_names_are_followed_through_renames() {
        let rename = |old: &str, new: &str| {
            format!("\n:100644 100644 {} {} R090\0{old}\0{new}\0", "0".repeat(40), "1".repeat(40))
        };
        let log = [
            "\u{1}900\0",
            &rename("c.md", "d.md"),
            "\u{1}800\0",
            &rename("b.md", "c.md"),
            &rename("x.md", "a.md"),
            "\u{1}700\0",
            &rename("b.md", "old.md"),
            &rename("a.md", "b.md"),
        ]
        .concat();
        let names = ["a.md", "b.md", "x.md", "none.md"].map(str::to_owned);
        let last = last_names(&mut log.as_bytes(), &names).unwrap();
        let last: Vec<_> = last.iter().map(|last| last.as_ref().map(|l| (&*l.name, l.time, l.is_only))).collect();
        let want = [Some(("d.md", 700, true)), Some(("d.md", 800, false)), Some(("a.md", 800, true)), None];
        assert_eq!(last, want);
    }

    #[test]
    fn what_is_no_log_is_read_as_nothing() {
        for log in ["", "\0\0", "fatal: no", ":1 2", "\u{1}x\0\n:100644 100644 0 1 M\0b.md"] {
            assert_eq!(read(&mut log.as_bytes(), &["b.md".to_owned()]).unwrap(), [Vec::new()], "{log:?}");
        }
    }
}

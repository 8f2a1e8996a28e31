//! `hexapla check --fix`: what is certain is mended in the files themselves, and nothing else is.

use std::fmt::Write as _;
use std::path::PathBuf;

use similar::TextDiff;

use crate::analysis::Analysis;
use crate::check::{self, FileEdits};
use crate::cli::build::shown_doc_path;
use crate::cli::terminal::{Terminal, count};
use crate::diagnostic::Diagnostic;
use crate::disk;
use crate::error::Error;

/// The byte order mark of UTF-8.
const MARK: &str = "\u{feff}";

/// Mends what can be mended, and says whether any file was changed. With `is_dry` the differences are shown, and all stays.
pub(in crate::cli) fn fix(
    analysis: &Analysis,
    found: &[Diagnostic],
    is_dry: bool,
    terminal: &Terminal,
) -> Result<bool, Error> {
    let (mut edits, mut files) = (0, 0);
    for file in &check::edits(analysis, found) {
        let shown = shown_doc_path(analysis, &file.file.path);
        let done = mark_of(analysis, file).and_then(|mark| match is_dry {
            true => Ok(Some(difference(file, mark, &shown))),
            false => write(analysis, file, mark).map(|()| None),
        });
        match done {
            Ok(difference) => terminal.print(&difference.unwrap_or_default())?,
            Err(why) => {
                terminal.warn(&format!("{shown} is left as it is: {why}"));
                continue;
            }
        }
        edits += file.edits.len();
        files += 1;
    }
    let verb = if is_dry { "Could mend" } else { "Mended" };
    terminal.say(&format!("{verb} {} in {}", count(edits, "finding"), count(files, "file")));
    Ok(files > 0 && !is_dry)
}

/// What would change in a file, as `git diff` shows it, so that `git apply` and `patch -p1` take it.
fn difference(file: &FileEdits<'_>, mark: &str, shown: &str) -> String {
    let (old, new) = (format!("{mark}{}", file.file.text), format!("{mark}{}", file.text()));
    // A tab ends a name that has spaces.
    let end = if shown.contains(' ') { "\t" } else { "" };
    let diff = TextDiff::from_lines(old.as_str(), new.as_str());
    let mut out = String::new();
    let _ = write!(out, "{}", diff.unified_diff().header(&format!("a/{shown}{end}"), &format!("b/{shown}{end}")));
    out
}

/// The mark at the beginning of a file, which is no part of its text and stays; an error for a file that holds something else
/// by now than what was checked.
fn mark_of(analysis: &Analysis, file: &FileEdits<'_>) -> Result<&'static str, String> {
    let bytes = disk::read(&disk_path(analysis, file)).map_err(|error| error.to_string())?;
    let text = &file.file.text;
    let mark = if bytes.starts_with(MARK.as_bytes()) && !text.starts_with(MARK) { MARK } else { "" };
    if bytes[mark.len()..] != *text.as_bytes() {
        return Err("it is not plain UTF-8, or has changed since it was read".into());
    }
    Ok(mark)
}

fn write(analysis: &Analysis, file: &FileEdits<'_>, mark: &str) -> Result<(), String> {
    let text = [mark, &file.text()].concat();
    disk::replace(&disk_path(analysis, file), text.as_bytes()).map_err(|error| error.to_string())
}

fn disk_path(analysis: &Analysis, file: &FileEdits<'_>) -> PathBuf {
    analysis.catalog.docset.roots[file.file.root].disk_path(&file.file.path)
}

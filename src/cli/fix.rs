//! `hexapla check --fix`: what is certain is mended in the files themselves, and nothing else is.

use std::fmt::Write as _;
use std::path::Path;

use similar::TextDiff;

use crate::analysis::Analysis;
use crate::check::{self, FileEdits};
use crate::cli::build::shown_doc_path;
use crate::cli::terminal::{Terminal, count};
use crate::diagnostic::Diagnostic;
use crate::disk;
use crate::error::Error;

/// The byte order mark of UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

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
        if is_dry {
            terminal.print(&difference(file, &shown))?;
        } else if let Err(why) = write(analysis, file) {
            terminal.warn(&format!("{shown} is left as it is: {why}"));
            continue;
        }
        edits += file.edits.len();
        files += 1;
    }
    let verb = if is_dry { "Could mend" } else { "Mended" };
    terminal.say(&format!("{verb} {} in {}", count(edits, "finding"), count(files, "file")));
    Ok(files > 0 && !is_dry)
}

/// What would change in a file, as `diff -u` shows it.
fn difference(file: &FileEdits<'_>, shown: &str) -> String {
    let new = file.text();
    let diff = TextDiff::from_lines(file.file.text.as_str(), new.as_str());
    let mut out = String::new();
    let _ = write!(out, "{}", diff.unified_diff().context_radius(0).header(shown, shown));
    out
}

/// Writes a file, unless it holds something else by now than what was checked.
fn write(analysis: &Analysis, file: &FileEdits<'_>) -> Result<(), String> {
    let root = &analysis.catalog.docset.roots[file.file.root];
    let path = root.disk_path(&file.file.path);
    let path: &Path = &path;
    let bytes = disk::read(path).map_err(|error| error.to_string())?;
    // The mark at the beginning is no part of the text, and stays.
    let mark = if bytes.starts_with(MARK) && !file.file.text.as_bytes().starts_with(MARK) { MARK } else { &[] };
    if bytes[mark.len()..] != *file.file.text.as_bytes() {
        return Err("it is not plain UTF-8, or has changed since it was read".into());
    }
    disk::replace(path, &[mark, file.text().as_bytes()].concat()).map_err(|error| error.to_string())
}

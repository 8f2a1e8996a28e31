//! `hexapla check --fix`: what is certain is mended in the files themselves, and nothing else is.

use std::fmt::Write as _;
use std::path::PathBuf;

use similar::TextDiff;

use crate::analysis::Analysis;
use crate::check::{self, FileEdits};
use crate::cli::build::shown_doc_path;
use crate::cli::terminal::{Terminal, count};
use crate::diagnostic::Diagnostic;
use crate::discover;
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
        let done = held(analysis, file).and_then(|old| match is_dry {
            true => Ok(Some(difference(file, &old, &shown))),
            false => write(analysis, file, &old).map(|()| None),
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

/// What a file holds: the mark at its beginning, which is no part of the text, and the text.
struct Held {
    mark: &'static str,
    text: String,
}

/// What a file holds; an error for one that holds something else by now than what was checked.
fn held(analysis: &Analysis, file: &FileEdits<'_>) -> Result<Held, String> {
    let path = disk_path(analysis, file);
    if disk::is_link(&path) {
        return Err("it is a symbolic link; the file that it leads to is mended where it lies in the docset".into());
    }
    let bytes = disk::read(&path).map_err(|error| error.to_string())?;
    // Characters that no page can show are spaces in what was checked, and stay what they are.
    let is_same = discover::text_of(&bytes) == file.file.text;
    let mark = if bytes.starts_with(MARK.as_bytes()) { MARK } else { "" };
    match String::from_utf8(bytes) {
        Ok(whole) if is_same && whole.len() - mark.len() == file.file.text.len() => {
            Ok(Held { mark, text: whole[mark.len()..].to_owned() })
        }
        _ => Err("it is not plain UTF-8, or has changed since it was read".into()),
    }
}

/// What would change in a file, as `git diff` shows it, so that `git apply` and `patch -p1` take it.
fn difference(file: &FileEdits<'_>, held: &Held, shown: &str) -> String {
    let (old, new) = (format!("{}{}", held.mark, held.text), format!("{}{}", held.mark, file.of(&held.text)));
    // By line feeds alone: a carriage return that stands by itself ends no line of a patch.
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let diff = TextDiff::configure().newline_terminated(true).diff_slices(&old, &new);
    let mut out = String::new();
    let _ = write!(out, "{}", diff.unified_diff().header(&quoted("a/", shown), &quoted("b/", shown)));
    out
}

/// A name as git writes it in a patch: in quotes where it holds what would end it, and with a tab behind one with spaces.
fn quoted(side: &str, name: &str) -> String {
    if !name.contains(|c: char| c.is_control() || matches!(c, '"' | '\\')) {
        return format!("{side}{name}{}", if name.contains(' ') { "\t" } else { "" });
    }
    let escape = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_ascii_control() => format!("\\{:03o}", u32::from(c)),
        c => c.to_string(),
    };
    format!("\"{side}{}\"", name.chars().map(escape).collect::<String>())
}

fn write(analysis: &Analysis, file: &FileEdits<'_>, held: &Held) -> Result<(), String> {
    let text = [held.mark, &file.of(&held.text)].concat();
    disk::replace(&disk_path(analysis, file), text.as_bytes()).map_err(|error| error.to_string())
}

fn disk_path(analysis: &Analysis, file: &FileEdits<'_>) -> PathBuf {
    analysis.catalog.docset.roots[file.file.root].disk_path(&file.file.path)
}

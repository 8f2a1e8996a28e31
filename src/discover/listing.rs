//! The files below a root, as walked.

use std::path::Path;

use walkdir::WalkDir;

use crate::config::Config;
use crate::disk;
use crate::docset::FaultKind;
use crate::error::Error;
use crate::locale::Locale;
use crate::markdown::{self, Mime};
use crate::path::DocPath;

/// The largest text that is read, in bytes. The largest article of the docsets measured has under 400 KB.
pub(in crate::discover) const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// A folder that holds no content wherever it stands, and is never small.
const PASSED_OVER: &str = "node_modules";

/// One entry of a root, as walked.
#[derive(Debug)]
pub(in crate::discover) struct Found {
    /// Its path below the root, with `/`.
    pub(in crate::discover) below: String,
    pub(in crate::discover) state: FileState,
    /// What a YAML file says it is.
    pub(in crate::discover) yaml: Yaml,
}

/// What a YAML file says it is, by its beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::discover) enum Yaml {
    /// It is no YAML, or data, or does not say.
    NoPage,
    /// Groups of pivots.
    Pivots,
    /// A page: of a known kind, or with a title at least.
    Page,
    /// A page of a kind that is not known, given here, and of which nothing can be shown.
    Unknown(String),
}

/// How much of a YAML file is read to see what it is.
const START: usize = 4 * 1024;

/// Whether an entry can be read.
#[derive(Debug, Clone)]
pub(in crate::discover) enum FileState {
    /// A regular file.
    Regular,
    /// It cannot, and why.
    Refused(FaultKind),
}

/// All files below a root, sorted by path. Hidden folders are passed over, and the output folder is never input.
pub(in crate::discover) fn list(config: &Config, root: &Path) -> Vec<Found> {
    let is_content = |entry: &walkdir::DirEntry| {
        let name = entry.file_name().to_string_lossy();
        let is_folder = entry.file_type().is_dir();
        entry.depth() == 0
            || !(is_folder && (name.starts_with('.') || name == PASSED_OVER || entry.path() == config.output))
    };
    let mut found: Vec<Found> = WalkDir::new(root)
        .follow_links(false)
        .into_iter()
        .filter_entry(is_content)
        .filter_map(|entry| found_at(root, entry.ok()?))
        .collect();
    found.sort_by(|a, b| a.below.cmp(&b.below));
    found
}

/// The files of a built site, sorted by path. Hidden files and folders are no pages, and links are not followed.
pub fn files_below(folder: &Path) -> Result<Vec<DocPath>, Error> {
    if !disk::is_folder(folder) {
        return Err(Error::Usage {
            message: format!("there is no folder '{}'", folder.display()),
            help: Some("give the folder of a built site, such as 'output'".into()),
        });
    }
    let is_shown =
        |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    let entries = WalkDir::new(folder).follow_links(false).into_iter().filter_entry(is_shown).filter_map(Result::ok);
    let below = |entry: walkdir::DirEntry| {
        let below = entry.path().strip_prefix(folder).ok()?.to_str()?.replace(std::path::MAIN_SEPARATOR, "/");
        Some(DocPath::new(&below))
    };
    let mut files: Vec<DocPath> = entries.filter(|entry| entry.file_type().is_file()).filter_map(below).collect();
    files.sort();
    Ok(files)
}

/// One file of a folder by its name.
pub(in crate::discover) fn file_in(folder: &Path, name: &str) -> Option<Found> {
    let entries = WalkDir::new(folder).min_depth(1).max_depth(1).into_iter().filter_map(Result::ok);
    let entry = entries.into_iter().find(|entry| entry.file_name() == name)?;
    found_at(folder, entry)
}

fn found_at(root: &Path, entry: walkdir::DirEntry) -> Option<Found> {
    let path = entry.path().strip_prefix(root).ok()?;
    // A path of the docset has slashes; only where the system's own separator is another are they exchanged.
    let below = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let name = below.rsplit('/').next().unwrap_or(&below);
    // Hidden files are somebody's own, save those that the publishing system names so.
    let is_ours = name.starts_with(".openpublishing") || name == ".xrefmap.json";
    if below.is_empty() || name.starts_with('.') && !is_ours {
        return None;
    }
    let kind = entry.file_type();
    let state = if path.to_str().is_none() {
        FileState::Refused(FaultKind::Unreadable("its name is not UTF-8".into()))
    } else if kind.is_file() {
        FileState::Regular
    } else if kind.is_symlink() {
        link_state(root, entry.path())
    } else if name.to_ascii_lowercase().ends_with(".md") {
        FileState::Refused(FaultKind::NotAFile)
    } else {
        return None;
    };
    let is_yaml = matches!(state, FileState::Regular) && name.to_ascii_lowercase().ends_with(".yml");
    let yaml = if is_yaml { yaml_at(entry.path()) } else { Yaml::NoPage };
    Some(Found { below, state, yaml })
}

fn yaml_at(path: &Path) -> Yaml {
    let Ok(start) = disk::read_start(path, START) else { return Yaml::NoPage };
    let start = String::from_utf8_lossy(start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&start));
    match markdown::mime(&start) {
        Some((Mime::Data, kind)) if kind.of(&start).eq_ignore_ascii_case("ZonePivotGroups") => Yaml::Pivots,
        None | Some((Mime::Data, _)) => Yaml::NoPage,
        Some((Mime::Other, _)) if start.lines().any(|line| line.starts_with("title:")) => Yaml::Page,
        Some((Mime::Other, kind)) => Yaml::Unknown(kind.of(&start).to_owned()),
        Some((Mime::Landing | Mime::Hub | Mime::Faq | Mime::Document, _)) => Yaml::Page,
    }
}

/// A symbolic link is read when it leads to a file of the same root.
fn link_state(root: &Path, path: &Path) -> FileState {
    match (disk::canonicalize(root), disk::canonicalize(path)) {
        (Ok(root), Ok(target)) if target.starts_with(&root) && disk::is_file(&target) => FileState::Regular,
        (Ok(root), Ok(target)) if target.starts_with(&root) => FileState::Refused(FaultKind::NotAFile),
        (_, Err(error)) => FileState::Refused(FaultKind::Unreadable(error.to_string())),
        _ => FileState::Refused(FaultKind::LeavesDocset),
    }
}

/// The locale that an article says of itself, looked for in the lines of its front matter.
pub(in crate::discover) fn content_locale(bytes: &[u8]) -> Option<Locale> {
    let head = &bytes[..bytes.len().min(8 * 1024)];
    let head = String::from_utf8_lossy(head);
    let value = head
        .lines()
        .skip(1)
        .take_while(|line| line.trim_end() != "---")
        .find_map(|line| line.trim_start().strip_prefix("ms.contentlocale:"))?;
    Locale::parse(value.trim().trim_matches(['"', '\'']))
}

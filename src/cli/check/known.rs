//! Findings that are known already: those of a file, and those that an earlier revision had.
//!
//! In: files named by the user, a revision of git. Out: the findings that are new.

use std::path::{Path, PathBuf};

use rustc_hash::{FxHashMap, FxHashSet};
use xxhash_rust::xxh3::xxh3_64;

use crate::analysis::analyze;
use crate::check::{self, Baseline};
use crate::config::{self, Config, Overrides};
use crate::diagnostic::{Diagnostic, RuleInfo};
use crate::discover::{self, Layout};
use crate::disk;
use crate::docset::{Docset, Role};
use crate::error::Error;
use crate::git::{self, Absent, Revision};
use crate::path::{DocPath, extension_of};
use crate::web::Answers;

/// The largest file of known findings that is read: some hundred thousand of them.
const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Files whose content no check asks for: that they are there is enough.
const MEDIA: [&str; 20] = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "ico", "avif", "mp4", "webm", "mp3", "wav", "pdf", "zip",
    "docx", "pptx", "xlsx", "vsdx", "exe",
];

/// Reads a file of known findings.
pub(in crate::cli) fn read_baseline(path: &Path) -> Result<Baseline, Error> {
    let unreadable = |source| Error::Read { path: path.to_owned(), source };
    if disk::size_of_file(path).map_err(unreadable)? > MAX_BYTES {
        return Err(unreadable(std::io::Error::other("it has more than 64 MiB")));
    }
    let text = disk::read_to_string(path).map_err(unreadable)?;
    Baseline::parse(&text).map_err(|why| Error::Usage {
        message: format!("'{}' is no baseline: {why}", path.display()),
        help: Some("'--write-baseline FILE' writes one".into()),
    })
}

/// Writes a file of known findings: the old one stands until the new one is whole.
pub(in crate::cli) fn write_baseline(path: &Path, baseline: &Baseline) -> Result<(), Error> {
    let unwritable = |source| Error::Write { path: path.to_owned(), source };
    let Some(name) = path.file_name() else {
        return Err(unwritable(std::io::Error::new(std::io::ErrorKind::InvalidInput, "it is no name of a file")));
    };
    let mut new = name.to_owned();
    new.push(".new");
    let new = path.with_file_name(new);
    disk::write(&new, baseline.to_text().as_bytes()).map_err(unwritable)?;
    disk::rename(&new, path).map_err(unwritable)
}

/// What an earlier revision had.
#[derive(Default)]
pub(in crate::cli) struct Before {
    /// Its findings.
    known: Baseline,
    /// The lines of the files that it had findings in, as hashes.
    lines: FxHashMap<DocPath, FxHashSet<u64>>,
}

impl Before {
    fn new(found: &[Diagnostic], docset: &Docset) -> Self {
        let mut lines: FxHashMap<DocPath, FxHashSet<u64>> = FxHashMap::default();
        for path in found.iter().map(|diagnostic| &diagnostic.at.path) {
            if !lines.contains_key(path) {
                let text = docset.text(path).unwrap_or_default();
                lines.insert(path.clone(), text.lines().map(hash).collect());
            }
        }
        Self { known: Baseline::of(found), lines }
    }

    /// Takes out of the findings of a docset what this revision had.
    pub(in crate::cli) fn hide(&self, found: &mut Vec<Diagnostic>, docset: &Docset) {
        let is_on_new_line = |diagnostic: &Diagnostic| {
            let Some(start) = diagnostic.at.start else { return false };
            let text = docset.text(&diagnostic.at.path).unwrap_or_default();
            let line = text.lines().nth(start.line.saturating_sub(1) as usize).unwrap_or_default();
            self.lines.get(&diagnostic.at.path).is_some_and(|lines| !lines.contains(&hash(line)))
        };
        self.known.hide(found, &is_on_new_line);
    }
}

fn hash(line: &str) -> u64 {
    xxh3_64(line.as_bytes())
}

/// What a revision had, by today's settings, today's answers of other sites, and the checks that are wanted.
pub(in crate::cli) fn findings_at(
    revision: &str,
    config: &Config,
    layout: &Layout,
    answers: Option<&Answers>,
    is_wanted: &(dyn Fn(&RuleInfo) -> bool + Sync),
) -> Result<Before, Error> {
    let unwritable = |path: &Path| {
        let path = path.to_owned();
        move |source| Error::Write { path, source }
    };
    let folders = folders(config, layout);
    let then = Revisions::open(revision, config, &folders)?;
    let temporary = disk::temporary_folder().map_err(unwritable(Path::new("the folder for temporary files")))?;
    // The same folders below another one: what is told of a layout by names stays so.
    let place = |folder: &Path| temporary.path().join(folder.strip_prefix(&then.above).unwrap_or(Path::new("docset")));
    for (folder, revision) in &then.of {
        let into = place(folder);
        disk::create_folder(&into).map_err(unwritable(&into))?;
        let wants = |path: &str| !MEDIA.contains(&&*extension_of(path).to_ascii_lowercase());
        let written = git::files_at(revision, &wants, &mut |path, bytes| disk::write(&into.join(path), bytes));
        written.map_err(|(why, source)| match source {
            Some(source) => Error::Write { path: into.clone(), source },
            None => refuse(why, revision.is_shallow, then.name, folder),
        })?;
    }
    let root = place(&config.root);
    disk::create_folder(&root).map_err(unwritable(&root))?;
    // A revision from before there were settings is read with those of today.
    if let Some(file) = &config.file
        && let Some(name) = file.file_name()
        && !disk::is_file(&root.join(name))
    {
        disk::copy(file, &root.join(name)).map_err(unwritable(&root))?;
    }
    let as_then = |error: Error| Error::Usage {
        message: format!("the docset as it was at '{revision}' cannot be read: {error}"),
        help: Some("name a revision that 'hexapla check' can check, or use '--baseline'".into()),
    };
    let mut old = config::load(&root, Overrides::default()).map_err(as_then)?;
    (old.checks, old.ignore_links) = (config.checks.clone(), config.ignore_links.clone());
    old.external = config.external.clone();
    let layout = discover::detect(&old).map_err(as_then)?;
    let docset = discover::read(&old, &layout).map_err(as_then)?;
    if !docset.pages.iter().any(|page| page.role == Role::Article) {
        return Ok(Before::default());
    }
    let analysis = analyze(docset, &layout.source_locale, &old);
    Ok(Before::new(&check::check_with(&analysis, &old, answers, is_wanted).found, &analysis.catalog.docset))
}

/// The folders that hold the docset: its own, where that is in a repository, and those of locales that lie elsewhere; none
/// below another.
fn folders(config: &Config, layout: &Layout) -> Vec<PathBuf> {
    let roots = layout.roots.iter().filter_map(|root| disk::canonicalize(&root.disk).ok());
    let is_in_repository = !matches!(git::revision(&config.root, "HEAD"), Err(Absent::NoRepository));
    let mut all: Vec<PathBuf> = roots.chain(is_in_repository.then(|| config.root.clone())).collect();
    all.sort_unstable();
    // What is below another folder comes behind it.
    all.dedup_by(|folder, kept| folder.starts_with(&*kept));
    all
}

/// One name of a revision, in the repositories that hold the docset.
struct Revisions<'a> {
    name: &'a str,
    /// A folder above all of them.
    above: PathBuf,
    of: Vec<(&'a Path, Revision<'a>)>,
}

impl<'a> Revisions<'a> {
    fn open(name: &'a str, config: &Config, folders: &'a [PathBuf]) -> Result<Self, Error> {
        let mut above = config.root.parent().unwrap_or(&config.root).to_owned();
        let mut of = Vec::with_capacity(folders.len());
        for folder in folders {
            let revision = git::revision(folder, name).map_err(|why| refuse(why, false, name, folder))?;
            let up = revision.prefix.split('/').filter(|part| !part.is_empty()).count();
            above = shared(&above, folder.ancestors().nth(up + 1).unwrap_or(folder));
            of.push((folder.as_path(), revision));
        }
        Ok(Self { name, above, of })
    }
}

/// The folder that two paths lie in.
fn shared(one: &Path, other: &Path) -> PathBuf {
    one.components().zip(other.components()).take_while(|(a, b)| a == b).map(|(part, _)| part).collect()
}

fn refuse(why: Absent, is_shallow: bool, name: &str, folder: &Path) -> Error {
    let folder = folder.display();
    let (message, help) = match why {
        Absent::NoRepository => (
            format!("'--since {name}': '{folder}' is in no git repository that can be read"),
            "use '--baseline' where there is no git",
        ),
        Absent::NoRevision => (
            format!("'--since {name}': the repository of '{folder}' has no revision '{name}'"),
            "name a branch, tag or commit that 'git log' knows",
        ),
        Absent::NoRevisionHere => (
            format!("'--since {name}': the repository of '{folder}' is a shallow clone without the revision '{name}'"),
            "fetch it: 'git fetch --unshallow', or 'fetch-depth: 0' for actions/checkout",
        ),
        Absent::Partial | Absent::Failed if !is_shallow => (
            format!("'--since {name}': the repository of '{folder}' lacks files of '{name}', as a partial clone does"),
            "clone without '--filter', or use '--baseline' in its place",
        ),
        why => (format!("'--since {name}': {why}"), "use '--baseline' in its place"),
    };
    let more = if is_shallow { "; the clone is shallow" } else { "" };
    Error::Usage { message: format!("{message}{more}"), help: Some(help.to_owned()) }
}

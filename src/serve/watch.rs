//! Which files changed.
//!
//! In: folders and files. Out: the paths that changed, all those of a short while at once: an editor saves in several
//! steps, and a checkout changes many files.
//!
//! **Invariant:** what a build writes, what git and editors keep for themselves, and reading a file are no changes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use notify::{Config, Event, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::disk;
use crate::error::Error;

/// What is quiet for so long is done.
const QUIET: Duration = Duration::from_millis(100);
/// Nobody waits longer than this for what is never quiet.
const LONGEST: Duration = Duration::from_secs(2);

/// What is watched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Watched {
    /// A folder with all that is below it, save what lies below one of these.
    Folder(PathBuf, Vec<PathBuf>),
    /// This file or folder itself, whether or not it is there yet.
    Entry(PathBuf),
}

/// What the system or another thread tells.
enum News {
    Changed(Event),
    /// More happened than the system could tell.
    Lost,
    End,
}

/// Watches, until it is told to end.
pub(in crate::serve) struct Watcher {
    system: RecommendedWatcher,
    sender: Sender<News>,
    news: Receiver<News>,
    wanted: Vec<Watched>,
    /// The folders that the system watches for us.
    folders: BTreeSet<PathBuf>,
}

/// Ends a watcher that waits on another thread.
pub(in crate::serve) struct End(Sender<News>);

impl End {
    pub(in crate::serve) fn end(&self) {
        // Nobody listens where it ended by itself.
        let _ = self.0.send(News::End);
    }
}

impl Watcher {
    pub(in crate::serve) fn new() -> Result<Self, Error> {
        let (sender, news) = channel();
        let told = sender.clone();
        let tell = move |event: notify::Result<Event>| {
            let news = match event {
                Ok(event) if event.need_rescan() => News::Lost,
                Ok(event) if is_change(event.kind) => News::Changed(event),
                Ok(_) => return,
                Err(_) => News::Lost,
            };
            let _ = told.send(news);
        };
        let system = RecommendedWatcher::new(tell, Config::default().with_follow_symlinks(false)).map_err(cannot)?;
        Ok(Self { system, sender, news, wanted: Vec::new(), folders: BTreeSet::new() })
    }

    /// How another thread ends it.
    pub(in crate::serve) fn end(&self) -> End {
        End(self.sender.clone())
    }

    /// Watches these, and nothing else. What is not there is watched from the next time on that it is. An error is about the
    /// first folder that the system does not watch; the others are watched.
    pub(in crate::serve) fn follow<'a>(&mut self, wanted: impl Iterator<Item = &'a Watched>) -> Result<(), Error> {
        self.wanted = wanted.cloned().collect();
        let mut folders: Vec<(PathBuf, RecursiveMode)> = Vec::new();
        for watched in &self.wanted {
            match watched {
                Watched::Entry(path) => {
                    folders.extend(parent(path).map(|folder| (folder, RecursiveMode::NonRecursive)))
                }
                Watched::Folder(folder, without) => {
                    folders.push((folder.clone(), RecursiveMode::NonRecursive));
                    // The folders in it one by one: a repository's own, and those of programs, may be large.
                    let inner = disk::names_in(folder).into_iter().filter(|name| !is_passed_over(name));
                    let inner = inner.map(|name| folder.join(name)).filter(|path| !without.contains(path));
                    let inner = inner.filter(|path| disk::is_folder(path) && !disk::is_link(path));
                    folders.extend(inner.map(|path| (path, RecursiveMode::Recursive)));
                }
            }
        }
        let known: BTreeSet<PathBuf> = folders.iter().map(|(folder, _)| folder.clone()).collect();
        for gone in self.folders.difference(&known) {
            let _ = self.system.unwatch(gone);
        }
        self.folders.retain(|folder| known.contains(folder));
        // With all below it goes after without: the later of two is what the system does.
        folders.sort_by_key(|(_, mode)| *mode == RecursiveMode::Recursive);
        let mut refused = Ok(());
        for (folder, mode) in folders {
            if self.folders.contains(&folder) || !disk::is_folder(&folder) {
                continue;
            }
            match self.system.watch(&folder, mode) {
                Ok(()) => {
                    self.folders.insert(folder);
                }
                Err(error) => refused = refused.and(Err(cannot(error))),
            }
        }
        refused
    }

    /// Waits for a change; gives what changed, sorted. `None` when it is told to end.
    pub(in crate::serve) fn wait(&mut self) -> Option<Vec<PathBuf>> {
        let mut changed = BTreeSet::new();
        let mut is_lost = false;
        let mut first: Option<Instant> = None;
        loop {
            let news = match first {
                None => self.news.recv().ok()?,
                Some(first) if first.elapsed() > LONGEST => break,
                Some(_) => match self.news.recv_timeout(QUIET) {
                    Ok(news) => news,
                    Err(_) => break,
                },
            };
            match news {
                News::End => return None,
                News::Lost => is_lost = true,
                News::Changed(event) => changed.extend(self.take(event)),
            }
            if first.is_none() && (is_lost || !changed.is_empty()) {
                first = Some(Instant::now());
            }
        }
        Some(changed.into_iter().collect())
    }

    /// The paths of an event that matter.
    fn take(&mut self, event: Event) -> Vec<PathBuf> {
        for path in &event.paths {
            // What is removed, or moved away, is watched no more, even if there is soon another of that name.
            if self.folders.remove(path) {
                let _ = self.system.unwatch(path);
            }
        }
        event.paths.into_iter().filter(|path| self.wanted.iter().any(|watched| watched.holds(path))).collect()
    }
}

impl Watched {
    /// Whether a change of this path is one of what is watched.
    fn holds(&self, path: &Path) -> bool {
        match self {
            Self::Entry(entry) => path == entry,
            Self::Folder(folder, without) => {
                let Ok(below) = path.strip_prefix(folder) else { return false };
                let is_passed = |part: std::path::Component<'_>| is_passed_over(&part.as_os_str().to_string_lossy());
                !without.iter().any(|other| path.starts_with(other)) && !below.components().any(is_passed)
            }
        }
    }
}

/// Whether an event is a change of what a file says. Times, owners and permissions are not.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        EventKind::Modify(ModifyKind::Metadata(_)) => false,
        EventKind::Any | EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) | EventKind::Other => true,
    }
}

/// Whether a file or folder is of a program that works beside the writer: hidden, as editors and git have them, or a copy
/// that an editor keeps for a moment.
fn is_passed_over(name: &str) -> bool {
    let is_ours = name.starts_with(".openpublishing") || name == ".xrefmap.json";
    let is_hidden = name.starts_with('.') && !is_ours;
    let is_of_editor = name.ends_with('~')
        || name.starts_with('#') && name.ends_with('#')
        || [".tmp", ".swp", ".swx", ".bak", ".crswap"].iter().any(|ending| name.ends_with(ending))
        || name.ends_with("___jb_tmp___")
        || name.ends_with("___jb_old___")
        // Vim asks with this one whether it may write here.
        || name == "4913";
    is_hidden || is_of_editor || name == "node_modules"
}

fn parent(path: &Path) -> Option<PathBuf> {
    path.parent().map(Path::to_owned)
}

fn cannot(error: notify::Error) -> Error {
    Error::Usage {
        message: format!("the system does not tell of changed files: {error}"),
        help: Some("on Linux, raise 'fs.inotify.max_user_instances' and 'fs.inotify.max_user_watches'".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_content_is_a_change() {
        let folder = Watched::Folder("/docs".into(), vec!["/docs/output".into()]);
        let entry = Watched::Entry("/docs/hexapla.yml".into());
        for (watched, path, want) in [
            (&folder, "/docs/a.md", true),
            (&folder, "/docs/es-es/media/a.png", true),
            (&folder, "/docs/.openpublishing.redirection.json", true),
            (&folder, "/docs/output/index.html", false),
            (&folder, "/docs/outputs/index.md", true),
            (&folder, "/docs/.git/index", false),
            (&folder, "/docs/es-es/.a.md.swp", false),
            (&folder, "/docs/es-es/a.md~", false),
            (&folder, "/docs/es-es/#a.md#", false),
            (&folder, "/docs/es-es/.#a.md", false),
            (&folder, "/docs/es-es/4913", false),
            (&folder, "/docs/node_modules/x/readme.md", false),
            (&folder, "/other/a.md", false),
            (&entry, "/docs/hexapla.yml", true),
            (&entry, "/docs/readme.md", false),
        ] {
            assert_eq!(watched.holds(Path::new(path)), want, "{path}");
        }
    }

    #[test]
    fn reading_is_no_change() {
        use notify::event::{CreateKind, DataChange, MetadataKind};
        assert!(!is_change(EventKind::Access(AccessKind::Open(AccessMode::Any))));
        assert!(!is_change(EventKind::Access(AccessKind::Close(AccessMode::Read))));
        assert!(!is_change(EventKind::Modify(ModifyKind::Metadata(MetadataKind::Permissions))));
        assert!(is_change(EventKind::Create(CreateKind::Any)));
        assert!(is_change(EventKind::Modify(ModifyKind::Data(DataChange::Any))));
    }
}

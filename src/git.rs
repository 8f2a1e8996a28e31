//! Old versions of files, by what they contain: the only module that starts a program.
//!
//! In: a folder, paths below it, and the hashes that are looked for. Out: how far each version is behind the newest one, or
//! what it contained.
//! No repository, a shallow one, or one whose history is too long is a plain answer, never a failure.
//!
//! **Invariant:** git asks nobody, fetches nothing, shows no pager, and starts no program that a configuration names; three
//! processes serve any number of paths. See `Repository::command`.
//!
//! [`renamed`] asks for names in place of contents: what files that are gone are called today. [`files_at`] gives all files
//! of one revision.
#![expect(clippy::disallowed_methods, reason = "this module is the door that the others must use")]

mod log;
mod tree;

use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use log::Version;

/// How many commits are looked through unless the user asks for all: git takes half a second for them on a small machine.
pub const FEW_COMMITS: usize = 20_000;

/// How many versions of one file are read. The most changed one of four real repositories had under 500.
const MAX_VERSIONS: usize = 2_000;

/// How many bytes of old versions are read in all.
const MAX_BYTES: u64 = 512 * 1024 * 1024;

/// How many bytes of old versions are kept in all when their contents are asked for.
const MAX_KEPT: usize = 128 * 1024 * 1024;

/// How large one old version may be, as large as an article may.
const MAX_BLOB: u64 = 16 * 1024 * 1024;

/// A version that is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wanted<'a> {
    /// The path of today, below the folder.
    pub path: &'a str,
    /// The hash of what it contained.
    pub hash: &'a str,
}

/// How far a version is behind the newest.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Behind {
    /// How many commits have changed the file since; 0 when the change is not committed.
    pub commits: usize,
    /// The days between the commit that made the version and the newest one of the file.
    pub days: u64,
    /// The day of the first commit that changed it again, in UTC as `YYYY-MM-DD`; `None` when no commit has.
    pub since: Option<String>,
}

/// How much history is looked through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// That of the folder, when the repository has few commits.
    Few,
    /// That of the whole repository, so that files are followed from other folders.
    All,
}

/// Why a history says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absent {
    /// There is no git, or the folder is in no repository that it trusts, or nothing is committed.
    NoRepository,
    /// The repository holds only the end of its history.
    Shallow,
    /// It has more than [`FEW_COMMITS`].
    TooLong,
    /// Git stopped, or said what it does not say.
    Failed,
    /// It has no such revision.
    NoRevision,
    /// It has no such revision, and holds only the end of its history.
    NoRevisionHere,
    /// It lacks files of a revision, which it would have to fetch.
    Partial,
    /// The files of a revision are more than is read.
    TooLarge,
}

impl fmt::Display for Absent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoRepository => "the source is in no git repository that can be read",
            Self::Shallow => "the source's git repository is shallow: it holds only the end of the history",
            Self::TooLong => "the source's git repository has more than 20,000 commits",
            Self::Failed => "git could not read the history of the source",
            Self::NoRevision => "the git repository has no such revision",
            Self::NoRevisionHere => "the git repository is shallow and does not have this revision",
            Self::Partial => "the git repository is a partial clone and lacks files of this revision",
            Self::TooLarge => "the files of that revision have more than 512 MiB",
        })
    }
}

impl From<io::Error> for Absent {
    fn from(_: io::Error) -> Self {
        Self::Failed
    }
}

/// How far each wanted version is behind, in the same order; `None` where the history does not have it. `hashes_of` gives
/// the hashes that a content may be called by.
pub fn behind(
    folder: &Path,
    wanted: &[Wanted<'_>],
    depth: Depth,
    hashes_of: &dyn Fn(&[u8]) -> Vec<String>,
) -> Result<Vec<Option<Behind>>, Absent> {
    let mut found = vec![None; wanted.len()];
    search(folder, wanted, depth, hashes_of, &mut |at, behind, _| found[at] = Some(behind))?;
    Ok(found)
}

/// What each wanted version contained, in the same order; `None` where the history does not have it, and for those beyond
/// 128 MiB in all.
pub fn contents(
    folder: &Path,
    wanted: &[Wanted<'_>],
    depth: Depth,
    hashes_of: &dyn Fn(&[u8]) -> Vec<String>,
) -> Result<Vec<Option<Vec<u8>>>, Absent> {
    let mut found = vec![None; wanted.len()];
    let mut left = MAX_KEPT;
    search(folder, wanted, depth, hashes_of, &mut |at, _, bytes| {
        if let Some(rest) = left.checked_sub(bytes.len()) {
            left = rest;
            found[at] = Some(bytes.to_owned());
        }
    })?;
    Ok(found)
}

/// Takes a version that was found: which of the wanted ones it is, how far it is behind, and its content.
type Take<'t> = &'t mut dyn FnMut(usize, Behind, &[u8]);

/// Walks through the history once, and gives each wanted version that it has to `take`.
fn search(
    folder: &Path,
    wanted: &[Wanted<'_>],
    depth: Depth,
    hashes_of: &dyn Fn(&[u8]) -> Vec<String>,
    take: Take<'_>,
) -> Result<(), Absent> {
    let repository = Repository::open(folder)?;
    if depth == Depth::Few && repository.has_many_commits()? {
        return Err(Absent::TooLong);
    }
    let mut by_path: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, wanted) in wanted.iter().enumerate() {
        by_path.entry(wanted.path).or_default().push(at);
    }
    let names: Vec<String> = by_path.keys().map(|path| format!("{}{path}", repository.prefix)).collect();
    let versions = repository.versions(&names, depth)?;
    let mut blobs = repository.blobs()?;
    for (open, versions) in by_path.into_values().zip(&versions) {
        find(&mut blobs, wanted, open, versions, hashes_of, take)?;
    }
    Ok(())
}

/// Goes back through the versions of one file until all that are wanted are found.
fn find(
    blobs: &mut Blobs,
    wanted: &[Wanted<'_>],
    mut open: Vec<usize>,
    versions: &[Version],
    hashes_of: &dyn Fn(&[u8]) -> Vec<String>,
    take: Take<'_>,
) -> Result<(), Absent> {
    for (commits, version) in versions.iter().take(MAX_VERSIONS).enumerate() {
        if open.is_empty() {
            break;
        }
        let Some(bytes) = blobs.read(&version.blob)? else { continue };
        let hashes = hashes_of(&bytes);
        open.retain(|at| {
            let is_it = hashes.iter().any(|hash| hash.eq_ignore_ascii_case(wanted[*at].hash));
            if is_it {
                let newest = versions[0].time.max(version.time);
                let since = commits.checked_sub(1).and_then(|next| day_of(versions[next].time));
                take(*at, Behind { commits, days: (newest - version.time) / 86_400, since }, &bytes);
            }
            !is_it
        });
    }
    Ok(())
}

/// What a file that is gone is called today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renamed {
    /// Its path below the folder.
    pub path: String,
    /// The day when it lost its name, in UTC as `YYYY-MM-DD`.
    pub day: Option<String>,
    /// Whether no other file that had this name became another.
    pub is_only: bool,
}

/// What files that are gone are called today: the path below the folder that each was renamed to, in the same order; `None`
/// for one that was never renamed. What was renamed and then removed has its last name.
pub fn renamed(folder: &Path, paths: &[&str], depth: Depth) -> Result<Vec<Option<Renamed>>, Absent> {
    let repository = Repository::open(folder)?;
    if depth == Depth::Few && repository.has_many_commits()? {
        return Err(Absent::TooLong);
    }
    let names: Vec<String> = paths.iter().map(|path| format!("{}{path}", repository.prefix)).collect();
    let last = repository.log(depth, &["--diff-filter=R"], |log| log::last_names(log, &names))?;
    let below = |last: log::Last| {
        let path = last.name.strip_prefix(&repository.prefix)?.to_owned();
        Some(Renamed { path, day: day_of(last.time), is_only: last.is_only })
    };
    Ok(last.into_iter().map(|last| last.and_then(below)).collect())
}

/// A folder of a revision, before its files are read.
pub struct Revision<'a> {
    repository: Repository<'a>,
    /// The commit.
    commit: String,
    /// The folder below the top of the repository, with `/` at its end; empty at the top.
    pub prefix: String,
    /// Whether the repository holds only the end of its history.
    pub is_shallow: bool,
}

/// A revision by any name that git knows, in the repository that a folder lies in. A shallow one will do.
pub fn revision<'a>(folder: &'a Path, name: &str) -> Result<Revision<'a>, Absent> {
    let (repository, is_shallow) = Repository::open_any(folder)?;
    // A name that begins as an option would be one.
    if name.is_empty() || name.starts_with('-') || name.contains(['\0', '\n']) {
        return Err(Absent::NoRevision);
    }
    let absent = if is_shallow { Absent::NoRevisionHere } else { Absent::NoRevision };
    let mut command = repository.command();
    command.args(["rev-parse", "--quiet", "--verify", &format!("{name}^{{commit}}")]);
    let commit = output_of(&mut command).ok_or(absent)?.trim().to_owned();
    let prefix = repository.prefix.clone();
    Ok(Revision { repository, commit, prefix, is_shallow })
}

/// Takes a file of a revision: its path below the folder, and its content; none where only its name is of interest.
type TakeFile<'t> = &'t mut dyn FnMut(&str, &[u8]) -> io::Result<()>;

/// Gives each file of a revision below the folder to `take`, with its content where that is wanted. What a symbolic link
/// leads to stands in its place, where that is a file of the same folder.
pub fn files_at(
    revision: &Revision<'_>,
    wants_content: &dyn Fn(&str) -> bool,
    take: TakeFile<'_>,
) -> Result<(), (Absent, Option<io::Error>)> {
    let failed = |absent| (absent, None);
    let entries = revision.entries().map_err(failed)?;
    let by_path: BTreeMap<&str, &tree::Entry> = entries.iter().map(|entry| (&*entry.path, entry)).collect();
    let mut blobs = revision.repository.blobs().map_err(failed)?;
    for (path, entry) in &by_path {
        let mut file = *entry;
        if entry.is_link {
            let target = blobs.read(&entry.blob).map_err(failed)?.unwrap_or_default();
            let target = crate::path::resolve(crate::path::folder_of(path), &String::from_utf8_lossy(&target));
            let Some(found) = target.and_then(|target| by_path.get(target.as_str())) else { continue };
            file = found;
        }
        if file.is_link {
            continue;
        }
        let bytes = if wants_content(&file.path) { blobs.read(&file.blob).map_err(failed)? } else { None };
        if blobs.left == 0 {
            return Err(failed(Absent::TooLarge));
        }
        if blobs.lacks_some {
            return Err(failed(Absent::Partial));
        }
        take(path, &bytes.unwrap_or_default()).map_err(|error| (Absent::Failed, Some(error)))?;
    }
    Ok(())
}

impl Revision<'_> {
    fn entries(&self) -> Result<Vec<tree::Entry>, Absent> {
        let mut command = self.repository.command();
        command.args(["ls-tree", "-r", "-z", &self.commit]);
        let mut running = Running(command.stdout(Stdio::piped()).spawn()?);
        let output = running.0.stdout.take().ok_or(Absent::Failed)?;
        let entries = tree::read(&mut BufReader::new(output))?;
        if running.0.wait()?.success() { Ok(entries) } else { Err(Absent::Failed) }
    }
}

/// A repository, and how git is to be run in it.
struct Repository<'a> {
    folder: &'a Path,
    /// What `safe.directory` of the user and the system says.
    trusted: Vec<String>,
    /// The folder below the top of the repository, with `/` at its end; empty at the top.
    prefix: String,
}

impl<'a> Repository<'a> {
    fn open(folder: &'a Path) -> Result<Self, Absent> {
        match Self::open_any(folder)? {
            (repository, false) => Ok(repository),
            (_, true) => Err(Absent::Shallow),
        }
    }

    /// A repository, and whether it holds only the end of its history.
    fn open_any(folder: &'a Path) -> Result<(Self, bool), Absent> {
        let mut repository = Self { folder, trusted: Vec::new(), prefix: String::new() };
        let asked = repository.ask().or_else(|| {
            // The repository may be another user's, and this one may trust it.
            repository.trusted = ["--system", "--global"].into_iter().flat_map(trusted_in).collect();
            if repository.trusted.is_empty() { None } else { repository.ask() }
        });
        let said = asked.ok_or(Absent::NoRepository)?;
        let mut lines = said.lines();
        let is_shallow = lines.next() != Some("false");
        repository.prefix = lines.next().unwrap_or_default().to_owned();
        Ok((repository, is_shallow))
    }

    fn ask(&self) -> Option<String> {
        let mut command = self.command();
        command.args(["rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD"]);
        output_of(&mut command)
    }

    fn has_many_commits(&self) -> Result<bool, Absent> {
        let mut command = self.command();
        command.args(["rev-list", "--count", &format!("--max-count={}", FEW_COMMITS + 1), "HEAD"]);
        let said = output_of(&mut command).ok_or(Absent::Failed)?;
        said.trim().parse::<usize>().map(|count| count > FEW_COMMITS).map_err(|_| Absent::Failed)
    }

    /// The versions of files by name, the newest first, by one walk through the history.
    fn versions(&self, names: &[String], depth: Depth) -> Result<Vec<Vec<Version>>, Absent> {
        self.log(depth, &[], |log| log::read(log, names))
    }

    /// What is read of one walk through the history.
    fn log<T>(
        &self,
        depth: Depth,
        only: &[&str],
        read: impl FnOnce(&mut dyn BufRead) -> io::Result<T>,
    ) -> Result<T, Absent> {
        let mut command = self.command();
        // What a configuration could turn on is turned off one by one; names come as they are, each with a zero behind it.
        command.args(["log", "--date-order", "--raw", "-z", "--no-abbrev", "-M", "-l1000", "-O/dev/null"]);
        command.args([
            "--no-ext-diff",
            "--no-textconv",
            "--no-show-signature",
            "--no-notes",
            "--no-decorate",
            "--no-color",
        ]);
        command.args(only).args(["--format=%x01%ct", "HEAD", "--"]);
        if depth == Depth::Few {
            command.arg(".");
        }
        let mut running = Running(command.stdout(Stdio::piped()).spawn()?);
        let output = running.0.stdout.take().ok_or(Absent::Failed)?;
        let found = read(&mut BufReader::new(output))?;
        if running.0.wait()?.success() { Ok(found) } else { Err(Absent::Failed) }
    }

    fn blobs(&self) -> Result<Blobs, Absent> {
        let mut command = self.command();
        command.args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut running = Running(command.spawn()?);
        let (asks, answers) = running.0.stdin.take().zip(running.0.stdout.take()).ok_or(Absent::Failed)?;
        Ok(Blobs { asks, answers: BufReader::new(answers), left: MAX_BYTES, lacks_some: false, _running: running })
    }

    /// Git in this folder. The docset may be a stranger's, and so may be the configuration of its repository.
    fn command(&self) -> Command {
        let mut command = quiet();
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        command.arg("-C").arg(self.folder).args(["--no-pager", "--literal-pathspecs"]);
        for setting in [
            "core.fsmonitor=false",
            "core.hooksPath=/dev/null",
            "protocol.allow=never",
            "safe.bareRepository=explicit",
            "log.showSignature=false",
            "log.follow=false",
            "log.mailmap=false",
            "log.showRoot=true",
            "log.diffMerges=off",
            "diff.relative=false",
        ] {
            command.args(["-c", setting]);
        }
        for folder in &self.trusted {
            command.arg("-c").arg(format!("safe.directory={folder}"));
        }
        command
    }
}

/// Git without anything of the environment that steers it: it may not ask, and may not fetch what a partial clone lacks.
fn quiet() -> Command {
    let mut command = Command::new("git");
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("GIT_")) {
        command.env_remove(name);
    }
    command
        .envs([("GIT_TERMINAL_PROMPT", "0"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_NO_LAZY_FETCH", "1")])
        .envs([("GIT_ALLOW_PROTOCOL", ""), ("GIT_ATTR_NOSYSTEM", "1"), ("LC_ALL", "C")])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// The folders of other users that this one trusts, by one of the two configurations that may say so. Never that of the
/// repository itself.
fn trusted_in(configuration: &str) -> Vec<String> {
    let said = output_of(quiet().args(["config", configuration, "--includes", "--get-all", "safe.directory"]));
    said.unwrap_or_default().lines().map(str::to_owned).collect()
}

/// What a command says, when it succeeds: a few lines.
fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdout(Stdio::piped()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A process that ends with the value.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // One that has ended cannot be killed, and that is well.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The contents of a repository: one question, one answer.
struct Blobs {
    asks: ChildStdin,
    answers: BufReader<ChildStdout>,
    left: u64,
    /// Whether one was asked for that is not there.
    lacks_some: bool,
    _running: Running,
}

impl Blobs {
    /// The bytes of one version; `None` when it is not there, or more than is read.
    fn read(&mut self, blob: &str) -> Result<Option<Vec<u8>>, Absent> {
        if self.left == 0 {
            return Ok(None);
        }
        writeln!(self.asks, "{blob}")?;
        self.asks.flush()?;
        let mut head = String::new();
        (&mut self.answers).take(256).read_line(&mut head)?;
        // `<object> blob <size>`, or `<object> missing`.
        let mut words = head.split_ascii_whitespace().skip(1);
        let (kind, size) = (words.next(), words.next());
        let Some(size) = size else {
            self.lacks_some = true;
            return Ok(None);
        };
        let size: u64 = size.parse().map_err(|_| Absent::Failed)?;
        self.left = self.left.saturating_sub(size);
        let mut answer = (&mut self.answers).take(size + 1);
        if size > MAX_BLOB || kind != Some("blob") {
            io::copy(&mut answer, &mut io::sink())?;
            return Ok(None);
        }
        let mut bytes = Vec::new();
        answer.read_to_end(&mut bytes)?;
        // A line end follows every content.
        if bytes.pop() == Some(b'\n') { Ok(Some(bytes)) } else { Err(Absent::Failed) }
    }
}

/// The day of a time in seconds since 1970, in UTC: the civil calendar counted in eras of 400 years from March of year 0,
/// so that a leap day is the last of its year. `None` beyond the year 9999.
fn day_of(time: u64) -> Option<String> {
    let days = time / 86_400 + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    (year <= 9999).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for (time, want) in [
            (0, Some("1970-01-01")),
            (951_782_399, Some("2000-02-28")),
            (951_782_400, Some("2000-02-29")),
            (1_625_702_400, Some("2021-07-08")),
            (4_107_542_400, Some("2100-03-01")),
            (u64::MAX, None),
        ] {
            assert_eq!(day_of(time).as_deref(), want, "{time}");
        }
    }
}

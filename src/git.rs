//! Old versions of files, by what they contain: the only module that starts a program.
//!
//! In: a folder, paths below it, and the hashes that are looked for. Out: how far each is behind the version of today.
//! Absent, shallow, partial or too long a history is a plain answer, never a failure.
//!
//! **Invariant:** git is run so that it asks nobody, fetches nothing, shows no pager, and starts no program that a
//! configuration names: see `quiet`.

/// How far a version is behind the newest.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Behind {
    /// How many commits have changed the file since.
    pub commits: usize,
    /// The days between the commit that made the version and the newest one of the file.
    pub days: u64,
    /// The day of the first commit that changed it again, as `YYYY-MM-DD`; `None` when no commit has.
    pub since: Option<String>,
}

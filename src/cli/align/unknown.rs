//! Why nobody knows what has changed in the source since a stale article was translated.
//!
//! In: what was asked of git, and what it said. Out: the reason in words, for people.

use std::fmt;

use crate::cli::args::History;
use crate::git::Absent;

/// Why changes are not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli::align) enum Unknown {
    /// There is no article of the source to compare with.
    NoSource,
    /// The history of the source was not to be asked.
    NotAsked,
    /// The history was looked through, as far as asked for, and has no such version.
    NotFound(History),
    /// There is no history.
    Absent(Absent),
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSource => f.write_str("its source is not here"),
            Self::NotAsked => f.write_str("--history never leaves the source's git history out"),
            Self::NotFound(History::Always) => f.write_str("the source's git history has no version of its hash"),
            Self::NotFound(_) => {
                f.write_str("the source's git history has no version of its hash (--history always looks further)")
            }
            Self::Absent(Absent::TooLong) => write!(f, "{}; --history always looks through it", Absent::TooLong),
            Self::Absent(why) => why.fmt(f),
        }
    }
}

//! What may be wrong with an entry of a file of redirections.

use crate::path::DocPath;
use crate::text::Position;

/// What is wrong with an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct RedirectFault {
    /// The file of redirections.
    pub path: DocPath,
    /// Where in it.
    pub at: Position,
    /// What.
    pub kind: RedirectFaultKind,
}

/// What may be wrong with an entry.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum RedirectFaultKind {
    /// It lacks the path, or the address that answers for it.
    Incomplete,
    /// It has both a `source_path` and a `source_path_from_root`.
    BothPaths,
    /// A path that begins with a slash and must not, or the other way round.
    PathSyntax(Box<str>),
    /// Its path was there before.
    Repeated {
        /// The path.
        below: Box<str>,
        /// The address that counts.
        counts: Box<str>,
    },
    /// Its path can be no page.
    NotAPage(Box<str>),
    /// The file is still there.
    NotRemoved(Box<str>),
    /// Another entry gives its id to the same page.
    SharedId {
        /// The address of that page.
        url: Box<str>,
        /// The path of the other entry.
        first: Box<str>,
    },
    /// It keeps its id, and leads to no page that could take it over.
    IdLost {
        /// The path.
        below: Box<str>,
        /// The address.
        url: Box<str>,
    },
    /// It leads to a place of this docset where nothing is.
    TargetGone {
        /// The path.
        below: Box<str>,
        /// The address.
        url: Box<str>,
        /// The path below the root that was looked for.
        sought: Box<str>,
    },
    /// It leads to what is redirected itself.
    Chain {
        /// The path.
        below: Box<str>,
        /// The address.
        url: Box<str>,
        /// The address at which that is answered.
        end: Box<str>,
    },
    /// Its address, given here, runs or holds something in place of leading somewhere.
    Unsafe(Box<str>),
    /// It leads back to itself.
    Circle {
        /// The paths, the one that the last leads back to first; of a long circle not all.
        paths: Vec<Box<str>>,
        /// How many follow that are not among the paths.
        left_out: usize,
    },
}

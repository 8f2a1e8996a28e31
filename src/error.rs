//! Why a run stopped.
//!
//! In: nothing. Out: [`Error`], which `cli::run` prints once, with its causes, and turns into exit status 2.
//!
//! **Invariant:** an `Error` is never about one article; that is a [`crate::diagnostic::Diagnostic`], and the run goes on.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// The run cannot go on. Each variant names what was being done, and to what.
#[derive(Debug)]
pub enum Error {
    /// A file or folder that the run depends on could not be read.
    Read {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The output folder, or a file in it, could not be written.
    Write {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// `hexapla.yml` or `theme.yml` is not what it should be.
    Config {
        /// The configuration file.
        path: PathBuf,
        /// 1-based line; 0 when the fault has no place.
        line: u32,
        /// 1-based column in characters; 0 when the fault has no place.
        column: u32,
        /// What is wrong, with the names in single quotes.
        message: String,
        /// What to do about it.
        help: Option<String>,
    },
    /// A template does not parse or does not render.
    Template {
        /// The template's name, such as `page.html`.
        name: String,
        /// What tera said: message, line and source.
        message: String,
    },
    /// A strings file of the theme is not Fluent.
    Strings {
        /// The file's name, such as `strings/es-es.ftl`.
        name: String,
        /// What is wrong and on which line.
        message: String,
    },
    /// The index for readers' searches could not be made.
    Search {
        /// What Pagefind said.
        message: String,
    },
    /// The arguments cannot be followed.
    Usage {
        /// What is wrong.
        message: String,
        /// What to do about it.
        help: Option<String>,
    },
}

impl Error {
    /// What to do about it, where that is known.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        match self {
            Self::Config { help, .. } | Self::Usage { help, .. } => help.as_deref(),
            Self::Read { .. }
            | Self::Write { .. }
            | Self::Template { .. }
            | Self::Strings { .. }
            | Self::Search { .. } => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read { path, .. } => write!(f, "cannot read '{}'", path.display()),
            Self::Write { path, .. } => write!(f, "cannot write '{}'", path.display()),
            Self::Config { path, line: 0, message, .. } => write!(f, "{}: {message}", path.display()),
            Self::Config { path, line, column, message, .. } => {
                write!(f, "{}:{line}:{column}: {message}", path.display())
            }
            Self::Template { name, message } => write!(f, "template '{name}': {message}"),
            Self::Strings { name, message } => write!(f, "strings '{name}': {message}"),
            Self::Search { message } => write!(f, "cannot index the pages for searching: {message}"),
            Self::Usage { message, .. } => f.write_str(message),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Read { source, .. } | Self::Write { source, .. } => Some(source),
            Self::Config { .. }
            | Self::Template { .. }
            | Self::Strings { .. }
            | Self::Search { .. }
            | Self::Usage { .. } => None,
        }
    }
}

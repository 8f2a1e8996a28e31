//! Hexapla: localized Markdown docsets in, a multilingual help site out.
//!
//! The modules stand here in reading order, from what knows nothing to what knows all.
//! `ARCHITECTURE.md` draws the same map with its floors; `tests/architecture.rs` holds the walls.

/// Why a run stopped.
pub mod error;
/// BCP 47 tags: canonical inside, lower case in paths and URLs.
pub mod locale;
/// Paths of files in (`DocPath`), paths of pages out (`Route`).
pub mod path;
/// Spans, lines and slugs of plain text.
pub mod text;

/// The one door to files.
pub mod disk;
/// A value, and where its keys stand.
pub mod yaml;

/// `hexapla.yml` and the command line → `Config`.
pub mod config;

/// The command line: a verb a file.
pub mod cli;

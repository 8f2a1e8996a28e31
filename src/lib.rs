//! Hexapla: localized Markdown docsets in, a multilingual help site out.
//!
//! The modules stand here in reading order, from what knows nothing to what knows all.
//! `ARCHITECTURE.md` draws the same map with its floors; `tests/architecture.rs` holds the walls.

// Why a run stopped.
pub mod error;
// BCP 47 tags: canonical inside, lower case in paths and URLs.
pub mod locale;
// Paths of files in (`DocPath`), paths of pages out (`Route`).
pub mod path;
// Spans, lines and slugs of plain text.
pub mod text;

// The one door to files.
pub mod disk;
// YAML with the place of every key; typed YAML and JSON.
pub mod yaml;

// `hexapla.yml` made into settings.
pub mod config;
// Templates and strings.
pub mod theme;

// A verb a file.
pub mod cli;

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
// What was read: files, not yet understood.
pub mod docset;
// What a rule says about the user's content.
pub mod diagnostic;
// Old versions of files by their content: the only starter of programs.
pub mod git;
// What the parts of a code sample are.
pub mod highlight;
// Escaping, tags, and the repair of a fragment of HTML.
pub mod html;
// Routes, artifacts, and the only writer of the site.
pub mod site;
// YAML with the place of every key; typed YAML and JSON.
pub mod yaml;
// Whether addresses of other sites answer: the only user of the network.
pub mod web;

// `hexapla.yml` made into settings.
pub mod config;
// One Markdown text made into a `Document`.
pub mod markdown;
// Templates and strings.
pub mod theme;
// What readers search: the only user of Pagefind.
pub mod search;

// The only reader of content.
pub mod discover;
// Topics by locales.
pub mod catalog;
// Diagnostics made into bytes.
pub mod report;

// What every link means.
pub mod links;
// Every translation beside its source.
pub mod align;
// A built site as it lies in a folder.
pub mod built;
// The front half in ten lines.
pub mod analysis;
// Facts in, diagnostics out.
pub mod check;
// The pages.
pub mod render;
// The states of topics made into text.
pub mod status;

// The dev server.
pub mod serve;

// A verb a file.
pub mod cli;

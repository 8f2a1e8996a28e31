//! Diagnostics made into bytes: a file a format.
//!
//! In: [`Diagnostic`](crate::diagnostic::Diagnostic)s, sorted, how a path of the docset is shown, and the texts that they
//! are about. Out: bytes in a writer, and [`Counts`].
//!
//! **Invariant:** judges nothing and reads nothing; what is written depends on its arguments alone.

mod counts;
mod github;
mod gitlab;
mod given;
mod group;
mod human;
mod json;
mod junit;
mod lines;
mod markdown;
mod rdjson;
mod same;
mod sarif;
mod sarif_model;

pub use counts::{Counts, counts};
pub use github::write_github;
pub use gitlab::write_gitlab;
pub use given::Report;
pub use group::{also_in, told_once};
pub use human::write_human;
pub use json::write_json;
pub use junit::write_junit;
pub use lines::write_lines;
pub use markdown::write_markdown;
pub use rdjson::write_rdjson;
pub use sarif::write_sarif;

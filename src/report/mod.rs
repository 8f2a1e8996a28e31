//! Diagnostics made into bytes: a file a format.
//!
//! In: [`Diagnostic`](crate::diagnostic::Diagnostic)s, sorted, and how a path of the docset is shown. Out: bytes in a
//! writer, and [`Counts`].
//!
//! **Invariant:** judges nothing and reads nothing; what is written depends on its arguments alone.

mod counts;
mod group;
mod human;
mod json;

pub use counts::{Counts, counts};
pub use group::{also_in, told_once};
pub use human::write_human;
pub use json::write_json;

//! The states of all topics, made into text: how complete each locale is, and what needs work first.
//!
//! In: [`Catalog`](crate::catalog::Catalog), what is asked for, and how far stale versions are behind where that is known.
//! Out: JSON, CSV, Markdown, or a table for people.
//!
//! **Invariant:** what is written depends on the arguments alone; an inference is never shown as a proof.

mod columns;
mod csv;
mod json;
mod markdown;
mod model;
mod table;
mod work;

pub use columns::column_groups;
pub use csv::csv;
pub use json::json;
pub use markdown::markdown;
pub use model::{Filter, History, Status, Totals};
pub use table::table;

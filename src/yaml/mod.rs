//! YAML with the place of every key and value, and YAML or JSON read into a type.
//!
//! In: the text of a file or of a front matter. Out: a `Node` whose scalars are the strings that were written, or any
//! type that serde knows; else one `Fault` with its place.
//!
//! **Invariant:** the only user of `serde_yaml` and `saphyr_parser`.
//! **Invariant:** no text takes more than linear time: size, depth and aliases are bounded before a value grows.

mod comment;
mod fault;
mod json;
mod node;
mod offsets;
mod parse;
mod read;

pub use comment::{Comment, comments};
pub use fault::Fault;
pub use json::{fault_in, json_fault, text_behind};
pub use node::{Entry, Node, Value, duplicates};
pub use parse::{MAX_BYTES, MAX_DEPTH, parse};
pub use read::read;

#[cfg(test)]
mod tests;

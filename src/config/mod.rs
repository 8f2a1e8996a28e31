//! `hexapla.yml` and the command line, made into settings that the program uses without asking again.
//!
//! In: the docset's folder and `Overrides`. Out: `Config`, with every field present, or the one
//! `Error` that says where the file is wrong.
//!
//! **Invariant:** nobody behind this module sees an `Option` that means "default", or a text that means a locale.
//! **Invariant:** every place in a message is the span of a node of the file.

mod address;
mod external;
mod file;
mod folders;
mod load;
mod look;
mod raw;
mod read;
mod settings;
mod shape;
mod value;

pub use file::NAMES;
pub use load::load;
pub use look::{Look, SiteLink, TOKENS};
pub use raw::{Bilingual, Fallback, Urls, schema};
pub use settings::{Origin, Setting};
pub use shape::Level;
pub use value::{Check, Config, Content, Locales, Overrides, Title};

#[cfg(test)]
mod tests;

//! What readers of a locale search: the index of its pages.
//!
//! In: the pages of one locale, each with its address, its title and the HTML of its article. Out: the files that a browser
//! asks in place of a server.
//!
//! **Invariant:** a function of the pages and of their order: the same bytes on any machine. The pages are taken one after
//! the other and not kept; what is kept is their words.

mod bundle;
#[cfg_attr(not(feature = "search"), expect(dead_code, reason = "nobody reads the pages without Pagefind"))]
mod text;

pub use bundle::{AVAILABLE, File, RELEASE, index};
pub use text::Page;

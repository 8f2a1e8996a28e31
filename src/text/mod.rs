//! Plain text: where things stand in it, and the names that headings get, where sentences may end.
//!
//! In: `&str`. Out: byte spans, lines and columns, slugs, candidates for sentences.
//!
//! **Invariant:** knows neither Markdown nor HTML.

mod compose;
mod conflict;
mod number;
pub mod sentence;
mod slug;
mod span;

pub use compose::composed;
pub use conflict::conflicts;
pub use number::{count, number};
pub use slug::{Slugs, push_slug, question_slug, slug};
pub use span::{LineIndex, Position, Span, Spanned, char_boundary};

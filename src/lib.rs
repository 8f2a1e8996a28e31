//! Hexapla: localized Markdown docsets in, a multilingual help site out.
//!
//! The modules stand here in reading order, from what knows nothing to what knows all.
//! `ARCHITECTURE.md` draws the same map with its floors; `tests/architecture.rs` holds the walls.

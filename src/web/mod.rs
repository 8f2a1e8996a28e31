//! Asking addresses on the web whether they answer.
//!
//! In: addresses, [`Settings`], what an earlier run kept. Out: an [`Answer`] each, and the text to keep.
//!
//! A link checker that hammers hosts is refused by them, and then tells what is not so. So each address is asked once, few at
//! a time of one host, and a host that asks for patience is left alone as a whole.
//!
//! **Invariant:** the only module that talks to the network, and only when [`ask()`] or a [`Client`] is called.
//! **Invariant:** answers are facts, without words for people.

mod address;
mod answer;
mod ask;
mod cache;
mod client;
mod judge;
mod names;
mod schedule;
mod settings;
mod transport;

pub use address::{Address, Destination};
pub use answer::{Answer, Answers, Broken, End, Insecure, Silence, Unclear};
pub use ask::{Asked, ask};
pub use cache::Cache;
pub use client::Client;
pub use names::Names;
pub use settings::{Settings, Statuses};
pub use transport::{Failure, Method, Reply, Transport};

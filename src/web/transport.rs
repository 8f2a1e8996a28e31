//! One request, and what comes back.

use std::time::Duration;

use crate::web::answer::{Insecure, Silence};

/// How is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// For the head only.
    Head,
    /// For all; the body is not read.
    Get,
}

/// The head of an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// `Location`, as written.
    pub location: Option<String>,
    /// How long `Retry-After` asks for.
    pub wait: Option<Duration>,
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// There is no such host.
    NoHost,
    /// Nothing was heard that can be read.
    Silent(Silence),
    /// The certificate is no proof.
    Insecure(Insecure),
}

/// Who asks; the network, or a table in a test.
pub trait Transport: Sync {
    /// Sends one request and waits for the head of its answer. Follows nothing, and tries nothing twice.
    fn send(&self, method: Method, address: &str) -> Result<Reply, Failure>;
}

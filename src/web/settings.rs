//! How addresses are asked: what `hexapla.yml` says under `external`.

use std::time::Duration;

use globset::GlobSet;

/// A range of statuses, both ends in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statuses {
    /// The first.
    pub first: u16,
    /// The last.
    pub last: u16,
}

/// How addresses are asked.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Addresses that are not asked.
    pub ignore: GlobSet,
    /// Statuses that are good, besides those from 200 to 299.
    pub accept: Vec<Statuses>,
    /// How long one request may take, its connection included.
    pub timeout: Duration,
    /// How often it is tried again when nothing is heard, or the server is ill.
    pub retries: u32,
    /// How long it waits before the first of these; twice as long before each further one.
    pub retry_wait: Duration,
    /// How long a host may ask for patience; one that asks for more is not asked again in this run.
    pub max_wait: Duration,
    /// How many requests one host has to answer at a time.
    pub per_host: usize,
    /// How long after one request to a host the next one begins.
    pub interval: Duration,
    /// How many requests there are at a time.
    pub at_once: usize,
    /// How long a good answer is good.
    pub cache_age: Duration,
    /// What the program calls itself.
    pub user_agent: String,
    /// Whether hosts are asked that only this machine or its network knows, and names that are reserved for examples.
    pub private: bool,
}

/// What applies where nothing is said. Hosts are left more room than by other checkers of links, whose users are refused.
impl Default for Settings {
    fn default() -> Self {
        Self {
            ignore: GlobSet::empty(),
            accept: Vec::new(),
            timeout: Duration::from_secs(20),
            retries: 2,
            retry_wait: Duration::from_secs(1),
            max_wait: Duration::from_secs(60),
            per_host: 2,
            interval: Duration::from_millis(100),
            at_once: 32,
            cache_age: Duration::from_secs(24 * 60 * 60),
            user_agent: concat!("hexapla/", env!("CARGO_PKG_VERSION"), " (checks links)").to_owned(),
            private: false,
        }
    }
}

impl Settings {
    /// Whether a status says that the page is there.
    #[must_use]
    pub fn is_good(&self, status: u16) -> bool {
        (200..300).contains(&status) || self.accept.iter().any(|range| (range.first..=range.last).contains(&status))
    }

    /// How long is waited before another attempt, the first of which is number 0.
    #[must_use]
    pub fn backoff(&self, attempt: u32) -> Duration {
        self.retry_wait.saturating_mul(2u32.saturating_pow(attempt)).min(self.max_wait)
    }
}

//! Whether names of hosts can be looked up at all.
//!
//! Where there is no network, or a resolver that says of everything that there is no such name, a name that is not found says
//! nothing about the host.
//!
//! **Invariant:** plain data.

use rustc_hash::FxHashSet;

use crate::web::address::Address;
use crate::web::answer::Silence;
use crate::web::transport::Failure;

/// So many names may be gone without any doubt about the network.
const FEW: usize = 3;

/// What was heard of names that had to be looked up.
#[derive(Debug, Clone, Default)]
pub struct Names {
    found: FxHashSet<Box<str>>,
    lost: FxHashSet<Box<str>>,
}

impl Names {
    /// Notes what a request says about the name of its host.
    pub(in crate::web) fn note(&mut self, address: &Address, failure: Option<Failure>) {
        let Some(name) = address.name() else { return };
        match failure {
            None
            | Some(Failure::Insecure(_) | Failure::Silent(Silence::Handshake | Silence::NotTls | Silence::NotHttp)) => {
                self.lost.remove(&name);
                self.found.insert(name);
            }
            Some(Failure::NoHost | Failure::Silent(Silence::Resolver)) if !self.found.contains(&name) => {
                self.lost.insert(name);
            }
            // Whether these came after the look-up nobody can tell.
            Some(_) => {}
        }
    }

    /// Adds what another round heard.
    pub fn add(&mut self, other: Self) {
        self.found.extend(other.found);
        self.lost.extend(other.lost);
    }

    /// Whether a name that is not found is known to be none: others were found, and not most of them were lost.
    #[must_use]
    pub fn can_be_trusted(&self) -> bool {
        let lost = self.lost.len();
        !self.found.is_empty() && (lost <= FEW || lost <= self.found.len())
    }

    /// How many names could not be looked up.
    #[must_use]
    pub fn lost(&self) -> usize {
        self.lost.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::address::Destination;

    #[test]
    fn a_lost_name_says_something_only_where_others_are_found() {
        let lost = |count: usize| (0..count).map(|at| (format!("lost-{at}.com"), Some(Failure::NoHost)));
        let found = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), None)).collect::<Vec<_>>();
        for (heard, gone, want) in [
            (found(&[]), 1, false),
            (found(&["127.0.0.1", "[::1]", "localhost", "a.localhost"]), 1, false),
            (found(&["a.com"]), 1, true),
            (found(&["a.com"]), 3, true),
            (found(&["a.com"]), 4, false),
            (found(&["a.com", "b.com", "c.com", "d.com"]), 4, true),
            (found(&["a.com", "a.com:81", "a.com:82", "a.com:83"]), 4, false),
        ] {
            let mut names = Names::default();
            for (host, failure) in heard.iter().cloned().chain(lost(gone)) {
                let Destination::Address(address) = Destination::read(&format!("http://{host}/")) else {
                    panic!("{host}")
                };
                names.note(&address, failure);
            }
            assert_eq!((names.can_be_trusted(), names.lost()), (want, gone), "{heard:?} {gone}");
        }
    }
}

//! What is served at the moment: a build, or why there is none.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use crate::error::Error;
use crate::path::Route;
use crate::serve::ports::{Beside, Build};
use crate::serve::trouble::Trouble;
use crate::site::{Artifact, Site};

/// What is served at the moment.
pub(in crate::serve) struct Standing {
    /// The name of this build, which no other has, of this process or of another.
    pub(in crate::serve) name: String,
    pub(in crate::serve) built: Result<Planned, Trouble>,
    /// What went wrong with single pages, as far as it was told.
    told: Mutex<BTreeSet<String>>,
}

/// A build whose routes are found by their names.
pub(in crate::serve) struct Planned {
    site: Site,
    beside: Beside,
    /// Indexes of the plan's routes in the order of their names.
    sorted: Vec<u32>,
}

impl Standing {
    pub(in crate::serve) fn new(number: u64, built: Result<Build, Error>) -> Self {
        let built = built.map(Planned::new).map_err(|error| Trouble::of_site(&error));
        Self { name: format!("{}-{number}", std::process::id()), built, told: Mutex::default() }
    }

    /// Whether nobody was told of this trouble yet.
    pub(in crate::serve) fn is_news(&self, trouble: &Trouble) -> bool {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        told.insert(trouble.message().to_owned())
    }
}

impl Planned {
    fn new(build: Build) -> Self {
        let routes = build.site.routes();
        let mut sorted: Vec<u32> = (0..routes.len()).filter_map(|at| u32::try_from(at).ok()).collect();
        sorted.sort_by(|a, b| routes[*a as usize].cmp(&routes[*b as usize]));
        Self { site: build.site, beside: build.beside, sorted }
    }

    /// Where in the plan a path stands.
    pub(in crate::serve) fn find(&self, path: &str) -> Option<usize> {
        let routes = self.site.routes();
        let found = self.sorted.binary_search_by(|at| routes[*at as usize].as_str().cmp(path)).ok()?;
        self.sorted.get(found).map(|at| *at as usize)
    }

    /// The route at a place of the plan.
    pub(in crate::serve) fn route(&self, at: usize) -> &Route {
        &self.site.routes()[at]
    }

    /// Makes what answers to the route at a place of the plan.
    pub(in crate::serve) fn make(&self, at: usize) -> Result<Artifact, Error> {
        self.site.make(at)
    }

    /// What has this path and stands in no plan.
    pub(in crate::serve) fn beside(&self, path: &str) -> Result<Option<Artifact>, Error> {
        (self.beside)(path)
    }
}

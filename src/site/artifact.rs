//! What a site is made of.

use std::path::PathBuf;

use crate::error::Error;
use crate::path::Route;

/// What answers to a route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Artifact {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of this file.
    Copy(PathBuf),
}

/// Makes the artifact of the plan with this index.
type Make = Box<dyn Fn(usize) -> Result<Artifact, Error> + Send + Sync>;

/// Makes the files of a bundle, each with its path below the folder; it tells how many pages are read.
type MakeFiles = Box<dyn Fn(&dyn Fn(usize)) -> Result<Vec<(String, Vec<u8>)>, Error> + Send + Sync>;

/// Files that are made together, out of many pages.
pub struct Bundle {
    /// The folder that they stand in: `es-es/search`.
    pub folder: String,
    /// How many pages they are made of.
    pub pages: usize,
    /// What they are made of, in short: while it is the same, the files are. Cheap when the pages have been made.
    pub digest: Box<dyn Fn() -> u64 + Send + Sync>,
    /// Makes them.
    pub make: MakeFiles,
}

/// What can be made, and not yet made: a hundred thousand pages need the memory of a few.
pub struct Site {
    routes: Vec<Route>,
    make: Make,
    bundles: Vec<Bundle>,
    memory: Vec<(&'static str, Vec<u8>)>,
}

impl Site {
    /// A plan: `make` is asked with the index of a route.
    #[must_use]
    pub fn new(routes: Vec<Route>, make: Make) -> Self {
        Self { routes, make, bundles: Vec::new(), memory: Vec::new() }
    }

    /// The same plan, with these bundles.
    #[must_use]
    pub fn with_bundles(mut self, bundles: Vec<Bundle>) -> Self {
        self.bundles = bundles;
        self
    }

    /// The same plan, with something that the next build may want to know; it is written when all pages are.
    #[must_use]
    pub fn remembering(mut self, name: &'static str, bytes: Vec<u8>) -> Self {
        self.memory.push((name, bytes));
        self
    }

    /// What the next build may want to know, by name.
    #[must_use]
    pub fn memory(&self) -> &[(&'static str, Vec<u8>)] {
        &self.memory
    }

    /// What is made out of many pages.
    #[must_use]
    pub fn bundles(&self) -> &[Bundle] {
        &self.bundles
    }

    /// Takes the bundles out, for who makes them when they are asked for.
    pub fn take_bundles(&mut self) -> Vec<Bundle> {
        std::mem::take(&mut self.bundles)
    }

    /// All routes, in the order of the plan.
    #[must_use]
    pub fn routes(&self) -> &[Route] {
        &self.routes
    }

    /// Makes what answers to a route, by its index.
    pub fn make(&self, index: usize) -> Result<Artifact, Error> {
        (self.make)(index)
    }
}

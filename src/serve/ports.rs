//! What the server asks of whoever starts it.

use std::path::PathBuf;

use crate::error::Error;
use crate::serve::watch::Watched;
use crate::site::{Artifact, Site};

/// What the server asks of whoever starts it.
pub struct Ports {
    /// Makes the site anew after these files changed. It runs on a thread of its own, while the old site is served.
    pub rebuild: Rebuild,
    /// Is told why a page could not be made, once for each such error of a build; from any thread.
    pub failed: Box<dyn Fn(&Error) + Send + Sync>,
    /// What is watched whether or not a site could be made: the files that say what it is made of.
    pub watched: Vec<Watched>,
}

/// Makes the site anew after these files changed.
pub(in crate::serve) type Rebuild = Box<dyn FnMut(&[PathBuf]) -> Result<Build, Error> + Send>;

/// Makes what has a path and stands in no plan; `None` where there is nothing of that name.
pub type Beside = Box<dyn Fn(&str) -> Result<Option<Artifact>, Error> + Send + Sync>;

/// A site, ready to be asked.
pub struct Build {
    /// The plan of the site.
    pub site: Site,
    /// Is asked for paths that the plan does not name, such as those of an index that costs more than a page does.
    pub beside: Beside,
    /// What is left to be done when the site is served already, such as telling what is wrong with it.
    pub then: Box<dyn FnOnce() + Send>,
    /// What the site was made of.
    pub watched: Vec<Watched>,
}

//! The site as a plan of what can be made, and the only writer of it.
//!
//! In: routes, and a function that makes the artifact of each. Out: files, of which only those that differ are written.
//!
//! **Invariant:** knows no catalog and no theme: what a route is made of is the business of whoever made the plan.

mod artifact;
mod bundles;
mod emit;

pub use artifact::{Artifact, Bundle, Site};
pub use emit::{Emission, Progress, Scope, emit, recall};

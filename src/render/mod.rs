//! The pages.
//!
//! In: [`Analysis`], [`Theme`], [`Config`]. Out: [`Site`]: every route that the site has, each made when it is asked for.
//!
//! **Invariant:** a page is made of what the analysis knows, and of nothing else: no disk, no clock.

mod article;
mod assets;
mod catalog_json;
mod context;
mod machine;
mod nav;
mod one;
mod page;
mod reading;
mod reading_time;
mod renderer;
mod samples;
mod search;
mod search_words;
mod sitemap;

use std::sync::Arc;

use crate::analysis::Analysis;
use crate::config::Config;
use crate::path::Route;
use crate::site::Site;
use crate::theme::Theme;

use renderer::{Plan, Renderer};

pub use article::body;
pub use one::{fragment_of, page_of};

/// The name of what a build remembers of the code samples.
pub const HIGHLIGHTS: &str = "highlights";

/// Plans the site. `highlights` is what the last build remembered of its code samples; nothing is as good, and slower.
#[must_use]
pub fn render(analysis: Arc<Analysis>, theme: Theme, config: Config, highlights: &[u8]) -> Site {
    let highlights = samples::highlights(&analysis, &config, highlights);
    let memory = highlights.to_bytes();
    let renderer = Arc::new(Renderer::new(analysis, theme, config, highlights));
    let bundles = search::bundles(&renderer);
    let plans = renderer.plans();
    let (routes, plans): (Vec<Route>, Vec<Plan>) = plans.into_iter().unzip();
    let make = Box::new(move |index: usize| renderer.make(plans[index]));
    Site::new(routes, make).with_bundles(bundles).remembering(HIGHLIGHTS, memory)
}

//! The pages.
//!
//! In: [`Analysis`], [`Theme`], [`Config`]. Out: [`Site`]: every route that the site has, each made when it is asked for.
//!
//! **Invariant:** a page is made of what the analysis knows, and of nothing else: no disk, no clock.

mod article;
mod assets;
mod catalog_json;
mod context;
mod nav;
mod one;
mod page;
mod renderer;
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

/// Plans the site.
#[must_use]
pub fn render(analysis: Arc<Analysis>, theme: Theme, config: Config) -> Site {
    let renderer = Renderer::new(analysis, theme, config);
    let plans = renderer.plans();
    let (routes, plans): (Vec<Route>, Vec<Plan>) = plans.into_iter().unzip();
    Site::new(routes, Box::new(move |index| renderer.make(plans[index])))
}

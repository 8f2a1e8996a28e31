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
mod page;
mod renderer;
mod sitemap;

use std::sync::Arc;

use crate::analysis::Analysis;
use crate::config::Config;
use crate::path::Route;
use crate::site::Site;
use crate::theme::Theme;

use nav::NavPages;
use renderer::{Plan, Renderer};

pub use article::body;

/// Plans the site.
#[must_use]
pub fn render(analysis: Arc<Analysis>, theme: Theme, config: Config) -> Site {
    let asset_routes = assets::AssetRoutes::new(&analysis);
    let locales = context::locale_notes(&analysis.catalog, &theme);
    let navs = NavPages::new(&analysis.catalog, &config);
    let renderer = Renderer { analysis, theme, config, locales, navs, asset_routes };
    let plans = renderer.plans();
    let (routes, plans): (Vec<Route>, Vec<Plan>) = plans.into_iter().unzip();
    Site::new(routes, Box::new(move |index| renderer.make(plans[index])))
}

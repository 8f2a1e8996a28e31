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
mod sitemap;

use std::sync::Arc;

use crate::analysis::Analysis;
use crate::catalog::{LocaleId, PageId};
use crate::config::Config;
use crate::error::Error;
use crate::path::Route;
use crate::site::{Artifact, Site};
use crate::theme::Theme;

use nav::NavPages;

pub use article::body;

/// What a route is made of.
#[derive(Debug, Clone, Copy)]
enum Plan {
    Page(PageId),
    LocaleIndex(LocaleId),
    Root,
    NotFound,
    LocaleNotFound(LocaleId),
    SitemapIndex,
    Sitemap(LocaleId),
    Robots,
    Catalog,
    /// A file of the docset; index in its assets.
    Asset(u32),
    /// A file of the theme; index in its assets.
    ThemeAsset(usize),
}

/// All that pages are made from.
struct Renderer {
    analysis: Arc<Analysis>,
    theme: Theme,
    config: Config,
    locales: Vec<context::LocaleNotes>,
    navs: NavPages,
    asset_routes: assets::AssetRoutes,
}

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

impl Renderer {
    fn plans(&self) -> Vec<(Route, Plan)> {
        let catalog = &self.analysis.catalog;
        let id = |at: usize| PageId(u32::try_from(at).unwrap_or(u32::MAX));
        let pages = catalog.pages.all.iter().enumerate().map(|(at, page)| (page.route.clone(), Plan::Page(id(at))));
        let mut plans: Vec<(Route, Plan)> = pages.collect();
        for locale in catalog.published_locales() {
            let folder = catalog.locale(locale).to_folder();
            plans.push((Route::new(&format!("{folder}/index.html")), Plan::LocaleIndex(locale)));
            plans.push((Route::new(&format!("{folder}/404.html")), Plan::LocaleNotFound(locale)));
            if self.config.base_url.is_some() {
                plans.push((Route::new(&format!("{folder}/sitemap.xml")), Plan::Sitemap(locale)));
            }
        }
        plans.push((Route::new("index.html"), Plan::Root));
        plans.push((Route::new("404.html"), Plan::NotFound));
        plans.push((Route::new("robots.txt"), Plan::Robots));
        plans.push((Route::new("catalog.json"), Plan::Catalog));
        if self.config.base_url.is_some() {
            plans.push((Route::new("sitemap.xml"), Plan::SitemapIndex));
        }
        for (at, asset) in self.theme.assets().iter().enumerate() {
            plans.push((asset.route.clone(), Plan::ThemeAsset(at)));
        }
        plans.extend(self.asset_routes.iter().map(|(asset, route)| (route.clone(), Plan::Asset(asset))));
        // An article of the docset goes before a page that is only made where there is none: the sort keeps their order.
        plans.sort_by(|(a, _), (b, _)| a.cmp(b));
        plans.dedup_by(|(later, _), (first, _)| later == first);
        plans
    }

    fn make(&self, plan: Plan) -> Result<Artifact, Error> {
        let text = |text: String| Artifact::Bytes(text.into_bytes());
        Ok(match plan {
            Plan::Page(page) => text(self.page(page)?),
            Plan::LocaleIndex(locale) => text(self.locale_index(locale)?),
            Plan::Root => text(self.root()?),
            Plan::NotFound => text(self.not_found(None)?),
            Plan::LocaleNotFound(locale) => text(self.not_found(Some(locale))?),
            Plan::SitemapIndex => text(sitemap::index(&self.analysis.catalog, &self.config)),
            Plan::Sitemap(locale) => text(sitemap::of_locale(&self.analysis.catalog, &self.config, locale)),
            Plan::Robots => text(sitemap::robots(&self.config)),
            Plan::Catalog => text(catalog_json::write(&self.analysis.catalog)),
            Plan::ThemeAsset(at) => Artifact::Bytes(self.theme.assets()[at].bytes.to_vec()),
            Plan::Asset(at) => {
                let docset = &self.analysis.catalog.docset;
                let asset = &docset.assets[at as usize];
                Artifact::Copy(docset.roots[asset.root].disk_path(&asset.path))
            }
        })
    }
}

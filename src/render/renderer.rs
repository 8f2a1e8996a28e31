//! What makes each route when it is asked for.

use std::sync::Arc;

use crate::analysis::Analysis;
use crate::catalog::{LocaleId, PageId};
use crate::config::Config;
use crate::error::Error;
use crate::highlight::Highlights;
use crate::path::Route;
use crate::render::assets::AssetRoutes;
use crate::render::catalog_json;
use crate::render::context::{LocaleNotes, locale_notes};
use crate::render::machine;
use crate::render::nav::NavPages;
use crate::render::reading::Readings;
use crate::render::search::{Searched, folder as folder_of_index};
use crate::render::search_words;
use crate::render::sitemap;
use crate::search;
use crate::site::Artifact;
use crate::theme::Theme;

/// What a route is made of.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) enum Plan {
    Page(PageId),
    /// An article as Markdown.
    Markdown(PageId),
    /// The list of a locale's articles, for programs.
    Llms(LocaleId),
    LlmsOfSite,
    LocaleIndex(LocaleId),
    Root,
    NotFound,
    LocaleNotFound(LocaleId),
    SitemapIndex,
    Sitemap(LocaleId),
    Robots,
    Catalog,
    /// The words of a locale's search box.
    SearchWords(LocaleId),
    /// A file of the docset; index in its assets.
    Asset(u32),
    /// A file of the theme; index in its assets.
    ThemeAsset(usize),
}

/// All that pages are made from.
pub(in crate::render) struct Renderer {
    pub(in crate::render) analysis: Arc<Analysis>,
    pub(in crate::render) theme: Theme,
    pub(in crate::render) config: Config,
    pub(in crate::render) locales: Vec<LocaleNotes>,
    pub(in crate::render) navs: NavPages,
    pub(in crate::render) asset_routes: AssetRoutes,
    pub(in crate::render) highlights: Highlights,
    pub(in crate::render) readings: Readings,
    pub(in crate::render) searched: Searched,
}

impl Renderer {
    pub(in crate::render) fn new(
        analysis: Arc<Analysis>,
        theme: Theme,
        config: Config,
        highlights: Highlights,
    ) -> Self {
        let asset_routes = AssetRoutes::new(&analysis);
        let locales = locale_notes(&analysis.catalog, &theme);
        let navs = NavPages::new(&analysis.catalog, &config);
        let readings = Readings::new(config.bilingual);
        let has_search = config.search && search::AVAILABLE;
        let searched = if has_search { Searched::new(&analysis.catalog) } else { Searched::default() };
        Self { analysis, theme, config, locales, navs, asset_routes, highlights, readings, searched }
    }

    pub(in crate::render) fn plans(&self) -> Vec<(Route, Plan)> {
        let catalog = &self.analysis.catalog;
        let id = |at: usize| PageId(u32::try_from(at).unwrap_or(u32::MAX));
        let pages = catalog.pages.all.iter().enumerate().map(|(at, page)| (page.route.clone(), Plan::Page(id(at))));
        let mut plans: Vec<(Route, Plan)> = pages.collect();
        if self.config.llms {
            let markdown = catalog.pages.all.iter().enumerate().filter(|(_, page)| self.has_markdown(page));
            let markdown = markdown
                .filter_map(|(at, page)| Some((machine::markdown_route(catalog, page)?, Plan::Markdown(id(at)))));
            plans.extend(markdown);
            plans.push((Route::new("llms.txt"), Plan::LlmsOfSite));
        }
        for locale in catalog.published_locales() {
            let folder = catalog.locale(locale).to_folder();
            plans.push((Route::new(&format!("{folder}/index.html")), Plan::LocaleIndex(locale)));
            plans.push((Route::new(&format!("{folder}/404.html")), Plan::LocaleNotFound(locale)));
            if self.config.llms {
                plans.push((machine::llms_route(catalog, locale), Plan::Llms(locale)));
            }
            if self.searched.has(locale) {
                let words = format!("{}/{}", folder_of_index(catalog, locale), search_words::FILE);
                plans.push((Route::new(&words), Plan::SearchWords(locale)));
            }
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

    pub(in crate::render) fn make(&self, plan: Plan) -> Result<Artifact, Error> {
        let text = |text: String| Artifact::Bytes(text.into_bytes());
        Ok(match plan {
            Plan::Page(id) => {
                let page = self.analysis.catalog.pages.get(id);
                text(self.page(page, |scene, body| self.note_for_search(id, scene, body))?)
            }
            Plan::Markdown(page) => text(self.markdown(self.analysis.catalog.pages.get(page))),
            Plan::Llms(locale) => text(machine::llms(&self.analysis.catalog, &self.config, locale)),
            Plan::LlmsOfSite => text(machine::llms_of_site(&self.analysis.catalog, &self.config, self.main_locale())),
            Plan::LocaleIndex(locale) => text(self.locale_index(locale)?),
            Plan::Root => text(self.root()?),
            Plan::NotFound => text(self.not_found(None)?),
            Plan::LocaleNotFound(locale) => text(self.not_found(Some(locale))?),
            Plan::SitemapIndex => text(sitemap::index(&self.analysis.catalog, &self.config)),
            Plan::Sitemap(locale) => text(sitemap::of_locale(&self.analysis.catalog, &self.config, locale)),
            Plan::Robots => text(sitemap::robots(&self.config)),
            Plan::SearchWords(locale) => text(search_words::script(&self.theme, self.analysis.catalog.locale(locale))),
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

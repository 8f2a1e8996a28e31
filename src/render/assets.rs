//! The files of the docset that pages refer to, and where they stand in the site.
//!
//! A file that several locales use is copied once, below the locale that has it.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::analysis::Analysis;
use crate::catalog::Catalog;
use crate::docset::Role;
use crate::links::LinkTarget;
use crate::path::Route;

/// Where the files that pages refer to stand.
#[derive(Debug)]
pub(in crate::render) struct AssetRoutes {
    by_asset: FxHashMap<u32, Route>,
    /// Each route once.
    sorted: BTreeMap<Route, u32>,
}

impl AssetRoutes {
    pub(in crate::render) fn new(analysis: &Analysis) -> Self {
        let catalog = &analysis.catalog;
        let mut routes = Self { by_asset: FxHashMap::default(), sorted: BTreeMap::new() };
        for id in catalog.doc_ids().filter(|id| catalog.file(*id).role != Role::Excluded) {
            for target in &analysis.links.documents[id.0 as usize] {
                if let LinkTarget::Asset { asset, .. } = target {
                    routes.by_asset.entry(*asset).or_insert_with(|| route(catalog, *asset));
                }
            }
        }
        for (asset, route) in &routes.by_asset {
            // Of two files whose paths differ in letter case only, the first by path stands for both.
            let first = routes.sorted.entry(route.clone()).or_insert(*asset);
            *first = (*first).min(*asset);
        }
        routes
    }

    /// The route of a file, when any page refers to it.
    pub(in crate::render) fn of(&self, asset: u32) -> Option<&Route> {
        self.by_asset.get(&asset)
    }

    pub(in crate::render) fn iter(&self) -> impl Iterator<Item = (u32, &Route)> {
        self.sorted.iter().map(|(route, asset)| (*asset, route))
    }
}

fn route(catalog: &Catalog, asset: u32) -> Route {
    let asset = &catalog.docset.assets[asset as usize];
    let root = &catalog.docset.roots[asset.root];
    let below = root.strip(&asset.path);
    let published = root.published_at(below);
    let rest = published.and_then(|published| published.below(below)).unwrap_or(below).to_lowercase();
    let folder = root.locale.to_folder();
    match published.map(|published| published.output.as_str()) {
        Some(output) if !output.is_empty() => Route::new(&format!("{folder}/{output}/{rest}")),
        _ => Route::new(&format!("{folder}/{rest}")),
    }
}

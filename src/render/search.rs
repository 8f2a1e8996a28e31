//! What readers search: which pages, and what is read of each.
//!
//! Only real pages are found: a fallback page is a copy of the source's, and one that search engines are kept out of, or
//! that sends its readers on, is kept out of ours as well.

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use xxhash_rust::xxh3::Xxh3;

use crate::catalog::{Catalog, DocId, IncludeTarget, LocaleId, Page, PageId};
use crate::error::Error;
use crate::markdown::Side;
use crate::render::article::Scene;
use crate::render::renderer::Renderer;
use crate::render::sitemap;
use crate::search;
use crate::site::Bundle;

/// How many pages are made at once for an index, which reads them one after the other.
const PAGES_AT_ONCE: usize = 64;

/// Which pages each locale's index has.
#[derive(Debug, Default)]
pub(in crate::render) struct Searched {
    /// By locale; sorted by route. Empty without a search.
    pages: Vec<Vec<PageId>>,
    /// By page: what its entry is made of, in short. Noted when the page is made, since its article is at hand then.
    digests: Vec<OnceLock<u64>>,
}

impl Searched {
    /// The pages of all locales that are to be found.
    pub(in crate::render) fn new(catalog: &Catalog) -> Self {
        let mut pages = vec![Vec::new(); catalog.locales.len()];
        for (at, page) in catalog.pages.all.iter().enumerate() {
            if sitemap::is_real(page) && sitemap::is_listed(catalog, page) {
                pages[page.locale.0 as usize].push(PageId(u32::try_from(at).unwrap_or(u32::MAX)));
            }
        }
        for ids in &mut pages {
            ids.sort_by(|a, b| catalog.pages.get(*a).route.cmp(&catalog.pages.get(*b).route));
        }
        Self { pages, digests: vec![OnceLock::new(); catalog.pages.all.len()] }
    }

    fn of(&self, locale: LocaleId) -> &[PageId] {
        self.pages.get(locale.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// Whether pages of a locale have a search.
    pub(in crate::render) fn has(&self, locale: LocaleId) -> bool {
        !self.of(locale).is_empty()
    }
}

/// The folder of a locale's index.
pub(in crate::render) fn folder(catalog: &Catalog, locale: LocaleId) -> String {
    format!("{}/search", catalog.locale(locale).to_folder())
}

/// The indexes of all locales.
pub(in crate::render) fn bundles(renderer: &Arc<Renderer>) -> Vec<Bundle> {
    let catalog = &renderer.analysis.catalog;
    let locales = catalog.published_locales().filter(|locale| renderer.searched.has(*locale));
    locales
        .map(|locale| {
            let (digests, files) = (Arc::clone(renderer), Arc::clone(renderer));
            Bundle {
                folder: folder(catalog, locale),
                pages: renderer.searched.of(locale).len(),
                digest: Box::new(move || digests.search_digest(locale)),
                make: Box::new(move |progress| files.search_files(locale, progress)),
            }
        })
        .collect()
}

impl Renderer {
    /// Notes what the entry of a page is made of, when it has one.
    pub(in crate::render) fn note_for_search(&self, id: PageId, scene: &Scene<'_>, body: &str) {
        if let Some(digest) = self.searched.digests.get(id.0 as usize) {
            digest.get_or_init(|| entry_digest(scene, body));
        }
    }

    /// What the index of a locale is made of, in short.
    fn search_digest(&self, locale: LocaleId) -> u64 {
        let ids = self.searched.of(locale);
        let of_page = |id: &PageId| {
            let make = || {
                let page = self.analysis.catalog.pages.get(*id);
                let (scene, _) = self.scene_with_sentences(page);
                entry_digest(&scene, &scene.article().0)
            };
            *self.searched.digests[id.0 as usize].get_or_init(make)
        };
        let digests: Vec<u64> = ids.par_iter().map(of_page).collect();
        let mut hasher = Xxh3::new();
        hasher.update(search::RELEASE.as_bytes());
        hasher.update(self.analysis.catalog.locale(locale).as_str().as_bytes());
        digests.iter().for_each(|digest| hasher.update(&digest.to_le_bytes()));
        hasher.digest()
    }

    /// The files of the index of a locale.
    fn search_files(&self, locale: LocaleId, progress: &dyn Fn(usize)) -> Result<Vec<search::File>, Error> {
        let chunks = self.searched.of(locale).chunks(PAGES_AT_ONCE);
        let pages = chunks.flat_map(|ids| ids.par_iter().map(|id| self.search_page(*id)).collect::<Vec<_>>());
        search::index(self.analysis.catalog.locale(locale).as_str(), pages.map(Ok), progress)
    }

    fn search_page(&self, id: PageId) -> search::Page {
        let catalog = &self.analysis.catalog;
        let page = catalog.pages.get(id);
        let home = format!("{}/", catalog.locale(page.locale).to_folder());
        let url = page.route.to_url_path();
        let is_bilingual = page.side == Side::Target && !paired(catalog, page.doc).is_empty();
        let source = || {
            let page = Page { side: Side::Source, ..page.clone() };
            self.scene(&page).fragment().0
        };
        search::Page {
            url: Some(url.strip_prefix(&home).unwrap_or(&url)).filter(|url| !url.is_empty()).unwrap_or("./").to_owned(),
            title: catalog.page_title(page).to_owned(),
            body: self.scene(page).article().0,
            source: is_bilingual.then(source),
        }
    }
}

/// What the entry of a page is made of, in short: more than its text, so that it need not be made to be compared.
fn entry_digest(scene: &Scene<'_>, body: &str) -> u64 {
    let catalog = &scene.analysis.catalog;
    let page = scene.page;
    let mut hasher = Xxh3::new();
    let mut add = |part: &str| {
        hasher.update(&part.len().to_le_bytes());
        hasher.update(part.as_bytes());
    };
    add(page.route.as_str());
    add(catalog.page_title(page));
    add(body);
    for doc in paired(catalog, page.doc) {
        let text = catalog.text(doc);
        catalog.document(doc).units.iter().filter_map(|unit| text.get(unit.source.range())).for_each(&mut add);
    }
    hasher.digest()
}

/// The files of a page that hold pairs: the article, and what it includes; each once.
fn paired(catalog: &Catalog, doc: DocId) -> Vec<DocId> {
    let mut met = vec![doc];
    let mut at = 0;
    while let Some(doc) = met.get(at).copied() {
        at += 1;
        for included in catalog.includes[doc.0 as usize].iter().filter_map(IncludeTarget::document) {
            if !met.contains(&included) {
                met.push(included);
            }
        }
    }
    met.retain(|doc| !catalog.document(*doc).units.is_empty());
    met
}

//! Which pages the site has, and where.
//!
//! In: topics. Out: for each topic and locale the page that a reader of that locale gets: the edition, the source put
//! together from pairs, or the source text as a fallback.

use rustc_hash::FxHashMap;

use crate::catalog::model::{Catalog, DocId, LocaleId, TopicId};
use crate::catalog::topic::{Pivot, Topic};
use crate::config::{Fallback, Urls};
use crate::markdown::Side;
use crate::path::Route;

/// One page made from an article.
#[derive(Debug, Clone)]
pub struct Page {
    /// What it is about.
    pub topic: TopicId,
    /// Whose readers it is for.
    pub locale: LocaleId,
    /// The article that is shown.
    pub doc: DocId,
    /// Which side of it.
    pub side: Side,
    /// Why this article.
    pub kind: PageKind,
    /// Where it stands.
    pub route: Route,
}

/// Why a page shows the article that it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageKind {
    /// The locale has the article.
    Edition,
    /// The source, put together from the pairs of a translation.
    Recovered,
    /// The locale lacks it: the source text stands for it.
    Fallback,
}

/// Index of a page in [`Pages::all`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub u32);

/// The pages of the site.
#[derive(Debug, Default)]
pub struct Pages {
    /// By topic, then by locale.
    pub all: Vec<Page>,
    by_topic: FxHashMap<(TopicId, LocaleId), PageId>,
    /// Topics by their address without locale and ending, in lower case.
    by_address: FxHashMap<Box<str>, TopicId>,
    /// Topics whose address another has: the one that has no pages, and the one that has.
    pub conflicts: Vec<(TopicId, TopicId)>,
}

impl Pages {
    /// Settles the pages of all topics.
    #[must_use]
    pub(in crate::catalog) fn new(catalog: &Catalog, fallback: Fallback, urls: Urls) -> Self {
        let mut pages = Self::default();
        let mut claimed: FxHashMap<Box<str>, TopicId> = FxHashMap::default();
        for (at, topic) in catalog.topics.iter().enumerate() {
            let id = TopicId(u32::try_from(at).unwrap_or(u32::MAX));
            let address = address_of(catalog, topic);
            // A page that is its folder's index meets the index of a folder of its name.
            let claim = match urls {
                Urls::Pretty => address.strip_suffix("/index").unwrap_or(&address),
                Urls::File => &address,
            };
            if let Some(other) = claimed.get(claim) {
                pages.conflicts.push((id, *other));
                continue;
            }
            claimed.insert(claim.into(), id);
            for locale in catalog.locale_ids() {
                if let Some((doc, side, kind)) = shown(catalog, topic, locale, fallback) {
                    let route = route(catalog, locale, &address, urls);
                    let page = PageId(u32::try_from(pages.all.len()).unwrap_or(u32::MAX));
                    pages.all.push(Page { topic: id, locale, doc, side, kind, route });
                    pages.by_topic.insert((id, locale), page);
                }
            }
            pages.by_address.insert(address.into(), id);
        }
        pages
    }

    /// The page behind an id.
    #[must_use]
    pub fn get(&self, id: PageId) -> &Page {
        &self.all[id.0 as usize]
    }

    /// The page that a reader of a locale gets for a topic.
    #[must_use]
    pub fn of(&self, topic: TopicId, locale: LocaleId) -> Option<&Page> {
        self.by_topic.get(&(topic, locale)).map(|id| self.get(*id))
    }

    /// A topic by its address without locale and ending; a folder's address is that of its index.
    #[must_use]
    pub fn at(&self, address: &str) -> Option<TopicId> {
        let lower = address.trim_matches('/').to_lowercase();
        let lower = lower.strip_suffix(".html").unwrap_or(&lower);
        let index = if lower.is_empty() { "index".to_owned() } else { format!("{lower}/index") };
        self.by_address.get(lower).or_else(|| self.by_address.get(index.as_str())).copied()
    }
}

/// What a reader of a locale is shown for a topic.
fn shown(catalog: &Catalog, topic: &Topic, locale: LocaleId, fallback: Fallback) -> Option<(DocId, Side, PageKind)> {
    if let Some(doc) = topic.articles.get(&locale) {
        return Some((*doc, Side::Target, PageKind::Edition));
    }
    let (doc, side) = topic.pivot?.document();
    match (topic.pivot, fallback) {
        (Some(Pivot::Embedded(_)), _) if locale == catalog.source => Some((doc, side, PageKind::Recovered)),
        (_, Fallback::Render) if locale != catalog.source => Some((doc, side, PageKind::Fallback)),
        _ => None,
    }
}

/// Where the pages of a topic stand below the locale's folder, without ending: the docset's folder is dropped, the rest is
/// in lower case, as Learn has it.
fn address_of(catalog: &Catalog, topic: &Topic) -> String {
    let doc = topic.pivot.map(|pivot| pivot.document().0).or_else(|| topic.articles.values().next().copied());
    let published = doc.and_then(|doc| catalog.root(doc).published_at(&topic.path));
    let below = published.and_then(|published| published.below(&topic.path)).unwrap_or(&topic.path);
    let stem = below.rfind('.').map_or(below, |dot| &below[..dot]).to_lowercase();
    match published.map(|published| published.output.as_str()) {
        Some(output) if !output.is_empty() => format!("{output}/{stem}"),
        _ => stem,
    }
}

/// The page that an article is for readers of its own locale, one that has no place in the site among them.
#[must_use]
pub(in crate::catalog) fn page_of(catalog: &Catalog, doc: DocId, urls: Urls) -> Option<Page> {
    let (topic, locale) = (catalog.topic_of(doc)?, catalog.locale_of(doc));
    let route = route(catalog, locale, &address_of(catalog, catalog.topic(topic)), urls);
    Some(Page { topic, locale, doc, side: Side::Target, kind: PageKind::Edition, route })
}

fn route(catalog: &Catalog, locale: LocaleId, address: &str, urls: Urls) -> Route {
    let folder = catalog.locale(locale).to_folder();
    let is_index = address == "index" || address.ends_with("/index");
    match urls {
        Urls::Pretty if !is_index => Route::new(&format!("{folder}/{address}/index.html")),
        Urls::Pretty | Urls::File => Route::new(&format!("{folder}/{address}.html")),
    }
}

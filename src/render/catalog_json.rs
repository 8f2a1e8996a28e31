//! `catalog.json`: topics by locales with their states, for other programs.
//!
//! Keys are never dropped; what is not known is `null`. Paths have `/`, locales are canonical tags.

use serde::Serialize;
use std::collections::BTreeMap;

use crate::catalog::{Catalog, Edition, LocaleId, PageKind, Topic, TopicId};
use crate::markdown::TranslationKind;

#[derive(Serialize)]
struct CatalogFile<'a, T: Serialize> {
    source_locale: &'a str,
    /// `tree`, `recovered` or `none`.
    source: &'static str,
    locales: Vec<&'a str>,
    topics: T,
}

/// The topics, each made when its turn comes: a large docset has a hundred thousand editions.
struct Topics<'a>(&'a Catalog);

impl Serialize for Topics<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.topic_ids().map(|id| topic_entry(self.0, self.0.topic(id), id)))
    }
}

#[derive(Serialize)]
struct TopicEntry<'a> {
    path: &'a str,
    editions: BTreeMap<&'a str, EditionEntry<'a>>,
}

#[derive(Serialize)]
struct EditionEntry<'a> {
    state: &'static str,
    proof: &'static str,
    /// The file below the docset's folder.
    file: Option<&'a str>,
    /// The page below the root of the site; a fallback page where the locale has no article.
    url: Option<&'a str>,
    /// Whether the page shows the source text in place of a translation.
    fallback: bool,
    title: Option<&'a str>,
    translation_type: Option<&'a str>,
    handed_off: Option<String>,
    hash: Option<&'a str>,
    loc_file_id: Option<&'a str>,
    bilingual: bool,
    units: usize,
    /// The files that the article includes whose own translations are stale.
    stale_includes: Vec<&'a str>,
}

pub(in crate::render) fn write(catalog: &Catalog) -> String {
    let file = CatalogFile {
        source_locale: catalog.locale(catalog.source).as_str(),
        source: catalog.source_word(),
        locales: catalog.published_locales().map(|locale| catalog.locale(locale).as_str()).collect(),
        topics: Topics(catalog),
    };
    // Serializing plain data into a string cannot fail.
    serde_json::to_string(&file).unwrap_or_default() + "\n"
}

fn topic_entry<'a>(catalog: &'a Catalog, topic: &'a Topic, id: TopicId) -> TopicEntry<'a> {
    let entry = |(locale, edition): (&LocaleId, &Edition)| {
        (catalog.locale(*locale).as_str(), edition_entry(catalog, id, *locale, edition))
    };
    TopicEntry { path: &topic.path, editions: topic.editions.iter().map(entry).collect() }
}

fn edition_entry<'a>(catalog: &'a Catalog, topic: TopicId, locale: LocaleId, edition: &Edition) -> EditionEntry<'a> {
    let page = catalog.pages.of(topic, locale);
    let from = catalog.provenance(edition);
    EditionEntry {
        state: edition.state.as_str(),
        proof: edition.proof.as_str(),
        file: from.file,
        url: page.map(|page| page.route.as_str()),
        fallback: page.is_some_and(|page| page.kind == PageKind::Fallback),
        title: page.map(|page| catalog.page_title(page)),
        translation_type: from.kind.map(TranslationKind::declared),
        handed_off: from.handed_off.map(|date| date.to_string()),
        hash: from.hash,
        loc_file_id: from.loc_file_id,
        bilingual: from.units > 0,
        units: from.units,
        stale_includes: edition.stale_includes.iter().map(|doc| catalog.file(*doc).path.as_str()).collect(),
    }
}

//! States as one JSON object: the contract for other programs.
//!
//! Keys are never dropped; what is not known is `null`. Paths have `/`, locales are canonical tags.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalog::{Catalog, Edition, LocaleId, Topic};
use crate::markdown::TranslationKind;
use crate::status::model::Status;

#[derive(Serialize)]
struct StatusFile<'a, T: Serialize> {
    source_locale: &'a str,
    source: &'static str,
    locales: Vec<&'a str>,
    topics: T,
}

/// The topics, each made when its turn comes.
struct Topics<'a>(&'a Status<'a>);

impl Serialize for Topics<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let entry = |(topic, editions)| TopicEntry::new(self.0.catalog, topic, editions);
        serializer.collect_seq(self.0.topics().map(entry))
    }
}

#[derive(Serialize)]
struct TopicEntry<'a> {
    path: &'a str,
    editions: BTreeMap<&'a str, EditionEntry<'a>>,
}

impl<'a> TopicEntry<'a> {
    fn new(catalog: &'a Catalog, topic: &'a Topic, editions: Vec<(LocaleId, &'a Edition)>) -> Self {
        let entry = |(locale, edition)| (catalog.locale(locale).as_str(), EditionEntry::new(catalog, edition));
        Self { path: &topic.path, editions: editions.into_iter().map(entry).collect() }
    }
}

#[derive(Serialize)]
struct EditionEntry<'a> {
    state: &'static str,
    proof: &'static str,
    file: Option<&'a str>,
    translation_type: Option<&'a str>,
    handed_off: Option<String>,
    hash: Option<&'a str>,
    loc_file_id: Option<&'a str>,
    bilingual: bool,
    units: usize,
}

impl<'a> EditionEntry<'a> {
    fn new(catalog: &'a Catalog, edition: &Edition) -> Self {
        let from = catalog.provenance(edition);
        Self {
            state: edition.state.as_str(),
            proof: edition.proof.as_str(),
            file: from.file,
            translation_type: from.kind.map(TranslationKind::declared),
            handed_off: from.handed_off.map(|date| date.to_string()),
            hash: from.hash,
            loc_file_id: from.loc_file_id,
            bilingual: from.units > 0,
            units: from.units,
        }
    }
}

/// The states as JSON.
#[must_use]
pub fn json(status: &Status<'_>) -> String {
    let catalog = status.catalog;
    let file = StatusFile {
        source_locale: catalog.locale(catalog.source).as_str(),
        source: catalog.source_word(),
        locales: status.locales().map(|locale| catalog.locale(locale).as_str()).collect(),
        topics: Topics(status),
    };
    // Serializing plain data into a string cannot fail.
    serde_json::to_string(&file).unwrap_or_default() + "\n"
}

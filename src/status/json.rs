//! States as one JSON object: the contract for other programs.
//!
//! Keys are never dropped; what is not known is `null`. Paths have `/`, locales are canonical tags.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalog::{Edition, LocaleId, Topic};
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
        let entry = |(topic, editions)| TopicEntry::new(self.0, topic, editions);
        serializer.collect_seq(self.0.topics().map(entry))
    }
}

#[derive(Serialize)]
struct TopicEntry<'a> {
    path: &'a str,
    editions: BTreeMap<&'a str, EditionEntry<'a>>,
}

impl<'a> TopicEntry<'a> {
    fn new(status: &'a Status<'_>, topic: &'a Topic, editions: Vec<(LocaleId, &'a Edition)>) -> Self {
        let entry = |(locale, edition)| (status.catalog.locale(locale).as_str(), EditionEntry::new(status, edition));
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
    /// How far it is behind, where the history of the source says so.
    behind: Option<BehindEntry<'a>>,
    /// The files that the article includes whose own translations are stale.
    stale_includes: Vec<&'a str>,
    /// The topic that the source of an orphan was renamed to, where the history says so.
    renamed_to: Option<&'a str>,
}

#[derive(Serialize)]
struct BehindEntry<'a> {
    commits: usize,
    days: u64,
    since: Option<&'a str>,
}

impl<'a> EditionEntry<'a> {
    fn new(status: &'a Status<'_>, edition: &Edition) -> Self {
        let catalog = status.catalog;
        let from = catalog.provenance(edition);
        Self {
            state: edition.state.as_str(),
            proof: edition.proof.as_str(),
            file: from.file,
            translation_type: from.kind.map(TranslationKind::declared),
            handed_off: from.handed_off.map(|date| date.to_string()),
            hash: status.hash(edition),
            loc_file_id: from.loc_file_id,
            bilingual: from.units > 0,
            units: from.units,
            behind: edition.doc.and_then(|doc| status.history.behind.get(&doc)).map(|behind| BehindEntry {
                commits: behind.commits,
                days: behind.days,
                since: behind.since.as_deref(),
            }),
            stale_includes: edition.stale_includes.iter().map(|doc| catalog.file(*doc).path.as_str()).collect(),
            renamed_to: edition.doc.and_then(|doc| status.renamed_to(doc)),
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

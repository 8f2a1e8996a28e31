//! What translations declare of themselves, held against each other.
//!
//! In: the `ms.*` keys of all documents, and topics. Out: [`LedgerFault`]s: declarations of which one at least is wrong.
//!
//! Measured over 183,182 hand-offs: an id is never shared by two locales or two paths, and one commit has one version of a
//! path. So what breaks this is a copy, a merge gone wrong, or an edit by hand.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::catalog::model::{Catalog, DocId};
use crate::catalog::topic::{Edition, Proof, State, Topic};
use crate::docset::{Role, SourceHashes};
use crate::locale::Locale;
use crate::markdown::Date;

/// A declaration that cannot be right, or contradicts another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LedgerFault {
    /// The file.
    pub doc: DocId,
    /// What is wrong.
    pub kind: LedgerFaultKind,
}

/// What is wrong with a declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LedgerFaultKind {
    /// `ms.openlocfilehash` is no SHA-1.
    NoHash,
    /// `ms.contentlocale` is not that of the folder.
    OtherLocale,
    /// `ms.locfileid` is that of another file, given here.
    IdShared(DocId),
    /// The plain or bilingual twin, given here, was made from another version.
    TwinHash(DocId),
    /// Its locale has another translation of the same source, given here.
    ClaimedTwice(DocId),
    /// The source file at its path has another hash, and this source file has the one that is declared.
    OfAnother(DocId),
    /// It was handed off after another locale's, given here, and from an older version.
    OlderHash(DocId),
    /// Another locale's, given here, names the same commit and another version.
    CommitHash(DocId),
}

/// The faults of all documents that are built, by document.
pub(in crate::catalog) fn judge(catalog: &Catalog) -> Vec<LedgerFault> {
    let mut faults = Vec::new();
    let mut by_id: BTreeMap<&str, Vec<DocId>> = BTreeMap::new();
    for doc in catalog.doc_ids().filter(|doc| is_built(catalog, *doc)) {
        let keys = catalog.localization(doc);
        if keys.source_hash.as_ref().is_some_and(|hash| !SourceHashes::is_hash(&hash.value)) {
            faults.push(LedgerFault { doc, kind: LedgerFaultKind::NoHash });
        }
        if keys.locale.as_ref().is_some_and(|locale| is_other(&locale.value, &catalog.file(doc).locale)) {
            faults.push(LedgerFault { doc, kind: LedgerFaultKind::OtherLocale });
        }
        if let Some(id) = keys.loc_file_id.as_ref().filter(|id| !id.value.is_empty()) {
            by_id.entry(&*id.value).or_default().push(doc);
        }
    }
    for docs in by_id.values().filter(|docs| docs.len() > 1) {
        let with_first = docs[1..].iter().filter_map(|doc| Some((*doc, shared_id(catalog, docs[0], *doc)?)));
        faults.extend(with_first.map(|(doc, kind)| LedgerFault { doc, kind }));
    }
    claimed_twice(catalog, &mut faults);
    let strangers = of_another(catalog);
    faults.extend(
        strangers.iter().map(|(doc, source)| LedgerFault { doc: *doc, kind: LedgerFaultKind::OfAnother(*source) }),
    );
    catalog.topics.iter().for_each(|topic| hand_offs(catalog, topic, &strangers, &mut faults));
    faults.sort_unstable();
    faults
}

/// Whether two tags mean different languages: `zh-Hans` and `zh-CN` do not, `pt-PT` and `pt-BR` do.
fn is_other(declared: &Locale, own: &Locale) -> bool {
    if declared == own {
        return false;
    }
    let region = |locale: &Locale| {
        let part = |part: &&str| part.len() == 2 || part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit());
        locale.as_str().split('-').skip(1).find(part).map(str::to_owned)
    };
    let regions_differ = matches!((region(declared), region(own)), (Some(a), Some(b)) if a != b);
    declared.language() != own.language() || declared.script() != own.script() || regions_differ
}

/// What two files with one id are to each other; `None` for a plain copy of a bilingual file, which is how both branches
/// of a repository look when they are put together.
fn shared_id(catalog: &Catalog, first: DocId, doc: DocId) -> Option<LedgerFaultKind> {
    let is_bilingual = |doc: DocId| !catalog.document(doc).units.is_empty();
    let name = |doc: DocId| catalog.file(doc).path.name().to_lowercase();
    let are_twins = catalog.locale_of(first) == catalog.locale_of(doc)
        && is_bilingual(first) != is_bilingual(doc)
        && name(first) == name(doc);
    match are_twins {
        false => Some(LedgerFaultKind::IdShared(first)),
        true => (!same_hash(catalog, first, doc)).then_some(LedgerFaultKind::TwinHash(first)),
    }
}

fn same_hash(catalog: &Catalog, a: DocId, b: DocId) -> bool {
    match (catalog.declared_hash(a), catalog.declared_hash(b)) {
        (Some(a), Some(b)) => a.eq_ignore_ascii_case(b),
        (a, b) => a == b,
    }
}

/// Orphans whose version stands in the source tree, where their locale has an article already. One with the id of that
/// article is told of as such.
fn claimed_twice(catalog: &Catalog, faults: &mut Vec<LedgerFault>) {
    if !catalog.has_source_tree {
        return;
    }
    let is_orphan = |topic: &&Topic| !topic.articles.contains_key(&catalog.source);
    let orphans: Vec<DocId> =
        catalog.topics.iter().filter(is_orphan).flat_map(|topic| topic.articles.values().copied()).collect();
    if orphans.is_empty() {
        return;
    }
    let mut homes: FxHashMap<&str, &Topic> = FxHashMap::default();
    for topic in &catalog.topics {
        let Some(source) = topic.articles.get(&catalog.source) else { continue };
        for hash in catalog.file(*source).hashes.iter().flat_map(SourceHashes::all) {
            homes.entry(hash).or_insert(topic);
        }
    }
    let id_of = |doc: DocId| catalog.localization(doc).loc_file_id.as_ref().map(|id| &*id.value);
    for doc in orphans {
        let Some(hash) = catalog.declared_hash(doc).map(str::to_ascii_lowercase) else { continue };
        let Some(holder) = homes.get(hash.as_str()).and_then(|topic| topic.articles.get(&catalog.locale_of(doc)))
        else {
            continue;
        };
        if id_of(doc).is_none_or(|id| id_of(*holder) != Some(id)) {
            faults.push(LedgerFault { doc, kind: LedgerFaultKind::ClaimedTwice(*holder) });
        }
    }
}

/// Stale translations whose hash is that of the source at another path: the hash was copied, or the source has moved there
/// and another file has taken its place.
fn of_another(catalog: &Catalog) -> BTreeMap<DocId, DocId> {
    let editions = catalog.topics.iter().flat_map(|topic| topic.editions.values());
    let is_stale = |edition: &&Edition| edition.state == State::Stale && edition.proof == Proof::Hash;
    let stale: Vec<DocId> =
        editions.chain(catalog.include_editions.values()).filter(is_stale).filter_map(|edition| edition.doc).collect();
    if stale.is_empty() {
        return BTreeMap::new();
    }
    let mut by_hash: FxHashMap<&str, DocId> = FxHashMap::default();
    let is_source = |id: &DocId| catalog.locale_of(*id) == catalog.source && is_built(catalog, *id);
    for source in catalog.doc_ids().filter(is_source) {
        for hash in catalog.file(source).hashes.iter().flat_map(SourceHashes::all) {
            by_hash.entry(hash).or_insert(source);
        }
    }
    let source_of = |doc: DocId| by_hash.get(catalog.declared_hash(doc)?.to_ascii_lowercase().as_str()).copied();
    stale.into_iter().filter_map(|doc| Some((doc, source_of(doc)?))).collect()
}

fn is_built(catalog: &Catalog, doc: DocId) -> bool {
    matches!(catalog.file(doc).role, Role::Article | Role::Include)
}

/// What the hand-offs of one topic say of each other. Those of another file say nothing of this one.
fn hand_offs(catalog: &Catalog, topic: &Topic, strangers: &BTreeMap<DocId, DocId>, faults: &mut Vec<LedgerFault>) {
    let translations = || {
        let articles = topic.articles.iter().filter(|(locale, _)| **locale != catalog.source);
        articles.map(|(_, doc)| *doc).filter(|doc| !strangers.contains_key(doc))
    };
    let hash_of = |doc: DocId| catalog.declared_hash(doc).map(str::to_ascii_lowercase);
    let day_of = |doc: DocId| catalog.localization(doc).handed_off.as_ref().map(|date| date.value);
    let commit_of = |doc: DocId| catalog.localization(doc).source_commit.as_ref().map(|commit| &*commit.value);
    let mut by_commit: BTreeMap<&str, DocId> = BTreeMap::new();
    // By hash: the first day it was handed off on, and by whom.
    let mut first_day: BTreeMap<String, (Date, DocId)> = BTreeMap::new();
    for doc in translations() {
        let Some(hash) = hash_of(doc) else { continue };
        if let Some(commit) = commit_of(doc).filter(|commit| !commit.is_empty()) {
            let first = *by_commit.entry(commit).or_insert(doc);
            if !same_version(catalog, topic, first, doc) {
                faults.push(LedgerFault { doc, kind: LedgerFaultKind::CommitHash(first) });
            }
        }
        if let Some(day) = day_of(doc) {
            let first = first_day.entry(hash).or_insert((day, doc));
            *first = (*first).min((day, doc));
        }
    }
    if first_day.len() < 2 {
        return;
    }
    for doc in translations() {
        let (Some(hash), Some(day)) = (hash_of(doc), day_of(doc)) else { continue };
        if let Some((_, newer)) = newer_before(catalog, topic, &first_day, doc, &hash, day) {
            faults.push(LedgerFault { doc, kind: LedgerFaultKind::OlderHash(newer) });
        }
    }
}

/// Whether two hashes are of one version: those of the current source differ by its line ends only.
fn same_version(catalog: &Catalog, topic: &Topic, a: DocId, b: DocId) -> bool {
    let source = topic.articles.get(&catalog.source).and_then(|source| catalog.file(*source).hashes.as_ref());
    let is_current = |doc| source.zip(catalog.declared_hash(doc)).is_some_and(|(source, hash)| source.contains(hash));
    same_hash(catalog, a, b) || is_current(a) && is_current(b)
}

/// The earliest hand-off of a newer version that lies before an article's own. Which of two versions is the newer one is
/// known by the source where it is here: the current one. Else it is the one that was handed off first on a later day.
fn newer_before(
    catalog: &Catalog,
    topic: &Topic,
    first_day: &BTreeMap<String, (Date, DocId)>,
    doc: DocId,
    hash: &str,
    day: Date,
) -> Option<(Date, DocId)> {
    let state_of = |doc: DocId| topic.editions.get(&catalog.locale_of(doc)).map(|edition| edition.state);
    let own = first_day.get(hash)?.0;
    let is_newer = |other: &str, first: Date, by: DocId| match catalog.has_source_tree {
        true => state_of(by) == Some(State::Current) && state_of(doc) == Some(State::Stale),
        false => other != hash && first > own,
    };
    let others = first_day.iter().filter(|(other, (first, by))| *first < day && is_newer(other, *first, *by));
    others.map(|(_, first)| *first).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_one_language_are_one() {
        for (declared, own, want) in [
            ("es-ES", "es-ES", false),
            ("es-MX", "es-ES", true),
            ("es", "es-ES", false),
            ("zh-Hans", "zh-CN", false),
            ("zh-TW", "zh-Hans", true),
            ("sr-Latn-RS", "sr-Cyrl-RS", true),
            ("de-DE", "fr-FR", true),
        ] {
            let locale = |tag: &str| Locale::parse(tag).unwrap();
            assert_eq!(is_other(&locale(declared), &locale(own)), want, "{declared} {own}");
        }
    }
}

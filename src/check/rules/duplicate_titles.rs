//! Articles of one locale that readers cannot tell apart by their titles.

use rustc_hash::FxHashMap;

use crate::catalog::{DocId, LocaleId, Pivot};
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::Role;
use crate::text::Span;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "duplicate-titles",
        severity: Severity::Info,
        area: Area::Metadata,
        summary: "Two articles of a locale have the same title.",
        explain: include_str!("duplicate_titles.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    let mut first_of: FxHashMap<(LocaleId, &str), DocId> = FxHashMap::default();
    for (doc, document) in facts.documents().filter(|(doc, _)| catalog.file(*doc).role == Role::Article) {
        let metadata = &document.front_matter.metadata;
        let has_title = catalog.metadata(doc).title().is_some() || !document.headings.is_empty();
        if !has_title || metadata.redirect_url.is_some() || catalog.topic_of(doc).is_none() {
            continue;
        }
        let title = catalog.title(doc);
        let first = *first_of.entry((catalog.locale_of(doc), title)).or_insert(doc);
        let is_of_source = catalog.locale_of(doc) == catalog.source;
        // Sources of one title are told where they stand, and their translations cannot do better.
        if first == doc
            || !is_of_source
                && source_title(facts, first).is_some_and(|of_first| source_title(facts, doc) == Some(of_first))
        {
            continue;
        }
        let span = metadata.title.as_ref().map_or(Span::default(), |title| title.span);
        let message = format!("'{}' has the same title: '{title}'", catalog.below(first));
        found.in_document(doc, span, message).also.push(facts.label_of(first));
    }
}

/// The title of the article's source.
fn source_title<'a>(facts: &Facts<'a>, doc: DocId) -> Option<&'a str> {
    let catalog = facts.catalog();
    let topic = catalog.topic(catalog.topic_of(doc)?);
    match topic.pivot? {
        Pivot::Source(source) => Some(catalog.title(source)),
        Pivot::Embedded(from) => {
            let heading = catalog.document(from).headings.first();
            heading.and_then(|heading| heading.source_text.as_deref())
        }
    }
}

//! Articles that would be published under one address.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::text::Span;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "publish-url-conflict",
        severity: Severity::Error,
        area: Area::Links,
        summary: "Two articles would be published under one address.",
        explain: include_str!("publish_url_conflict.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    for (topic, winner) in &catalog.pages.conflicts {
        let (topic, winner) = (catalog.topic(*topic), catalog.topic(*winner));
        for (locale, doc) in &topic.articles {
            let message = format!("'{}' and '{}' have the same address", topic.path, winner.path);
            let other = winner.articles.get(locale).map(|other| facts.label_of(*other));
            found.in_document(*doc, Span::default(), message).also.extend(other);
        }
    }
}

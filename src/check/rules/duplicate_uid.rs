//! Articles of one locale that claim the same name.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "duplicate-uid",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "Two articles of a locale have the same `uid`.",
        explain: include_str!("duplicate_uid.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    for (doc, first) in &catalog.uids.duplicates {
        let Some(uid) = &catalog.document(*doc).front_matter.metadata.uid else { continue };
        let message = format!("the name '{}' already belongs to '{}'", uid.value, catalog.below(*first));
        found.in_document(*doc, uid.span, message);
    }
}

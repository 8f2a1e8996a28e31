//! Links by a name that no map of names knows.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::{LinkTarget, Missing};
use crate::markdown::LinkKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "xref-not-found",
        severity: Severity::Info,
        area: Area::Links,
        summary: "A link by a name uses one that is not known.",
        explain: include_str!("xref_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    // What is behind `@` may as well be a person.
    for link in facts.links().filter(|link| link.kind != LinkKind::Mention) {
        if let LinkTarget::Missing(Missing::Xref(uid)) = link.target {
            found.on_link(&link, format!("cannot find the name '{uid}'"));
        }
    }
}

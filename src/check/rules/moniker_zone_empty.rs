//! Blocks for versions that their article is not about.

use crate::catalog::MonikerFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "moniker-zone-empty",
        severity: Severity::Warning,
        area: Area::Content,
        summary: "A block is for versions that its article is not about.",
        explain: include_str!("moniker_zone_empty.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.moniker_faults() {
        if let MonikerFaultKind::ZoneEmpty(names) = &fault.kind {
            let message =
                format!("nobody sees this: the article is about none of '{}', only about '{names}'", fault.range);
            found.in_document(fault.doc, fault.span, message);
        }
    }
}

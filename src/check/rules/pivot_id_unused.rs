//! Pivots that no zone of the article is for.

use crate::catalog::PivotFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "pivot-id-unused",
        severity: Severity::Info,
        area: Area::Metadata,
        summary: "A pivot of an article has no zone.",
        explain: include_str!("pivot_id_unused.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.pivot_faults() {
        if let PivotFaultKind::PivotUnused(pivot, group) = &fault.kind {
            let message = format!("no zone is for '{pivot}' of the group '{group}'");
            found.at_pivots(&fault.at, message);
        }
    }
}

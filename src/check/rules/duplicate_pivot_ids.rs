//! Pivots of one id in one group.

use crate::catalog::PivotFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "duplicate-pivot-ids",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "A group has two pivots with the same id.",
        explain: include_str!("duplicate_pivot_ids.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.pivot_faults() {
        if let PivotFaultKind::PivotTwice(pivot, group) = &fault.kind {
            let message = format!("the group '{group}' has the pivot '{pivot}' twice; the first one counts");
            found.at_pivots(&fault.at, message);
        }
    }
}

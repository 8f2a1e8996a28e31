//! Groups of pivots of one id in one file.

use crate::catalog::PivotFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "duplicate-pivot-groups",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "A file has two groups of pivots with the same id.",
        explain: include_str!("duplicate_pivot_groups.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.pivot_faults() {
        if let PivotFaultKind::GroupTwice(group) = &fault.kind {
            let message = format!("the group '{group}' is defined twice; the first one counts");
            found.at_pivots(&fault.at, message);
        }
    }
}

//! Zones of articles that name no group of pivots.

use crate::catalog::PivotFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "zone-pivot-group-missing",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "An article has zones for pivots and names no group of pivots.",
        explain: include_str!("zone_pivot_group_missing.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.pivot_faults() {
        if let PivotFaultKind::GroupMissing = &fault.kind {
            let message = "the article names no 'zone_pivot_groups' that its zones could belong to".to_owned();
            found.at_pivots(&fault.at, message);
        }
    }
}

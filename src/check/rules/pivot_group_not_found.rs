//! Groups of pivots that their file does not have.

use crate::catalog::PivotFaultKind;
use crate::check::facts::Facts;
use crate::check::near::nearest;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "pivot-group-not-found",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "An article names a group of pivots that is not defined.",
        explain: include_str!("pivot_group_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.pivot_faults() {
        if let PivotFaultKind::GroupNotFound(group, file) = &fault.kind {
            let message = format!("'{file}' has no group '{group}'");
            let near = nearest(group, facts.catalog().pivots.group_ids());
            found.at_pivots(&fault.at, message).suggest(near.map(str::to_owned));
        }
    }
}

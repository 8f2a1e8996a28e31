//! Groups of pivots that two files define.

use crate::catalog::PivotFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "zone-pivot-definition-conflict",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "Two files define the groups of pivots of an article.",
        explain: include_str!("zone_pivot_definition_conflict.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.pivot_faults() {
        if let PivotFaultKind::TwoDefinitions(first, second) = &fault.kind {
            let message = format!("'{first}' and '{second}' both define groups of pivots");
            found.at_pivots(&fault.at, message);
        }
    }
}

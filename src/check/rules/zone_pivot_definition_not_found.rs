//! Groups of pivots that no file defines.

use crate::catalog::PivotFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "zone-pivot-definition-not-found",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "There is no file that defines the groups of pivots of an article.",
        explain: include_str!("zone_pivot_definition_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.pivot_faults() {
        if let PivotFaultKind::NoDefinition(path) = &fault.kind {
            let message = format!("cannot find '{path}', which defines groups of pivots");
            found.at_pivots(&fault.at, message);
        }
    }
}

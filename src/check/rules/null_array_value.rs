//! Items of a list that are nothing.

use crate::catalog::TocFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "null-array-value",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "An item of a list is empty.",
        explain: include_str!("null_array_value.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (toc, fault) in facts.toc_faults() {
        if let TocFaultKind::NullItem = &fault.kind {
            found.at(toc, fault.span, "an item of this list is empty".to_owned());
        }
    }
}

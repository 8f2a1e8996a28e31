//! Articles about versions that the configuration leaves out.

use crate::catalog::MonikerFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "moniker-range-out-of-scope",
        severity: Severity::Error,
        area: Area::Metadata,
        summary: "An article is about versions that the configuration leaves out.",
        explain: include_str!("moniker_range_out_of_scope.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.moniker_faults() {
        if let MonikerFaultKind::OutOfScope(names) = &fault.kind {
            let message =
                format!("'{}' has no version in common with the configuration, which has '{names}'", fault.range);
            found.in_document(fault.doc, fault.span, message);
        }
    }
}

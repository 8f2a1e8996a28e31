//! Signs that machine translation left behind.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "no-loc-leftover",
        severity: Severity::Warning,
        area: Area::Alignment,
        summary: "A sign of machine translation is left in the text.",
        explain: include_str!("no_loc_leftover.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, fault) in facts.markdown_faults() {
        if fault.kind == FaultKind::NoLocLeftover {
            let text = fault.span.of(facts.catalog().text(doc));
            found.in_document(doc, fault.span, format!("'{text}' was left by a machine translation"));
        }
    }
}

//! Quotes and lists that nest deeper than is read.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::{FaultKind, MAX_DEPTH};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "nesting-too-deep",
        severity: Severity::Warning,
        area: Area::Content,
        summary: "Quotes or lists nest deeper than is read.",
        explain: include_str!("nesting_too_deep.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, fault) in facts.markdown_faults() {
        if fault.kind == FaultKind::TooDeep {
            let message = format!("quotes, lists or styles nest deeper than {MAX_DEPTH} levels");
            found.in_document(doc, fault.span, message);
        }
    }
}

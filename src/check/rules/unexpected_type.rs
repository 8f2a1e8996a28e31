//! Values of YAML pages that are no text.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{RuleInfo, Severity};
use crate::markdown::{FaultKind, PageFault};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "unexpected-type",
        severity: Severity::Warning,
        summary: "A page of questions has a list or a map where a text must stand.",
        explain: include_str!("unexpected_type.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, fault) in facts.markdown_faults() {
        if let FaultKind::PageValue(PageFault::NotText(key)) = fault.kind {
            let message = format!("'{key}' must be a text, and is a list or a map; it is not shown");
            found.in_document(doc, fault.span, message);
        }
    }
}

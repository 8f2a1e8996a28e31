//! Redirections, and entries of YAML pages, that lack a part.

use crate::catalog::RedirectFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::{FaultKind, PageFault};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "missing-attribute",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "A redirection lacks its path or its address, or a question its words or its answer.",
        explain: include_str!("missing_attribute.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.redirect_faults() {
        if let RedirectFaultKind::Incomplete = &fault.kind {
            let message = "this redirection has no path, or no address to send readers to".to_owned();
            found.in_file(&fault.path, Some(fault.at), message);
        }
    }
    for (doc, fault) in facts.markdown_faults() {
        if let FaultKind::PageValue(PageFault::Missing(key)) = fault.kind {
            found.in_document(doc, fault.span, format!("'{key}' is missing or empty"));
        }
    }
}

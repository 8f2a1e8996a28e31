//! Redirections that lack a part.

use crate::catalog::RedirectFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "missing-attribute",
        severity: Severity::Warning,
        summary: "A redirection lacks its path or its address.",
        explain: include_str!("missing_attribute.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.redirect_faults() {
        if let RedirectFaultKind::Incomplete = &fault.kind {
            let message = "this redirection lacks its path, or the address that answers for it".to_owned();
            found.in_file(&fault.path, Some(fault.at), message);
        }
    }
}

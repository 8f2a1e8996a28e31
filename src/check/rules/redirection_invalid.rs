//! Redirections of what is no page.

use crate::catalog::RedirectFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "redirection-invalid",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A redirection is for a file that never becomes a page.",
        explain: include_str!("redirection_invalid.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.redirect_faults() {
        if let RedirectFaultKind::NotAPage(path) = &fault.kind {
            let message = format!("'{path}' never becomes a page, so nobody is redirected from it");
            found.in_file(&fault.path, Some(fault.at), message);
        }
    }
}

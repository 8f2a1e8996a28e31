//! Articles that are there and redirected.

use crate::catalog::RedirectFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "redirected-file-not-removed",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "An article is redirected, and still there.",
        explain: include_str!("redirected_file_not_removed.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.redirect_faults() {
        if let RedirectFaultKind::NotRemoved(path) = &fault.kind {
            let message = format!("'{path}' is redirected, and still there");
            found.in_file(&fault.path, Some(fault.at), message);
        }
    }
}

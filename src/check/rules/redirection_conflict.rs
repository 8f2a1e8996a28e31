//! Paths that are redirected twice.

use crate::catalog::RedirectFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "redirection-conflict",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A path is redirected twice.",
        explain: include_str!("redirection_conflict.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.redirect_faults() {
        if let RedirectFaultKind::Repeated { below, counts } = &fault.kind {
            let message = format!("'{below}' is already redirected, to '{counts}'; the first entry counts");
            found.in_file(&fault.path, Some(fault.at), message);
        }
    }
}

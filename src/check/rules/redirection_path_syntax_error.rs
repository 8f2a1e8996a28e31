//! Redirections whose path begins as it must not.

use crate::catalog::RedirectFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "redirection-path-syntax-error",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "The path of a redirection has a slash at its start where none belongs, or lacks one.",
        explain: include_str!("redirection_path_syntax_error.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.redirect_faults() {
        if let RedirectFaultKind::PathSyntax(path) = &fault.kind {
            let message =
                format!("'{path}' must begin {} a slash", if path.starts_with('/') { "without" } else { "with" });
            found.in_file(&fault.path, Some(fault.at), message);
        }
    }
}

//! Redirections with two paths.

use crate::catalog::RedirectFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "source-path-conflict",
        severity: Severity::Error,
        area: Area::Links,
        summary: "A redirection has both a source_path and a source_path_from_root.",
        explain: include_str!("source_path_conflict.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.redirect_faults() {
        if let RedirectFaultKind::BothPaths = &fault.kind {
            let message = "this redirection has both a 'source_path' and a 'source_path_from_root'".to_owned();
            found.in_file(&fault.path, Some(fault.at), message);
        }
    }
}

//! Redirections to a place of this docset where nothing is.

use crate::catalog::RedirectFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "redirection-target-gone",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A redirection leads to a place of this docset where nothing is.",
        explain: include_str!("redirection_target_gone.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.redirect_faults_once() {
        if let RedirectFaultKind::TargetGone { below, url, sought } = &fault.kind {
            let message = format!("'{below}' is redirected to '{url}', where nothing is");
            let finding = found.in_file(&fault.path, Some(fault.at), message);
            finding.hint = facts.near_file(&fault.path, sought).map(|near| format!("did you mean '{near}'?"));
        }
    }
}

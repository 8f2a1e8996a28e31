//! Redirections to what is redirected itself.

use crate::catalog::RedirectFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "redirection-chain",
        severity: Severity::Info,
        area: Area::Links,
        summary: "A redirection leads to a page that is redirected itself.",
        explain: include_str!("redirection_chain.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.redirect_faults_once() {
        if let RedirectFaultKind::Chain { below, url, end } = &fault.kind {
            let message = format!("'{below}' is redirected to '{url}', which is redirected to '{end}'");
            let finding = found.in_file(&fault.path, Some(fault.at), message);
            finding.hint = Some(format!("write '{end}', so that readers get there in one step"));
        }
    }
}

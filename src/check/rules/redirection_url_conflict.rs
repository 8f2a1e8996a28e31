//! Ids that two redirections give to one page.

use crate::catalog::RedirectFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "redirection-url-conflict",
        severity: Severity::Info,
        area: Area::Links,
        summary: "Two redirections give their id to one page.",
        explain: include_str!("redirection_url_conflict.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.redirect_faults() {
        if let RedirectFaultKind::SharedId { url, first } = &fault.kind {
            let message = format!("'{first}' gives its id to '{url}' as well; the first entry counts");
            found.in_file(&fault.path, Some(fault.at), message);
        }
    }
}

//! Ids that no page takes over.

use crate::catalog::RedirectFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "redirect-url-invalid",
        severity: Severity::Info,
        area: Area::Links,
        summary: "A redirection gives its id to a page that is not in this docset.",
        explain: include_str!("redirect_url_invalid.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.redirect_faults() {
        if let RedirectFaultKind::IdLost { below, url } = &fault.kind {
            let message = format!("the id of '{below}' cannot go over to '{url}', which is not a page of this docset");
            found.in_file(&fault.path, Some(fault.at), message);
        }
    }
}

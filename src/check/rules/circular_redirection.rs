//! Redirections that lead back to themselves.

use crate::catalog::RedirectFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "circular-redirection",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "Redirections lead in a circle.",
        explain: include_str!("circular_redirection.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.redirect_faults() {
        if let RedirectFaultKind::Circle { paths, left_out } = &fault.kind {
            let Some(first) = paths.first() else { continue };
            let more = if *left_out > 0 { format!("{left_out} more > ") } else { String::new() };
            let message = format!("these redirections lead in a circle: '{}' > {more}'{first}'", paths.join("' > '"));
            found.in_file(&fault.path, Some(fault.at), message);
        }
    }
}

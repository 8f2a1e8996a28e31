//! Includes that would unfold into more than any page needs.

use crate::catalog::IncludeTarget;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "include-too-many",
        severity: Severity::Error,
        area: Area::Links,
        summary: "An include would unfold into more files than a page may show.",
        explain: include_str!("include_too_many.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for include in facts.includes() {
        if *include.target == IncludeTarget::TooMany {
            let message = format!("the include '{}' makes the page show too many files", include.link.written_path());
            found.on_link(&include.link, message);
        }
    }
}

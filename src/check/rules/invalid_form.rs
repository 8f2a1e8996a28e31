//! Forms whose lines are not written as they must be.

use crate::check::directive;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::DirectiveName;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "invalid-form",
        severity: Severity::Warning,
        area: Area::Content,
        summary: "A form is not written as it must be.",
        explain: include_str!("invalid_form.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    directive::tell(DirectiveName::Form, facts, found);
}

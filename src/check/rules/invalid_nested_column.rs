//! Columns whose lines are not written as they must be.

use crate::check::directive;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::DirectiveName;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "invalid-nested-column",
        severity: Severity::Warning,
        area: Area::Content,
        summary: "A column is not written as it must be.",
        explain: include_str!("invalid_nested_column.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    directive::tell(DirectiveName::Column, facts, found);
}

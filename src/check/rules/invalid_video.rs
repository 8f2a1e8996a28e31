//! Films that are not written as they must be.

use crate::check::directive;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::DirectiveName;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "invalid-video",
        severity: Severity::Warning,
        area: Area::Content,
        summary: "A film is not written as it must be.",
        explain: include_str!("invalid_video.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    directive::tell(DirectiveName::Video, facts, found);
}

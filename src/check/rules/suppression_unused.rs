//! Comments that allow nothing.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "suppression-unused",
        severity: Severity::Warning,
        area: Area::Content,
        summary: "A comment allows a finding that is not there.",
        explain: include_str!("suppression_unused.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (holder, code) in &facts.unused {
        let message = format!("there is no '{}' to allow here", code.of(&facts.file(*holder).text));
        let hint =
            "remove it from the comment, or put the comment right before the block, or into the line, of the finding";
        found.at(*holder, *code, message).hint = Some(hint.to_owned());
    }
}

//! Comments that allow a finding without saying why.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::is_allow;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "suppression-without-reason",
        severity: Severity::Info,
        area: Area::Content,
        summary: "A comment allows a finding and does not say why.",
        explain: include_str!("suppression_without_reason.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (holder, allowance) in facts.allowances() {
        let text = &facts.file(holder).text;
        if !is_allow(allowance.word.of(text)) || allowance.is_too_many || allowance.has_reason {
            continue;
        }
        let Some(last) = allowance.codes.last() else { continue };
        let message = format!("nothing says why '{}' is allowed here", last.of(text));
        found.at(holder, *last, message).hint = Some("write the reason behind a colon".to_owned());
    }
}

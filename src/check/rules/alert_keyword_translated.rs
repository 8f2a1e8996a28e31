//! Alerts whose keyword was translated.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "alert-keyword-translated",
        severity: Severity::Warning,
        area: Area::Alignment,
        summary: "The keyword of an alert was translated.",
        explain: include_str!("alert_keyword_translated.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, fault) in facts.markdown_faults() {
        if let FaultKind::AlertTranslated(meant) = fault.kind {
            let word = fault.span.of(facts.catalog().text(doc));
            let message = format!("'{word}' is a translated keyword; the alert is shown as {}", meant.class());
            found.in_document(doc, fault.span, message).hint = Some(format!("write [!{}]", meant.class()));
        }
    }
}

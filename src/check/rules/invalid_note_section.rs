//! Alerts that are none, since text stands on the line of their keyword.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "invalid-note-section",
        severity: Severity::Warning,
        area: Area::Content,
        summary: "Text stands on the line that should open an alert.",
        explain: include_str!("invalid_note_section.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, fault) in facts.markdown_faults() {
        if fault.kind == FaultKind::AlertWithText {
            let message = "text follows the keyword of this alert on its line, so it is shown as an ordinary quote";
            let hint = "begin the text on a line of its own";
            found.in_document(doc, fault.span, message.to_owned()).hint = Some(hint.to_owned());
        }
    }
}

//! Asterisks that readers see where the author meant emphasis.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "emphasis-literal",
        severity: Severity::Warning,
        area: Area::Content,
        summary: "Asterisks beside East Asian letters are shown as they are.",
        explain: include_str!("emphasis_literal.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, fault) in facts.markdown_faults() {
        if fault.kind == FaultKind::EmphasisLiteral {
            let message = "these asterisks are shown as they are, because punctuation stands on one side of them and a letter on the other";
            let hint = "move the punctuation out of the emphasis, or put a space between asterisks and letter";
            found.in_document(doc, fault.span, message.to_owned()).hint = Some(hint.to_owned());
        }
    }
}

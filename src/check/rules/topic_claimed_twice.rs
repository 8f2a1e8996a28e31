//! Translations of one source that a locale has twice.

use crate::catalog::LedgerFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "topic-claimed-twice",
        severity: Severity::Warning,
        area: Area::Alignment,
        summary: "Two articles of a locale were translated from the same source file.",
        explain: include_str!("topic_claimed_twice.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    for fault in facts.ledger() {
        let LedgerFaultKind::ClaimedTwice(other) = fault.kind else { continue };
        let (own, others) = (catalog.localization(fault.doc), catalog.localization(other));
        let (Some(hash), Some(first)) = (&own.source_hash, &others.source_hash) else { continue };
        let message = {
            let path = &catalog.file(other).path;
            format!("the source of this article is that of '{path}', which stands where it belongs")
        };
        let see = found.label_at(other, first.span);
        let finding = found.in_document(fault.doc, hash.span, message);
        finding.also.push(see);
        finding.hint = Some("remove the one that was left behind".to_owned());
    }
}

//! Later hand-offs of older versions.

use crate::catalog::LedgerFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "hand-off-order",
        severity: Severity::Warning,
        area: Area::Alignment,
        summary: "A translation was handed off later than another, from an older version of the source.",
        explain: include_str!("hand_off_order.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    for fault in facts.ledger() {
        let LedgerFaultKind::OlderHash(other) = fault.kind else { continue };
        let (own, others) = (catalog.localization(fault.doc), catalog.localization(other));
        let (Some(day), Some(first)) = (&own.handed_off, &others.handed_off) else { continue };
        let message = {
            let locale = &catalog.file(other).locale;
            format!("handed off on {}, from an older version than '{locale}' had on {}", day.value, first.value)
        };
        let see = found.label_at(other, first.span);
        let finding = found.in_document(fault.doc, day.span, message);
        finding.also.push(see);
        finding.hint = Some("an old translation may have been put over a newer one; hand it off again".to_owned());
    }
}

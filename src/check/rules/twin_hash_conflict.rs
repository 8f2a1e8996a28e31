//! Plain and bilingual copies of one translation that were made from different versions.

use crate::catalog::LedgerFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "twin-hash-conflict",
        severity: Severity::Warning,
        area: Area::Alignment,
        summary: "The plain and the bilingual copy of a translation have different source hashes.",
        explain: include_str!("twin_hash_conflict.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    for fault in facts.ledger() {
        let LedgerFaultKind::TwinHash(other) = fault.kind else { continue };
        let (own, others) = (catalog.localization(fault.doc), catalog.localization(other));
        let (Some(hash), Some(first)) = (&own.source_hash, &others.source_hash) else { continue };
        let message = {
            let path = &catalog.file(other).path;
            format!("this copy of '{path}' has its id, and was made from another version of the source")
        };
        let see = found.label_at(other, first.span);
        let finding = found.in_document(fault.doc, hash.span, message);
        finding.also.push(see);
        finding.hint = Some("take both copies from the same hand-off".to_owned());
    }
}

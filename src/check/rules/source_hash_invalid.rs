//! Hashes of a source that can be none.

use crate::catalog::LedgerFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::UnreadKey;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "source-hash-invalid",
        severity: Severity::Warning,
        area: Area::Alignment,
        summary: "The `ms.openlocfilehash` of a translation is no SHA-1.",
        explain: include_str!("source_hash_invalid.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    for fault in facts.ledger().filter(|fault| fault.kind == LedgerFaultKind::NoHash) {
        let Some(hash) = &catalog.localization(fault.doc).source_hash else { continue };
        let message = format!("'{}' is no hash of a source file: it must have 40 hexadecimal digits", hash.value);
        found.in_document(fault.doc, hash.span, message);
    }
    for (doc, unread) in facts.unread(UnreadKey::SourceHash) {
        let message = "there is no hash of a source file here: it must have 40 hexadecimal digits".to_owned();
        found.in_document(doc, unread.span, message);
    }
}

//! Translations that carry the hash of another source file.

use crate::catalog::LedgerFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "hash-of-another-file",
        severity: Severity::Warning,
        area: Area::Alignment,
        summary: "The `ms.openlocfilehash` of a translation is that of another source file.",
        explain: include_str!("hash_of_another_file.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    for fault in facts.ledger() {
        let LedgerFaultKind::OfAnother(source) = fault.kind else { continue };
        let Some(hash) = &catalog.localization(fault.doc).source_hash else { continue };
        // A path may differ from the source's in letter case.
        let topic = catalog.topic_of(fault.doc).map(|topic| &*catalog.topic(topic).path);
        let own = topic.unwrap_or_else(|| catalog.below(fault.doc));
        let message =
            format!("this is the hash of '{}', and the source of this file is '{own}'", catalog.below(source));
        let see = facts.label_of(source);
        let finding = found.in_document(fault.doc, hash.span, message);
        finding.also.push(see);
        finding.hint = Some(
            "if the source has moved there, move the translation too; else the hash was copied from another file"
                .to_owned(),
        );
    }
}

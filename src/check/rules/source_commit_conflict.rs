//! Hand-offs that name one commit and two versions.

use crate::catalog::LedgerFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "source-commit-conflict",
        severity: Severity::Warning,
        area: Area::Alignment,
        summary: "Two translations name the same commit of the source, and different hashes.",
        explain: include_str!("source_commit_conflict.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    for fault in facts.ledger() {
        let LedgerFaultKind::CommitHash(other) = fault.kind else { continue };
        let (own, others) = (catalog.localization(fault.doc), catalog.localization(other));
        let (Some(hash), Some(first)) = (&own.source_hash, &others.source_hash) else { continue };
        let message = {
            let locale = &catalog.file(other).locale;
            format!("the hash differs from that of '{locale}', and both name the same commit of the source")
        };
        let see = found.label_at(other, first.span);
        let finding = found.in_document(fault.doc, hash.span, message);
        finding.also.push(see);
        finding.hint = Some("one commit has one version of a file: one of the two was edited or mixed up".to_owned());
    }
}

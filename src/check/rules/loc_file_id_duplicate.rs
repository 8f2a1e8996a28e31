//! Files that share the id of one hand-off.

use crate::catalog::LedgerFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "loc-file-id-duplicate",
        severity: Severity::Warning,
        area: Area::Alignment,
        summary: "Two files have the same `ms.locfileid`.",
        explain: include_str!("loc_file_id_duplicate.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    for fault in facts.ledger() {
        let LedgerFaultKind::IdShared(other) = fault.kind else { continue };
        let (own, others) = (catalog.localization(fault.doc), catalog.localization(other));
        let (Some(id), Some(first)) = (&own.loc_file_id, &others.loc_file_id) else { continue };
        let message = format!("the id '{}' already belongs to '{}'", id.value, catalog.file(other).path);
        let see = found.label_at(other, first.span);
        let finding = found.in_document(fault.doc, id.span, message);
        finding.also.push(see);
        finding.hint = Some("one of the two is likely a copy that was left behind".to_owned());
    }
}

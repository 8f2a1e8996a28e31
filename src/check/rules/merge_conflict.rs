//! Both sides of a merge that nobody finished.

use crate::catalog::TocFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset;
use crate::markdown::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "merge-conflict",
        severity: Severity::Error,
        area: Area::Content,
        summary: "A file holds both sides of a merge that nobody finished.",
        explain: include_str!("merge_conflict.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let message = "a merge was not finished here: both sides stand in the file";
    let hint = || Some("keep what is right of the two sides, and remove the three lines with the marks".to_owned());
    for (doc, fault) in facts.markdown_faults().filter(|(_, fault)| fault.kind == FaultKind::MergeConflict) {
        found.in_document(doc, fault.span, message.to_owned()).hint = hint();
    }
    for (toc, fault) in facts.toc_faults().filter(|(_, fault)| fault.kind == TocFaultKind::MergeConflict) {
        found.at(toc, fault.span, message.to_owned()).hint = hint();
    }
    for fault in facts.file_faults().filter(|fault| fault.kind == docset::FaultKind::MergeConflict) {
        found.in_file(&fault.path, fault.at, message.to_owned()).hint = hint();
    }
}

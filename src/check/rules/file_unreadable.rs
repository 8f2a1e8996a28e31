//! Files that the system does not give.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "file-unreadable",
        severity: Severity::Error,
        area: Area::Content,
        summary: "A file cannot be read.",
        explain: include_str!("file_unreadable.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.file_faults() {
        if let FaultKind::Unreadable(why) = &fault.kind {
            let message = format!("cannot read '{}': {why}", fault.path.name());
            found.in_file(&fault.path, fault.at, message);
        }
    }
}

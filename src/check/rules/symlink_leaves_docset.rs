//! Symbolic links that lead out of the docset.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "symlink-leaves-docset",
        severity: Severity::Error,
        area: Area::Content,
        summary: "A symbolic link leads out of the docset.",
        explain: include_str!("symlink_leaves_docset.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.file_faults() {
        if let FaultKind::LeavesDocset = &fault.kind {
            let message = format!("'{}' is a symbolic link that leads out of the docset", fault.path.name());
            found.in_file(&fault.path, fault.at, message);
        }
    }
}

//! Folders and pipes with the name of an article.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "not-a-file",
        severity: Severity::Error,
        area: Area::Content,
        summary: "A folder, pipe or device has the name of an article.",
        explain: include_str!("not_a_file.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.file_faults() {
        if let FaultKind::NotAFile = &fault.kind {
            let message = format!("'{}' has the name of an article and is not a file", fault.path.name());
            found.in_file(&fault.path, fault.at, message);
        }
    }
}

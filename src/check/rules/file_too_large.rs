//! Files that are larger than any article.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "file-too-large",
        severity: Severity::Error,
        area: Area::Content,
        summary: "A file is larger than any article may be.",
        explain: include_str!("file_too_large.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.file_faults() {
        if let FaultKind::TooLarge(bytes) = &fault.kind {
            let message = format!("'{}' has {} MiB, more than is read", fault.path.name(), bytes >> 20);
            found.in_file(&fault.path, fault.at, message);
        }
    }
}

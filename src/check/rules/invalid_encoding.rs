//! Files that are not UTF-8.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "invalid-encoding",
        severity: Severity::Error,
        area: Area::Content,
        summary: "A file is not UTF-8.",
        explain: include_str!("invalid_encoding.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.file_faults() {
        if let FaultKind::InvalidEncoding = &fault.kind {
            let message = format!("'{}' is not UTF-8 from here on", fault.path.name());
            found.in_file(&fault.path, fault.at, message).hint = Some("save the file as UTF-8".into());
        }
    }
}

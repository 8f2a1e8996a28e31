//! Files that a configuration names and that are not there.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "named-file-not-found",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A configuration names a file that is not there.",
        explain: include_str!("named_file_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.file_faults() {
        if let FaultKind::NamedFileMissing { key, name } = &fault.kind {
            let what =
                if *key == "breadcrumb_path" { "where there is no table of contents" } else { "which is not there" };
            let finding = found.in_file(&fault.path, fault.at, format!("'{key}' names '{name}', {what}"));
            finding.hint = facts.near_named(&fault.path, name).map(|near| format!("did you mean '{near}'?"));
        }
    }
}

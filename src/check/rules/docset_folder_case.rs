//! Folders of a docset that are named in another letter case.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "docset-folder-case",
        severity: Severity::Warning,
        area: Area::Content,
        summary: "The publish configuration names a folder in the wrong letter case.",
        explain: include_str!("docset_folder_case.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.file_faults() {
        if let FaultKind::FolderCase(named, real) = &fault.kind {
            let message = format!("'build_source_folder' names '{named}', but the folder is called '{real}'");
            found.in_file(&fault.path, fault.at, message).hint = Some(format!("write '{real}'"));
        }
    }
}

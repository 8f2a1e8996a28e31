//! Folders of a docset that are not there.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "docset-folder-missing",
        severity: Severity::Info,
        area: Area::Content,
        summary: "The publish configuration names a folder that is not there.",
        explain: include_str!("docset_folder_missing.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.file_faults() {
        if let FaultKind::FolderMissing(folder) = &fault.kind {
            let message = format!("'build_source_folder' names '{folder}', which is not there");
            found.in_file(&fault.path, fault.at, message);
        }
    }
}

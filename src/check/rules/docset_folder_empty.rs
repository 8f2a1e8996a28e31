//! Folders of a docset that hold no article.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "docset-folder-empty",
        severity: Severity::Warning,
        area: Area::Content,
        summary: "The publish configuration names a folder without any article.",
        explain: include_str!("docset_folder_empty.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.file_faults() {
        if let FaultKind::FolderEmpty(folder) = &fault.kind {
            let message = format!("'build_source_folder' names '{folder}', which holds no article");
            found.in_file(&fault.path, fault.at, message);
        }
    }
}

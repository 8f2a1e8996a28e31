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

/// What to do with a file that PowerShell or an old editor wrote.
const SAVE_UTF_16: &str = "choose UTF-8 when you save the file, or convert it: iconv -f UTF-16 -t UTF-8 OLD > NEW";

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.file_faults() {
        let FaultKind::InvalidEncoding { is_utf16 } = &fault.kind else { continue };
        let name = fault.path.name();
        let (message, hint) = match is_utf16 {
            true => (format!("'{name}' is UTF-16, and not UTF-8"), SAVE_UTF_16),
            false => (format!("'{name}' is not UTF-8 from here on"), "save the file as UTF-8"),
        };
        found.in_file(&fault.path, fault.at, message).hint = Some(hint.into());
    }
}

//! JSON files that do not parse.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "json-syntax-error",
        severity: Severity::Error,
        area: Area::Metadata,
        summary: "A JSON file does not parse.",
        explain: include_str!("json_syntax_error.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.file_faults() {
        if let FaultKind::JsonSyntax(why) = &fault.kind {
            let message = format!("cannot read '{}' as JSON: {why}", fault.path.name());
            found.in_file(&fault.path, fault.at, message);
        }
    }
}

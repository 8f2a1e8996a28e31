//! Tables of contents and maps of names that are no YAML.

use crate::catalog::TocFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{RuleInfo, Severity};
use crate::docset::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "yaml-syntax-error",
        severity: Severity::Error,
        summary: "A YAML file does not parse.",
        explain: include_str!("yaml_syntax_error.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (toc, fault) in facts.toc_faults() {
        if let TocFaultKind::Syntax(why) = &fault.kind {
            let message = format!("cannot read the table of contents: {why}");
            found.at(toc, fault.span, message);
        }
    }
    for fault in facts.file_faults() {
        if let FaultKind::YamlSyntax(why) = &fault.kind {
            found.in_file(&fault.path, fault.at, format!("cannot read '{}' as YAML: {why}", fault.path.name()));
        }
    }
}

//! Tables of contents, maps of names and pages that are no YAML.

use crate::catalog::TocFaultKind;
use crate::check::facts::Facts;
use crate::check::link_fact::Holder;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::FaultKind;
use crate::markdown::{Fault, FaultKind as MarkdownFault, Format};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "yaml-syntax-error",
        severity: Severity::Error,
        area: Area::Metadata,
        summary: "A YAML file does not parse.",
        explain: include_str!("yaml_syntax_error.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    // Both sides of a merge are no YAML, and have a finding of their own.
    let conflicts = facts.toc_faults().filter(|(_, fault)| fault.kind == TocFaultKind::MergeConflict);
    let unfinished: Vec<Holder> = conflicts.map(|(toc, _)| toc).collect();
    for (toc, fault) in facts.toc_faults().filter(|(toc, _)| !unfinished.contains(toc)) {
        if let TocFaultKind::Syntax(why) = &fault.kind {
            let message = format!("cannot read the table of contents: {why}");
            found.at(toc, fault.span, message);
        }
    }
    for (doc, document) in facts.documents().filter(|(_, document)| document.format != Format::Markdown) {
        let is_conflict = |fault: &Fault| fault.kind == MarkdownFault::MergeConflict;
        let fault = document.front_matter.fault.as_ref();
        if let Some(fault) = fault.filter(|_| !document.faults.iter().any(is_conflict)) {
            found.in_document(doc, fault.span, format!("cannot read all of the page: {}", fault.value));
        }
    }
    for fault in facts.file_faults() {
        if let FaultKind::YamlSyntax(why) = &fault.kind {
            found.in_file(&fault.path, fault.at, format!("cannot read '{}' as YAML: {why}", fault.path.name()));
        }
    }
}

//! Tables of contents, maps of names and pages that are no YAML.

use crate::catalog::TocFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::FaultKind;
use crate::markdown::Format;

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
    for (toc, fault) in facts.toc_faults() {
        if let TocFaultKind::Syntax(why) = &fault.kind {
            let message = format!("cannot read the table of contents: {why}");
            found.at(toc, fault.span, message);
        }
    }
    for (doc, document) in facts.documents().filter(|(_, document)| document.format != Format::Markdown) {
        if let Some(fault) = &document.front_matter.fault {
            found.in_document(doc, fault.span, format!("cannot read all of the page: {}", fault.value));
        }
    }
    for fault in facts.file_faults() {
        if let FaultKind::YamlSyntax(why) = &fault.kind {
            found.in_file(&fault.path, fault.at, format!("cannot read '{}' as YAML: {why}", fault.path.name()));
        }
    }
}

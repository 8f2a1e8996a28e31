//! Front matter that is no YAML.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::{Fault, FaultKind, Format};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "yaml-header-syntax-error",
        severity: Severity::Error,
        area: Area::Metadata,
        summary: "The front matter of an article does not parse.",
        explain: include_str!("yaml_header_syntax_error.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, document) in facts.documents().filter(|(_, document)| document.format == Format::Markdown) {
        let front_matter = &document.front_matter;
        // Both sides of a merge are no YAML, and have a finding of their own.
        let is_conflict =
            |fault: &Fault| fault.kind == FaultKind::MergeConflict && fault.span.start <= front_matter.body;
        if let Some(fault) = front_matter.fault.as_ref().filter(|_| !document.faults.iter().any(is_conflict)) {
            found.in_document(doc, fault.span, format!("cannot read the front matter: {}", fault.value));
        }
    }
}

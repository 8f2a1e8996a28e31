//! Keys that stand twice in a front matter or a page of YAML.

use crate::catalog::TocFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "yaml-duplicate-key",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "A key stands twice in the front matter or in one map of a YAML page; the first one counts.",
        explain: include_str!("yaml_duplicate_key.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, document) in facts.documents() {
        for key in &document.front_matter.duplicates {
            found.in_document(doc, key.span, format!("the key '{}' is given twice", key.value));
        }
    }
    for (toc, fault) in facts.toc_faults() {
        if let TocFaultKind::DuplicateKey(key) = &fault.kind {
            found.at(toc, fault.span, format!("the key '{key}' is given twice"));
        }
    }
}

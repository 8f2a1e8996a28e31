//! Pages of YAML whose kind nobody knows.

use crate::check::facts::Facts;
use crate::check::near::nearest;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset;
use crate::markdown::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "schema-not-found",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "The first line of a YAML page names a kind of page that is not known.",
        explain: include_str!("schema_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, fault) in facts.markdown_faults().filter(|(_, fault)| fault.kind == FaultKind::PageKindUnknown) {
        let kind = fault.span.of(facts.catalog().text(doc));
        let message = format!("'{kind}' is not a known kind of page: only title, summary and links are shown");
        found.in_document(doc, fault.span, message).suggest(near(kind));
    }
    for fault in facts.file_faults() {
        if let docset::FaultKind::PageKindUnknown(kind) = &fault.kind {
            let message = format!("'{kind}' is not a known kind of page, and the file has no title: it gets no page");
            found.in_file(&fault.path, fault.at, message).suggest(near(kind));
        }
    }
}

/// The kind of page that was likely meant.
fn near(kind: &str) -> Option<String> {
    nearest(kind, ["Landing", "Hub", "FAQ"]).map(str::to_owned)
}

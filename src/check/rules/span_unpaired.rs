//! Halves of bilingual pairs that stand alone, or beside one of another pair.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "span-unpaired",
        severity: Severity::Warning,
        area: Area::Alignment,
        summary: "One half of a bilingual pair has no end, no other half, or another id.",
        explain: include_str!("span_unpaired.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, fault) in facts.markdown_faults() {
        let message = match fault.kind {
            FaultKind::SpanUnclosed => "this translated half has no end or no source half",
            FaultKind::SpanIdsDiffer => "this source half has another id than the translated half before it",
            FaultKind::SpanAlone => "this source half has no translated half",
            _ => continue,
        };
        found.in_document(doc, fault.span, message.to_owned());
    }
}

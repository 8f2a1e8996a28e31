//! Tables of contents that hold no entries.

use crate::catalog::TocFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "invalid-toc-syntax",
        severity: Severity::Error,
        summary: "A table of contents is not a list of entries.",
        explain: include_str!("invalid_toc_syntax.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (toc, fault) in facts.toc_faults() {
        let message = match &fault.kind {
            TocFaultKind::NotEntries => "the table of contents is not a list of entries",
            TocFaultKind::NotEntry => "this entry has neither name nor href, or one that is no text",
            TocFaultKind::Syntax(_) | TocFaultKind::Circular(_) => continue,
        };
        found.at(toc, fault.span, message.to_owned());
    }
}

//! Headings of a table of contents that leave out a level.

use crate::catalog::TocFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "invalid-toc-level",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "A heading of a table of contents leaves out a level.",
        explain: include_str!("invalid_toc_level.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (toc, fault) in facts.toc_faults() {
        if let TocFaultKind::Level(from, to) = &fault.kind {
            found.at(
                toc,
                fault.span,
                format!("this entry is of level {to} and the one before it of level {from}: a level is left out"),
            );
        }
    }
}

//! `tocHref` that names a file that is no table of contents.

use crate::catalog::TocFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "invalid-toc-href",
        severity: Severity::Error,
        area: Area::Links,
        summary: "`tocHref` names no table of contents.",
        explain: include_str!("invalid_toc_href.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (toc, fault) in facts.toc_faults() {
        if let TocFaultKind::TocHref(href) = &fault.kind {
            found.at(
                toc,
                fault.span,
                format!("tocHref must name a table of contents, a folder or an address, which '{href}' is not"),
            );
        }
    }
}

//! Includes, and tables of contents, that lead back to the file that they stand in.

use crate::catalog::{IncludeCircle, TocFaultKind};
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "circular-reference",
        severity: Severity::Error,
        area: Area::Links,
        summary: "An include leads back to a file that is being shown.",
        explain: include_str!("circular_reference.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for IncludeCircle { doc, include, chain } in &facts.catalog().include_circles {
        let names: Vec<&str> = chain.iter().map(|doc| facts.catalog().below(*doc)).collect();
        let message = format!("these files include each other: '{}'", names.join("' > '"));
        let Some(link) = facts.include_link(*doc, *include) else { continue };
        // Where it closes is where it is mended most often.
        let closing = chain.iter().rev().nth(1).filter(|closing| *closing != doc);
        found.on_link(&link, message).also.extend(closing.map(|closing| facts.label_of(*closing)));
    }
    for (toc, fault) in facts.toc_faults() {
        if let TocFaultKind::Circular(chain) = &fault.kind {
            found.at(toc, fault.span, format!("these tables of contents embed each other: '{}'", chain.join("' > '")));
        }
    }
}

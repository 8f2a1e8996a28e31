//! Includes, and tables of contents, that lead back to the file that they stand in.

use crate::catalog::{IncludeTarget, TocFaultKind};
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "circular-reference",
        severity: Severity::Error,
        summary: "An include leads back to a file that is being shown.",
        explain: include_str!("circular_reference.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for include in facts.includes() {
        let IncludeTarget::Circular(chain) = include.target else { continue };
        let names: Vec<&str> = chain.iter().map(|doc| facts.catalog().file(*doc).path.name()).collect();
        let message = format!("these files include each other: '{}'", names.join("' > '"));
        found.on_link(&include.link, message);
    }
    for (toc, fault) in facts.toc_faults() {
        if let TocFaultKind::Circular(chain) = &fault.kind {
            found.at(toc, fault.span, format!("these tables of contents embed each other: '{}'", chain.join("' > '")));
        }
    }
}

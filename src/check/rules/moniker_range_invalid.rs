//! Ranges of versions that mean nothing.

use crate::catalog::MonikerFaultKind;
use crate::check::facts::Facts;
use crate::check::near::nearest;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::MonikerFault;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "moniker-range-invalid",
        severity: Severity::Error,
        area: Area::Metadata,
        summary: "A range of versions cannot be read, or names a version that is not defined.",
        explain: include_str!("moniker_range_invalid.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.moniker_faults() {
        let MonikerFaultKind::Invalid(why) = &fault.kind else { continue };
        let range = &fault.range;
        let message = match why {
            MonikerFault::Unknown(name) => format!("the version '{name}' of the range '{range}' is not defined"),
            MonikerFault::Syntax(rest) if rest.is_empty() => {
                format!("the range '{range}' ends before it names a version")
            }
            MonikerFault::Syntax(rest) => format!("the range '{range}' cannot be read from '{rest}' on"),
        };
        let near = match why {
            MonikerFault::Unknown(name) => facts
                .catalog()
                .moniker_definition(fault.doc)
                .and_then(|definition| nearest(name, definition.names()).map(|near| range.replace(&**name, near))),
            MonikerFault::Syntax(_) => None,
        };
        found.in_document(fault.doc, fault.span, message).suggest(near);
    }
}

//! Zones for pivots that no group has.

use crate::catalog::{PivotFaultKind, PivotPlace};
use crate::check::facts::Facts;
use crate::check::near::nearest;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "pivot-id-not-found",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "A zone is for a pivot that no group of its article has.",
        explain: include_str!("pivot_id_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.pivot_faults() {
        if let PivotFaultKind::PivotNotFound(pivot) = &fault.kind {
            let message = format!("no group of the article has a pivot '{pivot}'");
            let groups = match &fault.at {
                PivotPlace::Document(doc, _) => facts.catalog().pivot_groups(*doc),
                PivotPlace::File(..) => Vec::new(),
            };
            let known = groups.iter().flat_map(|group| &group.pivots).map(|(id, _)| &**id);
            let near = nearest(pivot, known).map(str::to_owned);
            found.at_pivots(&fault.at, message).suggest(near);
        }
    }
}

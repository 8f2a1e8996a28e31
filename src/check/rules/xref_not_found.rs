//! Links by a name that no map of names knows.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{RuleInfo, Severity};
use crate::links::{LinkTarget, Missing};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "xref-not-found",
        severity: Severity::Info,
        summary: "A link by `xref:` uses a name that is not known.",
        explain: include_str!("xref_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for link in facts.links() {
        if let LinkTarget::Missing(Missing::Xref(uid)) = link.target {
            found.on_link(&link, format!("cannot find the name '{uid}'"));
        }
    }
}

//! Links that run or hold something.

use crate::check::facts::Facts;
use crate::check::link_fact::LinkFact;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{RuleInfo, Severity};
use crate::links::{LinkTarget, Missing};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "link-unsafe",
        severity: Severity::Warning,
        summary: "A link runs or holds something in place of leading somewhere.",
        explain: include_str!("link_unsafe.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let is_unsafe = |link: &LinkFact<'_>| *link.target == LinkTarget::Missing(Missing::Unsafe);
    for link in facts.links().filter(LinkFact::is_followed).filter(is_unsafe) {
        let scheme = link.destination.split(':').next().unwrap_or_default().trim();
        found.on_link(&link, format!("a '{scheme}:' destination is not published"));
    }
}

//! Links and images that name nothing.

use crate::check::facts::Facts;
use crate::check::link_fact::LinkFact;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::LinkTarget;
use crate::markdown::LinkKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "link-empty",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A link or an image has no destination.",
        explain: include_str!("link_empty.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let is_empty = |link: &LinkFact<'_>| link.destination.trim().is_empty() && *link.target == LinkTarget::SelfBookmark;
    for link in facts.links().filter(LinkFact::is_followed).filter(is_empty) {
        let message = match link.kind {
            LinkKind::Image => "an image has no file",
            _ => "a link has no destination",
        };
        found.on_link(&link, message.to_owned());
    }
}

//! Links to files of repositories that are not here.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::LinkTarget;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "resource-not-verifiable",
        severity: Severity::Info,
        area: Area::Links,
        summary: "A link leads to a file that is not here and may exist elsewhere.",
        explain: include_str!("resource_not_verifiable.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for link in facts.links().filter(|link| *link.target == LinkTarget::NotVerifiable) {
        let written = link.written_path();
        let message = match written.contains("://") {
            true => format!("'{written}' is on the web and is not fetched"),
            false => format!("'{written}' is in a repository that is not here"),
        };
        found.on_link(&link, message);
    }
}

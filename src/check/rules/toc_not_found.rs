//! Entries that lead to a folder without a table of contents.

use crate::check::facts::Facts;
use crate::check::link_fact::LinkFact;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::{LinkTarget, Missing};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "toc-not-found",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "An entry leads to a folder without a table of contents.",
        explain: include_str!("toc_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let is_folder = |link: &LinkFact<'_>| link.written_path().ends_with(['/', '\\']);
    for link in facts.links().filter(LinkFact::is_of_toc).filter(is_folder) {
        if let LinkTarget::Missing(Missing::File(below)) = link.target
            && !facts.is_file(&link, below)
        {
            let message = format!("the folder '{}' has no table of contents", link.written_path());
            found.on_link(&link, message);
        }
    }
}

//! Links that find their file in another letter case only.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "link-case-mismatch",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A link differs from its file in letter case.",
        explain: include_str!("link_case_mismatch.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for link in facts.links().filter(|link| link.found().is_some_and(|file| !file.is_exact_case)) {
        let Some(below) = facts.found_below(&link) else { continue };
        let written = link.written_path();
        let message = format!("'{written}' differs from the name of its file in letter case");
        found
            .on_link(&link, message)
            .mend(facts.in_case_of(&link, below).or_else(|| Some(facts.rewritten(&link, below))));
    }
}

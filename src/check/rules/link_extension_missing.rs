//! Links to articles without the ending of the file.

use crate::check::facts::Facts;
use crate::check::link_fact::LinkFact;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "link-extension-missing",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A link leaves out the ending of its file.",
        explain: include_str!("link_extension_missing.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let lacks_extension = |link: &LinkFact<'_>| link.found().is_some_and(|file| file.lacks_extension);
    for link in facts.links().filter(LinkFact::is_followed).filter(lacks_extension) {
        let message = format!("'{}' leaves out the ending of its file", link.written_path());
        let suggestion = facts.found_below(&link).map(|below| facts.rewritten(&link, below));
        found.on_link(&link, message).mend(suggestion);
    }
}

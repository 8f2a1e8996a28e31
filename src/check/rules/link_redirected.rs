//! Links to files that are gone and redirected.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::LinkTarget;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "link-redirected",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A link leads to a file that is gone and redirected.",
        explain: include_str!("link_redirected.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for link in facts.links() {
        let LinkTarget::Redirect { url, end } = link.target else { continue };
        let message = format!("'{}' is gone and redirected to '{url}'", link.written_path());
        found.on_link(&link, message).mend(facts.named(&link, end));
    }
}

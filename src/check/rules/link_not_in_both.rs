//! Links that only one half of a bilingual pair has.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "link-not-in-both",
        severity: Severity::Info,
        area: Area::Links,
        summary: "Only one half of a bilingual pair has a link.",
        explain: include_str!("link_not_in_both.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, document) in facts.documents() {
        for link in &document.lone_links {
            let to = &link.destination;
            let (message, hint) = match link.is_of_source {
                true => (format!("the source links to '{to}' here, the translation does not"), "add the link"),
                false => (format!("the source has no link to '{to}' here"), "remove the link, unless it is meant"),
            };
            found.in_document(doc, link.span, message).hint = Some(hint.to_owned());
        }
    }
}

//! Links of a translation to articles that are not translated.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::config::Fallback;
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::{LinkTarget, Place};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "link-to-fallback",
        severity: Severity::Info,
        area: Area::Links,
        summary: "A link of a translation leads to an article that is not translated.",
        explain: include_str!("link_to_fallback.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for link in facts.links() {
        let LinkTarget::Page { found: file, .. } = link.target else { continue };
        // A link in the wrong letter case has its own finding; one is enough.
        if file.place == Place::Source && file.is_exact_case {
            let locale = facts.catalog().locale(facts.reader(link.holder));
            let end = if facts.catalog().fallback == Fallback::None { ", and has no page there" } else { "" };
            found.on_link(&link, format!("'{}' is not translated into {locale}{end}", link.written_path()));
        }
    }
}

//! Links to the page that is made of an article, in place of the article.

use crate::check::facts::Facts;
use crate::check::link_fact::LinkFact;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "link-to-html",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A link names the page of an article in place of its file.",
        explain: include_str!("link_to_html.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let is_html = |link: &LinkFact<'_>| link.found().is_some_and(|file| file.is_html);
    for link in facts.links().filter(LinkFact::is_followed).filter(is_html) {
        let message = format!("'{}' is the page, not the file of the article", link.written_path());
        let suggestion = facts.found_below(&link).map(|below| facts.rewritten(&link, below));
        found.on_link(&link, message).suggest(suggestion);
    }
}

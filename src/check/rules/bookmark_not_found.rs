//! Fragments that nothing on the page answers to.

use crate::check::facts::Facts;
use crate::check::link_fact::LinkFact;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{RuleInfo, Severity};
use crate::links::{LinkTarget, Missing};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "bookmark-not-found",
        severity: Severity::Error,
        summary: "A link names a bookmark that its page does not have.",
        explain: include_str!("bookmark_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for link in facts.links().filter(LinkFact::is_followed) {
        let LinkTarget::Missing(Missing::Bookmark { doc, name, .. }) = link.target else { continue };
        let page = match link.written_path() {
            "" => facts.file(link.holder).path.name(),
            written => written,
        };
        let message = format!("cannot find bookmark '#{name}' in '{page}'");
        let suggestion = facts.bookmark_near(*doc, name).map(|near| format!("{}#{near}", link.before_bookmark()));
        found.on_link(&link, message).suggest(suggestion);
    }
}

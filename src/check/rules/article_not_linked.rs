//! Articles that nothing leads to.

use crate::check::facts::Facts;
use crate::check::reach;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::text::Span;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "article-not-linked",
        severity: Severity::Info,
        area: Area::Links,
        summary: "An article is in no table of contents, and no other article links to it.",
        explain: include_str!("article_not_linked.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for article in reach::unlisted(facts).into_iter().filter(|article| !article.is_linked) {
        let name = facts.catalog().file(article.doc).path.name();
        let message = format!("'{name}' is in no table of contents, and no other article links to it");
        found.in_document(article.doc, Span::default(), message);
    }
}

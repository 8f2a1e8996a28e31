//! Articles that no table of contents names.

use crate::check::facts::Facts;
use crate::check::reach;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::text::Span;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "toc-missing",
        severity: Severity::Info,
        area: Area::Links,
        summary: "An article is in no table of contents.",
        explain: include_str!("toc_missing.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    // What nobody links to either has its own finding.
    for article in reach::unlisted(facts).into_iter().filter(|article| article.is_linked) {
        let message = format!("'{}' is in no table of contents", facts.catalog().file(article.doc).path.name());
        found.in_document(article.doc, Span::default(), message);
    }
}

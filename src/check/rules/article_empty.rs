//! Articles without title and text.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::Role;
use crate::markdown::Tree;
use crate::text::Span;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "article-empty",
        severity: Severity::Warning,
        area: Area::Content,
        summary: "An article has neither a title nor any text.",
        explain: include_str!("article_empty.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, document) in facts.documents() {
        let file = facts.catalog().file(doc);
        let has_title = facts.catalog().metadata(doc).title().is_some();
        let has_text = document.tree.children(Tree::ROOT).next().is_some();
        let is_sent_on = document.front_matter.metadata.redirect_url.is_some();
        if file.role == Role::Article && !has_title && !has_text && !is_sent_on {
            let message = format!("'{}' has neither a title nor any text", file.path.name());
            found.in_document(doc, Span::default(), message);
        }
    }
}

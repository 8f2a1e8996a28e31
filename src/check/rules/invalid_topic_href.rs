//! `topicHref` that names a table of contents or a folder.

use crate::catalog::TocFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "invalid-topic-href",
        severity: Severity::Error,
        area: Area::Links,
        summary: "`topicHref` names no article.",
        explain: include_str!("invalid_topic_href.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (toc, fault) in facts.toc_faults() {
        if let TocFaultKind::TopicHref(href) = &fault.kind {
            found.at(toc, fault.span, format!("topicHref must name an article or an address, which '{href}' is not"));
        }
    }
}

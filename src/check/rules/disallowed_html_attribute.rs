//! Attributes of raw HTML that do not reach a page.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "disallowed-html-attribute",
        severity: Severity::Info,
        area: Area::Content,
        summary: "An HTML attribute is not published.",
        explain: include_str!("disallowed_html_attribute.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, fault) in facts.markdown_faults() {
        if fault.kind == FaultKind::HtmlAttributeDropped {
            let name = fault.span.of(facts.catalog().text(doc));
            // It is for us alone.
            if name.eq_ignore_ascii_case("nocheck") {
                continue;
            }
            let message = match name {
                "" => "an attribute is not published".to_owned(),
                name => format!("the HTML attribute '{name}' is not published"),
            };
            found.in_document(doc, fault.span, message);
        }
    }
}

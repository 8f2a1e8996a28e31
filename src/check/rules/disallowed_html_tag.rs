//! Raw HTML elements that do not reach a page.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::{FaultKind, PageFault};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "disallowed-html-tag",
        severity: Severity::Info,
        area: Area::Content,
        summary: "An HTML tag is not published.",
        explain: include_str!("disallowed_html_tag.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, fault) in facts.markdown_faults() {
        let name = fault.span.of(facts.catalog().text(doc));
        let message = match fault.kind {
            FaultKind::HtmlTagDropped => format!("the HTML element '{name}' is not published"),
            FaultKind::PageValue(PageFault::Markup(key)) => {
                format!("'{key}' is plain text, so the HTML element '{name}' is shown as it is written")
            }
            FaultKind::HtmlEndTagDropped => format!("this '</{name}>' closes nothing, and is not published"),
            _ => continue,
        };
        found.in_document(doc, fault.span, message);
    }
}

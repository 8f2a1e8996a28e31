//! Raw HTML that has no end.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::{FaultKind, HtmlFault};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "html-not-closed",
        severity: Severity::Warning,
        area: Area::Content,
        summary: "Raw HTML has no end.",
        explain: include_str!("html_not_closed.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, fault) in facts.markdown_faults() {
        let FaultKind::HtmlNotClosed(what) = fault.kind else { continue };
        let written = fault.span.of(facts.catalog().text(doc));
        let (message, hint) = match what {
            HtmlFault::Hides => {
                let begins = written.split([' ', '\t', '\r', '\n', '>']).next().unwrap_or("");
                let lines = written.lines().skip(1).filter(|line| !line.trim().is_empty()).count();
                let lines = if lines == 1 {
                    "the line behind it is".to_owned()
                } else {
                    format!("the {lines} lines of text behind it are")
                };
                (format!("this '{begins}' never ends, so that {lines} not shown"), "add what ends it")
            }
            HtmlFault::Shows | HtmlFault::Nothing => (
                format!("the HTML element '{written}' is never closed; it ends where the text around it ends"),
                "add the end tag, also to a start tag that ends with '/>'",
            ),
        };
        let finding = found.in_document(doc, fault.span, message);
        finding.hint = Some(hint.to_owned());
        if what == HtmlFault::Nothing {
            finding.severity = Severity::Info;
        }
    }
}

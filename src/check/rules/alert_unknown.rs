//! Quotes that begin like an alert that does not exist.

use crate::check::facts::Facts;
use crate::check::near::nearest;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::{AlertKind, FaultKind};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "alert-unknown",
        severity: Severity::Warning,
        area: Area::Content,
        summary: "A quote begins like an alert, and there is no such alert.",
        explain: include_str!("alert_unknown.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let mut known: Vec<&str> = AlertKind::ALL.into_iter().map(AlertKind::class).collect();
    known.extend(facts.catalog().docset.alerts.keys().map(String::as_str));
    for (doc, fault) in facts.markdown_faults() {
        if fault.kind != FaultKind::AlertUnknown {
            continue;
        }
        let word = fault.span.of(facts.catalog().text(doc));
        let near = nearest(word, known.iter().copied());
        let message = match near.filter(|near| near.eq_ignore_ascii_case(word)) {
            Some(_) => format!("a space stands before '{word}', so that it opens no alert"),
            None => format!("there is no alert '{word}', so that this is an ordinary quote"),
        };
        let others = || format!("the keywords are {}", known.join(", "));
        let hint = near.map_or_else(others, |near| format!("write [!{near}]"));
        found.in_document(doc, fault.span, message).hint = Some(hint);
    }
}

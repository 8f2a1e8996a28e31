//! Files that are shown as notebooks and are none.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::SnippetFault;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "not-notebook-content",
        severity: Severity::Error,
        area: Area::Links,
        summary: "A file is shown as a notebook and is not one.",
        explain: include_str!("not_notebook_content.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (link, _, fault) in facts.snippet_faults() {
        if fault == SnippetFault::NotANotebook {
            found.on_link(&link, format!("'{}' is not a notebook", link.written_path()));
        }
    }
}

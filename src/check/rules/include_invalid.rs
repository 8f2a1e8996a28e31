//! Includes of files that are no Markdown.

use crate::catalog::IncludeTarget;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "include-invalid",
        severity: Severity::Error,
        area: Area::Links,
        summary: "An include names a file that is not Markdown.",
        explain: include_str!("include_invalid.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for include in facts.includes() {
        if *include.target == IncludeTarget::NotMarkdown {
            let message = format!("the include '{}' is not a Markdown file", include.link.written_path());
            found.on_link(&include.link, message);
        }
    }
}

//! Notebooks in which several cells have the name that is asked for.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::{Part, SnippetFault};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "multiple-tags-with-same-name",
        severity: Severity::Error,
        area: Area::Links,
        summary: "Several cells of a notebook have the same name.",
        explain: include_str!("multiple_tags_with_same_name.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (link, snippet, fault) in facts.snippet_faults() {
        if let (SnippetFault::SeveralTags, Part::Tag(name)) = (fault, &snippet.part) {
            found.on_link(&link, format!("several cells of '{}' have the name '{name}'", link.written_path()));
        }
    }
}

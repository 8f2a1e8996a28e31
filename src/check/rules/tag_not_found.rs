//! Code snippets whose part is not in their file.

use crate::check::facts::Facts;
use crate::check::near::nearest;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::LinkTarget;
use crate::markdown::{Part, SnippetFault, part_names};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "tag-not-found",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A code snippet names a part that its file does not have.",
        explain: include_str!("tag_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (link, snippet, fault) in facts.snippet_faults() {
        let path = link.written_path();
        let message = match (fault, &snippet.part) {
            (SnippetFault::TagNotFound, Part::Tag(name)) => format!("'{path}' has no part named '{name}'"),
            (SnippetFault::RangeNotFound, _) => format!("'{path}' does not have the lines that are asked for"),
            _ => continue,
        };
        let names = match (link.target, &snippet.part) {
            (LinkTarget::Sample { file, .. }, Part::Tag(_)) => facts.catalog().sample_text(*file),
            _ => None,
        }
        .map(|code| part_names(code, path, snippet))
        .unwrap_or_default();
        let near = match &snippet.part {
            Part::Tag(name) => {
                nearest(name, names.iter().map(String::as_str)).filter(|near| !near.eq_ignore_ascii_case(name))
            }
            _ => None,
        };
        found.on_link(&link, message).hint = near.map(|near| format!("did you mean '{near}'?"));
    }
}

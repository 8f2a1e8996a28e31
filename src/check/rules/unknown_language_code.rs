//! Code snippets in languages whose comments are not known.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::{SnippetFault, SnippetForm};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "unknown-language-code",
        severity: Severity::Info,
        area: Area::Links,
        summary: "Nobody knows how this language marks the parts of a file.",
        explain: include_str!("unknown_language_code.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (link, snippet, fault) in facts.snippet_faults() {
        if fault == SnippetFault::UnknownLanguage {
            let path = link.written_path();
            let ending = crate::path::extension_of(path);
            let is_said = snippet.form == SnippetForm::Bracket && !snippet.language.is_empty();
            let language = if is_said { &*snippet.language } else { ending };
            let message =
                format!("how '{language}' marks parts of a file is not known; all ways were tried in '{path}'");
            found.on_link(&link, message);
        }
    }
}

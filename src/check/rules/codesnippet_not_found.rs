//! Code snippets whose file is not there.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::{LinkTarget, Missing};
use crate::markdown::LinkKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "codesnippet-not-found",
        severity: Severity::Error,
        area: Area::Links,
        summary: "A code snippet names a file that is not there.",
        explain: include_str!("codesnippet_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for link in facts.links().filter(|link| link.kind == LinkKind::Snippet) {
        if let LinkTarget::Missing(Missing::File(below)) = link.target {
            let message = format!("cannot find the code snippet '{}'", link.written_path());
            found.on_link(&link, message).suggest(facts.suggestion(&link, below));
        }
        if *link.target == LinkTarget::Missing(Missing::OutOfDocset) {
            let message = format!("the path of the code snippet '{}' leads out of the docset", link.written_path());
            let finding = found.on_link(&link, message);
            // A file above the docset may be there; it is not read.
            finding.severity = Severity::Warning;
            finding.hint = Some("write the path from this file, or from the docset's folder with '~/'".to_owned());
        }
    }
}

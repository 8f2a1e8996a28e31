//! Includes of files that are not there.

use crate::catalog::IncludeTarget;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::{LinkTarget, Missing};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "include-not-found",
        severity: Severity::Error,
        area: Area::Links,
        summary: "An include names a file that is not there.",
        explain: include_str!("include_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for include in facts.includes() {
        // What is in a repository that is not here may well be there.
        if *include.target != IncludeTarget::Missing || *include.link.target == LinkTarget::NotVerifiable {
            continue;
        }
        let written = include.link.written_path();
        let message = match include.link.target {
            LinkTarget::Missing(Missing::OutOfDocset) => {
                format!("the path of the include '{written}' leads out of the docset")
            }
            _ => format!("cannot find the include '{written}'"),
        };
        let diagnostic = found.on_link(&include.link, message);
        if let LinkTarget::Missing(Missing::File(below)) = include.link.target {
            diagnostic.suggest(facts.suggestion(&include.link, below));
        }
    }
}

//! Links to paths of one machine.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::{LinkTarget, Missing};
use crate::markdown::LinkKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "local-file-path",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A link leads to a path that exists on one machine only.",
        explain: include_str!("local_file_path.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for link in facts.links().filter(|link| link.kind != LinkKind::Include) {
        if *link.target == LinkTarget::Missing(Missing::LocalPath) {
            found.on_link(&link, format!("'{}' is a path that exists on one machine only", link.destination));
        }
    }
}

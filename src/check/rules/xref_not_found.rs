//! Links by a name that no map of names knows.

use crate::catalog::XrefName;
use crate::check::facts::Facts;
use crate::check::near::PageNames;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::{LinkTarget, Missing};
use crate::markdown::LinkKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "xref-not-found",
        severity: Severity::Info,
        area: Area::Links,
        summary: "A link by a name uses one that is not known.",
        explain: include_str!("xref_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let mut names: Option<PageNames<'_>> = None;
    // What is behind `@` may as well be a person.
    for link in facts.links().filter(|link| link.kind != LinkKind::Mention) {
        let LinkTarget::Missing(Missing::Xref(uid)) = link.target else { continue };
        let names = names.get_or_insert_with(|| PageNames::new(facts.catalog().uids.names().into_iter()));
        let near = names.nearest(uid).map(XrefName::destination);
        let written = link.destination;
        let rest = written.find(['?', '#']).map_or("", |at| &written[at..]);
        let finding = found.on_link(&link, format!("cannot find the name '{uid}'"));
        finding.suggest(near.map(|near| format!("{near}{rest}")));
    }
}

//! Pictures and other files for readers that no article uses.

use crate::check::facts::Facts;
use crate::check::reach;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "asset-not-used",
        severity: Severity::Info,
        area: Area::Links,
        summary: "No article shows a picture, or links to a file.",
        explain: include_str!("asset_not_used.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for asset in reach::unused(facts) {
        let path = &facts.catalog().docset.assets[asset].path;
        found.in_file(path, None, format!("no article of any locale uses '{}'", path.name()));
    }
}

//! Addresses on the web that a configuration names.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::FaultKind;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "address-not-fetched",
        severity: Severity::Info,
        area: Area::Content,
        summary: "A configuration names an address on the web, which is not fetched.",
        explain: include_str!("address_not_fetched.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for fault in facts.file_faults() {
        if let FaultKind::NotFetched { key, url } = &fault.kind {
            found.in_file(&fault.path, fault.at, format!("'{key}' names '{url}', which is not fetched"));
        }
    }
}

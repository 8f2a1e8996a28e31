//! Links that run or hold something.

use crate::catalog::RedirectFaultKind;
use crate::check::facts::Facts;
use crate::check::link_fact::LinkFact;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::FaultKind;
use crate::links::{LinkTarget, Missing};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "link-unsafe",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A link runs or holds something in place of leading somewhere.",
        explain: include_str!("link_unsafe.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let is_unsafe = |link: &LinkFact<'_>| *link.target == LinkTarget::Missing(Missing::Unsafe);
    for link in facts.links().filter(LinkFact::is_followed).filter(is_unsafe) {
        found.on_link(&link, message(link.destination));
    }
    for fault in facts.redirect_faults() {
        if let RedirectFaultKind::Unsafe(url) = &fault.kind {
            found.in_file(&fault.path, Some(fault.at), message(url)).target = Some(url.to_string());
        }
    }
    for fault in facts.file_faults() {
        if let FaultKind::UnsafeHref(url) = &fault.kind {
            found.in_file(&fault.path, fault.at, message(url)).target = Some(url.clone());
        }
    }
}

fn message(destination: &str) -> String {
    match destination.split_once(':') {
        Some((scheme, _)) => format!("a '{}:' destination is not published", scheme.trim()),
        None => format!("the destination '{destination}' is not published"),
    }
}

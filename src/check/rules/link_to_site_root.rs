//! Links from the root of the host whose path is that of a file of the docset.

use crate::catalog::Reference;
use crate::check::facts::Facts;
use crate::check::link_fact::{Holder, LinkFact};
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::LinkTarget;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "link-to-site-root",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A link leads to the root of the host, where the docset has a file at the same path.",
        explain: include_str!("link_to_site_root.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for link in facts.links().filter(|link| *link.target == LinkTarget::SiteAbsolute) {
        let Some(below) = file_meant(facts, &link) else { continue };
        let host = facts.config.site_links.trim_end_matches('/');
        let path = link.written_path().trim();
        let message = format!("'{path}' leads to '{host}{path}', and not to '{below}' of the docset");
        let relative = facts.rewritten(&link, &below);
        found.on_link(&link, message).mend(Some(relative));
    }
}

/// The path of the file that stands in the docset where the link looks for one on the host. Only a path with an ending
/// names a file.
fn file_meant(facts: &Facts<'_>, link: &LinkFact<'_>) -> Option<String> {
    let Holder::Document(doc) = link.holder else { return None };
    let Reference::SiteAbsolute { path, .. } = Reference::parse(link.destination) else { return None };
    if !link.is_followed() || crate::path::extension_of(&path).is_empty() {
        return None;
    }
    let below = facts.catalog().below_from(doc, &format!("~{path}"))?;
    facts.is_file(link, &below).then_some(below)
}

//! Links to pages of other sites that have moved for good.

use crate::check::external::answered;
use crate::check::facts::Facts;
use crate::check::link_fact::LinkFact;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::LinkTarget;
use crate::web::End;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "external-link-redirected",
        severity: Severity::Info,
        area: Area::Links,
        summary: "A link leads to a page of another site that has moved for good (with `--external`).",
        explain: include_str!("external_link_redirected.md"),
    },
    check,
};

/// Hosts whose addresses are made to be redirected, and to stay when what they lead to moves.
const FORWARDERS: [&str; 11] = [
    "aka.ms",
    "bit.ly",
    "doi.org",
    "dx.doi.org",
    "go.microsoft.com",
    "goo.gl",
    "purl.org",
    "t.co",
    "tinyurl.com",
    "w3id.org",
    "youtu.be",
];

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (link, address, answer) in answered(facts) {
        let (End::Good(_), Some(moved)) = (answer.end, &answer.moved) else { continue };
        if FORWARDERS.contains(&address.host()) {
            continue;
        }
        let finding = found.on_link(&link, format!("'{address}' has moved for good to '{moved}'"));
        // Where it leads may be a page for all, or one in another language: somebody has to look.
        if let Some(new) = rewritten(&link, moved, &facts.config.site_links) {
            finding.hint = Some(format!("look whether '{new}' is what was meant, and write that"));
            finding.suggestion = Some(new);
        }
    }
}

/// The new address as the link would have it; `None` where it is not the link that says the old one.
fn rewritten(link: &LinkFact<'_>, moved: &str, site: &str) -> Option<String> {
    let fragment = link.destination.trim().find('#').map_or("", |at| &link.destination.trim()[at..]);
    match link.target {
        LinkTarget::External => Some(format!("{moved}{fragment}")),
        LinkTarget::SiteAbsolute => {
            let below = moved.strip_prefix(site).filter(|below| below.starts_with('/'));
            Some(format!("{}{fragment}", below.unwrap_or(moved)))
        }
        _ => None,
    }
}

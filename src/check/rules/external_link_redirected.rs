//! Links to pages of other sites that have moved for good.

use crate::check::external::{Leaving, answered};
use crate::check::facts::Facts;
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
    for (leaving, address, answer) in answered(facts) {
        let (End::Good(_), Some(moved)) = (answer.end, &answer.moved) else { continue };
        if FORWARDERS.contains(&address.host()) {
            continue;
        }
        let finding = leaving.tell(found, format!("'{address}' has moved for good to '{moved}'"));
        // Where it leads may be a page for all, or one in another language: somebody has to look.
        if let Some(new) = rewritten(&leaving, moved, &facts.config.site_links) {
            finding.hint = Some(format!("look whether '{new}' is what was meant, and write that"));
            finding.suggestion = Some(new);
        }
    }
}

/// The new address as the link would have it; `None` where it is not the link that says the old one.
fn rewritten(leaving: &Leaving<'_>, moved: &str, site: &str) -> Option<String> {
    let written = leaving.written();
    // The part that the site names is the one that readers get.
    let is_named = moved.contains('#');
    let fragment = written.find('#').filter(|_| !is_named).map_or("", |at| &written[at..]);
    let is_below = match leaving {
        Leaving::Link(link) if *link.target == LinkTarget::External => false,
        Leaving::Link(link) if *link.target == LinkTarget::SiteAbsolute => true,
        Leaving::Link(_) => return None,
        Leaving::Entry(entry) => entry.url.starts_with('/') && !entry.url.starts_with("//"),
    };
    // A path from the root of the site stays one while the page stays there.
    let below = moved.strip_prefix(site).filter(|below| is_below && below.starts_with('/'));
    Some(format!("{}{fragment}", below.unwrap_or(moved)))
}

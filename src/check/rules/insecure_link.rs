//! Links with `http` to a host that is linked with `https` elsewhere.

use std::collections::hash_map::Entry;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalog::DocId;
use crate::check::facts::Facts;
use crate::check::link_fact::LinkFact;
use crate::check::once::Once;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::LinkTarget;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "insecure-link",
        severity: Severity::Info,
        area: Area::Links,
        summary: "A link uses `http`, and another one to the same host uses `https`.",
        explain: include_str!("insecure_link.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let is_external = |target: &LinkTarget| *target == LinkTarget::External;
    let external = || facts.links().filter(|link| is_external(link.target));
    let secure: FxHashSet<String> =
        external().filter_map(|link| host_of(link.destination, "https:")).map(|(host, _)| host).collect();
    let mut once = Once::default();
    // One finding for an article and a host: who mends one link mends the others beside it.
    let mut first_at: FxHashMap<(DocId, String), usize> = FxHashMap::default();
    let mut links: Vec<(LinkFact<'_>, String, usize)> = Vec::new();
    for (doc, link) in facts.links_source_first().filter(|(_, link)| is_external(link.target)) {
        let Some((host, _)) = host_of(link.destination, "http:").filter(|(host, _)| secure.contains(host)) else {
            continue;
        };
        if !once.is_first(facts, doc, link.destination) {
            continue;
        }
        match first_at.entry((doc, host.clone())) {
            Entry::Occupied(first) => links[*first.get()].2 += 1,
            Entry::Vacant(free) => {
                free.insert(links.len());
                links.push((link, host, 1));
            }
        }
    }
    for (link, host, count) in links {
        let (what, verb) = match count {
            1 => ("this link".to_owned(), "uses"),
            more => (format!("this link and {} more of this file", more - 1), "use"),
        };
        let message = format!("{what} to '{host}' {verb} http, and other links to it use https");
        let rest = host_of(link.destination, "http:").map(|(_, rest)| format!("https://{rest}"));
        found.on_link(&link, message).suggest(rest);
    }
}

/// The host of an address with this scheme, in lower case, and all that follows the slashes.
fn host_of<'a>(address: &'a str, scheme: &str) -> Option<(String, &'a str)> {
    let address = address.trim();
    let start = address.get(..scheme.len()).filter(|start| start.eq_ignore_ascii_case(scheme))?;
    let rest = address[start.len()..].strip_prefix("//")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    (!host.is_empty()).then(|| (host.to_ascii_lowercase(), rest))
}

//! Links that send readers of every locale to one.

use rustc_hash::FxHashSet;

use crate::catalog::Reference;
use crate::check::facts::Facts;
use crate::check::link_fact::LinkFact;
use crate::check::once::Once;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::LinkTarget;
use crate::locale::Locale;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "hard-coded-locale",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A link to the own site names a locale, so that all readers are sent to that one.",
        explain: include_str!("hard_coded_locale.md"),
    },
    check,
};

/// The host that the pages of Learn had before; its addresses are still written.
const FORMER_HOST: (&str, &str) = ("learn.microsoft.com", "docs.microsoft.com");

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    if catalog.locales.len() < 2 {
        return;
    }
    let hosts = own_hosts(facts);
    let mut once = Once::default();
    for (doc, link) in facts.links_source_first() {
        let Some((locale, without)) = locale_in(link.destination, link.target, &hosts) else { continue };
        let reader = catalog.locale_of(doc);
        // What the source says, its translations repeat; a translation that leads to its own locale is as it should be.
        let is_first = once.is_first(facts, doc, link.destination);
        if is_first && (reader == catalog.source || locale != *catalog.locale(reader)) {
            let message = format!("this link leads readers of every locale to {locale}");
            found.on_link(&link, message).suggest(Some(without));
        }
    }
    let source = catalog.locale(catalog.source);
    let mut of_tables: Vec<_> = facts.links().filter(LinkFact::is_of_toc).collect();
    of_tables.sort_by_key(|link| facts.file(link.holder).locale != *source);
    let mut told: FxHashSet<(&str, &str)> = FxHashSet::default();
    for link in of_tables {
        let Some((locale, without)) = locale_in(link.destination, link.target, &hosts) else { continue };
        let reader = &facts.file(link.holder).locale;
        if told.insert((facts.below(link.holder), link.destination)) && (reader == source || locale != *reader) {
            let message = format!("this link leads readers of every locale to {locale}");
            found.on_link(&link, message).suggest(Some(without));
        }
    }
}

/// The hosts whose pages know which locale a reader wants.
fn own_hosts(facts: &Facts<'_>) -> Vec<String> {
    let host = |url: &str| url.split_once("://").map(|(_, rest)| rest.split('/').next().unwrap_or(rest).to_lowercase());
    let own = [Some(facts.config.site_links.as_str()), facts.config.base_url.as_deref()];
    let mut hosts: Vec<String> = own.into_iter().flatten().filter_map(host).collect();
    if hosts.iter().any(|host| host == FORMER_HOST.0) {
        hosts.push(FORMER_HOST.1.to_owned());
    }
    hosts
}

/// The locale that a link names, and the link without it. Of links into the docset the reader's own locale answers anyway.
fn locale_in(destination: &str, target: &LinkTarget, hosts: &[String]) -> Option<(Locale, String)> {
    let path = match target {
        LinkTarget::External => {
            let (_, rest) = destination.split_once("//")?;
            let (host, path) = rest.split_once('/')?;
            hosts.iter().find(|own| own.eq_ignore_ascii_case(host))?;
            path
        }
        LinkTarget::SiteAbsolute => match Reference::parse(destination) {
            Reference::SiteAbsolute { .. } => destination.trim().strip_prefix('/')?,
            _ => return None,
        },
        _ => return None,
    };
    let end = path.find(['/', '?', '#']).unwrap_or(path.len());
    // A language alone may as well be the name of a folder.
    let locale = Locale::parse_folder(&path[..end]).filter(|_| path[..end].contains('-'))?;
    let before = &destination[..destination.len() - path.len()];
    Some((locale, format!("{before}{}", path[end..].trim_start_matches('/'))))
}

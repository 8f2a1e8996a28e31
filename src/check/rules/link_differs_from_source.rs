//! Links of a translation that lead elsewhere than those of its source.

use std::borrow::Cow;

use crate::catalog::{DocId, Reference, fragment_of};
use crate::check::facts::Facts;
use crate::check::link_fact::LinkFact;
use crate::check::reach::topic_behind;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::{self, LinkTarget};
use crate::locale::Locale;
use crate::markdown::{Link, SourceLink};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "link-differs-from-source",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A link of a translation leads elsewhere than in the source half of its pair.",
        explain: include_str!("link_differs_from_source.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, document) in facts.documents() {
        // Translations put the links of a sentence in another order.
        for pair in document.source_links.chunk_by(|one, other| one.unit == other.unit) {
            let mut theirs: Vec<(&str, LinkTarget)> = pair.iter().map(|source| resolved(facts, doc, source)).collect();
            let mut own: Vec<LinkFact<'_>> = Vec::new();
            for source in pair {
                let link = facts.link_of(doc, source.link.0 as usize);
                let same =
                    theirs.iter().position(|(destination, target)| is_same(facts, doc, &link, destination, target));
                match same {
                    Some(same) => drop(theirs.remove(same)),
                    None => own.push(link),
                }
            }
            for (link, (source, target)) in own.into_iter().zip(theirs) {
                // A broken link has its own finding, and who mends one goes elsewhere on purpose.
                let is_lost = |target: &LinkTarget| matches!(target, LinkTarget::Missing(_));
                if !is_lost(link.target) && !is_lost(&target) {
                    found.on_link(&link, format!("the source links to '{source}' here"));
                }
            }
        }
    }
}

/// A destination of a source half, and what it means to readers of the translation.
fn resolved<'a>(facts: &Facts<'_>, doc: DocId, source: &'a SourceLink) -> (&'a str, LinkTarget) {
    let own = facts.link_of(doc, source.link.0 as usize);
    let link = Link { kind: own.kind, destination: source.destination.clone(), span: own.span };
    (&source.destination, links::resolve(facts.catalog(), doc, facts.catalog().locale_of(doc), &link))
}

/// Whether readers get to the same place.
fn is_same(facts: &Facts<'_>, doc: DocId, own: &LinkFact<'_>, source: &str, target: &LinkTarget) -> bool {
    match (topic_behind(own.target), topic_behind(target)) {
        (Some(one), Some(other)) if one == other => is_same_heading(facts, own.target, own.destination, source),
        (None, None) if *own.target == LinkTarget::SelfBookmark && *target == LinkTarget::SelfBookmark => {
            is_same_name(facts, doc, own.destination, source)
        }
        (None, None) => is_same_address(own.destination, source),
        _ => false,
    }
}

fn is_same_heading(facts: &Facts<'_>, target: &LinkTarget, own: &str, source: &str) -> bool {
    match target {
        LinkTarget::Page { doc, .. } => is_same_name(facts, *doc, own, source),
        _ => true,
    }
}

/// Whether the fragments of two links name one heading of a page: by the translation, and by the source.
fn is_same_name(facts: &Facts<'_>, doc: DocId, own: &str, source: &str) -> bool {
    let (Some(own), Some(source)) = (fragment_of(own), fragment_of(source)) else {
        return fragment_of(own).is_none() == fragment_of(source).is_none();
    };
    let has = |ids: &[Box<str>], name: &str| ids.iter().any(|id| **id == *name);
    own == source || facts.catalog().ids[doc.0 as usize].headings.iter().any(|ids| has(ids, &own) && has(ids, &source))
}

/// Whether two addresses are the same but for the language of who reads them.
///
/// A site with a host for each language, `es.example.org`, names its pages in that language too.
fn is_same_address(one: &str, other: &str) -> bool {
    let (one, other) = (Address::read(one), Address::read(other));
    let is_same_site = one.host == other.host && !one.host.is_empty();
    is_same_site && one.language != other.language && one.language.is_some() && other.language.is_some()
        || one.is_page(&other)
}

/// What of an address is the same for readers of all languages, in lower case, and the language of its host.
struct Address {
    host: String,
    language: Option<String>,
    /// Without locales, ending and slash at its end.
    path: String,
    /// Without languages.
    query: String,
}

impl Address {
    fn read(address: &str) -> Self {
        let address = address.trim();
        let (path, query): (Cow<'_, str>, &str) = match Reference::parse(address) {
            Reference::Relative { path, .. } | Reference::SiteAbsolute { path, .. } => (path, ""),
            _ => {
                let rest = address.split_once("//").map_or(address, |(_, rest)| rest);
                let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
                (path.into(), query)
            }
        };
        let has_host = address.contains("//");
        let (host, path) = if has_host { path.split_once('/').unwrap_or((&path, "")) } else { ("", &*path) };
        let (language, host) = match host.split_once('.') {
            // `es.example` alone is a site of its own.
            Some((label, rest)) if rest.contains('.') && is_language(label) => (Some(label.to_lowercase()), rest),
            _ => (None, host),
        };
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && !is_language(part)).collect();
        let path = parts.join("/").to_lowercase();
        let query: Vec<&str> = query.split('&').filter(|part| !part.is_empty() && !names_language(part)).collect();
        Self {
            host: host.to_lowercase(),
            language,
            path: path.strip_suffix(".md").unwrap_or(&path).to_owned(),
            query: query.join("&").to_lowercase(),
        }
    }

    fn is_page(&self, other: &Self) -> bool {
        (&self.host, &self.path, &self.query) == (&other.host, &other.path, &other.query)
    }
}

/// Whether a part of a path or a host names a language.
fn is_language(part: &str) -> bool {
    Locale::parse_folder(part).or_else(|| Locale::parse_bare(part)).is_some()
}

/// Whether a part of a query says which language is wanted: `l=es`, or by the number of one, `clcid=0xc0a`.
fn names_language(part: &str) -> bool {
    let (key, value) = part.split_once('=').unwrap_or((part, ""));
    key.to_lowercase().ends_with("lcid") || is_language(value)
}

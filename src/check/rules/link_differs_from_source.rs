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
        (None, None) => plain(own.destination) == plain(source),
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

/// An address in lower case, without scheme, locale, ending and slash at its end: what is the same for readers.
fn plain(address: &str) -> String {
    let address = address.trim();
    let path: Cow<'_, str> = match Reference::parse(address) {
        Reference::Relative { path, .. } | Reference::SiteAbsolute { path, .. } => path,
        _ => address.split_once("//").map_or(address, |(_, rest)| rest).into(),
    };
    let is_locale = |part: &&str| Locale::parse_folder(part).is_some();
    let parts: Vec<&str> = path.split(['/']).filter(|part| !part.is_empty() && !is_locale(part)).collect();
    let plain = parts.join("/").to_lowercase();
    plain.strip_suffix(".md").unwrap_or(&plain).to_owned()
}

//! Entries of one table of contents that lead to one place.

use rustc_hash::FxHashMap;

use crate::catalog::TocEntry;
use crate::check::facts::Facts;
use crate::check::link_fact::Holder;
use crate::check::reach::topic_behind;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::{LinkTarget, TocLink};
use crate::text::Span;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "toc-entry-duplicated",
        severity: Severity::Info,
        area: Area::Links,
        summary: "Two entries of a table of contents lead to the same place.",
        explain: include_str!("toc_entry_duplicated.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    let mut tocs: Vec<usize> = (0..catalog.tocs.len()).collect();
    tocs.sort_by_key(|toc| (catalog.docset.tocs[*toc].locale != *catalog.locale(catalog.source), *toc));
    let mut told: FxHashMap<(&str, String), usize> = FxHashMap::default();
    for toc in tocs {
        let mut walk =
            Walk { links: facts.analysis.links.tocs[toc].iter(), first: FxHashMap::default(), found: Vec::new() };
        walk.entries(&catalog.tocs[toc].entries, None);
        let below = facts.below(Holder::Toc(toc));
        for Repeat { place, href, span, first } in walk.found {
            // Tables of translations repeat what that of the source has twice.
            if *told.entry((below, place)).or_insert(toc) != toc {
                continue;
            }
            let message = format!("another entry leads to '{href}' already");
            let label = found.label(Holder::Toc(toc), first);
            let finding = found.at(Holder::Toc(toc), span, message);
            finding.target = Some(href.to_owned());
            finding.also.push(label);
        }
    }
}

/// An entry that leads where another does.
struct Repeat<'a> {
    place: String,
    href: &'a str,
    span: Span,
    first: Span,
}

/// A walk through the entries of a table, and its links in the same order.
struct Walk<'a> {
    links: std::slice::Iter<'a, TocLink>,
    /// Where each place was led to first, and by an entry below which other.
    first: FxHashMap<String, Span>,
    found: Vec<Repeat<'a>>,
}

impl<'a> Walk<'a> {
    fn entries(&mut self, entries: &[TocEntry], above: Option<&str>) {
        for entry in entries {
            let link = entry.href.as_ref().and_then(|_| self.links.next());
            let table = entry.toc_href.as_ref().and_then(|_| self.links.next());
            let place = link.and_then(place_of);
            // An entry may hold itself as the first below it, so that readers see that it is a page; and one that holds a
            // table names a page of that table.
            let is_repeated_below = place.as_deref() == above;
            if let (Some(link), Some(place), None, false) = (link, &place, table, is_repeated_below) {
                match self.first.get(place) {
                    Some(first) => {
                        let (place, first) = (place.clone(), *first);
                        self.found.push(Repeat { place, href: &link.href, span: link.span, first });
                    }
                    None => {
                        self.first.insert(place.clone(), link.span);
                    }
                }
            }
            self.entries(&entry.children, place.as_deref());
        }
    }
}

/// What readers get, as a text that is the same for two entries that lead to one place.
fn place_of(link: &TocLink) -> Option<String> {
    if let Some(topic) = topic_behind(&link.target) {
        let suffix = link.href.find(['?', '#']).map_or("", |at| &link.href[at..]);
        return Some(format!("{} {suffix}", topic.0));
    }
    matches!(link.target, LinkTarget::External).then(|| link.href.trim().to_owned())
}

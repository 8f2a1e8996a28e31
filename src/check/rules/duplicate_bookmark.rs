//! Names given by hand to two places of one file.

use rustc_hash::FxHashMap;

use crate::check::facts::Facts;
use crate::check::once::Once;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::text::Span;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "duplicate-bookmark",
        severity: Severity::Info,
        area: Area::Content,
        summary: "Two places of a file have the same name, so that links find the first only.",
        explain: include_str!("duplicate_bookmark.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    let mut once = Once::default();
    for doc in facts.source_first() {
        let document = catalog.document(doc);
        // Who made the names of a translation's headings was a program, which repeats what the source's headings repeat.
        let is_by_hand = catalog.locale_of(doc) == catalog.source;
        let of_headings = document
            .headings
            .iter()
            .filter(|_| is_by_hand)
            .filter_map(|heading| Some((heading.name.as_deref()?, document.tree.node(heading.node).span)));
        let elsewhere = document.anchors.iter().map(|anchor| (&*anchor.name, anchor.span));
        let mut names: Vec<(&str, Span)> = of_headings.chain(elsewhere).collect();
        names.sort_by_key(|(_, span)| span.start);
        let mut first_of: FxHashMap<&str, Span> = FxHashMap::default();
        for (name, span) in names {
            let first = *first_of.entry(name).or_insert(span);
            if first == span || !once.is_first(facts, doc, name) {
                continue;
            }
            let message = format!("another place of this file is named '{name}' too, and links find that one");
            let see = found.label_at(doc, first);
            found.in_document(doc, span, message).also.push(see);
        }
    }
}

//! Pairs of one article that have the same id.

use rustc_hash::FxHashMap;

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::text::Span;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "unit-id-duplicate",
        severity: Severity::Warning,
        area: Area::Alignment,
        summary: "Two bilingual pairs of one article have the same id.",
        explain: include_str!("unit_id_duplicate.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, document) in facts.documents() {
        let text = facts.catalog().text(doc);
        let mut seen: FxHashMap<&str, Span> = FxHashMap::default();
        for unit in &document.units {
            let id = unit.id.of(text);
            match seen.entry(id) {
                std::collections::hash_map::Entry::Vacant(free) => {
                    free.insert(unit.id);
                }
                std::collections::hash_map::Entry::Occupied(first) => {
                    let first = found.label_at(doc, *first.get());
                    found
                        .in_document(doc, unit.id, format!("another pair of this article has the id '{id}' already"))
                        .also
                        .push(first);
                }
            }
        }
    }
}

//! Keys of front matter that are nearly one that is known.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::check::facts::Facts;
use crate::check::once::Once;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "metadata-key-misspelt",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "A key of the front matter is nearly one that is known, and nobody reads it.",
        explain: include_str!("metadata_key_misspelt.md"),
    },
    check,
};

/// A key that more articles have than this, and more than one in fifty, is meant.
const MANY: usize = 3;

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    let mut articles: FxHashMap<&str, FxHashSet<&str>> = FxHashMap::default();
    for (doc, document) in facts.documents() {
        for misspelt in &document.front_matter.misspelt {
            articles.entry(&misspelt.key.value).or_default().insert(catalog.below(doc));
        }
    }
    let most = MANY.max(catalog.topics.len() / 50);
    let mut once = Once::default();
    for doc in facts.source_first() {
        for misspelt in &catalog.document(doc).front_matter.misspelt {
            let (key, meant) = (&*misspelt.key.value, misspelt.meant);
            if articles[key].len() > most || !once.is_first(facts, doc, key) {
                continue;
            }
            let finding = found.in_document(doc, misspelt.key.span, format!("nobody reads the key '{key}'"));
            (finding.target, finding.span) = (Some(key.to_owned()), Some(misspelt.key.span));
            finding.suggest(Some(meant.to_owned()));
        }
    }
}

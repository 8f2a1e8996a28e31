//! Links to files that have another name today, as somebody knows who may look at history.
//!
//! In: findings, and what files became. Out: the files that links miss; hints for those that are there under another name.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::analysis::Analysis;
use crate::check::facts::Facts;
use crate::check::link_fact::LinkFact;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::links::{LinkTarget, Missing};
use crate::path::DocPath;
use crate::text::Span;

/// The finding that is asked about.
const CODE: &str = "file-not-found";

/// A file that a link misses.
#[derive(Debug, Clone, Copy)]
pub struct MissingFile<'a> {
    /// The finding that tells of it, as a place in the list.
    pub finding: usize,
    /// The root of the file with the link.
    pub root: usize,
    /// Its path below a locale's folder.
    pub below: &'a str,
}

/// What a file became.
#[derive(Debug, Clone)]
pub struct Moved {
    /// Its path of today, below a locale's folder.
    pub to: String,
    /// The day when it lost its name.
    pub day: Option<String>,
    /// Whether nothing else can be meant.
    pub is_only: bool,
}

/// The files that these findings tell of, as far as nobody knows what was meant.
#[must_use]
pub fn missing_files<'a>(analysis: &'a Analysis, config: &'a Config, found: &[Diagnostic]) -> Vec<MissingFile<'a>> {
    let asked = found.iter().enumerate().filter(|(_, found)| found.rule.code == CODE && !found.is_certain);
    let by_place: FxHashMap<(&DocPath, Option<Span>), usize> =
        asked.map(|(at, found)| ((&found.at.path, found.span), at)).collect();
    if by_place.is_empty() {
        return Vec::new();
    }
    let facts = Facts::of_links(analysis, config);
    let missing = facts.links().filter_map(|link| {
        let below = below_of(&link)?;
        let file = facts.file(link.holder);
        let finding = *by_place.get(&(&file.path, Some(link.span)))?;
        Some(MissingFile { finding, root: file.root, below })
    });
    missing.collect()
}

/// Says of findings what their files became, where that is there.
pub fn tell_moved(analysis: &Analysis, config: &Config, found: &mut [Diagnostic], moved: &[(usize, Moved)]) {
    if moved.is_empty() {
        return;
    }
    let facts = Facts::of_links(analysis, config);
    let by_finding: BTreeMap<usize, &Moved> = moved.iter().map(|(at, moved)| (*at, moved)).collect();
    let by_place: FxHashMap<(DocPath, Option<Span>), (usize, &Moved)> =
        by_finding.into_iter().map(|(at, moved)| ((found[at].at.path.clone(), found[at].span), (at, moved))).collect();
    for link in facts.links().filter(|link| below_of(link).is_some()) {
        let place = (facts.file(link.holder).path.clone(), Some(link.span));
        let Some((at, moved)) = by_place.get(&place) else { continue };
        if !facts.is_file(&link, &moved.to) || moved.to == facts.below(link.holder) {
            continue;
        }
        let finding = &mut found[*at];
        let new = facts.rewritten(&link, &moved.to);
        let day = moved.day.as_ref().map(|day| format!(" on {day}")).unwrap_or_default();
        finding.hint = Some(format!("the file was renamed{day}: write '{new}'"));
        (finding.suggestion, finding.is_certain) = (Some(new), moved.is_only);
    }
}

fn below_of<'a>(link: &LinkFact<'a>) -> Option<&'a str> {
    match link.target {
        LinkTarget::Missing(Missing::File(below)) => Some(below),
        _ => None,
    }
}

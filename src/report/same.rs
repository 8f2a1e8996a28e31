//! Which findings are one defect, and the name of a defect that stays when lines move.

use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::Xxh3;

use crate::diagnostic::{Diagnostic, Severity};
use crate::report::given::Report;

/// One thing that is wrong, in one locale or in several that have it from each other.
pub(in crate::report) struct Defect<'a> {
    /// Its places, a locale each; never empty.
    pub(in crate::report) findings: Vec<&'a Diagnostic>,
    /// A name that no other defect has.
    pub(in crate::report) fingerprint: String,
}

impl<'a> Defect<'a> {
    /// The finding that speaks for all.
    pub(in crate::report) fn first(&self) -> &'a Diagnostic {
        self.findings[0]
    }

    /// As bad as the worst of its places.
    pub(in crate::report) fn severity(&self) -> Severity {
        self.findings.iter().map(|finding| finding.severity).max().unwrap_or(Severity::Info)
    }
}

/// The defects, the worst first, else in the order of the findings.
pub(in crate::report) fn defects<'a>(report: &Report<'a>) -> Vec<Defect<'a>> {
    let diagnostics = report.diagnostics;
    let mut at_name: FxHashMap<u128, usize> = FxHashMap::default();
    let mut defects: Vec<Defect<'_>> = Vec::new();
    let names = names(diagnostics, &|finding| match &finding.topic {
        Some(topic) => ["topic", topic].join("\0"),
        None => (report.below)(&finding.at.path).to_owned(),
    });
    for (finding, name) in diagnostics.iter().zip(names) {
        let at = *at_name.entry(name).or_insert(defects.len());
        match defects.get_mut(at) {
            Some(known) => known.findings.push(finding),
            None => defects.push(Defect { findings: vec![finding], fingerprint: format!("{name:032x}") }),
        }
    }
    defects.sort_by_key(|defect| std::cmp::Reverse(defect.severity()));
    defects
}

/// A name for each finding that no other has, by its file, code and words, and which of several such it is.
pub(in crate::report) fn fingerprints(diagnostics: &[Diagnostic]) -> impl Iterator<Item = String> {
    names(diagnostics, &|finding| finding.at.path.to_string()).into_iter().map(|name| format!("{name:032x}"))
}

fn names(diagnostics: &[Diagnostic], whose: &dyn Fn(&Diagnostic) -> String) -> Vec<u128> {
    let mut seen: FxHashMap<u128, u32> = FxHashMap::default();
    let name = |finding: &Diagnostic| {
        let what = [finding.rule.code, finding.target.as_deref().unwrap_or_default(), &finding.message];
        let nth = seen.entry(hash(what.into_iter().chain([finding.at.path.as_str()]))).or_default();
        *nth += 1;
        hash(what.into_iter().chain([whose(finding).as_str(), &nth.to_string()]))
    };
    diagnostics.iter().map(name).collect()
}

fn hash<'a>(parts: impl Iterator<Item = &'a str>) -> u128 {
    let mut hasher = Xxh3::new();
    for part in parts {
        hasher.update(part.as_bytes());
        // No part holds it, so that two parts never read as two others.
        hasher.update(&[0xFF]);
    }
    hasher.digest128()
}

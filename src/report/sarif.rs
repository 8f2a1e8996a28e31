//! SARIF 2.1.0: what code scanning of GitHub and Azure DevOps and the viewers of editors read.
//!
//! One run. A defect that several locales have from each other is one result with a location each, which SARIF keeps for
//! what must be mended at every one of them. GitHub's limits hold.

use std::io;

use crate::diagnostic::{Diagnostic, Label, RuleInfo, Severity};
use crate::path::encode;
use crate::report::given::{Lines, Report, sentence};
use crate::report::same::{Defect, defects};
use crate::report::sarif_model::{
    Artifact, ArtifactChange, Configuration, Content, Descriptor, Driver, Fingerprints, Fix, Invocation, Location, Log,
    Markup, Notification, Physical, Properties, Region, Replacement, Run, SarifResult, Text, Tool, UriBase, UriBases,
};
use crate::text::{count, number};

/// GitHub refuses a run with more results.
const MAX_RESULTS: usize = 25_000;

/// GitHub shows this many results of a run, the worst.
const SHOWN_RESULTS: usize = 5_000;

/// GitHub takes this many locations of a result.
const MAX_LOCATIONS: usize = 1_000;

/// GitHub cuts descriptions of rules behind this many characters.
const MAX_DESCRIPTION: usize = 1_024;

/// What paths are relative to, by the name that GitHub knows it by.
const ROOT: &str = "%SRCROOT%";

/// Writes findings as SARIF.
pub fn write_sarif(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let defects = defects(report);
    let log = log(report, &defects, MAX_RESULTS);
    serde_json::to_writer(&mut *out, &log)?;
    writeln!(out)
}

fn log<'a>(report: &Report<'a>, defects: &[Defect<'a>], max_results: usize) -> Log<'a> {
    let kept = &defects[..defects.len().min(max_results)];
    let mut rules: Vec<&'static RuleInfo> = kept.iter().map(|defect| defect.first().rule).collect();
    rules.sort_unstable_by_key(|rule| rule.code);
    rules.dedup_by_key(|rule| rule.code);
    let index = |rule: &RuleInfo| rules.binary_search_by_key(&rule.code, |rule| rule.code).unwrap_or_default();
    let mut lines = Lines::new(report);
    let result = |defect: &Defect<'a>| result(defect, index(defect.first().rule), report, &mut lines);
    let results = kept.iter().map(result).collect();
    let driver = Driver {
        name: "Hexapla",
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: rules.into_iter().map(descriptor).collect(),
    };
    Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool { driver },
            original_uri_base_ids: UriBases {
                root: UriBase { description: Text { text: "The top of the checkout.".into() } },
            },
            invocations: [Invocation {
                execution_successful: true,
                tool_execution_notifications: notifications(defects, max_results),
            }],
            results,
            column_kind: "unicodeCodePoints",
        }],
    }
}

/// What is not written, and what GitHub does not show.
fn notifications(defects: &[Defect<'_>], max_results: usize) -> Vec<Notification> {
    let mut texts = Vec::new();
    if let Some(cut) = defects.get(max_results..).filter(|cut| !cut.is_empty()) {
        let of = |severity| cut.iter().filter(|defect| defect.severity() == severity).count();
        let (errors, warnings, notes) = (of(Severity::Error), of(Severity::Warning), of(Severity::Info));
        texts.push(format!(
            "{} are left out, the least severe: {}, {}, {}. GitHub takes {} of a run.",
            count(cut.len(), "result"),
            count(errors, "error"),
            count(warnings, "warning"),
            count(notes, "note"),
            number(max_results),
        ));
    }
    if defects.len() > SHOWN_RESULTS {
        texts.push(format!("GitHub shows the first {} results of a run, the most severe.", number(SHOWN_RESULTS)));
    }
    let places = defects.iter().map(|defect| defect.findings.len().saturating_sub(MAX_LOCATIONS)).sum();
    if places > 0 {
        texts.push(format!("{} of results are left out: GitHub takes 1,000 of each.", count(places, "location")));
    }
    texts.into_iter().map(|text| Notification { level: "warning", message: Text { text: text.into() } }).collect()
}

fn descriptor(rule: &'static RuleInfo) -> Descriptor {
    // The page begins with a heading and ends with examples that are tests.
    let prose = rule.explain.split("\n## ").next().unwrap_or_default();
    let prose = prose.split_once("\n\n").map_or(prose, |(_, prose)| prose).trim();
    let first = prose.split("\n\n").next().unwrap_or_default();
    let cut = first.char_indices().nth(MAX_DESCRIPTION).map_or(first.len(), |(at, _)| at);
    Descriptor {
        id: rule.code,
        name: in_capitals(rule.code),
        short_description: Text { text: rule.summary.into() },
        full_description: Text { text: first[..cut].into() },
        help: Markup { text: prose, markdown: rule.explain },
        default_configuration: Configuration { level: level(rule.severity) },
        properties: Properties { tags: [rule.area.as_str()] },
    }
}

/// `FileNotFound` for `file-not-found`, as viewers like it.
fn in_capitals(code: &str) -> String {
    let capital =
        |word: &str| word.chars().take(1).map(|c| c.to_ascii_uppercase()).chain(word.chars().skip(1)).collect();
    code.split('-').map(capital).collect::<Vec<String>>().concat()
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn result<'a>(defect: &Defect<'a>, rule_index: usize, report: &Report<'a>, lines: &mut Lines<'a>) -> SarifResult<'a> {
    let first = defect.first();
    let findings = &defect.findings[..defect.findings.len().min(MAX_LOCATIONS)];
    let also = findings.iter().flat_map(|finding| &finding.also).take(MAX_LOCATIONS);
    let related = (1..).zip(also).map(|(id, label)| Location {
        id: Some(id),
        message: Some(Text { text: "See here.".into() }),
        physical_location: physical(label, report),
    });
    SarifResult {
        rule_id: first.rule.code,
        rule_index,
        level: level(defect.severity()),
        message: Text { text: sentence(first).into() },
        locations: findings
            .iter()
            .map(|finding| Location { id: None, message: None, physical_location: physical(&finding.at, report) })
            .collect(),
        related_locations: related.collect(),
        partial_fingerprints: Fingerprints { ours: defect.fingerprint.clone() },
        fixes: fix(findings, report, lines).into_iter().collect(),
    }
}

/// What to write instead, at every place where that is known.
fn fix<'a>(findings: &[&'a Diagnostic], report: &Report<'a>, lines: &mut Lines<'a>) -> Option<Fix<'a>> {
    let change = |finding: &&'a Diagnostic| {
        let text = lines.replacement(finding)?;
        Some(ArtifactChange {
            artifact_location: artifact(&finding.at, report),
            replacements: [Replacement { deleted_region: region(&finding.at), inserted_content: Content { text } }],
        })
    };
    let artifact_changes: Vec<ArtifactChange<'_>> = findings.iter().filter_map(change).collect();
    let text = artifact_changes.first()?.replacements[0].inserted_content.text;
    let description = Text { text: format!("Write '{text}'.").into() };
    Some(Fix { description, artifact_changes })
}

fn physical(label: &Label, report: &Report<'_>) -> Physical {
    Physical { artifact_location: artifact(label, report), region: region(label) }
}

fn artifact(label: &Label, report: &Report<'_>) -> Artifact {
    let uri = encode(&(report.show)(&label.path));
    // What stands before a colon in the first part would be read as a scheme.
    let has_scheme = uri.split('/').next().is_some_and(|part| part.contains(':'));
    Artifact { uri: if has_scheme { format!("./{uri}") } else { uri }, uri_base_id: ROOT }
}

/// A place; the first line of a file that is meant as a whole, since GitHub wants one.
fn region(label: &Label) -> Region {
    let Some(start) = label.start else { return Region { start_line: 1, ..Region::default() } };
    Region {
        start_line: start.line,
        start_column: Some(start.column),
        end_line: label.end.map(|end| end.line),
        end_column: label.end.map(|end| end.column),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Area;
    use crate::path::DocPath;

    static ERROR: RuleInfo =
        RuleInfo { code: "an-error", severity: Severity::Error, area: Area::Content, summary: "", explain: "" };
    static NOTE: RuleInfo =
        RuleInfo { code: "a-note", severity: Severity::Info, area: Area::Content, summary: "", explain: "" };

    fn finding(rule: &'static RuleInfo, path: &str) -> Diagnostic {
        let at = Label { path: DocPath::new(path), start: None, end: None };
        Diagnostic::new(rule, "wrong".into(), at)
    }

    #[test]
    fn the_least_severe_are_cut_and_counted() {
        let found = [finding(&NOTE, "a.md"), finding(&NOTE, "b.md"), finding(&ERROR, "c.md")];
        let report = Report {
            diagnostics: &found,
            show: &|path| path.to_string(),
            text: &|_| None,
            below: &|path| path.as_str(),
            fails: &|_| true,
            width: None,
        };
        let log = log(&report, &defects(&report), 1);
        let run = &log.runs[0];
        assert_eq!(run.results.iter().map(|result| result.rule_id).collect::<Vec<_>>(), ["an-error"]);
        assert_eq!(run.tool.driver.rules.len(), 1);
        let said: Vec<_> =
            run.invocations[0].tool_execution_notifications.iter().map(|told| &told.message.text).collect();
        assert_eq!(
            said,
            ["2 results are left out, the least severe: 0 errors, 0 warnings, 2 notes. GitHub takes 1 of a run."]
        );
    }

    #[test]
    fn what_is_not_written_letter_for_letter_is_not_replaced() {
        let text = "[x](a\\_b.md) [y](c.md)\n";
        let mut found = finding(&ERROR, "a.md");
        let position = |column| Some(crate::text::Position { line: 1, column });
        (found.target, found.suggestion) = (Some("a_b.md".into()), Some("a-b.md".into()));
        (found.at.start, found.at.end) = (position(5), position(12));
        let report = Report {
            diagnostics: &[],
            show: &|path| path.to_string(),
            text: &|_| Some(text),
            below: &|path| path.as_str(),
            fails: &|_| true,
            width: None,
        };
        assert_eq!(Lines::new(&report).replacement(&found), None);
        found.target = Some("c.md".into());
        (found.at.start, found.at.end) = (position(18), position(22));
        assert_eq!(Lines::new(&report).replacement(&found), Some("a-b.md"));
    }
}

//! JUnit's report, in the shape that Jenkins, GitLab and Azure Pipelines read: a suite a check, a case a file.
//!
//! **Invariant:** what makes the run fail fails here, and nothing else does.

use std::collections::BTreeMap;
use std::io;

use crate::diagnostic::Diagnostic;
use crate::report::given::{Report, sentence};
use crate::report::lines::place;
use crate::text::count;

/// Findings of one check, by file.
type Suite<'a> = Vec<&'a [&'a Diagnostic]>;

/// Writes findings as cases that fail or pass. Without findings there is one case that passes, since Jenkins takes a
/// report without cases for a fault.
pub fn write_junit(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut by_code: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
    for finding in report.diagnostics {
        by_code.entry(finding.rule.code).or_default().push(finding);
    }
    let suites: Vec<(&str, Suite<'_>)> = by_code
        .iter()
        .map(|(code, findings)| (*code, findings.chunk_by(|a, b| a.at.path == b.at.path).collect()))
        .collect();
    let cases: usize = suites.iter().map(|(_, files)| files.len()).sum();
    let failures: usize = suites.iter().map(|(_, files)| failures(files, report)).sum();
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, r#"<testsuites name="hexapla" tests="{}" failures="{failures}" errors="0">"#, cases.max(1))?;
    if suites.is_empty() {
        writeln!(out, r#"  <testsuite name="check" tests="1" failures="0" errors="0" skipped="0">"#)?;
        writeln!(out, r#"    <testcase name="no findings" classname="check"/>"#)?;
        writeln!(out, "  </testsuite>")?;
    }
    for (code, files) in &suites {
        let (tests, failures) = (files.len(), self::failures(files, report));
        writeln!(out, r#"  <testsuite name="{code}" tests="{tests}" failures="{failures}" errors="0" skipped="0">"#)?;
        for findings in files {
            write_case(code, findings, report, out)?;
        }
        writeln!(out, "  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}

fn failures(files: &[&[&Diagnostic]], report: &Report<'_>) -> usize {
    files.iter().filter(|findings| fails(findings, report)).count()
}

fn fails(findings: &[&Diagnostic], report: &Report<'_>) -> bool {
    findings.iter().any(|finding| (report.fails)(finding.severity))
}

fn write_case(code: &str, findings: &[&Diagnostic], report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let Some(first) = findings.first() else { return Ok(()) };
    let path = escaped(&(report.show)(&first.at.path));
    let line = first.at.start.map_or(1, |start| start.line);
    writeln!(out, r#"    <testcase name="{path}" classname="{code}" file="{path}" line="{line}">"#)?;
    let listed = |finding: &&Diagnostic| {
        let (place, word) = (place(&finding.at, report.show), finding.severity.as_str());
        escaped(&format!("{place}: {word}: {}\n", sentence(finding)))
    };
    let list: String = findings.iter().map(listed).collect();
    if fails(findings, report) {
        let before = match findings.len() {
            1 => String::new(),
            many => format!("{}, the first: ", count(many, "finding")),
        };
        let (message, kind) = (escaped(&(before + &sentence(first))), first.severity.as_str());
        writeln!(out, r#"      <failure message="{message}" type="{kind}">{list}</failure>"#)?;
    } else {
        writeln!(out, "      <system-out>{list}</system-out>")?;
    }
    writeln!(out, "    </testcase>")
}

/// A text in XML, in an attribute as well. Characters that XML cannot hold are replaced.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(character),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ if character.is_control() => out.push('\u{fffd}'),
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_replaced() {
        assert_eq!(escaped("<a & \"b\">\u{1b}\u{ffff}é"), "&lt;a &amp; &quot;b&quot;&gt;\u{fffd}\u{fffd}é");
    }
}

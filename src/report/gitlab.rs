//! GitLab's code quality report: an array of findings that merge requests show.

use std::io;

use serde::Serialize;

use crate::diagnostic::Severity;
use crate::report::given::{Report, sentence};
use crate::report::same::fingerprints;

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
}

/// Writes findings for GitLab. A finding of a whole file stands at its first line, since GitLab wants one.
pub fn write_gitlab(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    writeln!(out, "[")?;
    let last = report.diagnostics.len();
    for (nth, (finding, fingerprint)) in (1..).zip(report.diagnostics.iter().zip(fingerprints(report.diagnostics))) {
        let begin = finding.at.start.map_or(1, |start| start.line);
        let issue = Issue {
            description: sentence(finding),
            check_name: finding.rule.code,
            fingerprint,
            severity: severity(finding.severity),
            location: Location { path: (report.show)(&finding.at.path), lines: Lines { begin } },
        };
        serde_json::to_writer(&mut *out, &issue)?;
        writeln!(out, "{}", if nth < last { "," } else { "" })?;
    }
    writeln!(out, "]")
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Info => "info",
    }
}

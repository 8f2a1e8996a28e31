//! Reviewdog's format: findings with what to write instead, which it offers in reviews of several hosts.
//!
//! Columns count bytes of UTF-8 from 1 there, and an end is one behind the last.

use std::io;

use serde::Serialize;

use crate::diagnostic::{Label, Severity};
use crate::report::given::{Lines, Report, sentence};
use crate::text::Position;

#[derive(Serialize)]
struct Finding<'a> {
    message: String,
    location: Location,
    severity: &'static str,
    code: Code,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Related>,
}

#[derive(Serialize)]
struct Code {
    value: &'static str,
}

#[derive(Serialize)]
struct Suggestion<'a> {
    range: Range,
    text: &'a str,
}

#[derive(Serialize)]
struct Related {
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Range>,
}

#[derive(Serialize, Clone, Copy)]
struct Range {
    start: Point,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<Point>,
}

#[derive(Serialize, Clone, Copy, PartialEq)]
struct Point {
    line: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<u32>,
}

/// Writes findings for reviewdog.
pub fn write_rdjson(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let (mut lines, mut others) = (Lines::new(report), Lines::new(report));
    writeln!(out, r#"{{"source":{{"name":"hexapla"}},"diagnostics":["#)?;
    let last = report.diagnostics.len();
    for (nth, finding) in (1..).zip(report.diagnostics) {
        let location = location(&finding.at, report, &mut lines);
        let replacement = lines.replacement(finding);
        let suggestions = replacement.zip(location.range).map(|(text, range)| Suggestion { range, text });
        let related = finding.also.iter().map(|label| Related { location: self::location(label, report, &mut others) });
        let finding = Finding {
            message: sentence(finding),
            severity: severity(finding.severity),
            code: Code { value: finding.rule.code },
            suggestions: suggestions.into_iter().collect(),
            related_locations: related.collect(),
            location,
        };
        serde_json::to_writer(&mut *out, &finding)?;
        writeln!(out, "{}", if nth < last { "," } else { "" })?;
    }
    writeln!(out, "]}}")
}

fn location<'a>(label: &Label, report: &Report<'a>, lines: &mut Lines<'a>) -> Location {
    let start = label.start.map(|start| point(label, start, lines));
    let end = label.end.map(|end| point(label, end, lines));
    let range = start.map(|start| Range { start, end: end.filter(|end| *end != start) });
    Location { path: (report.show)(&label.path), range }
}

/// A place in bytes; the line alone where nobody has the text, since characters would be read as bytes.
fn point(label: &Label, at: Position, lines: &mut Lines<'_>) -> Point {
    let column = lines.of(&label.path).and_then(|lines| {
        let line = lines.line_span(at.line)?;
        Some(lines.offset(at)?.saturating_sub(line.start) + 1)
    });
    Point { line: at.line, column }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "ERROR",
        Severity::Warning => "WARNING",
        Severity::Info => "INFO",
    }
}

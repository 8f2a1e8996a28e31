//! A summary of a run, as the page of a job on GitHub or a comment on a merge request shows it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;

use crate::diagnostic::{Diagnostic, RuleInfo, Severity};
use crate::path::DocPath;
use crate::report::counts::counts;
use crate::report::given::{Report, sentence};
use crate::report::lines::place;
use crate::report::same::{Defect, defects};
use crate::text::{count, number};

/// How many defects are listed: more than anybody mends in one go, and few enough to read.
const MAX_LISTED: usize = 100;

/// How many other places of a defect are named.
const MAX_PLACES: usize = 10;

/// The longest message that is listed, in characters.
const MAX_MESSAGE: usize = 500;

/// GitHub shows no summary of more than 1 MiB.
const MAX_BYTES: usize = 1_000_000;

/// Writes how many findings there are of each check, and the worst of them by file.
pub fn write_markdown(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let counts = counts(report.diagnostics);
    writeln!(out, "## Hexapla")?;
    writeln!(out)?;
    if report.diagnostics.is_empty() {
        return writeln!(out, "No findings.");
    }
    let (errors, warnings, notes) =
        (count(counts.errors, "error"), count(counts.warnings, "warning"), count(counts.infos, "note"));
    writeln!(out, "**{errors}**, {warnings}, {notes}")?;
    writeln!(out)?;
    let table = table(report.diagnostics);
    out.write_all(table.as_bytes())?;
    let defects = defects(report);
    let (list, listed) = list(report, &defects, MAX_BYTES.saturating_sub(table.len() + 1_000));
    out.write_all(list.as_bytes())?;
    let told: usize = defects[..listed].iter().map(|defect| defect.findings.len()).sum();
    match report.diagnostics.len() - told {
        0 => Ok(()),
        more => writeln!(out, "\n… and {}, no more severe than these.", count(more, "more finding")),
    }
}

/// A line a check and severity, the worst first, then the most frequent.
fn table(diagnostics: &[Diagnostic]) -> String {
    let mut rows: BTreeMap<(Severity, &str), (&RuleInfo, usize, Vec<&DocPath>)> = BTreeMap::new();
    for finding in diagnostics {
        let row = rows.entry((finding.severity, finding.rule.code)).or_insert((finding.rule, 0, Vec::new()));
        row.1 += 1;
        // Findings of one file come together.
        if row.2.last().is_none_or(|last| **last != finding.at.path) {
            row.2.push(&finding.at.path);
        }
    }
    let mut rows: Vec<_> = rows.into_iter().collect();
    rows.sort_by(|((a, _), (_, many, _)), ((b, _), (_, few, _))| b.cmp(a).then(few.cmp(many)));
    let mut out = String::from("| Severity | Check | Findings | Files | |\n| --- | --- | ---: | ---: | --- |\n");
    for ((severity, code), (rule, findings, files)) in rows {
        let (word, summary) = (severity.as_str(), escaped(rule.summary));
        let (findings, files) = (number(findings), number(files.len()));
        let _ = writeln!(out, "| {word} | `{code}` | {findings} | {files} | {summary} |");
    }
    out
}

/// The worst defects by file, and how many of them have room.
fn list(report: &Report<'_>, defects: &[Defect<'_>], max_bytes: usize) -> (String, usize) {
    let mut entries: Vec<(&DocPath, usize, String)> = Vec::new();
    let mut bytes = 0;
    for (at, defect) in defects.iter().enumerate().take(MAX_LISTED) {
        let path = &defect.first().at.path;
        let entry = entry(report, defect);
        // Its heading may be its own.
        bytes += entry.len() + 2 * (report.show)(path).len() + 10;
        if bytes > max_bytes {
            break;
        }
        entries.push((path, at, entry));
    }
    let listed = entries.len();
    entries.sort_by(|(one, a, _), (other, b, _)| {
        let start = |at: &usize| defects[*at].first().at.start;
        one.cmp(other).then(start(a).cmp(&start(b))).then(a.cmp(b))
    });
    let mut out = String::new();
    for file in entries.chunk_by(|(one, ..), (other, ..)| one == other) {
        let _ = writeln!(out, "\n### {}\n", escaped(&(report.show)(file[0].0)));
        out.extend(file.iter().map(|(_, _, entry)| entry.as_str()));
    }
    (out, listed)
}

fn entry(report: &Report<'_>, defect: &Defect<'_>) -> String {
    let first = defect.first();
    let place_in_file = first.at.start.map(|start| format!("{}:{} ", start.line, start.column)).unwrap_or_default();
    let (word, code) = (defect.severity().as_str(), first.rule.code);
    let mut out = format!("- {place_in_file}**{word}** `{code}`: {}\n", escaped(&shortened(&sentence(first))));
    let others = defect.findings.get(1..).unwrap_or_default();
    if !others.is_empty() {
        let mut places: Vec<String> =
            others.iter().take(MAX_PLACES).map(|finding| escaped(&place(&finding.at, report.show))).collect();
        if others.len() > MAX_PLACES {
            places.push(format!("{} more", number(others.len() - MAX_PLACES)));
        }
        let _ = writeln!(out, "  - the same in {}", places.join(", "));
    }
    out
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MAX_MESSAGE) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// A text that Markdown shows as it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_control() {
            out.push(' ');
            continue;
        }
        if "\\`*_[]<>|#&~@$!".contains(character) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

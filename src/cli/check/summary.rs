//! What `check` says when it is done: how many findings of which check, locale and owner.
//!
//! In: the findings that are told. Out: lines for people, no wider than 80 columns.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use textwrap::core::display_width;

use crate::analysis::Analysis;
use crate::cli::check::told::owner;
use crate::cli::terminal::{BOLD, DIM, count, number};
use crate::diagnostic::{Diagnostic, Severity};
use crate::report;

/// So many findings are seen at a glance, and need no tables.
const FEW: usize = 10;

/// How many rows a table has.
const ROWS: usize = 10;

/// The widest name in a table; with three numbers behind it, a row has 80 columns at most.
const NAME: usize = 46;

/// How many findings: errors, warnings, notes.
type Counts = [usize; 3];

/// How many findings are not told that would be, and why.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::cli) struct Hidden {
    /// Comments in the files allow them.
    pub(in crate::cli) by_comments: usize,
    /// A baseline lists them.
    pub(in crate::cli) by_baseline: usize,
    /// An earlier revision had them.
    pub(in crate::cli) by_revision: usize,
}

impl Hidden {
    /// A line about them; empty when there are none.
    fn line(self) -> String {
        let parts = [
            (self.by_comments, "allowed by comments"),
            (self.by_baseline, "in the baseline"),
            (self.by_revision, "as before"),
        ];
        let parts = parts.into_iter().filter(|(count, _)| *count > 0);
        let parts: Vec<String> = parts.map(|(count, why)| format!("{} {why}", number(count))).collect();
        if parts.is_empty() { String::new() } else { format!("\n{DIM}Not told: {}{DIM:#}", parts.join(", ")) }
    }
}

/// The lines about these findings, of which so many are told for all that repeat them.
pub(in crate::cli) fn lines(found: &[Diagnostic], told: usize, hidden: Hidden, analysis: &Analysis) -> String {
    if found.is_empty() {
        return format!("No findings.{}", hidden.line());
    }
    let counts = report::counts(found);
    let mut out = String::new();
    if found.len() > FEW {
        table(&mut out, "Check", found.iter().map(|found| (found.rule.code.to_owned(), found.severity)));
        let locale = |found: &Diagnostic| found.locale.as_ref().map_or("-".to_owned(), ToString::to_string);
        table(&mut out, "Locale", found.iter().map(|found| (locale(found), found.severity)));
        let owner = |found: &Diagnostic| owner(analysis, found).map_or("-".to_owned(), printable);
        table(&mut out, "Owner", found.iter().map(|found| (owner(found), found.severity)));
    }
    out.push_str(&format!(
        "Findings: {}, {}, {}",
        count(counts.errors, "error"),
        count(counts.warnings, "warning"),
        count(counts.infos, "note"),
    ));
    if told < found.len() {
        out.push_str(&format!(
            "\n{DIM}{} are told, the others repeat them in other locales; -v tells all{DIM:#}",
            number(told)
        ));
    }
    out + &hidden.line()
}

/// A table of names and how many findings each has, most first; none where there is only one name.
fn table(out: &mut String, head: &str, found: impl Iterator<Item = (String, Severity)>) {
    let mut all: BTreeMap<String, Counts> = BTreeMap::new();
    for (name, severity) in found {
        let column = match severity {
            Severity::Error => 0,
            Severity::Warning => 1,
            Severity::Info => 2,
        };
        all.entry(name).or_default()[column] += 1;
    }
    if all.len() < 2 {
        return;
    }
    let mut rows: Vec<(&String, &Counts)> = all.iter().collect();
    rows.sort_by_key(|(name, counts)| (Reverse(counts[0]), Reverse(counts[1]), Reverse(counts[2]), *name));
    let rest = rows.split_off(rows.len().min(ROWS));
    let name = |name: &str| shortened(name, NAME);
    let mut width = rows.iter().map(|(row, _)| display_width(&name(row))).max().unwrap_or(0).max(head.len());
    let more = format!("{} more", number(rest.len()));
    width = width.max(if rest.is_empty() { 0 } else { more.len() });
    out.push_str(&format!(
        "{BOLD}{head}{BOLD:#}{:width$}{BOLD}{:>8}{:>10}{:>8}{BOLD:#}\n",
        "",
        "Errors",
        "Warnings",
        "Notes",
        width = width - head.len()
    ));
    let mut row = |name: &str, counts: &Counts| {
        let pad = width - display_width(name);
        let [errors, warnings, notes] = counts.map(number);
        out.push_str(&format!("{name}{:pad$}{errors:>8}{warnings:>10}{notes:>8}\n", ""));
    };
    rows.iter().for_each(|(own, counts)| row(&name(own), counts));
    if !rest.is_empty() {
        let sum = |mut sum: Counts, (_, counts): &(&String, &Counts)| {
            (0..3).for_each(|column| sum[column] += counts[column]);
            sum
        };
        row(&more, &rest.iter().fold(Counts::default(), sum));
    }
    out.push('\n');
}

/// A name in no more than so many columns.
fn shortened(name: &str, width: usize) -> String {
    if display_width(name) <= width {
        return name.to_owned();
    }
    let mut short = String::new();
    for letter in name.chars() {
        if display_width(&short) + 2 >= width {
            break;
        }
        short.push(letter);
    }
    short + "…"
}

/// A name out of somebody's file, without what commands a terminal.
fn printable(name: &str) -> String {
    name.chars().map(|letter| if letter.is_control() { char::REPLACEMENT_CHARACTER } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_the_worst_first_and_fits() {
        let names = (0..14).map(|at| format!("name-{at:02}"));
        let long = ("日本".repeat(60), Severity::Error);
        let mut out = String::new();
        table(&mut out, "Owner", names.map(|name| (name, Severity::Info)).chain([long]));
        let plain = anstream::adapter::strip_str(&out).to_string();
        let lines: Vec<&str> = plain.lines().collect();
        assert!(lines.iter().all(|line| display_width(line) <= 80), "{plain}");
        assert!(lines[1].starts_with("日本") && lines[1].ends_with("…       1         0       0"), "{plain}");
        assert!(lines[11].starts_with("5 more ") && lines[11].ends_with("0         0       5"), "{plain}");
        let mut none = String::new();
        table(&mut none, "Owner", [("one".to_owned(), Severity::Error)].into_iter());
        assert_eq!(none, "");
        assert_eq!(printable("a\u{1b}[2J"), "a\u{fffd}[2J");
    }
}

//! The sentences of one article in columns: the source, and one column for each locale.
//!
//! In: the bitexts of a topic and the width of the terminal. Out: lines for people. Locales that do not fit beside each
//! other follow in another table.
//!
//! **Invariant:** no line is wider than what was asked for, unless a letter is.

use std::borrow::Cow;
use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use textwrap::core::display_width;

use crate::align::{Bitext, Change, Drift, Evidence, Row};
use crate::cli::terminal::{BOLD, DIM};

const GONE: Style = AnsiColor::Red.on_default();
const COME: Style = AnsiColor::Green.on_default();

/// The narrowest column that still reads well, in cells of the terminal.
const NARROWEST: usize = 24;

/// The widest: longer lines are hard to follow.
const WIDEST: usize = 80;

/// Confidence below which a pair is doubtful.
const SURE: f64 = 0.9;

/// How far ahead a sentence of the source is looked for in another locale's list.
const WINDOW: usize = 60;

/// What parts two columns.
const RULE: &str = " │ ";

/// Isolates keep a text that runs right to left from carrying its neighbours along. They take no room.
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// A column's name and what is known of its translation.
pub(in crate::cli::align) struct Column<'a> {
    pub(in crate::cli::align) bitext: &'a Bitext<'a>,
    /// `current`, `stale` and the like.
    pub(in crate::cli::align) state: &'a str,
    /// Whether its script runs right to left.
    pub(in crate::cli::align) is_rtl: bool,
    /// What happened to the source since, when that is known.
    pub(in crate::cli::align) drift: Option<Drift>,
}

/// A sentence of the source and what stands for it in each column.
struct Line<'a> {
    label: String,
    source: Option<&'a str>,
    targets: Vec<Option<&'a Row<'a>>>,
}

/// The tables of one article.
pub(in crate::cli::align) fn tables(path: &str, columns: &[Column<'_>], width: usize) -> String {
    let mut out = String::new();
    // The first column is what stands beside the translations, which is not always the same text.
    let has_one_pivot = |a: &&Column<'_>, b: &&Column<'_>| {
        (a.bitext.pivot, a.bitext.pivot_locale) == (b.bitext.pivot, b.bitext.pivot_locale)
    };
    let mut sorted: Vec<&Column<'_>> = columns.iter().collect();
    sorted.sort_by_key(|column| (column.bitext.pivot.as_str(), column.bitext.pivot_locale.as_str()));
    for group in sorted.chunk_by(has_one_pivot) {
        for part in group.chunks(columns_that_fit(width)) {
            let _ = writeln!(out, "{BOLD}{path}{BOLD:#}");
            push_table(&mut out, part, width);
            out.push('\n');
        }
    }
    out
}

/// How many locales stand beside the source.
fn columns_that_fit(width: usize) -> usize {
    (width / (NARROWEST + display_width(RULE))).saturating_sub(1).max(1)
}

fn push_table(out: &mut String, columns: &[&Column<'_>], width: usize) {
    let lines = lines(columns);
    let gutter = lines.iter().map(|line| display_width(&line.label)).max().unwrap_or(0) + 1;
    let rules = columns.len() * display_width(RULE);
    let each = (width.saturating_sub(gutter + rules) / (columns.len() + 1)).clamp(8, WIDEST);
    let pivot = columns.first().map(|column| column.bitext);
    let heads = std::iter::once(
        pivot.map_or(String::new(), |bitext| format!("{} ({})", bitext.pivot_locale, bitext.pivot.as_str())),
    )
    .chain(columns.iter().map(|column| format!("{} ({})", column.bitext.locale, column.state)));
    let heads: Vec<Cell<'_>> =
        heads.map(|head| Cell { mark: None, text: head.into(), is_dim: true, is_rtl: false }).collect();
    push_cells(out, "", gutter, each, &heads);
    let rule = "─".repeat(each);
    let rest = format!("─┼─{rule}").repeat(columns.len());
    let _ = writeln!(out, "{DIM}{}{rule}{rest}{DIM:#}", "─".repeat(gutter));
    for line in &lines {
        let source = Cell { mark: None, text: shown(line.source), is_dim: line.source.is_none(), is_rtl: false };
        let targets = line.targets.iter().zip(columns).map(|(row, column)| target_cell(*row, column.is_rtl));
        let cells: Vec<Cell<'_>> = std::iter::once(source).chain(targets).collect();
        push_cells(out, &line.label, gutter, each, &cells);
    }
    push_legend(out, &lines);
    for column in columns {
        if let Some(drift) = column.drift.as_ref().filter(|drift| drift.count() > 0) {
            push_drift(out, column, drift, width);
        }
    }
}

/// What the source says otherwise by now.
fn push_drift(out: &mut String, column: &Column<'_>, drift: &Drift, width: usize) {
    let Drift { changed, gone, new, unchanged } = drift;
    let _ = writeln!(
        out,
        "\n{BOLD}Since {} was translated{BOLD:#}: {} changed, {} gone, {} new; {unchanged} as they were",
        column.bitext.locale,
        changed.len(),
        gone.len(),
        new.len()
    );
    let mut changes: Vec<_> = changed.iter().chain(gone).chain(new).collect();
    changes.sort_by_key(|change| change.source_line.unwrap_or(u32::MAX));
    for Change { before, after, source_line } in changes {
        let label = source_line.map_or("-".into(), |line| line.to_string());
        for (mark, text, style) in [('-', before, GONE), ('+', after, COME)] {
            let Some(text) = text else { continue };
            let (first, other) = (format!("{label:>4} {mark} "), " ".repeat(7));
            let options =
                textwrap::Options::new(width.min(2 * WIDEST)).initial_indent(&first).subsequent_indent(&other);
            for line in textwrap::wrap(&shown(Some(text)), options) {
                let _ = writeln!(out, "{style}{line}{style:#}");
            }
        }
    }
}

/// What the marks mean, when there are any.
fn push_legend(out: &mut String, lines: &[Line<'_>]) {
    let rows = || lines.iter().flat_map(|line| line.targets.iter().copied().flatten());
    let has = |wanted: char| rows().any(|row| mark_of(row) == Some(wanted));
    let said = [('~', "paired by structure and length"), ('?', "doubtful")];
    let said: Vec<String> =
        said.iter().filter(|(mark, _)| has(*mark)).map(|(mark, words)| format!("{mark} {words}")).collect();
    if !said.is_empty() {
        let _ = writeln!(out, "{DIM}{}{DIM:#}", said.join("   "));
    }
}

struct Cell<'a> {
    /// Stands before the text, and leaves its lines their own edge.
    mark: Option<char>,
    text: Cow<'a, str>,
    is_dim: bool,
    is_rtl: bool,
}

impl Cell<'_> {
    fn mark_width(&self) -> usize {
        if self.mark.is_some() { 2 } else { 0 }
    }
}

/// The words on one line, for a cell.
fn shown(text: Option<&str>) -> Cow<'_, str> {
    match text {
        Some(text) if text.contains(['\n', '\r', '\t', '\u{1b}']) => {
            let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
            Cow::Owned(plain.split_whitespace().collect::<Vec<_>>().join(" "))
        }
        Some(text) => Cow::Borrowed(text),
        None => Cow::Borrowed("—"),
    }
}

fn target_cell<'a>(row: Option<&'a Row<'a>>, is_rtl: bool) -> Cell<'a> {
    let Some((row, target)) = row.and_then(|row| Some((row, row.target.as_deref()?))) else {
        return Cell { mark: None, text: shown(None), is_dim: true, is_rtl: false };
    };
    Cell { mark: mark_of(row), text: shown(Some(target)), is_dim: row.confidence < SURE, is_rtl }
}

/// The mark before a pair that nobody wrote down as one.
fn mark_of(row: &Row<'_>) -> Option<char> {
    match row.evidence {
        _ if row.source.is_none() || row.target.is_none() => None,
        _ if row.confidence < SURE => Some('?'),
        Evidence::Spans => None,
        _ => Some('~'),
    }
}

/// One row of a table, as many lines as its longest cell.
fn push_cells(out: &mut String, label: &str, gutter: usize, each: usize, cells: &[Cell<'_>]) {
    let wrapped: Vec<Vec<Cow<'_, str>>> =
        cells.iter().map(|cell| textwrap::wrap(&cell.text, each - cell.mark_width())).collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(1).max(1);
    for at in 0..height {
        let label = if at == 0 { label } else { "" };
        let _ = write!(out, "{DIM}{label}{DIM:#}{}", " ".repeat(gutter.saturating_sub(display_width(label))));
        for (nth, (cell, lines)) in cells.iter().zip(&wrapped).enumerate() {
            let text = lines.get(at).map_or("", |line| line.as_ref());
            if nth > 0 {
                let _ = write!(out, "{DIM}{RULE}{DIM:#}");
            }
            let mark = match cell.mark {
                Some(mark) if at == 0 => format!("{mark} "),
                Some(_) => "  ".to_owned(),
                None => String::new(),
            };
            let room = each.saturating_sub(display_width(text) + cell.mark_width());
            let blank = if nth + 1 < cells.len() { " ".repeat(room) } else { String::new() };
            let (open, close) = if cell.is_rtl && !text.is_empty() {
                (ISOLATE.0.to_string(), ISOLATE.1.to_string())
            } else {
                <_>::default()
            };
            let style = if cell.is_dim { DIM } else { anstyle::Style::new() };
            let _ = write!(out, "{style}{mark}{open}{text}{close}{style:#}{blank}");
        }
        out.push('\n');
    }
}

/// The sentences of all columns, joined where they stand for the same sentence of the source.
fn lines<'a>(columns: &[&'a Column<'a>]) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    for (nth, column) in columns.iter().enumerate() {
        lines = joined(lines, &column.bitext.rows, nth, columns.len());
    }
    lines
}

fn joined<'a>(known: Vec<Line<'a>>, rows: &'a [Row<'a>], nth: usize, columns: usize) -> Vec<Line<'a>> {
    let mut out = Vec::with_capacity(known.len().max(rows.len()));
    let mut known = known.into_iter().peekable();
    let mut ahead: std::collections::VecDeque<Line<'a>> = std::collections::VecDeque::new();
    for row in rows {
        while ahead.len() < WINDOW
            && let Some(next) = known.next()
        {
            ahead.push_back(next);
        }
        let source = row.source.as_deref();
        let same = ahead.iter().position(|line| source.is_some() && line.source == source);
        match same {
            Some(at) => {
                out.extend(ahead.drain(..at));
                if let Some(mut line) = ahead.pop_front() {
                    line.targets[nth] = Some(row);
                    out.push(line);
                }
            }
            None => {
                let mut targets = vec![None; columns];
                targets[nth] = Some(row);
                out.push(Line { label: label_of(row), source, targets });
            }
        }
    }
    out.extend(ahead);
    out.extend(known);
    out
}

/// The number of the unit, which is the same in all locales, else the line in the source.
fn label_of(row: &Row<'_>) -> String {
    match (row.id, row.source_line.or(row.target_line)) {
        (Some(id), _) => id.rsplit('-').next().unwrap_or(id).to_owned(),
        (None, Some(line)) => line.to_string(),
        (None, None) => String::new(),
    }
}

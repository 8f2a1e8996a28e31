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

use crate::align::{Bitext, ChangeKind, Drift, Evidence, Row};
use crate::cli::align::unknown::Unknown;
use crate::cli::terminal::{BOLD, DIM};

const GONE: Style = AnsiColor::Red.on_default();
const COME: Style = AnsiColor::Green.on_default();

/// What stands before the number of a unit, a line of the pivot, a line of the translation.
const UNIT: char = '#';
const SOURCE_LINE: char = 'L';
const TARGET_LINE: char = 'T';

/// The narrowest column that still reads well, in cells of the terminal.
const NARROWEST: usize = 24;

/// The widest: longer lines are hard to follow.
const WIDEST: usize = 80;

/// Confidence below which a pair is doubtful.
pub(in crate::cli::align) const SURE: f64 = 0.9;

/// How far ahead a sentence of the source is looked for in another locale's list.
const WINDOW: usize = 60;

/// What parts two columns.
const RULE: &str = " │ ";

/// Isolates keep a text that runs right to left from carrying its neighbours along. They take no room.
const ISOLATES: [&str; 2] = ["\u{2068}", "\u{2069}"];

/// A column's name and what is known of its translation.
pub(in crate::cli::align) struct Column<'a> {
    pub(in crate::cli::align) bitext: &'a Bitext<'a>,
    /// `current`, `stale` and the like.
    pub(in crate::cli::align) state: &'a str,
    /// Whether its script runs right to left.
    pub(in crate::cli::align) is_rtl: bool,
    /// What happened to the source since, when that is known.
    pub(in crate::cli::align) drift: Option<Drift>,
    /// Why nobody knows that, of what is stale.
    pub(in crate::cli::align) unknown: Option<Unknown>,
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
    push_legend(out, columns, &lines, width);
    for column in columns.iter().filter(|column| fits_nowhere(column.bitext)) {
        let locale = column.bitext.locale;
        let _ =
            writeln!(out, "{BOLD}Nothing of {locale} fits:{BOLD:#} it seems to be the translation of another article");
    }
    for column in columns {
        // Of what is current there is nothing to say.
        if let Some(drift) = column.drift.as_ref().filter(|drift| drift.count() + drift.unchanged > 0) {
            push_drift(out, column, drift, width);
        }
    }
    push_unknown(out, columns, width);
}

/// Of which stale articles nobody knows what has changed, and why.
fn push_unknown(out: &mut String, columns: &[&Column<'_>], width: usize) {
    let mut reasons: Vec<Unknown> = columns.iter().filter_map(|column| column.unknown).collect();
    reasons.dedup();
    for why in reasons {
        let of_it = columns.iter().filter(|column| column.unknown == Some(why));
        let locales: Vec<&str> = of_it.map(|column| column.bitext.locale.as_str()).collect();
        let (are, locales) = (if locales.len() > 1 { "are" } else { "is" }, locales.join(", "));
        let text = format!("{locales} {are} stale; what has changed since is not known: {why}");
        let _ = writeln!(out, "\n{}", textwrap::fill(&text, width));
    }
}

/// Whether both sides have sentences, and none of them has a partner.
fn fits_nowhere(bitext: &Bitext<'_>) -> bool {
    let has = |row: &Row<'_>| (row.source.is_some(), row.target.is_some());
    let any = |want: (bool, bool)| bitext.rows.iter().any(|row| has(row) == want);
    any((true, false)) && any((false, true)) && !any((true, true))
}

/// What the source says otherwise by now, and what stands for it in the translation.
fn push_drift(out: &mut String, column: &Column<'_>, drift: &Drift, width: usize) {
    let count = |kind| drift.count_of(kind);
    let locale = column.bitext.locale;
    let head = format!("Since {locale} was translated:");
    let said = match drift.count() {
        0 => "no sentence of the source has changed".to_owned(),
        _ => {
            let (changed, gone, new) = (count(ChangeKind::Changed), count(ChangeKind::Gone), count(ChangeKind::New));
            format!("{changed} changed, {gone} gone, {new} new; {} as they were", drift.unchanged)
        }
    };
    let gap = if display_width(&head) + 1 + said.len() > width { '\n' } else { ' ' };
    let _ = writeln!(out, "\n{BOLD}{head}{BOLD:#}{gap}{said}");
    let label_of = |line: Option<u32>, letter| line.map(|line| format!("{letter}{line}")).unwrap_or_default();
    let labels = drift
        .changes
        .iter()
        .flat_map(|change| [label_of(change.source_line, SOURCE_LINE), label_of(change.target_line, TARGET_LINE)]);
    let gutter = labels.map(|label| display_width(&label)).max().unwrap_or(0);
    let target_style = if column.is_rtl { ISOLATES } else { ["", ""] };
    for change in &drift.changes {
        // The first of the lines has the line of the source; what is gone has none.
        let mut source_label = label_of(change.source_line, SOURCE_LINE);
        for (mark, text, style) in
            [('-', &change.before, GONE), ('+', &change.after, COME), ('=', &change.target, Style::new())]
        {
            let Some(text) = text else { continue };
            let label = match mark {
                '=' => label_of(change.target_line, TARGET_LINE),
                _ => std::mem::take(&mut source_label),
            };
            let field = change.field.map(|field| format!("{field}: ")).unwrap_or_default();
            let [open, close] = if mark == '=' { target_style } else { ["", ""] };
            let room = width.min(2 * WIDEST).saturating_sub(gutter + 3).max(NARROWEST);
            let text = format!("{field}{}", shown(Some(text)));
            for (nth, line) in textwrap::wrap(&text, room).iter().enumerate() {
                let (label, mark) = if nth == 0 { (&*label, mark) } else { ("", ' ') };
                let _ = writeln!(out, "{DIM}{label:>gutter$}{DIM:#} {style}{mark} {open}{line}{close}{style:#}");
            }
        }
    }
}

/// What the labels and the marks mean, of those that there are.
fn push_legend(out: &mut String, columns: &[&Column<'_>], lines: &[Line<'_>], width: usize) {
    let rows = || lines.iter().flat_map(|line| line.targets.iter().copied().flatten());
    let has_mark = |wanted: char| rows().any(|row| mark_of(row) == Some(wanted));
    let has_label = |letter: char| lines.iter().any(|line| line.label.starts_with(letter));
    let has_changes = columns.iter().any(|column| column.drift.as_ref().is_some_and(|drift| drift.count() > 0));
    let pivot = columns.first().map_or("", |column| column.bitext.pivot_locale.as_str());
    let said = [
        (has_label(UNIT), format!("{UNIT} number of the unit")),
        (has_label(SOURCE_LINE) || has_changes, format!("{SOURCE_LINE} line in {pivot}")),
        (has_label(TARGET_LINE) || has_changes, format!("{TARGET_LINE} line in the translation")),
        (has_mark('~'), "~ paired by structure and length".to_owned()),
        (has_mark('?'), "? doubtful".to_owned()),
    ];
    let said: Vec<&str> = said.iter().filter(|(is_there, _)| *is_there).map(|(_, words)| &**words).collect();
    // Each stays in one piece; they are short.
    let mut used = 0;
    for words in said {
        let needs = display_width(words);
        let gap = if used == 0 {
            ""
        } else if used + 3 + needs > width {
            "\n"
        } else {
            "   "
        };
        used = if gap == "   " { used + 3 + needs } else { needs };
        let _ = write!(out, "{gap}{DIM}{words}{DIM:#}");
    }
    if used > 0 {
        out.push('\n');
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
            let [open, close] = if cell.is_rtl && !text.is_empty() { ISOLATES } else { ["", ""] };
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

/// The number of the unit, which is the same in all locales, else the line in the source, or that in the translation.
fn label_of(row: &Row<'_>) -> String {
    match (row.id, row.source_line, row.target_line) {
        (Some(id), ..) => format!("{UNIT}{}", id.rsplit('-').next().unwrap_or(id)),
        (None, Some(line), _) => format!("{SOURCE_LINE}{line}"),
        (None, None, Some(line)) => format!("{TARGET_LINE}{line}"),
        (None, None, None) => String::new(),
    }
}

//! How well each article is paired: the locales, and what needs a look.
//!
//! In: a count of each article in each locale. Out: two tables for people; a list that is long is cut, unless all is asked
//! for.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use textwrap::core::display_width;

use crate::align::{Bitext, Drift, Evidence};
use crate::catalog::State;
use crate::cli::align::table::SURE;
use crate::cli::align::unknown::Unknown;
use crate::cli::terminal::{BOLD, DIM, count as count_of, number};
use crate::status;

/// How many rows are listed unless all are asked for: as many as `status` lists.
const SHOWN: usize = 20;

/// The least room for a path, however narrow the terminal.
const LEAST_PATH: usize = 16;

/// Stands for changes that nobody knows.
const UNKNOWN: &str = "?";

/// Stands for changes of what cannot be compared.
const NOT_COMPARED: &str = "-";

/// How the sentences of one article in one locale are paired.
#[derive(Debug, Clone, Copy)]
pub(in crate::cli::align) struct Summary<'a> {
    path: &'a str,
    locale: &'a str,
    state: &'static str,
    counts: Counts,
    /// Whether anybody knows what has changed, or that nothing has.
    knows_changes: bool,
    /// Why not, of what is stale.
    unknown: Option<Unknown>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    articles: usize,
    /// Articles whose source has changed since.
    stale: usize,
    /// Those of them of which nobody knows what has changed.
    unknown: usize,
    units: usize,
    /// Pairs that the file gives.
    given: usize,
    /// Pairs that were found.
    found: usize,
    /// Pairs found that are not sure.
    doubtful: usize,
    /// Sentences without a partner.
    alone: usize,
    /// Sentences of the source that are otherwise now.
    changed: usize,
}

impl Counts {
    fn add(&mut self, other: &Self) {
        self.articles += other.articles;
        self.stale += other.stale;
        self.unknown += other.unknown;
        self.units += other.units;
        self.given += other.given;
        self.found += other.found;
        self.doubtful += other.doubtful;
        self.alone += other.alone;
        self.changed += other.changed;
    }
}

impl Counts {
    /// How many sentences of the source have changed, and whether there are more that nobody can count.
    fn changes(&self) -> String {
        match (self.changed, self.unknown) {
            (changed, 0) => number(changed),
            (0, _) => UNKNOWN.to_owned(),
            (changed, _) => format!("{}+{UNKNOWN}", number(changed)),
        }
    }
}

impl<'a> Summary<'a> {
    pub(in crate::cli::align) fn of(
        bitext: &Bitext<'a>,
        state: &'static str,
        drift: Option<&Drift>,
        unknown: Option<Unknown>,
    ) -> Self {
        let mut counts = Counts {
            articles: 1,
            stale: usize::from(state == State::Stale.as_str()),
            unknown: usize::from(unknown.is_some()),
            changed: drift.map_or(0, Drift::count),
            ..Counts::default()
        };
        for row in &bitext.rows {
            counts.units += 1;
            match (row.source.is_some() && row.target.is_some(), row.evidence) {
                (false, _) => counts.alone += 1,
                (true, Evidence::Spans) => counts.given += 1,
                (true, _) => {
                    counts.found += 1;
                    counts.doubtful += usize::from(row.confidence < SURE);
                }
            }
        }
        let (path, locale) = (bitext.path, bitext.locale.as_str());
        Self { path, locale, state, counts, knows_changes: drift.is_some(), unknown }
    }

    /// How many of its sentences somebody has to look at.
    fn in_question(self) -> usize {
        self.counts.doubtful + self.counts.alone + self.counts.changed
    }

    /// Whether somebody has to look at it.
    fn needs_a_look(self) -> bool {
        self.in_question() > 0 || self.counts.stale > 0
    }

    /// What has changed, as far as anybody knows.
    fn changes(&self) -> String {
        if self.knows_changes || self.unknown.is_some() { self.counts.changes() } else { NOT_COMPARED.to_owned() }
    }
}

/// The tables. `width` is that of the terminal; `None` in a pipe, where nothing is shortened or wrapped.
pub(in crate::cli::align) fn tables(all: &[Summary<'_>], width: Option<usize>, shows_all: bool) -> String {
    let mut out = locales(all, width);
    let mut rows: Vec<&Summary<'_>> = all.iter().collect();
    if !shows_all {
        rows.retain(|row| row.needs_a_look());
        rows.sort_by_key(|row| (Reverse(row.in_question()), Reverse(row.counts.stale), row.path, row.locale));
    }
    // Of a topic the locale that has most, and how many others there are: one topic in twenty locales is no list.
    let mut others: BTreeMap<&str, usize> = BTreeMap::new();
    if !shows_all {
        rows.iter().for_each(|row| *others.entry(row.path).or_default() += 1);
        others.values_mut().for_each(|count| *count -= 1);
        let mut seen = BTreeSet::new();
        rows.retain(|row| seen.insert(row.path));
    }
    let left = if shows_all { 0 } else { rows.len().saturating_sub(SHOWN) };
    rows.truncate(rows.len() - left);
    if rows.is_empty() {
        out.push('\n');
        push_wrapped(&mut out, "Every sentence has its partner, none is doubtful, and nothing is stale", width);
    } else {
        out.push('\n');
        out.push_str(&articles(&rows, &others, width));
    }
    for note in notes(all, &rows, &others, left) {
        push_wrapped(&mut out, &note, width);
    }
    out
}

/// What the tables leave out, and what their marks mean.
fn notes(all: &[Summary<'_>], rows: &[&Summary<'_>], others: &BTreeMap<&str, usize>, left: usize) -> Vec<String> {
    let mut notes = Vec::new();
    if left > 0 {
        notes.push(format!("… and {} more to look at; -v lists all articles in all locales", number(left)));
    }
    if let Some(more) = rows.iter().filter_map(|row| others.get(row.path)).find(|more| **more > 0) {
        notes.push(format!("A row shows the locale with most to look at; +{more}: so many others have something"));
    }
    let mut reasons: Vec<(Unknown, usize)> = Vec::new();
    for why in all.iter().filter_map(|summary| summary.unknown) {
        match reasons.iter_mut().find(|(known, _)| *known == why) {
            Some((_, count)) => *count += 1,
            None => reasons.push((why, 1)),
        }
    }
    notes.extend(reasons.into_iter().map(|(why, count)| {
        let what = count_of(count, "stale translation");
        format!("{UNKNOWN} {what}, and what has changed since is not known: {why}")
    }));
    if rows.iter().any(|row| row.changes() == NOT_COMPARED) {
        notes.push(format!("{NOT_COMPARED} nothing proves which version of the source it was made from"));
    }
    notes.push("'hexapla align ARTICLE' shows the sentences of one".to_owned());
    notes
}

/// A note on as many lines as it needs.
fn push_wrapped(out: &mut String, text: &str, width: Option<usize>) {
    for line in textwrap::wrap(text, width.unwrap_or(usize::MAX)) {
        out.push_str(&format!("{DIM}{line}{DIM:#}\n"));
    }
}

fn locales(all: &[Summary<'_>], width: Option<usize>) -> String {
    let mut totals: BTreeMap<&str, Counts> = BTreeMap::new();
    for summary in all {
        totals.entry(summary.locale).or_default().add(&summary.counts);
    }
    let heads = ["Locale", "Articles", "Stale", "Units", "Given", "Found", "Doubtful", "Alone", "Changed"];
    let row = |(locale, counts): (&&str, &Counts)| {
        let Counts { articles, stale, units, given, found, doubtful, alone, .. } = *counts;
        let numbers = [articles, stale, units, given, found, doubtful, alone].map(number);
        std::iter::once((*locale).to_owned()).chain(numbers).chain([counts.changes()]).collect::<Vec<_>>()
    };
    table(&heads, 1, &totals.iter().map(row).collect::<Vec<_>>(), width)
}

fn articles(rows: &[&Summary<'_>], others: &BTreeMap<&str, usize>, width: Option<usize>) -> String {
    let locale = |row: &Summary<'_>| match others.get(row.path) {
        Some(more @ 1..) => format!("{} +{more}", row.locale),
        _ => row.locale.to_owned(),
    };
    let heads = ["Article", "Locale", "State", "Units", "Doubtful", "Alone", "Changed"];
    let row = |row: &&Summary<'_>| {
        let numbers = [row.counts.units, row.counts.doubtful, row.counts.alone].map(number);
        let texts = [row.path.to_owned(), locale(row), row.state.to_owned()];
        texts.into_iter().chain(numbers).chain([row.changes()]).collect::<Vec<_>>()
    };
    table(&heads, 3, &rows.iter().map(row).collect::<Vec<_>>(), width)
}

/// Rows in columns as wide as their widest text: the first `words` columns run from the left, the others are numbers. The
/// first column gives way to the width; where that is not enough, the others follow below, beside the first again.
fn table(heads: &[&str], words: usize, rows: &[Vec<String>], width: Option<usize>) -> String {
    let widest = |at: usize| rows.iter().map(|row| display_width(&row[at])).max().unwrap_or(0);
    let mut widths: Vec<usize> = heads.iter().enumerate().map(|(at, head)| widest(at).max(head.len())).collect();
    let numbers: usize = widths[1..].iter().sum();
    let mut gap = 2;
    if let Some(width) = width {
        let least = widths[0].min(LEAST_PATH);
        let rest = |gap: usize| numbers + gap * (heads.len() - 1);
        gap = if least + rest(gap) > width { 1 } else { gap };
        widths[0] = widths[0].min(width.saturating_sub(rest(gap)).max(least));
    }
    let line = |columns: &[usize], row: &dyn Fn(usize) -> String| {
        let cells = columns.iter().map(|at| {
            let text = if *at == 0 { fit(&row(0), widths[0]) } else { row(*at) };
            let room = " ".repeat(widths[*at].saturating_sub(display_width(&text)));
            if *at < words { text + &room } else { room + &text }
        });
        cells.collect::<Vec<_>>().join(&" ".repeat(gap)).trim_end().to_owned()
    };
    let mut out = String::new();
    for columns in status::column_groups(&widths, gap, width) {
        let gap = if out.is_empty() { "" } else { "\n" };
        out.push_str(&format!("{gap}{BOLD}{}{BOLD:#}\n", line(&columns, &|at| heads[at].to_owned())));
        for row in rows {
            out.push_str(&line(&columns, &|at| row[at].clone()));
            out.push('\n');
        }
    }
    out
}

/// A path in so many cells, its end kept: that is what tells it from others. Control characters are shown as spaces.
fn fit(path: &str, cells: usize) -> String {
    let path: String = path.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if display_width(&path) <= cells {
        return path;
    }
    let mut from = path.len();
    let mut used = 1;
    for (at, c) in path.char_indices().rev() {
        used += display_width(c.encode_utf8(&mut [0; 4]));
        if used > cells {
            break;
        }
        from = at;
    }
    format!("…{}", &path[from..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_path_keeps_its_end() {
        for (path, cells, want) in [
            ("docs/a.md", 9, "docs/a.md"),
            ("docs/a.md", 6, "…/a.md"),
            ("文書/長い.md", 8, "…長い.md"),
            ("文書/長い.md", 7, "…い.md"),
            ("a\nb.md", 9, "a b.md"),
        ] {
            assert_eq!(fit(path, cells), want, "{path}");
        }
    }
}

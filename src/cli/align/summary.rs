//! How well each article is paired: the locales, and what needs a look.
//!
//! In: a count of each article in each locale. Out: two tables for people; a list that is long is cut, unless all is asked
//! for.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use textwrap::core::display_width;

use crate::align::{Bitext, Drift, Evidence};
use crate::cli::align::table::SURE;
use crate::cli::terminal::{BOLD, DIM, number};

/// How many rows are listed unless all are asked for: as many as `status` lists.
const SHOWN: usize = 20;

/// The least room for a path, however narrow the terminal.
const LEAST_PATH: usize = 16;

/// How the sentences of one article in one locale are paired.
#[derive(Debug, Clone, Copy)]
pub(in crate::cli::align) struct Summary<'a> {
    path: &'a str,
    locale: &'a str,
    state: &'static str,
    counts: Counts,
    /// Whether anybody knows what has changed.
    knows_changes: bool,
}

#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    articles: usize,
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
        self.units += other.units;
        self.given += other.given;
        self.found += other.found;
        self.doubtful += other.doubtful;
        self.alone += other.alone;
        self.changed += other.changed;
    }
}

impl<'a> Summary<'a> {
    pub(in crate::cli::align) fn of(bitext: &Bitext<'a>, state: &'static str, drift: Option<&Drift>) -> Self {
        let mut counts = Counts { articles: 1, changed: drift.map_or(0, Drift::count), ..Counts::default() };
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
        Self { path: bitext.path, locale: bitext.locale.as_str(), state, counts, knows_changes: drift.is_some() }
    }

    /// How many of its sentences somebody has to look at.
    fn in_question(self) -> usize {
        self.counts.doubtful + self.counts.alone + self.counts.changed
    }

    /// What has changed is not known of something that is stale.
    fn changes(&self) -> String {
        match (self.knows_changes, self.state) {
            (true, _) => number(self.counts.changed),
            (false, "stale") => "?".to_owned(),
            (false, _) => "-".to_owned(),
        }
    }
}

/// The tables. `width` is that of the terminal; `None` in a pipe, where no path is shortened.
pub(in crate::cli::align) fn tables(all: &[Summary<'_>], width: Option<usize>, shows_all: bool) -> String {
    let mut out = locales(all, width);
    let mut rows: Vec<&Summary<'_>> = all.iter().collect();
    if !shows_all {
        rows.retain(|row| row.in_question() > 0);
        rows.sort_by_key(|row| (Reverse(row.in_question()), row.path, row.locale));
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
        out.push_str("\nEvery sentence has its partner, and none is doubtful.\n");
    } else {
        out.push('\n');
        out.push_str(&articles(&rows, &others, width));
    }
    if left > 0 {
        out.push_str(&format!(
            "{DIM}… and {} more to look at; -v lists all articles in all locales{DIM:#}\n",
            number(left)
        ));
    }
    out.push_str(&format!("{DIM}'hexapla align ARTICLE' shows the sentences of one.{DIM:#}\n"));
    out
}

fn locales(all: &[Summary<'_>], width: Option<usize>) -> String {
    let mut totals: BTreeMap<&str, Counts> = BTreeMap::new();
    for summary in all {
        totals.entry(summary.locale).or_default().add(&summary.counts);
    }
    let heads = ["Locale", "Articles", "Units", "Given", "Found", "Doubtful", "Alone", "Changed"];
    let row = |(locale, counts): (&&str, &Counts)| {
        let Counts { articles, units, given, found, doubtful, alone, changed } = *counts;
        let numbers = [articles, units, given, found, doubtful, alone, changed].map(number);
        std::iter::once((*locale).to_owned()).chain(numbers).collect::<Vec<_>>()
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

/// Rows in columns as wide as their widest text: the first `words` columns run from the left, the others are numbers. Only
/// the first column gives way to the width.
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
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let cells = cells.zip(&widths).enumerate().map(|(at, (text, width))| {
            let text = if at == 0 { fit(text, *width) } else { text.to_owned() };
            let room = " ".repeat(width.saturating_sub(display_width(&text)));
            if at < words { text + &room } else { room + &text }
        });
        cells.collect::<Vec<_>>().join(&" ".repeat(gap)).trim_end().to_owned()
    };
    let mut out = format!("{BOLD}{}{BOLD:#}\n", line(&mut heads.iter().copied()));
    for row in rows {
        out.push_str(&line(&mut row.iter().map(String::as_str)));
        out.push('\n');
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

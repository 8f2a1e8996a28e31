//! States for people, in a terminal or a pipe.

use anstyle::{AnsiColor, Effects, Style};

use crate::catalog::LocaleId;
use crate::status::columns::{column_groups, fit, padded, printable, width};
use crate::status::model::{Status, Totals};
use crate::status::work::{Kind, Work, first, work};

const BOLD: Style = Style::new().effects(Effects::BOLD);
const DIM: Style = Style::new().effects(Effects::DIMMED);
const NONE: Style = Style::new();

/// How many topics are listed unless all are asked for: a screen of 24 lines less what stands above.
const SHOWN: usize = 20;

/// The least room for a path, however narrow the terminal.
const LEAST_PATH: usize = 16;

/// The least room for what is said of the age.
const LEAST_AGE: usize = 16;

/// How long an age may be to stand on one line: as long as `123 commits, 1000 days behind`.
const WHOLE_AGE: usize = 29;

/// What stands above the columns of what needs work.
const HEADS: [&str; 4] = ["State", "Topic", "Locales", "Age"];

/// The states as tables. `cells` is the width of the terminal; `None` in a pipe, where nothing is shortened. Colours are
/// always written: a writer that is no terminal takes them out.
#[must_use]
pub fn table(status: &Status<'_>, cells: Option<usize>, shows_all: bool) -> String {
    let mut out = wrapped(&status.basis(), cells);
    let totals = status.totals();
    if totals.is_empty() {
        out.push_str("\nThere are no translations.\n");
        return out;
    }
    out.push('\n');
    push_totals(&mut out, status, &totals, cells);
    for note in [status.caveat(), status.stale_parts(&totals)].into_iter().flatten() {
        out.push('\n');
        out.push_str(&wrapped(&note, cells));
    }
    let rows = work(status);
    let (shown, left) = first(&rows, if shows_all { rows.len() } else { SHOWN });
    out.push('\n');
    if rows.is_empty() {
        out.push_str(if status.filter.states.is_empty() {
            "Nothing needs work.\n"
        } else {
            "No topic is in such a state.\n"
        });
        return out;
    }
    push_work(&mut out, status, &shown, totals.len(), cells);
    if !left.is_empty() {
        let left = format!("… and {}; -v lists them", more(&left));
        lines(&left, cells).iter().for_each(|line| out.push_str(&format!("{DIM}{line}{DIM:#}\n")));
    }
    out
}

/// `4 more missing, 37 more stale`.
pub(in crate::status) fn more(left: &[(Kind, usize)]) -> String {
    let each = left.iter().map(|(kind, count)| format!("{count} more {}", kind.as_str()));
    each.collect::<Vec<_>>().join(", ")
}

/// A sentence on as many lines as it needs.
fn wrapped(text: &str, cells: Option<usize>) -> String {
    lines(text, cells).join("\n") + "\n"
}

/// A sentence cut between words, into lines that fit; a word that is longer than a line loses its middle.
fn lines(text: &str, cells: Option<usize>) -> Vec<String> {
    let Some(cells) = cells else { return vec![text.to_owned()] };
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split(' ') {
        let word = fit(word, cells);
        let needs = width(&word);
        if used > 0 && used + 1 + needs > cells {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            line.push_str(&word);
        }
        used += needs;
    }
    lines
}

/// Numbers in tenths of a percent as people read them.
pub(in crate::status) fn percent(tenths: usize) -> String {
    if tenths.is_multiple_of(10) { format!("{}%", tenths / 10) } else { format!("{}.{}%", tenths / 10, tenths % 10) }
}

fn push_totals(out: &mut String, status: &Status<'_>, all: &[(LocaleId, Totals)], cells: Option<usize>) {
    let catalog = status.catalog;
    // Without a source nothing is an orphan; what is to be known then is that nothing is proved.
    let fifth = if catalog.has_source_tree { "Orphan" } else { "Proof" };
    let heads = ["Locale", "Coverage", "Current", "Stale", "Missing", fifth, "Untracked", "Machine", "Bilingual"];
    let rows: Vec<[(String, Style); 9]> = all
        .iter()
        .map(|(locale, totals)| {
            let number = |value: usize, style| (value.to_string(), if value == 0 { DIM } else { style });
            [
                (catalog.locale(*locale).to_string(), NONE),
                (percent(totals.coverage()), BOLD),
                number(totals.current, NONE),
                number(totals.stale, colour(Kind::Stale)),
                number(totals.missing, colour(Kind::Missing)),
                match catalog.has_source_tree {
                    true => number(totals.orphan, colour(Kind::Orphan)),
                    false => (status.proof(*locale).as_str().to_owned(), NONE),
                },
                number(totals.untracked, colour(Kind::Untracked)),
                number(totals.machine, NONE),
                number(totals.bilingual, NONE),
            ]
        })
        .collect();
    let widths: Vec<usize> = heads
        .iter()
        .enumerate()
        .map(|(at, head)| rows.iter().map(|row| width(&row[at].0)).max().unwrap_or(0).max(head.len()))
        .collect();
    let wide: usize = widths.iter().sum::<usize>() + 2 * (widths.len() - 1);
    let gap = if cells.is_some_and(|cells| wide > cells) { " " } else { "  " };
    let heads: [(String, Style); 9] = heads.map(|head| (head.to_owned(), BOLD));
    for (nth, columns) in column_groups(&widths, gap.len(), cells).iter().enumerate() {
        out.push_str(if nth > 0 { "\n" } else { "" });
        for row in std::iter::once(&heads).chain(&rows) {
            let texts = columns.iter().map(|at| {
                let (text, style) = &row[*at];
                format!("{style}{}{style:#}", padded(text, widths[*at], *at > 0))
            });
            out.push_str(texts.collect::<Vec<_>>().join(gap).trim_end());
            out.push('\n');
        }
    }
}

fn push_work(out: &mut String, status: &Status<'_>, rows: &[&Work<'_>], locales: usize, cells: Option<usize>) {
    let texts: Vec<[String; 4]> = rows
        .iter()
        .map(|row| {
            let path = printable(&row.topic.path).into_owned();
            let note = printable(&row.note()).into_owned();
            [row.kind.as_str().to_owned(), path, row.locales(status.catalog, locales, usize::MAX), note]
        })
        .collect();
    let widest = |at: usize, head: &str| texts.iter().map(|row| width(&row[at])).max().unwrap_or(0).max(head.len());
    let mut widths = [0, 1, 2, 3].map(|at| widest(at, HEADS[at]));
    if texts.iter().all(|row| row[3].is_empty()) {
        widths[3] = 0;
    }
    if let Some(cells) = cells {
        let locales = rows.iter().map(|row| width(&row.locales(status.catalog, locales, 0)));
        let ages = texts.iter().map(|row| width(&row[3])).filter(|age| *age <= WHOLE_AGE);
        let least = [locales.max(), ages.max()].map(Option::unwrap_or_default);
        if !squeeze(&mut widths, [least[0].max(HEADS[2].len()), least[1]], cells) {
            return push_narrow(out, rows, &texts, widths[0], cells);
        }
    }
    let line = |row: [&str; 4], style: Style| {
        let mut line = format!("{style}{}{style:#}", padded(row[0], widths[0], false));
        for (text, cells) in row[1..].iter().zip(&widths[1..]).filter(|(_, cells)| **cells > 0) {
            line.push_str("  ");
            line.push_str(&padded(&fit(text, *cells), *cells, false));
        }
        line.trim_end().to_owned() + "\n"
    };
    out.push_str(&format!("{BOLD}{}{BOLD:#}\n", line(HEADS, NONE).trim_end()));
    for (row, [kind, path, _, note]) in rows.iter().zip(&texts) {
        let places = row.locales(status.catalog, locales, widths[2]);
        let mut notes = lines(note, Some(widths[3])).into_iter();
        out.push_str(&line([kind, path, &places, &notes.next().unwrap_or_default()], colour(row.kind)));
        notes.for_each(|note| out.push_str(&line(["", "", "", &note], NONE)));
    }
}

/// Where columns have no room: locales and age below their topic.
fn push_narrow(out: &mut String, rows: &[&Work<'_>], texts: &[[String; 4]], state: usize, cells: usize) {
    let path = cells.saturating_sub(state + 2);
    let [head, topic, ..] = HEADS;
    out.push_str(&format!("{BOLD}{}  {topic}{BOLD:#}\n", padded(head, state, false)));
    for (row, [kind, topic, places, note]) in rows.iter().zip(texts) {
        let style = colour(row.kind);
        out.push_str(&format!("{style}{}{style:#}  {}\n", padded(kind, state, false), fit(topic, path)));
        for text in [places, note].into_iter().filter(|text| !text.is_empty()) {
            lines(text, Some(cells.saturating_sub(2))).iter().for_each(|line| out.push_str(&format!("  {line}\n")));
        }
    }
}

/// Makes columns fit: first paths that take more than half of the line give way, then what is long in the age, which goes on
/// below, then the locales, then the paths again. `least` is what locales and age need. Says whether they do fit.
fn squeeze(widths: &mut [usize; 4], least: [usize; 2], cells: usize) -> bool {
    let gaps = 2 * widths[1..].iter().filter(|width| **width > 0).count();
    let over = |widths: &[usize; 4]| (widths.iter().sum::<usize>() + gaps).saturating_sub(cells);
    let [locales, age] = least;
    for (at, least) in [(1, cells / 2), (3, age.max(LEAST_AGE)), (2, locales), (1, LEAST_PATH)] {
        let spare = widths[at].saturating_sub(least);
        widths[at] -= spare.min(over(widths));
    }
    over(widths) == 0
}

fn colour(kind: Kind) -> Style {
    let colour = match kind {
        Kind::Missing => AnsiColor::Red,
        Kind::Stale | Kind::Include => AnsiColor::Yellow,
        Kind::Orphan => AnsiColor::Magenta,
        Kind::Untracked => AnsiColor::Blue,
        Kind::Other(_) => return NONE,
    };
    colour.on_default()
}

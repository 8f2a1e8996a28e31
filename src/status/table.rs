//! States for people, in a terminal or a pipe.

use anstyle::{AnsiColor, Effects, Style};

use crate::catalog::LocaleId;
use crate::status::columns::{fit, padded, printable, width};
use crate::status::model::{Status, Totals};
use crate::status::work::{Kind, Work, first, work};

const BOLD: Style = Style::new().effects(Effects::BOLD);
const DIM: Style = Style::new().effects(Effects::DIMMED);
const NONE: Style = Style::new();

/// How many topics are listed unless all are asked for: a screen of 24 lines less what stands above.
const SHOWN: usize = 20;

/// The least room for a path, however narrow the terminal.
const LEAST_PATH: usize = 16;

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
        out.push_str(&format!("{DIM}… and {}; -v lists them{DIM:#}\n", more(&left)));
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
    let mut out = String::new();
    let mut used = 0;
    for word in text.split(' ') {
        let needs = width(word);
        if used > 0 && cells.is_some_and(|cells| used + 1 + needs > cells) {
            out.push('\n');
            used = 0;
        }
        if used > 0 {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += needs;
    }
    out.push('\n');
    out
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
    let line = |texts: &mut dyn Iterator<Item = (String, Style)>| {
        let texts = texts.zip(&widths).enumerate();
        let texts =
            texts.map(|(at, ((text, style), cells))| format!("{style}{}{style:#}", padded(&text, *cells, at > 0)));
        texts.collect::<Vec<_>>().join(gap).trim_end().to_owned() + "\n"
    };
    out.push_str(&line(&mut heads.iter().map(|head| ((*head).to_owned(), BOLD))));
    rows.into_iter().for_each(|row| out.push_str(&line(&mut row.into_iter())));
}

fn push_work(out: &mut String, status: &Status<'_>, rows: &[&Work<'_>], locales: usize, cells: Option<usize>) {
    let texts: Vec<[String; 4]> = rows
        .iter()
        .map(|row| {
            let path = printable(&row.topic.path).into_owned();
            [row.kind.as_str().to_owned(), path, row.locales(status.catalog, locales), row.note()]
        })
        .collect();
    let widest = |at: usize, head: &str| texts.iter().map(|row| width(&row[at])).max().unwrap_or(0).max(head.len());
    let heads = ["State", "Topic", "Locales", "Age"];
    let mut widths = [0, 1, 2, 3].map(|at| widest(at, heads[at]));
    if texts.iter().all(|row| row[3].is_empty()) {
        widths[3] = 0;
    }
    if let Some(cells) = cells {
        squeeze(&mut widths, cells);
    }
    let line = |row: [&str; 4], style: Style| {
        let mut line = format!("{style}{}{style:#}", padded(row[0], widths[0], false));
        for (text, cells) in row[1..].iter().zip(&widths[1..]).filter(|(_, cells)| **cells > 0) {
            line.push_str("  ");
            line.push_str(&padded(&fit(text, *cells), *cells, false));
        }
        line.trim_end().to_owned() + "\n"
    };
    let [state, topic, places, age] = heads;
    out.push_str(&format!("{BOLD}{}{BOLD:#}\n", line([state, topic, places, age], NONE).trim_end()));
    for (row, texts) in rows.iter().zip(&texts) {
        out.push_str(&line(texts.each_ref().map(String::as_str), colour(row.kind)));
    }
}

/// Makes columns fit: first the locales and the age give way, down to a fifth of the line each, then the path.
fn squeeze(widths: &mut [usize; 4], cells: usize) {
    let gaps = 2 * widths[1..].iter().filter(|width| **width > 0).count();
    let over = |widths: &[usize; 4]| (widths.iter().sum::<usize>() + gaps).saturating_sub(cells);
    // A path keeps half of the line as long as the others have something to give.
    for (at, least) in [(1, cells / 2), (2, cells / 5), (3, cells / 4), (1, LEAST_PATH)] {
        let spare = widths[at].saturating_sub(least);
        widths[at] -= spare.min(over(widths));
    }
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

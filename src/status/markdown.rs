//! States as Markdown, for a comment on a pull request or the summary of a job.

use crate::status::columns::printable;
use crate::status::model::Status;
use crate::status::table::{more, percent};
use crate::status::work::{first, work};

/// How many topics are listed unless all are asked for: a comment on GitHub has at most 65,536 characters.
const SHOWN: usize = 100;

/// The states as Markdown.
#[must_use]
pub fn markdown(status: &Status<'_>, shows_all: bool) -> String {
    let catalog = status.catalog;
    let mut out = format!("### Translations\n\n{}\n", escaped(&status.basis()));
    let totals = status.totals();
    if totals.is_empty() {
        return out + "\nThere are no translations.\n";
    }
    let fifth = if catalog.has_source_tree { "Orphan" } else { "Proof" };
    out.push_str(&format!(
        "\n| Locale | Coverage | Current | Stale | Missing | {fifth} | Untracked | Machine | Bilingual |\n"
    ));
    out.push_str("| :-- | --: | --: | --: | --: | --: | --: | --: | --: |\n");
    for (locale, totals) in &totals {
        let fifth = match catalog.has_source_tree {
            true => totals.orphan.to_string(),
            false => status.proof(*locale).as_str().to_owned(),
        };
        let before = [totals.current, totals.stale, totals.missing].map(|number| number.to_string());
        let after = [totals.untracked, totals.machine, totals.bilingual].map(|number| number.to_string());
        let numbers: Vec<String> = before.into_iter().chain([fifth]).chain(after).collect();
        let (locale, coverage) = (catalog.locale(*locale), percent(totals.coverage()));
        out.push_str(&format!("| {locale} | {coverage} | {} |\n", numbers.join(" | ")));
    }
    for note in [status.caveat(), status.stale_parts(&totals)].into_iter().flatten() {
        out.push_str(&format!("\n{}\n", escaped(&note)));
    }
    let rows = work(status);
    if rows.is_empty() {
        let is_all = status.filter.states.is_empty();
        return out + if is_all { "\nNothing needs work.\n" } else { "\nNo topic is in such a state.\n" };
    }
    let what = if status.filter.states.is_empty() { "What needs work" } else { "Topics" };
    let (shown, left) = first(&rows, if shows_all { rows.len() } else { SHOWN });
    out.push_str(&format!("\n<details>\n<summary>{what} ({})</summary>\n\n", rows.len()));
    out.push_str("| State | Topic | Locales | Age |\n| :-- | :-- | :-- | :-- |\n");
    for row in shown {
        let (state, locales) = (row.kind.as_str(), row.locales(catalog, totals.len(), usize::MAX));
        out.push_str(&format!("| {state} | {} | {locales} | {} |\n", code(&row.topic.path), escaped(&row.note())));
    }
    if !left.is_empty() {
        out.push_str(&format!("\n… and {}\n", more(&left)));
    }
    out + "\n</details>\n"
}

/// A path as code in a cell of a table: nothing in it is markup, and a bar is escaped all the same.
fn code(path: &str) -> String {
    let path = printable(path).replace('|', "\\|");
    let fence = if path.contains('`') { "``" } else { "`" };
    let space = if path.contains('`') { " " } else { "" };
    format!("{fence}{space}{path}{space}{fence}")
}

/// Text in which nothing is markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in printable(text).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

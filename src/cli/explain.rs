//! `hexapla explain`: what a finding means, why it matters, how to mend it, and how to allow it.
//!
//! A terminal gets the page with its headings in bold, its code moved in, and its prose as wide as reads well; a file or a
//! pipe gets the page as it is, in Markdown.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use textwrap::Options;

use crate::check;
use crate::cli::terminal::{BOLD, DIM, Terminal};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::error::Error;

use super::outcome::Outcome;

/// The widest that prose is: longer lines are hard to follow.
const WIDEST: usize = 100;

/// How far code is moved in.
const INDENT: &str = "    ";

const CODE: Style = AnsiColor::Cyan.on_default();

pub(in crate::cli) fn run(code: Option<&str>, terminal: &Terminal) -> Result<Outcome, Error> {
    let rules = || check::infos();
    let Some(code) = code else {
        terminal.print(&list(rules(), terminal.width()))?;
        return Ok(Outcome::Done);
    };
    let Some(rule) = rules().find(|rule| rule.code == code) else {
        let nearest = check::unknown_code(code).flatten();
        let help = nearest.map(|nearest| format!("did you mean '{nearest}'?"));
        let list = || Some("'hexapla explain' lists all checks".into());
        return Err(Error::Usage { message: format!("there is no check '{code}'"), help: help.or_else(list) });
    };
    let page = page(rule);
    terminal.print(&terminal.width().map_or_else(|| page.clone(), |width| shown(rule, &page, width.min(WIDEST))))?;
    Ok(Outcome::Done)
}

/// The page of a check, and how to allow what it finds.
fn page(rule: &RuleInfo) -> String {
    let code = rule.code;
    let mut page = rule.explain.trim_end().to_owned();
    if rule.area == Area::Site {
        // A built site has neither such comments nor a configuration.
        return page + "\n";
    }
    page.push_str("\n\n## Allow it\n\n");
    // What is about such comments is allowed by none.
    if !code.starts_with("suppression-") {
        let _ = write!(
            page,
            "Where it is meant to be so, say why in the article: on a line before the block, or at the end of the line.\n\n\
             ```md\n<!-- hexapla-allow {code}: the reason -->\n```\n\n"
        );
    }
    let other = if rule.severity == Severity::Warning { "error" } else { "warning" };
    let _ = write!(
        page,
        "For all files, or for some of them, `hexapla.yml` turns it off or makes it count otherwise:\n\n\
         ```yaml\nchecks:\n  {code}: off\n  # or: {code}: {{ severity: {other}, paths: ['old/**'] }}\n```\n"
    );
    page
}

/// A page of Markdown as a terminal shows it. The pages have headings, paragraphs, lists of one level and fences.
fn shown(rule: &RuleInfo, page: &str, width: usize) -> String {
    let mut out = String::new();
    let mut fence: Option<&str> = None;
    for line in page.lines() {
        let ticks = &line[..line.len() - line.trim_start_matches('`').len()];
        match fence {
            Some(open) if line == open => fence = None,
            Some(_) => {
                let _ = writeln!(out, "{}", format!("{INDENT}{line}").trim_end());
            }
            None if ticks.len() >= 3 => {
                fence = Some(ticks);
                let file = line.split(' ').find_map(|word| word.strip_prefix("file="));
                if let Some(file) = file {
                    let _ = writeln!(out, "  {DIM}{file}{DIM:#}");
                }
            }
            None => push_prose(&mut out, rule, line, width),
        }
    }
    out
}

/// One line of prose, which is a whole paragraph or item in these pages.
fn push_prose(out: &mut String, rule: &RuleInfo, line: &str, width: usize) {
    if let Some(title) = line.strip_prefix("# ") {
        let _ = writeln!(out, "{BOLD}{title}{BOLD:#}  {DIM}{}, {}{DIM:#}", rule.severity.as_str(), rule.area.as_str());
        return;
    }
    if let Some(heading) = line.strip_prefix('#') {
        let _ = writeln!(out, "{BOLD}{}{BOLD:#}", heading.trim_start_matches('#').trim());
        return;
    }
    let further = if line.starts_with("- ") { "  " } else { "" };
    let mut is_code = false;
    for wrapped in textwrap::wrap(line, Options::new(width).subsequent_indent(further)) {
        push_line(out, &wrapped, &mut is_code);
    }
    if line.is_empty() {
        out.push('\n');
    }
}

/// A line whose code is coloured; code may go on from line to line.
fn push_line(out: &mut String, line: &str, is_code: &mut bool) {
    if line.is_empty() {
        return;
    }
    for (at, part) in line.split('`').enumerate() {
        if at > 0 {
            *is_code = !*is_code;
        }
        match *is_code {
            true if !part.is_empty() => {
                let _ = write!(out, "{CODE}{part}{CODE:#}");
            }
            _ => out.push_str(part),
        }
    }
    out.push('\n');
}

/// All checks by what they look at, each with its summary beside it, or below it where a terminal is narrow.
fn list<'a>(rules: impl Iterator<Item = &'a RuleInfo> + Clone, width: Option<usize>) -> String {
    let mut out = String::new();
    let code_width = rules.clone().map(|rule| rule.code.len()).max().unwrap_or(0);
    let mut sorted: Vec<&RuleInfo> = rules.collect();
    sorted.sort_by_key(|rule| (rule.area, rule.code));
    for part in sorted.chunk_by(|a, b| a.area == b.area) {
        let _ = writeln!(out, "{BOLD}{}{BOLD:#}", part[0].area.as_str());
        for rule in part {
            let head = format!("  {:code_width$}  {:7}  ", rule.code, rule.severity.as_str());
            let Some(width) = width else {
                let _ = writeln!(out, "{head}{}", rule.summary);
                continue;
            };
            let blank = " ".repeat(head.len());
            let options = Options::new(width.max(head.len() + 24)).initial_indent(&head).subsequent_indent(&blank);
            textwrap::wrap(rule.summary, options).iter().for_each(|line| {
                let _ = writeln!(out, "{line}");
            });
        }
    }
    let _ = writeln!(out, "\n'hexapla explain CODE' shows what one means, with an example.");
    out
}

#[cfg(test)]
mod tests {
    use textwrap::core::display_width;

    use super::*;

    #[test]
    fn every_page_fits_a_terminal_and_says_how_to_allow_it() {
        for info in check::infos() {
            let page = page(info);
            for width in [50, 80] {
                let shown = anstream::adapter::strip_str(&shown(info, &page, width)).to_string();
                let prose = shown.lines().filter(|line| !line.starts_with(' ') && !line.contains("://"));
                let wide: Vec<&str> = prose.filter(|line| display_width(line) > width).collect();
                assert!(wide.is_empty(), "{}: {wide:?}", info.code);
                assert!(
                    (info.area == Area::Site || shown.contains("Allow it\n")) && !shown.contains("\n```"),
                    "{shown}"
                );
            }
        }
    }

    #[test]
    fn code_may_go_on_in_the_next_line() {
        let (mut out, mut is_code) = (String::new(), false);
        push_line(&mut out, "a `b", &mut is_code);
        push_line(&mut out, "c` d", &mut is_code);
        assert_eq!(out, "a \u{1b}[36mb\u{1b}[0m\n\u{1b}[36mc\u{1b}[0m d\n");
    }
}

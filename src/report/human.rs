//! A finding as compilers show it: its place, the line that it is about with a mark below, and what helps.
//!
//! **Invariant:** no control character of the content reaches the terminal.
//! **Invariant:** a finding costs a bounded number of steps, however long its line is.

use std::io;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Renderer, Snippet, renderer::DEFAULT_TERM_WIDTH};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::report::given::{Lines, Report, is_unprintable, printable};
use crate::report::group::also_in;
use crate::report::lines::{head, place};
use crate::text::LineIndex;

/// How many of the other places of a finding are named.
const MAX_SEEN: usize = 5;

/// No line is shown longer than this: nobody reads it, and the widest of terminals say a width of 65,535.
const MAX_WIDTH: usize = 400;

/// What the number of the line and the dots on both sides of a cut line take.
const GUTTER: usize = 24;

/// Writes findings for people. Colours are always written: a writer that is no terminal takes them out.
pub fn write_human(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let width = report.width.unwrap_or(DEFAULT_TERM_WIDTH).min(MAX_WIDTH);
    let renderer = Renderer::styled().term_width(width);
    let mut lines = Lines::new(report);
    for finding in report.diagnostics {
        let (head, message) = (head(finding, report.show), printable(&finding.message));
        let before = anstream::adapter::strip_str(&head).map(UnicodeWidthStr::width).sum();
        let message = wrapped(&message, report.width, before, "    ");
        let head = if message.starts_with('\n') { head.trim_end() } else { &head };
        writeln!(out, "{head}{message}")?;
        let excerpt = lines.of(&finding.at.path).and_then(|lines| excerpt(lines, &finding.at, width));
        let mut group = Group::with_level(level(finding.severity));
        if let Some(excerpt) = &excerpt {
            let mark = AnnotationKind::Primary.span(excerpt.mark.clone());
            group = group.element(Snippet::source(&excerpt.text).line_start(excerpt.line).annotation(mark));
        }
        let group = group.elements(help(finding, report));
        if !group.is_empty() {
            writeln!(out, "{}", renderer.render(&[group]))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// What stands below the line: other places, and what to do.
fn help(finding: &Diagnostic, report: &Report<'_>) -> Vec<Element<'static>> {
    // As far as ` = help: ` reaches behind the number of a line.
    const INDENT: usize = 14;
    let width = report.width.map(|width| width.saturating_sub(INDENT).max(20));
    let see = Level::NOTE.with_name("see");
    let mut elements: Vec<Element<'_>> = Vec::new();
    for label in finding.also.iter().take(MAX_SEEN) {
        elements.push(see.clone().message(place(label, report.show)).into());
    }
    if let Some(more) = finding.also.len().checked_sub(MAX_SEEN + 1) {
        elements.push(see.message(format!("and {} more", more + 1)).into());
    }
    if let Some(others) = also_in(finding) {
        elements.push(Level::NOTE.with_name("also in").message(wrapped(&others, width, 0, "")).into());
    }
    if let Some(hint) = &finding.hint {
        elements.push(Level::HELP.message(wrapped(&printable(hint), width, 0, "")).into());
    }
    elements
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    }
}

/// A line of a file, or the part of it around a place, and where in it the place is.
struct Excerpt {
    line: usize,
    text: String,
    mark: Range<usize>,
}

/// The line that a label is about. A place that goes on in the next line is marked to the end of its first.
fn excerpt(lines: &LineIndex<'_>, at: &Label, width: usize) -> Option<Excerpt> {
    let start = at.start?;
    let line = lines.line_span(start.line)?;
    let from = lines.offset(start)?;
    let to = match at.end {
        Some(end) if end.line == start.line => lines.offset(end)?,
        Some(_) => line.end,
        None => from,
    };
    let (from, to) = (from as usize, to.max(from) as usize);
    let text = lines.text();
    // What is further off than the whole width is never shown.
    let (line_start, line_end) = (line.start as usize, line.end as usize);
    let before = text.get(line_start..from)?;
    let before = shown(&before[before.len() - fitting(before.chars().rev(), width)..]);
    let marked = text.get(from..to)?;
    let room = width.saturating_sub(GUTTER).max(1);
    let marked = shown(&marked[..fitting(marked.chars(), room)]);
    let behind = text.get(from..line_end)?;
    let behind = shown(&behind[..fitting(behind.chars(), 2 * width)]);
    let mark = before.len()..before.len() + marked.len();
    Some(Excerpt { line: start.line as usize, text: before + &behind, mark })
}

/// A text with what commands a terminal made visible. Tabs are wide, and left to whoever lays the line out.
fn shown(text: &str) -> String {
    let show = |character: char| if is_unprintable(character) && character != '\t' { '\u{fffd}' } else { character };
    text.chars().map(show).collect()
}

/// How many bytes of some characters fit into a width. Those without a width of their own count as well, a little, so
/// that nobody walks through a line of them.
fn fitting(characters: impl Iterator<Item = char>, width: usize) -> usize {
    const ZERO_WIDTH: usize = 8;
    let (mut columns, mut marks, mut bytes) = (0, 0, 0);
    for character in characters {
        // A tab is shown as four spaces.
        let taken = if character == '\t' { 4 } else { character.width().unwrap_or(1) };
        marks += usize::from(taken == 0);
        columns += taken;
        if columns > width || marks > width * ZERO_WIDTH {
            break;
        }
        bytes += character.len_utf8();
    }
    bytes
}

/// A text in lines that fit a terminal, the first one behind `before` columns. Without a terminal it stays one line, which
/// programs can search.
fn wrapped(text: &str, width: Option<usize>, before: usize, indent: &str) -> String {
    let Some(width) = width else { return text.to_owned() };
    let (mut out, mut column) = (String::with_capacity(text.len()), before);
    for (at, word) in text.split(' ').enumerate() {
        let needed = word.width();
        let space = usize::from(at > 0);
        if column + space + needed > width && column > indent.len() {
            out.push('\n');
            out.push_str(indent);
            column = indent.len();
        } else if at > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += needed;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Area, RuleInfo};
    use crate::path::DocPath;
    use crate::text::{Span, char_boundary};

    static RULE: RuleInfo =
        RuleInfo { code: "a-code", severity: Severity::Error, area: Area::Content, summary: "", explain: "" };

    /// What is shown of a place in a text, without colours.
    fn shown_of(text: &str, span: Span, width: Option<usize>) -> String {
        let lines = LineIndex::new(text);
        let (start, end) = (Some(lines.position(span.start)), Some(lines.position(span.end)));
        let mut finding = Diagnostic::new(&RULE, "no 'x'".into(), Label { path: DocPath::new("a.md"), start, end });
        finding.hint = Some("did you mean 'y'?".into());
        let report = Report {
            diagnostics: &[finding],
            show: &|path| path.to_string(),
            text: &|_| Some(text),
            below: &|path| path.as_str(),
            fails: &|_| true,
            width,
        };
        let mut bytes = Vec::new();
        write_human(&report, &mut bytes).unwrap();
        anstream::adapter::strip_str(&String::from_utf8(bytes).unwrap()).to_string()
    }

    /// The columns that the marks take, and those of the marked text in the line above them.
    fn columns(shown: &str, marked: &str) -> (Range<usize>, Range<usize>) {
        let lines: Vec<&str> = shown.lines().collect();
        let (line, marks) = (lines[2], lines[3]);
        let at = marks.find('^').unwrap();
        let start = line[..line.find(marked).unwrap()].width();
        (at..marks.trim_end().len(), start..start + marked.width())
    }

    #[test]
    fn a_mark_stands_below_its_text_in_any_script() {
        for (before, marked) in [
            ("See [x](", "gone.md"),
            ("\tTabbed [x](", "gone.md"),
            ("日本語のテキスト [x](", "三番目.md"),
            ("e\u{301}e\u{301} цель [x](", "цель.md"),
            ("🙂🙂 [x](", "🙂.md"),
        ] {
            let text = format!("# A\n\n{before}{marked}) behind\nnext\n");
            let from = "# A\n\n".len() + before.len();
            let shown = shown_of(&text, Span::new(from, from + marked.len()), None);
            let (marks, letters) = columns(&shown, marked);
            assert_eq!(marks, letters, "{shown}");
        }
    }

    #[test]
    fn a_long_line_is_cut_around_the_mark_and_fits() {
        let (before, behind) = ("слово ".repeat(30_000), " 言葉".repeat(30_000));
        let text = format!("{before}gone.md{behind}");
        for width in [40, 80, 120] {
            let shown = shown_of(&text, Span::new(before.len(), before.len() + 7), Some(width));
            let (marks, letters) = columns(&shown, "gone.md");
            assert_eq!(marks, letters, "{shown}");
            assert!(shown.lines().all(|line| line.width() <= width), "{width}: {shown}");
            assert!(shown.lines().nth(2).unwrap().contains("..."), "{shown}");
            let all = shown_of(&text, Span::new(0, text.len()), Some(width));
            assert!(all.lines().all(|line| line.width() <= width), "{width}: {all}");
        }
    }

    #[test]
    fn any_text_and_any_place_can_be_shown() {
        // A small generator: the same texts in every run.
        let mut state = 7_u64;
        let mut next = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        let pieces =
            ["a", " ", "\t", "é", "e\u{301}", "語", "🙂", "\u{200d}", "\r\n", "\n", "\u{1b}[2J", "\u{9b}", "\u{202e}"];
        for _ in 0..2_000 {
            let text: String = (0..next(60)).map(|_| pieces[next(pieces.len())]).collect();
            let (a, b) = (next(text.len() + 1), next(text.len() + 1));
            let place = |at| char_boundary(&text, at);
            let span = Span::new(place(a.min(b)), place(a.max(b)));
            let shown = shown_of(&text, span, Some(1 + next(100)));
            assert!(shown.chars().all(|c| c == '\n' || !is_unprintable(c)), "{text:?}: {shown:?}");
        }
    }
}

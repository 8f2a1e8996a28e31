//! One line a finding, `path:line:column: error[code]: message`, and what helps below it.
//!
//! **Invariant:** no control character of the content reaches the terminal.

use std::borrow::Cow;
use std::io;

use anstyle::{AnsiColor, Style};

use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::path::DocPath;
use crate::report::group::also_in;

/// Writes findings for people. `show` gives the path that they know a file by. Colours are always written: a writer that
/// is no terminal takes them out.
pub fn write_human(
    diagnostics: &[Diagnostic],
    show: &dyn Fn(&DocPath) -> String,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let (strong, note) = (Style::new().bold(), AnsiColor::Cyan.on_default().bold());
    for diagnostic in diagnostics {
        let level = colour_of(diagnostic.severity).on_default().bold();
        let (word, code) = (diagnostic.severity.as_str(), diagnostic.rule.code);
        let (place, message) = (place(&diagnostic.at, show), printable(&diagnostic.message));
        writeln!(out, "{strong}{place}:{strong:#} {level}{word}[{code}]{level:#}: {message}")?;
        for label in &diagnostic.also {
            writeln!(out, "  {note}see{note:#}: {}", self::place(label, show))?;
        }
        if let Some(others) = also_in(diagnostic) {
            writeln!(out, "  {note}also in{note:#}: {others}")?;
        }
        if let Some(hint) = &diagnostic.hint {
            writeln!(out, "  {note}help{note:#}: {}", printable(hint))?;
        }
    }
    Ok(())
}

fn colour_of(severity: Severity) -> AnsiColor {
    match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Info => AnsiColor::Blue,
    }
}

fn place(label: &Label, show: &dyn Fn(&DocPath) -> String) -> String {
    let path = show(&label.path);
    let path = printable(&path);
    match label.start {
        Some(start) => format!("{path}:{}:{}", start.line, start.column),
        None => path.into_owned(),
    }
}

/// A text in one line; a name in somebody's file may hold what commands a terminal.
fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_control) {
        return Cow::Borrowed(text);
    }
    let escape = |character: char| match character.is_control() {
        true => character.escape_default().to_string(),
        false => character.to_string(),
    };
    Cow::Owned(text.chars().map(escape).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Area, RuleInfo};
    use crate::text::Position;

    static RULE: RuleInfo =
        RuleInfo { code: "a-code", severity: Severity::Error, area: Area::Content, summary: "", explain: "" };

    fn written(diagnostic: &Diagnostic) -> String {
        let mut bytes = Vec::new();
        write_human(std::slice::from_ref(diagnostic), &|path| format!("here/{path}"), &mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn a_finding_is_a_line_with_its_help_below() {
        let start = Some(Position { line: 4, column: 2 });
        let at = Label { path: DocPath::new("a.md"), start, end: None };
        let mut diagnostic = Diagnostic::new(&RULE, "no 'x\u{1b}[2J'".into(), at);
        diagnostic.hint = Some("did you mean 'y'?".into());
        diagnostic.also.push(Label { path: DocPath::new("b.md"), start: None, end: None });
        assert_eq!(
            anstream::adapter::strip_str(&written(&diagnostic)).to_string(),
            "here/a.md:4:2: error[a-code]: no 'x\\u{1b}[2J'\n  see: here/b.md\n  help: did you mean 'y'?\n"
        );
        assert!(written(&diagnostic).contains("\u{1b}[1m\u{1b}[31merror[a-code]\u{1b}[0m"));
    }
}

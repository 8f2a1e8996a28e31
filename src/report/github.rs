//! GitHub's workflow commands: what a step prints to annotate the files of a pull request.

use std::io;

use crate::diagnostic::{Diagnostic, Severity};
use crate::report::given::{Report, sentence};
use crate::text::count;

/// How many annotations of a level GitHub shows of a step.
const SHOWN_OF_A_LEVEL: usize = 10;

/// Writes the findings that GitHub shows, the worst first, and a line that counts the others.
pub fn write_github(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut cut = Vec::new();
    for (severity, word, noun) in [
        (Severity::Error, "error", "error"),
        (Severity::Warning, "warning", "warning"),
        (Severity::Info, "notice", "note"),
    ] {
        let mut findings = report.diagnostics.iter().filter(|finding| finding.severity == severity);
        for finding in findings.by_ref().take(SHOWN_OF_A_LEVEL) {
            let (properties, message) = (properties(finding, report), escaped(&sentence(finding)));
            writeln!(out, "::{word} {properties}::{message}")?;
        }
        let more = findings.count();
        if more > 0 {
            cut.push(count(more, noun));
        }
    }
    if cut.is_empty() {
        return Ok(());
    }
    writeln!(
        out,
        "Not annotated: {}. GitHub shows {SHOWN_OF_A_LEVEL} of a level; '--output FILE' writes all, such as report.sarif.",
        cut.join(", ")
    )
}

fn properties(finding: &Diagnostic, report: &Report<'_>) -> String {
    let mut properties = format!("file={}", escaped_property(&(report.show)(&finding.at.path)));
    if let Some(start) = finding.at.start {
        properties.push_str(&format!(",line={},col={}", start.line, start.column));
        // GitHub takes columns of one line only.
        if let Some(end) = finding.at.end.filter(|end| end.line == start.line && end.column > start.column) {
            properties.push_str(&format!(",endColumn={}", end.column));
        }
    }
    properties + ",title=" + &escaped_property(finding.rule.code)
}

fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn escaped_property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_a_command_is_escaped() {
        assert_eq!(escaped_property("a:b,c%\r\nd"), "a%3Ab%2Cc%25%0D%0Ad");
        assert_eq!(escaped("a:b,c%\n"), "a:b,c%25%0A");
    }
}

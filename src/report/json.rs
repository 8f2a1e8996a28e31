//! One object a line for each finding: the contract for other programs.
//!
//! Keys are never dropped; what is not known is `null`. Paths are those of the docset, with `/`; lines and columns count from
//! 1, columns in characters, and the end is one behind the last character.

use std::io;

use serde::Serialize;

use crate::diagnostic::Diagnostic;

#[derive(Serialize)]
struct Finding<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    path: &'a str,
    line: Option<u32>,
    column: Option<u32>,
    end_line: Option<u32>,
    end_column: Option<u32>,
    locale: Option<&'a str>,
    topic: Option<&'a str>,
    target: Option<&'a str>,
    suggestion: Option<&'a str>,
}

/// Writes findings for programs.
pub fn write_json(diagnostics: &[Diagnostic], out: &mut dyn io::Write) -> io::Result<()> {
    for diagnostic in diagnostics {
        let (start, end) = (diagnostic.at.start, diagnostic.at.end);
        let finding = Finding {
            code: diagnostic.rule.code,
            severity: diagnostic.severity.as_str(),
            message: &diagnostic.message,
            path: diagnostic.at.path.as_str(),
            line: start.map(|start| start.line),
            column: start.map(|start| start.column),
            end_line: end.map(|end| end.line),
            end_column: end.map(|end| end.column),
            locale: diagnostic.locale.as_ref().map(|locale| locale.as_str()),
            topic: diagnostic.topic.as_deref(),
            target: diagnostic.target.as_deref(),
            suggestion: diagnostic.suggestion.as_deref(),
        };
        serde_json::to_writer(&mut *out, &finding)?;
        writeln!(out)?;
    }
    Ok(())
}

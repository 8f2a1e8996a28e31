//! What all formats are given.

use std::borrow::Cow;

use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::path::DocPath;
use crate::text::LineIndex;

/// Findings, and what a writer asks of the docset.
pub struct Report<'a> {
    /// The findings, sorted.
    pub diagnostics: &'a [Diagnostic],
    /// The path that the readers of the format know a file by, with `/`.
    pub show: &'a dyn Fn(&DocPath) -> String,
    /// The text of a file; `None` where nobody read it.
    pub text: &'a dyn Fn(&DocPath) -> Option<&'a str>,
    /// The path of a file below its locale's folder: what the same file has in every locale.
    pub below: &'a dyn for<'p> Fn(&'p DocPath) -> &'p str,
    /// Whether a finding of this severity makes the run fail.
    pub fails: &'a dyn Fn(Severity) -> bool,
    /// How many characters a line has room for; `None` where there is no terminal.
    pub width: Option<usize>,
}

/// The lines of the file that was asked for last: findings of one file come together.
pub(in crate::report) struct Lines<'a> {
    text: &'a dyn Fn(&DocPath) -> Option<&'a str>,
    last: Option<(DocPath, Option<LineIndex<'a>>)>,
}

impl<'a> Lines<'a> {
    /// The lines of the files of a report.
    pub(in crate::report) fn new(report: &Report<'a>) -> Self {
        Self { text: report.text, last: None }
    }

    /// The lines of a file; `None` where nobody read it.
    pub(in crate::report) fn of(&mut self, path: &DocPath) -> Option<&LineIndex<'a>> {
        if self.last.as_ref().is_none_or(|(known, _)| known != path) {
            self.last = Some((path.clone(), (self.text)(path).map(LineIndex::new)));
        }
        self.last.as_ref()?.1.as_ref()
    }

    /// What may be written in place of what a finding points at. `None` where nothing is known, or where the place does
    /// not hold the destination letter for letter, as when it is written with escapes.
    pub(in crate::report) fn replacement<'d>(&mut self, finding: &'d Diagnostic) -> Option<&'d str> {
        let (target, suggestion) = (finding.target.as_deref()?, finding.suggestion.as_deref()?);
        let Label { path, start, end } = &finding.at;
        let lines = self.of(path)?;
        let (start, end) = (lines.offset((*start)?)?, lines.offset((*end)?)?);
        let written = lines.text().get(start as usize..end as usize)?;
        (written == target).then_some(suggestion)
    }
}

/// What is wrong and what to do about it, as one text that ends like a sentence.
pub(in crate::report) fn sentence(finding: &Diagnostic) -> String {
    let mut text = printable(&finding.message).into_owned();
    if let Some(hint) = &finding.hint {
        text.push_str("; ");
        text.push_str(&printable(hint));
    }
    if !text.ends_with(['.', '?', '!']) {
        text.push('.');
    }
    text
}

/// A text in one line; a name in somebody's file may hold what commands a terminal.
pub(in crate::report) fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unprintable) {
        return Cow::Borrowed(text);
    }
    let escape = |character: char| match is_unprintable(character) {
        true => character.escape_unicode().to_string(),
        false => character.to_string(),
    };
    Cow::Owned(text.chars().map(escape).collect())
}

/// Whether a character commands a terminal, ends a line, or turns the order of letters around.
pub(in crate::report) fn is_unprintable(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

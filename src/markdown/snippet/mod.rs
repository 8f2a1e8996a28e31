//! Code that articles show out of other files.
//!
//! In: the line of an article that names a file and a part of it, and the text of that file. Out: the lines to show, or
//! why there are none. Nothing here knows where files lie.
//!
//! It lives inside `markdown`, since its words are part of the dialect, and needs nothing of CommonMark.
//!
//! **Invariant:** what is given out is never larger than [`MAX_BYTES`], however often a line is asked for.

mod language;
mod line;
mod notebook;
mod scan;
mod tag;

use std::borrow::Cow;

use crate::markdown::document::LinkId;
use crate::path::extension_of;

pub(in crate::markdown) use language::language_of;
pub(in crate::markdown) use line::{Written, bracketed, from_attributes};
pub use scan::sample_paths;

/// The most that one snippet shows, in bytes; also the largest file that is read for snippets.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// One snippet: which file, which part of it, and how it is shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Snippet {
    /// The link that names the file.
    pub link: LinkId,
    /// How it is written.
    pub form: SnippetForm,
    /// The language, without `-interactive`; empty when none is said.
    pub language: Box<str>,
    /// How readers may try it on the reference's site; `None` when they may not.
    pub interactive: Option<Box<str>>,
    /// The words in brackets.
    pub name: Box<str>,
    /// The words in quotes.
    pub title: Box<str>,
    /// The lines to stress, as they are printed.
    pub highlight: Box<str>,
    /// What is shown of the file.
    pub part: Part,
    /// How many columns of indentation go; what is common to all lines when nothing is said.
    pub dedent: Option<u32>,
}

/// How a snippet is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SnippetForm {
    /// `[!code-lang[name](path)]`
    #[default]
    Bracket,
    /// `:::code source="path":::`
    Directive,
    /// `[!notebook-lang[](path?name=cell)]`
    Notebook,
}

/// What is shown of a file.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Part {
    /// All of it.
    #[default]
    Whole,
    /// What stands between the markers of this name.
    Tag(Box<str>),
    /// These lines, one range after the other.
    Lines(Vec<LineRange>),
}

/// Lines by their numbers, both ends included; they count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineRange {
    /// The first.
    pub first: u32,
    /// The last; [`u32::MAX`] is the end of the file.
    pub last: u32,
}

/// Why a snippet shows nothing, or perhaps not what is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SnippetFault {
    /// No marker has the name.
    TagNotFound,
    /// Several cells of a notebook have the name.
    SeveralTags,
    /// The file has none of the lines.
    RangeNotFound,
    /// Nobody knows how markers are written in this language, so that all ways were tried.
    UnknownLanguage,
    /// It is no notebook.
    NotANotebook,
}

/// How a snippet says that its file marks parts.
fn markers_of<'a>(path: &'a str, snippet: &'a Snippet) -> &'a str {
    match (snippet.form, &*snippet.language) {
        // The reference goes by the file's ending here, whatever the language is called.
        (SnippetForm::Directive, _) | (_, "") => extension_of(path),
        (_, language) => language,
    }
}

/// The names that a snippet could ask a file for, in small letters.
#[must_use]
pub fn part_names(code: &str, path: &str, snippet: &Snippet) -> Vec<String> {
    let lines: Vec<&str> = code.lines().collect();
    tag::names(&lines, markers_of(path, snippet))
}

/// The lines that a snippet shows of a file, and what is wrong. `path` says the language when the snippet does not.
#[must_use]
pub fn extract<'c>(code: &'c str, path: &str, snippet: &Snippet) -> (Cow<'c, str>, Option<SnippetFault>) {
    let lines = || code.lines().collect::<Vec<&str>>();
    match &snippet.part {
        Part::Tag(name) if snippet.form == SnippetForm::Notebook => match notebook::cell(code, name) {
            Ok(cell) => (Cow::Owned(cell), None),
            Err(fault) => (Cow::Borrowed(""), Some(fault)),
        },
        Part::Tag(name) => {
            let lines = lines();
            let (found, is_known) = tag::find(&lines, name, markers_of(path, snippet));
            let Some(found) = found else { return (Cow::Borrowed(""), Some(SnippetFault::TagNotFound)) };
            let shown = found.lines.clone().filter(|at| found.markers.binary_search(at).is_err());
            // Markers without an end, or with nothing between them, are as good as none.
            let fault = match found.lines.is_empty() {
                true => Some(SnippetFault::TagNotFound),
                false => (!is_known).then_some(SnippetFault::UnknownLanguage),
            };
            (Cow::Owned(dedented(shown.map(|at| lines[at]), snippet.dedent)), fault)
        }
        Part::Lines(ranges) => {
            let lines = lines();
            let in_file = |range: &LineRange| {
                let last = (range.last as usize).min(lines.len());
                (range.first.max(1) as usize - 1).min(last)..last
            };
            let shown = ranges.iter().flat_map(in_file).map(|at| lines[at]);
            let fault = ranges.iter().all(|range| in_file(range).is_empty()).then_some(SnippetFault::RangeNotFound);
            (Cow::Owned(dedented(shown, snippet.dedent)), fault)
        }
        Part::Whole => (Cow::Owned(dedented(code.lines(), snippet.dedent)), None),
    }
}

/// The lines with their indentation made of spaces, and as much of it taken off as is asked for, or as all have.
fn dedented<'c>(lines: impl Iterator<Item = &'c str>, columns: Option<u32>) -> String {
    let mut size = 0;
    let lines: Vec<(usize, &str)> = lines
        .take_while(|line| {
            size += line.len() + 1;
            size <= MAX_BYTES
        })
        .map(indented)
        .collect();
    let written = lines.iter().filter(|(columns, code)| *columns > 0 || !code.is_empty());
    let common = || written.map(|(columns, _)| *columns).min().unwrap_or(0);
    let cut = columns.map_or_else(common, |columns| columns as usize);
    let mut out = String::with_capacity(size);
    for (columns, code) in lines {
        out.extend(std::iter::repeat_n(' ', columns.saturating_sub(cut)));
        out.push_str(code);
        out.push('\n');
    }
    out
}

/// How far a line is indented, in columns, and what stands behind. A tab leads to the next column that four divides.
fn indented(line: &str) -> (usize, &str) {
    let code = line.trim_start_matches([' ', '\t']);
    let blank = &line.as_bytes()[..line.len() - code.len()];
    (blank.iter().fold(0, |at, byte| if *byte == b'\t' { (at / 4 + 1) * 4 } else { at + 1 }), code)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str =
        "start\n\t// <Outer>\n    one\n      // <inner>\n\n\ttwo\n      // </inner>\n    // </OUTER >\nend\n";

    fn shown(line: &str) -> (String, Option<SnippetFault>) {
        let written = bracketed(line).expect("it is a snippet");
        let (code, fault) = extract(CODE, "a.cs", &written.snippet);
        (code.into_owned(), fault)
    }

    #[test]
    fn a_part_of_a_file_is_shown() {
        for (line, want, fault) in [
            ("[!code[](a.cs#outer)]", "one\n\ntwo\n", None),
            ("[!code-csharp[](a.cs?name=INNER)]", "two\n", None),
            ("[!code[](a.cs#L3)]", "one\n", None),
            ("[!code[](a.cs#L8-L99)]", "    // </OUTER >\nend\n", None),
            ("[!code[](a.cs?start=1&end=2)]", "start\n    // <Outer>\n", None),
            ("[!code[](a.cs?range=9,1-1&dedent=2)]", "end\nstart\n", None),
            ("[!code[](a.cs?range=3&dedent=2)]", "  one\n", None),
            ("[!code[](a.cs#L40)]", "", Some(SnippetFault::RangeNotFound)),
            ("[!code[](a.cs#none)]", "", Some(SnippetFault::TagNotFound)),
            ("[!code-nolang[](a.cs#inner)]", "two\n", Some(SnippetFault::UnknownLanguage)),
        ] {
            let want = want.strip_prefix('\n').unwrap_or(want);
            let (code, told) = shown(line);
            assert_eq!((code.trim_start_matches('\n'), told), (want, fault), "{line}");
        }
    }
}

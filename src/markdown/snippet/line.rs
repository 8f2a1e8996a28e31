//! The line of a snippet: `[!code-lang[name](path?query#part "title")]`, or the attributes of `:::code … :::`.

use std::ops::Range;

use crate::markdown::extension::triple_colon::{Attributes, Malformed};
use crate::markdown::fault::{DirectiveFault, DirectiveName};
use crate::markdown::snippet::{LineRange, Part, Snippet, SnippetForm, language_of};
use crate::path::extension_of;

/// The most ranges that one snippet may ask for.
const MAX_RANGES: usize = 100;

/// A snippet as it is written, before its file has a link.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::markdown) struct Written {
    /// All but its link.
    pub(in crate::markdown) snippet: Snippet,
    /// The file, with what the link says behind its path.
    pub(in crate::markdown) destination: String,
    /// Where that stands on the line.
    pub(in crate::markdown) range: Range<usize>,
    /// What is wrong with it though it is shown.
    pub(in crate::markdown) fault: Option<Malformed>,
}

/// Reads a line that is nothing but `[!code…]` or `[!notebook…]`; `None` for any other.
pub(in crate::markdown) fn bracketed(line: &str) -> Option<Written> {
    let mut reader = Reader { line, at: 0 };
    let form = if reader.take_word("[!code") {
        SnippetForm::Bracket
    } else if reader.take_word("[!notebook") {
        SnippetForm::Notebook
    } else {
        return None;
    };
    let mut snippet = Snippet { form, ..Snippet::default() };
    if reader.take("-") {
        let said = reader.until(&['[']).trim();
        let language = said.strip_suffix("-interactive").unwrap_or(said);
        snippet.language = language.into();
        snippet.interactive = (language != said).then(|| "".into());
    }
    reader.take("[").then_some(())?;
    snippet.name = reader.unescaped_until(']')?.trim().into();
    reader.skip_blank();
    reader.take("(").then_some(())?;
    reader.skip_blank();
    let start = reader.at;
    let path = reader.path();
    let suffix = reader.at;
    if reader.take("?") {
        read_query(reader.until(&['"', ')', '#']).trim(), &mut snippet);
    }
    if reader.take("#") {
        let fragment = reader.until(&['"', ')']).trim();
        match line_range(fragment, "L") {
            Some(_) if matches!(snippet.part, Part::Tag(_)) => {}
            Some(range) => snippet.part = Part::Lines(vec![range]),
            None if fragment.is_empty() => {}
            None => snippet.part = Part::Tag(fragment.into()),
        }
    }
    let end = start + line[start..reader.at].trim_end().len();
    if reader.take("\"") {
        snippet.title = reader.unescaped_until('"')?.trim().into();
    }
    for sign in [")", "]"] {
        reader.skip_blank();
        reader.take(sign).then_some(())?;
    }
    if !reader.rest().trim().is_empty() || path.is_empty() {
        return None;
    }
    let destination = path + line[suffix..end.max(suffix)].trim_end();
    Some(Written { snippet, destination, range: start..end, fault: None })
}

/// Reads the attributes of `:::code`, whose ranges are offsets in the line.
pub(in crate::markdown) fn from_attributes(attributes: &Attributes<'_>) -> Result<Written, Malformed> {
    if let Some(other) = attributes.other_than(DirectiveName::Code.attributes()) {
        return Err((DirectiveFault::UnknownAttribute, other.name_range.clone()));
    }
    let value = |name| attributes.get(name).map_or("", |attribute| attribute.value);
    let source = attributes.get("source").filter(|source| !source.value.is_empty());
    let source = source.ok_or((DirectiveFault::Missing("source"), 0..0))?;
    let path = source.value.split(['?', '#']).next().unwrap_or("");
    let (language, fault) = match value("language") {
        "" => match language_of(extension_of(path)) {
            Some(language) => (language, None),
            None => ("", Some((DirectiveFault::NoLanguage, source.range.clone()))),
        },
        language => (language, None),
    };
    let mut ranges = Vec::new();
    let said = value("range").split(',').map_while(|range| line_range(range, ""));
    ranges.extend(said.take(MAX_RANGES));
    let part = match (value("id"), value("range")) {
        ("", "") => Part::Whole,
        ("", _) if ranges.is_empty() => Part::Whole,
        ("", _) => Part::Lines(ranges),
        (id, _) => Part::Tag(id.into()),
    };
    let snippet = Snippet {
        form: SnippetForm::Directive,
        language: language.into(),
        interactive: Some(value("interactive")).filter(|mode| !mode.is_empty()).map(Into::into),
        highlight: value("highlight").into(),
        part,
        ..Snippet::default()
    };
    Ok(Written { snippet, destination: source.value.to_owned(), range: source.range.clone(), fault })
}

/// Reads `name=x&range=1-2`. What stands behind a word that nobody knows is not read, as the reference has it.
fn read_query(query: &str, snippet: &mut Snippet) {
    let mut start_end = (None, None);
    for item in query.split('&') {
        let Some((key, value)) = item.split_once('=').filter(|(_, value)| !value.contains('=')) else { break };
        let taken = match key.to_ascii_lowercase().as_str() {
            "name" => {
                snippet.part = if value.is_empty() { Part::Whole } else { Part::Tag(value.into()) };
                true
            }
            "start" => value.trim().parse().map(|line: u32| start_end = (Some(line), Some(line))).is_ok(),
            "end" => value.trim().parse().map(|line: u32| start_end.1 = Some(line)).is_ok(),
            "range" => line_ranges(value).map(|ranges| set_lines(snippet, ranges)).is_some(),
            "highlight" => line_ranges(value).map(|ranges| snippet.highlight = printed(&ranges).into()).is_some(),
            "dedent" => value.trim().parse().map(|columns: i32| snippet.dedent = u32::try_from(columns).ok()).is_ok(),
            _ => false,
        };
        if !taken {
            break;
        }
    }
    if let (Some(first), Some(last)) = start_end {
        set_lines(snippet, vec![LineRange { first, last }]);
    }
}

/// A name goes before lines; of lines, those said by `start` and `end` before those of `range`.
fn set_lines(snippet: &mut Snippet, ranges: Vec<LineRange>) {
    if !matches!(snippet.part, Part::Tag(_)) {
        snippet.part = Part::Lines(ranges);
    }
}

fn line_ranges(value: &str) -> Option<Vec<LineRange>> {
    value.split(',').take(MAX_RANGES).map(|range| line_range(range, "")).collect()
}

/// `5`, `5-9`, `5-`; each number behind a letter, where one is asked for.
fn line_range(range: &str, letter: &str) -> Option<LineRange> {
    let number = |text: &str| {
        let text = text.trim();
        let digits = text.get(letter.len()..).filter(|_| text[..letter.len()].eq_ignore_ascii_case(letter))?;
        digits.parse::<u32>().ok()
    };
    let range = range.trim();
    let (first, last) = range.split_once('-').unwrap_or((range, range));
    let first = number(first)?;
    Some(LineRange { first, last: if last.trim().is_empty() { u32::MAX } else { number(last)? } })
}

fn printed(ranges: &[LineRange]) -> String {
    let printed = ranges.iter().map(|range| match range.last {
        last if last == range.first => last.to_string(),
        u32::MAX => format!("{}-", range.first),
        last => format!("{}-{last}", range.first),
    });
    printed.collect::<Vec<_>>().join(",")
}

struct Reader<'l> {
    line: &'l str,
    at: usize,
}

impl<'l> Reader<'l> {
    fn rest(&self) -> &'l str {
        &self.line[self.at..]
    }

    fn take(&mut self, sign: &str) -> bool {
        let found = self.rest().starts_with(sign);
        self.at += if found { sign.len() } else { 0 };
        found
    }

    fn take_word(&mut self, word: &str) -> bool {
        let found = self.rest().get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        self.at += if found { word.len() } else { 0 };
        found
    }

    fn skip_blank(&mut self) {
        self.at = self.line.len() - self.rest().trim_start().len();
    }

    fn until(&mut self, ends: &[char]) -> &'l str {
        let rest = self.rest();
        let length = rest.find(ends).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// What stands before a sign without a backslash before it; the sign is taken.
    fn unescaped_until(&mut self, end: char) -> Option<String> {
        let mut said = String::new();
        let mut is_escaped = false;
        for (at, letter) in self.rest().char_indices() {
            if letter == end && !is_escaped {
                self.at += at + end.len_utf8();
                return Some(said);
            }
            is_escaped = letter == '\\' && !is_escaped;
            if !is_escaped {
                said.push(letter);
            }
        }
        None
    }

    /// A path, to its query, fragment, title, or the bracket that closes it. A backslash is a slash, save before brackets.
    fn path(&mut self) -> String {
        let mut path = String::new();
        let mut depth = 0;
        let mut letters = self.rest().char_indices().peekable();
        let mut length = self.rest().len();
        while let Some((at, letter)) = letters.next() {
            match letter {
                '\\' => match letters.next_if(|(_, next)| matches!(next, '(' | ')' | '#' | '?' | '"' | '\\')) {
                    Some((_, escaped)) => path.push(escaped),
                    None => path.push('\\'),
                },
                '#' | '?' | '"' => {
                    length = at;
                    break;
                }
                ')' if depth == 0 => {
                    length = at;
                    break;
                }
                _ => {
                    depth += i32::from(letter == '(') - i32::from(letter == ')');
                    path.push(letter);
                }
            }
        }
        self.at += length;
        path.trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(String, String, Part)> {
        let written = bracketed(line)?;
        let Snippet { language, name, title, highlight, .. } = written.snippet;
        Some((format!("{language}|{name}|{title}|{highlight}"), written.destination, written.snippet.part))
    }

    #[test]
    fn a_line_names_a_file_and_a_part() {
        let lines = |ranges: &[(u32, u32)]| {
            Part::Lines(ranges.iter().map(|(first, last)| LineRange { first: *first, last: *last }).collect())
        };
        let tag = |name: &str| Part::Tag(name.into());
        for (line, words, destination, part) in [
            ("[!code-cs[Main](a.cs)]", "cs|Main||", "a.cs", Part::Whole),
            ("[!CODE [x](a.cs)]", "", "", Part::Whole),
            ("[!Code[x](a b.cs#L5-L9 \"A \\\"b\\\"\") ] ", "|x|A \"b\"|", "a b.cs#L5-L9", lines(&[(5, 9)])),
            (
                "[!code[](..\\x\\(1\\).cs?Name=A&highlight=2-2,4-)]",
                "|||2,4-",
                "..\\x(1).cs?Name=A&highlight=2-2,4-",
                tag("A"),
            ),
            ("[!code[](a.cs?name=A#L3)]", "|||", "a.cs?name=A#L3", tag("A")),
            ("[!code[](a.cs?name=A#B)]", "|||", "a.cs?name=A#B", tag("B")),
            ("[!code[](a.cs?range=1-2,9-&start=4)]", "|||", "a.cs?range=1-2,9-&start=4", lines(&[(4, 4)])),
            ("[!code[](a.cs?nope=1&range=3)]", "|||", "a.cs?nope=1&range=3", Part::Whole),
            ("[!notebook-python[](a.ipynb?name=cell)]", "python|||", "a.ipynb?name=cell", tag("cell")),
            ("[!code-cs[x](a.cs)] text", "", "", Part::Whole),
            ("[!code-cs[x](a.cs]", "", "", Part::Whole),
            ("[!code-cs(a.cs)]", "", "", Part::Whole),
        ] {
            let want = (!destination.is_empty()).then(|| (words.to_owned(), destination.to_owned(), part));
            assert_eq!(read(line), want, "{line}");
        }
    }
}

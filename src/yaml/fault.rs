//! What is wrong with a text, in words for people.

use crate::text::Span;

/// Why a text is not read. The message is one sentence without a full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong, with what was written in single quotes.
    pub message: String,
    /// Where: the character that is too much, or an empty span where something is missing.
    pub span: Span,
}

/// A fault at the character that begins at this byte.
pub(super) fn at(text: &str, byte: usize, message: &str) -> Fault {
    let character = text[byte..].chars().next().filter(|character| !matches!(character, '\n' | '\r'));
    Fault { message: message.to_owned(), span: Span::new(byte, byte + character.map_or(0, char::len_utf8)) }
}

pub(super) fn too_deep(text: &str, byte: usize) -> Fault {
    at(text, byte, "lists and maps stand deeper in each other than 64 levels")
}

pub(super) fn alias(text: &str, byte: usize) -> Fault {
    at(text, byte, "aliases are not read here: put a value that begins with '*' in quotes")
}

const DASH: &str = "'-' cannot begin a value here: put the value in quotes, or begin the list on a line of its own";

/// What the parser says in part (the words of `saphyr_parser` 0.3), and what we say. The first row that fits counts.
const SENTENCES: &[(&str, &str)] = &[
    (
        "mapping values are not allowed",
        "this ':' is not expected here: put the value around it in quotes, or check the indentation",
    ),
    ("illegal placement of ':'", "this ':' is not expected here: a '[' or '{' above it is not closed"),
    ("anchor or alias", "'*' and '&' cannot begin a value: put the value in quotes"),
    ("tag", "'!' cannot begin a value: put the value in quotes"),
    ("handle", "'!' cannot begin a value: put the value in quotes"),
    ("directive", "'%' cannot begin a line: put the value in quotes"),
    ("sequence entries are not allowed", DASH),
    ("cannot start with '-'", DASH),
    ("valid inside a block", DASH),
    ("mapping keys are not allowed", "'?' cannot begin a value here: put the value in quotes"),
    ("trailing content", "nothing can follow the closing quote: put the whole value in quotes"),
    ("quoted scalar", "the quote that opens here is not closed"),
    ("expected ',' or ']'", "',' or ']' is expected here: the list in brackets is not closed"),
    ("expected ',' or '}'", "',' or '}' is expected here: the map in braces is not closed"),
    ("misplaced bracket", "this bracket closes nothing: put the value in quotes"),
    ("expected '-' indicator", "'- ' is expected here: check the indentation"),
    ("expected node content", "a value is expected here"),
    ("intercepting", "a comment cannot interrupt a text of several lines"),
    ("indent", "this line is not indented as those above it"),
    ("unprintable", "a control character cannot stand in YAML"),
    ("byte order mark", "a byte order mark can only stand at the beginning of a file"),
    ("", "the text is not YAML from here on"),
];

/// Puts the parser's words into ours, and its place on the character that matters.
pub(super) fn word(text: &str, info: &str, byte: usize) -> Fault {
    let says = |words: &str| info.contains(words);
    if says("recursion limit") {
        too_deep(text, byte)
    } else if says("unknown anchor") {
        alias(text, byte)
    } else if says("escape character") || says("escape code") || says("hexadecimal") {
        bad_escape(text, byte)
    } else if says("unexpected character") {
        let first = text[byte..].chars().next().unwrap_or(' ');
        at(text, byte, &format!("'{first}' cannot begin a value: put the value in quotes"))
    } else if says("tabs disallowed") || says("tab cannot") || says("found a tab") {
        at(text, first_tab(text, byte), "a tab cannot indent: use spaces")
    } else if says("simple key expect ':'") {
        line_without_colon(text, byte)
    } else if says("did not find expected key") {
        at(text, dash_before(text, byte), "a key is expected here: check the indentation")
    } else {
        let sentence = SENTENCES.iter().find(|(words, _)| says(words)).map_or("", |(_, sentence)| sentence);
        at(text, byte, sentence)
    }
}

/// The first escape that is none, in the double-quoted text that begins here: most often a path of Windows.
fn bad_escape(text: &str, quote: usize) -> Fault {
    let mut rest = text[quote..].char_indices().skip(1);
    while let Some((at, character)) = rest.next() {
        if character != '\\' {
            continue;
        }
        let Some((_, escaped)) = rest.next() else { break };
        let digits = match escaped {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            '0' | 'a' | 'b' | 't' | '\t' | 'n' | 'v' | 'f' | 'r' | 'e' | ' ' | '"' | '/' | '\\' | 'N' | '_' | 'L'
            | 'P' | '\n' | '\r' => continue,
            _ => 0,
        };
        let start = quote + at;
        let code = &text[start + 1 + escaped.len_utf8()..];
        let code: String = code.chars().take_while(char::is_ascii_hexdigit).take(digits).collect();
        let is_character = u32::from_str_radix(&code, 16).is_ok_and(|code| char::from_u32(code).is_some());
        if digits == 0 || code.len() < digits || !is_character {
            let span = Span::new(start, start + 1 + escaped.len_utf8() + code.len());
            let message =
                format!("'{}' is no escape: write '\\\\' for a backslash, or use single quotes", span.of(text));
            return Fault { message, span };
        }
    }
    at(text, quote, "this text in double quotes has a backslash that escapes nothing")
}

/// The parser stops behind the indentation in which the tab stands, or where a text begins that a later line with a tab
/// goes on with.
fn first_tab(text: &str, byte: usize) -> usize {
    let line = text[..byte].rfind('\n').map_or(0, |at| at + 1);
    if let Some(at) = text[line..byte].find('\t') {
        return line + at;
    }
    let mut start = line;
    for next in text[line..].split_inclusive('\n') {
        let indent = next.len() - next.trim_start_matches([' ', '\t']).len();
        if start > line
            && !next.trim().is_empty()
            && let Some(tab) = next[..indent].find('\t')
        {
            return start + tab;
        }
        start += next.len();
    }
    byte
}

/// The parser stops behind the dash of an item; the dash is what is wrong.
fn dash_before(text: &str, byte: usize) -> usize {
    let before = text[..byte].trim_end_matches([' ', '\t']);
    let Some(margin) = before.strip_suffix('-') else { return byte };
    if margin.chars().rev().take_while(|character| *character != '\n').all(|character| character == ' ') {
        margin.len()
    } else {
        byte
    }
}

/// The parser goes on to the next line before it misses the colon of this one.
fn line_without_colon(text: &str, byte: usize) -> Fault {
    let before = text[..byte].trim_end();
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let indent = before[line..].len() - before[line..].trim_start().len();
    Fault { message: "this line has no ':' behind its key".to_owned(), span: Span::new(line + indent, before.len()) }
}

//! What is wrong with a JSON file, in the words of JSON.
//!
//! In: a text that was not read, and why as YAML sees it. Out: why as JSON sees it, where it is no JSON at all.

use serde::de::IgnoredAny;

use crate::text::Span;
use crate::yaml::fault::{self, Fault};

const BEHIND: &str = "nothing can follow here: a bracket closes the whole file too early";

/// What the parser says (the words of `serde_json` 1), and what we say. The first row that fits counts.
const SENTENCES: &[(&str, &str)] = &[
    ("EOF while parsing a list", "the file ends here, and the list is not closed: a ']' is missing"),
    ("EOF while parsing an object", "the file ends here, and the map is not closed: a '}' is missing"),
    ("EOF while parsing a string", "the file ends here, and the text is not closed: a '\"' is missing"),
    ("EOF", "the file ends here, where a value is expected"),
    ("expected `:`", "a ':' is expected here, behind the key"),
    ("expected `,` or `]`", "',' or ']' is expected here: the list is not closed"),
    ("expected `,` or `}`", "',' or '}' is expected here: the map is not closed"),
    ("expected value", "a value is expected here: a text in double quotes, a number, a list or a map"),
    ("expected ident", "this is no value: put a text in double quotes"),
    ("invalid escape", "this backslash escapes nothing: write '\\\\' for a backslash, or '/' in paths"),
    ("invalid number", "this is no number: put a text in double quotes"),
    ("control character", "the text on this line is not closed: a '\"' is missing"),
    ("key must be a string", "a key in double quotes is expected here"),
    ("trailing characters", BEHIND),
];

/// Why a file is not what its name says: in the words of JSON for one that ends in `.json`, else as it was said already.
#[must_use]
pub fn fault_in(name: &str, text: &str, known: Fault) -> Fault {
    let is_json = name.rsplit('.').next().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    if is_json { json_fault(text, known) } else { known }
}

/// What stands behind the end of a JSON file, which readers of YAML may pass over; `None` for other files.
#[must_use]
pub fn text_behind(name: &str, text: &str) -> Option<Fault> {
    let fault = fault_in(name, text, Fault { message: String::new(), span: Span::at(0) });
    (fault.message == BEHIND).then_some(fault)
}

/// Where the text is no JSON, why not; else what was said of it already. A comma behind the last item is fine.
#[must_use]
pub fn json_fault(text: &str, known: Fault) -> Fault {
    let strict = without_last_commas(text);
    match serde_json::from_slice::<IgnoredAny>(&strict) {
        Err(error) if error.is_syntax() || error.is_eof() => word(text, &error),
        Ok(_) | Err(_) => known,
    }
}

fn word(text: &str, error: &serde_json::Error) -> Fault {
    let line = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    let at = crate::text::char_boundary(text, line + error.column().saturating_sub(1));
    let said = error.to_string();
    let rest = &text[at..];
    let begins_item = rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '{' | '[' | '-'));
    if said.starts_with("expected `,`") && begins_item {
        // The next item may stand on another line: the comma belongs behind the one before it.
        let behind = text[..at].trim_end().len();
        return Fault { message: "a ',' is missing here".to_owned(), span: Span::at(behind) };
    }
    // A text that is not closed is told behind the last letter of its line.
    let at = if said.starts_with("control") { at + rest.find(char::is_control).unwrap_or(0) } else { at };
    let sentence = SENTENCES.iter().find(|(words, _)| said.starts_with(words)).map(|(_, sentence)| *sentence);
    fault::at(text, at, sentence.unwrap_or("the text is not JSON from here on"))
}

/// The same bytes with spaces for a byte order mark and for commas behind last items.
fn without_last_commas(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    if text.starts_with('\u{feff}') {
        bytes[..'\u{feff}'.len_utf8()].fill(b' ');
    }
    let (mut is_text, mut comma) = (false, None);
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if is_text => at += 1,
            b'"' => (is_text, comma) = (!is_text, None),
            _ if is_text => {}
            b',' => comma = Some(at),
            b']' | b'}' => {
                if let Some(comma) = comma.take() {
                    bytes[comma] = b' ';
                }
            }
            byte if byte.is_ascii_whitespace() => {}
            _ => comma = None,
        }
        at += 1;
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_of_json_are_told_in_its_words() {
        for (text, want, at) in [
            ("{ \"a\": \"b\" \"c\": 1 }", "a ',' is missing here", 10),
            ("[\n  { \"a\": 1 }\n  { \"a\": 2 }\n]", "a ',' is missing here", 14),
            ("{ \"a\": [1, 2,], }\n]", "nothing can follow here: a bracket closes the whole file too early", 18),
            ("{ \"a\": \"b\n\" }", "the text on this line is not closed: a '\"' is missing", 9),
            (
                "{ \"a\": \"C:\\x\" }",
                "this backslash escapes nothing: write '\\\\' for a backslash, or '/' in paths",
                11,
            ),
            ("{ a: 1 }", "a key in double quotes is expected here", 2),
            ("{ \"a\" 1 }", "a ':' is expected here, behind the key", 6),
            ("{ \"a\": 1 ]", "',' or '}' is expected here: the map is not closed", 9),
            ("[1, 2", "the file ends here, and the list is not closed: a ']' is missing", 4),
            (
                "\u{feff}{ \"a\": x }",
                "a value is expected here: a text in double quotes, a number, a list or a map",
                10,
            ),
            ("{ \"a\": [1,], }", "known", 0),
        ] {
            let known = Fault { message: "known".to_owned(), span: Span::at(0) };
            let fault = json_fault(text, known);
            assert_eq!((fault.message.as_str(), fault.span.start), (want, at), "{text}");
        }
    }
}

//! A scalar of YAML, and where each of its bytes stands in the file.
//!
//! In: a value, as the parser has it, and what was written: block scalars lose their indentation, folded lines their line
//! ends, quoted scalars their escapes. Out: a [`Prepared`] text. The two are laid beside each other: what is no white space
//! stands in both in the same order, as itself or as an escape.

use crate::markdown::document::{Side, Unit};
use crate::markdown::fault::Fault;
use crate::markdown::prepared::Prepared;
use crate::markdown::side_by_side;
use crate::text::Span;
use crate::yaml::Node;

/// How a scalar is written, as far as that matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// Letter for letter: plain and block scalars.
    Plain,
    Double,
    Single,
}

/// A run: its offset in the value and in the file, and whether the file says it with other letters.
type Place = (usize, usize, bool);

/// A character of a value, or nothing for a line end that an escape takes out, as the file writes it.
#[derive(Debug, Clone, Copy)]
struct Token {
    character: Option<char>,
    at: usize,
    /// Whether the file has the character itself.
    is_verbatim: bool,
}

/// What values hold beside their texts; places are offsets in the file.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The pairs; those of a value that is read twice stand there twice.
    pub(super) units: Vec<Unit>,
    /// What is wrong with pairs.
    pub(super) faults: Vec<Fault>,
}

/// The text of a scalar with its places; pairs in it are cut to one side. `None` when it is no text, or when the file does
/// not say it in any way known here.
pub(super) fn prepare<'n>(file: &str, node: &'n Node, side: Side, found: &mut Found) -> Option<Prepared<'n>> {
    let value = node.as_str()?;
    let raw = node.span.of(file);
    let (length, aligned) =
        [Style::Plain, Style::Double, Style::Single].into_iter().find_map(|style| align(raw, value, style))?;
    let (start, value) = (node.span.range().start, &value[..length]);
    let runs = aligned.into_iter().map(|(at, from, is_escape)| (at, start + from, is_escape));
    let prepared = Prepared::of_runs(value, runs);
    if !value.contains("data-ttu-id") && !value.contains("data-stu-id") {
        return Some(prepared);
    }
    let pairs = side_by_side::find(value, 0);
    let place = |span: Span| prepared.span(span.range());
    found.faults.extend(pairs.faults.iter().map(|fault| Fault { span: place(fault.span), kind: fault.kind }));
    found.units.extend(pairs.units.iter().map(|unit| Unit {
        id: place(unit.id),
        target: place(unit.target),
        source: place(unit.source),
        whole: place(unit.whole),
    }));
    Some(pairs.cut(prepared, 0, side))
}

/// Where a scalar's text stands without its quotes.
pub(super) fn inside(file: &str, node: &Node) -> Span {
    let raw = node.span.of(file);
    let is_quoted = raw.len() >= 2 && ['"', '\''].iter().any(|quote| raw.starts_with(*quote) && raw.ends_with(*quote));
    if is_quoted {
        return Span { start: node.span.start + 1, end: node.span.end - 1 };
    }
    Span::new(node.span.range().start, node.span.range().start + raw.trim_end().len())
}

/// How much of a value stands in the file, and its runs. At the end of a file the parser adds a line end that is not
/// there.
fn align(raw: &str, value: &str, style: Style) -> Option<(usize, Vec<Place>)> {
    let mut tokens = Tokens::new(raw, style)?.peekable();
    let mut characters = value.char_indices().peekable();
    let mut runs = Runs::default();
    let (mut blanks, mut spaces) = (Vec::new(), Vec::new());
    loop {
        blanks.clear();
        spaces.clear();
        while let Some(blank) = characters.next_if(|(_, character)| is_blank(*character)) {
            blanks.push(blank);
        }
        while let Some(space) = tokens.next_if(|token| token.character.is_none_or(is_blank)) {
            spaces.push(space);
        }
        match (blanks.first(), spaces.first()) {
            (Some((end, _)), None) => return characters.peek().is_none().then_some((*end, runs.found)),
            (Some(_), Some(first)) => runs.push_blanks(&blanks, &spaces, first.at),
            (None, _) => {}
        }
        let Some((at, character)) = characters.next() else { return Some((value.len(), runs.found)) };
        let token = tokens.next().filter(|token| token.character == Some(character))?;
        runs.push(at, character, token);
    }
}

fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r')
}

/// The characters of a value in the order of the file.
struct Tokens<'a> {
    raw: &'a str,
    at: usize,
    style: Style,
}

impl<'a> Tokens<'a> {
    /// `None` when the scalar is not written in this style.
    fn new(raw: &'a str, style: Style) -> Option<Self> {
        let at = match style {
            Style::Plain => 0,
            Style::Double => raw.strip_prefix('"').map(|_| 1)?,
            Style::Single => raw.strip_prefix('\'').map(|_| 1)?,
        };
        Some(Self { raw, at, style })
    }

    fn escape(&mut self) -> Option<Token> {
        let start = self.at;
        let after = &self.raw[start + 1..];
        let sign = after.chars().next()?;
        let escaped = |character| Token { character: Some(character), at: start, is_verbatim: false };
        let (token, length) = match sign {
            '"' | '\\' | '/' | ' ' | '\t' => {
                (Token { character: Some(sign), at: start + 1, is_verbatim: true }, sign.len_utf8())
            }
            '\n' => (Token { character: None, at: start, is_verbatim: false }, 1),
            '\r' => (
                Token { character: None, at: start, is_verbatim: false },
                1 + usize::from(after[1..].starts_with('\n')),
            ),
            '0' => (escaped('\0'), 1),
            'a' => (escaped('\u{7}'), 1),
            'b' => (escaped('\u{8}'), 1),
            't' => (escaped('\t'), 1),
            'n' => (escaped('\n'), 1),
            'v' => (escaped('\u{b}'), 1),
            'f' => (escaped('\u{c}'), 1),
            'r' => (escaped('\r'), 1),
            'e' => (escaped('\u{1b}'), 1),
            'N' => (escaped('\u{85}'), 1),
            '_' => (escaped('\u{a0}'), 1),
            'L' => (escaped('\u{2028}'), 1),
            'P' => (escaped('\u{2029}'), 1),
            'x' | 'u' | 'U' => {
                let digits = match sign {
                    'x' => 2,
                    'u' => 4,
                    _ => 8,
                };
                let number = u32::from_str_radix(after.get(1..=digits)?, 16).ok()?;
                (escaped(char::from_u32(number)?), 1 + digits)
            }
            _ => return None,
        };
        self.at += 1 + length;
        Some(token)
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let at = self.at;
        let character = self.raw[at..].chars().next()?;
        match (self.style, character) {
            (Style::Double, '\\') => return self.escape(),
            (Style::Single, '\'') if !self.raw[at + 1..].starts_with('\'') => return None,
            (Style::Double, '"') => return None,
            (Style::Single, '\'') => self.at += 2,
            _ => self.at += character.len_utf8(),
        }
        Some(Token { character: Some(character), at, is_verbatim: true })
    }
}

/// Runs so far. One is either letter for letter in the file, or one character that is not.
#[derive(Default)]
struct Runs {
    found: Vec<Place>,
    /// Where the run that is open goes on, in the value and in the file.
    open: Option<(usize, usize)>,
}

impl Runs {
    fn push(&mut self, at: usize, character: char, token: Token) {
        if !token.is_verbatim || self.open != Some((at, token.at)) {
            self.found.push((at, token.at, !token.is_verbatim));
        }
        let length = character.len_utf8();
        self.open = token.is_verbatim.then_some((at + length, token.at + length));
    }

    /// White space: folding and indentation leave more of it in the file than in the value. What is nearest to the text
    /// behind it is the value's own.
    fn push_blanks(&mut self, blanks: &[(usize, char)], spaces: &[Token], first: usize) {
        let mut places = Vec::with_capacity(blanks.len());
        let mut end = spaces.len();
        for (_, blank) in blanks.iter().rev() {
            let found = spaces[..end].iter().rposition(|space| space.character == Some(*blank));
            end = found.unwrap_or(0);
            let elsewhere = Token { character: Some(*blank), at: first, is_verbatim: false };
            places.push(found.map_or(elsewhere, |found| spaces[found]));
        }
        for ((at, blank), place) in blanks.iter().zip(places.into_iter().rev()) {
            self.push(*at, *blank, place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml;

    /// The value of `a` cut into its runs; what the file does not have letter for letter is marked with `~`.
    fn runs(text: &str) -> String {
        let root = yaml::parse(text).unwrap();
        let node = root.get("a").unwrap();
        let prepared = prepare(text, node, Side::Target, &mut Found::default()).unwrap();
        let length = prepared.text.len();
        let shown = prepared.runs(0..length).map(|run| {
            let word = &prepared.text[run.range];
            assert_eq!(run.is_escape, run.span.of(text) != word, "{word:?} in {text:?}");
            format!("{}{word:?}", if run.is_escape { "~" } else { "" })
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_byte_of_a_value_has_its_place() {
        for (text, want) in [
            ("a: one two", r#""one two""#),
            ("a: 'it''s'", r#""it'" "s""#),
            (r#"a: "x \"y\" \\z""#, r#""x " "\"y" "\" " "\\z""#),
            (r#"a: "é\_— \u00e9 \n\n1. x""#, r#""é" ~"\u{a0}" "— " ~"é" " " ~"\n" ~"\n" "1. x""#),
            ("a: |\n  one\n    two\n\n  three\n", r#""one\n" "  two\n\n" "three\n""#),
            ("a: >\n  one\n  two\n\n\n  three\n", r#""one" " two" "\n\n" "three\n""#),
            ("a: \"one\n  two\\\n  three\"", r#""one" " two" "three""#),
            ("a: one\n  two\n", r#""one" " two""#),
            ("a: |\r\n  one\r\n  two\r\n", r#""one" "\n" "two" "\n""#),
            ("a: |\n  \"q\" and 'p'\n", r#""\"q\" and 'p'\n""#),
            (r#"a: "\"q\"""#, r#""\"q" "\"""#),
            ("a: |\n  é", r#""é""#),
            ("a: ''", ""),
        ] {
            assert_eq!(runs(text), want, "{text:?}");
        }
    }

    #[test]
    fn pairs_are_cut_to_one_side() {
        let pair =
            r#"<span data-ttu-id='x-1'>Uno\n</span><span class='sxs-lookup'><span data-stu-id='x-1'>One</span></span>"#;
        assert_eq!(runs(&format!("a: \"¡{pair}!\"")), r#""¡" "Uno" ~"\n" "!""#);
    }
}

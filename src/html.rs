//! Escaping, the tags of raw HTML, and the repair of a fragment.
//!
//! In: pieces of HTML as authors write them. Out: tags with the places of their attributes; text made safe; a fragment
//! whose tags are balanced as a browser would balance them.
//!
//! **Invariant:** the only user of `scraper`. Knows no Markdown and no allow-list.

use std::borrow::Cow;
use std::ops::Range;

use scraper::Html;

/// Adds text with `<`, `>` and `&` escaped.
pub fn push_text(out: &mut String, text: &str) {
    let mut done = 0;
    for at in memchr::memchr3_iter(b'&', b'<', b'>', text.as_bytes()) {
        out.push_str(&text[done..at]);
        out.push_str(escape(text.as_bytes()[at]).unwrap_or_default());
        done = at + 1;
    }
    out.push_str(&text[done..]);
}

/// Adds the value of an attribute, for double quotes.
pub fn push_attribute(out: &mut String, value: &str) {
    let mut done = 0;
    for (at, byte) in value.bytes().enumerate() {
        if let Some(escaped) = escape(byte) {
            out.push_str(&value[done..at]);
            out.push_str(escaped);
            done = at + 1;
        }
    }
    out.push_str(&value[done..]);
}

fn escape(letter: u8) -> Option<&'static str> {
    match letter {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    }
}

/// One piece of raw HTML; ranges are byte offsets in the text given to [`tokens`].
#[derive(Debug, Clone, PartialEq)]
pub enum Token<'a> {
    /// What is no tag.
    Text(Range<usize>),
    /// A start or end tag.
    Tag(Tag<'a>),
    /// A comment, declaration, processing instruction or CDATA section.
    Comment(Range<usize>),
}

impl Token<'_> {
    /// Where it stands, in bytes.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        match self {
            Self::Text(range) | Self::Comment(range) => range.clone(),
            Self::Tag(tag) => tag.range.clone(),
        }
    }
}

/// A start or end tag.
#[derive(Debug, Clone, PartialEq)]
pub struct Tag<'a> {
    /// The whole tag, in bytes.
    pub range: Range<usize>,
    /// The element's name as written.
    pub name: &'a str,
    /// Whether it is an end tag.
    pub is_end: bool,
    /// What stands between the name and the closing `>`.
    inside: &'a str,
    inside_start: usize,
}

/// One attribute of a tag.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribute<'a> {
    /// The name as written.
    pub name: &'a str,
    /// Where the name stands, in bytes of the text given to [`tokens`].
    pub name_range: Range<usize>,
    /// The value with its character references as written; `None` when there is no `=`.
    pub value: Option<&'a str>,
    /// Where the value stands, in bytes of the text given to [`tokens`], without quotes.
    pub range: Range<usize>,
}

/// Cuts raw HTML into tags and what lies between them, in one pass.
pub fn tokens(html: &str) -> impl Iterator<Item = Token<'_>> {
    let (mut at, mut vain) = (0, 0);
    std::iter::from_fn(move || {
        if at >= html.len() {
            return None;
        }
        let mut from = at;
        while let Some(open) = memchr::memchr(b'<', &html.as_bytes()[from..]).map(|found| from + found) {
            if let Some(token) = token_at(html, open) {
                if open > at {
                    let text = Token::Text(at..open);
                    at = open;
                    return Some(text);
                }
                at = token.range().end;
                return Some(token);
            }
            from = open + 1;
            if html.as_bytes().get(from).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'/') {
                vain += html.len() - open;
                if vain > MAX_VAIN {
                    break;
                }
            }
        }
        let text = Token::Text(at..html.len());
        at = html.len();
        Some(text)
    })
}

/// How many bytes may be looked through in vain for the ends of tags. Behind that, a text has no tags any more.
const MAX_VAIN: usize = 4 << 20;

/// The tag or comment that opens at `open`, where there is a `<`. `None` when it is a mere `<`.
pub(crate) fn token_at(html: &str, open: usize) -> Option<Token<'_>> {
    let rest = &html[open..];
    let may_be_comment = matches!(rest.as_bytes().get(1), Some(b'!' | b'?'));
    let comments = [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">")];
    for (start, end) in comments.into_iter().filter(|_| may_be_comment) {
        if let Some(inside) = rest.strip_prefix(start) {
            let length = inside.find(end).map_or(rest.len(), |at| start.len() + at + end.len());
            return Some(Token::Comment(open..open + length));
        }
    }
    let is_end = rest.starts_with("</");
    let name_start = if is_end { 2 } else { 1 };
    if !rest.as_bytes().get(name_start).is_some_and(u8::is_ascii_alphabetic) {
        return None;
    }
    let ends_name = |byte: u8| byte.is_ascii_whitespace() || byte == b'/' || byte == b'>';
    let name_length = rest.as_bytes()[name_start..].iter().position(|byte| ends_name(*byte))?;
    let inside_start = name_start + name_length;
    let close = inside_start + end_of_tag(&rest[inside_start..])?;
    Some(Token::Tag(Tag {
        range: open..open + close + 1,
        name: &rest[name_start..inside_start],
        is_end,
        inside: &rest[inside_start..close],
        inside_start: open + inside_start,
    }))
}

/// Offset of the `>` that ends a tag; one inside a quoted value does not. An unclosed quote ends the search at the text's end.
fn end_of_tag(inside: &str) -> Option<usize> {
    let mut quote = None;
    let mut is_value = false;
    for (at, byte) in inside.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), byte) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') if is_value => quote = Some(byte),
            (None, b'>') => return Some(at),
            (None, b'=') => is_value = true,
            (None, byte) if !byte.is_ascii_whitespace() => is_value = false,
            (None, _) => {}
        }
    }
    None
}

impl<'a> Tag<'a> {
    /// Whether the element has this name, in any letter case.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Whether it closes itself (`<br/>`).
    #[must_use]
    pub fn is_self_closing(&self) -> bool {
        self.inside.ends_with('/')
    }

    /// The attributes in order, as written.
    pub fn attributes(&self) -> impl Iterator<Item = Attribute<'a>> + use<'a> {
        let (inside, start) = (self.inside, self.inside_start);
        let mut at = 0;
        std::iter::from_fn(move || {
            at += inside[at..].find(|c: char| !c.is_ascii_whitespace() && c != '/')?;
            let ends_name = |c: char| c.is_ascii_whitespace() || c == '=' || c == '/';
            // A stray `=` counts as a letter of the name, as browsers have it.
            let first = inside[at..].chars().next().map_or(1, char::len_utf8);
            let name_end = at + first + inside[at + first..].find(ends_name).unwrap_or(inside.len() - at - first);
            let name = &inside[at..name_end];
            let name_range = start + at..start + name_end;
            let after = name_end + inside[name_end..].len() - inside[name_end..].trim_ascii_start().len();
            if !inside[after..].starts_with('=') {
                at = name_end;
                return Some(Attribute { name, name_range, value: None, range: start + name_end..start + name_end });
            }
            let raw = inside[after + 1..].trim_ascii_start();
            let raw_start = inside.len() - raw.len();
            let (value_start, length, skip) = match raw.bytes().next() {
                Some(quote @ (b'"' | b'\'')) => {
                    let length = raw[1..].find(quote as char).unwrap_or(raw.len() - 1);
                    (raw_start + 1, length, 1)
                }
                _ => (raw_start, raw.find(|c: char| c.is_ascii_whitespace()).unwrap_or(raw.len()), 0),
            };
            at = (value_start + length + skip).min(inside.len());
            let value = &inside[value_start..value_start + length];
            let range = start + value_start..start + value_start + length;
            Some(Attribute { name, name_range, value: Some(value), range })
        })
    }

    /// The value of an attribute, by its name in any letter case, with its character references read.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        let found = self.attributes().find(|attribute| attribute.name.eq_ignore_ascii_case(name))?;
        Some(unescape(found.value.unwrap_or("")))
    }
}

/// Reads the character references that authors write: numbers, the five of XML, `&nbsp;`, and the signs that an URL may hold.
///
/// One that it does not know stays as it is; since whatever is written is escaped again, a browser then sees the very same letters.
#[must_use]
pub fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let number = number_length(&rest[1..]);
        // The longest name read here is `&NewLine;`.
        let end = match number {
            0 => rest.bytes().take(12).position(|byte| byte == b';'),
            length => Some(1 + length),
        };
        match end.and_then(|end| Some((end, reference(&rest[1..end])?))) {
            Some((end, character)) => {
                out.push(character);
                // A number is one without its end as well.
                rest = rest[end..].strip_prefix(';').unwrap_or(&rest[end..]);
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// How many bytes the `#106` or `#x6a` of a reference has, noughts before it and all; 0 when it is no number.
fn number_length(text: &str) -> usize {
    let Some(rest) = text.strip_prefix('#') else { return 0 };
    let (sign, is_digit): (usize, fn(&u8) -> bool) = match rest.as_bytes().first() {
        Some(b'x' | b'X') => (2, u8::is_ascii_hexdigit),
        _ => (1, u8::is_ascii_digit),
    };
    let digits = text.bytes().skip(sign).take(MAX_DIGITS).take_while(is_digit).count();
    if digits == 0 { 0 } else { sign + digits }
}

/// How long a number is read.
const MAX_DIGITS: usize = 32;

fn reference(name: &str) -> Option<char> {
    let number = match name {
        "amp" => return Some('&'),
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "quot" => return Some('"'),
        "apos" => return Some('\''),
        "nbsp" => return Some('\u{a0}'),
        "Tab" => return Some('\t'),
        "NewLine" => return Some('\n'),
        "colon" => return Some(':'),
        "sol" => return Some('/'),
        "bsol" => return Some('\\'),
        "period" => return Some('.'),
        "num" => return Some('#'),
        "quest" => return Some('?'),
        "equals" => return Some('='),
        "lpar" => return Some('('),
        "rpar" => return Some(')'),
        _ => name.strip_prefix('#')?,
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).filter(|character| *character != '\0')
}

/// Balances the tags of a fragment as a browser would: what is open is closed, what closes nothing goes.
///
/// For the rare article whose raw HTML does not close what it opens; it must not swallow the page around it.
#[must_use]
pub fn repair(fragment: &str) -> String {
    Html::parse_fragment(fragment).root_element().inner_html()
}

/// Elements that have no end tag. `image` is what some write for `img`, and browsers read as that.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "image", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Whether an element has no end tag and so opens nothing.
#[must_use]
pub fn is_void(name: &str) -> bool {
    VOID.iter().any(|void| void.eq_ignore_ascii_case(name))
}

/// Whether a destination may stand in a page: relative ones, and those of schemes that open a page, a mail or a call.
#[must_use]
pub fn is_safe_link(url: &str) -> bool {
    scheme_of(url).is_none_or(|scheme| {
        matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel" | "ftp" | "ftps" | "sms" | "xref")
    })
}

/// Whether a picture's source may stand in a page: as a link may, and a picture that is written in the address itself,
/// which runs nothing unless it is SVG.
#[must_use]
pub fn is_safe_picture(url: &str) -> bool {
    let lower = url.trim().to_ascii_lowercase();
    is_safe_link(url) || lower.starts_with("data:image/") && !lower.contains("svg")
}

/// The scheme that a browser sees in an URL, in lower case. White space and control characters do not hide it. A word that
/// is none, such as `Table 1` or a path, makes the URL relative.
fn scheme_of(url: &str) -> Option<String> {
    memchr::memchr(b':', url.as_bytes())?;
    let shown: String = url.chars().filter(|c| !c.is_ascii_control() && !c.is_whitespace()).collect();
    let (scheme, _) = shown.split_once(':')?;
    let is_scheme = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    scheme.bytes().all(is_scheme).then(|| scheme.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_no_destinations() {
        for (url, want) in [
            ("a.md", true),
            ("https://example.com/a:b", true),
            ("a/b:c", true),
            ("#a:b", true),
            ("javascript:alert(1)", false),
            (" java\nscript:alert(1)", false),
            ("JAVASCRIPT:x", false),
            ("java\tscript:x", false),
            ("\u{1}javascript:x", false),
            ("vbscript:x", false),
            ("vscode:x", false),
            ("data:text/html,x", false),
            ("mailto:a@example.com", true),
        ] {
            assert_eq!(is_safe_link(url), want, "{url:?}");
        }
        let picture = |url| (is_safe_link(url), is_safe_picture(url));
        assert_eq!(picture("data:image/png;base64,AA"), (false, true));
        assert_eq!(picture("data:image/svg+xml,<svg>"), (false, false));
    }

    fn tags(html: &str) -> Vec<Tag<'_>> {
        tokens(html)
            .filter_map(|token| match token {
                Token::Tag(tag) => Some(tag),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn tags_and_text_cover_the_input_in_order() {
        for html in ["a<b>c</b> < d <!-- <x> --> e", "<a href='x>y'>z", "<", "</", "<a", "a < b > c", "<é>", "<br/>"] {
            let mut end = 0;
            for token in tokens(html) {
                let range = match token {
                    Token::Text(range) | Token::Comment(range) => range,
                    Token::Tag(tag) => tag.range,
                };
                assert_eq!(range.start, end, "{html}");
                end = range.end;
            }
            assert_eq!(end, html.len(), "{html}");
        }
    }

    #[test]
    fn attributes_have_names_values_and_places() {
        let html = r#"<a href = "x.md#é" ID='y' hidden title=z/>"#;
        let tag = &tags(html)[0];
        let found: Vec<_> =
            tag.attributes().map(|attribute| (attribute.name, attribute.value, &html[attribute.range])).collect();
        assert_eq!(
            found,
            [
                ("href", Some("x.md#é"), "x.md#é"),
                ("ID", Some("y"), "y"),
                ("hidden", None, ""),
                ("title", Some("z/"), "z/")
            ]
        );
        assert_eq!(tag.attribute("id").as_deref(), Some("y"));
    }

    #[test]
    fn references_are_read_once() {
        for (text, want) in [
            ("a &amp;lt; b", "a &lt; b"),
            ("&#65;&#x42;", "AB"),
            ("&colon; & &", ": & &"),
            ("&copy; &#; &#x;", "&copy; &#; &#x;"),
            ("&#0000106&#x6A;a&NewLine;&Tab;", "jja\n\t"),
        ] {
            assert_eq!(unescape(text), want, "{text}");
        }
    }

    #[test]
    fn a_fragment_is_balanced() {
        for (html, want) in [("<div><p>a", "<div><p>a</p></div>"), ("a</div>b", "ab"), ("a</br>b", "a<br>b")] {
            assert_eq!(repair(html), want, "{html}");
        }
    }
}

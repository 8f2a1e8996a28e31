//! What an href says before anybody looks for a file.
//!
//! In: a destination as CommonMark gives it. Out: its kind and parts.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use crate::text::composed;

/// An href by its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference<'a> {
    /// Nothing: the page itself.
    Empty,
    /// `#name`, without the `#`; encoded as written.
    Bookmark(&'a str),
    /// `#tab/name`
    Tab,
    /// With a scheme that opens a page, or `//host`.
    External,
    /// `mailto:` and the like.
    Mail,
    /// `xref:uid`
    Xref,
    /// A path of somebody's machine: `C:\x`, `\\server\x`, `file:`.
    Local,
    /// `/path`, from the root of the site.
    SiteAbsolute {
        /// The path with its slash, decoded.
        path: Cow<'a, str>,
        /// The query and fragment as written, with `?` and `#`.
        suffix: &'a str,
    },
    /// A path as seen from the file.
    Relative {
        /// The path, decoded, with slashes.
        path: Cow<'a, str>,
        /// The query and fragment as written, with `?` and `#`.
        suffix: &'a str,
    },
}

impl<'a> Reference<'a> {
    /// Reads an href.
    #[must_use]
    pub fn parse(href: &'a str) -> Self {
        let href = href.trim();
        if href.is_empty() {
            return Self::Empty;
        }
        if let Some(name) = href.strip_prefix('#') {
            return if name.starts_with("tab/") { Self::Tab } else { Self::Bookmark(name) };
        }
        // A query asks the page itself.
        if href.starts_with('?') {
            return href.split_once('#').map_or(Self::Empty, |(_, name)| Self::Bookmark(name));
        }
        if href.starts_with("\\\\") {
            return Self::Local;
        }
        if href.starts_with("//") {
            return Self::External;
        }
        if let Some(scheme) = scheme_of(href) {
            return match scheme.as_str() {
                "mailto" | "tel" | "sms" => Self::Mail,
                "xref" => Self::Xref,
                "file" => Self::Local,
                letter if letter.len() == 1 => Self::Local,
                _ => Self::External,
            };
        }
        let end = href.find(['?', '#']).unwrap_or(href.len());
        let (path, suffix) = href.split_at(end);
        let path = decode(path);
        if path.starts_with(['/', '\\']) {
            return Self::SiteAbsolute { path: slashes(path), suffix };
        }
        Self::Relative { path: slashes(path), suffix }
    }
}

/// The name behind the `#` of a query and fragment, decoded; `None` when there is none.
#[must_use]
pub fn fragment_of(suffix: &str) -> Option<Cow<'_, str>> {
    suffix.split_once('#').map(|(_, fragment)| name_in(fragment)).filter(|name| !name.is_empty())
}

/// The name that a fragment asks for, decoded. What follows `:~:` is for the browser, which looks for the text itself.
#[must_use]
pub fn name_in(fragment: &str) -> Cow<'_, str> {
    decode(fragment.split(":~:").next().unwrap_or(fragment))
}

/// A link whose fragment has its letters in one piece, as the ids of pages have them: browsers compare byte by byte.
#[must_use]
pub fn with_composed_fragment(href: String) -> String {
    let Some((path, fragment)) = href.split_once('#') else { return href };
    let Some(composed) = composed(&decode(fragment)) else { return href };
    format!("{path}#{}", utf8_percent_encode(&composed, KEPT_OUT_OF_FRAGMENTS))
}

/// What would end or change a fragment.
const KEPT_OUT_OF_FRAGMENTS: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`').add(b'%');

/// Reads percent signs; what they give must be UTF-8, or it stays as written.
#[must_use]
pub fn decode(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8().unwrap_or(Cow::Borrowed(text))
}

/// In small letters, and as browsers read it: control characters do not count, nor a space before it.
fn scheme_of(href: &str) -> Option<String> {
    let (scheme, _) = href.split_once(':')?;
    let scheme = scheme.trim_start_matches(|letter: char| letter == ' ' || letter.is_ascii_control());
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    if !scheme.bytes().all(|byte| is_letter(byte) || byte.is_ascii_control()) {
        return None;
    }
    let scheme: String = scheme.chars().filter(|letter| !letter.is_ascii_control()).collect();
    scheme.starts_with(|letter: char| letter.is_ascii_alphabetic()).then(|| scheme.to_ascii_lowercase())
}

fn slashes(path: Cow<'_, str>) -> Cow<'_, str> {
    if path.contains('\\') { Cow::Owned(path.replace('\\', "/")) } else { path }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_href_has_a_form() {
        let relative = |path: &'static str, suffix| Reference::Relative { path: path.into(), suffix };
        for (href, want) in [
            ("", Reference::Empty),
            ("#a", Reference::Bookmark("a")),
            ("?view=x", Reference::Empty),
            ("?view=x#a", Reference::Bookmark("a")),
            ("#tab/dotnet", Reference::Tab),
            ("a%20b.md?view=x#c", relative("a b.md", "?view=x#c")),
            ("media\\x.PNG", relative("media/x.PNG", "")),
            ("/dotnet/x", Reference::SiteAbsolute { path: "/dotnet/x".into(), suffix: "" }),
            ("https://example.com", Reference::External),
            ("//example.com", Reference::External),
            ("C:\\x", Reference::Local),
            ("mailto:a@b", Reference::Mail),
            ("xref:a.b", Reference::Xref),
            ("a b: c.md", relative("a b: c.md", "")),
        ] {
            assert_eq!(Reference::parse(href), want, "{href}");
        }
        for (suffix, want) in [
            ("?x#qu%C3%A9bec", Some("québec")),
            ("#a:~:text=some%20words", Some("a")),
            ("#:~:text=some", None),
            ("#", None),
            ("?x", None),
        ] {
            assert_eq!(fragment_of(suffix).as_deref(), want, "{suffix}");
        }
        for (href, want) in [
            ("a#que%CC%81bec", "a#qu%C3%A9bec"),
            ("#que\u{301}bec", "#qu%C3%A9bec"),
            ("a%CC%81#b%20c", "a%CC%81#b%20c"),
            ("a#qu\u{e9}bec", "a#qu\u{e9}bec"),
        ] {
            assert_eq!(with_composed_fragment(href.to_owned()), want);
        }
    }
}

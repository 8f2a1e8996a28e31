//! Addresses on the web, as far as a site needs them.

use serde::de::{Error as _, Unexpected};
use serde::{Deserialize, Deserializer};

/// What is expected where an address is.
const WANTED: &str = "an address such as 'https://help.example.com/'";

/// What may stand in braces in `edit_url`.
const PLACEHOLDERS: [&str; 2] = ["locale", "path"];

/// The address of a site with `/` at its end; `None` when the text is no address of a site.
pub(super) fn base(text: &str) -> Option<String> {
    is_site(text).then(|| format!("{}/", text.trim_end_matches('/')))
}

pub(super) fn read_base<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let Some(text) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    base(&text).map(Some).ok_or_else(|| D::Error::invalid_value(Unexpected::Str(&text), &WANTED))
}

/// The address of a site without `/` at its end.
pub(super) fn read_site<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if is_site(&text) {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err(D::Error::invalid_value(Unexpected::Str(&text), &WANTED))
    }
}

/// An address with placeholders in braces.
pub(super) fn read_template<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let Some(text) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    let mut plain = text.clone();
    for name in PLACEHOLDERS {
        plain = plain.replace(&format!("{{{name}}}"), name);
    }
    if plain.contains(['{', '}']) {
        return Err(D::Error::custom(format!("'{text}' has braces around other words than 'locale' and 'path'")));
    }
    if after_scheme(&plain).is_none() {
        return Err(D::Error::invalid_value(Unexpected::Str(&text), &WANTED));
    }
    Ok(Some(text))
}

/// Whether pages can be found below this address: it has a host, and neither query nor fragment.
fn is_site(text: &str) -> bool {
    after_scheme(text).is_some_and(|rest| !rest.contains(['?', '#']))
}

fn after_scheme(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let is_host = host.starts_with(|first: char| first.is_alphanumeric() || first == '[')
        && host.chars().all(|character| character.is_alphanumeric() || "-.:[]".contains(character));
    let is_clean = !rest.contains(|character: char| character.is_whitespace() || "\"<>\\`".contains(character));
    (is_web && is_host && is_clean).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_has_a_host_and_ends_with_a_slash() {
        for (text, want) in [
            ("https://help.example.com/partner/", Some("https://help.example.com/partner/")),
            ("http://localhost:4000", Some("http://localhost:4000/")),
            ("HTTPS://ayuda.españa.example//", Some("HTTPS://ayuda.españa.example/")),
            ("https://[::1]/x", Some("https://[::1]/x/")),
            ("help.example.com", None),
            ("/partner", None),
            ("ftp://example.com", None),
            ("https://", None),
            ("https:///x", None),
            ("https://example.com/?q=1", None),
            ("https://example.com/#top", None),
            ("https://exa mple.com", None),
            ("https://example.com/\"x", None),
        ] {
            assert_eq!(base(text).as_deref(), want, "{text}");
        }
    }
}

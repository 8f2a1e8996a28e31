//! What the site looks like, as far as a docset says so without a theme of its own: logo, colours, links in the header.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error as _, IntoDeserializer as _, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::config::load::Settling;
use crate::config::read::{join, nearest};
use crate::config::shape::RawTitle;
use crate::config::value::Title;
use crate::disk;
use crate::error::Error;
use crate::path::extension_of;

/// The colours of the built-in theme that can be set: its design tokens.
pub const TOKENS: [&str; 20] = [
    "accent",
    "accent-wash",
    "amber",
    "amber-wash",
    "green",
    "green-wash",
    "ink",
    "line",
    "line-strong",
    "mark",
    "paper",
    "raised",
    "red",
    "red-wash",
    "rust",
    "soft",
    "teal",
    "violet",
    "violet-wash",
    "wash",
];

/// Pictures that browsers show.
const PICTURES: [&str; 6] = ["svg", "png", "webp", "avif", "jpg", "jpeg"];

/// What a docset says of its look.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// The picture in the header; the file exists.
    pub logo: Option<PathBuf>,
    /// Colours of the theme in CSS: `--accent:light-dark(#060,#9f9);`. Empty when none is set.
    pub colors: String,
    /// Links in the header, in order.
    pub links: Vec<SiteLink>,
}

/// A link in the header of all pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteLink {
    /// What it says.
    pub text: Title,
    /// An address, or a path below the folder of the reader's locale.
    pub url: String,
}

/// A link in the header of all pages.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Link")]
pub(super) struct RawLink {
    /// What it says: a text, or a map with a text for each locale.
    text: RawTitle,
    /// An address, or a path below the folder of the reader's locale: 'support/index.html'.
    #[serde(deserialize_with = "read_url")]
    url: String,
}

/// A colour for both modes, or one for each.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Colors")]
pub(super) enum RawColors {
    Both(Color),
    Each(LightAndDark),
}

/// A colour for each mode.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct LightAndDark {
    /// The colour in light mode.
    light: Color,
    /// The colour in dark mode.
    dark: Color,
}

impl<'de> Deserialize<'de> for RawColors {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ColorsVisitor;

        impl<'de> Visitor<'de> for ColorsVisitor {
            type Value = RawColors;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a colour such as '#1f5fc4', or a map with 'light' and 'dark'")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<RawColors, E> {
                Color::deserialize(text.into_deserializer()).map(RawColors::Both)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawColors, A::Error> {
                LightAndDark::deserialize(MapAccessDeserializer::new(map)).map(RawColors::Each)
            }
        }

        deserializer.deserialize_any(ColorsVisitor)
    }
}

/// A colour as CSS writes it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Color(String);

impl<'de> Deserialize<'de> for Color {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match is_color(&text) {
            true => Ok(Self(text)),
            false => Err(D::Error::invalid_value(Unexpected::Str(&text), &"a colour such as '#1f5fc4'")),
        }
    }
}

impl JsonSchema for Color {
    fn schema_name() -> Cow<'static, str> {
        "Color".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "description": "A colour as CSS writes it, such as '#1f5fc4'." })
    }
}

/// Whether a text is a colour in digits, a name, or a function of numbers: nothing that could end the rule it stands in.
fn is_color(text: &str) -> bool {
    let is_number = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || " .,%/+-".contains(c));
    if let Some(digits) = text.strip_prefix('#') {
        return matches!(digits.len(), 3 | 4 | 6 | 8) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    }
    match text.strip_suffix(')').and_then(|call| call.split_once('(')) {
        Some((function, numbers)) => {
            matches!(function, "rgb" | "rgba" | "hsl" | "hsla" | "hwb" | "lab" | "lch" | "oklab" | "oklch")
                && is_number(numbers)
        }
        None => !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphabetic()),
    }
}

fn read_url<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let url = String::deserialize(deserializer)?;
    let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let is_safe = scheme.is_none_or(|scheme| matches!(&*scheme, "http" | "https" | "mailto"));
    if url.trim().is_empty() || !is_safe || url.contains(char::is_whitespace) {
        let wanted = "an address such as 'https://www.example.com/', or a path such as 'support/index.html'";
        return Err(D::Error::invalid_value(Unexpected::Str(&url), &wanted));
    }
    Ok(url)
}

impl Settling<'_> {
    /// What the docset says of its look.
    pub(super) fn look(&self) -> Result<Look, Error> {
        let logo = self.raw.logo.as_ref().map(|logo| self.logo(logo)).transpose()?;
        let mut colors = BTreeMap::new();
        let entries = self.node("colors").map(|node| node.as_mapping()).unwrap_or_default();
        for ((token, color), entry) in self.raw.colors.0.iter().zip(entries) {
            if !TOKENS.contains(&token.as_str()) {
                let help = match nearest(token, TOKENS) {
                    Some(near) => format!("did you mean '{near}'?"),
                    None => format!("there are {}", join(&TOKENS, "and")),
                };
                let message = format!("the theme has no colour '{token}'");
                return Err(self.refuse_at(Some(&entry.value), "colors", message, Some(help)));
            }
            let (light, dark) = match color {
                RawColors::Both(color) => (color, color),
                RawColors::Each(each) => (&each.light, &each.dark),
            };
            colors.insert(token.as_str(), format!("--{token}:light-dark({},{});", light.0, dark.0));
        }
        let links = self.raw.links.iter().enumerate().map(|(at, link)| {
            let text = self.text_of("links", at, &link.text)?;
            Ok(SiteLink { text, url: link.url.clone() })
        });
        let links: Result<Vec<SiteLink>, Error> = links.collect();
        Ok(Look { logo, colors: colors.into_values().collect(), links: links? })
    }

    fn logo(&self, logo: &Path) -> Result<PathBuf, Error> {
        let path = self.existing_file(self.node("logo"), "logo", logo)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if PICTURES.contains(&extension_of(&name)) && disk::is_file(&path) {
            return Ok(path);
        }
        let message = format!("'{}' is no picture that browsers show", logo.display());
        Err(self.refuse("logo", message, Some(format!("take one of {}", join(&PICTURES, "or")))))
    }

    fn text_of(&self, key: &str, at: usize, text: &RawTitle) -> Result<Title, Error> {
        let node = self.node(key).and_then(|list| list.as_sequence().get(at));
        self.title_of(text).ok_or_else(|| {
            let message = "'text' must have a text for at least one locale".to_owned();
            self.refuse_at(node, key, message, None)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_colours() {
        for good in ["#abc", "#1F5fc4", "#1f5fc480", "teal", "rgb(1, 2, 3)", "oklch(60% 0.1 200 / 50%)"] {
            assert!(is_color(good), "{good}");
        }
        for bad in ["", "#12", "#ggg", "red;}", "url(x)", "rgb(1", "rgb(1)x", "var(--x)", "a b", "rgb(url(x))"] {
            assert!(!is_color(bad), "{bad}");
        }
    }
}

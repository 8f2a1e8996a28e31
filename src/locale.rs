//! BCP 47 tags.
//!
//! In: a tag in any letter case. Out: [`Locale`], canonical (`es-ES`) inside and lower case (`es-es`) in paths and URLs.
//!
//! **Invariant:** two equal locales have equal bytes, so a `Locale` may be a key.

mod long_date;

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::sync::Arc;

use icu_locale::{LanguageIdentifier, LocaleDirectionality, LocaleExpander};

pub use long_date::LongDates;

/// Every locale that CLDR knows, with the name it gives itself. Made by `scripts/locale-names.mjs`.
const OWN_NAMES: &str = include_str!("locale/names.tsv");

/// A language, with or without script and region.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale(Arc<str>);

/// Which way the lines of a script run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl Locale {
    /// Reads any well-formed BCP 47 language tag, in any letter case and with `-` or `_`. `None` for anything else.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let id = LanguageIdentifier::try_from_str(&tag.replace('_', "-")).ok()?;
        (!id.language.is_unknown()).then(|| Self(id.to_string().into()))
    }

    /// Reads the name of a folder or the ending of a repository's name: a language that CLDR knows, followed by a
    /// script or a region that it knows (`es-es`, `zh-hans`, `sr-latn-rs`). A bare language is none: see [`Self::parse_bare`].
    #[must_use]
    pub fn parse_folder(name: &str) -> Option<Self> {
        if !name.contains('-') {
            return None;
        }
        let id = LanguageIdentifier::try_from_str(name).ok()?;
        let known_script = id.script.is_none_or(|script| knows_part(script.as_str()));
        let known_region = id.region.is_none_or(|region| knows_part(region.as_str()));
        let known = knows_language(id.language.as_str()) && known_script && known_region && id.variants.is_empty();
        known.then(|| Self(id.to_string().into()))
    }

    /// Reads a bare language that CLDR knows (`es`, `fil`), as a folder beside others like `es-es` may be named.
    #[must_use]
    pub fn parse_bare(name: &str) -> Option<Self> {
        let lower = name.to_ascii_lowercase();
        knows_language(&lower).then(|| Self(lower.into()))
    }

    /// The canonical tag: `es-ES`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The tag as it stands in paths and URLs: `es-es`.
    #[must_use]
    pub fn to_folder(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// The language subtag: `es` of `es-ES`.
    #[must_use]
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// This locale, then each shorter tag: `zh-Hant-TW`, `zh-Hant`, `zh`.
    pub fn and_parents(&self) -> impl Iterator<Item = &str> {
        let mut rest = Some(self.as_str());
        std::iter::from_fn(move || {
            let tag = rest?;
            rest = tag.rfind('-').map(|at| &tag[..at]);
            Some(tag)
        })
    }

    /// Which way its script runs; left to right where CLDR does not say.
    #[must_use]
    pub fn direction(&self) -> Direction {
        match LanguageIdentifier::try_from_str(&self.0) {
            Ok(id) if LocaleDirectionality::new_extended().is_right_to_left(&id) => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// The script that it is most likely written in, by CLDR: `Hant` of `zh-TW`.
    #[must_use]
    pub fn script(&self) -> Option<String> {
        let mut id = LanguageIdentifier::try_from_str(&self.0).ok()?;
        LocaleExpander::new_extended().maximize(&mut id);
        id.script.map(|script| script.as_str().to_owned())
    }

    /// How its readers write a day. `None` where CLDR does not say.
    #[must_use]
    pub fn long_dates(&self) -> Option<LongDates> {
        LongDates::of(self.and_parents())
    }

    /// The name that the locale gives itself, with its region: `Español (España)`. The tag where CLDR has no name.
    #[must_use]
    pub fn own_name(&self) -> &str {
        self.and_parents().find_map(own_name_of).unwrap_or(&self.0)
    }

    /// The name that the language gives itself, without region: `Español`. The tag where CLDR has no name.
    #[must_use]
    pub fn own_language_name(&self) -> &str {
        own_name_of(self.language()).unwrap_or(&self.0)
    }
}

fn own_name_of(tag: &str) -> Option<&'static str> {
    OWN_NAMES.lines().find_map(|line| line.strip_prefix(tag)?.strip_prefix('\t'))
}

fn known_tags() -> impl Iterator<Item = &'static str> {
    OWN_NAMES.lines().filter_map(|line| line.split('\t').next())
}

fn knows_language(language: &str) -> bool {
    known_tags().any(|tag| tag.split('-').next() == Some(language))
}

fn knows_part(part: &str) -> bool {
    known_tags().any(|tag| tag.split('-').skip(1).any(|known| known.eq_ignore_ascii_case(part)))
}

impl Borrow<str> for Locale {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl serde::Serialize for Locale {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> serde::Deserialize<'de> for Locale {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = <Cow<'de, str>>::deserialize(deserializer)?;
        let wanted = &"a locale tag such as 'es-ES'";
        Self::parse(&tag).ok_or_else(|| serde::de::Error::invalid_value(serde::de::Unexpected::Str(&tag), wanted))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_becomes_canonical() {
        for (input, want) in
            [("es-es", Some("es-ES")), ("ZH_hant_tw", Some("zh-Hant-TW")), ("ru", Some("ru")), ("not a tag", None)]
        {
            assert_eq!(Locale::parse(input).as_ref().map(Locale::as_str), want, "{input}");
        }
    }

    #[test]
    fn a_folder_is_a_locale_when_cldr_knows_its_parts() {
        for (input, want) in [
            ("es-es", Some("es-ES")),
            ("EN-US", Some("en-US")),
            ("zh-hans", Some("zh-Hans")),
            ("es-419", Some("es-419")),
            ("vs-2017", None),
            ("my-docs", None),
            ("includes", None),
            ("es", None),
            ("qq-es", None),
        ] {
            assert_eq!(Locale::parse_folder(input).as_ref().map(Locale::as_str), want, "{input}");
        }
        assert_eq!(Locale::parse_bare("fr").unwrap().as_str(), "fr");
        assert_eq!(Locale::parse_bare("api"), None);
    }

    #[test]
    fn directions_and_names_come_from_cldr() {
        let direction = |tag| Locale::parse(tag).unwrap().direction().as_str();
        assert_eq!(
            ["ar-SA", "he-IL", "fa", "ur-PK", "es-ES", "ja-JP"].map(direction),
            ["rtl", "rtl", "rtl", "rtl", "ltr", "ltr"]
        );
        let spanish = Locale::parse("es-es").unwrap();
        assert_eq!((spanish.own_name(), spanish.own_language_name()), ("Español (España)", "Español"));
        assert_eq!(spanish.and_parents().collect::<Vec<_>>(), ["es-ES", "es"]);
        let script = |tag| Locale::parse(tag).unwrap().script();
        assert_eq!(
            ["zh-TW", "zh-CN", "sr-Latn-RS", "es"].map(script).map(Option::unwrap),
            ["Hant", "Hans", "Latn", "Latn"]
        );
    }
}

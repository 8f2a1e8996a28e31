//! Values that can be written in more than one way, and those that are more than a text.
//!
//! **Invariant:** a fault is raised while its own key or value is read, so that the reader can say where it stands.

use std::fmt;
use std::marker::PhantomData;
use std::path::PathBuf;

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};
use schemars::JsonSchema;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{DeserializeSeed, Error as _, IntoDeserializer as _, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::locale::Locale;

/// A text, or a text for each locale.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Title")]
pub(super) enum RawTitle {
    One(String),
    PerLocale(#[schemars(with = "std::collections::BTreeMap<String, String>")] InOrder<Locale, String>),
}

/// A list of locales, or a folder for each.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Locales")]
pub(super) enum RawLocales {
    Listed(#[schemars(with = "Vec<String>")] Vec<Locale>),
    Mapped(#[schemars(with = "std::collections::BTreeMap<String, PathBuf>")] InOrder<Locale, PathBuf>),
}

/// A level, or what is set in detail.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum CheckSetting {
    Level(Level),
    Detailed(CheckDetail),
}

/// What is set for one check.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct CheckDetail {
    /// How much its findings matter.
    pub(super) severity: Option<Level>,
    /// Globs of the files that this is about; without it all of them.
    pub(super) paths: Option<Vec<Pattern>>,
}

/// The code of a check: words in lower case with hyphens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Code(pub(super) String);

/// A glob over paths or addresses with `/`: `*` stays within a folder, `**` does not.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(transparent)]
pub(super) struct Pattern(#[schemars(with = "String")] Glob);

/// A map in the order of the file, whose keys differ even where their writing is not what counts (`es-es`, `es-ES`).
#[derive(Debug, Clone)]
pub(super) struct InOrder<K, V>(pub(super) Vec<(K, V)>);

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// It is not looked for.
    Off,
    /// A fact.
    Info,
    /// Something is probably wrong.
    Warning,
    /// A reader meets something broken.
    Error,
}

/// One set of globs, or `None` where together they are too large to compile.
pub(super) fn compile(patterns: &[Pattern]) -> Option<GlobSet> {
    let mut set = GlobSetBuilder::new();
    for Pattern(glob) in patterns {
        set.add(glob.clone());
    }
    set.build().ok()
}

impl<'de> Deserialize<'de> for RawTitle {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TitleVisitor;

        impl<'de> Visitor<'de> for TitleVisitor {
            type Value = RawTitle;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or a map with a text for each locale")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<RawTitle, E> {
                Ok(RawTitle::One(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawTitle, A::Error> {
                InOrder::deserialize(MapAccessDeserializer::new(map)).map(RawTitle::PerLocale)
            }
        }

        deserializer.deserialize_any(TitleVisitor)
    }
}

impl<'de> Deserialize<'de> for RawLocales {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct LocalesVisitor;

        impl<'de> Visitor<'de> for LocalesVisitor {
            type Value = RawLocales;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of locales, or a map with a folder for each locale")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<RawLocales, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(items)).map(RawLocales::Listed)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawLocales, A::Error> {
                InOrder::deserialize(MapAccessDeserializer::new(map)).map(RawLocales::Mapped)
            }
        }

        deserializer.deserialize_any(LocalesVisitor)
    }
}

impl<'de> Deserialize<'de> for CheckSetting {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct CheckVisitor;

        impl<'de> Visitor<'de> for CheckVisitor {
            type Value = CheckSetting;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("'off', 'info', 'warning', 'error', or a map with 'severity' and 'paths'")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<CheckSetting, E> {
                Level::deserialize(text.into_deserializer()).map(CheckSetting::Level)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<CheckSetting, A::Error> {
                CheckDetail::deserialize(MapAccessDeserializer::new(map)).map(CheckSetting::Detailed)
            }
        }

        deserializer.deserialize_any(CheckVisitor)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        let is_word = |word: &str| {
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if code.split('-').all(is_word) {
            Ok(Self(code))
        } else {
            Err(D::Error::invalid_value(Unexpected::Str(&code), &"a code such as 'file-not-found'"))
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Pattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        // A backslash escapes on every system, so that a file means the same everywhere.
        let glob = GlobBuilder::new(&text).literal_separator(true).backslash_escape(true).build();
        glob.map(Self).map_err(|error| D::Error::custom(format!("'{text}' is not a glob: {}", error.kind())))
    }
}

impl Serialize for Pattern {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.glob())
    }
}

impl<'de, K, V> Deserialize<'de> for InOrder<K, V>
where
    K: Deserialize<'de> + PartialEq + fmt::Display,
    V: Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrderVisitor(PhantomData))
    }
}

struct InOrderVisitor<K, V>(PhantomData<(K, V)>);

impl<'de, K, V> Visitor<'de> for InOrderVisitor<K, V>
where
    K: Deserialize<'de> + PartialEq + fmt::Display,
    V: Deserialize<'de>,
{
    type Value = InOrder<K, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key_seed(NewKey(&entries))? {
            let value = map.next_value()?;
            entries.push((key, value));
        }
        Ok(InOrder(entries))
    }
}

/// Reads a key that is not there yet; doing it here puts the complaint on the key.
struct NewKey<'a, K, V>(&'a [(K, V)]);

impl<'de, K: Deserialize<'de> + PartialEq + fmt::Display, V> DeserializeSeed<'de> for NewKey<'_, K, V> {
    type Value = K;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<K, D::Error> {
        let key = K::deserialize(deserializer)?;
        if self.0.iter().any(|(earlier, _)| *earlier == key) {
            return Err(D::Error::custom(format!("'{key}' is given twice")));
        }
        Ok(key)
    }
}

impl<K: Serialize, V: Serialize> Serialize for InOrder<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

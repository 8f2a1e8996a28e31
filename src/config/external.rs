//! How addresses of other sites are asked: the block `external`, and the values that only it has.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error as _, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::config::shape::Pattern;
use crate::web::{Settings, Statuses};

/// How 'check --external' asks addresses of other sites.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[schemars(rename = "External")]
pub(super) struct RawExternal {
    /// Globs of addresses that are not asked.
    ignore: Vec<Pattern>,
    /// Statuses that are good besides 200 to 299: numbers, or ranges such as '500..=599'.
    accept: Vec<Accept>,
    /// How long one request may take.
    timeout: Time,
    /// How often it is tried again when nothing is heard, or the server is ill.
    retries: Count,
    /// How long it waits before the first of these; twice as long before each further one.
    retry_wait: Time,
    /// How long a host may ask for patience; one that asks for more is not asked again in the same run.
    max_wait: Time,
    /// How many requests one host has to answer at a time.
    per_host: Count,
    /// How long after one request to a host the next one begins.
    interval: Time,
    /// How many requests there are at a time.
    at_once: Count,
    /// How long a good answer is good, so that the next run need not ask.
    cache_age: Time,
    /// What the program calls itself.
    #[serde(deserialize_with = "read_name")]
    user_agent: String,
    /// Whether hosts are asked that only this machine or its network knows, such as 'localhost', and names for examples.
    private: bool,
}

impl Default for RawExternal {
    fn default() -> Self {
        let settings = Settings::default();
        let count = |count: usize| Count(u32::try_from(count).unwrap_or(u32::MAX));
        Self {
            ignore: Vec::new(),
            accept: Vec::new(),
            timeout: Time(settings.timeout),
            retries: Count(settings.retries),
            retry_wait: Time(settings.retry_wait),
            max_wait: Time(settings.max_wait),
            per_host: count(settings.per_host),
            interval: Time(settings.interval),
            at_once: count(settings.at_once),
            cache_age: Time(settings.cache_age),
            user_agent: settings.user_agent,
            private: settings.private,
        }
    }
}

impl RawExternal {
    /// The globs of addresses that are not asked.
    pub(super) fn ignore(&self) -> &[Pattern] {
        &self.ignore
    }

    /// What the program uses, with these globs compiled.
    pub(super) fn settings(&self, ignore: globset::GlobSet) -> Settings {
        Settings {
            ignore,
            accept: self.accept.iter().map(|accept| accept.0).collect(),
            timeout: self.timeout.0,
            retries: self.retries.0,
            retry_wait: self.retry_wait.0,
            max_wait: self.max_wait.0,
            per_host: self.per_host.0 as usize,
            interval: self.interval.0,
            at_once: self.at_once.0 as usize,
            cache_age: self.cache_age.0,
            user_agent: self.user_agent.clone(),
            private: self.private,
        }
    }
}

/// A time with its unit: `500ms`, `20s`, `5m`, `12h`, `7d`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Time(Duration);

/// The units of times, in milliseconds.
const UNITS: [(&str, u64); 5] = [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)];

/// No time is longer: a year.
const MAX_MS: u64 = 366 * 86_400_000;

impl Time {
    fn parse(text: &str) -> Option<Self> {
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, unit) = text.split_at(digits);
        let unit = unit.trim();
        // Zero is the same in every unit.
        let (_, ms) = UNITS.iter().find(|(name, _)| *name == unit || (unit.is_empty() && number == "0"))?;
        let ms = number.parse::<u64>().ok()?.checked_mul(*ms).filter(|ms| *ms <= MAX_MS)?;
        Some(Self(Duration::from_millis(ms)))
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ms = u64::try_from(self.0.as_millis()).unwrap_or(u64::MAX);
        let (name, unit) = UNITS.iter().rev().find(|(_, unit)| ms > 0 && ms % unit == 0).unwrap_or(&UNITS[1]);
        write!(f, "{}{name}", ms / unit)
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let wrong =
            || D::Error::invalid_value(Unexpected::Str(&text), &"a time such as '500ms', '20s', '5m', '12h' or '7d'");
        Self::parse(&text).ok_or_else(wrong)
    }
}

impl JsonSchema for Time {
    fn schema_name() -> Cow<'static, str> {
        "Time".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A time with its unit: '500ms', '20s', '5m', '12h', '7d'.",
            "type": "string",
            "pattern": "^([0-9]+ ?(ms|s|m|h|d)|0)$"
        })
    }
}

/// A small number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(transparent)]
struct Count(u32);

/// No number of requests is larger.
const MAX_COUNT: u32 = 256;

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let wrong = || D::Error::invalid_value(Unexpected::Str(&text), &"a whole number up to 256");
        text.parse().ok().filter(|count| *count <= MAX_COUNT).map(Self).ok_or_else(wrong)
    }
}

/// A status, or a range of them: `403`, `500..=599`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Accept(Statuses);

impl Accept {
    fn parse(text: &str) -> Option<Self> {
        let status = |text: &str| text.trim().parse::<u16>().ok().filter(|status| (100..1000).contains(status));
        let (first, last) = match text.split_once("..=") {
            Some((first, last)) => (status(first)?, status(last)?),
            None => (status(text)?, status(text)?),
        };
        (first <= last).then_some(Self(Statuses { first, last }))
    }
}

impl Serialize for Accept {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Statuses { first, last } = self.0;
        if first == last {
            serializer.serialize_u16(first)
        } else {
            serializer.collect_str(&format_args!("{first}..={last}"))
        }
    }
}

impl<'de> Deserialize<'de> for Accept {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let wrong = || {
            D::Error::invalid_value(Unexpected::Str(&text), &"a status such as '403', or a range such as '500..=599'")
        };
        Self::parse(&text).ok_or_else(wrong)
    }
}

impl JsonSchema for Accept {
    fn schema_name() -> Cow<'static, str> {
        "Statuses".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A status, or a range of them: 403, '500..=599'.",
            "type": ["integer", "string"],
            "minimum": 100,
            "maximum": 999,
            "pattern": "^[1-9][0-9]{2}(\\.\\.=[1-9][0-9]{2})?$"
        })
    }
}

/// A name goes into the head of a request, which is one line of printable characters.
fn read_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    let is_name = !text.is_empty() && text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    if is_name { Ok(text) } else { Err(D::Error::invalid_value(Unexpected::Str(&text), &"one line of ASCII")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_units() {
        for (text, want) in [
            ("500ms", Some("500ms")),
            ("1000ms", Some("1s")),
            ("20 s", Some("20s")),
            ("90m", Some("90m")),
            ("24h", Some("1d")),
            ("0", Some("0s")),
            ("20", None),
            ("s", None),
            ("-1s", None),
            ("9999999999d", None),
        ] {
            assert_eq!(Time::parse(text).map(|time| time.to_string()).as_deref(), want, "{text}");
        }
    }

    #[test]
    fn statuses_have_three_digits() {
        let range = |text| Accept::parse(text).map(|Accept(range)| (range.first, range.last));
        assert_eq!([range("403"), range("500..=599")], [Some((403, 403)), Some((500, 599))]);
        assert_eq!(["99", "1000", "599..=500", "2xx", "200..300"].map(range), [None; 5]);
    }
}

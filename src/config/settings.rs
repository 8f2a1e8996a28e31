//! Every key with the value that applies, and where that comes from: what `hexapla config` shows.

use serde_json::Value;

use crate::config::raw::RawConfig;

/// A key of the file with the value that applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The key.
    pub key: String,
    /// The value, as it could stand in the file.
    pub value: String,
    /// Who said so.
    pub origin: Origin,
    /// What is to be known about the key.
    pub note: Option<&'static str>,
}

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Nobody said anything.
    Default,
    /// The file, on this 1-based line.
    File {
        /// The line of the key.
        line: u32,
    },
    /// The command line.
    CommandLine,
}

/// Keys that are read, and wait for the release that uses them.
const WITHOUT_EFFECT: [&str; 2] = ["glossary", "review"];

/// All settings, in the order of [`RawConfig`].
pub(super) fn list(raw: &RawConfig, origin_of: impl Fn(&str) -> Origin) -> Vec<Setting> {
    let Ok(Value::Object(values)) = serde_json::to_value(raw) else { return Vec::new() };
    let setting = |(key, value): (String, Value)| Setting {
        value: if value.is_null() && key == "locales" { "what is found".to_owned() } else { display(&value) },
        origin: origin_of(&key),
        note: WITHOUT_EFFECT.contains(&key.as_str()).then_some("has no effect in this release"),
        key,
    };
    values.into_iter().map(setting).collect()
}

/// A value on one line, as YAML in its flow style, without quotes.
fn display(value: &Value) -> String {
    match value {
        Value::Null => "not set".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(value) => value.to_string(),
        Value::String(value) => value.clone(),
        Value::Array(items) => format!("[{}]", items.iter().map(display).collect::<Vec<_>>().join(", ")),
        Value::Object(entries) => {
            let given = entries.iter().filter(|(_, value)| !value.is_null());
            let entries: Vec<String> = given.map(|(key, value)| format!("{key}: {}", display(value))).collect();
            if entries.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", entries.join(", ")) }
        }
    }
}

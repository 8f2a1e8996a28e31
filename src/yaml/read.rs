//! Text to a type.

use serde::de::DeserializeOwned;

use crate::text::Span;
use crate::yaml::fault::{self, Fault};
use crate::yaml::parse::read_document;

/// Reads the first YAML document of a text into a type. JSON is YAML too, with trailing commas if there are any.
///
/// The text is parsed twice: once within bounds, and only then by a reader that has none of its own.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    let end = read_document(text)?.end;
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let document = text.get(start..end).unwrap_or("");
    if let Some(at) = document.find(|character: char| character.is_ascii_control() && !"\t\n\r".contains(character)) {
        return Err(fault::at(text, start + at, "a control character cannot stand in YAML"));
    }
    let deserializer = serde_yaml::Deserializer::from_str(document).next();
    let value = deserializer.map_or_else(|| T::deserialize(serde_yaml::Value::Null), T::deserialize);
    value.map_err(|error| {
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or(&message).to_owned();
        let at = error.location().map_or(start, |location| start + location.index().min(document.len()));
        Fault { message, span: Span::at(at) }
    })
}

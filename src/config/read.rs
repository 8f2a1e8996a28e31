//! A node of the file to a type, by serde, with the place and the words of what is wrong.
//!
//! In: [`Node`]. Out: any type that derives `Deserialize`, or the first [`Mistake`] in the order of the file.
//!
//! **Invariant:** knows no key: which keys there are, and what they may hold, is asked from the type.

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Expected, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use crate::text::Span;
use crate::yaml::{Entry, Node, Value};

/// What is wrong in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mistake {
    pub(super) span: Span,
    pub(super) message: String,
    pub(super) help: Option<String>,
}

/// Reads a node; `name` is what messages call it.
pub(super) fn read<T: DeserializeOwned>(node: &Node, name: &str) -> Result<T, Mistake> {
    T::deserialize(Reader(node)).map_err(|refusal| {
        let refusal = refusal.at(node.span).about("", name);
        let help = refusal.reason.help();
        Mistake { span: refusal.span.unwrap_or(node.span), message: refusal.to_string(), help }
    })
}

/// The known name that is nearest to one that is not known, if it is near enough to be a slip of the finger.
pub(super) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_lowercase().replace('-', "_");
    let distance = |known: &str| strsim::damerau_levenshtein(&name, &known.to_lowercase().replace('-', "_"));
    let candidates = known.into_iter().map(|known| (distance(known), known));
    candidates.filter(|(distance, known)| *distance <= 1.max(known.len() / 3)).min().map(|(_, known)| known)
}

/// Names in single quotes: `'a', 'b' or 'c'`.
pub(super) fn join(names: &[&str], last: &str) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    match quoted.split_last() {
        Some((only, [])) => only.clone(),
        Some((end, others)) => format!("{} {last} {end}", others.join(", ")),
        None => String::new(),
    }
}

/// Why a node is not what the type wants. Place and subject are filled in on the way up, by the first who knows them.
#[derive(Debug)]
struct Refusal {
    span: Option<Span>,
    /// `an item of ` or `a key of `, until the name of what it is in is known.
    part: &'static str,
    name: Option<String>,
    reason: Reason,
}

#[derive(Debug)]
enum Reason {
    Wrong { wanted: String, found: String, near: Option<&'static str> },
    UnknownKey { key: String, known: &'static [&'static str] },
    Other(String),
}

impl Reason {
    fn help(&self) -> Option<String> {
        match self {
            Self::Wrong { near, .. } => near.map(|near| format!("did you mean '{near}'?")),
            Self::UnknownKey { key, known } => Some(match nearest(key, known.iter().copied()) {
                Some(near) => format!("did you mean '{near}'?"),
                None => format!("the known keys are {}", join(known, "and")),
            }),
            Self::Other(_) => None,
        }
    }
}

impl Refusal {
    fn new(reason: Reason) -> Self {
        Self { span: None, part: "", name: None, reason }
    }

    fn wrong(wanted: &dyn Expected, found: &Unexpected<'_>) -> Self {
        Self::new(Reason::Wrong { wanted: wanted.to_string(), found: describe(found), near: None })
    }

    fn at(mut self, span: Span) -> Self {
        self.span.get_or_insert(span);
        self
    }

    fn about(mut self, part: &'static str, name: &str) -> Self {
        if self.name.is_none() {
            self.name = Some(name.to_owned());
        }
        if self.part.is_empty() {
            self.part = part;
        }
        self
    }
}

/// What was found, for the end of a sentence. Of a long text, its beginning.
fn describe(found: &Unexpected<'_>) -> String {
    match found {
        Unexpected::Str(text) => {
            let start: String = text.chars().take_while(|character| *character != '\n').take(60).collect();
            if start == *text { format!("'{text}'") } else { format!("'{start}…'") }
        }
        Unexpected::Seq => "a list".to_owned(),
        Unexpected::Map => "a map".to_owned(),
        Unexpected::Unit | Unexpected::Option => "nothing".to_owned(),
        other => other.to_string(),
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.reason {
            Reason::Wrong { wanted, found, .. } => {
                write!(f, "{}'{}' must be {wanted}, not {found}", self.part, self.name.as_deref().unwrap_or_default())
            }
            Reason::UnknownKey { key, .. } => write!(f, "unknown key '{key}'"),
            Reason::Other(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for Refusal {}

impl serde::de::Error for Refusal {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Self::new(Reason::Other(message.to_string()))
    }

    fn invalid_type(found: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        Self::wrong(wanted, &found)
    }

    fn invalid_value(found: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        Self::wrong(wanted, &found)
    }

    fn unknown_variant(variant: &str, known: &'static [&'static str]) -> Self {
        let near = nearest(variant, known.iter().copied());
        let found = describe(&Unexpected::Str(variant));
        Self::new(Reason::Wrong { wanted: join(known, "or"), found, near })
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        Self::new(Reason::UnknownKey { key: key.to_owned(), known })
    }
}

/// A node as serde reads it. What a scalar is, depends on what is wanted: `true` is a text where a text is wanted.
#[derive(Clone, Copy)]
struct Reader<'a>(&'a Node);

impl<'a> Reader<'a> {
    fn found(self) -> Unexpected<'a> {
        match &self.0.value {
            Value::Null => Unexpected::Unit,
            Value::Scalar(text) => Unexpected::Str(text),
            Value::Sequence(_) => Unexpected::Seq,
            Value::Mapping(_) => Unexpected::Map,
        }
    }

    fn wants(self, wanted: &str) -> Refusal {
        Refusal::wrong(&wanted, &self.found())
    }

    fn text(self, wanted: &str) -> Result<&'a str, Refusal> {
        self.0.as_str().ok_or_else(|| self.wants(wanted))
    }
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match &self.0.value {
            Value::Null => visitor.visit_unit(),
            Value::Scalar(text) => visitor.visit_borrowed_str(text),
            Value::Sequence(items) => visitor.visit_seq(Items(items.iter())),
            Value::Mapping(entries) => visitor.visit_map(Entries { entries: entries.iter(), current: None }),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.0.as_str() {
            Some("true" | "True" | "TRUE") => visitor.visit_bool(true),
            Some("false" | "False" | "FALSE") => visitor.visit_bool(false),
            _ => Err(self.wants("'true' or 'false'")),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_borrowed_str(self.text("a text")?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.0.value {
            Value::Sequence(_) => self.deserialize_any(visitor),
            _ => Err(self.wants("a list")),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.0.value {
            Value::Mapping(_) => self.deserialize_any(visitor),
            _ => Err(self.wants("a map")),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        let text: StrDeserializer<'_, Refusal> = self.text(&join(variants, "or"))?.into_deserializer();
        visitor.visit_enum(text)
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf
        unit unit_struct newtype_struct tuple tuple_struct identifier ignored_any
    }
}

struct Items<'a>(std::slice::Iter<'a, Node>);

impl<'de> serde::de::SeqAccess<'de> for Items<'de> {
    type Error = Refusal;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Refusal> {
        let Some(item) = self.0.next() else { return Ok(None) };
        let value = seed.deserialize(Reader(item));
        value.map(Some).map_err(|refusal| Refusal { part: "an item of ", ..refusal.at(item.span) })
    }
}

struct Entries<'a> {
    entries: std::slice::Iter<'a, Entry>,
    current: Option<&'a Entry>,
}

impl<'de> serde::de::MapAccess<'de> for Entries<'de> {
    type Error = Refusal;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Refusal> {
        self.current = self.entries.next();
        let Some(entry) = self.current else { return Ok(None) };
        let key: StrDeserializer<'_, Refusal> = entry.key.value.as_str().into_deserializer();
        let key = seed.deserialize(key);
        key.map(Some).map_err(|refusal| Refusal { part: "a key of ", ..refusal.at(entry.key.span) })
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Refusal> {
        let entry = self.current.expect("serde asks for the value of the key that it got");
        seed.deserialize(Reader(&entry.value))
            .map_err(|refusal| refusal.at(entry.value.span).about("", &entry.key.value))
    }
}

//! The attributes of `:::` directives: `name="value"`, double quotes only.
//!
//! In: what stands behind the name of a directive. Out: its attributes with their places, or what is wrong and where.

use std::ops::Range;

use crate::markdown::fault::DirectiveFault;

/// What is wrong with a directive, and where.
pub(in crate::markdown) type Malformed = (DirectiveFault, Range<usize>);

/// One attribute. Ranges are offsets in the text that holds the directive.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::markdown) struct Attribute<'a> {
    /// The name as written.
    pub(in crate::markdown) name: &'a str,
    /// Where the name stands.
    pub(in crate::markdown) name_range: Range<usize>,
    /// The value as written; empty when there is none.
    pub(in crate::markdown) value: &'a str,
    /// Where the value stands, without quotes.
    pub(in crate::markdown) range: Range<usize>,
}

/// The attributes of a directive.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::markdown) struct Attributes<'a> {
    /// In order; no name twice, in whatever letter case.
    pub(in crate::markdown) list: Vec<Attribute<'a>>,
    /// How many bytes were read, with the `:::` that ends them.
    pub(in crate::markdown) length: usize,
    /// Where they end, as ranges are counted.
    pub(in crate::markdown) end: usize,
}

impl<'a> Attributes<'a> {
    /// The value of an attribute, by its name in any letter case.
    pub(in crate::markdown) fn get(&self, name: &str) -> Option<&Attribute<'a>> {
        self.list.iter().find(|attribute| attribute.name.eq_ignore_ascii_case(name))
    }

    /// The first attribute that is none of these.
    pub(in crate::markdown) fn other_than(&self, names: &[&str]) -> Option<&Attribute<'a>> {
        self.list.iter().find(|attribute| !names.iter().any(|name| attribute.name.eq_ignore_ascii_case(name)))
    }
}

/// Reads the attributes at the beginning of a text, to its end or, where `ends_with_colons`, to `:::`. The text begins at
/// `start` in what ranges are offsets of.
pub(in crate::markdown) fn attributes(
    text: &str,
    start: usize,
    ends_with_colons: bool,
) -> Result<Attributes<'_>, Malformed> {
    let mut list: Vec<Attribute<'_>> = Vec::new();
    let mut at = 0;
    loop {
        at += blank(&text[at..]);
        if ends_with_colons && text[at..].starts_with(":::") {
            let length = at + ":::".len();
            return Ok(Attributes { list, length, end: start + length });
        }
        if at == text.len() {
            return Ok(Attributes { list, length: at, end: start + at });
        }
        let attribute = attribute_at(text, at, start).map_err(|fault| match fault.0 {
            DirectiveFault::NoAttribute => no_attribute(text, at, start, &list, fault),
            _ => fault,
        })?;
        at = match attribute.value_end {
            Some(end) => end,
            None => attribute.read.name_range.end - start,
        };
        if list.iter().any(|known| known.name.eq_ignore_ascii_case(attribute.read.name)) {
            return Err((DirectiveFault::RepeatedAttribute, attribute.read.name_range));
        }
        list.push(attribute.read);
    }
}

/// What it is that stands behind these attributes and is none.
fn no_attribute(text: &str, at: usize, start: usize, before: &[Attribute<'_>], fault: Malformed) -> Malformed {
    let rest = text[at..].trim_end();
    if rest == "::" && !before.is_empty() {
        return (DirectiveFault::TwoColons, fault.1);
    }
    // `a="say "hi""`: the rest of what was meant as one value was read as attributes.
    let value = before.iter().rev().find(|attribute| !attribute.range.is_empty());
    match value.filter(|_| rest.starts_with('"')) {
        Some(value) => (DirectiveFault::QuoteInside, value.range.start..start + at),
        None => fault,
    }
}

struct Found<'a> {
    read: Attribute<'a>,
    /// Behind the closing quote.
    value_end: Option<usize>,
}

fn attribute_at(text: &str, at: usize, start: usize) -> Result<Found<'_>, Malformed> {
    let rest = &text[at..];
    let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
    let name = &rest[..length];
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        let word = rest.find([' ', '\t']).unwrap_or(rest.len());
        return Err((DirectiveFault::NoAttribute, start + at..start + at + word));
    }
    let name_range = start + at..start + at + length;
    let end = at + length;
    let equals = end + blank(&text[end..]);
    if !text[equals..].starts_with('=') {
        return Ok(Found {
            read: Attribute { name, range: name_range.end..name_range.end, name_range, value: "" },
            value_end: None,
        });
    }
    let quote = equals + 1 + blank(&text[equals + 1..]);
    let unquoted = || (DirectiveFault::Unquoted, start + at..start + text.trim_end().len());
    let value = text[quote..].strip_prefix('"').ok_or_else(unquoted)?;
    let length = value.find('"').ok_or_else(unquoted)?;
    let range = start + quote + 1..start + quote + 1 + length;
    Ok(Found {
        read: Attribute { name, name_range, value: &value[..length], range },
        value_end: Some(quote + length + 2),
    })
}

fn blank(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_to_the_end_that_is_asked_for() {
        let read = attributes(" a=\"1\"  B = \"x:::y\" c ::: rest", 10, true).expect("they are well formed");
        let list: Vec<_> = read.list.iter().map(|one| (one.name, one.value, one.range.clone())).collect();
        assert_eq!(list, [("a", "1", 14..15), ("B", "x:::y", 23..28), ("c", "", 31..31)]);
        assert_eq!(read.length, 25);
        assert_eq!(read.get("b").map(|one| one.value), Some("x:::y"));
        assert_eq!(attributes(" a=\"1\"", 0, false).map(|read| read.list.len()), Ok(1));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        for (text, want) in [
            ("a=1", (DirectiveFault::Unquoted, 0..3)),
            ("a=\"1", (DirectiveFault::Unquoted, 0..4)),
            ("a=\"1\" A=\"2\"", (DirectiveFault::RepeatedAttribute, 6..7)),
            ("a=\"1\" *x y", (DirectiveFault::NoAttribute, 6..8)),
            ("a=\"1\" :::", (DirectiveFault::NoAttribute, 6..9)),
        ] {
            assert_eq!(attributes(text, 0, false), Err(want), "{text}");
        }
    }
}

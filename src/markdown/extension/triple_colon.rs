//! Directives: `:::image source="x.png" alt-text="A chart":::`, read into their parts.
//!
//! In: a text that begins with the colons. Out: the name, the attributes, and where the directive ends. What a directive
//! means, and which attributes it may have, is for whoever knows its name.
//!
//! **Invariant:** looks at nothing behind the end of the directive; the ranges are byte offsets in the text that was given.

use std::ops::Range;

/// One directive as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::markdown) struct Directive<'a> {
    /// How many colons open it; three, save where deeper nesting asks for more.
    pub(in crate::markdown) colons: usize,
    /// Whether white space stands between the colons and the name, as only a directive that is a block may have it.
    pub(in crate::markdown) is_spaced: bool,
    /// As written; names are compared in any letter case ([`Directive::is`]).
    pub(in crate::markdown) name: &'a str,
    /// In order, up to the first that could not be read.
    pub(in crate::markdown) attributes: Vec<Attribute<'a>>,
    /// How many bytes were read: to behind the colons at the end, or to the end of the line, or to the problem.
    pub(in crate::markdown) length: usize,
    /// Whether colons close it.
    pub(in crate::markdown) is_closed: bool,
    /// Why the attributes could not all be read.
    pub(in crate::markdown) problem: Option<Problem>,
}

/// One attribute as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::markdown) struct Attribute<'a> {
    /// As written.
    pub(in crate::markdown) name: &'a str,
    /// What stands between the quotes, which know no escape; empty when there are none.
    pub(in crate::markdown) value: &'a str,
    /// Where the value stands.
    pub(in crate::markdown) range: Range<usize>,
}

/// What is wrong with an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::markdown) enum Problem {
    /// Something stands where the name of an attribute should.
    Nameless,
    /// It was there before.
    Duplicate,
    /// Its value is not in double quotes.
    Unquoted,
    /// Its value has no second quote.
    Unterminated,
}

impl<'a> Directive<'a> {
    /// Whether it has this name, in any letter case.
    pub(in crate::markdown) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// An attribute by its name, in any letter case.
    pub(in crate::markdown) fn attribute(&self, name: &str) -> Option<&Attribute<'a>> {
        self.attributes.iter().find(|attribute| attribute.name.eq_ignore_ascii_case(name))
    }
}

/// Reads the directive that a text begins with. `None` when it begins with none: fewer than three colons, or no name.
///
/// The text is a line for a directive that is a block; for one inside a sentence it may be the rest of the paragraph, and
/// then a value may run over the end of a line, but nothing else may.
pub(in crate::markdown) fn directive(text: &str) -> Option<Directive<'_>> {
    let colons = text.len() - text.trim_start_matches(':').len();
    if colons < 3 {
        return None;
    }
    let mut reader = Reader { text, at: colons };
    reader.skip_spaces();
    let is_spaced = reader.at > colons;
    let name = reader.name()?;
    let mut directive =
        Directive { colons, is_spaced, name, attributes: Vec::new(), length: 0, is_closed: false, problem: None };
    directive.problem = reader.read_attributes(&mut directive).err();
    directive.length = reader.at;
    Some(directive)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn skip_spaces(&mut self) {
        self.at = self.text.len() - self.rest().trim_start_matches([' ', '\t']).len();
    }

    fn take(&mut self, sign: &str) -> bool {
        let found = self.rest().starts_with(sign);
        self.at += if found { sign.len() } else { 0 };
        found
    }

    /// A letter, then letters, digits and dashes.
    fn name(&mut self) -> Option<&'a str> {
        let rest = self.rest();
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let name = &rest[..rest.find(|c| !is_name(c)).unwrap_or(rest.len())];
        self.at += if name.starts_with(|c: char| c.is_ascii_alphabetic()) { name.len() } else { return None };
        Some(name)
    }

    fn read_attributes(&mut self, directive: &mut Directive<'a>) -> Result<(), Problem> {
        loop {
            self.skip_spaces();
            if self.rest().is_empty() || self.rest().starts_with(['\n', '\r']) {
                return Ok(());
            }
            if self.take(":::") {
                // As many colons close it as opened it, where there are as many.
                while directive.colons > 3 && self.take(":") {}
                directive.is_closed = true;
                return Ok(());
            }
            let name = self.name().ok_or(Problem::Nameless)?;
            if directive.attribute(name).is_some() {
                return Err(Problem::Duplicate);
            }
            let end_of_name = self.at;
            self.skip_spaces();
            let range = if self.take("=") { self.value()? } else { end_of_name..end_of_name };
            directive.attributes.push(Attribute { name, value: &self.text[range.clone()], range });
        }
    }

    fn value(&mut self) -> Result<Range<usize>, Problem> {
        self.skip_spaces();
        if !self.take("\"") {
            return Err(Problem::Unquoted);
        }
        let start = self.at;
        let length = self.rest().find('"').ok_or(Problem::Unterminated)?;
        self.at += length + 1;
        Ok(start..start + length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of a directive in one line.
    fn parts(text: &str) -> Option<String> {
        let directive = directive(text)?;
        let attributes = directive.attributes.iter().map(|attribute| {
            assert_eq!(&text[attribute.range.clone()], attribute.value);
            format!(" {}={}", attribute.name, attribute.value)
        });
        let attributes: String = attributes.collect();
        let closed = if directive.is_closed { " closed" } else { "" };
        let problem = directive.problem.map(|problem| format!(" {problem:?}")).unwrap_or_default();
        Some(format!("{}{attributes}{closed}{problem} | {}", directive.name, &text[directive.length..]))
    }

    #[test]
    fn a_directive_has_a_name_and_attributes() {
        for (text, want) in [
            (":::row:::", Some("row closed | ")),
            ("::: zone pivot=\"a, b\"  ", Some("zone pivot=a, b | ")),
            (
                ":::image source=\"a.png\" alt-text=\"A [b] *c*\"::: and",
                Some("image source=a.png alt-text=A [b] *c* closed |  and"),
            ),
            (":::image source = \"a\"   border\n:::", Some("image source=a border= | \n:::")),
            (":::image alt-text=\"one\ntwo\":::", Some("image alt-text=one\ntwo closed | ")),
            ("::::row::::", Some("row closed | ")),
            (":::a:::::", Some("a closed | ::")),
            (":::Moniker-End", Some("Moniker-End | ")),
            (":::image source=a.png:::", Some("image Unquoted | a.png:::")),
            (":::image source=\"a.png:::", Some("image Unterminated | a.png:::")),
            (":::image a=\"1\" A=\"2\":::", Some("image a=1 Duplicate | =\"2\":::")),
            (":::image “source”:::", Some("image Nameless | “source”:::")),
            ("::row::", None),
            (":::", None),
            ("::: 1", None),
            (":::é", None),
        ] {
            assert_eq!(parts(text).as_deref(), want, "{text}");
        }
        assert!(directive("::: x").is_some_and(|directive| directive.is_spaced && directive.is("X")));
    }
}

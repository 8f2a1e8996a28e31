//! The tags of a page, as browsers read them.
//!
//! In: the bytes of a page. Out: a call for each start tag that has an attribute of interest, and for the text of each style
//! element. Text, comments, end tags, faults and other attributes are passed over and nothing of them is copied: they are
//! most of a page.
//!
//! **Invariant:** the only user of `html5gum`.

use std::borrow::Cow;

use html5gum::{Emitter, Error, State, Tokenizer, naive_next_state};

use crate::text::Span;

/// The attributes that are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::built) enum Attribute {
    Id,
    Name,
    Href,
    Src,
    Srcset,
    Imagesrcset,
    Poster,
    Data,
    Rel,
    Hreflang,
    Content,
    HttpEquiv,
    Style,
    XlinkHref,
}

/// How many there are.
const ATTRIBUTES: usize = Attribute::XlinkHref as usize + 1;

impl Attribute {
    fn of(name: &[u8]) -> Option<Self> {
        Some(match name {
            b"id" => Self::Id,
            b"name" => Self::Name,
            b"href" => Self::Href,
            b"src" => Self::Src,
            b"srcset" => Self::Srcset,
            b"imagesrcset" => Self::Imagesrcset,
            b"poster" => Self::Poster,
            b"data" => Self::Data,
            b"rel" => Self::Rel,
            b"hreflang" => Self::Hreflang,
            b"content" => Self::Content,
            b"http-equiv" => Self::HttpEquiv,
            b"style" => Self::Style,
            b"xlink:href" => Self::XlinkHref,
            _ => return None,
        })
    }
}

/// The longest name among them; of a longer one no more is kept than shows that it is none of them.
const LONGEST: usize = 11;

/// A start tag with its attributes, or the text of a style element, named `#style`, as its attribute `style`. One serves for
/// all tags of all pages that a thread reads.
#[derive(Default)]
pub(in crate::built) struct Tag {
    name: Vec<u8>,
    values: [Vec<u8>; ATTRIBUTES],
    spans: [Span; ATTRIBUTES],
    /// Which of them the tag has, a bit for each.
    has: u16,
}

impl Tag {
    /// The name, in small letters.
    pub(in crate::built) fn name(&self) -> &[u8] {
        &self.name
    }

    /// The value of an attribute, its character references read, and its place. Where the attribute has no value, the value
    /// is empty and the place is that of the name.
    pub(in crate::built) fn attribute(&self, attribute: Attribute) -> Option<(Cow<'_, str>, Span)> {
        let at = attribute as usize;
        self.has(attribute).then(|| (String::from_utf8_lossy(&self.values[at]), self.spans[at]))
    }

    /// The same without its place.
    pub(in crate::built) fn value(&self, attribute: Attribute) -> Option<Cow<'_, str>> {
        self.attribute(attribute).map(|(value, _)| value)
    }

    fn has(&self, attribute: Attribute) -> bool {
        self.has & (1 << attribute as u16) != 0
    }

    fn clear(&mut self) {
        self.name.clear();
        self.has = 0;
    }

    fn add(&mut self, attribute: Attribute, span: Span) {
        self.has |= 1 << attribute as u16;
        self.values[attribute as usize].clear();
        self.spans[attribute as usize] = span;
    }
}

/// Whether to read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::built) enum Next {
    Read,
    Stop,
}

/// Calls for each tag of a page. The tag given is one to write to, and holds nothing that is read.
pub(in crate::built) fn tags(bytes: &[u8], tag: &mut Tag, take: impl FnMut(&Tag) -> Next) {
    tag.clear();
    let reader = Reading {
        tag,
        take,
        position: 0,
        kind: Reads::Nothing,
        name_start: 0,
        name_end: 0,
        attribute_name: Vec::with_capacity(LONGEST + 1),
        attribute: None,
        is_named: false,
        raw: Vec::new(),
        style_start: 0,
        foreign: 0,
        templates: 0,
        is_closed: false,
        next: Next::Read,
    };
    // A token is only given to stop.
    let _ = Tokenizer::new_with_emitter(bytes, reader).next();
}

/// What the tokenizer is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reads {
    Nothing,
    Start,
    End,
    /// The text of a style element.
    Style,
}

/// What is told by the tokenizer, as far as it matters.
struct Reading<'a, F> {
    tag: &'a mut Tag,
    take: F,
    /// How many bytes were read.
    position: usize,
    kind: Reads,
    name_start: usize,
    name_end: usize,
    attribute_name: Vec<u8>,
    /// What the attribute being read is, once its name is known.
    attribute: Option<Attribute>,
    /// Whether the name was looked up.
    is_named: bool,
    /// The name of the element whose text ends at its own end tag only; empty for the others.
    raw: Vec<u8>,
    style_start: usize,
    /// How deep in SVG or MathML.
    foreign: usize,
    /// How deep in templates, which are no part of the page until a script makes them one.
    templates: usize,
    /// Whether the tag ends with `/>`.
    is_closed: bool,
    next: Next,
}

impl<F: FnMut(&Tag) -> Next> Reading<'_, F> {
    /// The name of the attribute is complete.
    fn look_up(&mut self) {
        if self.is_named {
            return;
        }
        self.is_named = true;
        // Of two attributes with one name the first counts.
        self.attribute = Attribute::of(&self.attribute_name).filter(|known| !self.tag.has(*known));
        if let Some(known) = self.attribute {
            self.tag.add(known, Span::new(self.name_start, self.name_end));
        }
    }

    fn take(&mut self) {
        if self.tag.has != 0 && (self.take)(self.tag) == Next::Stop {
            self.next = Next::Stop;
        }
    }

    fn end_style(&mut self) {
        if self.kind == Reads::Style {
            self.kind = Reads::Nothing;
            self.take();
        }
    }

    fn start_tag(&mut self) -> Option<State> {
        self.look_up();
        if self.templates == 0 {
            self.take();
        }
        self.templates += usize::from(&*self.tag.name == b"template");
        let is_foreign = matches!(&*self.tag.name, b"svg" | b"math");
        self.foreign += usize::from(is_foreign && !self.is_closed);
        // Elsewhere than in SVG and MathML the slash of `<script/>` means nothing.
        // What readers without scripts see is read as well.
        let is_text = &*self.tag.name != b"noscript" && (!self.is_closed || self.foreign == 0);
        let state = naive_next_state(&self.tag.name).filter(|_| is_text)?;
        self.raw.clear();
        self.raw.extend_from_slice(&self.tag.name);
        if self.raw == b"style" {
            self.kind = Reads::Style;
            self.tag.clear();
            self.tag.name.extend_from_slice(b"#style");
            self.style_start = self.position;
        }
        Some(state)
    }
}

impl<F: FnMut(&Tag) -> Next> Emitter for Reading<'_, F> {
    type Token = ();

    fn pop_token(&mut self) -> Option<()> {
        (self.next == Next::Stop).then_some(())
    }

    #[inline]
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    #[inline]
    fn move_position(&mut self, offset: isize) {
        self.position = self.position.wrapping_add_signed(offset);
    }

    fn emit_string(&mut self, text: &[u8]) {
        if self.kind != Reads::Style {
            return;
        }
        if !self.tag.has(Attribute::Style) {
            self.tag.add(Attribute::Style, Span::default());
        }
        self.tag.spans[Attribute::Style as usize] = Span::new(self.style_start, self.position);
        self.tag.values[Attribute::Style as usize].extend_from_slice(text);
    }

    fn init_start_tag(&mut self) {
        self.tag.clear();
        self.kind = Reads::Start;
        self.is_closed = false;
        self.is_named = true;
    }

    fn init_end_tag(&mut self) {
        // The name is needed to see whether it ends the text of an element.
        if self.kind != Reads::Style {
            self.tag.clear();
            self.kind = Reads::End;
        }
        self.attribute_name.clear();
        self.is_named = true;
    }

    fn push_tag_name(&mut self, name: &[u8]) {
        match self.kind {
            // What may end the style element is not yet a tag.
            Reads::Style => self.attribute_name.extend_from_slice(name),
            _ => self.tag.name.extend_from_slice(name),
        }
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        let name = if self.kind == Reads::Style { &self.attribute_name } else { &self.tag.name };
        !self.raw.is_empty() && *name == self.raw
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        match self.kind {
            Reads::Start => return self.start_tag(),
            Reads::Style => self.end_style(),
            Reads::End if matches!(&*self.tag.name, b"svg" | b"math") => self.foreign = self.foreign.saturating_sub(1),
            Reads::End if &*self.tag.name == b"template" => self.templates = self.templates.saturating_sub(1),
            Reads::End | Reads::Nothing => {}
        }
        self.raw.clear();
        self.kind = Reads::Nothing;
        None
    }

    fn init_attribute(&mut self) {
        if self.kind == Reads::Start {
            self.look_up();
            self.attribute_name.clear();
            self.is_named = false;
            self.name_start = self.position.saturating_sub(1);
        }
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        if self.kind == Reads::Start {
            let room = (LONGEST + 1).saturating_sub(self.attribute_name.len()).min(name.len());
            self.attribute_name.extend_from_slice(&name[..room]);
            self.name_end = self.position;
        }
    }

    fn init_attribute_value(&mut self) {
        if self.kind == Reads::Start {
            self.look_up();
            self.name_start = self.position;
        }
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        if self.kind != Reads::Start {
            return;
        }
        if let Some(known) = self.attribute {
            self.tag.values[known as usize].extend_from_slice(value);
            self.tag.spans[known as usize] = Span::new(self.name_start, self.position);
        }
    }

    fn set_self_closing(&mut self) {
        self.is_closed = true;
    }

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.raw.clear();
        self.raw.extend_from_slice(name.unwrap_or_default());
    }

    fn emit_eof(&mut self) {
        self.end_style();
    }

    fn emit_error(&mut self, _: Error) {}
    fn init_comment(&mut self) {}
    fn push_comment(&mut self, _: &[u8]) {}
    fn emit_current_comment(&mut self) {}
    fn init_doctype(&mut self) {}
    fn emit_current_doctype(&mut self) {}
    fn set_force_quirks(&mut self) {}
    fn push_doctype_name(&mut self, _: &[u8]) {}
    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}
}

//! Events to a tree of nodes.

use saphyr_parser::{Event, Parser, ScalarStyle, StrInput};

use crate::text::{Span, Spanned};
use crate::yaml::fault::{self, Fault};
use crate::yaml::node::{Entry, Node, Value};
use crate::yaml::offsets::Offsets;

/// The most bytes that are read as YAML.
pub const MAX_BYTES: usize = 1 << 24;

/// How deep lists and maps may stand in each other.
pub const MAX_DEPTH: usize = 64;

/// Where a span of the events stands, in bytes.
type Place = saphyr_parser::Span;

/// Reads the first YAML document of a text; a text without one is [`Value::Null`].
///
/// Spans are those of the given text, a byte order mark at its beginning included.
pub fn parse(text: &str) -> Result<Node, Fault> {
    read_document(text).map(|document| document.node)
}

/// The first document of a text.
pub(super) struct Document {
    pub(super) node: Node,
    /// Where it ends: what follows was not looked at.
    pub(super) end: usize,
}

pub(super) fn read_document(text: &str) -> Result<Document, Fault> {
    if text.len() > MAX_BYTES {
        return Err(Fault { message: "this is more than 16 MiB of YAML".to_owned(), span: Span::at(MAX_BYTES) });
    }
    Reader::new(text).document()
}

struct Reader<'a> {
    text: &'a str,
    events: Parser<'a, StrInput<'a>>,
    offsets: Offsets<'a>,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        // The parser counts a byte order mark as one character, so that its offsets fit the text as it is.
        Self { text, events: Parser::new_from_str(text), offsets: Offsets::new(text), depth: 0 }
    }

    fn document(mut self) -> Result<Document, Fault> {
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => {
                    let node = Node { value: Value::Null, span: Span::at(self.text.len()) };
                    return Ok(Document { node, end: self.text.len() });
                }
                (Event::DocumentStart(_), _) => break,
                _ => {}
            }
        }
        let (event, place) = self.next()?;
        let node = self.node(event, place)?;
        let (_, place) = self.next()?;
        Ok(Document { node, end: self.offsets.byte(place.start.index()) })
    }

    fn next(&mut self) -> Result<(Event<'a>, Place), Fault> {
        match self.events.next_event() {
            Some(Ok(next)) => Ok(next),
            Some(Err(error)) => {
                let at = self.offsets.byte(error.marker().index());
                Err(fault::word(self.text, error.info(), at))
            }
            // Only asked for behind the end of the stream, which ends `document` first.
            None => Err(fault::at(self.text, self.text.len(), "the text ends here too early")),
        }
    }

    fn node(&mut self, event: Event<'a>, place: Place) -> Result<Node, Fault> {
        let start = self.offsets.byte(place.start.index());
        match event {
            Event::Scalar(text, style, _, tag) => {
                let is_null = style == ScalarStyle::Plain
                    && tag.is_none()
                    && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                if is_null && text.is_empty() {
                    // An empty value is said to stand behind its key, where the colon is.
                    let colon = self.text[start..].starts_with(':');
                    return Ok(Node { value: Value::Null, span: Span::at(start + usize::from(colon)) });
                }
                let end = self.offsets.byte(place.end.index());
                let is_quoted = matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
                let end = if is_quoted { quoted_end(self.text, start, end) } else { end };
                let span = Span::new(start, end);
                let value = if is_null { Value::Null } else { Value::Scalar(text.into_owned()) };
                Ok(Node { value, span })
            }
            Event::SequenceStart(..) => self.within(start, |reader| reader.sequence(start, place.is_empty())),
            Event::MappingStart(..) => self.within(start, |reader| reader.mapping(start, place.is_empty())),
            _ => Err(fault::alias(self.text, start)),
        }
    }

    fn within(&mut self, start: usize, read: impl FnOnce(&mut Self) -> Result<Node, Fault>) -> Result<Node, Fault> {
        if self.depth == MAX_DEPTH {
            return Err(fault::too_deep(self.text, start));
        }
        self.depth += 1;
        let node = read(self);
        self.depth -= 1;
        node
    }

    fn sequence(&mut self, start: usize, is_block: bool) -> Result<Node, Fault> {
        let mut items = Vec::new();
        loop {
            let (event, place) = self.next()?;
            if event == Event::SequenceEnd {
                let end = self.end(place, is_block, items.last().map(|item: &Node| item.span), start);
                return Ok(Node { value: Value::Sequence(items), span: Span::new(start, end) });
            }
            items.push(self.node(event, place)?);
        }
    }

    fn mapping(&mut self, start: usize, is_block: bool) -> Result<Node, Fault> {
        let mut entries = Vec::new();
        loop {
            let (event, place) = self.next()?;
            if event == Event::MappingEnd {
                let end = self.end(place, is_block, entries.last().map(|entry: &Entry| entry.value.span), start);
                return Ok(Node { value: Value::Mapping(entries), span: Span::new(start, end) });
            }
            let key = self.key(event, place)?;
            let (event, place) = self.next()?;
            let mut value = self.node(event, place)?;
            if let Value::Sequence(_) = value.value {
                value.span.start = self.dash_below(key.span, value.span.start);
            }
            entries.push(Entry { key, value });
        }
    }

    fn key(&mut self, event: Event<'a>, place: Place) -> Result<Spanned<String>, Fault> {
        let start = self.offsets.byte(place.start.index());
        match event {
            Event::Scalar(text, ..) => {
                let end = self.offsets.byte(place.end.index());
                Ok(Spanned { value: text.into_owned(), span: Span::new(start, end) })
            }
            Event::Alias(_) => Err(fault::alias(self.text, start)),
            _ => Err(fault::at(self.text, start, "a key must be a text")),
        }
    }

    /// A list or map in brackets ends with its bracket, any other with its last value.
    fn end(&mut self, place: Place, is_block: bool, last: Option<Span>, start: usize) -> usize {
        if is_block {
            return last.map_or(start, |span| span.end as usize);
        }
        // The parser takes the blanks behind the bracket as well, or names the comma before it.
        let comma_or_bracket = self.offsets.byte(place.start.index());
        closing_bracket(self.text, comma_or_bracket)
    }

    /// Where a list begins whose dashes stand right below their key: the parser names the first item instead.
    fn dash_below(&self, key: Span, start: u32) -> u32 {
        let before = self.text[..start as usize].trim_end_matches([' ', '\t']);
        let Some(margin) = before.strip_suffix('-') else { return start };
        let key_line = &self.text[..key.start as usize];
        let key_column = key_line.len() - line_start(key_line);
        if margin.len() - line_start(margin) == key_column { Span::at(margin.len()).start } else { start }
    }
}

/// Behind the quotes that begin here: the parser takes the comment behind them as well. Else the end that it says.
fn quoted_end(text: &str, start: usize, end: usize) -> usize {
    let bytes = text.as_bytes();
    let Some(quote) = bytes.get(start).copied().filter(|byte| matches!(byte, b'\'' | b'"')) else { return end };
    let mut at = start + 1;
    while at < end {
        match bytes[at] {
            b'\\' if quote == b'"' => at += 1,
            byte if byte == quote && quote == b'\'' && bytes.get(at + 1) == Some(&b'\'') => at += 1,
            byte if byte == quote => return at + 1,
            _ => {}
        }
        at += 1;
    }
    end
}

fn line_start(text: &str) -> usize {
    text.rfind('\n').map_or(0, |at| at + 1)
}

/// Behind the bracket that stands here, or behind a comma, blanks and comments.
fn closing_bracket(text: &str, from: usize) -> usize {
    let mut is_comment = false;
    for (at, byte) in text.bytes().enumerate().skip(from) {
        match byte {
            b'\n' => is_comment = false,
            b']' | b'}' if !is_comment => return at + 1,
            b'#' => is_comment = true,
            _ => {}
        }
    }
    text.len()
}

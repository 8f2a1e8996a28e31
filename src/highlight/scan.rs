//! One pass over code of a language that is made of words, strings, numbers and comments, which nearly all of them are.

use std::ops::Range;

use crate::highlight::languages::word_class;
use crate::highlight::syntax::*;
use crate::highlight::token::{Class, Paint};

/// The words behind which a name is declared.
const DECLARE: [&str; 22] = [
    "class",
    "struct",
    "interface",
    "enum",
    "namespace",
    "record",
    "def",
    "function",
    "fn",
    "func",
    "fun",
    "trait",
    "type",
    "module",
    "union",
    "impl",
    "sub",
    "object",
    "protocol",
    "concept",
    "let",
    "delegate",
];

/// Marks what stands in a part of the code.
pub(in crate::highlight) fn scan(syntax: &'static Syntax, range: Range<usize>, paint: &mut Paint<'_>) {
    let bytes = &paint.bytes()[..range.end];
    let mut scanner = Scanner {
        syntax,
        bytes,
        at: range.start,
        unclosed_until: vec![0; syntax.quotes.len()],
        begins_line: true,
        expects_command: true,
        declares: false,
    };
    while scanner.at < range.end {
        scanner.step(paint);
    }
}

struct Scanner<'a> {
    syntax: &'static Syntax,
    bytes: &'a [u8],
    at: usize,
    /// For each quote, up to where it is known that nothing closes it: no end is searched for twice.
    unclosed_until: Vec<usize>,
    begins_line: bool,
    expects_command: bool,
    /// Whether the last word declares the next one.
    declares: bool,
}

impl Scanner<'_> {
    fn has(&self, flag: u32) -> bool {
        self.syntax.traits & flag != 0
    }

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn starts_with(&self, at: usize, text: &str) -> bool {
        self.bytes[at.min(self.bytes.len())..].starts_with(text.as_bytes())
    }

    fn line_end(&self, at: usize) -> usize {
        memchr::memchr(b'\n', &self.bytes[at..]).map_or(self.bytes.len(), |len| at + len)
    }

    fn step(&mut self, paint: &mut Paint<'_>) {
        let byte = self.byte(self.at);
        if byte == b'\n' {
            // A line that goes on is no new command.
            let before = self.bytes[..self.at].iter().rev().find(|byte| !matches!(byte, b'\r' | b' '));
            let goes_on = matches!(before, Some(b'\\' | b'^' | b'`'));
            (self.begins_line, self.expects_command, self.declares) = (true, !goes_on, false);
            self.at += 1;
            return;
        }
        if byte.is_ascii_whitespace() {
            self.at += 1;
            return;
        }
        let begins_line = std::mem::replace(&mut self.begins_line, false);
        let found = self.comment(begins_line, paint)
            || begins_line && self.line_start(byte, paint)
            || self.string(paint)
            || self.marked_name(byte, paint)
            || self.number(byte, paint)
            || self.word(byte, begins_line, paint);
        if !found {
            self.expects_command |= matches!(byte, b'|' | b';' | b'&' | b'(' | b'{' | b'`');
            self.declares = false;
            self.at += 1;
        }
    }

    fn take(&mut self, end: usize, class: Class, paint: &mut Paint<'_>) -> bool {
        paint.mark(self.at, end, class);
        self.at = end.max(self.at + 1);
        true
    }

    fn comment(&mut self, begins_line: bool, paint: &mut Paint<'_>) -> bool {
        if let Some((open, close)) = self.syntax.block_comments.iter().find(|(open, _)| self.starts_with(self.at, open))
        {
            let from = self.at + open.len();
            let end = find(self.bytes, from, close.as_bytes()).map_or(self.bytes.len(), |at| at + close.len());
            return self.take(end, Class::Comment, paint);
        }
        let is_apart = begins_line || !self.has(SPACED_COMMENTS) || self.byte(self.at - 1).is_ascii_whitespace();
        let is_comment = is_apart
            && self.syntax.line_comments.iter().any(|open| {
                // A comment that begins with a word, such as `rem`, is that whole word and begins its line.
                let bytes = &self.bytes[self.at..];
                let is_there = bytes.get(..open.len()).is_some_and(|text| text.eq_ignore_ascii_case(open.as_bytes()));
                let is_word = open.as_bytes()[0].is_ascii_alphabetic();
                is_there && (!is_word || begins_line && !is_word_byte(self.byte(self.at + open.len())))
            });
        is_comment && self.take(self.line_end(self.at), Class::Comment, paint)
    }

    /// What only the beginning of a line can be.
    fn line_start(&mut self, byte: u8, paint: &mut Paint<'_>) -> bool {
        if byte == b'#' && self.has(DIRECTIVES) {
            return self.directive(paint);
        }
        if byte == b'[' && self.has(BRACKETS) && self.byte(self.at + 1).is_ascii_alphabetic() {
            self.at += 1;
            let end = self.name_end(self.at);
            return self.take(end, Class::Meta, paint);
        }
        if self.has(COMMANDS)
            && let Some(end) = self.prompt(byte)
        {
            return self.take(end, Class::Meta, paint);
        }
        if self.has(LABELS) && (byte == b':' || is_name_start(byte)) {
            let end = if byte == b':' { self.name_end(self.at + 1) } else { self.name_end(self.at) };
            let is_label = byte == b':' || self.byte(end) == b':';
            return is_label && self.byte(self.at + 1) != b':' && self.take(end, Class::Title, paint);
        }
        if self.has(ASSIGNED) && is_name_start(byte) {
            let end = self.name_end(self.at);
            let next = self.bytes[end..].iter().find(|byte| !matches!(byte, b' ' | b'\t'));
            return matches!(next, Some(b'=' | b':')) && self.take(end, Class::Attribute, paint);
        }
        false
    }

    fn directive(&mut self, paint: &mut Paint<'_>) -> bool {
        let line_end = self.line_end(self.at);
        let blank = self.bytes[self.at + 1..line_end].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let end = self.name_end(self.at + 1 + blank).min(line_end);
        let word = self.at + 1 + blank;
        let is_include = matches!(&self.bytes[word..end.max(word)], b"include" | b"import" | b"using");
        let is_free_text = matches!(&self.bytes[word..end.max(word)], b"region" | b"endregion" | b"error" | b"warning");
        if is_free_text {
            return self.take(line_end, Class::Meta, paint);
        }
        self.take(end, Class::Meta, paint);
        let rest = &self.bytes[self.at..line_end.max(self.at)];
        let open = rest.iter().position(|byte| !byte.is_ascii_whitespace()).map_or(self.at, |len| self.at + len);
        if is_include && self.byte(open) == b'<' {
            self.at = open;
            let close = self.bytes[open..line_end].iter().position(|byte| *byte == b'>');
            return self.take(close.map_or(line_end, |len| open + len + 1), Class::String, paint);
        }
        true
    }

    /// The end of `$ `, `PS C:\> `, `C:\> ` and the like.
    fn prompt(&self, byte: u8) -> Option<usize> {
        let line = &self.bytes[self.at..self.line_end(self.at)];
        if matches!(byte, b'$' | b'>' | b'%') && line.get(1) == Some(&b' ') {
            return Some(self.at + 1);
        }
        let is_path = line.starts_with(b"PS ") || byte.is_ascii_alphabetic() && line.get(1..3) == Some(b":\\");
        let end = line.iter().take(120).position(|byte| *byte == b'>').filter(|_| is_path)?;
        Some(self.at + end + 1)
    }

    fn string(&mut self, paint: &mut Paint<'_>) -> bool {
        if self.has(RAW_STRINGS) && self.starts_with(self.at, "R\"") {
            let open = self.at + 2;
            let word = self.bytes[open..].iter().take(17).position(|byte| *byte == b'(');
            if let Some(word) = word {
                let close: Vec<u8> = [b")", &self.bytes[open..open + word], b"\""].concat();
                let end = find(self.bytes, open, &close).map_or(self.bytes.len(), |at| at + close.len());
                return self.take(end, Class::String, paint);
            }
        }
        let quotes = self.syntax.quotes;
        let quote = quotes.iter().enumerate().find(|(_, quote)| self.starts_with(self.at, quote.open));
        let Some((which, quote)) = quote else { return false };
        // An apostrophe inside a word that a program says begins nothing.
        let is_apostrophe =
            self.has(COMMANDS) && quote.open == "'" && self.at > 0 && is_word_byte(self.byte(self.at - 1));
        if self.at < self.unclosed_until[which] || is_apostrophe {
            return false;
        }
        let Some(end) = self.string_end(quote) else {
            self.unclosed_until[which] = if quote.is_long { self.bytes.len() } else { self.line_end(self.at) };
            return false;
        };
        let next = self.bytes[end..].iter().find(|byte| !matches!(byte, b' ' | b'\t'));
        let is_key = self.has(KEYS) && next == Some(&b':');
        self.expects_command = false;
        self.take(end, if is_key { Class::Attribute } else { Class::String }, paint)
    }

    /// Where the string ends that begins here. One with marks of its own for both ends ends with the code at the latest; a
    /// lone mark is none.
    fn string_end(&self, quote: &Quote) -> Option<usize> {
        let mut at = self.at + quote.open.len();
        let close = quote.close.as_bytes();
        while at < self.bytes.len() {
            let byte = self.bytes[at];
            if byte == b'\n' && !quote.is_long {
                return None;
            }
            if quote.escape != 0 && byte == quote.escape {
                // A quote that stands twice stands for itself.
                if close != [byte] || self.byte(at + 1) == byte {
                    at += 2;
                    continue;
                }
            }
            if self.bytes[at..].starts_with(close) {
                return Some(at + close.len());
            }
            at += 1;
        }
        (quote.is_long && quote.open.len() > 1).then_some(self.bytes.len())
    }

    /// Variables, decorators and options: names behind a mark.
    fn marked_name(&mut self, byte: u8, paint: &mut Paint<'_>) -> bool {
        let next = self.byte(self.at + 1);
        let class = match byte {
            b'$' if self.has(DOLLARS) => Class::Variable,
            b'@' if self.has(AT_VARIABLES) => Class::Variable,
            b'@' if self.has(DECORATORS) => Class::Meta,
            b'%' if self.has(PERCENTS) => return self.percent(paint),
            b'-' if self.has(COMMANDS) => {
                let before = self.at.checked_sub(1).map_or(b' ', |at| self.byte(at));
                let name = if next == b'-' { self.byte(self.at + 2) } else { next };
                if !before.is_ascii_whitespace() || !name.is_ascii_alphabetic() {
                    return false;
                }
                let len =
                    self.bytes[self.at..].iter().take_while(|byte| is_word_byte(**byte) || **byte == b'-').count();
                return self.take(self.at + len, Class::Attribute, paint);
            }
            b'/' if self.has(PERCENTS) && next.is_ascii_alphabetic() => {
                let before = self.at.checked_sub(1).map_or(b' ', |at| self.byte(at));
                let end = self.name_end(self.at + 1);
                let is_option = before.is_ascii_whitespace() && !matches!(self.byte(end), b'/' | b'\\' | b'.');
                return is_option && self.take(end, Class::Attribute, paint);
            }
            _ => return false,
        };
        self.expects_command = false;
        if byte == b'$' && next == b'{' {
            let line = &self.bytes[self.at..self.line_end(self.at)];
            let end = line.iter().take(200).position(|byte| *byte == b'}');
            return end.is_some_and(|len| self.take(self.at + len + 1, class, paint));
        }
        if next == b'@' && self.has(AT_VARIABLES) && byte == b'@' {
            return self.take(self.name_end(self.at + 2), class, paint);
        }
        let is_special = byte == b'$' && self.has(COMMANDS) && matches!(next, b'?' | b'#' | b'*' | b'$' | b'!' | b'@');
        if is_special {
            return self.take(self.at + 2, class, paint);
        }
        if !is_word_byte(next) {
            return false;
        }
        let mut end = self.plain_name_end(self.at + 1);
        while self.byte(end) == b'.' && class == Class::Meta && is_name_start(self.byte(end + 1)) {
            end = self.plain_name_end(end + 1);
        }
        // `$env:PATH`
        if self.has(CMDLETS) && self.byte(end) == b':' && is_name_start(self.byte(end + 1)) {
            end = self.plain_name_end(end + 1);
        }
        self.take(end, class, paint)
    }

    fn percent(&mut self, paint: &mut Paint<'_>) -> bool {
        let mut at = self.at + 1;
        while self.byte(at) == b'%' || self.byte(at) == b'~' {
            at += 1;
        }
        let end = self.plain_name_end(at);
        match self.byte(end) {
            b'%' if end > at => self.take(end + 1, Class::Variable, paint),
            _ if end > at && end - at <= 2 => self.take(end, Class::Variable, paint),
            _ => false,
        }
    }

    fn number(&mut self, byte: u8, paint: &mut Paint<'_>) -> bool {
        let is_number = byte.is_ascii_digit() || byte == b'.' && self.byte(self.at + 1).is_ascii_digit();
        if !is_number {
            return false;
        }
        let mut at = self.at + 1;
        loop {
            match self.byte(at) {
                b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' => at += 1,
                b'.' | b'\'' if self.byte(at + 1).is_ascii_alphanumeric() => at += 1,
                b'+' | b'-'
                    if matches!(self.byte(at - 1), b'e' | b'E')
                        && self.byte(at + 1).is_ascii_digit()
                        && !self.starts_with(self.at, "0x") =>
                {
                    at += 1;
                }
                _ => break,
            }
        }
        (self.expects_command, self.declares) = (false, false);
        self.take(at, Class::Number, paint)
    }

    fn word(&mut self, byte: u8, begins_line: bool, paint: &mut Paint<'_>) -> bool {
        if !is_name_start(byte) {
            return false;
        }
        let end = self.name_end(self.at);
        let word = &paint.code[paint.boundary(self.at)..paint.boundary(end)];
        let expects_command = std::mem::replace(&mut self.expects_command, false);
        let declares = std::mem::replace(&mut self.declares, false);
        if expects_command && self.has(COMMANDS) && self.byte(end) == b'=' {
            return self.take(end, Class::Variable, paint);
        }
        // A member is none of the language's own words.
        let is_member = self.at > 0 && self.byte(self.at - 1) == b'.' && !begins_line;
        let class = if is_member { None } else { word_class(self.syntax, word) };
        if let Some(class) = class {
            self.declares = class == Class::Keyword && DECLARE.iter().any(|known| known.eq_ignore_ascii_case(word));
            // What stands behind `then` or `sudo` is a command again.
            self.expects_command = class == Class::Keyword && self.has(COMMANDS);
            return self.take(end, class, paint);
        }
        let next = self.bytes[end..].iter().find(|byte| !matches!(byte, b' ' | b'\t'));
        let is_cmdlet = self.has(CMDLETS) && word.contains('-');
        let class = if is_cmdlet || expects_command && self.has(COMMANDS) {
            Some(Class::BuiltIn)
        } else if declares || self.has(CALLS) && next == Some(&b'(') {
            Some(Class::Title)
        } else {
            None
        };
        match class {
            // A command may be a path: all of it is its name.
            Some(Class::BuiltIn) if !is_cmdlet => {
                let rest = self.bytes[end..].iter().take_while(|byte| is_word_byte(**byte) || b"-./\\:".contains(byte));
                self.take(end + rest.count(), Class::BuiltIn, paint)
            }
            Some(class) => self.take(end, class, paint),
            None => {
                self.at = end;
                true
            }
        }
    }

    fn plain_name_end(&self, from: usize) -> usize {
        let from = from.min(self.bytes.len());
        from + self.bytes[from..].iter().take_while(|byte| is_word_byte(**byte)).count()
    }

    fn name_end(&self, from: usize) -> usize {
        let mut end = self.plain_name_end(from);
        while self.has(HYPHENS) && self.byte(end) == b'-' && is_word_byte(self.byte(end + 1)) {
            end = self.plain_name_end(end + 1);
        }
        end
    }
}

/// Letters of other scripts are letters of a name.
pub(in crate::highlight) fn is_name_start(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80
}

pub(in crate::highlight) fn is_word_byte(byte: u8) -> bool {
    is_name_start(byte) || byte.is_ascii_digit()
}

/// Where a text stands next.
pub(in crate::highlight) fn find(bytes: &[u8], from: usize, text: &[u8]) -> Option<usize> {
    let from = from.min(bytes.len());
    memchr::memmem::find(&bytes[from..], text).map(|at| from + at)
}

//! Style sheets: what stands before `:` inside braces is a property, what stands before a brace is not.

use std::ops::Range;

use crate::highlight::scan::{find, is_word_byte};
use crate::highlight::token::{Class, Paint};

/// Marks what stands in a part of the code.
pub(in crate::highlight) fn css(range: Range<usize>, paint: &mut Paint<'_>) {
    let bytes = &paint.bytes()[..range.end];
    let mut at = range.start;
    let mut begins_declaration = false;
    let is_name = |byte: &u8| is_word_byte(*byte) || *byte == b'-';
    while let Some(byte) = bytes.get(at).copied() {
        let name_end = |from: usize| from + bytes[from..].iter().take_while(|byte| is_name(byte)).count();
        let mut end = at + 1;
        match byte {
            b'/' if bytes[at..].starts_with(b"/*") => {
                end = find(bytes, at + 2, b"*/").map_or(bytes.len(), |at| at + 2);
                paint.mark(at, end, Class::Comment);
            }
            b'"' | b'\'' => {
                let rest = bytes[end..].iter().position(|other| *other == byte || *other == b'\n');
                end = rest.map_or(bytes.len(), |len| end + len + 1);
                paint.mark(at, end, Class::String);
            }
            b'{' | b'}' | b';' => begins_declaration = byte != b'}' || begins_declaration,
            b'@' => {
                end = name_end(end);
                paint.mark(at, end, Class::Keyword);
            }
            b'#' if bytes.get(end).is_some_and(u8::is_ascii_hexdigit) && !begins_declaration => {
                end = name_end(end);
                paint.mark(at, end, Class::Number);
            }
            b'.' if bytes.get(end).is_some_and(|next| is_name(next) && !next.is_ascii_digit()) => {
                end = name_end(end);
                paint.mark(at, end, Class::Title);
            }
            b'0'..=b'9' => {
                let is_part = |byte: &&u8| is_word_byte(**byte) || matches!(**byte, b'.' | b'%');
                end = at + bytes[at..].iter().take_while(is_part).count();
                paint.mark(at, end, Class::Number);
            }
            _ if is_name(&byte) => {
                end = name_end(at);
                let next = bytes[end..].iter().find(|byte| !matches!(byte, b' ' | b'\t'));
                match next {
                    Some(b':') if begins_declaration => paint.mark(at, end, Class::Attribute),
                    Some(b'(') => paint.mark(at, end, Class::BuiltIn),
                    Some(b'{' | b',') if !bytes[at..end].starts_with(b"-") => paint.mark(at, end, Class::Name),
                    _ => {}
                }
                begins_declaration = false;
            }
            _ => {}
        }
        at = end;
    }
}

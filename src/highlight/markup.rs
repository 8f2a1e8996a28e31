//! Elements, attributes, and the code that stands among them.

use std::ops::Range;

use crate::highlight::css::css;
use crate::highlight::languages::Flavour;
use crate::highlight::scan::{find, is_name_start, is_word_byte, scan};
use crate::highlight::syntax::Syntax;
use crate::highlight::tables::{CSHARP, JAVASCRIPT, JSON, VB};
use crate::highlight::tables_more::PHP;
use crate::highlight::token::{Class, Paint};

/// The words behind `@` that are no variables.
const RAZOR_WORDS: [&str; 32] = [
    "addTagHelper",
    "attribute",
    "await",
    "bind",
    "code",
    "do",
    "else",
    "for",
    "foreach",
    "formname",
    "functions",
    "helper",
    "if",
    "implements",
    "inherits",
    "inject",
    "layout",
    "lock",
    "model",
    "namespace",
    "page",
    "preservewhitespace",
    "ref",
    "removeTagHelper",
    "rendermode",
    "section",
    "switch",
    "tagHelperPrefix",
    "try",
    "typeparam",
    "using",
    "while",
];

/// How far a block of Razor without a name is looked into for its end.
const MAX_RAZOR_BLOCK: usize = 1024;

/// Marks what stands in a part of the code.
pub(in crate::highlight) fn markup(flavour: Flavour, range: Range<usize>, paint: &mut Paint<'_>) {
    let bytes = &paint.bytes()[..range.end];
    // A sample of PHP is often without its opening mark.
    if flavour == Flavour::Php && find(bytes, range.start, b"<?").is_none() {
        return scan(&PHP, range, paint);
    }
    let mut at = range.start;
    while let Some(byte) = bytes.get(at) {
        at = match byte {
            b'<' => tag(flavour, bytes, at, paint),
            b'&' => entity(bytes, at, paint),
            b'@' if flavour == Flavour::Razor => razor(bytes, at, paint),
            _ => at + 1,
        };
    }
}

/// The end of what begins here and ends with a text, or of all there is.
fn end_of(bytes: &[u8], from: usize, close: &[u8]) -> usize {
    find(bytes, from, close).map_or(bytes.len(), |at| at + close.len())
}

fn tag(flavour: Flavour, bytes: &[u8], at: usize, paint: &mut Paint<'_>) -> usize {
    let rest = &bytes[at..];
    let is_aspx = matches!(flavour, Flavour::AspxCsharp | Flavour::AspxVb);
    let whole = if rest.starts_with(b"<!--") {
        Some((Class::Comment, end_of(bytes, at + 4, b"-->")))
    } else if rest.starts_with(b"<![CDATA[") {
        Some((Class::String, end_of(bytes, at + 9, b"]]>")))
    } else if rest.starts_with(b"<!") {
        Some((Class::Meta, end_of(bytes, at, b">")))
    } else if rest.starts_with(b"<%--") && is_aspx {
        Some((Class::Comment, end_of(bytes, at + 4, b"--%>")))
    } else if rest.starts_with(b"<%@") && is_aspx {
        Some((Class::Meta, end_of(bytes, at + 3, b"%>")))
    } else if rest.starts_with(b"<?") && flavour != Flavour::Php {
        Some((Class::Meta, end_of(bytes, at + 2, b"?>")))
    } else {
        None
    };
    if let Some((class, end)) = whole {
        paint.mark(at, end, class);
        return end;
    }
    if rest.starts_with(b"<%") && is_aspx {
        let syntax = if flavour == Flavour::AspxVb { &VB } else { &CSHARP };
        let open = 2 + rest[2..].iter().take_while(|byte| matches!(byte, b'=' | b'#' | b':' | b'$')).count();
        return code_between(bytes, at, open, b"%>", syntax, paint);
    }
    if rest.starts_with(b"<?") {
        let open = if rest.starts_with(b"<?php") { 5 } else { 2 };
        return code_between(bytes, at, open, b"?>", &PHP, paint);
    }
    let start = at + if rest.get(1) == Some(&b'/') { 2 } else { 1 };
    if !bytes.get(start).is_some_and(|byte| is_name_start(*byte)) {
        return at + 1;
    }
    let name_end = start + name_length(&bytes[start..]);
    paint.mark(start, name_end, Class::Name);
    let end = attributes(flavour, bytes, name_end, paint);
    let is_open = start == at + 1 && bytes[..end].ends_with(b">") && !bytes[..end].ends_with(b"/>");
    if is_open && flavour != Flavour::Xml {
        return embedded(bytes, &bytes[start..name_end], end, paint);
    }
    end
}

/// Letters, digits, and what joins the parts of a name in XML.
fn name_length(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| is_word_byte(**byte) || matches!(byte, b'-' | b':' | b'.')).count()
}

fn code_between(
    bytes: &[u8],
    at: usize,
    open: usize,
    close: &[u8],
    syntax: &'static Syntax,
    paint: &mut Paint<'_>,
) -> usize {
    paint.mark(at, at + open, Class::Meta);
    let end = find(bytes, at + open, close).unwrap_or(bytes.len());
    scan(syntax, at + open..end, paint);
    paint.mark(end, (end + close.len()).min(bytes.len()), Class::Meta);
    (end + close.len()).min(bytes.len())
}

/// The attributes of an element; returns the place behind its `>`.
fn attributes(flavour: Flavour, bytes: &[u8], mut at: usize, paint: &mut Paint<'_>) -> usize {
    let is_aspx = matches!(flavour, Flavour::AspxCsharp | Flavour::AspxVb);
    while let Some(byte) = bytes.get(at).copied() {
        match byte {
            b'>' => return at + 1,
            // The last tag was not closed, or code stands among attributes.
            b'<' if is_aspx && bytes.get(at + 1) == Some(&b'%') => at = tag(flavour, bytes, at, paint),
            b'<' => return at,
            b'"' | b'\'' => {
                let end = end_of(bytes, at + 1, &[byte]);
                paint.mark(at, end, Class::String);
                at = end;
            }
            b'=' => {
                at += 1;
                let is_bare =
                    bytes.get(at).is_some_and(|byte| is_word_byte(*byte) || matches!(byte, b'#' | b'.' | b'/'));
                if is_bare {
                    let is_part = |byte: &&u8| !byte.is_ascii_whitespace() && !matches!(**byte, b'>' | b'<' | b'"');
                    let end = at + bytes[at..].iter().take_while(is_part).count();
                    paint.mark(at, end, Class::String);
                    at = end;
                }
            }
            _ if is_name_start(byte) || matches!(byte, b'@' | b':' | b'*' | b'#') => {
                let end = at + 1 + name_length(&bytes[at + 1..]);
                paint.mark(at, end, Class::Attribute);
                at = end;
            }
            _ => at += 1,
        }
    }
    at
}

/// What stands in `<script>` and `<style>`; returns the place of what closes it.
fn embedded(bytes: &[u8], name: &[u8], from: usize, paint: &mut Paint<'_>) -> usize {
    let is_script = name.eq_ignore_ascii_case(b"script");
    if !is_script && !name.eq_ignore_ascii_case(b"style") {
        return from;
    }
    let close = [b"</", name].concat();
    let end = bytes[from..].windows(close.len()).position(|text| text.eq_ignore_ascii_case(&close));
    let end = end.map_or(bytes.len(), |len| from + len);
    if is_script {
        let first = bytes[from..end].iter().find(|byte| !byte.is_ascii_whitespace());
        let syntax = if first == Some(&b'{') { &JSON } else { &JAVASCRIPT };
        scan(syntax, from..end, paint);
    } else {
        css(from..end, paint);
    }
    end
}

/// `&amp;` and its kind.
fn entity(bytes: &[u8], at: usize, paint: &mut Paint<'_>) -> usize {
    let name =
        bytes[at + 1..].iter().take(32).take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#').count();
    let end = at + 1 + name;
    if name == 0 || bytes.get(end) != Some(&b';') {
        return at + 1;
    }
    paint.mark(at, end + 1, Class::Literal);
    end + 1
}

fn razor(bytes: &[u8], at: usize, paint: &mut Paint<'_>) -> usize {
    let rest = &bytes[at..];
    if rest.starts_with(b"@*") {
        let end = end_of(bytes, at + 2, b"*@");
        paint.mark(at, end, Class::Comment);
        return end;
    }
    // An address of mail is none of it.
    let is_mail = at.checked_sub(1).is_some_and(|before| is_word_byte(bytes[before]));
    let word = rest[1..].iter().take_while(|byte| is_word_byte(**byte)).count();
    let name = &rest[1..1 + word];
    let is_block = matches!(name, b"code" | b"functions" | b"");
    let brace = 1 + word + rest[1 + word..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    if is_block && rest.get(brace) == Some(&b'{') {
        paint.mark(at, at + 1 + word, Class::Keyword);
        // Markup may stand in a block without a name, and as code it would be read wrongly. Such a block is read again, so
        // it is not looked far into.
        let seen = if word > 0 { bytes } else { &bytes[..bytes.len().min(at + brace + MAX_RAZOR_BLOCK)] };
        let end = closing_brace(seen, at + brace);
        let is_code = word > 0 || end.is_some_and(|end| !bytes[at + brace..end].contains(&b'<'));
        let end = if is_code { end.unwrap_or(bytes.len()) } else { at + brace + 1 };
        if is_code {
            scan(&CSHARP, at + brace..end, paint);
        }
        return end;
    }
    if word == 0 || is_mail {
        return at + 1;
    }
    let is_word = RAZOR_WORDS.iter().any(|known| known.as_bytes() == name);
    paint.mark(at, at + 1 + word, if is_word { Class::Keyword } else { Class::Variable });
    at + 1 + word
}

/// The place behind the brace that closes the one that stands here.
fn closing_brace(bytes: &[u8], at: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (len, byte) in bytes[at..].iter().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at + len + 1);
        }
    }
    None
}

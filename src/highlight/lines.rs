//! Formats in which a line says what it is by how it begins.

use std::ops::Range;

use crate::highlight::languages::Flavour;
use crate::highlight::markup::markup;
use crate::highlight::scan::scan;
use crate::highlight::tables::JSON;
use crate::highlight::token::{Class, Paint};

/// The lines of a part of the code with their places, ends of lines left out.
fn lines(code: &str, range: Range<usize>) -> impl Iterator<Item = (usize, &str)> {
    code[range.clone()].split_inclusive('\n').scan(range.start, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line.trim_end_matches(['\n', '\r'])))
    })
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

pub(in crate::highlight) fn yaml(range: Range<usize>, paint: &mut Paint<'_>) {
    // The column of the key whose text goes over the lines below it.
    let mut block: Option<usize> = None;
    for (start, line) in lines(paint.code, range) {
        let indent = indent_of(line);
        let text = line.trim();
        if text.is_empty() {
            continue;
        }
        if block.is_some_and(|outer| indent > outer) {
            paint.mark(start + indent, start + line.len(), Class::String);
            continue;
        }
        block = None;
        if text.starts_with('#') {
            paint.mark(start + indent, start + line.len(), Class::Comment);
            continue;
        }
        if text == "---" || text == "..." || text.starts_with('%') {
            paint.mark(start, start + line.len(), Class::Meta);
            continue;
        }
        let mut at = indent;
        while line[at..].starts_with("- ") {
            at += 2 + indent_of(&line[at + 2..]);
        }
        let key = at;
        if let Some(colon) = key_end(&line[at..]) {
            paint.mark(start + at, start + at + colon, Class::Attribute);
            at += colon + 1;
        }
        let value = line[at..].trim_start();
        if value.starts_with('|') || value.starts_with('>') {
            block = Some(key);
        }
        yaml_value(start + at, &line[at..], paint);
    }
}

/// Where the colon behind the key stands.
fn key_end(line: &str) -> Option<usize> {
    let from = match line.as_bytes().first()? {
        quote @ (b'"' | b'\'') => 2 + line[1..].find(*quote as char)?,
        b'{' | b'[' | b'#' => return None,
        _ => 0,
    };
    let colon = from
        + line[from..].match_indices(':').map(|(at, _)| at).find(|at| {
            let rest = &line[from + at + 1..];
            rest.is_empty() || rest.starts_with([' ', '\t'])
        })?;
    (!line[from..colon].contains(" #")).then_some(colon)
}

fn yaml_value(start: usize, value: &str, paint: &mut Paint<'_>) {
    let start = start + indent_of(value);
    let value = value.trim_start();
    let first = value.bytes().next().unwrap_or(b' ');
    let text = match first {
        b'"' | b'\'' => value[1..].find(first as char).map_or(value, |len| &value[..len + 2]),
        b'#' => "",
        _ => value.find(" #").map_or(value, |at| &value[..at]),
    };
    let word = text.trim_end();
    let class = match first {
        b'"' | b'\'' => Some(Class::String),
        b'&' | b'*' | b'$' => Some(Class::Variable),
        b'!' => Some(Class::Type),
        b'|' | b'>' => Some(Class::Meta),
        b'{' | b'[' => {
            scan(&JSON, start..start + text.len(), paint);
            None
        }
        _ => plain_class(word),
    };
    if let Some(class) = class {
        paint.mark(start, start + word.len(), class);
    }
    if let Some(comment) = value[text.len()..].find('#') {
        paint.mark(start + text.len() + comment, start + value.len(), Class::Comment);
    }
}

/// What a value without quotes is.
fn plain_class(word: &str) -> Option<Class> {
    let is_literal = ["true", "false", "null", "yes", "no", "on", "off", "~"]
        .iter()
        .any(|literal| literal.eq_ignore_ascii_case(word));
    let is_number =
        word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+')) && word.parse::<f64>().is_ok();
    if is_literal {
        Some(Class::Literal)
    } else if is_number {
        Some(Class::Number)
    } else {
        None
    }
}

pub(in crate::highlight) fn ini(range: Range<usize>, paint: &mut Paint<'_>) {
    for (start, line) in lines(paint.code, range) {
        let indent = indent_of(line);
        let (start, line) = (start + indent, line.trim());
        if line.starts_with([';', '#']) {
            paint.mark(start, start + line.len(), Class::Comment);
            continue;
        }
        if line.starts_with('[') && line.contains(']') && !line.contains('=') {
            paint.mark(start, start + line.len(), Class::Section);
            continue;
        }
        let Some(equals) = line.find('=') else { continue };
        paint.mark(start, start + line[..equals].trim_end().len(), Class::Attribute);
        let value = &line[equals + 1..];
        let at = start + equals + 1 + indent_of(value);
        let value = value.trim();
        let class = if value.starts_with(['"', '\'']) { Some(Class::String) } else { plain_class(value) };
        match class {
            Some(class) => paint.mark(at, at + value.len(), class),
            None if value.starts_with(['[', '{']) => scan(&JSON, at..at + value.len(), paint),
            None => {}
        }
    }
}

pub(in crate::highlight) fn diff(range: Range<usize>, paint: &mut Paint<'_>) {
    for (start, line) in lines(paint.code, range) {
        let class = match line.as_bytes() {
            [b'+', b'+', b'+', ..] | [b'-', b'-', b'-', ..] | [b'd', b'i', b'f', b'f', b' ', ..] => Class::Section,
            [b'i', b'n', b'd', b'e', b'x', b' ', ..] | [b'@', b'@', ..] => Class::Meta,
            [b'+' | b'>', ..] => Class::Addition,
            [b'-' | b'<', ..] => Class::Deletion,
            _ => continue,
        };
        paint.mark(start, start + line.len(), class);
    }
}

pub(in crate::highlight) fn http(range: Range<usize>, paint: &mut Paint<'_>) {
    let end = range.end;
    for (start, line) in lines(paint.code, range) {
        let first = line.split(' ').next().unwrap_or("");
        let is_method =
            matches!(first, "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS" | "TRACE" | "CONNECT");
        if is_method {
            paint.mark(start, start + first.len(), Class::Keyword);
            let rest = &line[first.len()..];
            let url = rest.trim_start().split(' ').next().unwrap_or("");
            let at = start + first.len() + indent_of(rest);
            paint.mark(at, at + url.len(), Class::String);
        } else if first.starts_with("HTTP/") {
            paint.mark(start, start + first.len(), Class::Meta);
            let status: usize = line[first.len()..].bytes().skip(1).take_while(u8::is_ascii_digit).count();
            paint.mark(start + first.len() + 1, start + first.len() + 1 + status, Class::Number);
        } else if line.starts_with(['{', '[']) {
            return scan(&JSON, start..end, paint);
        } else if line.starts_with('<') {
            return markup(Flavour::Xml, start..end, paint);
        } else if let Some(colon) = line.find(':').filter(|colon| !line[..*colon].contains(' ')) {
            paint.mark(start, start + colon, Class::Attribute);
        }
    }
}

pub(in crate::highlight) fn markdown(range: Range<usize>, paint: &mut Paint<'_>) {
    let mut fence: Option<&str> = None;
    for (at, (start, line)) in lines(paint.code, range).enumerate() {
        let indent = indent_of(line);
        let text = line.trim();
        let mark = ["```", "~~~"].into_iter().find(|mark| text.starts_with(mark));
        if let Some(open) = fence {
            let ends = mark == Some(open);
            paint.mark(start + indent, start + line.len(), if ends { Class::Meta } else { Class::String });
            fence = fence.filter(|_| !ends);
            continue;
        }
        let class = match text.as_bytes() {
            _ if mark.is_some() => {
                fence = mark;
                Class::Meta
            }
            [b'-', b'-', b'-', ..] if at == 0 || text == "---" => Class::Meta,
            [b'#', ..] => Class::Section,
            [b':', b':', b':', ..] => Class::Meta,
            [b'>', ..] => {
                paint.mark(start + indent, start + indent + 1, Class::Comment);
                inline_markdown(start + indent + 1, &line[indent + 1..], paint);
                continue;
            }
            _ => {
                inline_markdown(start, line, paint);
                continue;
            }
        };
        paint.mark(start + indent, start + line.len(), class);
    }
}

/// Code, the text of links and where they lead, and `[!…]`.
fn inline_markdown(start: usize, line: &str, paint: &mut Paint<'_>) {
    let mut at = 0;
    while let Some(len) = line[at..].find(['`', '[', '(']) {
        at += len;
        let (close, class) = match line.as_bytes()[at] {
            b'`' => ('`', Class::String),
            b'[' if line[at..].starts_with("[!") => (']', Class::Keyword),
            b'(' if line[..at].ends_with(']') => (')', Class::Attribute),
            b'(' => {
                at += 1;
                continue;
            }
            _ => (']', Class::Title),
        };
        // Nothing closes it on this line: neither does it what follows of its kind, and little is lost.
        let Some(end) = line[at + 1..].find(close) else { return };
        let end = at + 1 + end + 1;
        paint.mark(start + at, start + end, class);
        at = end;
    }
}

//! A code sample made into HTML: a fenced block, or what was cut from a file.
//!
//! In: its language, its text, the lines to be pointed out. Out: what stands in `<code>`, with a span around every part that
//! the host knows. The text is what it was: only marks are added. The elements themselves are the writer's, since each form
//! of sample has its own attributes.

use std::ops::RangeInclusive;

use crate::highlight::Token;
use crate::html;
use crate::markdown::write_html::{Host, push_attribute};

/// The class of a line that is pointed out; the reference's pages have it.
const MARKED_LINE: &str = "line-highlight";
/// Nobody points out more places of one sample.
const MAX_RANGES: usize = 100;

/// Opens a sample: says above it what it is written in.
pub(in crate::markdown) fn push_pre(host: &dyn Host, language: &str, out: &mut String) {
    out.push_str("<pre");
    if let Some(name) = host.language_name(language) {
        push_attribute(out, "data-language", name);
    }
    out.push('>');
}

/// Writes the text of a sample. `marked_lines` are those to be pointed out, such as `3,5-7`.
pub(in crate::markdown) fn push_code(
    host: &dyn Host,
    language: &str,
    code: &str,
    marked_lines: &str,
    out: &mut String,
) {
    let tokens = host.highlight(language, code);
    let marked = line_ranges(marked_lines);
    if marked.is_empty() {
        return push_tokens(code, 0, code.len(), &mut tokens.iter(), out);
    }
    let mut tokens = tokens.iter();
    let mut start = 0;
    for (at, line) in code.split_inclusive('\n').enumerate() {
        let is_marked = marked.iter().any(|range| range.contains(&(at + 1)));
        if is_marked {
            out.push_str(&format!("<span class=\"{MARKED_LINE}\">"));
        }
        // No token goes over the end of a line, so spans never cross.
        push_tokens(code, start, start + line.len(), &mut tokens, out);
        if is_marked {
            out.push_str("</span>");
        }
        start += line.len();
    }
}

/// Writes a part of the code with the tokens that begin in it.
fn push_tokens(code: &str, start: usize, end: usize, tokens: &mut std::slice::Iter<'_, Token>, out: &mut String) {
    let mut done = start;
    while let Some(token) = tokens.as_slice().first().filter(|token| (token.start as usize) < end) {
        tokens.next();
        let (from, to) = (token.start as usize, token.end as usize);
        let (Some(before), Some(text)) = (code.get(done..from), code.get(from..to)) else { continue };
        html::push_text(out, before);
        out.push_str("<span class=\"");
        out.push_str(token.class.as_str());
        out.push_str("\">");
        html::push_text(out, text);
        out.push_str("</span>");
        done = to;
    }
    html::push_text(out, code.get(done..end).unwrap_or(""));
}

/// The ranges of `3,5-7`, lines counted from 1; what is no range is passed over.
fn line_ranges(written: &str) -> Vec<RangeInclusive<usize>> {
    let range = |part: &str| {
        let part = part.trim();
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let first: usize = first.trim().parse().ok()?;
        let last = if last.trim().is_empty() { usize::MAX } else { last.trim().parse().ok()? };
        (first <= last).then_some(first..=last)
    };
    written.split(',').take(MAX_RANGES).filter_map(range).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::highlight::{self, Class};
    use crate::markdown::{AlertKind, Document, IncludeId, LinkId};

    /// A page that knows languages, and nothing else.
    struct Page;

    impl Host for Page {
        fn href(&self, _: LinkId) -> Option<String> {
            None
        }
        fn include(&self, _: IncludeId) -> Option<(&Document, &str, Box<dyn Host + '_>)> {
            None
        }
        fn alert_title(&self, _: AlertKind) -> &str {
            ""
        }
        fn sample_elsewhere(&self) -> &str {
            ""
        }
        fn highlight(&self, language: &str, code: &str) -> Vec<Token> {
            highlight::highlight(language, code)
        }
        fn language_name(&self, language: &str) -> Option<&str> {
            highlight::language_name(language)
        }
    }

    fn written(language: &str, code: &str, marked_lines: &str) -> String {
        let mut out = String::new();
        push_pre(&Page, language, &mut out);
        push_code(&Page, language, code, marked_lines, &mut out);
        out
    }

    #[test]
    fn a_sample_has_its_language_and_its_parts() {
        assert_eq!(
            written("CSharp", "if (a<b) \"&\"\n", ""),
            "<pre data-language=\"C#\"><span class=\"hljs-keyword\">if</span> (a&lt;b) \
             <span class=\"hljs-string\">\"&amp;\"</span>\n"
        );
        assert_eq!(written("", "if <\n", ""), "<pre>if &lt;\n");
    }

    #[test]
    fn lines_are_pointed_out() {
        assert_eq!(
            written("c", "int a;\n/* b\nc */\nd", "2-3, x, 9-, 5-1"),
            "<pre data-language=\"C\"><span class=\"hljs-type\">int</span> a;\n\
             <span class=\"line-highlight\"><span class=\"hljs-comment\">/* b</span>\n</span>\
             <span class=\"line-highlight\"><span class=\"hljs-comment\">c */</span>\n</span>d"
        );
    }

    /// Without its marks the HTML is the code again.
    #[test]
    fn the_text_stays_as_it_is() {
        for code in
            ["<b>\"x\"</b>&amp;", "/* <script>\n</script> */\r\n", "'\u{202e}' // </code></pre>\n", "\"\n<\n", "&lt;"]
        {
            for language in ["c", "html", "yaml", "bash", "markdown", "razor", "nothing"] {
                let mut out = String::new();
                push_code(&Page, language, code, "1", &mut out);
                for class in Class::ALL {
                    out = out.replace(&format!("<span class=\"{}\">", class.as_str()), "");
                }
                let out = out.replace("<span class=\"line-highlight\">", "").replace("</span>", "");
                let out = out.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
                assert_eq!(out, code, "{language}");
            }
        }
    }
}

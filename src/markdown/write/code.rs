//! A code sample made into HTML: a fenced block, or what was cut from a file.
//!
//! In: its language, its text, the lines to be pointed out. Out: `<pre><code class="lang-…">`, with a span around every part
//! that the host knows. The text is what it was: only marks are added.

use std::ops::RangeInclusive;

use crate::highlight::Token;
use crate::html;
use crate::markdown::write::host::own_name;
use crate::markdown::write::{Host, push_attribute};

/// The class of a line that is pointed out; the reference's pages have it.
const MARKED_LINE: &str = "line-highlight";
/// Nobody points out more places of one sample.
const MAX_RANGES: usize = 100;

/// A code sample.
#[derive(Debug, Default, Clone, Copy)]
pub(in crate::markdown) struct CodeSample<'a> {
    /// The language as it is written.
    pub(in crate::markdown) language: &'a str,
    /// Whether it has the class of a language though it says none, as the reference has it for `:::code`.
    pub(in crate::markdown) has_class: bool,
    /// Whether the sample can be tried on the reference's site.
    pub(in crate::markdown) is_interactive: bool,
    pub(in crate::markdown) code: &'a str,
    /// Attributes that the reference gives the element beside its class: name and value, in order.
    pub(in crate::markdown) attributes: &'a [(&'a str, &'a str)],
    /// `3,5-7`: the lines to be pointed out. It is written as an attribute as well.
    pub(in crate::markdown) marked_lines: Option<&'a str>,
}

/// Writes a sample with its elements.
pub(in crate::markdown) fn push_sample(host: &dyn Host, sample: &CodeSample<'_>, out: &mut String) {
    let language = sample.language;
    out.push_str("<pre");
    if let Some(name) = host.language_name(language) {
        push_attribute(out, "data-language", name);
    }
    out.push_str("><code");
    if !language.is_empty() || sample.has_class {
        push_attribute(out, "class", &format!("lang-{language}"));
    }
    if sample.is_interactive {
        push_attribute(out, "data-interactive", language);
    }
    for (name, value) in sample.attributes {
        push_attribute(out, name, value);
    }
    if let Some(lines) = sample.marked_lines {
        push_attribute(out, own_name(host, "data-highlight-lines"), lines);
    }
    out.push('>');
    push_code(host, language, sample.code, sample.marked_lines.unwrap_or(""), out);
    out.push_str("</code></pre>\n");
}

/// Writes the text of a sample.
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
    use crate::markdown::AlertKind;
    use crate::markdown::Document;
    use crate::markdown::IncludeId;
    use crate::markdown::LinkId;
    use crate::markdown::Sample;
    use crate::markdown::SnippetId;

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
        fn sample(&self, _: SnippetId) -> Sample<'_> {
            Sample::Missing
        }
        fn sample_elsewhere(&self) -> &str {
            ""
        }
        fn sample_missing(&self) -> &str {
            ""
        }
        fn highlight(&self, language: &str, code: &str) -> Vec<Token> {
            highlight::highlight(language, code)
        }
        fn language_name(&self, language: &str) -> Option<&str> {
            highlight::language_name(language)
        }
    }

    fn written(sample: &CodeSample<'_>) -> String {
        let mut out = String::new();
        push_sample(&Page, sample, &mut out);
        out
    }

    #[test]
    fn a_sample_has_its_language_and_its_parts() {
        let sample =
            CodeSample { language: "CSharp", is_interactive: true, code: "if (a<b) \"&\"\n", ..CodeSample::default() };
        assert_eq!(
            written(&sample),
            "<pre data-language=\"C#\"><code class=\"lang-CSharp\" data-interactive=\"CSharp\">\
             <span class=\"hljs-keyword\">if</span> (a&lt;b) <span class=\"hljs-string\">\"&amp;\"</span>\n</code></pre>\n"
        );
        let sample = CodeSample { language: "", code: "if <\n", ..CodeSample::default() };
        assert_eq!(written(&sample), "<pre><code>if &lt;\n</code></pre>\n");
    }

    #[test]
    fn lines_are_pointed_out() {
        let sample = CodeSample {
            language: "c",
            code: "int a;\n/* b\nc */\nd",
            is_interactive: false,
            has_class: false,
            attributes: &[("data-name", "Main")],
            marked_lines: Some("2-3, x, 9-, 5-1"),
        };
        assert_eq!(
            written(&sample),
            "<pre data-language=\"C\"><code class=\"lang-c\" data-name=\"Main\" data-highlight-lines=\"2-3, x, 9-, 5-1\">\
             <span class=\"hljs-type\">int</span> a;\n\
             <span class=\"line-highlight\"><span class=\"hljs-comment\">/* b</span>\n</span>\
             <span class=\"line-highlight\"><span class=\"hljs-comment\">c */</span>\n</span>d</code></pre>\n"
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

//! A page as the index is to read it.
//!
//! In: the HTML of an article. Out: a page of nothing but headings with ids and lines of text: what is made for eyes is left
//! out, and the words of the source stand behind each section, with less weight.

use std::collections::BTreeMap;

use crate::html::{self, Token};

/// What opens and closes the words of the source in the text that results are shown from, so that the page can leave them
/// out: characters that Unicode keeps for such use, and that no text may hold.
const SOURCE_MARKS: [char; 2] = ['\u{FDD0}', '\u{FDD1}'];

/// The weight of a word of the source, where one of the page has 1.
const SOURCE_WEIGHT: &str = "0.2";

/// The weight of a word of the title. A heading of the second level has 6, and ten is the most.
const TITLE_WEIGHT: &str = "10";

/// A page of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Where it is, as seen from the start of its locale: `support/report.html`. Never empty: the script takes that for nothing.
    pub url: String,
    /// What results call it.
    pub title: String,
    /// The HTML of its article.
    pub body: String,
    /// The HTML of the same article in the language of the source, with the same ids; where the page carries it.
    pub source: Option<String>,
}

/// Elements that do not part the words around them.
const INLINE: [&str; 33] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr", "label",
];

/// Elements whose text nobody reads as part of the article.
const LEFT_OUT: [&str; 9] = ["button", "iframe", "math", "rp", "script", "select", "style", "svg", "template"];

impl Page {
    /// The page as the index reads it.
    pub(in crate::search) fn to_html(&self, language: &str) -> String {
        let mut source = self.source.as_deref().map(sections).unwrap_or_default();
        let mut out = String::with_capacity(self.body.len() / 2 + 256);
        out.push_str("<html lang=\"");
        html::push_attribute(&mut out, language);
        out.push_str("\"><body><h1 data-pagefind-weight=\"");
        out.push_str(TITLE_WEIGHT);
        out.push_str("\">");
        html::push_text(&mut out, &self.title);
        out.push_str("</h1>\n");
        let mut section = String::new();
        walk(&self.body, |part| match part {
            Part::Line(line) => push_line(&mut out, line),
            // The title stands there already.
            Part::Heading { level: 1, text, .. } if html::unescape(text.trim()) == self.title.trim() => {}
            Part::Heading { level, id: Some(id), text } => {
                push_source(&mut out, source.remove(&*section));
                section = html::unescape(id).into_owned();
                out.push_str(&format!("<h{level} id=\"{id}\">{text}</h{level}>\n"));
            }
            Part::Heading { level, id: None, text } => out.push_str(&format!("<h{level}>{text}</h{level}>\n")),
            Part::Sample(line) => push_line(&mut out, line),
        });
        push_source(&mut out, source.remove(&*section));
        // Sections that only the source has are found at the end of the page.
        for left in source.into_values() {
            push_source(&mut out, Some(left));
        }
        out.push_str("</body></html>");
        out
    }
}

fn push_line(out: &mut String, line: &str) {
    out.push_str("<p>");
    out.push_str(line);
    out.push_str("</p>\n");
}

fn push_source(out: &mut String, text: Option<String>) {
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return };
    let [open, close] = SOURCE_MARKS;
    out.push_str(&format!("<p data-pagefind-weight=\"{SOURCE_WEIGHT}\">{open} {text} {close}</p>\n"));
}

/// The text of an article without its samples, which are the same in both languages, by the heading that it stands below.
fn sections(article: &str) -> BTreeMap<String, String> {
    let mut sections: BTreeMap<String, String> = BTreeMap::new();
    let mut section = String::new();
    walk(article, |part| {
        let text = match part {
            Part::Sample(_) => return,
            Part::Line(line) => line,
            Part::Heading { id, text, .. } => {
                // A heading of the first level begins what stands before all others.
                if let Some(id) = id {
                    section = html::unescape(id).into_owned();
                }
                text
            }
        };
        let held = sections.entry(section.clone()).or_default();
        held.push_str(text);
        held.push(' ');
    });
    sections
}

/// A piece of an article; texts are HTML without tags.
enum Part<'a> {
    Heading {
        level: u8,
        id: Option<&'a str>,
        text: &'a str,
    },
    Line(&'a str),
    /// Of code.
    Sample(&'a str),
}

/// Tells the pieces of an article one after the other. Headings of the first level have no id here: they are the page.
fn walk(article: &str, mut tell: impl FnMut(Part<'_>)) {
    let mut line = String::new();
    let mut heading: Option<(u8, Option<String>)> = None;
    let mut samples = 0_usize;
    let mut left_out: Option<(&str, usize)> = None;
    let mut flush = |line: &mut String, heading: &Option<(u8, Option<String>)>, is_sample: bool| {
        if line.trim().is_empty() {
            line.clear();
            return;
        }
        let text = line.trim();
        match heading {
            Some((level, id)) => tell(Part::Heading { level: *level, id: id.as_deref(), text }),
            None if is_sample => tell(Part::Sample(text)),
            None => tell(Part::Line(text)),
        }
        line.clear();
    };
    for token in html::tokens(article) {
        let tag = match token {
            Token::Text(range) if left_out.is_none() => {
                line.push_str(&article[range]);
                continue;
            }
            Token::Tag(tag) => tag,
            Token::Text(_) | Token::Comment(_) => continue,
        };
        let step = |depth: usize| if tag.is_end { depth.saturating_sub(1) } else { depth + 1 };
        if let Some((name, depth)) = left_out {
            if tag.is(name) && !tag.is_self_closing() {
                left_out = Some((name, step(depth))).filter(|(_, depth)| *depth > 0);
            }
            continue;
        }
        if INLINE.iter().any(|name| tag.is(name)) {
            continue;
        }
        if let Some(name) = LEFT_OUT.iter().find(|name| tag.is(name)) {
            left_out = (!tag.is_end && !tag.is_self_closing()).then_some((*name, 1));
            continue;
        }
        if tag.is("br") || tag.is("img") || tag.is("input") {
            line.push(' ');
            continue;
        }
        flush(&mut line, &heading, samples > 0);
        if tag.is("pre") {
            samples = step(samples);
        }
        if let Some(level) = heading_level(tag.name) {
            let id = || tag.attributes().find(|attribute| attribute.name == "id").and_then(|id| id.value);
            let id = if level > 1 { id().filter(|id| !id.is_empty()).map(str::to_owned) } else { None };
            heading = (!tag.is_end).then_some((level, id));
        }
    }
    flush(&mut line, &heading, samples > 0);
}

fn heading_level(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h' | b'H', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(title: &str, body: &str, source: Option<&str>) -> String {
        let page =
            Page { url: "a.html".into(), title: title.into(), body: body.into(), source: source.map(str::to_owned) };
        let html = page.to_html("es-es");
        let inside =
            html.strip_prefix("<html lang=\"es-es\"><body>").and_then(|rest| rest.strip_suffix("</body></html>"));
        inside.unwrap().to_owned()
    }

    #[test]
    fn an_article_becomes_headings_and_lines() {
        for (body, want) in [
            ("<h1>T</h1>\n<p>One <em>t</em>wo.</p>", "<p>One two.</p>\n"),
            ("<h1>Other</h1>", "<h1>Other</h1>\n"),
            ("<h2 id=\"a&amp;b\">A <code>b</code></h2><p>x</p>", "<h2 id=\"a&amp;b\">A b</h2>\n<p>x</p>\n"),
            ("<ul><li>1</li><li>2<br>3</li></ul>", "<p>1</p>\n<p>2 3</p>\n"),
            ("<pre><code>a &lt; <span class=\"x\">b</span>\nc</code></pre>", "<p>a &lt; b\nc</p>\n"),
            ("a<svg><svg><b>x</b></svg>y</svg>b<script>z</script>", "<p>ab</p>\n"),
            ("<!-- c --><p></p>", ""),
        ] {
            let want = format!("<h1 data-pagefind-weight=\"10\">T</h1>\n{want}");
            assert_eq!(page("T", body, None), want, "{body}");
        }
    }

    #[test]
    fn the_source_stands_behind_the_section_that_it_is_the_source_of() {
        let body = "<h1>T</h1><p>uno</p><h2 id=\"s\">Dos</h2><p>dos</p>";
        let source = "<h1>Title</h1><p>one</p><h2 id=\"s\">Two</h2><p>two</p><pre>x</pre><h2 id=\"gone\">G</h2>";
        let kept = |text: &str| format!("<p data-pagefind-weight=\"0.2\">\u{FDD0} {text}  \u{FDD1}</p>\n");
        let want = [
            "<h1 data-pagefind-weight=\"10\">T</h1>\n<p>uno</p>\n",
            &kept("Title one"),
            "<h2 id=\"s\">Dos</h2>\n<p>dos</p>\n",
            &kept("Two two"),
            &kept("G"),
        ];
        assert_eq!(page("T", body, Some(source)), want.concat());
    }
}

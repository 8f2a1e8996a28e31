//! Comments that allow what a check would tell of: `<!-- hexapla-allow CODE, CODE: reason -->`, and in YAML
//! `# hexapla-allow CODE: reason`.
//!
//! In: the comments of raw HTML, in the order of the page; YAML. Out: for each of ours the codes that it names, whether it gives a
//! reason, and the part of the file that it is about.
//!
//! **Invariant:** what stands in code is no comment, and what is no comment allows nothing.

use std::ops::Range;

use crate::html::{self, Token};
use crate::markdown::document::Document;
use crate::markdown::raw_html;
use crate::markdown::tree::Tree;
use crate::text::Span;
use crate::yaml;

/// How many of them are read in one file, and how many codes in one of them. Nobody writes as many by hand. The one behind
/// the last is noted as such, so that it can be told.
const MAX_IN_FILE: usize = 1000;
const MAX_CODES: usize = 20;

/// What the word of such a comment begins with.
const PREFIX: &str = "hexapla-";

/// The word of such a comment.
pub const ALLOW: &str = "hexapla-allow";

/// A comment that allows findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowance {
    /// Its word: [`ALLOW`], or what somebody wrote in its place.
    pub word: Span,
    /// The codes that it names, as written.
    pub codes: Box<[Span]>,
    /// Whether it gives a reason.
    pub has_reason: bool,
    /// What it is about.
    pub covers: Covers,
    /// Whether its file has too many: neither this one nor those that follow it allow anything.
    pub is_too_many: bool,
}

/// Whether a word is [`ALLOW`], in any letter case.
#[must_use]
pub fn is_allow(word: &str) -> bool {
    word.eq_ignore_ascii_case(ALLOW)
}

/// Whether a text holds what the word of such a comment begins with, in any letter case.
fn has_prefix(text: &str) -> bool {
    let rest = |at: usize| text.as_bytes().get(at.checked_sub(PREFIX.len() - 1)?..=at);
    memchr::memchr_iter(b'-', text.as_bytes()).filter_map(rest).any(|word| word.eq_ignore_ascii_case(PREFIX.as_bytes()))
}

/// The part of a file that a comment is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Covers {
    /// All of it, the front matter with it: the comment stands before all else of the body.
    File,
    /// The block, or the definition of a link's destination, that follows a comment between blocks; or the lines in which
    /// one inside a text stands.
    Part(Span),
}

impl Covers {
    /// Nothing, until the block that follows is met.
    fn nothing(at: u32) -> Self {
        Self::Part(Span { start: at, end: at })
    }
}

/// Ties comments to the blocks that follow them, while the tree is walked in the order of the page.
#[derive(Debug, Default)]
pub(in crate::markdown) struct Allowances {
    found: Vec<Allowance>,
    /// From here on they wait for the block that follows.
    waiting: usize,
    /// Whether the body has begun.
    has_begun: bool,
    /// Where `[name]: destination` stands, in order; they are no blocks.
    definitions: Vec<Span>,
}

impl Allowances {
    /// Nothing yet, in a file with these definitions, which are in order.
    pub(in crate::markdown) fn before(definitions: Vec<Span>) -> Self {
        Self { definitions, ..Self::default() }
    }

    /// A block begins that is more than comments: those before it are about it.
    pub(in crate::markdown) fn enter(&mut self, block: Span) {
        self.cover(Some(block));
        (self.waiting, self.has_begun) = (self.found.len(), true);
    }

    /// Comments that wait are about the definition that follows at once, else about the block.
    fn cover(&mut self, block: Option<Span>) {
        for allowance in &mut self.found[self.waiting..] {
            let Covers::Part(comment) = allowance.covers else { continue };
            let next = self.definitions.partition_point(|definition| definition.start < comment.start);
            let is_before = |definition: &&Span| block.is_none_or(|block| definition.start < block.start);
            let definition = self.definitions.get(next).filter(is_before);
            allowance.covers = match (self.has_begun, definition.copied().or(block)) {
                (false, _) => Covers::File,
                (true, Some(next)) => Covers::Part(next),
                (true, None) => allowance.covers,
            };
        }
    }

    /// An item of a list ends, and with it what comments in it can be about.
    pub(in crate::markdown) fn leave(&mut self, item: Span) {
        if self.waiting < self.found.len() {
            self.cover(Some(Span { start: item.end, end: item.end }));
            self.waiting = self.found.len();
        }
    }

    /// The comments of a block that is nothing else.
    pub(in crate::markdown) fn wait(&mut self, html: &str, place: &dyn Fn(Range<usize>) -> Span) {
        for range in comments(html) {
            self.push(html, range, place, Covers::nothing(place(0..0).end));
        }
    }

    /// A comment inside a text or among other raw HTML, in a file of this text. One that is alone on its line is about what
    /// follows it in the raw HTML that it stands in, whose end is given.
    pub(in crate::markdown) fn inside(
        &mut self,
        html: &str,
        range: Range<usize>,
        place: &dyn Fn(Range<usize>) -> Span,
        text: &str,
    ) {
        if self.found.len() > MAX_IN_FILE || !has_prefix(&html[range.clone()]) {
            return;
        }
        let (first, last) = (place(range.start..range.start + 1), place(range.end - 1..range.end));
        let (before, behind) = (text.get(..first.range().start), text.get(last.range().end..));
        let (Some(before), Some(behind)) = (before, behind) else { return };
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let end = last.range().end + behind.find('\n').unwrap_or(behind.len());
        let is_alone = before[start..].trim().is_empty() && text[last.range().end..end].trim().is_empty();
        let end = if is_alone { place(html.len().saturating_sub(1)..html.len()).range().end.max(end) } else { end };
        self.push(html, range, place, Covers::Part(Span::new(start, end)));
        self.waiting = self.found.len();
    }

    fn push(&mut self, html: &str, range: Range<usize>, place: &dyn Fn(Range<usize>) -> Span, covers: Covers) {
        if self.found.len() <= MAX_IN_FILE
            && let Some(written) = read(&html[range.clone()])
        {
            let at = |part: Range<usize>| place(range.start + part.start..range.start + part.end);
            let is_too_many = self.found.len() == MAX_IN_FILE;
            self.found.push(Allowance { is_too_many, ..written.into_allowance(at, covers) });
        }
    }

    /// All of them, where the file ends. What is still waiting has nothing to be about, unless there is no body at all.
    pub(in crate::markdown) fn finish(mut self) -> Vec<Allowance> {
        if !self.has_begun {
            self.enter(Span::default());
        }
        self.cover(None);
        self.found
    }
}

/// Where the outermost blocks of a document stand, without those that are comments and nothing else: a translation has
/// the blocks of its source, and its comments are lost in a hand-off.
#[must_use]
pub fn outer_blocks(document: &Document, text: &str) -> Vec<Span> {
    let blocks = document.tree.children(Tree::ROOT);
    blocks.filter(|block| !raw_html::is_comment(document, *block, text)).map(|id| document.tree.span(id)).collect()
}

/// Whether a piece of raw HTML is comments and nothing else.
pub(in crate::markdown) fn is_comment(html: &str) -> bool {
    html.trim_start().starts_with("<!--")
        && html::tokens(html).all(|token| match token {
            Token::Comment(_) => true,
            Token::Text(range) => html[range].trim().is_empty(),
            Token::Tag(_) => false,
        })
}

fn comments(html: &str) -> impl Iterator<Item = Range<usize>> {
    html::tokens(html).filter_map(|token| match token {
        Token::Comment(range) => Some(range),
        Token::Text(_) | Token::Tag(_) => None,
    })
}

/// A comment of ours, its parts by their places in it.
struct Written {
    word: Range<usize>,
    codes: Vec<Range<usize>>,
    has_reason: bool,
}

impl Written {
    fn into_allowance(self, at: impl Fn(Range<usize>) -> Span, covers: Covers) -> Allowance {
        let codes = self.codes.into_iter().map(&at).collect();
        Allowance { word: at(self.word), codes, has_reason: self.has_reason, covers, is_too_many: false }
    }
}

/// The comments of a YAML text; one that does not parse has its lines.
#[must_use]
pub fn allowances_in_yaml(text: &str) -> Vec<Allowance> {
    if !has_prefix(text) {
        return Vec::new();
    }
    let comments = yaml::comments(text, yaml::parse(text).ok().as_ref(), PREFIX).into_iter();
    let ours = comments.filter_map(|comment| {
        let base = comment.inside.range().start;
        let at = |part: Range<usize>| Span::new(base + part.start, base + part.end);
        let covers = comment.about.map_or(Covers::File, Covers::Part);
        Some(read_in_yaml(comment.inside.of(text))?.into_allowance(at, covers))
    });
    let mut ours: Vec<Allowance> = ours.take(MAX_IN_FILE + 1).collect();
    if let Some(last) = ours.get_mut(MAX_IN_FILE) {
        last.is_too_many = true;
    }
    ours
}

/// Reads one comment of YAML, or one of HTML that somebody wrote into it.
fn read_in_yaml(inside: &str) -> Option<Written> {
    let html = inside.trim();
    if !html.starts_with("<!--") {
        return read_inside(inside);
    }
    let base = inside.len() - inside.trim_start().len();
    let mut written = read(html)?;
    let moved = |range: &mut Range<usize>| *range = range.start + base..range.end + base;
    written.codes.iter_mut().chain([&mut written.word]).for_each(moved);
    Some(written)
}

/// Reads one comment of HTML; `None` for one that is not ours.
fn read(comment: &str) -> Option<Written> {
    const OPENS: &str = "<!--";
    let inside = comment.strip_prefix(OPENS)?;
    let mut written = read_inside(inside.strip_suffix("-->").unwrap_or(inside))?;
    let moved = |range: &mut Range<usize>| *range = range.start + OPENS.len()..range.end + OPENS.len();
    written.codes.iter_mut().chain([&mut written.word]).for_each(moved);
    Some(written)
}

/// Reads what a comment says.
fn read_inside(inside: &str) -> Option<Written> {
    let said = inside.trim_start();
    if !said.get(..PREFIX.len()).is_some_and(|word| word.eq_ignore_ascii_case(PREFIX)) {
        return None;
    }
    let start = inside.len() - said.len();
    let length = said.find(|c: char| !c.is_alphanumeric() && c != '-').unwrap_or(said.len());
    let (list, reason) = said[length..].split_once(':').unwrap_or((&said[length..], ""));
    let mut codes = Vec::new();
    let mut at = start + length;
    for part in list.split(',').take(MAX_CODES) {
        // Who forgets the colon writes the reason behind the code.
        if let Some(code) = part.split_whitespace().next() {
            let from = at + part.len() - part.trim_start().len();
            codes.push(from..from + code.len());
        }
        at += part.len() + 1;
    }
    Some(Written { word: start..start + length, codes, has_reason: !reason.trim().is_empty() })
}

#[cfg(test)]
mod tests {
    use crate::markdown::{Covers, parse};

    /// What each comment of a text names, and what it is about.
    fn found(text: &str) -> Vec<String> {
        let document = parse(text);
        let show = |allowance: &super::Allowance| {
            let codes: Vec<&str> = allowance.codes.iter().map(|code| code.of(text)).collect();
            let covers = match allowance.covers {
                Covers::File => "all",
                Covers::Part(span) => span.of(text).trim(),
            };
            let reason = if allowance.has_reason { "" } else { " without reason" };
            format!("{}{reason}: {covers}", codes.join("+")).replace('\n', "/")
        };
        document.allowances.iter().map(show).collect()
    }

    #[test]
    fn a_comment_is_about_what_follows_it_or_its_line() {
        for (text, want) in [
            ("# T\n\n<!-- hexapla-allow a: why -->\nb [c](d)\ne\n\nf\n", &["a: b [c](d)/e"][..]),
            ("# T\n\n<!-- hexapla-allow a, b -->\n\n- c\n- d\n\ne\n", &["a+b without reason: - c/- d"]),
            ("# T\n\n<!-- hexapla-allow a: x -->\n<!-- hexapla-allow b: y -->\n\n## c\n\nd\n", &["a: ## c", "b: ## c"]),
            ("# T\n\nb <!-- hexapla-allow a: why --> c\nd\n", &["a: b <!-- hexapla-allow a: why --> c"]),
            ("---\ntitle: x\n---\n\n<!-- any -->\n<!-- hexapla-allow a: why -->\n\n# T\n", &["a: all"]),
            ("<!-- hexapla-allow a: why -->\n", &["a: all"]),
            ("# T\n\n<!-- hexapla-allow a: why -->\n", &["a: "]),
            ("# T\n\n[b]\n\n<!-- hexapla-allow a: x -->\n[b]: c\n[d]: e\n\nf\n", &["a: [b]: c"]),
            ("# T\n\n<!-- hexapla-allow a: x -->\n\n[b]: c\n", &["a: [b]: c"]),
            ("# T\n\n<!-- hexapla-allow a: x -->\nb\n\n[b]: c\n", &["a: b"]),
            ("# T\n\n<!-- hexapla-allow -->\n\nb\n", &[" without reason: b"]),
            ("# T\n\n<!-- hexapla-allow a why -->\n\nb\n", &["a without reason: b"]),
            ("# T\n\n<!-- hexapla-allow a:b: c -->\n\nb\n", &["a: b"]),
            ("# T\n\n- a\n\n  <!-- hexapla-allow a: why -->\n  b\n- c\n", &["a: b"]),
            ("# T\n\n- a\n  <!-- hexapla-allow a: why -->\n- c\n\nd\n", &["a: "]),
            ("# T\n\n- <!-- hexapla-allow a: why -->\n  b [c](d)\n  e\n- f\n\ng\n", &["a: b [c](d)/  e"]),
            ("# T\n\n- <!-- hexapla-allow a: why -->\n\n  b\n\n- f\n\ng\n", &["a: b"]),
            ("# T\n\n- <!-- hexapla-allow a: why -->\n  - b\n  - c\n- d\n", &["a: - b/  - c"]),
            ("# T\n\n- <!-- hexapla-allow a: why -->\n- c\n\n1. d\n", &["a: "]),
            ("# T\n\n<!-- Hexapla-Allow a: why -->\n\nb\n", &["a: b"]),
            ("---\n# <!-- hexapla-allow a: why -->\ntitle: x\n---\n\n# T\n", &["a: title: x"]),
            (
                "# T\n\n<div>\n<!-- hexapla-allow a: why -->\n<b>\n</div>\n\nc\n",
                &["a: <!-- hexapla-allow a: why -->/<b>/</div>"],
            ),
            ("# T\n\n```\n<!-- hexapla-allow a: why -->\n```\n\n    <!-- hexapla-allow a: why -->\n\nb\n", &[]),
            ("# T\n\n`<!-- hexapla-allow a: why -->` \\<!-- hexapla-allow a: why -->\n", &[]),
            ("# T\n\n<script>\n<!-- hexapla-allow a: why -->\n</script>\n", &[]),
            ("# T\n\n<!-- allow a: why --><!-- hexapla -->\n\nb\n", &[]),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn a_file_of_comments_is_read_to_a_bound() {
        let text = format!("# T\n\n{}", "<!-- hexapla-allow a: b -->\n".repeat(20_000));
        assert_eq!(found(&text).len(), 1001);
        assert!(parse(&text).allowances[1000].is_too_many);
        let line = format!("# T\n\na {}", "<!-- hexapla-allow a: b -->".repeat(100_000));
        assert_eq!(parse(&line).allowances.len(), 1001);
        let codes = format!("# T\n\n<!-- hexapla-allow {} -->", "a,\n".repeat(100_000));
        assert_eq!(parse(&codes).allowances[0].codes.len(), 20);
    }
}

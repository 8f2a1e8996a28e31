//! Bilingual pairs: `<span data-ttu-id="X">target</span><span class="sxs-lookup"><span data-stu-id="X">source</span></span>`.
//!
//! In: the text of a file. Out: the pairs in it, and the text of one side with the places that it came from.
//!
//! Pairs are cut before CommonMark sees the text, because their tags are not part of anybody's Markdown: with them gone, a
//! bilingual article *is* the plain article of the same translation, letter for letter, whatever asterisks, bars and
//! backticks the other half holds. Pairs stand in headings, links, table cells, quotes and HTML blocks alike.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem;
use pulldown_cmark::{Event, Parser, Tag as Block};

use crate::html::{self, Tag, Token};
use crate::markdown::code_around;
use crate::markdown::container;
use crate::markdown::document::{Side, Unit};
use crate::markdown::fault::{Fault, FaultKind};
use crate::markdown::parse::OPTIONS;
use crate::markdown::prepared::Prepared;
use crate::text::{Span, char_boundary};

/// How long the start tag of a half may be. Real ones have under 40 bytes; the bound keeps tags without end from costing
/// more than a moment.
const MAX_TAG_BYTES: usize = 200;

/// How deep other spans may nest in a half.
const MAX_SPANS: usize = 6;

/// The pairs of one file and what is wrong with them.
#[derive(Debug, Default)]
pub(in crate::markdown) struct Pairs {
    /// In order; none inside another.
    pub(in crate::markdown) units: Vec<Unit>,
    /// Tags and halves that belong to no pair; they are on neither side.
    strays: Vec<Span>,
    stops: Stops,
    /// The end of the line of the last lone source half.
    end_of_line: usize,
    /// One for each stray that matters to people.
    pub(in crate::markdown) faults: Vec<Fault>,
}

/// What no pair holds, another pair and a blank line: that bounds the search for its end, whatever is left open.
#[derive(Debug)]
struct Stops {
    finders: [memmem::Finder<'static>; 3],
    /// Where each of them was found last; each text is looked through once.
    found: [usize; 3],
}

impl Default for Stops {
    fn default() -> Self {
        let finders = ["<span data-ttu-id", "\n\n", "\n\r\n"].map(memmem::Finder::new);
        Self { finders, found: [0; 3] }
    }
}

impl Stops {
    /// The first of them behind an offset.
    fn after(&mut self, text: &str, from: usize) -> usize {
        for (finder, found) in self.finders.iter().zip(&mut self.found) {
            if *found < from {
                *found = finder.find(&text.as_bytes()[from..]).map_or(text.len(), |at| from + at);
            }
        }
        self.found.into_iter().min().unwrap_or(text.len())
    }
}

/// Finds the pairs behind the front matter.
pub(in crate::markdown) fn find(text: &str, body: usize) -> Pairs {
    let source = &text.as_bytes()[body..];
    if ["data-ttu-id", "data-stu-id"].iter().all(|sign| memmem::find(source, sign.as_bytes()).is_none()) {
        return Pairs::default();
    }
    let pairs = find_outside(text, body, &[]);
    // A half that stands alone may be an example in code.
    if pairs.strays.is_empty() && !code_around::may_hold_pair(text, body, &pairs.units) {
        return pairs;
    }
    find_outside(text, body, &code_ranges(text, body))
}

/// Finds the pairs that stand in no code.
fn find_outside(text: &str, body: usize, code: &[Range<usize>]) -> Pairs {
    let mut pairs = Pairs::default();
    let mut at = body;
    let opening = memmem::Finder::new("<span");
    while let Some(open) = opening.find(&text.as_bytes()[at..]).map(|found| at + found) {
        let limit = char_boundary(text, open + MAX_TAG_BYTES);
        let Some(Token::Tag(tag)) = html::token_at(&text[..limit], open) else {
            at = pairs.take_broken_tag(text, open, code);
            continue;
        };
        at = if tag.attribute("data-ttu-id").is_some() {
            pairs.take_target(text, &tag, code)
        } else if is_lookup(&tag) || tag.attribute("data-stu-id").is_some() {
            pairs.take_lone_source(text, &tag, code)
        } else {
            open + "<span".len()
        };
    }
    pairs
}

/// Collapses the pairs of a short text, such as a title, to one side.
pub(in crate::markdown) fn collapse(text: &str, side: Side) -> Cow<'_, str> {
    find(text, 0).side(text, 0, side).text
}

impl Pairs {
    /// Takes the pair whose target opens with this tag; returns where to go on.
    fn take_target(&mut self, text: &str, tag: &Tag<'_>, code: &[Range<usize>]) -> usize {
        let limit = self.stops.after(text, tag.range.end);
        let unit = unit_at(text, tag, limit);
        let whole = unit.map_or(tag.range.clone(), |(unit, _)| unit.whole.range());
        if self.is_in_code(&whole, code) {
            return whole.end;
        }
        if let Some((unit, source_id)) = unit {
            if source_id.of(text) != unit.id.of(text) {
                self.faults.push(Fault { span: source_id, kind: FaultKind::SpanIdsDiffer });
            }
            self.units.push(unit);
            return whole.end;
        }
        self.faults.push(Fault { span: tag.range.clone().into(), kind: FaultKind::SpanUnclosed });
        self.strays.push(tag.range.clone().into());
        // A source half that follows is taken next, as a lone one; the end tag of this half goes with its start tag.
        tag.range.end
    }

    /// Takes a tag that never ends out of the text, as in a file that was cut off; returns where to go on.
    fn take_broken_tag(&mut self, text: &str, open: usize, code: &[Range<usize>]) -> usize {
        let inside = open + "<span".len();
        let rest = text[inside..].trim_start_matches([' ', '\t']);
        let is_target = rest.starts_with("data-ttu-id");
        let is_source = rest.starts_with("data-stu-id") || rest.starts_with("class=\"sxs-lookup");
        if !(is_target || is_source) || self.is_in_code(&(open..inside), code) {
            return inside;
        }
        // Behind a target's tag stand words of the translation, behind a source's none.
        let rest = &text[inside..];
        let end = if is_target { rest.find(['<', '>', '\n']) } else { rest.find('\n') };
        let length = end.unwrap_or(rest.len());
        let span = Span::new(open, inside + length);
        let kind = if is_target { FaultKind::SpanUnclosed } else { FaultKind::SpanAlone };
        self.faults.push(Fault { span, kind });
        self.strays.push(span);
        inside + length
    }

    /// Takes a source half without target out of the text; returns where to go on.
    fn take_lone_source(&mut self, text: &str, tag: &Tag<'_>, code: &[Range<usize>]) -> usize {
        if self.is_in_code(&tag.range, code) {
            return tag.range.end;
        }
        if self.end_of_line < tag.range.end {
            self.end_of_line = text[tag.range.end..].find('\n').map_or(text.len(), |at| tag.range.end + at);
        }
        let end_of_line = self.end_of_line;
        let end = end_of_span(text, tag.range.end, end_of_line, true).map_or(end_of_line, |close| close.end);
        // One fault for the broken pair is enough when its target was told already.
        let span = Span::from(tag.range.start..end);
        if self.strays.last().is_none_or(|last| text[last.range().end..tag.range.start].contains('\n')) {
            self.faults.push(Fault { span: tag.range.clone().into(), kind: FaultKind::SpanAlone });
        }
        self.strays.push(span);
        end
    }

    /// Whether code holds all of a pair, as in an article about the format. Code that begins inside an earlier pair is none:
    /// there a backtick of one sentence met a backtick of another.
    fn is_in_code(&self, whole: &Range<usize>, code: &[Range<usize>]) -> bool {
        let first = code.partition_point(|range| range.end < whole.end);
        code[first..].iter().take_while(|range| range.start <= whole.start).any(|range| {
            let before = self.units.partition_point(|unit| unit.whole.range().end <= range.start);
            self.units.get(before).is_none_or(|unit| unit.whole.range().start > range.start)
        })
    }

    /// The text of one side of the body.
    pub(in crate::markdown) fn side<'a>(&self, text: &'a str, body: usize, side: Side) -> Prepared<'a> {
        self.cut(Prepared::of(text, body), body, side)
    }

    /// A text without what is not on a side; the pairs were found in the text with so many bytes before it.
    pub(in crate::markdown) fn cut<'a>(&self, text: Prepared<'a>, before: usize, side: Side) -> Prepared<'a> {
        let cuts = self.cuts(side);
        text.without(cuts.iter().map(|cut| cut.start as usize - before..cut.end as usize - before))
    }

    /// One side of a part of the file.
    pub(in crate::markdown) fn collapsed(&self, text: &str, part: Span, side: Side) -> String {
        let mut out = String::new();
        let mut from = part.start;
        let first = self.units.partition_point(|unit| unit.whole.start < part.start);
        for unit in self.units[first..].iter().take_while(|unit| unit.whole.end <= part.end) {
            let kept = if side == Side::Target { unit.target } else { unit.source };
            out.push_str(Span { start: from, end: unit.whole.start }.of(text));
            out.push_str(kept.of(text));
            from = unit.whole.end;
        }
        out.push_str(Span { start: from, end: part.end }.of(text));
        out
    }

    /// What is not on a side, in order.
    pub(in crate::markdown) fn cuts(&self, side: Side) -> Vec<Span> {
        let mut cuts: Vec<Span> = self
            .units
            .iter()
            .flat_map(|unit| {
                let kept = if side == Side::Target { unit.target } else { unit.source };
                [Span { start: unit.whole.start, end: kept.start }, Span { start: kept.end, end: unit.whole.end }]
            })
            .chain(self.strays.iter().copied())
            .collect();
        cuts.sort_unstable();
        cuts
    }
}

fn is_lookup(tag: &Tag<'_>) -> bool {
    tag.attribute("class").is_some_and(|class| class.split_ascii_whitespace().any(|name| name == "sxs-lookup"))
}

/// The pair whose target opens with this tag, and the id that its source half says; `None` when it is not complete.
///
/// Tags in inline code do not count; where that leads nowhere, because a lone backtick found a partner elsewhere, they do.
fn unit_at(text: &str, open: &Tag<'_>, limit: usize) -> Option<(Unit, Span)> {
    unit_counting(text, open, limit, true).or_else(|| unit_counting(text, open, limit, false))
}

fn unit_counting(text: &str, open: &Tag<'_>, limit: usize, skips_code: bool) -> Option<(Unit, Span)> {
    let id = open.attributes().find(|attribute| attribute.name.eq_ignore_ascii_case("data-ttu-id"))?;
    let start = open.range.end;
    let target_end = end_of_span(text, start, limit, skips_code)?;
    let lookup = next_tag(text, target_end.end).filter(|tag| !tag.is_end && is_lookup(tag))?;
    let source = next_tag(text, lookup.range.end)?;
    let source_id = source.attributes().find(|attribute| attribute.name.eq_ignore_ascii_case("data-stu-id"))?;
    let source_end = end_of_span(text, source.range.end, limit, skips_code)?;
    let close = next_tag(text, source_end.end).filter(|tag| tag.is_end && tag.is("span"))?;
    let unit = Unit {
        id: id.range.into(),
        target: Span::new(start, target_end.start),
        source: Span::new(source.range.end, source_end.start),
        whole: Span::new(open.range.start, close.range.end),
    };
    Some((unit, source_id.range.into()))
}

/// The tag that follows at once, white space aside.
fn next_tag(text: &str, at: usize) -> Option<Tag<'_>> {
    let at = text.len() - text[at..].trim_ascii_start().len();
    match text[at..].starts_with('<').then(|| html::token_at(text, at))? {
        Some(Token::Tag(tag)) => Some(tag),
        _ => None,
    }
}

/// The end tag of a span whose inside begins at `from`, found by counting start and end tags.
fn end_of_span(text: &str, from: usize, limit: usize, skips_code: bool) -> Option<Range<usize>> {
    let inside = text.get(..limit).filter(|_| from <= limit)?;
    let mut depth = 1;
    let mut at = from;
    while let Some(found) = memchr::memchr2(b'<', b'`', &inside.as_bytes()[at..]).map(|found| at + found) {
        let rest = &inside[found..];
        if rest.starts_with('`') {
            let ticks = rest.len() - rest.trim_start_matches('`').len();
            let after = found + ticks;
            at = if skips_code { end_of_code(inside, after, ticks).unwrap_or(after) } else { after };
            continue;
        }
        at = found + 1;
        if starts_with_tag(rest, "<span") {
            depth += 1;
            if depth > MAX_SPANS {
                return None;
            }
        } else if starts_with_tag(rest, "</span") {
            depth -= 1;
            if depth == 0 {
                return Some(found..found + rest.find('>')? + 1);
            }
        }
    }
    None
}

fn starts_with_tag(rest: &str, tag: &str) -> bool {
    rest.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag))
        && rest[tag.len()..].starts_with(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/')
}

/// Behind the backticks that close inline code, which are as many as those that opened it.
fn end_of_code(text: &str, from: usize, ticks: usize) -> Option<usize> {
    let mut at = from;
    while let Some(found) = text[at..].find('`').map(|found| at + found) {
        let run = text[found..].len() - text[found..].trim_start_matches('`').len();
        at = found + run;
        if run == ticks {
            return Some(at);
        }
    }
    None
}

/// Where code stands in the body, in order, nested ranges left out: an article about the format shows pairs there.
fn code_ranges(text: &str, body: usize) -> Vec<Range<usize>> {
    // What columns indent is no code.
    let (prepared, _) = container::find(Prepared::of(text, body));
    let mut ranges: Vec<Range<usize>> = Parser::new_ext(&prepared.text, OPTIONS)
        .into_offset_iter()
        .filter(|(event, range)| match event {
            Event::Code(_) | Event::Start(Block::CodeBlock(_)) => true,
            Event::Html(_) | Event::InlineHtml(_) => prepared.text[range.clone()].trim_start().starts_with("<!--"),
            _ => false,
        })
        .map(|(_, range)| prepared.span(range).range())
        .collect();
    ranges.dedup_by(|next, last| next.end <= last.end);
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAIR: &str =
        r#"<span data-ttu-id="1f-103">Uno</span><span class="sxs-lookup"><span data-stu-id="1f-103">One</span></span>"#;

    #[test]
    fn a_text_collapses_to_either_side() {
        let inner = r#"<span data-ttu-id="a-1">x <span id="k"></span> `</span>` y</span><span class="sxs-lookup"><span data-stu-id="a-1">X `</span>` Y</span></span>!"#;
        for (text, target, source) in [
            ("plain", "plain", "plain"),
            (PAIR, "Uno", "One"),
            (inner, "x <span id=\"k\"></span> `</span>` y!", "X `</span>` Y!"),
            (&format!("# {PAIR} {PAIR}"), "# Uno Uno", "# One One"),
            (&format!("```\n{PAIR}\n```"), &format!("```\n{PAIR}\n```"), &format!("```\n{PAIR}\n```")),
            (&format!("`{PAIR}`"), &format!("`{PAIR}`"), &format!("`{PAIR}`")),
            (&format!("a ` b {PAIR} c ` d"), &format!("a ` b {PAIR} c ` d"), &format!("a ` b {PAIR} c ` d")),
        ] {
            assert_eq!(collapse(text, Side::Target), target, "{text}");
            assert_eq!(collapse(text, Side::Source), source, "{text}");
        }
    }

    #[test]
    fn lone_backticks_of_two_sentences_are_no_code() {
        let tick = r#"<span data-ttu-id="a-1">tecla `</span><span class="sxs-lookup"><span data-stu-id="a-1">key `</span></span>"#;
        let pairs = find(&format!("{tick} {PAIR} {tick}"), 0);
        assert_eq!((pairs.units.len(), pairs.faults.len()), (3, 0));
    }

    #[test]
    fn what_is_no_pair_leaves_neither_tags_nor_source_words() {
        for (text, want, faults) in [
            (r#"<span data-ttu-id="a-1">Solo"#, "Solo", 1),
            (
                r#"Antes <span class="sxs-lookup"><span data-stu-id="a-1">Alone</span></span> después"#,
                "Antes  después",
                1,
            ),
            (r#"<span class="sxs-lookup"><span data-stu-id="a-1">Open"#, "", 1),
            (
                "<span data-ttu-id=\"a-1\">A</span>\n\n<span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">B</span></span>",
                "A</span>\n\n",
                2,
            ),
        ] {
            let pairs = find(text, 0);
            assert_eq!(pairs.side(text, 0, Side::Target).text, want, "{text}");
            assert_eq!(pairs.faults.len(), faults, "{text}");
        }
    }

    #[test]
    fn offsets_lead_back_to_the_file() {
        let text = format!("a {PAIR} b {PAIR} c");
        let side = find(&text, 0).side(&text, 0, Side::Target);
        for (at, letter) in side.text.bytes().enumerate() {
            assert_eq!(text.as_bytes()[side.offset(at)], letter);
        }
        let parts: Vec<_> = side.runs(0..side.text.len()).map(|run| run.span.of(&text)).collect();
        assert_eq!(parts, ["a ", "Uno", " b ", "Uno", " c"]);
    }
}

//! Which code of the source has changed since an article was translated.
//!
//! In: the code blocks of then and of now, those of raw HTML among them. Out: [`Change`]s, whose texts are the blocks as
//! they stand in their files. Code that only stands elsewhere has not changed.
//!
//! **Invariant:** work is bounded by a multiple of the text.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use crate::align::drift::{Change, ChangeKind};
use crate::align::revision::likeness_of_code;
use crate::markdown::Passage;
use crate::text::LineIndex;

/// What a change of code has in place of a key of the front matter.
const CODE: &str = "code";

/// How far from where a block is expected its new version is looked for.
const NEAR: usize = 4;

/// How often a block is compared with others, which have it for its neighbour.
const MAX_ASKED: u8 = 16;

/// The code blocks of a text.
pub(in crate::align) struct Codes<'a> {
    text: &'a str,
    blocks: Vec<&'a Passage>,
}

impl<'a> Codes<'a> {
    /// Of the passages of a file.
    pub(in crate::align) fn of(passages: &'a [Passage], text: &'a str) -> Self {
        Self { text, blocks: passages.iter().filter(|passage| passage.is_code()).collect() }
    }

    fn written(&self, at: usize) -> Cow<'a, str> {
        self.blocks[at].written(self.text)
    }

    fn digests(&self) -> impl Iterator<Item = u64> {
        self.blocks.iter().map(|block| block.digest)
    }
}

/// The changes in the order of the source, each with the number of its block of then.
pub(in crate::align) fn codes_changed(then: &Codes<'_>, now: &Codes<'_>) -> Vec<(Option<usize>, Change)> {
    if then.digests().eq(now.digests()) {
        return Vec::new();
    }
    let partners = partners(then, now);
    let mut befores: Vec<Option<usize>> = vec![None; now.blocks.len()];
    for (at, partner) in partners.iter().enumerate() {
        if let Partner::At(other) = partner {
            befores[*other] = Some(at);
        }
    }
    let lines = LineIndex::new(now.text);
    let change = |kind, before: Option<usize>, after: Option<usize>| {
        let first = after.map(|at| lines.line(now.blocks[at].span.start));
        let texts = (before.map(|at| then.written(at)), after.map(|at| now.written(at)));
        let same = texts.0.as_ref().zip(texts.1.as_ref()).map_or(0, |(before, after)| same_lines(before, after));
        let source_line = first.map(|line| line.saturating_add(same));
        let (text, after) = (texts.0.map(Into::into), texts.1.map(Into::into));
        (before, Change { kind, field: Some(CODE), before: text, after, target: None, source_line, target_line: None })
    };
    // By the place in the source of now; what is gone stands before what is there now.
    let mut changes = Vec::new();
    for (at, before) in befores.into_iter().enumerate() {
        match before {
            Some(before) if then.blocks[before].digest == now.blocks[at].digest => {}
            Some(_) => changes.push(((at, true), change(ChangeKind::Changed, before, Some(at)))),
            None => changes.push(((at, true), change(ChangeKind::New, None, Some(at)))),
        }
    }
    for (at, partner) in partners.iter().enumerate() {
        if let Partner::None { expected } = partner {
            changes.push(((*expected, false), change(ChangeKind::Gone, Some(at), None)));
        }
    }
    changes.sort_by_key(|(place, _)| *place);
    changes.into_iter().map(|(_, change)| change).collect()
}

/// Tells what stands in the translation for the code of then: as many blocks are the same blocks; else those that say the
/// same, in order.
pub(in crate::align) fn with_targets(
    changes: Vec<(Option<usize>, Change)>,
    then: &Codes<'_>,
    own: &Codes<'_>,
) -> Vec<Change> {
    let targets: Vec<Option<usize>> = match then.blocks.len() == own.blocks.len() {
        true => (0..own.blocks.len()).map(Some).collect(),
        false => same_blocks(then, own),
    };
    let lines = LineIndex::new(own.text);
    let with_target = |(before, change): (Option<usize>, Change)| {
        let Some(at) = before.and_then(|before| targets[before]) else { return change };
        let target_line = Some(lines.line(own.blocks[at].span.start));
        Change { target: Some(own.written(at).into()), target_line, ..change }
    };
    changes.into_iter().map(with_target).collect()
}

/// How many lines of changed code read as they did, before the first that does not.
fn same_lines(before: &str, after: &str) -> u32 {
    let same = before.lines().zip(after.lines()).take_while(|(before, after)| before.trim() == after.trim());
    u32::try_from(same.count()).unwrap_or(u32::MAX)
}

/// What became of a block of then.
#[derive(Clone, Copy)]
enum Partner {
    /// The block of now with this number: the same, or its new version.
    At(usize),
    /// None, where that one was expected.
    None { expected: usize },
}

/// Blocks that are the same are partners, wherever they stand; then those that are alike, near where they are expected;
/// then what stands in the very place of what is left, however little of it is left.
fn partners(then: &Codes<'_>, now: &Codes<'_>) -> Vec<Partner> {
    let mut found = same_blocks(then, now);
    let mut is_taken = vec![false; now.blocks.len()];
    found.iter().flatten().for_each(|at| is_taken[*at] = true);
    let mut asked = vec![0_u8; now.blocks.len()];
    let mut expected = 0;
    for (at, partner) in found.iter_mut().enumerate() {
        *partner = partner.or_else(|| most_alike(&then.written(at), now, expected, &is_taken, &mut asked));
        if let Some(partner) = *partner {
            is_taken[partner] = true;
            expected = partner + 1;
        }
    }
    let mut expected = 0;
    let in_place = |partner: Option<usize>| {
        let partner = partner.or_else(|| Some(expected).filter(|at| is_taken.get(*at) == Some(&false)));
        let Some(at) = partner else { return Partner::None { expected } };
        is_taken[at] = true;
        expected = at + 1;
        Partner::At(at)
    };
    found.into_iter().map(in_place).collect()
}

/// The free block near a place that has most in common with another. None is asked more than [`MAX_ASKED`] times.
fn most_alike(before: &str, now: &Codes<'_>, place: usize, is_taken: &[bool], asked: &mut [u8]) -> Option<usize> {
    let near = place.saturating_sub(NEAR)..(place + NEAR + 1).min(now.blocks.len());
    let likeness = |at: usize| {
        if is_taken[at] || asked[at] >= MAX_ASKED {
            return None;
        }
        asked[at] += 1;
        Some((likeness_of_code(before, &now.written(at))?, Reverse(at.abs_diff(place)), at))
    };
    near.filter_map(likeness).max().map(|(.., at)| at)
}

/// For each block the one of the other text that says the same, in order.
fn same_blocks(then: &Codes<'_>, other: &Codes<'_>) -> Vec<Option<usize>> {
    let mut places: FxHashMap<u64, VecDeque<usize>> = FxHashMap::default();
    for (at, digest) in other.digests().enumerate() {
        places.entry(digest).or_default().push_back(at);
    }
    then.digests().map(|digest| places.get_mut(&digest).and_then(VecDeque::pop_front)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{Side, parse, passages};

    /// Blocks between bars; kind, line in the source, before and after.
    fn rows(then: &str, now: &str) -> Vec<String> {
        let write = |code: &str| match code.trim().strip_prefix("<pre>") {
            Some(_) => format!("{}\n\nText.\n\n", code.trim()),
            None => format!("```\n{}\n```\n\nText.\n\n", code.trim()),
        };
        let [then, now] = [then, now].map(|codes| codes.split(" | ").map(write).collect::<String>());
        let [before, after] = [&then, &now].map(|text| passages(&parse(text), text, Side::Target));
        let (then, now) = (Codes::of(&before, &then), Codes::of(&after, &now));
        let text = |text: &Option<Box<str>>| match text {
            Some(text) => text.replace("```", "").trim().replace('\n', "⏎"),
            None => "–".to_owned(),
        };
        let row = |change: Change| {
            assert_eq!(change.before, change.target);
            let line = change.source_line.map_or("–".to_owned(), |line| line.to_string());
            format!("{} {line} {} > {}", change.kind.as_str(), text(&change.before), text(&change.after))
        };
        with_targets(codes_changed(&then, &now), &then, &then).into_iter().map(row).collect()
    }

    #[test]
    fn code_that_reads_otherwise_is_told_once() {
        let table: [(&str, &str, &[&str]); 11] = [
            ("a | b", "a | b", &[]),
            ("a b\n c  ", "a b  \r\n c", &[]),
            ("a | b", "b | a", &[]),
            ("a 1 | b", "a 2 | b", &["changed 2 a 1 > a 2"]),
            ("a\nb\nc", "a\nB\nc", &["changed 3 a⏎b⏎c > a⏎B⏎c"]),
            ("a | b | c", "a | c", &["gone – b > –"]),
            ("a | c", "a | b | c", &["new 7 – > b"]),
            ("x y z | p q r", "p q s", &["gone – x y z > –", "changed 2 p q r > p q s"]),
            ("x y z | b", "new | x y Z | b", &["new 1 – > new", "changed 8 x y z > x y Z"]),
            ("<pre>a <b>b</b></pre>", "<pre>a <b>c</b></pre>", &["changed 1 a <b>b</b> > a <b>c</b>"]),
            ("<pre>\n\na</pre>", "<pre>\n\nb</pre>", &["changed 3 a > b"]),
        ];
        for (then, now, want) in table {
            assert_eq!(rows(then, now), want, "{then:?} {now:?}");
        }
    }
}

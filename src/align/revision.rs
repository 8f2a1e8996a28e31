//! Whether two sentences of one language are the same, or one revised.
//!
//! In: inline Markdown. White space, tags, escapes and marks of emphasis are no words; addresses of links are: whoever
//! translates a sentence has to look at them.

use rustc_hash::FxHashMap;

use crate::html::{self, Token};

/// Whether two sentences have the same words.
pub(in crate::align) fn read_alike(before: &str, after: &str) -> bool {
    before == after || words(before) == words(after)
}

/// Whether one sentence may be the other, revised: they have a third of their words in common. What merely stands in the
/// same place is another sentence.
pub(in crate::align) fn is_revision(before: &str, after: &str) -> bool {
    let (common, all) = common_words(before, after);
    common * 3 >= all
}

/// Whether most of the words of the longer one are in both.
pub(in crate::align) fn are_mostly_alike(before: &str, after: &str) -> bool {
    let (common, all) = common_words(before, after);
    common * 2 > all
}

/// What `both` has before or behind `one`, when that is sentences of its own.
pub(in crate::align) fn sentence_beside<'a>(both: &'a str, one: &str) -> Option<&'a str> {
    let ends = |text: &str| {
        let text = text.trim_end_matches([')', '"', '\'', '*', '_', '”', '»', '」']);
        text.ends_with(['.', '!', '?', '。', '！', '？', '।'])
    };
    let before = both.strip_suffix(one).filter(|rest| ends(rest.trim_end()));
    let behind = || both.strip_prefix(one).filter(|_| ends(one));
    let rest = before.or_else(behind).filter(|_| !one.is_empty())?;
    // In languages that write spaces between sentences, one without is none: `1.0`.
    let is_apart = rest.trim() != rest || !rest.is_ascii();
    (is_apart && !rest.trim().is_empty()).then(|| rest.trim())
}

/// How many in a thousand words two blocks of code have in common, when that is a third. Tags are words of code; the
/// fences around it are none.
pub(in crate::align) fn likeness_of_code(before: &str, after: &str) -> Option<usize> {
    let is_word = |word: &&str| !word.starts_with("```") && !word.starts_with("~~~");
    let (common, all) = common(before.split_whitespace().filter(is_word), after.split_whitespace().filter(is_word));
    (common * 3 >= all).then(|| common * 1000 / all.max(1))
}

/// How many words two sentences have in common, and how many the longer one has.
fn common_words(before: &str, after: &str) -> (usize, usize) {
    let (before, after) = (words(before), words(after));
    common(before.split(' '), after.split(' '))
}

fn common<'a>(before: impl Iterator<Item = &'a str>, after: impl Iterator<Item = &'a str>) -> (usize, usize) {
    let mut all = 0;
    let mut left: FxHashMap<&str, usize> = FxHashMap::default();
    for word in before {
        all += 1;
        *left.entry(word).or_default() += 1;
    }
    let mut count = 0;
    let common = after.filter(|word| {
        count += 1;
        left.get_mut(word).filter(|left| **left > 0).map(|left| *left -= 1).is_some()
    });
    (common.count(), all.max(count))
}

/// The words of a sentence, with one space between them.
pub(in crate::align) fn words(sentence: &str) -> String {
    let mut out = String::with_capacity(sentence.len());
    let texts = html::tokens(sentence).filter_map(|token| match token {
        Token::Text(range) => Some(&sentence[range]),
        Token::Tag(_) | Token::Comment(_) => None,
    });
    for word in texts.flat_map(str::split_whitespace) {
        out.extend(word.chars().filter(|c| !matches!(c, '\\' | '*' | '_')));
        out.push(' ');
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_otherwise_reads_alike() {
        for (before, after, alike, revision) in [
            ("Press **Enter**.", "Press *Enter*.", true, true),
            ("One\ntwo.", "One two. <br>", true, true),
            ("Open the old box.", "Open the new box.", false, true),
            ("See [this](a.md) now.", "See [this](b.md) now.", false, true),
            ("Something else.", "What nobody wrote before.", false, false),
        ] {
            assert_eq!((read_alike(before, after), is_revision(before, after)), (alike, revision), "{before}");
        }
    }

    #[test]
    fn what_stands_beside_a_sentence_is_a_sentence() {
        for (both, one, want) in [
            ("One. Two.", "Two.", Some("One.")),
            ("One. Two.", "One.", Some("Two.")),
            ("(One.) Two", "Two", Some("(One.)")),
            ("Advanced filtering.", "filtering.", None),
            ("Important: keep it.", "keep it.", None),
            ("One. Two", "One", None),
            ("Two.One.", "One.", None),
            ("One.", "One.", None),
            ("One.", "", None),
        ] {
            assert_eq!(sentence_beside(both, one), want, "{both:?} {one:?}");
        }
    }
}

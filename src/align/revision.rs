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
    let (before, after) = (words(before), words(after));
    let mut left: FxHashMap<&str, usize> = FxHashMap::default();
    for word in before.split(' ') {
        *left.entry(word).or_default() += 1;
    }
    let mut count = 0;
    let common = after.split(' ').filter(|word| {
        count += 1;
        left.get_mut(word).filter(|left| **left > 0).map(|left| *left -= 1).is_some()
    });
    let common = common.count();
    common * 3 >= before.split(' ').count().max(count)
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
}

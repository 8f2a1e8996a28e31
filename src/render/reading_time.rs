//! How long an article takes to read.
//!
//! In: the article's HTML. Out: whole minutes, one at least.

/// The minutes that a reader needs for an article.
///
/// Two hundred words a minute, or five hundred characters of Chinese and Japanese, as sites for readers commonly reckon;
/// of scripts that set no space between words, five letters are taken for a word.
pub(in crate::render) fn minutes(html: &str) -> usize {
    let bytes = html.as_bytes();
    let (mut words, mut ideographs, mut letters) = (0_usize, 0_usize, 0_usize);
    // A tag in the middle of a word, as of `<b>`, does not part it: what was before the tag is before what follows.
    let (mut is_behind_space, mut at) = (true, 0);
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        let is_space = byte <= b' ';
        if byte == b'<' {
            at += memchr::memchr(b'>', &bytes[at..]).map_or(bytes.len(), |end| end + 1);
            continue;
        }
        match (byte, if byte < 0xE0 { 0 } else { bytes.get(at).copied().unwrap_or_default() }) {
            // Without branches, since nobody can foretell where words end.
            (..0xE0, _) => words += usize::from(is_behind_space & !is_space),
            // Kana, from U+3040, to the end of the unified ideographs, U+9FFF.
            (0xE3, 0x81..) | (0xE4..=0xE9, _) => ideographs += 1,
            // Thai and Lao, Myanmar, Khmer.
            (0xE0, 0xB8..=0xBB) | (0xE1, 0x80..=0x82 | 0x9E..=0x9F) => letters += 1,
            // Punctuation of East Asia.
            (0xE3, _) => {}
            _ => words += usize::from(is_behind_space),
        }
        is_behind_space = is_space;
    }
    // In thousandths of a minute: 1000/200 a word, 1000/500 an ideograph, a fifth of a word a letter.
    (words * 5 + ideographs * 2 + letters).div_ceil(1000).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_ideographs_make_minutes_and_tags_do_not() {
        for (html, wanted) in [
            (String::new(), 1),
            ("word ".repeat(200), 1),
            ("<b>wo</b>rd &amp; ".repeat(100), 1),
            ("<a href=\"a b c d e\">word</a>\n".repeat(201), 2),
            ("Слово ".repeat(400), 2),
            ("단어 ".repeat(401), 3),
            ("読む。".repeat(250), 1),
            ("読む。".repeat(251), 2),
            ("คำ".repeat(501), 2),
            ("cut < off".to_owned(), 1),
        ] {
            assert_eq!(minutes(&html), wanted, "{}", &html.chars().take(20).collect::<String>());
        }
    }
}

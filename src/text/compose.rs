//! Letters in one piece: `e` with an accent behind it is `é`.

use icu_normalizer::ComposingNormalizerBorrowed;

/// A text with its letters in one piece (NFC); `None` when they are already.
#[must_use]
pub fn composed(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let normalizer = ComposingNormalizerBorrowed::new_nfc();
    (!normalizer.is_normalized(text)).then(|| normalizer.normalize(text).into_owned())
}

#[cfg(test)]
mod tests {
    use super::composed;

    #[test]
    fn letters_are_put_together() {
        for (text, want) in [("quebec", None), ("qu\u{e9}bec", None), ("que\u{301}bec", Some("qu\u{e9}bec"))] {
            assert_eq!(composed(text).as_deref(), want, "{text}");
        }
    }
}

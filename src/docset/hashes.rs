//! The hashes that may be declared of a source file.
//!
//! In: bytes. Out: [`SourceHashes`].
//!
//! **Invariant:** taken over bytes, never over decoded text: a source with an invalid byte has its hash all the same.

use sha1::{Digest, Sha1};

/// SHA-1 of a source file's bytes, byte order mark off. `ms.openlocfilehash` holds one of them: which, depends on the
/// line ends of the checkout that was handed off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceHashes {
    /// Of the bytes as they are.
    pub stored: String,
    /// Of the same text with LF line ends.
    pub lf: String,
    /// Of the same text with CRLF line ends.
    pub crlf: String,
}

impl SourceHashes {
    /// The hashes of a file's bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let with_ends = |end: &[u8]| {
            let mut text = Vec::with_capacity(bytes.len() + bytes.len() / 32);
            for line in bytes.split_inclusive(|byte| *byte == b'\n') {
                match line.strip_suffix(b"\n") {
                    Some(line) => {
                        text.extend_from_slice(line.strip_suffix(b"\r").unwrap_or(line));
                        text.extend_from_slice(end);
                    }
                    None => text.extend_from_slice(line),
                }
            }
            hex(&text)
        };
        let stored = hex(bytes);
        let lf = if bytes.contains(&b'\r') { with_ends(b"\n") } else { stored.clone() };
        Self { lf, crlf: with_ends(b"\r\n"), stored }
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> [&str; 3] {
        [&self.stored, &self.lf, &self.crlf]
    }

    /// Whether a declared hash is that of this file.
    #[must_use]
    pub fn contains(&self, hash: &str) -> bool {
        self.all().iter().any(|own| own.eq_ignore_ascii_case(hash))
    }

    /// Whether a text can be such a hash at all: 40 hexadecimal digits.
    #[must_use]
    pub fn is_hash(text: &str) -> bool {
        text.len() == 40 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
    }
}

fn hex(bytes: &[u8]) -> String {
    Sha1::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_the_format() {
        // `printf 'a\r\nb\n' | sha1sum`, and the same with LF and with CRLF throughout.
        for bytes in [&b"a\r\nb\n"[..], b"\xEF\xBB\xBFa\r\nb\n"] {
            let hashes = SourceHashes::of(bytes);
            assert_eq!(hashes.stored, "044e9f44623a4d52ed40c2b3dbcff10322a52d97");
            assert_eq!(hashes.lf, "05dec960e24d918b8a73a1c53bcbbaac2ee5c2e0");
            assert_eq!(hashes.crlf, "72dd82ee6968b55d1833597e2d6e1638a100c2ea");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_hashed_as_they_are() {
        // `printf 'don\x92t\r' | sha1sum`: an invalid byte, and a carriage return that ends no line.
        let hashes = SourceHashes::of(b"don\x92t\r");
        assert_eq!(hashes.all(), ["64816f16dbeaec3fc979ac3fb7eb46ca6c59f179"; 3]);
    }

    #[test]
    fn a_hash_has_forty_digits() {
        for (text, want) in [
            ("044e9f44623a4d52ed40c2b3dbcff10322a52d97", true),
            ("044E9F44623A4D52ED40C2B3DBCFF10322A52D97", true),
            ("044e9f44", false),
            ("044e9f44623a4d52ed40c2b3dbcff10322a52d9z", false),
            ("", false),
        ] {
            assert_eq!(SourceHashes::is_hash(text), want, "{text}");
        }
    }
}

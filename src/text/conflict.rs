//! What a merge leaves in a file when nobody decides between the two sides.

use memchr::memmem;

use crate::text::span::Span;

/// How the line begins that opens a conflict, and that which closes it; the name of a side follows.
const OPENS: &str = "<<<<<<< ";
const CLOSES: &str = ">>>>>>> ";

/// The line between the two sides.
const PARTS: &str = "=======";

/// The first line of each conflict whose three marks all stand there, each at the start of its line and in their order.
#[must_use]
pub fn conflicts(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    if memmem::find(text.as_bytes(), OPENS.as_bytes()).is_none() {
        return found;
    }
    let (mut open, mut is_parted) = (None, false);
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let written = line.trim_end();
        if line.starts_with(OPENS) {
            (open, is_parted) = (Some(Span::new(at, at + written.len())), false);
        } else if written == PARTS {
            is_parted = open.is_some();
        } else if line.starts_with(CLOSES) && is_parted {
            found.extend(open.take());
            is_parted = false;
        }
        at += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_three_marks_must_stand_there() {
        for (text, want) in [
            ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n", vec!["<<<<<<< HEAD"]),
            ("<<<<<<< HEAD\r\nb\r\n||||||| base\r\n=======\r\nc\r\n>>>>>>> x", vec!["<<<<<<< HEAD"]),
            ("<<<<<<< HEAD\nb\n>>>>>>> x\n=======\n", vec![]),
            ("Heading\n=======\n", vec![]),
            (" <<<<<<< HEAD\n=======\n>>>>>>> x\n", vec![]),
            ("<<<<<<< 1\n<<<<<<< 2\n=======\n>>>>>>> x\n>>>>>>> x\n", vec!["<<<<<<< 2"]),
        ] {
            let found: Vec<&str> = conflicts(text).into_iter().map(|span| span.of(text)).collect();
            assert_eq!(found, want, "{text}");
        }
    }
}

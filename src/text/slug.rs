//! The names that headings get.
//!
//! The rule is the reference's (DocFX, after GitHub): lower case; letters and digits of any script, `-` and `_` stay;
//! a space becomes `-`; all else goes; runs are not collapsed. Repeats on one page get `-1`, `-2`.

use rustc_hash::FxHashMap;

/// The slug of a heading's plain text.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    push_slug(&mut slug, text.trim());
    slug
}

/// The slug of a question, by the reference's rule for pages of questions: what is no letter and no digit becomes `-`,
/// runs are not collapsed. Dots may be kept.
#[must_use]
pub fn question_slug(text: &str, keeps_dots: bool) -> String {
    let mut slug = String::with_capacity(text.len());
    for character in text.trim().chars() {
        if character.is_alphanumeric() {
            slug.extend(character.to_lowercase());
        } else {
            slug.push(if keeps_dots && character == '.' { '.' } else { '-' });
        }
    }
    slug
}

/// Adds the slug of one piece of a heading, for headings whose text comes in pieces.
pub fn push_slug(slug: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            'a'..='z' | '0'..='9' | '-' | '_' => slug.push(character),
            ' ' | '\n' => slug.push('-'),
            _ if character.is_alphanumeric() => slug.extend(character.to_lowercase()),
            _ => {}
        }
    }
}

/// The slugs given on one page so far, so that a repeated heading gets a number.
#[derive(Debug, Default)]
pub struct Slugs {
    given: FxHashMap<String, u32>,
}

impl Slugs {
    /// The slug itself for its first heading, then `slug-1`, `slug-2`.
    pub fn next(&mut self, slug: &str) -> String {
        match self.given.get_mut(slug) {
            Some(count) => {
                *count += 1;
                format!("{slug}-{count}")
            }
            None => {
                self.given.insert(slug.to_owned(), 0);
                slug.to_owned()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_follow_the_reference() {
        for (text, want) in [
            ("This - is a &@! heading _ with . and ! -", "this---is-a--heading-_-with--and---"),
            ("Obtención de soporte", "obtención-de-soporte"),
            ("  Trimmed  ", "trimmed"),
            ("C# and .NET", "c-and-net"),
            ("日本語 見出し", "日本語-見出し"),
        ] {
            assert_eq!(slug(text), want, "{text}");
        }
    }

    #[test]
    fn repeats_are_numbered() {
        let mut slugs = Slugs::default();
        assert_eq!([slugs.next("a"), slugs.next("a"), slugs.next("b"), slugs.next("a")], ["a", "a-1", "b", "a-2"]);
    }
}

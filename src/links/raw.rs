//! The tag of raw HTML that a link stands in.

use crate::html::{self, Tag, Token};
use crate::text::{Span, char_boundary};

/// How far in front of a destination its tag may begin, and how far behind it may end, in bytes.
const REACH: usize = 1024;

/// The tag whose attribute holds a destination; `None` when that is no raw HTML.
pub(in crate::links) fn tag_around(text: &str, destination: Span) -> Option<Tag<'_>> {
    let Span { start, end } = destination;
    let (start, end) = (start as usize, end as usize);
    let from = char_boundary(text, start.saturating_sub(REACH));
    let before = text.get(from..start)?;
    let to = char_boundary(text, end.saturating_add(REACH));
    let open = from + before.rfind('<')?;
    match html::token_at(text.get(..to)?, open)? {
        Token::Tag(tag) if tag.range.start < start && end < tag.range.end => Some(tag),
        Token::Tag(_) | Token::Text(_) | Token::Comment(_) => None,
    }
}

/// Whether the author of a link says that its bookmark is not to be looked for: `nocheck="bookmark"`, in any letter case.
/// The reference knows no other value.
pub(in crate::links) fn is_unchecked(tag: &Tag<'_>) -> bool {
    tag.attribute("nocheck").is_some_and(|value| value.eq_ignore_ascii_case("bookmark"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_destination_knows_its_tag() {
        for (text, want) in [
            (r#"é <a nocheck="Bookmark" href="b.md#x">"#, Some(("a", true))),
            (r#"<a href="b.md#x" nocheck=bookmark>"#, Some(("a", true))),
            (r#"<a href="b.md#x" nocheck="all">"#, Some(("a", false))),
            (r#"<img src="b.md#x">"#, Some(("img", false))),
            ("<b>[x](b.md#x)</b>", None),
            ("[x](b.md#x)", None),
            (r#"<a href="b.md#x"#, None),
        ] {
            let start = text.find("b.md").unwrap();
            let tag = tag_around(text, Span::new(start, start + 6));
            assert_eq!(tag.map(|tag| (tag.name, is_unchecked(&tag))), want, "{text}");
        }
    }
}

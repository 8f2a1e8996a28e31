//! `:smile:` becomes its character. A name must be known, and stand behind white space or at the beginning of a line.

use crate::markdown::draft::Draft;
use crate::markdown::extension::inline::{self, Piece, Place};
use crate::markdown::tree::NodeKind;
use crate::text::Span;

/// No name is longer, in bytes.
const MAX_NAME: usize = 64;

pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    if !may_hold_name(draft.text.as_bytes()) {
        return;
    }
    for holder in inline::holders(draft, ":") {
        inline::replace(draft, holder, next_emoji);
    }
}

/// Whether a colon stands at a beginning and before a letter of a name: most texts have colons, few have such. A tag, the
/// mark of a quote and the bar of a cell are beginnings as well.
fn may_hold_name(text: &[u8]) -> bool {
    memchr::memchr_iter(b':', text).any(|at| {
        let begins = at
            .checked_sub(1)
            .is_none_or(|before| !text[before].is_ascii_graphic() || matches!(text[before], b'>' | b'|'));
        begins
            && text.get(at + 1).is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'_'))
    })
}

fn next_emoji(draft: &mut Draft<'_>, place: &Place<'_>) -> Option<Piece> {
    let text = place.part.of(draft.text);
    let start = place.part.range().start;
    let mut from = 0;
    while let Some(open) = text[from..].find(':').map(|found| from + found) {
        from = open + 1;
        let before = text[..open].chars().next_back().unwrap_or(place.before);
        if !before.is_whitespace() {
            continue;
        }
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+');
        let length = text.as_bytes()[from..].iter().take(MAX_NAME).take_while(|byte| is_name(byte)).count();
        let Some(name) = text.get(from..from + length).filter(|_| text[from + length..].starts_with(':')) else {
            continue;
        };
        if let Some(emoji) = emojis::get_by_shortcode(name) {
            let string = draft.tree.push_string(emoji.as_str());
            let span = Span::new(start + open, start + from + length + 1);
            return Some(Piece { span, node: draft.tree.push(NodeKind::OwnedText(string), span) });
        }
    }
    None
}

//! The dialect: what DocFX adds to Markdown, one construct a file.
//!
//! In: a tree as CommonMark reads it. Out: the same tree with the constructs as nodes of their own.
//!
//! CommonMark splits text at brackets, so `[!INCLUDE [x](y.md)]` arrives as text around a link: extensions rewrite the tree,
//! and look at the file's text around a node to find their words.

mod alert;
mod alert_words;
mod autolink;
pub(in crate::markdown) mod directive_name;
mod emoji;
mod emphasis;
mod include;
mod inline;
mod link_around;
mod math;
mod media;
pub(in crate::markdown) mod no_loc;
pub(in crate::markdown) mod picture;
mod pipe_table;
mod strikethrough;
pub(in crate::markdown) mod tab;
pub(in crate::markdown) mod triple_colon;
mod unlinked;
pub(in crate::markdown) mod video;
pub(in crate::markdown) mod xref;

use memchr::memmem;

use crate::html::{self, Token};
use crate::markdown::draft::Draft;
use crate::markdown::tree::{NodeId, NodeKind, Tree};

/// One construct: the letters without which a file cannot hold it, and what it does to the tree.
struct Extension {
    sign: &'static str,
    rewrite: fn(&mut Draft<'_>),
}

/// In this order, because the letters of a directive are no other construct; because an alert opens quotes in which
/// includes stand, and an include inside a tab's heading would hide that the heading is a tab. A cell must be one before an
/// include that fills it is looked at. Formulas go before addresses
/// and emoji, which may be letters of one; addresses before emoji, whose colons they may hold. Names come late: the words
/// of another construct are no names. Asterisks and
/// brackets that are left when all else was read come last.
const EXTENSIONS: [Extension; 14] = [
    Extension { sign: ":::", rewrite: media::rewrite },
    Extension { sign: "[!", rewrite: alert::rewrite },
    Extension { sign: "|", rewrite: pipe_table::rewrite },
    Extension { sign: "(#tab", rewrite: tab::rewrite },
    Extension { sign: "[!", rewrite: include::rewrite },
    Extension { sign: ":::no-loc", rewrite: no_loc::rewrite },
    Extension { sign: "~", rewrite: strikethrough::rewrite },
    Extension { sign: "$", rewrite: math::rewrite },
    Extension { sign: "", rewrite: autolink::rewrite },
    Extension { sign: ":", rewrite: emoji::rewrite },
    Extension { sign: "<xref", rewrite: xref::rewrite },
    Extension { sign: "@", rewrite: xref::rewrite_mentions },
    Extension { sign: "*", rewrite: emphasis::tell },
    Extension { sign: "]", rewrite: unlinked::tell },
];

pub(in crate::markdown) fn rewrite_all(draft: &mut Draft<'_>) {
    for extension in &EXTENSIONS {
        if memmem::find(draft.text.as_bytes(), extension.sign.as_bytes()).is_some() {
            (extension.rewrite)(draft);
        }
    }
}

/// The name that a heading has at its start: `<a name="x"></a>` or `<a id="x"></a>` as its first two inlines, something
/// behind them, and only letters, digits, `_`, `-`, `.` and spaces in the name (the reference's rule).
pub(in crate::markdown) fn leading_name(tree: &Tree, children: &[NodeId], text: &str) -> Option<Box<str>> {
    let [open, close, _, ..] = children else { return None };
    let tag_of = |id: NodeId| match tree.node(id) {
        node if matches!(node.kind, NodeKind::Html(_)) => match html::tokens(node.span.of(text)).next() {
            Some(Token::Tag(tag)) if tag.is("a") => Some(tag),
            _ => None,
        },
        _ => None,
    };
    let open = tag_of(*open).filter(|tag| !tag.is_end)?;
    tag_of(*close).filter(|tag| tag.is_end)?;
    let name = open.attribute("name").or_else(|| open.attribute("id"))?;
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    (!name.is_empty() && name.chars().all(is_name)).then(|| name.as_ref().into())
}

//! Links by a name: `<xref:uid>`, `<xref href="uid">`, `@uid`, `@"uid"`, `@'uid'`.
//!
//! The first two say that a name is meant, and what has it is looked for. `@uid` may as well be a person or half an address:
//! it is a link when something has that name, and else stays the text that it is. `[text](xref:uid)` needs no rewriting:
//! CommonMark has made a link of it.

use std::borrow::Cow;
use std::ops::Range;

use crate::html::{self, Tag, Token};
use crate::markdown::document::{Link, LinkId, LinkKind};
use crate::markdown::draft::Draft;
use crate::markdown::extension::inline::{self, Piece, Place};
use crate::markdown::tree::{NodeId, NodeKind};
use crate::text::{Span, char_boundary};

const SIGN: &str = "<xref:";

/// How long a name may be, in bytes, query and all. The longest of real files has under 400.
const MAX_NAME: usize = 512;

/// How far the end tag of `<xref>` may be, in inlines.
const MAX_INLINES: usize = 40;

/// Letters that end a short name when another of them, or an end, follows.
const CONTINUING: &str = ".,;:!?~";

/// Letters that end a short name wherever they stand.
const STOPPING: &str = "\"'<>[]|";

/// Makes `<xref:uid>` and `<xref href="uid">` into nodes.
pub(in crate::markdown) fn rewrite(draft: &mut Draft<'_>) {
    let tree = &draft.tree;
    let is_named = |id: &NodeId| {
        let is_tag = tree.is_like(*id, NodeKind::Link(LinkId(0))) || tree.is_like(*id, NodeKind::Html(LinkId(0)));
        is_tag && starts_xref(tree.span(*id).of(draft.text))
    };
    let mut holders = inline::parents_of(tree, tree.ids().filter(is_named));
    holders.extend(inline::holders(draft, SIGN));
    holders.sort_unstable();
    holders.dedup();
    holders.retain(|id| !inline::is_in_link(tree, *id) && !matches!(tree.kind(*id), NodeKind::HtmlBlock(_)));
    for id in holders {
        let children: Vec<NodeId> = draft.tree.children(id).collect();
        let joined = join_tags(draft, &children);
        let replaced = inline::replaced(draft, id, &joined, next_bracketed);
        draft.tree.set_children(id, replaced.as_deref().unwrap_or(&joined));
    }
}

/// Makes `@uid` into nodes.
pub(in crate::markdown) fn rewrite_mentions(draft: &mut Draft<'_>) {
    for holder in inline::holders(draft, "@") {
        if !inline::is_in_link(&draft.tree, holder) {
            inline::replace(draft, holder, next_mention);
        }
    }
}

fn starts_xref(written: &str) -> bool {
    written.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("<xref"))
}

/// The inlines with each `<xref:uid>` that CommonMark took for a link, and each `<xref>` tag, made into its node.
fn join_tags(draft: &mut Draft<'_>, children: &[NodeId]) -> Vec<NodeId> {
    let mut out = Vec::with_capacity(children.len());
    let mut at = 0;
    while let Some(child) = children.get(at) {
        at += 1;
        let node = draft.tree.node(*child);
        match node.kind {
            // Without a name it is what it looks like.
            NodeKind::Link(_) if node.span.of(draft.text).eq_ignore_ascii_case("<xref:>") => {
                draft.tree.set_kind(*child, NodeKind::Text);
                draft.tree.set_children(*child, &[]);
                out.push(*child);
            }
            NodeKind::Link(link) if starts_xref(node.span.of(draft.text)) => {
                draft.set_link_kind(link, LinkKind::Xref);
                let written = shown(&draft.links[link.0 as usize].destination).into_owned();
                name(draft, *child, link, &written);
                out.push(*child);
            }
            NodeKind::Html(_) => match tag_at(draft, *child).filter(|tag| tag.is("xref")) {
                Some(tag) if tag.is_end => {}
                Some(tag) => {
                    let XrefTag { link, range, written } = read_tag(&tag);
                    let start = node.span.range().start;
                    let span = Span::new(start + range.start, start + range.end);
                    let link = push_link(draft, Link { span, ..link });
                    let end = end_tag(draft, &children[at..]);
                    let content = &children[at..at + end.unwrap_or(0)];
                    at += end.map_or(0, |end| end + 1);
                    if content.is_empty() {
                        let made = draft.tree.push(NodeKind::Xref(link), node.span);
                        name(draft, made, link, &written);
                        out.push(made);
                    } else {
                        let made = draft.tree.push(NodeKind::Link(link), node.span);
                        draft.tree.set_children(made, content);
                        out.push(made);
                    }
                }
                None => out.push(*child),
            },
            _ => out.push(*child),
        }
    }
    out
}

/// Makes a node a link by a name, with the text that stands for it when nothing has that name.
fn name(draft: &mut Draft<'_>, node: NodeId, link: LinkId, written: &str) {
    let span = draft.tree.node(node).span;
    let written = draft.tree.push_string(written);
    let written = draft.tree.push(NodeKind::OwnedText(written), span);
    draft.tree.set_kind(node, NodeKind::Xref(link));
    draft.tree.set_children(node, &[written]);
}

fn push_link(draft: &mut Draft<'_>, link: Link) -> LinkId {
    let id = LinkId(Span::at(draft.links.len()).start);
    draft.links.push(link);
    id
}

fn tag_at<'a>(draft: &Draft<'a>, node: NodeId) -> Option<Tag<'a>> {
    match html::tokens(draft.tree.node(node).span.of(draft.text)).next() {
        Some(Token::Tag(tag)) => Some(tag),
        _ => None,
    }
}

/// How many inlines stand before the end tag of an `<xref>`; `None` when it has none.
fn end_tag(draft: &Draft<'_>, behind: &[NodeId]) -> Option<usize> {
    let is_html = |id: NodeId| matches!(draft.tree.kind(id), NodeKind::Html(_));
    let near = behind.iter().take(MAX_INLINES).enumerate().filter(|(_, id)| is_html(**id));
    let (at, tag) = near.filter_map(|(at, id)| Some((at, tag_at(draft, *id)?))).find(|(_, tag)| tag.is("xref"))?;
    tag.is_end.then_some(at)
}

/// An `<xref>` tag as read.
pub(in crate::markdown) struct XrefTag {
    /// The link, without its place.
    pub(in crate::markdown) link: Link,
    /// Where the name stands, in bytes of the text that the tag was cut from.
    pub(in crate::markdown) range: Range<usize>,
    /// What stands for it when nothing has that name.
    pub(in crate::markdown) written: String,
}

/// Reads a tag: `href` holds a name with its query, `uid` a mere name. What the reference's own programs write beside them
/// says how it was written first, and whether a name that nothing has is to be told.
pub(in crate::markdown) fn read_tag(tag: &Tag<'_>) -> XrefTag {
    let href = tag.attribute("href").map(Cow::into_owned);
    let uid = || tag.attribute("uid").map(|uid| uid.replace('%', "%25").replace('?', "%3F").replace('#', "%23"));
    let is_name = |attribute: &html::Attribute<'_>| {
        let name = if href.is_some() { "href" } else { "uid" };
        attribute.name.eq_ignore_ascii_case(name)
    };
    let range = tag.attributes().find(is_name).map_or(tag.range.clone(), |attribute| attribute.range);
    let destination = format!("xref:{}", href.clone().or_else(uid).unwrap_or_default().trim());
    let raw = tag.attribute("data-raw-source");
    let is_silent = tag.attribute("data-throw-if-not-resolved").is_some_and(|told| told.eq_ignore_ascii_case("false"))
        || raw.as_ref().is_some_and(|raw| raw.starts_with('@'));
    let written = match raw {
        Some(raw) => raw.into_owned(),
        None => shown(&destination).into_owned(),
    };
    let kind = if is_silent { LinkKind::Mention } else { LinkKind::Xref };
    XrefTag { link: Link { kind, destination: destination.into(), span: Span::default() }, range, written }
}

/// The plain text that stands between an `<xref>` tag and its end tag, and where the end tag ends; the end of the tag when
/// it has none.
pub(in crate::markdown) fn content(text: &str, tag: &Tag<'_>) -> (String, usize) {
    let start = tag.range.end;
    let none = (String::new(), start);
    if tag.is_self_closing() {
        return none;
    }
    let near = &text[start..char_boundary(text, start + MAX_NAME)];
    let mut given = String::new();
    for token in html::tokens(near) {
        match token {
            Token::Text(range) => given.push_str(&html::unescape(&near[range])),
            Token::Comment(_) => {}
            Token::Tag(tag) if tag.is("xref") && tag.is_end => {
                return (given.trim().to_owned(), start + tag.range.end);
            }
            Token::Tag(tag) if tag.is("xref") => return none,
            Token::Tag(_) => {}
        }
    }
    none
}

/// The words for a destination that leads nowhere: its `alt`, else its name.
fn shown(destination: &str) -> Cow<'_, str> {
    let name = destination.split_once(':').map_or(destination, |(_, name)| name);
    let (name, query) = name.split_once('?').unwrap_or((name, ""));
    let name = name.split('#').next().unwrap_or(name);
    let alt = query.split(['&', '#']).find_map(|pair| pair.strip_prefix("alt="));
    let spaced = |text: &str| text.replace('+', " ");
    let words = alt.filter(|alt| !alt.is_empty()).map_or(Cow::Borrowed(name), |alt| Cow::Owned(spaced(alt)));
    Cow::Owned(decoded(&words))
}

/// Percent signs read; what they give must be UTF-8, or it stays as written.
fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8().map_or_else(|_| text.to_owned(), Cow::into_owned)
}

/// `<xref:"a name">` and others that CommonMark takes for text.
fn next_bracketed(draft: &mut Draft<'_>, place: &Place<'_>) -> Option<Piece> {
    let mut from = place.part.range().start;
    while let Some(start) = draft.text.get(from..place.part.range().end)?.find(SIGN).map(|found| from + found) {
        from = start + SIGN.len();
        if draft.text[..start].ends_with('\\') {
            continue;
        }
        let rest = near(draft.text, from);
        let (name, length) = match rest.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let Some(end) = rest[1..].find(quote) else { continue };
                if !rest[end + 2..].starts_with('>') {
                    continue;
                }
                (&rest[1..=end], end + 3)
            }
            _ => {
                let Some(end) = rest.find('>') else { continue };
                (&rest[..end], end + 1)
            }
        };
        let span = Span::new(start, from + length);
        if name.trim().is_empty() || name.contains(['<', '\n', '\r']) || !place.may_end(draft, span.end) {
            continue;
        }
        let name_at = draft.text[start..].find(name).map_or(start, |at| start + at);
        let destination = format!("xref:{name}");
        let written = shown(&destination).into_owned();
        return Some(piece(
            draft,
            LinkKind::Xref,
            destination,
            Span::new(name_at, name_at + name.len()),
            span,
            &written,
        ));
    }
    None
}

/// `@uid`, `@"a name"`, `@'a name'`.
fn next_mention(draft: &mut Draft<'_>, place: &Place<'_>) -> Option<Piece> {
    let mut from = place.part.range().start;
    while let Some(start) = draft.text.get(from..place.part.range().end)?.find('@').map(|found| from + found) {
        from = start + 1;
        if !may_begin(draft, place, start) {
            continue;
        }
        let rest = near(draft.text, from);
        let (name, length) = match rest.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let Some(end) = rest[1..].find(quote) else { continue };
                (&rest[1..=end], end + 2)
            }
            Some(letter) if letter.is_ascii_alphabetic() => {
                let end = end_of_short(rest);
                (&rest[..end], end)
            }
            _ => continue,
        };
        let span = Span::new(start, from + length);
        if name.is_empty() || name.contains(['<', '>', '\n', '\r']) || !place.may_end(draft, span.end) {
            continue;
        }
        let name_at = from + length.saturating_sub(name.len()) / 2;
        let destination = format!("xref:{name}");
        // An escape in it is part of the name, and is not shown.
        let written = span.of(draft.text).replace('\\', "");
        let named = Span::new(name_at, name_at + name.len());
        return Some(piece(draft, LinkKind::Mention, destination, named, span, &written));
    }
    None
}

fn piece(draft: &mut Draft<'_>, kind: LinkKind, name_as: String, place: Span, span: Span, written: &str) -> Piece {
    let link = push_link(draft, Link { kind, destination: name_as.into(), span: place });
    let node = draft.tree.push(NodeKind::Xref(link), span);
    name(draft, node, link, written);
    Piece { span, node }
}

/// What follows, as far as a name may reach.
fn near(text: &str, from: usize) -> &str {
    &text[from..char_boundary(text, from + MAX_NAME)]
}

/// Whether a short name may begin here: at the start of a text, behind white space, or behind one of the letters that may
/// end another name. So the second half of an address is none.
fn may_begin(draft: &Draft<'_>, place: &Place<'_>, at: usize) -> bool {
    let is_open = |c: char| c.is_whitespace() || CONTINUING.contains(c);
    let own = &draft.text[place.part.range().start..at];
    if let Some(before) = own.chars().next_back() {
        return is_open(before);
    }
    if draft.text[..at].ends_with('\\') {
        return false;
    }
    let Some(before) = place.preceding.last().map(|id| draft.tree.node(*id)) else {
        return draft.text[..at].chars().next_back().is_none_or(|before| !matches!(before, '*' | '_' | '~'));
    };
    match before.kind {
        NodeKind::Text => before.span.of(draft.text).chars().next_back().is_none_or(is_open),
        kind => kind.is_break() || kind.is_block(),
    }
}

/// The length of a short name.
fn end_of_short(rest: &str) -> usize {
    let is_end = |c: char| c.is_whitespace() || STOPPING.contains(c);
    let mut letters = rest.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let ends_next = next.is_none_or(|next| is_end(next) || CONTINUING.contains(next));
        if is_end(letter) || CONTINUING.contains(letter) && ends_next {
            return at;
        }
    }
    rest.len()
}

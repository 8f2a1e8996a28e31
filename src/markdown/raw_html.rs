//! Raw HTML of articles: what it names, what it links to, and what of it may reach a page.
//!
//! In: tags as authors and translation machines leave them. Out: anchors and links for the document; HTML made of allowed
//! elements and attributes only.
//!
//! An element that HTML does not have (`<vector>`, `<name>`) is text. One that it has and that may not stand here
//! (`script`, `style`, `object`) goes, and for those that hold code their content as well.
//! The list follows the reference's: elements and attributes that its sanitizer keeps.

use std::borrow::Cow;
use std::ops::Range;

use crate::html::{self, Tag, Token};
use crate::markdown::allow::{self, Allowances};
use crate::markdown::allowed::{self, CODE, Class};
use crate::markdown::balance::SELF_ENDING;
use crate::markdown::document::{Anchor, Document, Link, LinkId, LinkKind};
use crate::markdown::extension::no_loc;
use crate::markdown::extension::xref::{self, XrefTag};
use crate::markdown::fault::{Fault, FaultKind, HtmlFault};
use crate::markdown::tree::{NodeId, NodeKind};
use crate::text::{Span, char_boundary};

fn class_of(tag: &Tag<'_>) -> Class {
    allowed::class_of(&in_small_letters(tag.name))
}

/// A name in small letters, as nearly all are written.
fn in_small_letters(name: &str) -> Cow<'_, str> {
    match name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => Cow::Owned(name.to_ascii_lowercase()),
        false => Cow::Borrowed(name),
    }
}

/// The text of a raw HTML node: of its pieces, when they do not stand together in the file.
fn text_of<'a>(document: &Document, node: NodeId, text: &'a str) -> (Cow<'a, str>, Vec<HtmlPiece>) {
    let tree = &document.tree;
    let piece_of = |id: NodeId| {
        // What an escape of YAML stands for is a text of its own.
        let length = tree.text(id, text).map_or(tree.node(id).span.range().len(), str::len);
        HtmlPiece { length, span: tree.node(id).span }
    };
    let mut children = tree.children(node).peekable();
    if matches!(tree.kind(node), NodeKind::Html(_)) && children.peek().is_none() {
        return (Cow::Borrowed(tree.node(node).span.of(text)), vec![piece_of(node)]);
    }
    let pieces: Vec<HtmlPiece> = children.clone().map(piece_of).collect();
    match (pieces.as_slice(), children.peek()) {
        ([only], Some(id)) if tree.text(*id, text).is_none() => (Cow::Borrowed(only.span.of(text)), pieces),
        _ => {
            let joined =
                children.map(|id| tree.text(id, text).unwrap_or_else(|| tree.node(id).span.of(text))).collect();
            (Cow::Owned(joined), pieces)
        }
    }
}

/// A piece of raw HTML: how much of the joined text it is, and where it stands in the file.
struct HtmlPiece {
    length: usize,
    span: Span,
}

/// Where a range of the joined pieces stands in the file.
fn span_in(pieces: &[HtmlPiece], range: Range<usize>) -> Span {
    let mut before = 0;
    for HtmlPiece { length, span } in pieces {
        if range.start < before + length {
            let start = (span.range().start + range.start - before).min(span.range().end);
            return Span::new(start, (start + range.len()).min(span.range().end));
        }
        before += length;
    }
    Span::at(pieces.last().map_or(0, |last| last.span.range().end))
}

/// The attributes of the start tag of an allowed element that hold destinations, in order.
fn links_of<'a>(tag: &Tag<'a>) -> impl Iterator<Item = (LinkKind, html::Attribute<'a>)> + use<'a> {
    tag.attributes().filter(|attribute| attribute.value.is_some()).filter_map(|attribute| {
        let kind = match &*in_small_letters(attribute.name) {
            "href" => LinkKind::Link,
            "src" | "poster" => LinkKind::Image,
            _ => return None,
        };
        // `<a href="" id="x">` is an anchor.
        (kind == LinkKind::Image || attribute.value.is_some_and(|value| !value.trim().is_empty()))
            .then_some((kind, attribute))
    })
}

/// How many elements of each name are open in an article, wherever they were opened.
///
/// This is less than a browser counts, so that what is told of as closing nothing does close nothing.
#[derive(Debug, Default)]
pub(in crate::markdown) struct OpenTags(Vec<(Box<str>, Vec<Open>)>);

/// A start tag whose end tag was not met yet.
#[derive(Debug, Clone, Copy, Default)]
struct Open {
    /// Its name; empty for what a half of a pair leaves behind.
    name: Span,
    /// Whether it changes how its content looks.
    is_seen: bool,
}

/// Elements that look like nothing by themselves, as a link without destination does.
const UNSEEN: [&str; 12] =
    ["a", "article", "aside", "bdi", "data", "div", "footer", "header", "hgroup", "nav", "section", "span"];

/// How many names are counted; what has others is not told of.
const MAX_NAMES: usize = 100;

impl OpenTags {
    /// None yet. Halves of pairs that stand alone leave end tags behind, and are told of themselves.
    pub(in crate::markdown) fn in_document(document: &Document) -> Self {
        let is_half = |fault: &&Fault| matches!(fault.kind, FaultKind::SpanUnclosed | FaultKind::SpanAlone);
        let halves = document.faults.iter().filter(is_half).count();
        Self(vec![("span".into(), vec![Open::default(); 2 * halves])])
    }

    fn take_start(&mut self, tag: &Tag<'_>, name: Span) {
        if html::is_void(tag.name) {
            return;
        }
        let is_link = tag.is("a") && tag.attributes().any(|attribute| attribute.name.eq_ignore_ascii_case("href"));
        let is_seen = is_link || !UNSEEN.iter().any(|unseen| tag.is(unseen));
        let open = Open { name, is_seen };
        match self.0.iter().position(|(known, _)| known.eq_ignore_ascii_case(tag.name)) {
            Some(at) => self.0[at].1.push(open),
            None if self.0.len() < MAX_NAMES => self.0.push((tag.name.into(), vec![open])),
            None => {}
        }
    }

    /// Tells of the elements that are open where the article ends, once for each name. Halves of pairs hide what is open.
    pub(in crate::markdown) fn tell(self, faults: &mut Vec<Fault>) {
        for (name, open) in self.0 {
            let name = in_small_letters(&name);
            let may_end = allowed::class_of(&name) != Class::Allowed || SELF_ENDING.contains(&&*name);
            let is_half = open.first().is_some_and(|open| open.name.is_empty());
            let first = open.iter().find(|open| open.is_seen).or(open.first());
            if let Some(first) = first.filter(|_| !may_end && !is_half) {
                let what = if first.is_seen { HtmlFault::Shows } else { HtmlFault::Nothing };
                faults.push(Fault { span: first.name, kind: FaultKind::HtmlNotClosed(what) });
            }
        }
    }

    /// Whether an end tag closes something, or means something by itself as `</br>` and `</p>` do.
    fn take_end(&mut self, name: &str) -> bool {
        if html::is_void(name) || name.eq_ignore_ascii_case("p") || self.0.len() == MAX_NAMES {
            return true;
        }
        let open = self.0.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(name));
        open.is_some_and(|(_, open)| open.pop().is_some())
    }
}

/// Whether a node is a block of raw HTML that is comments and nothing else.
pub(in crate::markdown) fn is_comment(document: &Document, node: NodeId, text: &str) -> bool {
    let tree = &document.tree;
    tree.is_like(node, NodeKind::HtmlBlock(LinkId(0)))
        && tree.span(node).of(text).contains("<!--")
        && allow::is_comment(&text_of(document, node, text).0)
}

/// Notes the anchors and links of a raw HTML node; returns the id of its first link.
pub(in crate::markdown) fn collect(
    document: &mut Document,
    node: NodeId,
    text: &str,
    open: &mut OpenTags,
    allowances: &mut Allowances,
) -> LinkId {
    let first = LinkId(Span::at(document.links.len()).start);
    let (html, pieces) = text_of(document, node, text);
    let mut inside_code: Option<&str> = None;
    if matches!(document.tree.kind(node), NodeKind::HtmlBlock(_)) && hides_rest(&html) {
        let (start, length) = (html.len() - html.trim_start().len(), html.trim_end().len());
        let (first, last) = (span_in(&pieces, start..start), span_in(&pieces, length - 1..length));
        let span = Span { start: first.start, end: last.end };
        document.faults.push(Fault { span, kind: FaultKind::HtmlNotClosed(HtmlFault::Hides) });
    }
    let place = |range| span_in(&pieces, range);
    let is_comment = matches!(document.tree.kind(node), NodeKind::HtmlBlock(_)) && allow::is_comment(&html);
    if is_comment {
        allowances.wait(&html, &place);
    }
    for token in html::tokens(&html) {
        let tag = match token {
            Token::Tag(tag) => tag,
            Token::Comment(range) if inside_code.is_none() => {
                if !is_comment {
                    allowances.inside(&html, range.clone(), &place, text);
                }
                note_declaration(document, &html, range, &pieces);
                continue;
            }
            Token::Comment(_) | Token::Text(_) => continue,
        };
        let class = class_of(&tag);
        if let Some(open) = inside_code {
            if tag.is_end && tag.is(open) {
                inside_code = None;
            }
            continue;
        }
        if tag.is_end {
            if class != Class::Text && class != Class::Xref && !open.take_end(tag.name) {
                let start = tag.range.start + "</".len();
                let span = span_in(&pieces, start..start + tag.name.len());
                document.faults.push(Fault { span, kind: FaultKind::HtmlEndTagDropped });
            }
            continue;
        }
        let name_start = tag.range.start + 1;
        open.take_start(&tag, span_in(&pieces, name_start..name_start + tag.name.len()));
        note_dropped(document, &tag, class, &pieces);
        if class == Class::Code && matches!(document.tree.kind(node), NodeKind::HtmlBlock(_)) {
            inside_code = CODE.into_iter().find(|name| tag.is(name));
        }
        if class == Class::Xref {
            let XrefTag { link, range, .. } = xref::read_tag(&tag);
            document.links.push(Link { span: span_in(&pieces, range), ..link });
        }
        if class != Class::Allowed {
            continue;
        }
        for (kind, attribute) in links_of(&tag) {
            let destination: Box<str> = html::unescape(attribute.value.unwrap_or("")).trim().into();
            let span = span_in(&pieces, attribute.range);
            let destination = no_loc::cleaned(&destination, text, span, &mut document.faults).unwrap_or(destination);
            document.links.push(Link { kind, destination, span });
        }
        for attribute in tag.attributes().filter(|attribute| is_name(&tag, attribute)) {
            let name = html::unescape(attribute.value.unwrap_or("")).as_ref().into();
            document.anchors.push(Anchor { name, span: span_in(&pieces, attribute.range) });
        }
    }
    first
}

/// Whether a block of raw HTML never ends, and hides lines that follow the one it begins on.
fn hides_rest(html: &str) -> bool {
    let written = html.trim();
    if !written.contains('\n') {
        return false;
    }
    let begins = |word: &str| {
        written.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
            && !written.as_bytes().get(word.len()).is_some_and(u8::is_ascii_alphanumeric)
    };
    let is_declaration = written.starts_with("<!") && written.as_bytes().get(2).is_some_and(u8::is_ascii_alphabetic);
    let ends: &[&str] = match () {
        () if written.starts_with("<!--") => &["-->"],
        () if written.starts_with("<?") => &["?>"],
        () if written.starts_with("<![CDATA[") => &["]]>"],
        () if is_declaration => &[">"],
        () if CODE.iter().any(|name| begins(&format!("<{name}"))) => {
            &["</script>", "</style>", "</pre>", "</textarea>"]
        }
        () => return false,
    };
    let small = written.to_ascii_lowercase();
    !ends.iter().any(|end| small.contains(&end.to_ascii_lowercase()))
}

/// Notes a declaration, an instruction or a piece of XML, which reach no page.
fn note_declaration(document: &mut Document, html: &str, range: Range<usize>, pieces: &[HtmlPiece]) {
    let written = &html[range.clone()];
    if written.starts_with("<!--") {
        return;
    }
    let name = written[1..].split([' ', '\t', '\r', '\n', '>']).next().unwrap_or("");
    let length = if name.starts_with("![CDATA[") { "![CDATA[".len() } else { name.len() };
    let span = span_in(pieces, range.start + 1..range.start + 1 + length);
    document.faults.push(Fault { span, kind: FaultKind::HtmlTagDropped });
}

/// Notes what of a tag will not reach a page.
fn note_dropped(document: &mut Document, tag: &Tag<'_>, class: Class, pieces: &[HtmlPiece]) {
    match class {
        Class::Text | Class::Xref => {}
        Class::Refused | Class::Code => {
            let start = tag.range.start + 1;
            let span = span_in(pieces, start..start + tag.name.len());
            document.faults.push(Fault { span, kind: FaultKind::HtmlTagDropped });
        }
        Class::Allowed => {
            let is_dropped = |attribute: &html::Attribute<'_>| {
                !allowed::is_known(&in_small_letters(attribute.name)) || is_unsafe_cite(attribute)
            };
            for attribute in tag.attributes().filter(is_dropped) {
                let span = span_in(pieces, attribute.name_range.clone());
                document.faults.push(Fault { span, kind: FaultKind::HtmlAttributeDropped });
            }
        }
    }
}

/// Whether an attribute gives a name that a fragment can find.
fn is_name(tag: &Tag<'_>, attribute: &html::Attribute<'_>) -> bool {
    let names = attribute.name.eq_ignore_ascii_case("id") || tag.is("a") && attribute.name.eq_ignore_ascii_case("name");
    names && attribute.value.is_some_and(|value| !value.is_empty())
}

/// What the writer decides about one tag.
pub(in crate::markdown) trait Page {
    /// The URL that a link leads to on this page; `None` when there is nothing to lead to.
    fn url(&mut self, link: LinkId) -> Option<String>;
    /// Whether this name is still free on this page; it is then taken.
    fn claim(&mut self, name: &str) -> bool;
    /// A link by a name; `given` is the text that the author gave it, `written` stands for it when nothing has that name.
    fn xref(&mut self, link: LinkId, given: &str, written: &str, out: &mut String);
    /// An element of raw HTML opens; `false` when it may not.
    fn open(&mut self, name: &str) -> bool;
    /// An element of raw HTML closes: its end tag is written, unless it would close another.
    fn close(&mut self, name: &str, out: &mut String);
}

/// The element that this tag inside a text opens, when it is one that holds code.
pub(in crate::markdown) fn code_opened_by(document: &Document, node: NodeId, text: &str) -> Option<&'static str> {
    let tag = inline_tag(document, node, text).filter(|tag| !tag.is_end)?;
    CODE.into_iter().find(|name| tag.is(name))
}

/// Whether this is the end tag of an element inside a text.
pub(in crate::markdown) fn closes(document: &Document, node: NodeId, text: &str, name: &str) -> bool {
    inline_tag(document, node, text).is_some_and(|tag| tag.is_end && tag.is(name))
}

fn inline_tag<'a>(document: &Document, node: NodeId, text: &'a str) -> Option<Tag<'a>> {
    let is_html = document.tree.is_like(node, NodeKind::Html(LinkId(0)));
    match html::tokens(is_html.then(|| document.tree.span(node).of(text))?).next() {
        Some(Token::Tag(tag)) => Some(tag),
        _ => None,
    }
}

/// Adds what of a raw HTML node may reach a page.
pub(in crate::markdown) fn write(
    document: &Document,
    node: NodeId,
    first: LinkId,
    text: &str,
    page: &mut dyn Page,
    out: &mut String,
) {
    let (html, _) = text_of(document, node, text);
    let mut link = first.0;
    let mut inside_code: Option<&str> = None;
    // Where the content of a link by a name ends, which is written with its tag.
    let mut done = 0;
    for token in html::tokens(&html) {
        if token.range().start < done {
            continue;
        }
        match token {
            Token::Text(range) if inside_code.is_none() => push_raw_text(out, &html[range]),
            Token::Text(_) | Token::Comment(_) => {}
            Token::Tag(tag) => match (class_of(&tag), inside_code) {
                (Class::Code, Some(open)) if tag.is_end && tag.is(open) => inside_code = None,
                (Class::Xref, Some(_)) if !tag.is_end => link += 1,
                (_, Some(_)) | (Class::Refused, None) => {}
                (Class::Code, None) => {
                    let is_block = matches!(document.tree.kind(node), NodeKind::HtmlBlock(_));
                    inside_code = CODE.into_iter().find(|name| is_block && !tag.is_end && tag.is(name));
                }
                (Class::Xref, None) if tag.is_end => {}
                (Class::Xref, None) => {
                    let (given, end) = xref::content(&html, &tag);
                    page.xref(LinkId(link), &given, &xref::read_tag(&tag).written, out);
                    link += 1;
                    done = end;
                }
                (Class::Text, None) => html::push_text(out, &html[tag.range]),
                (Class::Allowed, None) => write_tag(&tag, &mut link, page, out),
            },
        }
    }
}

/// Text between raw tags keeps its character references; a lone `<` is escaped.
fn push_raw_text(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['<', '>']) {
        out.push_str(&rest[..at]);
        out.push_str(if rest[at..].starts_with('<') { "&lt;" } else { "&gt;" });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

fn write_tag(tag: &Tag<'_>, link: &mut u32, page: &mut dyn Page, out: &mut String) {
    let name = &*in_small_letters(tag.name);
    if tag.is_end {
        // Browsers take `</br>` for `<br>`.
        if name == "br" {
            out.push_str("<br>");
        } else if !html::is_void(name) {
            page.close(name, out);
        }
        return;
    }
    let links: Vec<Range<usize>> = links_of(tag).map(|(_, attribute)| attribute.range).collect();
    if !html::is_void(name) && !page.open(name) {
        *link += Span::at(links.len()).start;
        return;
    }
    out.push('<');
    // A browser makes the one into the other.
    out.push_str(if name == "image" { "img" } else { name });
    write_attributes(tag, &links, link, page, out);
    out.push('>');
}

/// Adds those attributes of a tag that may reach a page; `links` are those that hold destinations.
fn write_attributes(tag: &Tag<'_>, links: &[Range<usize>], link: &mut u32, page: &mut dyn Page, out: &mut String) {
    let mut has_id = false;
    for attribute in tag.attributes() {
        if links.contains(&attribute.range) {
            let url = page.url(LinkId(*link));
            *link += 1;
            if let Some(url) = url {
                push(out, &attribute.name.to_ascii_lowercase(), Some(&url));
            }
        } else if is_name(tag, &attribute) {
            let value = html::unescape(attribute.value.unwrap_or(""));
            // `name` and `id` of one tag are often the same; `id` serves for both.
            if !has_id && page.claim(&value) {
                push(out, "id", Some(&value));
                has_id = true;
            }
        } else {
            write_attribute(tag, &attribute, out);
        }
    }
}

/// Adds the attributes that an element of ours is given by an author, without destinations.
pub(in crate::markdown) fn write_attributes_of_ours(written: &str, page: &mut dyn Page, out: &mut String) {
    let html = format!("<div {written}>");
    if let Some(Token::Tag(tag)) = html::tokens(&html).next() {
        write_attributes(&tag, &[], &mut 0, page, out);
    }
}

/// How many bytes may stand between the beginning of an element of ours and its attributes.
const MAX_BEFORE: usize = 100;

/// Notes the names that the attributes of an element of ours give, and those that will not reach a page. `span` is where
/// they it is written.
pub(in crate::markdown) fn collect_attributes_of_ours(document: &mut Document, written: &str, span: Span, text: &str) {
    const BEFORE: &str = "<div ";
    let html = format!("{BEFORE}{written}>");
    let start = span.range().start;
    // With escapes among them, they are nowhere letter for letter.
    let near = || text.get(start..char_boundary(text, start + written.len() + MAX_BEFORE))?.find(written);
    let Some(Token::Tag(tag)) = html::tokens(&html).next() else { return };
    for attribute in tag.attributes() {
        if is_name(&tag, &attribute) {
            let name = html::unescape(attribute.value.unwrap_or("")).as_ref().into();
            document.anchors.push(Anchor { name, span });
        }
        if !allowed::is_known(&in_small_letters(attribute.name)) {
            let name = &attribute.name_range;
            let at = |place: usize| Span::new(place + name.start - BEFORE.len(), place + name.end - BEFORE.len());
            let span = near().map_or(Span::at(start), |place| at(start + place));
            document.faults.push(Fault { span, kind: FaultKind::HtmlAttributeDropped });
        }
    }
}

fn write_attribute(tag: &Tag<'_>, attribute: &html::Attribute<'_>, out: &mut String) {
    let name = &*in_small_letters(attribute.name);
    // Units are data of ours, and an anchor without destination is none.
    let is_ours = name == "data-ttu-id" || name == "data-stu-id";
    let is_link = matches!(name, "href" | "src" | "poster" | "id") || name == "name" && tag.is("a");
    if is_ours || is_link || !allowed::is_known(name) {
        return;
    }
    if is_unsafe_cite(attribute) {
        return;
    }
    let value = attribute.value.map(html::unescape);
    push(out, name, value.as_deref());
}

/// Whether an attribute is the address of a quote that nobody may follow.
fn is_unsafe_cite(attribute: &html::Attribute<'_>) -> bool {
    let is_unsafe = |value| !html::is_safe_link(&html::unescape(value));
    attribute.name.eq_ignore_ascii_case("cite") && attribute.value.is_some_and(is_unsafe)
}

fn push(out: &mut String, name: &str, value: Option<&str>) {
    out.push(' ');
    out.push_str(name);
    if let Some(value) = value {
        out.push_str("=\"");
        html::push_attribute(out, value);
        out.push('"');
    }
}

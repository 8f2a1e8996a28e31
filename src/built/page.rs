//! One page or style sheet of a built site, read once from the first byte to the last.
//!
//! **Invariant:** the only user of `html5gum`, which reads HTML as browsers do.

use std::convert::Infallible;
use std::path::Path;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span as Bytes, Tokenizer};
use rustc_hash::FxHashSet;

use crate::built::css::urls_of_css;
use crate::built::model::{Broken, BuiltPage, Declared, Why, place};
use crate::built::quiet::Quiet;
use crate::built::srcset::urls_of_srcset;
use crate::built::target::{self, Files, Target};
use crate::disk;
use crate::path::DocPath;
use crate::text::{LineIndex, Span};

/// What is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::built) enum Kind {
    Html,
    Css,
}

/// What a file is read as, by its name.
pub(in crate::built) fn kind_of(path: &DocPath) -> Option<Kind> {
    let (_, ending) = path.name().rsplit_once('.')?;
    match () {
        () if ending.eq_ignore_ascii_case("html") || ending.eq_ignore_ascii_case("htm") => Some(Kind::Html),
        () if ending.eq_ignore_ascii_case("css") => Some(Kind::Css),
        () => None,
    }
}

/// A bookmark that may not be there.
pub(in crate::built) struct Bookmark {
    pub(in crate::built) file: u32,
    pub(in crate::built) name: Box<str>,
    written: Box<str>,
    span: Span,
}

/// What a page is known to have and to lack, before the others are read.
pub(in crate::built) struct Read {
    pub(in crate::built) file: u32,
    pub(in crate::built) is_html: bool,
    is_hidden: bool,
    /// Hashes of its ids, and of the names that are bookmarks as well.
    ids: FxHashSet<u64>,
    names: FxHashSet<u64>,
    repeated: Vec<(String, Span)>,
    nowhere: Vec<(String, Span, Option<u32>)>,
    pub(in crate::built) bookmarks: Vec<Bookmark>,
    canonical: Option<(String, Span, Option<u32>)>,
    alternates: Vec<(String, String, Span, Option<u32>)>,
}

impl Read {
    /// Whether the page has a bookmark.
    pub(in crate::built) fn has_id(&self, name: &str) -> bool {
        let hash = hash_of(name);
        self.ids.contains(&hash) || self.names.contains(&hash)
    }

    /// What is wrong with the page, with lines and columns. The bookmarks that are left are those that nothing answers to.
    pub(in crate::built) fn finish(self, folder: &Path, files: &Files) -> BuiltPage {
        let path = folder.join(files.paths()[self.file as usize].as_str());
        let needs_places = !self.repeated.is_empty() || !self.nowhere.is_empty() || !self.bookmarks.is_empty();
        let bytes = if needs_places { disk::read(&path).unwrap_or_default() } else { Vec::new() };
        let text = String::from_utf8_lossy(&bytes);
        let lines = LineIndex::new(&text);
        let declared = |written, span, page| Declared { written, span, page };
        let nowhere = self.nowhere.into_iter().map(|(written, span, near)| (span, written, Why::File(near)));
        let bookmarks = self.bookmarks.into_iter();
        let bookmarks =
            bookmarks.map(|mark| (mark.span, mark.written.into(), Why::Bookmark(mark.file, mark.name.into())));
        let mut broken: Vec<(Span, String, Why)> = nowhere.chain(bookmarks).collect();
        broken.sort_by_key(|(span, ..)| span.start);
        BuiltPage {
            file: self.file,
            is_html: self.is_html,
            is_hidden: self.is_hidden,
            broken: broken
                .into_iter()
                .map(|(span, written, why)| Broken { written, place: place(&lines, span), why })
                .collect(),
            repeated: self.repeated.into_iter().map(|(id, span)| (id, place(&lines, span))).collect(),
            canonical: self.canonical.map(|(written, span, page)| declared(written, span, page)),
            alternates: self
                .alternates
                .into_iter()
                .map(|(language, written, span, page)| (language, declared(written, span, page)))
                .collect(),
        }
    }
}

fn hash_of(name: &str) -> u64 {
    xxhash_rust::xxh3::xxh3_64(name.as_bytes())
}

/// Reads a page or style sheet; `None` for what is neither.
pub(in crate::built) fn read(
    file: u32,
    path: &DocPath,
    bytes: &[u8],
    files: &Files,
    address: Option<&str>,
) -> Option<Read> {
    let kind = kind_of(path)?;
    let mut page = Page {
        read: Read {
            file,
            is_html: kind == Kind::Html,
            is_hidden: false,
            ids: FxHashSet::default(),
            names: FxHashSet::default(),
            repeated: Vec::new(),
            nowhere: Vec::new(),
            bookmarks: Vec::new(),
            canonical: None,
            alternates: Vec::new(),
        },
        here: Vec::new(),
        base: None,
        path,
        files,
        address,
    };
    match kind {
        Kind::Html => tags(bytes, |tag| page.take(tag)),
        Kind::Css => {
            let text = String::from_utf8_lossy(bytes);
            urls_of_css(&text).into_iter().for_each(|(written, span)| page.link(written, span));
        }
    }
    for Bookmark { name, written, span, .. } in std::mem::take(&mut page.here) {
        if !page.read.has_id(&name) {
            page.read.bookmarks.push(Bookmark { file, name, written, span });
        }
    }
    Some(page.read)
}

/// What a page says where it is.
pub(in crate::built) fn canonical_of(bytes: &[u8]) -> Option<String> {
    let mut found = None;
    tags(bytes, |tag| {
        if found.is_none()
            && tag.name == "link"
            && tag.value("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"))
        {
            found = tag.value("href").map(str::to_owned);
        }
    });
    found
}

/// The attributes that are looked at.
const ATTRIBUTES: [&str; 13] = [
    "id",
    "name",
    "href",
    "src",
    "srcset",
    "imagesrcset",
    "poster",
    "data",
    "rel",
    "hreflang",
    "content",
    "http-equiv",
    "style",
];

/// A start tag with its attributes, or the text of a style element. One serves for all tags of a page.
#[derive(Default)]
struct Tag {
    name: String,
    /// Of each of [`ATTRIBUTES`], its value and place; `None` for the place where the tag does not have it.
    values: [(String, Option<Span>); ATTRIBUTES.len()],
    is_empty: bool,
}

impl Tag {
    fn value(&self, name: &str) -> Option<&str> {
        self.attribute(name).map(|(value, _)| value)
    }

    fn attribute(&self, name: &str) -> Option<(&str, Span)> {
        let (value, span) = &self.values[slot_of(name.as_bytes())?];
        Some((value.as_str(), (*span)?))
    }

    fn open(&mut self, name: &[u8]) {
        self.name.clear();
        self.name.push_str(&String::from_utf8_lossy(name));
        if !self.is_empty {
            self.values.iter_mut().for_each(|(_, span)| *span = None);
        }
        self.is_empty = true;
    }

    fn set(&mut self, slot: usize, value: &[u8], span: Span) {
        let (known, place) = &mut self.values[slot];
        known.clear();
        known.push_str(&String::from_utf8_lossy(value));
        *place = Some(span);
        self.is_empty = false;
    }
}

/// Where the value of an attribute is kept, when anybody asks for it.
fn slot_of(name: &[u8]) -> Option<usize> {
    ATTRIBUTES.iter().position(|known| known.as_bytes() == name)
}

/// Calls for each start tag that has anything of interest, and for the text of style elements as a tag named `#style`.
fn tags(bytes: &[u8], mut take: impl FnMut(&Tag)) {
    let mut tag = Tag::default();
    let mut slot = None;
    let mut is_style = false;
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Bytes<usize>| -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name } => tag.open(name),
            CallbackEvent::AttributeName { name } => {
                slot = slot_of(name);
                if let Some(slot) = slot {
                    tag.set(slot, b"", Span::new(span.start, span.end));
                }
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some(slot) = slot {
                    tag.set(slot, value, Span::new(span.start, span.end));
                }
            }
            CallbackEvent::CloseStartTag { .. } => {
                is_style = tag.name == "style";
                if !tag.is_empty {
                    take(&tag);
                }
            }
            CallbackEvent::String { value } if is_style => {
                tag.open(b"#style");
                if let Some(slot) = slot_of(b"style") {
                    tag.set(slot, value, Span::new(span.start, span.end));
                }
                take(&tag);
            }
            CallbackEvent::EndTag { .. } => is_style = false,
            _ => {}
        }
        None
    });
    // Scripts and styles hold what looks like tags.
    emitter.naively_switch_states(true);
    // It gives back no tokens: all is said through the calls.
    let _ = Tokenizer::new_with_emitter(bytes, Quiet::new(emitter)).next();
}

/// A page being read.
struct Page<'a> {
    read: Read,
    /// Bookmarks of the page itself: its ids are known when it ends.
    here: Vec<Bookmark>,
    /// What the links of the page are relative to, where it says so.
    base: Option<DocPath>,
    path: &'a DocPath,
    files: &'a Files,
    address: Option<&'a str>,
}

impl Page<'_> {
    fn take(&mut self, tag: &Tag) {
        if let Some((id, span)) = tag.attribute("id").filter(|(id, _)| !id.is_empty())
            && !self.read.ids.insert(hash_of(id))
        {
            self.read.repeated.push((id.to_owned(), span));
        }
        if let Some((style, span)) = tag.attribute("style") {
            // Where references stand before it in the attribute, the place is that of the attribute.
            urls_of_css(style).into_iter().for_each(|(written, _)| self.link(written, span));
        }
        match tag.name.as_str() {
            "a" | "area" => {
                // An old name is a bookmark as well, and may stand beside the id that it repeats.
                if let Some(name) = tag.value("name").filter(|name| tag.name == "a" && !name.is_empty()) {
                    self.read.names.insert(hash_of(name));
                }
                self.attribute(tag, "href");
            }
            "link" => self.take_link(tag),
            "base" => self.base = tag.value("href").and_then(|href| self.base_at(href)),
            "meta" => self.take_meta(tag),
            "object" => self.attribute(tag, "data"),
            "img" | "source" | "video" | "audio" | "track" | "iframe" | "embed" | "script" | "input" => {
                self.attribute(tag, "src");
                self.attribute(tag, "poster");
                for name in ["srcset", "imagesrcset"] {
                    if let Some((value, span)) = tag.attribute(name) {
                        urls_of_srcset(value).for_each(|written| self.link(written, span));
                    }
                }
            }
            _ => {}
        }
    }

    fn take_link(&mut self, tag: &Tag) {
        let (Some((href, span)), rel) = (tag.attribute("href"), tag.value("rel").unwrap_or_default()) else { return };
        let is = |wanted: &str| rel.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case(wanted));
        if is("preconnect") || is("dns-prefetch") {
            return;
        }
        let is_declared = is("canonical") || is("alternate") && tag.value("hreflang").is_some();
        if is_declared && matches!(self.target(href), Target::Nowhere(_)) {
            self.link(href, span);
        }
        if is("canonical") {
            self.read.canonical = Some((href.to_owned(), span, self.page_at(href)));
        } else if let Some(language) = tag.value("hreflang").filter(|_| is("alternate")) {
            self.read.alternates.push((language.to_owned(), href.to_owned(), span, self.page_at(href)));
        } else {
            self.link(href, span);
        }
    }

    fn take_meta(&mut self, tag: &Tag) {
        let Some((content, span)) = tag.attribute("content") else { return };
        if tag.value("http-equiv").is_some_and(|kind| kind.eq_ignore_ascii_case("refresh")) {
            let small = content.to_ascii_lowercase();
            if let Some(at) = small.find("url=") {
                self.link(content[at + 4..].trim_matches(['"', '\'', ' ']), span);
            }
        }
        if tag.value("name").is_some_and(|name| name.eq_ignore_ascii_case("robots")) {
            self.read.is_hidden |= content.to_ascii_lowercase().contains("noindex");
        }
    }

    fn attribute(&mut self, tag: &Tag, name: &str) {
        if let Some((value, span)) = tag.attribute(name) {
            self.link(value, span);
        }
    }

    fn base_at(&self, href: &str) -> Option<DocPath> {
        let path = href.split(['?', '#']).next()?;
        let inside = match self.address.and_then(|address| path.strip_prefix(address)) {
            Some(below) => below.to_owned(),
            None if path.contains("://") => return None,
            None => match path.strip_prefix('/') {
                Some(below) => below.to_owned(),
                None => format!("{}/{path}", self.path.folder()),
            },
        };
        // What stands behind the last slash is a page, whose folder counts.
        Some(DocPath::new(format!("{inside}#").trim_start_matches('/')))
    }

    fn target(&self, written: &str) -> Target {
        target::resolve(written, self.base.as_ref().unwrap_or(self.path), self.files, self.address)
    }

    fn page_at(&self, written: &str) -> Option<u32> {
        match self.target(written) {
            Target::File { file, .. } => Some(file),
            Target::Here(_) => Some(self.read.file),
            Target::Outside | Target::Nowhere(_) => None,
        }
    }

    fn link(&mut self, written: &str, span: Span) {
        let bookmark = |file, name: String| Bookmark { file, name: name.into(), written: written.into(), span };
        match self.target(written) {
            Target::Outside | Target::Here(None) => {}
            Target::File { file, bookmark: Some(name) } if file != self.read.file => {
                self.read.bookmarks.push(bookmark(file, name));
            }
            Target::File { bookmark: Some(name), .. } | Target::Here(Some(name)) => {
                self.here.push(bookmark(self.read.file, name));
            }
            Target::File { bookmark: None, .. } => {}
            Target::Nowhere(near) => self.read.nowhere.push((written.to_owned(), span, near)),
        }
    }
}

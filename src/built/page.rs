//! One page or style sheet of a built site, read once from the first byte to the last.

use std::path::Path;

use rustc_hash::FxHashSet;

use crate::built::css::urls_of_css;
use crate::built::memo::{Lead, Mark, Memo, View, hash_of};
use crate::built::model::{Broken, BuiltPage, Declared, Lost, Place, Why, place};
use crate::built::srcset::urls_of_srcset;
use crate::built::tags::{Attribute, Next, Tag, tags};
use crate::built::target::{Base, base_of, bookmark_in};
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

/// The bookmarks of a page, as hashes of its ids and of the names that are bookmarks as well, sorted.
#[derive(Default)]
pub(in crate::built) struct Ids {
    hashes: Box<[u64]>,
    /// Whether the page sends its readers on, with the bookmark that they came for.
    is_sent_on: bool,
}

impl Ids {
    /// Whether an id or a name answers to a bookmark.
    pub(in crate::built) fn has(&self, mark: Mark) -> bool {
        let has = |hash| self.hashes.binary_search(&hash).is_ok();
        self.is_sent_on || has(mark.written) || mark.decoded != mark.written && has(mark.decoded)
    }
}

/// A link to a bookmark that may not be there.
#[derive(Debug, Clone, Copy)]
pub(in crate::built) struct Bookmark {
    /// The page that it leads to.
    pub(in crate::built) file: u32,
    /// The bookmark.
    pub(in crate::built) mark: Mark,
    /// What is written, in the texts of the page.
    written: Span,
    span: Span,
}

/// What a page is known to have and to lack, before the others are read.
pub(in crate::built) struct Read {
    pub(in crate::built) file: u32,
    pub(in crate::built) is_html: bool,
    is_hidden: bool,
    repeated: Vec<(String, Span)>,
    nowhere: Vec<(String, Span, Lost)>,
    pub(in crate::built) bookmarks: Vec<Bookmark>,
    /// What is written in the links to them, one behind the other.
    texts: String,
    canonical: Option<Declared>,
    alternates: Vec<(String, Declared)>,
}

impl Read {
    /// What is wrong with the page, with lines and columns, when `is_there` tells which bookmarks are there.
    pub(in crate::built) fn finish(mut self, path: &Path, is_there: impl Fn(&Bookmark) -> bool) -> BuiltPage {
        self.bookmarks.retain(|mark| !is_there(mark));
        let (broken, repeated) = self.faults(path);
        BuiltPage {
            file: self.file,
            is_html: self.is_html,
            is_hidden: self.is_hidden,
            broken,
            repeated,
            canonical: self.canonical,
            alternates: self.alternates,
        }
    }

    /// What is wrong, with its places: few pages are read once more to find them.
    fn faults(&mut self, path: &Path) -> (Vec<Broken>, Vec<(String, Place)>) {
        if self.repeated.is_empty() && self.nowhere.is_empty() && self.bookmarks.is_empty() {
            return (Vec::new(), Vec::new());
        }
        let bytes = disk::read(path).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let lines = LineIndex::new(&text);
        let nowhere = self.nowhere.drain(..).map(|(written, span, lost)| (span, written, Why::File(lost)));
        let bookmarks = self.bookmarks.iter().map(|mark| {
            let written = mark.written.of(&self.texts);
            (mark.span, written.to_owned(), Why::Bookmark(mark.file, bookmark_in(written)))
        });
        let mut broken: Vec<(Span, String, Why)> = nowhere.chain(bookmarks).collect();
        broken.sort_by_key(|(span, ..)| span.start);
        let broken = broken.into_iter();
        (
            broken.map(|(span, written, why)| Broken { written, place: place(&lines, span), why }).collect(),
            self.repeated.drain(..).map(|(id, span)| (id, place(&lines, span))).collect(),
        )
    }
}

/// What one page after the other is read with.
#[derive(Default)]
pub(in crate::built) struct Reader {
    memo: Memo,
    tag: Tag,
    ids: FxHashSet<u64>,
    names: Vec<u64>,
    /// Links to bookmarks of the page itself: its ids are known when it ends.
    here: Vec<(Mark, Span, Span)>,
    texts: String,
    /// The bytes of the file.
    pub(in crate::built) bytes: Vec<u8>,
}

impl Reader {
    /// Reads the page or style sheet whose bytes it has. Gives what is known of it, and its bookmarks.
    pub(in crate::built) fn read(&mut self, file: u32, kind: Kind, view: View<'_>) -> (Read, Ids) {
        let bytes = std::mem::take(&mut self.bytes);
        let mut tag = std::mem::take(&mut self.tag);
        let path = &view.files.paths()[file as usize];
        let read = Read {
            file,
            is_html: kind == Kind::Html,
            is_hidden: false,
            repeated: Vec::new(),
            nowhere: Vec::new(),
            bookmarks: Vec::new(),
            texts: String::new(),
            canonical: None,
            alternates: Vec::new(),
        };
        let mut page =
            Page { read, reader: self, base: None, is_sent_on: false, folder: hash_of(path.folder()), path, view };
        match kind {
            Kind::Html => tags(&bytes, &mut tag, |tag| page.take(tag)),
            Kind::Css => {
                let text = String::from_utf8_lossy(&bytes);
                urls_of_css(&text).into_iter().for_each(|(written, span)| page.link(written, span));
            }
        }
        let (mut read, is_sent_on) = (page.read, page.is_sent_on);
        (self.bytes, self.tag) = (bytes, tag);
        let mut ids: Vec<u64> = self.ids.drain().chain(self.names.drain(..)).collect();
        ids.sort_unstable();
        let ids = Ids { hashes: ids.into_boxed_slice(), is_sent_on };
        self.here_missing(&mut read, &ids);
        (read, ids)
    }

    /// Adds the links to bookmarks of the page itself that are not there.
    fn here_missing(&mut self, read: &mut Read, ids: &Ids) {
        for (mark, written, span) in self.here.drain(..) {
            if !ids.has(mark) {
                let written = keep(&mut read.texts, written.of(&self.texts));
                read.bookmarks.push(Bookmark { file: read.file, mark, written, span });
            }
        }
        self.texts.clear();
    }
}

/// Puts a text behind others. Gives its place.
fn keep(texts: &mut String, text: &str) -> Span {
    let start = texts.len();
    texts.push_str(text);
    Span::new(start, texts.len())
}

/// What a page says where it is.
pub(in crate::built) fn canonical_of(bytes: &[u8]) -> Option<String> {
    let mut found = None;
    tags(bytes, &mut Tag::default(), |tag| {
        let is_canonical = || tag.value(Attribute::Rel).is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
        if tag.name() != b"link" || !is_canonical() {
            return Next::Read;
        }
        found = tag.value(Attribute::Href).map(std::borrow::Cow::into_owned);
        if found.is_some() { Next::Stop } else { Next::Read }
    });
    found
}

/// A page being read.
struct Page<'a> {
    read: Read,
    reader: &'a mut Reader,
    /// What the links of the page are relative to, where it says so.
    base: Option<Base>,
    is_sent_on: bool,
    /// The hash of the folder that they are relative to.
    folder: u64,
    path: &'a DocPath,
    view: View<'a>,
}

impl Page<'_> {
    fn take(&mut self, tag: &Tag) -> Next {
        if let Some((id, span)) = tag.attribute(Attribute::Id).filter(|(id, _)| !id.is_empty())
            && !self.reader.ids.insert(hash_of(&id))
        {
            self.read.repeated.push((id.into_owned(), span));
        }
        if let Some((style, span)) = tag.attribute(Attribute::Style) {
            // A style with character references is longer as it is written; then the place is that of all of it.
            let is_plain = style.len() == (span.end - span.start) as usize;
            for (written, within) in urls_of_css(&style) {
                let own = Span { start: span.start + within.start, end: span.start + within.end };
                self.link(written, if is_plain { own } else { span });
            }
        }
        match tag.name() {
            b"a" => {
                // An old name is a bookmark as well, and may stand beside the id that it repeats.
                if let Some(name) = tag.value(Attribute::Name).filter(|name| !name.is_empty()) {
                    self.reader.names.push(hash_of(&name));
                }
                self.attribute(tag, Attribute::Href);
            }
            b"area" => self.attribute(tag, Attribute::Href),
            b"use" | b"image" => {
                self.attribute(tag, Attribute::Href);
                self.attribute(tag, Attribute::XlinkHref);
            }
            b"link" => self.take_link(tag),
            b"base" => self.take_base(tag),
            b"meta" => self.take_meta(tag),
            b"object" => self.attribute(tag, Attribute::Data),
            b"img" | b"source" | b"video" | b"audio" | b"track" | b"iframe" | b"embed" | b"script" | b"input" => {
                self.attribute(tag, Attribute::Src);
                self.attribute(tag, Attribute::Poster);
                for name in [Attribute::Srcset, Attribute::Imagesrcset] {
                    if let Some((value, span)) = tag.attribute(name) {
                        urls_of_srcset(&value).for_each(|written| self.link(written, span));
                    }
                }
            }
            _ => {}
        }
        Next::Read
    }

    fn take_link(&mut self, tag: &Tag) {
        let Some((href, span)) = tag.attribute(Attribute::Href) else { return };
        let rel = tag.value(Attribute::Rel).unwrap_or_default();
        if let Some((value, span)) = tag.attribute(Attribute::Imagesrcset) {
            urls_of_srcset(&value).for_each(|written| self.link(written, span));
        }
        let is = |wanted: &str| rel.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case(wanted));
        if is("preconnect") || is("dns-prefetch") {
            return;
        }
        let is_canonical = is("canonical");
        let language = if is("alternate") { tag.value(Attribute::Hreflang) } else { None };
        if !is_canonical && language.is_none() {
            return self.link(&href, span);
        }
        // Each stands on one page only: there is nothing to remember.
        let page = match self.seen_from_base(self.view.lead(&href, self.base_path())) {
            Lead::File(file, _) => Some(file),
            Lead::Outside | Lead::Here(_) => None,
            Lead::Nowhere(lost) => {
                self.read.nowhere.push((href.clone().into_owned(), span, lost));
                None
            }
        };
        let declared = Declared { written: href.into_owned(), span, page };
        match language.filter(|_| !is_canonical) {
            Some(language) => self.read.alternates.push((language.into_owned(), declared)),
            None => self.read.canonical = Some(declared),
        }
    }

    fn take_meta(&mut self, tag: &Tag) {
        let Some((content, span)) = tag.attribute(Attribute::Content) else { return };
        if tag.value(Attribute::HttpEquiv).is_some_and(|kind| kind.eq_ignore_ascii_case("refresh")) {
            let small = content.to_ascii_lowercase();
            let url = small.find("url").map(|at| content[at + 3..].trim_start());
            if let Some(address) = url.and_then(|url| url.strip_prefix('=')) {
                self.is_sent_on = true;
                self.link(address.trim_matches(['"', '\'', ' ']), span);
            }
        }
        if tag.value(Attribute::Name).is_some_and(|name| name.eq_ignore_ascii_case("robots")) {
            self.read.is_hidden |= content.to_ascii_lowercase().contains("noindex");
        }
    }

    fn attribute(&mut self, tag: &Tag, name: Attribute) {
        if let Some((value, span)) = tag.attribute(name) {
            self.link(&value, span);
        }
    }

    fn take_base(&mut self, tag: &Tag) {
        // Of several the first counts.
        let View { files, address } = self.view;
        if let (None, Some(href)) = (&self.base, tag.value(Attribute::Href)) {
            self.base = base_of(&href, self.path, files, address);
            self.folder = hash_of(self.base_path().folder());
        }
    }

    /// What links are relative to.
    fn base_path(&self) -> &DocPath {
        match &self.base {
            Some(Base::Below(base, _)) => base,
            Some(Base::Elsewhere) | None => self.path,
        }
    }

    /// What an address without a path leads to, seen from the base of the page.
    fn seen_from_base(&self, lead: Lead) -> Lead {
        match (&self.base, lead) {
            (None, Lead::Here(mark)) => Lead::File(self.read.file, mark),
            (Some(Base::Below(_, Some(file))), Lead::Here(mark)) => Lead::File(*file, mark),
            (Some(Base::Elsewhere), _) | (_, Lead::Here(_)) => Lead::Outside,
            (_, lead) => lead,
        }
    }

    fn link(&mut self, written: &str, span: Span) {
        // Not a method, since the memo is written to meanwhile.
        let base = match &self.base {
            Some(Base::Below(base, _)) => base,
            Some(Base::Elsewhere) | None => self.path,
        };
        let lead = self.reader.memo.lead(written, base, self.folder, self.view);
        match self.seen_from_base(lead) {
            Lead::Outside | Lead::Here(_) | Lead::File(_, None) => {}
            Lead::File(file, Some(mark)) if file != self.read.file => {
                let written = keep(&mut self.read.texts, written);
                self.read.bookmarks.push(Bookmark { file, mark, written, span });
            }
            // In a style sheet it is a bookmark of the pages that have the style.
            Lead::File(..) if !self.read.is_html => {}
            Lead::File(_, Some(mark)) => {
                self.reader.here.push((mark, keep(&mut self.reader.texts, written), span));
            }
            Lead::Nowhere(lost) => self.read.nowhere.push((written.to_owned(), span, lost)),
        }
    }
}

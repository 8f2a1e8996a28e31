//! The HTML of one article, with every link leading where the links say.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::analysis::Analysis;
use crate::catalog::{DocId, IncludeTarget, Page, PageKind, Reference, XrefName, with_composed_fragment};
use crate::config::{Config, Fallback};
use crate::highlight::{self, Highlights, Token};
use crate::html;
use crate::links::{self, LinkTarget, Missing};
use crate::markdown::{
    self, AlertKind, BlockMonikers, Document, Host, IncludeId, ItemType, Link, LinkId, LinkKind, OutlineItem, Sample,
    SegmentMark, Side, SnippetId, WrittenSegment,
};
use crate::path::Route;
use crate::render::assets::AssetRoutes;
use crate::render::context::LocaleNotes;
use crate::render::machine;

/// The sentences of files that get names on a page.
pub(in crate::render) type Segments = FxHashMap<DocId, Vec<SegmentMark>>;

/// What an article's HTML is made with.
pub(in crate::render) struct Scene<'a> {
    pub(in crate::render) analysis: &'a Analysis,
    pub(in crate::render) config: &'a Config,
    pub(in crate::render) assets: &'a AssetRoutes,
    pub(in crate::render) notes: &'a LocaleNotes,
    pub(in crate::render) highlights: &'a Highlights,
    pub(in crate::render) page: &'a Page,
    /// Whether a link that leads nowhere keeps what was written, for those who look at one article alone.
    pub(in crate::render) follows_reference: bool,
    /// The sentences that get names, by the file that they stand in.
    pub(in crate::render) segments: Segments,
    /// On a page put together from pairs: the source side of the article, and of the bilingual files that it includes.
    source_side: FxHashMap<DocId, Document>,
}

/// The HTML of the article that a page shows, and its headings.
///
/// Raw HTML that does not close what it opens is balanced, so that it cannot break the page around it.
#[must_use]
pub fn body(document: &Document, text: &str, host: &dyn Host, ids: &[Vec<Box<str>>]) -> (String, Vec<OutlineItem>) {
    let written = markdown::write_html(document, text, host, ids);
    let html = if written.is_balanced { written.html } else { html::repair(&written.html) };
    (html, written.outline)
}

impl<'a> Scene<'a> {
    /// What the article of a page is made with.
    pub(in crate::render) fn new(
        analysis: &'a Analysis,
        config: &'a Config,
        assets: &'a AssetRoutes,
        notes: &'a LocaleNotes,
        highlights: &'a Highlights,
        page: &'a Page,
    ) -> Self {
        let source_side = FxHashMap::default();
        let mut scene = Self {
            analysis,
            config,
            assets,
            notes,
            highlights,
            page,
            follows_reference: false,
            segments: Segments::default(),
            source_side,
        };
        if page.side == Side::Source {
            scene.read_source_side(page.doc);
        }
        scene
    }

    /// Parses the source side of a document and of what it includes; circles are no targets any more.
    fn read_source_side(&mut self, doc: DocId) {
        let catalog = &self.analysis.catalog;
        let alerts = &catalog.docset.alerts;
        let parse = || markdown::parse_side(catalog.text(doc), Side::Source, alerts);
        self.source_side.entry(doc).or_insert_with(parse);
        // An include that was met before is parsed once and walked again: circles are gone, and the excess as well.
        let included = catalog.includes[doc.0 as usize].iter().filter_map(IncludeTarget::document);
        included.for_each(|target| self.read_source_side(target));
    }

    /// A document as this page shows it.
    pub(in crate::render) fn document(&self, doc: DocId) -> &Document {
        self.source_side.get(&doc).unwrap_or_else(|| self.analysis.catalog.document(doc))
    }

    /// The article's HTML and its headings.
    pub(in crate::render) fn article(&self) -> (String, Vec<OutlineItem>) {
        let catalog = &self.analysis.catalog;
        let (html, outline) = self.fragment();
        // An article without a heading of the first level shows its title as one.
        if self.document(self.page.doc).headings.iter().any(|heading| heading.level == 1) {
            return (html, outline);
        }
        let mut with_title = String::with_capacity(html.len() + 80);
        with_title.push_str("<h1>");
        html::push_text(&mut with_title, catalog.page_title(self.page));
        with_title.push_str("</h1>\n");
        with_title.push_str(&html);
        (with_title, outline)
    }

    /// The HTML of what the article itself says, and its headings.
    pub(in crate::render) fn fragment(&self) -> (String, Vec<OutlineItem>) {
        let catalog = &self.analysis.catalog;
        let doc = self.page.doc;
        let document = self.document(doc);
        let host = PageHost { scene: self, doc, document, keeps_segments: false };
        body(document, catalog.text(doc), &host, &catalog.ids[doc.0 as usize].headings)
    }

    /// The HTML of each sentence that has a name, alone.
    pub(in crate::render) fn sentences(&self) -> Vec<WrittenSegment> {
        let doc = self.page.doc;
        let document = self.document(doc);
        let host = PageHost { scene: self, doc, document, keeps_segments: true };
        markdown::write_html(document, self.analysis.catalog.text(doc), &host, &[]).segments
    }

    /// Where a link of a file leads in the Markdown of this page: to the Markdown of another where there is any.
    pub(in crate::render) fn markdown_url(&self, doc: DocId, id: LinkId, link: &Link) -> Option<String> {
        let catalog = &self.analysis.catalog;
        let host = PageHost { scene: self, doc, document: self.document(doc), keeps_segments: true };
        let target = host.target(id, link);
        let url = self
            .url(&link.destination, &target)
            .filter(|_| !matches!(link.kind, LinkKind::Xref | LinkKind::Mention))?;
        let topic = match &*target {
            LinkTarget::Page { topic, .. } | LinkTarget::SitePage { topic, .. } => *topic,
            _ => return Some(url),
        };
        let page = catalog.pages.of(topic, self.page.locale);
        let Some(route) = page.and_then(|page| machine::markdown_route(catalog, page)) else { return Some(url) };
        let suffix = url.find(['?', '#']).map_or("", |at| &url[at..]);
        Some(route.seen_from(&self.page.route) + suffix)
    }

    /// Where the article sends its readers on, as seen from the page.
    pub(in crate::render) fn redirect(&self) -> Option<String> {
        let catalog = &self.analysis.catalog;
        let url = catalog.document(self.page.doc).front_matter.metadata.redirect_url.as_ref()?;
        self.url(&url.value, &links::redirect(catalog, self.page.doc, self.page.locale)?)
    }

    /// The URL of a link as seen from the page; `None` when there is nothing to lead to.
    fn url(&self, written: &str, target: &LinkTarget) -> Option<String> {
        let catalog = &self.analysis.catalog;
        let suffix = || match Reference::parse(written) {
            Reference::Relative { suffix, .. } | Reference::SiteAbsolute { suffix, .. } => suffix.to_owned(),
            Reference::Xref => XrefName::parse(written).suffix,
            _ => String::new(),
        };
        let to_topic = |topic| {
            // Where this locale has no page, the source's answers, unless nothing is to stand for it.
            let source = || {
                let is_shown = catalog.fallback != Fallback::None;
                is_shown.then(|| catalog.pages.of(topic, catalog.source)).flatten()
            };
            let page = catalog.pages.of(topic, self.page.locale).or_else(source)?;
            Some(with_composed_fragment(page.route.seen_from(&self.page.route) + &suffix()))
        };
        match target {
            LinkTarget::Page { topic, .. } | LinkTarget::SitePage { topic, .. } => to_topic(*topic),
            LinkTarget::Missing(Missing::Bookmark { topic: Some(topic), .. }) => to_topic(*topic),
            LinkTarget::SelfBookmark if written.is_empty() => None,
            LinkTarget::SelfBookmark | LinkTarget::Missing(Missing::Bookmark { topic: None, .. }) => {
                Some(with_composed_fragment(written.into()))
            }
            LinkTarget::Home => Some(self.notes.home.seen_from(&self.page.route) + &suffix()),
            LinkTarget::Asset { asset, .. } => Some(self.assets.of(*asset)?.seen_from(&self.page.route) + &suffix()),
            LinkTarget::Redirect { url, end } => self.url(url, end),
            LinkTarget::Named { url, .. } if url.starts_with('/') && !url.starts_with("//") => {
                Some(format!("{}{url}", self.config.site_links))
            }
            LinkTarget::Named { url, .. } => Some(url.to_string()),
            LinkTarget::External | LinkTarget::Mail | LinkTarget::Tab => Some(written.trim().into()),
            LinkTarget::SiteAbsolute => {
                Some(format!("{}{}", self.config.site_links, written.trim().replace('\\', "/")))
            }
            // What the user says not to look at stays as it is written; it may be there when the site is.
            LinkTarget::Missing(Missing::File(_)) if self.config.ignore_links.is_match(written) => Some(written.into()),
            LinkTarget::NoPage(_) | LinkTarget::Sample { .. } | LinkTarget::NotVerifiable | LinkTarget::Missing(_) => {
                None
            }
        }
    }
}

/// One document on a page: the article, or a file that it includes.
struct PageHost<'a> {
    scene: &'a Scene<'a>,
    doc: DocId,
    document: &'a Document,
    /// Whether it is written for its sentences alone.
    keeps_segments: bool,
}

impl PageHost<'_> {
    /// What a link means to the readers of this page. Readers of the document's own locale have it in the link graph.
    fn target(&self, id: LinkId, link: &Link) -> Cow<'_, LinkTarget> {
        let Analysis { catalog, links } = self.scene.analysis;
        let page = self.scene.page;
        let is_own = page.locale == catalog.locale_of(self.doc) && page.side == Side::Target;
        match links.documents[self.doc.0 as usize]
            .get(id.0 as usize)
            .filter(|_| is_own && page.kind == PageKind::Edition)
        {
            Some(target) => Cow::Borrowed(target),
            None => Cow::Owned(links::resolve(catalog, self.doc, page.locale, link)),
        }
    }
}

impl PageHost<'_> {
    /// A destination as written; that of an included file as the file that includes it would write it.
    fn as_seen_from_page(&self, written: &str) -> String {
        let catalog = &self.scene.analysis.catalog;
        let page = self.scene.page.doc;
        match Reference::parse(written) {
            Reference::Relative { path, suffix } if self.doc != page && !path.starts_with('~') => {
                let below = catalog.below_from(self.doc, &path);
                let seen = |below: String| Route::new(&below).seen_from(&Route::new(catalog.below(page)));
                below.map_or_else(|| written.to_owned(), |below| seen(below) + suffix)
            }
            _ => written.to_owned(),
        }
    }
}

impl Host for PageHost<'_> {
    fn href(&self, id: LinkId) -> Option<String> {
        let link = &self.document.links[id.0 as usize];
        let url = self.scene.url(&link.destination, &self.target(id, link));
        // The writer keeps off what no page may lead to.
        let is_kept = self.scene.follows_reference && !matches!(link.kind, LinkKind::Xref | LinkKind::Mention);
        url.or_else(|| is_kept.then(|| self.as_seen_from_page(&link.destination)))
    }

    fn follows_reference(&self) -> bool {
        self.scene.follows_reference
    }

    fn include(&self, include: IncludeId) -> Option<(&Document, &str, Box<dyn Host + '_>)> {
        let catalog = &self.scene.analysis.catalog;
        let doc = catalog.includes[self.doc.0 as usize].get(include.0 as usize)?.document()?;
        let document = self.scene.document(doc);
        Some((
            document,
            catalog.text(doc),
            Box::new(PageHost { scene: self.scene, doc, document, keeps_segments: self.keeps_segments }),
        ))
    }

    fn include_language(&self, include: IncludeId) -> Option<(String, &'static str)> {
        let catalog = &self.scene.analysis.catalog;
        let doc = catalog.includes[self.doc.0 as usize].get(include.0 as usize)?.document()?;
        let (own, included) = (catalog.locale_of(self.doc), catalog.locale_of(doc));
        // The source side of a bilingual file is in the source's language, wherever the file lies. Who looks at one article
        // alone compares it with what the reference writes.
        let is_known = self.scene.page.side == Side::Target && !self.scene.follows_reference;
        let locale = catalog.locale(included);
        (own != included && is_known).then(|| (locale.as_str().to_owned(), locale.direction().as_str()))
    }

    fn xref_text(&self, id: LinkId) -> Option<String> {
        let catalog = &self.scene.analysis.catalog;
        let link = &self.document.links[id.0 as usize];
        let given = XrefName::parse(&link.destination).text;
        let title = || match &*self.target(id, link) {
            LinkTarget::Page { topic, doc, .. }
            | LinkTarget::Missing(Missing::Bookmark { topic: Some(topic), doc, .. }) => {
                let page = catalog.pages.of(*topic, self.scene.page.locale);
                Some(page.map_or_else(|| catalog.title(*doc), |page| catalog.page_title(page)).to_owned())
            }
            LinkTarget::Named { text, .. } => Some(text.to_string()),
            _ => None,
        };
        given.or_else(title)
    }

    fn alert_title(&self, kind: AlertKind) -> &str {
        self.scene.notes.alert_title(kind)
    }

    fn segments(&self) -> &[SegmentMark] {
        self.scene.segments.get(&self.doc).map_or(&[], Vec::as_slice)
    }

    fn keeps_segments(&self) -> bool {
        self.keeps_segments
    }

    fn sample(&self, snippet: SnippetId) -> Sample<'_> {
        if self.keeps_segments {
            return Sample::Elsewhere;
        }
        let id = self.document.snippets[snippet.0 as usize].link;
        match *self.target(id, &self.document.links[id.0 as usize]) {
            LinkTarget::Sample { file, .. } => {
                self.scene.analysis.catalog.sample_text(file).map_or(Sample::Elsewhere, Sample::Found)
            }
            LinkTarget::Missing(_) => Sample::Missing,
            _ => Sample::Elsewhere,
        }
    }

    fn sample_missing(&self) -> &str {
        &self.scene.notes.sample_missing
    }

    fn monikers(&self, range: &str) -> BlockMonikers {
        self.scene.analysis.catalog.block_monikers(self.scene.page.doc, range)
    }

    fn item_type(&self, kind: ItemType) -> &str {
        self.scene.notes.item_type(kind)
    }

    fn sample_elsewhere(&self) -> &str {
        &self.scene.notes.sample_elsewhere
    }

    fn highlight(&self, language: &str, code: &str) -> Vec<Token> {
        if self.keeps_segments {
            return Vec::new();
        }
        self.scene.highlights.tokens(language, code)
    }

    fn language_name(&self, language: &str) -> Option<&str> {
        highlight::language_name(language)
    }
}

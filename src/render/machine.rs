//! What programs read: each article as Markdown beside its page, and `llms.txt`, which lists them.
//!
//! In: the pages that are no copies of the source. Out: the text of the reader's own locale, with what it includes in its
//! place, and links that lead to the Markdown of other articles.

use std::borrow::Cow;
use std::fmt::Write as _;

use rustc_hash::FxHashSet;

use crate::catalog::{Catalog, DocId, IncludeTarget, LocaleId, NavNode, NavTarget, Page, PageKind, TopicId};
use crate::config::Config;
use crate::markdown::{self, Format, LinkId};
use crate::path::Route;
use crate::render::article::Scene;

/// How much Markdown one article may become by its includes, in bytes.
const MAX_BYTES: usize = 16 * 1024 * 1024;

/// Where a page stands as Markdown; `None` for one that is not written in it, and for copies of the source.
pub(in crate::render) fn markdown_route(catalog: &Catalog, page: &Page) -> Option<Route> {
    let is_own = page.kind != PageKind::Fallback && catalog.document(page.doc).format == Format::Markdown;
    let stem = page.route.as_str().strip_suffix(".html").filter(|_| is_own)?;
    Some(Route::new(&format!("{stem}.md")))
}

/// An article as Markdown. It begins with its title, and ends with a line end.
pub(in crate::render) fn article(scene: &Scene<'_>) -> String {
    let mut left = MAX_BYTES;
    let doc = scene.page.doc;
    let text = of_document(scene, doc, &mut left);
    let has_title = scene.document(doc).headings.iter().any(|heading| heading.level == 1);
    let title = scene.analysis.catalog.page_title(scene.page);
    let title = if has_title { String::new() } else { format!("# {title}\n\n") };
    format!("{title}{}\n", text.trim())
}

fn of_document(scene: &Scene<'_>, doc: DocId, left: &mut usize) -> String {
    let catalog = &scene.analysis.catalog;
    let (document, text) = (scene.document(doc), catalog.text(doc));
    let mut edits: Vec<(crate::text::Span, Cow<'_, str>)> = Vec::new();
    for (include, target) in document.includes.iter().zip(&catalog.includes[doc.0 as usize]) {
        let Some(target) = IncludeTarget::document(target).filter(|_| *left > 0) else { continue };
        let included = of_document(scene, target, left);
        edits.push((include.span, Cow::Owned(included.trim().to_owned())));
    }
    for (at, link) in document.links.iter().enumerate() {
        let id = LinkId(u32::try_from(at).unwrap_or(u32::MAX));
        if let Some(url) = scene.markdown_url(doc, id, link) {
            edits.push((link.span, Cow::Owned(url)));
        }
    }
    let written = markdown::plain_markdown(document, text, scene.page.side, edits);
    *left = left.saturating_sub(written.len());
    written
}

/// The list of a locale's articles for language models, in the order of its table of contents. The format is that of
/// `llms.txt`: a title, links, and sections of links; what stands in no table of contents is in the last one.
pub(in crate::render) fn llms(catalog: &Catalog, config: &Config, locale: LocaleId) -> String {
    let from = llms_route(catalog, locale);
    let mut list = List { catalog, config, locale, from: &from, told: FxHashSet::default() };
    let title = config.title.in_locale(catalog.locale(locale));
    let mut out = format!("# {title}\n");
    for tree in &catalog.navigation[locale.0 as usize].trees {
        let (mut alone, mut sections) = (String::new(), String::new());
        let mut at = 0;
        while let Some(node) = tree.nodes.get(at) {
            let end = (node.end as usize).max(at + 1);
            let links: String = tree.nodes[at..end].iter().filter_map(|node| list.entry(node)).collect();
            if end == at + 1 {
                alone.push_str(&links);
            } else if !links.is_empty() {
                let _ = write!(sections, "\n## {}\n\n{links}", node.title);
            }
            at = end;
        }
        let gap = if alone.is_empty() { "" } else { "\n" };
        let _ = write!(out, "{gap}{alone}{sections}");
    }
    let mut rest: Vec<&Page> = catalog.pages.all.iter().filter(|page| page.locale == locale).collect();
    rest.sort_by(|a, b| a.route.cmp(&b.route));
    let rest: String = rest.into_iter().filter_map(|page| list.link(page.topic, catalog.page_title(page))).collect();
    if !rest.is_empty() {
        let _ = write!(out, "\n## Optional\n\n{rest}");
    }
    out
}

/// The lists of all locales.
pub(in crate::render) fn llms_of_site(catalog: &Catalog, config: &Config, main: LocaleId) -> String {
    let from = Route::new("llms.txt");
    let mut out = format!("# {}\n\n", config.title.in_locale(catalog.locale(main)));
    for locale in catalog.published_locales() {
        let url = address(config, &llms_route(catalog, locale), &from);
        let _ = writeln!(out, "- [{}]({url})", catalog.locale(locale).own_name());
    }
    out
}

/// Where the list of a locale stands.
pub(in crate::render) fn llms_route(catalog: &Catalog, locale: LocaleId) -> Route {
    Route::new(&format!("{}/llms.txt", catalog.locale(locale).to_folder()))
}

/// Absolute where the site's address is known.
fn address(config: &Config, route: &Route, from: &Route) -> String {
    match &config.base_url {
        Some(base) => format!("{base}{}", route.to_url_path()),
        None => route.seen_from(from),
    }
}

/// A list of articles, each told once.
struct List<'a> {
    catalog: &'a Catalog,
    config: &'a Config,
    locale: LocaleId,
    from: &'a Route,
    told: FxHashSet<TopicId>,
}

impl List<'_> {
    fn entry(&mut self, node: &NavNode) -> Option<String> {
        match node.target {
            NavTarget::Page(topic) => self.link(topic, &node.title),
            NavTarget::Url(_) | NavTarget::None => None,
        }
    }

    fn link(&mut self, topic: TopicId, title: &str) -> Option<String> {
        let page = self.catalog.pages.of(topic, self.locale)?;
        let metadata = self.catalog.metadata(page.doc);
        let is_sent_on = self.catalog.document(page.doc).front_matter.metadata.redirect_url.is_some();
        if page.kind == PageKind::Fallback || metadata.is_noindex() || is_sent_on || !self.told.insert(topic) {
            return None;
        }
        let route = markdown_route(self.catalog, page);
        let url = address(self.config, route.as_ref().unwrap_or(&page.route), self.from);
        let described = page.kind == PageKind::Edition;
        let description = metadata.description().filter(|_| described).map(on_one_line);
        let description = description.map(|words| format!(": {words}")).unwrap_or_default();
        Some(format!("- [{}]({url}){description}\n", on_one_line(title).replace(['[', ']'], "")))
    }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

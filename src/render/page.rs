//! The pages that templates make.

use crate::align;
use crate::catalog::{Catalog, LocaleId, Page, PageKind, PivotGroup, State};
use crate::error::Error;
use crate::markdown::{OutlineItem, TranslationKind};
use crate::path::{Route, encode};
use crate::render::article::Scene;
use crate::render::context::{
    Alternate, ArticlePage, Crumb, Frame, HeaderLink, IndexPage, Language, LocaleNotes, OutlineEntry, PagerLink,
    PivotChoice, PivotTitle, ReadingText, SourceLink, Translation,
};
use crate::render::machine;
use crate::render::nav;
use crate::render::reading::{self, Sentences, SourceText};
use crate::render::reading_time;
use crate::render::renderer::Renderer;
use crate::render::search;
use crate::theme::Context;

/// What the pages say they were made by. The version only: never when, or where.
const GENERATOR: &str = concat!("Hexapla ", env!("CARGO_PKG_VERSION"));

impl Renderer {
    fn catalog(&self) -> &Catalog {
        &self.analysis.catalog
    }

    fn notes(&self, locale: LocaleId) -> &LocaleNotes {
        &self.locales[locale.0 as usize]
    }

    /// An absolute URL, when the site has a base.
    fn absolute(&self, route: &Route) -> Option<String> {
        Some(format!("{}{}", self.config.base_url.as_ref()?, route.to_url_path()))
    }

    /// What the article of a page is made with.
    pub(in crate::render) fn scene<'a>(&'a self, page: &'a Page) -> Scene<'a> {
        let notes = self.notes(page.locale);
        Scene::new(&self.analysis, &self.config, &self.asset_routes, notes, &self.highlights, page)
    }

    /// The same with the names of its sentences, and what stands beside them.
    pub(in crate::render) fn scene_with_sentences<'a>(&'a self, page: &'a Page) -> (Scene<'a>, Option<SourceText>) {
        let Sentences { own, source } = self.readings.of(self.catalog(), page);
        let mut scene = self.scene(page);
        scene.segments = own;
        (scene, source)
    }

    /// One article. `look` is shown its HTML, as it stands on the page.
    pub(in crate::render) fn page(&self, page: &Page, look: impl FnOnce(&Scene<'_>, &str)) -> Result<String, Error> {
        let catalog = self.catalog();
        let notes = self.notes(page.locale);
        let (scene, source) = self.scene_with_sentences(page);
        let has_sentences = !scene.segments.is_empty();
        let (body, outline) = scene.article();
        look(&scene, &body);
        let (previous, next) = nav::neighbours(catalog, page);
        let pager = |node| {
            let href = nav::url_of(catalog, &self.config, page.locale, node, &page.route)?;
            Some(PagerLink { title: &node.title, href })
        };
        let content = match page.kind {
            PageKind::Edition => notes,
            PageKind::Recovered | PageKind::Fallback => self.notes(catalog.source),
        };
        let metadata = catalog.metadata(page.doc);
        let redirect = scene.redirect();
        let context = ArticlePage {
            reading_minutes: redirect.is_none().then(|| reading_time::minutes(&body)),
            frame: self.article_frame(page, redirect),
            body,
            nav: self.navs.of(catalog, page),
            outline: outline_of(&outline),
            breadcrumbs: self.breadcrumbs(page, &page.route),
            previous: previous.and_then(pager),
            next: next.and_then(pager),
            edit_href: self.edit_href(page),
            state: state_of(catalog, page),
            content_lang: &content.tag,
            content_dir: content.dir,
            source: self.source_link(page),
            translation: self.translation(page),
            markdown_href: machine::markdown_route(catalog, page)
                .filter(|_| self.has_markdown(page))
                .map(|route| route.seen_from(&page.route)),
            breadcrumbs_json: self.breadcrumbs_json(page),
            has_sentences,
            reading: source.and_then(|source| self.source_text(source)),
            date: metadata.date().map(|date| date.to_string()),
            date_text: metadata.date().map(|date| notes.long_date(date)),
            pivots: catalog.pivot_groups(page.doc).into_iter().map(choice_of).collect(),
        };
        self.fill("page.html", &context)
    }

    /// Whether an article is there as Markdown too. One that sends its readers on says nothing itself.
    pub(in crate::render) fn has_markdown(&self, page: &Page) -> bool {
        let document = self.catalog().document(page.doc);
        self.config.llms && document.front_matter.metadata.redirect_url.is_none()
    }

    /// One article as Markdown.
    pub(in crate::render) fn markdown(&self, page: &Page) -> String {
        machine::article(&self.scene(page))
    }

    /// The source sentences that a page carries.
    fn source_text(&self, source: SourceText) -> Option<ReadingText<'_>> {
        let SourceText { page, segments } = source;
        let mut scene = self.scene(&page);
        scene.segments = segments;
        let sentences = scene.sentences();
        let original = self.notes(self.catalog().source);
        let html = reading::carried(sentences);
        (!html.is_empty()).then(|| ReadingText { lang: &original.tag, dir: original.dir, name: &original.name, html })
    }

    fn fill(&self, template: &str, context: &impl serde::Serialize) -> Result<String, Error> {
        let context = Context::from_serialize(context)
            .map_err(|error| Error::Template { name: template.into(), message: error.to_string() })?;
        self.theme.render(template, &context)
    }

    fn frame<'a>(&'a self, locale: LocaleId, route: &Route, title: &'a str) -> Frame<'a> {
        let notes = self.notes(locale);
        Frame {
            lang: &notes.tag,
            dir: notes.dir,
            root: route.to_root(),
            home: notes.home.seen_from(route),
            site_title: self.config.title.in_locale(self.catalog().locale(locale)),
            generator: GENERATOR,
            title,
            title_suffix: None,
            description: None,
            canonical: self.absolute(route),
            alternates: Vec::new(),
            robots: None,
            redirect: None,
            languages: Vec::new(),
            colors: &self.config.look.colors,
            links: self.header_links(locale, route),
            search: self.search_of(locale, route),
        }
    }

    fn header_links(&self, locale: LocaleId, from: &Route) -> Vec<HeaderLink<'_>> {
        let locale = self.catalog().locale(locale);
        let links = self.config.look.links.iter().map(|link| {
            // What is no address stands below the folder of the reader's locale.
            let href = match link.url.contains(':') || link.url.starts_with(['/', '#']) {
                true => link.url.clone(),
                false => format!("{}{}/{}", from.to_root(), locale.to_folder(), link.url),
            };
            HeaderLink { text: link.text.in_locale(locale), href }
        });
        links.collect()
    }

    /// The way to the index of a locale, where there is one.
    fn search_of(&self, locale: LocaleId, from: &Route) -> Option<String> {
        let folder = || Route::new(&search::folder(self.catalog(), locale)).seen_from(from) + "/";
        self.searched.has(locale).then(folder)
    }

    fn article_frame(&self, page: &Page, redirect: Option<String>) -> Frame<'_> {
        let catalog = self.catalog();
        let source = catalog.pages.of(page.topic, catalog.source);
        let is_fallback = page.kind == PageKind::Fallback;
        // A copy of the source is the source's, whatever folder it stands in.
        let canonical = if is_fallback { source.map_or(&page.route, |source| &source.route) } else { &page.route };
        let metadata = catalog.metadata(page.doc);
        let is_of_its_locale = page.kind != PageKind::Recovered;
        let is_indexed = redirect.is_none() && !metadata.is_noindex();
        Frame {
            title_suffix: metadata.title_suffix(),
            // The description of a recovered page would be in the language that it was recovered from.
            description: metadata.description().filter(|_| is_of_its_locale),
            canonical: self.absolute(canonical).filter(|_| redirect.is_none()),
            alternates: if is_fallback || redirect.is_some() { Vec::new() } else { self.alternates(page) },
            robots: (!is_indexed).then_some("noindex"),
            redirect,
            languages: self.languages_of(page),
            ..self.frame(page.locale, &page.route, catalog.page_title(page))
        }
    }

    /// Real translations only, and the source edition as the default.
    fn alternates(&self, page: &Page) -> Vec<Alternate<'_>> {
        let catalog = self.catalog();
        let real = |locale| catalog.pages.of(page.topic, locale).filter(|page| page.kind != PageKind::Fallback);
        let mut alternates: Vec<Alternate<'_>> = catalog
            .published_locales()
            .filter_map(|locale| {
                Some(Alternate { lang: &self.notes(locale).tag, href: self.absolute(&real(locale)?.route)? })
            })
            .collect();
        // Of the first pages of all locales, the page where readers choose theirs is the one for everybody else.
        let is_home = page.route == self.notes(page.locale).home;
        let default = match is_home {
            true => self.absolute(&Route::new("index.html")),
            false => real(catalog.source).and_then(|source| self.absolute(&source.route)),
        };
        alternates.extend(default.map(|href| Alternate { lang: "x-default", href }));
        alternates
    }

    /// Every locale, on the same topic where it has a page for it, else at its start.
    fn languages_of(&self, page: &Page) -> Vec<Language<'_>> {
        let catalog = self.catalog();
        catalog
            .published_locales()
            .map(|locale| {
                let notes = self.notes(locale);
                let other = catalog.pages.of(page.topic, locale);
                Language {
                    tag: &notes.tag,
                    name: &notes.name,
                    href: other.map_or(&notes.home, |other| &other.route).seen_from(&page.route),
                    current: locale == page.locale,
                    state: other.map_or("missing", |other| state_of(catalog, other)),
                }
            })
            .collect()
    }

    fn breadcrumbs(&self, page: &Page, from: &Route) -> Vec<Crumb<'_>> {
        let catalog = self.catalog();
        let site = self.config.title.in_locale(catalog.locale(page.locale));
        let home = Crumb { title: site, href: Some(self.notes(page.locale).home.seen_from(from)) };
        if let Some(crumbs) = catalog.breadcrumbs(page) {
            let own = crumbs.into_iter().map(|(title, target)| {
                let href = nav::url_to(catalog, &self.config, page.locale, (&target, ""), from);
                Crumb { title, href }
            });
            return std::iter::once(home).chain(own).collect();
        }
        let above = nav::ancestors(catalog, page).into_iter().map(|node| Crumb {
            title: &node.title,
            href: nav::url_of(catalog, &self.config, page.locale, node, from),
        });
        std::iter::once(home).chain(above).collect()
    }

    /// The same for search engines, as JSON-LD with absolute addresses; the page itself comes last.
    fn breadcrumbs_json(&self, page: &Page) -> Option<String> {
        let base = self.config.base_url.as_ref()?;
        let root = Route::new("index.html");
        // As canonical addresses have it: a folder for its index.
        let absolute = |href: String| match href.contains("://") {
            true => href,
            false => match href.strip_suffix("index.html").filter(|folder| folder.ends_with('/')) {
                Some(folder) => format!("{base}{folder}"),
                None => format!("{base}{href}"),
            },
        };
        let mut crumbs = self.breadcrumbs(page, &root);
        crumbs.push(Crumb { title: self.catalog().page_title(page), href: Some(page.route.to_url_path()) });
        // An entry that leads nowhere is no step of a way.
        let steps = crumbs.into_iter().filter_map(|crumb| Some((crumb.title, absolute(crumb.href?))));
        let items = steps.zip(1..).map(|((title, url), position)| {
            serde_json::json!({ "@type": "ListItem", "position": position, "name": title, "item": url })
        });
        let items: Vec<serde_json::Value> = items.collect();
        let list = serde_json::json!({
            "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items,
        });
        // Nothing in it may end the element that holds it.
        Some(list.to_string().replace('<', "\\u003c"))
    }

    fn edit_href(&self, page: &Page) -> Option<String> {
        let catalog = self.catalog();
        let template = self.config.edit_url.as_ref()?;
        let locale = catalog.file(page.doc).locale.to_folder();
        Some(template.replace("{locale}", &locale).replace("{path}", &encode(catalog.below(page.doc))))
    }

    /// The source edition's page, from any other.
    fn source_link(&self, page: &Page) -> Option<SourceLink<'_>> {
        let catalog = self.catalog();
        let source = catalog.pages.of(page.topic, catalog.source).filter(|_| page.locale != catalog.source)?;
        Some(SourceLink { href: source.route.seen_from(&page.route), name: &self.notes(catalog.source).name })
    }

    fn translation(&self, page: &Page) -> Option<Translation<'_>> {
        let catalog = self.catalog();
        let edition = catalog.topic(page.topic).editions.get(&page.locale)?;
        let is_translation = page.kind == PageKind::Edition && page.locale != catalog.source;
        let localization = Some(catalog.localization(page.doc)).filter(|_| is_translation)?;
        // An article without any provenance has nothing to tell.
        let kind = localization.kind.as_ref().map(|kind| &kind.value);
        if kind.is_none() && localization.source_hash.is_none() && edition.stale_includes.is_empty() {
            return None;
        }
        Some(Translation {
            kind: kind.map(|kind| match kind {
                TranslationKind::Human => "human",
                TranslationKind::Machine(_) => "machine",
                TranslationKind::Other(_) => "other",
            }),
            declared: kind.map(TranslationKind::declared),
            handed_off_text: localization.handed_off.as_ref().map(|date| self.notes(page.locale).long_date(date.value)),
            handed_off: localization.handed_off.as_ref().map(|date| date.value.to_string()),
            hash: localization.source_hash.as_ref().map(|hash| &*hash.value),
            commit: localization.source_commit.as_ref().map(|commit| &*commit.value),
            loc_file_id: localization.loc_file_id.as_ref().map(|id| &*id.value),
            state: edition.state.as_str(),
            proof: edition.proof.as_str(),
            changed_sentences: align::drift(catalog, page.doc, None)
                .map(|drift| drift.count())
                .filter(|count| *count > 0),
            stale_includes: edition.stale_includes.iter().map(|doc| catalog.below(*doc)).collect(),
        })
    }

    /// The start page of a locale whose docset has none of its own.
    pub(in crate::render) fn locale_index(&self, locale: LocaleId) -> Result<String, Error> {
        let catalog = self.catalog();
        let notes = self.notes(locale);
        let route = &notes.home;
        let site = self.config.title.in_locale(catalog.locale(locale));
        let start_pages =
            |id: LocaleId| Some(Alternate { lang: &self.notes(id).tag, href: self.absolute(&self.notes(id).home)? });
        let mut alternates: Vec<Alternate<'_>> = catalog.published_locales().filter_map(start_pages).collect();
        alternates.extend(self.absolute(&Route::new("index.html")).map(|href| Alternate { lang: "x-default", href }));
        let frame = Frame { alternates, languages: self.start_pages(locale, route), ..self.frame(locale, route, site) };
        let contents = nav::contents(catalog, &self.config, locale, route);
        self.fill("index.html", &IndexPage { frame, contents })
    }

    /// The language menu of a page that is no article.
    fn start_pages(&self, current: LocaleId, from: &Route) -> Vec<Language<'_>> {
        let catalog = self.catalog();
        catalog
            .published_locales()
            .map(|locale| {
                let notes = self.notes(locale);
                let href = notes.home.seen_from(from);
                let state = if locale == catalog.source { State::Source } else { State::Current };
                Language { tag: &notes.tag, name: &notes.name, href, current: locale == current, state: state.as_str() }
            })
            .collect()
    }

    /// The page at the top, which chooses the reader's language.
    pub(in crate::render) fn root(&self) -> Result<String, Error> {
        let catalog = self.catalog();
        let route = Route::new("index.html");
        let site = self.config.title.in_locale(catalog.locale(self.main_locale()));
        let start_pages =
            |id: LocaleId| Some(Alternate { lang: &self.notes(id).tag, href: self.absolute(&self.notes(id).home)? });
        let mut alternates: Vec<Alternate<'_>> = catalog.published_locales().filter_map(start_pages).collect();
        alternates.extend(self.absolute(&route).map(|href| Alternate { lang: "x-default", href }));
        let mut languages = self.start_pages(self.main_locale(), &route);
        languages.iter_mut().for_each(|language| language.current = false);
        let frame = Frame { alternates, languages, ..self.frame(self.main_locale(), &route, site) };
        self.fill("root.html", &frame)
    }

    /// The source locale, or the first one where there is no source.
    pub(in crate::render) fn main_locale(&self) -> LocaleId {
        let catalog = self.catalog();
        let mut published = catalog.published_locales();
        let first = published.next().unwrap_or(catalog.source);
        if first == catalog.source || published.any(|locale| locale == catalog.source) { catalog.source } else { first }
    }

    /// The page for addresses that are none, of the whole site or of a locale. It is served at any depth, so that its
    /// way home is absolute where the site's address is known.
    pub(in crate::render) fn not_found(&self, locale: Option<LocaleId>) -> Result<String, Error> {
        let catalog = self.catalog();
        let (route, shown) = match locale {
            Some(locale) => (Route::new(&format!("{}/404.html", catalog.locale(locale).to_folder())), locale),
            None => (Route::new("404.html"), self.main_locale()),
        };
        let home = if locale.is_some() { self.notes(shown).home.clone() } else { Route::new("index.html") };
        let home = self.absolute(&home).unwrap_or_else(|| home.seen_from(&route));
        let title = &self.notes(shown).not_found_title;
        // The same holds of its search; the files of the site are asked for without its host, which may be another today.
        let root = self.config.base_url.as_deref().map(path_of);
        let search = root.map(|root| format!("{root}{}/", search::folder(catalog, shown)));
        let search = search.filter(|_| self.searched.has(shown));
        let frame = self.frame(shown, &route, title);
        let root = root.map_or(frame.root.clone(), str::to_owned);
        let frame = Frame { home, root, search, canonical: None, robots: Some("noindex"), ..frame };
        self.fill("404.html", &frame)
    }
}

/// The path of an address, from its first slash on: `/help/` of `https://example.com/help/`.
fn path_of(address: &str) -> &str {
    let host = address.find("://").map_or(0, |at| at + 3);
    address[host..].find('/').map_or("/", |at| &address[host + at..])
}

fn choice_of(group: &PivotGroup) -> PivotChoice<'_> {
    let pivots = group.pivots.iter().map(|(id, title)| PivotTitle { id, title }).collect();
    PivotChoice { id: &group.id, title: group.title.as_deref(), prompt: group.prompt.as_deref(), pivots }
}

/// The word for the state of a page.
fn state_of(catalog: &Catalog, page: &Page) -> &'static str {
    match page.kind {
        PageKind::Fallback => "fallback",
        PageKind::Recovered => State::Recovered.as_str(),
        PageKind::Edition => {
            let edition = catalog.topic(page.topic).editions.get(&page.locale);
            edition.map_or(State::Untracked, |edition| edition.state).as_str()
        }
    }
}

/// Headings of the second and third level, under which readers look for a place.
fn outline_of(headings: &[OutlineItem]) -> Vec<OutlineEntry<'_>> {
    let shown = headings.iter().filter(|heading| matches!(heading.level, 2 | 3) && !heading.id.is_empty());
    shown.map(|heading| OutlineEntry { id: &heading.id, title: &heading.title, level: heading.level }).collect()
}

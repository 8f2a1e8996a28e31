//! One link resolved.

use crate::catalog::{
    Catalog, DocId, FileId, LocaleId, Located, Reference, SitePlace, TopicId, XrefName, fragment_of, name_in,
};
use crate::html;
use crate::links::raw::{is_unchecked, tag_around};
use crate::links::target::{Found, LinkTarget, Missing, Place};
use crate::markdown::{Link, LinkKind};
use crate::path::{extension_of, folder_of};

/// What a link of a document means to a reader of a locale.
///
/// The reader's locale is not always the document's: a fallback page shows the source's text to readers of another locale,
/// and its links lead them to their own pages where those exist.
#[must_use]
pub fn resolve(catalog: &Catalog, from: DocId, reader: LocaleId, link: &Link) -> LinkTarget {
    let scope = Scope { catalog, root: catalog.file(from).root, reader, from: Some(from), trail: Vec::new() };
    if link.kind == LinkKind::Snippet {
        return scope.sample(&link.destination, |path| catalog.below_from(from, path));
    }
    let href = |href: &str| scope.href(href, |path| catalog.below_from(from, path));
    let tag = || tag_around(catalog.text(from), link.span);
    match (link.kind, href(&link.destination)) {
        // An include is shown, not linked to: that it has no page is how it should be.
        (LinkKind::Include, LinkTarget::Missing(Missing::NotBuilt(_, found))) => LinkTarget::NoPage(found),
        // A picture inside the text runs nothing, unless it is SVG.
        (LinkKind::Image, LinkTarget::Missing(Missing::Unsafe)) if html::is_safe_picture(&link.destination) => {
            LinkTarget::External
        }
        (LinkKind::Image, LinkTarget::Page { doc, .. } | LinkTarget::Missing(Missing::Bookmark { doc, .. }))
            if !tag().is_some_and(|tag| tag.is("iframe")) =>
        {
            LinkTarget::Missing(Missing::NotAPicture(doc))
        }
        (_, LinkTarget::Missing(Missing::Bookmark { .. })) if tag().is_some_and(|tag| is_unchecked(&tag)) => {
            href(link.destination.split('#').next().unwrap_or(""))
        }
        (_, target) => target,
    }
}

/// What the href of a table of contents means to readers of its locale.
pub(in crate::links) fn resolve_toc_href(catalog: &Catalog, toc: usize, href: &str) -> LinkTarget {
    let file = &catalog.docset.tocs[toc];
    let locale = &catalog.docset.roots[file.root].locale;
    let reader = catalog.locale_ids().find(|id| catalog.locale(*id) == locale).unwrap_or(catalog.source);
    let toc = u32::try_from(toc).unwrap_or(u32::MAX);
    Scope { catalog, root: file.root, reader, from: None, trail: Vec::new() }
        .href(href, |path| catalog.below_from_toc(toc, path))
}

/// What a link is looked for from.
struct Scope<'a> {
    catalog: &'a Catalog,
    /// The root of the file that holds the link.
    root: usize,
    reader: LocaleId,
    /// The document that holds the link; a table of contents is none.
    from: Option<DocId>,
    /// The redirected paths that led here.
    trail: Vec<String>,
}

/// How many redirections are followed one after the other.
const MAX_REDIRECTS: usize = 10;

impl Scope<'_> {
    fn href(&self, href: &str, below: impl Fn(&str) -> Option<String>) -> LinkTarget {
        match Reference::parse(href) {
            Reference::Empty => LinkTarget::SelfBookmark,
            Reference::Bookmark(name) => self.self_bookmark(name),
            Reference::Tab => LinkTarget::Tab,
            Reference::External if !html::is_safe_link(href) => LinkTarget::Missing(Missing::Unsafe),
            Reference::External => LinkTarget::External,
            Reference::Mail => LinkTarget::Mail,
            Reference::Xref => self.named(href),
            Reference::Local => LinkTarget::Missing(Missing::LocalPath),
            Reference::SiteAbsolute { path, suffix } => self.site_absolute(&path, suffix),
            Reference::Relative { path, suffix } => match below(&path) {
                Some(below) => self.path(&below, path.ends_with('/'), suffix),
                None => LinkTarget::Missing(Missing::OutOfDocset),
            },
        }
    }

    /// A file whose code is shown. It may stand anywhere: what is not here is not broken because of that.
    fn sample(&self, href: &str, below: impl Fn(&str) -> Option<String>) -> LinkTarget {
        let (Reference::Relative { path, .. } | Reference::SiteAbsolute { path, .. }) = Reference::parse(href) else {
            return LinkTarget::NotVerifiable;
        };
        // What lies above all that is here lies in no other repository either: those have a folder in this one.
        let Some(below) = below(path.trim_start_matches('/')) else { return LinkTarget::Missing(Missing::OutOfDocset) };
        let below = match self.elsewhere(&below) {
            Some(Some(rest)) => rest,
            Some(None) => return LinkTarget::NotVerifiable,
            None => &below,
        };
        let root = self.catalog.root_of(self.reader).unwrap_or(self.root);
        match self.catalog.locate(root, below) {
            Some(Located { file, is_exact, is_fallback }) if file != FileId::Data => {
                let place = if is_fallback { Place::Source } else { Place::Own };
                LinkTarget::Sample {
                    file,
                    found: Found { place, is_exact_case: is_exact, lacks_extension: false, is_html: false },
                }
            }
            _ => LinkTarget::Missing(Missing::File(below.into())),
        }
    }

    /// A fragment of an include means the page that shows it: which that is, is not known here.
    fn self_bookmark(&self, name: &str) -> LinkTarget {
        let name = name_in(name);
        let Some(doc) = self.from else { return LinkTarget::SelfBookmark };
        let is_article = self.catalog.topic_of(doc).is_some();
        if !is_article || name.is_empty() || self.catalog.ids[doc.0 as usize].contains(&name) {
            return LinkTarget::SelfBookmark;
        }
        LinkTarget::Missing(Missing::Bookmark { topic: None, doc, name: name.as_ref().into() })
    }

    /// What has a name: an article of the docset, else what a map of names knows.
    fn named(&self, href: &str) -> LinkTarget {
        let name = XrefName::parse(href);
        let catalog = self.catalog;
        let of_article = catalog.uids.article(&name.uid, self.reader, catalog.source).and_then(|doc| {
            let topic = catalog.topic_of(doc)?;
            let doc = self.article_of(topic).unwrap_or(doc);
            let place = if catalog.locale_of(doc) == self.reader { Place::Own } else { Place::Source };
            let found = Found { place, is_exact_case: true, lacks_extension: false, is_html: false };
            Some(self.with_bookmark(topic, doc, &name.suffix, LinkTarget::Page { topic, doc, found }))
        });
        let elsewhere = || {
            let external = catalog.uids.external(&name.uid)?;
            let url = format!("{}{}", external.href, name.suffix).into();
            Some(LinkTarget::Named { url, text: external.text(&name).into() })
        };
        of_article.or_else(elsewhere).unwrap_or_else(|| LinkTarget::Missing(Missing::Xref(name.uid.into())))
    }

    /// A path from the root of the host: into this docset, or out of it.
    fn site_absolute(&self, path: &str, suffix: &str) -> LinkTarget {
        let places = self.catalog.site_places(path);
        let Some(first) = places.first() else { return LinkTarget::SiteAbsolute };
        if let Some(target) = places.iter().find_map(|place| self.site_page(place, suffix)) {
            return target;
        }
        // The breadcrumbs of a table of contents name parts of addresses that need no page.
        if self.from.is_none() {
            return LinkTarget::SiteAbsolute;
        }
        let root = self.catalog.root_of(self.reader).unwrap_or(self.root);
        if let Some(target) = places.iter().find_map(|place| self.site_file(root, place, suffix)) {
            return target;
        }
        if first.address.is_empty() {
            return LinkTarget::Home;
        }
        let ending = if extension_of(&first.below).is_empty() { ".md" } else { "" };
        LinkTarget::Missing(Missing::File(format!("{}{ending}", first.below).into()))
    }

    fn site_page(&self, place: &SitePlace, suffix: &str) -> Option<LinkTarget> {
        let topic = self.catalog.pages.at(&place.address)?;
        let pivot = || self.catalog.topic(topic).pivot.map(|pivot| pivot.document().0);
        let doc = self.article_of(topic).or_else(pivot)?;
        let path = &self.catalog.topic(topic).path;
        let written = place.below.strip_suffix(".html").unwrap_or(&place.below);
        let is_lower = !place.address.chars().any(char::is_uppercase);
        let target = LinkTarget::SitePage { topic, is_exact_case: is_lower || path.starts_with(written) };
        Some(self.with_bookmark(topic, doc, suffix, target))
    }

    fn site_file(&self, root: usize, place: &SitePlace, suffix: &str) -> Option<LinkTarget> {
        let below = place.below.as_str();
        let file = || if below.is_empty() { None } else { self.file(root, below, "", suffix) };
        let stem = below.strip_suffix(".html").unwrap_or(below);
        // Pages of YAML stand at their path without ending.
        let written = || [".yml", ".json"].iter().find_map(|ending| self.file(root, stem, ending, suffix));
        file()
            .or_else(|| self.folder(root, below, suffix))
            .or_else(written)
            .or_else(|| self.redirected(root, below, suffix))
    }

    /// The article that a reader gets for a topic.
    fn article_of(&self, topic: TopicId) -> Option<DocId> {
        self.catalog.pages.of(topic, self.reader).map(|page| page.doc)
    }

    /// A path below the root.
    fn path(&self, below: &str, is_folder: bool, suffix: &str) -> LinkTarget {
        if let Some(elsewhere) = self.elsewhere(below) {
            return match elsewhere {
                // The source repository is here, under another name.
                Some(rest) => self.path(rest, is_folder, suffix),
                None => LinkTarget::NotVerifiable,
            };
        }
        let root = self.catalog.root_of(self.reader).unwrap_or(self.root);
        let name = below.rsplit('/').next().unwrap_or(below);
        if !is_folder && !below.is_empty() {
            if let Some(target) = self.file(root, below, "", suffix) {
                return target;
            }
            if !name.contains('.')
                && let Some(target) = self.file(root, below, ".md", suffix)
            {
                return target;
            }
            if let Some(target) = self.recovered(below, suffix) {
                return target;
            }
        }
        self.folder(root, below, suffix)
            .or_else(|| self.redirected(root, below, suffix))
            .or_else(|| self.behind_page(root, below, suffix))
            .unwrap_or_else(|| LinkTarget::Missing(Missing::File(below.into())))
    }

    /// The article whose page a path names: `a.html` for `a.md`.
    fn behind_page(&self, root: usize, below: &str, suffix: &str) -> Option<LinkTarget> {
        let stem = below.strip_suffix(".html")?;
        match self.file(root, stem, ".md", suffix)? {
            LinkTarget::Page { topic, doc, found } => {
                let found = Found { lacks_extension: false, is_html: true, ..found };
                Some(LinkTarget::Page { topic, doc, found })
            }
            lost @ LinkTarget::Missing(Missing::Bookmark { .. }) => Some(lost),
            _ => None,
        }
    }

    /// Whether a path begins with the name of a repository that is not here; with what follows, when it is the source's.
    fn elsewhere<'p>(&self, below: &'p str) -> Option<Option<&'p str>> {
        let first = below.split('/').next()?;
        let knows = |root: &crate::docset::Root| root.elsewhere.iter().any(|name| name == first);
        let is_known =
            self.catalog.docset.roots.get(self.root).is_some_and(knows) || self.catalog.docset.roots.iter().any(knows);
        is_known.then(|| below.strip_prefix(first)?.strip_prefix('/').filter(|_| first.starts_with("_repo.")))
    }

    /// A file by what was written and what has to be added to that: `.md`, or the name of a folder's index. Letter case is
    /// about what was written.
    fn file(&self, root: usize, written: &str, added: &str, suffix: &str) -> Option<LinkTarget> {
        let below = &format!("{written}{added}");
        let located = self.catalog.locate(root, below)?;
        let place = if located.is_fallback { Place::Source } else { Place::Own };
        let is_exact_case = located.is_exact || !added.is_empty() && self.below(located.file).starts_with(written);
        let found = Found { place, is_exact_case, lacks_extension: added == ".md", is_html: false };
        Some(match located.file {
            FileId::Page(id) => self.page(DocId(id), suffix, found),
            FileId::Asset(_) if is_index_page(below) => LinkTarget::Home,
            FileId::Asset(_) if has_ending(below, &["yml", "yaml", "json", "md"]) => LinkTarget::NoPage(found),
            FileId::Asset(asset) => LinkTarget::Asset { asset, found },
            FileId::Toc(toc) => match self.first_of_toc(toc) {
                Some((topic, doc)) => LinkTarget::Page { topic, doc, found },
                None => LinkTarget::NoPage(found),
            },
            FileId::Data => LinkTarget::NoPage(found),
        })
    }

    /// An article that neither this locale nor the source has, whose source text another locale carries in its pairs.
    fn recovered(&self, below: &str, suffix: &str) -> Option<LinkTarget> {
        let topics = &self.catalog.topics;
        let at = topics.binary_search_by(|topic| (*topic.path).cmp(below)).ok()?;
        let topic = TopicId(u32::try_from(at).ok()?);
        let doc = self.article_of(topic)?;
        let found = Found { place: Place::Source, is_exact_case: true, lacks_extension: false, is_html: false };
        Some(self.with_bookmark(topic, doc, suffix, LinkTarget::Page { topic, doc, found }))
    }

    /// The path of a file below its root.
    fn below(&self, file: FileId) -> &str {
        let docset = &self.catalog.docset;
        let (root, path) = match file {
            FileId::Page(at) => (docset.pages[at as usize].root, &docset.pages[at as usize].path),
            FileId::Toc(at) => (docset.tocs[at as usize].root, &docset.tocs[at as usize].path),
            FileId::Asset(at) => (docset.assets[at as usize].root, &docset.assets[at as usize].path),
            FileId::Data => return "",
        };
        docset.roots[root].strip(path)
    }

    fn page(&self, doc: DocId, suffix: &str, found: Found) -> LinkTarget {
        match self.catalog.topic_of(doc) {
            Some(topic) => self.with_bookmark(topic, doc, suffix, LinkTarget::Page { topic, doc, found }),
            None => LinkTarget::Missing(Missing::NotBuilt(doc, found)),
        }
    }

    /// A page whose fragment, if there is one, is on it.
    fn with_bookmark(&self, topic: TopicId, doc: DocId, suffix: &str, target: LinkTarget) -> LinkTarget {
        match fragment_of(suffix) {
            // The fragment of a tab names no id.
            Some(name) if name.starts_with("tab/") => target,
            Some(name) if !self.catalog.ids[doc.0 as usize].contains(&name) => {
                LinkTarget::Missing(Missing::Bookmark { topic: Some(topic), doc, name: name.as_ref().into() })
            }
            _ => target,
        }
    }

    /// A folder means its index, else the first article of its table of contents.
    fn folder(&self, root: usize, below: &str, suffix: &str) -> Option<LinkTarget> {
        let names = ["/index.md", "/index.yml", "/toc.yml", "/toc.md"];
        names.iter().find_map(|name| {
            let name = if below.is_empty() { name.trim_start_matches('/') } else { name };
            self.file(root, below, name, suffix)
        })
    }

    fn first_of_toc(&self, toc: u32) -> Option<(TopicId, DocId)> {
        let links = self.catalog.first_page_of_toc(toc, self.reader)?;
        Some((links, self.article_of(links)?))
    }

    /// What answers for a path that is gone: the path itself, or the file whose page has this address.
    fn redirected(&self, root: usize, below: &str, suffix: &str) -> Option<LinkTarget> {
        let stem = below.strip_suffix(".html").unwrap_or(below);
        let files = [below.to_owned(), format!("{stem}.md"), format!("{stem}.yml"), format!("{stem}/index.md")];
        files.iter().find_map(|file| self.redirect(root, file, suffix))
    }

    /// What answers for a file that is gone, at the end of all redirections. A fragment of the link goes on to a target
    /// without one, as browsers do it, as long as that is on the page there.
    fn redirect(&self, root: usize, below: &str, suffix: &str) -> Option<LinkTarget> {
        let source = self.catalog.root_of(self.catalog.source);
        let url = [Some(root), source].into_iter().flatten().find_map(|at| self.catalog.redirects.find(at, below))?;
        if let Some(at) = suffix.find('#').filter(|_| !url.contains('#')) {
            let end = self.follow(below, &format!("{url}{}", &suffix[at..]));
            if matches!(&end, LinkTarget::Redirect { end, .. } if !matches!(**end, LinkTarget::Missing(_))) {
                return Some(end);
            }
        }
        Some(self.follow(below, url))
    }

    /// What the address means that a file which is gone is redirected to.
    fn follow(&self, below: &str, url: &str) -> LinkTarget {
        let lost = |mut chain: Vec<Box<str>>, is_circle| {
            chain.insert(0, url.into());
            LinkTarget::Missing(Missing::Redirect { below: below.into(), chain, is_circle })
        };
        let key = below.to_lowercase();
        if self.trail.len() >= MAX_REDIRECTS || self.trail.contains(&key) {
            return lost(Vec::new(), true);
        }
        let trail = self.trail.iter().cloned().chain([key]).collect();
        let next = Scope { catalog: self.catalog, root: self.root, reader: self.reader, from: self.from, trail };
        match next.href(url, |path| crate::path::resolve(folder_of(below), path)) {
            LinkTarget::Missing(Missing::Redirect { chain, is_circle, .. }) => lost(chain, is_circle),
            LinkTarget::Missing(Missing::Bookmark { topic: None, .. }) | LinkTarget::SelfBookmark | LinkTarget::Tab => {
                lost(Vec::new(), false)
            }
            end @ LinkTarget::Missing(Missing::Bookmark { .. }) => {
                LinkTarget::Redirect { url: url.into(), end: Box::new(end) }
            }
            LinkTarget::Missing(_) => lost(Vec::new(), false),
            redirect @ LinkTarget::Redirect { .. } => redirect,
            end => LinkTarget::Redirect { url: url.into(), end: Box::new(end) },
        }
    }
}

/// The start page of a docset, which has a page of its own whoever wrote it.
fn is_index_page(below: &str) -> bool {
    below.rsplit('/').next().is_some_and(|name| name.eq_ignore_ascii_case("index.yml"))
        && below.matches('/').count() <= 1
}

fn has_ending(below: &str, endings: &[&str]) -> bool {
    let own = crate::path::extension_of(below);
    endings.iter().any(|ending| ending.eq_ignore_ascii_case(own))
}

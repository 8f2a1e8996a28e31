//! What people may have meant by a link, and how that would be written in its place.
//!
//! In: facts. Out: paths, links and names that exist. Nothing is found out here that a link means already.

use crate::catalog::{DocId, FileId, Reference, TopicId};
use crate::check::facts::Facts;
use crate::check::link_fact::{Holder, LinkFact};
use crate::check::near::PageNames;
use crate::links::LinkTarget;
use crate::locale::Locale;
use crate::markdown::LinkKind;
use crate::path::{DocPath, folder_of};
use crate::text::Span;

impl<'a> Facts<'a> {
    /// The path below its root of the file that answers to a link.
    pub(in crate::check) fn found_below(&self, link: &LinkFact<'_>) -> Option<&'a str> {
        let catalog = self.catalog();
        if let LinkTarget::Page { doc, .. } = link.target {
            return Some(catalog.below(*doc));
        }
        if let LinkTarget::Asset { asset, .. } = link.target {
            let asset = &catalog.docset.assets[*asset as usize];
            return Some(catalog.docset.roots[asset.root].strip(&asset.path));
        }
        if let LinkTarget::SitePage { topic, .. } = link.target {
            return Some(&catalog.topic(*topic).path);
        }
        self.located(link)
    }

    /// The path below its root of a file without a page, looked up once more.
    fn located(&self, link: &LinkFact<'_>) -> Option<&'a str> {
        let (catalog, Reference::Relative { path, .. }) = (self.catalog(), Reference::parse(link.destination)) else {
            return None;
        };
        let below = match link.holder {
            Holder::Document(id) => catalog.below_from(id, &path),
            Holder::Toc(toc) => catalog.below_from_toc(u32::try_from(toc).ok()?, &path),
            Holder::Data(_) => None,
        }?;
        let docset = &catalog.docset;
        let (root, path) = match catalog.locate(self.file(link.holder).root, &below)?.file {
            FileId::Page(at) => (docset.pages[at as usize].root, &docset.pages[at as usize].path),
            FileId::Toc(at) => (docset.tocs[at as usize].root, &docset.tocs[at as usize].path),
            FileId::Asset(at) => (docset.assets[at as usize].root, &docset.assets[at as usize].path),
            FileId::Data => return None,
        };
        Some(docset.roots[root].strip(path))
    }

    /// Whether a link could lead to a file at a path below its locale's folder.
    pub(in crate::check) fn is_file(&self, link: &LinkFact<'_>, below: &str) -> bool {
        self.catalog().locate(self.file(link.holder).root, below).is_some_and(|located| located.is_exact)
    }

    /// Whether a link could lead to a folder that holds articles, at a path below its locale's folder.
    pub(in crate::check) fn is_folder(&self, link: &LinkFact<'_>, below: &str) -> bool {
        let docset = &self.catalog().docset;
        let source = self.catalog().root_of(self.catalog().source);
        [Some(self.file(link.holder).root), source].into_iter().flatten().any(|root| {
            let folder = format!("{}/", docset.roots[root].join(below));
            let at = docset.pages.partition_point(|page| page.path.as_str() < folder.as_str());
            docset.pages.get(at).is_some_and(|page| page.path.as_str().starts_with(&folder))
        })
    }

    /// The locale whose folder a relative link leads into, out of its own, and the path below that folder.
    pub(in crate::check) fn in_another_locale(&self, link: &LinkFact<'_>) -> Option<(&'a Locale, &'a str)> {
        let Reference::Relative { path, .. } = Reference::parse(link.destination) else { return None };
        let (docset, file) = (&self.catalog().docset, self.file(link.holder));
        let path = crate::path::resolve(file.path.folder(), &path)?;
        let found = docset.pages.binary_search_by(|page| page.path.as_str().cmp(&path)).ok()?;
        let page = &docset.pages[found];
        let root = &docset.roots[page.root];
        (page.root != file.root).then(|| (&root.locale, root.strip(&page.path)))
    }

    /// A link to another file, written as this one is: relative or from `~/`, with its query and fragment.
    pub(in crate::check) fn rewritten(&self, link: &LinkFact<'_>, below: &str) -> String {
        self.written_to(link, below) + &link.destination[link.written_path().len()..]
    }

    /// A link to the file that it finds in another letter case, otherwise as it is written; `None` when more than letters
    /// differs.
    pub(in crate::check) fn in_case_of(&self, link: &LinkFact<'_>, below: &str) -> Option<String> {
        let path = in_case_of(link.written_path(), below)?;
        Some(path + &link.destination[link.written_path().len()..])
    }

    /// A link to where another is redirected to, if that is an article of the docset; with the query of the link, and the
    /// fragment of the redirection.
    pub(in crate::check) fn redirected(&self, link: &LinkFact<'_>, url: &str, end: &LinkTarget) -> Option<String> {
        let query = &link.before_bookmark()[link.written_path().len()..];
        let fragment = url.find('#').map_or("", |at| &url[at..]);
        Some(self.written_to(link, self.article_at(end)?) + query + fragment)
    }

    /// The path of a file as a link in the place of this one would write it.
    fn written_to(&self, link: &LinkFact<'_>, below: &str) -> String {
        let own = self.below(link.holder);
        let path = if link.destination.starts_with("~/") {
            let root = &self.catalog().docset.roots[self.file(link.holder).root];
            let published = root.published_at(own).and_then(|published| published.below(below));
            format!("~/{}", published.unwrap_or(below))
        } else {
            let relative = relative(folder_of(own), below);
            let keeps_dot = link.destination.starts_with("./") && !relative.starts_with("../");
            if keeps_dot { format!("./{relative}") } else { relative }
        };
        path.replace(' ', "%20")
    }

    /// What was likely meant by a link to a path that is not there.
    pub(in crate::check) fn suggestion(&self, link: &LinkFact<'_>, missing: &str) -> Option<String> {
        // A bracket too many, or a title without a space before it.
        let clean = missing.split('"').next().unwrap_or_default().trim_matches(['(', ')', '<', '>']);
        if clean != missing && self.is_file(link, clean) {
            return Some(self.rewritten(link, clean));
        }
        let own = self.file(link.holder).root;
        let source = self.catalog().root_of(self.catalog().source).filter(|source| *source != own);
        let roots: Vec<usize> = [Some(own), source].into_iter().flatten().collect();
        let near = self.names.suggest(&roots, missing).filter(|near| *near != self.below(link.holder))?;
        Some(self.rewritten(link, near))
    }

    /// The file that a link can only mean: the one file of its locale and of the source that has this name.
    pub(in crate::check) fn renamed(&self, link: &LinkFact<'_>, missing: &str) -> Option<String> {
        let own = self.file(link.holder).root;
        let source = self.catalog().root_of(self.catalog().source).filter(|source| *source != own);
        let only = self.names.only([Some(own), source].into_iter().flatten(), missing)?;
        (only != self.below(link.holder)).then(|| self.rewritten(link, only))
    }

    /// The bookmark that the same link has in the source half of its pair: what a translator or a machine has translated by
    /// mistake.
    pub(in crate::check) fn bookmark_of_source(&self, link: &LinkFact<'_>) -> Option<&'a str> {
        let Holder::Document(id) = link.holder else { return None };
        let (document, text) = (self.catalog().document(id), self.catalog().text(id));
        let unit = document.units.get(document.units.partition_point(|unit| unit.target.end <= link.span.start))?;
        let is_inside = |span: Span| unit.target.start <= span.start && span.end <= unit.target.end;
        let mut inside = document.links.iter().filter(|link| link.kind == LinkKind::Link && is_inside(link.span));
        let nth = inside.position(|inside| inside.span == link.span)?;
        let mut destinations = unit.source.of(text).match_indices("](").map(|(at, _)| &unit.source.of(text)[at + 2..]);
        let destination = destinations.nth(nth)?.split([')', ' ']).next()?;
        let (path, bookmark) = destination.split_once('#')?;
        (path.eq_ignore_ascii_case(link.before_bookmark())).then_some(bookmark)
    }

    /// The path below its root that was likely meant by one that a file of settings names.
    pub(in crate::check) fn near_file(&self, holder: &DocPath, missing: &str) -> Option<&'a str> {
        let catalog = self.catalog();
        let own = catalog.docset.roots.iter().position(|root| root.holds(holder));
        let roots: Vec<usize> = own.into_iter().chain(catalog.root_of(catalog.source)).collect();
        let has_ending = missing.ends_with(".md");
        let missing = if has_ending { missing.to_owned() } else { format!("{missing}.md") };
        self.names.suggest(&roots, &missing)
    }

    /// The same, for one that is named as seen from the file of settings.
    pub(in crate::check) fn near_named(&self, holder: &DocPath, missing: &str) -> Option<&'a str> {
        let docset = &self.catalog().docset;
        let own = docset.roots.iter().position(|root| root.holds(holder))?;
        let root = &docset.roots[own];
        let folder = folder_of(root.strip(holder));
        let below = match missing.strip_prefix(['~', '/']) {
            Some(from_top) => from_top.trim_start_matches('/').to_owned(),
            None => crate::path::resolve(folder, missing)?,
        };
        self.names.suggest(&[own], &below)
    }

    /// The names of a page, to look for one that it does not have. Those of the source go first: they are the same in every
    /// locale.
    pub(in crate::check) fn names_of(&self, doc: DocId) -> PageNames<'a> {
        let ids = &self.catalog().ids[doc.0 as usize];
        let first = ids.headings.iter().filter_map(|names| names.first()).map(AsRef::as_ref);
        PageNames::new(first.chain(ids.names()))
    }

    /// The path of the article of the docset that a target is, if it is one.
    fn article_at(&self, target: &LinkTarget) -> Option<&'a str> {
        match target {
            LinkTarget::Page { doc, .. } => Some(self.catalog().below(*doc)),
            LinkTarget::SitePage { topic, .. } => Some(&self.catalog().topic(*topic).path),
            _ => None,
        }
    }

    /// The locales that have the article at a path below their folders.
    pub(in crate::check) fn locales_with(&self, below: &str) -> Vec<&'a Locale> {
        let catalog = self.catalog();
        let at = catalog.topics.binary_search_by(|topic| (*topic.path).cmp(below));
        let topic = at.ok().and_then(|at| u32::try_from(at).ok()).map(|at| catalog.topic(TopicId(at)));
        topic.into_iter().flat_map(|topic| topic.articles.keys()).map(|locale| catalog.locale(*locale)).collect()
    }
}

/// A relative path in the letter case of the file that it names, with its own way through the folders.
fn in_case_of(written: &str, below: &str) -> Option<String> {
    let steps = |part: &&str| matches!(*part, "." | ".." | "~" | "");
    let named: Vec<&str> = written.rsplit('/').take_while(|part| !steps(part)).collect();
    let way = &written[..written.len() - (named.join("/").len())];
    if !way.split('/').all(|part| steps(&part)) {
        return None;
    }
    let mut parts = below.rsplit('/');
    let mut right = Vec::with_capacity(named.len());
    for part in named {
        right.push(parts.next().filter(|right| right.to_lowercase() == part.to_lowercase())?);
    }
    right.reverse();
    Some(format!("{way}{}", right.join("/")))
}

/// A path as seen from a folder, both below one root.
fn relative(folder: &str, path: &str) -> String {
    let mut from = folder.split('/').filter(|part| !part.is_empty()).peekable();
    let mut to = path.split('/').peekable();
    // The last part of the path is the file's own name, which is no folder.
    while from.peek().is_some() && from.peek() == to.peek() && to.clone().nth(1).is_some() {
        from.next();
        to.next();
    }
    let mut relative = "../".repeat(from.count());
    relative.push_str(&to.collect::<Vec<_>>().join("/"));
    relative
}

#[cfg(test)]
mod tests {
    use super::{in_case_of, relative};

    #[test]
    fn letters_change_and_the_way_stays() {
        for (written, below, want) in [
            ("B.md", "b.md", Some("b.md")),
            ("../Docs/B.md", "docs/b.md", Some("../docs/b.md")),
            ("./B.md", "docs/b.md", Some("./b.md")),
            ("~/Docs/B.md", "docs/b.md", Some("~/docs/b.md")),
            ("../x/../B.md", "b.md", None),
            ("B", "b.md", None),
            ("My%20file.md", "my file.md", None),
            ("docs/B.md", "b.md", None),
        ] {
            assert_eq!(in_case_of(written, below).as_deref(), want, "{written} for {below}");
        }
    }

    #[test]
    fn paths_are_seen_from_a_folder() {
        for (folder, path, want) in [
            ("", "a.md", "a.md"),
            ("docs", "docs/a.md", "a.md"),
            ("docs/x", "docs/y/a.md", "../y/a.md"),
            ("docs", "a.md", "../a.md"),
            ("a", "a", "../a"),
        ] {
            assert_eq!(relative(folder, path), want, "{path} from {folder}");
        }
    }
}

//! What has a name of its own, so that others link to it by `xref:name` wherever it stands.
//!
//! In: `uid` of the front matter of articles, and maps of names of other docsets that lie in this one. Out: [`Uids`], asked
//! by links, tables of contents and pages alike. An article goes before a map; an own article before the source's.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::catalog::model::{Catalog, DocId, LocaleId};
use crate::catalog::reference::decode;
use crate::docset::{Fault, FaultKind, Role, SourceFile};
use crate::html;
use crate::text::{LineIndex, Position, Span};
use crate::yaml;

/// What has a name of its own.
#[derive(Debug, Default)]
pub struct Uids {
    /// The articles that claim a name, by locale; the first by path of each locale has it.
    articles: FxHashMap<Box<str>, Vec<(LocaleId, DocId)>>,
    external: FxHashMap<Box<str>, External>,
    /// Articles whose name another article of their locale has: this one, and the one that has it.
    pub duplicates: Vec<(DocId, DocId)>,
}

/// What a map of names says of one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct External {
    /// Where it is.
    pub href: Box<str>,
    /// What it says of it: `name`, `fullName`, `name.vb` and others. Sorted by key.
    properties: Vec<(Box<str>, Box<str>)>,
}

/// A destination `xref:name?query#fragment`, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct XrefName {
    /// The name, decoded.
    pub uid: String,
    /// The text that the link is to have (`text`).
    pub text: Option<String>,
    /// Which of the names of a thing is its text (`displayProperty`).
    pub display: Option<String>,
    /// What of query and fragment goes on to the URL, with `?` and `#`.
    pub suffix: String,
}

impl XrefName {
    /// The destination of a link to a name.
    #[must_use]
    pub fn destination(uid: &str) -> String {
        format!("xref:{}", uid.trim().replace('%', "%25").replace('?', "%3F").replace('#', "%23"))
    }

    /// Takes a destination apart, with its scheme or without.
    #[must_use]
    pub fn parse(destination: &str) -> Self {
        let is_scheme = |scheme: &str| scheme.eq_ignore_ascii_case("xref:");
        let destination = destination.trim();
        let rest = if destination.get(..5).is_some_and(is_scheme) { &destination[5..] } else { destination };
        let (rest, fragment) = rest.split_once('#').map_or((rest, None), |(rest, fragment)| (rest, Some(fragment)));
        let (uid, query) = rest.split_once('?').unwrap_or((rest, ""));
        let mut name = Self { uid: decode(uid.trim()).into_owned(), ..Self::default() };
        let mut others: Vec<&str> = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = || Some(decode(&value.replace('+', " ")).into_owned()).filter(|value| !value.is_empty());
            match key.to_ascii_lowercase().as_str() {
                "text" => name.text = value(),
                "displayproperty" => name.display = value(),
                // What stands for a name that nothing has is the text of the document already; versions are chosen elsewhere.
                "alt" | "altproperty" | "title" | "view" => {}
                _ => others.push(pair),
            }
        }
        if !others.is_empty() {
            name.suffix = format!("?{}", others.join("&"));
        }
        if let Some(fragment) = fragment.filter(|fragment| !fragment.is_empty()) {
            name.suffix.push('#');
            name.suffix.push_str(fragment);
        }
        name
    }
}

impl External {
    /// What a link to it says.
    #[must_use]
    pub fn text<'a>(&'a self, name: &'a XrefName) -> &'a str {
        let property = |key: &str| {
            let found = self.properties.iter().find(|(known, _)| known.eq_ignore_ascii_case(key));
            found.map(|(_, value)| &**value).filter(|value| !value.is_empty())
        };
        let display = name.display.as_deref().and_then(property);
        name.text.as_deref().or(display).or_else(|| property("name")).unwrap_or(&name.uid)
    }
}

impl Uids {
    /// Gathers the names of all articles and maps; a map that does not parse is told.
    #[must_use]
    pub(in crate::catalog) fn new(catalog: &Catalog, faults: &mut Vec<Fault>) -> Self {
        let mut uids = Self::default();
        for doc in catalog.doc_ids().filter(|doc| catalog.file(*doc).role == Role::Article) {
            if let Some(uid) = &catalog.document(doc).front_matter.metadata.uid {
                uids.claim(&uid.value, catalog.locale_of(doc), doc);
            }
        }
        for file in catalog.docset.data.iter().filter(|file| file.role == Role::XrefMap) {
            uids.read_map(file, faults);
        }
        uids
    }

    /// Gives a name to an article, unless another of its locale has it.
    fn claim(&mut self, uid: &str, locale: LocaleId, doc: DocId) {
        let claims = self.articles.entry(uid.into()).or_default();
        match claims.iter().find(|(claimed, _)| *claimed == locale) {
            Some((_, first)) => self.duplicates.push((doc, *first)),
            None => claims.push((locale, doc)),
        }
    }

    /// The article with a name: of the reader's locale, else of the source, else of any.
    #[must_use]
    pub fn article(&self, uid: &str, reader: LocaleId, source: LocaleId) -> Option<DocId> {
        let claims = self.articles.get(uid)?;
        let of = |locale| claims.iter().find(|(claimed, _)| *claimed == locale);
        of(reader).or_else(|| of(source)).or_else(|| claims.first()).map(|(_, doc)| *doc)
    }

    /// Every name that a link may use, in order.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.articles.keys().chain(self.external.keys()).map(AsRef::as_ref).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// What a map of names knows of a name.
    #[must_use]
    pub fn external(&self, uid: &str) -> Option<&External> {
        self.external.get(uid)
    }

    fn read_map(&mut self, file: &SourceFile, faults: &mut Vec<Fault>) {
        let map = match yaml::read::<XrefMap>(&file.text) {
            Ok(map) => map,
            Err(fault) => {
                let fault = yaml::fault_in(file.path.name(), &file.text, fault);
                faults.push(Fault::of_syntax(file.path.clone(), &file.text, fault.message, fault.span));
                return;
            }
        };
        let base = map.base_url.unwrap_or_default();
        let mut unsafe_hrefs = UnsafeHrefs { file, from: Some(0), lines: None };
        for reference in map.references.unwrap_or_default() {
            let text = |key: &str| reference.get(key).and_then(serde_json::Value::as_str);
            let (Some(uid), Some(href)) = (text("uid"), text("href")) else { continue };
            // What a browser would run is no place to go to.
            if !html::is_safe_link(href) || !html::is_safe_link(&joined(&base, href)) {
                let at = unsafe_hrefs.place_of(href);
                let kind = FaultKind::UnsafeHref(href.to_owned());
                faults.push(Fault { path: file.path.clone(), at, kind });
                continue;
            }
            // The first of two maps, and of two lines, counts.
            if self.external.contains_key(uid) {
                continue;
            }
            let is_kept = |key: &&String| !matches!(key.as_str(), "uid" | "href" | "commentId");
            let keys = reference.keys().filter(is_kept);
            let properties = keys.filter_map(|key| Some((key.as_str().into(), text(key)?.into()))).collect();
            self.external.insert(uid.into(), External { href: joined(&base, href).into(), properties });
        }
    }
}

/// Where destinations of a map stand that lead nowhere. They are looked for in the order of the file, each behind the one
/// before; once one is written in another way than it reads, no more are looked for.
struct UnsafeHrefs<'a> {
    file: &'a SourceFile,
    from: Option<usize>,
    lines: Option<LineIndex<'a>>,
}

impl UnsafeHrefs<'_> {
    fn place_of(&mut self, href: &str) -> Option<Position> {
        let text = &self.file.text;
        let from = self.from.take()?;
        let at = from + text[from..].find(href)?;
        self.from = Some(at + href.len());
        let lines = self.lines.get_or_insert_with(|| LineIndex::new(text));
        Some(lines.position(Span::at(at).start))
    }
}

/// A map of names, as programs write it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct XrefMap {
    base_url: Option<String>,
    references: Option<Vec<BTreeMap<String, serde_json::Value>>>,
}

/// An URL of a map: behind the map's own base, unless it says a whole address or one from the root of the host.
fn joined<'a>(base: &str, href: &'a str) -> Cow<'a, str> {
    let is_whole = href.contains("://") || href.starts_with('/');
    match (is_whole, base) {
        (true, _) => Cow::Borrowed(href),
        (false, "") => Cow::Owned(format!("/{href}")),
        (false, base) => Cow::Owned(format!("{}/{href}", base.trim_end_matches('/'))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_destination_is_taken_apart() {
        let name = |uid: &str, text: Option<&str>, display: Option<&str>, suffix: &str| XrefName {
            uid: uid.into(),
            text: text.map(str::to_owned),
            display: display.map(str::to_owned),
            suffix: suffix.into(),
        };
        for (destination, want) in [
            ("xref:A.B%2A", name("A.B*", None, None, "")),
            ("XREF:a?text=Some+words%21", name("a", Some("Some words!"), None, "")),
            ("xref:a?displayProperty=fullName&alt=x#part", name("a", None, Some("fullName"), "#part")),
            ("xref:a?view=v1&tabs=x&title=t", name("a", None, None, "?tabs=x")),
            ("a b", name("a b", None, None, "")),
            ("xref:%23x#", name("#x", None, None, "")),
        ] {
            assert_eq!(XrefName::parse(destination), want, "{destination}");
        }
    }

    #[test]
    fn addresses_of_a_map_stand_behind_its_base() {
        for (base, href, want) in [
            ("https://example.com/api/", "a.html", "https://example.com/api/a.html"),
            ("https://example.com/api/", "/b/a.html", "/b/a.html"),
            ("", "a.html", "/a.html"),
            ("https://example.com", "https://example.org/a", "https://example.org/a"),
        ] {
            assert_eq!(joined(base, href), want, "{base} {href}");
        }
    }
}

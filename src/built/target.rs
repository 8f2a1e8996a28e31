//! Where an address of a page leads in the folder.

use std::borrow::Cow;
use std::sync::OnceLock;

use percent_encoding::percent_decode_str;
use rustc_hash::FxHashMap;

use crate::built::model::Lost;
use crate::path::DocPath;

/// The files of a site, by path and by path in lower case.
pub(in crate::built) struct Files {
    paths: Vec<DocPath>,
    by_path: FxHashMap<DocPath, u32>,
    /// Made when the first link leads nowhere: most sites never ask.
    by_small: OnceLock<FxHashMap<String, u32>>,
}

impl Files {
    /// The files, sorted.
    pub(in crate::built) fn new(mut paths: Vec<DocPath>) -> Self {
        paths.sort();
        let by_path = paths.iter().cloned().zip(0_u32..).collect();
        Self { paths, by_path, by_small: OnceLock::new() }
    }

    pub(in crate::built) fn paths(&self) -> &[DocPath] {
        &self.paths
    }

    pub(in crate::built) fn into_paths(self) -> Vec<DocPath> {
        self.paths
    }

    /// The file that a server answers with: the path itself, the index of a folder, or a page without its ending.
    fn at(&self, path: &str) -> Option<u32> {
        let get = |path: &str| self.by_path.get(path).copied();
        if let Some(file) = get(path) {
            return Some(file);
        }
        let folder = path.trim_end_matches('/');
        let slash = if folder.is_empty() { "" } else { "/" };
        let index = INDEXES.iter().find_map(|index| get(&format!("{folder}{slash}{index}")));
        if path.is_empty() || path.ends_with('/') {
            return index;
        }
        index.or_else(|| get(&format!("{path}.html")))
    }

    /// The same in any letter case.
    fn alike(&self, path: &str) -> Option<u32> {
        let small = path.trim_end_matches('/').to_lowercase();
        let by_small = self
            .by_small
            .get_or_init(|| self.paths.iter().map(|path| path.as_str().to_lowercase()).zip(0_u32..).collect());
        let get = |path: &str| by_small.get(path).copied();
        get(&small).or_else(|| get(&format!("{small}/index.html"))).or_else(|| get(&format!("{small}.html")))
    }
}

/// What a server answers with for a folder.
const INDEXES: [&str; 2] = ["index.html", "index.htm"];

/// What the links of a page are relative to, where the page says so.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::built) enum Base {
    /// A path of this site, and the file that it is, where it is one.
    Below(DocPath, Option<u32>),
    /// Another site.
    Elsewhere,
}

/// What a page says that its links are relative to.
pub(in crate::built) fn base_of(href: &str, page: &DocPath, files: &Files, address: Option<&str>) -> Option<Base> {
    let path = href.trim_ascii().split(['?', '#']).next().filter(|path| !path.is_empty())?;
    let Some(below) = below(path, page, address) else { return Some(Base::Elsewhere) };
    let decoded = percent_decode_str(&below).decode_utf8_lossy();
    let clean = normal(&decoded)?;
    Some(Base::Below(DocPath::new(&clean), files.at(&clean)))
}

/// Where an address leads. Bookmarks are as written: see [`decoded`].
#[derive(Debug, PartialEq, Eq)]
pub(in crate::built) enum Target<'a> {
    /// To a file of the site, and a bookmark on it.
    File { file: u32, bookmark: Option<Cow<'a, str>> },
    /// To the page itself, and a bookmark on it.
    Here(Option<Cow<'a, str>>),
    /// Somewhere else: another site, mail, a script.
    Outside,
    /// Nowhere.
    Nowhere(Lost),
}

impl Target<'_> {
    fn into_owned(self) -> Target<'static> {
        let own = |bookmark: Option<Cow<'_, str>>| bookmark.map(|name| name.into_owned().into());
        match self {
            Self::File { file, bookmark } => Target::File { file, bookmark: own(bookmark) },
            Self::Here(bookmark) => Target::Here(own(bookmark)),
            Self::Outside => Target::Outside,
            Self::Nowhere(near) => Target::Nowhere(near),
        }
    }
}

/// Finds where an address on a page leads. `address` is that of the site, where it is known.
pub(in crate::built) fn resolve<'a>(
    written: &'a str,
    page: &DocPath,
    files: &Files,
    address: Option<&str>,
) -> Target<'a> {
    let written = written.trim_ascii();
    if written.contains(['\n', '\t', '\r']) {
        // As browsers do: an address may be broken over lines.
        return resolve(&written.replace(['\n', '\t', '\r'], ""), page, files, address).into_owned();
    }
    let (path, bookmark) = match written.split_once('#') {
        Some((path, bookmark)) => (path, bookmark_of(bookmark)),
        None => (written, None),
    };
    if path.is_empty() {
        return Target::Here(bookmark);
    }
    let path = path.split('?').next().unwrap_or_default();
    if path.is_empty() {
        return Target::Here(bookmark);
    }
    // A backslash is a slash to browsers.
    let slashed = if path.contains('\\') { Cow::from(path.replace('\\', "/")) } else { path.into() };
    let Some(below) = below(&slashed, page, address) else { return Target::Outside };
    let decoded = percent_decode_str(&below).decode_utf8_lossy();
    let Some(clean) = normal(&decoded) else { return Target::Nowhere(Lost::Above) };
    match files.at(&clean) {
        Some(file) => Target::File { file, bookmark },
        None => Target::Nowhere(files.alike(&clean).map_or(Lost::Gone, Lost::Alike)),
    }
}

/// The path below the folder of the site; `None` when the address is that of something else.
fn below<'a>(path: &'a str, page: &DocPath, address: Option<&str>) -> Option<Cow<'a, str>> {
    if let Some(rest) = address.and_then(|address| path.strip_prefix(address)) {
        return Some(rest.into());
    }
    if address.is_some_and(|address| address.strip_suffix('/') == Some(path)) {
        return Some("".into());
    }
    let has_scheme = path.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    });
    if has_scheme || path.starts_with("//") {
        return None;
    }
    let Some(rooted) = path.strip_prefix('/') else {
        let folder = page.folder();
        return Some(if folder.is_empty() { path.into() } else { format!("{folder}/{path}").into() });
    };
    // A site that lives below a path of its host names that path.
    match address.and_then(prefix_of) {
        None => Some(rooted.into()),
        Some(prefix) => rooted.strip_prefix(prefix).map(Into::into),
    }
}

/// The path of an address, without its first slash; `None` for the top of a host.
fn prefix_of(address: &str) -> Option<&str> {
    let (_, behind) = address.split_once("://")?;
    let (_, path) = behind.split_once('/')?;
    (!path.is_empty()).then_some(path)
}

/// A path without `.` and `..`; `None` when it leads above the folder.
fn normal(path: &str) -> Option<Cow<'_, str>> {
    let is_plain = !path.contains("//") && !path.split('/').any(|part| part == "." || part == "..");
    if is_plain {
        return Some(path.into());
    }
    let mut clean = String::with_capacity(path.len());
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if clean.is_empty() => return None,
            ".." => clean.truncate(clean.rfind('/').unwrap_or(0)),
            part => {
                if !clean.is_empty() {
                    clean.push('/');
                }
                clean.push_str(part);
            }
        }
    }
    let is_folder = path.ends_with('/') || path.ends_with("/.") || path.ends_with("/..") || path == "." || path == "..";
    if is_folder && !clean.is_empty() {
        clean.push('/');
    }
    Some(clean.into())
}

/// The bookmark behind a `#`; `None` for the top of the page and for a text to be looked for.
fn bookmark_of(written: &str) -> Option<Cow<'_, str>> {
    let name = written.split(":~:").next().unwrap_or_default();
    (!name.is_empty() && !decoded(name).eq_ignore_ascii_case("top")).then_some(name.into())
}

/// A bookmark without its percent signs. A browser looks for the id as written first, then for this one.
pub(in crate::built) fn decoded(bookmark: &str) -> Cow<'_, str> {
    percent_decode_str(bookmark).decode_utf8_lossy()
}

/// The bookmark that an address names, decoded; empty where it names none.
pub(in crate::built) fn bookmark_in(written: &str) -> String {
    let bookmark = written.trim_ascii().split_once('#').and_then(|(_, bookmark)| bookmark_of(bookmark));
    bookmark.map(|name| decoded(&name).into_owned()).unwrap_or_default()
}

/// The address of the site, from what a page says of its own: the address without the page's path.
pub(in crate::built) fn address_of(canonical: &str, page: &DocPath) -> Option<String> {
    let canonical = percent_decode_str(canonical.split(['?', '#']).next()?).decode_utf8_lossy();
    canonical.split_once("://")?;
    let path = page.as_str();
    let folder = path.strip_suffix("index.html");
    let endings = [Some(path), folder, path.strip_suffix(".html"), folder.map(|folder| folder.trim_end_matches('/'))];
    let found = endings.into_iter().flatten().find_map(|ending| canonical.strip_suffix(ending))?;
    let address = format!("{}/", found.trim_end_matches('/'));
    (address.split_once("://")?.1.len() > 1).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_where_a_server_leads() {
        let paths = ["index.html", "es/a.html", "es/b/index.html", "es/ü.png", "c.html", "d/index.htm"];
        let files = Files::new(paths.iter().map(|path| DocPath::new(path)).collect());
        let file = |path: &str| files.paths().iter().position(|known| known.as_str() == path).unwrap() as u32;
        let page = DocPath::new("es/a.html");
        let to = |path: &str, bookmark: Option<&'static str>| Target::File {
            file: file(path),
            bookmark: bookmark.map(Into::into),
        };
        for (written, want) in [
            ("b/", to("es/b/index.html", None)),
            ("b", to("es/b/index.html", None)),
            ("../c?x=1#d%20e", to("c.html", Some("d%20e"))),
            ("..\\c.html", to("c.html", None)),
            ("../c\n.html#d\te", to("c.html", Some("de"))),
            ("../d/#x", to("d/index.htm", Some("x"))),
            ("%C3%BC.png", to("es/ü.png", None)),
            ("/help/c.html", to("c.html", None)),
            ("/help/", to("index.html", None)),
            ("/other/c.html", Target::Outside),
            ("https://example.com/help/es/a.html#top", to("es/a.html", None)),
            ("https://example.com/", Target::Outside),
            ("mailto:a@b", Target::Outside),
            ("#x", Target::Here(Some("x".into()))),
            ("#:~:text=x", Target::Here(None)),
            ("B.html", Target::Nowhere(Lost::Gone)),
            ("A.html", Target::Nowhere(Lost::Alike(file("es/a.html")))),
            ("../../x", Target::Nowhere(Lost::Above)),
        ] {
            assert_eq!(resolve(written, &page, &files, Some("https://example.com/help/")), want, "{written}");
        }
    }

    #[test]
    fn a_page_tells_the_address_of_its_site() {
        for (canonical, page, want) in [
            ("https://a.b/help/es/x.html", "es/x.html", Some("https://a.b/help/")),
            ("https://a.b/es/", "es/index.html", Some("https://a.b/")),
            ("https://a.b/es/x", "es/x.html", Some("https://a.b/")),
            ("https://a.b/other", "es/x.html", None),
            ("es/x.html", "es/x.html", None),
        ] {
            assert_eq!(address_of(canonical, &DocPath::new(page)).as_deref(), want, "{canonical}");
        }
    }
}

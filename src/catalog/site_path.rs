//! Paths from the root of a host that lead into this docset.
//!
//! In: the path of a link such as `/partner/es-es/sub/b`. Out: where that stands in the docset, if it is the docset's own.

use crate::catalog::model::{Catalog, TopicId};
use crate::locale::Locale;

/// Where a path from the root of the host stands in the docset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SitePlace {
    /// The address of a page, without locale; letter case as written.
    pub address: String,
    /// The path below a locale's folder.
    pub below: String,
}

/// The path of an address such as `https://help.example.com/partner/`, in lower case and without slashes at its ends.
pub(in crate::catalog) fn base_path(base_url: Option<&str>) -> Box<str> {
    let rest = base_url.and_then(|url| url.split_once("://")).map_or("", |(_, rest)| rest);
    rest.split_once('/').map_or("", |(_, path)| path).trim_matches('/').to_lowercase().into()
}

impl Catalog {
    /// The places that a path from the root of the host may mean; none when it leaves the docset. A locale that it names is
    /// left out: the reader's own replaces it.
    #[must_use]
    pub fn site_places(&self, path: &str) -> Vec<SitePlace> {
        let path = path.trim_start_matches('/');
        let mut places = Vec::new();
        let published = || self.docset.roots.iter().flat_map(|root| &root.published);
        if !self.base_path.is_empty()
            && let Some(rest) = below_folder(path, &self.base_path)
        {
            let address = without_locale(rest).trim_matches('/');
            for docset in published() {
                let Some(below) = below_folder(address, &docset.output) else { continue };
                places.push(place(address.to_owned(), &docset.folder, below));
            }
            if places.is_empty() {
                places.push(place(address.to_owned(), "", address));
            }
        }
        for docset in published().filter(|docset| !docset.site_path.is_empty()) {
            let Some(below) = below_folder(without_locale(path), &docset.site_path) else { continue };
            places.push(place(joined(&docset.output, below), &docset.folder, below));
        }
        let mut unique: Vec<SitePlace> = Vec::with_capacity(places.len());
        for place in places {
            if !unique.contains(&place) {
                unique.push(place);
            }
        }
        unique
    }

    /// The topic that a path from the root of the host means, when it leads into this docset.
    #[must_use]
    pub fn topic_at_site_path(&self, path: &str) -> Option<TopicId> {
        self.site_places(path).iter().find_map(|place| self.pages.at(&place.address))
    }
}

fn place(address: String, folder: &str, below: &str) -> SitePlace {
    SitePlace { address, below: joined(folder, below) }
}

fn joined(folder: &str, below: &str) -> String {
    match (folder, below.trim_matches('/')) {
        ("", below) => below.to_owned(),
        (folder, "") => folder.to_owned(),
        (folder, below) => format!("{folder}/{below}"),
    }
}

/// What follows a folder in any letter case.
fn below_folder<'a>(path: &'a str, folder: &str) -> Option<&'a str> {
    if folder.is_empty() {
        return Some(path.trim_matches('/'));
    }
    let start = path.get(..folder.len()).filter(|start| start.to_lowercase() == folder)?;
    let rest = &path[start.len()..];
    (rest.is_empty() || rest.starts_with('/')).then(|| rest.trim_matches('/'))
}

fn without_locale(path: &str) -> &str {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    if Locale::parse_folder(first).is_some() { rest } else { path }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_is_the_path_of_the_address() {
        for (url, want) in [
            (None, ""),
            (Some("https://help.example.com/"), ""),
            (Some("https://help.example.com/Partner/Help/"), "partner/help"),
        ] {
            assert_eq!(&*base_path(url), want, "{url:?}");
        }
        assert_eq!(below_folder("Partner/a", "partner"), Some("a"));
        assert_eq!(below_folder("partners/a", "partner"), None);
        assert_eq!(without_locale("es-es/a/b"), "a/b");
    }
}

//! Fragments of files that articles show, looked for on the pages of those articles.
//!
//! `[x](#name)` in an include means a place on whichever page shows the include. In: the catalog. Out: for each such link
//! that does not find its name on every one of these pages, the articles that lack it.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalog::{Catalog, DocId, IncludeTarget, Reference, name_in};
use crate::docset::Role;
use crate::links::raw;
use crate::markdown::{Link, LinkKind};

/// A fragment of an include that some of the pages lack that show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncludedBookmark {
    /// The include.
    pub doc: DocId,
    /// Index in its links.
    pub link: usize,
    /// The name, decoded.
    pub name: Box<str>,
    /// The articles whose pages lack it, in order; never empty.
    pub lacking: Vec<DocId>,
    /// How many articles show the include.
    pub shown_by: usize,
}

/// A fragment: index of its link, and its name.
type Fragment = (usize, Box<str>);

pub(in crate::links) fn find(catalog: &Catalog) -> Vec<IncludedBookmark> {
    let mut asked: FxHashMap<DocId, (Vec<Fragment>, Vec<DocId>)> = FxHashMap::default();
    for doc in catalog.doc_ids().filter(|doc| catalog.file(*doc).role == Role::Include) {
        let fragments = fragments_of(catalog, doc);
        if !fragments.is_empty() {
            asked.insert(doc, (fragments, Vec::new()));
        }
    }
    if asked.is_empty() {
        return Vec::new();
    }
    for article in catalog.doc_ids().filter(|doc| catalog.topic_of(*doc).is_some()) {
        for shown in shown_by(catalog, article) {
            if let Some((_, articles)) = asked.get_mut(&shown) {
                articles.push(article);
            }
        }
    }
    let mut found: Vec<IncludedBookmark> = Vec::new();
    for (doc, (fragments, articles)) in asked {
        for (link, name) in fragments {
            let lacks = |article: &DocId| !catalog.ids[article.0 as usize].contains(&name);
            let lacking: Vec<DocId> = articles.iter().copied().filter(lacks).collect();
            if !lacking.is_empty() {
                found.push(IncludedBookmark { doc, link, name, lacking, shown_by: articles.len() });
            }
        }
    }
    found.sort_by_key(|bookmark| (bookmark.doc, bookmark.link));
    found
}

fn fragments_of(catalog: &Catalog, doc: DocId) -> Vec<Fragment> {
    let links = catalog.document(doc).links.iter().enumerate();
    let fragment = |(at, link): (usize, &Link)| match Reference::parse(&link.destination) {
        Reference::Bookmark(name) if link.kind == LinkKind::Link => {
            let name = name_in(name);
            let is_checked = !name.is_empty() && !is_unchecked(catalog, doc, link);
            is_checked.then(|| (at, name.as_ref().into()))
        }
        _ => None,
    };
    links.filter_map(fragment).collect()
}

fn is_unchecked(catalog: &Catalog, doc: DocId, link: &Link) -> bool {
    raw::tag_around(catalog.text(doc), link.span).is_some_and(|tag| raw::is_unchecked(&tag))
}

/// The files that an article shows, each once.
fn shown_by(catalog: &Catalog, article: DocId) -> FxHashSet<DocId> {
    let mut shown = FxHashSet::default();
    let mut next = vec![article];
    while let Some(doc) = next.pop() {
        for target in catalog.includes[doc.0 as usize].iter().filter_map(IncludeTarget::document) {
            if shown.insert(target) {
                next.push(target);
            }
        }
    }
    shown
}

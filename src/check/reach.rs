//! What readers can get to: which articles a table of contents names, which a link leads to, which files are used.
//!
//! In: facts. Out: for each topic and file whether anything leads to it, in any locale: translations follow the source.

use rustc_hash::FxHashSet;

use crate::catalog::{DocId, FileId, TopicId};
use crate::check::facts::Facts;
use crate::check::link_fact::{Holder, LinkFact};
use crate::links::LinkTarget;
use crate::path::folder_of;

/// An article that no table of contents names.
pub(in crate::check) struct Unlisted {
    /// The article: the source's, where there is one.
    pub(in crate::check) doc: DocId,
    /// Whether another article links to it.
    pub(in crate::check) is_linked: bool,
}

/// The articles that no table of contents of any locale names, each topic once. None of a docset whose way is its folders.
///
/// Start pages of folders are reached by their folder, and what search engines are kept out of is hidden on purpose.
pub(in crate::check) fn unlisted(facts: &Facts<'_>) -> Vec<Unlisted> {
    let catalog = facts.catalog();
    let is_named = |topic: TopicId| {
        catalog
            .topic(topic)
            .articles
            .keys()
            .any(|locale| matches!(catalog.navigation[locale.0 as usize].place_of(topic), Some((_, Some(_)))))
    };
    let topics = catalog.topic_ids().filter(|topic| !is_named(*topic));
    let hidden: Vec<(TopicId, DocId)> = topics.filter_map(|topic| Some((topic, article(facts, topic)?))).collect();
    if hidden.is_empty() {
        return Vec::new();
    }
    let linked = linked(facts);
    hidden.into_iter().map(|(topic, doc)| Unlisted { doc, is_linked: linked.contains(&topic) }).collect()
}

/// The article of a topic that is told: the source's, else the first by locale; `None` where it is not meant to be listed.
fn article(facts: &Facts<'_>, topic: TopicId) -> Option<DocId> {
    let catalog = facts.catalog();
    let topic = catalog.topic(topic);
    let doc = *topic.articles.get(&catalog.source).or_else(|| topic.articles.values().next())?;
    let name = topic.path.rsplit('/').next().unwrap_or(&topic.path).to_ascii_lowercase();
    let is_sent_on = catalog.document(doc).front_matter.metadata.redirect_url.is_some();
    let is_start = matches!(name.split('.').next(), Some("index" | "readme" | "404"));
    let is_hidden = is_start || is_sent_on || catalog.metadata(doc).is_noindex();
    let is_built = catalog.pages.of(catalog.topic_of(doc)?, catalog.locale_of(doc)).is_some();
    // Only where a table stands at the article's folder or above it.
    let folder = folder_of(&topic.path);
    let holds = |tree: &str| tree.is_empty() || folder == tree || folder.starts_with(&format!("{tree}/"));
    let trees = &catalog.navigation[catalog.locale_of(doc).0 as usize].trees;
    (is_built && !is_hidden && trees.iter().any(|tree| holds(&tree.folder))).then_some(doc)
}

/// The topics that another article leads to, in any locale.
fn linked(facts: &Facts<'_>) -> FxHashSet<TopicId> {
    let catalog = facts.catalog();
    let mut linked = FxHashSet::default();
    for link in facts.links().filter(LinkFact::is_followed) {
        let own = match link.holder {
            Holder::Document(doc) => catalog.topic_of(doc),
            Holder::Toc(_) | Holder::Data(_) => None,
        };
        linked.extend(topic_behind(link.target).filter(|topic| own != Some(*topic)));
    }
    linked
}

/// The topic whose page answers to a link.
pub(in crate::check) fn topic_behind(target: &LinkTarget) -> Option<TopicId> {
    match target {
        LinkTarget::Page { topic, .. } | LinkTarget::SitePage { topic, .. } => Some(*topic),
        LinkTarget::Missing(crate::links::Missing::Bookmark { topic, .. }) => *topic,
        LinkTarget::Redirect { end, .. } => topic_behind(end),
        _ => None,
    }
}

/// The endings of files that are there to be shown or taken away: of all others nobody knows what they are for.
const FOR_READERS: [&str; 24] = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "ico", "tif", "tiff", "mp4", "webm", "mov", "mp3",
    "wav", "pdf", "zip", "doc", "docx", "xls", "xlsx", "ppt", "pptx",
];

/// The pictures, films and other files for readers that nothing leads to, as indices into the docset's assets: each path
/// below the folders of the locales once, that of the source first.
pub(in crate::check) fn unused(facts: &Facts<'_>) -> Vec<usize> {
    let docset = &facts.catalog().docset;
    let below = |asset: usize| {
        let asset = &docset.assets[asset];
        docset.roots[asset.root].strip(&asset.path).to_lowercase()
    };
    let ending = |asset: usize| docset.assets[asset].path.extension().to_ascii_lowercase();
    let of_documents = facts.analysis.links.documents.iter().flatten();
    let of_tocs = facts.analysis.links.tocs.iter().flatten().map(|link| &link.target);
    // Those of what is not built among them: such files are in use as far as anybody knows.
    let mut told: FxHashSet<String> = of_documents.chain(of_tocs).filter_map(asset_behind).map(below).collect();
    let source = facts.catalog().root_of(facts.catalog().source);
    let mut assets: Vec<usize> = (0..docset.assets.len()).collect();
    assets.sort_by_key(|asset| (Some(docset.assets[*asset].root) != source, *asset));
    assets.into_iter().filter(|asset| FOR_READERS.contains(&&*ending(*asset)) && told.insert(below(*asset))).collect()
}

fn asset_behind(target: &LinkTarget) -> Option<usize> {
    match target {
        LinkTarget::Asset { asset, .. } | LinkTarget::Sample { file: FileId::Asset(asset), .. } => {
            Some(*asset as usize)
        }
        LinkTarget::Redirect { end, .. } => asset_behind(end),
        _ => None,
    }
}

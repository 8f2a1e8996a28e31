//! The way through the pages of a locale.
//!
//! In: tables of contents, own ones before the source's, and pages. Out: for each locale its trees of entries, and for
//! each topic the entry that stands for it. Without any table that leads to a page, the folders are the way.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalog::files::FileId;
use crate::catalog::folder_tree::folder_tree;
use crate::catalog::model::{Catalog, DocId, LocaleId, TopicId};
use crate::catalog::page::PageKind;
use crate::catalog::reference::Reference;
use crate::catalog::toc::{TocEntry, TocHref};
use crate::catalog::uid::XrefName;
use crate::html;
use crate::path::{DocPath, folder_of, resolve};

/// How deep tables of contents may be embedded in each other.
const MAX_EMBEDDED: usize = 16;

/// The way through the pages of one locale.
#[derive(Debug, Default)]
pub struct Navigation {
    /// The trees, that of the shortest folder first.
    pub trees: Vec<NavTree>,
    /// The tree of each topic, and the entry that stands for it there, when there is one.
    place_of: FxHashMap<TopicId, (u32, Option<u32>)>,
}

/// One table of contents, with all that it embeds.
#[derive(Debug, Default)]
pub struct NavTree {
    /// The folder that it lies in, below the locale's.
    pub folder: String,
    /// Every entry, parents before children.
    pub nodes: Vec<NavNode>,
}

/// One entry.
#[derive(Debug, Clone, PartialEq)]
pub struct NavNode {
    /// What it says.
    pub title: Box<str>,
    /// Where it leads.
    pub target: NavTarget,
    /// Query and fragment behind the address of a page, with `?` and `#`.
    pub suffix: Box<str>,
    /// Whether its branch is open from the start.
    pub is_expanded: bool,
    /// How many entries it stands below.
    pub depth: u16,
    /// Index behind its last descendant.
    pub end: u32,
    /// The entry that it stands below; `None` at the top.
    pub parent: Option<u32>,
    /// Its place among those that stand below the same entry, from 0.
    pub place: u32,
}

/// Where an entry leads.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum NavTarget {
    /// To a page of this locale.
    Page(TopicId),
    /// Elsewhere.
    Url(Box<str>),
    /// Nowhere: it only holds others.
    #[default]
    None,
}

impl NavNode {
    /// An entry whose place among others is not known yet.
    pub(in crate::catalog) fn new(title: Box<str>, target: NavTarget, depth: u16, end: u32) -> Self {
        Self { title, target, suffix: "".into(), is_expanded: false, depth, end, parent: None, place: 0 }
    }
}

impl Navigation {
    /// The tree of a topic, and the entry that stands for it there.
    #[must_use]
    pub fn place_of(&self, topic: TopicId) -> Option<(usize, Option<usize>)> {
        let (tree, node) = self.place_of.get(&topic)?;
        Some((*tree as usize, node.map(|node| node as usize)))
    }
}

impl NavTree {
    /// The entries that an entry stands below, the outermost first, and the entry itself last.
    #[must_use]
    pub fn path_to(&self, node: usize) -> Vec<usize> {
        let above = std::iter::successors(Some(node), |node| self.nodes[*node].parent.map(|parent| parent as usize));
        let mut path: Vec<usize> = above.collect();
        path.reverse();
        path
    }

    /// Tells each entry what it stands below, and where among its like; the nodes have their `end` already.
    fn link_up(&mut self) {
        let mut open: Vec<(u32, u32)> = Vec::new();
        let mut at_top = 0;
        for at in 0..self.nodes.len() {
            while open.pop_if(|(parent, _)| self.nodes[*parent as usize].end as usize <= at).is_some() {}
            let node = &mut self.nodes[at];
            let count = match open.last_mut() {
                Some((parent, count)) => {
                    node.parent = Some(*parent);
                    count
                }
                None => &mut at_top,
            };
            node.place = *count;
            *count += 1;
            open.push((u32::try_from(at).unwrap_or(u32::MAX), 0));
        }
    }
}

/// Lays the way through each locale.
pub(in crate::catalog) fn lay(catalog: &Catalog) -> Vec<Navigation> {
    let by_folder = tocs_by_folder(catalog);
    catalog.locale_ids().map(|locale| lay_one(catalog, locale, &by_folder)).collect()
}

/// Which of several tables in one folder counts, the lowest first: YAML, JSON, Markdown, as the reference has it.
fn rank(path: &DocPath) -> u8 {
    match path.extension().to_ascii_lowercase().as_str() {
        "yml" => 0,
        "json" => 1,
        _ => 2,
    }
}

/// Tables of contents by root and folder below it; those that breadcrumbs come from are no way through pages.
fn tocs_by_folder(catalog: &Catalog) -> FxHashMap<(usize, String), u32> {
    let mut tocs = FxHashMap::default();
    for (at, file) in catalog.docset.tocs.iter().enumerate() {
        let below = catalog.docset.roots[file.root].strip(&file.path);
        let key = (file.root, folder_of(below).to_owned());
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        if catalog.crumb_tables.contains_key(&at) {
            continue;
        }
        let other = tocs.get(&key).map(|other: &u32| &catalog.docset.tocs[*other as usize].path);
        if other.is_none_or(|other| rank(&file.path) < rank(other)) {
            tocs.insert(key, at);
        }
    }
    tocs
}

fn lay_one(catalog: &Catalog, locale: LocaleId, tocs: &FxHashMap<(usize, String), u32>) -> Navigation {
    let own = catalog.root_of(locale);
    let source = catalog.root_of(catalog.source);
    let mut folders: BTreeMap<&str, u32> = BTreeMap::new();
    // Own tables go before the source's.
    for root in [source, own].into_iter().flatten() {
        for ((at, folder), toc) in tocs {
            if *at == root {
                folders.insert(folder, *toc);
            }
        }
    }
    let mut weaver = Weaver { catalog, locale, folders: &folders, embedded: FxHashSet::default() };
    let mut trees: Vec<NavTree> = Vec::new();
    let mut order: Vec<(&str, u32)> = folders.iter().map(|(folder, toc)| (*folder, *toc)).collect();
    order.sort_by_key(|(folder, _)| (folder.matches('/').count() + usize::from(!folder.is_empty()), *folder));
    for (folder, toc) in order {
        // What a table nearer the top embeds is no tree of its own.
        if weaver.embedded.contains(&toc) {
            continue;
        }
        let mut nodes = Vec::new();
        weaver.weave_toc(toc, 0, &mut vec![toc], &mut nodes);
        trees.push(NavTree { folder: folder.to_owned(), nodes });
    }
    // A tree that leads to no page is no way.
    trees.retain(|tree| tree.nodes.iter().any(|node| matches!(node.target, NavTarget::Page(_))));
    let mut navigation = Navigation { trees, place_of: FxHashMap::default() };
    if navigation.trees.is_empty() {
        navigation.trees.push(folder_tree(catalog, locale));
    }
    navigation.trees.iter_mut().for_each(NavTree::link_up);
    place_topics(catalog, locale, &mut navigation);
    navigation
}

/// Finds the tree and entry of each topic that has a page: the tree of the nearest folder that names it, else the nearest
/// one above it, else the first.
fn place_topics(catalog: &Catalog, locale: LocaleId, navigation: &mut Navigation) {
    let mut named: FxHashMap<TopicId, (u32, u32)> = FxHashMap::default();
    let length = |tree: u32| navigation.trees[tree as usize].folder.len();
    for (tree_at, tree) in navigation.trees.iter().enumerate() {
        for (node_at, node) in tree.nodes.iter().enumerate() {
            let NavTarget::Page(topic) = node.target else { continue };
            let place = (u32::try_from(tree_at).unwrap_or(0), u32::try_from(node_at).unwrap_or(0));
            let is_near = catalog.topic(topic).path.starts_with(&tree.folder);
            match named.get(&topic) {
                Some(known) if !is_near || length(known.0) >= tree.folder.len() => {}
                _ => {
                    named.insert(topic, place);
                }
            }
        }
    }
    for topic in catalog.topic_ids().filter(|topic| catalog.pages.of(*topic, locale).is_some()) {
        let place = named.get(&topic).map(|(tree, node)| (*tree, Some(*node))).unwrap_or_else(|| {
            let folder = folder_of(&catalog.topic(topic).path);
            let holds = |tree: &NavTree| {
                tree.folder.is_empty() || folder == tree.folder || folder.starts_with(&format!("{}/", tree.folder))
            };
            let nearest = navigation
                .trees
                .iter()
                .enumerate()
                .filter(|(_, tree)| holds(tree))
                .max_by_key(|(_, tree)| tree.folder.len());
            (u32::try_from(nearest.map_or(0, |(at, _)| at)).unwrap_or(0), None)
        });
        navigation.place_of.insert(topic, place);
    }
}

/// Makes tables of contents into nodes.
struct Weaver<'a> {
    catalog: &'a Catalog,
    locale: LocaleId,
    folders: &'a BTreeMap<&'a str, u32>,
    embedded: FxHashSet<u32>,
}

impl Weaver<'_> {
    /// Adds the entries of a table; `open` are the tables that are being woven, so that a circle ends.
    fn weave_toc(&mut self, toc: u32, depth: u16, open: &mut Vec<u32>, nodes: &mut Vec<NavNode>) {
        let catalog = self.catalog;
        for entry in &catalog.tocs[toc as usize].entries {
            self.weave_entry(toc, entry, depth, open, nodes);
        }
    }

    fn weave_entry(&mut self, toc: u32, entry: &TocEntry, depth: u16, open: &mut Vec<u32>, nodes: &mut Vec<NavNode>) {
        let at = nodes.len();
        let mut lead = self.lead(toc, entry.href.as_ref());
        nodes.push(NavNode::new("".into(), NavTarget::None, depth, 0));
        for child in &entry.children {
            self.weave_entry(toc, child, depth.saturating_add(1), open, nodes);
        }
        let embeds = self.table(toc, entry.toc_href.as_ref());
        if let Some(other) = embeds.filter(|other| !open.contains(other) && open.len() < MAX_EMBEDDED) {
            self.embedded.insert(other);
            open.push(other);
            self.weave_toc(other, depth.saturating_add(1), open, nodes);
            open.pop();
        }
        if let (NavTarget::None, Some(href)) = (&lead.target, &entry.toc_href) {
            // A link to a folder means the first article of its table of contents.
            match href.is_folder() {
                true => {
                    let path = href.value.split(['?', '#']).next().unwrap_or(&href.value);
                    lead.target = self.first_of_folder(toc, path).map_or(NavTarget::None, NavTarget::Page);
                }
                false => lead = self.lead(toc, Some(href)),
            }
        }
        nodes[at] = NavNode {
            title: self.title(entry, &lead).into(),
            target: lead.target,
            suffix: lead.suffix,
            is_expanded: entry.is_expanded,
            depth,
            end: u32::try_from(nodes.len()).unwrap_or(u32::MAX),
            parent: None,
            place: 0,
        };
    }

    /// Where an href leads.
    fn lead(&self, toc: u32, href: Option<&TocHref>) -> Lead {
        href.map(|href| lead(self.catalog, self.locale, toc, &href.value)).unwrap_or_default()
    }

    /// The table of contents that an href names, of this locale where it has one.
    fn table(&self, toc: u32, href: Option<&TocHref>) -> Option<u32> {
        let Reference::Relative { path, .. } = Reference::parse(&href?.value) else { return None };
        match locate(self.catalog, self.locale, toc, &path) {
            Some(FileId::Toc(other)) => Some(self.own(other)),
            _ => None,
        }
    }

    fn has_page(&self, topic: TopicId) -> bool {
        self.catalog.pages.of(topic, self.locale).is_some()
    }

    /// The same table in this locale, where it has one.
    fn own(&self, toc: u32) -> u32 {
        let file = &self.catalog.docset.tocs[toc as usize];
        let below = self.catalog.docset.roots[file.root].strip(&file.path);
        self.folders.get(folder_of(below)).copied().unwrap_or(toc)
    }

    fn first_of_folder(&self, toc: u32, folder: &str) -> Option<TopicId> {
        let index = ["index.md", "index.yml"].iter().find_map(|name| {
            match locate(self.catalog, self.locale, toc, &format!("{folder}{name}"))? {
                FileId::Page(doc) => self.catalog.topic_of(DocId(doc)).filter(|topic| self.has_page(*topic)),
                FileId::Toc(_) | FileId::Asset(_) | FileId::Data => None,
            }
        });
        let below = self.catalog.below_from_toc(toc, folder)?;
        let other = self.folders.get(below.as_str()).copied();
        index.or_else(|| self.catalog.first_page_of_toc(other?, self.locale))
    }

    /// The entry's own words when it is this locale's table, or the page's title where the locale has that article.
    fn title(&self, entry: &TocEntry, lead: &Lead) -> String {
        let page = match lead.target {
            NavTarget::Page(topic) => self.catalog.pages.of(topic, self.locale),
            NavTarget::Url(_) | NavTarget::None => None,
        };
        let title = page.map(|page| self.catalog.page_title(page));
        let is_own = |name: &&String| {
            page.is_none_or(|page| page.kind == PageKind::Fallback)
                || self.is_own_table()
                || !name.is_empty() && title.is_none()
        };
        match entry.name.as_ref().filter(is_own) {
            Some(name) => name.clone(),
            None => {
                let title = title.map(str::to_owned).or_else(|| lead.text.clone()).or_else(|| entry.name.clone());
                title.unwrap_or_default()
            }
        }
    }

    /// Whether the locale's tables of contents are its own.
    fn is_own_table(&self) -> bool {
        let root = self.catalog.root_of(self.locale);
        self.locale == self.catalog.source
            || self.folders.values().any(|toc| Some(self.catalog.docset.tocs[*toc as usize].root) == root)
    }
}

/// Where an href leads, and what it is called there when nobody gives it a name.
#[derive(Debug, Default)]
pub(in crate::catalog) struct Lead {
    pub(in crate::catalog) target: NavTarget,
    suffix: Box<str>,
    text: Option<String>,
}

/// Where an href of a table of contents leads readers of a locale.
pub(in crate::catalog) fn lead(catalog: &Catalog, locale: LocaleId, toc: u32, href: &str) -> Lead {
    let url = |url: String| Lead { target: NavTarget::Url(url.into()), ..Lead::default() };
    let page = |topic: Option<TopicId>, suffix: &str| {
        let topic = topic.filter(|topic| catalog.pages.of(*topic, locale).is_some())?;
        Some(Lead { target: NavTarget::Page(topic), suffix: suffix.into(), text: None })
    };
    match Reference::parse(href) {
        // What a browser would run is no place to go to.
        Reference::External if html::is_safe_link(href) => url(href.to_owned()),
        // A path from the root of the site that it came from, `/nuget/a`, may be one of ours.
        Reference::SiteAbsolute { path, suffix } => {
            let own = page(catalog.topic_at_site_path(&path), suffix);
            own.unwrap_or_else(|| url(format!("{path}{suffix}")))
        }
        Reference::Relative { path, suffix } => match locate(catalog, locale, toc, &path) {
            Some(FileId::Page(doc)) => page(catalog.topic_of(DocId(doc)), suffix).unwrap_or_default(),
            Some(FileId::Toc(_) | FileId::Asset(_) | FileId::Data) | None => Lead::default(),
        },
        Reference::Xref => {
            let name = XrefName::parse(href);
            let doc = catalog.uids.article(&name.uid, locale, catalog.source);
            let own = page(doc.and_then(|doc| catalog.topic_of(doc)), &name.suffix);
            let elsewhere = || {
                let external =
                    catalog.uids.external(&name.uid).filter(|external| html::is_safe_link(&external.href))?;
                let text = Some(external.text(&name).to_owned());
                Some(Lead { text, ..url(format!("{}{}", external.href, name.suffix)) })
            };
            let lost = || Lead { text: Some(name.uid.clone()), ..Lead::default() };
            own.or_else(elsewhere).unwrap_or_else(lost)
        }
        Reference::Empty
        | Reference::External
        | Reference::Bookmark(_)
        | Reference::Tab
        | Reference::Mail
        | Reference::Local => Lead::default(),
    }
}

/// The file that a path means, as seen from a table of contents: of this locale where it has one.
fn locate(catalog: &Catalog, locale: LocaleId, toc: u32, path: &str) -> Option<FileId> {
    let below = catalog.below_from_toc(toc, path)?;
    let root = catalog.root_of(locale).or_else(|| catalog.root_of(catalog.source))?;
    catalog.locate(root, &below).map(|located| located.file)
}

impl Catalog {
    /// A path as seen from a table of contents, below its root.
    #[must_use]
    pub fn below_from_toc(&self, toc: u32, path: &str) -> Option<String> {
        let file = &self.docset.tocs[toc as usize];
        let root = &self.docset.roots[file.root];
        let below = root.strip(&file.path);
        match path.strip_prefix("~/") {
            Some(rest) => resolve(root.published_at(below).map_or("", |published| published.folder.as_str()), rest),
            None => resolve(folder_of(below), path),
        }
    }

    /// The first page that a table of contents leads to, for readers of a locale.
    #[must_use]
    pub fn first_page_of_toc(&self, toc: u32, reader: LocaleId) -> Option<TopicId> {
        let mut level: Vec<&TocEntry> = self.tocs[toc as usize].entries.iter().collect();
        // The nearest to the top, as the reference has it.
        while !level.is_empty() {
            let page_of = |entry: &&TocEntry| match lead(self, reader, toc, &entry.href.as_ref()?.value).target {
                NavTarget::Page(topic) => Some(topic),
                NavTarget::Url(_) | NavTarget::None => None,
            };
            if let Some(found) = level.iter().find_map(page_of) {
                return Some(found);
            }
            level = level.into_iter().flat_map(|entry| &entry.children).collect();
        }
        None
    }
}

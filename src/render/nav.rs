//! Tables of contents as HTML.
//!
//! A page shows the entries at the top, and the branch that it stands in. All pages of one folder and one branch show the
//! same, save for the mark on their own entry: the HTML is made once for them, and the mark is set when a page is made.
//! Of very many entries below one, the page shows those around its own: a folder of ten thousand articles must not put ten
//! thousand links on each of their pages.

use std::cmp::Ordering;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalog::{Catalog, LocaleId, NavNode, NavTarget, NavTree, Page, PageKind};
use crate::config::Config;
use crate::html;
use crate::path::Route;

/// A table of contents with no more entries than this is shown whole: on a small site the reader sees all there is.
const SHOWN_WHOLE: usize = 80;

/// How many entries below one are shown together.
const SHOWN_TOGETHER: u32 = 200;

/// Which pages share the HTML of their table of contents.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Group {
    locale: LocaleId,
    tree: usize,
    /// The entry whose children are shown; the top when there is none.
    branch: Option<usize>,
    /// Which run of the entries below it.
    run: u32,
    /// The folder of the pages, since URLs are relative.
    folder: String,
}

/// A table of contents for the pages of one group.
#[derive(Debug, Default)]
struct NavHtml {
    html: String,
    /// Where the mark of the current page goes, by entry.
    marks: FxHashMap<usize, usize>,
}

/// The tables of contents of all pages.
#[derive(Debug)]
pub(in crate::render) struct NavPages {
    by_group: FxHashMap<Group, NavHtml>,
}

impl NavPages {
    pub(in crate::render) fn new(catalog: &Catalog, config: &Config) -> Self {
        let groups: FxHashSet<Group> =
            catalog.pages.all.iter().filter_map(|page| Some(group_of(catalog, page)?.0)).collect();
        let by_group = groups.into_par_iter().map(|group| {
            let html = branch_html(catalog, config, &group);
            (group, html)
        });
        Self { by_group: by_group.collect() }
    }

    /// The table of contents of a page, with its own entry marked.
    pub(in crate::render) fn of(&self, catalog: &Catalog, page: &Page) -> String {
        let Some((group, node)) = group_of(catalog, page) else { return String::new() };
        let Some(nav) = self.by_group.get(&group) else { return String::new() };
        match node.and_then(|node| nav.marks.get(&node)) {
            Some(at) => [&nav.html[..*at], " aria-current=\"page\"", &nav.html[*at..]].concat(),
            None => nav.html.clone(),
        }
    }
}

/// The group of a page and its entry.
fn group_of(catalog: &Catalog, page: &Page) -> Option<(Group, Option<usize>)> {
    let navigation = &catalog.navigation[page.locale.0 as usize];
    let (tree_at, node) = navigation.place_of(page.topic)?;
    let tree = navigation.trees.get(tree_at)?;
    let branch = match node {
        Some(_) if is_shown_whole(tree) => None,
        Some(node) if has_children(tree, node) => Some(node),
        Some(node) => tree.path_to(node).iter().rev().nth(1).copied(),
        None => None,
    };
    // The run of a page's own entry; that of a branch's first children, where the page is the branch.
    let run = node.filter(|node| branch != Some(*node)).map_or(0, |node| tree.nodes[node].place / SHOWN_TOGETHER);
    let run = if is_shown_whole(tree) { 0 } else { run };
    Some((Group { locale: page.locale, tree: tree_at, branch, run, folder: page.route.folder().to_owned() }, node))
}

fn is_shown_whole(tree: &NavTree) -> bool {
    tree.nodes.len() <= SHOWN_WHOLE
}

fn has_children(tree: &NavTree, node: usize) -> bool {
    tree.nodes[node].end as usize > node + 1
}

fn branch_html(catalog: &Catalog, config: &Config, group: &Group) -> NavHtml {
    let tree = &catalog.navigation[group.locale.0 as usize].trees[group.tree];
    let open: FxHashSet<usize> =
        group.branch.map(|branch| tree.path_to(branch).into_iter().collect()).unwrap_or_default();
    let from = Route::new(&format!("{}/x", group.folder));
    let is_open = |node: usize| is_shown_whole(tree) || open.contains(&node) || tree.nodes[node].is_expanded;
    // Each level shows the run that holds the way to the branch; the branch itself shows the group's.
    let path = group.branch.map(|branch| tree.path_to(branch)).unwrap_or_default();
    let run_of = |depth: u16| match path.get(usize::from(depth)) {
        Some(node) => tree.nodes[*node].place / SHOWN_TOGETHER,
        None => group.run,
    };
    let writer =
        Writer { catalog, config, tree, locale: group.locale, from: &from, is_open: &is_open, run_of: &run_of };
    let mut nav = NavHtml::default();
    writer.level(0, tree.nodes.len(), &mut nav);
    nav
}

/// The whole way through a locale, two levels deep, for its start page.
pub(in crate::render) fn contents(catalog: &Catalog, config: &Config, locale: LocaleId, from: &Route) -> String {
    let mut out = String::new();
    for tree in &catalog.navigation[locale.0 as usize].trees {
        let is_open = |node: usize| is_shown_whole(tree) || tree.nodes[node].depth == 0;
        let mut nav = NavHtml::default();
        let writer = Writer { catalog, config, tree, locale, from, is_open: &is_open, run_of: &|_| 0 };
        writer.level(0, tree.nodes.len(), &mut nav);
        out.push_str(&nav.html);
    }
    out
}

/// The pages before and after a page in the order of its table of contents, each with its title there.
pub(in crate::render) fn neighbours<'a>(
    catalog: &'a Catalog,
    page: &Page,
) -> (Option<&'a NavNode>, Option<&'a NavNode>) {
    let navigation = &catalog.navigation[page.locale.0 as usize];
    let Some((tree, Some(node))) = navigation.place_of(page.topic) else { return (None, None) };
    let nodes = &navigation.trees[tree].nodes;
    let is_other = |node: &&NavNode| matches!(node.target, NavTarget::Page(topic) if topic != page.topic);
    (nodes[..node].iter().rev().find(is_other), nodes[node + 1..].iter().find(is_other))
}

/// The entries above a page's own in its table of contents, the outermost first.
pub(in crate::render) fn ancestors<'a>(catalog: &'a Catalog, page: &Page) -> Vec<&'a NavNode> {
    let navigation = &catalog.navigation[page.locale.0 as usize];
    let Some((tree, Some(node))) = navigation.place_of(page.topic) else { return Vec::new() };
    let tree = &navigation.trees[tree];
    let mut path = tree.path_to(node);
    path.pop();
    path.into_iter().map(|node| &tree.nodes[node]).collect()
}

/// The URL of an entry as seen from a page.
pub(in crate::render) fn url_of(
    catalog: &Catalog,
    config: &Config,
    locale: LocaleId,
    node: &NavNode,
    from: &Route,
) -> Option<String> {
    url_to(catalog, config, locale, (&node.target, &node.suffix), from)
}

/// The URL of what a table of contents leads to, with its query and fragment, as seen from a page.
pub(in crate::render) fn url_to(
    catalog: &Catalog,
    config: &Config,
    locale: LocaleId,
    (target, suffix): (&NavTarget, &str),
    from: &Route,
) -> Option<String> {
    match target {
        NavTarget::Page(topic) => Some(catalog.pages.of(*topic, locale)?.route.seen_from(from) + suffix),
        NavTarget::Url(url) if url.starts_with('/') && !url.starts_with("//") => {
            Some(format!("{}{url}", config.site_links))
        }
        NavTarget::Url(url) => Some(url.to_string()),
        NavTarget::None => None,
    }
}

struct Writer<'a> {
    catalog: &'a Catalog,
    config: &'a Config,
    tree: &'a NavTree,
    locale: LocaleId,
    from: &'a Route,
    is_open: &'a dyn Fn(usize) -> bool,
    /// Which run of its entries a level shows, by its depth.
    run_of: &'a dyn Fn(u16) -> u32,
}

impl Writer<'_> {
    /// The entries from `start` on, up to `end`, with the branches that are open.
    fn level(&self, start: usize, end: usize, nav: &mut NavHtml) {
        nav.html.push_str("<ul>\n");
        let run = self.tree.nodes.get(start).map_or(0, |node| (self.run_of)(node.depth));
        let mut node = start;
        let mut before = None;
        while node < end {
            let after = (self.tree.nodes[node].end as usize).max(node + 1);
            match (self.tree.nodes[node].place / SHOWN_TOGETHER).cmp(&run) {
                Ordering::Less => before = Some(node),
                Ordering::Equal => {
                    if let Some(before) = before.take() {
                        self.more(before, nav);
                    }
                    nav.html.push_str("<li>");
                    self.entry(node, nav);
                    if after > node + 1 && (self.is_open)(node) {
                        nav.html.push('\n');
                        self.level(node + 1, after, nav);
                    }
                    nav.html.push_str("</li>\n");
                }
                Ordering::Greater => {
                    self.more(node, nav);
                    break;
                }
            }
            node = after;
        }
        nav.html.push_str("</ul>\n");
    }

    /// The way to the entries that are not shown: a link to the nearest of them.
    fn more(&self, at: usize, nav: &mut NavHtml) {
        let node = &self.tree.nodes[at];
        let url = url_of(self.catalog, self.config, self.locale, node, self.from);
        let Some(url) = url else { return };
        nav.html.push_str("<li><a href=\"");
        html::push_attribute(&mut nav.html, &url);
        nav.html.push_str("\" title=\"");
        html::push_attribute(&mut nav.html, &node.title);
        nav.html.push_str("\">…</a></li>\n");
    }

    fn entry(&self, at: usize, nav: &mut NavHtml) {
        let node = &self.tree.nodes[at];
        let own = url_of(self.catalog, self.config, self.locale, node, self.from);
        // An entry that only holds others, and is closed, leads to the first page that it holds.
        let first = || {
            let held = self.tree.nodes[at..node.end as usize].iter();
            let mut pages = held.filter(|node| matches!(node.target, NavTarget::Page(_)));
            pages.find_map(|node| url_of(self.catalog, self.config, self.locale, node, self.from))
        };
        let is_closed = node.end as usize > at + 1 && !(self.is_open)(at);
        let url = own.or_else(|| is_closed.then(first).flatten());
        let is_untranslated = match node.target {
            NavTarget::Page(topic) => {
                self.catalog.pages.of(topic, self.locale).is_some_and(|page| page.kind == PageKind::Fallback)
            }
            NavTarget::Url(_) | NavTarget::None => false,
        };
        match &url {
            Some(url) => {
                nav.html.push_str("<a");
                if matches!(node.target, NavTarget::Page(_)) {
                    nav.marks.insert(at, nav.html.len());
                }
                if is_untranslated {
                    nav.html.push_str(" class=\"untranslated\"");
                }
                nav.html.push_str(" href=\"");
                html::push_attribute(&mut nav.html, url);
                nav.html.push_str("\">");
                html::push_text(&mut nav.html, &node.title);
                nav.html.push_str("</a>");
            }
            None => {
                nav.html.push_str("<span>");
                html::push_text(&mut nav.html, &node.title);
                nav.html.push_str("</span>");
            }
        }
    }
}

//! Groups of pivots: what readers choose between, when an article has parts for each.
//!
//! In: `zone-pivot-groups.yml` and files like it, the groups that articles name, and their zones. Out: for each article
//! its groups, and what is wrong with them. A translated file goes before the source's.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalog::model::{Catalog, DocId};
use crate::docset::{Docset, Fault, Role};
use crate::markdown::{NodeKind, zone_pivots};
use crate::path::{DocPath, folder_of, resolve};
use crate::text::{LineIndex, Position, Span, Spanned};
use crate::yaml::{self, Node};

/// The name of the file, where an article does not say another.
const USUAL_FILE: &str = "zone-pivot-groups.yml";

/// What the file may end in, whatever ending is written.
const ENDINGS: [&str; 3] = [".yml", ".yaml", ".json"];

/// Groups of pivots.
#[derive(Debug, Default)]
pub struct Pivots {
    /// By path of their file.
    files: FxHashMap<DocPath, Vec<PivotGroup>>,
    /// What is wrong with the files, and with what articles say of them.
    pub faults: Vec<PivotFault>,
}

/// One group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PivotGroup {
    /// Its id.
    pub id: Box<str>,
    /// What it is about.
    pub title: Option<Box<str>>,
    /// What readers are asked.
    pub prompt: Option<Box<str>>,
    /// The pivots, in order: id and title.
    pub pivots: Vec<(Box<str>, Box<str>)>,
}

/// Something wrong with groups of pivots.
#[derive(Debug, Clone, PartialEq)]
pub struct PivotFault {
    /// Where.
    pub at: PivotPlace,
    /// What.
    pub kind: PivotFaultKind,
}

/// Where something is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum PivotPlace {
    /// In a file of groups.
    File(DocPath, Position),
    /// In an article, or a file that it shows.
    Document(DocId, Span),
}

/// What may be wrong with groups of pivots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PivotFaultKind {
    /// An article with zones names no group.
    GroupMissing,
    /// There is no file of groups: its path.
    NoDefinition(Box<str>),
    /// There are two: their paths.
    TwoDefinitions(Box<str>, Box<str>),
    /// The file has no such group: the id, and the file's name.
    GroupNotFound(Box<str>, Box<str>),
    /// No group of the article has such a pivot.
    PivotNotFound(Box<str>),
    /// A group of the article has a pivot that no zone is for: the pivot, and the group.
    PivotUnused(Box<str>, Box<str>),
    /// A group has two pivots of one id: the id, and the group.
    PivotTwice(Box<str>, Box<str>),
    /// A file has two groups of one id.
    GroupTwice(Box<str>),
}

/// Reads the files of groups; one that does not parse is told.
pub(in crate::catalog) fn read(docset: &Docset, faults: &mut Vec<Fault>) -> Pivots {
    let mut pivots = Pivots::default();
    for file in docset.data.iter().filter(|file| file.role == Role::PivotGroups) {
        let lines = LineIndex::new(&file.text);
        let groups = match yaml::parse(&file.text) {
            Ok(node) => {
                let mut fault = |span: Span, kind| {
                    let at = PivotPlace::File(file.path.clone(), lines.position(span.start));
                    pivots.faults.push(PivotFault { at, kind });
                };
                groups_in(&node, &mut fault)
            }
            Err(fault) => {
                let fault = yaml::fault_in(file.path.name(), &file.text, fault);
                faults.push(Fault::of_syntax(file.path.clone(), &file.text, fault.message, fault.span));
                Vec::new()
            }
        };
        pivots.files.insert(file.path.clone(), groups);
    }
    pivots
}

/// The groups of a file. Of two with one id the first counts, and of pivots as well.
fn groups_in(node: &Node, fault: &mut impl FnMut(Span, PivotFaultKind)) -> Vec<PivotGroup> {
    let text = |node: &Node, key| node.get(key).and_then(Node::as_str).map(Box::from);
    let mut groups: Vec<PivotGroup> = Vec::new();
    let mut known = FxHashSet::default();
    for item in node.get("groups").map(Node::as_sequence).unwrap_or_default() {
        let Some(id) = item.get("id").filter(|id| id.as_str().is_some()) else { continue };
        let name: Box<str> = id.as_str().unwrap_or_default().into();
        if !known.insert(name.clone()) {
            fault(id.span, PivotFaultKind::GroupTwice(name));
            continue;
        }
        let mut group =
            PivotGroup { id: name, title: text(item, "title"), prompt: text(item, "prompt"), pivots: Vec::new() };
        let mut ids = FxHashSet::default();
        for pivot in item.get("pivots").map(Node::as_sequence).unwrap_or_default() {
            let Some(id) = pivot.get("id").filter(|id| id.as_str().is_some()) else { continue };
            let name: Box<str> = id.as_str().unwrap_or_default().into();
            if !ids.insert(name.clone()) {
                fault(id.span, PivotFaultKind::PivotTwice(name, group.id.clone()));
                continue;
            }
            let title = text(pivot, "title").unwrap_or_else(|| name.clone());
            group.pivots.push((name, title));
        }
        groups.push(group);
    }
    groups
}

/// What articles say of groups, compared with what is there.
pub(in crate::catalog) fn judge(catalog: &Catalog) -> Vec<PivotFault> {
    let mut faults = Vec::new();
    for doc in catalog.doc_ids().filter(|id| catalog.file(*id).role == Role::Article) {
        judge_article(catalog, doc, &mut faults);
    }
    // A file that two articles show has its zones told once.
    let mut told = FxHashSet::default();
    faults.retain(|fault| match &fault.at {
        PivotPlace::Document(doc, span) => told.insert((*doc, *span, format!("{:?}", fault.kind))),
        PivotPlace::File(..) => true,
    });
    faults
}

fn judge_article(catalog: &Catalog, doc: DocId, faults: &mut Vec<PivotFault>) {
    let named = catalog.metadata(doc).pivot_groups();
    let zones = zones_of(catalog, doc);
    let mut fault = |doc, span, kind| faults.push(PivotFault { at: PivotPlace::Document(doc, span), kind });
    let Some(first) = named.first() else {
        if let Some((doc, span, _)) = zones.first() {
            fault(*doc, *span, PivotFaultKind::GroupMissing);
        }
        return;
    };
    let (path, groups) = match catalog.pivot_file(doc) {
        Ok(found) => found,
        Err(kind) => return fault(doc, first.span, kind),
    };
    let mut known: Vec<&PivotGroup> = Vec::new();
    for Spanned { value, span } in named {
        match groups.iter().find(|group| group.id == *value) {
            Some(group) => known.push(group),
            None => fault(doc, *span, PivotFaultKind::GroupNotFound(value.clone(), path.name().into())),
        }
    }
    if known.is_empty() {
        return;
    }
    let used: FxHashSet<&str> = zones.iter().flat_map(|(.., pivots)| pivots.iter().map(String::as_str)).collect();
    for (holder, span, pivots) in &zones {
        for pivot in pivots {
            if !known.iter().any(|group| group.pivots.iter().any(|(id, _)| **id == **pivot)) {
                fault(*holder, *span, PivotFaultKind::PivotNotFound(pivot.as_str().into()));
            }
        }
    }
    for group in known {
        for (id, _) in group.pivots.iter().filter(|(id, _)| !used.contains(&**id)) {
            fault(doc, first.span, PivotFaultKind::PivotUnused(id.clone(), group.id.clone()));
        }
    }
}

/// The zones of an article and of what it shows, with the pivots that they are for.
fn zones_of(catalog: &Catalog, article: DocId) -> Vec<(DocId, Span, Vec<String>)> {
    let mut found = Vec::new();
    let mut pending = vec![article];
    let mut seen = FxHashSet::default();
    while let Some(doc) = pending.pop().filter(|_| seen.len() < 1000) {
        if !seen.insert(doc) {
            continue;
        }
        pending.extend(catalog.includes[doc.0 as usize].iter().filter_map(|target| target.document()));
        if !catalog.text(doc).contains("zone") {
            continue;
        }
        let tree = &catalog.document(doc).tree;
        for id in tree.ids() {
            if let NodeKind::Zone(attributes) = tree.kind(id) {
                let pivots = zone_pivots(tree.string(attributes));
                if !pivots.is_empty() {
                    found.push((doc, Span::at(tree.node(id).span.range().start), pivots));
                }
            }
        }
    }
    found
}

impl Pivots {
    /// The ids of all groups of the docset, in order.
    #[must_use]
    pub fn group_ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.files.values().flatten().map(|group| &*group.id).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}

impl Catalog {
    /// The groups of pivots that an article names and that are defined, in its order.
    #[must_use]
    pub fn pivot_groups(&self, doc: DocId) -> Vec<&PivotGroup> {
        let named = self.metadata(doc).pivot_groups();
        if named.is_empty() {
            return Vec::new();
        }
        let groups = self.pivot_file(doc).map(|(_, groups)| groups).unwrap_or_default();
        named.iter().filter_map(|name| groups.iter().find(|group| group.id == name.value)).collect()
    }

    /// The file of groups of an article: in its docset's folder, else in the nearest folder above the article; of its own
    /// locale, else of the source's.
    fn pivot_file(&self, doc: DocId) -> Result<(&DocPath, &[PivotGroup]), PivotFaultKind> {
        let name = self.metadata(doc).pivot_file().map_or(USUAL_FILE, |file| &*file.value).replace('\\', "/");
        let name = name.trim_start_matches(['~', '/']);
        let stem = ENDINGS.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name);
        let below = self.below(doc);
        let docset = self.root(doc).published_at(below).map_or("", |published| published.folder.as_str());
        let above =
            std::iter::successors(Some(folder_of(below)), |folder| (!folder.is_empty()).then(|| folder_of(folder)));
        let folders: Vec<&str> = std::iter::once(docset).chain(above.take(64)).collect();
        let source = self.root_of(self.source).filter(|source| *source != self.file(doc).root);
        for root in [Some(self.file(doc).root), source].into_iter().flatten() {
            for folder in &folders {
                let Some(stem) = resolve(folder, stem) else { continue };
                let path = |ending: &&str| DocPath::new(&self.docset.roots[root].join(&format!("{stem}{ending}")));
                let mut found = ENDINGS.iter().map(path).filter_map(|path| self.pivots.files.get_key_value(&path));
                match (found.next(), found.next()) {
                    (Some((first, _)), Some((second, _))) => {
                        return Err(PivotFaultKind::TwoDefinitions(first.as_str().into(), second.as_str().into()));
                    }
                    (Some((path, groups)), None) => return Ok((path, groups)),
                    (None, _) => {}
                }
            }
        }
        let wanted = resolve(docset, &format!("{stem}.yml")).unwrap_or_else(|| name.to_owned());
        Err(PivotFaultKind::NoDefinition(wanted.into()))
    }
}

//! What `docfx.json` and `docfx.yml` say of the folder that they stand in.
//!
//! In: the files of one root and the folder. Out: which of its files are articles, and what is said of them beside their
//! front matter: metadata, and the versions that they are about. The keys of both generations of the format are read:
//! those below `build`, and those at the top.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use globset::{GlobBuilder, GlobMatcher, GlobSet, GlobSetBuilder};
use serde::Deserialize;

use crate::discover::listing::{FileState, Found};
use crate::disk;
use crate::docset::{
    Fault, FaultKind, MetaValue, MetadataLayers, Moniker, MonikerDefinition, MonikerRule, Published, Root,
};
use crate::path::{DocPath, folder_of, resolve};
use crate::text::{LineIndex, Position};
use crate::yaml::{self, Node, Value};

/// The names that the file may have; the first that is there counts.
pub(in crate::discover) const NAMES: [&str; 2] = ["docfx.yml", "docfx.json"];

/// Which files of a docset are articles; paths are relative to its folder.
#[derive(Debug, Clone, Default)]
pub(in crate::discover) struct Selection {
    /// Pairs of what is taken and what is left out; empty when nothing is said.
    content: Vec<(GlobSet, GlobSet)>,
}

impl Selection {
    pub(in crate::discover) fn takes(&self, below: &str) -> bool {
        self.content.is_empty()
            || self.content.iter().any(|(files, exclude)| files.is_match(below) && !exclude.is_match(below))
    }

    /// Whether nothing is said.
    pub(in crate::discover) fn is_open(&self) -> bool {
        self.content.is_empty()
    }
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct DocfxFile {
    build: Option<DocfxBuild>,
    files: OneOrMany,
    exclude: OneOrMany,
    content: Vec<DocfxContent>,
    groups: BTreeMap<String, Group>,
    moniker_definition: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct DocfxBuild {
    content: Vec<DocfxContent>,
    groups: BTreeMap<String, Group>,
    global_metadata_files: OneOrMany,
    file_metadata_files: OneOrMany,
    moniker_definition: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct DocfxContent {
    files: OneOrMany,
    exclude: OneOrMany,
    src: Option<String>,
    /// A range of versions.
    version: Option<String>,
    group: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Group {
    #[serde(alias = "monikerRange")]
    moniker_range: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

#[derive(Deserialize, Default)]
struct DefinitionFile {
    #[serde(default)]
    monikers: Vec<DefinedMoniker>,
}

#[derive(Deserialize)]
struct DefinedMoniker {
    #[serde(alias = "name")]
    moniker_name: Option<String>,
    #[serde(alias = "product")]
    product_name: Option<String>,
    #[serde(default)]
    order: i64,
}

impl DocfxContent {
    /// The folder that its globs begin at; empty for that of the file.
    fn source(&self) -> &str {
        self.src.as_deref().unwrap_or("").trim_matches(['/', '.'])
    }
}

impl Default for OneOrMany {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl OneOrMany {
    fn as_slice(&self) -> &[String] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Many(many) => many,
        }
    }
}

/// What is read, and where what is wrong is told.
struct Reader<'a> {
    root: &'a Root,
    found: &'a [Found],
    faults: &'a mut Vec<Fault>,
}

/// The docset in a folder, with what its configuration selects and sets.
pub(in crate::discover) fn docset_at(
    root: &Root,
    found: &[Found],
    folder: &str,
    faults: &mut Vec<Fault>,
) -> (Published, Selection) {
    let mut published = Published { folder: folder.to_owned(), ..Published::default() };
    let mut selection = Selection::default();
    let mut reader = Reader { root, found, faults };
    let Some(below) = NAMES.iter().map(|name| joined(folder, name)).find(|below| reader.has(below)) else {
        return (published, selection);
    };
    let text = reader.text(&below).unwrap_or_default();
    let file: DocfxFile = reader.read(&below, &text);
    let node = yaml::parse(&text).ok();
    let build = file.build.unwrap_or_default();
    let mut all: Vec<DocfxContent> = build.content.into_iter().chain(file.content).collect();
    if !file.files.as_slice().is_empty() || !file.exclude.as_slice().is_empty() {
        let files = if file.files.as_slice().is_empty() { OneOrMany::One("**".to_owned()) } else { file.files };
        all.push(DocfxContent { files, exclude: file.exclude, ..DocfxContent::default() });
    }
    let takes_articles = |content: &&DocfxContent| {
        content.files.as_slice().iter().any(|glob| glob.contains("md") || glob.ends_with('*'))
    };
    let contents: Vec<&DocfxContent> = all.iter().filter(takes_articles).collect();
    // Where all articles lie below one `src`, that is the docset's folder, and addresses do without it.
    let sources: BTreeSet<&str> = contents.iter().map(|content| content.source()).collect();
    let is_one = sources.len() == 1;
    if let Some(source) = sources.first().filter(|source| is_one && !source.is_empty()) {
        published.folder = joined(folder, source);
        (*source).clone_into(&mut published.source);
    }
    // Pages of YAML may have an entry of their own beside that of the articles.
    let of_yaml = |content: &&DocfxContent| {
        let is_of_folder = !is_one || sources.contains(content.source());
        let takes_yaml = content.files.as_slice().iter().any(|glob| glob.ends_with(".yml"));
        takes_yaml && !takes_articles(content) && !contents.is_empty() && is_of_folder
    };
    let groups: BTreeMap<String, Group> = file.groups.into_iter().chain(build.groups).collect();
    for content in contents.iter().copied().chain(all.iter().filter(of_yaml)) {
        let source = if is_one { "" } else { content.source() };
        let (files, exclude) = (content.files.as_slice(), content.exclude.as_slice());
        selection.content.push((globs(source, files), globs(source, exclude)));
        let of_group = content.group.as_ref().and_then(|group| groups.get(group)?.moniker_range.clone());
        if let Some(range) = content.version.clone().or(of_group) {
            let (files, exclude) = (globs(content.source(), files), globs(content.source(), exclude));
            published.moniker_rules.push(MonikerRule { files, exclude, range });
        }
    }
    if let Some(node) = &node {
        read_metadata(node, &mut published.metadata);
        published.moniker_rules.extend(moniker_rules(node));
    }
    for name in build.global_metadata_files.as_slice() {
        reader.metadata_file(folder, name, "globalMetadata", &mut published.metadata);
    }
    for name in build.file_metadata_files.as_slice() {
        reader.metadata_file(folder, name, "fileMetadata", &mut published.metadata);
    }
    let definition = file.moniker_definition.or(build.moniker_definition);
    if let Some(url) = definition.as_ref().filter(|name| name.contains("://")) {
        let key = "monikerDefinition";
        let build = node.as_ref().and_then(|node| node.get("build"));
        let value = [node.as_ref(), build].into_iter().flatten().find_map(|node| node.get(key));
        let at = value.map(|value| LineIndex::new(&text).position(value.span.start));
        reader.fault_at(&below, at, FaultKind::NotFetched { key, url: url.clone() });
    }
    published.monikers = definition.and_then(|name| reader.definition(folder, &name)).map(Arc::new);
    (published, selection)
}

/// The maps of names that any configuration names, as paths below the root. Those that are not there are told, and so are
/// those on the web, which are never fetched.
pub(in crate::discover) fn xref_maps(root: &Root, found: &[Found], faults: &mut Vec<Fault>) -> Vec<String> {
    let is_config = |file: &&Found| file.below.rsplit('/').next().is_some_and(|name| NAMES.contains(&name));
    let mut reader = Reader { root, found, faults };
    let mut maps = Vec::new();
    for config in found.iter().filter(is_config).filter(|file| matches!(file.state, FileState::Regular)) {
        let text = reader.text(&config.below).unwrap_or_default();
        // What does not parse is told where the rest of it is read.
        let Ok(file) = yaml::parse(&text) else { continue };
        let lines = LineIndex::new(&text);
        for named in [file.get("xref"), file.get("build").and_then(|build| build.get("xref"))].into_iter().flatten() {
            for item in std::iter::once(named).chain(named.as_sequence()) {
                let Some(name) = item.as_str().map(str::trim).filter(|name| !name.is_empty()) else { continue };
                let at = Some(lines.position(item.span.start));
                if name.contains("://") {
                    reader.fault_at(&config.below, at, FaultKind::NotFetched { key: "xref", url: name.to_owned() });
                    continue;
                }
                match resolve(folder_of(&config.below), &name.replace('\\', "/")).filter(|below| reader.has(below)) {
                    Some(below) => maps.push(below),
                    None => {
                        let kind = FaultKind::NamedFileMissing { key: "xref", name: name.to_owned() };
                        reader.fault_at(&config.below, at, kind);
                    }
                }
            }
        }
    }
    maps
}

impl Reader<'_> {
    fn has(&self, below: &str) -> bool {
        self.found.iter().any(|file| file.below == below && matches!(file.state, FileState::Regular))
    }

    fn fault(&mut self, below: &str, kind: FaultKind) {
        self.fault_at(below, None, kind);
    }

    fn fault_at(&mut self, below: &str, at: Option<Position>, kind: FaultKind) {
        self.faults.push(Fault { path: DocPath::new(&self.root.join(below)), at, kind });
    }

    /// The text of a file below the root.
    fn text(&mut self, below: &str) -> Option<String> {
        if !self.has(below) {
            self.fault(below, FaultKind::Unreadable("there is no such file".to_owned()));
            return None;
        }
        match disk::read_to_string(&self.root.disk_path(&DocPath::new(&self.root.join(below)))) {
            Ok(text) => Some(text),
            Err(error) => {
                self.fault(below, FaultKind::Unreadable(error.to_string()));
                None
            }
        }
    }

    /// A text as a value; what does not parse is told, and the default stands for it.
    fn read<T: serde::de::DeserializeOwned + Default>(&mut self, below: &str, text: &str) -> T {
        let path = DocPath::new(&self.root.join(below));
        let read = yaml::read(text);
        if read.is_ok() {
            self.faults.extend(Fault::of_conflict(path.clone(), text));
        }
        read.unwrap_or_else(|fault| {
            self.faults.push(Fault::of_syntax(path, text, fault.message, fault.span));
            T::default()
        })
    }

    /// A file that holds one layer of metadata, below its key or without; it goes before what the configuration says.
    fn metadata_file(&mut self, folder: &str, name: &str, key: &str, metadata: &mut MetadataLayers) {
        let Some(below) = resolve(folder, &name.replace('\\', "/")) else { return };
        let Some(text) = self.text(&below) else { return };
        match yaml::parse(&text) {
            Ok(node) => {
                let layer = node.get(key).unwrap_or(&node);
                if key == "globalMetadata" { read_global(layer, metadata) } else { read_by_glob(layer, metadata) }
            }
            Err(fault) => {
                let fault = yaml::fault_in(&below, &text, fault);
                let path = DocPath::new(&self.root.join(&below));
                self.faults.push(Fault::of_syntax(path, &text, fault.message, fault.span));
            }
        }
    }

    /// The versions that ranges are about. A definition on another machine is not fetched.
    fn definition(&mut self, folder: &str, name: &str) -> Option<MonikerDefinition> {
        if name.is_empty() || name.contains("://") {
            return None;
        }
        let below = resolve(folder, &name.replace('\\', "/"))?;
        let text = self.text(&below)?;
        let file: DefinitionFile = self.read(&below, &text);
        let moniker = |defined: DefinedMoniker| {
            let product = defined.product_name.unwrap_or_default().into();
            Some(Moniker { name: defined.moniker_name?.into(), product, order: defined.order })
        };
        Some(MonikerDefinition::new(file.monikers.into_iter().filter_map(moniker).collect()))
    }
}

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// The layers of both generations: below `build`, and at the top.
fn read_metadata(file: &Node, metadata: &mut MetadataLayers) {
    for layers in [Some(file), file.get("build")].into_iter().flatten() {
        if let Some(global) = layers.get("globalMetadata") {
            read_global(global, metadata);
        }
        if let Some(by_glob) = layers.get("fileMetadata") {
            read_by_glob(by_glob, metadata);
        }
    }
}

fn read_global(layer: &Node, metadata: &mut MetadataLayers) {
    for entry in layer.as_mapping() {
        if let Some(value) = meta_value(&entry.value) {
            metadata.global.insert(entry.key.value.clone(), value);
        }
    }
}

fn read_by_glob(layer: &Node, metadata: &mut MetadataLayers) {
    for key in layer.as_mapping() {
        let rules = metadata.by_glob.entry(key.key.value.clone()).or_default();
        let read = |(pattern, value)| Some((glob("", pattern)?, meta_value(value)?));
        rules.extend(key.value.as_mapping().iter().map(|rule| (rule.key.value.as_str(), &rule.value)).filter_map(read));
    }
}

/// A value that an article may have; a map within metadata is for the publishing system only.
fn meta_value(node: &Node) -> Option<MetaValue> {
    match &node.value {
        Value::Null => Some(MetaValue::Null),
        Value::Scalar(text) => Some(MetaValue::Text(text.as_str().into())),
        Value::Sequence(items) => {
            Some(MetaValue::List(items.iter().filter_map(Node::as_str).map(Into::into).collect()))
        }
        Value::Mapping(_) => None,
    }
}

/// `monikerRange` by glob; of several that match, the last counts, and so it goes first here.
fn moniker_rules(file: &Node) -> Vec<MonikerRule> {
    let ranges = file.get("monikerRange").map(Node::as_mapping).unwrap_or_default();
    let rule = |pattern: &str, range: &str| MonikerRule {
        files: globs("", &[pattern.to_owned()]),
        exclude: GlobSet::empty(),
        range: range.to_owned(),
    };
    ranges.iter().rev().filter_map(|entry| Some(rule(&entry.key.value, entry.value.as_str()?))).collect()
}

/// DocFX's globs: `**` takes in all below, `***` stands in the wild for the same.
fn glob(source: &str, pattern: &str) -> Option<GlobMatcher> {
    let pattern = pattern.replace('\\', "/").replace("***", "**");
    let pattern = pattern.trim_start_matches("./");
    let pattern = if pattern == "**" { "**/*" } else { pattern };
    let full = if source.is_empty() { pattern.to_owned() } else { format!("{source}/{pattern}") };
    GlobBuilder::new(&full)
        .literal_separator(true)
        .case_insensitive(true)
        .build()
        .ok()
        .map(|glob| glob.compile_matcher())
}

fn globs(source: &str, patterns: &[String]) -> GlobSet {
    let mut builder = GlobSetBuilder::new();
    for matcher in patterns.iter().filter_map(|pattern| glob(source, pattern)) {
        builder.add(matcher.glob().clone());
    }
    builder.build().unwrap_or_else(|_| GlobSet::empty())
}

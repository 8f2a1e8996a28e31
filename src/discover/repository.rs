//! What a repository says about itself: `.openpublishing.publish.config.json`, and who has a `docfx.json`.
//!
//! In: the files of one root. Out: [`Repository`]: which docsets are published from it, and what each file is built as.
//! A `build_source_folder` in another letter case is found; one without articles is passed over, and when none is left the
//! whole tree is the docset.

use serde::Deserialize;

use crate::discover::docfx::{self, Selection, docset_at};
use crate::discover::listing::{Found, Yaml};
use crate::disk;
use crate::docset::{Fault, FaultKind, Published, Role, Root};
use crate::locale::Locale;
use crate::path::{DocPath, folder_of, resolve};
use crate::yaml;

const PUBLISH_CONFIG: &str = ".openpublishing.publish.config.json";

/// Files of these names hold names of other sites, whether a `docfx.json` says so or not. In lower case.
const XREF_MAPS: [&str; 3] = ["xrefmap.yml", "xrefmap.json", ".xrefmap.json"];

/// Groups of pivots; a YAML file of another name says that it holds such.
const PIVOT_GROUPS: [&str; 3] = ["zone-pivot-groups.yml", "zone-pivot-groups.yaml", "zone-pivot-groups.json"];

/// Redirections of a docset, in its folder.
const DOCSET_REDIRECTIONS: [&str; 2] = ["redirections.yml", "redirections.json"];

/// Files at the top of a repository that are for its contributors, in lower case and without ending.
const REPOSITORY_FILES: [&str; 8] = [
    "readme",
    "license",
    "license-code",
    "contributing",
    "code-of-conduct",
    "code_of_conduct",
    "security",
    "thirdpartynotices",
];

/// What a repository says about itself.
#[derive(Debug, Clone, Default)]
pub(in crate::discover) struct Repository {
    docsets: Vec<(Published, Selection)>,
    /// Whether a configuration was found.
    is_configured: bool,
    /// Names of repositories that are not here.
    pub(in crate::discover) elsewhere: Vec<String>,
    /// Maps of names that a `docfx.json` names, as paths below the root.
    xref_maps: Vec<String>,
    /// Files of redirections that it names, as paths below the root.
    redirection_files: Vec<String>,
}

#[derive(Deserialize, Default)]
struct PublishConfig {
    #[serde(default)]
    docsets_to_publish: Vec<DocsetToPublish>,
    #[serde(default)]
    dependent_repositories: Vec<DependentRepository>,
    #[serde(default)]
    redirection_files: Vec<String>,
}

#[derive(Deserialize)]
struct DocsetToPublish {
    build_source_folder: Option<String>,
    build_output_subfolder: Option<String>,
}

#[derive(Deserialize)]
struct DependentRepository {
    path_to_root: Option<String>,
}

/// Reads what a repository says about itself. In the folder of a locale, articles beside the folder of a `docfx.json` are
/// articles all the same; in a flat folder they are more likely the notes of a program's source.
pub(in crate::discover) fn read(root: &Root, found: &[Found], is_flat: bool, faults: &mut Vec<Fault>) -> Repository {
    let has = |below: &str| found.iter().any(|file| file.below == below);
    if has(PUBLISH_CONFIG) {
        let config: PublishConfig = read_json(root, PUBLISH_CONFIG, faults);
        let elsewhere =
            config.dependent_repositories.into_iter().filter_map(|repository| repository.path_to_root).collect();
        let docsets = published_by(root, found, &config.docsets_to_publish, faults);
        let redirection_files: Vec<String> =
            config.redirection_files.iter().filter_map(|file| resolve("", &file.replace('\\', "/"))).collect();
        for file in redirection_files.iter().filter(|file| !has(file)) {
            let kind = FaultKind::Unreadable("there is no such file".to_owned());
            faults.push(Fault { path: DocPath::new(&root.join(file)), at: None, kind });
        }
        return Repository { docsets, is_configured: true, elsewhere, redirection_files, ..Repository::default() }
            .with_xref_maps(root, found, faults);
    }
    let mut folders: Vec<&str> = found
        .iter()
        .filter_map(|file| docfx::NAMES.iter().find_map(|name| file.below.strip_suffix(name)))
        .filter(|folder| folder.is_empty() || folder.ends_with('/') && folder.matches('/').count() == 1)
        .map(|folder| folder.trim_end_matches('/'))
        .collect();
    folders.dedup();
    if folders.contains(&"") {
        folders = vec![""];
    }
    let is_configured = !folders.is_empty();
    let is_only = folders.len() == 1;
    let takes_the_rest = is_configured && !is_flat && !folders.contains(&"");
    let mut docsets: Vec<(Published, Selection)> = folders
        .into_iter()
        .map(|folder| {
            let (mut published, selection) = docset_at(root, found, folder, faults);
            published.output = if is_only { String::new() } else { folder.to_lowercase() };
            (published, selection)
        })
        .filter(|(published, selection)| has_articles(found, published, selection))
        .collect();
    if takes_the_rest {
        docsets.push(Default::default());
    }
    Repository { docsets, is_configured, ..Repository::default() }.or_whole().with_xref_maps(root, found, faults)
}

impl Repository {
    /// Without any docset that holds articles, the whole tree is one.
    fn or_whole(mut self) -> Self {
        if self.docsets.is_empty() {
            self.docsets.push(Default::default());
        }
        // The longest folder first, so that a docset inside another has its files.
        self.docsets
            .sort_by(|(a, _), (b, _)| b.folder.len().cmp(&a.folder.len()).then_with(|| a.folder.cmp(&b.folder)));
        self
    }

    /// Notes the maps of names that any `docfx.json` names. Those on the web are never fetched.
    fn with_xref_maps(mut self, root: &Root, found: &[Found], faults: &mut Vec<Fault>) -> Self {
        self.xref_maps = docfx::xref_maps(root, found, faults);
        self
    }

    pub(in crate::discover) fn published(&self) -> Vec<Published> {
        self.docsets.iter().map(|(published, _)| published.clone()).collect()
    }

    /// What a file is built as; `None` for what stays a path.
    pub(in crate::discover) fn role_of(&self, file: &Found) -> Option<Role> {
        let below = file.below.as_str();
        let name = below.rsplit('/').next().unwrap_or(below).to_ascii_lowercase();
        if self.is_redirections(below, &name) {
            return Some(Role::Redirections);
        }
        if XREF_MAPS.contains(&name.as_str()) || self.xref_maps.iter().any(|map| map == below) {
            return Some(Role::XrefMap);
        }
        if matches!(name.as_str(), "toc.yml" | "toc.json" | "toc.md") {
            return Some(Role::Toc);
        }
        if file.yaml == Yaml::Pivots || PIVOT_GROUPS.contains(&name.as_str()) {
            return Some(Role::PivotGroups);
        }
        if file.yaml == Yaml::Page {
            return self.builds(below).then_some(Role::Article);
        }
        let stem = name.strip_suffix(".md")?;
        if is_included(below) {
            return Some(Role::Include);
        }
        let is_for_contributors = !below.contains('/') && REPOSITORY_FILES.contains(&stem);
        let is_configured = self.docset_of(below).is_some_and(|(_, selection)| !selection.is_open());
        let is_article = self.builds(below) && (is_configured || !is_for_contributors);
        Some(if is_article { Role::Article } else { Role::Excluded })
    }

    /// Whether a file holds redirections: by its name, by that of a docset's own, or because the repository names it.
    fn is_redirections(&self, below: &str, name: &str) -> bool {
        let is_own = || {
            let folder = folder_of(below);
            DOCSET_REDIRECTIONS.contains(&name)
                && (folder.is_empty() || self.docsets.iter().any(|(published, _)| published.folder == folder))
        };
        let is_usual = name.starts_with(".openpublishing.redirection") && name.ends_with(".json");
        is_usual || is_own() || self.redirection_files.iter().any(|file| file == below)
    }

    /// The kind of a YAML page that is to be built and cannot be, because nothing is known of its kind.
    pub(in crate::discover) fn unknown_kind<'f>(&self, file: &'f Found) -> Option<&'f str> {
        match &file.yaml {
            Yaml::Unknown(kind) if self.builds(&file.below) => Some(kind),
            _ => None,
        }
    }

    fn docset_of<'b>(&self, below: &'b str) -> Option<(&'b str, &Selection)> {
        self.docsets.iter().find_map(|(published, selection)| Some((published.below(below)?, selection)))
    }

    /// Whether the globs select a file that is no include.
    fn builds(&self, below: &str) -> bool {
        !is_included(below) && self.docset_of(below).is_some_and(|(below, selection)| selection.takes(below))
    }
}

/// Whether a file is for others to show.
fn is_included(below: &str) -> bool {
    let folders = folder_of(below).split('/');
    folders.map(str::to_ascii_lowercase).any(|folder| matches!(folder.as_str(), "includes" | "_includes"))
}

/// A root that says nothing about itself is read as the source's is, else as that of the first that does.
pub(in crate::discover) fn inherit(roots: &[Root], source: &Locale, repositories: &mut [Repository]) {
    let of_source = roots.iter().position(|root| root.locale == *source && repositories_at(repositories, roots, root));
    let model = of_source.or_else(|| repositories.iter().position(|repository| repository.is_configured));
    let Some(model) = model.map(|at| repositories[at].clone()) else { return };
    for repository in repositories.iter_mut().filter(|repository| !repository.is_configured) {
        *repository = model.clone();
    }
}

fn repositories_at(repositories: &[Repository], roots: &[Root], root: &Root) -> bool {
    roots.iter().zip(repositories).any(|(other, repository)| other.disk == root.disk && repository.is_configured)
}

fn published_by(
    root: &Root,
    found: &[Found],
    wanted: &[DocsetToPublish],
    faults: &mut Vec<Fault>,
) -> Vec<(Published, Selection)> {
    let mut docsets: Vec<(Published, Selection)> = Vec::new();
    let config = DocPath::new(&root.join(PUBLISH_CONFIG));
    for docset in wanted {
        let named = docset.build_source_folder.as_deref().unwrap_or("").replace('\\', "/");
        let named = named.trim_matches(['/', '.']);
        let fault = |kind| Fault { path: config.clone(), at: None, kind };
        let Some(folder) = folder_named(found, named) else {
            faults.push(fault(FaultKind::FolderMissing(named.to_owned())));
            continue;
        };
        if folder != named {
            faults.push(fault(FaultKind::FolderCase(named.to_owned(), folder.clone())));
        }
        let (mut published, selection) = docset_at(root, found, &folder, faults);
        if !has_articles(found, &published, &selection) {
            faults.push(fault(FaultKind::FolderEmpty(folder)));
            continue;
        }
        published.site_path =
            docset.build_output_subfolder.clone().unwrap_or_default().trim_matches('/').to_lowercase();
        published.output.clone_from(&published.site_path);
        docsets.push((published, selection));
    }
    if let [(only, _)] = docsets.as_mut_slice() {
        only.output.clear();
    }
    Repository { docsets, ..Repository::default() }.or_whole().docsets
}

/// The folder of this name, in any letter case; one that is exact goes first.
fn folder_named(found: &[Found], name: &str) -> Option<String> {
    if name.is_empty() {
        return Some(String::new());
    }
    let mut close = None;
    for file in found {
        let Some(start) = file.below.get(..name.len()).filter(|_| file.below[name.len()..].starts_with('/')) else {
            continue;
        };
        if start == name {
            return Some(name.to_owned());
        }
        if close.is_none() && start.eq_ignore_ascii_case(name) {
            close = Some(start.to_owned());
        }
    }
    close
}

fn has_articles(found: &[Found], published: &Published, selection: &Selection) -> bool {
    found.iter().any(|file| {
        let is_page = file.yaml == Yaml::Page || file.below.to_ascii_lowercase().ends_with(".md");
        published.below(&file.below).is_some_and(|below| is_page && selection.takes(below))
    })
}

/// Reads a JSON file of the root; what does not parse is told, and the default stands for it.
fn read_json<T: serde::de::DeserializeOwned + Default>(root: &Root, below: &str, faults: &mut Vec<Fault>) -> T {
    let path = DocPath::new(&root.join(below));
    let disk_path = root.disk_path(&path);
    let text = match disk::read_to_string(&disk_path) {
        Ok(text) => text,
        Err(error) => {
            faults.push(Fault { path, at: None, kind: FaultKind::Unreadable(error.to_string()) });
            return T::default();
        }
    };
    match yaml::read(&text) {
        Ok(value) => {
            faults.extend(Fault::of_conflict(path, &text));
            value
        }
        Err(fault) => {
            let fault = yaml::json_fault(&text, fault);
            faults.push(Fault::of_syntax(path, &text, fault.message, fault.span));
            T::default()
        }
    }
}

//! What a repository says about itself: `.openpublishing.publish.config.json`, and who has a `docfx.json`.
//!
//! In: the files of one root. Out: [`Repository`]: which docsets are published from it, and what each file is built as.
//! A `build_source_folder` in another letter case is found; one without articles is passed over, and when none is left the
//! whole tree is the docset.

use serde::Deserialize;

use crate::discover::docfx::{self, Selection, docset_at};
use crate::discover::listing::Found;
use crate::disk;
use crate::docset::{Fault, FaultKind, Published, Role, Root};
use crate::locale::Locale;
use crate::path::{DocPath, folder_of};
use crate::text::LineIndex;
use crate::yaml;

const PUBLISH_CONFIG: &str = ".openpublishing.publish.config.json";

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
}

#[derive(Deserialize, Default)]
struct PublishConfig {
    #[serde(default)]
    docsets_to_publish: Vec<DocsetToPublish>,
    #[serde(default)]
    dependent_repositories: Vec<DependentRepository>,
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
        return Repository { docsets, is_configured: true, elsewhere };
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
    Repository { docsets, is_configured, elsewhere: Vec::new() }.or_whole()
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

    pub(in crate::discover) fn published(&self) -> Vec<Published> {
        self.docsets.iter().map(|(published, _)| published.clone()).collect()
    }

    /// What a file is built as; `None` for what stays a path.
    pub(in crate::discover) fn role_of(&self, below: &str) -> Option<Role> {
        let name = below.rsplit('/').next().unwrap_or(below).to_ascii_lowercase();
        if name.starts_with(".openpublishing.redirection") && name.ends_with(".json") {
            return Some(Role::Redirections);
        }
        if name == "toc.yml" || name == "toc.md" {
            return Some(Role::Toc);
        }
        let stem = name.strip_suffix(".md")?;
        let folders = folder_of(below).split('/');
        if folders.map(str::to_ascii_lowercase).any(|folder| matches!(folder.as_str(), "includes" | "_includes")) {
            return Some(Role::Include);
        }
        let docset = self.docsets.iter().find_map(|(published, selection)| Some((published.below(below)?, selection)));
        let is_article = docset.is_some_and(|(below_docset, selection)| match selection.is_open() {
            true => below.contains('/') || !REPOSITORY_FILES.contains(&stem),
            false => selection.takes(below_docset),
        });
        Some(if is_article { Role::Article } else { Role::Excluded })
    }
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
        published
            .below(&file.below)
            .is_some_and(|below| below.to_ascii_lowercase().ends_with(".md") && selection.takes(below))
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
        Ok(value) => value,
        Err(fault) => {
            let at = Some(LineIndex::new(&text).position(fault.span.start));
            faults.push(Fault { path, at, kind: FaultKind::JsonSyntax(fault.message) });
            T::default()
        }
    }
}

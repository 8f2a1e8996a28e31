//! Which docset and which topics the arguments mean.
//!
//! In: paths as the user writes them, from wherever they stand. Out: a folder, and places in the list of topics.

use std::path::{Path, PathBuf};

use crate::align::BitextTopic;
use crate::catalog::{Catalog, DocId};
use crate::cli::args::Align;
use crate::cli::terminal::shown_path;
use crate::discover;
use crate::disk;
use crate::error::Error;
use crate::locale::Locale;
use crate::path::extension_of;

/// The docset's folder: as given, else around the first article that is a file, else where the user stands.
pub(in crate::cli::align) fn folder_of(args: &Align) -> PathBuf {
    let here = std::env::current_dir().ok().and_then(|here| disk::canonicalize(&here).ok());
    let around = || {
        let file = args.articles.first().filter(|file| disk::is_file(file))?;
        let file = disk::canonicalize(file).ok()?;
        Some(discover::docset_around(&file, here.as_deref()))
    };
    args.docset.clone().or_else(around).unwrap_or_else(|| PathBuf::from("."))
}

/// The topic that an argument names: a file as the user stands, a path of any locale, the path of a topic, or that of a
/// translation which lies elsewhere than its source.
pub(in crate::cli::align) fn find(
    catalog: &Catalog,
    topics: &[BitextTopic<'_>],
    folder: &Path,
    article: &Path,
) -> Result<usize, Error> {
    // Where it is no separator, a backslash is a letter like others.
    let written = article.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let written = written.trim_start_matches("./");
    let holder = |is_it: &dyn Fn(&DocId) -> bool| topics.iter().position(|topic| topic.articles.values().any(is_it));
    let lies_at = |doc: &DocId, place: &Path| {
        let file = catalog.file(*doc);
        // Asking the disk is for the few that have the name.
        place.file_name() == Path::new(file.path.as_str()).file_name()
            && places_of(&catalog.root(*doc).disk_path(&file.path)).first().is_some_and(|own| own == place)
    };
    let is_path = |doc: &DocId| catalog.file(*doc).path.as_str() == written;
    let is_below = |doc: &DocId| catalog.below(*doc) == written;
    // The folder of the locale is named, and not the one that holds the locales.
    let in_locale = written.split_once('/').and_then(|(folder, below)| {
        let locale = Locale::parse_folder(folder)?;
        holder(&|doc| catalog.file(*doc).locale == locale && catalog.below(*doc) == below)
    });
    let on_disk = places_of(article).into_iter().find_map(|place| holder(&|doc| lies_at(doc, &place)));
    // What lies where the user stands is meant before what has such a path elsewhere.
    let found = on_disk.or_else(|| topics.iter().position(|topic| topic.path == written));
    let found = found.or_else(|| holder(&is_path)).or(in_locale).or_else(|| holder(&is_below));
    found.ok_or_else(|| not_found(catalog, topics, folder, article, written))
}

/// Says of a file that it lies outside, of a name what it may have been meant for.
fn not_found(catalog: &Catalog, topics: &[BitextTopic<'_>], folder: &Path, article: &Path, written: &str) -> Error {
    let places = places_of(article);
    let roots: Vec<PathBuf> =
        catalog.docset.roots.iter().filter_map(|root| disk::canonicalize(&root.disk).ok()).collect();
    let is_outside = !places.is_empty() && !places.iter().any(|place| roots.iter().any(|root| place.starts_with(root)));
    if matches!(extension_of(written), "yml" | "yaml") {
        return Error::Usage {
            message: format!("'{}' is YAML, and only articles in Markdown are aligned", article.display()),
            help: None,
        };
    }
    if !is_outside {
        return Error::Usage {
            message: format!("'{}' is no article of the docset", article.display()),
            help: near(topics, written),
        };
    }
    Error::Usage {
        message: format!("'{}' lies outside of the docset in '{}'", article.display(), shown_path(folder).display()),
        help: Some(
            "the articles of one call are of one docset: that of '--docset', else the one around the first ARTICLE"
                .into(),
        ),
    }
}

/// Where a file lies: by its own name in its folder, then where links lead; nothing for what is no file.
fn places_of(path: &Path) -> Vec<PathBuf> {
    let Ok(end) = disk::canonicalize(path) else { return Vec::new() };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let own = disk::canonicalize(folder).ok().zip(path.file_name()).map(|(folder, name)| folder.join(name));
    own.into_iter().chain([end]).collect()
}

/// The topics whose paths are nearest to what was asked for.
fn near(topics: &[BitextTopic<'_>], asked: &str) -> Option<String> {
    const SHOWN: usize = 3;
    let asked = asked.to_lowercase();
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let cost = |topic: &BitextTopic<'_>| {
        let path = topic.path.to_lowercase();
        strsim::osa_distance(&name(&asked), &name(&path)).min(strsim::osa_distance(&asked, &path))
    };
    // Whoever mistypes a name gets most of it right.
    let most = (name(&asked).len() / 2).max(3);
    let mut costs: Vec<(usize, &str)> = topics.iter().map(|topic| (cost(topic), topic.path)).collect();
    costs.retain(|(cost, _)| *cost <= most);
    costs.sort_unstable();
    let names: Vec<String> = costs.iter().take(SHOWN).map(|(_, path)| format!("'{path}'")).collect();
    match names.is_empty() {
        true => Some("give the path of a file, or its path below the folder of its locale".into()),
        false => Some(format!("did you mean {}?", names.join(" or "))),
    }
}

//! Which folders hold which locales, with no configuration needed.
//!
//! In: [`Config`] and the names of folders. Out: [`Layout`]. The first that fits counts: `locales:` of the configuration;
//! `content/<locale>`; folders named by locale; repositories named `<repo>.<locale>`; one flat folder.

use std::collections::BTreeMap;
use std::path::Path;

use walkdir::WalkDir;

use crate::config::{Config, Content, Locales, Origin};
use crate::discover::listing::{MAX_BYTES, content_locale};
use crate::disk;
use crate::docset::{Fault, Root};
use crate::error::Error;
use crate::locale::Locale;

/// How many articles of a flat folder are asked for their locale before it is settled.
const ASKED: usize = 200;

/// Which folders hold which locales.
#[derive(Debug)]
pub struct Layout {
    /// What was recognised.
    pub kind: Kind,
    /// What it was recognised by, in a sentence.
    pub why: String,
    /// The folders, sorted by locale.
    pub roots: Vec<Root>,
    /// The language written first.
    pub source_locale: Locale,
    /// What is wrong with the folders.
    pub faults: Vec<Fault>,
    /// The folders of one flat folder that look like docsets of their own, when there are several.
    pub docsets: Vec<String>,
}

/// What was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `locales:` of the configuration names the folders.
    Mapped,
    /// `content/<locale>`.
    Content,
    /// Folders named by locale.
    Folders,
    /// Repositories named `<repo>.<locale>`.
    Siblings,
    /// One folder; each article says its locale.
    Flat,
}

impl Layout {
    /// The locale that an article of a flat folder says of itself.
    pub(in crate::discover) fn locale_of(&self, bytes: &[u8]) -> Option<Locale> {
        content_locale(bytes)
    }
}

/// Finds out which folders hold which locales.
pub fn detect(config: &Config) -> Result<Layout, Error> {
    if !disk::is_folder(&config.root) {
        let source = std::io::Error::new(std::io::ErrorKind::NotFound, "there is no such folder");
        return Err(Error::Read { path: config.root.clone(), source });
    }
    let (kind, why, mut roots) = recognise(config)?;
    if let Locales::Listed(listed) = &config.locales
        && kind != Kind::Flat
    {
        roots.retain(|root| listed.contains(&root.locale));
        // A locale that has no folder yet still gets its pages, with fallbacks.
        for locale in listed {
            if !roots.iter().any(|root| root.locale == *locale) {
                let folder = locale.to_folder();
                roots.push(root(locale.clone(), folder.clone(), &config.content.path().join(folder)));
            }
        }
    }
    roots.sort_by(|a, b| a.locale.cmp(&b.locale));
    if let Some(twice) = roots.windows(2).find(|pair| pair[0].locale == pair[1].locale) {
        return Err(Error::Usage {
            message: format!(
                "'{}' and '{}' are folders of one locale",
                twice[0].disk.display(),
                twice[1].disk.display()
            ),
            help: Some("remove or rename one of them, or name the right one under 'locales:' in hexapla.yml".into()),
        });
    }
    let source_locale = source_locale(config, &roots);
    // Whoever wrote a configuration, or has its articles in 'content', said what the docset is.
    let is_guess = kind == Kind::Flat && config.file.is_none() && roots.iter().all(|root| root.folder.is_empty());
    let docsets = if is_guess { docsets_in(config) } else { Vec::new() };
    Ok(Layout { kind, why, roots, source_locale, faults: Vec::new(), docsets })
}

/// One folder as the whole docset, whatever its names are.
#[must_use]
pub fn one_folder(config: &Config, folder: &Path) -> Layout {
    let (why, root) = flat(config, folder, String::new());
    let roots = vec![root];
    let source_locale = source_locale(config, &roots);
    Layout { kind: Kind::Flat, why, roots, source_locale, faults: Vec::new(), docsets: Vec::new() }
}

fn recognise(config: &Config) -> Result<(Kind, String, Vec<Root>), Error> {
    if let Locales::Mapped(folders) = &config.locales {
        let roots = folders.iter().map(|(locale, folder)| mapped(config, locale, folder)).collect::<Result<_, _>>()?;
        return Ok((Kind::Mapped, "'locales:' in hexapla.yml names the folders".into(), roots));
    }
    let content = config.content.path();
    let content_name = content.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if disk::is_folder(content) {
        let prefix =
            content.strip_prefix(&config.root).map_or(content_name, |below| below.to_string_lossy().replace('\\', "/"));
        let roots = locale_folders(content, &prefix);
        if !roots.is_empty() {
            return Ok((Kind::Content, format!("'{prefix}' holds folders named by locale"), roots));
        }
        if matches!(config.content, Content::Given(_)) || articles(content).next().is_some() {
            let (why, root) = flat(config, content, prefix);
            return Ok((Kind::Flat, why, vec![root]));
        }
    }
    let roots = locale_folders(&config.root, "");
    if !roots.is_empty() {
        return Ok((Kind::Folders, "folders are named by locale".into(), roots));
    }
    if let Some((repository, roots)) = siblings(config) {
        return Ok((Kind::Siblings, format!("repositories are named '{repository}.<locale>'"), roots));
    }
    let (why, root) = flat(config, &config.root, String::new());
    Ok((Kind::Flat, why, vec![root]))
}

fn root(locale: Locale, folder: String, disk: &Path) -> Root {
    Root { locale, folder, disk: disk.to_owned(), published: Vec::new(), elsewhere: Vec::new() }
}

fn mapped(config: &Config, locale: &Locale, folder: &Path) -> Result<Root, Error> {
    let disk_path = config.root.join(folder);
    if !disk::is_folder(&disk_path) {
        let source =
            std::io::Error::new(std::io::ErrorKind::NotFound, format!("the folder of locale '{locale}' is not there"));
        return Err(Error::Read { path: disk_path, source });
    }
    // A folder outside of the docset's keeps the part of its path that names it.
    let parts: Vec<String> = folder
        .components()
        .filter_map(|part| match part {
            std::path::Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
            _ => None,
        })
        .collect();
    Ok(root(locale.clone(), parts.join("/"), &disk_path))
}

/// The folders named by locale: a language with a region or script, and bare languages beside such a one.
fn locale_folders(folder: &Path, prefix: &str) -> Vec<Root> {
    let names: Vec<String> =
        disk::names_in(folder).into_iter().filter(|name| disk::is_folder(&folder.join(name))).collect();
    if !names.iter().any(|name| Locale::parse_folder(name).is_some()) {
        return Vec::new();
    }
    names
        .into_iter()
        .filter_map(|name| {
            let locale = Locale::parse_folder(&name).or_else(|| Locale::parse_bare(&name))?;
            let below = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
            Some(root(locale, below, &folder.join(name)))
        })
        .collect()
}

/// Repositories beside each other, in the docset's folder, or beside it when it is one of them.
fn siblings(config: &Config) -> Option<(String, Vec<Root>)> {
    if let Some(family) = family_in(config, &config.root, None) {
        return Some(family);
    }
    let own = config.root.file_name()?.to_str()?;
    let repository = split_name(own).map_or(own, |(repository, _)| repository);
    family_in(config, config.root.parent()?, Some(repository)).filter(|(_, roots)| roots.len() > 1)
}

/// `docs.es-ES` is `docs` in `es-ES`.
fn split_name(name: &str) -> Option<(&str, Locale)> {
    let (repository, ending) = name.rsplit_once('.')?;
    Some((repository, Locale::parse_folder(ending)?)).filter(|(repository, _)| !repository.is_empty())
}

/// The repositories of one name in a folder; of the name with most locales, when none is wanted.
fn family_in(config: &Config, folder: &Path, wanted: Option<&str>) -> Option<(String, Vec<Root>)> {
    let names: Vec<String> =
        disk::names_in(folder).into_iter().filter(|name| disk::is_folder(&folder.join(name))).collect();
    let mut families: BTreeMap<&str, Vec<Root>> = BTreeMap::new();
    for name in &names {
        if let Some((repository, locale)) =
            split_name(name).filter(|(name, _)| wanted.is_none_or(|wanted| wanted == *name))
        {
            families.entry(repository).or_default().push(root(locale, name.clone(), &folder.join(name)));
        }
    }
    let most = families.values().map(Vec::len).max()?;
    let (repository, mut roots) = families.into_iter().find(|(_, roots)| roots.len() == most)?;
    let has_source = roots.iter().any(|root| root.locale == config.source_locale);
    if !has_source && names.iter().any(|name| name == repository) {
        roots.push(root(config.source_locale.clone(), repository.to_owned(), &folder.join(repository)));
    }
    Some((repository.to_owned(), roots))
}

fn articles(folder: &Path) -> impl Iterator<Item = walkdir::DirEntry> {
    WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.'))
        .filter_map(Result::ok)
        .filter(|entry| {
            entry.file_type().is_file()
                && entry.path().extension().is_some_and(|ending| ending.eq_ignore_ascii_case("md"))
        })
}

/// One folder, in the locale that most of its articles name; where most name none, in the source locale, which has no need
/// to.
fn flat(config: &Config, folder: &Path, prefix: String) -> (String, Root) {
    let mut counts: BTreeMap<Locale, usize> = BTreeMap::new();
    let mut silent = 0;
    for article in articles(folder).take(ASKED) {
        let is_small = article.metadata().is_ok_and(|metadata| metadata.len() < MAX_BYTES);
        let bytes = if is_small { disk::read(article.path()).unwrap_or_default() } else { Vec::new() };
        match content_locale(&bytes) {
            Some(locale) => *counts.entry(locale).or_default() += 1,
            None => silent += 1,
        }
    }
    let is_named = !counts.is_empty();
    let most = counts.values().copied().max().filter(|most| *most >= silent);
    match counts.into_iter().find(|(_, count)| Some(*count) == most) {
        Some((locale, _)) => {
            let why = format!("one folder; 'ms.contentlocale' of its articles says '{locale}'");
            (why, root(locale, prefix, folder))
        }
        None => {
            let locale = config.source_locale.clone();
            let who = if is_named { "most articles do not say" } else { "no article says" };
            let why = format!("one folder; {who} its locale, so it is taken as the source locale '{locale}'");
            (why, root(locale, prefix, folder))
        }
    }
}

/// The folders in the docset's that hold articles in folders named by locale: in that of the source, or in two others. One
/// such folder may be a part of a flat docset, or its site; several are docsets.
fn docsets_in(config: &Config) -> Vec<String> {
    let is_docset = |name: &String| {
        let folder = config.root.join(name);
        if name.starts_with('.') || !disk::is_folder(&folder) || folder == config.output {
            return false;
        }
        let roots = [locale_folders(&folder, ""), locale_folders(&folder.join("content"), "")].concat();
        let mut held = roots.iter().filter(|root| articles(&root.disk).next().is_some());
        let first = held.next().map(|root| &root.locale);
        first.is_some_and(|locale| *locale == config.source_locale || held.next().is_some())
    };
    let docsets: Vec<String> = disk::names_in(&config.root).into_iter().filter(is_docset).collect();
    if docsets.len() > 1 { docsets } else { Vec::new() }
}

/// The configured source locale; when it is only the default and has no folder, a locale of the same language that has one.
fn source_locale(config: &Config, roots: &[Root]) -> Locale {
    let wanted = &config.source_locale;
    let is_default =
        config.settings.iter().any(|setting| setting.key == "source_locale" && setting.origin == Origin::Default);
    if !is_default || roots.iter().any(|root| root.locale == *wanted) {
        return wanted.clone();
    }
    roots.iter().find(|root| root.locale.language() == wanted.language()).map_or(wanted, |root| &root.locale).clone()
}

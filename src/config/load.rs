//! Finds the file, reads it, lays the command line over it, and settles what depends on other keys or on the disk.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use globset::GlobSet;

use crate::config::address;
use crate::config::file::{self, File};
use crate::config::raw::RawConfig;
use crate::config::read::join;
use crate::config::settings::{self, Origin};
use crate::config::shape::{CheckSetting, Code, Pattern, RawLocales, RawTitle, compile};
use crate::config::value::{Check, Config, Locales, Overrides, Title};
use crate::disk;
use crate::error::Error;
use crate::locale::Locale;
use crate::text::{Position, Span};
use crate::yaml::{Entry, Node};

/// Reads the settings of the docset in a folder. A folder without a file has the defaults.
pub fn load(root: &Path, overrides: Overrides) -> Result<Config, Error> {
    let shown = root.strip_prefix(".").unwrap_or(root);
    let root = folder(root)?;
    let file = File::find(&root, shown)?;
    let raw = file.as_ref().map_or_else(|| Ok(RawConfig::default()), File::read)?;
    Settling { root, shown, file, raw, overrides }.config()
}

/// The docset's folder, absolute and without links.
fn folder(root: &Path) -> Result<PathBuf, Error> {
    let given = if root.as_os_str().is_empty() { Path::new(".") } else { root };
    let unreadable = |source| Error::Read { path: root.to_owned(), source };
    let path = disk::canonicalize(given).map_err(unreadable)?;
    if disk::is_folder(&path) { Ok(path) } else { Err(unreadable(io::ErrorKind::NotADirectory.into())) }
}

/// All that the settings are made of.
pub(super) struct Settling<'a> {
    pub(super) root: PathBuf,
    /// As messages name it: as the user did.
    shown: &'a Path,
    file: Option<File>,
    pub(super) raw: RawConfig,
    pub(super) overrides: Overrides,
}

impl Settling<'_> {
    fn config(mut self) -> Result<Config, Error> {
        self.lay_over()?;
        let locales = self.locales()?;
        let content = self.content()?;
        let output = self.output(&content, &locales)?;
        let theme_folder = self.theme_folder()?;
        let title = self.title()?;
        let look = self.look()?;
        let checks = self.checks()?;
        let ignore_links = self.globs("ignore_links", &self.raw.ignore_links)?;
        let external = self.raw.external.settings(self.globs("external", self.raw.external.ignore())?);
        let only = self.only(&locales)?;
        let settings = settings::list(&self.raw, |key| self.origin(key));
        Ok(Config {
            root: self.root,
            file: self.file.map(|file| file.path),
            title,
            base_url: self.raw.base_url,
            source_locale: self.raw.source_locale,
            locales,
            content,
            output,
            theme: self.raw.theme,
            theme_folder,
            look,
            fallback: self.raw.fallback,
            recover_source: self.raw.recover_source,
            bilingual: self.raw.bilingual,
            llms: self.raw.llms,
            urls: self.raw.urls,
            site_links: self.raw.site_links,
            edit_url: self.raw.edit_url,
            checks,
            ignore_links,
            search: self.raw.search,
            external,
            only,
            settings,
        })
    }

    fn lay_over(&mut self) -> Result<(), Error> {
        if let Some(output) = &self.overrides.output {
            let read = |source| Error::Read { path: output.clone(), source };
            self.raw.output = std::path::absolute(output).map_err(read)?;
        }
        if let Some(given) = &self.overrides.base_url {
            let Some(base_url) = address::base(given) else {
                let message =
                    format!("'--base-url' must be an address such as 'https://help.example.com/', not '{given}'");
                return Err(Error::Usage { message, help: None });
            };
            self.raw.base_url = Some(base_url);
        }
        Ok(())
    }

    fn locales(&self) -> Result<Locales, Error> {
        match &self.raw.locales {
            None => Ok(Locales::Found),
            Some(RawLocales::Listed(locales)) => {
                for (index, locale) in locales.iter().enumerate() {
                    if locales[..index].contains(locale) {
                        let node = self.node("locales").and_then(|list| list.as_sequence().get(index));
                        return Err(self.refuse_at(node, "locales", format!("'{locale}' is given twice"), None));
                    }
                }
                Ok(Locales::Listed(locales.clone()))
            }
            Some(RawLocales::Mapped(folders)) => {
                let mut mapped = Vec::with_capacity(folders.0.len());
                for (index, (locale, folder)) in folders.0.iter().enumerate() {
                    let node = self.node("locales").and_then(|map| map.as_mapping().get(index));
                    let folder = self.existing_folder(node.map(|entry| &entry.value), "locales", folder)?;
                    mapped.push((locale.clone(), folder));
                }
                Ok(Locales::Mapped(mapped))
            }
        }
    }

    fn title(&self) -> Result<Title, Error> {
        self.title_of(&self.raw.title)
            .ok_or_else(|| self.refuse("title", "'title' must have a text for at least one locale".to_owned(), None))
    }

    /// A text for all locales; `None` when it has none at all.
    pub(super) fn title_of(&self, text: &RawTitle) -> Option<Title> {
        let titles = match text {
            RawTitle::One(title) => return Some(Title { default: title.clone(), by_locale: BTreeMap::new() }),
            RawTitle::PerLocale(titles) => &titles.0,
        };
        let (_, first) = titles.first()?;
        let by_locale: BTreeMap<Locale, String> = titles.iter().cloned().collect();
        let of_source = self.raw.source_locale.and_parents().find_map(|tag| by_locale.get(tag));
        Some(Title { default: of_source.unwrap_or(first).clone(), by_locale })
    }

    fn checks(&self) -> Result<Vec<Check>, Error> {
        let entries = self.node("checks").map(Node::as_mapping).unwrap_or_default();
        let check = |((code, setting), entry): (&(Code, CheckSetting), &Entry)| {
            let (level, patterns) = match setting {
                CheckSetting::Level(level) => (Some(*level), None),
                CheckSetting::Detailed(detail) => (detail.severity, detail.paths.as_deref()),
            };
            let paths = patterns.map(|patterns| self.globs("checks", patterns)).transpose()?;
            Ok(Check { code: code.0.clone(), position: self.position(entry.key.span), level, paths })
        };
        self.raw.checks.0.iter().zip(entries).map(check).collect()
    }

    fn globs(&self, key: &str, patterns: &[Pattern]) -> Result<GlobSet, Error> {
        compile(patterns).ok_or_else(|| self.refuse(key, format!("the globs of '{key}' are too large"), None))
    }

    fn only(&self, locales: &Locales) -> Result<Vec<Locale>, Error> {
        let known: Option<Vec<&Locale>> = match locales {
            Locales::Found => None,
            Locales::Listed(locales) => Some(locales.iter().collect()),
            Locales::Mapped(folders) => Some(folders.iter().map(|(locale, _)| locale).collect()),
        };
        let mut only = Vec::with_capacity(self.overrides.locales.len());
        for tag in &self.overrides.locales {
            let Some(locale) = Locale::parse(tag) else {
                let message = format!("'--locale' must be a locale tag such as 'es-ES', not '{tag}'");
                return Err(Error::Usage { message, help: None });
            };
            if let Some(known) = &known
                && !known.contains(&&locale)
                && locale != self.raw.source_locale
            {
                let tags: Vec<&str> = known.iter().map(|locale| locale.as_str()).collect();
                let message = format!("'{locale}' is not one of the locales of this docset");
                return Err(Error::Usage { message, help: Some(format!("there are {}", join(&tags, "and"))) });
            }
            if !only.contains(&locale) {
                only.push(locale);
            }
        }
        Ok(only)
    }

    pub(super) fn node(&self, key: &str) -> Option<&Node> {
        self.file.as_ref()?.node.get(key)
    }

    fn position(&self, span: Span) -> Position {
        self.file.as_ref().map_or(Position { line: 0, column: 0 }, |file| file.position(span))
    }

    fn origin(&self, key: &str) -> Origin {
        let is_overridden = match key {
            "output" => self.overrides.output.is_some(),
            "base_url" => self.overrides.base_url.is_some(),
            _ => false,
        };
        if is_overridden {
            return Origin::CommandLine;
        }
        let entry = self.file.as_ref().and_then(|file| file.node.entry(key));
        entry.map_or(Origin::Default, |entry| Origin::File { line: self.position(entry.key.span).line })
    }

    /// The error about a key, where whoever said it can find it.
    pub(super) fn refuse(&self, key: &str, message: String, help: Option<String>) -> Error {
        match self.origin(key) {
            Origin::CommandLine => Error::Usage { message, help },
            Origin::File { .. } | Origin::Default => self.refuse_at(self.node(key), key, message, help),
        }
    }

    pub(super) fn refuse_at(&self, node: Option<&Node>, key: &str, message: String, help: Option<String>) -> Error {
        match (&self.file, node.or_else(|| self.node(key))) {
            (Some(file), Some(node)) => file.error(node.span, message, help),
            _ => Error::Config { path: self.shown.join(file::NAMES[0]), line: 0, column: 0, message, help },
        }
    }
}

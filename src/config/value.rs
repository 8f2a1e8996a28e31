//! What the program uses.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use globset::GlobSet;

use crate::config::look::Look;
use crate::config::raw::{Bilingual, Fallback, Urls};
use crate::config::settings::Setting;
use crate::config::shape::Level;
use crate::locale::Locale;
use crate::text::Position;
use crate::web;

/// What the command line lays over the file.
#[derive(Debug, Clone, Default)]
pub struct Overrides {
    /// `--output`, relative to the current folder.
    pub output: Option<PathBuf>,
    /// `--base-url`.
    pub base_url: Option<String>,
    /// `--locale`, as often as it was given.
    pub locales: Vec<String>,
}

/// Settings that hold: paths are absolute, addresses and locales are checked, globs are compiled.
#[derive(Debug, Clone)]
pub struct Config {
    /// The docset's folder.
    pub root: PathBuf,
    /// The configuration file, where there is one.
    pub file: Option<PathBuf>,
    /// The name of the site.
    pub title: Title,
    /// Where the site will live; begins with `http://` or `https://`, and ends with `/`.
    pub base_url: Option<String>,
    /// The locale that authors write in.
    pub source_locale: Locale,
    /// The locales to publish.
    pub locales: Locales,
    /// The folder with a folder for each locale.
    pub content: Content,
    /// The folder of the site. It neither holds nor lies in what is read.
    pub output: PathBuf,
    /// The name of the theme.
    pub theme: String,
    /// The folder `themes/<name>`, whose files go before those of the built-in theme.
    pub theme_folder: Option<PathBuf>,
    /// Logo, colours and links.
    pub look: Look,
    /// What a locale shows for a topic that it does not have.
    pub fallback: Fallback,
    /// Whether a missing source edition is made from the source halves of bilingual translations.
    pub recover_source: bool,
    /// Whether each article is there as Markdown too.
    pub llms: bool,
    /// Which pages have reading modes.
    pub bilingual: Bilingual,
    /// What the addresses of pages look like.
    pub urls: Urls,
    /// Where links go that begin with `/` and leave the docset; without a slash at its end.
    pub site_links: String,
    /// Where an article can be edited, with `{locale}` and `{path}`.
    pub edit_url: Option<String>,
    /// What is set for checks, in the order of the file.
    pub checks: Vec<Check>,
    /// Addresses of links that are not checked.
    pub ignore_links: GlobSet,
    /// Whether the site has a search.
    pub search: bool,
    /// How addresses of other sites are asked.
    pub external: web::Settings,
    /// The locales that the command line asks for; empty for all.
    pub only: Vec<Locale>,
    /// Every key of the file with the value that applies, in the order of the manual.
    pub settings: Vec<Setting>,
}

/// The name of the site, in one language or in many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// The name for every locale that has none of its own.
    pub default: String,
    /// The names of single locales or languages.
    pub by_locale: BTreeMap<Locale, String>,
}

impl Title {
    /// The name in a locale, else in its language, else the default.
    #[must_use]
    pub fn in_locale(&self, locale: &Locale) -> &str {
        locale.and_parents().find_map(|tag| self.by_locale.get(tag)).unwrap_or(&self.default)
    }
}

/// Which locales are published, and where their folders are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Locales {
    /// Those that are found.
    Found,
    /// These, where they are found.
    Listed(Vec<Locale>),
    /// These, in these folders.
    Mapped(Vec<(Locale, PathBuf)>),
}

/// Where the locales' folders are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// The file names this folder, and it exists.
    Given(PathBuf),
    /// Nothing is said: the folder `content`, if it exists, else whatever layout is recognised.
    Usual(PathBuf),
}

impl Content {
    /// The folder, whoever named it.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Given(path) | Self::Usual(path) => path,
        }
    }
}

/// What the file sets for one check. Whether there is such a check is known to the checks.
#[derive(Debug, Clone)]
pub struct Check {
    /// The code, in kebab-case.
    pub code: String,
    /// Where the code stands in the file, for whoever finds that there is no such check.
    pub position: Position,
    /// The level, where it is not the check's own.
    pub level: Option<Level>,
    /// The files that this is about; all of them when there is nothing.
    pub paths: Option<GlobSet>,
}

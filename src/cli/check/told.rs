//! Which findings are told: those of some locales, files and owners, and those that are bad enough.
//!
//! In: the options, and the docset. Out: a filter. One that nothing in the docset fits is an error: an empty list would say
//! that all is well.

use std::path::Path;

use globset::GlobSet;

use crate::analysis::Analysis;
use crate::catalog::DocId;
use crate::check;
use crate::cli::args::{Check, Level};
use crate::cli::build::shown_doc_path;
use crate::cli::status::globs;
use crate::cli::terminal::shown_path;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Severity};
use crate::error::Error;
use crate::locale::Locale;
use crate::path::DocPath;

/// How many names an error lists.
const NAMED: usize = 12;

/// Which findings are told.
pub(in crate::cli) struct Told<'a> {
    analysis: &'a Analysis,
    locales: &'a [Locale],
    paths: Option<GlobSet>,
    /// In lower case.
    owners: Vec<String>,
    least: Severity,
}

impl<'a> Told<'a> {
    pub(in crate::cli) fn new(args: &Check, config: &'a Config, analysis: &'a Analysis) -> Result<Self, Error> {
        let least = match args.severity {
            Level::Error => Severity::Error,
            Level::Warning => Severity::Warning,
            Level::Info => Severity::Info,
        };
        let owners = args.authors.iter().map(|name| name.to_lowercase()).collect();
        let told = Self {
            analysis,
            locales: &config.only,
            paths: globs(&args.paths.iter().map(|path| file_of(path)).collect::<Vec<_>>())?,
            owners,
            least,
        };
        told.refuse_unknown_paths(&args.paths)?;
        told.refuse_unknown_owners(&args.authors)?;
        Ok(told)
    }

    /// Whether a finding is told.
    pub(in crate::cli) fn is_told(&self, found: &Diagnostic) -> bool {
        found.severity >= self.least
            && (self.locales.is_empty() || found.locale.as_ref().is_some_and(|locale| self.locales.contains(locale)))
            && self.paths.as_ref().is_none_or(|globs| {
                self.fits(globs, &found.at.path) || found.topic.as_deref().is_some_and(|topic| globs.is_match(topic))
            })
            && (self.owners.is_empty()
                || owner(self.analysis, found).is_some_and(|owner| self.owners.contains(&owner.to_lowercase())))
    }

    fn fits(&self, globs: &GlobSet, path: &DocPath) -> bool {
        globs.is_match(path.as_str())
            || globs.is_match(below(self.analysis, path))
            // As findings name it, and as the shell completes it.
            || globs.is_match(shown_doc_path(self.analysis, path))
    }

    fn refuse_unknown_paths(&self, written: &[String]) -> Result<(), Error> {
        let docset = &self.analysis.catalog.docset;
        let files = docset.pages.iter().chain(&docset.tocs).chain(&docset.data).map(|file| &file.path);
        let mut all = files.chain(docset.assets.iter().map(|asset| &asset.path));
        let Some(globs) = &self.paths else { return Ok(()) };
        if all.any(|path| self.fits(globs, path)) {
            return Ok(());
        }
        let example = docset.pages.first().map_or("", |page| page.path.as_str());
        Err(Error::Usage {
            message: format!("no file has a path like '{}'", written.join("' or '")),
            help: Some(format!(
                "give a path below the docset's folder or the locale's, such as '{example}', or a pattern, such as '**/*.md'"
            )),
        })
    }

    fn refuse_unknown_owners(&self, written: &[String]) -> Result<(), Error> {
        if written.is_empty() {
            return Ok(());
        }
        let catalog = &self.analysis.catalog;
        let mut known: Vec<&str> = catalog.doc_ids().filter_map(|doc| owner_of(self.analysis, doc)).collect();
        known.sort_unstable();
        known.dedup();
        let is_unknown = |name: &&String| !known.iter().any(|known| known.to_lowercase() == name.to_lowercase());
        let Some(unknown) = written.iter().find(is_unknown) else { return Ok(()) };
        let near = check::nearest(unknown, known.iter().copied()).map(|near| format!("did you mean '{near}'? "));
        let more = match known.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} others"),
        };
        let all = match known.as_slice() {
            [] => "no article has 'ms.author' or 'author' in its front matter".to_owned(),
            all => format!("there are {}{more}", all[..all.len().min(NAMED)].join(", ")),
        };
        Err(Error::Usage {
            message: format!("nobody named '{unknown}' owns an article"),
            help: Some(format!("{}{all}", near.unwrap_or_default())),
        })
    }
}

/// The file of a path as it may have been copied: from a finding, with line and column behind it, or from the root of the
/// disk on.
fn file_of(written: &str) -> String {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut path = written;
    while let Some((file, _)) = path.rsplit_once(':').filter(|(_, number)| is_number(number)) {
        path = file;
    }
    shown_path(Path::new(path)).to_string_lossy().into_owned()
}

/// Who answers for the file of a finding.
pub(in crate::cli) fn owner<'a>(analysis: &'a Analysis, found: &Diagnostic) -> Option<&'a str> {
    let pages = &analysis.catalog.docset.pages;
    let at = pages.binary_search_by(|page| page.path.cmp(&found.at.path)).ok()?;
    owner_of(analysis, DocId(u32::try_from(at).ok()?))
}

/// Who answers for a document: by its own front matter, else by that of its source.
fn owner_of(analysis: &Analysis, doc: DocId) -> Option<&str> {
    let catalog = &analysis.catalog;
    catalog.metadata(doc).owner().or_else(|| {
        let topic = catalog.topic(catalog.topic_of(doc)?);
        catalog.metadata(*topic.articles.get(&catalog.source)?).owner()
    })
}

/// The path of a file below its locale's folder.
pub(in crate::cli) fn below<'p>(analysis: &Analysis, path: &'p DocPath) -> &'p str {
    let roots = analysis.catalog.docset.roots.iter().filter(|root| root.holds(path));
    roots.max_by_key(|root| root.folder.len()).map_or(path.as_str(), |root| root.strip(path))
}

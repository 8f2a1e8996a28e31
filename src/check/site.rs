//! What is wrong with a built site, whoever built it.
//!
//! In: [`BuiltSite`]. Out: [`Diagnostic`]s by path, place and code. Links that lead nowhere are told with the codes that they
//! have in articles; the rest has rules of its own in `site_rules`.

use std::fmt;

use rayon::prelude::*;

use crate::built::{BuiltPage, BuiltSite, Lost, Place, Why};
use crate::check::near::nearest;
use crate::check::rules::RULES;
use crate::check::site_rules::RULES as SITE_RULES;
use crate::diagnostic::{Diagnostic, Label, RuleInfo};
use crate::text::Span;

/// The codes that links of built pages share with those of articles.
const OF_ARTICLES: [&str; 4] = ["file-not-found", "link-case-mismatch", "link-out-of-scope", "bookmark-not-found"];

/// What is looked for in a built site, and the function that finds it.
pub struct SiteRule {
    /// Code, severity, and what is to be known about it.
    pub info: RuleInfo,
    /// Iterates pages and words messages.
    pub(in crate::check) check: fn(&BuiltSite, &mut SiteFindings<'_>),
}

impl fmt::Debug for SiteRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.info.fmt(f)
    }
}

/// The findings of one rule.
pub(in crate::check) struct SiteFindings<'a> {
    site: &'a BuiltSite,
    info: &'static RuleInfo,
    found: Vec<Diagnostic>,
}

impl SiteFindings<'_> {
    /// Something at a place of a file.
    pub(in crate::check) fn at(&mut self, file: u32, place: Option<Place>, message: String) -> &mut Diagnostic {
        let at = self.site.label(file, place);
        let end = self.found.len();
        self.found.push(Diagnostic::new(self.info, message, at));
        &mut self.found[end]
    }
}

impl SiteFindings<'_> {
    /// Something at a span of a file.
    pub(in crate::check) fn at_span(&mut self, file: u32, span: Span, message: String) -> &mut Diagnostic {
        let place = self.site.place(file, span);
        self.at(file, Some(place), message)
    }
}

impl BuiltSite {
    /// A place of a file, for people.
    fn label(&self, file: u32, place: Option<Place>) -> Label {
        let path = self.files[file as usize].clone();
        Label { path, start: place.map(|place| place.start), end: place.map(|place| place.end) }
    }

    /// The path of a file.
    pub(in crate::check) fn path(&self, file: u32) -> &str {
        self.files[file as usize].as_str()
    }

    /// A page by its file.
    pub(in crate::check) fn page(&self, file: u32) -> Option<&BuiltPage> {
        self.pages.binary_search_by_key(&file, |page| page.file).ok().map(|at| &self.pages[at])
    }
}

/// All findings in a built site that are wanted, sorted by path, place and code.
#[must_use]
pub fn check_site(site: &BuiltSite, is_wanted: &(dyn Fn(&RuleInfo) -> bool + Sync)) -> Vec<Diagnostic> {
    let links = site.pages.par_iter().flat_map_iter(|page| broken(site, page));
    let mut found: Vec<Diagnostic> = links.filter(|diagnostic| is_wanted(diagnostic.rule)).collect();
    for rule in SITE_RULES.iter().filter(|rule| is_wanted(&rule.info)) {
        let mut findings = SiteFindings { site, info: &rule.info, found: Vec::new() };
        (rule.check)(site, &mut findings);
        found.append(&mut findings.found);
    }
    let key = |diagnostic: &Diagnostic| (diagnostic.at.path.clone(), diagnostic.at.start, diagnostic.rule.code);
    found.sort_by_cached_key(key);
    found
}

/// The links of a page that lead nowhere.
fn broken<'a>(site: &'a BuiltSite, page: &'a BuiltPage) -> impl Iterator<Item = Diagnostic> + 'a {
    page.broken.iter().filter_map(move |link| {
        let (code, message, hint) = match &link.why {
            Why::File(Lost::Gone) => ("file-not-found", format!("cannot find '{}'", link.written), None),
            Why::File(Lost::Above) => {
                let message = format!("'{}' leads out of the folder that is checked", link.written);
                ("link-out-of-scope", message, Some("check the folder that holds the whole site".to_owned()))
            }
            Why::File(Lost::Alike(near)) => {
                let message = format!("'{}' differs from the name of its file in letter case", link.written);
                ("link-case-mismatch", message, Some(format!("the file is '{}'", site.path(*near))))
            }
            Why::Bookmark(file, name) => {
                let message = format!("cannot find bookmark '#{name}' in '{}'", site.path(*file));
                ("bookmark-not-found", message, None)
            }
        };
        let info = &RULES.iter().find(|rule| rule.info.code == code)?.info;
        let mut diagnostic = Diagnostic::new(info, message, site.label(page.file, Some(link.place)));
        diagnostic.target = Some(link.written.clone());
        diagnostic.hint = hint;
        Some(diagnostic)
    })
}

/// What is known of all checks: those of docsets, then those of built sites.
pub fn infos() -> impl Iterator<Item = &'static RuleInfo> + Clone {
    RULES.iter().map(|rule| &rule.info).chain(SITE_RULES.iter().map(|rule| &rule.info))
}

/// Whether a built site is checked for this; most of what it is checked for has codes of its own.
#[must_use]
pub fn is_of_sites(code: &str) -> bool {
    OF_ARTICLES.contains(&code) || SITE_RULES.iter().any(|rule| rule.info.code == code)
}

/// For a code that no rule has, the code that was most likely meant, where there is one; `None` for a code that a rule has.
#[must_use]
pub fn unknown_code(code: &str) -> Option<Option<&'static str>> {
    let codes = || infos().map(|info| info.code);
    (!codes().any(|known| known == code)).then(|| nearest(code, codes()))
}

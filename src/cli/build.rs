//! `hexapla build`: the docset made into a site.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use crate::analysis::{Analysis, analyze};
use crate::catalog::{Catalog, LocaleId};
use crate::check;
use crate::cli::args::Build;
use crate::cli::outcome::Outcome;
use crate::cli::terminal::{BOLD, DIM, Terminal, count, duration, number, shown_path};
use crate::config::{self, Config, Overrides};
use crate::diagnostic::{Diagnostic, Severity};
use crate::discover::{self, Layout};
use crate::docset::Role;
use crate::error::Error;
use crate::locale::Locale;
use crate::path::DocPath;
use crate::render;
use crate::report;
use crate::site::{self, Emission, Progress, Scope};
use crate::theme::Theme;

/// How many findings of one code are printed unless the user asks for all.
const SHOWN_OF_A_CODE: usize = 3;

pub(in crate::cli) fn run(args: Build, terminal: &Terminal) -> Result<Outcome, Error> {
    let start = Instant::now();
    let overrides = Overrides { output: args.output, base_url: args.base_url, locales: args.locales };
    let Site { mut config, theme, layout, analysis } = Site::read(&args.dir, overrides)?;
    config.search &= !args.no_search;
    let scope = scope(&config, &analysis.catalog, args.clean)?;
    let findings = Findings::new(check::check(&analysis, &config), terminal);
    warn_of_unknown_codes(&config, terminal);
    say_detected(&config, &layout, &analysis.catalog, terminal);
    let remembered = site::recall(&config.output, render::HIGHLIGHTS);
    let site = render::render(Arc::clone(&analysis), theme, config.clone(), &remembered);
    let bar = terminal.progress("Building", site.routes().len());
    let indexing = OnceLock::new();
    let emission = site::emit(&site, &config.output, &scope, &|progress| match progress {
        Progress::Made(done) => bar.set_position(done as u64),
        Progress::Indexed { done, of } => {
            indexing.get_or_init(|| {
                bar.set_message("Indexing");
                bar.set_length(of as u64);
                Instant::now()
            });
            bar.set_position(done as u64);
        }
    });
    bar.finish_and_clear();
    let emission = emission?;
    let indexing = indexing.get().map(Instant::elapsed).unwrap_or_default();
    findings.show(&analysis, terminal)?;
    if emission.indexed > 0 {
        terminal.say(&format!("Indexed {} for searching in {}", count(emission.indexed, "page"), duration(indexing)));
    }
    say_summary(&config, &analysis, emission, start, terminal);
    findings.say_counts(terminal);
    Ok(if args.strict && findings.errors > 0 { Outcome::Found } else { Outcome::Done })
}

/// What a site is made of.
pub(in crate::cli) struct Site {
    pub(in crate::cli) config: Config,
    pub(in crate::cli) theme: Theme,
    pub(in crate::cli) layout: Layout,
    pub(in crate::cli) analysis: Arc<Analysis>,
}

impl Site {
    /// Reads it; a folder without articles is an error.
    pub(in crate::cli) fn read(folder: &Path, overrides: Overrides) -> Result<Self, Error> {
        let config = config::load(folder, overrides)?;
        let theme = Theme::load(config.theme_folder.as_deref(), config.look.logo.as_deref())?;
        let layout = discover::detect(&config)?;
        let docset = discover::read(&config, &layout)?;
        if !docset.pages.iter().any(|page| page.role == Role::Article) {
            return Err(no_articles(&config));
        }
        let analysis = Arc::new(analyze(docset, &layout.source_locale, &config));
        Ok(Self { config, theme, layout, analysis })
    }
}

pub(in crate::cli) fn no_articles(config: &Config) -> Error {
    Error::Usage {
        message: format!("there are no articles in '{}'", shown_path(&config.root).display()),
        help: Some(
            "give the folder that holds content/<locale>, folders named by locale, or Markdown files; \
             'hexapla config DIR' shows what is recognised, 'hexapla init DIR' makes a docset to begin with"
                .into(),
        ),
    }
}

/// A warning for each check that the configuration sets and that there is not.
pub(in crate::cli) fn warn_of_unknown_codes(config: &Config, terminal: &Terminal) {
    for (code, place, nearest) in check::unknown_codes(config) {
        let file = config.file.as_ref().map_or_else(PathBuf::new, |file| shown_path(file));
        let help = nearest.map(|nearest| format!("; did you mean '{nearest}'?")).unwrap_or_default();
        terminal.warn(&format!(
            "{}:{}:{}: this release has no check '{code}'{help}",
            file.display(),
            place.line,
            place.column
        ));
    }
}

/// Warnings about what is read otherwise than it may be meant: several docsets as if they were one, a locale of a docset as if
/// it were all of it.
pub(in crate::cli) fn warn_of_layout(config: &Config, layout: &Layout, terminal: &Terminal) {
    warn_of_docsets(layout, terminal);
    if layout.kind != discover::Kind::Flat || config.file.is_some() {
        return;
    }
    if let Some((docset, locale)) = discover::docset_of_locale(&config.root) {
        terminal.warn(&format!(
            "this folder looks like the locale '{locale}' of the docset in '{}'; give that folder to see its articles \
             beside their source",
            shown_folder(&docset).display()
        ));
    }
}

/// A folder as seen from where the user stands.
fn shown_folder(folder: &Path) -> PathBuf {
    // Without the separator that a joined path of nothing ends with.
    shown_path(folder).components().collect()
}

/// A warning that several docsets are read as if they were one.
fn warn_of_docsets(layout: &Layout, terminal: &Terminal) {
    const NAMED: usize = 5;
    let names: Vec<String> = layout.docsets.iter().take(NAMED).map(|name| format!("'{name}'")).collect();
    let more = match layout.docsets.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    if !names.is_empty() {
        terminal.warn(&format!(
            "{}{more} look like docsets of their own and are read as one; give one of them as DIR",
            names.join(", ")
        ));
    }
}

/// An error for a locale that was asked for and is not there.
pub(in crate::cli) fn refuse_unknown_locale(config: &Config, catalog: &Catalog) -> Result<(), Error> {
    let known: Vec<&Locale> = catalog.published_locales().map(|id| catalog.locale(id)).collect();
    refuse_other_locales(config, &known)
}

/// An error for a locale that was asked for and is none of these.
pub(in crate::cli) fn refuse_other_locales(config: &Config, known: &[&Locale]) -> Result<(), Error> {
    let Some(asked) = config.only.iter().find(|asked| !known.contains(asked)) else { return Ok(()) };
    let tags = |locales: &mut dyn Iterator<Item = &&Locale>| {
        locales.map(|locale| format!("'{locale}'")).collect::<Vec<_>>().join(" or ")
    };
    // Most leave the region out, or have another one.
    let near = tags(&mut known.iter().filter(|locale| locale.language() == asked.language()));
    let all: Vec<&str> = known.iter().map(|locale| locale.as_str()).collect();
    let all = format!("it has {}", all.join(", "));
    Err(Error::Usage {
        message: format!("the docset has no locale '{asked}'"),
        help: Some(if near.is_empty() { all } else { format!("did you mean {near}? {all}") }),
    })
}

/// The part of the output that the locales asked for are about.
fn scope(config: &Config, catalog: &Catalog, rewrites: bool) -> Result<Scope, Error> {
    refuse_unknown_locale(config, catalog)?;
    let is_other = |id: &LocaleId| !config.only.is_empty() && !config.only.contains(catalog.locale(*id));
    let others = catalog.published_locales().filter(is_other);
    Ok(Scope { left_alone: others.map(|id| catalog.locale(id).to_folder()).collect(), rewrites })
}

/// What the user should know before the result: what was recognised, and what will not be in the site.
fn say_detected(config: &Config, layout: &Layout, catalog: &Catalog, terminal: &Terminal) {
    if terminal.is_verbose || layout.kind == discover::Kind::Flat && config.file.is_none() {
        terminal.say(&format!("{BOLD}Layout{BOLD:#}: {}", layout.why));
    }
    warn_of_layout(config, layout, terminal);
    if config.base_url.is_none() {
        terminal.say(&format!(
            "{DIM}No base_url: the pages have no canonical addresses and no hreflang, and there is no sitemap.{DIM:#}"
        ));
    }
    for locale in
        catalog.published_locales().filter(|locale| catalog.pages.all.iter().all(|page| page.locale != *locale))
    {
        terminal.warn(&format!("the locale '{}' has no pages", catalog.locale(locale)));
    }
}

/// What is told of the findings. The others are counted and let go before the pages are made, which need the memory.
pub(in crate::cli) struct Findings {
    /// Those about input that is broken in itself, a few of each code; all when the user asks for more.
    shown: Vec<Diagnostic>,
    /// How many of a code are not shown, by code.
    more: BTreeMap<&'static str, usize>,
    errors: usize,
    broken_links: usize,
    warnings: usize,
    notes: usize,
}

impl Findings {
    pub(in crate::cli) fn new(diagnostics: Vec<Diagnostic>, terminal: &Terminal) -> Self {
        let mut findings =
            Self { shown: Vec::new(), more: BTreeMap::new(), errors: 0, broken_links: 0, warnings: 0, notes: 0 };
        let mut of_code: BTreeMap<&str, usize> = BTreeMap::new();
        for diagnostic in diagnostics {
            match diagnostic.severity {
                Severity::Error => findings.errors += 1,
                Severity::Warning => findings.warnings += 1,
                Severity::Info => findings.notes += 1,
            }
            findings.broken_links += usize::from(diagnostic.severity == Severity::Error && diagnostic.target.is_some());
            let of_code = of_code.entry(diagnostic.rule.code).or_default();
            if terminal.is_verbose || is_about_file(&diagnostic) && *of_code < SHOWN_OF_A_CODE {
                *of_code += 1;
                findings.shown.push(diagnostic);
            } else if is_about_file(&diagnostic) {
                *findings.more.entry(diagnostic.rule.code).or_default() += 1;
            }
        }
        findings
    }

    pub(in crate::cli) fn show(&self, analysis: &Analysis, terminal: &Terminal) -> Result<(), Error> {
        if terminal.is_quiet {
            return Ok(());
        }
        let show = |path: &DocPath| shown_doc_path(analysis, path);
        report::write_lines(&self.shown, &show, &mut terminal.stderr())
            .map_err(|source| Error::Write { path: "stderr".into(), source })?;
        if !self.more.is_empty() {
            let more: Vec<String> =
                self.more.iter().map(|(code, count)| format!("{} {code}", number(*count))).collect();
            terminal.say(&format!("{DIM}… and {} more; -v lists them{DIM:#}", more.join(", ")));
        }
        Ok(())
    }

    /// One line that counts what was found.
    pub(in crate::cli) fn say_counts(&self, terminal: &Terminal) {
        if self.errors + self.warnings + self.notes == 0 {
            return terminal.say("No findings.");
        }
        let list = if terminal.is_verbose { "" } else { "; -v lists them" };
        terminal.say(&format!(
            "Findings: {} ({}), {}, {}{list}",
            count(self.errors, "error"),
            count(self.broken_links, "broken link"),
            count(self.warnings, "warning"),
            count(self.notes, "note"),
        ));
    }
}

/// Whether a finding is about input that is broken in itself, not about where a link of an article leads.
fn is_about_file(diagnostic: &Diagnostic) -> bool {
    let code = diagnostic.rule.code;
    let is_include = code.starts_with("include-") || code == "circular-reference";
    let name = diagnostic.at.path.name().to_ascii_lowercase();
    let is_toc = name == "toc.yml" || name == "toc.md";
    diagnostic.severity > Severity::Info && (diagnostic.target.is_none() || is_include || is_toc)
}

/// A file as seen from where the user stands.
pub(in crate::cli) fn shown_doc_path(analysis: &Analysis, path: &DocPath) -> String {
    let roots = &analysis.catalog.docset.roots;
    let is_below = |folder: &str| {
        folder.is_empty() || path.as_str().strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    };
    let root = roots.iter().find(|root| is_below(&root.folder));
    root.map_or(path.to_string(), |root| shown_path(&root.disk_path(path)).display().to_string())
}

fn say_summary(config: &Config, analysis: &Analysis, emission: Emission, start: Instant, terminal: &Terminal) {
    let catalog = &analysis.catalog;
    let is_asked = |locale: &LocaleId| config.only.is_empty() || config.only.contains(catalog.locale(*locale));
    let locales = catalog.published_locales().filter(is_asked).count();
    let pages = catalog.pages.all.iter().filter(|page| is_asked(&page.locale)).count();
    terminal.say(&format!(
        "{BOLD}Built{BOLD:#} {} in {} in {}: {} written, {} unchanged, {} removed",
        count(pages, "page"),
        count(locales, "locale"),
        duration(start.elapsed()),
        number(emission.written),
        number(emission.unchanged),
        number(emission.removed),
    ));
    let first = config.output.join("index.html");
    terminal.say(&format!("Open {}", shown_path(&first).display()));
}

//! `hexapla check`: what is wrong with a docset, for people and for continuous integration.

mod output;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::analysis::{Analysis, analyze};
use crate::built;
use crate::check;
use crate::cli::args::{Check, FailOn};
use crate::cli::build::{no_articles, refuse_unknown_locale, warn_of_layout, warn_of_unknown_codes};
use crate::cli::fix::fix;
use crate::cli::outcome::Outcome;
use crate::cli::terminal::{Terminal, count};
use crate::config::{self, Config, Overrides};
use crate::diagnostic::{Area, Diagnostic, RuleInfo, Severity};
use crate::discover;
use crate::docset::Role;
use crate::error::Error;
use crate::locale::Locale;
use crate::path::DocPath;
use crate::report;

use output::Output;

pub(in crate::cli) fn run(args: Check, terminal: &Terminal) -> Result<Outcome, Error> {
    refuse_unknown_codes(&args.only)?;
    output::refuse_clashes(&args.outputs)?;
    if let Some(folder) = &args.site {
        return site(folder, &args, terminal);
    }
    let (mut analysis, mut config, mut found) = read(&args, Some(terminal))?;
    if args.fix {
        let is_changed = fix(&analysis, &found, args.dry_run, terminal)?;
        if args.dry_run {
            return Ok(Outcome::Done);
        }
        if is_changed {
            // What is left is told as the files are now.
            (analysis, config, found) = read(&args, None)?;
        }
    }
    let docset = &analysis.catalog.docset;
    let disk_path = |path: &DocPath| docset.disk_path(path, &config.root);
    let text = |path: &DocPath| docset.text(path);
    tell(
        &found,
        &Output { root: &config.root, disk_path: &disk_path, text: &text, fail_on: args.fail_on },
        &args,
        terminal,
    )
}

/// A built site in place of a docset.
fn site(folder: &Path, args: &Check, terminal: &Terminal) -> Result<Outcome, Error> {
    let site = built::read(folder)?;
    let is_wanted = |rule: &RuleInfo| args.only.is_empty() || args.only.iter().any(|code| code == rule.code);
    let found = check::check_site(&site, &is_wanted);
    // Of the pages only those with findings are shown.
    let paths: BTreeSet<&DocPath> = found.iter().map(|diagnostic| &diagnostic.at.path).collect();
    let texts: BTreeMap<&DocPath, String> = paths.into_iter().map(|path| (path, site.text(path))).collect();
    let disk_path = |path: &DocPath| site.root.join(path.as_str());
    let text = |path: &DocPath| texts.get(path).map(String::as_str);
    tell(
        &found,
        &Output { root: &site.root, disk_path: &disk_path, text: &text, fail_on: args.fail_on },
        args,
        terminal,
    )
}

/// Writes what was found, and says whether it is bad enough to fail.
fn tell(found: &[Diagnostic], output: &Output<'_>, args: &Check, terminal: &Terminal) -> Result<Outcome, Error> {
    output.write(found, args.format, &args.outputs, terminal)?;
    say_counts(found, terminal);
    let fails = |diagnostic: &Diagnostic| args.fail_on.is_reached(diagnostic.severity);
    Ok(if found.iter().any(fails) { Outcome::Found } else { Outcome::Done })
}

/// Reads the docset and finds what was asked for. What is odd about the docset is told to the terminal, where one is given.
fn read(args: &Check, terminal: Option<&Terminal>) -> Result<(Analysis, Config, Vec<Diagnostic>), Error> {
    let overrides = Overrides { locales: args.locales.clone(), ..Overrides::default() };
    let config = config::load(&args.dir, overrides)?;
    let layout = discover::detect(&config)?;
    let docset = discover::read(&config, &layout)?;
    if !docset.pages.iter().any(|page| page.role == Role::Article) {
        return Err(no_articles(&config));
    }
    let analysis = analyze(docset, &layout.source_locale, &config);
    refuse_unknown_locale(&config, &analysis.catalog)?;
    if let Some(terminal) = terminal {
        warn_of_layout(&config, &layout, terminal);
        warn_of_unknown_codes(&config, terminal);
    }
    let mut found = check::check_only(&analysis, &config, &|rule| is_wanted(rule, args));
    let is_told = |locale: &Locale| config.only.contains(locale);
    found.retain(|diagnostic| config.only.is_empty() || diagnostic.locale.as_ref().is_some_and(is_told));
    Ok((analysis, config, found))
}

/// Whether a rule was asked for: by its code, or by what it looks at; all were when nothing was.
fn is_wanted(rule: &RuleInfo, args: &Check) -> bool {
    let areas = [(args.links, Area::Links), (args.metadata, Area::Metadata), (args.alignment, Area::Alignment)];
    let is_any = !args.only.is_empty() || areas.iter().any(|(is_asked, _)| *is_asked);
    !is_any
        || args.only.iter().any(|code| code == rule.code)
        || areas.iter().any(|(is_asked, area)| *is_asked && *area == rule.area)
}

fn refuse_unknown_codes(codes: &[String]) -> Result<(), Error> {
    for code in codes {
        if let Some(nearest) = check::unknown_code(code) {
            let help = nearest.map(|nearest| format!("did you mean '{nearest}'?"));
            let list = || Some("'hexapla explain' lists all checks".into());
            return Err(Error::Usage { message: format!("there is no check '{code}'"), help: help.or_else(list) });
        }
    }
    Ok(())
}

fn say_counts(found: &[Diagnostic], terminal: &Terminal) {
    let counts = report::counts(found);
    if found.is_empty() {
        return terminal.say("No findings.");
    }
    terminal.say(&format!(
        "Findings: {}, {}, {}",
        count(counts.errors, "error"),
        count(counts.warnings, "warning"),
        count(counts.infos, "note"),
    ));
}

impl FailOn {
    fn is_reached(self, severity: Severity) -> bool {
        match self {
            Self::Error => severity >= Severity::Error,
            Self::Warning => severity >= Severity::Warning,
            Self::Info => true,
            Self::Never => false,
        }
    }
}

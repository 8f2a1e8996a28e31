//! `hexapla check`: what is wrong with a docset, for people and for continuous integration.

mod external;
mod known;
mod output;
mod renamed;
mod summary;
mod told;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::analysis::{Analysis, analyze};
use crate::built;
use crate::check::{self, Baseline};
use crate::cli::args::{Check, FailOn};
use crate::cli::build::{no_articles, refuse_unknown_locale, warn_of_layout, warn_of_unknown_codes};
use crate::cli::fix::fix;
use crate::cli::outcome::Outcome;
use crate::cli::terminal::{Terminal, count, number};
use crate::config::{self, Config, Overrides};
use crate::diagnostic::{Area, Diagnostic, RuleInfo, Severity};
use crate::discover;
use crate::docset::Role;
use crate::error::Error;
use crate::path::DocPath;
use crate::report;

use external::External;
use known::read_baseline;
use output::Output;
use summary::Hidden;
use told::{Told, below};

/// A docset that was checked.
struct Checked {
    analysis: Analysis,
    config: Config,
    /// What is told of it.
    found: Vec<Diagnostic>,
    /// How much is not told, and why.
    hidden: Hidden,
    /// What a baseline lists and nobody finds any more.
    gone: Option<Baseline>,
}

pub(in crate::cli) fn run(args: Check, terminal: &Terminal) -> Result<Outcome, Error> {
    refuse_other_codes(&args)?;
    refuse_without_external(&args)?;
    output::refuse_clashes(&args.outputs)?;
    if let Some(folder) = &args.site {
        return site(folder, &args, terminal);
    }
    let baseline = args.baseline.as_deref().map(read_baseline).transpose()?;
    let mut external = None;
    let mut checked = read(&args, baseline.as_ref(), &mut external, Some(terminal))?;
    if args.fix {
        let is_changed = fix(&checked.analysis, &checked.found, args.dry_run, terminal)?;
        if args.dry_run {
            return Ok(Outcome::Done);
        }
        if is_changed {
            // What is left is told as the files are now.
            checked = read(&args, baseline.as_ref(), &mut external, None)?;
        }
    }
    let Checked { analysis, config, mut found, hidden, gone } = checked;
    write_known(&args, baseline.as_ref(), gone, &mut found, terminal)?;
    let source = analysis.catalog.locale(analysis.catalog.source);
    // What translations only repeat is told once to people; programs have an entry for each place.
    let below: &dyn for<'p> Fn(&'p DocPath) -> &'p str = &|path| below(&analysis, path);
    let once = (!terminal.is_verbose).then(|| report::told_once(&found, source, below));
    let docset = &analysis.catalog.docset;
    let output = Output {
        root: &config.root,
        disk_path: &|path| docset.disk_path(path, &config.root),
        text: &|path| docset.text(path),
        below,
        fail_on: args.fail_on,
        once: once.as_deref(),
    };
    output.write(&found, args.format, &args.outputs, terminal)?;
    // All findings may be in the list that was just written.
    if args.write_baseline.is_none() || !found.is_empty() {
        let count = output.list(&found, args.format).len();
        terminal.say(&summary::lines(&found, count, hidden, &analysis));
    }
    if let Some(trouble) = external.and_then(|external| external.trouble) {
        return Err(trouble);
    }
    Ok(outcome(&found, &args))
}

/// Reads the docset and finds what is told of it. What is odd about the docset is said to the terminal, where one is given.
/// What other sites answered is kept in `external`, so that a second reading asks only what is new.
fn read(
    args: &Check,
    baseline: Option<&Baseline>,
    external: &mut Option<External>,
    terminal: Option<&Terminal>,
) -> Result<Checked, Error> {
    let overrides = Overrides { locales: args.locales.clone(), ..Overrides::default() };
    let config = config::load(&args.dir, overrides)?;
    let layout = discover::detect(&config)?;
    let docset = discover::read(&config, &layout)?;
    if !docset.pages.iter().any(|page| page.role == Role::Article) {
        return Err(no_articles(&config));
    }
    let analysis = analyze(docset, &layout.source_locale, &config);
    refuse_unknown_locale(&config, &analysis.catalog)?;
    let told = Told::new(args, &config, &analysis)?;
    if let Some(terminal) = terminal {
        warn_of_layout(&config, &layout, terminal);
        warn_of_unknown_codes(&config, terminal);
    }
    let is_wanted = |rule: &RuleInfo| is_wanted(rule, args);
    // Nobody is asked for what is not told.
    let asks = check::rules().iter().any(|rule| check::is_external(rule.info.code) && is_wanted(&rule.info));
    if let (Some(terminal), true) = (terminal, asks) {
        *external = External::open(args, &config, terminal)?;
    }
    if let Some(external) = external {
        external.ask(&analysis, &config, &|link| told.is_told(link), terminal)?;
    }
    let answers = external.as_ref().map(|external| &external.answers);
    let check::Checked { mut found, allowed } = check::check_with(&analysis, &config, answers, &is_wanted);
    let is_told = |diagnostic: &Diagnostic| told.is_told(diagnostic);
    let told_of = |found: &[Diagnostic]| found.iter().filter(|diagnostic| is_told(diagnostic)).count();
    let mut hidden = Hidden { by_comments: told_of(&allowed), ..Hidden::default() };
    let all = told_of(&found);
    // What other sites were not asked about may well occur still.
    let is_whole = external.as_ref().is_none_or(|external| external.is_whole);
    let is_all = is_whole && args.locales.is_empty() && args.paths.is_empty() && args.authors.is_empty();
    let is_asked = |rule: &RuleInfo| is_wanted(rule) && (is_all || !check::is_external(rule.code));
    let gone = baseline.map(|baseline| gone(baseline, &mut found, &is_asked));
    hidden.by_baseline = all - told_of(&found);
    if let Some(revision) = &args.since {
        known::findings_at(revision, &config, &layout, answers, &is_wanted)?.hide(&mut found, &analysis.catalog.docset);
    }
    found.retain(is_told);
    hidden.by_revision = all - hidden.by_baseline - found.len();
    renamed::tell(&analysis, &config, &mut found, args.history, terminal);
    Ok(Checked { analysis, config, found, hidden, gone })
}

/// A built site in place of a docset.
fn site(folder: &Path, args: &Check, terminal: &Terminal) -> Result<Outcome, Error> {
    let site = built::read(folder)?;
    let is_wanted = |rule: &RuleInfo| args.only.is_empty() || args.only.iter().any(|code| code == rule.code);
    let found = check::check_site(&site, &is_wanted);
    // Of the pages only those with findings are shown.
    let paths: BTreeSet<&DocPath> = found.iter().map(|diagnostic| &diagnostic.at.path).collect();
    let texts: BTreeMap<&DocPath, String> = paths.into_iter().map(|path| (path, site.text(path))).collect();
    let output = Output {
        root: &site.root,
        disk_path: &|path| site.root.join(path.as_str()),
        text: &|path| texts.get(path).map(String::as_str),
        below: &|path| path.as_str(),
        fail_on: args.fail_on,
        once: None,
    };
    output.write(&found, args.format, &args.outputs, terminal)?;
    say_counts(&found, terminal);
    Ok(outcome(&found, args))
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

/// Whether what was found is bad enough to fail.
fn outcome(found: &[Diagnostic], args: &Check) -> Outcome {
    let fails = |diagnostic: &Diagnostic| args.fail_on.is_reached(diagnostic.severity);
    if found.iter().any(fails) { Outcome::Found } else { Outcome::Done }
}

/// Hides what a baseline lists; gives what it lists and no check that ran finds any more.
fn gone(baseline: &Baseline, found: &mut Vec<Diagnostic>, is_wanted: &dyn Fn(&RuleInfo) -> bool) -> Baseline {
    let mut gone = baseline.hide(found, &|_| false);
    gone.retain_codes(&|code| {
        let rule = check::rules().iter().find(|rule| rule.info.code == code);
        rule.is_none_or(|rule| is_wanted(&rule.info))
    });
    gone
}

/// Writes the list of known findings where that is asked for, which are then told no more; else says whether the one that was
/// read is longer than it need be.
fn write_known(
    args: &Check,
    baseline: Option<&Baseline>,
    gone: Option<Baseline>,
    found: &mut Vec<Diagnostic>,
    terminal: &Terminal,
) -> Result<(), Error> {
    let gone = gone.unwrap_or_default();
    let Some(path) = &args.write_baseline else {
        if let (Some(read), 1..) = (&args.baseline, gone.count()) {
            let (read, verb) = (read.display(), if gone.count() == 1 { "does" } else { "do" });
            terminal.warn(&format!(
                "{} that '{read}' lists {verb} not occur any more, in {}; '--baseline {read} --write-baseline {read}' \
                 takes them out",
                count(gone.count(), "finding"),
                count(gone.paths().len(), "file"),
            ));
        }
        return Ok(());
    };
    let known = match baseline {
        Some(baseline) => baseline.without(&gone),
        None => Baseline::of(&std::mem::take(found)),
    };
    known::write_baseline(path, &known)?;
    let fewer = if baseline.is_some() { format!(", {} fewer", number(gone.count())) } else { String::new() };
    terminal.say(&format!("Wrote '{}': {}{fewer}", path.display(), count(known.count(), "finding")));
    Ok(())
}

/// Whether a rule was asked for: by its code, or by what it looks at; all were when nothing was.
fn is_wanted(rule: &RuleInfo, args: &Check) -> bool {
    if check::is_external(rule.code) {
        return args.external && (args.only.is_empty() || args.only.iter().any(|code| code == rule.code));
    }
    let areas = [(args.links, Area::Links), (args.metadata, Area::Metadata), (args.alignment, Area::Alignment)];
    let is_any = !args.only.is_empty() || areas.iter().any(|(is_asked, _)| *is_asked);
    !is_any
        || args.only.iter().any(|code| code == rule.code)
        || areas.iter().any(|(is_asked, area)| *is_asked && *area == rule.area)
}

/// An error for a code that there is not, or not for what is checked: "no findings" would say that all is well.
fn refuse_other_codes(args: &Check) -> Result<(), Error> {
    for code in &args.only {
        if let Some(nearest) = check::unknown_code(code) {
            let help = nearest.map(|nearest| format!("did you mean '{nearest}'?"));
            let list = || Some("'hexapla explain' lists all checks".into());
            return Err(Error::Usage { message: format!("there is no check '{code}'"), help: help.or_else(list) });
        }
        let is_of_docsets = check::rules().iter().any(|rule| rule.info.code == code);
        let (message, help) = match args.site {
            Some(_) if !check::is_of_sites(code) => {
                (format!("'{code}' checks docsets, not built sites"), "leave '--site' out".to_owned())
            }
            None if !is_of_docsets => {
                let help = format!("build the site and run 'hexapla check --site FOLDER --only {code}'");
                (format!("'{code}' checks built sites, not docsets"), help)
            }
            _ => continue,
        };
        return Err(Error::Usage { message, help: Some(help) });
    }
    Ok(())
}

/// A check that asks other sites finds nothing where nobody is asked, which must not look as if all were well.
fn refuse_without_external(args: &Check) -> Result<(), Error> {
    match args.only.iter().find(|code| check::is_external(code)) {
        Some(code) if !args.external => Err(Error::Usage {
            message: format!("'{code}' is found only with '--external'"),
            help: Some(format!("'hexapla check --external --only {code}' asks the sites that are linked")),
        }),
        _ => Ok(()),
    }
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

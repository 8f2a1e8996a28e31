//! `hexapla status`: the states of all topics in all locales.

use std::collections::BTreeMap;

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

use crate::analysis;
use crate::catalog::{Catalog, DocId, Edition, Proof, State};
use crate::cli::args;
use crate::cli::args::{History, StatusFormat};
use crate::cli::build::{no_articles, refuse_unknown_locale, warn_of_layout};
use crate::cli::history::{OldVersions, renamed, say_absent};
use crate::cli::outcome::Outcome;
use crate::cli::terminal::{BOLD, Terminal};
use crate::config::{self, Config, Overrides};
use crate::discover;
use crate::docset::Role;
use crate::error::Error;
use crate::git::{self, Behind};
use crate::status::{self, Filter, Status};

pub(in crate::cli) fn run(args: args::Status, terminal: &Terminal) -> Result<Outcome, Error> {
    let paths = globs(&args.paths)?;
    let overrides = Overrides { locales: args.locales, ..Overrides::default() };
    let config = config::load(&args.dir, overrides)?;
    let layout = discover::detect(&config)?;
    let docset = discover::read(&config, &layout)?;
    if !docset.pages.iter().any(|page| page.role == Role::Article) {
        return Err(no_articles(&config));
    }
    let catalog = analysis::catalog(docset, &layout.source_locale, &config);
    refuse_unknown_locale(&config, &catalog)?;
    refuse_source_alone(&config, &catalog, args.format)?;
    if terminal.is_verbose || layout.kind == discover::Kind::Flat && config.file.is_none() {
        terminal.say(&format!("{BOLD}Layout{BOLD:#}: {}", layout.why));
    }
    warn_of_layout(&config, &layout, terminal);
    let filter = filter(&config, &catalog, args.states, paths);
    refuse_unknown_path(&args.paths, &filter, &catalog)?;
    let behind = behind(&catalog, args.history, terminal);
    let renamed = renamed(&catalog, args.history, terminal);
    let status = Status { catalog: &catalog, filter, history: status::History::new(behind, renamed) };
    terminal.print(&match args.format {
        StatusFormat::Table => status::table(&status, terminal.width(), terminal.is_verbose),
        StatusFormat::Json => status::json(&status),
        StatusFormat::Csv => status::csv(&status),
        StatusFormat::Markdown => status::markdown(&status, terminal.is_verbose),
    })?;
    Ok(Outcome::Done)
}

/// A path that no topic has is a slip of the hand: an empty table would say that all is well.
fn refuse_unknown_path(written: &[String], filter: &Filter, catalog: &Catalog) -> Result<(), Error> {
    let is_known = |globs: &GlobSet| catalog.topics.iter().any(|topic| globs.is_match(&*topic.path));
    if filter.paths.as_ref().is_none_or(is_known) {
        return Ok(());
    }
    let example = catalog.topics.first().map_or("", |topic| &topic.path);
    Err(Error::Usage {
        message: format!("no topic has a path like '{}'", written.join("' or '")),
        help: Some(format!(
            "give a path below the locale's folder, such as '{example}', or a pattern, such as '**/*.md'"
        )),
    })
}

/// The source locale alone leaves tables empty, which would say that nothing is translated. Data has rows for it.
fn refuse_source_alone(config: &Config, catalog: &Catalog, format: StatusFormat) -> Result<(), Error> {
    let source = catalog.locale(catalog.source);
    let is_data = matches!(format, StatusFormat::Json | StatusFormat::Csv);
    if is_data || config.only.is_empty() || config.only.iter().any(|locale| locale != source) {
        return Ok(());
    }
    let others: Vec<&str> =
        catalog.locale_ids().filter(|id| *id != catalog.source).map(|id| catalog.locale(id).as_str()).collect();
    Err(Error::Usage {
        message: format!("'{source}' is the source locale: it has no translations"),
        help: Some(match others.as_slice() {
            [] => "there is no other locale yet".to_owned(),
            others => format!("name others: the docset has {}", others.join(", ")),
        }),
    })
}

fn filter(config: &Config, catalog: &Catalog, states: Vec<State>, paths: Option<GlobSet>) -> Filter {
    let locales = catalog.locale_ids().filter(|id| config.only.contains(catalog.locale(*id))).collect();
    Filter { locales, states, paths }
}

/// How far stale articles are behind, where the source's repository says so.
fn behind(catalog: &Catalog, history: History, terminal: &Terminal) -> BTreeMap<DocId, Behind> {
    let editions = catalog.topics.iter().flat_map(|topic| topic.editions.values());
    let is_old = |edition: &&Edition| edition.state == State::Stale && edition.proof == Proof::Hash;
    let wanted = OldVersions::of(catalog, editions.filter(is_old).filter_map(|edition| edition.doc));
    let found = wanted.ask(history, &mut git::behind);
    found.unwrap_or_else(|why| {
        say_absent("how far stale articles are behind", why, history, terminal);
        BTreeMap::new()
    })
}

/// The globs of `--path`; a folder takes in all below it.
pub(in crate::cli) fn globs(patterns: &[String]) -> Result<Option<GlobSet>, Error> {
    if patterns.is_empty() {
        return Ok(None);
    }
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        let refuse = |error: globset::Error| Error::Usage {
            message: format!("'{pattern}' is no glob: {}", error.kind()),
            help: Some("'*' stands for a part of a name, '**' for folders: 'docs/**/install*.md'".into()),
        };
        let own = pattern.strip_prefix("./").unwrap_or(pattern).trim_end_matches('/');
        for glob in [own.to_owned(), format!("{own}/**")] {
            set.add(GlobBuilder::new(&glob).literal_separator(true).build().map_err(refuse)?);
        }
    }
    set.build().map(Some).map_err(|error| Error::Usage { message: format!("'--path': {error}"), help: None })
}

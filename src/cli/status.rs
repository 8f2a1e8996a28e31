//! `hexapla status`: the states of all topics in all locales.

use std::collections::BTreeMap;

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

use crate::analysis;
use crate::catalog::{Catalog, DocId, Proof, State, TopicId};
use crate::cli::args;
use crate::cli::args::{History, StatusFormat};
use crate::cli::build::{no_articles, refuse_unknown_locale};
use crate::cli::outcome::Outcome;
use crate::cli::terminal::{BOLD, DIM, Terminal};
use crate::config::{self, Config, Overrides};
use crate::discover;
use crate::docset::{Role, Root, SourceHashes};
use crate::error::Error;
use crate::git::{self, Absent, Depth, Wanted};
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
    let filter = filter(&config, &catalog, args.states, paths);
    refuse_unknown_path(&args.paths, &filter, &catalog)?;
    let status = Status { catalog: &catalog, filter, history: history_of(&catalog, args.history, terminal) };
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

/// How far stale articles are behind, and where the sources of orphans went, where the source's repository says so.
fn history_of(catalog: &Catalog, history: History, terminal: &Terminal) -> status::History {
    let depth = match history {
        History::Never => return status::History::default(),
        History::Auto => Depth::Few,
        History::Always => Depth::All,
    };
    asked(catalog, depth).unwrap_or_else(|why| {
        say_absent(why, history, terminal);
        status::History::default()
    })
}

fn asked(catalog: &Catalog, depth: Depth) -> Result<status::History, Absent> {
    let Some(root) = catalog.root_of(catalog.source).filter(|_| catalog.has_source_tree) else {
        return Ok(status::History::default());
    };
    let root = &catalog.docset.roots[root];
    let mut wanted: Vec<(DocId, TopicId, Wanted<'_>)> = Vec::new();
    let mut orphans = Vec::new();
    for id in catalog.topic_ids() {
        let topic = catalog.topic(id);
        for edition in topic.editions.values() {
            let Some((doc, hash)) = edition.doc.and_then(|doc| Some((doc, catalog.declared_hash(doc)?))) else {
                continue;
            };
            match (edition.state, edition.proof, topic.articles.get(&catalog.source)) {
                (State::Stale, Proof::Hash, Some(source)) => {
                    wanted.push((doc, id, Wanted { path: catalog.below(*source), hash }));
                }
                (State::Orphan, ..) => orphans.push((doc, hash)),
                _ => {}
            }
        }
    }
    let mut found = status::History::default();
    if wanted.is_empty() && orphans.is_empty() {
        return Ok(found);
    }
    let first_orphan = wanted.len();
    wanted.extend(renamed(catalog, root, &orphans, depth)?);
    let hashes_of = |bytes: &[u8]| SourceHashes::of(bytes).all().map(str::to_owned).to_vec();
    let versions: Vec<Wanted<'_>> = wanted.iter().map(|(.., wanted)| *wanted).collect();
    let behind = git::behind(&root.disk, &versions, depth, &hashes_of)?;
    for (at, ((doc, topic, _), behind)) in wanted.iter().zip(behind).enumerate() {
        // Renames are guessed by likeness: only the version that the translation was made from proves one.
        let Some(behind) = behind else { continue };
        found.behind.insert(*doc, behind);
        if at >= first_orphan {
            found.renamed.insert(*doc, *topic);
        }
    }
    Ok(found)
}

/// The topics that the sources of orphans may have been renamed to, and the versions to look for there.
fn renamed<'a>(
    catalog: &'a Catalog,
    root: &Root,
    orphans: &[(DocId, &'a str)],
    depth: Depth,
) -> Result<Vec<(DocId, TopicId, Wanted<'a>)>, Absent> {
    if orphans.is_empty() {
        return Ok(Vec::new());
    }
    let paths: Vec<&str> = orphans.iter().map(|(doc, _)| catalog.below(*doc)).collect();
    let names = git::renamed(&root.disk, &paths, depth)?;
    let topics = catalog.topic_ids().filter_map(|id| Some((id, *catalog.topic(id).articles.get(&catalog.source)?)));
    let sources: BTreeMap<&str, TopicId> = topics.map(|(id, source)| (catalog.below(source), id)).collect();
    let found = orphans.iter().zip(names).filter_map(|((doc, hash), name)| {
        let (path, topic) = sources.get_key_value(name?.as_str())?;
        Some((*doc, *topic, Wanted { path, hash }))
    });
    Ok(found.collect())
}

/// Who asked for the history is told why there is none; others lose nothing but a number.
fn say_absent(why: Absent, history: History, terminal: &Terminal) {
    let message = format!("nothing tells how far stale articles are behind: {why}");
    match (history, why) {
        (History::Always, _) => terminal.warn(&message),
        (_, Absent::TooLong) => terminal.say(&format!("{DIM}{message}; --history always looks through it{DIM:#}")),
        _ if terminal.is_verbose => terminal.say(&format!("{DIM}{message}{DIM:#}")),
        _ => {}
    }
}

/// The globs of `--path`; a folder takes in all below it.
fn globs(patterns: &[String]) -> Result<Option<GlobSet>, Error> {
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

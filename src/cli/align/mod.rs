//! `hexapla align`: every translation beside its source, sentence by sentence.

mod table;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::align::{Bitext, BitextTopic, Lexicons, bitext_topics, drift};
use crate::catalog::{self, Catalog, DocId, LocaleId};
use crate::cli::args::{Align, AlignFormat};
use crate::cli::build::no_articles;
use crate::cli::outcome::Outcome;
use crate::cli::terminal::Terminal;
use crate::config::{self, Config, Overrides};
use crate::discover;
use crate::disk;
use crate::docset::{Role, SourceFile};
use crate::error::Error;
use crate::locale::Direction;
use crate::markdown::{self, Side};

use table::Column;

/// How wide tables are where they go into a file or a pipe.
const WIDTH_OF_A_FILE: usize = 120;

/// How many topics are aligned before their lines are written: enough for all cores, little in memory.
const AT_ONCE: usize = 64;

pub(in crate::cli) fn run(args: &Align, terminal: &Terminal) -> Result<Outcome, Error> {
    let folder = folder_of(args);
    let overrides = Overrides { locales: args.locales.clone(), ..Overrides::default() };
    let config = config::load(&folder, overrides)?;
    let catalog = read(&config)?;
    let locales = locales(&config, &catalog)?;
    let all = bitext_topics(&catalog);
    let mut topics = all.clone();
    if !args.articles.is_empty() {
        let asked = args.articles.iter().map(|article| find(&catalog, &topics, article));
        let mut asked: Vec<usize> = asked.collect::<Result<_, _>>()?;
        asked.sort_unstable();
        asked.dedup();
        topics = asked.into_iter().map(|at| topics[at].clone()).collect();
    }
    let lexicons = Lexicons::learn(&catalog, &all, &topics, &locales);
    let width = terminal.width().unwrap_or(WIDTH_OF_A_FILE);
    let mut out = terminal.stdout();
    let write = |source| Error::Write { path: "stdout".into(), source };
    let mut is_empty = true;
    for part in topics.chunks(AT_ONCE) {
        let lines: Vec<String> = part
            .par_iter()
            .map(|topic| match args.format {
                AlignFormat::Json => lines_of(&catalog, topic, &locales, &lexicons),
                AlignFormat::Table => table_of(&catalog, topic, &locales, &lexicons, width),
            })
            .collect();
        for line in lines {
            is_empty = is_empty && line.is_empty();
            out.write_all(line.as_bytes()).map_err(write)?;
        }
    }
    out.flush().map_err(write)?;
    if is_empty {
        terminal.warn("there is nothing to align: no translation of what was asked for, or nothing beside it");
    }
    Ok(Outcome::Done)
}

/// The docset's folder: as given, else around the first article that is a file, else where the user stands.
fn folder_of(args: &Align) -> PathBuf {
    let here = std::env::current_dir().ok().and_then(|here| disk::canonicalize(&here).ok());
    let around = || {
        let file = args.articles.first().filter(|file| disk::is_file(file))?;
        let file = disk::canonicalize(file).ok()?;
        Some(discover::docset_around(&file, here.as_deref()))
    };
    args.docset.clone().or_else(around).unwrap_or_else(|| PathBuf::from("."))
}

/// The docset with its documents tied together; what its links mean is not asked for.
fn read(config: &Config) -> Result<Catalog, Error> {
    let layout = discover::detect(config)?;
    let docset = discover::read(config, &layout)?;
    if !docset.pages.iter().any(|page| page.role == Role::Article) {
        return Err(no_articles(config));
    }
    let parse = |page: &SourceFile| markdown::parse_side(&page.text, Side::Target, &docset.alerts);
    let documents = docset.pages.par_iter().map(parse).collect();
    Ok(catalog::assemble(docset, documents, &layout.source_locale, config))
}

/// The target locales asked for, all when none was.
fn locales(config: &Config, catalog: &Catalog) -> Result<Vec<LocaleId>, Error> {
    for asked in &config.only {
        if !catalog.locales.contains(asked) {
            let known: Vec<&str> = catalog.locales.iter().map(|locale| locale.as_str()).collect();
            return Err(Error::Usage {
                message: format!("the docset has no locale '{asked}'"),
                help: Some(format!("it has {}", known.join(", "))),
            });
        }
    }
    let is_asked = |id: &LocaleId| config.only.is_empty() || config.only.contains(catalog.locale(*id));
    Ok(catalog.locale_ids().filter(|id| *id != catalog.source).filter(is_asked).collect())
}

/// The topic that an argument names: a file as the user stands, a path of any locale, or the path of a topic.
fn find(catalog: &Catalog, topics: &[BitextTopic<'_>], article: &Path) -> Result<usize, Error> {
    let written = article.to_string_lossy().replace('\\', "/");
    let written = written.trim_start_matches("./");
    if let Some(found) = topics.iter().position(|topic| topic.path == written) {
        return Ok(found);
    }
    let disk_path = disk::canonicalize(article).ok();
    let is_named = |doc: &catalog::DocId| {
        let file = catalog.file(*doc);
        let on_disk = || disk::canonicalize(&catalog.root(*doc).disk_path(&file.path)).ok();
        file.path.as_str() == written
            || disk_path.as_deref().is_some_and(|asked| {
                asked.file_name() == Path::new(file.path.as_str()).file_name() && on_disk().as_deref() == Some(asked)
            })
    };
    if let Some(found) = topics.iter().position(|topic| topic.articles.values().any(is_named)) {
        return Ok(found);
    }
    Err(Error::Usage {
        message: format!("'{}' is no article of the docset", article.display()),
        help: near(topics, written),
    })
}

/// The topics whose paths are nearest to what was asked for.
fn near(topics: &[BitextTopic<'_>], asked: &str) -> Option<String> {
    const SHOWN: usize = 3;
    let asked = asked.to_lowercase();
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let cost = |topic: &BitextTopic<'_>| {
        let path = topic.path.to_lowercase();
        strsim::osa_distance(&name(&asked), &name(&path)).min(strsim::osa_distance(&asked, &path))
    };
    // Whoever mistypes a name gets most of it right.
    let most = (name(&asked).len() / 2).max(3);
    let mut costs: Vec<(usize, &str)> = topics.iter().map(|topic| (cost(topic), topic.path)).collect();
    costs.retain(|(cost, _)| *cost <= most);
    costs.sort_unstable();
    let names: Vec<String> = costs.iter().take(SHOWN).map(|(_, path)| format!("'{path}'")).collect();
    match names.is_empty() {
        true => Some("give the path of a file, or its path below the folder of its locale".into()),
        false => Some(format!("did you mean {}?", names.join(" or "))),
    }
}

/// The lines of a topic: one object for each locale.
fn lines_of(catalog: &Catalog, topic: &BitextTopic<'_>, locales: &[LocaleId], lexicons: &Lexicons) -> String {
    let mut out = String::new();
    for bitext in topic.bitexts(catalog, locales, lexicons) {
        push_json(&mut out, &bitext);
        out.push('\n');
    }
    out
}

/// The sentences of a topic in columns, one for each locale.
fn table_of(
    catalog: &Catalog,
    topic: &BitextTopic<'_>,
    locales: &[LocaleId],
    lexicons: &Lexicons,
    width: usize,
) -> String {
    let bitexts = topic.bitexts(catalog, locales, lexicons);
    let columns = bitexts.iter().map(|bitext| Column {
        bitext,
        state: state_of(catalog, bitext.doc),
        is_rtl: bitext.locale.direction() == Direction::RightToLeft,
        drift: drift(catalog, bitext.doc),
    });
    let columns: Vec<Column<'_>> = columns.collect();
    if columns.is_empty() { String::new() } else { table::tables(topic.path, &columns, width) }
}

/// The word for what is known of an article's age; includes have no state of their own.
fn state_of(catalog: &Catalog, doc: DocId) -> &'static str {
    let edition = catalog.topic_of(doc).and_then(|topic| catalog.topic(topic).editions.get(&catalog.locale_of(doc)));
    edition.map_or("translation", |edition| edition.state.as_str())
}

/// One object, its keys in the order of the contract.
fn push_json(out: &mut String, bitext: &Bitext<'_>) {
    out.push_str("{\"path\": ");
    push_string(out, Some(bitext.path));
    out.push_str(", \"locale\": ");
    push_string(out, Some(bitext.locale.as_str()));
    out.push_str(", \"pivot\": ");
    push_string(out, Some(bitext.pivot.as_str()));
    out.push_str(", \"pivot_locale\": ");
    push_string(out, Some(bitext.pivot_locale.as_str()));
    out.push_str(", \"units\": [");
    for (at, row) in bitext.rows.iter().enumerate() {
        out.push_str(if at > 0 { ", {\"id\": " } else { "{\"id\": " });
        push_string(out, row.id);
        out.push_str(", \"source\": ");
        push_string(out, row.source.as_deref());
        out.push_str(", \"target\": ");
        push_string(out, row.target.as_deref());
        out.push_str(", \"evidence\": ");
        push_string(out, Some(row.evidence.as_str()));
        out.push_str(", \"confidence\": ");
        out.push_str(&row.confidence.to_string());
        out.push_str(", \"source_line\": ");
        push_number(out, row.source_line);
        out.push_str(", \"target_line\": ");
        push_number(out, row.target_line);
        out.push('}');
    }
    out.push_str("]}");
}

fn push_number(out: &mut String, number: Option<u32>) {
    match number {
        Some(number) => out.push_str(&number.to_string()),
        None => out.push_str("null"),
    }
}

fn push_string(out: &mut String, text: Option<&str>) {
    match text.map(serde_json::to_string) {
        Some(Ok(written)) => out.push_str(&written),
        _ => out.push_str("null"),
    }
}

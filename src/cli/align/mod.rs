//! `hexapla align`: every translation beside its source, sentence by sentence.

mod alone;
mod find;
mod json;
mod summary;
mod table;
mod unknown;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::Arc;

use rayon::prelude::*;

use crate::align::{Bitext, BitextTopic, Drift, Lexicons, bitext_topics, drift, stale_source};
use crate::catalog::{self, Catalog, DocId, Edition, LocaleId, Proof, State};
use crate::cli::args::{Align, AlignFormat, History};
use crate::cli::build::{no_articles, refuse_other_locales, warn_of_layout};
use crate::cli::history::{OldVersions, say_absent};
use crate::cli::outcome::Outcome;
use crate::cli::terminal::Terminal;
use crate::config::{self, Config, Overrides};
use crate::discover;
use crate::docset::{Role, SourceFile};
use crate::error::Error;
use crate::git;
use crate::locale::{Direction, Locale};
use crate::markdown::{self, Side};

use find::{find, folder_of};
use summary::Summary;
use table::Column;
use unknown::Unknown;

/// How wide tables are where they go into a file or a pipe.
const WIDTH_OF_A_FILE: usize = 120;

/// How many topics are aligned before their lines are written: enough for all cores, little in memory.
const AT_ONCE: usize = 64;

/// What everything is made from.
struct Work<'a> {
    catalog: &'a Catalog,
    locales: Vec<LocaleId>,
    lexicons: Lexicons,
    old: OldTexts,
}

/// What stale translations were made from.
struct OldTexts {
    /// Where the history of the source has it.
    texts: BTreeMap<DocId, Arc<str>>,
    /// Why the others have none.
    missing: Unknown,
}

/// What is made of a topic.
enum Made<'a> {
    Text(String),
    Summaries(Vec<Summary<'a>>),
}

pub(in crate::cli) fn run(args: &Align, terminal: &Terminal) -> Result<Outcome, Error> {
    let folder = folder_of(args);
    let overrides = Overrides { locales: args.locales.clone(), ..Overrides::default() };
    let config = config::load(&folder, overrides)?;
    let catalog = read(&config, terminal)?;
    let locales = locales(&config, &catalog)?;
    let all = bitext_topics(&catalog);
    let mut topics = all.clone();
    if !args.articles.is_empty() {
        let asked = args.articles.iter().map(|article| find(&catalog, &topics, &config.root, article));
        let mut asked: Vec<usize> = asked.collect::<Result<_, _>>()?;
        asked.sort_unstable();
        asked.dedup();
        topics = asked.into_iter().map(|at| topics[at].clone()).collect();
    }
    let lexicons = Lexicons::learn(&catalog, &all, &topics, &locales);
    let old = old_texts(&catalog, &topics, &locales, args.history);
    // Tables tell the reason beside what it is about.
    if let Unknown::Absent(why) = old.missing
        && (args.format == AlignFormat::Json || args.history == History::Always)
    {
        say_absent("what has changed since stale articles were translated", why, args.history, terminal);
    }
    let work = Work { catalog: &catalog, locales, lexicons, old };
    let width = terminal.width();
    let make = |topic| match args.format {
        AlignFormat::Json => Made::Text(work.lines_of(topic)),
        // The sentences of a whole docset are no answer for people.
        AlignFormat::Table if args.articles.is_empty() => Made::Summaries(work.summaries_of(topic)),
        AlignFormat::Table => Made::Text(work.table_of(topic, width.unwrap_or(WIDTH_OF_A_FILE))),
    };
    let mut out = terminal.stdout();
    let mut write =
        |text: &str| out.write_all(text.as_bytes()).map_err(|source| Error::Write { path: "stdout".into(), source });
    let mut summaries = Vec::new();
    let mut is_empty = true;
    for part in topics.chunks(AT_ONCE) {
        let made: Vec<Made<'_>> = part.par_iter().map(make).collect();
        for made in made {
            match made {
                Made::Text(text) => {
                    is_empty = is_empty && text.is_empty();
                    write(&text)?;
                }
                Made::Summaries(more) => summaries.extend(more),
            }
        }
    }
    if !summaries.is_empty() {
        is_empty = false;
        write(&summary::tables(&summaries, width, terminal.is_verbose))?;
    }
    out.flush().map_err(|source| Error::Write { path: "stdout".into(), source })?;
    if is_empty {
        alone::explain(&work, &topics, args, terminal);
    }
    Ok(Outcome::Done)
}

/// The docset with its documents tied together; what its links mean is not asked for.
fn read(config: &Config, terminal: &Terminal) -> Result<Catalog, Error> {
    let layout = discover::detect(config)?;
    warn_of_layout(config, &layout, terminal);
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
    let known: Vec<&Locale> = catalog.locales.iter().collect();
    refuse_other_locales(config, &known)?;
    let is_asked = |id: &LocaleId| config.only.is_empty() || config.only.contains(catalog.locale(*id));
    Ok(catalog.locale_ids().filter(|id| *id != catalog.source).filter(is_asked).collect())
}

/// The versions of the source that the stale ones of these translations were made from.
fn old_texts(catalog: &Catalog, topics: &[BitextTopic<'_>], locales: &[LocaleId], history: History) -> OldTexts {
    let docs = topics.iter().flat_map(|topic| locales.iter().filter_map(|locale| topic.articles.get(locale).copied()));
    let texts = OldVersions::of(catalog, docs).ask(history, &mut |folder, wanted, depth, hashes_of| {
        let found = git::contents(folder, wanted, depth, hashes_of)?;
        Ok(found.into_iter().map(|bytes| Some(Arc::<str>::from(discover::text_of(&bytes?)))).collect())
    });
    match texts {
        Ok(texts) if history == History::Never => OldTexts { texts, missing: Unknown::NotAsked },
        Ok(texts) => OldTexts { texts, missing: Unknown::NotFound(history) },
        Err(why) => OldTexts { texts: BTreeMap::new(), missing: Unknown::Absent(why) },
    }
}

impl<'a> Work<'a> {
    fn bitexts(&self, topic: &'a BitextTopic<'a>) -> Vec<Bitext<'a>> {
        topic.bitexts(self.catalog, &self.locales, &self.lexicons)
    }

    /// The lines of a topic: one object for each locale.
    fn lines_of(&self, topic: &'a BitextTopic<'a>) -> String {
        let mut out = String::new();
        for bitext in self.bitexts(topic) {
            json::push_json(&mut out, &bitext, self.drift(bitext.doc).as_ref());
            out.push('\n');
        }
        out
    }

    /// What `status` tells nothing of, such as the README of a repository, is nobody's work.
    fn summaries_of(&self, topic: &'a BitextTopic<'a>) -> Vec<Summary<'a>> {
        let is_built = |doc: &DocId| self.catalog.file(*doc).role != Role::Excluded;
        if !topic.articles.values().any(is_built) {
            return Vec::new();
        }
        let bitexts = self.bitexts(topic);
        let summaries = bitexts.iter().filter(|bitext| is_built(&bitext.doc)).map(|bitext| {
            let drift = self.drift(bitext.doc);
            let unknown = self.unknown(bitext.doc, drift.as_ref());
            Summary::of(bitext, self.state(bitext.doc), drift.as_ref(), unknown)
        });
        summaries.collect()
    }

    /// The sentences of a topic in columns, one for each locale.
    fn table_of(&self, topic: &'a BitextTopic<'a>, width: usize) -> String {
        let bitexts = self.bitexts(topic);
        let columns = bitexts.iter().map(|bitext| {
            let drift = self.drift(bitext.doc);
            Column {
                bitext,
                state: self.state(bitext.doc),
                is_rtl: bitext.locale.direction() == Direction::RightToLeft,
                unknown: self.unknown(bitext.doc, drift.as_ref()),
                drift,
            }
        });
        let columns: Vec<Column<'_>> = columns.collect();
        if columns.is_empty() { String::new() } else { table::tables(topic.path, &columns, width) }
    }

    fn edition(&self, doc: DocId) -> Option<&'a Edition> {
        match self.catalog.topic_of(doc) {
            Some(topic) => self.catalog.topic(topic).editions.get(&self.catalog.locale_of(doc)),
            None => self.catalog.include_editions.get(&doc),
        }
    }

    /// The word for what is known of a file's age; of what has none, what it is.
    fn state(&self, doc: DocId) -> &'static str {
        let what = match self.catalog.file(doc).role {
            Role::Include => "include",
            Role::Excluded => "not built",
            _ => "translation",
        };
        self.edition(doc).map_or(what, |edition| edition.state.as_str())
    }

    /// Why nobody knows what has changed, of what is stale.
    fn unknown(&self, doc: DocId, drift: Option<&Drift>) -> Option<Unknown> {
        let is_stale = self.edition(doc).is_some_and(|edition| edition.state == State::Stale);
        if drift.is_some() || !is_stale {
            return None;
        }
        Some(stale_source(self.catalog, doc).map_or(Unknown::NoSource, |_| self.old.missing))
    }

    /// What is known of changes in the source since: that there is none is known of what is proved to be current.
    fn drift(&self, doc: DocId) -> Option<Drift> {
        let is_current = |edition: &Edition| (edition.state, edition.proof) == (State::Current, Proof::Hash);
        match self.edition(doc).is_some_and(is_current) {
            true => Some(Drift::default()),
            false => drift(self.catalog, doc, self.old.texts.get(&doc).map(|text| &**text)),
        }
    }
}

//! `hexapla serve`: the site in a browser while it is written.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use crate::analysis::Analysis;
use crate::check::{self, Baseline};
use crate::cli::args::Serve;
use crate::cli::build::{Findings, Site, shown_doc_path, warn_of_layout, warn_of_unknown_codes};
use crate::cli::outcome::Outcome;
use crate::cli::terminal::{BOLD, DIM, Terminal, count, duration, number, shown_path};
use crate::config::{self, Config, Overrides};
use crate::diagnostic::Diagnostic;
use crate::discover::{self, Layout};
use crate::disk;
use crate::error::Error;
use crate::path::DocPath;
use crate::render;
use crate::report;
use crate::serve::{self, Build, Ports, Watched};
use crate::site::{self, Artifact, Bundle};

/// How many new findings are shown after a change.
const SHOWN_FINDINGS: usize = 10;
/// How many changed files are named.
const SHOWN_FILES: usize = 2;

pub(in crate::cli) fn run(args: Serve, terminal: &Terminal) -> Result<Outcome, Error> {
    let listener = serve::listen(args.address, args.port)?;
    let url = listener.url();
    let root = disk::canonicalize(&args.dir).map_err(|source| Error::Read { path: args.dir.clone(), source })?;
    let mut builder =
        Builder { dir: args.dir, url: url.clone(), terminal: terminal.clone(), told: Arc::default(), memory: None };
    let first = match builder.first() {
        // What is wrong with the call is not mended by a change of a file.
        Err(error @ (Error::Usage { .. } | Error::Read { .. })) => return Err(error),
        Err(error) => {
            terminal.error(&error);
            Err(error)
        }
        Ok(build) => Ok(build),
    };
    terminal.print(&format!("Serving {BOLD}{url}{BOLD:#}\n"))?;
    terminal.say(&format!("{DIM}Ctrl-C ends it.{DIM:#}"));
    if args.open
        && let Err(error) = open::that_detached(&url)
    {
        terminal.warn(&format!("no browser could be opened: {error}"));
    }
    let speaker = terminal.clone();
    let ports = Ports {
        rebuild: Box::new(move |changed| builder.again(changed)),
        failed: Box::new(move |error| speaker.error(error)),
        watched: settings_of(&root),
    };
    serve::serve(listener, first, ports)?;
    Ok(Outcome::Done)
}

/// The files that say what the site is made of.
fn settings_of(root: &Path) -> Vec<Watched> {
    let entries = config::NAMES.iter().chain(&["themes"]).map(|name| Watched::Entry(root.join(name)));
    entries.chain([Watched::Folder(root.join("themes"), Vec::new())]).collect()
}

/// What the site is made of.
fn content_of(config: &Config, layout: &Layout) -> Vec<Watched> {
    let content = config.content.path();
    let beside = discover::REDIRECTIONS.iter().map(|name| Watched::Entry(config.root.join(name)));
    let mut watched: Vec<Watched> = beside.chain([Watched::Entry(content.to_owned())]).collect();
    let mut folders: Vec<&Path> = layout.roots.iter().map(|root| root.disk.as_path()).collect();
    // A locale may come to it.
    if layout.roots.iter().any(|root| root.disk.starts_with(content)) {
        folders.retain(|folder| !folder.starts_with(content));
        folders.push(content);
    }
    watched.extend(folders.into_iter().map(|folder| Watched::Folder(folder.to_owned(), vec![config.output.clone()])));
    watched
}

/// Makes the site, and says what is wrong with it.
struct Builder {
    dir: PathBuf,
    /// Where the site is served.
    url: String,
    terminal: Terminal,
    /// The findings of the last build.
    told: Arc<Mutex<Baseline>>,
    /// What the last build remembered of its code samples.
    memory: Option<Vec<u8>>,
}

/// A docset that was read, and its plan.
struct Made {
    build: Build,
    analysis: Arc<Analysis>,
    config: Config,
    layout: Layout,
}

impl Builder {
    fn make(&mut self) -> Result<Made, Error> {
        let Site { config, theme, layout, analysis } = Site::read(&self.dir, Overrides::default())?;
        let remembered = self.memory.take().unwrap_or_else(|| site::recall(&config.output, render::HIGHLIGHTS));
        // What is served is all of one site: nothing of it leads to the one that is published.
        let served = Config { base_url: Some(self.url.clone()), ..config.clone() };
        let mut site = render::render(Arc::clone(&analysis), theme, served, &remembered);
        let highlights = site.memory().iter().find(|(name, _)| *name == render::HIGHLIGHTS);
        self.memory = highlights.map(|(_, bytes)| bytes.clone());
        let watched = content_of(&config, &layout);
        let bundles = Bundles::new(site.take_bundles());
        let beside = Box::new(move |path: &str| bundles.file(path));
        let build = Build { site, beside, watched, then: Box::new(|| {}) };
        Ok(Made { build, analysis, config, layout })
    }

    /// The site as it is when the server starts.
    fn first(&mut self) -> Result<Build, Error> {
        let start = Instant::now();
        let Made { build, analysis, config, layout } = self.make()?;
        let terminal = &self.terminal;
        warn_of_layout(&config, &layout, terminal);
        warn_of_unknown_codes(&config, terminal);
        let found = check::check(&analysis, &config);
        *self.told.lock().unwrap_or_else(PoisonError::into_inner) = Baseline::of(&found);
        let findings = Findings::new(found, terminal);
        findings.show(&analysis, terminal)?;
        let catalog = &analysis.catalog;
        terminal.say(&format!(
            "{BOLD}Read{BOLD:#} {} in {} in {}",
            count(catalog.pages.all.len(), "page"),
            count(catalog.published_locales().count(), "locale"),
            duration(start.elapsed())
        ));
        findings.say_counts(terminal);
        Ok(build)
    }

    /// The site after a change.
    fn again(&mut self, changed: &[PathBuf]) -> Result<Build, Error> {
        let start = Instant::now();
        let names = names_of(changed);
        let made = self.make();
        let Made { mut build, analysis, config, .. } = made.inspect_err(|error| {
            self.terminal.say(&format!("\n{BOLD}Changed{BOLD:#} {names}"));
            self.terminal.error(error);
        })?;
        self.terminal.say(&format!("\n{BOLD}Changed{BOLD:#} {names}, built in {}", duration(start.elapsed())));
        // The browser has the page before all is looked through.
        let (told, terminal) = (Arc::clone(&self.told), self.terminal.clone());
        build.then = Box::new(move || {
            let found = check::check(&analysis, &config);
            let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
            let known = std::mem::replace(&mut *told, Baseline::of(&found));
            say_new(found, &known, &analysis, &terminal);
        });
        Ok(build)
    }
}

/// The files of bundles, such as the index of a locale: made when the first of them is asked for.
struct Bundles(Vec<(Bundle, Mutex<Option<Files>>)>);

/// Bytes by the name below the bundle's folder.
type Files = BTreeMap<String, Vec<u8>>;

impl Bundles {
    fn new(bundles: Vec<Bundle>) -> Self {
        Self(bundles.into_iter().map(|bundle| (bundle, Mutex::new(None))).collect())
    }

    fn file(&self, path: &str) -> Result<Option<Artifact>, Error> {
        let name = |bundle: &Bundle| path.strip_prefix(&*bundle.folder)?.strip_prefix('/').map(str::to_owned);
        let Some((bundle, files, name)) =
            self.0.iter().find_map(|(bundle, files)| Some((bundle, files, name(bundle)?)))
        else {
            return Ok(None);
        };
        // Who asks while it is made waits for it.
        let mut files = files.lock().unwrap_or_else(PoisonError::into_inner);
        if files.is_none() {
            *files = Some((bundle.make)(&|_| {})?.into_iter().collect());
        }
        Ok(files.as_ref().and_then(|files| files.get(&name)).map(|bytes| Artifact::Bytes(bytes.clone())))
    }
}

/// The findings that the last build did not have, and how many it had that are gone; nothing where nothing is otherwise.
fn say_new(found: Vec<Diagnostic>, known: &Baseline, analysis: &Analysis, terminal: &Terminal) {
    let all = found.len();
    let mut new = found;
    let gone = known.hide(&mut new, &|_| false).count();
    if terminal.is_quiet || new.is_empty() && gone == 0 {
        return;
    }
    new.sort_by_key(|finding| Reverse(finding.severity));
    let shown = if terminal.is_verbose { new.len() } else { new.len().min(SHOWN_FINDINGS) };
    let show = |path: &DocPath| shown_doc_path(analysis, path);
    // Whoever closed stderr does not want to know.
    let _ = report::write_lines(&new[..shown], &show, &mut terminal.stderr());
    let more = match new.len() - shown {
        0 => String::new(),
        more => format!(" ({} not shown)", number(more)),
    };
    let news = match (new.len(), gone) {
        (0, gone) => format!("{} gone", count(gone, "finding")),
        (new, 0) => format!("{}{more}", count(new, "new finding")),
        (new, gone) => format!("{}{more}, {} gone", count(new, "new finding"), number(gone)),
    };
    terminal.say(&match all {
        0 => format!("{news}; none left"),
        all => format!("{news}; {} in all {DIM}('hexapla check' lists them){DIM:#}", number(all)),
    });
}

/// The first of these files, and how many more there are.
fn names_of(changed: &[PathBuf]) -> String {
    // A name in somebody's folder may hold what commands a terminal.
    let printable = |letter: char| if letter.is_control() { char::REPLACEMENT_CHARACTER } else { letter };
    let name = |path: &PathBuf| shown_path(path).to_string_lossy().chars().map(printable).collect::<String>();
    // What an editor wrote beside a file is gone again.
    let there: Vec<&PathBuf> = changed.iter().filter(|path| disk::is_file(path) || disk::is_folder(path)).collect();
    let changed = if there.is_empty() { changed.iter().collect() } else { there };
    let shown: Vec<String> = changed.iter().take(SHOWN_FILES).map(|path| name(path)).collect();
    match changed.len().saturating_sub(SHOWN_FILES) {
        _ if changed.is_empty() => "more than the system can tell".to_owned(),
        0 => shown.join(", "),
        more => format!("{} and {}", shown.join(", "), count(more, "more file")),
    }
}

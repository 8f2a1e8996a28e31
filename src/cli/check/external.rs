//! `--external`: which addresses of other sites are asked, what is remembered of them, and what is said of it.
//!
//! In: a docset, the settings, the file of an earlier run. Out: [`Answers`], and the file for the next run.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::analysis::Analysis;
use crate::check;
use crate::cli::args::Check;
use crate::cli::terminal::{Terminal, count, number};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::disk;
use crate::error::Error;
use crate::web::{self, Address, Answer, Answers, Asked, Broken, Cache, Client, End, Settings, Silence, Unclear};

/// The largest file of answers that is read: some hundred thousand of them.
const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// After so many answers the file is written, so that a run that is stopped has not asked for nothing.
const WRITE_EVERY: usize = 200;

/// And after so much time, since slow hosts give few answers.
const WRITE_AFTER: Duration = Duration::from_secs(3);

/// How many hosts that answered in an earlier run are asked, when no other one answers, whether there is a network at all.
const PROBES: usize = 3;

/// What is known of other sites in this run.
pub(in crate::cli) struct External {
    pub(in crate::cli) answers: Answers,
    path: PathBuf,
    cache: Cache,
    is_offline: bool,
    /// Whether all that was to be asked is known.
    pub(in crate::cli) is_whole: bool,
    /// Why nobody could be asked: told when all is told that is known without.
    pub(in crate::cli) trouble: Option<Error>,
    /// Seconds since 1970.
    now: u64,
}

impl External {
    /// What an earlier run kept; `None` where nobody asks for other sites.
    pub(in crate::cli) fn open(args: &Check, config: &Config, terminal: &Terminal) -> Result<Option<Self>, Error> {
        if !args.external {
            return Ok(None);
        }
        let path = args.external_cache.clone().unwrap_or_else(|| config.output.join(".hexapla").join("external.json"));
        let mut cache = read_cache(&path, args.external_cache.is_some(), terminal)?;
        #[expect(clippy::disallowed_methods, reason = "how old an answer is decides whether it is asked again")]
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        cache.drop_old(now, &config.external);
        Ok(Some(Self {
            answers: Answers::default(),
            path,
            cache,
            is_offline: args.offline,
            is_whole: true,
            trouble: None,
            now,
        }))
    }

    /// Finds out what the links of a docset lead to, as far as findings there would be told.
    pub(in crate::cli) fn ask(
        &mut self,
        analysis: &Analysis,
        config: &Config,
        is_told: &dyn Fn(&Diagnostic) -> bool,
        terminal: Option<&Terminal>,
    ) -> Result<(), Error> {
        if self.trouble.is_some() {
            return Ok(());
        }
        let settings = &config.external;
        let addresses = check::addresses(analysis, config, is_told);
        let mut unknown: Vec<Address> = Vec::new();
        let mut known = 0;
        for address in addresses.asked {
            if self.answers.of(&address).is_some() {
                continue;
            }
            match self.cache.answer(&address, self.now, settings) {
                Some(answer) => {
                    known += 1;
                    self.answers.add(address, answer);
                }
                None => unknown.push(address),
            }
        }
        if let Some(terminal) = terminal {
            say_left_out(addresses.ignored, addresses.private, terminal);
        }
        self.is_whole = !self.is_offline || unknown.is_empty();
        if self.is_offline || unknown.is_empty() {
            if let Some(terminal) = terminal {
                terminal.say(&not_asked(unknown.len(), known));
            }
            return Ok(());
        }
        // Whoever cannot write it should not have asked for nothing.
        write_cache(&self.path, &self.cache)?;
        let mut asked = self.send(&unknown, settings, terminal);
        let is_lost = asked.answers.iter().any(|answer| answer.end == End::Broken(Broken::NoHost));
        let mut is_silent = asked.heard == 0;
        if is_silent || (is_lost && !asked.names.can_be_trusted()) {
            let known = self.ask_known(settings);
            is_silent &= known.heard == 0;
            asked.names.add(known.names);
        }
        asked.doubt_names();
        // One host may be silent by itself; several of them are no network.
        if is_silent && asked.hosts > 1 {
            self.is_whole = false;
            let message = format!("none of {} answers: there seems to be no network", count(asked.hosts, "host"));
            if let Some(terminal) = terminal {
                terminal.say(&format!("Nothing is told of other sites: {message}"));
            }
            let help = "behind a proxy set HTTPS_PROXY; '--offline' tells what an earlier run found out".to_owned();
            self.trouble = Some(Error::Usage { message, help: Some(help) });
            return Ok(());
        }
        if let Some(terminal) = terminal {
            terminal.say(&summary(&asked, known));
        }
        for (address, answer) in unknown.into_iter().zip(asked.answers) {
            self.answers.add(address, answer);
        }
        if let (Err(error), Some(terminal)) = (write_cache(&self.path, &self.cache), terminal) {
            terminal.warn(&format!("what was heard is asked again in the next run: {error}"));
        }
        Ok(())
    }

    /// Asks the network.
    fn send(&mut self, addresses: &[Address], settings: &Settings, terminal: Option<&Terminal>) -> Asked {
        let bar = terminal.map(|terminal| terminal.progress("Asking", addresses.len()));
        let noted = Mutex::new((&mut self.cache, 0_usize, Instant::now()));
        let (path, now) = (&self.path, self.now);
        let asked = web::ask(addresses, &Client::new(settings), settings, &|index, answer: &Answer| {
            let mut noted = noted.lock().unwrap_or_else(PoisonError::into_inner);
            noted.0.note(&addresses[index], answer, now);
            noted.1 += 1;
            if noted.1.is_multiple_of(WRITE_EVERY) || noted.2.elapsed() > WRITE_AFTER {
                noted.2 = Instant::now();
                // Whether it can be written is told at the end.
                let _ = write_cache(path, noted.0);
            }
            if let Some(bar) = &bar {
                bar.inc(1);
            }
        });
        if let Some(bar) = bar {
            bar.finish_and_clear();
        }
        asked
    }

    /// Asks a few hosts that answered in an earlier run.
    fn ask_known(&self, settings: &Settings) -> Asked {
        let mut probes: Vec<Address> = Vec::new();
        for address in self.cache.addresses() {
            if probes.len() < PROBES && probes.iter().all(|probe| probe.host() != address.host()) {
                probes.push(address.clone());
            }
        }
        web::ask(&probes, &Client::new(settings), settings, &|_, _| {})
    }
}

/// Reads the file of an earlier run; one that is damaged is told, and is as good as none. One that somebody named, and that
/// does not begin as ours do, is somebody's file.
fn read_cache(path: &Path, is_named: bool, terminal: &Terminal) -> Result<Cache, Error> {
    if !disk::is_file(path) {
        return Ok(Cache::default());
    }
    let unreadable = |source| Error::Read { path: path.to_owned(), source };
    let read = match disk::size_of_file(path).map_err(unreadable)? {
        0..=MAX_BYTES => disk::read(path).map_err(unreadable)?,
        _ if is_named => return Err(unreadable(std::io::ErrorKind::FileTooLarge.into())),
        _ => Vec::new(),
    };
    if is_named && !read.is_empty() && !Cache::is_ours(&String::from_utf8_lossy(&read)) {
        return Err(Error::Usage {
            message: format!("'{}' is no file of answers, and would be overwritten", path.display()),
            help: Some("name another file with '--external-cache', or remove this one".to_owned()),
        });
    }
    let parsed = String::from_utf8(read).map_err(|error| error.to_string()).and_then(|text| Cache::parse(&text));
    Ok(parsed.unwrap_or_else(|why| {
        terminal.warn(&format!("'{}' is damaged, all addresses are asked again: {why}", path.display()));
        Cache::default()
    }))
}

fn write_cache(path: &Path, cache: &Cache) -> Result<(), Error> {
    disk::replace(path, cache.to_text().as_bytes()).map_err(|source| Error::Write { path: path.to_owned(), source })
}

/// Says what is not asked on purpose, to those who want to know.
fn say_left_out(ignored: usize, private: usize, terminal: &Terminal) {
    if !terminal.is_verbose {
        return;
    }
    for (left_out, why) in [
        (ignored, "'external: { ignore }' says"),
        (private, "they are private or reserved for examples; 'external: { private: true }' asks them"),
    ] {
        if left_out > 0 {
            terminal.say(&format!("Left out {}: {why}", addresses(left_out)));
        }
    }
}

/// What is said where nobody was asked.
fn not_asked(unknown: usize, known: usize) -> String {
    match (unknown, known) {
        (0, 0) => "Asked nobody: no link leads to a site that may be asked".to_owned(),
        (0, known) => format!("Asked nobody: {} known from an earlier run", addresses(known)),
        (unknown, known) => format!(
            "Asked nobody, as '--offline' says: {} not known, {} known from an earlier run",
            addresses(unknown),
            number(known)
        ),
    }
}

fn addresses(count: usize) -> String {
    format!("{} {}", number(count), if count == 1 { "address" } else { "addresses" })
}

/// How many addresses were asked, and what came of it.
fn summary(asked: &Asked, known: usize) -> String {
    let of = |is: &dyn Fn(&End) -> bool| asked.answers.iter().filter(|answer| is(&answer.end)).count();
    let parts = [
        (of(&|end| matches!(end, End::Good(_))), "answer"),
        (of(&|end| matches!(end, End::Broken(_))), "broken"),
        (of(&|end| matches!(end, End::Insecure(_))), "insecure"),
        (of(&|end| matches!(end, End::Unclear(_))), "not verifiable"),
    ];
    let told = parts.iter().enumerate().filter(|(at, (count, _))| *at == 0 || *count > 0);
    let told: Vec<String> = told.map(|(_, (count, what))| format!("{} {what}", number(*count))).collect();
    let known = if known > 0 { format!("; {} known from an earlier run", number(known)) } else { String::new() };
    let (addresses, hosts) = (addresses(asked.answers.len()), count(asked.hosts, "host"));
    let mut lines = format!("Asked {addresses} on {hosts}: {}{known}", told.join(", "));
    let spared = of(&|end| *end == End::Unclear(Unclear::NotAsked));
    if spared > 0 {
        let verb = if spared == 1 { "was" } else { "were" };
        lines += &format!("\n{} {verb} not asked: their hosts want fewer requests", self::addresses(spared));
    }
    if of(&|end| *end == End::Unclear(Unclear::Silent(Silence::Resolver))) > 0 && !asked.names.can_be_trusted() {
        let lost = count(asked.names.lost(), "host");
        lines += &format!("\n{lost} could not be looked up: there seems to be no network");
    }
    lines
}

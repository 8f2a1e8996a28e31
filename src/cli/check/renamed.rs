//! What files that links miss were renamed to, as git knows it.
//!
//! In: what was found. Out: hints, and what can be mended, for links to files that have another name today. Git is asked only
//! when a file is missing.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::Analysis;
use crate::check::{self, MissingFile, Moved};
use crate::cli::args::History;
use crate::cli::history::{depth_of, say_absent};
use crate::cli::terminal::Terminal;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::git;
use crate::path::DocPath;

/// Says of links whose file is gone what it was renamed to. Why nothing is known is said to the terminal, where one is given.
pub(in crate::cli) fn tell(
    analysis: &Analysis,
    config: &Config,
    found: &mut [Diagnostic],
    history: History,
    terminal: Option<&Terminal>,
) {
    let Some(depth) = depth_of(history) else { return };
    let missing = check::missing_files(analysis, config, found);
    if missing.is_empty() {
        return;
    }
    let docset = &analysis.catalog.docset;
    // Translations are named as their source is; without a source, all of them lie in one folder or nobody asks.
    let source = analysis.catalog.root_of(analysis.catalog.source).map(|source| &docset.roots[source]);
    let folder = source.map_or(config.root.as_path(), |source| source.disk.as_path());
    let path_of = |missing: &MissingFile<'_>| match source {
        Some(_) => missing.below.to_owned(),
        None => docset.roots[missing.root].join(missing.below),
    };
    let paths: BTreeSet<String> = missing.iter().map(path_of).collect();
    let asked: Vec<&str> = paths.iter().map(String::as_str).collect();
    let names = match git::renamed(folder, &asked, depth) {
        Ok(names) => names,
        Err(why) => {
            if let Some(terminal) = terminal {
                say_absent("what missing files were renamed to", why, history, terminal);
            }
            return;
        }
    };
    let known = asked.into_iter().zip(names).filter_map(|(path, name)| Some((path, name?)));
    let known: BTreeMap<&str, git::Renamed> = known.collect();
    let moved_of = |missing: &MissingFile<'_>| {
        let name = known.get(path_of(missing).as_str())?;
        let to = match source {
            Some(_) => name.path.clone(),
            None => docset.roots[missing.root].strip(&DocPath::new(&name.path)).to_owned(),
        };
        Some((missing.finding, Moved { to, day: name.day.clone(), is_only: name.is_only }))
    };
    let moved: Vec<(usize, Moved)> = missing.iter().filter_map(moved_of).collect();
    check::tell_moved(analysis, config, found, &moved);
}

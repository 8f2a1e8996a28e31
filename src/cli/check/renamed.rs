//! What files that links miss were renamed to, as git knows it.
//!
//! In: what was found. Out: hints, and what can be mended, for links to files that have another name today. Git is asked only
//! when a file is missing.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::Analysis;
use crate::check::{self, Moved};
use crate::cli::args::History;
use crate::cli::history::{depth_of, say_absent};
use crate::cli::terminal::Terminal;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::git;

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
    let docset = &analysis.catalog.docset;
    // Translations are named as their source is; only without a source its translations are asked.
    let source = analysis.catalog.root_of(analysis.catalog.source);
    let roots: BTreeSet<usize> = missing.iter().map(|missing| source.unwrap_or(missing.root)).collect();
    let mut moved: BTreeMap<&str, Moved> = BTreeMap::new();
    for root in roots {
        let of_root = missing.iter().filter(|missing| source.unwrap_or(missing.root) == root);
        let paths: BTreeSet<&str> = of_root.map(|missing| missing.below).collect();
        let paths: Vec<&str> = paths.into_iter().collect();
        match git::renamed(&docset.roots[root].disk, &paths, depth) {
            Ok(names) => {
                for (path, name) in paths.into_iter().zip(names) {
                    let Some(name) = name else { continue };
                    moved.entry(path).or_insert(Moved { to: name.path, day: name.day, is_only: name.is_only });
                }
            }
            Err(why) => {
                if let Some(terminal) = terminal {
                    say_absent("what missing files were renamed to", why, history, terminal);
                }
                break;
            }
        }
    }
    let found_at: Vec<(usize, Moved)> =
        missing.iter().filter_map(|missing| Some((missing.finding, moved.get(missing.below)?.clone()))).collect();
    check::tell_moved(analysis, config, found, &found_at);
}

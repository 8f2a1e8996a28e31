//! The walls of the house: which module may know which, and who alone may use what.
//!
//! `ARCHITECTURE.md` explains the floors. Change the house by changing this table in the same commit, and say why.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read the source as it lies")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The floors from the top down. A module imports only from floors below its own.
const FLOORS: [&[&str]; 10] = [
    &["cli"],
    &["serve"],
    &["render", "check", "status"],
    &["analysis"],
    &["links", "align", "built"],
    &["catalog", "discover", "report"],
    &["markdown", "config", "theme", "search"],
    &["docset", "diagnostic", "site", "html", "highlight", "yaml", "disk", "git", "web"],
    &["text"],
    &["path", "locale", "error"],
];

/// Imports on one floor that are part of the plan: the one door to files, and values that several stages share.
const SAME_FLOOR: [(&str, &str); 1] = [("site", "disk")];

/// What only these modules may name, and why.
const ONLY: [(&str, &[&str], &str); 23] = [
    ("std::fs", &["disk"], "files have one door"),
    ("pulldown_cmark", &["markdown"], "one parser of Markdown"),
    ("saphyr_parser", &["yaml"], "one reader of YAML"),
    ("serde_yaml", &["yaml"], "one reader of YAML"),
    ("scraper", &["html"], "one reader of HTML trees"),
    ("html5gum", &["built"], "one reader of whole pages"),
    ("syntaxmate", &["highlight"], "one reader of grammars"),
    ("tera", &["theme"], "one engine of templates"),
    ("fluent_bundle", &["theme"], "one reader of strings"),
    ("pagefind", &["search"], "one maker of indexes"),
    ("walkdir", &["discover"], "one reader of content"),
    ("Command::new", &["git"], "one starter of programs"),
    ("axum", &["serve"], "one server"),
    ("tokio", &["search", "serve"], "nothing else waits for many things at once"),
    ("futures_util", &["serve"], "nothing else waits for many things at once"),
    ("notify", &["serve"], "one watcher of files"),
    ("open::that_detached", &["cli"], "only a verb opens the browser"),
    ("ureq", &["web"], "one user of the network"),
    ("Client::new", &["cli"], "only a verb goes to the network"),
    ("clap", &["cli"], "nobody downstream sees the command line"),
    ("indicatif", &["cli"], "only a verb shows progress"),
    ("Diagnostic::new", &["check"], "a stage records facts, a rule judges them"),
    (
        "crate::disk",
        &["config", "discover", "theme", "site", "built", "serve", "cli"],
        "who may open the door to files",
    ),
];

/// The source, tests of a module left out.
fn source_files() -> BTreeMap<PathBuf, String> {
    fn walk(folder: &Path, files: &mut BTreeMap<PathBuf, String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, files);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                files.insert(path, text);
            }
        }
    }
    let mut files = BTreeMap::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files
}

/// The module of a file: the first part of its path below `src`.
fn module_of(path: &Path) -> String {
    let below = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    let first = below.components().next().unwrap().as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

fn floor_of(module: &str) -> Option<usize> {
    FLOORS.iter().rev().position(|floor| floor.contains(&module))
}

/// The lines of a file that are code and no test.
fn code_lines(text: &str) -> impl Iterator<Item = &str> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    code.lines().filter(|line| !line.trim_start().starts_with("//"))
}

/// The modules that a file names with `crate::`.
fn imports(text: &str) -> Vec<String> {
    let lines = code_lines(text);
    let named = lines.flat_map(|line| line.split("crate::").skip(1));
    named.map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()).collect()
}

#[test]
fn every_module_has_a_floor() {
    for path in source_files().keys() {
        let module = module_of(path);
        assert!(
            floor_of(&module).is_some() || matches!(module.as_str(), "lib" | "main"),
            "'{module}' stands on no floor: add it to FLOORS and to ARCHITECTURE.md"
        );
    }
}

#[test]
fn imports_go_down() {
    for (path, text) in source_files() {
        let module = module_of(&path);
        let Some(floor) = floor_of(&module) else { continue };
        for import in imports(&text) {
            let Some(other) = floor_of(&import) else { continue };
            let is_same_module = import == module;
            let is_planned = SAME_FLOOR.contains(&(module.as_str(), import.as_str()));
            assert!(
                other < floor || is_same_module || is_planned,
                "{}: '{module}' must not import '{import}', which stands beside or above it",
                path.display()
            );
        }
    }
}

#[test]
fn a_file_of_a_stage_never_imports_its_own_facade() {
    for (path, text) in source_files() {
        let module = module_of(&path);
        let is_facade = path.ends_with("mod.rs") || path.parent().unwrap().ends_with("src");
        if is_facade {
            continue;
        }
        // `use crate::links::{…}` and `use crate::links::Found` name the facade, `use crate::links::target::…` a file.
        let own = format!("use crate::{module}::");
        let names_facade = |rest: &str| rest.starts_with(|c: char| c == '{' || c.is_uppercase());
        let offends = code_lines(&text).any(|line| line.trim_start().strip_prefix(&own).is_some_and(names_facade));
        assert!(!offends, "{}: imports its own mod.rs; name the sibling's file", path.display());
    }
}

#[test]
fn some_things_have_one_user() {
    for (path, text) in source_files() {
        let module = module_of(&path);
        for (name, users, reason) in ONLY {
            let named = code_lines(&text).any(|line| {
                line.match_indices(name).any(|(at, _)| {
                    let before = line[..at].chars().next_back();
                    let after = line[at + name.len()..].chars().next();
                    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
                    !is_word(before) && !is_word(after)
                })
            });
            assert!(
                !named || users.contains(&module.as_str()),
                "{}: only {users:?} may name '{name}': {reason}",
                path.display()
            );
        }
    }
}

#[test]
fn every_module_says_what_goes_in_and_what_comes_out() {
    for (path, text) in source_files() {
        assert!(text.starts_with("//!"), "{}: begins without `//!`", path.display());
    }
}

//! What the tests of whole builds share: docsets written in a few lines, and built sites read back.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "tests write docsets, run the program and read sites"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use scraper::{Html, Selector};
use tempfile::TempDir;

/// Where the real docsets lie that are not part of the project. `None`, said plainly, where they are not there.
pub(crate) fn shared(what: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("HEXAPLA_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let path = folder.join(what);
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: '{}' is not here", path.display());
    None
}

/// A docset that lies in a folder of its own until the test ends.
pub(crate) struct TestDocset {
    folder: TempDir,
}

impl TestDocset {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        self.write(path, text);
        self
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub(crate) fn remove(&self, path: &str) {
        std::fs::remove_file(self.path(path)).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs the program in the docset's folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        run_in(self.folder.path(), arguments)
    }
}

/// Runs the program in a folder.
pub(crate) fn run_in(folder: &Path, arguments: &[&str]) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_hexapla")).args(arguments).current_dir(folder).output().unwrap();
    Ran { output }
}

/// Runs the program in a folder, with these variables and without anybody's proxy.
pub(crate) fn run_with(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hexapla"));
    for name in ["ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY"] {
        command.env_remove(name).env_remove(name.to_lowercase());
    }
    let output = command.args(arguments).current_dir(folder).envs(variables.iter().copied()).output().unwrap();
    Ran { output }
}

/// Runs git in a folder, with a writer's name and without anybody's configuration.
pub(crate) fn git(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new("git");
    command.args(["-c", "user.name=Writer", "-c", "user.email=writer@example.com", "-c", "commit.gpgSign=false"]);
    let output = command.args(arguments).current_dir(folder).env("GIT_CONFIG_GLOBAL", "/dev/null").output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// What a run of the program gave.
pub(crate) struct Ran {
    output: Output,
}

impl Ran {
    pub(crate) fn code(self, code: i32) -> Self {
        assert_eq!(self.output.status.code(), Some(code), "\nstdout:\n{}\nstderr:\n{}", self.stdout(), self.stderr());
        self
    }

    pub(crate) fn stdout(&self) -> String {
        String::from_utf8_lossy(&self.output.stdout).into_owned()
    }

    pub(crate) fn stderr(&self) -> String {
        String::from_utf8_lossy(&self.output.stderr).into_owned()
    }

    /// stderr has each of these.
    pub(crate) fn says(self, wanted: &[&str]) -> Self {
        let stderr = self.stderr();
        for text in wanted {
            assert!(stderr.contains(text), "stderr lacks {text:?}:\n{stderr}");
        }
        self
    }
}

/// A built site, read back.
pub(crate) struct Site {
    root: PathBuf,
    /// Every file below the root, with `/`.
    pub(crate) files: BTreeSet<String>,
    pub(crate) pages: BTreeMap<String, Page>,
}

/// One page: what it links to and what it names.
pub(crate) struct Page {
    pub(crate) html: String,
    pub(crate) tree: Html,
    ids: Vec<String>,
    links: Vec<String>,
}

// The tree of scraper is shared between threads nowhere here.
pub(crate) fn select(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

impl Page {
    fn new(html: String) -> Self {
        let tree = Html::parse_document(&html);
        let ids = tree.select(&select("[id]")).filter_map(|element| element.attr("id")).map(str::to_owned).collect();
        let links = tree
            .select(&select("[href], [src], [poster]"))
            .filter(|element| element.attr("rel") != Some("canonical") && element.attr("rel") != Some("alternate"))
            .filter_map(|element| element.attr("href").or(element.attr("src")).or(element.attr("poster")))
            .map(str::to_owned)
            .collect();
        Self { html, tree, ids, links }
    }

    /// The attribute of the first element that a selector finds.
    pub(crate) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.tree.select(&select(selector)).next()?.attr(name).map(str::to_owned)
    }

    /// The attribute of every element that a selector finds.
    pub(crate) fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.tree.select(&select(selector)).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
    }

    /// The text of the first element that a selector finds, white space run to one space.
    pub(crate) fn text(&self, selector: &str) -> Option<String> {
        let text: String = self.tree.select(&select(selector)).next()?.text().collect();
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

impl Site {
    pub(crate) fn read(root: &Path) -> Self {
        let mut files = BTreeSet::new();
        walk(root, root, &mut files);
        files.retain(|file| !file.starts_with(".hexapla/"));
        let html = |file: &&String| file.ends_with(".html");
        let page = |file: &String| (file.clone(), Page::new(std::fs::read_to_string(root.join(file)).unwrap()));
        let pages = files.iter().filter(html).map(page).collect();
        Self { root: root.to_owned(), files, pages }
    }

    pub(crate) fn page(&self, path: &str) -> &Page {
        self.pages.get(path).unwrap_or_else(|| panic!("no page {path}; there are {:?}", self.pages.keys()))
    }

    pub(crate) fn text(&self, path: &str) -> String {
        std::fs::read_to_string(self.root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// What is wrong with links and ids, as any browser would find it: a file that is not there, a fragment that names
    /// nothing, a link that leaves the site's folder or begins at the host's root, an id that stands twice.
    ///
    /// A fragment that the docset itself gets wrong is the docset's fault, and `broken_fragments` counts those apart.
    pub(crate) fn faults(&self) -> (Vec<String>, usize) {
        let mut faults = Vec::new();
        let mut broken_fragments = 0;
        for (name, page) in &self.pages {
            let mut seen = BTreeSet::new();
            faults.extend(
                page.ids.iter().filter(|id| !seen.insert(*id)).map(|id| format!("{name}: id '{id}' stands twice")),
            );
            // A page for wrong addresses is served at any depth: where the site's address is known it begins at the host's root.
            let is_anywhere = name.ends_with("404.html");
            for link in page.links.iter().filter(|link| !(is_anywhere && link.starts_with('/'))) {
                match self.follow(name, link) {
                    Follow::Elsewhere | Follow::Found => {}
                    Follow::NoFragment => broken_fragments += 1,
                    Follow::Fault(what) => faults.push(format!("{name}: {link}: {what}")),
                }
            }
        }
        (faults, broken_fragments)
    }

    fn follow(&self, from: &str, link: &str) -> Follow {
        let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
        let path = path.split('?').next().unwrap_or(path);
        let scheme = path.split('/').next().is_some_and(|first| first.contains(':'));
        if scheme || path.starts_with("//") {
            return Follow::Elsewhere;
        }
        if path.starts_with('/') {
            return Follow::Fault("begins at the root of the host".into());
        }
        let decoded = percent_encoding::percent_decode_str(path).decode_utf8_lossy().into_owned();
        let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
        let target = if decoded.is_empty() { Some(from.to_owned()) } else { hexapla::path::resolve(folder, &decoded) };
        let Some(target) = target else { return Follow::Fault("leaves the site".into()) };
        if !self.files.contains(&target) {
            return Follow::Fault(format!("'{target}' is not there"));
        }
        let fragment = percent_encoding::percent_decode_str(fragment).decode_utf8_lossy().into_owned();
        let names = |page: &Page| fragment.is_empty() || fragment == "top" || page.ids.contains(&fragment);
        match self.pages.get(&target) {
            Some(page) if !names(page) => Follow::NoFragment,
            _ => Follow::Found,
        }
    }
}

enum Follow {
    Elsewhere,
    Found,
    NoFragment,
    Fault(String),
}

fn walk(root: &Path, folder: &Path, files: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(root, &path, files);
        } else {
            files.insert(path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/"));
        }
    }
}

/// Every file below a folder with its bytes, to see whether any changed.
pub(crate) fn bytes_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeSet::new();
    walk(folder, folder, &mut files);
    files.into_iter().map(|file| (file.clone(), std::fs::read(folder.join(&file)).unwrap())).collect()
}

//! Paths of files that are read, and of pages that are made.
//!
//! In: strings with `/`. Out: [`DocPath`], the place of a file below the docset's folder, and [`Route`], the place of an
//! artifact below the root of the site.
//!
//! **Invariant:** neither leaves its root: there is no `..` in them, and they never begin with `/`.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What is escaped in the path of an URL; letters of other scripts are escaped as well, since CONTROLS takes in all that is not ASCII.
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'\\')
    .add(b'|')
    .add(b'^')
    .add(b'[')
    .add(b']');

/// The place of a file below the docset's folder, with `/`: `es-es/docs/a.md`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocPath(Arc<str>);

impl DocPath {
    /// Takes a path that is relative, has `/`, and no `.` or `..` parts.
    #[must_use]
    pub fn new(path: &str) -> Self {
        debug_assert!(!path.starts_with('/'), "a DocPath is relative: {path}");
        Self(path.into())
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder: `es-es/docs` of `es-es/docs/a.md`, empty at the top.
    #[must_use]
    pub fn folder(&self) -> &str {
        folder_of(&self.0)
    }

    /// The file name: `a.md` of `es-es/docs/a.md`.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The file name's ending without its dot, as written; empty when there is none.
    #[must_use]
    pub fn extension(&self) -> &str {
        extension_of(&self.0)
    }

    /// Whether the file is Markdown, by its ending.
    #[must_use]
    pub fn is_markdown(&self) -> bool {
        self.extension().eq_ignore_ascii_case("md")
    }
}

/// The folder of a path with `/`; empty at the top.
#[must_use]
pub fn folder_of(path: &str) -> &str {
    path.rfind('/').map_or("", |at| &path[..at])
}

/// The ending of a file's name without the dot, as written; empty when there is none.
#[must_use]
pub fn extension_of(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rfind('.').filter(|at| *at > 0).map_or("", |at| &name[at + 1..])
}

/// A path as it stands in an URL.
#[must_use]
pub fn encode(path: &str) -> String {
    utf8_percent_encode(path, PATH).to_string()
}

/// A relative path as seen from a folder, with `.` and `..` worked out. `None` when it leads above the root.
///
/// Backslashes count as slashes, as on the system that these docsets come from.
#[must_use]
pub fn resolve(folder: &str, relative: &str) -> Option<String> {
    let mut resolved = String::with_capacity(folder.len() + relative.len() + 1);
    resolved.push_str(folder);
    for part in relative.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." if resolved.is_empty() => return None,
            ".." => resolved.truncate(folder_of(&resolved).len()),
            name => {
                if !resolved.is_empty() {
                    resolved.push('/');
                }
                resolved.push_str(name);
            }
        }
    }
    Some(resolved)
}

impl Borrow<str> for DocPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DocPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for DocPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The place of an artifact below the root of the site, as a file: `es-es/support/report.html`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(Arc<str>);

impl Route {
    /// Takes a path that is relative, has `/`, and no `.` or `..` parts.
    #[must_use]
    pub fn new(path: &str) -> Self {
        debug_assert!(!path.starts_with('/'), "a Route is relative: {path}");
        Self(path.into())
    }

    /// The file below the output folder.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder of the file; empty at the top.
    #[must_use]
    pub fn folder(&self) -> &str {
        folder_of(&self.0)
    }

    /// The way up to the root of the site from the page's folder: `../../`, empty at the top.
    #[must_use]
    pub fn to_root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }

    /// A relative URL from the page at `from` to this one, percent-encoded: it holds under any base URL and from disk.
    #[must_use]
    pub fn seen_from(&self, from: &Self) -> String {
        let shared = shared_folders(from.as_str(), &self.0);
        let up = from.as_str()[shared..].matches('/').count();
        let down = &self.0[shared..];
        let mut url = "../".repeat(up);
        // A first part with a colon would be read as a scheme.
        if up == 0 && down.split('/').next().is_some_and(|part| part.contains(':')) {
            url.push_str("./");
        }
        url.extend(utf8_percent_encode(down, PATH));
        url
    }

    /// The path as it stands behind a base URL, percent-encoded; a page that is its folder's index answers for the folder.
    #[must_use]
    pub fn to_url_path(&self) -> String {
        let path = self.0.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
        utf8_percent_encode(path.unwrap_or(&self.0), PATH).to_string()
    }
}

/// Length of the folders that two paths share, with the last slash.
fn shared_folders(one: &str, other: &str) -> usize {
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    one.as_bytes()[..same].iter().rposition(|byte| *byte == b'/').map_or(0, |at| at + 1)
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_paths_are_worked_out() {
        for (folder, relative, want) in [
            ("es-es/docs", "a.md", Some("es-es/docs/a.md")),
            ("es-es/docs", "../x/./b.md", Some("es-es/x/b.md")),
            ("es-es/docs", "media\\x.PNG", Some("es-es/docs/media/x.PNG")),
            ("es-es", "../../../etc/passwd", None),
            ("", "a.md", Some("a.md")),
        ] {
            assert_eq!(resolve(folder, relative).as_deref(), want, "{folder} {relative}");
        }
    }

    #[test]
    fn urls_are_relative_to_the_page() {
        for (from, to, want) in [
            ("es-es/a/b.html", "es-es/a/c.html", "c.html"),
            ("es-es/a/b.html", "es-es/d/c.html", "../d/c.html"),
            ("es-es/a/b.html", "assets/x.css", "../../assets/x.css"),
            ("index.html", "es-es/index.html", "es-es/index.html"),
            ("es-es/a.html", "es-es/añ b.html", "a%C3%B1%20b.html"),
            ("es-es/ab/x.html", "es-es/abc/x.html", "../abc/x.html"),
        ] {
            assert_eq!(Route::new(to).seen_from(&Route::new(from)), want, "{from} -> {to}");
        }
    }

    #[test]
    fn a_folder_answers_for_its_index() {
        let url = |path| Route::new(path).to_url_path();
        assert_eq!(
            [url("index.html"), url("es-es/index.html"), url("es-es/my-index.html")],
            ["", "es-es/", "es-es/my-index.html"]
        );
    }
}

//! The files of redirections, read.

use crate::catalog::redirect::fault::{RedirectFault, RedirectFaultKind};
use crate::catalog::redirect::{Entry, Outward, PAGES, Redirects};
use crate::catalog::reference::Reference;
use crate::config::Config;
use crate::docset::{Docset, Fault, Role, SourceFile};
use crate::html;
use crate::locale::Locale;
use crate::path::resolve;
use crate::text::{LineIndex, Span};
use crate::yaml::{self, Node, Value};

/// The host that the pages of Learn had before; its addresses are still written.
const FORMER_HOST: (&str, &str) = ("learn.microsoft.com", "docs.microsoft.com");

/// An entry as written, whatever its form.
struct Written<'a> {
    /// Its path, or the whole of it.
    span: Span,
    path: Option<&'a str>,
    path_from_root: Option<&'a str>,
    url: Option<&'a str>,
    keeps_id: bool,
}

/// What holds entries, and whether they keep the document's id.
const KEYS: [(&str, bool); 2] = [("redirections", false), ("renames", true)];

/// Reads the files of redirections; one that does not parse is told.
pub(in crate::catalog) fn read(docset: &Docset, config: &Config, faults: &mut Vec<Fault>) -> (Redirects, Vec<Entry>) {
    let mut redirects = Redirects::default();
    let mut entries = Vec::new();
    let hosts = own_hosts(config);
    for (at, file) in docset.data.iter().enumerate().filter(|(_, file)| file.role == Role::Redirections) {
        let lines = LineIndex::new(&file.text);
        let node = match yaml::parse(&file.text) {
            Ok(node) => node,
            Err(fault) => {
                let fault = yaml::fault_in(file.path.name(), &file.text, fault);
                faults.push(Fault::of_syntax(file.path.clone(), &file.text, fault.message, fault.span));
                continue;
            }
        };
        if let Some(fault) = yaml::text_behind(file.path.name(), &file.text).or_else(|| keyless(&node)) {
            faults.push(Fault::of_syntax(file.path.clone(), &file.text, fault.message, fault.span));
        }
        for written in written_in(&node) {
            let place = lines.position(written.span.start);
            let mut fault = |kind| redirects.faults.push(RedirectFault { path: file.path.clone(), at: place, kind });
            let Some((path, is_from_root)) = path_of(&written, &mut fault) else { continue };
            let Some(url) = written.url.map(str::trim).filter(|url| !url.is_empty()) else {
                fault(RedirectFaultKind::Incomplete);
                continue;
            };
            if !is_page(&path) {
                fault(RedirectFaultKind::NotAPage(path.as_str().into()));
            }
            if !html::is_safe_link(url) || matches!(Reference::parse(url), Reference::Local) {
                fault(RedirectFaultKind::Unsafe(url.into()));
            }
            let url = without_host(url, &hosts);
            if let Reference::External | Reference::SiteAbsolute { .. } = Reference::parse(&url) {
                redirects.outward.push(Outward { path: file.path.clone(), at: place, url: url.as_str().into() });
            }
            let mut counts = None;
            for (root, below) in meant(docset, file, &path, is_from_root) {
                let keeps_id = written.keeps_id;
                let entry =
                    Entry { root, below: below.into(), url: url.as_str().into(), keeps_id, file: at, at: place };
                match redirects.add(&entry) {
                    Some(first) => counts = Some(first),
                    None => entries.push(entry),
                }
            }
            if let Some(counts) = counts {
                let kind = RedirectFaultKind::Repeated { below: path.into(), counts };
                redirects.faults.push(RedirectFault { path: file.path.clone(), at: place, kind });
            }
        }
    }
    (redirects, entries)
}

/// Why nothing is redirected by a file that parses: it lacks the key that holds the entries.
fn keyless(node: &Node) -> Option<yaml::Fault> {
    let has_entries = KEYS.iter().any(|(key, _)| node.get(key).is_some());
    let message = "it has no key 'redirections', and nothing is redirected".to_owned();
    // An empty map says that there are none.
    let is_empty = matches!(&node.value, Value::Mapping(pairs) if pairs.is_empty());
    (!has_entries && !is_empty).then(|| yaml::Fault { message, span: Span::at(node.span.range().start) })
}

/// The entries of a file: `redirections` as a list or a map, and `renames`, which keep the document's id.
fn written_in(node: &Node) -> Vec<Written<'_>> {
    let mut found = Vec::new();
    for (key, is_rename) in KEYS {
        match node.get(key).map(|node| &node.value) {
            Some(Value::Sequence(items)) => found.extend(items.iter().map(|item| item_of(item, is_rename))),
            Some(Value::Mapping(pairs)) => found.extend(pairs.iter().map(|pair| Written {
                span: pair.key.span,
                path: Some(&pair.key.value),
                path_from_root: None,
                url: pair.value.as_str(),
                keeps_id: is_rename,
            })),
            Some(Value::Null | Value::Scalar(_)) | None => {}
        }
    }
    found
}

fn item_of(item: &Node, is_rename: bool) -> Written<'_> {
    let text = |key| item.get(key).and_then(Node::as_str);
    let span_of = |key| item.get(key).filter(|node| node.as_str().is_some()).map(|node| node.span);
    // `true` is written in every way, most often as a text.
    let keeps_id = text("redirect_document_id").is_some_and(|value| value.trim().eq_ignore_ascii_case("true"));
    Written {
        span: span_of("source_path")
            .or_else(|| span_of("source_path_from_root"))
            .unwrap_or(Span::at(item.span.range().start)),
        path: text("source_path"),
        path_from_root: text("source_path_from_root"),
        url: text("redirect_url"),
        keeps_id: keeps_id || is_rename,
    }
}

/// The path of an entry with slashes and without one at its start, and whether it begins at the top of the repository.
fn path_of(written: &Written<'_>, fault: &mut impl FnMut(RedirectFaultKind)) -> Option<(String, bool)> {
    let given = |path: Option<&str>| path.map(|path| path.trim().replace('\\', "/")).filter(|path| !path.is_empty());
    let (path, is_from_root) = match (given(written.path), given(written.path_from_root)) {
        (Some(_), Some(_)) => {
            fault(RedirectFaultKind::BothPaths);
            return None;
        }
        (Some(path), None) => (path, false),
        (None, Some(path)) => (path, true),
        (None, None) => {
            fault(RedirectFaultKind::Incomplete);
            return None;
        }
    };
    if path.starts_with('/') != is_from_root {
        fault(RedirectFaultKind::PathSyntax(path.as_str().into()));
    }
    let clean = path.trim_start_matches("./").trim_start_matches('/');
    (!clean.is_empty()).then(|| (clean.to_owned(), is_from_root))
}

/// Whether a file of this name becomes a page.
fn is_page(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    let name = lower.rsplit('/').next().unwrap_or(&lower);
    let stem = PAGES.iter().find_map(|ending| name.strip_suffix(ending));
    stem.is_some_and(|stem| !stem.is_empty() && stem != "toc")
}

/// The roots that an entry is about, with its path as seen from each. A file above the roots begins its paths with the
/// folder of a locale, or means every locale.
fn meant(docset: &Docset, file: &SourceFile, path: &str, is_from_root: bool) -> Vec<(usize, String)> {
    if let Some(root) = docset.roots.get(file.root).filter(|root| root.holds(&file.path)) {
        let folder = crate::path::folder_of(root.strip(&file.path));
        // A path is as seen from its file; of those that begin with the folder of the file, it is as seen from the top.
        let is_below = path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        let below = if is_from_root || is_below { Some(path.to_owned()) } else { resolve(folder, path) };
        return below.map(|below| (file.root, below)).into_iter().collect();
    }
    let below = |folder: &str| {
        let start = path.get(..folder.len()).filter(|start| start.eq_ignore_ascii_case(folder))?;
        path[start.len()..].strip_prefix('/')
    };
    let own = docset.roots.iter().enumerate().find_map(|(at, root)| Some((at, below(&root.folder)?)));
    match own {
        Some((root, below)) => vec![(root, below.to_owned())],
        None => (0..docset.roots.len()).map(|root| (root, path.to_owned())).collect(),
    }
}

/// The hosts whose addresses are those of this site.
fn own_hosts(config: &Config) -> Vec<String> {
    let host = |url: &str| url.split_once("://").map(|(_, rest)| rest.split('/').next().unwrap_or(rest).to_lowercase());
    let mut hosts: Vec<String> =
        [Some(config.site_links.as_str()), config.base_url.as_deref()].into_iter().flatten().filter_map(host).collect();
    if hosts.iter().any(|host| host == FORMER_HOST.0) {
        hosts.push(FORMER_HOST.1.to_owned());
    }
    hosts
}

/// An address of the own site without its host and locale: readers stay in their own.
fn without_host(url: &str, hosts: &[String]) -> String {
    let own = || {
        let (scheme, rest) = url.split_once("://")?;
        let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
        let (host, path) = rest.split_once('/')?;
        (is_web && hosts.iter().any(|own| own.eq_ignore_ascii_case(host))).then_some(path)
    };
    let Some(path) = own() else { return url.to_owned() };
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let path = if Locale::parse_folder(first).is_some() { rest } else { path };
    format!("/{}", path.trim_start_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_host_and_its_locale_are_left_out() {
        let hosts = ["help.example.com".to_owned()];
        for (url, want) in [
            ("https://help.example.com/es-es/a/b#c", "/a/b#c"),
            ("HTTP://HELP.example.com/a?x=1", "/a?x=1"),
            ("https://help.example.com/es-es", "/"),
            ("https://help.example.com", "https://help.example.com"),
            ("https://help.example.com.evil.example/a", "https://help.example.com.evil.example/a"),
            ("ftp://help.example.com/a", "ftp://help.example.com/a"),
            ("/a", "/a"),
            ("a", "a"),
        ] {
            assert_eq!(without_host(url, &hosts), want, "{url}");
        }
    }

    #[test]
    fn pages_are_what_can_be_redirected() {
        for (path, want) in [
            ("a.md", true),
            ("a/B.YML", true),
            ("a.json", true),
            ("a/TOC.md", false),
            ("toc.yml", false),
            ("a.png", false),
            ("a", false),
        ] {
            assert_eq!(is_page(path), want, "{path}");
        }
    }
}

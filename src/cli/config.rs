//! `hexapla config`: what was detected, from where, and what applies. A wrong guess must be seen in seconds.

use std::fmt::Write as _;
use std::path::Path;

use crate::cli::build::no_articles;
use crate::cli::outcome::Outcome;
use crate::cli::terminal::{BOLD, DIM, Terminal, number, shown_path};
use crate::config::{self, Config, Origin, Overrides};
use crate::discover::{self, Layout};
use crate::docset::{Docset, Role};
use crate::error::Error;

pub(in crate::cli) fn run(dir: &Path, terminal: &Terminal) -> Result<Outcome, Error> {
    let config = config::load(dir, Overrides::default())?;
    let layout = discover::detect(&config)?;
    let docset = discover::read(&config, &layout)?;
    let mut out = String::new();
    write_detected(&config, &layout, &docset, &mut out);
    write_settings(&config, &mut out);
    terminal.print(&out)?;
    if docset.pages.iter().any(|page| page.role == Role::Article) {
        Ok(Outcome::Done)
    } else {
        Err(no_articles(&config))
    }
}

fn line(out: &mut String, key: &str, value: &str) {
    // Writing into a string cannot fail.
    let _ = writeln!(out, "  {key:<15} {value}");
}

fn write_detected(config: &Config, layout: &Layout, docset: &Docset, out: &mut String) {
    let _ = writeln!(out, "{BOLD}Detected{BOLD:#}");
    line(out, "folder", &shown_path(&config.root).display().to_string());
    let file =
        config.file.as_ref().map_or("none: defaults apply".to_owned(), |file| shown_path(file).display().to_string());
    line(out, "configuration", &file);
    line(out, "layout", &layout.why);
    let locales: std::collections::BTreeSet<_> =
        docset.pages.iter().filter(|page| page.role == Role::Article).map(|page| &page.locale).collect();
    let has_source = locales.contains(&layout.source_locale);
    let source = if has_source { "has articles of its own" } else { "has no articles of its own" };
    line(out, "source locale", &format!("{} ({source})", layout.source_locale));
    let _ = writeln!(out, "\n{BOLD}Locales{BOLD:#}");
    let _ = writeln!(
        out,
        "  {DIM}{:<12} {:>8} {:>8} {:>8} {:>5} {:>7}  folder{DIM:#}",
        "locale", "articles", "includes", "left out", "TOCs", "files"
    );
    for (at, root) in docset.roots.iter().enumerate() {
        let of_role = |role| docset.pages.iter().filter(|page| page.root == at && page.role == role).count();
        let tocs = docset.tocs.iter().filter(|toc| toc.root == at).count();
        let assets = docset.assets.iter().filter(|asset| asset.root == at).count();
        let _ = writeln!(
            out,
            "  {:<12} {:>8} {:>8} {:>8} {:>5} {:>7}  {}",
            root.locale.as_str(),
            number(of_role(Role::Article)),
            number(of_role(Role::Include)),
            number(of_role(Role::Excluded)),
            number(tocs),
            number(assets),
            shown_path(&root.disk).display()
        );
    }
    if docset.roots.len() == 1 && locales.len() > 1 {
        let named: Vec<&str> = locales.iter().map(|locale| locale.as_str()).collect();
        line(out, "articles say", &named.join(", "));
    }
    let _ = writeln!(out, "\n{BOLD}Docsets{BOLD:#}");
    for published in published(docset) {
        line(out, published.0, &published.1);
    }
}

/// Each docset folder once, with where its pages stand.
fn published(docset: &Docset) -> Vec<(&str, String)> {
    let mut seen: Vec<(&str, String)> = Vec::new();
    for published in docset.roots.iter().flat_map(|root| &root.published) {
        let folder = if published.folder.is_empty() { "(whole folder)" } else { published.folder.as_str() };
        let output = if published.output.is_empty() {
            "<locale>/".to_owned()
        } else {
            format!("<locale>/{}/", published.output)
        };
        let site = if published.site_path.is_empty() {
            String::new()
        } else {
            format!(", links to /{}/ resolve into it", published.site_path)
        };
        if !seen.iter().any(|(known, _)| *known == folder) {
            seen.push((folder, format!("pages at {output}{site}")));
        }
    }
    seen
}

fn write_settings(config: &Config, out: &mut String) {
    let _ = writeln!(out, "\n{BOLD}Settings{BOLD:#}");
    for setting in &config.settings {
        let origin = match &setting.origin {
            Origin::Default => "default".to_owned(),
            Origin::File { line } => format!("line {line}"),
            Origin::CommandLine => "command line".to_owned(),
        };
        let note = setting.note.map(|note| format!("; {note}")).unwrap_or_default();
        let _ = writeln!(out, "  {:<15} {} {DIM}({origin}{note}){DIM:#}", setting.key, setting.value);
    }
}

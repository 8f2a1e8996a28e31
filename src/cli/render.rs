//! `hexapla render`: one article's HTML on stdout.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::analysis::analyze;
use crate::check;
use crate::cli::args::Render;
use crate::cli::build::shown_doc_path;
use crate::cli::outcome::Outcome;
use crate::cli::terminal::Terminal;
use crate::config::{self, Config, Overrides};
use crate::discover::{self, Layout};
use crate::disk;
use crate::docset::Docset;
use crate::error::Error;
use crate::markdown;
use crate::path::DocPath;
use crate::render;
use crate::report;
use crate::theme::Theme;

pub(in crate::cli) fn run(args: &Render, terminal: &Terminal) -> Result<Outcome, Error> {
    let file = absolute(&args.file)?;
    let here = std::env::current_dir().ok().and_then(|here| disk::canonicalize(&here).ok());
    let folder = args.docset.clone().unwrap_or_else(|| discover::docset_around(&file, here.as_deref()));
    let config = config::load(&folder, Overrides::default())?;
    let theme = Theme::load(config.theme_folder.as_deref(), config.look.logo.as_deref())?;
    let (docset, path, layout) = read(&config, &file)?;
    let analysis = Arc::new(analyze(docset, &layout.source_locale, &config));
    let mut findings = check::check(&analysis, &config);
    findings.retain(|finding| finding.at.path == path);
    if !terminal.is_quiet {
        let show = |path: &DocPath| shown_doc_path(&analysis, path);
        report::write_lines(&findings, &show, &mut terminal.stderr())
            .map_err(|source| Error::Write { path: "stderr".into(), source })?;
    }
    let catalog = &analysis.catalog;
    let Some(doc) = catalog.doc_ids().find(|id| catalog.file(*id).path == path) else { return Ok(Outcome::Done) };
    let html = if args.fragment {
        render::fragment_of(&analysis, &theme, &config, doc)
    } else {
        render::page_of(Arc::clone(&analysis), theme, config, doc)?
    };
    terminal.print(&html)?;
    Ok(Outcome::Done)
}

/// The file's path without links in its folders. A link in its own place is kept: it is the place that the docset knows.
fn absolute(file: &Path) -> Result<PathBuf, Error> {
    let read = |source| Error::Read { path: file.to_owned(), source };
    disk::size_of_file(file).map_err(read)?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = disk::canonicalize(folder).map_err(read)?;
    match file.file_name() {
        Some(name) if DocPath::new(&name.to_string_lossy()).is_markdown() || is_yaml_page(file) => {
            Ok(folder.join(name))
        }
        _ => Err(Error::Usage {
            message: format!("'{}' is no Markdown file, and no page of YAML", file.display()),
            help: Some("give the path of an article, a file whose name ends with '.md'".into()),
        }),
    }
}

/// Whether the first line of a file says that it is a page of YAML.
fn is_yaml_page(file: &Path) -> bool {
    let is_yaml = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("yml"));
    let start = if is_yaml { disk::read_start(file, 256).unwrap_or_default() } else { Vec::new() };
    markdown::mime(String::from_utf8_lossy(&start).trim_start_matches('\u{feff}')).is_some()
}

/// The docset with the file as an article of it. A file outside of the folders that a docset reads, such as one beside
/// the folders of its locales, has its own folder for a docset.
fn read(config: &Config, file: &Path) -> Result<(Docset, DocPath, Layout), Error> {
    let layout = discover::detect(config)?;
    if let Some((docset, path)) = discover::read_with(config, &layout, file)? {
        return Ok((docset, path, layout));
    }
    let layout = discover::one_folder(config, file.parent().unwrap_or(file));
    let read = discover::read_with(config, &layout, file)?;
    let (docset, path) = read.ok_or_else(|| Error::Usage {
        message: format!("'{}' cannot be read as a file of its folder", file.display()),
        help: Some("its path must be UTF-8".into()),
    })?;
    Ok((docset, path, layout))
}

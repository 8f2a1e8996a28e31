//! The only reader of content.
//!
//! In: [`Config`]. Out: [`Docset`], with every text read, decoded and hashed; and [`Layout`], which says what was
//! recognised, and from what.
//!
//! **Invariant:** reads nothing outside the roots, whatever links and configuration say; changes nothing.

mod alerts;
mod around;
mod docfx;
mod layout;
mod listing;
mod repository;
mod sample;

use std::path::Path;

use rayon::prelude::*;

use crate::config::Config;
use crate::disk;
use crate::docset::{Asset, Docset, Fault, FaultKind, Role, Root, SourceFile, SourceHashes};
use crate::error::Error;
use crate::path::DocPath;
use crate::text::{LineIndex, Position, Span};

use listing::{FileState, Found};
use repository::Repository;

pub use around::{docset_around, docset_of_locale};
pub use layout::{Kind, Layout, detect, one_folder};
pub use listing::files_below;

/// The files of redirections beside `hexapla.yml`.
pub const REDIRECTIONS: [&str; 3] = [".openpublishing.redirection.json", "redirections.json", "redirections.yml"];

/// Reads the docset whose layout was detected.
pub fn read(config: &Config, layout: &Layout) -> Result<Docset, Error> {
    let is_flat = layout.kind == Kind::Flat;
    let mut docset = Docset { faults: layout.faults.clone(), ..Docset::default() };
    let listings: Vec<Vec<Found>> = layout.roots.par_iter().map(|root| listing::list(config, &root.disk)).collect();
    let mut repositories: Vec<Repository> = layout
        .roots
        .iter()
        .zip(&listings)
        .map(|(root, found)| repository::read(root, found, is_flat, &mut docset.faults))
        .collect();
    for (root, found) in layout.roots.iter().zip(&listings) {
        docset.alerts.extend(alerts::read(root, found));
    }
    repository::inherit(&layout.roots, &layout.source_locale, &mut repositories);
    let mut wanted = Vec::new();
    for (at, ((root, repository), found)) in layout.roots.iter().zip(&repositories).zip(listings).enumerate() {
        docset.roots.push(Root {
            published: repository.published(),
            elsewhere: repository.elsewhere.clone(),
            ..root.clone()
        });
        for file in found {
            let path = DocPath::new(&root.join(&file.below));
            if let Some(kind) = repository.unknown_kind(&file) {
                let (path, kind) = (path.clone(), FaultKind::PageKindUnknown(kind.to_owned()));
                docset.faults.push(Fault { path, at: Some(Position { line: 1, column: 1 }), kind });
            }
            match (repository.role_of(&file), file.state) {
                (Some(_), FileState::Refused(kind)) => docset.faults.push(Fault { path, at: None, kind }),
                (None, FileState::Refused(_)) => {}
                (Some(role), FileState::Regular) => wanted.push((at, path, role)),
                (None, FileState::Regular) => docset.assets.push(Asset { path, root: at }),
            }
        }
    }
    let beside = redirections_beside(config, layout, &mut docset.faults);
    let files: Vec<Result<(SourceFile, Option<Fault>), Fault>> = wanted
        .into_par_iter()
        .map(|(at, path, role)| read_file(&docset.roots[at], at, path, role, layout, is_flat))
        .collect();
    for file in files {
        match file {
            Ok((file, fault)) => {
                docset.faults.extend(fault);
                match file.role {
                    Role::Toc => docset.tocs.push(file),
                    Role::Redirections | Role::XrefMap | Role::PivotGroups => docset.data.push(file),
                    Role::Article | Role::Include | Role::Excluded => docset.pages.push(file),
                }
            }
            Err(fault) => docset.faults.push(fault),
        }
    }
    docset.data.extend(beside);
    docset.pages.sort_by(|a, b| a.path.cmp(&b.path));
    docset.tocs.sort_by(|a, b| a.path.cmp(&b.path));
    docset.data.sort_by(|a, b| a.path.cmp(&b.path));
    docset.assets.sort_by(|a, b| a.path.cmp(&b.path));
    sample::read_all(&mut docset);
    Ok(docset)
}

/// Reads a docset in which one file is an article, even one that the docset shows inside others or leaves out. Gives the
/// file's path in it; `None` when the file lies below no folder of the layout. `file` is absolute.
pub fn read_with(config: &Config, layout: &Layout, file: &Path) -> Result<Option<(Docset, DocPath)>, Error> {
    let below = |folder: &Path| {
        let root = disk::canonicalize(folder).ok()?;
        Some(file.strip_prefix(root).ok()?.to_str()?.replace(std::path::MAIN_SEPARATOR, "/"))
    };
    let holders = layout.roots.iter().enumerate().filter_map(|(at, root)| Some((at, below(&root.disk)?)));
    let Some((at, below)) = holders.min_by_key(|(_, below)| below.len()) else { return Ok(None) };
    let mut docset = read(config, layout)?;
    let path = DocPath::new(&docset.roots[at].join(&below));
    match docset.pages.binary_search_by(|page| page.path.cmp(&path)) {
        Ok(known) => docset.pages[known].role = Role::Article,
        Err(place) => {
            let is_flat = layout.kind == Kind::Flat;
            let read = read_file(&docset.roots[at], at, path.clone(), Role::Article, layout, is_flat);
            let (page, fault) = read.map_err(|fault| cannot_read(file, fault.kind))?;
            docset.faults.extend(fault);
            docset.pages.insert(place, page);
            sample::read_all(&mut docset);
        }
    }
    docset.asked = Some(path.clone());
    Ok(Some((docset, path)))
}

/// A file that was asked for by name, and cannot be read.
fn cannot_read(file: &Path, kind: FaultKind) -> Error {
    let why = match kind {
        FaultKind::Unreadable(why) => why,
        FaultKind::TooLarge(size) => format!("it has {size} bytes, more than an article may"),
        _ => "it is no regular file".to_owned(),
    };
    Error::Read { path: file.to_owned(), source: std::io::Error::other(why) }
}

/// The redirections that lie beside `hexapla.yml`, above the folders of the locales.
fn redirections_beside(config: &Config, layout: &Layout, faults: &mut Vec<Fault>) -> Vec<SourceFile> {
    let Some(first) = layout.roots.first() else { return Vec::new() };
    if layout.roots.iter().any(|root| root.disk == config.root) {
        return Vec::new();
    }
    let root = Root { folder: String::new(), disk: config.root.clone(), ..first.clone() };
    let mut files = Vec::new();
    for found in REDIRECTIONS.iter().filter_map(|name| listing::file_in(&config.root, name)) {
        let path = DocPath::new(&found.below);
        if let FileState::Refused(kind) = found.state {
            faults.push(Fault { path, at: None, kind });
            continue;
        }
        match read_file(&root, 0, path, Role::Redirections, layout, false) {
            Ok((file, fault)) => {
                faults.extend(fault);
                files.push(file);
            }
            Err(fault) => faults.push(fault),
        }
    }
    files
}

fn read_file(
    root: &Root,
    at: usize,
    path: DocPath,
    role: Role,
    layout: &Layout,
    is_flat: bool,
) -> Result<(SourceFile, Option<Fault>), Fault> {
    let disk_path = root.disk_path(&path);
    let fault = |kind| Fault { path: path.clone(), at: None, kind };
    let unreadable = |error: std::io::Error| fault(FaultKind::Unreadable(error.to_string()));
    let size = disk::size_of_file(&disk_path).map_err(unreadable)?;
    if size > listing::MAX_BYTES {
        return Err(fault(FaultKind::TooLarge(size)));
    }
    let mut bytes = disk::read(&disk_path).map_err(unreadable)?;
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    // In a flat folder each article says its own locale.
    let locale =
        if is_flat { layout.locale_of(&bytes).unwrap_or_else(|| root.locale.clone()) } else { root.locale.clone() };
    let is_source = matches!(role, Role::Article | Role::Include) && locale == layout.source_locale;
    let hashes = is_source.then(|| SourceHashes::of(&bytes));
    let is_utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    let (text, invalid) = decode(bytes);
    let invalid = invalid.map(|at| {
        let at = Some(LineIndex::new(&text).position(Span::at(at).start));
        Fault { path: path.clone(), at, kind: FaultKind::InvalidEncoding { is_utf16 } }
    });
    Ok((SourceFile { path, root: at, locale, role, text, hashes }, invalid))
}

/// The text of bytes that lie in no file, such as an old version, as it would be read from one.
#[must_use]
pub fn text_of(bytes: &[u8]) -> String {
    decode(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).to_owned()).0
}

/// The text, and the offset of the first byte that is no text. What cannot be decoded, and NUL, becomes U+FFFD; other
/// control characters, which HTML does not allow, become spaces.
fn decode(bytes: Vec<u8>) -> (String, Option<usize>) {
    let (text, invalid) = match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(at))
        }
    };
    let is_control = |byte: u8| byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r') || byte == 0x7f;
    if !text.bytes().any(is_control) {
        return (text, invalid);
    }
    let nul = text.find('\0');
    let clean = |c: char| match u8::try_from(c) {
        Ok(0) => char::REPLACEMENT_CHARACTER,
        Ok(byte) if byte.is_ascii() && is_control(byte) => ' ',
        _ => c,
    };
    (text.chars().map(clean).collect(), invalid.or(nul))
}

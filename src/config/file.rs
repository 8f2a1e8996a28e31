//! The file as text and as a tree, and the errors that point into it.

use std::path::{Path, PathBuf};

use crate::config::raw::RawConfig;
use crate::config::read::{Mistake, join, read};
use crate::disk;
use crate::error::Error;
use crate::text::{LineIndex, Position, Span};
use crate::yaml::{self, Node};

/// The names that the file may have.
pub const NAMES: [&str; 2] = ["hexapla.yml", "hexapla.yaml"];

/// The file, read and not yet understood.
pub(super) struct File {
    pub(super) path: PathBuf,
    /// As messages name it: relative to where the user stands.
    shown: PathBuf,
    name: &'static str,
    text: String,
    pub(super) node: Node,
}

impl File {
    /// The file of the docset in a folder, where there is one; `shown` is that folder as messages name it.
    pub(super) fn find(root: &Path, shown: &Path) -> Result<Option<Self>, Error> {
        let mut found = NAMES.into_iter().filter(|name| disk::is_file(&root.join(name)));
        let Some(name) = found.next() else { return Ok(None) };
        if let Some(second) = found.next() {
            let message = format!("{} are both here", join(&NAMES, "and"));
            let help = Some("keep one of them".to_owned());
            return Err(Error::Config { path: shown.join(second), line: 0, column: 0, message, help });
        }
        Self::open(root, shown, name).map(Some)
    }

    fn open(root: &Path, shown: &Path, name: &'static str) -> Result<Self, Error> {
        let (path, shown) = (root.join(name), shown.join(name));
        let bytes = disk::read(&path).map_err(|source| Error::Read { path: shown.clone(), source })?;
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(&error.as_bytes()[..valid]);
                return Err(at(&shown, &text, Span::at(valid), "the file is not UTF-8 from here on".to_owned(), None));
            }
        };
        // Editors do not count it as a column.
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        match yaml::parse(&text) {
            Ok(node) => Ok(Self { path, shown, name, text, node }),
            Err(fault) => Err(at(&shown, &text, fault.span, fault.message, None)),
        }
    }

    /// What is written, read as far as it can be without looking at the disk.
    pub(super) fn read(&self) -> Result<RawConfig, Error> {
        if self.node.is_null() {
            return Ok(RawConfig::default());
        }
        if let Some(key) = yaml::duplicates(&self.node).first() {
            return Err(self.error(key.span, format!("'{}' is given twice", key.value), None));
        }
        read(&self.node, self.name).map_err(|Mistake { span, message, help }| self.error(span, message, help))
    }

    pub(super) fn error(&self, span: Span, message: String, help: Option<String>) -> Error {
        at(&self.shown, &self.text, span, message, help)
    }

    pub(super) fn position(&self, span: Span) -> Position {
        LineIndex::new(&self.text).position(span.start)
    }
}

fn at(path: &Path, text: &str, span: Span, message: String, help: Option<String>) -> Error {
    let Position { line, column } = LineIndex::new(text).position(span.start);
    Error::Config { path: path.to_owned(), line, column, message, help }
}

//! What can be mended without asking: findings whose suggestion is certain, made into edits of bytes.
//!
//! In: findings and the texts that they are about. Out: [`FileEdits`], a file each, in the order of the paths.
//!
//! **Invariant:** an edit replaces exactly what the finding is about, letter for letter; where the file has something else
//! there, or two edits meet, nothing is changed.

use std::collections::BTreeMap;

use crate::analysis::Analysis;
use crate::diagnostic::Diagnostic;
use crate::docset::SourceFile;
use crate::path::DocPath;
use crate::text::Span;

/// One replacement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced, in bytes of the file.
    pub span: Span,
    /// What stands there then.
    pub new: String,
}

/// The edits of one file, in order.
#[derive(Debug)]
pub struct FileEdits<'a> {
    /// The file.
    pub file: &'a SourceFile,
    /// What is replaced in it.
    pub edits: Vec<Edit>,
}

impl FileEdits<'_> {
    /// A text after all edits: that of the file, or what the file holds in its place, byte for byte as long.
    #[must_use]
    pub fn of(&self, old: &str) -> String {
        let mut new = String::with_capacity(old.len());
        let mut from = 0;
        for edit in &self.edits {
            new.push_str(&old[from..edit.span.start as usize]);
            new.push_str(&edit.new);
            from = edit.span.end as usize;
        }
        new + &old[from..]
    }
}

/// The edits that mend these findings, as far as they are certain.
#[must_use]
pub fn edits<'a>(analysis: &'a Analysis, found: &[Diagnostic]) -> Vec<FileEdits<'a>> {
    let docset = &analysis.catalog.docset;
    let files: BTreeMap<&DocPath, &SourceFile> =
        docset.pages.iter().chain(&docset.tocs).map(|file| (&file.path, file)).collect();
    let mut by_path: BTreeMap<&DocPath, Vec<Edit>> = BTreeMap::new();
    for diagnostic in found.iter().filter(|diagnostic| diagnostic.is_certain) {
        let (Some(span), Some(old), Some(new)) = (diagnostic.span, &diagnostic.target, &diagnostic.suggestion) else {
            continue;
        };
        let Some(file) = files.get(&diagnostic.at.path) else { continue };
        // A destination with escapes or references is written in another way than it reads.
        if file.text.get(span.start as usize..span.end as usize) == Some(old) && old != new {
            by_path.entry(&file.path).or_default().push(Edit { span, new: new.clone() });
        }
    }
    let edits = |(path, mut edits): (&DocPath, Vec<Edit>)| {
        edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
        let mut kept: Vec<Edit> = Vec::with_capacity(edits.len());
        for edit in edits {
            if kept.last().is_none_or(|last| last.span.end <= edit.span.start) {
                kept.push(edit);
            }
        }
        FileEdits { file: files[path], edits: kept }
    };
    by_path.into_iter().map(edits).collect()
}

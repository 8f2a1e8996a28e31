//! What the tests over real articles have in common.

use std::path::{Path, PathBuf};

use hexapla::markdown::{AlertKind, Document, Host, IncludeId, LinkId, Sample, SnippetId, Written, write_html};

/// A page that knows nothing of other files: links lead where they say, includes are not there.
pub(crate) struct LonePage<'a>(&'a Document);

impl Host for LonePage<'_> {
    fn href(&self, link: LinkId) -> Option<String> {
        Some(self.0.links[link.0 as usize].destination.to_string())
    }

    fn include(&self, _: IncludeId) -> Option<(&Document, &str, Box<dyn Host + '_>)> {
        None
    }

    fn alert_title(&self, kind: AlertKind) -> &str {
        kind.class()
    }

    fn sample(&self, _: SnippetId) -> Sample<'_> {
        Sample::Elsewhere
    }

    fn sample_missing(&self) -> &str {
        "No such sample."
    }

    fn sample_elsewhere(&self) -> &str {
        "Code sample:"
    }
}

/// The HTML of an article that stands alone; a heading's id is the slug of its own text.
pub(crate) fn written(document: &Document, text: &str) -> Written {
    let ids: Vec<Vec<Box<str>>> =
        document.headings.iter().map(|heading| vec![heading.slug().into_boxed_str()]).collect();
    write_html(document, text, &LonePage(document), &ids)
}

/// The folder of real articles, where it is; says so where it is not.
#[expect(clippy::print_stdout, reason = "a test that was skipped must say so")]
pub(crate) fn corpus() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let shared = std::env::var_os("HEXAPLA_SHARED").map_or_else(beside, PathBuf::from);
    let corpus = shared.join("corpus");
    if !corpus.is_dir() {
        println!("skipped: ../shared is not here");
        return None;
    }
    Some(corpus)
}

/// All Markdown files below a folder, in order.
pub(crate) fn articles(folder: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    entries
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect()
}

/// The text of a file; bytes that are no UTF-8 are replaced.
pub(crate) fn text_of(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    String::from_utf8_lossy(&bytes).into_owned()
}

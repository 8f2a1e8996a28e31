//! The files of an index, made by Pagefind.
//!
//! **Invariant:** the only user of `pagefind` and of `tokio`, which it needs around it.

use crate::error::Error;
use crate::search::text::Page;

/// A file of the index: its path below the folder of the index, and its bytes.
pub type File = (String, Vec<u8>);

/// Whether this program can make an index.
pub const AVAILABLE: bool = cfg!(feature = "search");

/// What the files depend on besides the pages. A new release of Pagefind, or other texts made of the same pages, count it up.
pub const RELEASE: &str = "pagefind 1.6.0, texts 1";

/// What an index does not need: Pagefind's own interfaces, and what marks words on a page that is opened.
#[cfg(feature = "search")]
const NOT_NEEDED: [&str; 7] = [
    "pagefind-component-ui.css",
    "pagefind-component-ui.js",
    "pagefind-highlight.js",
    "pagefind-modular-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-ui.css",
    "pagefind-ui.js",
];

/// The index of the pages of one locale, whose addresses differ; `language` is its tag. `progress` is told how many pages
/// are read.
///
/// Stems, and what parts the words where no spaces do, are those of the language; without pages there are no files.
#[cfg(feature = "search")]
pub fn index(
    language: &str,
    pages: impl Iterator<Item = Result<Page, Error>>,
    progress: &dyn Fn(usize),
) -> Result<Vec<File>, Error> {
    use pagefind::api::PagefindIndex;
    use pagefind::options::PagefindServiceConfig;

    let language = language.to_lowercase();
    let options = PagefindServiceConfig::builder().keep_index_url(true).force_language(language.clone()).build();
    let mut index = PagefindIndex::new(Some(options)).map_err(failed)?;
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(failed)?;
    let mut read = 0;
    for page in pages {
        let page = page?;
        let html = page.to_html(&language);
        runtime.block_on(index.add_html_file(None, Some(page.url), html)).map_err(failed)?;
        read += 1;
        progress(read);
    }
    if read == 0 {
        return Ok(Vec::new());
    }
    let made = runtime.block_on(index.get_files()).map_err(failed)?;
    let named = made.into_iter().map(|file| (file.filename.to_string_lossy().replace('\\', "/"), file.contents));
    // A language with stems of its own has its own program.
    let own = format!("wasm.{language}.pagefind");
    let mut files: Vec<File> = named.filter(|(name, _)| !NOT_NEEDED.contains(&name.as_str())).collect();
    if files.iter().any(|(name, _)| *name == own) {
        files.retain(|(name, _)| name != "wasm.unknown.pagefind");
    }
    files.sort_unstable();
    files.dedup_by(|(later, _), (first, _)| later == first);
    Ok(files)
}

#[cfg(feature = "search")]
fn failed(error: impl std::fmt::Display) -> Error {
    Error::Search { message: error.to_string() }
}

/// No index: this program is built without Pagefind.
#[cfg(not(feature = "search"))]
pub fn index(
    _language: &str,
    _pages: impl Iterator<Item = Result<Page, Error>>,
    _progress: &dyn Fn(usize),
) -> Result<Vec<File>, Error> {
    Ok(Vec::new())
}

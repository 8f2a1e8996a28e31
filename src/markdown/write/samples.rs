//! The code samples of a document, as its HTML has them.
//!
//! In: a document, its text, and the files that its snippets show. Out: for each sample its language and its code, letter
//! for letter what `push_sample` is given, so that others can look at it first.

use std::borrow::Cow;

use crate::markdown::document::{Document, SnippetId};
use crate::markdown::snippet::{self, Snippet, SnippetForm};
use crate::markdown::tree::{NodeId, NodeKind, StringId, Tree};

/// The samples of a document, in order. `file` gives the text of the file that a snippet shows.
pub fn code_samples<'a>(
    document: &'a Document,
    text: &'a str,
    file: impl Fn(SnippetId) -> Option<&'a str>,
) -> impl Iterator<Item = (&'a str, Cow<'a, str>)> {
    document.tree.ids().filter_map(move |id| match document.tree.kind(id) {
        NodeKind::CodeBlock(info) => Some((language_of(&document.tree, info), block_code(&document.tree, id, text))),
        NodeKind::Snippet(id) => {
            let snippet = &document.snippets[id.0 as usize];
            Some((&*snippet.language, snippet_code(document, snippet, file(id)?)))
        }
        _ => None,
    })
}

/// The first word behind a fence, as it is written.
pub(in crate::markdown) fn language_of(tree: &Tree, info: StringId) -> &str {
    tree.string(info).split([' ', '\t', ',', '{']).next().unwrap_or("")
}

/// The text of a block of code.
pub(in crate::markdown) fn block_code<'a>(tree: &'a Tree, id: NodeId, text: &'a str) -> Cow<'a, str> {
    // Code in a list stands in pieces, its lines without their indent.
    let mut pieces = tree.children(id).map(|child| tree.text(child, text).unwrap_or(""));
    let first = pieces.next().unwrap_or("");
    pieces.next().map_or(Cow::Borrowed(first), |second| {
        Cow::Owned([first, second].into_iter().chain(pieces).collect::<String>())
    })
}

/// The code that a snippet shows of its file.
pub(in crate::markdown) fn snippet_code<'a>(document: &Document, snippet: &Snippet, file: &'a str) -> Cow<'a, str> {
    let code = snippet::extract(file, snippet_path(document, snippet), snippet).0;
    match snippet.form {
        SnippetForm::Directive => Cow::Owned(format!("{}\n", code.trim_end())),
        _ => code,
    }
}

/// The path of the file that a snippet shows, as it is written.
pub(in crate::markdown) fn snippet_path<'a>(document: &'a Document, snippet: &Snippet) -> &'a str {
    let destination = &document.links[snippet.link.0 as usize].destination;
    destination.split(['?', '#']).next().unwrap_or(destination)
}

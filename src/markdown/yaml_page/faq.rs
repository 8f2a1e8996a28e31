//! `YamlMime:FAQ`: questions and their answers, in sections.
//!
//! Sections are headings of the second level, questions of the third. A section whose name is `Ignored` has no heading, as
//! in files of one section, and its questions move up. The title is plain
//! text, questions are inline Markdown, answers Markdown. A question without words, which is
//! not shown, nor is its answer, and an answer that is no text, are told.

use crate::markdown::yaml_page::page::Page;
use crate::yaml::Node;

pub(super) fn build(page: &mut Page<'_>, root: &Node) {
    page.may_have_text(root, "title");
    page.may_have_text(root, "summary");
    page.is_plain(root, "title");
    page.opening(root);
    for section in root.get("sections").map(Node::as_sequence).unwrap_or_default() {
        page.must_be_map(section, "sections");
        let name = section.get("name").filter(|name| !is_ignored(name));
        let level = if name.is_some() { 3 } else { 2 };
        page.may_have_text(section, "name");
        page.markdown_heading(2, name);
        page.markdown_in("summary", section.get("summary"));
        questions(page, level, section.get("questions"));
    }
    // A file may have its questions without sections around them.
    questions(page, 2, root.get("questions"));
    page.markdown_in("footnote", root.get("additionalContent"));
}

fn questions(page: &mut Page<'_>, level: u32, questions: Option<&Node>) {
    for question in questions.map(Node::as_sequence).unwrap_or_default() {
        page.must_have_text(question, "question");
        page.must_have_text(question, "answer");
        // An answer would seem to be that of the question before it.
        if question.get("question").and_then(Node::as_str).is_some_and(|words| !words.trim().is_empty()) {
            page.markdown_heading(level, question.get("question"));
            page.markdown_in("answer", question.get("answer"));
        }
    }
}

fn is_ignored(name: &Node) -> bool {
    name.as_str().is_none_or(|name| name.trim().is_empty() || name.trim().eq_ignore_ascii_case("ignored"))
}

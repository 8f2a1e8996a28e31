//! A page that is written in YAML: landing pages, hubs, questions and answers.
//!
//! In: the text of a file whose first line names its kind: `### YamlMime:FAQ`. Out: the same [`Document`] that Markdown
//! gives, with all spans in the file: headings, links, paragraphs, and for values that are Markdown what CommonMark and the
//! extensions make of them. So states, ids, links, navigation and findings need nothing of their own for these pages.
//!
//! `metadata:` is what front matter is to an article. Keys that nobody knows are passed over. A file that is no YAML is
//! told, and what can be read of it is shown.
//!
//! **Invariant:** values reach a page as text or through CommonMark, links as links of the document: nothing of a file is
//! markup by itself.

mod faq;
mod generic;
mod hub;
mod landing;
mod landing_data;
mod page;
mod salvage;
mod scalar;

use std::collections::BTreeMap;

use crate::markdown::allow::allowances_in_yaml;
use crate::markdown::document::{Document, Format, Side};
use crate::markdown::fault::{Fault, FaultKind};
use crate::markdown::front_matter::{FrontMatter, take, take_all};
use crate::markdown::parse::note_conflicts;
use crate::text::{Span, Spanned};
use crate::yaml::{self, Node, Value};

use page::Page;

/// What the first line of a YAML file says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mime {
    /// A page of cards.
    Landing,
    /// A page of cards in sections.
    Hub,
    /// Questions and answers.
    Faq,
    /// A page whose kind stands under `documentType`.
    Document,
    /// No page: it is read by others, or it is navigation.
    Data,
    /// Something else.
    Other,
}

/// Kinds of files that are data, in lower case.
const DATA: [&str; 10] = [
    "achievements",
    "breadcrumb",
    "contextobject",
    "monikerdefinition",
    "redirections",
    "tableofcontent",
    "tableofcontents",
    "toc",
    "xrefmap",
    "zonepivotgroups",
];

/// What a YAML file is by its first line, and where that is said; `None` when it does not say.
#[must_use]
pub fn mime(text: &str) -> Option<(Mime, Span)> {
    let line = text.lines().next()?;
    let rest = line.trim_start_matches('#');
    let rest = rest
        .trim_start()
        .get(..8)
        .filter(|word| rest.len() < line.len() && word.eq_ignore_ascii_case("YamlMime"))
        .map(|_| &rest.trim_start()[8..])?;
    let name = rest.trim_start().strip_prefix(':')?.trim();
    let start = name.as_ptr() as usize - text.as_ptr() as usize;
    let mime = match name.to_ascii_lowercase().as_str() {
        "landing" => Mime::Landing,
        "hub" => Mime::Hub,
        "faq" => Mime::Faq,
        "yamldocument" | "landingdata" => Mime::Document,
        lower if DATA.contains(&lower) => Mime::Data,
        _ => Mime::Other,
    };
    Some((mime, Span::new(start, start + name.len())))
}

/// Parses a page.
pub(in crate::markdown) fn parse(
    text: &str,
    (mime, named): (Mime, Span),
    side: Side,
    alerts: &BTreeMap<String, String>,
) -> Document {
    let (root, fault) = match yaml::parse(text) {
        Ok(root) => (root, None),
        Err(fault) => (salvage::read(text, &fault), Some(Spanned { value: fault.message, span: fault.span })),
    };
    let mut page = Page::new(text, side, alerts);
    match mime {
        Mime::Landing => landing::build(&mut page, &root),
        Mime::Hub => hub::build(&mut page, &root),
        Mime::Faq => faq::build(&mut page, &root),
        Mime::Document if landing_data::is_one(&root, named.of(text)) => landing_data::build(&mut page, &root),
        Mime::Document | Mime::Data | Mime::Other => {
            let kind = root.get("documentType").filter(|_| mime == Mime::Document);
            page.fault(Fault { span: kind.map_or(named, |kind| kind.span), kind: FaultKind::PageKindUnknown });
            generic::build(&mut page, &root);
        }
    }
    let format = if mime == Mime::Faq { Format::Questions } else { Format::YamlPage };
    let front_matter =
        FrontMatter { body: named.end, fault: fault.or_else(|| not_a_map(&root)), ..front_matter(&root) };
    let mut document = Document { format, front_matter, ..page.finish() };
    document.allowances.splice(0..0, allowances_in_yaml(text));
    note_conflicts(&mut document, text);
    document
}

fn not_a_map(root: &Node) -> Option<Spanned<String>> {
    let value = "the page is not a list of keys and values".to_owned();
    match root.value {
        Value::Mapping(_) | Value::Null => None,
        Value::Scalar(_) | Value::Sequence(_) => Some(Spanned { value, span: Span::at(root.span.range().start) }),
    }
}

fn front_matter(root: &Node) -> FrontMatter {
    let mut front_matter = FrontMatter::default();
    if let Some(metadata) = root.get("metadata") {
        take_all(&mut front_matter, metadata, 0);
    }
    // Beside `metadata`, as the files of classes have it.
    if let Some(uid) = root.get("uid")
        && let Some(name) = uid.as_str().filter(|name| !name.trim().is_empty())
    {
        take(&mut front_matter, "uid", name, uid.span);
    }
    front_matter.duplicates = yaml::duplicates(root).into_iter().cloned().collect();
    front_matter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_says_what_a_file_is() {
        for (text, want) in [
            ("### YamlMime:FAQ\n", Some((Mime::Faq, "FAQ"))),
            ("#YamlMime: hub  \r\nx", Some((Mime::Hub, "hub"))),
            ("### YamlMime:ZonePivotGroups", Some((Mime::Data, "ZonePivotGroups"))),
            ("### YamlMime:Módulo\n", Some((Mime::Other, "Módulo"))),
            ("### YamlMime:\n", Some((Mime::Other, ""))),
            ("YamlMime:FAQ\n", None),
            ("\n### YamlMime:FAQ\n", None),
            ("### ÿamlMimé:FAQ\n", None),
            ("### YamlMim", None),
            ("", None),
        ] {
            assert_eq!(mime(text).map(|(mime, span)| (mime, span.of(text))), want, "{text:?}");
        }
    }
}

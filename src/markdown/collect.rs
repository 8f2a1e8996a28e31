//! The finished tree read for what other stages ask for: headings are numbered, names and links of raw HTML are found.

use pulldown_cmark::{Event, Parser};

use crate::markdown::allow::Allowances;
use crate::markdown::document::{Document, Heading, HeadingId, LinkKind, Side};
use crate::markdown::draft::Draft;
use crate::markdown::extension;
use crate::markdown::extension::tab::{TabAddress, TabChoices};
use crate::markdown::fault::{Fault, FaultKind};
use crate::markdown::parse;
use crate::markdown::parse::OPTIONS;
use crate::markdown::raw_html;
use crate::markdown::side_by_side::Pairs;
use crate::markdown::tree::{NodeId, NodeKind, Tree};
use crate::text::Span;

/// One step of the way through a tree.
enum Step {
    /// A node.
    Node(NodeId),
    /// Text of a tight item, which has no paragraph around it.
    Text(Span),
    /// The end of an item.
    Leave(Span),
}

/// Reads the finished tree once, in order.
pub(in crate::markdown) fn collect(draft: Draft<'_>) -> Document {
    let Draft { text, tree, links, mut definitions, includes, pictures, videos, snippets, faults, .. } = draft;
    definitions.sort_unstable();
    let mut document = Document { tree, links, includes, pictures, videos, snippets, faults, ..Document::default() };
    let has_names = has_names(&document);
    let mut pending = vec![Step::Node(Tree::ROOT)];
    let mut tabs = TabChoices::default();
    let mut open = raw_html::OpenTags::in_document(&document);
    let mut allowances = Allowances::before(definitions);
    while let Some(step) = pending.pop() {
        let node = match step {
            Step::Node(node) => node,
            Step::Text(span) => {
                allowances.enter(span);
                continue;
            }
            Step::Leave(span) => {
                allowances.leave(span);
                continue;
            }
        };
        let kind = document.tree.kind(node);
        if node != Tree::ROOT && kind.is_block() && !raw_html::is_comment(&document, node, text) {
            allowances.enter(document.tree.span(node));
        }
        match kind {
            NodeKind::TabGroup => collect_tabs(&mut document, node, &mut tabs),
            NodeKind::Heading(HeadingId(level)) => collect_heading(&mut document, node, level, text, has_names),
            NodeKind::IncludeBlock(id) => {
                let headings_before = Span::at(document.headings.len()).start;
                document.includes[id.0 as usize].headings_before = headings_before;
            }
            NodeKind::Division(attributes) => {
                let (written, span) = (document.tree.string(attributes).to_owned(), document.tree.node(node).span);
                raw_html::collect_attributes_of_ours(&mut document, &written, span, text);
            }
            NodeKind::HtmlBlock(_) => {
                let first = raw_html::collect(&mut document, node, text, &mut open, &mut allowances);
                document.tree.set_kind(node, NodeKind::HtmlBlock(first));
                continue;
            }
            NodeKind::Html(_) => {
                let first = raw_html::collect(&mut document, node, text, &mut open, &mut allowances);
                document.tree.set_kind(node, NodeKind::Html(first));
                continue;
            }
            _ => {}
        }
        let at = pending.len();
        if kind == NodeKind::Item {
            push_item(&document.tree, node, &mut pending);
        } else {
            let children = document.tree.children(node).filter(|child| !document.tree.is_plain(*child));
            pending.extend(children.map(Step::Node));
        }
        pending[at..].reverse();
    }
    open.tell(&mut document.faults);
    document.allowances = allowances.finish();
    document
}

/// The steps through an item of a list.
fn push_item(tree: &Tree, item: NodeId, pending: &mut Vec<Step>) {
    // Where the text that began last stands among the steps.
    let mut open: Option<usize> = None;
    for child in tree.children(item) {
        let span = tree.span(child);
        match open.map(|at| &mut pending[at]) {
            _ if tree.kind(child).is_block() => open = None,
            Some(Step::Text(text)) => text.end = text.end.max(span.end),
            _ => {
                open = Some(pending.len());
                pending.push(Step::Text(span));
            }
        }
        if !tree.is_plain(child) {
            pending.push(Step::Node(child));
        }
    }
    pending.push(Step::Leave(tree.span(item)));
}

/// Notes what is wrong with a group of tabs.
fn collect_tabs(document: &mut Document, group: NodeId, choices: &mut TabChoices) {
    let tree = &document.tree;
    let links = tree.children(group).filter_map(|tab| match tree.kind(tab) {
        NodeKind::Tab(link) => Some(link),
        _ => None,
    });
    let addresses: Vec<_> =
        links.filter_map(|link| TabAddress::parse(&document.links[link.0 as usize].destination)).collect();
    let faults = choices.enter(&addresses).faults;
    let span = tree.children(group).next().map_or(tree.node(group).span, |tab| tree.node(tab).span);
    document.faults.extend(faults.into_iter().map(|fault| Fault { span, kind: FaultKind::TabGroup(fault) }));
}

/// A name given at the start of a heading is the heading's own, and its tag goes.
fn collect_heading(document: &mut Document, node: NodeId, level: u32, text: &str, has_names: bool) {
    let id = HeadingId(Span::at(document.headings.len()).start);
    document.tree.set_kind(node, NodeKind::Heading(id));
    let children: Vec<NodeId> = document.tree.children(node).collect();
    let name = extension::leading_name(&document.tree, &children, text);
    if name.is_some() {
        document.tree.set_children(node, &children[2..]);
    }
    let mut plain = String::new();
    document.tree.push_plain_text(node, text, &mut plain);
    let slug_text = has_names.then(|| {
        let mut slug_text = String::new();
        document.tree.push_slug_text(node, text, &mut slug_text);
        slug_text
    });
    let slug_text = slug_text.filter(|slug_text| *slug_text != plain).map(Into::into);
    // Behind a name given by hand, a space is no part of the text.
    let spaced = (name.is_none() && plain.starts_with(' '), plain.ends_with(' ') && plain.trim() != "");
    let text = plain.trim().into();
    let level = u8::try_from(level).unwrap_or(6);
    document.headings.push(Heading {
        node,
        level,
        name,
        text,
        spaced,
        source_text: None,
        source_slug: None,
        slug_text,
    });
}

/// Whether the links of the Markdown have names of other things among them.
fn has_names(document: &Document) -> bool {
    document.links.iter().any(|link| matches!(link.kind, LinkKind::Xref | LinkKind::Mention))
}

/// Gives headings that hold pairs the plain text of their source half.
pub(in crate::markdown) fn add_source_texts(document: &mut Document, text: &str, pairs: &Pairs) {
    for heading in &mut document.headings {
        let span = document.tree.node(heading.node).span;
        let units = &pairs.units;
        let first = units.partition_point(|unit| unit.whole.end <= span.start);
        if units.get(first).is_none_or(|unit| unit.whole.start >= span.end) {
            continue;
        }
        let source = pairs.collapsed(text, span, Side::Source);
        let inline = source.trim_start().trim_start_matches('#');
        let plain = match has_words_of_ours(inline) {
            true => match parse(&format!("# {}", inline.trim().replace(['\n', '\r'], " "))).headings.into_iter().next()
            {
                Some(own) => {
                    heading.source_slug = Some(own.slug().into());
                    own.text.into_string()
                }
                None => plain_text(inline),
            },
            false => plain_text(inline),
        };
        heading.source_text = (*plain != *heading.text).then(|| plain.into());
    }
}

/// Whether a line may hold what CommonMark alone does not read, such as the name of another thing.
fn has_words_of_ours(inline: &str) -> bool {
    inline.contains(['@', '$']) || inline.matches(':').nth(1).is_some() || inline.contains("<xref")
}

/// The plain text of a line of inline Markdown.
pub(in crate::markdown) fn plain_text(inline: &str) -> String {
    let mut plain = String::with_capacity(inline.len());
    for event in Parser::new_ext(inline.trim(), OPTIONS) {
        match event {
            Event::Text(text) | Event::Code(text) => plain.push_str(&text),
            Event::SoftBreak | Event::HardBreak => plain.push(' '),
            _ => {}
        }
    }
    plain.trim().to_owned()
}

/// Most of the memory of a large docset is documents: what was reserved and not used goes back.
pub(in crate::markdown) fn shrink(document: &mut Document) {
    document.tree.shrink();
    document.headings.shrink_to_fit();
    document.anchors.shrink_to_fit();
    document.links.shrink_to_fit();
    document.includes.shrink_to_fit();
    document.pictures.shrink_to_fit();
    document.videos.shrink_to_fit();
    document.snippets.shrink_to_fit();
    document.units.shrink_to_fit();
    document.faults.shrink_to_fit();
    document.allowances.shrink_to_fit();
}

#[cfg(test)]
mod tests {
    use crate::markdown::parse;

    #[test]
    fn the_source_half_of_a_heading_is_named_as_the_source_is() {
        for (target, source) in [
            ("El <xref:System.String> tipo", "The <xref:System.String> type"),
            ("El @System.String tipo", "The @System.String type"),
            ("El [tipo](xref:System.String)", "The [type](xref:System.String)"),
            ("El :::no-loc text=\"Tipo\"::: :smile:", "The :::no-loc text=\"Type\"::: :smile:"),
            ("Paso 1: a: $x$", "Step 1: b: $x$"),
            ("Uno", "One"),
        ] {
            let pair = format!(
                "# <span data-ttu-id=\"a-1\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">{source}</span></span>\n"
            );
            let (pair, plain) = (parse(&pair), parse(&format!("# {source}\n")));
            assert_eq!(pair.headings[0].source_slug(), Some(plain.headings[0].slug()), "{source}");
            assert_eq!(pair.headings[0].source_text, Some(plain.headings[0].text.clone()), "{source}");
        }
    }
}

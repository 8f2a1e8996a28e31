//! The events of CommonMark made into a tree, and the tree read for what other stages ask for.
//!
//! Steps: front matter off; pairs cut to one side; CommonMark; the extensions, which rewrite the tree; one walk that
//! numbers headings and finds the names and links of raw HTML.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::markdown::document::{
    Alignment, Document, Fault, FaultKind, Heading, HeadingId, Include, Link, LinkId, LinkKind, NodeId, NodeKind, Side,
    StringId, Tree,
};
use crate::markdown::extension;
use crate::markdown::front_matter;
use crate::markdown::raw_html;
use crate::markdown::side_by_side::{self, Prepared};
use crate::markdown::table;
use crate::text::Span;

/// How deep blocks and inlines may nest; what is deeper loses its markup. Ours is far above what people write and far
/// below what the stack of a thread holds.
pub const MAX_DEPTH: usize = 100;

/// CommonMark with the extensions of GFM that the reference reads. Alerts are not among them: a translated keyword, a
/// stacked alert and `[!div]` need the same rewriting, which `extension::alert` does for all.
pub(in crate::markdown) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_FOOTNOTES);

/// A document in the making, which extensions rewrite.
pub(in crate::markdown) struct Draft<'a> {
    /// The text of the file.
    pub(in crate::markdown) text: &'a str,
    /// Alerts beside the five: keywords in capitals, and their classes.
    pub(in crate::markdown) alerts: &'a BTreeMap<String, String>,
    /// The body so far.
    pub(in crate::markdown) tree: Tree,
    /// Links of the Markdown; those of raw HTML come at the end.
    pub(in crate::markdown) links: Vec<Link>,
    /// Includes in order.
    pub(in crate::markdown) includes: Vec<Include>,
    /// What could not be understood.
    pub(in crate::markdown) faults: Vec<Fault>,
}

pub(in crate::markdown) fn parse(text: &str, side: Side, alerts: &BTreeMap<String, String>) -> Document {
    let front_matter = front_matter::read(text);
    let body = front_matter.body as usize;
    let pairs = side_by_side::find(text, body);
    let mut prepared = pairs.side(text, body, side);
    prepared.text = table::hide_bars(prepared.text);
    let mut draft = build(text, alerts, &prepared);
    draft.faults.extend(pairs.faults);
    extension::rewrite_all(&mut draft);
    let mut document = collect(draft);
    document.front_matter = front_matter;
    if side == Side::Target {
        add_source_texts(&mut document, text, &pairs.units);
    }
    document.units = pairs.units;
    document.faults.sort_by_key(|fault| fault.span);
    shrink(&mut document);
    document
}

/// Makes the events into a tree.
fn build<'a>(text: &'a str, alerts: &'a BTreeMap<String, String>, prepared: &Prepared<'_>) -> Draft<'a> {
    let draft =
        Draft { text, alerts, tree: Tree::default(), links: Vec::new(), includes: Vec::new(), faults: Vec::new() };
    let mut builder = Builder {
        draft,
        prepared,
        open: vec![(Tree::ROOT, None)],
        too_deep: 0,
        columns: Vec::new(),
        row: Row::default(),
    };
    for (event, range) in Parser::new_ext(&prepared.text, OPTIONS).into_offset_iter() {
        builder.take(event, range);
    }
    builder.draft
}

struct Builder<'a, 'p> {
    draft: Draft<'a>,
    prepared: &'p Prepared<'p>,
    /// The nodes that are open, each with its last child so far.
    open: Vec<(NodeId, Option<NodeId>)>,
    /// How many of the open events were too deep to become nodes.
    too_deep: usize,
    /// How the columns of the table that is open stand.
    columns: Vec<Alignment>,
    /// The row that is open.
    row: Row,
}

/// A row of a table as far as it was read.
#[derive(Default)]
struct Row {
    /// How many cells it has so far.
    cells: usize,
    /// Where the last of them ends.
    cells_end: usize,
    /// Where the row ends.
    end: usize,
    /// Whether a row of this table has more cells than the head.
    is_table_wider: bool,
}

impl Builder<'_, '_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(end) => self.end(end),
            Event::Text(text) => self.text(&text, range),
            Event::Code(code) => self.code(&code, range),
            Event::Html(_) | Event::InlineHtml(_) => self.html(range),
            Event::SoftBreak => self.leaf(NodeKind::SoftBreak, range),
            Event::HardBreak => self.leaf(NodeKind::HardBreak, range),
            Event::Rule => self.leaf(NodeKind::Rule, range),
            Event::TaskListMarker(ticked) => self.leaf(NodeKind::TaskMarker(ticked), range),
            Event::FootnoteReference(label) => {
                let label = self.string(&label);
                self.leaf(NodeKind::FootnoteReference(label), range);
            }
            // Math is off: a dollar sign is a dollar sign.
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text, range),
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        if self.open.len() > MAX_DEPTH {
            if self.too_deep == 0 {
                let span = self.prepared.span(range);
                self.draft.faults.push(Fault { span, kind: FaultKind::TooDeep });
            }
            self.too_deep += 1;
            return;
        }
        let kind = self.kind_of(&tag, &range);
        let span = self.prepared.span(range);
        let node = self.push(kind, span);
        self.open.push((node, None));
        if let Tag::Link { title, .. } | Tag::Image { title, .. } = &tag
            && !title.is_empty()
        {
            let title = self.string(title);
            self.push(NodeKind::Title(title), span);
        }
    }

    fn kind_of(&mut self, tag: &Tag<'_>, range: &Range<usize>) -> NodeKind {
        match tag {
            Tag::Paragraph => NodeKind::Paragraph,
            // Headings are numbered when the extensions have run.
            Tag::Heading { level, .. } => NodeKind::Heading(HeadingId(*level as u32)),
            Tag::BlockQuote(_) => NodeKind::Quote,
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => NodeKind::CodeBlock(self.string(info)),
            Tag::CodeBlock(CodeBlockKind::Indented) => NodeKind::CodeBlock(self.draft.tree.push_string("")),
            Tag::HtmlBlock => NodeKind::HtmlBlock(LinkId(0)),
            Tag::List(None) => NodeKind::List,
            Tag::List(Some(first)) => NodeKind::OrderedList(self.draft.tree.push_string(&first.to_string())),
            Tag::Item => NodeKind::Item,
            Tag::FootnoteDefinition(label) => NodeKind::FootnoteDefinition(self.string(label)),
            Tag::Table(columns) => {
                self.columns = columns.iter().map(|column| alignment(*column)).collect();
                self.row.is_table_wider = false;
                NodeKind::Table
            }
            Tag::TableHead | Tag::TableRow => {
                self.row = Row { cells: 0, cells_end: range.end, end: range.end, ..self.row };
                if matches!(tag, Tag::TableHead) { NodeKind::TableHead } else { NodeKind::TableRow }
            }
            Tag::TableCell => {
                self.row.cells_end = range.end;
                self.cell()
            }
            Tag::Emphasis => NodeKind::Emphasis,
            Tag::Strong => NodeKind::Strong,
            Tag::Strikethrough => NodeKind::Strikethrough,
            Tag::Link { link_type, dest_url, .. } => {
                NodeKind::Link(self.link(LinkKind::Link, *link_type, dest_url, range))
            }
            Tag::Image { link_type, dest_url, .. } => {
                NodeKind::Image(self.link(LinkKind::Image, *link_type, dest_url, range))
            }
            // These are not asked for in OPTIONS.
            Tag::Superscript
            | Tag::Subscript
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => NodeKind::Paragraph,
        }
    }

    fn end(&mut self, end: TagEnd) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        match end {
            TagEnd::TableRow => self.cells_behind(),
            TagEnd::Table if self.row.is_table_wider => self.widen_table(),
            _ => {}
        }
        self.open.pop();
    }

    fn cell(&mut self) -> NodeKind {
        self.row.cells += 1;
        NodeKind::TableCell(self.columns.get(self.row.cells - 1).copied().unwrap_or(Alignment::None))
    }

    /// Reads the cells of a row that its head does not have.
    fn cells_behind(&mut self) {
        let prepared = self.prepared;
        for place in table::cells_behind(&prepared.text, self.row.cells_end..self.row.end) {
            let kind = self.cell();
            self.row.is_table_wider = true;
            let node = self.push(kind, prepared.span(place.clone()));
            self.open.push((node, None));
            // Read from the bar on, so that nothing in it begins a block.
            let bar = prepared.text[..place.start].rfind('|').unwrap_or(place.start);
            let text = &prepared.text[bar..place.end];
            for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
                let shifted = bar + range.start..bar + range.end;
                match event {
                    Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                    Event::Text(CowStr::Borrowed(words)) if range.start == 0 => {
                        let behind = words.len().min(place.start - bar);
                        self.text(&CowStr::Borrowed(&words[behind..]), bar + behind..shifted.end);
                    }
                    event => self.take(event, shifted),
                }
            }
            self.open.pop();
        }
    }

    /// Gives the rows of a table as many cells as its longest has.
    fn widen_table(&mut self) {
        let Some((node, _)) = self.open.last() else { return };
        let tree = &mut self.draft.tree;
        let rows: Vec<NodeId> = tree.children(*node).collect();
        let width = rows.iter().map(|row| tree.children(*row).count()).max().unwrap_or(0);
        let mut left = table::MAX_ADDED;
        for row in rows {
            let mut last = tree.children(row).last();
            let end = Span { start: tree.node(row).span.end, ..tree.node(row).span };
            for _ in tree.children(row).count()..width {
                if left == 0 {
                    return;
                }
                left -= 1;
                let cell = tree.push(NodeKind::TableCell(Alignment::None), end);
                tree.append(row, last, cell);
                last = Some(cell);
            }
        }
    }

    fn string(&mut self, text: &str) -> StringId {
        self.draft.tree.push_string(&table::with_bars(text))
    }

    fn leaf(&mut self, kind: NodeKind, range: Range<usize>) {
        let span = self.prepared.span(range);
        self.push(kind, span);
    }

    fn push(&mut self, kind: NodeKind, span: Span) -> NodeId {
        let node = self.draft.tree.push(kind, span);
        // The root is never closed.
        if let Some((parent, last)) = self.open.last_mut() {
            self.draft.tree.append(*parent, *last, node);
            *last = Some(node);
        }
        node
    }

    /// Text that stands in the file becomes spans, one for each run that stands together; adjoining ones are joined, so
    /// that extensions find their words in one piece.
    fn text(&mut self, text: &CowStr<'_>, range: Range<usize>) {
        let Some(place) = place_in(text, &self.prepared.text) else {
            let string = self.string(text);
            return self.leaf(NodeKind::OwnedText(string), range);
        };
        for part in self.prepared.parts(place) {
            let last = self.open.last().and_then(|(_, last)| *last);
            match last.map(|id| (id, self.draft.tree.node(id))) {
                Some((id, node)) if node.kind == NodeKind::Text && node.span.end == part.start => {
                    self.draft.tree.set_span(id, Span { start: node.span.start, end: part.end });
                }
                _ => {
                    self.push(NodeKind::Text, part);
                }
            }
        }
    }

    fn code(&mut self, code: &CowStr<'_>, range: Range<usize>) {
        let place = place_in(code, &self.prepared.text).map(|place| self.prepared.span(place));
        match place {
            // Code with a cut inside does not stand together in the file.
            Some(span) if span.range().len() == code.len() => {
                self.push(NodeKind::Code, span);
            }
            _ => {
                let string = self.string(code);
                self.leaf(NodeKind::OwnedCode(string), range);
            }
        }
    }

    fn html(&mut self, range: Range<usize>) {
        for part in self.prepared.parts(range) {
            let last = self.open.last().and_then(|(_, last)| *last);
            let is_block =
                self.open.last().is_some_and(|(id, _)| matches!(self.draft.tree.kind(*id), NodeKind::HtmlBlock(_)));
            match last.map(|id| (id, self.draft.tree.node(id))) {
                Some((id, node)) if is_block && node.span.end == part.start => {
                    self.draft.tree.set_span(id, Span { start: node.span.start, end: part.end });
                }
                _ => {
                    self.push(NodeKind::Html(LinkId(0)), part);
                }
            }
        }
    }

    fn link(&mut self, kind: LinkKind, form: LinkType, destination: &CowStr<'_>, range: &Range<usize>) -> LinkId {
        let span = match place_in(destination, &self.prepared.text) {
            Some(place) => self.prepared.span(place),
            None => self.prepared.span(destination_in(&self.prepared.text, range.clone())),
        };
        let destination = match form {
            LinkType::Email => format!("mailto:{destination}").into(),
            _ => table::with_bars(destination).into(),
        };
        let id = LinkId(Span::at(self.draft.links.len()).start);
        self.draft.links.push(Link { kind, destination, span });
        id
    }
}

fn alignment(column: pulldown_cmark::Alignment) -> Alignment {
    match column {
        pulldown_cmark::Alignment::None => Alignment::None,
        pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}

/// Where a piece stands in the text that it was cut from; `None` when it was made anew.
fn place_in(piece: &CowStr<'_>, text: &str) -> Option<Range<usize>> {
    let CowStr::Borrowed(piece) = piece else { return None };
    let start = (piece.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    (start + piece.len() <= text.len()).then_some(start..start + piece.len())
}

/// The destination of an inline link whose letters were changed by escapes: behind the last `](`.
fn destination_in(text: &str, range: Range<usize>) -> Range<usize> {
    let whole = &text[range.clone()];
    let Some(open) = whole.rfind("](").map(|at| at + 2) else { return range };
    let inside = &whole[open..];
    let start = open + inside.len() - inside.trim_start().len();
    let rest = &whole[start..];
    let length = match rest.strip_prefix('<') {
        Some(bracketed) => return range.start + start + 1..range.start + start + 1 + bracketed.find('>').unwrap_or(0),
        None => rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len()),
    };
    let length = if length == rest.len() && rest.ends_with(')') { length - 1 } else { length };
    range.start + start..range.start + start + length
}

/// Reads the finished tree once, in order.
fn collect(draft: Draft<'_>) -> Document {
    let Draft { text, tree, links, includes, faults, .. } = draft;
    let mut document = Document { tree, links, includes, faults, ..Document::default() };
    let mut pending = vec![Tree::ROOT];
    while let Some(node) = pending.pop() {
        match document.tree.kind(node) {
            NodeKind::Heading(HeadingId(level)) => collect_heading(&mut document, node, level, text),
            NodeKind::IncludeBlock(id) => {
                let headings_before = Span::at(document.headings.len()).start;
                document.includes[id.0 as usize].headings_before = headings_before;
            }
            NodeKind::Division(attributes) => {
                let (written, span) = (document.tree.string(attributes).to_owned(), document.tree.node(node).span);
                raw_html::collect_attributes_of_ours(&mut document, &written, span);
            }
            NodeKind::HtmlBlock(_) => {
                let first = raw_html::collect(&mut document, node, text);
                document.tree.set_kind(node, NodeKind::HtmlBlock(first));
                continue;
            }
            NodeKind::Html(_) => {
                let first = raw_html::collect(&mut document, node, text);
                document.tree.set_kind(node, NodeKind::Html(first));
            }
            _ => {}
        }
        let at = pending.len();
        pending.extend(document.tree.children(node));
        pending[at..].reverse();
    }
    document
}

/// A name given at the start of a heading is the heading's own, and its tag goes.
fn collect_heading(document: &mut Document, node: NodeId, level: u32, text: &str) {
    let id = HeadingId(Span::at(document.headings.len()).start);
    document.tree.set_kind(node, NodeKind::Heading(id));
    let children: Vec<NodeId> = document.tree.children(node).collect();
    let name = extension::leading_name(&document.tree, &children, text);
    if name.is_some() {
        document.tree.set_children(node, &children[2..]);
    }
    let mut plain = String::new();
    document.tree.push_plain_text(node, text, &mut plain);
    // Behind a name given by hand, a space is no part of the text.
    let spaced = (name.is_none() && plain.starts_with(' '), plain.ends_with(' ') && plain.trim() != "");
    let text = plain.trim().into();
    let level = u8::try_from(level).unwrap_or(6);
    document.headings.push(Heading { node, level, name, text, spaced, source_text: None });
}

/// Gives headings that hold pairs the plain text of their source half.
fn add_source_texts(document: &mut Document, text: &str, units: &[crate::markdown::document::Unit]) {
    for heading in &mut document.headings {
        let span = document.tree.node(heading.node).span;
        let first = units.partition_point(|unit| unit.whole.end <= span.start);
        if units.get(first).is_none_or(|unit| unit.whole.start >= span.end) {
            continue;
        }
        let written = span.of(text);
        let source = side_by_side::collapse(written, Side::Source);
        let inline = source.trim_start().trim_start_matches('#');
        let plain = plain_text(inline);
        heading.source_text = (*plain != *heading.text).then(|| plain.into());
    }
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
fn shrink(document: &mut Document) {
    document.tree.shrink();
    document.headings.shrink_to_fit();
    document.anchors.shrink_to_fit();
    document.links.shrink_to_fit();
    document.includes.shrink_to_fit();
    document.units.shrink_to_fit();
    document.faults.shrink_to_fit();
}

impl Draft<'_> {
    /// Makes a link into one of another kind.
    pub(in crate::markdown) fn set_link_kind(&mut self, id: LinkId, kind: LinkKind) {
        self.links[id.0 as usize].kind = kind;
    }
}

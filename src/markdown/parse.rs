//! The events of CommonMark made into a tree, and the tree read for what other stages ask for.
//!
//! Steps: front matter off; pairs cut to one side; CommonMark; the extensions, which rewrite the tree; one walk that
//! numbers headings and finds the names and links of raw HTML.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::markdown::document::{
    Alignment, Document, Fault, FaultKind, Heading, HeadingId, Include, Link, LinkId, LinkKind, NodeId, NodeKind, Side,
    Tree,
};
use crate::markdown::extension;
use crate::markdown::front_matter;
use crate::markdown::raw_html;
use crate::markdown::side_by_side::{self, Prepared};
use crate::markdown::yaml_page;
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
    /// The body so far.
    pub(in crate::markdown) tree: Tree,
    /// Links of the Markdown; those of raw HTML come at the end.
    pub(in crate::markdown) links: Vec<Link>,
    /// Includes in order.
    pub(in crate::markdown) includes: Vec<Include>,
    /// What could not be understood.
    pub(in crate::markdown) faults: Vec<Fault>,
}

pub(in crate::markdown) fn parse(text: &str, side: Side) -> Document {
    if let Some(mime) = yaml_page::mime(text) {
        return yaml_page::parse(text, mime, side);
    }
    let front_matter = front_matter::read(text);
    let body = front_matter.body as usize;
    let pairs = side_by_side::find(text, body);
    let prepared = pairs.side(text, body, side);
    let mut draft = Draft::new(text);
    build(&mut draft, &prepared, Tree::ROOT, None);
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

/// Makes the events into nodes below a parent whose last child so far is given; returns its last child then.
pub(in crate::markdown) fn build(
    draft: &mut Draft<'_>,
    prepared: &Prepared<'_>,
    parent: NodeId,
    last: Option<NodeId>,
) -> Option<NodeId> {
    let mut builder =
        Builder { draft, prepared, open: vec![(parent, last)], too_deep: 0, columns: Vec::new(), column: 0 };
    for (event, range) in Parser::new_ext(&prepared.text, OPTIONS).into_offset_iter() {
        builder.take(event, range);
    }
    builder.open.first().and_then(|(_, last)| *last)
}

struct Builder<'d, 'a, 'p> {
    draft: &'d mut Draft<'a>,
    prepared: &'p Prepared<'p>,
    /// The nodes that are open, each with its last child so far.
    open: Vec<(NodeId, Option<NodeId>)>,
    /// How many of the open events were too deep to become nodes.
    too_deep: usize,
    /// How the columns of the table that is open stand.
    columns: Vec<Alignment>,
    /// The column of the cell that comes next.
    column: usize,
}

impl Builder<'_, '_, '_> {
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
                let label = self.draft.tree.push_string(&label);
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
            let title = self.draft.tree.push_string(title);
            self.push(NodeKind::Title(title), span);
        }
    }

    fn kind_of(&mut self, tag: &Tag<'_>, range: &Range<usize>) -> NodeKind {
        match tag {
            Tag::Paragraph => NodeKind::Paragraph,
            // Headings are numbered when the extensions have run.
            Tag::Heading { level, .. } => NodeKind::Heading(HeadingId(*level as u32)),
            Tag::BlockQuote(_) => NodeKind::Quote,
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => NodeKind::CodeBlock(self.draft.tree.push_string(info)),
            Tag::CodeBlock(CodeBlockKind::Indented) => NodeKind::CodeBlock(self.draft.tree.push_string("")),
            Tag::HtmlBlock => NodeKind::HtmlBlock(LinkId(0)),
            Tag::List(None) => NodeKind::List,
            Tag::List(Some(first)) => NodeKind::OrderedList(self.draft.tree.push_string(&first.to_string())),
            Tag::Item => NodeKind::Item,
            Tag::FootnoteDefinition(label) => NodeKind::FootnoteDefinition(self.draft.tree.push_string(label)),
            Tag::Table(columns) => {
                self.columns = columns.iter().map(|column| alignment(*column)).collect();
                NodeKind::Table
            }
            Tag::TableHead | Tag::TableRow => {
                self.column = 0;
                if matches!(tag, Tag::TableHead) { NodeKind::TableHead } else { NodeKind::TableRow }
            }
            Tag::TableCell => {
                self.column += 1;
                NodeKind::TableCell(self.columns.get(self.column - 1).copied().unwrap_or(Alignment::None))
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

    fn end(&mut self, _: TagEnd) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
        } else {
            self.open.pop();
        }
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
    /// that extensions find their words in one piece. What an escape of YAML stands for is kept apart.
    fn text(&mut self, text: &CowStr<'_>, range: Range<usize>) {
        let Some(place) = place_in(text, &self.prepared.text) else {
            let string = self.draft.tree.push_string(text);
            return self.leaf(NodeKind::OwnedText(string), range);
        };
        for (range, part) in self.prepared.runs(place) {
            let last = self.open.last().and_then(|(_, last)| *last);
            if part.of(self.draft.text) != &self.prepared.text[range.clone()] {
                let string = self.draft.tree.push_string(&self.prepared.text[range]);
                self.push(NodeKind::OwnedText(string), part);
                continue;
            }
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
            Some(span) if span.of(self.draft.text) == code.as_ref() => {
                self.push(NodeKind::Code, span);
            }
            _ => {
                let string = self.draft.tree.push_string(code);
                self.leaf(NodeKind::OwnedCode(string), range);
            }
        }
    }

    fn html(&mut self, range: Range<usize>) {
        let is_block =
            self.open.last().is_some_and(|(id, _)| matches!(self.draft.tree.kind(*id), NodeKind::HtmlBlock(_)));
        let whole = self.prepared.span(range.clone());
        // A tag that does not stand together in the file is made of pieces, as a block is.
        if !is_block && whole.of(self.draft.text) != &self.prepared.text[range.clone()] {
            let tag = self.push(NodeKind::Html(LinkId(0)), whole);
            self.open.push((tag, None));
            self.html_pieces(range);
            self.open.pop();
            return;
        }
        self.html_pieces(range);
    }

    fn html_pieces(&mut self, range: Range<usize>) {
        for (range, part) in self.prepared.runs(range) {
            if part.of(self.draft.text) != &self.prepared.text[range.clone()] {
                let string = self.draft.tree.push_string(&self.prepared.text[range]);
                self.push(NodeKind::OwnedText(string), part);
                continue;
            }
            let last = self.open.last().and_then(|(_, last)| *last);
            let is_inside = self
                .open
                .last()
                .is_some_and(|(id, _)| matches!(self.draft.tree.kind(*id), NodeKind::HtmlBlock(_) | NodeKind::Html(_)));
            match last.map(|id| (id, self.draft.tree.node(id))) {
                Some((id, node))
                    if is_inside && matches!(node.kind, NodeKind::Html(_)) && node.span.end == part.start =>
                {
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
            _ => destination.as_ref().into(),
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
pub(in crate::markdown) fn collect(draft: Draft<'_>) -> Document {
    let Draft { text, tree, links, includes, faults } = draft;
    let mut document = Document { tree, links, includes, faults, ..Document::default() };
    let mut pending = vec![Tree::ROOT];
    while let Some(node) = pending.pop() {
        match document.tree.kind(node) {
            NodeKind::Heading(HeadingId(level)) => collect_heading(&mut document, node, level, text),
            NodeKind::IncludeBlock(id) => {
                let headings_before = Span::at(document.headings.len()).start;
                document.includes[id.0 as usize].headings_before = headings_before;
            }
            NodeKind::HtmlBlock(_) => {
                let first = raw_html::collect(&mut document, node, text);
                document.tree.set_kind(node, NodeKind::HtmlBlock(first));
                continue;
            }
            NodeKind::Html(_) => {
                let first = raw_html::collect(&mut document, node, text);
                document.tree.set_kind(node, NodeKind::Html(first));
                continue;
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
    let plain = plain.trim().into();
    let level = u8::try_from(level).unwrap_or(6);
    document.headings.push(Heading { node, level, name, text: plain, source_text: None });
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
pub(in crate::markdown) fn shrink(document: &mut Document) {
    document.tree.shrink();
    document.headings.shrink_to_fit();
    document.anchors.shrink_to_fit();
    document.links.shrink_to_fit();
    document.includes.shrink_to_fit();
    document.units.shrink_to_fit();
    document.faults.shrink_to_fit();
}

impl<'a> Draft<'a> {
    /// Nothing yet, of a file's text.
    pub(in crate::markdown) fn new(text: &'a str) -> Self {
        Self { text, tree: Tree::default(), links: Vec::new(), includes: Vec::new(), faults: Vec::new() }
    }

    /// Makes a link into one of another kind.
    pub(in crate::markdown) fn set_link_kind(&mut self, id: LinkId, kind: LinkKind) {
        self.links[id.0 as usize].kind = kind;
    }
}

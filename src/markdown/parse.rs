//! The events of CommonMark made into a tree, and the tree read for what other stages ask for.
//!
//! Steps: front matter off; pairs cut to one side; CommonMark; the extensions, which rewrite the tree; one walk that
//! numbers headings and finds the names and links of raw HTML.

use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::markdown::container::{self, Action, Containers, Marker};
use crate::markdown::document::{
    Alignment, DirectiveFault, DirectiveName, Document, Fault, FaultKind, Heading, HeadingId, Include, Link, LinkId,
    LinkKind, NodeId, NodeKind, Picture, PictureId, Side, SnippetId, StringId, Tree, Video, VideoId,
};
use crate::markdown::extension;
use crate::markdown::extension::tab::{TabAddress, TabChoices};
use crate::markdown::extension::triple_colon::{self, Attributes};
use crate::markdown::extension::{picture, video};
use crate::markdown::front_matter;
use crate::markdown::prepared::Prepared;
use crate::markdown::raw_html;
use crate::markdown::side_by_side;
use crate::markdown::snippet::{self, Snippet, Written};
use crate::markdown::table;
use crate::markdown::yaml_page;
use crate::text::{LineIndex, Span};

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
    /// The texts that CommonMark read, with the places that they came from: the body of an article, the values of a page
    /// of YAML.
    pub(in crate::markdown) prepared: Vec<Rc<Prepared<'a>>>,
    /// Alerts beside the five: keywords in capitals, and their classes.
    pub(in crate::markdown) alerts: &'a BTreeMap<String, String>,
    /// The body so far.
    pub(in crate::markdown) tree: Tree,
    /// Links of the Markdown; those of raw HTML come at the end.
    pub(in crate::markdown) links: Vec<Link>,
    /// Includes in order.
    pub(in crate::markdown) includes: Vec<Include>,
    /// `:::image …`
    pub(in crate::markdown) pictures: Vec<Picture>,
    /// `:::video …` and `[!VIDEO …]`
    pub(in crate::markdown) videos: Vec<Video>,
    /// Code of other files.
    pub(in crate::markdown) snippets: Vec<Snippet>,
    /// What could not be understood.
    pub(in crate::markdown) faults: Vec<Fault>,
}

pub(in crate::markdown) fn parse(text: &str, side: Side, alerts: &BTreeMap<String, String>) -> Document {
    if let Some(mime) = yaml_page::mime(text) {
        return yaml_page::parse(text, mime, side, alerts);
    }
    let front_matter = front_matter::read(text);
    let body = front_matter.body as usize;
    let pairs = side_by_side::find(text, body);
    let mut draft = Draft::new(text, alerts);
    draft.faults.extend(pairs.faults.iter().cloned());
    read(&mut draft, pairs.side(text, body, side), Tree::ROOT, None);
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

/// Reads Markdown into nodes below a parent whose last child so far is given; returns its last child then.
pub(in crate::markdown) fn read<'a>(
    draft: &mut Draft<'a>,
    text: Prepared<'a>,
    parent: NodeId,
    last: Option<NodeId>,
) -> Option<NodeId> {
    let (prepared, containers) = container::find(text);
    let prepared = prepared.map_text(table::hide_bars);
    let last = build(draft, &prepared, &containers, OpenNode { node: parent, last, container: None });
    draft.faults.extend(containers.faults);
    draft.prepared.push(Rc::new(prepared));
    last
}

/// Makes the events into nodes below one that is open; returns its last child.
fn build(draft: &mut Draft<'_>, prepared: &Prepared<'_>, containers: &Containers, parent: OpenNode) -> Option<NodeId> {
    let open = vec![parent];
    let columns = Vec::new();
    let mut builder = Builder {
        draft,
        prepared,
        containers,
        lines: None,
        open,
        too_deep: 0,
        is_in_marker: false,
        columns,
        row: Row::default(),
    };
    for (event, range) in Parser::new_ext(&prepared.text, OPTIONS).into_offset_iter() {
        builder.take(event, range);
    }
    builder.end_containers();
    builder.open.first().and_then(|parent| parent.last)
}

/// A node that is open.
struct OpenNode {
    node: NodeId,
    /// Its last child so far.
    last: Option<NodeId>,
    /// When it is a `:::` container: its name, and with how many colons it was opened.
    container: Option<(DirectiveName, usize)>,
}

struct Builder<'d, 'a, 'p> {
    draft: &'d mut Draft<'a>,
    prepared: &'p Prepared<'p>,
    containers: &'p Containers,
    /// The lines of the file, once somebody asks.
    lines: Option<LineIndex<'a>>,
    /// The nodes that are open.
    open: Vec<OpenNode>,
    /// How many of the open events were too deep to become nodes.
    too_deep: usize,
    /// Whether the block that is open stands for the line of a container.
    is_in_marker: bool,
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

impl Builder<'_, '_, '_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.is_in_marker {
            self.is_in_marker = event != Event::End(TagEnd::HtmlBlock);
            return;
        }
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
        if tag == Tag::HtmlBlock
            && let Some(marker) = self.containers.in_range(&self.prepared.text, &range)
        {
            self.is_in_marker = true;
            return self.marker(marker, range);
        }
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
        self.open.push(OpenNode { node, last: None, container: None });
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
        self.end_containers();
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
            self.open.push(OpenNode { node, last: None, container: None });
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

    /// A block that stands for the line of a container.
    fn marker(&mut self, marker: &Marker, range: Range<usize>) {
        let span = self.prepared.span(range);
        match &marker.action {
            Action::Leaf(DirectiveName::Code, said) => self.snippet(said, marker.at, span),
            Action::Leaf(name @ (DirectiveName::Image | DirectiveName::Video), said) => {
                if let Some(node) = self.media(*name, said, marker.at, span) {
                    self.describe(node, said);
                }
            }
            Action::Leaf(name, said) => {
                let kind = self.container_kind(*name, said);
                self.push(kind, span);
            }
            // What is too deep to be opened is shown without it.
            Action::Open(..) if self.open.len() > MAX_DEPTH => {
                self.draft.faults.push(Fault { span, kind: FaultKind::TooDeep });
            }
            Action::Open(name @ (DirectiveName::Image | DirectiveName::Video), colons, said) => {
                if let Some(node) = self.media(*name, said, marker.at, span) {
                    let last = self.describe(node, said);
                    self.open.push(OpenNode { node, last, container: Some((*name, *colons)) });
                }
            }
            Action::Open(name, colons, said) => {
                let kind = self.container_kind(*name, said);
                let node = self.push(kind, span);
                self.open.push(OpenNode { node, last: None, container: Some((*name, *colons)) });
            }
            Action::Close(name, colons) => self.close_container((*name, *colons), span),
        }
    }

    /// Code of another file.
    fn snippet(&mut self, line: &str, at: usize, span: Span) {
        let written = match snippet::bracketed(line) {
            Some(written) => Some(Written { range: at + written.range.start..at + written.range.end, ..written }),
            None => attributes_of(line, at).and_then(|attributes| snippet::from_attributes(&attributes).ok()),
        };
        let Some(Written { mut snippet, destination, range, .. }) = written else { return };
        snippet.link = self.draft.add_link(LinkKind::Snippet, &destination, self.prepared.span(range));
        self.draft.snippets.push(snippet);
        let id = SnippetId(Span::at(self.draft.snippets.len() - 1).start);
        self.push(NodeKind::Snippet(id), span);
    }

    /// An image or a film with a description, which follows.
    fn media(&mut self, name: DirectiveName, line: &str, at: usize, span: Span) -> Option<NodeId> {
        let attributes = attributes_of(line, at)?;
        // The reference names descriptions by their place, counted from 0.
        let place = self.lines.get_or_insert_with(|| LineIndex::new(self.draft.text)).position(span.start);
        let description = Some(format!("{}-{}", place.line - 1, place.column - 1).into());
        let kind = if name == DirectiveName::Image {
            let picture = picture::picture(self.draft, self.prepared, &attributes)?;
            self.draft.pictures.push(Picture { description, ..picture });
            NodeKind::PictureBlock(PictureId(Span::at(self.draft.pictures.len() - 1).start))
        } else {
            let (video, _) = video::video(&attributes).ok()?;
            self.draft.videos.push(Video { description, ..video });
            NodeKind::VideoBlock(VideoId(Span::at(self.draft.videos.len() - 1).start))
        };
        Some(self.push(kind, span))
    }

    /// Words of a description that stand on the line of the image itself, in a paragraph of their own.
    fn describe(&mut self, node: NodeId, line: &str) -> Option<NodeId> {
        let behind = attributes_of(line, 0)?.end;
        let words = line.get(behind..)?.split(":::image-end").next()?.trim();
        if words.is_empty() {
            return None;
        }
        let span = self.draft.tree.node(node).span;
        let words = self.draft.tree.push_string(words);
        let (paragraph, text) =
            (self.draft.tree.push(NodeKind::Paragraph, span), self.draft.tree.push(NodeKind::OwnedText(words), span));
        self.draft.tree.set_children(paragraph, &[text]);
        self.draft.tree.append(node, None, paragraph);
        Some(paragraph)
    }

    fn container_kind(&mut self, name: DirectiveName, said: &str) -> NodeKind {
        let mut string = || self.draft.tree.push_string(said);
        match name {
            DirectiveName::Column => NodeKind::Column(string()),
            DirectiveName::Zone => NodeKind::Zone(string()),
            DirectiveName::Moniker => NodeKind::Moniker(string()),
            DirectiveName::Form => NodeKind::Form(string()),
            _ => NodeKind::Row,
        }
    }

    /// Closes a container and those inside it. One that does not stand in the same block cannot be closed: the line is
    /// text.
    fn close_container(&mut self, wanted: (DirectiveName, usize), span: Span) {
        let mut containers = self.open.iter().rev().map_while(|open| open.container);
        let Some(inside) = containers.position(|container| container == wanted) else {
            self.draft.faults.push(Fault { span, kind: FaultKind::Directive(wanted.0, DirectiveFault::EndsNothing) });
            let paragraph = self.push(NodeKind::Paragraph, span);
            let shown = span.of(self.draft.text).trim_end().len();
            let text = self.draft.tree.push(NodeKind::Text, Span::new(span.range().start, span.range().start + shown));
            return self.draft.tree.set_children(paragraph, &[text]);
        };
        for _ in 0..inside {
            self.end_container();
        }
        if let Some(closed) = self.open.pop() {
            let start = self.draft.tree.node(closed.node).span.start;
            self.draft.tree.set_span(closed.node, Span { start, end: span.end });
        }
    }

    /// The containers end that were opened inside the block that ends.
    fn end_containers(&mut self) {
        while self.open.last().is_some_and(|open| open.container.is_some()) {
            self.end_container();
        }
    }

    /// A container ends without a line that says so.
    fn end_container(&mut self) {
        if let Some(OpenNode { node, container: Some((name, _)), .. }) = self.open.pop() {
            let span = self.draft.tree.node(node).span;
            self.draft.faults.push(Fault { span, kind: FaultKind::Directive(name, DirectiveFault::NotClosed) });
            // A description without end would take the rest of the article away from readers.
            match self.draft.tree.kind(node) {
                NodeKind::PictureBlock(PictureId(id)) => self.draft.pictures[id as usize].description = None,
                NodeKind::VideoBlock(VideoId(id)) => self.draft.videos[id as usize].description = None,
                _ => {}
            }
        }
    }

    /// Gives the rows of a table as many cells as its longest has.
    fn widen_table(&mut self) {
        let Some(OpenNode { node, .. }) = self.open.last() else { return };
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
        if let Some(open) = self.open.last_mut() {
            self.draft.tree.append(open.node, open.last, node);
            open.last = Some(node);
        }
        node
    }

    /// Text that stands in the file becomes spans, one for each run that stands together; adjoining ones are joined, so
    /// that extensions find their words in one piece. What an escape of YAML stands for is kept apart.
    fn text(&mut self, text: &CowStr<'_>, range: Range<usize>) {
        let Some(place) = place_in(text, &self.prepared.text) else {
            let string = self.string(text);
            return self.leaf(NodeKind::OwnedText(string), range);
        };
        for run in self.prepared.runs(place) {
            let part = run.span;
            if run.is_escape {
                let string = self.string(&self.prepared.text[run.range]);
                self.push(NodeKind::OwnedText(string), part);
                continue;
            }
            let last = self.open.last().and_then(|open| open.last);
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
        // Code with a cut inside does not stand together in the file.
        match place_in(code, &self.prepared.text).and_then(|place| self.prepared.together(place)) {
            Some(span) => {
                self.push(NodeKind::Code, span);
            }
            None => {
                let string = self.string(code);
                self.leaf(NodeKind::OwnedCode(string), range);
            }
        }
    }

    fn html(&mut self, range: Range<usize>) {
        let is_block =
            self.open.last().is_some_and(|open| matches!(self.draft.tree.kind(open.node), NodeKind::HtmlBlock(_)));
        if is_block || self.prepared.together(range.clone()).is_some() {
            return self.html_pieces(range, is_block);
        }
        // A tag that does not stand together in the file is made of pieces, as a block is.
        let span = self.prepared.span(range.clone());
        let node = self.push(NodeKind::Html(LinkId(0)), span);
        self.open.push(OpenNode { node, last: None, container: None });
        self.html_pieces(range, true);
        self.open.pop();
    }

    fn html_pieces(&mut self, range: Range<usize>, is_inside: bool) {
        for run in self.prepared.runs(range) {
            let part = run.span;
            if run.is_escape {
                let string = self.string(&self.prepared.text[run.range]);
                self.push(NodeKind::OwnedText(string), part);
                continue;
            }
            let last = self.open.last().and_then(|open| open.last);
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
pub(in crate::markdown) fn collect(draft: Draft<'_>) -> Document {
    let Draft { text, tree, links, includes, pictures, videos, snippets, faults, .. } = draft;
    let mut document = Document { tree, links, includes, pictures, videos, snippets, faults, ..Document::default() };
    let has_names = has_names(&document);
    let mut pending = vec![Tree::ROOT];
    let mut tabs = TabChoices::default();
    while let Some(node) = pending.pop() {
        match document.tree.kind(node) {
            NodeKind::TabGroup => collect_tabs(&mut document, node, &mut tabs),
            NodeKind::Heading(HeadingId(level)) => collect_heading(&mut document, node, level, text, has_names),
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
    document.headings.push(Heading { node, level, name, text, spaced, source_text: None, slug_text });
}

/// Whether the links of the Markdown have names of other things among them.
fn has_names(document: &Document) -> bool {
    document.links.iter().any(|link| matches!(link.kind, LinkKind::Xref | LinkKind::Mention))
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
    document.pictures.shrink_to_fit();
    document.videos.shrink_to_fit();
    document.snippets.shrink_to_fit();
    document.units.shrink_to_fit();
    document.faults.shrink_to_fit();
}

/// The attributes of a directive by its line, which begins at `at` in what their ranges are offsets of.
fn attributes_of(line: &str, at: usize) -> Option<Attributes<'_>> {
    let name = line.trim_start_matches(':').trim_start();
    let behind = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-');
    triple_colon::attributes(behind, at + line.len() - behind.len(), true).ok()
}

impl<'a> Draft<'a> {
    /// Nothing yet, of a file's text.
    pub(in crate::markdown) fn new(text: &'a str, alerts: &'a BTreeMap<String, String>) -> Self {
        Self {
            text,
            alerts,
            prepared: Vec::new(),
            tree: Tree::for_text(text.len()),
            links: Vec::new(),
            includes: Vec::new(),
            pictures: Vec::new(),
            videos: Vec::new(),
            snippets: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// The text that CommonMark read at an offset of the file.
    pub(in crate::markdown) fn prepared_at(&self, offset: u32) -> Option<Rc<Prepared<'a>>> {
        let behind = self.prepared.partition_point(|prepared| prepared.start() <= offset);
        self.prepared[..behind].last().filter(|prepared| prepared.holds(offset)).map(Rc::clone)
    }

    /// Makes a link into one of another kind.
    pub(in crate::markdown) fn set_link_kind(&mut self, id: LinkId, kind: LinkKind) {
        self.links[id.0 as usize].kind = kind;
    }
}

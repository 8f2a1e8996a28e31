//! The events of CommonMark made into a tree.

mod container;

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Parser, Tag, TagEnd};

use crate::markdown::container::Containers;
use crate::markdown::document::{Alignment, HeadingId, Link, LinkId, LinkKind};
use crate::markdown::draft::Draft;
use crate::markdown::fault::{DirectiveName, Fault, FaultKind};
use crate::markdown::parse::{MAX_DEPTH, OPTIONS};
use crate::markdown::prepared::Prepared;
use crate::markdown::table;
use crate::markdown::tree::{NodeId, NodeKind, StringId};
use crate::text::{LineIndex, Span};

/// What is read.
pub(in crate::markdown) struct Source<'p> {
    /// The text.
    pub(in crate::markdown) prepared: &'p Prepared<'p>,
    /// The lines that stand for containers in it.
    pub(in crate::markdown) containers: &'p Containers,
    /// Whether [`table::hide_bars`] hid bars of it.
    pub(in crate::markdown) has_hidden_bars: bool,
}

/// Makes the events of a text into nodes below a parent whose last child so far is given; returns its last child then.
pub(in crate::markdown) fn build(
    draft: &mut Draft<'_>,
    source: Source<'_>,
    parent: NodeId,
    last: Option<NodeId>,
) -> Option<NodeId> {
    let Source { prepared, containers, has_hidden_bars } = source;
    let open = vec![OpenNode { node: parent, last, container: None }];
    let columns = Vec::new();
    let mut builder = Builder {
        draft,
        prepared,
        containers,
        has_hidden_bars,
        lines: None,
        open,
        too_deep: 0,
        is_in_marker: false,
        definition: None,
        columns,
        row: Row::default(),
    };
    let mut events = Parser::new_ext(&prepared.text, OPTIONS).into_offset_iter();
    let definitions =
        events.reference_definitions().iter().map(|(_, definition)| prepared.span(definition.span.clone()));
    builder.draft.definitions.extend(definitions);
    while let Some((event, range)) = events.next() {
        builder.definition = match &event {
            Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. })
                if is_reference(*link_type) =>
            {
                events.reference_definitions().get(id).map(|definition| definition.span.clone())
            }
            _ => None,
        };
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
    has_hidden_bars: bool,
    /// The lines of the file, once somebody asks.
    lines: Option<LineIndex<'a>>,
    /// The nodes that are open.
    open: Vec<OpenNode>,
    /// How many of the open events were too deep to become nodes.
    too_deep: usize,
    /// Whether the block that is open stands for the line of a container.
    is_in_marker: bool,
    /// Where the definition stands that the link which begins takes its destination from.
    definition: Option<Range<usize>>,
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

    /// A copied text as the file has it.
    fn restored<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.has_hidden_bars { table::with_bars(text) } else { Cow::Borrowed(text) }
    }

    fn string(&mut self, text: &str) -> StringId {
        let text = self.restored(text);
        self.draft.tree.push_string(&text)
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
        self.pieces(place, NodeKind::Text, true);
    }

    /// Pushes a leaf for each run of a range that stands together in the file, joined to the leaf before it where that is
    /// wanted.
    fn pieces(&mut self, range: Range<usize>, kind: NodeKind, joins: bool) {
        for run in self.prepared.runs(range) {
            let part = run.span;
            if run.is_escape {
                let string = self.string(&self.prepared.text[run.range]);
                self.push(NodeKind::OwnedText(string), part);
                continue;
            }
            let tree = &mut self.draft.tree;
            let last = self.open.last().and_then(|open| open.last);
            let last = last.filter(|last| joins && tree.is_like(*last, kind) && tree.span(*last).end == part.start);
            match last {
                Some(last) => tree.set_span(last, Span { start: tree.span(last).start, end: part.end }),
                None => {
                    self.push(kind, part);
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
            return self.pieces(range, NodeKind::Html(LinkId(0)), is_block);
        }
        // A tag that does not stand together in the file is made of pieces, as a block is.
        let span = self.prepared.span(range.clone());
        let node = self.push(NodeKind::Html(LinkId(0)), span);
        self.open.push(OpenNode { node, last: None, container: None });
        self.pieces(range, NodeKind::Html(LinkId(0)), true);
        self.open.pop();
    }

    fn link(&mut self, kind: LinkKind, form: LinkType, destination: &CowStr<'_>, range: &Range<usize>) -> LinkId {
        let place = place_in(destination, &self.prepared.text).unwrap_or_else(|| match self.definition.take() {
            Some(definition) => destination_of(&self.prepared.text, definition),
            None => destination_in(&self.prepared.text, range.clone()),
        });
        let written = self.prepared.text.get(place.clone()).unwrap_or("");
        let destination = match form {
            LinkType::Email => format!("mailto:{destination}").into(),
            // To CommonMark the first backslash of a path in the network escapes the second: what is left would lead
            // browsers to a host.
            _ if written.starts_with("\\\\") && destination.starts_with('\\') && !destination.starts_with("\\\\") => {
                format!("\\{}", self.restored(destination)).into()
            }
            _ => self.restored(destination).into(),
        };
        let span = self.prepared.span(place);
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

/// Whether a link takes its destination from a definition.
fn is_reference(form: LinkType) -> bool {
    matches!(form, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut)
}

/// The destination of a definition, as it is written: behind the `]:`.
fn destination_of(text: &str, definition: Range<usize>) -> Range<usize> {
    let whole = &text[definition.clone()];
    let Some(behind) = whole.find("]:").map(|at| at + 2) else { return definition };
    let start = behind + whole[behind..].len() - whole[behind..].trim_start().len();
    let (start, ends): (usize, fn(char) -> bool) = match whole[start..].starts_with('<') {
        true => (start + 1, |c| c == '>'),
        false => (start, |c| c.is_ascii_whitespace()),
    };
    let length = whole[start..].find(ends).unwrap_or(whole[start..].len());
    definition.start + start..definition.start + start + length
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

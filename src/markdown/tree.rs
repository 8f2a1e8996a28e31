//! The body of a document: nodes in one arena, text in the file.
//!
//! **Invariant:** a node has one parent at most, and children stand in the order of the page.

use crate::markdown::document::{
    AlertKind, Alignment, HeadingId, IncludeId, ItemType, LinkId, PictureId, SnippetId, VideoId,
};
use crate::markdown::packed::PackedKind;
use crate::text::Span;

/// The body: nodes in one arena, text in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    nodes: Vec<Slot>,
    /// Texts that do not stand in the file as they are: references, code over several lines.
    strings: Vec<Box<str>>,
    /// What was ever made, a bit for each kind.
    made: u64,
    /// What each node hangs below while the tree is made; nothing afterwards, because most of the memory of a large docset
    /// is trees.
    parents: Vec<u32>,
}

/// One node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// Where it stands; for a text, the text itself.
    pub span: Span,
}

/// A node as the arena keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Slot {
    kind: PackedKind,
    span: Span,
    first_child: u32,
    next: u32,
}

/// Index of a node in its tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

/// What a node is. Blocks first, inlines after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeKind {
    /// The whole body.
    Root,
    /// A paragraph.
    Paragraph,
    /// A heading.
    Heading(HeadingId),
    /// A quote.
    Quote,
    /// `> [!NOTE]`.
    Alert(AlertKind),
    /// An alert of the docset's own: its title, a line end, and its class.
    CustomAlert(StringId),
    /// `> [!div class="x"]` and its attributes as written.
    Division(StringId),
    /// A code block and its info string, empty when it has none.
    CodeBlock(StringId),
    /// A bullet list.
    List,
    /// A numbered list and its first number, in digits.
    OrderedList(StringId),
    /// A list item.
    Item,
    /// A table.
    Table,
    /// The head of a table.
    TableHead,
    /// A row of a table's body.
    TableRow,
    /// A cell.
    TableCell(Alignment),
    /// Raw HTML between blocks; its pieces are children, and its links begin with this one.
    HtmlBlock(LinkId),
    /// Mathematics in TeX between two lines of `$$`.
    MathBlock(StringId),
    /// A thematic break.
    Rule,
    /// The text of a footnote and its label.
    FootnoteDefinition(StringId),
    /// `:::row:::`
    Row,
    /// `:::column span="2":::` and its width.
    Column(StringId),
    /// `::: zone pivot="x"` and its attributes as written.
    Zone(StringId),
    /// `::: moniker range="x"` and its range.
    Moniker(StringId),
    /// `::: form …` and its attributes as written.
    Form(StringId),
    /// A group of tabs.
    TabGroup,
    /// One tab: the link of its heading is the title, and the blocks follow it.
    Tab(LinkId),
    /// Text that stands in the file.
    Text,
    /// Text that does not stand in the file as it is.
    OwnedText(StringId),
    /// Inline code that stands in the file.
    Code,
    /// Inline code that does not.
    OwnedCode(StringId),
    /// One tag of raw HTML inside a text, or one piece of a block; the links of a tag begin with this one.
    Html(LinkId),
    /// A line end that is a space.
    SoftBreak,
    /// A line end that is one.
    HardBreak,
    /// `*x*`.
    Emphasis,
    /// `**x**`.
    Strong,
    /// `~~x~~`.
    Strikethrough,
    /// `$x$`: mathematics in TeX.
    Math(StringId),
    /// A link.
    Link(LinkId),
    /// An image; its children are the alternative text.
    Image(LinkId),
    /// The title of a link or image.
    Title(StringId),
    /// The box of a task, and whether it is ticked.
    TaskMarker(bool),
    /// `[^x]`.
    FootnoteReference(StringId),
    /// An include that stands alone.
    IncludeBlock(IncludeId),
    /// An include inside a sentence.
    IncludeInline(IncludeId),
    /// A code snippet from another file.
    Snippet(SnippetId),
    /// An image between blocks; its children describe it.
    PictureBlock(PictureId),
    /// An image inside a sentence.
    Picture(PictureId),
    /// A film between blocks; its children describe it.
    VideoBlock(VideoId),
    /// A film inside a paragraph.
    Video(VideoId),
    /// What links of a card lead to, in a word.
    ItemType(ItemType),
    /// A link by a name, whose text is that of what it names; its children stand for it when nothing has that name.
    Xref(LinkId),
    /// Words that no translator may touch.
    NoLoc,
}

/// Index of a text in its tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StringId(pub u32);

impl NodeKind {
    /// Whether it stands between blocks, not inside a text.
    #[must_use]
    pub fn is_block(self) -> bool {
        match self {
            Self::Root
            | Self::Paragraph
            | Self::Heading(_)
            | Self::Quote
            | Self::Alert(_)
            | Self::CustomAlert(_)
            | Self::Division(_)
            | Self::MathBlock(_)
            | Self::CodeBlock(_)
            | Self::List
            | Self::OrderedList(_)
            | Self::Item
            | Self::Table
            | Self::TableHead
            | Self::TableRow
            | Self::TableCell(_)
            | Self::HtmlBlock(_)
            | Self::Rule
            | Self::FootnoteDefinition(_)
            | Self::Row
            | Self::Column(_)
            | Self::Zone(_)
            | Self::Moniker(_)
            | Self::Form(_)
            | Self::TabGroup
            | Self::Tab(_)
            | Self::IncludeBlock(_)
            | Self::Snippet(_)
            | Self::PictureBlock(_)
            | Self::VideoBlock(_) => true,
            Self::Text
            | Self::OwnedText(_)
            | Self::Code
            | Self::OwnedCode(_)
            | Self::Html(_)
            | Self::SoftBreak
            | Self::HardBreak
            | Self::Emphasis
            | Self::Strong
            | Self::Strikethrough
            | Self::Math(_)
            | Self::Link(_)
            | Self::Image(_)
            | Self::Title(_)
            | Self::TaskMarker(_)
            | Self::FootnoteReference(_)
            | Self::IncludeInline(_)
            | Self::ItemType(_)
            | Self::Xref(_)
            | Self::NoLoc
            | Self::Picture(_)
            | Self::Video(_) => false,
        }
    }

    /// Whether it ends a line.
    #[must_use]
    pub fn is_break(self) -> bool {
        matches!(self, Self::SoftBreak | Self::HardBreak)
    }
}

const NONE: u32 = u32::MAX;

impl Tree {
    /// The root of every tree.
    pub const ROOT: NodeId = NodeId(0);

    /// The node behind an id.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Node {
        let slot = &self.nodes[id.0 as usize];
        Node { kind: slot.kind.kind(), span: slot.span }
    }

    /// What a node is.
    #[must_use]
    pub fn kind(&self, id: NodeId) -> NodeKind {
        self.nodes[id.0 as usize].kind.kind()
    }

    /// Where a node stands; for a text, the text itself.
    #[must_use]
    pub fn span(&self, id: NodeId) -> Span {
        self.nodes[id.0 as usize].span
    }

    /// Whether a node was ever made that is what another kind is, whatever the two carry.
    pub(in crate::markdown) fn had(&self, kind: NodeKind) -> bool {
        self.made & PackedKind::new(kind).bit() != 0
    }

    /// Whether anything hangs below a node.
    #[must_use]
    pub fn has_children(&self, id: NodeId) -> bool {
        self.nodes[id.0 as usize].first_child != NONE
    }

    /// Whether a node is what another kind is, whatever the two carry.
    #[must_use]
    pub fn is_like(&self, id: NodeId, kind: NodeKind) -> bool {
        self.nodes[id.0 as usize].kind.is_like(PackedKind::new(kind))
    }

    /// Whether a node is a mere text, code inside one, or the end of a line: most nodes are.
    pub(in crate::markdown) fn is_plain(&self, id: NodeId) -> bool {
        [NodeKind::Text, NodeKind::SoftBreak, NodeKind::Code].into_iter().any(|kind| self.is_like(id, kind))
    }

    /// The children of a node, in order.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + Clone {
        self.from(self.nodes[id.0 as usize].first_child)
    }

    /// A node and those that follow it below its parent, in order.
    pub fn with_next(&self, id: NodeId) -> impl Iterator<Item = NodeId> + Clone {
        self.from(id.0)
    }

    fn from(&self, mut next: u32) -> impl Iterator<Item = NodeId> + Clone {
        std::iter::from_fn(move || {
            let child = (next != NONE).then_some(NodeId(next))?;
            next = self.nodes[child.0 as usize].next;
            Some(child)
        })
    }

    /// What a node hangs below, while the tree is made.
    pub(in crate::markdown) fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.parents.get(id.0 as usize).filter(|parent| **parent != NONE).map(|parent| NodeId(*parent))
    }

    /// All nodes that were made so far, in the order in which they were made; extensions may have left some without a
    /// parent and without children.
    pub fn ids(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..Span::at(self.nodes.len()).start).map(NodeId)
    }

    /// The node that was made after this one.
    #[must_use]
    pub fn id_after(&self, id: NodeId) -> Option<NodeId> {
        let after = NodeId(id.0 + 1);
        ((after.0 as usize) < self.nodes.len()).then_some(after)
    }

    /// A text that does not stand in the file.
    #[must_use]
    pub fn string(&self, id: StringId) -> &str {
        &self.strings[id.0 as usize]
    }

    /// Adds a node that hangs nowhere yet.
    pub fn push(&mut self, kind: NodeKind, span: Span) -> NodeId {
        let id = NodeId(Span::at(self.nodes.len()).start);
        let kind = PackedKind::new(kind);
        self.made |= kind.bit();
        self.nodes.push(Slot { kind, span, first_child: NONE, next: NONE });
        self.parents.push(NONE);
        id
    }

    /// Keeps a text that does not stand in the file.
    pub fn push_string(&mut self, text: &str) -> StringId {
        let id = StringId(Span::at(self.strings.len()).start);
        self.strings.push(text.into());
        id
    }

    /// Makes a node into something else.
    pub fn set_kind(&mut self, id: NodeId, kind: NodeKind) {
        let kind = PackedKind::new(kind);
        self.made |= kind.bit();
        self.nodes[id.0 as usize].kind = kind;
    }

    /// Gives a node another span.
    pub fn set_span(&mut self, id: NodeId, span: Span) {
        self.nodes[id.0 as usize].span = span;
    }

    /// Hangs these nodes below a node, in this order, in place of those that hung there.
    pub fn set_children(&mut self, id: NodeId, children: &[NodeId]) {
        let mut old = self.nodes[id.0 as usize].first_child;
        // Where another took one of them meanwhile, the rest of the list is the other's.
        while old != NONE && self.parents[old as usize] == id.0 {
            self.parents[old as usize] = NONE;
            old = self.nodes[old as usize].next;
        }
        self.nodes[id.0 as usize].first_child = children.first().map_or(NONE, |child| child.0);
        children.iter().for_each(|child| self.parents[child.0 as usize] = id.0);
        for pair in children.windows(2) {
            self.nodes[pair[0].0 as usize].next = pair[1].0;
        }
        if let Some(last) = children.last() {
            self.nodes[last.0 as usize].next = NONE;
        }
    }

    /// Hangs a node behind the last child, which the caller knows.
    pub(in crate::markdown) fn append(&mut self, parent: NodeId, last: Option<NodeId>, child: NodeId) {
        match last {
            Some(last) => self.nodes[last.0 as usize].next = child.0,
            None => self.nodes[parent.0 as usize].first_child = child.0,
        }
        self.parents[child.0 as usize] = parent.0;
    }

    /// Gives back what memory is not used.
    pub(in crate::markdown) fn shrink(&mut self) {
        self.nodes.shrink_to_fit();
        self.parents = Vec::new();
        self.strings.shrink_to_fit();
    }

    /// The text of a node, when it is a text or code.
    #[must_use]
    pub fn text<'a>(&'a self, id: NodeId, text: &'a str) -> Option<&'a str> {
        let node = self.node(id);
        match node.kind {
            NodeKind::Text | NodeKind::Code => Some(node.span.of(text)),
            NodeKind::OwnedText(string) | NodeKind::OwnedCode(string) | NodeKind::Math(string) => {
                Some(self.string(string))
            }
            _ => None,
        }
    }

    /// Adds the plain text of a node and all below it.
    pub fn push_plain_text(&self, id: NodeId, text: &str, out: &mut String) {
        self.push_text_of(id, text, true, out);
    }

    /// Adds the plain text of a node and all below it, without the names of other things.
    pub(in crate::markdown) fn push_slug_text(&self, id: NodeId, text: &str, out: &mut String) {
        self.push_text_of(id, text, false, out);
    }

    fn push_text_of(&self, id: NodeId, text: &str, has_names: bool, out: &mut String) {
        match self.kind(id) {
            NodeKind::Xref(_) if !has_names => {}
            NodeKind::Text | NodeKind::Code | NodeKind::OwnedText(_) | NodeKind::OwnedCode(_) | NodeKind::Math(_) => {
                out.push_str(self.text(id, text).unwrap_or(""));
            }
            NodeKind::SoftBreak | NodeKind::HardBreak => out.push(' '),
            NodeKind::Title(_) => {}
            _ => self.children(id).for_each(|child| self.push_text_of(child, text, has_names, out)),
        }
    }
}

impl Tree {
    /// A tree for a text of so many bytes.
    pub(in crate::markdown) fn for_text(length: usize) -> Self {
        // Real articles have a node for 20 to 40 bytes.
        let mut nodes = Vec::with_capacity(length / 16 + 8);
        let kind = PackedKind::new(NodeKind::Root);
        nodes.push(Slot { kind, span: Span::default(), first_child: NONE, next: NONE });
        let mut parents = Vec::with_capacity(nodes.capacity());
        parents.push(NONE);
        Self { nodes, strings: Vec::new(), made: 0, parents }
    }
}

impl Default for Tree {
    fn default() -> Self {
        Self::for_text(0)
    }
}

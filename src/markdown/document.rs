//! One parsed Markdown file.
//!
//! A document is flat: one arena of nodes whose text stays in the file, and one list for each kind of thing that other
//! stages ask for. All spans are byte offsets in the file's text, front matter included.

use crate::markdown::front_matter::FrontMatter;
use crate::markdown::packed::PackedKind;
use crate::markdown::snippet::Snippet;
use crate::text::{Span, slug};

/// Which half of the bilingual pairs is the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// The translation; also a file without pairs.
    #[default]
    Target,
    /// The source sentences: what a page recovered from a translation shows.
    Source,
}

/// What a file is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Markdown.
    #[default]
    Markdown,
    /// YAML whose first line names its kind of page.
    YamlPage,
    /// The same, and its headings are questions, which the reference names by a rule of their own.
    Questions,
}

/// One parsed Markdown file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// What it is written in.
    pub format: Format,
    /// The YAML between the `---` lines.
    pub front_matter: FrontMatter,
    /// The body.
    pub tree: Tree,
    /// Headings in order, includes not counted.
    pub headings: Vec<Heading>,
    /// Names given by hand: `<a name>` and `id` that are not the name of a heading.
    pub anchors: Vec<Anchor>,
    /// Links, images, and files named by the dialect, in order.
    pub links: Vec<Link>,
    /// `[!INCLUDE …]` in order.
    pub includes: Vec<Include>,
    /// `:::image …` in order.
    pub pictures: Vec<Picture>,
    /// `:::video …` and `[!VIDEO …]` in order.
    pub videos: Vec<Video>,
    /// Code of other files in order.
    pub snippets: Vec<Snippet>,
    /// Bilingual pairs in order.
    pub units: Vec<Unit>,
    /// What could not be understood.
    pub faults: Vec<Fault>,
}

/// One bilingual pair. The parts are inline Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// The id: `54348-103`.
    pub id: Span,
    /// The translated half.
    pub target: Span,
    /// The source half.
    pub source: Span,
    /// The whole pair with its tags.
    pub whole: Span,
}

/// A heading and what may name it.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// Its node.
    pub node: NodeId,
    /// 1 to 6.
    pub level: u8,
    /// The name given by hand at its start, without the tag.
    pub name: Option<Box<str>>,
    /// Its plain text.
    pub text: Box<str>,
    /// Whether its text has a space before it and behind it, which its slug shows: beside a tag or an include.
    pub spaced: (bool, bool),
    /// The plain text of its source half, where it has one that differs.
    pub source_text: Option<Box<str>>,
    /// The text that its slug is made from, where that is not its plain text: names of other things give no part of it.
    pub slug_text: Option<Box<str>>,
}

impl Heading {
    /// The name that the reference makes of its text.
    #[must_use]
    pub fn slug(&self) -> String {
        let (before, behind) = self.spaced;
        let slug = slug(self.slug_text.as_deref().unwrap_or(&self.text));
        match slug.is_empty() {
            true => "section".to_owned(),
            false => format!("{}{slug}{}", if before { "-" } else { "" }, if behind { "-" } else { "" }),
        }
    }
}

/// A name given by hand that is not a heading's.
#[derive(Debug, Clone, PartialEq)]
pub struct Anchor {
    /// The name.
    pub name: Box<str>,
    /// Where the name is written.
    pub span: Span,
}

/// Where a link stands, and what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// What kind of link it is.
    pub kind: LinkKind,
    /// The destination, with escapes and references read.
    pub destination: Box<str>,
    /// Where the destination is written.
    pub span: Span,
}

/// What kind of link it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// `[text](destination)` or `<https://…>`, or `href` of raw HTML.
    Link,
    /// `![alt](destination)`, `:::image source="destination":::`, or `src` of raw HTML.
    Image,
    /// `[!INCLUDE [title](destination)]`.
    Include,
    /// `[!code-lang[name](destination)]` or `:::code source="destination":::`.
    Snippet,
    /// `<xref:uid>` or `<xref href="uid">`; the destination is `xref:uid`.
    Xref,
    /// `@uid`, which stays as it is written when nothing has that name; the destination is `xref:uid`.
    Mention,
}

/// An include and the link that names its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Include {
    /// Index in [`Document::links`].
    pub link: LinkId,
    /// The whole construct.
    pub span: Span,
    /// Whether it stands alone; its headings are then headings of the page.
    pub is_block: bool,
    /// How many headings of this file stand before it.
    pub headings_before: u32,
}

/// An image that a directive shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The file.
    pub source: LinkId,
    /// The alternative text; `None` for an icon, which says nothing.
    pub alt: Option<Box<str>>,
    /// What it leads to, and whether that is the same picture in large.
    pub link: Option<(LinkId, bool)>,
    /// Whether it has a border.
    pub has_border: bool,
    /// The id of the description that its node holds; `None` when it holds none.
    pub description: Option<Box<str>>,
}

/// A film that another site shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Video {
    /// Where it is shown; `https` always.
    pub url: Box<str>,
    /// Attributes of its frame, as they are printed.
    pub attributes: Vec<(&'static str, Box<str>)>,
    /// The id of the description that its node holds; `None` when it holds none.
    pub description: Option<Box<str>>,
}

/// Index of a picture in [`Document::pictures`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PictureId(pub u32);

/// Index of a film in [`Document::videos`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VideoId(pub u32);

/// Index of a snippet in [`Document::snippets`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SnippetId(pub u32);

/// Index of a link in [`Document::links`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct LinkId(pub u32);

/// Index of an include in [`Document::includes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IncludeId(pub u32);

/// Index of a heading in [`Document::headings`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HeadingId(pub u32);

/// What could not be understood, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: FaultKind,
}

/// What may be wrong inside one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// A translated half without end or without its source half.
    SpanUnclosed,
    /// A source half without its translated half.
    SpanAlone,
    /// Text on the line of an alert's keyword.
    AlertWithText,
    /// `:::no-loc(x):::`, left by a machine translation.
    NoLocLeftover,
    /// Quotes or lists deeper than [`crate::markdown::MAX_DEPTH`].
    TooDeep,
    /// The first line of a YAML page names a kind of page that is not known.
    PageKindUnknown,
    /// A tag of raw HTML that does not reach a page; the span is its name.
    HtmlTagDropped,
    /// An attribute of raw HTML that does not reach a page; the span is its name.
    HtmlAttributeDropped,
    /// A `:::` directive that is not written as it must be.
    Directive(DirectiveName, DirectiveFault),
    /// A group of tabs that contradicts itself or an earlier group.
    TabGroup(TabFault),
    /// A value of a YAML page is not what its key needs.
    PageValue(PageFault),
}

/// What may be wrong with a value of a YAML page; the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageFault {
    /// It is not there, or empty.
    Missing(&'static str),
    /// It is a list or a map, where a text must stand.
    NotText(&'static str),
    /// One of its entries has no keys of its own.
    NotMap(&'static str),
    /// It is shown letter for letter, and holds a tag of HTML; the span is its name.
    Markup(&'static str),
}

/// The `:::` directives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectiveName {
    /// `:::row:::` … `:::row-end:::`
    Row,
    /// `:::column:::` … `:::column-end:::`
    Column,
    /// `::: zone …` … `::: zone-end`
    Zone,
    /// `::: moniker range="…"` … `::: moniker-end`
    Moniker,
    /// `::: form … :::`
    Form,
    /// `:::image … :::`
    Image,
    /// `:::video … :::`
    Video,
    /// `:::code … :::`
    Code,
}

/// What may be wrong with a directive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectiveFault {
    /// Something that is no attribute.
    NoAttribute,
    /// An attribute that it does not have.
    UnknownAttribute,
    /// An attribute that it has already.
    RepeatedAttribute,
    /// A value without quotes, or without the closing one.
    Unquoted,
    /// A value that this attribute may not have.
    BadValue,
    /// An attribute that must be there; its name.
    Missing(&'static str),
    /// Inside another of its kind.
    Nested,
    /// No end.
    NotClosed,
    /// An end of nothing.
    EndsNothing,
    /// Text behind its end.
    TextBehind,
    /// It does not say its language, and neither does the file's name.
    NoLanguage,
    /// An attribute that should be there; its name.
    Wants(&'static str),
}

/// What may be wrong with a group of tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TabFault {
    /// Two tabs that are shown at once have the same id.
    SameId,
    /// Some of its ids are those of an earlier group, but not all.
    OtherIds,
    /// Every tab waits for a choice that no earlier group offers.
    AllHidden,
}

/// The body: nodes in one arena, text in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    nodes: Vec<Slot>,
    /// Texts that do not stand in the file as they are: references, code over several lines.
    strings: Vec<Box<str>>,
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

/// How the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// As the language runs.
    None,
    /// Left.
    Left,
    /// In the middle.
    Center,
    /// Right.
    Right,
}

/// What links of a landing page lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemType {
    /// `architecture`
    Architecture,
    /// `concept`
    Concept,
    /// `deploy`
    Deploy,
    /// `download`
    Download,
    /// `get-started`
    GetStarted,
    /// `how-to-guide`
    HowToGuide,
    /// `learn`
    Learn,
    /// `overview`
    Overview,
    /// `quickstart`
    Quickstart,
    /// `reference`
    Reference,
    /// `sample`
    Sample,
    /// `tutorial`
    Tutorial,
    /// `video`
    Video,
    /// `whats-new`
    WhatsNew,
}

/// The five alerts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlertKind {
    /// `[!NOTE]`
    Note,
    /// `[!TIP]`
    Tip,
    /// `[!IMPORTANT]`
    Important,
    /// `[!WARNING]`
    Warning,
    /// `[!CAUTION]`
    Caution,
}

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

impl ItemType {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Architecture,
        Self::Concept,
        Self::Deploy,
        Self::Download,
        Self::GetStarted,
        Self::HowToGuide,
        Self::Learn,
        Self::Overview,
        Self::Quickstart,
        Self::Reference,
        Self::Sample,
        Self::Tutorial,
        Self::Video,
        Self::WhatsNew,
    ];

    /// The key of its word among the theme's strings; behind `item-` the name that files use, which is also its class.
    #[must_use]
    pub fn string_key(self) -> &'static str {
        match self {
            Self::Architecture => "item-architecture",
            Self::Concept => "item-concept",
            Self::Deploy => "item-deploy",
            Self::Download => "item-download",
            Self::GetStarted => "item-get-started",
            Self::HowToGuide => "item-how-to-guide",
            Self::Learn => "item-learn",
            Self::Overview => "item-overview",
            Self::Quickstart => "item-quickstart",
            Self::Reference => "item-reference",
            Self::Sample => "item-sample",
            Self::Tutorial => "item-tutorial",
            Self::Video => "item-video",
            Self::WhatsNew => "item-whats-new",
        }
    }

    /// The name that files use.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.string_key().trim_start_matches("item-")
    }
}

impl DirectiveName {
    /// The word behind the colons.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::Column => "column",
            Self::Zone => "zone",
            Self::Moniker => "moniker",
            Self::Form => "form",
            Self::Image => "image",
            Self::Video => "video",
            Self::Code => "code",
        }
    }
}

impl AlertKind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Note, Self::Tip, Self::Important, Self::Warning, Self::Caution];

    /// The keyword, which is also the class that styles in the wild rely on.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Note => "NOTE",
            Self::Tip => "TIP",
            Self::Important => "IMPORTANT",
            Self::Warning => "WARNING",
            Self::Caution => "CAUTION",
        }
    }

    /// The key of its title among the theme's strings.
    #[must_use]
    pub fn string_key(self) -> &'static str {
        match self {
            Self::Note => "alert-note",
            Self::Tip => "alert-tip",
            Self::Important => "alert-important",
            Self::Warning => "alert-warning",
            Self::Caution => "alert-caution",
        }
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

    /// The children of a node, in order.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + Clone {
        let mut next = self.nodes[id.0 as usize].first_child;
        std::iter::from_fn(move || {
            let child = (next != NONE).then_some(NodeId(next))?;
            next = self.nodes[child.0 as usize].next;
            Some(child)
        })
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
        self.nodes.push(Slot { kind: PackedKind::new(kind), span, first_child: NONE, next: NONE });
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
        self.nodes[id.0 as usize].kind = PackedKind::new(kind);
    }

    /// Gives a node another span.
    pub fn set_span(&mut self, id: NodeId, span: Span) {
        self.nodes[id.0 as usize].span = span;
    }

    /// Hangs these nodes below a node, in this order, in place of those that hung there.
    pub fn set_children(&mut self, id: NodeId, children: &[NodeId]) {
        self.nodes[id.0 as usize].first_child = children.first().map_or(NONE, |child| child.0);
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
    }

    /// Gives back what memory is not used.
    pub(in crate::markdown) fn shrink(&mut self) {
        self.nodes.shrink_to_fit();
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
        Self { nodes, strings: Vec::new() }
    }
}

impl Default for Tree {
    fn default() -> Self {
        Self::for_text(0)
    }
}

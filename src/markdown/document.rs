//! One parsed Markdown file.
//!
//! A document is flat: one arena of nodes whose text stays in the file, and one list for each kind of thing that other
//! stages ask for. All spans are byte offsets in the file's text, front matter included.

use crate::markdown::allow::Allowance;
use crate::markdown::fault::Fault;
use crate::markdown::front_matter::FrontMatter;
use crate::markdown::snippet::Snippet;
use crate::markdown::tree::{NodeId, Tree};
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
    /// Links whose source half leads elsewhere, in order.
    pub source_links: Box<[SourceLink]>,
    /// Links that only one half of a pair has, in order.
    pub lone_links: Box<[LoneLink]>,
    /// What could not be understood.
    pub faults: Vec<Fault>,
    /// Comments that allow findings, in order.
    pub allowances: Vec<Allowance>,
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
    /// The slug of its source half, where that is not the one of its plain text.
    pub source_slug: Option<Box<str>>,
    /// The text that its slug is made from, where that is not its plain text: names of other things give no part of it.
    pub slug_text: Option<Box<str>>,
}

impl Heading {
    /// The name that the reference makes of its source half, where it has one that differs.
    #[must_use]
    pub fn source_slug(&self) -> Option<String> {
        let slug_of_text = || self.source_text.as_deref().map(slug);
        self.source_slug.as_deref().map(str::to_owned).or_else(slug_of_text)
    }

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

/// Where a link led in the source, where that is written otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLink {
    /// Index in [`Document::units`]. Which of several links of one pair belong together is not known.
    pub unit: u32,
    /// Index in [`Document::links`].
    pub link: LinkId,
    /// The destination in the source half.
    pub destination: Box<str>,
}

/// A link that only one half of a pair has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoneLink {
    /// The link; the translated half for one that it lacks.
    pub span: Span,
    /// Where it leads.
    pub destination: Box<str>,
    /// Whether it is the source that has it.
    pub is_of_source: bool,
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

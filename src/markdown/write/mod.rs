//! A tree made into HTML.
//!
//! In: a document, its text, and a [`Host`] that knows what one file cannot: where links lead, what includes hold, which
//! ids headings have on this page. Out: the article's HTML, with the reference's structure and class names.
//!
//! **Invariant:** every tag that it opens it closes; raw HTML that had to be mended is told ([`Written::is_balanced`]).

pub(in crate::markdown) mod code;
mod container;
mod footnote;
mod host;
mod include;
mod link;
mod media;
mod samples;
mod segment;
mod tab;

use rustc_hash::FxHashSet;

use crate::html;
use crate::markdown::balance::OpenElements;
use crate::markdown::document::{Alignment, Document, HeadingId, LinkId};
use crate::markdown::extension::tab::TabChoices;
use crate::markdown::raw_html;
use crate::markdown::tree::{NodeId, NodeKind, StringId, Tree};
use crate::markdown::write::code::{CodeSample, push_sample};
use crate::markdown::write::container::{column_class, push_alert_start, push_form, push_zone};
use crate::markdown::write::footnote::{Footnote, push_footnotes};
use crate::markdown::write::host::own_name;
use crate::markdown::write::media::{FrameIn, push_frame};
use crate::markdown::write::segment::{Run, Segments};
use crate::text::Slugs;

pub use crate::markdown::write::container::zone_pivots;
pub use crate::markdown::write::host::{BlockMonikers, Host, Sample};
pub use crate::markdown::write::samples::code_samples;
pub use crate::markdown::write::segment::{SegmentMark, WrittenSegment};

/// The id that the frame of a page has, and no article may take.
pub const PAGE_ID: &str = "hexapla-main";

/// How much of the samples is looked through for one page, in bytes.
const MAX_SAMPLE_BYTES: usize = 64 * 1024 * 1024;

/// The HTML of one article.
#[derive(Debug, Default)]
pub struct Written {
    /// The HTML.
    pub html: String,
    /// Whether its raw HTML closes what it opens.
    pub is_balanced: bool,
    /// Its headings in order.
    pub outline: Vec<OutlineItem>,
    /// Its sentences in order, where the host keeps them; one that was written in parts is there in as many.
    pub segments: Vec<WrittenSegment>,
}

/// A heading as the page shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineItem {
    /// 1 to 6.
    pub level: u8,
    /// Its id; empty when it has none.
    pub id: Box<str>,
    /// Its plain text.
    pub title: Box<str>,
}

/// Writes an article. `heading_ids` are those of each heading of the page in order, those of its includes among them: the
/// first one of a heading is its own, the others are anchors before its text.
#[must_use]
pub fn write_html(document: &Document, text: &str, host: &dyn Host, heading_ids: &[Vec<Box<str>>]) -> Written {
    let mut state = State { heading_ids, ..State::default() };
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let mut writer = Writer { document, text, host, segments: host.segments(), include: 0, state: &mut state };
    writer.children(Tree::ROOT, &mut out);
    state.open.leave(&mut out);
    let is_balanced = !state.open.was_mended;
    push_footnotes(&state, &mut out);
    Written { html: out, is_balanced, outline: state.outline, segments: state.segments.written }
}

/// What one page has in common over its includes.
#[derive(Default)]
struct State<'a> {
    heading_ids: &'a [Vec<Box<str>>],
    next_heading: usize,
    /// Names given by hand that stand on the page already.
    claimed: FxHashSet<Box<str>>,
    /// Elements of raw HTML that are open.
    open: OpenElements,
    tab_groups: u32,
    tab_choices: TabChoices,
    /// How many bytes of samples were looked through.
    sample_bytes: usize,
    /// The ids of panels of tabs.
    panels: Slugs,
    outline: Vec<OutlineItem>,
    /// In the order of their numbers.
    footnotes: Vec<Footnote>,
    segments: Segments,
}

struct Writer<'w, 'a> {
    document: &'w Document,
    text: &'w str,
    host: &'w dyn Host,
    /// The sentences that get elements: those of the host, or none.
    segments: &'w [SegmentMark],
    /// Which include of the page this is; 0 for the article.
    include: u32,
    state: &'w mut State<'a>,
}

impl Writer<'_, '_> {
    fn children(&mut self, node: NodeId, out: &mut String) {
        let document = self.document;
        let mut is_behind_text = false;
        let mut has_no_end = false;
        let mut run = Run::default();
        let mut children = document.tree.children(node);
        while let Some(child) = children.next() {
            if let Some(name) = raw_html::code_opened_by(document, child, self.text) {
                // Without its end, all that goes is the tag.
                let mut rest = children.clone();
                if !has_no_end && rest.any(|id| raw_html::closes(document, id, self.text, name)) {
                    children = rest;
                } else {
                    has_no_end = true;
                }
                continue;
            }
            // A block behind the bare text of an item begins a line.
            let kind = document.tree.kind(child);
            let is_block = kind.is_block();
            if is_block && is_behind_text {
                out.push('\n');
            }
            is_behind_text = !is_block;
            if self.segments.is_empty() {
                self.node_of(kind, child, out);
            } else if is_block {
                self.leave(&mut run, out);
                self.node_of(kind, child, out);
            } else {
                self.in_segment(kind, child, &mut run, out);
            }
        }
        self.leave(&mut run, out);
    }

    /// Writes what stands inside an element of ours; raw HTML is closed there that was opened there.
    fn within(&mut self, id: NodeId, out: &mut String) {
        self.state.open.enter();
        self.children(id, out);
        self.state.open.leave(out);
    }

    fn node(&mut self, id: NodeId, out: &mut String) {
        self.node_of(self.document.tree.kind(id), id, out);
    }

    fn node_of(&mut self, kind: NodeKind, id: NodeId, out: &mut String) {
        let document = self.document;
        let tree = &document.tree;
        match kind {
            NodeKind::Root => self.children(id, out),
            NodeKind::HtmlBlock(first) | NodeKind::Html(first) => self.raw(id, first, out),
            NodeKind::Paragraph => self.block("p", id, out),
            NodeKind::Heading(heading) => self.heading(heading, id, out),
            NodeKind::Quote => self.container("<blockquote>", "</blockquote>", id, out),
            NodeKind::Alert(kind) => self.alert(kind.class(), self.host.alert_title(kind), id, out),
            NodeKind::CustomAlert(words) => {
                let (title, class) = tree.string(words).split_once('\n').unwrap_or_default();
                self.alert(class, title, id, out);
            }
            NodeKind::Division(attributes) => {
                out.push_str("<div");
                raw_html::write_attributes_of_ours(tree.string(attributes), self, out);
                self.container(">", "</div>", id, out);
            }
            NodeKind::CodeBlock(info) => self.code_block(id, info, out),
            NodeKind::List => self.container("<ul>", "</ul>", id, out),
            NodeKind::OrderedList(first) => match tree.string(first) {
                "1" => self.container("<ol>", "</ol>", id, out),
                first => self.container(&format!("<ol start=\"{first}\">"), "</ol>", id, out),
            },
            NodeKind::Item => self.item(id, out),
            NodeKind::Table => self.table(id, out),
            NodeKind::TableHead | NodeKind::TableRow => self.container("<tr>", "</tr>", id, out),
            NodeKind::TableCell(alignment) => self.cell("td", alignment, id, out),
            NodeKind::Rule => out.push_str("<hr>\n"),
            NodeKind::FootnoteDefinition(label) => self.footnote(id, label),
            NodeKind::Row => self.container("<section class=\"row\">", "</section>", id, out),
            NodeKind::Column(span) => {
                out.push_str("<div");
                push_attribute(out, "class", &column_class(tree.string(span)));
                self.container(">", "</div>", id, out);
            }
            NodeKind::Zone(attributes) => {
                out.push_str("<div");
                push_zone(out, tree.string(attributes));
                self.container(">", "</div>", id, out);
            }
            NodeKind::Moniker(range) => {
                let range = tree.string(range);
                let (name, value) = match self.host.monikers(range) {
                    BlockMonikers::Unknown => (own_name(self.host, "data-range"), range.into()),
                    BlockMonikers::Names(names) => ("data-moniker", names.into()),
                    BlockMonikers::Nobody => return,
                };
                let value: std::borrow::Cow<'_, str> = value;
                out.push_str("<div");
                push_attribute(out, name, &value);
                self.container(">", "</div>", id, out);
            }
            NodeKind::Form(attributes) => push_form(out, tree.string(attributes)),
            NodeKind::TabGroup => self.tabs(id, out),
            NodeKind::Tab(_) => self.children(id, out),
            NodeKind::Text => html::push_text(out, tree.span(id).of(self.text)),
            NodeKind::OwnedText(text) => html::push_text(out, tree.string(text)),
            NodeKind::Code | NodeKind::OwnedCode(_) => {
                out.push_str("<code>");
                html::push_text(out, tree.text(id, self.text).unwrap_or(""));
                out.push_str("</code>");
            }
            NodeKind::Math(tex) => {
                out.push_str("<span class=\"math\">");
                html::push_text(out, tree.string(tex));
                out.push_str("</span>");
            }
            NodeKind::MathBlock(tex) => {
                out.push_str("<div class=\"math\">");
                html::push_text(out, tree.string(tex));
                out.push_str("</div>\n");
            }
            NodeKind::SoftBreak => out.push('\n'),
            NodeKind::HardBreak => out.push_str("<br>\n"),
            NodeKind::Emphasis => self.inline("em", id, out),
            NodeKind::Strong => self.inline("strong", id, out),
            NodeKind::Strikethrough => self.inline("del", id, out),
            NodeKind::Link(link) => self.link(id, link, out),
            NodeKind::Image(link) => self.image(id, link, out),
            NodeKind::Title(_) => {}
            NodeKind::TaskMarker(ticked) => {
                out.push_str("<input type=\"checkbox\" disabled");
                out.push_str(if ticked { " checked> " } else { "> " });
            }
            NodeKind::FootnoteReference(label) => self.footnote_reference(label, out),
            NodeKind::IncludeBlock(include) => self.include_block(include, id, out),
            NodeKind::IncludeInline(include) => self.include_inline(include, id, out),
            NodeKind::Snippet(snippet) => self.snippet(snippet, out),
            NodeKind::PictureBlock(picture) => self.picture_block(picture, id, out),
            NodeKind::Picture(picture) => self.picture_inline(picture, out),
            NodeKind::VideoBlock(video) => self.video_block(video, id, out),
            NodeKind::Video(video) => {
                push_frame(self.host, &self.document.videos[video.0 as usize], FrameIn::Paragraph, out)
            }
            NodeKind::ItemType(kind) => {
                out.push_str("<span class=\"item-type\">");
                html::push_text(out, self.host.item_type(kind));
                out.push_str("</span> ");
            }
            NodeKind::Xref(link) => self.xref(id, link, out),
            NodeKind::NoLoc => {
                out.push_str("<span class=\"no-loc\" dir=\"auto\">");
                self.within(id, out);
                out.push_str("</span>");
            }
        }
    }

    fn container(&mut self, open: &str, close: &str, id: NodeId, out: &mut String) {
        out.push_str(open);
        out.push('\n');
        self.within(id, out);
        out.push_str(close);
        out.push('\n');
    }

    fn block(&mut self, name: &str, id: NodeId, out: &mut String) {
        self.inline(name, id, out);
        out.push('\n');
    }

    fn inline(&mut self, name: &str, id: NodeId, out: &mut String) {
        out.push('<');
        out.push_str(name);
        out.push('>');
        self.within(id, out);
        out.push_str("</");
        out.push_str(name);
        out.push('>');
    }

    fn heading(&mut self, heading: HeadingId, id: NodeId, out: &mut String) {
        let heading = &self.document.headings[heading.0 as usize];
        let level = heading.level;
        let ids = self.state.heading_ids.get(self.state.next_heading).map_or(&[][..], |ids| ids.as_slice());
        self.state.next_heading += 1;
        out.push_str("<h");
        out.push((b'0' + level) as char);
        if let Some(own) = ids.first() {
            push_attribute(out, "id", own);
        }
        out.push('>');
        self.state.claimed.extend(ids.iter().cloned());
        let id_of_heading = ids.first().cloned().unwrap_or_default();
        self.state.outline.push(OutlineItem { level, id: id_of_heading, title: heading.text.clone() });
        for other in ids.iter().skip(1) {
            out.push_str("<a");
            push_attribute(out, "id", other);
            out.push_str("></a>");
        }
        self.within(id, out);
        out.push_str("</h");
        out.push((b'0' + level) as char);
        out.push_str(">\n");
    }

    fn alert(&mut self, class: &str, title: &str, id: NodeId, out: &mut String) {
        push_alert_start(class, title, out);
        self.within(id, out);
        out.push_str("</div>\n");
    }

    fn code_block(&mut self, id: NodeId, info: StringId, out: &mut String) {
        let tree = &self.document.tree;
        let language = samples::language_of(tree, info);
        let code = samples::block_code(tree, id, self.text);
        // A sample that can be tried on the reference's site says so in its language.
        let (language, is_interactive) = match language.strip_suffix("-interactive") {
            Some(language) => (language, true),
            None => (language, false),
        };
        push_sample(self.host, &CodeSample { language, code: &code, is_interactive, ..CodeSample::default() }, out);
    }

    fn item(&mut self, id: NodeId, out: &mut String) {
        let tree = &self.document.tree;
        let first = tree.children(id).next();
        let first =
            first.filter(|id| tree.kind(*id) == NodeKind::Paragraph).map_or(first, |id| tree.children(id).next());
        let is_task = first.is_some_and(|id| matches!(tree.kind(id), NodeKind::TaskMarker(_)));
        out.push_str(if is_task { "<li class=\"task-list-item\">" } else { "<li>" });
        self.within(id, out);
        out.push_str("</li>\n");
    }

    fn table(&mut self, id: NodeId, out: &mut String) {
        let tree = &self.document.tree;
        out.push_str("<table>\n");
        let mut rows = tree.children(id).peekable();
        if let Some(head) = rows.next_if(|row| tree.kind(*row) == NodeKind::TableHead) {
            out.push_str("<thead>\n<tr>\n");
            for cell in tree.children(head) {
                if let NodeKind::TableCell(alignment) = tree.kind(cell) {
                    self.cell("th", alignment, cell, out);
                }
            }
            out.push_str("</tr>\n</thead>\n");
        }
        if rows.peek().is_some() {
            out.push_str("<tbody>\n");
            rows.for_each(|row| self.node(row, out));
            out.push_str("</tbody>\n");
        }
        out.push_str("</table>\n");
    }

    fn cell(&mut self, name: &str, alignment: Alignment, id: NodeId, out: &mut String) {
        out.push('<');
        out.push_str(name);
        out.push_str(match alignment {
            Alignment::None => ">",
            Alignment::Left => " style=\"text-align: left;\">",
            Alignment::Center => " style=\"text-align: center;\">",
            Alignment::Right => " style=\"text-align: right;\">",
        });
        self.within(id, out);
        out.push_str("</");
        out.push_str(name);
        out.push_str(">\n");
    }

    fn raw(&mut self, id: NodeId, first: LinkId, out: &mut String) {
        let (document, text) = (self.document, self.text);
        raw_html::write(document, id, first, text, self, out);
    }
}

impl raw_html::Page for Writer<'_, '_> {
    fn xref(&mut self, link: LinkId, given: &str, written: &str, out: &mut String) {
        self.push_xref(link, given, written, out);
    }

    fn url(&mut self, link: LinkId) -> Option<String> {
        Writer::url(self, link)
    }

    fn claim(&mut self, name: &str) -> bool {
        // Sentences alone stand on a page that has the names already.
        name != PAGE_ID && !self.host.keeps_segments() && self.state.claimed.insert(name.into())
    }

    fn open(&mut self, name: &str) -> bool {
        self.state.open.open(name)
    }

    fn close(&mut self, name: &str, out: &mut String) {
        self.state.open.close(name, out);
    }
}

pub(in crate::markdown) fn push_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    html::push_attribute(out, value);
    out.push('"');
}

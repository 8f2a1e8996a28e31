//! A tree made into HTML.
//!
//! In: a document, its text, and a [`Host`] that knows what one file cannot: where links lead, what includes hold, which
//! ids headings have on this page. Out: the article's HTML, with the reference's structure and class names.
//!
//! **Invariant:** every tag that it opens it closes; raw HTML that had to be mended is told ([`Written::is_balanced`]).

use rustc_hash::FxHashSet;

use crate::highlight::Token;
use crate::html;
use crate::markdown::balance::OpenElements;
use crate::markdown::code_samples;
use crate::markdown::document::{
    AlertKind, Alignment, Document, HeadingId, IncludeId, ItemType, LinkId, LinkKind, NodeId, NodeKind, Picture,
    PictureId, SnippetId, StringId, Tree, Video, VideoId,
};
use crate::markdown::extension::tab::{TabAddress, TabChoices};
use crate::markdown::extension::triple_colon;
use crate::markdown::media;
use crate::markdown::raw_html;
use crate::markdown::snippet::{Snippet, SnippetForm};
use crate::markdown::write_code::{CodeSample, push_sample};
use crate::text::Slugs;

/// The id that the frame of a page has, and no article may take.
pub const PAGE_ID: &str = "hexapla-main";

/// How much of the samples is looked through for one page, in bytes.
const MAX_SAMPLE_BYTES: usize = 64 * 1024 * 1024;

/// What a document is shown in.
pub trait Host {
    /// The URL of a link as seen from this page; `None` when there is nothing to lead to: its text then stands alone.
    fn href(&self, link: LinkId) -> Option<String>;
    /// The document that an include names, its text and its own host. `None` when it cannot be shown.
    fn include(&self, include: IncludeId) -> Option<(&Document, &str, Box<dyn Host + '_>)>;
    /// The title of an alert in the language of the page.
    fn alert_title(&self, kind: AlertKind) -> &str;
    /// The file that a snippet shows.
    fn sample(&self, snippet: SnippetId) -> Sample<'_>;
    /// The versions that a block is for, by its range.
    fn monikers(&self, _range: &str) -> BlockMonikers {
        BlockMonikers::Unknown
    }
    /// What links of a card lead to, in the language of the page.
    fn item_type(&self, kind: ItemType) -> &str {
        kind.name()
    }
    /// What stands before the name of a code sample that lies elsewhere.
    fn sample_elsewhere(&self) -> &str;
    /// The parts of a code sample, for a page that shows them apart; empty when the sample stays plain.
    fn highlight(&self, _language: &str, _code: &str) -> Vec<Token> {
        Vec::new()
    }
    /// What readers call a language, for a page that says it above a code sample.
    fn language_name(&self, _language: &str) -> Option<&str> {
        None
    }
    /// The text of a link by a name: the title of what has that name. `None` when nothing has it.
    fn xref_text(&self, link: LinkId) -> Option<String> {
        let _ = link;
        None
    }
    /// Whether a name that nothing has is shown as it is written, `<xref:` and all, as the reference does.
    fn keeps_unresolved(&self) -> bool {
        false
    }
    /// What stands in place of a code sample that is not there.
    fn sample_missing(&self) -> &str;
}

/// The file that a snippet shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sample<'a> {
    /// Its text.
    Found(&'a str),
    /// It lies where nobody can look, such as in a repository that is not here.
    Elsewhere,
    /// It should be here, and is not.
    Missing,
}

/// Whom a block is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockMonikers {
    /// Nobody knows: no definition, or a range that means nothing.
    Unknown,
    /// These versions, with spaces between them.
    Names(String),
    /// None that its article is about.
    Nobody,
}

/// The HTML of one article.
#[derive(Debug, Default)]
pub struct Written {
    /// The HTML.
    pub html: String,
    /// Whether its raw HTML closes what it opens.
    pub is_balanced: bool,
    /// Its headings in order.
    pub outline: Vec<OutlineItem>,
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
    let mut writer = Writer { document, text, host, state: &mut state };
    writer.children(Tree::ROOT, &mut out);
    state.open.leave(&mut out);
    let is_balanced = !state.open.was_mended;
    push_footnotes(&state, &mut out);
    Written { html: out, is_balanced, outline: state.outline }
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
}

struct Footnote {
    label: Box<str>,
    content: String,
    /// Whether a mark in the text names it already.
    is_named: bool,
}

struct Writer<'w, 'a> {
    document: &'w Document,
    text: &'w str,
    host: &'w dyn Host,
    state: &'w mut State<'a>,
}

impl Writer<'_, '_> {
    fn children(&mut self, node: NodeId, out: &mut String) {
        let document = self.document;
        let mut is_behind_text = false;
        let mut has_no_end = false;
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
            let is_block = document.tree.kind(child).is_block();
            if is_block && is_behind_text {
                out.push('\n');
            }
            is_behind_text = !is_block;
            self.node(child, out);
        }
    }

    /// Writes what stands inside an element of ours; raw HTML is closed there that was opened there.
    fn within(&mut self, id: NodeId, out: &mut String) {
        self.state.open.enter();
        self.children(id, out);
        self.state.open.leave(out);
    }

    fn node(&mut self, id: NodeId, out: &mut String) {
        let document = self.document;
        let tree = &document.tree;
        match tree.kind(id) {
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
                    BlockMonikers::Unknown => ("range", range.into()),
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
            NodeKind::Text | NodeKind::OwnedText(_) => {
                html::push_text(out, tree.text(id, self.text).unwrap_or(""));
            }
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
                out.push_str("<div class=\"math\">\n");
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
            NodeKind::Video(video) => push_frame(out, &self.document.videos[video.0 as usize], None, "</div>\n"),
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
        let language = code_samples::language_of(tree, info);
        let code = code_samples::block_code(tree, id, self.text);
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

    fn link(&mut self, id: NodeId, link: LinkId, out: &mut String) {
        match self.url(link) {
            Some(url) => {
                out.push_str("<a");
                if is_xref(&self.document.links[link.0 as usize].destination) {
                    push_attribute(out, "class", "xref");
                }
                push_attribute(out, "href", &url);
                self.push_title(id, out);
                out.push('>');
                self.within(id, out);
                out.push_str("</a>");
            }
            // A link that leads nowhere stays text, marked for whoever styles it.
            None => {
                out.push_str("<span class=\"broken-link\">");
                self.within(id, out);
                out.push_str("</span>");
            }
        }
    }

    /// A link by a name: the title of what it names, else what was written.
    fn xref(&mut self, id: NodeId, link: LinkId, out: &mut String) {
        let as_written = self.document.tree.node(id).span.of(self.text);
        if self.host.keeps_unresolved() && as_written.starts_with("<xref:") && self.url(link).is_none() {
            html::push_text(out, as_written);
            return;
        }
        let mut written = String::new();
        self.document.tree.push_plain_text(id, self.text, &mut written);
        self.push_xref(link, "", &written, out);
    }

    /// A link by a name. `given` is the text that the author gave it; `written` stands for it when nothing has that name.
    fn push_xref(&self, link: LinkId, given: &str, written: &str, out: &mut String) {
        let text = Some(given.to_owned()).filter(|given| !given.is_empty());
        if let Some(url) = self.url(link) {
            out.push_str("<a class=\"xref\"");
            push_attribute(out, "href", &url);
            out.push('>');
            let text = text.or_else(|| self.host.xref_text(link));
            html::push_text(out, text.as_deref().unwrap_or(written));
            out.push_str("</a>");
            return;
        }
        let is_mention = self.document.links[link.0 as usize].kind == LinkKind::Mention;
        if is_mention {
            html::push_text(out, text.as_deref().unwrap_or(written));
            return;
        }
        out.push_str("<span class=\"xref\">");
        html::push_text(out, text.as_deref().unwrap_or(written));
        out.push_str("</span>");
    }

    fn image(&mut self, id: NodeId, link: LinkId, out: &mut String) {
        let mut alt = String::new();
        self.document.tree.push_plain_text(id, self.text, &mut alt);
        // A picture that is nowhere leaves its words.
        let Some(url) = self.url(link) else {
            out.push_str("<span class=\"broken-link\">");
            html::push_text(out, &alt);
            out.push_str("</span>");
            return;
        };
        if let Some(player) = media::player(&url) {
            return media::push_player(&player, &url, &alt, out);
        }
        out.push_str("<img");
        push_attribute(out, "src", &url);
        push_attribute(out, "alt", &alt);
        self.push_title(id, out);
        out.push_str(" loading=\"lazy\">");
    }

    fn push_title(&self, id: NodeId, out: &mut String) {
        let tree = &self.document.tree;
        let first = tree.children(id).next().map(|child| tree.kind(child));
        if let Some(NodeKind::Title(title)) = first {
            push_attribute(out, "title", tree.string(title));
        }
    }

    fn footnote_reference(&mut self, label: StringId, out: &mut String) {
        let label = self.document.tree.string(label);
        let number = self.footnote_number(label);
        out.push_str(&format!("<sup><a href=\"#fn-{number}\""));
        // The text leads back to the first of its marks.
        if !std::mem::replace(&mut self.state.footnotes[number - 1].is_named, true) {
            out.push_str(&format!(" id=\"fnref-{number}\""));
        }
        out.push_str(&format!(" role=\"doc-noteref\">{number}</a></sup>"));
    }

    fn footnote(&mut self, id: NodeId, label: StringId) {
        let mut content = String::new();
        self.within(id, &mut content);
        let label = self.document.tree.string(label);
        let number = self.footnote_number(label);
        self.state.footnotes[number - 1].content = content;
    }

    fn footnote_number(&mut self, label: &str) -> usize {
        let footnotes = &mut self.state.footnotes;
        let known = footnotes.iter().position(|known| *known.label == *label);
        known.unwrap_or_else(|| {
            footnotes.push(Footnote { label: label.into(), content: String::new(), is_named: false });
            footnotes.len() - 1
        }) + 1
    }

    fn tabs(&mut self, id: NodeId, out: &mut String) {
        let document = self.document;
        let tree = &document.tree;
        self.state.tab_groups += 1;
        let group = self.state.tab_groups;
        let tabs: Vec<(NodeId, TabAddress<'_>)> = tree
            .children(id)
            .filter_map(|tab| match tree.kind(tab) {
                NodeKind::Tab(link) => Some((tab, TabAddress::parse(&document.links[link.0 as usize].destination)?)),
                _ => None,
            })
            .collect();
        let addresses: Vec<TabAddress<'_>> = tabs.iter().map(|(_, address)| *address).collect();
        let shown = self.state.tab_choices.enter(&addresses);
        let panels: Vec<String> = addresses.iter().map(|tab| self.free_panel(&panel_id(group, tab))).collect();
        out.push_str(&format!("<div class=\"tabGroup\" id=\"tabgroup_{group}\">\n<ul role=\"tablist\">\n"));
        for (at, (tab, address)) in tabs.iter().enumerate() {
            out.push_str("<li role=\"presentation\"");
            out.push_str(if shown.visible[at] { ">\n<a" } else { " hidden=\"hidden\">\n<a" });
            push_attribute(out, "href", &format!("#{}", panels[at]));
            push_attribute(out, "role", "tab");
            push_attribute(out, "aria-controls", &panels[at]);
            push_tab_data(out, address);
            out.push_str(if at == shown.active {
                " tabindex=\"0\" aria-selected=\"true\">"
            } else {
                " tabindex=\"-1\" aria-selected=\"false\">"
            });
            if let Some(title) = tree.children(*tab).next() {
                self.within(title, out);
            }
            out.push_str("</a>\n</li>\n");
        }
        out.push_str("</ul>\n");
        for (at, (tab, address)) in tabs.iter().enumerate() {
            out.push_str("<section");
            push_attribute(out, "id", &panels[at]);
            push_attribute(out, "role", "tabpanel");
            push_tab_data(out, address);
            // Without scripts there is no list of tabs, and the panel says its own name.
            let mut title = String::new();
            tree.children(*tab).take(1).for_each(|link| tree.push_plain_text(link, self.text, &mut title));
            push_attribute(out, "aria-label", &title);
            // The theme shows it all the same where no script runs.
            out.push_str(if at == shown.active { ">\n" } else { " hidden=\"hidden\">\n" });
            self.state.open.enter();
            tree.children(*tab).skip(1).for_each(|block| self.node(block, out));
            self.state.open.leave(out);
            out.push_str("</section>\n");
        }
        out.push_str("</div>\n");
    }

    /// Two tabs of one id have panels of their own.
    fn free_panel(&mut self, panel: &str) -> String {
        loop {
            let id = self.state.panels.next(panel);
            if self.state.claimed.insert(id.as_str().into()) {
                return id;
            }
        }
    }

    fn include_block(&mut self, include: IncludeId, id: NodeId, out: &mut String) {
        match self.host.include(include) {
            Some((document, text, host)) => {
                Writer { document, text, host: &*host, state: self.state }.within(Tree::ROOT, out);
            }
            None => {
                self.push_as_written(id, out);
                out.push('\n');
            }
        }
    }

    fn include_inline(&mut self, include: IncludeId, id: NodeId, out: &mut String) {
        match self.host.include(include) {
            Some((document, text, host)) => {
                self.state.open.enter();
                Writer { document, text, host: &*host, state: self.state }.inlines_of(Tree::ROOT, out);
                self.state.open.leave(out);
            }
            None => self.push_as_written(id, out),
        }
    }

    /// An include that cannot be shown stands as the reference prints it: its keyword in small letters, without spaces.
    fn push_as_written(&self, id: NodeId, out: &mut String) {
        let document = self.document;
        let written = document.tree.node(id).span.of(self.text).trim_end();
        let title = || written.get(2..)?.split_once('[')?.1.rsplit_once("](").map(|(title, _)| title.trim());
        let include = match document.tree.kind(id) {
            NodeKind::IncludeBlock(include) | NodeKind::IncludeInline(include) => include.0 as usize,
            _ => return html::push_text(out, written),
        };
        let Some(title) = title().filter(|title| !title.contains('<')) else { return html::push_text(out, written) };
        let destination = &document.links[document.includes[include].link.0 as usize].destination;
        html::push_text(out, &format!("[!include[{title}]({destination})]"));
    }

    /// The inlines of the paragraphs below a node, run together.
    fn inlines_of(&mut self, id: NodeId, out: &mut String) {
        let tree = &self.document.tree;
        for (at, child) in tree.children(id).enumerate() {
            match tree.kind(child) {
                NodeKind::Paragraph => self.children(child, out),
                NodeKind::Heading(_) => {
                    self.push_block_marker(child, out);
                    self.children(child, out);
                }
                NodeKind::Quote | NodeKind::Item => {
                    out.push_str(if at > 0 { "\n" } else { "" });
                    self.push_block_marker(child, out);
                    self.inlines_of(child, out);
                }
                NodeKind::List
                | NodeKind::OrderedList(_)
                | NodeKind::Alert(_)
                | NodeKind::CustomAlert(_)
                | NodeKind::Row
                | NodeKind::Column(_)
                | NodeKind::Zone(_)
                | NodeKind::Moniker(_) => {
                    self.inlines_of(child, out);
                }
                _ => self.node(child, out),
            }
        }
    }

    /// What makes a line a heading, an item or a quote: inside of a sentence it is text.
    fn push_block_marker(&self, id: NodeId, out: &mut String) {
        let tree = &self.document.tree;
        let Some(first) = tree.children(id).next() else { return };
        let (start, end) = (tree.node(id).span.start, tree.node(first).span.start);
        let marker = self.text.get(start as usize..end as usize).unwrap_or("");
        if !marker.contains(['<', '\n']) {
            html::push_text(out, marker);
        }
    }

    fn snippet(&mut self, id: SnippetId, out: &mut String) {
        let snippet = &self.document.snippets[id.0 as usize];
        match self.host.sample(id) {
            Sample::Found(code) if self.state.sample_bytes + code.len() <= MAX_SAMPLE_BYTES => {
                self.state.sample_bytes += code.len();
                push_snippet(self.host, snippet, &code_samples::snippet_code(self.document, snippet, code), out);
            }
            Sample::Found(_) | Sample::Elsewhere => {
                let path = code_samples::snippet_path(self.document, snippet);
                let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
                out.push_str("<p class=\"sample-elsewhere\">");
                html::push_text(out, self.host.sample_elsewhere());
                out.push_str(" <code>");
                html::push_text(out, name);
                out.push_str("</code></p>\n");
            }
            Sample::Missing => {
                push_alert_start(AlertKind::Warning.class(), self.host.alert_title(AlertKind::Warning), out);
                out.push_str("<p>");
                html::push_text(out, self.host.sample_missing());
                out.push_str("</p>\n</div>\n");
            }
        }
    }

    fn picture_block(&mut self, picture: PictureId, id: NodeId, out: &mut String) {
        let picture = &self.document.pictures[picture.0 as usize];
        let has_children = self.document.tree.children(id).next().is_some();
        let description = picture.description.as_deref().filter(|_| has_children).map(|id| self.free_id(id));
        out.push_str(if picture.has_border { "<p class=\"mx-imgBorder\">\n" } else { "<p>\n" });
        let ends = self.picture(picture, description.as_deref(), out);
        let Some(description) = description else {
            out.push_str(ends);
            out.push_str("</p>\n");
            // A description without end stays in sight.
            return self.within(id, out);
        };
        // As the reference has it; a browser ends the paragraph before the description.
        push_description_start(out, &description);
        self.within(id, out);
        out.push_str("</div>\n");
        out.push_str(ends);
        out.push_str("</p>\n");
    }

    fn picture_inline(&mut self, picture: PictureId, out: &mut String) {
        let picture = &self.document.pictures[picture.0 as usize];
        out.push_str(if picture.has_border { "<span class=\"mx-imgBorder\">\n" } else { "" });
        let ends = self.picture(picture, None, out);
        out.push_str(ends);
        out.push_str(if picture.has_border { "</span>\n" } else { "" });
    }

    /// Writes an image with the line ends that the reference has, inside the link that it has; gives the end of that.
    fn picture(&mut self, picture: &Picture, description: Option<&str>, out: &mut String) -> &'static str {
        let link = picture.link.and_then(|(link, is_lightbox)| Some((self.url(link)?, is_lightbox)));
        let ends = if link.is_some() { "</a>\n" } else { "" };
        if let Some((url, is_lightbox)) = link {
            out.push_str("<a");
            push_attribute(out, "href", &if is_lightbox { format!("{url}#lightbox") } else { url });
            out.push_str(if is_lightbox { " data-linktype=\"relative-path\">\n" } else { ">\n" });
        }
        let alt = picture.alt.as_deref();
        match self.url(picture.source) {
            Some(url) => {
                out.push_str("<img");
                push_attribute(out, "src", &url);
                match alt {
                    Some(alt) => push_attribute(out, "alt", alt),
                    // It says nothing that the text does not say.
                    None => out.push_str(" role=\"presentation\""),
                }
                if let Some(description) = description {
                    push_attribute(out, "aria-describedby", description);
                }
                out.push_str(" loading=\"lazy\">\n");
            }
            // A picture that is nowhere leaves its words.
            None => {
                out.push_str("<span class=\"broken-link\">");
                html::push_text(out, alt.unwrap_or(""));
                out.push_str("</span>\n");
            }
        }
        ends
    }

    fn video_block(&mut self, video: VideoId, id: NodeId, out: &mut String) {
        let video = &self.document.videos[video.0 as usize];
        let has_children = self.document.tree.children(id).next().is_some();
        let Some(description) = video.description.as_deref().filter(|_| has_children).map(|id| self.free_id(id)) else {
            push_frame(out, video, None, "</div>\n");
            return self.within(id, out);
        };
        push_frame(out, video, Some(&description), "");
        push_description_start(out, &description);
        self.within(id, out);
        out.push_str("</div>\n</div>\n");
    }

    /// An id that the page does not have yet.
    fn free_id(&mut self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        let mut number = 1;
        while !self.state.claimed.insert(id.as_str().into()) {
            id = format!("{wanted}-{number}");
            number += 1;
        }
        id
    }

    /// Where a link leads, when a page may lead there at all.
    fn url(&self, link: LinkId) -> Option<String> {
        let written = &self.document.links[link.0 as usize];
        let url = self.host.href(link)?;
        let is_safe =
            if written.kind == LinkKind::Image { html::is_safe_picture(&url) } else { html::is_safe_link(&url) };
        is_safe.then(|| without_stray_letters(url))
    }
}

/// The letters that may not stand in an URL as they are, and that authors write all the same.
fn without_stray_letters(url: String) -> String {
    if !url.contains([' ', '"', '<', '>', '`', '\\']) {
        return url;
    }
    let pairs = [(" ", "%20"), ("\"", "%22"), ("<", "%3C"), (">", "%3E"), ("`", "%60"), ("\\", "%5C")];
    pairs.into_iter().fold(url, |url, (letter, escaped)| url.replace(letter, escaped))
}

/// Whether a destination is a name.
fn is_xref(destination: &str) -> bool {
    destination.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("xref:"))
}

impl raw_html::Page for Writer<'_, '_> {
    fn xref(&mut self, link: LinkId, given: &str, written: &str, out: &mut String) {
        self.push_xref(link, given, written, out);
    }

    fn url(&mut self, link: LinkId) -> Option<String> {
        Writer::url(self, link)
    }

    fn claim(&mut self, name: &str) -> bool {
        name != PAGE_ID && self.state.claimed.insert(name.into())
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

/// Code of another file, as the reference writes each form.
fn push_snippet(host: &dyn Host, snippet: &Snippet, code: &str, out: &mut String) {
    if snippet.form == SnippetForm::Directive && code.trim().is_empty() {
        out.push_str("<div");
        push_attribute(out, "class", &format!("lang-{}", snippet.language));
        out.push_str(">\n</div>\n");
        return;
    }
    let mode = snippet.interactive.as_deref();
    let said = [("name", &*snippet.name), ("title", &*snippet.title), ("data-interactive-mode", mode.unwrap_or(""))];
    let attributes: Vec<(&str, &str)> = said.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let sample = CodeSample {
        language: &snippet.language,
        code,
        is_interactive: mode.is_some(),
        attributes: &attributes,
        marked_lines: Some(&*snippet.highlight).filter(|lines| !lines.is_empty()),
    };
    push_sample(host, &sample, out);
}

/// The frame of a film.
fn push_frame(out: &mut String, video: &Video, description: Option<&str>, ends: &str) {
    out.push_str("<div class=\"embeddedvideo\">\n<iframe");
    push_attribute(out, "src", &without_stray_letters(video.url.to_string()));
    out.push_str(" allowfullscreen=\"true\" frameborder=\"0\" loading=\"lazy\"");
    for (name, value) in &video.attributes {
        push_attribute(out, name, value);
    }
    if let Some(description) = description {
        push_attribute(out, "aria-describedby", description);
    }
    out.push_str("></iframe>\n");
    out.push_str(ends);
}

fn push_description_start(out: &mut String, id: &str) {
    out.push_str("<div");
    push_attribute(out, "id", id);
    out.push_str(" class=\"visually-hidden\">\n");
}

fn column_class(span: &str) -> String {
    if span == "1" { "column".to_owned() } else { format!("column span{span}") }
}

/// The attributes of a zone: the reference's classes, and what its scripts ask for.
/// The pivots that a zone is for, by its attributes as written.
#[must_use]
pub fn zone_pivots(written: &str) -> Vec<String> {
    let Ok(attributes) = triple_colon::attributes(written, 0, false) else { return Vec::new() };
    let value = attributes.get("pivot").map_or("", |attribute| attribute.value);
    value.split(',').map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned).collect()
}

fn push_zone(out: &mut String, written: &str) {
    let Ok(attributes) = triple_colon::attributes(written, 0, false) else { return };
    let value = |name| attributes.get(name).map(|attribute| attribute.value);
    let (target, pivot) = (value("target"), value("pivot"));
    let mut class = "zone".to_owned();
    class.push_str(if target.is_some() { " has-target" } else { "" });
    class.push_str(if pivot.is_some() { " has-pivot" } else { "" });
    push_attribute(out, "class", &class);
    if let Some(target) = target {
        push_attribute(out, "data-target", target);
    }
    if let Some(pivot) = pivot {
        let ids: Vec<&str> = pivot.split(',').map(str::trim).collect();
        push_attribute(out, "data-pivot", &ids.join(" "));
    }
}

/// A form that only a product around the page can send.
fn push_form(out: &mut String, written: &str) {
    let Ok(attributes) = triple_colon::attributes(written, 0, true) else { return };
    let value = |name| attributes.get(name).map(|attribute| attribute.value);
    out.push_str("<form class=\"chromeless-form\"");
    for name in ["model", "action"] {
        if let Some(value) = value(name).filter(|value| !value.is_empty()) {
            push_attribute(out, &format!("data-{name}"), value);
        }
    }
    out.push_str(">\n<div></div>\n<button class=\"button is-primary\" disabled=\"disabled\" type=\"submit\">");
    html::push_text(out, value("submitText").unwrap_or(""));
    out.push_str("</button>\n</form>\n");
}

fn push_alert_start(class: &str, title: &str, out: &mut String) {
    out.push_str("<div");
    push_attribute(out, "class", class);
    out.push_str(">\n<p class=\"alert-title\">");
    html::push_text(out, title);
    out.push_str("</p>\n");
}

fn panel_id(group: u32, tab: &TabAddress<'_>) -> String {
    match tab.condition {
        Some(condition) => format!("tabpanel_{group}_{}_{condition}", tab.ids),
        None => format!("tabpanel_{group}_{}", tab.ids),
    }
}

fn push_tab_data(out: &mut String, tab: &TabAddress<'_>) {
    push_attribute(out, "data-tab", tab.ids);
    if let Some(condition) = tab.condition {
        push_attribute(out, "data-condition", condition);
    }
}

fn push_footnotes(state: &State<'_>, out: &mut String) {
    if state.footnotes.is_empty() {
        return;
    }
    out.push_str("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
    for (at, Footnote { content, .. }) in state.footnotes.iter().enumerate() {
        let number = at + 1;
        let back = format!("<a href=\"#fnref-{number}\" role=\"doc-backlink\">↩</a>");
        out.push_str(&format!("<li id=\"fn-{number}\">\n"));
        match content.trim_end().strip_suffix("</p>") {
            Some(open) => out.push_str(&format!("{open} {back}</p>\n")),
            None => out.push_str(&format!("{content}{back}\n")),
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ol>\n</section>\n");
}

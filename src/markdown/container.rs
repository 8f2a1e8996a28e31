//! The lines of `:::` containers: rows, columns, zones, moniker blocks, forms.
//!
//! In: a text before CommonMark reads it. Out: the text with a block of its own in place of each such line, as long as
//! the line was, and without the indentation of columns; and what each of these blocks opens or closes.
//!
//! CommonMark cannot see containers: their lines would become parts of paragraphs, and their indented content code. The
//! stand-in is a declaration, `<!A …>`, which CommonMark reads as a block wherever a line may begin one, also between the
//! lines of a paragraph and at the end of a list, and reads as code where the line is code. There nothing is lost, because
//! what is shown is read from the file.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem;

use crate::markdown::extension::triple_colon::{self, Attributes, Malformed};
use crate::markdown::extension::{directive_name, picture, video};
use crate::markdown::fault::{DirectiveFault, DirectiveName, Fault, FaultKind};
use crate::markdown::parse::MAX_DEPTH;
use crate::markdown::prepared::Prepared;
use crate::markdown::snippet;

/// What stands in place of a line; blanks and `>` follow, up to the length of the line.
const STAND_IN: &[u8] = b"<!A";

/// What a tab adds to the indentation at most, in columns.
const TAB: usize = 4;

/// The container lines of one text.
#[derive(Debug, Default)]
pub(in crate::markdown) struct Containers {
    /// In order.
    markers: Vec<Marker>,
    /// What is wrong with them.
    pub(in crate::markdown) faults: Vec<Fault>,
}

/// One container line.
#[derive(Debug)]
pub(in crate::markdown) struct Marker {
    /// Offset of its first letter in the prepared text.
    pub(in crate::markdown) at: usize,
    /// What it does.
    pub(in crate::markdown) action: Action,
}

/// What a container line does.
#[derive(Debug)]
pub(in crate::markdown) enum Action {
    /// It opens a container with so many colons, and says this of it: the width of a column, the range of a moniker block,
    /// the attributes of a zone.
    Open(DirectiveName, usize, Box<str>),
    /// It closes the nearest container of this name and so many colons.
    Close(DirectiveName, usize),
    /// It is a block by itself, with these attributes.
    Leaf(DirectiveName, Box<str>),
}

/// Finds the container lines of a text.
pub(in crate::markdown) fn find(prepared: Prepared<'_>) -> (Prepared<'_>, Containers) {
    if memmem::find(prepared.text.as_bytes(), b":::").is_none() && !may_hold_snippet(&prepared.text) {
        return (prepared, Containers::default());
    }
    let mut finder =
        Finder { prepared: &prepared, open: Vec::new(), fence: None, malformed: None, found: Found::default() };
    let mut at = 0;
    for end in memchr::memchr_iter(b'\n', prepared.text.as_bytes()).chain([prepared.text.len()]) {
        let end = (end + 1).min(prepared.text.len());
        finder.take(Line::new(&prepared.text[at..end], at));
        at = end;
    }
    let found = finder.found;
    if found.lines.is_empty() && found.cuts.is_empty() {
        return (prepared, Containers { markers: Vec::new(), faults: found.faults });
    }
    let mut bytes = prepared.text.as_bytes().to_vec();
    for (line, _) in &found.lines {
        bytes[line.clone()].fill(b' ');
        bytes[line.start..line.start + STAND_IN.len()].copy_from_slice(STAND_IN);
        bytes[line.end - 1] = b'>';
    }
    // Whole lines were replaced by letters of one byte.
    let text = String::from_utf8(bytes).unwrap_or_else(|_| prepared.text.clone().into_owned());
    let (mut markers, mut cuts, mut cut) = (Vec::with_capacity(found.lines.len()), found.cuts.iter().peekable(), 0);
    for (line, action) in found.lines {
        while let Some(before) = cuts.next_if(|cut| cut.end <= line.start) {
            cut += before.len();
        }
        markers.push(Marker { at: line.start - cut, action });
    }
    let prepared = prepared.map_text(|_| Cow::Owned(text)).without(found.cuts.into_iter());
    (prepared, Containers { markers, faults: found.faults })
}

impl Containers {
    /// The container line that a block of the prepared text stands for.
    pub(in crate::markdown) fn in_range(&self, text: &str, block: &Range<usize>) -> Option<&Marker> {
        let first = self.markers.partition_point(|marker| marker.at < block.start);
        // Another block that merely holds such a line begins with something else.
        self.markers.get(first).filter(|marker| marker.at < block.end && text[block.start..marker.at].trim().is_empty())
    }
}

/// One line and its parts.
struct Line<'t> {
    /// Without the line end.
    text: &'t str,
    /// Where it begins in the prepared text.
    at: usize,
    /// How many bytes of white space it begins with.
    blank: usize,
    /// How far that indents it, in columns.
    columns: usize,
}

impl<'t> Line<'t> {
    fn new(line: &'t str, at: usize) -> Self {
        let text = line.trim_end_matches(['\n', '\r']);
        let blank = text.len() - text.trim_start_matches([' ', '\t']).len();
        Self { text, at, blank, columns: columns(&text[..blank]) }
    }

    /// What stands behind white space, the marks of quotes and those of list items, and where.
    fn content(&self) -> (&'t str, usize) {
        let mut content = self.text;
        while let Some(rest) = behind_mark(content) {
            content = rest;
        }
        (content, self.at + self.text.len() - content.len())
    }

    /// The first bytes, which indent it by so many columns at most.
    fn indentation(&self, most: usize) -> Range<usize> {
        let bytes = (0..=self.blank).rev().find(|bytes| columns(&self.text[..*bytes]) <= most).unwrap_or(0);
        self.at..self.at + bytes
    }
}

/// What stands behind white space, or behind one mark of a quote or list item.
fn behind_mark(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches([' ', '\t', '>']);
    if rest.len() < text.len() {
        return Some(rest);
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mark = if digits > 0 { ['.', ')', ')'] } else { ['-', '*', '+'] };
    text[digits..].strip_prefix(mark).filter(|rest| rest.starts_with([' ', '\t']))
}

fn columns(blank: &str) -> usize {
    blank.bytes().fold(0, |at, byte| if byte == b'\t' { (at / TAB + 1) * TAB } else { at + 1 })
}

/// What was found so far.
#[derive(Default)]
struct Found {
    /// The lines to replace, from the first colon to the last letter, and what they do.
    lines: Vec<(Range<usize>, Action)>,
    /// The indentation to cut.
    cuts: Vec<Range<usize>>,
    faults: Vec<Fault>,
}

struct Finder<'p, 't> {
    prepared: &'p Prepared<'t>,
    open: Vec<Open>,
    /// The code fence that is open: its letter, its length, and its indentation.
    fence: Option<(u8, usize, usize)>,
    /// The last line that should have opened something and is text: its name and colons.
    malformed: Option<(DirectiveName, usize)>,
    found: Found,
}

/// A container whose end was not met yet.
struct Open {
    name: DirectiveName,
    colons: usize,
    /// How far its first line is indented once cut, in columns.
    columns: usize,
    /// How far the first line of its content is indented; a row's and a column's content is cut by that.
    content: Option<usize>,
}

impl Finder<'_, '_> {
    fn take(&mut self, line: Line<'_>) {
        if line.blank == line.text.len() {
            return;
        }
        // Most lines are prose outside of all containers.
        let first = line.text.as_bytes()[line.blank];
        let may_begin =
            matches!(first, b':' | b'`' | b'~' | b'[' | b'>' | b'-' | b'*' | b'+') || first.is_ascii_digit();
        if !may_begin && self.open.is_empty() && self.fence.is_none() {
            return;
        }
        if self.is_in_fence(&line) {
            return self.dedent(&line);
        }
        let (content, at) = line.content();
        if content.starts_with("[!") && snippet::bracketed(content.trim_end()).is_some() {
            return self.leaf(DirectiveName::Code, content.trim_end().into(), at..at + content.trim_end().len(), &line);
        }
        if !content.starts_with(":::") {
            return self.dedent(&line);
        }
        let colons = content.len() - content.trim_start_matches(':').len();
        let inside = content[colons..].trim_start_matches([' ', '\t']);
        let name_length = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(inside.len());
        let name = inside[..name_length].to_ascii_lowercase();
        let whole = at..at + content.trim_end().len();
        let behind = &inside[name_length..];
        let own = name.strip_suffix("-end");
        match container(own.unwrap_or(&name)) {
            Some(name) if own.is_some() => self.close(name, colons, behind, whole, &line),
            Some(name) => self.open(name, colons, behind, whole, &line),
            None => {
                self.misspelt(inside, whole.end);
                self.dedent(&line);
            }
        }
    }

    /// Tells of a name that is nearly that of a container; what stands behind the colons ends at `end`. `extension::media`
    /// tells of images and films, which stand inside sentences as well.
    fn misspelt(&mut self, inside: &str, end: usize) {
        let inside = inside.trim_end();
        let word = &inside[..inside.find([' ', '\t', ':', '"', '=', '(']).unwrap_or(inside.len())];
        let meant = directive_name::meant_by(word);
        if let Some(name) = meant.filter(|name| !matches!(name, DirectiveName::Image | DirectiveName::Video)) {
            let start = end - inside.len();
            self.fault(start..start + word.len(), name, DirectiveFault::Misspelt);
        }
    }

    fn fault(&mut self, range: Range<usize>, name: DirectiveName, fault: DirectiveFault) {
        self.found.faults.push(Fault { span: self.prepared.span(range), kind: FaultKind::Directive(name, fault) });
    }

    /// Follows code fences: what they hold is code. One that stands in a list item ends with the item at the latest.
    fn is_in_fence(&mut self, line: &Line<'_>) -> bool {
        let content = &line.text[line.blank..];
        let letter = content.bytes().next().unwrap_or(b' ');
        let length = content.bytes().take_while(|byte| *byte == letter).count();
        match self.fence {
            Some((_, _, columns)) if line.columns + TAB <= columns => self.fence = None,
            Some((open, least, _)) => {
                if letter == open && length >= least && content[length..].trim().is_empty() {
                    self.fence = None;
                }
                return true;
            }
            None => {}
        }
        let is_fence =
            matches!(letter, b'`' | b'~') && length >= 3 && !(letter == b'`' && content[length..].contains('`'));
        if is_fence {
            self.fence = Some((letter, length, line.columns));
        }
        is_fence
    }

    /// Cuts the indentation that the row or column gives to what it holds.
    fn dedent(&mut self, line: &Line<'_>) {
        let columns = self.content_columns(line);
        self.cut(line, columns);
    }

    /// How far what stands on this line is indented by the row or column that holds it.
    fn content_columns(&mut self, line: &Line<'_>) -> usize {
        let holder =
            self.open.iter_mut().rev().find(|open| matches!(open.name, DirectiveName::Row | DirectiveName::Column));
        holder.map_or(0, |holder| {
            let content = *holder.content.get_or_insert(line.columns);
            // In a list item it stays in the item.
            content.saturating_sub(holder.columns)
        })
    }

    /// Cuts so many columns of a line's indentation; returns how far it is indented then.
    fn cut(&mut self, line: &Line<'_>, most: usize) -> usize {
        let cut = line.indentation(most);
        let left = line.columns - columns(&line.text[..cut.len()]);
        if !cut.is_empty() {
            self.found.cuts.push(cut);
        }
        left
    }

    fn open(&mut self, name: DirectiveName, colons: usize, behind: &str, whole: Range<usize>, line: &Line<'_>) {
        let start = whole.end - behind.trim_end().len();
        let read = match name {
            // Of these the reference reads none inside another of its kind.
            DirectiveName::Zone | DirectiveName::Moniker if self.open.iter().any(|open| open.name == name) => {
                Err((DirectiveFault::Nested, whole.clone()))
            }
            _ => says(name, behind.trim_end(), start),
        };
        let (said, fault) = match read {
            Ok(Some(read)) => read,
            // As the reference has it, it is text.
            Ok(None) => return self.dedent(line),
            Err((fault, range)) => {
                let place = if matches!(fault, DirectiveFault::Missing(_)) { whole } else { range };
                self.fault(place, name, fault);
                self.malformed = Some((name, colons));
                return self.dedent(line);
            }
        };
        if let Some((fault, range)) = fault {
            self.fault(range, name, fault);
        }
        // A column stands where its row stands, however far it is indented.
        let most = match self.open.last() {
            Some(row) if name == DirectiveName::Column && row.name == DirectiveName::Row => {
                line.columns.saturating_sub(row.columns)
            }
            _ => self.content_columns(line),
        };
        let columns = match line.blank == whole.start - line.at {
            true => self.cut(line, most),
            // Behind a mark its own place counts.
            false => self.cut(line, most) + whole.start - line.at - line.blank,
        };
        let said = match name {
            DirectiveName::Image | DirectiveName::Video | DirectiveName::Code => {
                self.prepared.text[whole.clone()].into()
            }
            _ => said,
        };
        let is_leaf = match name {
            DirectiveName::Form | DirectiveName::Code => true,
            DirectiveName::Image => said.contains(":::image-end"),
            _ => false,
        };
        if is_leaf {
            self.found.lines.push((whole, Action::Leaf(name, said)));
            return;
        }
        // Far deeper than anything is shown: what would open here is text, so that looking for its holder costs no more.
        if self.open.len() > 4 * MAX_DEPTH {
            return;
        }
        self.open.push(Open { name, colons, columns, content: None });
        self.found.lines.push((whole, Action::Open(name, colons, said)));
    }

    /// A line that is a block by itself.
    fn leaf(&mut self, name: DirectiveName, said: Box<str>, whole: Range<usize>, line: &Line<'_>) {
        self.dedent(line);
        self.found.lines.push((whole, Action::Leaf(name, said)));
    }

    fn close(&mut self, name: DirectiveName, colons: usize, behind: &str, whole: Range<usize>, line: &Line<'_>) {
        // The bound keeps ends of nothing behind many beginnings from costing more than a moment.
        let first = self.open.len().saturating_sub(MAX_DEPTH);
        let inside = self.open[first..].iter().rposition(|open| open.name == name && open.colons == colons);
        let Some(index) = inside.map(|inside| first + inside) else {
            // What is wrong with its beginning was told.
            if self.malformed.take() != Some((name, colons)) {
                self.fault(whole, name, DirectiveFault::EndsNothing);
            }
            return self.dedent(line);
        };
        let wants_colons =
            matches!(name, DirectiveName::Row | DirectiveName::Column | DirectiveName::Image | DirectiveName::Video);
        // More colons may end the line of a container that more of them began.
        let rest = if wants_colons {
            behind.strip_prefix(":::").map(|rest| rest.trim_start_matches(':'))
        } else {
            Some(behind)
        };
        let Some(rest) = rest else { return self.dedent(line) };
        if !rest.trim().is_empty() {
            let end = whole.end;
            self.fault(end - rest.trim().len()..end, name, DirectiveFault::TextBehind);
        }
        let columns = self.open[index].columns;
        self.open.truncate(index);
        self.cut(line, line.columns.saturating_sub(columns));
        self.found.lines.push((whole, Action::Close(name, colons)));
    }
}

/// Whether a text holds `[!code` or `[!notebook`, in any letter case.
fn may_hold_snippet(text: &str) -> bool {
    memmem::find_iter(text.as_bytes(), b"[!").any(|at| {
        let begins =
            |word: &str| text.get(at + 2..at + 2 + word.len()).is_some_and(|own| own.eq_ignore_ascii_case(word));
        begins("code") || begins("notebook")
    })
}

fn container(name: &str) -> Option<DirectiveName> {
    match name {
        "row" => Some(DirectiveName::Row),
        "column" => Some(DirectiveName::Column),
        "zone" => Some(DirectiveName::Zone),
        "moniker" => Some(DirectiveName::Moniker),
        "form" => Some(DirectiveName::Form),
        "image" => Some(DirectiveName::Image),
        "video" => Some(DirectiveName::Video),
        "code" => Some(DirectiveName::Code),
        _ => None,
    }
}

/// What an opening line says, with what is wrong with it though it opens all the same.
type Said = (Box<str>, Option<(DirectiveFault, Range<usize>)>);

/// Reads what stands behind the name of an opening line, which begins at `start`. `None` when it opens nothing.
fn says(name: DirectiveName, behind: &str, start: usize) -> Result<Option<Said>, Malformed> {
    match name {
        // The reference wants nothing between the word and the colons; a `count` is common in the wild.
        DirectiveName::Row => {
            let (_, rest) = behind.split_once(":::").ok_or((DirectiveFault::Missing("':::' at the end"), 0..0))?;
            Ok(Some(("".into(), text_behind(rest.trim_start_matches(':'), start + behind.len()))))
        }
        DirectiveName::Column => {
            let malformed = || (DirectiveFault::NoAttribute, start + blank(behind)..start + behind.trim_end().len());
            let (span, rest) = column_span(behind).ok_or_else(malformed)?;
            let odd = (!is_width(span)).then(|| {
                let at = start + behind.find(span).unwrap_or(0);
                (DirectiveFault::Odd("width from 1 to 12"), at..at + span.len())
            });
            Ok(Some((span.into(), text_behind(rest, start + behind.len()).or(odd))))
        }
        DirectiveName::Moniker => moniker_range(behind, start),
        DirectiveName::Zone | DirectiveName::Form => {
            let attributes = triple_colon::attributes(behind, start, name == DirectiveName::Form)?;
            if name == DirectiveName::Zone {
                check_zone(&attributes)?
            } else {
                check_form(&attributes)?
            };
            Ok(Some((behind.trim().into(), None)))
        }
        DirectiveName::Code => {
            let written = snippet::from_attributes(&triple_colon::attributes(behind, start, true)?)?;
            Ok(Some(("".into(), written.fault)))
        }
        // One without a description stands inside sentences, and `extension::media` tells what is wrong with it.
        DirectiveName::Image | DirectiveName::Video => {
            let Ok(attributes) = triple_colon::attributes(behind, start, true) else { return Ok(None) };
            let is_image = name == DirectiveName::Image;
            let is_complex = if is_image { picture::is_complex(&attributes) } else { video::is_complex(&attributes) };
            let read = match is_image {
                true => picture::check(&attributes).map(|()| None),
                false => video::video(&attributes).map(|(_, fault)| fault),
            };
            // A fault without a place is the whole line's.
            let line = start - name.word().len()..attributes.end;
            let placed = |(fault, range): Malformed| (fault, if range.is_empty() { line.clone() } else { range });
            Ok(read.ok().filter(|_| is_complex).map(|fault| ("".into(), fault.map(placed))))
        }
    }
}

fn blank(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// What is wrong when text stands behind the end of a line that ends at `end`.
fn text_behind(rest: &str, end: usize) -> Option<Malformed> {
    let length = rest.trim().len();
    (length > 0).then(|| (DirectiveFault::TextBehind, end - length..end))
}

/// The width that a column says, 1 when it says none, and what stands behind its end.
fn column_span(behind: &str) -> Option<(&str, &str)> {
    let inside = behind.trim_start();
    let (span, rest) = match inside.get(..6).filter(|key| key.eq_ignore_ascii_case("span=\"")) {
        Some(_) => inside[6..].split_once('"')?,
        None => ("1", inside),
    };
    rest.trim_start().strip_prefix(":::").map(|rest| (span, rest.trim_start_matches(':')))
}

/// Whether a column can be so wide: the grid of a page has twelve parts. Many authors write `span=""`.
fn is_width(span: &str) -> bool {
    span.is_empty() || span.parse::<u8>().is_ok_and(|width| (1..=12).contains(&width))
}

fn moniker_range(behind: &str, start: usize) -> Result<Option<Said>, Malformed> {
    let inside = behind.trim_start();
    let end = start + behind.len();
    let Some(value) = inside.get(..7).filter(|key| key.eq_ignore_ascii_case("range=\"")).map(|_| &inside[7..]) else {
        return Err(no_range(inside, end));
    };
    let Some((range, rest)) = value.split_once('"') else {
        return Err((DirectiveFault::Unquoted, end - inside.len()..end));
    };
    let fault = (!rest.trim().is_empty()).then(|| (DirectiveFault::TextBehind, end - rest.trim().len()..end));
    Ok(Some((range.into(), fault)))
}

/// What is wrong with a moniker block that says no range, by what it says in its place, which ends at `end`.
fn no_range(inside: &str, end: usize) -> Malformed {
    let start = end - inside.len();
    let name = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(inside.len());
    match inside[name..].trim_start().starts_with('=') {
        _ if inside.is_empty() => (DirectiveFault::Missing("range"), start..end),
        true if inside[..name].eq_ignore_ascii_case("range") => {
            let value = inside[name..].trim_start().strip_prefix('=').unwrap_or("").trim();
            let is_quoted = value.len() > 1 && value.starts_with('"') && value.ends_with('"');
            (if is_quoted { DirectiveFault::SpacedEquals } else { DirectiveFault::Unquoted }, start..end)
        }
        true if name > 0 => (DirectiveFault::UnknownAttribute, start..start + name),
        _ => (DirectiveFault::NoAttribute, start..end),
    }
}

const TARGETS: [&str; 3] = ["docs", "chromeless", "pdf"];

/// What a zone says, when it may: at least a target or a pivot, and no pivot on paper.
fn check_zone(attributes: &Attributes<'_>) -> Result<(), Malformed> {
    if let Some(other) = attributes.other_than(DirectiveName::Zone.attributes()) {
        return Err((DirectiveFault::UnknownAttribute, other.name_range.clone()));
    }
    let target = attributes.get("target");
    if let Some(target) = target.filter(|target| !TARGETS.contains(&target.value)) {
        return Err((DirectiveFault::BadValue, target.range.clone()));
    }
    let pivot = attributes.get("pivot");
    let is_id = |id: &str| {
        !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    if let Some(pivot) = pivot.filter(|pivot| !pivot.value.split(',').all(|id| is_id(id.trim()))) {
        let ids = "ids of small Latin letters, digits and dashes, with commas between them";
        return Err((DirectiveFault::NotA(ids), pivot.range.clone()));
    }
    match (target, pivot) {
        (None, None) => Err((DirectiveFault::Missing("target or pivot"), 0..0)),
        (Some(target), Some(pivot)) if target.value == "pdf" => {
            Err((DirectiveFault::PivotOnPaper, pivot.range.clone()))
        }
        _ => Ok(()),
    }
}

/// What a form says, when it may: what it does, and the words of its button.
fn check_form(attributes: &Attributes<'_>) -> Result<(), Malformed> {
    if let Some(other) = attributes.other_than(DirectiveName::Form.attributes()) {
        return Err((DirectiveFault::UnknownAttribute, other.name_range.clone()));
    }
    let says = |name| attributes.get(name).is_some_and(|attribute| !attribute.value.is_empty());
    let missing = ["action", "submitText"].into_iter().find(|name| !says(name));
    missing.map_or(Ok(()), |name| Err((DirectiveFault::Missing(name), 0..0)))
}

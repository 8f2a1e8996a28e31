//! The YAML between the `---` lines at the start of a file.
//!
//! In: the text of a file. Out: what we know by name of it, each value with its place, and where the body begins.
//! A front matter that is no YAML is told, and what can be read of it line by line is read all the same.
//!
//! **Invariant:** nobody outside this file looks a key up by its name.

use std::fmt;

use crate::locale::Locale;
use crate::markdown::allow::{Allowance, Covers, allowances_in_yaml};
use crate::markdown::document::Side;
use crate::markdown::side_by_side;
use crate::text::{Span, Spanned};
use crate::yaml::{self, Node, Value};

/// How much front matter is read, in bytes. The largest of 43,384 real files has under 8 KiB; the bound keeps a hostile
/// one from costing more than a moment.
const MAX_BYTES: usize = 64 * 1024;

/// The front matter of one file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FrontMatter {
    /// Offset of the body in bytes.
    pub body: u32,
    /// What describes the article.
    pub metadata: Metadata,
    /// Where the translation came from.
    pub localization: Localization,
    /// Why it is no YAML mapping, and where.
    pub fault: Option<Spanned<String>>,
    /// Keys that stand there twice; the first one counts.
    pub duplicates: Vec<Spanned<String>>,
    /// Keys that nobody knows, and that are nearly one that is known and that is not there.
    pub misspelt: Vec<Misspelt>,
    /// Values that are not what their keys ask for. They count as not there.
    pub unread: Vec<Unread>,
}

/// A key that may be another, misspelt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misspelt {
    /// As written.
    pub key: Spanned<Box<str>>,
    /// What may be meant.
    pub meant: &'static str,
}

/// The keys that are worth looking for under another name: without them an article or its provenance lacks something.
const LOOKED_FOR: [&str; 13] = [
    "title",
    "description",
    "author",
    "ms.author",
    "ms.date",
    "ms.openlocfilehash",
    "ms.translationtype",
    "ms.locfileid",
    "ms.contentlocale",
    "ms.sourcegitcommit",
    "ms.lasthandoff",
    "monikerRange",
    "redirect_url",
];

/// Keys that authors use, and that are near one of those.
const OTHERS: [&str; 6] = ["titles", "authors", "ms.authors", "subtitle", "ms.data", "ms.update"];

/// The key that one may be: a slip or two of its letters, or other capitals.
fn meant_by(key: &str) -> Option<&'static str> {
    if OTHERS.contains(&key) {
        return None;
    }
    let slips = |known: &str| if known.len() < 7 { 1 } else { 2 };
    let is_near = |known: &&&str| {
        key.len().abs_diff(known.len()) <= slips(known)
            && (key.eq_ignore_ascii_case(known) || strsim::osa_distance(key, known) <= slips(known))
    };
    if LOOKED_FOR.contains(&key) {
        return None;
    }
    LOOKED_FOR.iter().find(is_near).copied()
}

/// A value that is not what its key asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The key.
    pub key: UnreadKey,
    /// What stands there; empty for a list or a map, too.
    pub value: Box<str>,
    /// Where. A value that was left empty has an empty span where it would stand.
    pub span: Span,
}

/// The keys whose values cannot be just anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnreadKey {
    /// `ms.date`, which is a day.
    Date,
    /// `ms.lasthandoff`, which is a day.
    HandOff,
    /// `ms.openlocfilehash`, which is one text. One that is no hash is kept in [`Localization`].
    SourceHash,
    /// `ms.locfileid`, which is one text.
    LocFileId,
    /// `ms.contentlocale`, which is a tag.
    Locale,
    /// `title`, which is one text.
    Title,
    /// `description`, which is one text.
    Description,
    /// `uid`, which is one text.
    Uid,
    /// `monikerRange`, which is one text.
    MonikerRange,
    /// `redirect_url`, which is one text.
    RedirectUrl,
    /// `breadcrumb_path`, which is one text.
    BreadcrumbPath,
    /// `ms.translationtype`, which is one word.
    TranslationType,
    /// `ms.sourcegitcommit`, which is one text.
    SourceCommit,
}

impl UnreadKey {
    /// Keys of which nothing is asked but that their value is one text.
    pub const TEXTS: [Self; 8] = [
        Self::Title,
        Self::Description,
        Self::Uid,
        Self::MonikerRange,
        Self::RedirectUrl,
        Self::BreadcrumbPath,
        Self::TranslationType,
        Self::SourceCommit,
    ];

    /// The key as it is written.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Date => "ms.date",
            Self::HandOff => "ms.lasthandoff",
            Self::SourceHash => "ms.openlocfilehash",
            Self::LocFileId => "ms.locfileid",
            Self::Locale => "ms.contentlocale",
            Self::Title => "title",
            Self::Description => "description",
            Self::Uid => "uid",
            Self::MonikerRange => "monikerRange",
            Self::RedirectUrl => "redirect_url",
            Self::BreadcrumbPath => "breadcrumb_path",
            Self::TranslationType => "ms.translationtype",
            Self::SourceCommit => "ms.sourcegitcommit",
        }
    }

    fn of(key: &str) -> Option<Self> {
        let all = [Self::Date, Self::HandOff, Self::SourceHash, Self::LocFileId, Self::Locale];
        all.into_iter().chain(Self::TEXTS).find(|own| own.as_str() == key)
    }

    /// Whether nobody leaves it empty: what says which hand-off it was. Templates of authors have days without a value.
    fn is_needed(self) -> bool {
        matches!(self, Self::SourceHash | Self::LocFileId)
    }
}

/// What describes an article, as its front matter says; [`crate::markdown::Merged`] adds what is said elsewhere.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Metadata {
    /// `title`
    pub title: Option<Spanned<Box<str>>>,
    /// `description`
    pub description: Option<Box<str>>,
    /// `ms.date`
    pub date: Option<Date>,
    /// `titleSuffix`
    pub title_suffix: Option<Box<str>>,
    /// `robots`: whether it keeps search engines out.
    pub noindex: Option<bool>,
    /// `monikerRange`
    pub moniker_range: Option<Spanned<Box<str>>>,
    /// `zone_pivot_groups`, one by one.
    pub pivot_groups: Box<[Spanned<Box<str>>]>,
    /// `zone_pivot_group_filename`
    pub pivot_file: Option<Spanned<Box<str>>>,
    /// `redirect_url`: where readers are sent on.
    pub redirect_url: Option<Spanned<Box<str>>>,
    /// Keys without a value: they hide what is said elsewhere of the article.
    pub emptied: Box<[Box<str>]>,
    /// `uid`: the name by which other articles link to it.
    pub uid: Option<Spanned<Box<str>>>,
    /// `breadcrumb_path`: the table of contents that its breadcrumbs come from.
    pub breadcrumb_path: Option<Box<str>>,
    /// `ms.author`: who answers for it.
    pub owner: Option<Box<str>>,
    /// `author`: who wrote it.
    pub author: Option<Box<str>>,
}

/// Where a translation came from: the `ms.*` keys that the localization system writes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Localization {
    /// `ms.openlocfilehash`: SHA-1 of the bytes of the source file that was translated, in hex.
    pub source_hash: Option<Spanned<Box<str>>>,
    /// `ms.locfileid`: the id of one hand-off of one file in one locale.
    pub loc_file_id: Option<Spanned<Box<str>>>,
    /// `ms.sourcegitcommit`
    pub source_commit: Option<Spanned<Box<str>>>,
    /// `ms.contentlocale`
    pub locale: Option<Spanned<Locale>>,
    /// `ms.translationtype`
    pub kind: Option<Spanned<TranslationKind>>,
    /// `ms.lasthandoff`
    pub handed_off: Option<Spanned<Date>>,
}

/// Who translated, as declared. A label, no evidence of review: of 360 files, 338 went from machine to human while 203 of
/// their bodies did not change at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TranslationKind {
    /// `HT`
    Human,
    /// `MT`, `MTE`, `MTE75`, `MTE95`, with the word as written.
    Machine(Box<str>),
    /// Any other word.
    Other(Box<str>),
}

impl TranslationKind {
    /// The word as it stands in the file.
    #[must_use]
    pub fn declared(&self) -> &str {
        match self {
            Self::Human => "HT",
            Self::Machine(word) | Self::Other(word) => word,
        }
    }
}

/// A day of the calendar. Shown as ISO 8601.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads `MM/DD/YYYY` (zeros may be missing in month and day) and `YYYY-MM-DD`; `None` for what is no day, such as
    /// `9/99/9999`, and for a year of two digits, of which nobody knows the century.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (year, month, day) = match text.split_once('/') {
            Some((month, rest)) => rest.split_once('/').map(|(day, year)| (year, month, day))?,
            None => {
                let (year, rest) = text.get(..10).unwrap_or(text).split_once('-')?;
                rest.split_once('-').map(|(month, day)| (year, month, day))?
            }
        };
        if year.len() != 4 || year.starts_with('+') {
            return None;
        }
        let (year, month, day): (u16, u8, u8) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        let is_leap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
        let days = match month {
            2 if is_leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        (1..=days).contains(&day).then_some(Self { year, month, day })
    }

    /// Year, month and day, as people count them.
    #[must_use]
    pub fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

pub(in crate::markdown) fn read(text: &str) -> FrontMatter {
    let Some((yaml, body)) = split(text) else { return unclosed(text) };
    let mut front_matter = FrontMatter { body: Span::at(body).start, ..FrontMatter::default() };
    if yaml.len() > MAX_BYTES {
        let message = format!("the front matter is longer than {} KiB", MAX_BYTES / 1024);
        front_matter.fault = Some(Spanned { value: message, span: Span::at(yaml.start) });
        return front_matter;
    }
    let (source, base) = (&text[yaml.clone()], yaml.start);
    match yaml::parse(source) {
        Ok(node) => match node.value {
            Value::Mapping(_) => {
                take_all(&mut front_matter, &node, base);
                front_matter.duplicates = yaml::duplicates(&node)
                    .into_iter()
                    .map(|key| Spanned { value: key.value.clone(), span: moved(key.span, base) })
                    .collect();
            }
            Value::Null => {}
            Value::Scalar(_) | Value::Sequence(_) => {
                let value = "the front matter is not a list of keys and values".to_owned();
                front_matter.fault = Some(Spanned { value, span: moved(node.span, base) });
            }
        },
        Err(fault) => {
            front_matter.fault = Some(Spanned { value: fault.message, span: moved(fault.span, base) });
            read_lines(&mut front_matter, source, base);
        }
    }
    front_matter
}

/// A value of the front matter that localizers translate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslatedField {
    /// Its key.
    pub key: &'static str,
    /// What it says; a list with commas between its items. Not empty.
    pub value: String,
    /// Where the key stands in the file.
    pub key_span: Span,
}

impl TranslatedField {
    /// The keys whose values localizers translate: they take the first numbers of the units.
    pub const KEYS: [&'static str; 3] = ["title", "description", "keywords"];
}

/// What localizers translate of the front matter of a file, as its source or its translation reads. A front matter that
/// is no YAML, or too long, has nothing.
#[must_use]
pub fn translated_fields(text: &str) -> Vec<TranslatedField> {
    let Some((range, _)) = split(text).filter(|(range, _)| range.len() <= MAX_BYTES) else { return Vec::new() };
    let Ok(node) = yaml::parse(&text[range.clone()]) else { return Vec::new() };
    let field = |key: &'static str| {
        let entry = node.entry(key)?;
        let items = match &entry.value.value {
            Value::Sequence(items) => items.iter().filter_map(Node::as_str).collect::<Vec<_>>().join(", "),
            _ => entry.value.as_str()?.to_owned(),
        };
        let value = side_by_side::collapse(items.trim(), Side::Target).into_owned();
        let key_span = moved(entry.key.span, range.start);
        (!value.is_empty()).then_some(TranslatedField { key, value, key_span })
    };
    TranslatedField::KEYS.into_iter().filter_map(field).collect()
}

/// The comments of a front matter that allow findings; one above all keys, with an empty line behind it, is about the
/// whole file.
pub(in crate::markdown) fn allowances(text: &str) -> Vec<Allowance> {
    let Some((range, _)) = split(text).filter(|(range, _)| range.len() <= MAX_BYTES) else { return Vec::new() };
    let mut found = allowances_in_yaml(&text[range.clone()]);
    let base = range.start;
    for allowance in &mut found {
        allowance.word = moved(allowance.word, base);
        allowance.codes.iter_mut().for_each(|code| *code = moved(*code, base));
        if let Covers::Part(span) = &mut allowance.covers {
            *span = moved(*span, base);
        }
    }
    found
}

/// The range of the YAML and the offset of the body. The file begins with a line of three dashes, and a line of three
/// dashes or dots ends the front matter.
fn split(text: &str) -> Option<(std::ops::Range<usize>, usize)> {
    let is_fence = |line: &str| line.trim_end() == "---";
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| is_fence(line))?;
    let mut at = first.len();
    for line in lines {
        if is_fence(line) || line.trim_end() == "..." {
            return Some((first.len()..at, at + line.len()));
        }
        at += line.len();
    }
    None
}

/// The keys that tell a front matter from other lines with colons between two rules.
const TELLING_KEYS: [&str; 3] = ["title", "description", "author"];

/// The most lines that are looked through for a front matter behind the beginning of a file.
const MAX_LATE_LINES: usize = 200;

/// A front matter behind empty lines or comments, behind spaces, or between longer rules is text to every reader. It is told when all its lines are keys and values,
/// and one of the keys is one that articles have.
fn late(text: &str) -> Option<Spanned<String>> {
    let start = behind_comments(text)?;
    let is_fence = |line: &str| line.trim().len() >= 3 && line.trim().bytes().all(|byte| byte == b'-');
    let mut lines = text[start..].split_inclusive('\n').take(MAX_LATE_LINES);
    lines.next().filter(|line| is_fence(line))?;
    let (mut is_telling, mut has_end) = (false, false);
    for line in lines {
        if is_fence(line) {
            has_end = true;
            break;
        }
        let key = key_of(line);
        let goes_on = line.starts_with([' ', '-', '#']) || line.trim().is_empty();
        if key.is_none() && !goes_on {
            return None;
        }
        is_telling |= key.is_some_and(|key| key.starts_with("ms.") || TELLING_KEYS.contains(&key));
    }
    let is_first = text[..start].trim_start_matches(['\u{feff}', ' ', '\t']).is_empty();
    let why = if is_first { "its first line is not '---' alone" } else { "it does not begin on the first line" };
    let value = format!("it is shown as text, because {why}");
    (is_telling && has_end).then(|| Spanned { value, span: Span::new(start, start + 3) })
}

/// Where the first line stands that is neither empty nor part of a comment, behind its indentation; `None` when a front matter
/// could begin there.
fn behind_comments(text: &str) -> Option<usize> {
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
        match rest.strip_prefix("<!--") {
            Some(comment) => rest = &comment[comment.find("-->")? + "-->".len()..],
            None => break,
        }
    }
    let start = text.len() - rest.len();
    let is_first = text[..start].trim_start_matches('\u{feff}').is_empty();
    let is_fence = rest.lines().next().is_some_and(|line| line.trim_end() == "---");
    (!is_first || !is_fence).then_some(start)
}

/// The key of a line that is a key and a value.
fn key_of(line: &str) -> Option<&str> {
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    let (name, value) = line.split_once(':')?;
    let is_key = !name.is_empty() && !name.starts_with('-') && name.bytes().all(is_name);
    (is_key && value.starts_with(char::is_whitespace)).then_some(name)
}

/// A file that begins with three dashes and a key, and has no second line of dashes: its keys are read up to the first line
/// that is none, and the body begins there. Without a key the dashes are a thematic break.
fn unclosed(text: &str) -> FrontMatter {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else {
        return FrontMatter { fault: late(text), ..FrontMatter::default() };
    };
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    let is_key =
        |line: &&str| line.split_once(':').is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(is_name));
    let keys: usize = lines.take_while(is_key).map(str::len).sum();
    if keys == 0 {
        return FrontMatter::default();
    }
    let value = "it has no end: a line of three dashes is missing".to_owned();
    let mut front_matter = FrontMatter {
        body: Span::at(first.len() + keys).start,
        fault: Some(Spanned { value, span: Span::new(0, 3) }),
        ..FrontMatter::default()
    };
    read_lines(&mut front_matter, &text[first.len()..first.len() + keys], first.len());
    front_matter
}

fn moved(span: Span, base: usize) -> Span {
    Span::new(span.range().start + base, span.range().end + base)
}

/// What can be read of a broken front matter: each line that is a key and a plain value by itself.
fn read_lines(front_matter: &mut FrontMatter, source: &str, base: usize) {
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        if line.starts_with(|c: char| c.is_ascii_alphabetic())
            && let Ok(node) = yaml::parse(line)
        {
            take_all(front_matter, &node, base + at);
        }
        at += line.len();
    }
}

/// Files what is known by name of a map; its places are moved by `base`.
pub(in crate::markdown) fn take_all(front_matter: &mut FrontMatter, node: &Node, base: usize) {
    let mut emptied: Vec<Box<str>> = Vec::new();
    for entry in node.as_mapping() {
        let key = entry.key.value.as_str();
        if let Some(meant) = meant_by(key).filter(|meant| node.get(meant).is_none()) {
            let key = Spanned { value: key.into(), span: moved(entry.key.span, base) };
            front_matter.misspelt.push(Misspelt { key, meant });
        }
        match &entry.value.value {
            Value::Scalar(value) => take(front_matter, key, value, moved(entry.value.span, base)),
            Value::Sequence(items) => {
                let text = |item| Node::as_str(item).map(|text| (text, moved(item.span, base)));
                take_list(front_matter, key, items.iter().filter_map(text));
                note_unread(front_matter, key, moved(entry.value.span, base));
            }
            Value::Mapping(_) => note_unread(front_matter, key, moved(entry.value.span, base)),
            Value::Null => {
                if Metadata::LAYERED.contains(&key) {
                    emptied.push(key.into());
                }
                if UnreadKey::of(key).is_some_and(UnreadKey::is_needed) {
                    note_unread(front_matter, key, moved(entry.value.span, base));
                }
            }
        }
    }
    if !emptied.is_empty() {
        front_matter.metadata.emptied = emptied.into();
    }
}

/// Notes a key whose value is no text.
fn note_unread(front_matter: &mut FrontMatter, key: &str, span: Span) {
    if let Some(key) = UnreadKey::of(key) {
        front_matter.unread.push(Unread { key, value: Box::from(""), span });
    }
}

/// Files a list of values.
pub(in crate::markdown) fn take_list<'a>(
    front_matter: &mut FrontMatter,
    key: &str,
    items: impl Iterator<Item = (&'a str, Span)>,
) {
    let groups = &mut front_matter.metadata.pivot_groups;
    if key == "zone_pivot_groups" && groups.is_empty() {
        *groups = items.flat_map(|(text, span)| names_in(text, span)).collect();
    }
}

/// The names of a text, with commas between them. The places of a quoted one are those inside the quotes, as long as it is
/// written without escapes.
fn names_in(text: &str, span: Span) -> Vec<Spanned<Box<str>>> {
    let has_place = span.range().len() >= text.len();
    let quote = span.range().len().saturating_sub(text.len()) / 2;
    let mut at = span.range().start + quote;
    let mut names = Vec::new();
    for part in text.split(',') {
        let name = part.trim();
        if !name.is_empty() {
            let start = at + (part.len() - part.trim_start().len());
            let span = if has_place { Span::new(start, start + name.len()) } else { span };
            names.push(Spanned { value: name.into(), span });
        }
        at += part.len() + 1;
    }
    names
}

/// Files one value. The first of two with one key counts.
pub(in crate::markdown) fn take(front_matter: &mut FrontMatter, key: &str, value: &str, span: Span) {
    fn set<T>(slot: &mut Option<T>, value: Option<T>) {
        if slot.is_none() {
            *slot = value;
        }
    }
    let FrontMatter { metadata, localization, unread, .. } = front_matter;
    let mut note = |key: UnreadKey, is_read: bool| {
        if !is_read && !value.trim().is_empty() {
            unread.push(Unread { key, value: value.trim().into(), span });
        }
    };
    let text = || Some(Spanned { value: Box::from(value.trim()), span });
    match key {
        // Files of 2017 and 2018 have pairs in their titles.
        "title" => {
            let title = side_by_side::collapse(value.trim(), Side::Target).into_owned();
            set(&mut metadata.title, Some(Spanned { value: title.into(), span }));
        }
        "description" => {
            let description = side_by_side::collapse(value.trim(), Side::Target).into_owned();
            set(&mut metadata.description, Some(description.into()));
        }
        "titleSuffix" => set(&mut metadata.title_suffix, Some(value.trim().into())),
        "robots" | "ROBOTS" => set(&mut metadata.noindex, Some(value.to_ascii_lowercase().contains("noindex"))),
        "monikerRange" => set(&mut metadata.moniker_range, text()),
        "zone_pivot_groups" if metadata.pivot_groups.is_empty() => metadata.pivot_groups = names_in(value, span).into(),
        "redirect_url" if !value.trim().is_empty() => set(&mut metadata.redirect_url, text()),
        "zone_pivot_group_filename" => set(&mut metadata.pivot_file, text()),
        "uid" if !value.trim().is_empty() => set(&mut metadata.uid, text()),
        "breadcrumb_path" => set(&mut metadata.breadcrumb_path, Some(value.trim().into())),
        "ms.author" if !value.trim().is_empty() => set(&mut metadata.owner, Some(value.trim().into())),
        "author" if !value.trim().is_empty() => set(&mut metadata.author, Some(value.trim().into())),
        "ms.date" => {
            let day = Date::parse(value);
            note(UnreadKey::Date, day.is_some());
            set(&mut metadata.date, day);
        }
        "ms.openlocfilehash" | "ms.locfileid" if value.trim().is_empty() => note_unread(front_matter, key, span),
        "ms.openlocfilehash" => set(&mut localization.source_hash, text()),
        "ms.locfileid" => set(&mut localization.loc_file_id, text()),
        "ms.sourcegitcommit" => set(&mut localization.source_commit, text()),
        "ms.contentlocale" => {
            let locale = Locale::parse(value);
            note(UnreadKey::Locale, locale.is_some());
            set(&mut localization.locale, locale.map(|value| Spanned { value, span }));
        }
        "ms.translationtype" => set(&mut localization.kind, Some(Spanned { value: kind(value.trim()), span })),
        "ms.lasthandoff" => {
            let day = Date::parse(value);
            note(UnreadKey::HandOff, day.is_some());
            set(&mut localization.handed_off, day.map(|value| Spanned { value, span }));
        }
        _ => {}
    }
}

fn kind(word: &str) -> TranslationKind {
    match word.to_ascii_uppercase().as_str() {
        "HT" => TranslationKind::Human,
        "MT" | "MTE" | "MTE75" | "MTE95" => TranslationKind::Machine(word.into()),
        _ => TranslationKind::Other(word.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_both_orders() {
        for (text, want) in [
            ("04/23/2019", Some("2019-04-23")),
            ("4/3/2019", Some("2019-04-03")),
            ("2019-04-23", Some("2019-04-23")),
            ("2020-02-29T10:00:00Z", Some("2020-02-29")),
            ("02/29/2019", None),
            ("9/99/9999", None),
            ("4/23/19", None),
            ("soon", None),
        ] {
            assert_eq!(Date::parse(text).map(|date| date.to_string()).as_deref(), want, "{text}");
        }
    }

    #[test]
    fn the_body_begins_behind_the_second_fence() {
        for (text, body, title) in [
            ("---\ntitle: .686\n---\n# H", "# H", Some(".686")),
            ("---\r\ntitle: A\r\n---\r\nb", "b", Some("A")),
            ("---\ntitle: 'it''s'\n...\nb", "b", Some("it's")),
            ("# H\n---\n", "# H\n---\n", None),
            ("---\nno end", "---\nno end", None),
            ("---\n\ntext: x", "---\n\ntext: x", None),
            ("---\n---\nb", "b", None),
        ] {
            let read = read(text);
            assert_eq!(&text[read.body as usize..], body, "{text:?}");
            assert_eq!(read.metadata.title.as_ref().map(|title| &*title.value), title, "{text:?}");
            assert_eq!(read.fault, None, "{text:?}");
        }
    }

    #[test]
    fn one_that_begins_too_late_is_told() {
        for (text, want) in [
            ("\n---\ntitle: A\n---\n# H", Some(1)),
            ("<!-- x\ny -->\n\n---\r\nms.date: 1/1/2020\r\nkeys:\r\n- a\r\n---\r\n", Some(14)),
            ("\n---\nkey: A\n---\n", None),
            ("\n---\ntitle: A\nand more text\n---\n", None),
            ("\n---\ntitle: A\n", None),
            ("# H\n\n---\ntitle: A\n---\n", None),
            ("\n ---\ntitle: A\n---\n", Some(2)),
            ("<!-- x --> ---\ntitle: A\n---\n", Some(11)),
            (" ---\ntitle: A\n---\n", Some(1)),
            ("----\ntitle: A\n----\n", Some(0)),
            ("----\n\nSee: this\n\n----\n", None),
        ] {
            let read = read(text);
            assert_eq!(read.fault.map(|fault| fault.span.start), want, "{text:?}");
            assert_eq!((read.body, read.metadata), (0, Metadata::default()), "{text:?}");
        }
    }

    #[test]
    fn one_without_end_is_told_and_read_line_by_line() {
        let text = "---\ntitle: A\n# Heading\n";
        let read = read(text);
        assert_eq!(&text[read.body as usize..], "# Heading\n");
        assert_eq!(&*read.metadata.title.unwrap().value, "A");
        assert_eq!(read.fault.unwrap().span, Span::new(0, 3));
    }

    #[test]
    fn what_can_be_read_of_a_broken_one_is_read() {
        let read = read("---\ntitle: A: b: c\nms.locfileid: \"7\"\nx: [1\n---\nbody");
        assert!(read.fault.is_some());
        assert_eq!(&*read.localization.loc_file_id.unwrap().value, "7");
    }
}

//! The bitext of a topic in one locale: which text stands beside the translation, and what is paired with what.
//!
//! In: the catalog. Out: [`Bitext`]s, one for each topic and target locale that has an article. Files that are no articles,
//! such as includes and a README, are translated texts with sentences of their own, and get theirs.
//!
//! The pivot is, in this order: the source halves of the translation's own pairs; those of a sibling translated from the same
//! version, which are the source already cut; the source's own article; the source halves of a sibling of another version;
//! the text of a sibling.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::align::evidence::Evidence;
use crate::align::lexicon::{self, Lexicon};
use crate::align::model::{AlignSide, Piece, Relation, TranslationUnit};
use crate::align::pairing::align;
use crate::catalog::{Catalog, DocId, LocaleId};
use crate::docset::Role;
use crate::locale::Locale;
use crate::markdown::{Passage, Side, Unit, parse_side, passages};
use crate::text::sentence::Rules;
use crate::text::{LineIndex, Span, char_boundary};

/// A text in all its locales.
#[derive(Debug, Clone)]
pub struct BitextTopic<'a> {
    /// The path below the locale's folder.
    pub path: &'a str,
    /// Its files, by locale.
    pub articles: BTreeMap<LocaleId, DocId>,
}

/// What stands beside a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PivotKind {
    /// The source's own article.
    Source,
    /// The source, put together from pairs.
    Recovered,
    /// Another translation.
    Sibling,
}

impl PivotKind {
    /// The word for data.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Recovered => "recovered",
            Self::Sibling => "sibling",
        }
    }
}

/// The sentences of one article in one locale, beside those of its pivot.
#[derive(Debug, Clone)]
pub struct Bitext<'a> {
    /// The path of the topic.
    pub path: &'a str,
    /// The locale of the translation.
    pub locale: &'a Locale,
    /// What stands beside it.
    pub pivot: PivotKind,
    /// The language of that.
    pub pivot_locale: &'a Locale,
    /// The file of the translation.
    pub doc: DocId,
    /// The sentences in order.
    pub rows: Vec<Row<'a>>,
}

/// One sentence beside its partner.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    /// The id, where the file has one.
    pub id: Option<&'a str>,
    /// The half of the pivot, inline Markdown.
    pub source: Option<Cow<'a, str>>,
    /// The half of the translation, inline Markdown.
    pub target: Option<Cow<'a, str>>,
    /// How they were found to be partners.
    pub evidence: Evidence,
    /// The measured chance that they are.
    pub confidence: f64,
    /// The line of the first half in the file of the pivot.
    pub source_line: Option<u32>,
    /// The line of the second half in the file of the translation.
    pub target_line: Option<u32>,
}

/// What can be aligned, sorted by path.
#[must_use]
pub fn bitext_topics(catalog: &Catalog) -> Vec<BitextTopic<'_>> {
    let mut topics: Vec<BitextTopic<'_>> = catalog
        .topics
        .iter()
        .map(|topic| BitextTopic { path: &topic.path, articles: topic.articles.clone() })
        .collect();
    let mut others: BTreeMap<&str, BTreeMap<LocaleId, DocId>> = BTreeMap::new();
    for id in catalog.doc_ids().filter(|id| catalog.file(*id).role != Role::Article) {
        others.entry(catalog.below(id)).or_default().insert(catalog.locale_of(id), id);
    }
    topics.extend(others.into_iter().map(|(path, articles)| BitextTopic { path, articles }));
    topics.sort_by_key(|topic| topic.path);
    topics
}

/// What the docset itself teaches of its languages.
#[derive(Debug, Default)]
pub struct Lexicons {
    by_locale: BTreeMap<LocaleId, Lexicon>,
}

/// How many articles of a locale are learned from: enough for [`lexicon::MAX_PAIRS`].
const MAX_LEARNED: usize = 240;

/// A pair that is at least this sure is learned from.
const CERTAIN: f64 = 0.997;

impl Lexicons {
    /// Learns from the certain pairs of these locales, as far as they have articles without pairs of their own.
    #[must_use]
    pub fn learn(
        catalog: &Catalog,
        topics: &[BitextTopic<'_>],
        asked: &[BitextTopic<'_>],
        locales: &[LocaleId],
    ) -> Self {
        let mut by_locale = BTreeMap::new();
        for locale in locales {
            let is_plain = |doc: &DocId| catalog.document(*doc).units.is_empty();
            if !asked.iter().any(|topic| topic.articles.get(locale).is_some_and(is_plain)) {
                continue;
            }
            let holders: Vec<&BitextTopic<'_>> =
                topics.iter().filter(|topic| topic.articles.contains_key(locale)).collect();
            let step = holders.len().div_ceil(MAX_LEARNED).max(1);
            let sample: Vec<&BitextTopic<'_>> = holders.into_iter().step_by(step).collect();
            let learned = |topic: &&BitextTopic<'_>| topic.certain_pairs(catalog, *locale);
            let pairs: Vec<Vec<(Vec<u32>, Vec<u32>)>> = sample.par_iter().map(learned).collect();
            let pairs: Vec<(Vec<u32>, Vec<u32>)> = pairs.into_iter().flatten().collect();
            // Of more pairs than are needed, as many from each part of the docset.
            let step = pairs.len().div_ceil(lexicon::MAX_PAIRS).max(1);
            let pairs: Vec<(Vec<u32>, Vec<u32>)> = pairs.into_iter().step_by(step).collect();
            if let Some(lexicon) = Lexicon::learn(&pairs) {
                by_locale.insert(*locale, lexicon);
            }
        }
        Self { by_locale }
    }
}

/// Where the text beside a translation comes from.
#[derive(Debug, Clone, Copy)]
enum Chosen {
    /// Both halves are in the file.
    Own,
    /// The source halves of this file; whether it is of the same version.
    Halves(DocId, Relation),
    /// This file as it is.
    File(DocId, Relation),
}

impl BitextTopic<'_> {
    /// The locales that have a bitext.
    pub fn targets<'c>(&'c self, catalog: &'c Catalog) -> impl Iterator<Item = LocaleId> + 'c {
        self.articles.keys().copied().filter(|locale| *locale != catalog.source)
    }

    /// The bitexts of the topic in these locales. What they share, such as the passages of the source, is read once.
    #[must_use]
    pub fn bitexts<'c>(&'c self, catalog: &'c Catalog, locales: &[LocaleId], lexicons: &Lexicons) -> Vec<Bitext<'c>> {
        let mut pivots: BTreeMap<(DocId, bool), PivotText<'c>> = BTreeMap::new();
        let mut bitexts = Vec::new();
        for locale in locales {
            let Some(doc) = self.articles.get(locale).copied() else { continue };
            let Some(chosen) = self.choose(catalog, doc) else { continue };
            let lexicon = lexicons.by_locale.get(locale);
            let rows = match chosen {
                Chosen::Own => {
                    let source = self.articles.get(&catalog.source).copied();
                    let is_twin = self.source_relation(catalog, doc) == Some(Relation::Twin);
                    own_rows(catalog, doc, source.filter(|_| is_twin))
                }
                Chosen::Halves(pivot, relation) => {
                    let text = pivots.entry((pivot, true)).or_insert_with(|| PivotText::halves(catalog, pivot));
                    rows(catalog, text, doc, relation, lexicon)
                }
                Chosen::File(pivot, relation) => {
                    let text = pivots.entry((pivot, false)).or_insert_with(|| PivotText::file(catalog, pivot));
                    rows(catalog, text, doc, relation, lexicon)
                }
            };
            let (pivot, pivot_locale) = self.pivot_of(catalog, chosen, doc);
            let pivot_locale = catalog.locale(pivot_locale);
            let locale = catalog.locale(*locale);
            bitexts.push(Bitext { path: self.path, locale, pivot, pivot_locale, doc, rows });
        }
        bitexts
    }

    /// The words of the pairs that can be learned from.
    fn certain_pairs(&self, catalog: &Catalog, locale: LocaleId) -> Vec<(Vec<u32>, Vec<u32>)> {
        let nothing = Lexicons::default();
        let bitexts = self.bitexts(catalog, &[locale], &nothing);
        let rows = bitexts.iter().filter(|bitext| bitext.pivot != PivotKind::Sibling).flat_map(|bitext| &bitext.rows);
        let words = |row: &Row<'_>| {
            let (source, target) = (row.source.as_deref()?, row.target.as_deref()?);
            (source != target).then(|| (lexicon::words_to_learn(source), lexicon::words_to_learn(target)))
        };
        rows.filter(|row| row.confidence >= CERTAIN).filter_map(words).collect()
    }

    fn pivot_of(&self, catalog: &Catalog, chosen: Chosen, doc: DocId) -> (PivotKind, LocaleId) {
        match chosen {
            Chosen::Own if self.source_relation(catalog, doc) == Some(Relation::Twin) => {
                (PivotKind::Source, catalog.source)
            }
            Chosen::Own | Chosen::Halves(..) => (PivotKind::Recovered, catalog.source),
            Chosen::File(pivot, _) => match catalog.locale_of(pivot) {
                locale if locale == catalog.source => (PivotKind::Source, locale),
                locale => (PivotKind::Sibling, locale),
            },
        }
    }

    /// How a translation belongs to the source's own article, where there is one.
    fn source_relation(&self, catalog: &Catalog, doc: DocId) -> Option<Relation> {
        let source = *self.articles.get(&catalog.source)?;
        let is_twin = match (hash_of(catalog, doc), &catalog.file(source).hashes) {
            (Some(hash), Some(hashes)) => hashes.contains(hash),
            _ => false,
        };
        Some(if is_twin { Relation::Twin } else { Relation::Divergent })
    }

    fn choose(&self, catalog: &Catalog, doc: DocId) -> Option<Chosen> {
        let is_bilingual = |doc: DocId| !catalog.document(doc).units.is_empty();
        if is_bilingual(doc) {
            return Some(Chosen::Own);
        }
        let own = hash_of(catalog, doc);
        let is_twin = |other: DocId| match (own, hash_of(catalog, other)) {
            (Some(own), Some(other)) => own.eq_ignore_ascii_case(other),
            _ => false,
        };
        let siblings = || {
            let others = self.articles.iter().filter(|(locale, other)| **locale != catalog.source && **other != doc);
            others.map(|(_, other)| *other)
        };
        let is_whole = |other: DocId| !self.articles.contains_key(&catalog.source) || is_in_pairs(catalog, other);
        if let Some(sibling) = siblings().find(|other| is_bilingual(*other) && is_twin(*other) && is_whole(*other)) {
            return Some(Chosen::Halves(sibling, Relation::Twin));
        }
        if let Some(source) = self.articles.get(&catalog.source) {
            let relation = self.source_relation(catalog, doc).unwrap_or(Relation::Divergent);
            return Some(Chosen::File(*source, relation));
        }
        if let Some(sibling) = siblings().find(|other| is_bilingual(*other)) {
            return Some(Chosen::Halves(sibling, Relation::Divergent));
        }
        let twin = siblings().find(|other| is_twin(*other)).map(|other| Chosen::File(other, Relation::Twin));
        twin.or_else(|| siblings().next().map(|other| Chosen::File(other, Relation::Divergent)))
    }
}

/// Whether nearly all of a bilingual article stands in pairs: of what does not, nobody knows the source half.
fn is_in_pairs(catalog: &Catalog, doc: DocId) -> bool {
    let units = &catalog.document(doc).units;
    let passages = passages(catalog.document(doc), catalog.text(doc), Side::Target);
    let (mut paired, mut all) = (0, 0);
    for passage in passages.iter().filter(|passage| passage.has_words) {
        let first = units.partition_point(|unit| unit.target.end <= passage.span.start);
        let is_paired = units.get(first).is_some_and(|unit| unit.target.start < passage.span.end);
        all += passage.length;
        paired += if is_paired { passage.length } else { 0 };
    }
    paired * 10 >= all * 9
}

fn hash_of(catalog: &Catalog, doc: DocId) -> Option<&str> {
    catalog.localization(doc).source_hash.as_ref().map(|hash| &*hash.value)
}

/// The text that stands beside translations.
pub(in crate::align) struct PivotText<'a> {
    pub(in crate::align) text: &'a str,
    pub(in crate::align) passages: Vec<Passage>,
    /// For each passage its sentences, where they are given.
    sentences: Option<Vec<Vec<Span>>>,
    locale: &'a Locale,
    /// Whether lines of the file are lines of the pivot.
    has_lines: bool,
}

impl<'a> PivotText<'a> {
    pub(in crate::align) fn file(catalog: &'a Catalog, doc: DocId) -> Self {
        let text = catalog.text(doc);
        let passages = passages(catalog.document(doc), text, Side::Target);
        Self { text, passages, sentences: None, locale: &catalog.file(doc).locale, has_lines: true }
    }

    /// An old version of a source file.
    pub(in crate::align) fn old(catalog: &'a Catalog, text: &'a str) -> Self {
        let document = parse_side(text, Side::Target, &catalog.docset.alerts);
        let passages = passages(&document, text, Side::Target);
        Self { text, passages, sentences: None, locale: catalog.locale(catalog.source), has_lines: true }
    }

    pub(in crate::align) fn side(&self) -> AlignSide<'_> {
        side(&self.passages, self.sentences.as_deref(), self.locale)
    }

    /// Where a piece of it stands in its file.
    pub(in crate::align) fn span_of(&self, piece: Piece) -> Span {
        self.passages[piece.passage as usize].span_of(piece.visible, self.text)
    }

    pub(in crate::align) fn halves(catalog: &'a Catalog, doc: DocId) -> Self {
        let text = catalog.text(doc);
        let document = parse_side(text, Side::Source, &catalog.docset.alerts);
        let passages = passages(&document, text, Side::Source);
        let sentences = Some(passages.iter().map(|passage| given_sentences(passage, &document.units)).collect());
        Self { text, passages, sentences, locale: catalog.locale(catalog.source), has_lines: false }
    }
}

/// The sentences of a passage as its pairs give them.
fn given_sentences(passage: &Passage, units: &[Unit]) -> Vec<Span> {
    let first = units.partition_point(|unit| unit.source.end <= passage.span.start);
    let inside = units[first..].iter().take_while(|unit| unit.source.start < passage.span.end);
    let sentences = inside
        .map(|unit| Span { start: passage.visible_at(unit.source.start), end: passage.visible_at(unit.source.end) });
    sentences.filter(|sentence| !sentence.of(&passage.visible).trim().is_empty()).collect()
}

/// The pairs of a bilingual file, with the lines of their source halves when the file that they come from is here.
fn own_rows(catalog: &Catalog, doc: DocId, source: Option<DocId>) -> Vec<Row<'_>> {
    let text = catalog.text(doc);
    let lines = LineIndex::new(text);
    let units = &catalog.document(doc).units;
    let mut source_lines = match source {
        Some(source) => lines_of(units.iter().map(|unit| unit.source.of(text)), catalog.text(source)),
        None => Vec::new(),
    }
    .into_iter();
    let rows = units.iter().map(|unit| Row {
        id: Some(unit.id.of(text)),
        source: Some(Cow::Borrowed(unit.source.of(text).trim())).filter(|half| !half.is_empty()),
        target: Some(Cow::Borrowed(unit.target.of(text).trim())).filter(|half| !half.is_empty()),
        evidence: Evidence::Spans,
        confidence: 1.0,
        source_line: source_lines.next().flatten(),
        target_line: Some(lines.line(unit.whole.start)),
    });
    rows.collect()
}

/// How far behind the last sentence the next one is looked for, in bytes of the source.
const NEAR: usize = 32 * 1024;

/// How much of a sentence is looked for: enough to know it by, little enough to stand on one line.
const KNOWN_BY: usize = 48;

/// The line of each sentence in the file that they come from, letter for letter and in order; `None` for one that the file
/// writes in another way.
fn lines_of<'a>(sentences: impl Iterator<Item = &'a str>, source: &str) -> Vec<Option<u32>> {
    let lines = LineIndex::new(source);
    let mut from = 0;
    let line_of = |sentence: &str| {
        let first = sentence.trim().lines().next().unwrap_or("");
        let wanted = &first[..char_boundary(first, KNOWN_BY)];
        if wanted.is_empty() {
            return None;
        }
        let at = from + source[from..char_boundary(source, from + NEAR)].find(wanted)?;
        from = at + wanted.len();
        Some(lines.line(Span::at(at).start))
    };
    sentences.map(line_of).collect()
}

fn side<'p>(passages: &'p [Passage], sentences: Option<&'p [Vec<Span>]>, locale: &Locale) -> AlignSide<'p> {
    let is_latin = locale.script().is_none_or(|script| script == "Latn");
    AlignSide { passages, rules: Rules::of(locale.language()), is_latin, sentences }
}

/// The pairs of a file and its pivot.
pub(in crate::align) fn rows<'a>(
    catalog: &'a Catalog,
    pivot: &PivotText<'a>,
    doc: DocId,
    relation: Relation,
    lexicon: Option<&Lexicon>,
) -> Vec<Row<'a>> {
    let text = catalog.text(doc);
    let own = passages(catalog.document(doc), text, Side::Target);
    let source = side(&pivot.passages, pivot.sentences.as_deref(), pivot.locale);
    let target = side(&own, None, &catalog.file(doc).locale);
    let (source_lines, target_lines) = (LineIndex::new(pivot.text), LineIndex::new(text));
    let row = |unit: TranslationUnit| {
        let passage = |piece: Piece, passages: &'_ [Passage]| -> usize {
            (piece.passage as usize).min(passages.len().saturating_sub(1))
        };
        let source_piece = unit.source.map(|piece| (&pivot.passages[passage(piece, &pivot.passages)], piece.visible));
        let target_piece = unit.target.map(|piece| (&own[passage(piece, &own)], piece.visible));
        let owned = |(passage, part): (&Passage, Span), text: &'a str| passage.markdown(part, text);
        Row {
            id: None,
            source: source_piece.map(|piece| owned(piece, pivot.text)),
            target: target_piece.map(|piece| owned(piece, text)),
            evidence: unit.certainty.evidence,
            confidence: unit.certainty.confidence,
            source_line: source_piece
                .filter(|_| pivot.has_lines)
                .map(|(passage, part)| source_lines.line(passage.span_of(part, pivot.text).start)),
            target_line: target_piece.map(|(passage, part)| target_lines.line(passage.span_of(part, text).start)),
        }
    };
    align(source, target, relation, lexicon).into_iter().map(row).collect()
}

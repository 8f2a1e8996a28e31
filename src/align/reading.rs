//! The sentences of a page beside those of its source, as places in both files: what reading modes are made from.
//!
//! In: the articles of a topic. Out: pairs with numbers. A pair of the bilingual format has the number of its id, which is the
//! same in all locales translated from one version. The source's own article takes its numbers from such a translation;
//! where there is none, its sentences are counted.
//!
//! **Invariant:** a number is given once in an article, and sentences are in order.

use rustc_hash::FxHashSet;

use crate::align::bitext::BitextTopic;
use crate::align::learn::Lexicons;
use crate::align::pivot::PivotText;
use crate::align::rows::Beside;
use crate::align::sentences::source_sentences;
use crate::align::source_lines::{Letters, source_spans};
use crate::catalog::{Catalog, DocId, LocaleId};
use crate::markdown::{SegmentMark, Side, Unit, passages};
use crate::text::Span;
use crate::text::sentence::Rules;

/// What is shown to readers as a pair is more likely one than not.
const SHOWN: f64 = 0.5;

/// The sentences of an article beside those of its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The file that the source sentences stand in.
    pub source: DocId,
    /// Which side of it they are.
    pub side: Side,
    /// The sentences of the translation, in its order.
    pub target_segments: Vec<SegmentMark>,
    /// Those of the source, in its order; each has a partner of its number.
    pub source_segments: Vec<SegmentMark>,
}

impl Reading {
    fn new(source: DocId, side: Side, mut pairs: Vec<(u32, Span, Span)>) -> Option<Self> {
        let mark = |(number, span)| SegmentMark { span, number };
        pairs.retain(|(_, target, source)| !target.range().is_empty() && !source.range().is_empty());
        let target_segments = in_order(pairs.iter().map(|(number, target, _)| mark((*number, *target))).collect());
        let source_segments = in_order(pairs.iter().map(|(number, _, source)| mark((*number, *source))).collect());
        (!target_segments.is_empty()).then_some(Self { source, side, target_segments, source_segments })
    }
}

/// Sentences in the order of their file, each number once, none inside another.
fn in_order(mut segments: Vec<SegmentMark>) -> Vec<SegmentMark> {
    segments.sort_by_key(|segment| (segment.span.start, segment.number));
    let mut known = FxHashSet::default();
    let mut end = 0;
    segments.retain(|segment| {
        let is_new = segment.span.start >= end && known.insert(segment.number);
        end = if is_new { segment.span.end } else { end };
        is_new
    });
    segments
}

/// The sentences of one side of a bilingual file.
#[must_use]
pub fn own_segments(units: &[Unit], text: &str, side: Side) -> Vec<SegmentMark> {
    let half = |unit: &Unit| if side == Side::Source { unit.source } else { unit.target };
    let numbered = units.iter().zip(numbers(units, text));
    let numbered = numbered.map(|(unit, number)| SegmentMark { span: half(unit), number });
    in_order(numbered.filter(|segment| !segment.span.range().is_empty()).collect())
}

/// Each sentence of a bilingual file beside its source; `None` for a file without pairs.
#[must_use]
pub fn own_reading(catalog: &Catalog, doc: DocId) -> Option<Reading> {
    let text = catalog.text(doc);
    let units = &catalog.document(doc).units;
    let pairs = units.iter().zip(numbers(units, text)).map(|(unit, number)| (number, unit.target, unit.source));
    Reading::new(doc, Side::Source, pairs.collect())
}

/// The number of each pair: what stands behind the last hyphen of its id. One that has none, or that of another before it,
/// gets one behind all of them, so that its sentence has its source all the same.
fn numbers(units: &[Unit], text: &str) -> Vec<u32> {
    let given: Vec<Option<u32>> = units.iter().map(|unit| unit.id.of(text).rsplit('-').next()?.parse().ok()).collect();
    let mut free = given.iter().flatten().max().map_or(1, |last| last.saturating_add(1));
    let mut known = FxHashSet::default();
    let mut number = |given: Option<u32>| {
        given.filter(|number| known.insert(*number)).unwrap_or_else(|| {
            free = free.saturating_add(1);
            free - 1
        })
    };
    given.into_iter().map(&mut number).collect()
}

impl BitextTopic<'_> {
    /// The sentences of the source's own article, numbered as those of its bilingual translations; counted where there are
    /// none and `counts` says so.
    #[must_use]
    pub fn source_segments(&self, catalog: &Catalog, counts: bool) -> Vec<SegmentMark> {
        let Some(source) = self.articles.get(&catalog.source).copied() else { return Vec::new() };
        let text = catalog.text(source);
        let twin = self.bilingual_twin(catalog, source);
        if twin.is_none() && !counts {
            return Vec::new();
        }
        let passages = passages(catalog.document(source), text, Side::Target);
        if let Some(twin) = twin {
            let (units, halves) = (&catalog.document(twin).units, catalog.text(twin));
            let letters = Letters::of_passages(&passages, text);
            let found = source_spans(units.iter().map(|unit| unit.source.of(halves)), &letters, text);
            let numbered = numbers(units, halves).into_iter().zip(found);
            return in_order(numbered.filter_map(|(number, span)| Some(SegmentMark { span: span?, number })).collect());
        }
        let rules = Rules::of(catalog.file(source).locale.language());
        let with_words = passages.iter().filter(|passage| passage.has_words);
        let spans = with_words.flat_map(|passage| {
            let sentences = source_sentences(passage, rules).into_iter();
            sentences.map(|sentence| passage.span_of(sentence, text))
        });
        in_order((1..).zip(spans).map(|(number, span)| SegmentMark { span, number }).collect())
    }

    /// The first bilingual translation by tag that was made from the source as it is now.
    fn bilingual_twin(&self, catalog: &Catalog, source: DocId) -> Option<DocId> {
        let hashes = catalog.file(source).hashes.as_ref()?;
        let mut translations = self.articles.values().copied().filter(|doc| *doc != source);
        translations.find(|doc| {
            let hash = catalog.declared_hash(*doc);
            !catalog.document(*doc).units.is_empty() && hash.is_some_and(|hash| hashes.contains(hash))
        })
    }

    /// The sentences of a translation without pairs beside those of its source, where that is at hand.
    #[must_use]
    pub fn aligned_reading(&self, catalog: &Catalog, locale: LocaleId, lexicons: &Lexicons) -> Option<Reading> {
        let doc = *self.articles.get(&locale)?;
        let other = self.choose_other(catalog, doc)?;
        if !other.is_halves && catalog.locale_of(other.doc) != catalog.source {
            return None;
        }
        let pivot = match other.is_halves {
            true => PivotText::halves(catalog, other.doc, None),
            false => PivotText::file(catalog, other.doc),
        };
        let side = if other.is_halves { Side::Source } else { Side::Target };
        let numbers = match side {
            Side::Source => own_segments(&catalog.document(other.doc).units, pivot.text, Side::Source),
            Side::Target => self.source_segments(catalog, true),
        };
        let beside = Beside::new(catalog, &pivot, doc, other.relation, lexicons.of(locale));
        let text = catalog.text(doc);
        let pairs = beside.units.iter().filter(|unit| unit.certainty.confidence >= SHOWN).filter_map(|unit| {
            let (source, target) = (pivot.span_of(unit.source?), unit.target?);
            let target = beside.passages[target.passage as usize].span_of(target.visible, text);
            let first = numbers.partition_point(|known| known.span.end <= source.start);
            let known = numbers.get(first).filter(|known| known.span.start < source.end)?;
            Some((known.number, target, source))
        });
        Reading::new(other.doc, side, pairs.collect())
    }
}

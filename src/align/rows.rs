//! The rows of a bitext: the pairs of a bilingual file, and what stands beside a pivot.
//!
//! In: a file of the catalog, and its pivot. Out: [`Row`]s in the order of the file.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use crate::align::evidence::Evidence;
use crate::align::lexicon::Lexicon;
use crate::align::model::{Relation, TranslationUnit};
use crate::align::pairing::align_beside;
use crate::align::pivot::{PivotText, side};
use crate::catalog::{Catalog, DocId};
use crate::markdown::{Passage, Side, passages};
use crate::text::{LineIndex, Span};

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

/// The pairs of a bilingual file, with the lines of their source halves when the file that they come from is here.
pub(in crate::align) fn own_rows<'a>(catalog: &'a Catalog, doc: DocId, source: Option<&PivotText<'_>>) -> Vec<Row<'a>> {
    let text = catalog.text(doc);
    let lines = LineIndex::new(text);
    let units = &catalog.document(doc).units;
    let halves = units.iter().map(|unit| unit.source.of(text));
    let mut source_lines = match source {
        Some(source) => source.lines_of(halves),
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

/// The pairs of a file that is bilingual in part, with rows for what stands outside of them: what the rest of the file is
/// beside another text, and what that text has and the file has not.
pub(in crate::align) fn with_rest<'a>(
    catalog: &'a Catalog,
    doc: DocId,
    own: Vec<Row<'a>>,
    beside: &Beside<'_, 'a>,
) -> Vec<Row<'a>> {
    let text = catalog.text(doc);
    let units = &catalog.document(doc).units;
    let is_paired = |piece: Span| {
        let first = units.partition_point(|unit| unit.target.end <= piece.start);
        units.get(first).is_some_and(|unit| unit.target.start < piece.end)
    };
    // The file may write a sentence with other marks than the source does.
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let known: FxHashSet<String> = units.iter().map(|unit| letters(unit.source.of(text))).collect();
    let mut rows = Vec::with_capacity(own.len());
    let mut own = units.iter().zip(own).peekable();
    for unit in &beside.units {
        if let Some(piece) = unit.target {
            let span = beside.passages[piece.passage as usize].span_of(piece.visible, text);
            let mut before = || own.next_if(|(unit, _)| unit.whole.start < span.start);
            rows.extend(std::iter::from_fn(&mut before).map(|(_, row)| row));
            if !is_paired(span) {
                rows.push(beside.row(unit));
            }
        } else {
            let row = beside.row(unit);
            if row.source.as_deref().is_some_and(|source| !known.contains(&letters(source))) {
                rows.push(row);
            }
        }
    }
    rows.extend(own.map(|(_, row)| row));
    rows
}

/// The pairs of a file and its pivot.
pub(in crate::align) fn rows<'a>(
    catalog: &'a Catalog,
    pivot: &PivotText<'a>,
    doc: DocId,
    relation: Relation,
    lexicon: Option<&Lexicon>,
) -> Vec<Row<'a>> {
    let beside = Beside::new(catalog, pivot, doc, relation, lexicon);
    beside.units.iter().map(|unit| beside.row(unit)).collect()
}

/// A file beside its pivot.
pub(in crate::align) struct Beside<'p, 'a> {
    pivot: &'p PivotText<'a>,
    text: &'a str,
    pub(in crate::align) passages: Vec<Passage>,
    pub(in crate::align) units: Vec<TranslationUnit>,
    /// The lines of both.
    source_lines: LineIndex<'a>,
    target_lines: LineIndex<'a>,
}

impl<'p, 'a> Beside<'p, 'a> {
    pub(in crate::align) fn new(
        catalog: &'a Catalog,
        pivot: &'p PivotText<'a>,
        doc: DocId,
        relation: Relation,
        lexicon: Option<&Lexicon>,
    ) -> Self {
        let text = catalog.text(doc);
        let passages = passages(catalog.document(doc), text, Side::Target);
        let source = pivot.side();
        let target = side(&passages, None, &catalog.file(doc).locale);
        let units = align_beside(source, &pivot.facts, target, relation, lexicon);
        let (source_lines, target_lines) = (LineIndex::new(pivot.text), LineIndex::new(text));
        Self { pivot, text, passages, units, source_lines, target_lines }
    }

    pub(in crate::align) fn row(&self, unit: &TranslationUnit) -> Row<'a> {
        let source = unit.source.map(|piece| (&self.pivot.passages[piece.passage as usize], piece.visible));
        let target = unit.target.map(|piece| (&self.passages[piece.passage as usize], piece.visible));
        let start = |(passage, part): (&Passage, Span), text: &str| passage.span_of(part, text).start;
        Row {
            id: None,
            source: source.map(|(passage, part)| passage.markdown(part, self.pivot.text)),
            target: target.map(|(passage, part)| passage.markdown(part, self.text)),
            evidence: unit.certainty.evidence,
            confidence: unit.certainty.confidence,
            source_line: source.and_then(|piece| self.pivot.line(start(piece, self.pivot.text), &self.source_lines)),
            target_line: target.map(|piece| self.target_lines.line(start(piece, self.text))),
        }
    }
}

//! The text that stands beside translations: read, cut into passages, and looked at once for all of them.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::align::facts::Facts;
use crate::align::model::{AlignSide, Piece, Relation};
use crate::align::source_lines::{Letters, source_lines};
use crate::catalog::{Catalog, DocId};
use crate::locale::Locale;
use crate::markdown::{Passage, Side, Unit, parse_side, passages};
use crate::text::sentence::Rules;
use crate::text::{LineIndex, Span};

/// The file that holds the text beside a translation, and whether both are of one version.
#[derive(Debug, Clone, Copy)]
pub(in crate::align) struct Other {
    pub(in crate::align) doc: DocId,
    /// Whether the text is the source halves of its pairs, not the file as it is.
    pub(in crate::align) is_halves: bool,
    pub(in crate::align) relation: Relation,
}

/// The texts that stand beside the translations of a topic, each read once.
#[derive(Default)]
pub(in crate::align) struct Pivots<'a>(BTreeMap<(DocId, bool), PivotText<'a>>);

impl<'a> Pivots<'a> {
    /// The text beside a translation. `source` is the source's own article, where it is of the same version.
    pub(in crate::align) fn of(
        &mut self,
        catalog: &'a Catalog,
        other: Other,
        source: Option<DocId>,
    ) -> (&PivotText<'a>, Relation) {
        let key = (other.doc, other.is_halves);
        if other.is_halves && !self.0.contains_key(&key) {
            let source = source.map(|source| self.file(catalog, source));
            let halves = PivotText::halves(catalog, other.doc, source);
            self.0.insert(key, halves);
        }
        (self.0.entry(key).or_insert_with(|| PivotText::file(catalog, other.doc)), other.relation)
    }

    /// The text of a file as it is.
    pub(in crate::align) fn file(&mut self, catalog: &'a Catalog, doc: DocId) -> &PivotText<'a> {
        self.0.entry((doc, false)).or_insert_with(|| PivotText::file(catalog, doc))
    }
}

/// Where the lines of a pivot are known from.
enum Lines {
    /// They are those of its own file.
    Own,
    /// The halves of pairs, each by the end of it in the file, and where it stands in the source's own.
    Halves(Vec<(u32, Option<u32>)>),
}

/// The text that stands beside translations.
pub(in crate::align) struct PivotText<'a> {
    pub(in crate::align) text: &'a str,
    pub(in crate::align) passages: Vec<Passage>,
    /// For each passage its sentences, where they are given.
    sentences: Option<Vec<Vec<Span>>>,
    locale: &'a Locale,
    lines: Lines,
    /// What was found out beside other translations.
    pub(in crate::align) facts: Facts,
    letters: OnceCell<Letters>,
}

impl<'a> PivotText<'a> {
    pub(in crate::align) fn file(catalog: &'a Catalog, doc: DocId) -> Self {
        let text = catalog.text(doc);
        let passages = passages(catalog.document(doc), text, Side::Target);
        let facts = Facts::of(&passages);
        Self {
            text,
            passages,
            sentences: None,
            locale: &catalog.file(doc).locale,
            lines: Lines::Own,
            facts,
            letters: OnceCell::new(),
        }
    }

    /// An old version of a source file.
    pub(in crate::align) fn old(catalog: &'a Catalog, text: &'a str) -> Self {
        let document = parse_side(text, Side::Target, &catalog.docset.alerts);
        let passages = passages(&document, text, Side::Target);
        let facts = Facts::of(&passages);
        Self {
            text,
            passages,
            sentences: None,
            locale: catalog.locale(catalog.source),
            lines: Lines::Own,
            facts,
            letters: OnceCell::new(),
        }
    }

    /// The lines of sentences in the file, in the order of both.
    pub(in crate::align) fn lines_of<'h>(&self, sentences: impl Iterator<Item = &'h str>) -> Vec<Option<u32>> {
        let letters = self.letters.get_or_init(|| Letters::of_passages(&self.passages, self.text));
        source_lines(sentences, letters, &LineIndex::new(self.text))
    }

    /// The line of a place in the text, in the file that is shown to people.
    pub(in crate::align) fn line(&self, at: u32, own: &LineIndex<'_>) -> Option<u32> {
        match &self.lines {
            Lines::Own => Some(own.line(at)),
            Lines::Halves(lines) => lines.get(lines.partition_point(|(end, _)| *end <= at))?.1,
        }
    }

    pub(in crate::align) fn side(&self) -> AlignSide<'_> {
        side(&self.passages, self.sentences.as_deref(), self.locale)
    }

    /// Where a piece of it stands in its file.
    pub(in crate::align) fn span_of(&self, piece: Piece) -> Span {
        self.passages[piece.passage as usize].span_of(piece.visible, self.text)
    }

    /// The source halves of a file, with lines of the source where it is at hand.
    pub(in crate::align) fn halves(catalog: &'a Catalog, doc: DocId, source: Option<&PivotText<'_>>) -> Self {
        let text = catalog.text(doc);
        let document = parse_side(text, Side::Source, &catalog.docset.alerts);
        let passages = passages(&document, text, Side::Source);
        let units = &document.units;
        let lines = source.map_or(Vec::new(), |source| source.lines_of(units.iter().map(|unit| unit.source.of(text))));
        let lines = units.iter().map(|unit| unit.source.end).zip(lines).collect();
        let sentences = Some(passages.iter().map(|passage| given_sentences(passage, &document.units)).collect());
        let facts = Facts::of(&passages);
        Self {
            text,
            passages,
            sentences,
            locale: catalog.locale(catalog.source),
            lines: Lines::Halves(lines),
            facts,
            letters: OnceCell::new(),
        }
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

pub(in crate::align) fn side<'p>(
    passages: &'p [Passage],
    sentences: Option<&'p [Vec<Span>]>,
    locale: &Locale,
) -> AlignSide<'p> {
    let is_latin = locale.script().is_none_or(|script| script == "Latn");
    AlignSide { passages, rules: Rules::of(locale.language()), is_latin, sentences }
}

/// How many letters of pairs there are for one byte outside of them when no more than a tenth of an article is outside.
const SURELY: usize = 12;

/// Whether nearly all of a bilingual article stands in pairs: of what does not, nobody knows the source half.
pub(in crate::align) fn is_in_pairs(catalog: &Catalog, doc: DocId) -> bool {
    let (units, text) = (&catalog.document(doc).units, catalog.text(doc));
    let letters_of = |unit: &Unit| unit.target.of(text).chars().filter(|letter| !letter.is_whitespace()).count();
    // Mostly the pairs alone are so much that nobody has to look what stands around them.
    let around = text.len().saturating_sub(units.iter().map(|unit| unit.whole.of(text).len()).sum());
    if units.iter().map(letters_of).sum::<usize>() >= around * SURELY {
        return true;
    }
    let passages = passages(catalog.document(doc), text, Side::Target);
    let (mut paired, mut all) = (0, 0);
    for passage in passages.iter().filter(|passage| passage.has_words) {
        let first = units.partition_point(|unit| unit.target.end <= passage.span.start);
        let inside = units[first..].iter().take_while(|unit| unit.target.start < passage.span.end);
        let length = passage.length as usize;
        all += length;
        paired += inside.map(letters_of).sum::<usize>().min(length);
    }
    paired * 10 >= all * 9
}

//! How far the source has moved on under a translation, sentence by sentence.
//!
//! In: a stale translation, and the source as it is now. What was translated is known from the pairs of a bilingual file,
//! or from the old version of the source, where its history is at hand. Out: [`Drift`]: which sentences were changed, which
//! are gone, which have come since, and what stands for them in the translation. Titles, descriptions and keywords are in no
//! pair: they are compared only with an old version at hand.
//!
//! Both texts are in one language and of one author: what is paired and reads alike is unchanged, whatever moved around it.
//! Reads no history itself.
//!
//! **Invariant:** an article whose source is unchanged has no drift.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::align::model::Relation;
use crate::align::pairing::align;
use crate::align::pivot::PivotText;
use crate::align::revision::{are_mostly_alike, is_revision, read_alike, sentence_beside, words};
use crate::catalog::{Catalog, DocId, FileId, State};
use crate::markdown::{TranslatedField, translated_fields};
use crate::text::{LineIndex, Span};

/// What happened to the sentences of the source since an article was translated.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drift {
    /// What is otherwise: the front matter first, then the sentences in order.
    pub changes: Vec<Change>,
    /// How many sentences read as they did.
    pub unchanged: usize,
}

/// What happened to a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It reads otherwise now.
    Changed,
    /// The source no longer has it.
    Gone,
    /// The source did not have it then.
    New,
}

impl ChangeKind {
    /// The word for data and for people.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Gone => "gone",
            Self::New => "new",
        }
    }
}

/// One sentence of the source, then and now.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What happened to it.
    pub kind: ChangeKind,
    /// The key of the front matter that it is the value of.
    pub field: Option<&'static str>,
    /// As it was translated, inline Markdown.
    pub before: Option<Box<str>>,
    /// As it reads now.
    pub after: Option<Box<str>>,
    /// What stands for it in the translation.
    pub target: Option<Box<str>>,
    /// Its line in the source as it is now, from 1.
    pub source_line: Option<u32>,
    /// The line of what stands for it in the translation.
    pub target_line: Option<u32>,
}

impl Drift {
    /// How many sentences a translator has to look at.
    #[must_use]
    pub fn count(&self) -> usize {
        self.changes.len()
    }

    /// How many of them something happened to.
    #[must_use]
    pub fn count_of(&self, kind: ChangeKind) -> usize {
        self.changes.iter().filter(|change| change.kind == kind).count()
    }
}

/// The drift of a translation. `old` is the version of the source that it was made from, where that is at hand. `None` when
/// the translation is not proved to be stale, and when nobody knows which sentences were translated.
#[must_use]
pub fn drift(catalog: &Catalog, doc: DocId, old: Option<&str>) -> Option<Drift> {
    let source = stale_source(catalog, doc)?;
    let is_bilingual = !catalog.document(doc).units.is_empty();
    let then = match old {
        _ if is_bilingual => PivotText::halves(catalog, doc, None),
        Some(old) => PivotText::old(catalog, old),
        None => return None,
    };
    let now = PivotText::file(catalog, source);
    let translated =
        if is_bilingual { Translated::given(catalog, doc) } else { Translated::paired(catalog, doc, &then) };
    let mut drift = Drift::default();
    if let Some(old) = old {
        drift.changes = fields_changed(old, now.text, catalog.text(doc));
    }
    let lines = LineIndex::new(now.text);
    let mut rows = Vec::new();
    // The sentences of then are given, or cut by themselves; those of now are cut to fit them.
    for unit in align(then.side(), now.side(), Relation::Revision, None) {
        let after = unit.target.map(|piece| &now.passages[piece.passage as usize]).zip(unit.target);
        let (target, target_line) = unit.source.map(|piece| translated.of(then.span_of(piece))).unwrap_or_default();
        rows.push(Change {
            kind: ChangeKind::Changed,
            field: None,
            before: unit
                .source
                .map(|piece| then.passages[piece.passage as usize].markdown(piece.visible, then.text).into()),
            after: after.map(|(passage, piece)| passage.markdown(piece.visible, now.text).into()),
            target,
            source_line: after.map(|(passage, piece)| lines.line(passage.span_of(piece.visible, now.text).start)),
            target_line,
        });
    }
    drift.settle(rows);
    Some(drift)
}

/// The source of a translation that is proved to be stale by its hash.
#[must_use]
pub fn stale_source(catalog: &Catalog, doc: DocId) -> Option<DocId> {
    let (edition, source) = match catalog.topic_of(doc).map(|topic| catalog.topic(topic)) {
        Some(topic) => (topic.editions.get(&catalog.locale_of(doc))?, topic.articles.get(&catalog.source).copied()),
        None => {
            let edition = catalog.include_editions.get(&doc)?;
            let located = catalog.root_of(catalog.source).and_then(|root| catalog.locate(root, catalog.below(doc)));
            let own = located.filter(|located| located.is_exact).and_then(|located| match located.file {
                FileId::Page(at) => Some(DocId(at)).filter(|own| catalog.locale_of(*own) == catalog.source),
                _ => None,
            });
            (edition, own)
        }
    };
    source.filter(|source| edition.state == State::Stale && *source != doc)
}

/// What stands in the translation for the sentences that were translated.
struct Translated<'a> {
    /// In order: where the old sentence stands in the text of then, the translation, and its line.
    sentences: Vec<(Span, Cow<'a, str>, u32)>,
}

impl<'a> Translated<'a> {
    /// As the pairs of the file give them.
    fn given(catalog: &'a Catalog, doc: DocId) -> Self {
        let text = catalog.text(doc);
        let lines = LineIndex::new(text);
        let units = catalog.document(doc).units.iter();
        let sentences =
            units.map(|unit| (unit.source, Cow::Borrowed(unit.target.of(text).trim()), lines.line(unit.whole.start)));
        Self { sentences: sentences.collect() }
    }

    /// By alignment with the version that was translated, which has the same blocks and sentences.
    fn paired(catalog: &'a Catalog, doc: DocId, then: &PivotText<'_>) -> Self {
        let own = PivotText::file(catalog, doc);
        let lines = LineIndex::new(own.text);
        let sentences = align(then.side(), own.side(), Relation::Twin, None).into_iter().filter_map(|unit| {
            let (source, target) = (unit.source?, unit.target?);
            let passage = &own.passages[target.passage as usize];
            let line = lines.line(passage.span_of(target.visible, own.text).start);
            Some((then.span_of(source), passage.markdown(target.visible, own.text), line))
        });
        Self { sentences: sentences.collect() }
    }

    /// What stands for a part of the old text: where the text was cut otherwise then, all that it touches.
    fn of(&self, span: Span) -> (Option<Box<str>>, Option<u32>) {
        let first = self.sentences.partition_point(|(old, ..)| old.end <= span.start);
        let touched = self.sentences[first..].iter().take_while(|(old, ..)| old.start < span.end);
        let touched: Vec<_> = touched.filter(|(_, target, _)| !target.is_empty()).collect();
        let text = touched.iter().map(|(_, target, _)| target.as_ref()).collect::<Vec<_>>().join(" ");
        let line = touched.first().map(|(.., line)| *line);
        (line.map(|_| text.into()), line)
    }
}

/// The values of the front matter that are otherwise now, with their lines in the source of now and in the translation.
fn fields_changed(then: &str, now: &str, translation: &str) -> Vec<Change> {
    let [then_fields, now_fields, own] = [then, now, translation].map(translated_fields);
    let lines = [LineIndex::new(now), LineIndex::new(translation)];
    let find = |fields: &'_ [TranslatedField], key: &str| fields.iter().find(|field| field.key == key).cloned();
    let keys = TranslatedField::KEYS.into_iter();
    let change = |key: &'static str| {
        let (before, after, target) = (find(&then_fields, key), find(&now_fields, key), find(&own, key));
        let kind = match (&before, &after) {
            (Some(before), Some(after)) if read_alike(&before.value, &after.value) => return None,
            (Some(_), Some(_)) => ChangeKind::Changed,
            (Some(_), None) => ChangeKind::Gone,
            (None, Some(_)) => ChangeKind::New,
            (None, None) => return None,
        };
        // What is new in the source, a translation may have of its own: nothing in it stands for this.
        let target = target.filter(|_| before.is_some());
        let line = |field: &Option<TranslatedField>, lines: &LineIndex<'_>| {
            field.as_ref().map(|field| lines.line(field.key_span.start))
        };
        let (source_line, target_line) = (line(&after, &lines[0]), line(&target, &lines[1]));
        let value = |field: Option<TranslatedField>| field.map(|field| field.value.into());
        let (before, after, target) = (value(before), value(after), value(target));
        Some(Change { kind, field: Some(key), before, after, target, source_line, target_line })
    };
    keys.filter_map(change).collect()
}

impl Drift {
    /// Files the rows of the alignment: both texts of a row, or one of them.
    fn settle(&mut self, rows: Vec<Change>) {
        let reads_alike = |row: &Change| match (&row.before, &row.after) {
            (Some(before), Some(after)) => read_alike(before, after),
            _ => false,
        };
        let all = rows.len();
        let rows: Vec<Change> = rows.into_iter().filter(|row| !reads_alike(row)).collect();
        self.unchanged += all - rows.len();
        let mut moved = self.moved(&rows);
        let first = self.changes.len();
        for mut row in rows {
            for (text, moved) in [&mut row.before, &mut row.after].into_iter().zip(&mut moved) {
                let count = text.as_deref().and_then(|text| moved.get_mut(&words(text)));
                if let Some(count) = count.filter(|count| **count > 0) {
                    *count -= 1;
                    *text = None;
                }
            }
            self.take_parts(row);
        }
        join_revisions(&mut self.changes, first);
    }

    /// A sentence that only stands elsewhere now has not changed, whatever it was paired with: how many of each text there
    /// are on both sides, for either of them.
    fn moved(&mut self, rows: &[Change]) -> [FxHashMap<String, usize>; 2] {
        let mut counts: FxHashMap<String, [usize; 2]> = FxHashMap::default();
        for row in rows {
            for (side, text) in [&row.before, &row.after].into_iter().enumerate() {
                if let Some(text) = text {
                    counts.entry(words(text)).or_default()[side] += 1;
                }
            }
        }
        let both = counts.into_iter().map(|(text, [before, after])| (text, before.min(after)));
        let moved: FxHashMap<String, usize> = both.filter(|(_, count)| *count > 0).collect();
        self.unchanged += moved.values().sum::<usize>();
        [moved.clone(), moved]
    }

    /// A sentence that stands as it was, and another beside it that was cut with it: only that one is new, or gone.
    fn take_parts(&mut self, change: Change) {
        if let (Some(before), Some(after)) = (change.before.as_deref(), change.after.as_deref()) {
            let (gone, new) = (sentence_beside(before, after), sentence_beside(after, before));
            if gone.is_some() || new.is_some() {
                self.unchanged += 1;
                // What has come behind it may stand lines below it.
                let above = new.and_then(|new| after.find(new)).map_or("", |at| &after[..at]).matches('\n').count();
                let source_line = change.source_line.map(|line| line.saturating_add(Span::at(above).start));
                let (before, after) = (gone.map(Into::into), new.map(Into::into));
                return self.take(Change { before, after, source_line, ..change });
            }
        }
        self.take(change);
    }

    fn take(&mut self, change: Change) {
        match (change.before.as_deref(), change.after.as_deref()) {
            (Some(before), Some(after)) if is_revision(before, after) => self.changes.push(change),
            (Some(_), Some(_)) => {
                let gone = Change { kind: ChangeKind::Gone, after: None, source_line: None, ..change.clone() };
                let new = Change { kind: ChangeKind::New, before: None, target: None, target_line: None, ..change };
                self.changes.extend([gone, new]);
            }
            (Some(_), None) => self.changes.push(Change { kind: ChangeKind::Gone, source_line: None, ..change }),
            (None, Some(_)) => {
                self.changes.push(Change { kind: ChangeKind::New, target: None, target_line: None, ..change });
            }
            (None, None) => {}
        }
    }
}

/// How far from what is gone its revision is looked for.
const NEAR: usize = 8;

/// What is gone and has most of its words in something new nearby is that, revised: the alignment had paired either with
/// something else. Beginning with one of the changes.
fn join_revisions(changes: &mut Vec<Change>, first: usize) {
    for gone in first..changes.len() {
        let Some(before) = changes[gone].before.clone().filter(|_| changes[gone].kind == ChangeKind::Gone) else {
            continue;
        };
        let near = gone.saturating_sub(NEAR).max(first)..(gone + NEAR + 1).min(changes.len());
        let is_it = |at: &usize| {
            let new = &changes[*at];
            new.kind == ChangeKind::New && new.after.as_deref().is_some_and(|after| are_mostly_alike(&before, after))
        };
        let Some(new) = near.into_iter().filter(is_it).min_by_key(|at| at.abs_diff(gone)) else { continue };
        let Change { target, target_line, .. } = changes[gone].clone();
        let after = &mut changes[new];
        *after = Change { kind: ChangeKind::Changed, before: Some(before), target, target_line, ..after.clone() };
        // Nothing is left of it here.
        changes[gone].before = None;
    }
    changes.retain(|change| change.before.is_some() || change.after.is_some());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(before: Option<&str>, after: Option<&str>) -> Change {
        Change {
            kind: ChangeKind::Changed,
            field: None,
            before: before.map(Into::into),
            after: after.map(Into::into),
            target: None,
            source_line: None,
            target_line: None,
        }
    }

    #[test]
    fn what_moved_or_is_written_otherwise_is_unchanged() {
        let mut drift = Drift::default();
        let rows = [
            (Some("Press **Enter**."), Some("Press *Enter*.")),
            (Some("Open the old box."), Some("Open the new box.")),
            (Some("Something else."), Some("What nobody wrote before.")),
            (Some("Moved."), None),
            (Some("Moved."), None),
            (Some("Gone."), None),
            (None, Some("Come.")),
            (None, Some("Moved.")),
            // Paired one beside the other by mistake.
            (Some("The first heading"), Some("The second heading")),
            (Some("The second heading"), Some("The third heading")),
            (Some("Take two of the red pills."), Some("The other heading")),
            (Some("The other heading"), Some("Take one of the red pills.")),
        ];
        drift.settle(rows.into_iter().map(|(before, after)| change(before, after)).collect());
        let texts = drift.changes.iter().map(|change| {
            let text = |text: &Option<Box<str>>| text.as_deref().unwrap_or("–").to_owned();
            format!("{} | {} | {}", change.kind.as_str(), text(&change.before), text(&change.after))
        });
        let want = [
            "changed | Open the old box. | Open the new box.",
            "gone | Something else. | –",
            "new | – | What nobody wrote before.",
            "gone | Moved. | –",
            "gone | Gone. | –",
            "new | – | Come.",
            "changed | The first heading | The third heading",
            "changed | Take two of the red pills. | Take one of the red pills.",
        ];
        assert_eq!((texts.collect::<Vec<_>>(), drift.unchanged), (want.map(str::to_owned).to_vec(), 4));
    }

    #[test]
    fn the_front_matter_is_compared_by_its_keys() {
        let then = "---\ntitle: One\ndescription: Old words\nkeywords: [a, b]\n---\n";
        let now = "---\nms.date: 1/1/2020\ntitle: \"One\"\nkeywords: a, c\n---\n";
        let own = "---\ntitle: Uno\nms.x: y\ndescription: Palabras\n---\n";
        let changes = fields_changed(then, now, own).into_iter().map(|change| {
            let text = |text: Option<Box<str>>| text.unwrap_or_else(|| "–".into()).into_string();
            let texts = [text(change.before), text(change.after), text(change.target)].join(" | ");
            (change.kind.as_str(), change.field, texts, change.source_line, change.target_line)
        });
        let want = [
            ("gone", Some("description"), "Old words | – | Palabras".to_owned(), None, Some(4)),
            ("changed", Some("keywords"), "a, b | a, c | –".to_owned(), Some(4), None),
        ];
        assert_eq!(changes.collect::<Vec<_>>(), want);
        assert!(fields_changed(then, then, own).is_empty() && fields_changed("", "# A", "").is_empty());
    }
}

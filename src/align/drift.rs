//! How far the source has moved on under a bilingual translation, sentence by sentence.
//!
//! In: a stale translation whose pairs hold the sentences that were translated, and the source as it is now. Out: [`Drift`]:
//! which of those sentences were changed, which are gone, and which have come since.
//!
//! Both texts are in one language and of one author: what is paired and reads alike is unchanged, whatever moved around it.
//!
//! **Invariant:** an article whose source is unchanged has no drift.

use rustc_hash::FxHashMap;

use crate::align::bitext::{PivotText, Row, rows};
use crate::align::model::Relation;
use crate::catalog::{Catalog, DocId, State};
use crate::html::{self, Token};

/// What happened to the sentences of the source since an article was translated.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drift {
    /// Sentences that read otherwise now.
    pub changed: Vec<Change>,
    /// Sentences that the source no longer has.
    pub gone: Vec<Change>,
    /// Sentences that the source did not have then.
    pub new: Vec<Change>,
    /// How many read as they did.
    pub unchanged: usize,
}

/// One sentence of the source, then and now.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// As it was translated, inline Markdown.
    pub before: Option<Box<str>>,
    /// As it reads now.
    pub after: Option<Box<str>>,
    /// Its line in the source file, from 1.
    pub source_line: Option<u32>,
}

impl Drift {
    /// How many sentences a translator has to look at.
    #[must_use]
    pub fn count(&self) -> usize {
        self.changed.len() + self.gone.len() + self.new.len()
    }
}

/// The drift of a translation; `None` when it is not stale, when nobody knows which sentences were translated, or when
/// there is no source to compare them with.
#[must_use]
pub fn drift(catalog: &Catalog, doc: DocId) -> Option<Drift> {
    let topic = catalog.topic(catalog.topic_of(doc)?);
    let edition = topic.editions.get(&catalog.locale_of(doc))?;
    let source = *topic.articles.get(&catalog.source)?;
    if edition.state != State::Stale || source == doc || catalog.document(doc).units.is_empty() {
        return None;
    }
    // The sentences of then are given; those of now are cut to fit them.
    let then = PivotText::halves(catalog, doc);
    let rows = rows(catalog, &then, source, Relation::Divergent, None);
    let mut drift = Drift::default();
    for row in &rows {
        drift.take(row);
    }
    drift.match_moved();
    Some(drift)
}

impl Drift {
    fn take(&mut self, row: &Row<'_>) {
        let (before, after) = (row.source.as_deref(), row.target.as_deref());
        let change =
            Change { before: before.map(Into::into), after: after.map(Into::into), source_line: row.target_line };
        match (before, after) {
            (Some(before), Some(after)) if read_alike(before, after) => self.unchanged += 1,
            (Some(before), Some(after)) if is_revision(before, after) => self.changed.push(change),
            (Some(_), Some(_)) => {
                self.gone.push(Change { after: None, ..change.clone() });
                self.new.push(Change { before: None, ..change });
            }
            (Some(_), None) => self.gone.push(change),
            (None, Some(_)) => self.new.push(change),
            (None, None) => {}
        }
    }

    /// A sentence that only stands elsewhere now is neither gone nor new.
    fn match_moved(&mut self) {
        let mut gone: FxHashMap<String, usize> = FxHashMap::default();
        for change in &self.gone {
            *gone.entry(words(change.before.as_deref().unwrap_or(""))).or_default() += 1;
        }
        let mut moved: FxHashMap<String, usize> = FxHashMap::default();
        let before = self.new.len();
        self.new.retain(|change| {
            let text = words(change.after.as_deref().unwrap_or(""));
            let Some(left) = gone.get_mut(&text).filter(|left| **left > 0) else { return true };
            *left -= 1;
            *moved.entry(text).or_default() += 1;
            false
        });
        self.unchanged += before - self.new.len();
        self.gone.retain(|change| {
            let text = words(change.before.as_deref().unwrap_or(""));
            let Some(left) = moved.get_mut(&text).filter(|left| **left > 0) else { return true };
            *left -= 1;
            false
        });
    }
}

/// Whether two sentences have the same words. White space, tags, escapes and marks of emphasis are not words.
fn read_alike(before: &str, after: &str) -> bool {
    before == after || words(before) == words(after)
}

/// Whether one sentence may be the other, revised: they have a third of their words in common. What merely stands in the
/// same place is another sentence.
fn is_revision(before: &str, after: &str) -> bool {
    let (before, after) = (words(before), words(after));
    let mut left: FxHashMap<&str, usize> = FxHashMap::default();
    for word in before.split(' ') {
        *left.entry(word).or_default() += 1;
    }
    let mut count = 0;
    let common = after.split(' ').filter(|word| {
        count += 1;
        left.get_mut(word).filter(|left| **left > 0).map(|left| *left -= 1).is_some()
    });
    let common = common.count();
    common * 3 >= before.split(' ').count().max(count)
}

fn words(sentence: &str) -> String {
    let mut out = String::with_capacity(sentence.len());
    let texts = html::tokens(sentence).filter_map(|token| match token {
        Token::Text(range) => Some(&sentence[range]),
        Token::Tag(_) | Token::Comment(_) => None,
    });
    for word in texts.flat_map(str::split_whitespace) {
        out.extend(word.chars().filter(|c| !matches!(c, '\\' | '*' | '_')));
        out.push(' ');
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row<'a>(before: Option<&'a str>, after: Option<&'a str>) -> Row<'a> {
        Row {
            id: None,
            source: before.map(Into::into),
            target: after.map(Into::into),
            evidence: crate::align::evidence::Evidence::Structure,
            confidence: 1.0,
            source_line: None,
            target_line: Some(1),
        }
    }

    #[test]
    fn what_moved_or_is_written_otherwise_is_unchanged() {
        let mut drift = Drift::default();
        for (before, after) in [
            (Some("Press **Enter**."), Some("Press *Enter*.")),
            (Some("One\ntwo."), Some("One two. <br>")),
            (Some("Open the old box."), Some("Open the new box.")),
            (Some("Something else."), Some("What nobody wrote before.")),
            (Some("Moved."), None),
            (Some("Gone."), None),
            (None, Some("Come.")),
            (None, Some("Moved.")),
        ] {
            drift.take(&row(before, after));
        }
        drift.match_moved();
        let texts =
            |changes: &[Change]| changes.iter().map(|c| (c.before.clone(), c.after.clone())).collect::<Vec<_>>();
        assert_eq!(drift.unchanged, 3);
        assert_eq!(texts(&drift.changed), [(Some("Open the old box.".into()), Some("Open the new box.".into()))]);
        assert_eq!(texts(&drift.gone), [(Some("Something else.".into()), None), (Some("Gone.".into()), None)]);
        assert_eq!(texts(&drift.new), [(None, Some("What nobody wrote before.".into())), (None, Some("Come.".into()))]);
        assert_eq!(drift.count(), 5);
    }
}

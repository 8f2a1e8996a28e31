//! What a reader sees of the front matter, then and now.
//!
//! In: the source of then and of now, and the translation. Out: a [`Change`] for each value that reads otherwise.

use crate::align::drift::{Change, ChangeKind};
use crate::align::revision::read_alike;
use crate::markdown::{TranslatedField, translated_fields};
use crate::text::LineIndex;

/// The values of the front matter that are otherwise now, with their lines in the source of now and in the translation.
pub(in crate::align) fn fields_changed(then: &str, now: &str, translation: &str) -> Vec<Change> {
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

#[cfg(test)]
mod tests {
    use super::*;

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

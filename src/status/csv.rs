//! States as CSV (RFC 4180): one row an edition, for spreadsheets.

use std::borrow::Cow;

use crate::markdown::TranslationKind;
use crate::status::model::Status;

const HEADER: &str = "path,locale,state,proof,file,translation_type,handed_off,hash,loc_file_id,bilingual,units,\
                      stale_since,commits_behind,days_behind,stale_includes,renamed_to\r\n";

/// The states as CSV.
#[must_use]
pub fn csv(status: &Status<'_>) -> String {
    let catalog = status.catalog;
    let mut out = HEADER.to_owned();
    for (topic, editions) in status.topics() {
        for (locale, edition) in editions {
            let from = catalog.provenance(edition);
            let behind = edition.doc.and_then(|doc| status.history.behind.get(&doc));
            let includes: Vec<&str> =
                edition.stale_includes.iter().map(|doc| catalog.file(*doc).path.as_str()).collect();
            let fields = [
                field(&topic.path),
                field(catalog.locale(locale).as_str()),
                edition.state.as_str().into(),
                edition.proof.as_str().into(),
                field(from.file.unwrap_or_default()),
                field(from.kind.map(TranslationKind::declared).unwrap_or_default()),
                from.handed_off.map(|date| date.to_string()).unwrap_or_default().into(),
                field(status.hash(edition).unwrap_or_default()),
                field(from.loc_file_id.unwrap_or_default()),
                (from.units > 0).to_string().into(),
                from.units.to_string().into(),
                behind.and_then(|behind| behind.since.clone()).unwrap_or_default().into(),
                behind.map(|behind| behind.commits.to_string()).unwrap_or_default().into(),
                behind.map(|behind| behind.days.to_string()).unwrap_or_default().into(),
                field(&includes.join(" ")).into_owned().into(),
                field(edition.doc.and_then(|doc| status.renamed_to(doc)).unwrap_or_default()),
            ];
            out.push_str(&fields.join(","));
            out.push_str("\r\n");
        }
    }
    out
}

fn field(text: &str) -> Cow<'_, str> {
    if text.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\"")).into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_where_they_must_be() {
        for (text, want) in [("a.md", "a.md"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("", "")] {
            assert_eq!(field(text), want);
        }
    }
}

//! The files that a text may show code of, found without reading the text as Markdown.

use crate::markdown::extension::triple_colon;
use crate::markdown::fault::DirectiveName;
use crate::markdown::snippet::bracketed;

/// The paths that a text may name as samples, as written, without query and fragment. Too many are named, never too few:
/// a line inside a code block counts as well.
#[must_use]
pub fn sample_paths(text: &str) -> Vec<String> {
    let mut paths: Vec<String> = text.lines().filter_map(destination_of).map(path_of).collect();
    paths.sort_unstable();
    paths.dedup();
    paths
}

fn destination_of(line: &str) -> Option<String> {
    if let Some(start) = line.find("[!")
        && let Some(written) = bracketed(&line[start..])
    {
        return Some(written.destination);
    }
    let start = line.find(":::")?;
    let behind = line[start..].trim_start_matches(':').trim_start();
    let word = DirectiveName::Code.word();
    let behind =
        behind.get(..word.len()).filter(|name| name.eq_ignore_ascii_case(word)).map(|_| &behind[word.len()..])?;
    let attributes = triple_colon::attributes(behind, 0, true).ok()?;
    attributes.get("source").map(|source| source.value.to_owned())
}

fn path_of(destination: String) -> String {
    let length = destination.find(['?', '#']).unwrap_or(destination.len());
    let mut path = destination;
    path.truncate(length);
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_of_a_text_is_named_once() {
        let text = "> [!CODE-cs[x](~/a.cs?name=b)]\n- ::: code source=\"b.py\" id=\"x\" :::\n[!code[y](~/a.cs#L1)]\n[!NOTE]\n:::row:::\n";
        assert_eq!(sample_paths(text), ["b.py", "~/a.cs"]);
    }
}

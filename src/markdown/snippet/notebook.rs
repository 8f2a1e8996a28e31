//! Cells of Jupyter notebooks.

use serde_json::Value;

use crate::markdown::snippet::SnippetFault;

/// The source of the one cell that has a name.
pub(in crate::markdown::snippet) fn cell(notebook: &str, name: &str) -> Result<String, SnippetFault> {
    let notebook: Value = serde_json::from_str(notebook).map_err(|_| SnippetFault::NotANotebook)?;
    let cells = notebook.get("cells").and_then(Value::as_array).ok_or(SnippetFault::NotANotebook)?;
    let has_name = |cell: &&Value| cell.pointer("/metadata/name").and_then(Value::as_str) == Some(name);
    let mut named = cells.iter().filter(has_name);
    let cell = named.next().ok_or(SnippetFault::TagNotFound)?;
    if named.next().is_some() {
        return Err(SnippetFault::SeveralTags);
    }
    Ok(match cell.get("source") {
        Some(Value::Array(lines)) => lines.iter().filter_map(Value::as_str).collect(),
        Some(Value::String(source)) => source.clone(),
        _ => String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_has_one_name() {
        let cell_of = |name: &str| {
            let cells = r#"{"cells": [
                {"metadata": {"name": "one"}, "source": ["a\n", "b"]},
                {"metadata": {"name": "two"}, "source": "c"},
                {"metadata": {"name": "two"}, "source": []},
                {"metadata": {}}
            ]}"#;
            cell(cells, name)
        };
        assert_eq!(cell_of("one").as_deref(), Ok("a\nb"));
        assert_eq!(cell_of("two"), Err(SnippetFault::SeveralTags));
        assert_eq!(cell_of("three"), Err(SnippetFault::TagNotFound));
        assert_eq!(cell("[]", "x"), Err(SnippetFault::NotANotebook));
        assert_eq!(cell("# no", "x"), Err(SnippetFault::NotANotebook));
    }
}

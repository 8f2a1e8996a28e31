//! The part of a file between two markers of a name.

use std::ops::Range;

use crate::markdown::snippet::language::{Family, Marker, families};

/// What the name of a part may begin with in the file, and not in the article.
const PREFIX: &str = "snippet";

/// A part that was found.
pub(in crate::markdown::snippet) struct FoundTag {
    /// Its lines, counted from 0.
    pub(in crate::markdown::snippet) lines: Range<usize>,
    /// The lines of the file that are markers, in order; none of them is shown.
    pub(in crate::markdown::snippet) markers: Vec<usize>,
}

/// Looks for a part by its name, as markers are written in a language; says also whether the language is known.
pub(in crate::markdown::snippet) fn find(lines: &[&str], name: &str, language: &str) -> (Option<FoundTag>, bool) {
    let (families, is_known) = families(language);
    (families.into_iter().find_map(|family| find_in_family(lines, name, family)), is_known)
}

/// The names of all parts, as markers are written in a language; in small letters.
pub(in crate::markdown::snippet) fn names(lines: &[&str], language: &str) -> Vec<String> {
    let said = |line: &&str| families(language).0.into_iter().find_map(|family| marker(line, family));
    let name = |said| match said {
        Said::Begins(name) => Some(name),
        Said::Ends(_) | Said::EndsLast => None,
    };
    lines.iter().filter_map(said).filter_map(name).collect()
}

/// What a line says, when it is a marker.
enum Said {
    Begins(String),
    Ends(String),
    /// The end of whatever was begun last.
    EndsLast,
}

fn find_in_family(lines: &[&str], name: &str, family: &Family) -> Option<FoundTag> {
    let wanted = [name.to_lowercase(), format!("{PREFIX}{}", name.to_lowercase())];
    // Where each of the two begins and, once that is known, ends.
    let mut found: [Option<(usize, Option<usize>)>; 2] = [None, None];
    let mut markers = Vec::new();
    let mut open: Vec<Option<usize>> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(said) = marker(line, family) else { continue };
        markers.push(at);
        let index = |name: &str| wanted.iter().position(|wanted| wanted == name);
        let ended = match said {
            Said::Begins(name) => {
                let index = index(&name);
                open.push(index);
                // A name that begins anew begins there.
                if let Some(index) = index {
                    found[index] = Some((at + 1, None));
                }
                continue;
            }
            Said::Ends(name) => index(&name),
            Said::EndsLast => open.pop().flatten(),
        };
        if let Some((_, end @ None)) = ended.and_then(|index| found[index].as_mut()) {
            *end = Some(at);
        }
    }
    // One that never ends shows nothing.
    let (start, end) = found.into_iter().flatten().next()?;
    Some(FoundTag { lines: start..end.unwrap_or(start), markers })
}

fn marker(line: &str, family: &Family) -> Option<Said> {
    if family.marker == Marker::Region {
        if strip(line, "#endregion").is_some() {
            return Some(Said::EndsLast);
        }
        // Visual Basic writes the name in quotes.
        let name = strip(line, "#region")?.trim().trim_matches('"');
        return Some(Said::Begins(name.to_lowercase()));
    }
    let inside = strip(strip(line, family.comment)?, "<")?;
    let (name, behind) = inside.split_once('>')?;
    if !strip(behind, family.end)?.trim().is_empty() {
        return None;
    }
    let (name, is_end) = match name.trim_start().strip_prefix('/') {
        Some(name) => (name.trim(), true),
        None => (name.trim(), false),
    };
    if is_end && family.marker == Marker::Nested {
        return Some(Said::EndsLast);
    }
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
    let name = Some(name).filter(|name| !name.is_empty() && name.chars().all(is_name))?.to_lowercase();
    Some(if is_end { Said::Ends(name) } else { Said::Begins(name) })
}

/// What stands behind a beginning, in any letter case, white space before and between its letters left out.
fn strip<'l>(line: &'l str, beginning: &str) -> Option<&'l str> {
    let mut rest = line.trim_start();
    for letter in beginning.chars() {
        let mut letters = rest.chars();
        letters.next().filter(|own| own.eq_ignore_ascii_case(&letter))?;
        rest = letters.as_str().trim_start();
    }
    Some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines that a name shows in a language, or nothing.
    fn shown(code: &str, name: &str, language: &str) -> Option<String> {
        let lines: Vec<&str> = code.lines().collect();
        let found = find(&lines, name, language).0?;
        let shown = found.lines.filter(|at| !found.markers.contains(at)).map(|at| lines[at].trim());
        Some(shown.collect::<Vec<_>>().join("|"))
    }

    #[test]
    fn every_family_has_its_markers() {
        for (language, code, want) in [
            ("vb", "' <a>\nx\n' </a>", Some("x")),
            ("VB", "#Region \"a\"\nx\n# End Region", Some("x")),
            ("cs", "//<a>\nx\n//</a>", Some("x")),
            ("csharp", "#region A\n#region inner part\nx\n#endregion\ny\n#endregion\nz", Some("x|y")),
            ("razor", "<!-- <a> -->\nx\n<!-- </a> -->", Some("x")),
            ("sql", "-- <snippetA>\nx\n-- </snippetA>", Some("x")),
            ("py", "# < a >\nx\n#  </a>", Some("x")),
            ("cmd", "REM <a>\nx\nrem </a>", Some("x")),
            ("erlang", "% <a>\nx\n% </a>", Some("x")),
            ("lisp", "; <a>\nx\n; </a>", Some("x")),
            ("css", "/* <a> */\nx\n/* </a> */", Some("x")),
            ("", "# <a>\nx\n# </a>", Some("x")),
            ("whatever", "; <a>\nx\n; </a>", Some("x")),
            ("cs", "# <a>\nx\n# </a>", None),
            ("cs", "// <a> b\nx\n// </a>", None),
            ("cs", "/// <a>\nx\n/// </a>", None),
            ("cs", "// <a>\nx", Some("")),
            ("cs", "// <a>\nx\n// <a>\ny\n// </a>\nz\n// </a>", Some("y")),
            ("cs", "// <a>\nx\n// <b>\ny\n// </b>\nz\n// </A>", Some("x|y|z")),
        ] {
            assert_eq!(shown(code, "a", language).as_deref(), want, "{language}: {code}");
        }
    }
}

//! Findings that are known already, as a file keeps them.
//!
//! In: findings, or the text of such a file. Out: the text, or which findings are new and which entries no longer occur.
//!
//! An entry is a code, a file, and the destination of the link or, where there is none, the message; and how many there are of
//! it. Lines are no part of it, so a text that moves changes nothing.
//!
//! **Invariant:** the same findings give the same bytes, an entry a line, sorted: two branches that change it merge.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;

/// What such a file says it is.
const VERSION: u32 = 1;

/// Findings that are known already.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline(BTreeMap<Key, usize>);

/// What makes two findings the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    path: String,
    code: String,
    what: What,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Target(String),
    Message(String),
}

impl Key {
    fn of(diagnostic: &Diagnostic) -> Self {
        let what = match &diagnostic.target {
            Some(target) => What::Target(target.clone()),
            None => What::Message(diagnostic.message.clone()),
        };
        Self { path: diagnostic.at.path.to_string(), code: diagnostic.rule.code.to_owned(), what }
    }
}

/// An entry as it is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    path: String,
    code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    target: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    message: Option<String>,
    count: usize,
}

#[derive(Deserialize)]
#[serde(expecting = "an object with 'hexapla_baseline' and 'findings'")]
struct File {
    hexapla_baseline: u32,
    findings: Vec<Entry>,
}

impl Baseline {
    /// All of these findings.
    #[must_use]
    pub fn of(found: &[Diagnostic]) -> Self {
        let mut baseline = Self::default();
        for diagnostic in found {
            *baseline.0.entry(Key::of(diagnostic)).or_default() += 1;
        }
        baseline
    }

    /// Reads what [`Baseline::to_text`] wrote; else says why not.
    pub fn parse(text: &str) -> Result<Self, String> {
        let file: File = serde_json::from_str(text).map_err(|error| match error.is_data() {
            true => error.to_string(),
            false => format!("it is not JSON: {error}"),
        })?;
        if file.hexapla_baseline != VERSION {
            return Err(format!("this release reads version {VERSION}, and it is version {}", file.hexapla_baseline));
        }
        let mut baseline = Self::default();
        for Entry { path, code, target, message, count } in file.findings {
            let what = match (target, message) {
                (Some(target), None) => What::Target(target),
                (None, Some(message)) => What::Message(message),
                _ => return Err(format!("an entry of '{path}' needs either 'target' or 'message'")),
            };
            let known = baseline.0.entry(Key { path, code, what }).or_default();
            *known = known.saturating_add(count);
        }
        Ok(baseline)
    }

    /// The text of the file: JSON, an entry a line.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut out = format!("{{\n\"hexapla_baseline\": {VERSION},\n\"findings\": [");
        for (at, (Key { path, code, what }, count)) in self.0.iter().enumerate() {
            let (target, message) = match what {
                What::Target(target) => (Some(target.clone()), None),
                What::Message(message) => (None, Some(message.clone())),
            };
            let entry = Entry { path: path.clone(), code: code.clone(), target, message, count: *count };
            // An entry is texts and a number, which are always JSON.
            let json = serde_json::to_string(&entry).unwrap_or_default();
            let _ = write!(out, "{}\n{json}", if at == 0 { "" } else { "," });
        }
        out.push_str("\n]\n}\n");
        out
    }

    /// Takes the findings that are known out of these; gives the entries that no finding answers to. Where more are found
    /// than are known, those on lines that are new are kept, else the last ones.
    pub fn hide(&self, found: &mut Vec<Diagnostic>, is_on_new_line: &dyn Fn(&Diagnostic) -> bool) -> Self {
        let mut left = self.0.clone();
        let mut is_known = |diagnostic: &Diagnostic| match left.get_mut(&Key::of(diagnostic)) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        };
        let mut hidden: Vec<bool> =
            found.iter().map(|diagnostic| !is_on_new_line(diagnostic) && is_known(diagnostic)).collect();
        for (hidden, diagnostic) in hidden.iter_mut().zip(&*found) {
            *hidden = *hidden || is_known(diagnostic);
        }
        let mut hidden = hidden.into_iter();
        found.retain(|_| !hidden.next().unwrap_or(false));
        left.retain(|_, count| *count > 0);
        Self(left)
    }

    /// These entries less those.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        let less = |(key, count): (&Key, &usize)| {
            let left = count.saturating_sub(other.0.get(key).copied().unwrap_or(0));
            (left > 0).then(|| (key.clone(), left))
        };
        Self(self.0.iter().filter_map(less).collect())
    }

    /// Only the entries of codes that are wanted.
    pub fn retain_codes(&mut self, is_wanted: &dyn Fn(&str) -> bool) {
        self.0.retain(|key, _| is_wanted(&key.code));
    }

    /// How many findings it lists.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.values().fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// The files that it lists findings of.
    #[must_use]
    pub fn paths(&self) -> BTreeSet<&str> {
        self.0.keys().map(|key| key.path.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Area, Label, RuleInfo, Severity};
    use crate::path::DocPath;
    use crate::text::Position;

    static RULE: RuleInfo =
        RuleInfo { code: "a-code", severity: Severity::Error, area: Area::Content, summary: "", explain: "" };

    fn finding(path: &str, line: u32, target: Option<&str>) -> Diagnostic {
        let start = Some(Position { line, column: 1 });
        let at = Label { path: DocPath::new(path), start, end: None };
        let mut diagnostic = Diagnostic::new(&RULE, "no \"x\"\u{1b}".into(), at);
        diagnostic.target = target.map(str::to_owned);
        diagnostic
    }

    #[test]
    fn what_moved_is_known_and_what_came_is_not() {
        let known =
            Baseline::of(&[finding("b.md", 1, None), finding("a.md", 1, Some("x")), finding("a.md", 2, Some("x"))]);
        let text = known.to_text();
        assert_eq!(Baseline::parse(&text).as_ref(), Ok(&known), "{text}");
        assert_eq!(text.lines().nth(3), Some(r#"{"path":"a.md","code":"a-code","target":"x","count":2},"#));
        let mut found = vec![finding("a.md", 7, Some("x")), finding("a.md", 8, Some("y")), finding("b.md", 9, None)];
        let gone = known.hide(&mut found, &|_| false);
        assert_eq!(found, [finding("a.md", 8, Some("y"))]);
        let mut twice = vec![finding("b.md", 1, None), finding("b.md", 9, None)];
        known.hide(&mut twice, &|diagnostic| diagnostic.at.start.is_some_and(|at| at.line == 1));
        assert_eq!(twice, [finding("b.md", 1, None)], "the new line's is told");
        assert_eq!((gone.count(), gone.paths().into_iter().collect::<Vec<_>>()), (1, vec!["a.md"]));
        assert_eq!(known.without(&gone).count(), 2);
    }

    #[test]
    fn what_is_no_baseline_says_why() {
        for (text, want) in [
            ("[]", "invalid length 0, expected an object with 'hexapla_baseline' and 'findings' at line 1 column 2"),
            ("", "it is not JSON: EOF while parsing a value at line 1 column 0"),
            ("{\"hexapla_baseline\": 9, \"findings\": []}", "this release reads version 1, and it is version 9"),
            (
                "{\"hexapla_baseline\": 1, \"findings\": [{\"path\": \"a\", \"code\": \"b\", \"count\": 1}]}",
                "an entry of 'a' needs either 'target' or 'message'",
            ),
        ] {
            assert_eq!(Baseline::parse(text), Err(want.to_owned()));
        }
        assert_eq!(Baseline::parse(&Baseline::default().to_text()), Ok(Baseline::default()));
    }
}

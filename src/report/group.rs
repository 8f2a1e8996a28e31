//! What is wrong in an article and only repeated by its translations, told once.
//!
//! In: findings, and the source locale. Out: findings, each with the places that repeat it: the source's own where it has one,
//! else that of the first locale.
//!
//! Formats that have an entry for each place take the findings as they are.

use rustc_hash::FxHashMap;

use crate::diagnostic::{Diagnostic, Repeat, Severity};
use crate::locale::Locale;
use crate::path::DocPath;

/// What is the same in every locale: the article, the check, what it is about, and which of several it is.
#[derive(PartialEq, Eq, Hash)]
struct Fault<'a> {
    article: &'a str,
    code: &'static str,
    severity: Severity,
    what: &'a str,
    nth: u32,
}

/// Findings with those of other locales that repeat them. `below` gives the path of a file below its locale's folder.
#[must_use]
pub fn told_once(
    diagnostics: &[Diagnostic],
    source: &Locale,
    below: &dyn for<'p> Fn(&'p DocPath) -> &'p str,
) -> Vec<Diagnostic> {
    let mut count: FxHashMap<(&str, &str, &str), u32> = FxHashMap::default();
    let mut groups: FxHashMap<Fault<'_>, usize> = FxHashMap::default();
    let mut found: Vec<Vec<&Diagnostic>> = Vec::new();
    for diagnostic in diagnostics {
        let what = diagnostic.target.as_deref().unwrap_or(&diagnostic.message);
        let nth = count.entry((diagnostic.at.path.as_str(), diagnostic.rule.code, what)).or_default();
        *nth += 1;
        let article = diagnostic.topic.as_deref().unwrap_or_else(|| below(&diagnostic.at.path));
        let (code, severity) = (diagnostic.rule.code, diagnostic.severity);
        let at = *groups.entry(Fault { article, code, severity, what, nth: *nth }).or_insert(found.len());
        match found.get_mut(at) {
            Some(group) => group.push(diagnostic),
            None => found.push(vec![diagnostic]),
        }
    }
    let mut told: Vec<Diagnostic> = found.into_iter().map(|group| once(&group, source)).collect();
    told.sort_by(|a, b| (&a.at.path, a.at.start, a.rule.code).cmp(&(&b.at.path, b.at.start, b.rule.code)));
    told
}

/// The finding that stands for all, with the places of the others.
fn once(group: &[&Diagnostic], source: &Locale) -> Diagnostic {
    let first = group.iter().position(|diagnostic| diagnostic.locale.as_ref() == Some(source)).unwrap_or(0);
    let mut told = group[first].clone();
    let others = group.iter().enumerate().filter(|(at, _)| *at != first).map(|(_, other)| other);
    told.repeated = others.map(|other| Repeat { at: other.at.clone(), locale: other.locale.clone() }).collect();
    told
}

/// Where a finding stands as well, in a few words: `es-ES, ja-JP and 9 more locales`; `None` for one that stands alone.
#[must_use]
pub fn also_in(diagnostic: &Diagnostic) -> Option<String> {
    const NAMED: usize = 3;
    let mut locales: Vec<&str> =
        diagnostic.repeated.iter().filter_map(|repeat| repeat.locale.as_ref()).map(Locale::as_str).collect();
    locales.sort_unstable();
    locales.dedup();
    match locales.as_slice() {
        [] => None,
        [only] => Some((*only).to_owned()),
        // To name the last one takes no more room than to count it.
        [all @ .., last] if locales.len() <= NAMED + 1 => Some(format!("{} and {last}", all.join(", "))),
        all => Some(format!("{} and {} more locales", all[..NAMED].join(", "), all.len() - NAMED)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Area, Label, RuleInfo};
    use crate::text::Position;

    static RULE: RuleInfo =
        RuleInfo { code: "a-code", severity: Severity::Error, area: Area::Content, summary: "", explain: "" };

    fn finding(locale: &str, line: u32, target: &str) -> Diagnostic {
        let start = Some(Position { line, column: 1 });
        let path = format!("{}/a.md", locale.to_lowercase());
        let mut diagnostic =
            Diagnostic::new(&RULE, String::new(), Label { path: DocPath::new(&path), start, end: None });
        (diagnostic.locale, diagnostic.target) = (Locale::parse(locale), Some(target.to_owned()));
        diagnostic.topic = Some("a.md".to_owned());
        diagnostic
    }

    #[test]
    fn what_the_source_has_is_told_there() {
        let locales = ["de-DE", "en-US", "es-ES", "fr-FR", "it-IT", "ja-JP"];
        let mut all: Vec<Diagnostic> = locales.iter().map(|locale| finding(locale, 3, "x")).collect();
        all.insert(1, finding("de-DE", 4, "x"));
        all.push(finding("ja-JP", 9, "y"));
        let told = told_once(&all, &Locale::parse("en-US").unwrap(), &|path| path.as_str());
        let lines: Vec<(&str, u32, Option<String>)> = told
            .iter()
            .map(|told| (told.at.path.as_str(), told.at.start.map_or(0, |at| at.line), also_in(told)))
            .collect();
        assert_eq!(
            lines,
            [
                ("de-de/a.md", 4, None),
                ("en-us/a.md", 3, Some("de-DE, es-ES, fr-FR and 2 more locales".to_owned())),
                ("ja-jp/a.md", 9, None),
            ]
        );
        assert_eq!(told.iter().map(|told| 1 + told.repeated.len()).sum::<usize>(), all.len());
    }
}

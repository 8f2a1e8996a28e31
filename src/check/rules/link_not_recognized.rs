//! What was meant as a link, and is text.

use rustc_hash::FxHashSet;

use crate::check::facts::Facts;
use crate::check::near::PageNames;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::{FaultKind, UnlinkedFault};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "link-not-recognized",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "What was meant as a link is shown as text.",
        explain: include_str!("link_not_recognized.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    let mut in_source: FxHashSet<(&str, &str)> = FxHashSet::default();
    for doc in facts.source_first() {
        let mut labels = None;
        for fault in &catalog.document(doc).faults {
            let FaultKind::NotALink(why) = fault.kind else { continue };
            let written = fault.span.of(catalog.text(doc));
            // What the source says, its translations repeat; each translation may add its own.
            let is_source = catalog.locale_of(doc) == catalog.source;
            let path = catalog.topic_of(doc).map_or_else(|| catalog.below(doc), |topic| &catalog.topic(topic).path);
            if is_source {
                in_source.insert((path, written));
            } else if in_source.contains(&(path, written)) {
                continue;
            }
            let near = match why {
                UnlinkedFault::NoDefinition => {
                    let labels = labels.get_or_insert_with(|| PageNames::new(labels_of(catalog.text(doc))));
                    let Some(near) = is_long(written).then(|| labels.nearest(written)).flatten() else { continue };
                    Some(near)
                }
                _ => None,
            };
            let Words { message, hint, suggestion } = words(why, written, near);
            let diagnostic = found.in_document(doc, fault.span, message);
            diagnostic.hint = Some(hint);
            diagnostic.target = Some(written.to_owned());
            diagnostic.span = Some(fault.span);
            diagnostic.suggestion = suggestion;
        }
    }
}

/// The labels that the lines of an article define, without those that are near to every other.
fn labels_of(text: &str) -> impl Iterator<Item = &str> {
    let label = |line: &'_ str| -> Option<(usize, usize)> {
        let start = line.len() - line.trim_start_matches([' ', '>']).len() + 1;
        let end = line.find("]:")?;
        line.get(..start)?.ends_with('[').then_some((start, end)).filter(|(start, end)| start < end)
    };
    text.lines()
        .filter_map(move |line| label(line).map(|(start, end)| &line[start..end]))
        .filter(|label| is_long(label))
}

/// Whether a slip in a name leaves enough of it to know what was meant: `[1][2]` is no slip of `[1]: x`.
fn is_long(name: &str) -> bool {
    name.chars().nth(3).is_some()
}

struct Words {
    message: String,
    hint: String,
    suggestion: Option<String>,
}

fn words(why: UnlinkedFault, written: &str, near: Option<&str>) -> Words {
    let as_text = "so this is text and no link";
    match why {
        UnlinkedFault::SpaceInside => {
            let encoded = written.replace(char::is_whitespace, "%20");
            Words {
                message: format!("a space stands in '{written}', {as_text}"),
                hint: format!("write '{encoded}', or '<{written}>'"),
                suggestion: Some(encoded),
            }
        }
        UnlinkedFault::SpaceBefore => Words {
            message: format!("a space stands between ']' and '(', {as_text}"),
            hint: "remove the space".to_owned(),
            suggestion: written.strip_prefix(']').map(|rest| {
                let end = if rest.ends_with(')') { "" } else { ")" };
                format!("]{}{end}", rest.trim_start())
            }),
        },
        UnlinkedFault::Unclosed => Words {
            message: format!("the round bracket before '{written}' is not closed, {as_text}"),
            hint: format!("write '({written})', at once behind the ']'"),
            suggestion: Some(format!("{written})")),
        },
        UnlinkedFault::FullWidth => {
            let inside = written.trim_start_matches('（').trim_end_matches(['）', ')']).trim();
            Words {
                message: format!("the brackets around '{inside}' are full-width, {as_text}"),
                hint: format!("write '({inside})'"),
                suggestion: Some(format!("({inside})")),
            }
        }
        UnlinkedFault::LoneBracket => {
            let encoded = written.replace('(', "%28");
            Words {
                message: format!("nothing closes a round bracket in '{written}', {as_text}"),
                hint: format!("write '{encoded}', or '<{written}>'"),
                suggestion: Some(encoded),
            }
        }
        UnlinkedFault::Title => Words {
            message: format!("what follows the destination in '{written}' is no title, {as_text}"),
            hint: "put the title in straight double quotes, and close them".to_owned(),
            suggestion: None,
        },
        UnlinkedFault::NoDefinition => Words {
            message: format!("nothing defines where '{written}' leads, {as_text}"),
            hint: near.map(|near| format!("did you mean '{near}'?")).unwrap_or_default(),
            suggestion: None,
        },
        UnlinkedFault::More => Words {
            message: "more texts that were meant as links follow, and the article has too many for all to be told"
                .to_owned(),
            hint: "correct those before it, then check again".to_owned(),
            suggestion: None,
        },
    }
}

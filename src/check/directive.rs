//! What is wrong with `:::` directives, in the words that all their rules share.

use crate::check::facts::Facts;
use crate::check::near::nearest;
use crate::check::rule::Findings;
use crate::markdown::{DirectiveFault, DirectiveName, FaultKind};

/// The longest piece of a line that a message repeats, in characters.
const MAX_QUOTED: usize = 40;

/// Tells every fault of one directive.
pub(in crate::check) fn tell(name: DirectiveName, facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, fault) in facts.markdown_faults() {
        let FaultKind::Directive(of, what) = fault.kind else { continue };
        if of != name {
            continue;
        }
        let written = facts.analysis.catalog.text(doc).get(fault.span.range()).unwrap_or("").trim();
        let written = shortened(written);
        let (message, hint) = words(name, what, &written);
        found.in_document(doc, fault.span, message).hint = hint;
    }
}

/// The first line of what is written, cut when it is long.
fn shortened(written: &str) -> String {
    let line = written.lines().next().unwrap_or("");
    match line.char_indices().nth(MAX_QUOTED) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

fn words(directive: DirectiveName, what: DirectiveFault, written: &str) -> (String, Option<String>) {
    let name = directive.word();
    let as_text = "the line is shown as text";
    match what {
        DirectiveFault::NoAttribute => (
            format!("'{written}' is not an attribute, so {as_text}"),
            Some(format!("write attributes as name=\"value\"; ':::{name}' takes nothing else")),
        ),
        DirectiveFault::UnknownAttribute => {
            let known = directive.attributes();
            let near = nearest(written, known.iter().copied()).map(|near| format!("did you mean '{near}'?"));
            let all = || format!("the attributes are {}", known.join(", "));
            (format!("':::{name}' has no attribute '{written}', so {as_text}"), Some(near.unwrap_or_else(all)))
        }
        DirectiveFault::RepeatedAttribute => {
            (format!("the attribute '{written}' is given twice, so {as_text}"), Some("keep one of them".to_owned()))
        }
        DirectiveFault::Unquoted => {
            (format!("this value is not in double quotes, so {as_text}"), Some("write it as name=\"value\"".to_owned()))
        }
        DirectiveFault::BadValue => (format!("':::{name}' cannot have '{written}' here, so {as_text}"), None),
        DirectiveFault::NotA(what) => {
            (format!("':::{name}' cannot have '{written}' here, so {as_text}"), Some(format!("write {what}")))
        }
        DirectiveFault::SpacedEquals => (
            format!("spaces stand around the '=' of this attribute, so {as_text}"),
            Some("write it as name=\"value\", without spaces".to_owned()),
        ),
        DirectiveFault::QuoteInside => (
            format!("a double quote stands inside this value and ends it, so {as_text}"),
            Some("write other quotes inside the value, such as single ones".to_owned()),
        ),
        DirectiveFault::TwoColons => {
            (format!("two colons end nothing, so {as_text}"), Some("end the line with ':::'".to_owned()))
        }
        DirectiveFault::PivotOnPaper => (
            format!("a zone for pdf cannot have the pivot '{written}', so {as_text}"),
            Some("leave the pivot out: on paper nobody can choose".to_owned()),
        ),
        DirectiveFault::Missing(attribute) => {
            (format!("':::{name}' has no {attribute}, so {as_text}"), Some(format!("add {attribute}")))
        }
        DirectiveFault::Nested => (
            format!("a {name} cannot stand inside another, so {as_text}"),
            Some(format!("close the outer one first, with '::: {name}-end'")),
        ),
        DirectiveFault::NotClosed => (
            format!("this {name} is never closed; it ends where the text around it ends"),
            Some("add the line that closes it, indented like this one".to_owned()),
        ),
        DirectiveFault::EndsNothing => (
            format!("there is no open {name} for this line to close, so {as_text}"),
            Some("remove it, or add the line that opens it, with the same number of colons".to_owned()),
        ),
        DirectiveFault::NoLanguage => (
            format!("':::{name}' names no language, and the ending of '{written}' does not tell which it is"),
            Some("add language=\"…\"".to_owned()),
        ),
        DirectiveFault::Wants(what) => (format!("this {name} has no {what}"), Some(format!("add {what}"))),
        DirectiveFault::Odd(what) => {
            (format!("'{written}' is no {what}"), Some("correct the value, or leave it out".to_owned()))
        }
        DirectiveFault::Misspelt => (
            format!("':::{written}' is not a directive, so {as_text}"),
            Some(format!(
                "write ':::{name}{}'; the names of directives stay in English in every locale",
                if written.ends_with("end") { "-end" } else { "" }
            )),
        ),
        DirectiveFault::TextBehind => (format!("'{written}' follows what should end the line, and is not shown"), None),
    }
}

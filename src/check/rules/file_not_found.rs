//! Links and images whose file is not there.

use crate::check::facts::{Facts, LinkFact};
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{RuleInfo, Severity};
use crate::links::{LinkTarget, Missing};
use crate::locale::Locale;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "file-not-found",
        severity: Severity::Error,
        summary: "A link or an image leads to a file that is not there.",
        explain: include_str!("file_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for link in facts.links().filter(LinkFact::is_followed) {
        let LinkTarget::Missing(Missing::File(below)) = link.target else { continue };
        let message = format!("cannot find '{}'", link.written_path());
        let elsewhere: Vec<&str> = facts.locales_with(below).into_iter().map(Locale::as_str).collect();
        match elsewhere.is_empty() {
            true => found.on_link(&link, message).suggest(facts.suggestion(&link, below)),
            false => {
                let hint = format!("only {} has this article, and no source text of it is known", elsewhere.join(", "));
                found.on_link(&link, message).hint = Some(hint);
            }
        }
    }
}

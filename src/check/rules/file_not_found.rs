//! Links and images whose file is not there.

use crate::check::facts::Facts;
use crate::check::link_fact::LinkFact;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::{LinkTarget, Missing};
use crate::locale::Locale;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "file-not-found",
        severity: Severity::Error,
        area: Area::Links,
        summary: "A link or an image leads to a file that is not there.",
        explain: include_str!("file_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for link in facts.links().filter(LinkFact::is_followed) {
        if let LinkTarget::Missing(Missing::Redirect { chain, is_circle, .. }) = link.target {
            let written = link.written_path();
            let chain = chain.iter().map(|url| format!("'{url}'")).collect::<Vec<_>>().join(", then to ");
            let end = if *is_circle { "round in a circle" } else { "where nothing is" };
            found.on_link(&link, format!("'{written}' is gone and redirected to {chain}, {end}"));
            continue;
        }
        let LinkTarget::Missing(Missing::File(below)) = link.target else { continue };
        // A folder of a table of contents means the table there, and `toc-not-found` tells of it.
        if link.is_of_toc() && link.written_path().ends_with(['/', '\\']) && !facts.is_file(&link, below) {
            continue;
        }
        let message = format!("cannot find '{}'", link.written_path());
        if let Some((known, suggestion)) = meant(facts, &link, below) {
            found.on_link(&link, format!("{message}{known}")).suggest(suggestion);
            continue;
        }
        let elsewhere: Vec<&str> = facts.locales_with(below).into_iter().map(Locale::as_str).collect();
        match elsewhere.is_empty() {
            true => match facts.renamed(&link, below) {
                Some(only) => found.on_link(&link, message).mend(Some(only)),
                None => found.on_link(&link, message).suggest(facts.suggestion(&link, below)),
            },
            false => {
                let hint = format!("only {} has this article, and no source text of it is known", elsewhere.join(", "));
                found.on_link(&link, message).hint = Some(hint);
            }
        }
    }
}

/// What is known of a path that names something of another kind: a file with a slash behind it, a folder without an index.
fn meant(facts: &Facts<'_>, link: &LinkFact<'_>, below: &str) -> Option<(&'static str, Option<String>)> {
    if link.written_path().ends_with('/') && facts.is_file(link, below) {
        return Some((", which is a file and no folder", Some(facts.rewritten(link, below))));
    }
    if facts.is_folder(link, below) {
        return Some((", a folder with neither an index nor a table of contents", None));
    }
    None
}

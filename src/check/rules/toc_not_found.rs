//! Entries that lead to a folder without a table of contents.

use crate::check::facts::Facts;
use crate::check::link_fact::LinkFact;
use crate::check::near::nearest;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::{LinkTarget, Missing};
use crate::path::folder_of;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "toc-not-found",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "An entry leads to a folder without a table of contents.",
        explain: include_str!("toc_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let is_folder = |link: &LinkFact<'_>| link.written_path().ends_with(['/', '\\']);
    for link in facts.links().filter(LinkFact::is_of_toc).filter(is_folder) {
        if let LinkTarget::Missing(Missing::File(below)) = link.target
            && !facts.is_file(&link, below)
        {
            let message = format!("the folder '{}' has no table of contents", link.written_path());
            let near = nearest_folder(facts, &link, below).map(|folder| facts.rewritten(&link, &folder));
            found.on_link(&link, message).suggest(near);
        }
    }
}

/// The folder with a table of contents that was likely meant, with its slash.
fn nearest_folder(facts: &Facts<'_>, link: &LinkFact<'_>, missing: &str) -> Option<String> {
    let docset = &facts.catalog().docset;
    let own = facts.file(link.holder).root;
    let below = |toc: &'_ crate::docset::SourceFile| folder_of(docset.roots[own].strip(&toc.path)).to_owned();
    let folders: Vec<String> = docset.tocs.iter().filter(|toc| toc.root == own).map(below).collect();
    let near =
        nearest(missing.trim_end_matches('/'), folders.iter().map(String::as_str).filter(|folder| !folder.is_empty()));
    near.map(|folder| format!("{folder}/"))
}

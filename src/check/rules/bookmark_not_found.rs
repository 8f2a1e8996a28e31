//! Fragments that nothing on the page answers to.

use rustc_hash::FxHashMap;

use crate::catalog::DocId;
use crate::check::facts::Facts;
use crate::check::link_fact::{Holder, LinkFact};
use crate::check::near::PageNames;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::{IncludedBookmark, LinkTarget, Missing};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "bookmark-not-found",
        severity: Severity::Error,
        area: Area::Links,
        summary: "A link names a bookmark that its page does not have.",
        explain: include_str!("bookmark_not_found.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let mut pages: FxHashMap<DocId, PageNames<'_>> = FxHashMap::default();
    for link in facts.links().filter(LinkFact::is_followed) {
        let LinkTarget::Missing(Missing::Bookmark { doc, name, .. }) = link.target else { continue };
        // A link by a name says nothing of the file.
        let page = match link.written_path() {
            "" => facts.file(link.holder).path.name(),
            written if is_name(written) => facts.catalog().file(*doc).path.name(),
            written => written,
        };
        let message = format!("cannot find bookmark '#{name}' in '{page}'");
        let names = pages.entry(*doc).or_insert_with(|| facts.names_of(*doc));
        let of_source = facts.bookmark_of_source(&link).filter(|bookmark| names.has(bookmark));
        let certain = of_source.or_else(|| names.in_other_case(name));
        // Where the letters of the path are wrong as well, they are mended with the bookmark.
        let right = facts.in_case_of(&link, facts.catalog().below(*doc));
        let path = right.as_deref().unwrap_or(link.destination).split('#').next().unwrap_or_default().to_owned();
        let written = |name: &str| format!("{path}#{name}");
        match certain {
            Some(certain) => found.on_link(&link, message).mend(Some(written(certain))),
            None => found.on_link(&link, message).suggest(names.nearest(name).map(written)),
        }
    }
    for IncludedBookmark { doc, link, name, lacking, shown_by } in &facts.analysis.links.included {
        let link = facts.link_of(*doc, *link);
        let Some(first) = lacking.first() else { continue };
        let page = facts.below(Holder::Document(*first));
        let (where_, severity) = match (lacking.len(), *shown_by) {
            (1, 1) => (format!("'{page}', which includes this file"), Severity::Error),
            (lacking, all) if lacking == all => {
                (format!("any of the {all} articles that include this file, such as '{page}'"), Severity::Error)
            }
            (lacking, all) => {
                let such_as = if lacking == 1 { "namely" } else { "such as" };
                let articles = format!("{lacking} of the {all} articles that include this file, {such_as} '{page}'");
                (articles, Severity::Warning)
            }
        };
        let names = pages.entry(*first).or_insert_with(|| facts.names_of(*first));
        let suggestion = names.nearest(name).map(|near| format!("#{near}"));
        let finding = found.on_link(&link, format!("cannot find bookmark '#{name}' in {where_}"));
        finding.severity = severity;
        finding.also.push(facts.label_of(*first));
        finding.suggest(suggestion);
    }
}

/// Whether a destination is `xref:` and a name.
fn is_name(destination: &str) -> bool {
    destination.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("xref:"))
}

//! Links to files that are gone and redirected.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::LinkTarget;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "link-redirected",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A link leads to a file that is gone and redirected.",
        explain: include_str!("link_redirected.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for link in facts.links() {
        let LinkTarget::Redirect { url, end } = link.target else { continue };
        let (path, bookmark) = (link.written_path(), &link.destination[link.before_bookmark().len()..]);
        let goes_on = bookmark.len() > 1 && url.ends_with(bookmark);
        let shown = if goes_on { url.strip_suffix(bookmark).unwrap_or(url) } else { url };
        let meant = facts.redirected(&link, url, end);
        let diagnostic = found.on_link(&link, format!("'{path}' is gone and redirected to '{shown}'"));
        if bookmark.len() > 1 && !goes_on {
            // Where the section went that the link meant, only people can say.
            diagnostic.suggest(meant);
        } else {
            diagnostic.mend(meant);
        }
    }
}

//! Ids that stand on a page more than once.

use crate::built::BuiltSite;
use crate::check::site::{SiteFindings, SiteRule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: SiteRule = SiteRule {
    info: RuleInfo {
        code: "id-duplicate",
        severity: Severity::Warning,
        area: Area::Site,
        summary: "A page has one id more than once.",
        explain: include_str!("id_duplicate.md"),
    },
    check,
};

fn check(site: &BuiltSite, found: &mut SiteFindings<'_>) {
    for page in &site.pages {
        for (id, place) in &page.repeated {
            found.at(page.file, Some(*place), format!("the id '{id}' stands on this page before"));
        }
    }
}

//! Canonical addresses that lead to a page with another one.

use crate::built::BuiltSite;
use crate::check::site::{SiteFindings, SiteRule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: SiteRule = SiteRule {
    info: RuleInfo {
        code: "canonical-not-final",
        severity: Severity::Warning,
        area: Area::Site,
        summary: "The canonical page of a page names yet another one.",
        explain: include_str!("canonical_not_final.md"),
    },
    check,
};

fn check(site: &BuiltSite, found: &mut SiteFindings<'_>) {
    for page in &site.pages {
        let Some(canonical) = &page.canonical else { continue };
        let Some(target) = canonical.page.filter(|target| *target != page.file) else { continue };
        let next = site.page(target).and_then(|target| target.canonical.as_ref()?.page);
        if next.is_some_and(|next| next != target) {
            let message = format!("'{}' says itself that another page is canonical", site.path(target));
            found.at_span(page.file, canonical.span, message).target = Some(canonical.written.clone());
        }
    }
}

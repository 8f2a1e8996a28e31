//! Pages that list other languages and not their own.

use crate::built::BuiltSite;
use crate::check::site::{SiteFindings, SiteRule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: SiteRule = SiteRule {
    info: RuleInfo {
        code: "hreflang-self-missing",
        severity: Severity::Warning,
        area: Area::Site,
        summary: "A page lists itself in other languages, and not in its own.",
        explain: include_str!("hreflang_self_missing.md"),
    },
    check,
};

fn check(site: &BuiltSite, found: &mut SiteFindings<'_>) {
    for page in &site.pages {
        let Some((_, first)) = page.alternates.first() else { continue };
        // A page that is shown in the place of another speaks for that one.
        let own = page.canonical.as_ref().and_then(|canonical| canonical.page).unwrap_or(page.file);
        if page.alternates.iter().all(|(_, alternate)| alternate.page != Some(own)) {
            found.at_span(page.file, first.span, "this page lists its languages, and not its own address".into());
        }
    }
}

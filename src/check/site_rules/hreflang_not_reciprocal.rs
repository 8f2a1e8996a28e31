//! Languages of a page that do not list the page.

use crate::built::BuiltSite;
use crate::check::site::{SiteFindings, SiteRule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: SiteRule = SiteRule {
    info: RuleInfo {
        code: "hreflang-not-reciprocal",
        severity: Severity::Warning,
        area: Area::Site,
        summary: "A page lists another one as its translation, which does not list it.",
        explain: include_str!("hreflang_not_reciprocal.md"),
    },
    check,
};

fn check(site: &BuiltSite, found: &mut SiteFindings<'_>) {
    for page in &site.pages {
        let own = page.canonical.as_ref().and_then(|canonical| canonical.page).unwrap_or(page.file);
        let others =
            page.alternates.iter().filter_map(|(language, alternate)| Some((language, alternate, alternate.page?)));
        for (language, alternate, other) in others.filter(|(.., other)| *other != own) {
            let lists =
                |other: &crate::built::BuiltPage| other.alternates.iter().any(|(_, back)| back.page == Some(own));
            // `x-default` is for those who read none of the languages, and may be a page to choose one.
            if !language.eq_ignore_ascii_case("x-default") && !site.page(other).is_some_and(lists) {
                let message = format!("'{}' is listed for '{language}' and does not list this page", site.path(other));
                found.at_span(page.file, alternate.span, message).target = Some(alternate.written.clone());
            }
        }
    }
}

//! Pages that no sitemap lists.

use crate::built::BuiltSite;
use crate::check::site::{SiteFindings, SiteRule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: SiteRule = SiteRule {
    info: RuleInfo {
        code: "sitemap-page-missing",
        severity: Severity::Warning,
        area: Area::Site,
        summary: "No sitemap lists a page that search engines should find.",
        explain: include_str!("sitemap_page_missing.md"),
    },
    check,
};

fn check(site: &BuiltSite, found: &mut SiteFindings<'_>) {
    let (Some(listed), Some(_)) = (&site.listed, &site.address) else { return };
    let mut pages: Vec<u32> = listed.iter().filter_map(|listed| listed.page).collect();
    pages.sort_unstable();
    for page in site.pages.iter().filter(|page| page.is_html && !page.is_hidden) {
        // What does not say where it is, or says that it is another page, asks for no listing.
        // Where readers choose their language there is nothing to find.
        let own = page.alternates.iter().filter(|(_, alternate)| alternate.page == Some(page.file));
        let mut own = own.map(|(language, _)| language.eq_ignore_ascii_case("x-default")).peekable();
        let is_chooser = own.peek().is_some() && own.all(|is_default| is_default);
        let is_own = !is_chooser && page.canonical.as_ref().is_some_and(|canonical| canonical.page == Some(page.file));
        if is_own && pages.binary_search(&page.file).is_err() {
            found.at(page.file, None, "no sitemap lists this page".into());
        }
    }
}

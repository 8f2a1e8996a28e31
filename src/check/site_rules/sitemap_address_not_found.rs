//! Addresses of a sitemap that no page has.

use crate::built::BuiltSite;
use crate::check::site::{SiteFindings, SiteRule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: SiteRule = SiteRule {
    info: RuleInfo {
        code: "sitemap-address-not-found",
        severity: Severity::Error,
        area: Area::Site,
        summary: "A sitemap lists an address that the site does not have.",
        explain: include_str!("sitemap_address_not_found.md"),
    },
    check,
};

fn check(site: &BuiltSite, found: &mut SiteFindings<'_>) {
    // Without the address of the site nobody can tell which addresses are its own.
    let Some(address) = &site.address else { return };
    for listed in site.listed.iter().flatten() {
        if listed.page.is_none() && listed.address.starts_with(address.as_str()) {
            let message = format!("'{}' is listed, and there is no such page", listed.address);
            found.at(listed.sitemap, None, message).target = Some(listed.address.clone());
        }
    }
}

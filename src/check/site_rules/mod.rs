//! Every rule about built sites: a file that finds, and a page of the same name that explains and is its test.

use crate::check::site::SiteRule;

mod canonical_not_final;
mod hreflang_not_reciprocal;
mod hreflang_self_missing;
mod id_duplicate;
mod sitemap_address_not_found;
mod sitemap_page_missing;

pub(in crate::check) static RULES: &[&SiteRule] = &[
    &id_duplicate::RULE,
    &canonical_not_final::RULE,
    &hreflang_self_missing::RULE,
    &hreflang_not_reciprocal::RULE,
    &sitemap_address_not_found::RULE,
    &sitemap_page_missing::RULE,
];

//! Sitemaps and `robots.txt`.
//!
//! One sitemap a locale, with the alternates of each page, itself among them, and an index of them all at the top: a
//! sitemap may hold 50,000 addresses at most. Fallback pages are copies of the source, and are left out.

use std::fmt::Write as _;

use crate::catalog::{Catalog, LocaleId, Page, PageKind};
use crate::config::Config;
use crate::html;
use crate::path::Route;

fn push_url(out: &mut String, config: &Config, route: &Route) {
    html::push_attribute(out, config.base_url.as_deref().unwrap_or(""));
    html::push_attribute(out, &route.to_url_path());
}

/// Whether a page is no copy of the source.
pub(in crate::render) fn is_real(page: &Page) -> bool {
    page.kind != PageKind::Fallback
}

/// Whether those who look for pages may be sent to this one.
pub(in crate::render) fn is_listed(catalog: &Catalog, page: &Page) -> bool {
    let has_url = catalog.document(page.doc).front_matter.metadata.redirect_url.is_some();
    let is_sent_on = has_url && !catalog.redirects.is_circular(page.doc);
    !is_sent_on && !catalog.metadata(page.doc).is_noindex()
}

pub(in crate::render) fn index(catalog: &Catalog, config: &Config) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for locale in catalog.published_locales() {
        out.push_str("<sitemap><loc>");
        push_url(&mut out, config, &Route::new(&format!("{}/sitemap.xml", catalog.locale(locale).to_folder())));
        out.push_str("</loc></sitemap>\n");
    }
    out.push_str("</sitemapindex>\n");
    out
}

pub(in crate::render) fn of_locale(catalog: &Catalog, config: &Config, locale: LocaleId) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let is_shown = |page: &&Page| page.locale == locale && is_real(page) && is_listed(catalog, page);
    let mut pages: Vec<&Page> = catalog.pages.all.iter().filter(is_shown).collect();
    pages.sort_by(|a, b| a.route.cmp(&b.route));
    for page in pages {
        out.push_str("<url>\n<loc>");
        push_url(&mut out, config, &page.route);
        out.push_str("</loc>\n");
        let real = |locale| catalog.pages.of(page.topic, locale).filter(|page| is_real(page));
        for locale in catalog.published_locales() {
            if let Some(other) = real(locale) {
                push_alternate(&mut out, config, catalog.locale(locale).as_str(), &other.route);
            }
        }
        if let Some(source) = real(catalog.source) {
            push_alternate(&mut out, config, "x-default", &source.route);
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}

fn push_alternate(out: &mut String, config: &Config, lang: &str, route: &Route) {
    let _ = write!(out, "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"");
    push_url(out, config, route);
    out.push_str("\"/>\n");
}

pub(in crate::render) fn robots(config: &Config) -> String {
    let mut out = String::from("User-agent: *\nAllow: /\n");
    if let Some(base) = &config.base_url {
        let _ = writeln!(out, "Sitemap: {base}sitemap.xml");
    }
    out
}

//! What templates are given, typed. The handbook's page on theming describes these fields.

use serde::Serialize;

use crate::catalog::{Catalog, LocaleId};
use crate::locale::LongDates;
use crate::markdown::{AlertKind, Date, ItemType};
use crate::path::Route;
use crate::theme::Theme;

/// What every page of a locale has in common.
#[derive(Debug)]
pub(in crate::render) struct LocaleNotes {
    pub(in crate::render) tag: String,
    pub(in crate::render) dir: &'static str,
    /// The name that it gives itself, with its region only where the site has its language twice.
    pub(in crate::render) name: String,
    /// Its start page.
    pub(in crate::render) home: Route,
    dates: Option<LongDates>,
    alert_titles: [String; AlertKind::ALL.len()],
    item_types: [String; ItemType::ALL.len()],
    pub(in crate::render) sample_elsewhere: String,
    pub(in crate::render) sample_missing: String,
    pub(in crate::render) not_found_title: String,
}

impl LocaleNotes {
    /// A day as its readers write it; as ISO 8601 does where nobody knows how they do.
    pub(in crate::render) fn long_date(&self, date: Date) -> String {
        let (year, month, day) = date.parts();
        self.dates.map_or_else(|| date.to_string(), |dates| dates.write(year, month, day))
    }

    pub(in crate::render) fn alert_title(&self, kind: AlertKind) -> &str {
        let at = AlertKind::ALL.iter().position(|known| *known == kind);
        at.map_or(kind.class(), |at| &self.alert_titles[at])
    }

    pub(in crate::render) fn item_type(&self, kind: ItemType) -> &str {
        let at = ItemType::ALL.iter().position(|known| *known == kind);
        at.map_or(kind.name(), |at| &self.item_types[at])
    }
}

/// The notes of all locales, by [`LocaleId`].
pub(in crate::render) fn locale_notes(catalog: &Catalog, theme: &Theme) -> Vec<LocaleNotes> {
    let published: Vec<LocaleId> = catalog.published_locales().collect();
    catalog
        .locales
        .iter()
        .map(|locale| {
            let same = published.iter().filter(|id| catalog.locale(**id).language() == locale.language()).count();
            let name = if same > 1 { locale.own_name() } else { locale.own_language_name() };
            LocaleNotes {
                tag: locale.as_str().to_owned(),
                dir: locale.direction().as_str(),
                name: name.to_owned(),
                home: Route::new(&format!("{}/index.html", locale.to_folder())),
                dates: locale.long_dates(),
                alert_titles: AlertKind::ALL.map(|kind| theme.text(locale, kind.string_key())),
                item_types: ItemType::ALL.map(|kind| theme.text(locale, kind.string_key())),
                sample_elsewhere: theme.text(locale, "sample-elsewhere"),
                sample_missing: theme.text(locale, "sample-missing"),
                not_found_title: theme.text(locale, "not-found-title"),
            }
        })
        .collect()
}

/// What all templates are given. URLs are relative to the page, save those that say otherwise.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Frame<'a> {
    /// Canonical tag of the page's language.
    pub(in crate::render) lang: &'a str,
    pub(in crate::render) dir: &'a str,
    /// The way to the root of the site: `../../`, empty at the top.
    pub(in crate::render) root: String,
    /// The locale's start page.
    pub(in crate::render) home: String,
    pub(in crate::render) site_title: &'a str,
    pub(in crate::render) generator: &'a str,
    pub(in crate::render) title: &'a str,
    /// What follows the title in the browser's tab.
    pub(in crate::render) title_suffix: Option<&'a str>,
    pub(in crate::render) description: Option<&'a str>,
    /// Absolute.
    pub(in crate::render) canonical: Option<String>,
    /// Absolute; `x-default` among them.
    pub(in crate::render) alternates: Vec<Alternate<'a>>,
    pub(in crate::render) robots: Option<&'a str>,
    /// Where readers are sent on at once.
    pub(in crate::render) redirect: Option<String>,
    pub(in crate::render) languages: Vec<Language<'a>>,
    /// CSS: the colours that the docset sets.
    pub(in crate::render) colors: &'a str,
    /// Those of the header.
    pub(in crate::render) links: Vec<HeaderLink<'a>>,
    /// The folder of the locale's index, where the site has a search. On a page that is served at any depth it is absolute, and
    /// so is `root`.
    pub(in crate::render) search: Option<String>,
}

/// A link of the header.
#[derive(Debug, Serialize)]
pub(in crate::render) struct HeaderLink<'a> {
    pub(in crate::render) text: &'a str,
    pub(in crate::render) href: String,
}

/// A translation that search engines are told of.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Alternate<'a> {
    pub(in crate::render) lang: &'a str,
    pub(in crate::render) href: String,
}

/// An entry of the language menu.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Language<'a> {
    pub(in crate::render) tag: &'a str,
    pub(in crate::render) name: &'a str,
    pub(in crate::render) href: String,
    pub(in crate::render) current: bool,
    pub(in crate::render) state: &'a str,
}

/// What `page.html` is given besides.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ArticlePage<'a> {
    #[serde(flatten)]
    pub(in crate::render) frame: Frame<'a>,
    /// HTML.
    pub(in crate::render) body: String,
    /// HTML.
    pub(in crate::render) nav: String,
    pub(in crate::render) outline: Vec<OutlineEntry<'a>>,
    pub(in crate::render) breadcrumbs: Vec<Crumb<'a>>,
    pub(in crate::render) previous: Option<PagerLink<'a>>,
    pub(in crate::render) next: Option<PagerLink<'a>>,
    /// JSON-LD; only where the site's address is known.
    pub(in crate::render) breadcrumbs_json: Option<String>,
    pub(in crate::render) edit_href: Option<String>,
    /// The article as Markdown.
    pub(in crate::render) markdown_href: Option<String>,
    pub(in crate::render) state: &'a str,
    /// Language and direction of the article, which differ from the page's on a fallback page.
    pub(in crate::render) content_lang: &'a str,
    pub(in crate::render) content_dir: &'a str,
    pub(in crate::render) source: Option<SourceLink<'a>>,
    pub(in crate::render) translation: Option<Translation<'a>>,
    /// Whether sentences of the page have names that links can lead to.
    pub(in crate::render) has_sentences: bool,
    /// The source sentences that readers can look at beside the translation.
    pub(in crate::render) reading: Option<ReadingText<'a>>,
    /// ISO 8601.
    pub(in crate::render) date: Option<String>,
    /// The same day as readers of the page write it.
    pub(in crate::render) date_text: Option<String>,
    /// How long the article takes to read.
    pub(in crate::render) reading_minutes: Option<usize>,
    /// What readers choose between on this page.
    pub(in crate::render) pivots: Vec<PivotChoice<'a>>,
}

/// The source sentences of a translation.
#[derive(Debug, Serialize)]
pub(in crate::render) struct ReadingText<'a> {
    pub(in crate::render) lang: &'a str,
    pub(in crate::render) dir: &'a str,
    /// What their language calls itself.
    pub(in crate::render) name: &'a str,
    /// HTML: a `div` for each, whose `data-u` is the name of its partner on the page.
    pub(in crate::render) html: String,
}

/// A group of pivots that the article names.
#[derive(Debug, Serialize)]
pub(in crate::render) struct PivotChoice<'a> {
    pub(in crate::render) id: &'a str,
    pub(in crate::render) title: Option<&'a str>,
    /// The question.
    pub(in crate::render) prompt: Option<&'a str>,
    pub(in crate::render) pivots: Vec<PivotTitle<'a>>,
}

#[derive(Debug, Serialize)]
pub(in crate::render) struct PivotTitle<'a> {
    pub(in crate::render) id: &'a str,
    pub(in crate::render) title: &'a str,
}

#[derive(Debug, Serialize)]
pub(in crate::render) struct OutlineEntry<'a> {
    pub(in crate::render) id: &'a str,
    pub(in crate::render) title: &'a str,
    pub(in crate::render) level: u8,
}

#[derive(Debug, Serialize)]
pub(in crate::render) struct Crumb<'a> {
    pub(in crate::render) title: &'a str,
    pub(in crate::render) href: Option<String>,
}

#[derive(Debug, Serialize)]
pub(in crate::render) struct PagerLink<'a> {
    pub(in crate::render) title: &'a str,
    pub(in crate::render) href: String,
}

/// The page of the source edition.
#[derive(Debug, Serialize)]
pub(in crate::render) struct SourceLink<'a> {
    pub(in crate::render) href: String,
    pub(in crate::render) name: &'a str,
}

/// Where a translation came from.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Translation<'a> {
    /// `None` where nothing is declared: how it was made is not known then.
    pub(in crate::render) kind: Option<&'static str>,
    pub(in crate::render) declared: Option<&'a str>,
    pub(in crate::render) handed_off: Option<String>,
    /// The same day as readers of the page write it.
    pub(in crate::render) handed_off_text: Option<String>,
    pub(in crate::render) hash: Option<&'a str>,
    pub(in crate::render) commit: Option<&'a str>,
    pub(in crate::render) loc_file_id: Option<&'a str>,
    pub(in crate::render) state: &'a str,
    pub(in crate::render) proof: &'a str,
    /// How many sentences of the source were changed, taken out or added since; where the sentences of then are known.
    pub(in crate::render) changed_sentences: Option<usize>,
    /// The files that the article includes whose own translations are stale.
    pub(in crate::render) stale_includes: Vec<&'a str>,
}

/// What `index.html` is given besides.
#[derive(Debug, Serialize)]
pub(in crate::render) struct IndexPage<'a> {
    #[serde(flatten)]
    pub(in crate::render) frame: Frame<'a>,
    /// HTML.
    pub(in crate::render) contents: String,
}

//! The file as it is written: one struct, whose comments are the descriptions of the JSON Schema.
//!
//! **Invariant:** what a single value may be is checked here, while it is read; what depends on other keys or on the disk
//! is checked in `load`.

use std::path::PathBuf;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::{Deserialize, Serialize};

use crate::config::address;
use crate::config::external::RawExternal;
use crate::config::look::{RawColors, RawLink};
use crate::config::shape::{CheckSetting, Code, InOrder, Pattern, RawLocales, RawTitle};
use crate::locale::Locale;

/// The settings of a docset that hexapla makes a site of. Every key may be left out.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[schemars(title = "hexapla.yml")]
pub(super) struct RawConfig {
    /// The name of the site: a text, or a map with a text for each locale.
    pub(super) title: RawTitle,
    /// Where the site will live. Without it there are no canonical addresses, no hreflang and no sitemap.
    #[serde(deserialize_with = "address::read_base")]
    pub(super) base_url: Option<String>,
    /// The locale that authors write in.
    #[schemars(with = "String")]
    pub(super) source_locale: Locale,
    /// The locales to publish: a list, or a map with a folder for each. Without it those that are found.
    pub(super) locales: Option<RawLocales>,
    /// The folder with a folder for each locale.
    pub(super) content: PathBuf,
    /// The folder of the site.
    pub(super) output: PathBuf,
    /// The theme: 'default', or the name of a folder in 'themes'.
    pub(super) theme: String,
    /// A picture that stands in the header instead of the six strokes.
    pub(super) logo: Option<PathBuf>,
    /// Colours of the theme by the names of its design tokens, such as 'accent'.
    #[schemars(with = "std::collections::BTreeMap<String, RawColors>")]
    pub(super) colors: InOrder<String, RawColors>,
    /// Links in the header of all pages.
    pub(super) links: Vec<RawLink>,
    /// What a locale shows for a topic that it does not have.
    pub(super) fallback: Fallback,
    /// Without a source tree: make the source edition from the source halves of bilingual translations.
    pub(super) recover_source: bool,
    /// What the addresses of pages look like.
    pub(super) urls: Urls,
    /// Where links go that begin with '/' and leave the docset.
    #[serde(deserialize_with = "address::read_site")]
    pub(super) site_links: String,
    /// Where an article can be edited: an address with '{locale}' and '{path}'.
    #[serde(deserialize_with = "address::read_template")]
    pub(super) edit_url: Option<String>,
    /// Which pages show their source beside the translation.
    pub(super) bilingual: Bilingual,
    /// For each check by its code: a level, or a map with 'severity' and 'paths'.
    #[schemars(with = "std::collections::BTreeMap<String, CheckSetting>")]
    pub(super) checks: InOrder<Code, CheckSetting>,
    /// Globs of link targets that are not checked.
    pub(super) ignore_links: Vec<Pattern>,
    /// How 'check --external' asks addresses of other sites.
    pub(super) external: RawExternal,
    /// A CSV file with terms: source term, locale, required target term.
    pub(super) glossary: Option<PathBuf>,
    /// Whether the site has a search: an index of its pages for each locale.
    pub(super) search: bool,
    /// Whether the site has each article as Markdown too, and the lists 'llms.txt'.
    pub(super) llms: bool,
    /// Whether the site has review pages.
    pub(super) review: bool,
}

impl Default for RawConfig {
    fn default() -> Self {
        Self {
            title: RawTitle::One("Help".to_owned()),
            base_url: None,
            source_locale: Locale::parse("en-US").expect("en-US is a tag"),
            locales: None,
            content: PathBuf::from("content"),
            output: PathBuf::from("output"),
            theme: "default".to_owned(),
            logo: None,
            colors: InOrder(Vec::new()),
            links: Vec::new(),
            fallback: Fallback::Render,
            recover_source: true,
            urls: Urls::File,
            site_links: "https://learn.microsoft.com".to_owned(),
            edit_url: None,
            bilingual: Bilingual::Spans,
            checks: InOrder(Vec::new()),
            ignore_links: Vec::new(),
            external: RawExternal::default(),
            glossary: None,
            search: true,
            llms: true,
            review: false,
        }
    }
}

/// What a locale shows for a topic that it does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Fallback {
    /// The source text with a notice.
    Render,
    /// A link to the source page.
    Link,
    /// Nothing.
    None,
}

/// What the addresses of pages look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Urls {
    /// `article.html`: works from disk too.
    File,
    /// `article/index.html`, shown as `article/`.
    Pretty,
}

/// Which pages show their source beside the translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Bilingual {
    /// Those that carry it in their text.
    Spans,
    /// All whose source is known.
    Aligned,
    /// None.
    Off,
}

/// The JSON Schema of the file, for editors.
#[must_use]
pub fn schema() -> String {
    let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<RawConfig>();
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    text.push('\n');
    text
}

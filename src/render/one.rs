//! One article alone, without the site around it.

use std::sync::Arc;

use crate::analysis::Analysis;
use crate::catalog::DocId;
use crate::config::Config;
use crate::error::Error;
use crate::highlight::Highlights;
use crate::render::article::Scene;
use crate::render::assets::AssetRoutes;
use crate::render::context::locale_notes;
use crate::render::renderer::Renderer;
use crate::theme::Theme;

/// The whole page of an article, as the site would have it. Empty for a file that is no article.
pub fn page_of(analysis: Arc<Analysis>, theme: Theme, config: Config, doc: DocId) -> Result<String, Error> {
    let Some(page) = analysis.catalog.page_of(doc, config.urls) else { return Ok(String::new()) };
    Renderer::new(analysis, theme, config, Highlights::default()).page(&page, |_, _| ())
}

/// What an article itself says, as HTML: its links lead where the site would have them lead, and one that leads nowhere
/// keeps what was written. Empty for a file that is no article.
#[must_use]
pub fn fragment_of(analysis: &Analysis, theme: &Theme, config: &Config, doc: DocId) -> String {
    let Some(page) = analysis.catalog.page_of(doc, config.urls) else { return String::new() };
    let assets = AssetRoutes::new(analysis);
    let notes = locale_notes(&analysis.catalog, theme);
    let highlights = Highlights::default();
    let mut scene = Scene::new(analysis, config, &assets, &notes[page.locale.0 as usize], &highlights, &page);
    scene.follows_reference = true;
    scene.fragment().0
}

//! How the site looks and what its buttons say.
//!
//! In: the theme that is part of the program, and a folder laid over it: a template or an asset in the folder takes the
//! place of the built-in one of that name, a strings file replaces the messages that it has. Out: `Theme`, which renders
//! a template with a `Context`, gives strings, and lists the assets that the pages need.
//!
//! In templates, `t(key="…")` is a string in the page's `lang`, further arguments go to its message;
//! `asset_text(name="…")` is the text of an asset; `assets` names the assets' routes, and `logo` that of the docset's own.
//!
//! **Invariant:** the only user of tera. What a page says is the caller's; a theme knows no articles.
//! **Invariant:** the same files give the same bytes: no clock, no order of a hash map.

mod files;
mod strings;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use tera::{ErrorKind, Kwargs, State, Tera, TeraResult, Value};
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use crate::error::Error;
use crate::locale::Locale;
use crate::path::{Route, extension_of};
use crate::theme::files::Files;
use crate::theme::strings::Strings;

pub use tera::Context;

/// The strings that no template asks for: those that are part of an article's HTML.
pub const RUST_KEYS: [&str; 30] = [
    "alert-note",
    "alert-tip",
    "alert-important",
    "alert-warning",
    "alert-caution",
    "sample-elsewhere",
    "sample-missing",
    "item-architecture",
    "item-concept",
    "item-deploy",
    "item-download",
    "item-get-started",
    "item-how-to-guide",
    "item-learn",
    "item-overview",
    "item-quickstart",
    "item-reference",
    "item-sample",
    "item-tutorial",
    "item-video",
    "item-whats-new",
    "close",
    "search",
    "search-hint",
    "search-none",
    "search-count",
    "search-from-disk",
    "search-loading",
    "search-clear",
    "search-failed",
];

/// Templates, strings and assets, ready for use.
pub struct Theme {
    tera: Tera,
    strings: Arc<Strings>,
    assets: Vec<Asset>,
    digest: u64,
}

/// A file that pages refer to.
#[derive(Debug, Clone, PartialEq)]
pub struct Asset {
    /// Its name below the theme's `assets`: `hexapla.css`.
    pub name: String,
    /// Where it is in the site: `assets/hexapla.1a2b3c4d.css`, so that a browser may keep it for ever.
    pub route: Route,
    /// What is in it.
    pub bytes: Cow<'static, [u8]>,
}

impl Theme {
    /// The built-in theme, with the files of a folder laid over it, and a picture for the header.
    ///
    /// # Errors
    ///
    /// The folder or a file of it cannot be read, a template does not parse, a strings file is not Fluent.
    pub fn load(folder: Option<&Path>, logo: Option<&Path>) -> Result<Self, Error> {
        let built_in = files::built_in();
        let over = folder.map_or_else(|| Ok(Files::new()), files::in_folder)?;
        let strings = Arc::new(Strings::load(&built_in, &over)?);
        let digest = digest(&[&built_in, &over]);
        let mut files = built_in;
        files.extend(over);
        let logo = logo.map(files::logo).transpose()?;
        let logo_name = logo.as_ref().map(|(name, _)| name.trim_start_matches("assets/").to_owned());
        files.extend(logo);
        let assets: Vec<Asset> =
            files::in_part(&files, "assets").map(|(name, bytes)| asset(name, bytes.clone())).collect();
        let mut tera = Tera::new();
        tera.register_function("t", string_function(Arc::clone(&strings)));
        tera.register_function("asset_text", asset_text_function(&assets));
        tera.global_context().insert("assets", &routes(&assets));
        let logo = assets.iter().find(|asset| Some(&asset.name) == logo_name.as_ref());
        tera.global_context().insert("logo", &logo.map(|asset| asset.route.as_str()));
        tera.add_raw_templates(templates(&files)?).map_err(|error| template_error("templates", &error))?;
        Ok(Self { tera, strings, assets, digest })
    }

    /// The files that pages refer to, by name.
    #[must_use]
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// A number that is another one when any file of the theme is another one.
    #[must_use]
    pub fn digest(&self) -> u64 {
        self.digest
    }

    /// Makes a page. `lang` in the context says in which locale the strings are.
    ///
    /// # Errors
    ///
    /// There is no such template, or it asks for a variable or a string that is not there: the error names the template,
    /// the line and what stands on it.
    pub fn render(&self, template: &str, context: &Context) -> Result<String, Error> {
        self.tera.render(template, context).map_err(|error| template_error(template, &error))
    }

    /// A string that says how many; the key itself when there is no such string.
    #[must_use]
    pub fn text_of_count(&self, locale: &Locale, key: &str, count: i64) -> String {
        self.text_with(locale, key, ("count", count.into()))
    }

    /// A string around the words of a reader; the key itself when there is no such string.
    #[must_use]
    pub fn text_of_query(&self, locale: &Locale, key: &str, query: &str) -> String {
        self.text_with(locale, key, ("query", query.into()))
    }

    fn text_with(&self, locale: &Locale, key: &str, (name, value): (&str, FluentValue<'_>)) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set(name, value);
        match self.strings.text(locale.as_str(), key, Some(&arguments)) {
            Ok(text) => text.into_owned(),
            Err(_) => key.to_owned(),
        }
    }

    /// A string without arguments; the key itself when there is no such string.
    #[must_use]
    pub fn text(&self, locale: &Locale, key: &str) -> String {
        match self.strings.text(locale.as_str(), key, None) {
            Ok(text) => text.into_owned(),
            Err(_) => key.to_owned(),
        }
    }
}

fn digest(layers: &[&Files]) -> u64 {
    let mut hasher = Xxh3::new();
    for (name, bytes) in layers.iter().copied().flatten() {
        // Lengths keep apart what one file's end and the next one's name would run together.
        hasher.update(&(name.len() as u64).to_le_bytes());
        hasher.update(name.as_bytes());
        hasher.update(&(bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    }
    hasher.digest()
}

fn asset(name: &str, bytes: Cow<'static, [u8]>) -> Asset {
    let hash = xxh3_64(&bytes) >> 32;
    let route = match extension_of(name) {
        "" => format!("assets/{name}.{hash:08x}"),
        extension => format!("assets/{}.{hash:08x}.{extension}", &name[..name.len() - extension.len() - 1]),
    };
    Asset { name: name.to_owned(), route: Route::new(&route), bytes }
}

fn routes(assets: &[Asset]) -> BTreeMap<&str, &str> {
    assets.iter().map(|asset| (asset.name.as_str(), asset.route.as_str())).collect()
}

fn templates(files: &Files) -> Result<Vec<(&str, &str)>, Error> {
    files::in_part(files, "templates")
        .map(|(name, bytes)| match std::str::from_utf8(bytes) {
            Ok(text) => Ok((name, text)),
            Err(_) => Err(Error::Template { name: name.to_owned(), message: "the file is not UTF-8".to_owned() }),
        })
        .collect()
}

/// `t(key="…", name=value)`.
fn string_function(strings: Arc<Strings>) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<Value> {
    move |kwargs, state| {
        let key: &str = kwargs.must_get("key")?;
        let lang = state.get::<Value>("lang")?;
        let lang = lang.as_ref().and_then(Value::as_str).unwrap_or_default();
        let arguments = arguments(&kwargs)?;
        let text = strings.text(lang, key, arguments.as_ref()).map_err(tera::Error::message)?;
        Ok(Value::from(&*text))
    }
}

fn arguments(kwargs: &Kwargs) -> TeraResult<Option<FluentArgs<'_>>> {
    let mut arguments = None;
    for (name, value) in kwargs.iter() {
        let Some(name) = name.as_str().filter(|name| *name != "key") else { continue };
        let value = match (value.as_str(), value.as_i64(), value.as_f64()) {
            (Some(text), _, _) => FluentValue::from(text),
            (_, Some(number), _) => FluentValue::from(number),
            (_, _, Some(number)) => FluentValue::from(number),
            _ => return Err(tera::Error::message(format!("argument '{name}' is neither text nor a number"))),
        };
        arguments.get_or_insert_with(FluentArgs::new).set(name, value);
    }
    Ok(arguments)
}

/// `asset_text(name="…")`, for pages that cannot refer to other files.
fn asset_text_function(assets: &[Asset]) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<Value> + use<> {
    let text = |asset: &Asset| Some((asset.name.clone(), Value::from(std::str::from_utf8(&asset.bytes).ok()?)));
    let texts: BTreeMap<String, Value> = assets.iter().filter_map(text).collect();
    move |kwargs, _| {
        let name: &str = kwargs.must_get("name")?;
        texts.get(name).cloned().ok_or_else(|| tera::Error::message(format!("there is no text asset '{name}'")))
    }
}

/// Says which template and which line, shows the line, and adds the causes.
fn template_error(asked: &str, error: &tera::Error) -> Error {
    let name = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => report.filename(),
        _ => asked,
    };
    let mut message = error.to_string();
    if let Some(rest) = message.strip_prefix("error: ") {
        message = rest.to_owned();
    }
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        message.push_str("\ncaused by: ");
        message.push_str(&error.to_string());
        cause = error.source();
    }
    Error::Template { name: name.to_owned(), message }
}

#[cfg(test)]
mod tests;

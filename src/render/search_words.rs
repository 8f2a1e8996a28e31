//! The words of the search box, for the script that shows it.
//!
//! They are a script of the locale, beside its index: no page carries them, and they come from disk as well.

use serde::Serialize;

use crate::locale::Locale;
use crate::theme::Theme;

/// Where it stands in the folder of the index.
pub(in crate::render) const FILE: &str = "strings.js";

/// Numbers of each kind that a language may set apart. `search.js` has them as well.
const SAMPLES: [i64; 5] = [1, 2, 3, 11, 100];

/// What the script is given. In `none`, `{}` stands for what was looked for.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Words {
    search: String,
    hint: String,
    none: String,
    count: [String; SAMPLES.len()],
    from_disk: String,
    loading: String,
    clear: String,
    failed: String,
    close: String,
}

/// The script of a locale.
pub(in crate::render) fn script(theme: &Theme, locale: &Locale) -> String {
    let text = |key| theme.text(locale, key);
    let words = Words {
        search: text("search"),
        hint: text("search-hint"),
        none: theme.text_of_query(locale, "search-none", "{}"),
        count: SAMPLES.map(|count| theme.text_of_count(locale, "search-count", count)),
        from_disk: text("search-from-disk"),
        loading: text("search-loading"),
        clear: text("search-clear"),
        failed: text("search-failed"),
        close: text("close"),
    };
    format!("window.hexaplaSearch={};\n", serde_json::to_string(&words).unwrap_or_default())
}

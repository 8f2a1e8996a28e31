//! The metadata of an article as its layers give it: front matter, then `fileMetadata`, then `globalMetadata`.
//!
//! In: the front matter's own, and what the layers below it say, read as if it stood there. Out: for each thing that the
//! program knows of an article, the value that holds. A key that the front matter leaves empty hides what lies below it.

use crate::docset::MetaValue;
use crate::markdown::front_matter::{self, Date, FrontMatter, Metadata};
use crate::text::{Span, Spanned};

impl Metadata {
    /// The keys that layers below the front matter may set. Where a translation came from is no matter of globs.
    pub const LAYERED: [&'static str; 12] = [
        "title",
        "titleSuffix",
        "description",
        "robots",
        "ROBOTS",
        "ms.date",
        "breadcrumb_path",
        "monikerRange",
        "zone_pivot_groups",
        "zone_pivot_group_filename",
        "ms.author",
        "author",
    ];

    /// What a layer says, as if it stood in the front matter, but without any place.
    #[must_use]
    pub fn of_layer<'a>(values: impl IntoIterator<Item = (&'a str, &'a MetaValue)>) -> Self {
        let mut front_matter = FrontMatter::default();
        for (key, value) in values {
            match value {
                MetaValue::Text(text) => front_matter::take(&mut front_matter, key, text, Span::default()),
                MetaValue::List(items) => {
                    let items = items.iter().map(|item| (&**item, Span::default()));
                    front_matter::take_list(&mut front_matter, key, items);
                }
                MetaValue::Null => {}
            }
        }
        front_matter.metadata
    }
}

/// What holds for an article.
#[derive(Debug, Clone, Copy)]
pub struct Merged<'a> {
    /// Of its front matter.
    pub own: &'a Metadata,
    /// Of the layers below.
    pub below: &'a Metadata,
}

impl<'a> Merged<'a> {
    fn pick<T>(&self, keys: &[&str], get: impl Fn(&'a Metadata) -> Option<T>) -> Option<T> {
        let is_hidden = || self.own.emptied.iter().any(|emptied| keys.contains(&&**emptied));
        get(self.own).or_else(|| if is_hidden() { None } else { get(self.below) })
    }

    /// `title`; an empty one is none.
    #[must_use]
    pub fn title(&self) -> Option<&'a str> {
        let title = self.pick(&["title"], |layer| layer.title.as_ref().map(|title| &*title.value));
        title.filter(|title| !title.trim().is_empty())
    }

    /// `titleSuffix`: what stands behind the title in the browser's tab.
    #[must_use]
    pub fn title_suffix(&self) -> Option<&'a str> {
        self.pick(&["titleSuffix"], |layer| layer.title_suffix.as_deref()).filter(|suffix| !suffix.is_empty())
    }

    /// `description`
    #[must_use]
    pub fn description(&self) -> Option<&'a str> {
        self.pick(&["description"], |layer| layer.description.as_deref()).filter(|text| !text.is_empty())
    }

    /// `breadcrumb_path`
    #[must_use]
    pub fn breadcrumb_path(&self) -> Option<&'a str> {
        self.pick(&["breadcrumb_path"], |layer| layer.breadcrumb_path.as_deref()).filter(|path| !path.is_empty())
    }

    /// Who answers for the article: `ms.author`, else `author`.
    #[must_use]
    pub fn owner(&self) -> Option<&'a str> {
        let owner = self.pick(&["ms.author"], |layer| layer.owner.as_deref());
        owner.or_else(|| self.pick(&["author"], |layer| layer.author.as_deref()))
    }

    /// `ms.date`
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        self.pick(&["ms.date"], |layer| layer.date)
    }

    /// Whether `robots` keeps search engines out.
    #[must_use]
    pub fn is_noindex(&self) -> bool {
        self.pick(&["robots", "ROBOTS"], |layer| layer.noindex).unwrap_or(false)
    }

    /// `monikerRange`; the place is empty when it is not the front matter's.
    #[must_use]
    pub fn moniker_range(&self) -> Option<&'a Spanned<Box<str>>> {
        self.pick(&["monikerRange"], |layer| layer.moniker_range.as_ref())
    }

    /// `zone_pivot_groups`, one by one; places are empty when they are not the front matter's.
    #[must_use]
    pub fn pivot_groups(&self) -> &'a [Spanned<Box<str>>] {
        let groups = |layer: &'a Metadata| Some(&*layer.pivot_groups).filter(|groups| !groups.is_empty());
        self.pick(&["zone_pivot_groups"], groups).unwrap_or_default()
    }

    /// `zone_pivot_group_filename`: the file that defines them, where it is not the usual one.
    #[must_use]
    pub fn pivot_file(&self) -> Option<&'a Spanned<Box<str>>> {
        self.pick(&["zone_pivot_group_filename"], |layer| layer.pivot_file.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layer_holds_where_the_front_matter_says_nothing() {
        let text = |text: &str| MetaValue::Text(text.into());
        let values = [
            ("title", text("Below")),
            ("description", text("Below")),
            ("ROBOTS", text("NOINDEX, NOFOLLOW")),
            ("ms.date", text("1/2/2020")),
            ("zone_pivot_groups", text("a, b")),
            ("ms.openlocfilehash", text("not a matter of globs")),
        ];
        let below = Metadata::of_layer(values.iter().map(|(key, value)| (*key, value)));
        for (front_matter, title, description, is_noindex, date) in [
            ("", Some("Below"), Some("Below"), true, Some("2020-01-02")),
            ("title: Own", Some("Own"), Some("Below"), true, Some("2020-01-02")),
            ("title:\ndescription: ~\nrobots: null\nms.date:", None, None, false, None),
            ("title: ''\ndescription: ''", None, None, true, Some("2020-01-02")),
            ("robots: index", Some("Below"), Some("Below"), false, Some("2020-01-02")),
        ] {
            let own = front_matter::read(&format!("---\n{front_matter}\n---\n")).metadata;
            let merged = Merged { own: &own, below: &below };
            let seen = (merged.title(), merged.description(), merged.is_noindex(), merged.date());
            assert_eq!((seen.0, seen.1, seen.2), (title, description, is_noindex), "{front_matter}");
            assert_eq!(seen.3.map(|date| date.to_string()).as_deref(), date, "{front_matter}");
        }
    }

    #[test]
    fn groups_of_pivots_are_a_list_or_a_text_with_commas() {
        for (value, want) in [("a", "a"), ("a, b-2 ,c", "a b-2 c"), ("[x, y]", "x y"), ("", ""), (",", "")] {
            let text = format!("---\nzone_pivot_groups: {value}\n---\n");
            let own = front_matter::read(&text).metadata;
            let groups: Vec<&str> = own.pivot_groups.iter().map(|group| &*group.value).collect();
            assert_eq!(groups.join(" "), want, "{value}");
            assert!(own.pivot_groups.iter().all(|group| group.span.of(&text) == &*group.value), "{value}");
        }
    }
}

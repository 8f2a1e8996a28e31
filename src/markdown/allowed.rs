//! What of raw HTML may reach a page. The lists follow the reference's sanitizer.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

/// Elements that may reach a page. Sorted.
const ALLOWED: [&str; 91] = [
    "a",
    "abbr",
    "address",
    "article",
    "aside",
    "audio",
    "b",
    "bdi",
    "bdo",
    "big",
    "blockquote",
    "br",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "data",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "i",
    "iframe",
    "image",
    "img",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "mark",
    "menu",
    "meter",
    "nav",
    "nobr",
    "ol",
    "output",
    "p",
    "picture",
    "pre",
    "progress",
    "q",
    "rb",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "track",
    "tt",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
];

/// Elements that HTML has or had and that no article may bring. Sorted.
const REFUSED: [&str; 55] = [
    "acronym",
    "applet",
    "area",
    "base",
    "basefont",
    "bgsound",
    "blink",
    "body",
    "button",
    "canvas",
    "datalist",
    "dialog",
    "dir",
    "embed",
    "fencedframe",
    "fieldset",
    "form",
    "frame",
    "frameset",
    "geolocation",
    "head",
    "html",
    "input",
    "isindex",
    "keygen",
    "link",
    "listing",
    "main",
    "map",
    "marquee",
    "math",
    "menuitem",
    "meta",
    "multicol",
    "nextid",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "optgroup",
    "option",
    "param",
    "plaintext",
    "portal",
    "rtc",
    "search",
    "select",
    "selectedcontent",
    "slot",
    "spacer",
    "svg",
    "template",
    "textarea",
    "title",
    "xmp",
];

/// Elements whose content is no text either.
pub(in crate::markdown) const CODE: [&str; 2] = ["script", "style"];

/// Attributes that may reach a page, besides `aria-*` and `data-*`. Sorted.
const ATTRIBUTES: [&str; 54] = [
    "abbr",
    "align",
    "allowfullscreen",
    "alt",
    "axis",
    "border",
    "cellpadding",
    "cellspacing",
    "cite",
    "class",
    "color",
    "cols",
    "colspan",
    "controls",
    "datetime",
    "dir",
    "frameborder",
    "headers",
    "height",
    "hidden",
    "href",
    "hreflang",
    "id",
    "kind",
    "label",
    "lang",
    "loading",
    "loop",
    "max",
    "media",
    "min",
    "muted",
    "name",
    "open",
    "poster",
    "preload",
    "rel",
    "reversed",
    "role",
    "rowspan",
    "sandbox",
    "scope",
    "size",
    "span",
    "src",
    "start",
    "summary",
    "tabindex",
    "target",
    "title",
    "type",
    "valign",
    "value",
    "width",
];

/// What a tag is to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::markdown) enum Class {
    /// It may reach a page.
    Allowed,
    /// HTML has it, and no article may bring it.
    Refused,
    /// The same, and its content is no text either.
    Code,
    /// A link by a name, which no browser knows.
    Xref,
    /// HTML does not have it: it is text.
    Text,
}

/// What an element is to us, by its name in small letters. Asked for every tag of every page.
pub(in crate::markdown) fn class_of(element: &str) -> Class {
    static CLASSES: LazyLock<FxHashMap<&str, Class>> = LazyLock::new(|| {
        let of = |names: &'static [&str], class| names.iter().map(move |name| (*name, class));
        let all = [(&ALLOWED[..], Class::Allowed), (&REFUSED, Class::Refused), (&CODE, Class::Code)];
        all.into_iter().flat_map(|(names, class)| of(names, class)).chain([("xref", Class::Xref)]).collect()
    });
    CLASSES.get(element).copied().unwrap_or(Class::Text)
}

/// Whether an attribute may reach a page, by its name in small letters.
pub(in crate::markdown) fn is_known(attribute: &str) -> bool {
    static KNOWN: LazyLock<FxHashSet<&str>> = LazyLock::new(|| ATTRIBUTES.into_iter().collect());
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let is_open_set = attribute.starts_with("data-") || attribute.starts_with("aria-");
    is_open_set && attribute.bytes().all(is_plain) || KNOWN.contains(attribute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_have_nothing_in_common() {
        assert!(ALLOWED.is_sorted() && REFUSED.is_sorted() && ATTRIBUTES.is_sorted());
        for (names, class) in [(&ALLOWED[..], Class::Allowed), (&REFUSED, Class::Refused), (&CODE, Class::Code)] {
            assert!(names.iter().all(|name| class_of(name) == class));
        }
    }
}

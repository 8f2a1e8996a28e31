//! What of raw HTML may reach a page. The lists follow the reference's sanitizer.

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

/// Elements that HTML has and that no article may bring. Sorted.
const REFUSED: [&str; 27] = [
    "applet", "base", "body", "button", "canvas", "dialog", "embed", "fieldset", "form", "frame", "frameset", "head",
    "html", "input", "link", "main", "math", "meta", "noscript", "object", "option", "param", "select", "svg",
    "template", "textarea", "title",
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

/// Whether an element may reach a page, by its name in small letters.
pub(in crate::markdown) fn is_allowed(element: &str) -> bool {
    ALLOWED.binary_search(&element).is_ok()
}

/// Whether HTML has an element that no article may bring, by its name in small letters.
pub(in crate::markdown) fn is_refused(element: &str) -> bool {
    REFUSED.binary_search(&element).is_ok()
}

/// Whether HTML has an element, by its name in small letters.
pub(in crate::markdown) fn is_element(name: &str) -> bool {
    is_allowed(name) || is_refused(name) || CODE.contains(&name)
}

/// Whether an attribute may reach a page, by its name in small letters.
pub(in crate::markdown) fn is_known(attribute: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let is_open_set = attribute.starts_with("data-") || attribute.starts_with("aria-");
    is_open_set && attribute.bytes().all(is_plain) || ATTRIBUTES.binary_search(&attribute).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_have_nothing_in_common() {
        assert!(ALLOWED.is_sorted() && REFUSED.is_sorted() && ATTRIBUTES.is_sorted());
        assert!(!REFUSED.iter().chain(&CODE).any(|name| is_allowed(name)));
    }
}

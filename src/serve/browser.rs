//! What keeps a browser up to date: a script that every served page gets, and that no build ever writes.

/// Where the script is.
pub(in crate::serve) const SCRIPT_PATH: &str = "/.hexapla/reload.js";
/// Where the script waits for the next build.
pub(in crate::serve) const EVENTS_PATH: &str = "/.hexapla/events";
/// The script.
pub(in crate::serve) const SCRIPT: &str = include_str!("reload.js");

/// Adds the script to a page of the build with this name: at the end of its body, or of the page where nothing says where
/// the body ends.
pub(in crate::serve) fn with_script(mut html: Vec<u8>, build: &str) -> Vec<u8> {
    let tag = format!("<script src=\"{SCRIPT_PATH}?{build}\" async></script>\n");
    let at = memchr::memmem::rfind(&html, b"</body>").unwrap_or(html.len());
    html.splice(at..at, tag.into_bytes());
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_at_the_end_of_the_body() {
        let tag = "<script src=\"/.hexapla/reload.js?7-2\" async></script>\n";
        for (page, want) in [
            (
                "<body><code>&lt;/body></code></body></html>",
                format!("<body><code>&lt;/body></code>{tag}</body></html>"),
            ),
            ("<p>no body", format!("<p>no body{tag}")),
            ("", tag.to_owned()),
        ] {
            assert_eq!(String::from_utf8(with_script(page.into(), "7-2")).unwrap(), want);
        }
    }
}

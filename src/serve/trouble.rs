//! Why there is no page, as a page.

use std::error::Error as _;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::Error;
use crate::html;

/// What a browser shows while something is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::serve) struct Trouble {
    title: &'static str,
    message: String,
    help: Option<String>,
}

impl Trouble {
    /// No page at all can be made.
    pub(in crate::serve) fn of_site(error: &Error) -> Self {
        Self::new("The site cannot be built", error)
    }

    /// One page cannot be made.
    pub(in crate::serve) fn of_page(error: &Error) -> Self {
        Self::new("This page cannot be made", error)
    }

    fn new(title: &'static str, error: &Error) -> Self {
        Self { title, message: words(error), help: error.help().map(str::to_owned) }
    }

    /// What happened, without markup.
    pub(in crate::serve) fn message(&self) -> &str {
        &self.message
    }

    /// The page. It names no other file, and looks after itself in the dark.
    pub(in crate::serve) fn page(&self) -> String {
        let mut out = String::from(HEAD);
        let title = |out: &mut String| html::push_text(out, self.title);
        out.push_str("<title>");
        title(&mut out);
        out.push_str("</title>\n<style>\n");
        out.push_str(STYLE);
        out.push_str("</style>\n</head>\n<body>\n<main>\n<h1>");
        title(&mut out);
        out.push_str("</h1>\n<pre>");
        html::push_text(&mut out, &self.message);
        out.push_str("</pre>\n");
        if let Some(help) = &self.help {
            out.push_str("<p><strong>Help:</strong> ");
            html::push_text(&mut out, help);
            out.push_str("</p>\n");
        }
        out.push_str("<p class=\"quiet\">Mend it and save: this page loads again by itself.</p>\n");
        out.push_str("</main>\n</body>\n</html>\n");
        out
    }
}

const HEAD: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";

/// Contrast of all texts on their ground is at least 7 to 1, in both schemes.
const STYLE: &str = "\
:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{margin:0;padding:clamp(1rem,6vw,4rem);color:light-dark(#1c1e21,#e8e9eb);background:light-dark(#fff,#16181b)}
main{max-width:60rem;margin-inline:auto;border-inline-start:4px solid light-dark(#b3261e,#ff8a80);padding-inline-start:1.5rem}
h1{font-size:1.5rem;line-height:1.2;margin:0 0 1rem}
pre{margin:0 0 1rem;padding:1rem;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere;border-radius:.5rem;\
font:.9rem/1.5 ui-monospace,monospace;background:light-dark(#f3f4f6,#22252a)}
.quiet{color:light-dark(#4a4f57,#b4b9c1)}
";

/// What stopped something, with its causes, as the terminal says it.
fn words(error: &Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        words.push_str(": ");
        words.push_str(&next.to_string());
        cause = next.source();
    }
    words
}

/// Runs what may stop by a fault of our own: the server goes on, and says so.
pub(in crate::serve) fn catch<T>(act: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(act)).unwrap_or_else(|_| {
        Err(Error::Usage {
            message: "hexapla stopped by a fault of its own; the terminal says more".into(),
            help: Some("please report it; the next change is read as if nothing had happened".into()),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_files_say_is_escaped() {
        let error = Error::Template { name: "page.html".into(), message: "line 3: <script>alert(1)</script>".into() };
        let page = Trouble::of_page(&error).page();
        assert!(
            page.contains("<pre>template 'page.html': line 3: &lt;script&gt;alert(1)&lt;/script&gt;</pre>"),
            "{page}"
        );
        assert!(!page.contains("<script"), "{page}");
    }

    #[test]
    fn a_fault_of_our_own_is_an_error_as_any() {
        let caught = catch::<()>(|| panic!("a test's own")).unwrap_err();
        assert!(caught.to_string().contains("a fault of its own"));
        assert!(catch(|| Ok(1)).is_ok());
    }
}

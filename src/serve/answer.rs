//! What a path is answered with.
//!
//! In: what is served at the moment, and the path of a request. Out: [`Answer`].
//!
//! **Invariant:** a path is only ever compared with the names that there are; none is looked up on the disk.

use std::path::PathBuf;

use percent_encoding::percent_decode_str;

use crate::error::Error;
use crate::path::{extension_of, folder_of};
use crate::serve::browser;
use crate::serve::content_type::{self, HTML, TEXT};
use crate::serve::standing::{Planned, Standing};
use crate::serve::trouble::Trouble;
use crate::site::Artifact;

/// What goes back to the browser.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::serve) enum Answer {
    /// These bytes.
    Bytes { status: u16, content_type: &'static str, bytes: Vec<u8> },
    /// What is in this file.
    File { content_type: &'static str, path: PathBuf },
    /// The folder, with the slash that the links of its page need.
    Redirect(String),
}

impl Answer {
    /// A page of the build with this name, which loads again when there is another.
    fn page(status: u16, html: Vec<u8>, build: &str) -> Self {
        Self::Bytes { status, content_type: HTML, bytes: browser::with_script(html, build) }
    }

    /// A text that is no page of the site.
    pub(in crate::serve) fn text(status: u16, text: impl Into<String>) -> Self {
        Self::Bytes { status, content_type: TEXT, bytes: text.into().into_bytes() }
    }
}

/// The answer to the path of a request, as it stands in the address. `failed` is told of what nobody was told of yet.
pub(in crate::serve) fn answer(standing: &Standing, path: &str, failed: &dyn Fn(&Error)) -> Answer {
    let planned = match &standing.built {
        Ok(planned) => planned,
        // Whatever was asked for: what the old site has may be what is being mended.
        Err(trouble) => return Answer::page(500, trouble.page().into_bytes(), &standing.name),
    };
    made(standing, planned, path).unwrap_or_else(|error| {
        let trouble = Trouble::of_page(&error);
        if standing.is_news(&trouble) {
            failed(&error);
        }
        Answer::page(500, trouble.page().into_bytes(), &standing.name)
    })
}

fn made(standing: &Standing, planned: &Planned, path: &str) -> Result<Answer, Error> {
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    let mut wanted = decoded.strip_prefix('/').unwrap_or(&decoded).to_owned();
    if wanted.is_empty() || wanted.ends_with('/') {
        wanted.push_str("index.html");
    }
    if let Some(at) = planned.find(&wanted) {
        return Ok(answer_of(standing, 200, &wanted, planned.make(at)?));
    }
    if let Some(at) = planned.find(&format!("{wanted}/index.html")) {
        return Ok(Answer::Redirect(format!("/{}", planned.route(at).to_url_path())));
    }
    if let Some(artifact) = planned.beside(&wanted)? {
        return Ok(answer_of(standing, 200, &wanted, artifact));
    }
    let Some(at) = not_found(planned, &wanted) else { return Ok(Answer::text(404, "There is no such page.\n")) };
    Ok(answer_of(standing, 404, planned.route(at).as_str(), planned.make(at)?))
}

/// The page for paths that are none, in the nearest folder above that has one.
fn not_found(planned: &Planned, wanted: &str) -> Option<usize> {
    let mut folder = folder_of(wanted);
    loop {
        let separator = if folder.is_empty() { "" } else { "/" };
        match planned.find(&format!("{folder}{separator}404.html")) {
            Some(at) => return Some(at),
            None if folder.is_empty() => return None,
            None => folder = folder_of(folder),
        }
    }
}

fn answer_of(standing: &Standing, status: u16, name: &str, artifact: Artifact) -> Answer {
    let content_type = content_type::of(extension_of(name));
    match artifact {
        Artifact::Bytes(bytes) if content_type == HTML => Answer::page(status, bytes, &standing.name),
        Artifact::Bytes(bytes) => Answer::Bytes { status, content_type, bytes },
        Artifact::Copy(path) => Answer::File { content_type, path },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path::Route;
    use crate::serve::ports::Build;
    use crate::site::Site;

    /// A site whose pages say their route, one of which cannot be made.
    fn standing(routes: &[&str]) -> Standing {
        let routes: Vec<Route> = routes.iter().map(|route| Route::new(route)).collect();
        let names = routes.clone();
        let make = move |at: usize| match names[at].as_str() {
            "en-us/broken.html" => Err(Error::Template { name: "page.html".into(), message: "no <b>".into() }),
            "en-us/a.png" => Ok(Artifact::Copy("/docset/a.png".into())),
            name => Ok(Artifact::Bytes(name.into())),
        };
        let beside = |path: &str| Ok((path == "search/x").then(|| Artifact::Bytes("found".into())));
        let site = Site::new(routes, Box::new(make));
        Standing::new(1, Ok(Build { site, beside: Box::new(beside), then: Box::new(|| {}), watched: Vec::new() }))
    }

    fn shown(standing: &Standing, path: &str) -> String {
        match answer(standing, path, &|_| {}) {
            Answer::Bytes { status, content_type, bytes } => {
                let text = String::from_utf8(bytes).unwrap();
                let text = text.split("<script src=\"/.hexapla/").next().unwrap_or_default().to_owned();
                format!("{status} {} {text}", content_type.split(';').next().unwrap_or_default())
            }
            Answer::File { content_type, path } => format!("200 {content_type} {}", path.display()),
            Answer::Redirect(to) => format!("to {to}"),
        }
    }

    #[test]
    fn a_path_is_answered_by_what_the_plan_names() {
        let standing = standing(&[
            "index.html",
            "404.html",
            "es-es/index.html",
            "es-es/404.html",
            "es-es/añ b/index.html",
            "en-us/a.html",
            "en-us/a.png",
            "assets/x.css",
        ]);
        for (path, want) in [
            ("/", "200 text/html index.html"),
            ("/es-es/", "200 text/html es-es/index.html"),
            ("/es-es", "to /es-es/"),
            ("/es-es/a%C3%B1%20b", "to /es-es/a%C3%B1%20b/"),
            ("/es-es/a%C3%B1%20b/", "200 text/html es-es/añ b/index.html"),
            ("/en-us/a.html", "200 text/html en-us/a.html"),
            ("/en-us/a.png", "200 image/png /docset/a.png"),
            ("/assets/x.css", "200 text/css assets/x.css"),
            ("/search/x", "200 application/octet-stream found"),
            ("/es-es/deep/er/none.html", "404 text/html es-es/404.html"),
            ("/en-us/none.html", "404 text/html 404.html"),
            ("/en-us/", "404 text/html 404.html"),
            ("/../../etc/passwd", "404 text/html 404.html"),
            ("/..%2f..%2fetc%2fpasswd", "404 text/html 404.html"),
            ("/es-es/..%5c..%5cindex.html", "404 text/html es-es/404.html"),
            ("/assets/../index.html", "404 text/html 404.html"),
            ("//evil.example/", "404 text/html 404.html"),
            ("/%ff%00", "404 text/html 404.html"),
            ("//index.html", "404 text/html 404.html"),
        ] {
            assert_eq!(shown(&standing, path), want, "{path}");
        }
    }

    #[test]
    fn a_page_that_cannot_be_made_is_told_once_and_the_others_stand() {
        let standing = standing(&["en-us/a.html", "en-us/broken.html"]);
        let told = std::cell::Cell::new(0);
        for _ in 0..2 {
            let answer = answer(&standing, "/en-us/broken.html", &|_| told.set(told.get() + 1));
            let Answer::Bytes { status: 500, bytes, .. } = answer else { panic!("{answer:?}") };
            let page = String::from_utf8(bytes).unwrap();
            assert!(page.contains("template 'page.html': no &lt;b&gt;") && page.contains("/.hexapla/reload.js?"));
        }
        assert_eq!(told.get(), 1);
        assert_eq!(shown(&standing, "/en-us/a.html"), "200 text/html en-us/a.html");
        assert_eq!(shown(&standing, "/none"), "404 text/plain There is no such page.\n");
    }
}

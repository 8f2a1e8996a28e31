//! `:::video source="https://…":::` and `> [!VIDEO https://…]`: which frame they show.
//!
//! **Invariant:** the URL of a frame is `https`, whatever is written.

use crate::html;
use crate::markdown::document::Video;
use crate::markdown::extension::triple_colon::{Attributes, Malformed};
use crate::markdown::fault::{DirectiveFault, DirectiveName};

/// How the names of files end that are pictures.
const PICTURES: [&str; 10] = ["avif", "bmp", "gif", "jfif", "jpeg", "jpg", "png", "svg", "tif", "webp"];

/// Where the reference's own films are shown, by their id.
const PLAYER: &str = "https://learn-video.azurefd.net/vod/player?id=";

/// Whether the film has a description of its own.
pub(in crate::markdown) fn is_complex(attributes: &Attributes<'_>) -> bool {
    attributes.get("type").is_some_and(|attribute| attribute.value == "complex")
}

/// Makes attributes into a film; their ranges are offsets in the prepared text. A film without `thumbnail` or
/// `upload-date`, or with one that says nothing, is shown as well, and that is said beside it.
pub(in crate::markdown) fn video(attributes: &Attributes<'_>) -> Result<(Video, Option<Malformed>), Malformed> {
    if let Some(other) = attributes.other_than(DirectiveName::Video.attributes()) {
        return Err((DirectiveFault::UnknownAttribute, other.name_range.clone()));
    }
    let get = |name| attributes.get(name).filter(|attribute| !attribute.value.is_empty());
    let source = get("source").ok_or((DirectiveFault::Missing("source"), 0..0))?;
    let url = frame_url(source.value)
        .ok_or((DirectiveFault::NotA("an address that begins with https://"), source.range.clone()))?;
    let mut shown: Vec<(&'static str, Box<str>)> = Vec::new();
    if let Some(title) = get("title") {
        shown.push(("title", title.value.into()));
    }
    if let Some(width) = get("max-width") {
        let number: i32 = width.value.trim().parse().map_err(|_| (DirectiveFault::BadValue, width.range.clone()))?;
        shown.push(("style", format!("max-width:{number}px;").into()));
    }
    for (name, data) in
        [("thumbnail", "data-thumbnail"), ("upload-date", "data-upload-date"), ("duration", "data-duration")]
    {
        shown.extend(get(name).map(|attribute| (data, attribute.value.into())));
    }
    let missing = ["thumbnail", "upload-date"].into_iter().find(|name| get(name).is_none());
    let odd = |name, fits: fn(&str) -> bool, what| {
        let attribute = get(name).filter(|attribute| !fits(attribute.value))?;
        Some((DirectiveFault::Odd(what), attribute.range.clone()))
    };
    let fault = missing
        .map(|name| (DirectiveFault::Wants(name), 0..0))
        .or_else(|| odd("thumbnail", is_picture, "address of a picture"))
        .or_else(|| odd("upload-date", is_date, "date such as 2024-05-31"));
    Ok((Video { url: url.into(), attributes: shown, description: None }, fault))
}

/// Whether an address may be that of a picture: its name ends as pictures do, or says nothing.
fn is_picture(url: &str) -> bool {
    let path = url.trim().split(['?', '#']).next().unwrap_or("");
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let is_address = html::is_safe_picture(url) && !path.contains(char::is_whitespace);
    match name.rsplit_once('.') {
        _ if !is_address => false,
        // The name of a host is no name of a file.
        Some((_, ending)) if !path.ends_with(&format!("//{name}")) => {
            PICTURES.iter().any(|known| known.eq_ignore_ascii_case(ending))
        }
        _ => path.contains("://"),
    }
}

/// Whether this is a date: `2024-05-31`, a time behind it perhaps, or `5/31/2024`.
fn is_date(written: &str) -> bool {
    let day = written.trim().split(['T', 't', ' ']).next().unwrap_or("");
    let sign = if day.contains('/') { '/' } else { '-' };
    let numbers: Option<Vec<u32>> = day
        .split(sign)
        .map(|part| part.parse().ok().filter(|_| part.bytes().all(|byte| byte.is_ascii_digit())))
        .collect();
    let fits = |year: u32, one: u32, other: u32| year >= 1000 && one.min(other) >= 1 && one.max(other) <= 31;
    match numbers.as_deref() {
        Some(&[year, month, day]) if year > 31 => fits(year, month, day) && month <= 12,
        Some(&[one, other, year]) => fits(year, one, other) && one.min(other) <= 12,
        _ => false,
    }
}

/// The film of `[!VIDEO url]`, given what stands behind the word; `None` when it is none.
pub(in crate::markdown) fn quoted(behind: &str) -> Option<Video> {
    let url = behind.strip_prefix(' ')?;
    if !url.starts_with("http://") && !url.starts_with("https://") {
        return None;
    }
    let url = frame_url(url.split_whitespace().next()?)?;
    Some(Video { url: url.into(), attributes: Vec::new(), description: None })
}

/// The URL of a frame for what is written; `None` when nothing safe is.
fn frame_url(written: &str) -> Option<String> {
    let written = written.trim();
    if is_id(written) {
        return Some(format!("{PLAYER}{written}"));
    }
    let (scheme, rest) = written.split_once("://")?;
    if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
        return None;
    }
    let (authority, rest) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let is_host = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    if authority.is_empty() || !authority.chars().all(is_host) {
        return None;
    }
    let host = authority.to_lowercase();
    let host = host.strip_suffix(":443").unwrap_or(&host);
    let (rest, fragment) = rest.split_at(rest.find('#').unwrap_or(rest.len()));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = if path.is_empty() { "/" } else { path };
    let (host, path, query) = without_cookies(host, path, query);
    let query = if query.is_empty() { query } else { format!("?{query}") };
    let url = format!("https://{host}{path}{query}{fragment}");
    html::is_safe_link(&url).then_some(url)
}

/// Where hosts of films show the same without marking the reader.
fn without_cookies(host: &str, path: &str, query: &str) -> (String, String, String) {
    let unchanged = || (host.to_owned(), path.to_owned(), query.to_owned());
    if host == "channel9.msdn.com" {
        let joined = if query.is_empty() { "" } else { "&" };
        return (host.to_owned(), path.to_owned(), format!("{query}{joined}nocookie=true"));
    }
    if !["youtube.com", "www.youtube.com", "youtu.be", "www.youtube-nocookie.com"].contains(&host) {
        return unchanged();
    }
    let frame = |path: String, query: String| ("www.youtube-nocookie.com".to_owned(), path, query);
    let value = |key: &str| query.split('&').find_map(|item| item.strip_prefix(key)).filter(|value| !value.is_empty());
    if host == "youtu.be" && path.len() > 1 {
        return frame(format!("/embed{path}"), query.to_owned());
    }
    if let Some(id) = value("v=") {
        let rest = query.split('&').filter(|item| !item.starts_with("v=")).collect::<Vec<_>>().join("&");
        return frame(format!("/embed/{id}"), rest);
    }
    let shows_one = path.strip_prefix("/embed/").is_some_and(|id| !id.is_empty() && id != "videoseries");
    match value("list=").filter(|_| !shows_one) {
        Some(list) => frame("/embed/videoseries".to_owned(), format!("list={list}")),
        None if host == "youtu.be" => unchanged(),
        None => frame(path.to_owned(), query.to_owned()),
    }
}

/// `b63c2133-714a-48d7-9689-2120553664d4`
fn is_id(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12] && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_and_dates_are_told_from_others() {
        for (url, want) in [
            ("https://example.com/a.png", true),
            ("media/a.JPG?w=1", true),
            ("https://example.com/thumbs/42", true),
            ("https://example.com", true),
            ("thumb", false),
            ("a.md", false),
            ("https://example.com/a.mp4", false),
            ("javascript:alert(1).png", false),
            ("a b.png", false),
        ] {
            assert_eq!(is_picture(url), want, "{url}");
        }
        for (date, want) in [
            ("2024-05-31", true),
            ("2024-05-31T10:00:00Z", true),
            ("5/31/2024", true),
            ("31/5/2024", true),
            ("2024-13-01", false),
            ("2024-05", false),
            ("yesterday", false),
            ("20240531", false),
            ("+1-2-2024", false),
        ] {
            assert_eq!(is_date(date), want, "{date}");
        }
    }

    #[test]
    fn a_frame_is_safe_and_marks_nobody() {
        for (written, want) in [
            ("https://Example.com", Some("https://example.com/")),
            ("http://example.com:8080?a=b c#d", Some("https://example.com:8080/?a=b c#d")),
            ("https://channel9.msdn.com/x?a=1", Some("https://channel9.msdn.com/x?a=1&nocookie=true")),
            ("https://youtube.com/foo", Some("https://www.youtube-nocookie.com/foo")),
            ("https://www.youtube.com/embed/Ab_1?start=2", Some("https://www.youtube-nocookie.com/embed/Ab_1?start=2")),
            ("https://www.youtube.com/watch?v=Ab&t=3", Some("https://www.youtube-nocookie.com/embed/Ab?t=3")),
            ("https://youtu.be/Ab?t=3", Some("https://www.youtube-nocookie.com/embed/Ab?t=3")),
            (
                "https://www.youtube.com/playlist?list=PL1",
                Some("https://www.youtube-nocookie.com/embed/videoseries?list=PL1"),
            ),
            (
                "b63c2133-714a-48d7-9689-2120553664d4",
                Some("https://learn-video.azurefd.net/vod/player?id=b63c2133-714a-48d7-9689-2120553664d4"),
            ),
            ("javascript://x", None),
            ("https://user@example.com/", None),
            ("https:///x", None),
            ("film.mp4", None),
        ] {
            assert_eq!(frame_url(written).as_deref(), want, "{written}");
        }
    }
}

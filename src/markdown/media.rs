//! Films and sounds that authors write as images: `![talk](talk.mp4)`, `![talk](https://www.youtube.com/watch?v=x)`.
//!
//! In: the URL of an image. Out: the player that the reference shows for it; most images have none.

use crate::html;

/// What an URL is played with.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::markdown) enum Player {
    /// A `video` or `audio` element, and the media type.
    File { element: &'static str, mime: &'static str },
    /// A frame of a site that plays it.
    Frame { url: String, class: &'static str, is_fullscreen: bool },
}

/// Media types by the endings of file names, sorted.
const TYPES: [(&str, &str); 43] = [
    ("3g2", "video/3gpp2"),
    ("3gp", "video/3gpp"),
    ("aac", "audio/x-aac"),
    ("adp", "audio/adpcm"),
    ("aif", "audio/x-aiff"),
    ("asf", "video/x-ms-asf"),
    ("au", "audio/basic"),
    ("avi", "video/x-msvideo"),
    ("dts", "audio/vnd.dts"),
    ("dtshd", "audio/vnd.dts.hd"),
    ("f4v", "video/x-f4v"),
    ("fli", "video/x-fli"),
    ("flv", "video/x-flv"),
    ("h261", "video/h261"),
    ("h263", "video/h263"),
    ("h264", "video/h264"),
    ("jpgv", "video/jpeg"),
    ("jpm", "video/jpm"),
    ("m3u", "audio/x-mpegurl"),
    ("m4v", "video/x-m4v"),
    ("mid", "audio/midi"),
    ("mj2", "video/mj2"),
    ("movie", "video/x-sgi-movie"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("mp4a", "audio/mp4"),
    ("mpeg", "video/mpeg"),
    ("mpga", "audio/mpeg"),
    ("mxu", "video/vnd.mpegurl"),
    ("oga", "audio/ogg"),
    ("ogg", "audio/ogg"),
    ("ogv", "video/ogg"),
    ("qt", "video/quicktime"),
    ("ram", "audio/x-pn-realaudio"),
    ("viv", "video/vnd.vivo"),
    ("wav", "audio/x-wav"),
    ("wax", "audio/x-ms-wax"),
    ("weba", "audio/webm"),
    ("webm", "video/webm"),
    ("wm", "video/x-ms-wm"),
    ("wma", "audio/x-ms-wma"),
    ("wmv", "video/x-ms-wmv"),
    ("wmx", "video/x-ms-wmx"),
];

/// What plays this URL; `None` for a picture.
pub(in crate::markdown) fn player(url: &str) -> Option<Player> {
    frame(url).or_else(|| {
        let path = url.split(['?', '#']).next().unwrap_or(url);
        let ending = path.rsplit('/').next().unwrap_or(path).rsplit_once('.')?.1.to_ascii_lowercase();
        let found = TYPES.binary_search_by(|(known, _)| (*known).cmp(&ending)).ok()?;
        let mime = TYPES[found].1;
        let element = if mime.starts_with("audio/") { "audio" } else { "video" };
        Some(Player::File { element, mime })
    })
}

/// The frame for a page of a site that plays films or music.
fn frame(url: &str) -> Option<Player> {
    let rest = ["https://", "http://", "//"].iter().find_map(|scheme| url.strip_prefix(scheme))?;
    let rest = rest.split('#').next().unwrap_or(rest);
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    let asked = |key: &str| query.split('&').find_map(|part| part.strip_prefix(key)?.strip_prefix('='));
    let tail = path.rsplit('/').next().unwrap_or(path);
    let shown = |url: String, class| Some(Player::Frame { url, class, is_fullscreen: true });
    match host.to_ascii_lowercase().as_str() {
        "www.youtube.com" => match path.split_once('/').unwrap_or((path, "")) {
            ("shorts", id) => shown(youtube(id, None)?, "youtubeshort"),
            ("embed", _) => shown(url.to_owned(), "youtube"),
            ("watch", _) => shown(youtube(asked("v")?, asked("t"))?, "youtube"),
            _ => None,
        },
        "youtu.be" => shown(youtube(path, asked("t"))?, "youtube"),
        "vimeo.com" => shown(format!("https://player.vimeo.com/video/{tail}"), "vimeo"),
        "ok.ru" => shown(format!("https://ok.ru/videoembed/{tail}"), "odnoklassniki"),
        "music.yandex.ru" => {
            let (album, track) = path.strip_prefix("album/")?.split_once("/track/")?;
            let url = format!("https://music.yandex.ru/iframe/#track/{track}/{album}/");
            Some(Player::Frame { url, class: "yandex", is_fullscreen: false })
        }
        _ => None,
    }
}

fn youtube(id: &str, start: Option<&str>) -> Option<String> {
    let url = format!("https://www.youtube.com/embed/{id}");
    let start = start.filter(|start| !start.is_empty());
    (!id.is_empty()).then(|| start.map_or(url.clone(), |start| format!("{url}?start={start}")))
}

/// A film or sound, as the reference shows what is written as an image: without a curtain when it is to be the reference's.
pub(in crate::markdown) fn push_player(player: &Player, url: &str, label: &str, is_reference: bool, out: &mut String) {
    let push_label = |out: &mut String| {
        if !label.is_empty() {
            push(out, "aria-label", label);
        }
    };
    match player {
        Player::File { element, mime } => {
            let height = if *element == "video" { " height=\"281\"" } else { "" };
            out.push_str(&format!("<{element} width=\"500\"{height} controls"));
            push_label(out);
            out.push_str(&format!("><source type=\"{mime}\""));
            push(out, "src", url);
            out.push_str(&format!("></{element}>"));
        }
        Player::Frame { url, class, is_fullscreen } => {
            out.push_str("<iframe");
            push(out, "src", url);
            out.push_str(&format!(" class=\"{class}\" width=\"500\" height=\"281\""));
            push_label(out);
            if !is_reference {
                push_curtain(out, url, label);
            }
            out.push_str(if *is_fullscreen { " allowfullscreen loading=\"lazy\">" } else { " loading=\"lazy\">" });
            out.push_str("</iframe>");
        }
    }
}

/// What a frame shows until its reader asks for the film: a page fetches nothing from another host by itself. The frame goes
/// to the film when its link is followed, without any script.
pub(in crate::markdown) fn push_curtain(out: &mut String, url: &str, title: &str) {
    let (mut address, mut words) = (String::new(), String::new());
    html::push_attribute(&mut address, url);
    html::push_text(&mut words, title);
    let page = format!(
        "<!doctype html><title>{words}</title><meta name=\"color-scheme\" content=\"light dark\"><style>body{{margin:0}}\
         a{{display:grid;place-content:center;place-items:center;gap:8px;height:100vh;font:600 16px system-ui;\
         color:CanvasText;background:#8882;text-decoration:none}}a:focus-visible{{outline:3px solid;\
         outline-offset:-6px}}</style><a href=\"{address}\"><svg viewBox=\"0 0 24 24\" width=\"56\" fill=\"currentColor\" \
         aria-hidden=\"true\"><path d=\"M8 5v14l11-7z\"/></svg>{words}</a>"
    );
    push(out, "srcdoc", &page);
}

fn push(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    html::push_attribute(out, value);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn films_and_sounds_are_known_by_their_endings() {
        assert!(TYPES.is_sorted());
        for (url, want) in [
            ("a.mp4", Some(("video", "video/mp4"))),
            ("https://example.com/a.WEBM?b#c", Some(("video", "video/webm"))),
            ("a/b.mp3", Some(("audio", "audio/mpeg"))),
            ("a.png", None),
            ("mp4", None),
            ("a.mp4/b", None),
        ] {
            let found = player(url).map(|player| match player {
                Player::File { element, mime } => (element, mime),
                Player::Frame { .. } => ("iframe", ""),
            });
            assert_eq!(found, want, "{url}");
        }
    }

    #[test]
    fn sites_of_films_have_frames() {
        for (url, want) in [
            ("https://www.youtube.com/watch?v=ab&t=30", Some("https://www.youtube.com/embed/ab?start=30")),
            ("https://www.youtube.com/shorts/ab", Some("https://www.youtube.com/embed/ab")),
            ("https://www.youtube.com/embed/ab", Some("https://www.youtube.com/embed/ab")),
            ("https://youtu.be/ab?t=5", Some("https://www.youtube.com/embed/ab?start=5")),
            ("//youtu.be/ab", Some("https://www.youtube.com/embed/ab")),
            ("https://vimeo.com/123", Some("https://player.vimeo.com/video/123")),
            ("https://ok.ru/video/26", Some("https://ok.ru/videoembed/26")),
            ("https://music.yandex.ru/album/3/track/4", Some("https://music.yandex.ru/iframe/#track/4/3/")),
            ("https://www.youtube.com/user/ab", None),
            ("https://www.youtube.com/watch?v=", None),
            ("https://example.com/watch?v=ab", None),
            ("youtu.be/ab", None),
        ] {
            let found = player(url).and_then(|player| match player {
                Player::Frame { url, .. } => Some(url),
                Player::File { .. } => None,
            });
            assert_eq!(found.as_deref(), want, "{url}");
        }
    }
}

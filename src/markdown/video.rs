//! The addresses of videos as the reference's player has them.
//!
//! In: an absolute address as written. Out: the same over https, without cookies where its host has a way for that.

/// The address that the frame of a video loads.
pub(in crate::markdown) fn player_url(written: &str) -> String {
    let secure = match written.strip_prefix("http://") {
        Some(rest) => format!("https://{rest}"),
        None => written.to_owned(),
    };
    let Some(rest) = secure.strip_prefix("https://") else { return secure };
    let host_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, rest) = rest.split_at(host_end);
    let host = host.to_ascii_lowercase();
    let (path, fragment) = rest.find('#').map_or((rest, ""), |at| rest.split_at(at));
    let (path, query) = path.find('?').map_or((path, ""), |at| path.split_at(at));
    let path = if path.is_empty() { "/" } else { path };
    match host.as_str() {
        "channel9.msdn.com" => {
            let query = if query.len() > 1 { format!("{query}&") } else { "?".to_owned() };
            format!("https://{host}{path}{query}nocookie=true{fragment}")
        }
        "youtube.com" | "www.youtube.com" => format!("https://www.youtube-nocookie.com{path}{query}{fragment}"),
        _ => format!("https://{host}{path}{query}{fragment}"),
    }
}

#[cfg(test)]
mod tests {
    use super::player_url;

    #[test]
    fn videos_come_over_https_and_without_cookies() {
        for (written, want) in [
            ("https://Video.Example.com", "https://video.example.com/"),
            ("http://example.com/a?b=c#d", "https://example.com/a?b=c#d"),
            ("https://example.com:81?b", "https://example.com:81/?b"),
            ("https://channel9.msdn.com/x", "https://channel9.msdn.com/x?nocookie=true"),
            ("https://channel9.msdn.com/x?a=b#c", "https://channel9.msdn.com/x?a=b&nocookie=true#c"),
            ("https://youtube.com/embed/x?start=4", "https://www.youtube-nocookie.com/embed/x?start=4"),
            ("https://www.youtube.com/embed/x", "https://www.youtube-nocookie.com/embed/x"),
        ] {
            assert_eq!(player_url(written), want, "{written}");
        }
    }
}

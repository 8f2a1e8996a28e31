//! The dev server as a browser meets it: pages when they are asked for, news when a file changes, and a page that helps when
//! something is broken.
#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test fails by panic, and starts the program")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use crate::support::{TestDocset, bytes_below};

/// No test waits longer than this for anything.
const LONGEST: Duration = Duration::from_secs(60);

fn docset() -> TestDocset {
    TestDocset::new()
        .file("hexapla.yml", "title: Help\nbase_url: https://help.example.com/\n")
        .file("content/en-us/index.md", "# Start\n\nSee [there](there.md).\n")
        .file("content/en-us/there.md", "# There\n\n![x](media/x.png)\n")
        .file("content/en-us/media/x.png", b"\x89PNG\r\n\x1a\n")
        .file("content/es-es/index.md", "# Inicio\n")
}

/// The program while it serves a docset. It ends with the value.
struct Served {
    child: Child,
    port: u16,
    /// What it says, as far as it said it.
    said: Arc<Mutex<String>>,
}

/// What came back.
struct Reply {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Reply {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn header(&self, name: &str) -> Option<&str> {
        let of = |line: &'_ str| line.split_once(": ").filter(|(key, _)| key.eq_ignore_ascii_case(name)).is_some();
        self.head.lines().find(|line| of(line))?.split_once(": ").map(|(_, value)| value)
    }
}

impl Served {
    fn start(docset: &TestDocset, arguments: &[&str]) -> Self {
        Self::start_with(docset, arguments, &[])
    }

    fn start_with(docset: &TestDocset, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_hexapla"))
            .args(["serve", "--port", "0"])
            .args(arguments)
            .envs(variables.iter().copied())
            .current_dir(docset.path(""))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let (stderr, notes) = (child.stderr.take().unwrap(), Arc::clone(&said));
        thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                notes.lock().unwrap().push_str(&(line + "\n"));
            }
        });
        // It says where it is, or ends: either way the line comes, or its end.
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.trim_end().trim_end_matches('/').rsplit(':').next().and_then(|port| port.parse().ok());
        let port = port.unwrap_or_else(|| panic!("no address in {line:?}: {}", said.lock().unwrap()));
        Self { child, port, said }
    }

    fn ask(&self, head: &str) -> Reply {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(LONGEST)).unwrap();
        stream.write_all(format!("{head}Connection: close\r\n\r\n").as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Reply { status, head, body: bytes[end + 4..].to_vec() }
    }

    fn get(&self, path: &str) -> Reply {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: localhost:{}\r\n", self.port))
    }

    /// Waits for the news that there is another build than that of a page; gives whether they come.
    fn waits_for_news_of(&self, page: &Reply) {
        let text = page.text();
        let build = text.split("/.hexapla/reload.js?").nth(1).unwrap().split('"').next().unwrap();
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(LONGEST)).unwrap();
        let head = format!("GET /.hexapla/events?{build} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", self.port);
        stream.write_all(head.as_bytes()).unwrap();
        let mut lines = BufReader::new(stream).lines();
        let news = lines.find(|line| line.as_ref().is_ok_and(|line| line.starts_with("data: ")));
        assert!(news.is_some_and(|line| line.is_ok()), "no news came: {}", self.said.lock().unwrap());
    }

    /// Asks until the answer is as wanted: a file that is half written when it is read is soon read again.
    fn asks_until(&self, path: &str, is_wanted: impl Fn(&Reply) -> bool) -> Reply {
        let start = Instant::now();
        loop {
            let reply = self.get(path);
            if is_wanted(&reply) {
                return reply;
            }
            assert!(start.elapsed() < LONGEST, "{path}: {}\n{}", reply.text(), self.said.lock().unwrap());
            thread::sleep(Duration::from_millis(20));
        }
    }

    fn asks_until_it_shows(&self, path: &str, text: &str) -> Reply {
        self.asks_until(path, |reply| reply.text().contains(text))
    }

    /// Waits until it said this.
    fn waits_until_it_says(&self, wanted: &str) {
        let start = Instant::now();
        while !self.said.lock().unwrap().contains(wanted) {
            assert!(start.elapsed() < LONGEST, "never said {wanted:?}: {}", self.said.lock().unwrap());
            thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn pages_are_served_and_nothing_is_written() {
    let docset = docset();
    let before = bytes_below(&docset.path(""));
    let served = Served::start(&docset, &[]);
    let page = served.get("/en-us/there.html");
    assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
    assert_eq!(page.header("cache-control"), Some("no-store"));
    let text = page.text();
    assert!(text.contains("<script src=\"/.hexapla/reload.js?") && text.contains("There</h1>"), "{text}");
    assert!(!text.contains("help.example.com"), "a served page leads to the published one: {text}");
    let picture = served.get("/en-us/media/x.png");
    assert_eq!((picture.status, picture.header("content-type")), (200, Some("image/png")));
    assert_eq!((picture.header("content-length"), picture.body.as_slice()), (Some("8"), &b"\x89PNG\r\n\x1a\n"[..]));
    assert_eq!(served.get("/").status, 200);
    assert_eq!(served.get("/es-es").header("location"), Some("/es-es/"));
    assert!(served.get("/es-es/").text().contains("Inicio</h1>"));
    let script = served.get("/.hexapla/reload.js?x");
    assert_eq!((script.status, script.header("content-type")), (200, Some("text/javascript; charset=utf-8")));
    assert!(served.get("/sitemap.xml").text().contains(&format!("<loc>http://127.0.0.1:{}/", served.port)));
    assert_eq!(bytes_below(&docset.path("")), before);
}

#[test]
fn what_is_not_there_is_told_in_the_readers_language() {
    let docset = docset();
    let served = Served::start(&docset, &[]);
    let spanish = served.get("/es-es/deep/er/none.html");
    assert_eq!(spanish.status, 404);
    assert!(spanish.text().contains("lang=\"es-ES\""), "{}", spanish.text());
    assert!(spanish.text().contains(&format!("http://127.0.0.1:{}/es-es/", served.port)), "{}", spanish.text());
    for path in
        ["/../../../etc/passwd", "/..%2f..%2fetc/passwd", "/hexapla.yml", "/content/en-us/index.md", "//etc/passwd"]
    {
        let reply = served.get(path);
        assert_eq!(reply.status, 404, "{path}");
        assert!(!reply.text().contains("title: Help") && !reply.text().contains("root:x:"), "{path}");
    }
}

#[test]
fn only_names_of_this_machine_are_answered_to() {
    let docset = docset();
    let served = Served::start(&docset, &[]);
    for path in ["/en-us/", "/.hexapla/events?x", "/.hexapla/reload.js"] {
        let reply = served.ask(&format!("GET {path} HTTP/1.1\r\nHost: evil.example\r\n"));
        assert_eq!(reply.status, 403, "{path}");
        assert!(reply.text().contains("the name 'evil.example'"), "{}", reply.text());
        assert!(reply.text().contains(&format!("Open http://127.0.0.1:{}/", served.port)), "{}", reply.text());
    }
    assert_eq!(served.ask("GET http://evil.example/en-us/ HTTP/1.1\r\nHost: localhost\r\n").status, 403);
    assert_eq!(served.ask("GET /en-us/ HTTP/1.0\r\n").status, 403);
}

#[test]
fn pages_are_read_and_nothing_else() {
    let docset = docset();
    let served = Served::start(&docset, &[]);
    let host = format!("Host: localhost:{}\r\n", served.port);
    for path in ["/en-us/", "/en-us/media/x.png", "/en-us/none.html"] {
        let (head, get) = (served.ask(&format!("HEAD {path} HTTP/1.1\r\n{host}")), served.get(path));
        assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
        assert_eq!(head.header("content-length"), Some(&*get.body.len().to_string()), "{path}");
        assert_eq!(head.header("content-type"), get.header("content-type"), "{path}");
    }
    let post = served.ask(&format!("POST /en-us/ HTTP/1.1\r\n{host}Content-Length: 0\r\n"));
    assert_eq!((post.status, post.header("allow")), (405, Some("GET, HEAD")));
}

#[test]
fn a_change_is_told_to_the_browser_and_its_findings_to_the_terminal() {
    let docset = docset();
    let served = Served::start(&docset, &[]);
    let page = served.get("/en-us/there.html");
    docset.write("content/en-us/there.md", "# Elsewhere\n\nSee [nobody](nobody.md).\n");
    served.waits_for_news_of(&page);
    let page = served.asks_until_it_shows("/en-us/there.html", "Elsewhere</h1>");
    served.waits_until_it_says("2 new findings; 2 in all");
    let said = served.said.lock().unwrap().clone();
    assert!(said.contains("Changed content/en-us/there.md"), "{said}");
    assert!(said.contains("content/en-us/there.md:3:14: "), "{said}");
    // A new article of a new locale, in a folder that nobody watched.
    docset.write("content/ja-jp/new.md", "# 新しい\n");
    served.waits_for_news_of(&page);
    served.asks_until_it_shows("/ja-jp/new.html", "新しい</h1>");
    // The theme's first file.
    let page = served.get("/en-us/there.html");
    docset.write("themes/default/assets/hexapla.css", "body { color: red }");
    served.waits_for_news_of(&page);
}

#[test]
fn what_is_none_of_its_business_is_no_change() {
    let docset = docset();
    let served = Served::start(&docset, &[]);
    for path in ["output/x.html", ".git/index", "content/en-us/.there.md.swp", "content/en-us/there.md~", "notes.txt"] {
        docset.write(path, "x");
    }
    let page = served.get("/en-us/");
    docset.write("content/en-us/index.md", "# Begin\n");
    served.waits_for_news_of(&page);
    served.waits_until_it_says("Changed content/en-us/index.md");
    let said = served.said.lock().unwrap().clone();
    let is_told = |line: &str| line.starts_with("Changed content/en-us/index.md, built in ");
    assert!(said.lines().filter(|line| line.starts_with("Changed ")).all(is_told), "{said}");
}

#[test]
fn a_broken_template_is_shown_until_it_is_mended() {
    let docset = docset();
    let served = Served::start(&docset, &[]);
    let page = served.get("/en-us/there.html");
    // It parses, and asks for what is not there.
    docset.write("themes/default/templates/page.html", "<p>\n{{ nothing.at.all }}");
    served.waits_for_news_of(&page);
    let broken = served.asks_until_it_shows("/en-us/there.html", "page.html:2:4");
    assert_eq!(broken.status, 500);
    assert!(broken.text().contains("nothing.at.all") && broken.text().contains("reload.js"), "{}", broken.text());
    served.waits_until_it_says("template 'page.html'");
    // The pages that other templates make stand.
    assert_eq!(served.get("/").status, 200);
    // Now it does not even parse.
    docset.write("themes/default/templates/page.html", "<p>\n{% if %}<b>");
    served.waits_for_news_of(&broken);
    let broken = served.asks_until("/", |reply| reply.status == 500);
    assert!(broken.text().contains("page.html") && !broken.text().contains("<b>"), "{}", broken.text());
    docset.remove("themes/default/templates/page.html");
    served.waits_for_news_of(&broken);
    served.asks_until_it_shows("/en-us/there.html", "There</h1>");
}

#[test]
fn a_broken_configuration_and_an_empty_docset_are_told_and_survived() {
    let docset = docset();
    let served = Served::start(&docset, &["--quiet"]);
    let page = served.get("/en-us/");
    docset.write("hexapla.yml", "title: Help\nurl: pretty\n");
    served.waits_for_news_of(&page);
    let broken = served.asks_until("/en-us/", |reply| reply.status == 500);
    assert!(broken.text().contains("hexapla.yml:2:1") && broken.text().contains("'urls'"), "{}", broken.text());
    served.waits_until_it_says("hexapla.yml:2:1");
    docset.write("hexapla.yml", "title: Better\n");
    served.waits_for_news_of(&broken);
    let page = served.asks_until_it_shows("/en-us/", "Better");
    for path in ["content/en-us/index.md", "content/en-us/there.md", "content/es-es/index.md"] {
        docset.remove(path);
    }
    served.waits_for_news_of(&page);
    let page = served.asks_until_it_shows("/en-us/", "no articles");
    docset.write("content/en-us/index.md", "# Again\n");
    served.waits_for_news_of(&page);
    served.asks_until_it_shows("/en-us/", "Again</h1>");
}

#[test]
fn it_begins_with_a_broken_configuration_and_not_with_a_wrong_call() {
    let docset = docset();
    docset.write("hexapla.yml", "title: [\n");
    let served = Served::start(&docset, &[]);
    let broken = served.get("/");
    assert_eq!(broken.status, 500);
    docset.write("hexapla.yml", "title: Help\n");
    served.waits_for_news_of(&broken);
    served.asks_until("/", |reply| reply.status == 200);
    let port = served.port.to_string();
    docset.run(&["serve", "--port", &port]).code(2).says(&[&format!("port {port} is in use"), "--port 0"]);
    docset.run(&["serve", "nowhere", "--port", "0"]).code(2).says(&["cannot read 'nowhere'"]);
    docset.run(&["serve", "content/en-us/media", "--port", "0"]).code(2).says(&["there are no articles"]);
}

#[test]
#[cfg(target_os = "linux")]
fn the_browser_opens_when_asked_to() {
    use std::os::unix::fs::PermissionsExt;

    let docset = docset();
    let script = format!("#!/bin/sh\nprintf %s \"$1\" > '{}'\n", docset.path("opened").display());
    docset.write("bin/xdg-open", script);
    std::fs::set_permissions(docset.path("bin/xdg-open"), std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", docset.path("bin").display(), std::env::var("PATH").unwrap());
    let served = Served::start_with(&docset, &["--open"], &[("PATH", &path)]);
    let start = Instant::now();
    let wanted = format!("http://127.0.0.1:{}/", served.port);
    while !docset.has("opened") || docset.read("opened") != wanted {
        assert!(start.elapsed() < LONGEST, "nothing was opened: {}", served.said.lock().unwrap());
        thread::sleep(Duration::from_millis(10));
    }
}

#[test]
#[cfg(unix)]
fn it_ends_quietly_when_it_is_asked_to() {
    for signal in ["INT", "TERM"] {
        let docset = docset();
        let mut served = Served::start(&docset, &["--quiet"]);
        // Even while a browser listens.
        let mut stream = TcpStream::connect(("127.0.0.1", served.port)).unwrap();
        let head = format!("GET /.hexapla/events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", served.port);
        stream.write_all(head.as_bytes()).unwrap();
        stream.set_read_timeout(Some(LONGEST)).unwrap();
        assert!(stream.read(&mut [0; 64]).unwrap() > 0);
        let id = served.child.id().to_string();
        assert!(Command::new("kill").args(["-s", signal, &id]).status().unwrap().success());
        let start = Instant::now();
        let status = loop {
            if let Some(status) = served.child.try_wait().unwrap() {
                break status;
            }
            assert!(start.elapsed() < LONGEST);
            thread::sleep(Duration::from_millis(10));
        };
        assert_eq!(status.code(), Some(0), "{signal}");
        assert_eq!(*served.said.lock().unwrap(), "", "{signal}");
    }
}

#[cfg(feature = "search")]
#[test]
fn the_index_of_a_locale_is_made_when_it_is_asked_for() {
    let docset = docset();
    let served = Served::start(&docset, &[]);
    let script = served.get("/es-es/search/pagefind.js");
    assert_eq!((script.status, script.header("content-type")), (200, Some("text/javascript; charset=utf-8")));
    assert_eq!(served.get("/es-es/search/pagefind-entry.json").status, 200);
    assert_eq!(served.get("/es-es/search/no-such-file").status, 404);
    assert!(!docset.has("output"));
}

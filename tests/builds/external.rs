//! `check --external`: what is asked of other sites and how often, what is remembered, what is told.
#![expect(clippy::unwrap_used, reason = "a test fails by panic")]

use std::time::Duration;

use crate::server::{Does, Server};
use crate::support::{Ran, TestDocset, git, run_with};

/// Settings with which tests need not wait, and with which the loopback is asked.
const SETTINGS: &str = "private: true, interval: 0, retry_wait: 1ms, max_wait: 1s, timeout: 10s";

/// A docset whose settings say this of other sites besides.
fn docset(settings: &str) -> TestDocset {
    TestDocset::new().file("hexapla.yml", format!("external: {{ {SETTINGS}{settings} }}\n"))
}

/// An article of links, one a line.
fn links(addresses: &[&str]) -> String {
    let lines: Vec<String> = addresses.iter().map(|address| format!("[x]({address})\n")).collect();
    format!("# A\n\n{}", lines.join("\n"))
}

fn check(docset: &TestDocset, arguments: &[&str]) -> Ran {
    let all: Vec<&str> = ["check", "--external", "--format", "json"].iter().chain(arguments).copied().collect();
    run_with(&docset.path("."), &all, &[])
}

/// The findings about other sites, each as its place and message, with the names of servers in place of their ports.
fn told(ran: &Ran, servers: &[(&str, &Server)]) -> Vec<String> {
    let stdout = ran.stdout();
    let found = stdout.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let text = |found: &serde_json::Value, key: &str| found[key].as_str().unwrap_or("-").to_owned();
    let mut lines = Vec::new();
    for found in found {
        let Some(code) = text(&found, "code").strip_prefix("external-link-").map(str::to_owned) else { continue };
        let path = text(&found, "path").replace("content/", "");
        let mut line = format!("{path}:{} {code}: {}", found["line"], text(&found, "message"));
        for (name, server) in servers {
            for scheme in ["http", "https"] {
                line = line.replace(&format!("{scheme}://127.0.0.1:{}", server.port), name);
                line = line.replace(&format!("{scheme}://localhost:{}", server.port), name);
            }
        }
        lines.push(line);
    }
    lines
}

#[test]
fn a_server_of_every_mood() {
    let other = Server::start(|_| Does::status(200, ""));
    let port = other.port;
    let server = Server::start(move |asked| match (asked.method, asked.path) {
        (_, "/ok") => Does::status(200, ""),
        (_, "/gone") => Does::status(410, ""),
        (_, "/ill") => Does::status(500, ""),
        ("HEAD", "/flaky") => Does::status(502, ""),
        (_, "/flaky") if asked.nth < 2 => Does::status(502, ""),
        (_, "/flaky") => Does::status(200, ""),
        ("HEAD", "/no-head" | "/endless") => Does::status(405, ""),
        ("HEAD", "/head-lies") => Does::status(404, ""),
        ("HEAD", "/head-hangs-up") => Does::HangsUp,
        (_, "/no-head" | "/head-lies" | "/head-hangs-up") => Does::status(200, ""),
        ("GET", "/endless") => {
            Does::SaysOnAndOn("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n".into())
        }
        (_, "/hangs-up") => Does::HangsUp,
        (_, "/garbage") => Does::Says("\u{1}\u{2}HELLO\r\n\r\n".into()),
        (_, "/huge") => Does::status(200, &format!("X: {}\r\n", "x".repeat(100_000))),
        (_, "/members") => Does::status(403, ""),
        (_, "/moved") => Does::redirect(301, "/moved-again"),
        (_, "/moved-again") => Does::redirect(308, &format!("http://127.0.0.1:{port}/new")),
        (_, "/for-now") => Does::redirect(302, "ok"),
        (_, "/moved-then-login") => Does::redirect(301, "/for-now"),
        (_, "/moved-to-nothing") => Does::redirect(301, "/nothing"),
        (_, "/round") => Does::redirect(302, "/round-2"),
        (_, "/round-2") => Does::redirect(302, "/round"),
        (_, "/on-and-on") => Does::redirect(302, "/on-and-on/1"),
        (_, path) if path.starts_with("/on-and-on/") => Does::redirect(302, &format!("{path}1")),
        (_, "/nowhere") => Does::redirect(301, "mailto:a@b.c"),
        (_, "/no-location") => Does::status(302, ""),
        _ => Does::status(404, ""),
    });
    let paths = [
        "/ok#part",
        "/ok#other",
        "/gone",
        "/nothing",
        "/ill",
        "/flaky",
        "/no-head",
        "/head-lies",
        "/head-hangs-up",
        "/endless",
        "/hangs-up",
        "/garbage",
        "/huge",
        "/members",
        "/moved#part",
        "/for-now",
        "/moved-then-login",
        "/moved-to-nothing",
        "/round",
        "/on-and-on",
        "/nowhere",
        "/no-location",
    ];
    let addresses: Vec<String> = paths.iter().map(|path| format!("http://127.0.0.1:{}{path}", server.port)).collect();
    let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
    let docset = docset("").file("content/en-us/a.md", links(&addresses));
    let ran =
        check(&docset, &[]).code(1).says(&["Asked 21 addresses on 2 hosts: 9 answer, 3 broken, 9 not verifiable\n"]);
    assert_eq!(
        told(&ran, &[("S", &server), ("O", &other)]),
        [
            "en-us/a.md:7 broken: 'S/gone' answers 410 (gone)",
            "en-us/a.md:9 broken: 'S/nothing' answers 404 (not found)",
            "en-us/a.md:11 not-verifiable: 'S/ill' answers 500: its server is ill",
            "en-us/a.md:23 not-verifiable: 'S/hangs-up' broke the connection off",
            "en-us/a.md:25 not-verifiable: 'S/garbage' answers with something that is not HTTP",
            "en-us/a.md:27 not-verifiable: 'S/huge' answers with something that is not HTTP",
            "en-us/a.md:29 not-verifiable: 'S/members' answers 403 to a program, and may be there for readers",
            "en-us/a.md:31 redirected: 'S/moved' has moved for good to 'O/new'",
            "en-us/a.md:35 redirected: 'S/moved-then-login' has moved for good to 'S/for-now'",
            "en-us/a.md:37 broken: 'S/moved-to-nothing' leads to 'S/nothing', which answers 404 (not found)",
            "en-us/a.md:39 not-verifiable: 'S/round' leads to 'S/round-2', which is redirected in a circle",
            &format!(
                "en-us/a.md:41 not-verifiable: 'S/on-and-on' leads to 'S/on-and-on/{}', which is redirected too often, \
                 or to what is no address",
                "1".repeat(20)
            ),
            "en-us/a.md:43 not-verifiable: 'S/nowhere' is redirected too often, or to what is no address",
            "en-us/a.md:45 not-verifiable: 'S/no-location' answers 302 to a program, and may be there for readers",
        ]
    );
    assert!(ran.stdout().contains(&format!("\"suggestion\":\"http://127.0.0.1:{port}/new#part\"")));
    let asked = server.asked();
    for want in
        ["HEAD /ok", "GET /gone", "HEAD /no-head", "GET /no-head", "HEAD /flaky", "GET /flaky x2", "GET /ill x3"]
    {
        assert!(asked.iter().any(|asked| asked == want), "{want}: {asked:?}");
    }
    assert!(!asked.iter().any(|asked| asked.starts_with("GET /ok")), "{asked:?}");
}

#[test]
fn without_external_nobody_is_asked() {
    let server = Server::start(|_| Does::status(404, ""));
    let address = format!("http://127.0.0.1:{}/x", server.port);
    let docset = docset("").file("content/en-us/a.md", links(&[&address]));
    docset.write("output/.hexapla/external.json", "damaged");
    docset.run(&["check"]).code(0).says(&["No findings."]);
    docset.run(&["check", "--offline"]).code(0);
    docset.run(&["check", "--external", "--only", "file-not-found"]).code(0);
    docset.run(&["check", "--only", "external-link-broken"]).code(2).says(&["is found only with '--external'"]);
    docset.run(&["check", "--external", "--site", "content"]).code(2);
    docset.run(&["explain", "external-link-broken"]).code(0);
    assert_eq!(server.asked(), [""; 0]);
}

#[test]
fn good_answers_are_remembered() {
    let server = Server::start(|asked| match asked.path {
        "/ok" => Does::status(200, ""),
        "/moved" => Does::redirect(301, "/ok"),
        _ => Does::status(404, ""),
    });
    let [ok, moved, gone] = ["ok", "moved", "gone"].map(|path| format!("http://127.0.0.1:{}/{path}", server.port));
    let docset = docset("").file("content/en-us/a.md", links(&[&ok, &moved, &gone]));
    let offline =
        check(&docset, &["--offline"]).code(0).says(&["Asked nobody, as '--offline' says: 3 addresses not known"]);
    assert_eq!((told(&offline, &[]), server.asked()), (vec![], vec![]));

    let first = check(&docset, &[]).code(1);
    assert_eq!(server.asked(), ["GET /gone", "HEAD /gone", "HEAD /moved", "HEAD /ok"]);
    let kept = docset.read("output/.hexapla/external.json");
    let second = check(&docset, &[]).code(1).says(&["Asked 1 address on 1 host: 0 answer, 1 broken; 2 known"]);
    assert_eq!(server.asked(), ["GET /gone", "HEAD /gone"], "what was broken is asked again");
    assert_eq!(first.stdout(), second.stdout());
    assert_eq!(docset.read("output/.hexapla/external.json"), kept);

    let offline = check(&docset, &["--offline"]).code(0).says(&["1 address not known, 2 known"]);
    let moved = "en-us/a.md:5 redirected: 'S/moved' has moved for good to 'S/ok'";
    assert_eq!(told(&offline, &[("S", &server)]), [moved]);
    assert_eq!(server.asked(), [""; 0]);

    // A build leaves the file where it is.
    docset.run(&["build"]).code(0);
    assert_eq!(docset.read("output/.hexapla/external.json"), kept);

    docset.write("output/.hexapla/external.json", "{ damaged");
    check(&docset, &[]).code(1).says(&["external.json' is damaged, all addresses are asked again"]);
    assert_eq!(server.asked().len(), 4);
    docset.write("output/.hexapla/external.json", r#"{ "version": 99 }"#);
    assert!(!check(&docset, &[]).code(1).stderr().contains("damaged"));
    assert_eq!(server.asked().len(), 4);
    check(&docset, &["--external-cache", "elsewhere/known.json"]).code(1);
    assert_eq!((server.asked().len(), docset.has("elsewhere/known.json")), (4, true));
}

#[test]
fn a_host_that_wants_patience_gets_it() {
    let server = Server::start(|asked| match (asked.path, asked.nth) {
        ("/a", 1) => Does::status(429, "Retry-After: 0\r\n"),
        ("/b", 1) => {
            Does::status(503, "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nRetry-After: Sun, 06 Nov 1994 08:49:37 GMT\r\n")
        }
        ("/never", _) => Does::status(429, ""),
        ("/tomorrow", _) => Does::status(429, "Retry-After: 86400\r\n"),
        _ => Does::status(200, ""),
    });
    let address = |path: &str| format!("http://127.0.0.1:{}/{path}", server.port);
    let docset = docset(", per_host: 1");
    docset.write("content/en-us/a.md", links(&[&address("a"), &address("b"), &address("c")]));
    let ran = check(&docset, &[]).code(0);
    assert_eq!(told(&ran, &[]), [""; 0]);
    assert_eq!(server.asked(), ["HEAD /a x2", "HEAD /b x2", "HEAD /c"]);
    docset.write("content/en-us/a.md", links(&[&address("never")]));
    let says = "not-verifiable: 'S/never' was not asked again: its host wants fewer requests";
    assert_eq!(told(&check(&docset, &[]).code(0), &[("S", &server)]), [format!("en-us/a.md:3 {says}")]);
    assert_eq!(server.asked(), ["HEAD /never x3"]);
    // One that wants more patience than there is, is not asked for anything else either.
    docset.write("content/en-us/a.md", links(&[&address("tomorrow"), &address("whatever")]));
    let ran = check(&docset, &[]).code(0).says(&["\n1 address was not asked: their hosts want fewer requests"]);
    let says = "S/whatever' was not asked: its host wants fewer requests";
    assert!(told(&ran, &[("S", &server)])[1].ends_with(says), "{:?}", told(&ran, &[("S", &server)]));
    assert_eq!(server.asked(), ["HEAD /tomorrow"]);
}

#[test]
fn what_many_lead_to_is_asked_once() {
    let end = Server::start(|asked| {
        let status = if asked.path == "/gone" { 404 } else { 200 };
        Does::SaysLate(
            Duration::from_millis(20),
            format!("HTTP/1.1 {status} X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
        )
    });
    let port = end.port;
    let servers: Vec<Server> = (0..9)
        .map(|nth| {
            Server::start(move |asked| {
                let path = if asked.path == "/own" { format!("/own-{nth}") } else { asked.path.to_owned() };
                Does::redirect(301, &format!("http://127.0.0.1:{port}{path}#new"))
            })
        })
        .collect();
    let paths = ["shared", "gone", "own"];
    let addresses: Vec<String> = servers
        .iter()
        .flat_map(|server| paths.map(|path| format!("http://127.0.0.1:{}/{path}#old", server.port)))
        .collect();
    let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
    let docset = docset("").file("content/en-us/a.md", links(&addresses));
    let ran = check(&docset, &[]).code(1).says(&["Asked 27 addresses on 10 hosts: 18 answer, 9 broken\n"]);
    assert!((1..=2).contains(&end.most_at_once()), "{}", end.most_at_once());
    let asked = end.asked();
    for want in ["HEAD /shared", "HEAD /gone", "GET /gone", "HEAD /own-0", "HEAD /own-8"] {
        assert!(asked.iter().any(|asked| asked == want), "{want}: {asked:?}");
    }
    // The part that the site names is the one to write.
    assert!(ran.stdout().contains(&format!("\"suggestion\":\"http://127.0.0.1:{port}/shared#new\"")));
}

#[test]
fn a_name_that_is_lost_where_no_name_is_found_is_no_broken_link() {
    let server = Server::start(|_| Does::status(200, ""));
    let mut addresses: Vec<String> = (0..5).map(|at| format!("http://host-{at}.invalid/")).collect();
    addresses.push(format!("http://127.0.0.1:{}/", server.port));
    let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
    let docset = docset("").file("content/en-us/a.md", links(&addresses));
    let ran = check(&docset, &[]).code(0).says(&["5 hosts could not be looked up: there seems to be no network"]);
    assert_eq!(told(&ran, &[]).len(), 5);
}

#[test]
fn the_file_of_answers_is_neither_somebodys_nor_out_of_reach() {
    let server = Server::start(|_| Does::status(404, ""));
    let address = format!("http://127.0.0.1:{}/", server.port);
    let docset = docset("").file("content/en-us/a.md", links(&[&address])).file("package.json", r#"{ "version": 1 }"#);
    let says = "package.json' is no file of answers, and would be overwritten";
    check(&docset, &["--external-cache", "package.json"]).code(2).says(&[says]);
    assert_eq!(docset.read("package.json"), r#"{ "version": 1 }"#);
    check(&docset, &["--external-cache", "package.json/known.json"]).code(2);
    assert_eq!(server.asked(), [""; 0], "nobody is asked before");
    docset.write("known.json", r#"{ "version": 1, "answers": { "#);
    check(&docset, &["--external-cache", "known.json"]).code(1).says(&["known.json' is damaged"]);
}

#[test]
fn few_requests_reach_a_host_at_a_time() {
    let late = || Does::SaysLate(Duration::from_millis(20), "HTTP/1.1 200 X\r\nConnection: close\r\n\r\n".into());
    let (one, other) = (Server::start(move |_| late()), Server::start(move |_| late()));
    let addresses: Vec<String> =
        (0..30).flat_map(|at| [one.port, other.port].map(|port| format!("http://127.0.0.1:{port}/{at}"))).collect();
    let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
    let docset = docset(", per_host: 3").file("content/en-us/a.md", links(&addresses));
    check(&docset, &[]).code(0).says(&["Asked 60 addresses on 2 hosts: 60 answer\n"]);
    for server in [one, other] {
        assert!((1..=3).contains(&server.most_at_once()), "{}", server.most_at_once());
        assert_eq!(server.asked().len(), 30);
    }
}

#[test]
fn a_host_that_never_answers_is_given_up() {
    let (well, ill) = (Server::start(|_| Does::status(200, "")), Server::start(|_| Does::Sleeps));
    let mut addresses: Vec<String> = (0..20).map(|at| format!("http://127.0.0.1:{}/{at}", ill.port)).collect();
    addresses.push(format!("http://127.0.0.1:{}/", well.port));
    let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
    let docset = TestDocset::new()
        .file("hexapla.yml", "external: { private: true, interval: 0, retry_wait: 1ms, timeout: 200ms, retries: 1 }\n")
        .file("content/en-us/a.md", links(&addresses));
    let found = told(&check(&docset, &[]).code(0), &[("S", &ill)]);
    assert_eq!(found.len(), 20);
    assert_eq!(found[0], "en-us/a.md:3 not-verifiable: 'S/0' did not answer in time");
    assert!(ill.asked().len() <= 6, "two at a time, and no third is tried");
}

#[test]
fn no_network_is_no_broken_link() {
    // Ports that nobody listens to any more.
    let [one, other] = [(); 2].map(|()| Server::start(|_| Does::HangsUp).port);
    let [one, other] = [one, other].map(|port| format!("http://127.0.0.1:{port}/"));
    let docset = docset("").file("content/en-us/a.md", links(&[&one, &other]));
    let ran =
        check(&docset, &[]).code(2).says(&["none of 2 hosts answers: there seems to be no network", "HTTPS_PROXY"]);
    assert_eq!(told(&ran, &[]), [""; 0]);
    docset.write("content/en-us/b.md", "# B\n\n[x](missing.md)\n");
    let ran = check(&docset, &[]).code(2).says(&["Nothing is told of other sites: none of 2 hosts answers"]);
    assert!(ran.stdout().contains("missing.md"), "what is known without a network is told");
    docset.write("content/en-us/b.md", "# B\n");
    // One host that is silent may just be so.
    docset.write("content/en-us/a.md", links(&[&one]));
    let ran = check(&docset, &[]).code(0);
    assert!(told(&ran, &[])[0].ends_with("takes no connections"));
    docset.write("content/en-us/a.md", links(&["http://no-such-host.invalid/"]));
    let ran = check(&docset, &[]).code(0);
    assert!(told(&ran, &[])[0].ends_with("the name of its host could not be looked up now"));
    // Where a host is heard that is known already, the others are told.
    let well = Server::start(|_| Does::status(200, ""));
    let address = format!("http://127.0.0.1:{}/", well.port);
    docset.write("content/en-us/a.md", links(&[&address]));
    check(&docset, &[]).code(0);
    docset.write("content/en-us/a.md", links(&[&one, "http://no-such-host.invalid/", &address]));
    let found = told(&check(&docset, &["--fail-on", "never"]).code(0), &[]);
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn only_what_would_be_told_is_asked() {
    let server = Server::start(|_| Does::status(404, ""));
    let address = |path: &str| format!("http://127.0.0.1:{}/{path}", server.port);
    let docset = docset(&format!(", ignore: ['{}/**']", address("ignored")))
        .file("content/en-us/a.md", links(&[&address("a"), &address("both"), &address("ignored/x")]))
        .file("content/en-us/b.md", links(&[&address("b")]).replace("# A", "# B"))
        .file("content/en-us/toc.yml", format!("- name: T\n  href: {}\n- name: A\n  href: a.md\n", address("toc")))
        .file("content/en-us/c.md", format!("---\nredirect_url: {}\n---\n", address("front")))
        .file(
            "content/en-us/.openpublishing.redirection.json",
            format!(r#"{{ "redirections": [{{ "source_path": "old.md", "redirect_url": "{}" }}] }}"#, address("entry")),
        )
        .file("content/es-es/a.md", links(&[&address("es"), &address("both")]));
    let asked = |arguments: &[&str]| {
        check(&docset, arguments).code(1);
        server.asked().into_iter().filter_map(|line| Some(line.strip_prefix("GET /")?.to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(asked(&[]), ["a", "b", "both", "entry", "es", "front", "toc"]);
    assert_eq!(asked(&["--locale", "es-ES"]), ["both", "es"]);
    assert_eq!(asked(&["--path", "b.md"]), ["b"]);
    assert_eq!(asked(&["--path", "b.md", "--only", "external-link-broken"]), ["b"]);
    assert_eq!(asked(&["--metadata", "--path", "b.md"]), ["b"]);
    // What a translation repeats is told to people once.
    let ran = run_with(&docset.path("."), &["check", "--external", "--only", "external-link-broken"], &[]).code(1);
    assert_eq!(ran.stdout().matches("/both' answers 404").count(), 1, "{}", ran.stdout());
    assert!(ran.stdout().contains("also in: es-ES"));
}

#[test]
fn known_findings_of_other_sites_are_hidden_too() {
    let server = Server::start(|_| Does::status(404, ""));
    let address = |path: &str| format!("http://127.0.0.1:{}/{path}", server.port);
    let docset = docset("").file("content/en-us/a.md", links(&[&address("old")]));
    let root = docset.path(".");
    git(&root, &["init", "-q"]);
    git(&root, &["add", "."]);
    git(&root, &["commit", "-qm", "Old"]);
    check(&docset, &["--write-baseline", "known.json"]).code(0);
    docset.write("content/en-us/a.md", links(&[&address("old"), &address("new")]));
    for known in [["--baseline", "known.json"], ["--since", "HEAD"]] {
        let found = told(&check(&docset, &known).code(1), &[("S", &server)]);
        assert_eq!(found, ["en-us/a.md:5 broken: 'S/new' answers 404 (not found)"], "{known:?}");
    }
    // The list is as long as it need be as far as anybody knows who did not ask.
    docset.write("content/en-us/b.md", "# B\n");
    for arguments in [&["check"][..], &["check", "--external", "--offline"], &["check", "--external", "--path", "b.md"]]
    {
        let all: Vec<&str> = arguments.iter().chain(&["--baseline", "known.json"]).copied().collect();
        assert!(!docset.run(&all).code(0).stderr().contains("not occur"), "{all:?}");
    }
    let allow = format!("<!-- hexapla-allow external-link-broken: later -->\n[x]({})\n", address("new"));
    docset.write("content/en-us/a.md", format!("# A\n\n{allow}"));
    assert_eq!(check(&docset, &[]).code(0).stdout(), "");
    assert_eq!(docset.run(&["check"]).code(0).stdout(), "");
}

#[test]
fn hosts_of_ones_own_are_not_asked_unasked() {
    let server = Server::start(|_| Does::status(404, ""));
    let address = format!("http://localhost:{}/", server.port);
    let docset = TestDocset::new().file(
        "content/en-us/a.md",
        links(&[&address, "https://example.com/x", "ftp://ftp.contoso.com/", "https://[x]/"]),
    );
    let ran = check(&docset, &["-v"]).code(1).says(&["Left out 2 addresses: they are private or reserved"]);
    assert_eq!(told(&ran, &[]), ["en-us/a.md:9 broken: 'https://[x]/' is no address: invalid IPv6 address"]);
    assert_eq!(server.asked(), [""; 0]);
}

#[cfg(target_os = "linux")]
mod tls {
    use std::sync::Arc;

    use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd};
    use rustls::ServerConfig;
    use rustls::pki_types::PrivateKeyDer;

    use super::*;

    /// A server with a certificate for a host, good until a year.
    fn server(issuer: &CertifiedIssuer<'_, KeyPair>, host: &str, until: i32) -> Server {
        let mut params = CertificateParams::new([host.to_owned()]).unwrap();
        (params.not_before, params.not_after) = (date_time_ymd(2000, 1, 1), date_time_ymd(until, 1, 1));
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, issuer).unwrap();
        let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key)
            .unwrap();
        Server::start_with(Some(Arc::new(config)), |_| Does::status(200, ""))
    }

    fn issuer(name: &str) -> CertifiedIssuer<'static, KeyPair> {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        (params.not_before, params.not_after) = (date_time_ymd(2000, 1, 1), date_time_ymd(2400, 1, 1));
        CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
    }

    #[test]
    fn certificates_are_told_apart_from_broken_links() {
        let (trusted, unknown) = (issuer("Trusted"), issuer("Unknown"));
        let good = server(&trusted, "localhost", 2400);
        let expired = server(&trusted, "localhost", 2001);
        let other = server(&trusted, "www.contoso.com", 2400);
        let stranger = server(&unknown, "localhost", 2400);
        let plain = Server::start(|_| Does::status(200, ""));
        let servers =
            [("GOOD", &good), ("EXPIRED", &expired), ("OTHER", &other), ("STRANGER", &stranger), ("PLAIN", &plain)];
        let addresses = servers.map(|(_, server)| format!("https://localhost:{}/", server.port));
        let docset = docset("").file("content/en-us/a.md", links(&addresses.each_ref().map(String::as_str)));
        docset.write("trusted.pem", trusted.pem());
        let pem = docset.path("trusted.pem");
        let arguments = ["check", "--external", "--format", "json"];
        let ran = run_with(&docset.path("."), &arguments, &[("SSL_CERT_FILE", pem.to_str().unwrap())]).code(0);
        assert_eq!(
            told(&ran, &servers),
            [
                "en-us/a.md:5 insecure: 'EXPIRED/' has a certificate that has expired",
                "en-us/a.md:7 insecure: 'OTHER/' has a certificate of another host",
                "en-us/a.md:9 insecure: 'STRANGER/' has a certificate that nobody vouches for who is trusted here",
                "en-us/a.md:11 not-verifiable: 'PLAIN/' does not answer in TLS",
            ]
        );
    }
}

//! Every rule's page is its test: its files are written, the docset is checked, and what is found is compared with the page.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test writes the docsets that it checks, and fails by panic"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use hexapla::config::{self, Config, Overrides};
use hexapla::diagnostic::{Area, Diagnostic};
use hexapla::web::{self, Answers, Failure, Insecure, Method, Reply, Silence, Transport};
use hexapla::{analysis, built, check, discover};
use tempfile::TempDir;

/// A fenced block of a page: the words behind the fence, and the lines inside.
struct Fence {
    info: String,
    text: String,
}

impl Fence {
    fn file(&self) -> Option<&str> {
        self.info.split(' ').find_map(|word| word.strip_prefix("file="))
    }
}

fn fences(page: &str) -> Vec<Fence> {
    let mut found = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let ticks = line.len() - line.trim_start_matches('`').len();
        if ticks < 3 {
            continue;
        }
        let inside = lines.by_ref().take_while(|inside| *inside != &line[..ticks]);
        let text = inside.map(|line| format!("{line}\n")).collect();
        found.push(Fence { info: line[ticks..].trim().to_owned(), text });
    }
    found
}

fn write(root: &Path, path: &str, bytes: &[u8]) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn load(root: &Path) -> Config {
    config::load(root, Overrides::default()).unwrap()
}

fn findings(root: &Path) -> Vec<Diagnostic> {
    findings_with(root, None)
}

/// What a page says other sites answer: a line each, `HEAD https://www.contoso.com/: 301 /new`.
#[derive(Debug, Default)]
struct Replies(BTreeMap<String, String>);

impl Replies {
    fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        Self(lines.filter_map(|line| line.rsplit_once(": ")).map(|(asked, says)| (asked.into(), says.into())).collect())
    }
}

impl Transport for Replies {
    fn send(&self, method: Method, address: &str) -> Result<Reply, Failure> {
        let get = self.0.get(&format!("GET {address}"));
        let says = match method {
            Method::Head => self.0.get(&format!("HEAD {address}")).or(get.map(|_| "405".to_owned()).as_ref()).cloned(),
            Method::Get => get.cloned(),
        };
        match says.as_deref() {
            None => Err(Failure::Silent(Silence::Other)),
            Some("no host") => Err(Failure::NoHost),
            Some("expired certificate") => Err(Failure::Insecure(Insecure::Expired)),
            Some("certificate of another host") => Err(Failure::Insecure(Insecure::OtherHost)),
            Some(says) => {
                let (status, location) = says.split_once(' ').map_or((says, None), |(status, to)| (status, Some(to)));
                let status = status.parse().unwrap_or_else(|_| panic!("'{says}' is no reply"));
                Ok(Reply { status, location: location.map(str::to_owned), wait: None })
            }
        }
    }
}

fn findings_with(root: &Path, replies: Option<&Replies>) -> Vec<Diagnostic> {
    let mut config = load(root);
    (config.external.retry_wait, config.external.interval) = (Duration::ZERO, Duration::ZERO);
    let layout = discover::detect(&config).unwrap();
    let docset = discover::read(&config, &layout).unwrap();
    let analysis = analysis::analyze(docset, &layout.source_locale, &config);
    let Some(replies) = replies else { return check::check(&analysis, &config) };
    let addresses = check::addresses(&analysis, &config, &|_| true).asked;
    let asked = web::ask(&addresses, replies, &config.external, &|_, _| {});
    let mut answers = Answers::default();
    addresses.into_iter().zip(asked.answers).for_each(|(address, answer)| answers.add(address, answer));
    check::check_with(&analysis, &config, Some(&answers), &|_| true).found
}

/// The findings of one rule as its page lists them.
fn lines_of(code: &str, findings: &[Diagnostic]) -> Vec<String> {
    let own = findings.iter().filter(|diagnostic| diagnostic.rule.code == code);
    own.map(|diagnostic| {
        let path = &diagnostic.at.path;
        let place = diagnostic.at.start.map_or(path.to_string(), |at| format!("{path}:{}:{}", at.line, at.column));
        format!("{place}: {}[{code}]: {}", diagnostic.severity.as_str(), diagnostic.message)
    })
    .collect()
}

/// The findings of one rule in files that a page cannot show.
fn found_in(code: &str, build: impl FnOnce(&Path)) -> Vec<String> {
    let folder = TempDir::new().unwrap();
    write(folder.path(), "content/en-us/index.md", b"# Start\n");
    build(folder.path());
    lines_of(code, &findings(folder.path()))
}

#[test]
fn every_page_finds_what_it_says() {
    let mut faults = Vec::new();
    for rule in check::infos() {
        let (code, page) = (rule.code, rule.explain);
        if !page.starts_with(&format!("# {code}\n")) {
            faults.push(format!("{code}: the page does not begin with its code"));
        }
        let fences = fences(page);
        if fences.iter().any(|fence| fence.info == "text") {
            continue;
        }
        let folder = TempDir::new().unwrap();
        let files: Vec<&Fence> = fences.iter().filter(|fence| fence.file().is_some()).collect();
        for fence in &files {
            write(folder.path(), fence.file().unwrap(), fence.text.as_bytes());
        }
        let wanted: Vec<&str> =
            fences.iter().filter(|fence| fence.info == "diagnostics").flat_map(|fence| fence.text.lines()).collect();
        let all = match rule.area {
            Area::Site => check::check_site(&built::read(folder.path()).unwrap(), &|_| true),
            _ => {
                let says: Vec<&Fence> = fences.iter().filter(|fence| fence.info == "replies").collect();
                let replies = Replies::of(says.iter().flat_map(|fence| fence.text.lines()));
                findings_with(folder.path(), (!says.is_empty()).then_some(&replies))
            }
        };
        let found = lines_of(code, &all);
        let is_near_miss = |fence: &&Fence| {
            let path = fence.file().unwrap();
            !wanted.iter().any(|line| line.starts_with(&format!("{path}:")))
        };
        if wanted.is_empty() || !files.iter().any(is_near_miss) {
            faults.push(format!("{code}: the page needs a finding, and a file with a near miss"));
        }
        if found != wanted {
            faults.push(format!("{code}: the page wants\n{}\nand there is\n{}", wanted.join("\n"), found.join("\n")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn every_page_is_the_page_of_a_rule() {
    let pages_in = |folder: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check").join(folder);
        let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter_map(|name| Some(name.strip_suffix(".md")?.replace('_', "-"))).collect::<Vec<String>>()
    };
    let mut pages = [pages_in("rules"), pages_in("site_rules")].concat();
    pages.sort_unstable();
    let mut codes: Vec<&str> = check::infos().map(|info| info.code).collect();
    codes.sort_unstable();
    assert_eq!(pages, codes);
}

#[test]
fn bytes_that_are_not_utf_8_are_told() {
    let found = found_in("invalid-encoding", |root| {
        write(root, "content/en-us/latin.md", b"# A\n\ncaf\xE9\n");
        write(root, "content/en-us/marked.md", b"\xEF\xBB\xBF# caf\xC3\xA9\n");
    });
    assert_eq!(found, ["content/en-us/latin.md:3:4: error[invalid-encoding]: 'latin.md' is not UTF-8 from here on"]);
}

#[test]
fn utf_16_is_told_by_its_name_and_only_once() {
    let little: Vec<u8> = "\u{feff}a text\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = "\u{feff}a text\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let build = |root: &Path| {
        write(root, "content/en-us/big.md", &big);
        write(root, "content/en-us/little.md", &little);
    };
    let line =
        |name: &str| format!("content/en-us/{name}:1:1: error[invalid-encoding]: '{name}' is UTF-16, and not UTF-8");
    assert_eq!(found_in("invalid-encoding", build), [line("big.md"), line("little.md")]);
    assert_eq!(found_in("title-missing", build), [""; 0]);
}

#[test]
fn a_folder_is_no_article() {
    let found = found_in("not-a-file", |root| fs::create_dir_all(root.join("content/en-us/a.md")).unwrap());
    let message = "'a.md' has the name of an article and is not a file";
    assert_eq!(found, [format!("content/en-us/a.md: error[not-a-file]: {message}")]);
}

#[test]
fn a_huge_file_is_not_read() {
    let found = found_in("file-too-large", |root| {
        let size = |name: &str, bytes| fs::File::create(root.join(name)).unwrap().set_len(bytes).unwrap();
        size("content/en-us/huge.md", 17 << 20);
        size("content/en-us/huge.bin", 17 << 20);
    });
    let message = "'huge.md' has 17 MiB, more than is read";
    assert_eq!(found, [format!("content/en-us/huge.md: error[file-too-large]: {message}")]);
}

#[cfg(unix)]
#[test]
fn links_of_the_system_stay_in_the_docset() {
    use std::os::unix::fs::symlink;

    let build = |root: &Path| {
        write(root, "secret.md", b"# Secret\n");
        symlink("../../secret.md", root.join("content/en-us/out.md")).unwrap();
        symlink("index.md", root.join("content/en-us/in.md")).unwrap();
        symlink("gone.md", root.join("content/en-us/dangling.md")).unwrap();
    };
    let message = "'out.md' is a symbolic link that leads out of the docset";
    assert_eq!(
        found_in("symlink-leaves-docset", build),
        [format!("content/en-us/out.md: error[symlink-leaves-docset]: {message}")]
    );
    let unreadable = found_in("file-unreadable", build);
    assert_eq!(unreadable.len(), 1, "{unreadable:?}");
    assert!(
        unreadable[0].starts_with("content/en-us/dangling.md: error[file-unreadable]: cannot read 'dangling.md': ")
    );
}

#[test]
fn pages_that_are_folders_meet_the_index_of_the_folder() {
    let build = |root: &Path| {
        write(root, "content/en-us/setup.md", b"# Set up\n");
        write(root, "content/en-us/setup/index.md", b"# Set up\n");
    };
    assert_eq!(found_in("publish-url-conflict", build), [""; 0]);
    let found = found_in("publish-url-conflict", |root| {
        build(root);
        write(root, "hexapla.yml", b"urls: pretty\n");
    });
    let message = "'setup/index.md' and 'setup.md' have the same address";
    assert_eq!(found, [format!("content/en-us/setup/index.md:1:1: error[publish-url-conflict]: {message}")]);
}

#[test]
fn a_link_finds_the_source_that_another_translation_carries() {
    let folder = TempDir::new().unwrap();
    let source = r#"<span class="sxs-lookup"><span data-stu-id="1-101">Hello.</span></span>"#;
    let bilingual = format!("# A\n\n<span data-ttu-id=\"1-101\">Hola.</span>{source}\n");
    write(folder.path(), "content/es-es/a.md", bilingual.as_bytes());
    write(folder.path(), "content/es-es/plain.md", b"# Sin fuente\n");
    write(folder.path(), "content/ru-ru/b.md", b"# B\n\n[a](a.md) [plain](plain.md)\n");
    let found = findings(folder.path());
    let lines: Vec<String> =
        ["file-not-found", "link-to-fallback"].iter().flat_map(|code| lines_of(code, &found)).collect();
    assert_eq!(
        lines,
        [
            "content/ru-ru/b.md:3:19: error[file-not-found]: cannot find 'plain.md'",
            "content/ru-ru/b.md:3:5: info[link-to-fallback]: 'a.md' is not translated into ru-RU"
        ]
    );
    let hint = found.iter().find_map(|found| found.hint.as_deref());
    assert_eq!(hint, Some("only es-ES has this article, and no source text of it is known"));
}

#[test]
fn what_was_meant_is_written_as_the_link_is() {
    let folder = TempDir::new().unwrap();
    let root = folder.path();
    let links = "[1](./instal.md?x#y) [2](support.md) [3](~/x/moved.md) [4](#recieving) [5](flow.svg) [6](nothing.md)";
    write(root, "content/en-us/docs/a.md", format!("# Receiving\n\n{links}\n").as_bytes());
    for path in ["docs/install.md", "docs/China-support.md", "docs/new home/moved.md", "docs/flow.md"] {
        write(root, &format!("content/en-us/{path}"), b"# T\n");
    }
    let config = br#"{ "docsets_to_publish": [{ "build_source_folder": "docs" }] }"#;
    write(root, "content/en-us/.openpublishing.publish.config.json", config);
    let found = findings(root);
    let links = found.iter().filter(|found| found.target.is_some());
    let suggestions: Vec<Option<&str>> = links.map(|found| found.suggestion.as_deref()).collect();
    let moved = Some("~/new%20home/moved.md");
    assert_eq!(
        suggestions,
        [Some("./install.md?x#y"), Some("China-support.md"), moved, Some("#receiving"), None, None]
    );
}

#[test]
fn the_nearest_is_offered_wherever_a_name_is_not_known() {
    let folder = TempDir::new().unwrap();
    let root = folder.path();
    let write = |path: &str, text: &str| write(root, &format!("content/en-us/{path}"), text.as_bytes());
    let links = "[1](xref:tool.instal?x=1#a) [!code-csharp[](a.cs#mian)]\n\n:::image source=\"a.png\" alt-txt=\"A\":::";
    write("a.md", &format!("---\nzone_pivot_groups: langage\n---\n# A\n\n{links}\n\n[!code-csharp[](a.cs#mian)]\n"));
    write("b.md", "---\nuid: tool.install\n---\n# B\n");
    write("c.md", "---\nzone_pivot_groups: language\n---\n# C\n\n::: zone pivot=\"pyton\"\n\nx\n\n::: zone-end\n");
    write("v.md", "---\nmonikerRange: '>= tool-2O'\n---\n# V\n");
    write("x.yml", "### YamlMime:Landin\ntitle: X\n");
    write("new-home.md", "# Home\n");
    write("a.cs", "// <main>\nint x;\n// </main>\n");
    write("toc.yml", "- name: G\n  href: guides/\n- name: B\n  href: b.md\n");
    write("guide/toc.yml", "- name: B\n  href: ../b.md\n");
    write(
        ".openpublishing.redirection.json",
        r#"{ "redirections": [{ "source_path": "o.md", "redirect_url": "new-hom" }] }"#,
    );
    write("zone-pivot-groups.yml", "groups:\n- id: language\n  pivots:\n  - id: python\n    title: Python\n");
    write("docfx.json", r#"{ "monikerDefinition": "monikers.json" }"#);
    write("monikers.json", r#"{ "monikers": [{ "moniker_name": "tool-20", "product_name": "tool", "order": 1 }] }"#);
    let found = findings(root);
    let hint = |code: &str| found.iter().find(|found| found.rule.code == code).and_then(|found| found.hint.as_deref());
    for (code, want) in [
        ("xref-not-found", "did you mean 'xref:tool.install?x=1#a'?"),
        ("tag-not-found", "did you mean 'main'?"),
        ("invalid-image", "did you mean 'alt-text'?"),
        ("pivot-group-not-found", "did you mean 'language'?"),
        ("pivot-id-not-found", "did you mean 'python'?"),
        ("moniker-range-invalid", "did you mean '>= tool-20'?"),
        ("schema-not-found", "did you mean 'Landing'?"),
        ("toc-not-found", "did you mean 'guide/'?"),
        ("redirection-target-gone", "did you mean 'new-home.md'?"),
    ] {
        assert_eq!(hint(code), Some(want), "{code}");
    }
}

#[test]
fn what_hexapla_yml_says_goes_before_the_rule() {
    let folder = TempDir::new().unwrap();
    let root = folder.path();
    write(root, "content/en-us/a.md", b"# A\n\n[x](gone.md) [y](ignored/z.md) [z](C:\\z)\n");
    write(root, "content/en-us/old/b.md", b"# B\n\n[x](gone.md)\n");
    let codes = || -> Vec<String> {
        let found = findings(root);
        found.iter().map(|found| format!("{}: {}", found.rule.code, found.severity.as_str())).collect()
    };
    assert_eq!(
        codes(),
        ["file-not-found: error", "file-not-found: error", "local-file-path: warning", "file-not-found: error"]
    );
    let settings = "checks:\n  file-not-found: { severity: warning, paths: ['**/old/**'] }\n  local-file-path: off\n";
    write(root, "hexapla.yml", format!("{settings}ignore_links: ['ignored/**']\n").as_bytes());
    assert_eq!(codes(), ["file-not-found: error", "file-not-found: warning"]);
    // A path below the locale's folder is enough, and paths without a severity change nothing.
    write(
        root,
        "hexapla.yml",
        b"checks:\n  file-not-found: { severity: info, paths: ['old/**'] }\n  local-file-path: { paths: ['*.md'] }\n",
    );
    assert_eq!(
        codes(),
        ["file-not-found: error", "file-not-found: error", "local-file-path: warning", "file-not-found: info"]
    );
}

#[test]
fn a_code_that_no_rule_has_is_told_with_the_nearest() {
    let folder = TempDir::new().unwrap();
    write(folder.path(), "hexapla.yml", b"checks:\n  file-not-fuond: off\n  link-redirected: info\n  pigs-fly: off\n");
    let unknown = check::unknown_codes(&load(folder.path()));
    let unknown: Vec<(&str, u32, Option<&str>)> =
        unknown.iter().map(|(code, at, near)| (code.as_str(), at.line, *near)).collect();
    assert_eq!(unknown, [("file-not-fuond", 2, Some("file-not-found")), ("pigs-fly", 4, None)]);
}

//! The verbs: what they print, what they write, how they exit.

#![expect(clippy::disallowed_methods, reason = "one test holds a lock as another build would")]

use crate::support::{Site, TestDocset, bytes_below};

/// A source article and its translation.
fn small() -> TestDocset {
    TestDocset::new()
        .file("content/en-us/a.md", "# One\n\nSee [two](b.md#part).\n")
        .file("content/en-us/b.md", "# Two\n\n## Part\n\nText.\n")
        .file("content/es-es/a.md", "# <a name=\"one\"></a>Uno\n\nVea [dos](b.md#part).\n")
}

#[test]
fn build_makes_a_page_for_each_article_and_locale() {
    let docset = small();
    docset.run(&["build"]).code(0).says(&["Built 4 pages in 2 locales", "Open output/index.html", "No base_url"]);
    let site = Site::read(&docset.path("output"));
    for page in [
        "en-us/a.html",
        "en-us/b.html",
        "es-es/a.html",
        "es-es/b.html",
        "es-es/index.html",
        "es-es/404.html",
        "index.html",
        "404.html",
    ] {
        site.page(page);
    }
    assert_eq!(site.faults(), (vec![], 0));
    assert!(
        site.files.contains("catalog.json") && site.files.contains("robots.txt") && !site.files.contains("sitemap.xml")
    );
}

#[test]
fn a_second_build_writes_nothing_and_one_edit_writes_one_article() {
    let docset = small();
    docset.run(&["build"]).code(0);
    docset.run(&["build"]).code(0).says(&["0 written", "0 removed"]);
    docset.write("content/en-us/a.md", "# One\n\nOther words. See [two](b.md#part).\n");
    // The page, and the article as Markdown.
    docset.run(&["build"]).code(0).says(&["2 written"]);
}

#[test]
fn what_is_no_longer_made_is_removed_and_nothing_else_is_touched() {
    let docset = small().file("output/mine.txt", "kept").file("output/es-es/mine.html", "kept");
    docset.run(&["build"]).code(0);
    docset.remove("content/en-us/b.md");
    docset.run(&["build"]).code(0).says(&["3 removed"]);
    assert!(!docset.has("output/en-us/b.md"));
    assert!(!docset.has("output/en-us/b.html") && !docset.has("output/es-es/b.html"));
    assert_eq!((docset.read("output/mine.txt"), docset.read("output/es-es/mine.html")), ("kept".into(), "kept".into()));
}

#[test]
fn a_manifest_made_by_hand_removes_nothing_outside_the_output() {
    let docset = small()
        .file("output/.hexapla/manifest.json", r#"{"files":["../content/en-us/a.md","/etc/hostname","gone.html"]}"#);
    docset.run(&["build"]).code(0);
    assert!(docset.has("content/en-us/a.md"));
}

#[test]
fn one_locale_can_be_built_alone() {
    let docset = small();
    docset.run(&["build"]).code(0);
    let before = docset.read("output/en-us/a.html");
    docset.write("content/en-us/a.md", "# Changed\n");
    docset.write("content/es-es/a.md", "# Cambiado\n");
    docset.run(&["build", "--locale", "es-ES"]).code(0).says(&["in 1 locale"]);
    assert_eq!(docset.read("output/en-us/a.html"), before);
    assert!(docset.read("output/es-es/a.html").contains("Cambiado"));
    let fresh = docset.path("fresh");
    docset.run(&["build", "--locale", "es-ES", "-o", &fresh.to_string_lossy()]).code(0);
    assert!(
        fresh.join("es-es/a.html").exists()
            && fresh.join("index.html").exists()
            && !fresh.join("en-us/a.html").exists()
    );
    docset.run(&["build", "--locale", "fr-FR"]).code(2).says(&["no locale 'fr-FR'", "en-US, es-ES"]);
}

#[test]
fn strict_fails_on_errors_only() {
    let docset = small().file("content/en-us/c.md", "# C\n\n[gone](gone.md)\n");
    docset.run(&["build"]).code(0).says(&["1 error (1 broken link)"]);
    docset.run(&["build", "--strict", "-v"]).code(1).says(&["content/en-us/c.md:3:8: error[file-not-found]"]);
    docset.write("hexapla.yml", "checks: { file-not-found: warning }\n");
    docset.run(&["build", "--strict"]).code(0);
}

#[test]
fn what_cannot_run_says_what_where_and_what_to_do() {
    let empty = TestDocset::new();
    empty.run(&["build"]).code(2).says(&["error: there are no articles in '.'", "help:"]);
    empty.run(&["build", "nowhere"]).code(2).says(&["nowhere"]);
    empty.run(&["bild"]).code(2).says(&["build"]);
    let wrong = small().file("hexapla.yml", "title: Help\ntitel: Help\n");
    wrong.run(&["build"]).code(2).says(&["hexapla.yml:2:1", "unknown key 'titel'", "title"]);
    wrong.write("hexapla.yml", "urls: [file]\n");
    wrong.run(&["build"]).code(2).says(&["hexapla.yml:1:7", "'urls'", "'file' or 'pretty'"]);
    let template = small().file("hexapla.yml", "theme: mine\n").file("themes/mine/templates/page.html", "{% if %}");
    template.run(&["build"]).code(2).says(&["page.html"]);
    let file = small().file("out", "a file");
    file.run(&["build", "-o", "out"]).code(2).says(&["out"]);
}

#[test]
fn bad_input_is_told_and_the_rest_is_built() {
    let docset = small()
        .file("content/en-us/yaml.md", "---\ntitle: A: b\n---\n# Yaml\n")
        .file("content/en-us/bytes.md", b"# Bytes \x92\n")
        .file("content/es-es/span.md", "# S\n\nAntes <span data-ttu-id=\"a-1\">abierto\n")
        .file("content/en-us/circle.md", "# C\n\n[!INCLUDE [c](includes/one.md)]\n")
        .file("content/en-us/includes/one.md", "[!INCLUDE [c](two.md)]\n")
        .file("content/en-us/includes/two.md", "[!INCLUDE [c](one.md)]\n")
        .file("content/en-us/lost.md", "# L\n\n[!INCLUDE [c](includes/lost.md)]\n")
        .file("content/en-us/empty.md", "")
        .file("content/en-us/folder.md/inside.md", "# Inside\n")
        .file("content/en-us/TOC.yml", "- name: A\n  href: a.md\n- name: Nowhere\n  href: nowhere.md\n");
    let before = bytes_below(&docset.path("content"));
    docset.run(&["build", "-v"]).code(0).says(&[
        "content/en-us/yaml.md:2:",
        "error[yaml-header-syntax-error]",
        "content/en-us/bytes.md:1:9: error[invalid-encoding]",
        "content/es-es/span.md:3:7: warning[span-unpaired]",
        "error[circular-reference]",
        "content/en-us/lost.md:3:",
        "error[include-not-found]",
        "content/en-us/empty.md:1:1: warning[article-empty]",
        "content/en-us/folder.md",
        "error[not-a-file]",
        "content/en-us/TOC.yml:4:9: error[file-not-found]",
    ]);
    assert_eq!(bytes_below(&docset.path("content")), before);
    let site = Site::read(&docset.path("output"));
    for page in ["yaml", "bytes", "span", "circle", "lost", "empty", "folder.md/inside", "a"] {
        let locale = if page == "span" { "es-es" } else { "en-us" };
        site.page(&format!("{locale}/{page}.html"));
    }
    assert!(!site.page("es-es/span.html").html.contains("data-ttu-id"));
    assert_eq!(site.page("en-us/yaml.html").text("h1").as_deref(), Some("Yaml"));
}

#[cfg(unix)]
#[test]
fn nothing_outside_the_docset_is_read() {
    let outside = TestDocset::new().file("secret.md", "# Secret words\n").file("secret.png", "secret");
    let docset =
        small().file("content/en-us/c.md", "# C\n\n[!INCLUDE [x](../../../secret.md)] ![p](link.png) [s](link.md)\n");
    std::os::unix::fs::symlink(outside.path("secret.md"), docset.path("content/en-us/link.md")).unwrap();
    std::os::unix::fs::symlink(outside.path("secret.png"), docset.path("content/en-us/link.png")).unwrap();
    docset.run(&["build", "-v"]).code(0).says(&["error[symlink-leaves-docset]"]);
    let files = bytes_below(&docset.path("output"));
    assert!(files.values().all(|bytes| !String::from_utf8_lossy(bytes).to_lowercase().contains("secret words")));
    assert!(files.keys().all(|file| !file.ends_with("link.png")));
}

#[test]
fn the_same_input_gives_the_same_bytes_on_any_number_of_threads() {
    let docset = small().file("content/es-es/c.md", "# C\n\n[a](A.md) [x](x.md)\n");
    docset.run(&["build", "-o", "one", "--jobs", "1", "--base-url", "https://example.com/help"]).code(0);
    docset.run(&["build", "-o", "many", "--jobs", "8", "--base-url", "https://example.com/help"]).code(0);
    assert_eq!(bytes_below(&docset.path("one")), bytes_below(&docset.path("many")));
    let list = |jobs: &str| docset.run(&["build", "-v", "-o", "one", "--jobs", jobs]).stderr();
    let findings =
        |text: String| text.lines().filter(|line| line.contains("content/")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(findings(list("1")), findings(list("8")));
}

#[test]
fn a_folder_without_configuration_says_its_layout_in_a_line() {
    let flat = TestDocset::new().file("a.md", "---\nms.contentlocale: ru-RU\n---\n# Раз\n").file("b.md", "# Два\n");
    flat.run(&["build"]).code(0).says(&["'ms.contentlocale' of its articles says 'ru-RU'"]);
    assert!(flat.has("output/ru-ru/a.html") && flat.has("output/ru-ru/b.html"));
    let plain = TestDocset::new().file("a.md", "# One\n").file("README.md", "# Not an article\n");
    plain.run(&["build"]).code(0).says(&["taken as the source locale 'en-US'"]);
    assert!(plain.has("output/en-us/a.html") && !plain.has("output/en-us/readme.html"));
}

#[test]
fn config_shows_what_was_detected_and_what_applies() {
    let docset = small().file("hexapla.yml", "title: Partner help\nsource_locale: en-us\n");
    let shown = docset.run(&["config"]).code(0).stdout();
    for text in [
        "'content' holds folders named by locale",
        "en-US",
        "es-ES",
        "content/es-es",
        "Partner help",
        "(line 1)",
        "(default)",
    ] {
        assert!(shown.contains(text), "{text:?} is not in\n{shown}");
    }
    assert!(!docset.has("output"));
}

#[test]
fn init_makes_a_docset_that_builds_at_once_and_changes_nothing_that_exists() {
    let docset = TestDocset::new().file("content/en-us/index.md", "# Mine\n");
    docset.run(&["init"]).code(0).says(&[
        "kept content/en-us/index.md",
        "new content/es-es/get-started.md",
        "hexapla build",
    ]);
    assert_eq!(docset.read("content/en-us/index.md"), "# Mine\n");
    let fresh = TestDocset::new();
    fresh.run(&["init", "help"]).code(0);
    fresh.run(&["build", "help", "--strict"]).code(0).says(&["No findings", "Open help/output/index.html"]);
    assert_eq!(Site::read(&fresh.path("help/output")).faults(), (vec![], 0));
    let states = fresh.read("help/output/catalog.json");
    assert!(states.contains(r#""state":"current""#) && !states.contains(r#""state":"stale""#), "{states}");
}

#[test]
fn the_other_verbs_print_to_stdout() {
    let docset = TestDocset::new();
    let schema = docset.run(&["schema"]).code(0).stdout();
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    assert!(schema["properties"]["base_url"].is_object());
    assert!(docset.run(&["completions", "bash"]).code(0).stdout().contains("_hexapla"));
    assert!(docset.run(&["man"]).code(0).stdout().contains(".SH \"BUILD\""));
    assert!(docset.run(&["--help"]).code(0).stdout().contains("Examples:"));
    assert!(docset.run(&["--version"]).code(0).stdout().starts_with("hexapla 0."));
}

#[test]
fn help_is_wrapped_once_and_its_examples_fit_eighty_columns() {
    let folder = TestDocset::new();
    for verb in ["build", "status", "align", "render", "init", "config"] {
        let help = folder.run(&["help", verb]).code(0).stdout();
        let after = &help[help.find("Examples:").unwrap()..];
        for paragraph in after.split("\n\n") {
            let lines: Vec<&str> = paragraph.lines().collect();
            assert!(lines.iter().all(|line| line.len() <= if line.starts_with(' ') { 80 } else { 100 }), "{help}");
            // A line ends where the next word has no room: clap wraps at 100.
            for pair in lines.windows(2).filter(|pair| !pair[1].starts_with(' ') && !pair[0].starts_with(' ')) {
                let next = pair[1].split(' ').next().unwrap_or_default();
                assert!(pair[0].len() + 1 + next.len() > 100, "{pair:?}");
            }
        }
    }
}

#[test]
fn quiet_is_quiet_and_colours_are_for_terminals() {
    let docset = small();
    assert_eq!(docset.run(&["build", "-q"]).code(0).stderr(), "");
    assert!(!docset.run(&["build"]).code(0).stderr().contains('\u{1b}'));
    assert!(docset.run(&["build", "--color", "always"]).code(0).stderr().contains('\u{1b}'));
}

#[test]
fn tables_of_contents_that_embed_each_other_are_told_and_the_first_one_stays() {
    let docset = small()
        .file("content/en-us/TOC.yml", "- {name: A, href: a.md}\n- {name: Inner, href: inner/TOC.yml}\n- {name: Run, href: 'javascript:alert(1)'}\n")
        .file("content/en-us/inner/TOC.yml", "- {name: Back, href: ../TOC.yml}\n- {name: C, href: c.md}\n- []\n")
        .file("content/en-us/inner/c.md", "# C\n");
    docset.run(&["build"]).code(0).says(&[
        "content/en-us/inner/TOC.yml:1:22: error[circular-reference]: these tables of contents embed each other",
        "content/en-us/inner/TOC.yml:3:3: error[invalid-toc-syntax]",
    ]);
    let site = Site::read(&docset.path("output"));
    assert_eq!(site.page("en-us/a.html").text(".toc nav").as_deref(), Some("A Inner Back C Run"));
    assert!(site.pages.values().all(|page| !page.html.contains("javascript:")));
}

#[test]
fn what_an_article_includes_is_bounded_in_bytes() {
    let docset = small().file("content/en-us/includes/big.md", "words ".repeat(700_000));
    docset.write("content/en-us/c.md", "# C\n\n".to_owned() + &"[!INCLUDE [x](includes/big.md)]\n\n".repeat(50));
    docset.run(&["build"]).code(0).says(&["error[include-too-many]"]);
    assert!(docset.read("output/en-us/c.html").len() < 40_000_000);
}

#[test]
fn two_builds_do_not_write_to_one_folder_at_once() {
    let docset = small();
    docset.run(&["build"]).code(0);
    let lock = std::fs::OpenOptions::new().append(true).open(docset.path("output/.hexapla/lock")).unwrap();
    lock.lock().unwrap();
    docset.run(&["build"]).code(2).says(&["another build is writing to", "--output"]);
    drop(lock);
    docset.run(&["build"]).code(0);
}

#[test]
fn a_build_that_was_killed_leaves_nothing_that_nobody_knows_of() {
    let docset = small().file("output/en-us/half.html", "from a build that was killed");
    docset.write("output/.hexapla/manifest.json", r#"{"files":["en-us/half.html"]}"#);
    docset.write("output/.hexapla/new/en-us/waiting.html", "waiting");
    docset.run(&["build"]).code(0).says(&["1 removed"]);
    assert!(!docset.has("output/en-us/half.html") && !docset.has("output/.hexapla/new"));
}

#[test]
fn front_matter_without_end_is_told_and_read() {
    let docset = small().file("content/en-us/c.md", "---\ntitle: The title\n# Heading\n");
    docset.run(&["build"]).code(0).says(&["content/en-us/c.md:1:1: error[yaml-header-syntax-error]"]);
    let page = docset.read("output/en-us/c.html");
    assert!(page.contains("<title>The title") && !page.contains("<hr>"), "{page}");
}

#[test]
fn render_prints_one_article() {
    let docset = small();
    let page = docset.run(&["render", "content/es-es/a.md"]).code(0).says(&["a.md:3:11: info[link-to-fallback]"]);
    assert!(!page.stderr().contains("content/en-us/a.md"));
    for text in ["<!doctype html>", "<html lang=\"es-ES\"", "Uno</h1>", "href=\"b.html#part\"", "</html>"] {
        assert!(page.stdout().contains(text), "{text:?} is not in\n{}", page.stdout());
    }
    docset.run(&["build"]).code(0);
    assert_eq!(docset.read("output/es-es/a.html"), page.stdout());
    let fragment = docset.run(&["render", "content/es-es/a.md", "--fragment"]).code(0).stdout();
    assert_eq!(fragment, "<h1 id=\"one\"><a id=\"uno\"></a>Uno</h1>\n<p>Vea <a href=\"b.html#part\">dos</a>.</p>\n");
    let untitled = docset.file("content/en-us/c.md", "---\ntitle: C\n---\nWords.\n");
    assert_eq!(untitled.run(&["render", "content/en-us/c.md", "--fragment"]).code(0).stdout(), "<p>Words.</p>\n");
    // A name that nothing has: the reference keeps it as a destination, and as text where it is all that is written.
    let names = TestDocset::new().file("content/en-us/d.md", "[x](xref:nope) <xref:nope>\n");
    let shown = names.run(&["render", "content/en-us/d.md", "--fragment"]).code(0).stdout();
    assert_eq!(shown, "<p><a class=\"xref\" href=\"xref:nope\">x</a> &lt;xref:nope&gt;</p>\n");
    assert!(untitled.run(&["render", "content/en-us/c.md"]).code(0).stdout().contains("<h1>C</h1>"));
}

#[test]
fn render_takes_any_file_and_what_lies_beside_it() {
    let folder = TestDocset::new()
        .file("docs/README.md", "# R\n\n[!INCLUDE [x](includes/x.md)]\n\n![p](../img/p.png) [b](b.md#part)\n")
        .file("docs/includes/x.md", "See [b](../b.md).\n")
        .file("docs/b.md", "# B\n\n## Part\n")
        .file("img/p.png", "");
    let html = "<h1 id=\"r\">R</h1>\n<p>See <a href=\"b.html\">b</a>.</p>\n\
                <p><img src=\"../img/p.png\" alt=\"p\" loading=\"lazy\"> <a href=\"b.html#part\">b</a></p>\n";
    let ran = folder.run(&["render", "docs/README.md", "--fragment"]).code(0);
    assert_eq!((ran.stdout().as_str(), ran.stderr().as_str()), (html, ""));
    // Whoever stands elsewhere has the folder of the file only.
    let elsewhere = TestDocset::new();
    let readme = folder.path("docs/README.md");
    let ran = elsewhere.run(&["render", &readme.to_string_lossy(), "--fragment"]).code(0).says(&["README.md:5:6"]);
    assert_eq!(ran.stdout(), html);
    let include = folder.run(&["render", "docs/includes/x.md", "--fragment"]).code(0).stdout();
    assert_eq!(include, "<p>See <a href=\"../b.html\">b</a>.</p>\n");
}

#[test]
fn render_takes_what_no_docset_selects() {
    let docset = small()
        .file("content/en-us/docfx.json", r#"{"build": {"content": [{"files": "**/*.md", "exclude": "left/**"}]}}"#)
        .file("content/en-us/left/out.md", "[a](../a.md)\n")
        .file("content/en-us/.hidden.md", "Hidden.\n")
        .file("content/en-us/includes/i.md", "[a](../a.md)\n")
        .file("notes.md", "[n](notes.md)\n");
    for (file, html) in [
        ("content/en-us/left/out.md", "<p><a href=\"../a.html\">a</a></p>\n"),
        ("content/en-us/includes/i.md", "<p><a href=\"../a.html\">a</a></p>\n"),
        ("content/en-us/.hidden.md", "<p>Hidden.</p>\n"),
        ("notes.md", "<p><a href=\"notes.html\">n</a></p>\n"),
    ] {
        assert_eq!(docset.run(&["render", file, "--fragment"]).code(0).stdout(), html, "{file}");
        assert_eq!(docset.run(&["render", file, "--fragment", "--docset", "."]).code(0).stdout(), html, "{file}");
    }
}

#[test]
fn render_keeps_what_leads_nowhere_and_tells_it() {
    let docset = small().file(
        "content/en-us/c.md",
        "[a](gone.md?x#y) ![p](gone.png) <a href=\"gone.md\">g</a> [j](javascript:alert(1)) [e]()\n",
    );
    let ran = docset
        .run(&["render", "content/en-us/c.md", "--fragment"])
        .code(0)
        .says(&["content/en-us/c.md:1:5: error[file-not-found]", "warning[link-unsafe]"]);
    assert_eq!(
        ran.stdout(),
        "<p><a href=\"gone.md?x#y\">a</a> <img src=\"gone.png\" alt=\"p\" loading=\"lazy\"> <a href=\"gone.md\">g</a> \
         <span class=\"broken-link\">j</span> <a href=\"\">e</a></p>\n"
    );
    assert_eq!(docset.run(&["render", "content/en-us/c.md", "-q"]).code(0).stderr(), "");
    docset.run(&["render", "content/en-us/gone.md"]).code(2).says(&["cannot read 'content/en-us/gone.md'"]);
    docset.run(&["render", "content"]).code(2).says(&["cannot read 'content'"]);
    docset.file("a.txt", "").run(&["render", "a.txt"]).code(2).says(&["'a.txt' is no Markdown file", "help:"]);
}

#[test]
fn a_docset_may_have_alerts_of_its_own() {
    let docset = TestDocset::new()
        .file(
            "docfx.json",
            r#"{"build": {"content": [{"files": "**/*.md"}],
                          "markdownEngineProperties": {"alerts": {"Todo": "alert \"todo"}}}}"#,
        )
        .file("a.md", "> [!TODO]\n> Write <this>.\n> [!note]\n> b\n\n> [!OTHER]\n> c\n");
    assert_eq!(
        docset.run(&["render", "a.md", "--fragment"]).code(0).stdout(),
        "<div class=\"alert &quot;todo\">\n<p class=\"alert-title\">TODO</p>\n<p>Write &lt;this&gt;.</p>\n</div>\n\
         <div class=\"NOTE\">\n<p class=\"alert-title\">Note</p>\n<p>b</p>\n</div>\n\
         <blockquote>\n<p>[!OTHER]\nc</p>\n</blockquote>\n"
    );
}

#[test]
fn a_circle_of_includes_ends_where_it_comes_back_to_the_article() {
    let docset = TestDocset::new()
        .file("a.md", "A [!include[b](b.md)].\n")
        .file("b.md", "B [!include[a](a.md)].\n")
        .file("sub/c.md", "[!INCLUDE [d](../d.md)]\n")
        .file("d.md", "[x](gone.md) ![y](img/gone.png) [z](#z)\n");
    let render = |file: &str| docset.run(&["render", file, "--fragment"]).code(0).stdout();
    assert_eq!(render("a.md"), "<p>A B [!include[a](a.md)]..</p>\n");
    assert_eq!(render("b.md"), "<p>B A [!include[b](b.md)]..</p>\n");
    // What an included file says is said as the article would say it.
    assert_eq!(
        render("sub/c.md"),
        "<p><a href=\"../gone.md\">x</a> <img src=\"../img/gone.png\" alt=\"y\" loading=\"lazy\"> <a href=\"#z\">z</a></p>\n"
    );
}

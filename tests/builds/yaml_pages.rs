//! Pages that are written in YAML, from the file to the site.

use crate::support::{Site, TestDocset};

const FAQ: &str = "### YamlMime:FAQ
title: Questions
sections:
- name: General
  questions:
  - question: Is it free?
    answer: See [a](a.md).
";

/// The same in Spanish, handed off from the source above.
const PREGUNTAS: &str = "### YamlMime:FAQ
metadata:
  title: \"Preguntas\\_y respuestas\"
  description: Lo que se pregunta
  ms.openlocfilehash: 61c20d211a078830ac48bb6765f943727be8432c
  ms.translationtype: HT
  ms.contentlocale: es-ES
  ms.lasthandoff: 06/17/2021
  ms.locfileid: \"112356523\"
title: Preguntas
sections:
- name: General
  questions:
  - question: >
      ¿Es gratis?
    answer: >
      Consulte [a](a.md) y [nada](nada.md).


      ![b](b.png)
";

fn docset() -> TestDocset {
    TestDocset::new()
        .file("content/en-us/a.md", "# A\n\n[Free](Faq.yml#is-it-free) [General](faq.yml#general)\n")
        .file("content/en-us/faq.yml", FAQ)
        .file("content/es-es/faq.yml", PREGUNTAS)
        .file("content/es-es/a.md", "# A\n\n[Gratis](faq.yml#is-it-free)\n")
        .file("content/ru-ru/a.md", "# А\n\n[Вопросы](faq.yml)\n")
}

#[test]
fn a_page_of_yaml_is_a_page_like_any_other() {
    let docset = docset();
    docset.run(&["build", "-v", "--base-url", "https://example.com"]).code(0).says(&[
        "content/en-us/a.md:3:8: warning[link-case-mismatch]",
        "content/es-es/faq.yml:17:35: error[file-not-found]: cannot find 'nada.md'",
        "content/es-es/faq.yml:20:12: error[file-not-found]: cannot find 'b.png'",
    ]);
    let site = Site::read(&docset.path("output"));
    assert_eq!(site.faults(), (vec![], 0));
    let page = site.page("es-es/faq.html");
    assert!(page.html.contains("<title>Preguntas\u{a0}y respuestas"));
    assert_eq!(page.attribute("meta[name=description]", "content").as_deref(), Some("Lo que se pregunta"));
    assert_eq!(page.text("h1").as_deref(), Some("Preguntas"));
    // A question has the name that links in every locale use, and its own.
    assert_eq!(page.text("h3#is-it-free").as_deref(), Some("¿Es gratis?"));
    assert_eq!(page.text("h3 a#-es-gratis").as_deref(), Some(""));
    assert_eq!(site.page("es-es/a.html").attributes("article a", "href"), ["faq.html#is-it-free"]);
    assert_eq!(site.page("en-us/a.html").attributes("article a", "href"), ["faq.html#is-it-free", "faq.html#general"]);
    // Russian has the source's.
    assert_eq!(site.page("ru-ru/faq.html").attribute("article", "lang").as_deref(), Some("en-US"));
    assert_eq!(site.page("ru-ru/a.html").attributes("article a", "href"), ["faq.html"]);
    assert!(site.text("es-es/sitemap.xml").contains("https://example.com/es-es/faq.html"));
    let catalog: serde_json::Value = serde_json::from_str(&site.text("catalog.json")).unwrap();
    let topics = catalog["topics"].as_array().unwrap();
    let editions = &topics.iter().find(|topic| topic["path"] == "faq.yml").unwrap()["editions"];
    assert_eq!(editions["es-ES"]["state"], "current");
    assert_eq!(editions["es-ES"]["proof"], "hash");
    assert_eq!(editions["es-ES"]["translation_type"], "HT");
    assert_eq!(editions["es-ES"]["loc_file_id"], "112356523");
    assert_eq!(editions["ru-RU"]["state"], "missing");
    assert_eq!(editions["en-US"]["state"], "source");
}

#[test]
fn one_page_of_yaml_can_be_printed() {
    let docset = docset();
    let html = docset.run(&["render", "content/en-us/faq.yml", "--fragment"]).code(0).stdout();
    assert!(html.starts_with("<h1 id=\"questions\">Questions</h1>\n<h2 id=\"general\">General</h2>"), "{html}");
    assert!(html.contains("<p>See <a href=\"a.html\">a</a>.</p>"), "{html}");
    let data = docset.file("content/en-us/toc.yml", "- {name: A, href: a.md}\n");
    data.run(&["render", "content/en-us/toc.yml"]).code(2).says(&["'content/en-us/toc.yml' is no Markdown file"]);
}

#[test]
fn the_index_of_a_docset_may_be_a_hub() {
    let hub = "### YamlMime:Hub\ntitle: Start\nhighlightedContent:\n  items:\n  - title: A\n    url: ./a.md\n";
    let docset = TestDocset::new()
        .file("content/en-us/index.yml", hub)
        .file("content/en-us/a.md", "# A\n\n[start](index.yml) [folder](./)\n")
        .file("content/es-es/a.md", "# A\n");
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    assert_eq!(site.faults(), (vec![], 0));
    assert_eq!(site.page("en-us/index.html").text("article h1").as_deref(), Some("Start"));
    assert_eq!(site.page("en-us/index.html").attributes(".highlights a", "href"), ["a.html"]);
    assert_eq!(site.page("en-us/a.html").attributes("article a", "href"), ["index.html", "index.html"]);
    assert_eq!(site.page("es-es/index.html").attribute("article", "lang").as_deref(), Some("en-US"));
}

#[test]
fn what_is_data_or_not_selected_is_no_page() {
    let docfx = r#"{"build":{"content":[{"files":["**/*.md"]},{"files":["pages/*.yml"],"exclude":["**/old.yml"]}]}}"#;
    let links = "# A\n\n[1](pages/faq.yml) [2](pages/old.yml) [3](other.yml) [4](pages/zone-pivot-groups.yml) [5](pages/ci.yml)\n";
    let docset = TestDocset::new()
        .file("en-us/docfx.json", docfx)
        .file("en-us/a.md", links)
        .file("en-us/pages/faq.yml", FAQ.replace("a.md", "../a.md"))
        .file("en-us/pages/old.yml", FAQ)
        .file("en-us/other.yml", FAQ)
        .file("en-us/pages/zone-pivot-groups.yml", "### YamlMime:ZonePivotGroups\ngroups: []\n")
        .file("en-us/pages/ci.yml", "# A comment\ntitle: No page\n")
        .file("en-us/includes/faq.yml", FAQ)
        .file("es-es/a.md", "# A\n");
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    assert_eq!(site.page("en-us/a.html").attributes("article a", "href"), ["pages/faq.html"]);
    let pages: Vec<&str> = site.pages.keys().map(String::as_str).filter(|page| page.starts_with("en-us/")).collect();
    assert_eq!(pages, ["en-us/404.html", "en-us/a.html", "en-us/index.html", "en-us/pages/faq.html"]);
}

#[test]
fn a_page_that_is_no_yaml_takes_nothing_down() {
    let laughs: String = (1..30).map(|level| format!("a{level}: &a{level} [*a{},*a{0}]\n", level - 1)).collect();
    let deep = format!("content: {}x{}\n", "[".repeat(5_000), "]".repeat(5_000));
    let many = "- {text: x, url: y.md}\n".repeat(20_000);
    let docset = TestDocset::new()
        .file(
            "content/en-us/bomb.yml",
            format!("### YamlMime:Landing\ntitle: Bomb\na0: &a0 lol\n{laughs}summary: Still *here*\n"),
        )
        .file("content/en-us/deep.yml", format!("### YamlMime:Hub\ntitle: Deep\n{deep}"))
        .file(
            "content/en-us/many.yml",
            format!("### YamlMime:Hub\ntitle: Many\nhighlightedContent:\n  items:\n{}", many.replace("- {", "  - {")),
        )
        .file("content/en-us/list.yml", "### YamlMime:FAQ\n- a\n- b\n")
        .file("content/en-us/latin.yml", b"### YamlMime:FAQ\ntitle: Espa\xf1a\n")
        .file("content/en-us/empty.yml", "### YamlMime:FAQ")
        .file("content/en-us/y.md", "# Y\n");
    docset.run(&["build", "-v"]).code(0).says(&[
        "content/en-us/bomb.yml:4:10: error[yaml-syntax-error]",
        "content/en-us/deep.yml:3:265: error[yaml-syntax-error]",
        "content/en-us/list.yml:2:1: error[yaml-syntax-error]: cannot read all of the page: the page is not a list of keys",
        "content/en-us/latin.yml:2:12: error[invalid-encoding]",
        "content/en-us/empty.yml:1:1: warning[article-empty]",
    ]);
    let site = Site::read(&docset.path("output"));
    assert_eq!(site.page("en-us/bomb.html").text("article").as_deref(), Some("Bomb Still here"));
    assert_eq!(site.page("en-us/deep.html").text("article").as_deref(), Some("Deep"));
    assert_eq!(site.page("en-us/many.html").attributes("article a", "href").len(), 20_000);
}

#[test]
fn nothing_of_a_page_of_yaml_is_markup_by_itself() {
    let hostile = r#"### YamlMime:Hub
title: <script>alert(1)</script>
summary: '<script>alert(1)</script><img src="javascript:x" onerror="alert(1)"><svg onload=alert(1)>'
metadata:
  title: </title><script>alert(1)</script>
highlightedContent:
  items:
  - title: Run
    itemType: '"><script>'
    url: 'javascript:alert(1)'
  - title: Data
    url: data:text/html,<script>alert(1)</script>
  - title: Break
    url: 'https://example.com/"onclick="alert(1)'
tools:
  title: '"><script>alert(1)</script>'
  items:
  - title: Picture
    imageSrc: 'javascript:alert(1)'
    url: vbscript:x
additionalContent:
  footer: '[x](javascript:alert(1)) <a href="javascript:alert(1)">y</a> <iframe src="javascript:alert(1)"></iframe>'
"#;
    let docset = TestDocset::new().file("content/en-us/a.yml", hostile).file("content/en-us/b.md", "# B\n");
    docset.run(&["build", "-v"]).code(0).says(&[
        "content/en-us/a.yml:10:11: warning[link-unsafe]",
        "content/en-us/a.yml:12:10: warning[link-unsafe]",
        "content/en-us/a.yml:19:16: warning[link-unsafe]",
        "content/en-us/a.yml:20:10: warning[link-unsafe]",
    ]);
    let site = Site::read(&docset.path("output"));
    let page = site.page("en-us/a.html");
    let article = page.html.split("<article").nth(1).unwrap().split("</article>").next().unwrap();
    for banned in ["<script", "onerror=", "onclick=\"", "javascript:", "vbscript:", "data:text", "<svg"] {
        assert!(!article.contains(banned), "{banned}: {article}");
    }
    assert_eq!(page.text("article h1").as_deref(), Some("<script>alert(1)</script>"));
    assert_eq!(page.attributes("article a", "href"), ["https://example.com/%22onclick=%22alert(1)"]);
}

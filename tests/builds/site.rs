//! What the pages of a site hold: languages, addresses, notices, navigation.

use crate::support::{Site, TestDocset, run_in};

/// The handbook of the project, built as the README says.
fn handbook() -> (TestDocset, Site) {
    let output = TestDocset::new();
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = output.path("site");
    run_in(here, &["build", "--strict", "-o", &folder.to_string_lossy()]).code(0);
    let site = Site::read(&folder);
    (output, site)
}

#[test]
fn every_link_of_the_handbook_works_in_all_locales() {
    let (_folder, site) = handbook();
    assert_eq!(site.faults(), (vec![], 0));
    for locale in ["en-us", "es-es", "it-it", "pt-br", "ru-ru"] {
        let pages = site.pages.keys().filter(|page| page.starts_with(locale)).count();
        assert!(pages >= 14, "{locale} has {pages} pages");
    }
}

#[test]
fn the_handbook_shows_every_state() {
    let (_folder, site) = handbook();
    let catalog: serde_json::Value = serde_json::from_str(&site.text("catalog.json")).unwrap();
    let mut states = std::collections::BTreeMap::<String, usize>::new();
    let mut kinds = std::collections::BTreeSet::new();
    for topic in catalog["topics"].as_array().unwrap() {
        for (locale, edition) in topic["editions"].as_object().unwrap() {
            *states.entry(edition["state"].as_str().unwrap().to_owned()).or_default() += 1;
            kinds.extend(edition["translation_type"].as_str().map(str::to_owned));
            // What the source has, Spanish has: current, and beside its source sentence by sentence.
            let is_wanted = locale == "es-ES" && topic["editions"].get("en-US").is_some();
            let is_there = edition["state"] == "current" && edition["bilingual"] == true;
            assert!(is_there || !is_wanted, "{} {edition}", topic["path"]);
        }
    }
    for state in ["source", "current", "stale", "missing", "orphan", "untracked"] {
        assert!(states.contains_key(state), "no edition is {state}: {states:?}");
    }
    assert!(kinds.contains("HT") && kinds.contains("MT"), "{kinds:?}");
}

fn bilingual() -> TestDocset {
    let pair = |target: &str, source: &str| {
        format!(
            "<span data-ttu-id=\"1f-103\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"1f-103\">{source}</span></span>"
        )
    };
    let hash = "ms.openlocfilehash: 94eb23f854a85fa08ed01a0ccdaff8e546911d78\nms.translationtype: MT\nms.lasthandoff: 04/23/2019\n";
    TestDocset::new()
        .file(
            "es-es/a.md",
            format!(
                "---\ntitle: Título\n{hash}---\n# <a name=\"one\"></a>{}\n\n{}\n",
                pair("Uno", "One"),
                pair("Dos palabras", "Two words")
            ),
        )
        .file("ru-ru/a.md", format!("---\ntitle: Название\n{hash}---\n# <a name=\"one\"></a>Раз\n"))
        .file("es-es/only.md", "# Sólo aquí\n")
}

#[test]
fn a_source_that_is_nowhere_else_is_put_together_from_pairs() {
    let docset = bilingual();
    docset.run(&["build", "--base-url", "https://example.com"]).code(0);
    let site = Site::read(&docset.path("output"));
    assert_eq!(site.faults(), (vec![], 0));
    let source = site.page("en-us/a.html");
    assert_eq!(source.text("article h1").as_deref(), Some("One"));
    assert_eq!(source.text("article p").as_deref(), Some("Two words"));
    assert_eq!(source.attribute("html", "lang").as_deref(), Some("en-US"));
    let target = site.page("es-es/a.html");
    assert_eq!(target.text("article").as_deref(), Some("Uno Dos palabras"));
    // The source is data beside the article, not part of it.
    let shown = target.html.split("<template").next().unwrap_or("");
    assert!(!shown.contains("Two words") && !target.html.contains("sxs-lookup"));
    // What only a translation has, and no source text is known of, has no page elsewhere; the menu leads to a page all the same.
    assert!(!site.pages.contains_key("en-us/only.html") && !site.pages.contains_key("ru-ru/only.html"));
    assert_eq!(
        site.page("es-es/only.html").attributes(".menu a", "href"),
        ["../en-us/index.html", "only.html", "../ru-ru/index.html"]
    );
    let plain =
        TestDocset::new().file("hexapla.yml", "recover_source: false\n").file("es-es/a.md", docset.read("es-es/a.md"));
    plain.run(&["build"]).code(0);
    assert!(!plain.has("output/en-us/a.html") && !plain.has("output/en-us/index.html"));
}

#[test]
fn readers_see_dates_as_they_write_them_and_how_long_an_article_is() {
    let docset = TestDocset::new()
        .file("hexapla.yml", "theme: mine\n")
        .file("themes/mine/strings/de-de.ftl", "updated = Stand:\n")
        .file("content/en-us/a.md", format!("---\nms.date: 03/05/2019\n---\n# A\n\n{}\n", "word ".repeat(300)))
        .file("content/de-de/a.md", "---\nms.date: 2019-03-05\n---\n# A\n")
        .file("content/ar-eg/a.md", "---\nms.date: 03/05/2019\n---\n# أ\n")
        .file("content/fr-fr/b.md", "# B\n");
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    for (page, date, minutes) in [
        ("en-us/a.html", "March 5, 2019", "2 min read"),
        ("de-de/a.html", "5. März 2019", "1 Min. Lesezeit"),
        ("ar-eg/a.html", "٥ مارس ٢٠١٩", "مدة القراءة: دقيقة واحدة"),
        // The article is in English, the words around it are for a French reader.
        ("fr-fr/a.html", "5 mars 2019", "2 min de lecture"),
    ] {
        let page = site.page(page);
        assert_eq!(page.text(".article-meta bdi time").as_deref(), Some(date));
        assert_eq!(page.attribute(".article-meta time", "datetime").as_deref(), Some("2019-03-05"));
        assert_eq!(page.text(".article-meta span + span").as_deref(), Some(minutes));
    }
    // One message of the folder takes the place of the theme's, the others stay.
    assert_eq!(site.page("de-de/a.html").text(".article-meta span").as_deref(), Some("Stand: 5. März 2019"));
    assert_eq!(site.page("de-de/a.html").text(".skip").as_deref(), Some("Zum Inhalt springen"));
}

#[test]
fn alternates_are_real_translations_and_fallbacks_point_to_the_source() {
    let docset = TestDocset::new()
        .file("content/en-us/a.md", "---\ntitle: A\ndescription: About A.\n---\n# A\n")
        .file("content/en-us/b.md", "# B\n")
        .file("content/ar-sa/a.md", "# أ\n")
        .file("content/es-es/b.md", "# B\n");
    docset.run(&["build", "--base-url", "https://example.com/x/y/"]).code(0);
    let site = Site::read(&docset.path("output"));
    assert_eq!(site.faults(), (vec![], 0));
    let arabic = site.page("ar-sa/a.html");
    assert_eq!(
        (arabic.attribute("html", "lang").as_deref(), arabic.attribute("html", "dir").as_deref()),
        (Some("ar-SA"), Some("rtl"))
    );
    assert_eq!(
        arabic.attribute("link[rel=canonical]", "href").as_deref(),
        Some("https://example.com/x/y/ar-sa/a.html")
    );
    assert_eq!(arabic.attributes("link[rel=alternate]", "hreflang"), ["ar-SA", "en-US", "x-default"]);
    let source = site.page("en-us/a.html");
    assert_eq!(source.attribute("meta[name=description]", "content").as_deref(), Some("About A."));
    let fallback = site.page("es-es/a.html");
    assert_eq!(
        fallback.attribute("link[rel=canonical]", "href").as_deref(),
        Some("https://example.com/x/y/en-us/a.html")
    );
    assert!(fallback.attributes("link[rel=alternate]", "hreflang").is_empty());
    assert_eq!(fallback.attribute("html", "lang").as_deref(), Some("es-ES"));
    assert_eq!(fallback.attribute("article", "lang").as_deref(), Some("en-US"));
    assert!(
        fallback.html.contains("Aún no se ha traducido")
            || fallback.tree.select(&crate::support::select(".notice")).count() > 0
    );
    // The sitemap of a locale has what is translated, each page with itself among the alternates, and no fallback.
    let sitemap = site.text("es-es/sitemap.xml");
    assert!(sitemap.contains("<loc>https://example.com/x/y/es-es/b.html</loc>") && !sitemap.contains("/es-es/a.html"));
    assert!(sitemap.contains("hreflang=\"es-ES\" href=\"https://example.com/x/y/es-es/b.html\""));
    assert!(sitemap.contains("hreflang=\"x-default\" href=\"https://example.com/x/y/en-us/b.html\""));
    assert!(site.text("sitemap.xml").contains("<loc>https://example.com/x/y/es-es/sitemap.xml</loc>"));
    assert!(site.text("robots.txt").contains("Sitemap: https://example.com/x/y/sitemap.xml"));
    assert_eq!(site.page("index.html").attributes("link[hreflang=x-default]", "href"), ["https://example.com/x/y/"]);
}

#[test]
fn links_lead_to_the_readers_own_locale_then_to_the_source() {
    let docset = TestDocset::new()
        .file("hexapla.yml", "fallback: link\n")
        .file("content/en-us/a.md", "# A\n")
        .file("content/en-us/b.md", "# B\n")
        .file("content/en-us/media/Logo.PNG", "picture")
        .file("content/en-us/Sub/C D.md", "# C\n")
        .file(
            "content/es-es/a.md",
            "# A\n\n[own](A.md) [source](b.md) ![p](media\\logo.png) [enc](Sub/C%20D.md?view=x#c) [home](~/a.md) [gone](no.md)\n",
        );
    docset.run(&["build"]).code(0);
    let page = Site::read(&docset.path("output"));
    assert_eq!(page.faults(), (vec![], 0));
    let links = page.page("es-es/a.html").attributes("article a, article img", "href");
    assert_eq!(links, ["a.html", "../en-us/b.html", "../en-us/sub/c%20d.html?view=x#c", "a.html"]);
    assert_eq!(page.page("es-es/a.html").attributes("article img", "src"), ["../en-us/media/logo.png"]);
    assert!(!page.pages.contains_key("es-es/b.html"));
}

#[test]
fn what_is_not_to_be_checked_stays_as_it_is_written() {
    let docset = TestDocset::new().file("hexapla.yml", "ignore_links: ['downloads/**']\n").file(
        "content/en-us/a.md",
        "# A\n\n[d](downloads/x.zip) ![p](data:image/png;base64,AA==) [no](data:text/html,x)\n",
    );
    docset.run(&["build", "--strict", "-v"]).code(0).says(&["warning[link-unsafe]"]);
    let page = Site::read(&docset.path("output"));
    assert_eq!(page.page("en-us/a.html").attributes("article a", "href"), ["downloads/x.zip"]);
    assert_eq!(page.page("en-us/a.html").attributes("article img", "src"), ["data:image/png;base64,AA=="]);
}

#[test]
fn a_folder_of_a_table_of_contents_means_its_index() {
    let docset = TestDocset::new()
        .file("content/en-us/TOC.yml", "- {name: A, href: a.md}\n- {name: Billing, href: billing/}\n")
        .file("content/en-us/a.md", "# A\n")
        .file("content/en-us/billing/index.md", "# Billing\n");
    docset.run(&["build", "--strict"]).code(0);
    let site = Site::read(&docset.path("output"));
    assert_eq!(site.page("en-us/a.html").attributes(".toc a", "href"), ["a.html", "billing/index.html"]);
}

#[test]
fn addresses_can_be_folders() {
    let docset = TestDocset::new()
        .file("hexapla.yml", "urls: pretty\n")
        .file("content/en-us/index.md", "# Start\n\n[a](a.md)\n")
        .file("content/en-us/a.md", "# A\n\n[start](index.md)\n");
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    assert_eq!(site.faults(), (vec![], 0));
    assert_eq!(site.page("en-us/index.html").attributes("article a", "href"), ["a/index.html"]);
    assert_eq!(site.page("en-us/a/index.html").attributes("article a", "href"), ["../index.html"]);
}

#[test]
fn headings_answer_to_the_slug_of_their_source() {
    let docset = TestDocset::new()
        .file("content/en-us/a.md", "# Title\n\n## The part\n\n[p](#the-part)\n")
        .file("content/es-es/a.md", "# Título\n\n## La parte\n\n[p](#the-part) [q](#la-parte)\n");
    docset.run(&["build", "--strict"]).code(0);
    assert_eq!(Site::read(&docset.path("output")).faults(), (vec![], 0));
}

#[test]
fn navigation_comes_from_tables_of_contents_else_from_folders() {
    let docset = TestDocset::new()
        .file("content/en-us/TOC.yml", "- name: First\n  href: a.md\n- name: Guide\n  href: guide/toc.yml\n- name: Elsewhere\n  href: https://example.com\n")
        .file("content/en-us/guide/toc.yml", "items:\n- name: Inner\n  href: b.md\n")
        .file("content/en-us/a.md", "# A\n")
        .file("content/en-us/guide/b.md", "# B\n")
        .file("content/es-es/TOC.md", "# [Primero](a.md)\n## [Dentro](guide/b.md)\n")
        .file("content/es-es/a.md", "# A\n")
        .file("content/it-it/a.md", "# Titolo\n");
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    assert_eq!(site.faults(), (vec![], 0));
    assert_eq!(site.page("en-us/guide/b.html").text(".toc nav").as_deref(), Some("First Guide Inner Elsewhere"));
    assert_eq!(site.page("en-us/guide/b.html").text(".toc [aria-current]").as_deref(), Some("Inner"));
    assert_eq!(site.page("en-us/guide/b.html").text(".breadcrumbs").as_deref(), Some("Help Guide"));
    assert_eq!(site.page("es-es/a.html").text(".toc nav").as_deref(), Some("Primero Dentro"));
    assert_eq!(site.page("es-es/a.html").text(".toc .untranslated").as_deref(), Some("Dentro"));
    // A locale without a table of its own has the source's, with its own titles where it has the article.
    assert_eq!(site.page("it-it/a.html").text(".toc nav").as_deref(), Some("Titolo Guide Inner Elsewhere"));
    assert_eq!(site.page("en-us/a.html").attribute(".pager .next", "href").as_deref(), Some("guide/b.html"));
    let folders =
        TestDocset::new().file("content/en-us/z.md", "# Last\n").file("content/en-us/how-to/a.md", "# Inside\n");
    folders.run(&["build"]).code(0);
    assert_eq!(
        Site::read(&folders.path("output")).page("en-us/z.html").text(".toc nav").as_deref(),
        Some("Last How to Inside")
    );
}

#[test]
fn a_folder_of_very_many_articles_shows_those_around_the_page() {
    let docset = TestDocset::new();
    for number in 0..450 {
        docset.write(&format!("content/en-us/a{number:03}.md"), format!("# Article {number:03}\n"));
    }
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    assert_eq!(site.faults(), (vec![], 0));
    let page = site.page("en-us/a250.html");
    assert_eq!(page.text(".toc [aria-current]").as_deref(), Some("Article 250"));
    let titles = page.attributes(".toc a", "href");
    assert_eq!((titles.len(), titles[0].as_str(), titles[201].as_str()), (202, "a199.html", "a400.html"));
    assert_eq!(page.attribute(".pager .next", "href").as_deref(), Some("a251.html"));
}

#[test]
fn a_theme_overrides_file_by_file() {
    let docset = TestDocset::new()
        .file("hexapla.yml", "theme: mine\n")
        .file("themes/mine/templates/partials/footer.html", "<footer>Ours</footer>")
        .file("themes/mine/strings/es-es.ftl", "on-this-page = Aquí\n")
        .file("content/en-us/a.md", "# A\n\n## B\n")
        .file("content/es-es/a.md", "# A\n\n## B\n");
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    assert_eq!(site.page("es-es/a.html").text("footer").as_deref(), Some("Ours"));
    assert_eq!(site.page("es-es/a.html").text(".outline summary").as_deref(), Some("Aquí"));
    assert_eq!(site.page("en-us/a.html").text(".outline summary").as_deref(), Some("On this page"));
}

#[test]
fn no_program_of_an_article_reaches_a_page() {
    let text = "# A <script>alert(1)</script>\n\n<div onclick=\"x()\" style=\"x\"><a href=\"javascript:x()\">a</a>\n<script>steal()</script>\n<p>open\n\n\
                [j](javascript:alert(1)) ![i](data:text/html,x) <img src=x onerror=y> <vector>\n\n<iframe srcdoc=\"<script>\"></iframe>\n\n</div></div></main>\n";
    let docset = TestDocset::new().file("content/en-us/a.md", text);
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    let page = site.page("en-us/a.html");
    let article = page.tree.select(&crate::support::select("main article")).next().unwrap().html();
    for banned in ["<script", "onclick", "onerror", "javascript:", "data:text", "srcdoc", "steal()", "style="] {
        assert!(!article.contains(banned), "{banned} in {article}");
    }
    assert!(article.contains("&lt;vector&gt;"));
    // What an article leaves open or closes too often does not break the page around it.
    assert!(
        page.tree.select(&crate::support::select("main > article")).count() == 1
            && page.tree.select(&crate::support::select("body > footer, footer")).count() == 1
    );
}

/// A sample is coloured in every locale alike, its text stays what it was, and a second build finds nothing to write.
#[test]
fn code_is_coloured() {
    let article =
        |title: &str| format!("# {title}\n\n```csharp\nvar a = \"<b>\"; // c\n```\n\n```Output\nvar a\n```\n");
    let docset = TestDocset::new().file("en-us/a.md", article("A")).file("es-es/a.md", article("Uno"));
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    for page in ["en-us/a.html", "es-es/a.html"] {
        let page = site.page(page);
        assert_eq!(page.text(".lang-csharp").as_deref(), Some("var a = \"<b>\"; // c"));
        assert_eq!(page.text(".lang-csharp .hljs-keyword").as_deref(), Some("var"));
        assert_eq!(page.text(".lang-csharp .hljs-string").as_deref(), Some("\"<b>\""));
        assert_eq!(page.text(".lang-csharp .hljs-comment").as_deref(), Some("// c"));
        assert_eq!(page.text(".lang-Output span"), None);
        assert_eq!(page.attributes("pre", "data-language"), ["C#", "Output"]);
    }
    docset.run(&["build"]).code(0).says(&["0 written"]);
}

#[test]
fn an_article_can_send_its_readers_on() {
    let docset = TestDocset::new()
        .file("hexapla.yml", "base_url: https://help.example.com/\n")
        .file("content/en-us/old.md", "---\nredirect_url: new.md#part\n---\n")
        .file("content/en-us/bad.md", "---\ntitle: Bad\nredirect_url: javascript:alert(1)\n---\n")
        .file("content/en-us/gone.md", "---\ntitle: Gone\nredirect_url: nowhere.md\n---\n")
        .file("content/en-us/new.md", "# New\n\n## Part\n");
    docset.run(&["build", "-v"]).code(0).says(&[
        "content/en-us/gone.md:3:15: error[file-not-found]: cannot find 'nowhere.md'",
        "content/en-us/bad.md:3:15: warning[link-unsafe]",
    ]);
    let old = docset.read("output/en-us/old.html");
    assert!(old.contains("<meta http-equiv=\"refresh\" content=\"0; url=new.html#part\">"), "{old}");
    assert!(old.contains("noindex") && old.contains("<a href=\"new.html#part\">"), "{old}");
    for page in ["bad", "gone", "new"] {
        assert!(!docset.read(&format!("output/en-us/{page}.html")).contains("http-equiv"), "{page}");
    }
    assert!(!docset.read("output/en-us/sitemap.xml").contains("old.html"));
}

#[test]
fn metadata_comes_from_all_layers() {
    let docfx = r#"{"build":{
        "globalMetadata":{"titleSuffix":"Pumps","description":"All","robots":"INDEX"},
        "fileMetadata":{"description":{"**":"First","b.md":"Second"},"titleSuffix":{"c.md":null}},
        "globalMetadataFiles":["more.json"],"fileMetadataFiles":"files.json"}}"#;
    let docset = TestDocset::new()
        .file("content/en-us/docfx.json", docfx)
        .file("content/en-us/more.json", r#"{"globalMetadata":{"robots":"NOINDEX"}}"#)
        .file("content/en-us/files.json", r#"{"description":{"d*.md":"Third"}}"#)
        .file("content/en-us/a.md", "---\ntitle: A\ntitleSuffix: Valves\n---\n# A\n")
        .file("content/en-us/b.md", "---\nrobots: index\n---\n# B\n")
        .file("content/en-us/c.md", "---\ndescription:\n---\n# C\n")
        .file("content/en-us/d.md", "# D\n");
    docset.run(&["build"]).code(0);
    for (page, title, description, is_noindex) in [
        ("a", "<title>A - Valves | ", Some("First"), true),
        ("b", "<title>B - Pumps | ", Some("Second"), false),
        ("c", "<title>C | ", None, true),
        ("d", "<title>D - Pumps | ", Some("Third"), true),
    ] {
        let html = docset.read(&format!("output/en-us/{page}.html"));
        assert!(html.contains(title), "{page}: {html}");
        let given = description.map(|text| format!("name=\"description\" content=\"{text}\""));
        assert_eq!(given.is_some(), html.contains("name=\"description\""), "{page}: {html}");
        assert!(given.is_none_or(|given| html.contains(&given)), "{page}: {html}");
        assert_eq!(html.contains("noindex"), is_noindex, "{page}: {html}");
    }
}

#[test]
fn blocks_are_for_the_versions_of_their_page() {
    let article =
        "# A\n\n::: moniker range=\">= pump-2\"\n\nLater\n\n::: moniker-end\n\n[!INCLUDE [x](includes/x.md)]\n";
    let docset = TestDocset::new()
        .file("content/en-us/docfx.yml", "monikerDefinition: versions.json\nmonikerRange:\n  '**': pump-1 || pump-2\n  'b*.md': pump-1\n")
        .file(
            "content/en-us/versions.json",
            r#"{"monikers":[{"moniker_name":"pump-1","product_name":"P"},{"moniker_name":"pump-2","product_name":"P"},{"moniker_name":"pump-3","product_name":"P"}]}"#,
        )
        .file("content/en-us/includes/x.md", "::: moniker range=\"< pump-3\"\n\nEarlier\n\n::: moniker-end\n")
        .file("content/en-us/a.md", article)
        .file("content/en-us/b.md", article);
    docset.run(&["build", "-v"]).code(0).says(&["content/en-us/b.md:3:1: warning[moniker-zone-empty]"]);
    let a = docset.read("output/en-us/a.html");
    assert!(
        a.contains("<div data-moniker=\"pump-2\">\n<p>Later")
            && a.contains("<div data-moniker=\"pump-1 pump-2\">\n<p>Earlier"),
        "{a}"
    );
    let b = docset.read("output/en-us/b.html");
    assert!(!b.contains("Later") && b.contains("<div data-moniker=\"pump-1\">\n<p>Earlier"), "{b}");
}

#[test]
fn readers_choose_between_pivots_by_their_titles() {
    let article = "---\nzone_pivot_groups: system\n---\n# A\n\n::: zone pivot=\"linux\"\n\nText\n\n::: zone-end\n";
    let groups = |title: &str| {
        format!(
            "### YamlMime:ZonePivotGroups\ngroups:\n- id: system\n  prompt: {title}?\n  pivots: [{{ id: linux, title: {title} }}]\n"
        )
    };
    let docset = TestDocset::new()
        .file("content/en-us/a.md", article)
        .file("content/es-es/a.md", article)
        .file("content/it-it/a.md", article)
        .file("content/en-us/zone-pivot-groups.yml", groups("Linux"))
        .file("content/es-es/zone-pivot-groups.yml", groups("Linux en casa"));
    docset.run(&["build"]).code(0);
    for (locale, title) in [("en-us", "Linux"), ("es-es", "Linux en casa"), ("it-it", "Linux")] {
        let html = docset.read(&format!("output/{locale}/a.html"));
        assert!(html.contains(&format!("<option value=\"linux\">{title}</option>")), "{locale}: {html}");
        assert!(html.contains(&format!("data-pivot=\"{title}?\"")), "{locale}: {html}");
    }
}

/// What is included from the source, because its translation is missing, says in which language it is.
#[test]
fn an_include_in_another_language_says_so() {
    let text = "# A\n\n[!INCLUDE [x](includes/x.md)]\n\nSee [!INCLUDE [y](includes/y.md)] now.\n";
    let docset = TestDocset::new()
        .file("content/en-us/a.md", text)
        .file("content/ar-sa/a.md", text)
        .file("content/en-us/b.md", "# B\n\n[!INCLUDE [x](includes/x.md)]\n")
        .file("content/en-us/includes/x.md", "Block.\n")
        .file("content/en-us/includes/y.md", "inline\n");
    docset.run(&["build", "--strict"]).code(0);
    let site = Site::read(&docset.path("output"));
    let page = site.page("ar-sa/a.html");
    assert_eq!(page.attributes("article > div[lang], article p > span[lang]", "lang"), ["en-US", "en-US"]);
    assert_eq!(page.attributes("article > div[lang], article p > span[lang]", "dir"), ["ltr", "ltr"]);
    assert_eq!(page.text("article > div[lang]").as_deref(), Some("Block."));
    for same in ["en-us/a.html", "ar-sa/b.html"] {
        assert!(site.page(same).attributes("article > div[lang], article p > span[lang]", "lang").is_empty(), "{same}");
    }
}

#[test]
fn our_own_sites_pass_our_own_check() {
    let docset = TestDocset::new()
        .file("hexapla.yml", "base_url: https://help.example.com/docs/\n")
        .file("content/en-us/index.md", "# Start\n\n[a](a.md#b), ![x](x.svg)\n")
        .file("content/en-us/a.md", "# A\n\n## B\n\n[start](index.md)\n")
        .file("content/en-us/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .file("content/en-us/toc.yml", "- name: Start\n  href: index.md\n- name: A\n  href: a.md\n")
        .file("content/es-es/index.md", "# Inicio\n\n[a](a.md#b)\n");
    docset.run(&["build"]).code(0);
    let ran = docset.run(&["check", "--site", "output", "--fail-on", "info"]);
    assert_eq!(ran.stdout(), "");
    ran.code(0).says(&["No findings."]);
    docset.write("output/es-es/a.html", "<!doctype html><a href=\"index.html#gone\">x</a>\n<img src='no.png'>\n");
    let out = docset.run(&["check", "--site", "output"]).code(1).stdout();
    assert!(
        out.contains(
            "output/es-es/a.html:1:25: error[bookmark-not-found]: cannot find bookmark '#gone' in 'es-es/index.html'"
        ),
        "{out}"
    );
    assert!(out.contains("output/es-es/a.html:2:11: error[file-not-found]: cannot find 'no.png'"), "{out}");
    docset.run(&["check", "--site", "nowhere"]).code(2).says(&["there is no folder 'nowhere'"]);
}

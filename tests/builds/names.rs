//! Links by a name, and tables of contents in all their forms.

use crate::support::{Site, TestDocset};

fn built(docset: &TestDocset) -> Site {
    docset.run(&["build", "--strict"]).code(0);
    let site = Site::read(&docset.path("output"));
    assert_eq!(site.faults(), (vec![], 0));
    site
}

const MAP: &str = "{\"references\": [
  {\"uid\": \"Some.Class\", \"name\": \"Class\", \"fullName\": \"Some.Class<T>\", \"href\": \"https://api.example.com/some.class\"},
  {\"uid\": \"article\", \"name\": \"Never\", \"href\": \"https://api.example.com/never\"},
  {\"uid\": \"bad\", \"name\": \"Bad\", \"href\": \"javascript:alert(1)\"}]}";

#[test]
fn a_name_leads_to_the_readers_own_article_then_to_the_source() {
    let links = "# Links\n\n<xref:article> @article <xref:only> [part](xref:article#part) <xref:article?text=Own>\n";
    let docset = TestDocset::new()
        .file("content/en-us/x/a.md", "---\ntitle: An article\nuid: article\n---\n\n# A\n\n## Part\n")
        .file("content/es-es/y/moved.md", "---\ntitle: Un artículo\nuid: article\n---\n\n# A\n\n## Part\n")
        .file("content/en-us/only.md", "---\nuid: only\n---\n\n# Only here\n")
        .file("content/en-us/links.md", links)
        .file("content/es-es/links.md", links);
    let site = built(&docset);
    let page = site.page("es-es/links.html");
    let hrefs = page.attributes("article a[href]", "href");
    assert_eq!(hrefs[..2], ["y/moved.html", "y/moved.html"]);
    assert_eq!(hrefs[3..], ["y/moved.html#part", "y/moved.html"]);
    assert_eq!(page.text("article p").as_deref(), Some("Un artículo Un artículo Only here part Own"));
    let page = site.page("en-us/links.html");
    assert_eq!(page.attributes("article a.xref", "href")[..3], ["x/a.html", "x/a.html", "only.html"]);
    assert_eq!(page.text("article p").as_deref(), Some("An article An article Only here part Own"));
}

#[test]
fn maps_of_names_are_read_where_they_lie() {
    let text = "# Links\n\n<xref:Some.Class> @Some.Class?displayProperty=fullName <xref:article> <xref:Yaml.One>\n\n[x](xref:Some.Class#m) @bad me@Some.Class\n";
    let docset = TestDocset::new()
        .file("content/en-us/docfx.json", "{\"build\": {\"content\": [{\"files\": [\"**/*.md\"]}], \"xref\": [\"maps/own.json\", \"https://example.com/xrefmap.yml\"]}}")
        .file("content/en-us/maps/own.json", MAP)
        .file("content/en-us/maps/xrefmap.yml", "### YamlMime:XRefMap\nbaseUrl: https://yaml.example.com/\nreferences:\n- uid: Yaml.One\n  name: One\n  href: one.html\n")
        .file("content/en-us/a.md", "---\nuid: article\n---\n\n# Own article\n")
        .file("content/en-us/links.md", text);
    let site = built(&docset);
    let page = site.page("en-us/links.html");
    assert_eq!(
        page.attributes("article a[href]", "href"),
        [
            "https://api.example.com/some.class",
            "https://api.example.com/some.class",
            "a.html",
            "https://yaml.example.com/one.html",
            "https://api.example.com/some.class#m",
        ]
    );
    assert_eq!(page.text("article p").as_deref(), Some("Class Some.Class<T> Own article One"));
    assert!(page.html.contains("@bad me@Some.Class"), "{}", page.html);
}

#[test]
fn a_bookmark_behind_a_name_is_looked_for() {
    let docset = TestDocset::new()
        .file("content/en-us/a.md", "---\nuid: a\n---\n\n# A\n\n## Part\n")
        .file("content/en-us/b.md", "# B\n\n[x](xref:a#prat) <xref:a#part> [y](xref:none#x)\n");
    docset.run(&["build", "-v"]).code(0).says(&["bookmark-not-found", "'#prat'"]);
}

#[test]
fn a_name_that_nothing_has_is_shown_and_leads_nowhere() {
    let docset = TestDocset::new().file(
        "content/en-us/a.md",
        "# A\n\nSee <xref:System.String%2A?displayProperty=fullName> or [it](xref:Other), ask @somebody.\n",
    );
    let site = built(&docset);
    let page = site.page("en-us/a.html");
    assert_eq!(page.text("article p").as_deref(), Some("See System.String* or it, ask @somebody."));
    assert_eq!(page.attributes("article a[href]", "href"), [""; 0]);
    let alone = docset.run(&["render", "content/en-us/a.md", "--fragment"]).code(0).stdout();
    assert!(alone.contains("&lt;xref:System.String%2A?displayProperty=fullName&gt;"), "{alone}");
    assert!(alone.contains("href=\"xref:Other\""), "{alone}");
}

/// A table of contents whose entries lead every way they can.
const EVERY_WAY: &str = "
metadata: {ms.contentlocale: en}
items:
- name: Topic goes before href
  topicHref: a.md
  href: b.md
- name: Href with a table
  href: c.md
  tocHref: sub/toc.yml
- name: Table with a topic
  href: more/toc.json
  topicHref: b.md
- name: Folder
  href: folder/
- name: Topic before folder
  href: d.md
  tocHref: folder/
- name: By its name
  uid: named
- uid: named
- href: e.md#part
- name: Outside
  href: https://example.com/?a=b
  maintainContext: true
- name: From the root
  href: /azure/x
- name: Open
  expanded: true
  homepage: x
  displayName: other words
  items:
  - name: Inside
    href: f.md?tabs=x
  -
  - {}
- name: Broken
  href: missing.md
";

#[test]
fn entries_lead_every_way_they_can() {
    let mut docset = TestDocset::new()
        .file("content/en-us/toc.yml", EVERY_WAY)
        .file("content/en-us/sub/toc.yml", "- href: ../a.md\n- tocHref: ../deep/TOC.md\n  name: Deep\n")
        .file("content/en-us/deep/TOC.md", "# <xref:named>\n####### [Too deep](../f.md)\n# Words *only*\n")
        .file("content/en-us/more/toc.json", "[{\"name\": \"From JSON\", \"href\": \"../d.md\"},]")
        .file("content/en-us/folder/toc.yml", "- name: Group\n  items: [{href: below.md}]\n- href: first.md\n")
        .file("content/en-us/folder/below.md", "# Below\n")
        .file("content/en-us/folder/first.md", "# First\n")
        .file("content/en-us/n.md", "---\nuid: named\ntitle: The named one\n---\n\n# N\n");
    for name in ["a", "b", "c", "d", "e", "f"] {
        docset = docset.file(&format!("content/en-us/{name}.md"), format!("# Title {name}\n\n## Part\n"));
    }
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    let page = site.page("en-us/a.html");
    assert_eq!(
        page.text(".toc nav").as_deref(),
        Some(
            "Topic goes before href Href with a table Title a Deep The named one Too deep Words only \
             Table with a topic From JSON Folder Topic before folder By its name The named one Title e \
             Outside From the root Open Inside Broken"
        )
    );
    assert_eq!(
        page.attributes(".toc nav a", "href"),
        [
            "a.html",
            "c.html",
            "a.html",
            "n.html",
            "f.html",
            "b.html",
            "d.html",
            "folder/first.html",
            "d.html",
            "n.html",
            "n.html",
            "e.html#part",
            "https://example.com/?a=b",
            "https://learn.microsoft.com/azure/x",
            "f.html?tabs=x",
        ]
    );
    let codes = ["null-array-value", "invalid-toc-syntax", "invalid-toc-level", "file-not-found"];
    docset.run(&["build", "-v"]).code(0).says(&codes);
}

#[test]
fn an_open_branch_is_open_on_every_page() {
    let mut toc =
        String::from("- name: Open\n  expanded: true\n  items:\n  - href: inside.md\n- name: Closed\n  items:\n");
    let docset =
        TestDocset::new().file("content/en-us/inside.md", "# Inside\n").file("content/en-us/start.md", "# Start\n");
    for number in 0..90 {
        docset.write(&format!("content/en-us/c{number}.md"), format!("# Closed {number}\n"));
        toc += &format!("  - href: c{number}.md\n");
    }
    docset.write("content/en-us/toc.yml", toc + "- href: start.md\n");
    let site = built(&docset);
    let entries = site.page("en-us/start.html").text(".toc nav");
    assert_eq!(entries.as_deref(), Some("Open Inside Closed Start"));
}

#[test]
fn breadcrumbs_come_from_a_table_of_their_own() {
    let crumbs = "- name: Docs\n  tocHref: /\n  topicHref: /\n  items:\n  - name: Product\n    tocHref: /product/\n    topicHref: /product/index\n    items:\n    - name: Guides\n      tocHref: /product/guides/\n      topicHref: /product/guides/first\n    - name: Elsewhere\n      tocHref: /product/guides/other/\n";
    let own = "---\nbreadcrumb_path: bread/toc.json\n---\n\n";
    let docset = TestDocset::new()
        .file(
            "content/en-us/.openpublishing.publish.config.json",
            "{\"docsets_to_publish\": [{\"build_source_folder\": \"docs\", \"build_output_subfolder\": \"product\"}]}",
        )
        .file(
            "content/en-us/docs/docfx.json",
            "{\"build\": {\"content\": [{\"files\": [\"**/*.md\", \"**/*.yml\"]}], \"globalMetadata\": {\"breadcrumb_path\": \"/product/crumbs/toc.json\"}}}",
        )
        .file("content/en-us/docs/crumbs/toc.yml", crumbs)
        .file("content/en-us/docs/bread/toc.yml", "- name: Near\n  href: ../guides/\n  items: [{name: Second, href: ../guides/second.md}]\n")
        .file("content/en-us/docs/toc.yml", "- {name: Start, href: index.md}\n- {name: In the table, items: [{href: guides/first.md}, {href: guides/second.md}, {href: guides/third.md}]}\n")
        .file("content/en-us/docs/index.md", "# Start\n")
        .file("content/en-us/docs/guides/first.md", "# First\n")
        .file("content/en-us/docs/guides/second.md", format!("{own}# Second\n").replace("bread/", "../bread/"))
        .file("content/en-us/docs/guides/third.md", "# Third\n")
        .file("content/en-us/docs/loose.md", "# Loose\n");
    let site = built(&docset);
    let crumbs = |page: &str| site.page(page).text(".breadcrumbs").unwrap_or_default();
    assert_eq!(crumbs("en-us/guides/third.html"), "Help Guides");
    assert_eq!(site.page("en-us/guides/third.html").attributes(".breadcrumbs a", "href")[1..], ["first.html"]);
    // The page itself is no crumb.
    assert_eq!(crumbs("en-us/guides/first.html"), "Help");
    assert_eq!(crumbs("en-us/guides/second.html"), "Help Near");
    // A table of breadcrumbs is no way through the pages.
    assert_eq!(
        site.page("en-us/index.html").text(".toc nav").as_deref(),
        Some("Start In the table First Second Third")
    );
}

#[test]
fn breadcrumbs_of_a_translation_are_its_own() {
    let article = "---\nbreadcrumb_path: ~/breadcrumb/toc.yml\n---\n\n# A\n";
    let docset = TestDocset::new()
        .file("content/en-us/breadcrumb/toc.yml", "- name: Guides\n  tocHref: ../guides/\n")
        .file("content/es-es/breadcrumb/toc.yml", "- name: Guías\n  tocHref: ../guides/\n")
        .file("content/en-us/guides/a.md", article)
        .file("content/es-es/guides/a.md", article)
        .file("content/it-it/guides/a.md", article);
    let site = built(&docset);
    let crumbs = |page: &str| site.page(page).text(".breadcrumbs").unwrap_or_default();
    assert_eq!(
        ["es-es", "en-us", "it-it"].map(|locale| crumbs(&format!("{locale}/guides/a.html"))),
        ["Help Guías", "Help Guides", "Help Guides"]
    );
}

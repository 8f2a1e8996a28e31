//! What programs read: Markdown beside pages, llms.txt, JSON-LD.

use crate::support::{Site, TestDocset};

fn docset() -> TestDocset {
    let pair = "<span data-ttu-id=\"1-103\">Uno, vea [dos](Two.md#t) y [web](https://x.example/).</span><span class=\"sxs-lookup\"><span data-stu-id=\"1-103\">One, see [two](Two.md#t).</span></span>";
    TestDocset::new()
        .file("hexapla.yml", "title: { en-US: Help, es-ES: Ayuda }\nbase_url: https://help.example.com/x\n")
        .file(
            "content/en-us/TOC.yml",
            "- name: Start\n  href: one.md\n- name: More\n  items:\n  - name: Two [x]\n    href: two.md\n",
        )
        .file("content/en-us/one.md", "---\ndescription: The first.\n---\n# One\n\n[two](two.md)\n")
        .file("content/en-us/two.md", "# Two\n\n## T\n")
        .file("content/en-us/lone.md", "# Lone\n")
        .file("content/en-us/hidden.md", "---\nROBOTS: NOINDEX\n---\n# Hidden\n")
        .file("content/en-us/gone.md", "---\nredirect_url: /x/two\n---\n# Gone\n")
        .file(
            "content/es-es/one.md",
            format!("---\ntitle: Uno\ndescription: El primero.\n---\n{pair}\n\n[!INCLUDE [p](includes/p.md)]\n"),
        )
        .file("content/es-es/two.md", "# Dos\n\n## <a name=\"t\"></a>Te\n")
        .file("content/es-es/includes/p.md", "Parte de [dos](../two.md).\n")
}

#[test]
fn an_article_is_there_as_markdown() {
    let docset = docset();
    docset.run(&["build"]);
    let written = docset.read("output/es-es/one.md");
    // The title, the translation's own words, what it includes in its place, and links from here to other Markdown.
    assert_eq!(written, "# Uno\n\nUno, vea [dos](two.md#t) y [web](https://x.example/).\n\nParte de [dos](two.md).\n");
    let site = Site::read(&docset.path("output"));
    assert_eq!(site.page("es-es/one.html").attribute("link[type='text/markdown']", "href").as_deref(), Some("one.md"));
    // Copies of the source have none: the source has its own.
    assert!(!docset.has("output/es-es/lone.md") && docset.has("output/en-us/lone.md"));
    assert!(!docset.has("output/en-us/gone.md"));
}

#[test]
fn llms_txt_lists_a_locale_in_the_order_of_its_contents() {
    let docset = docset();
    docset.run(&["build"]);
    let at = "https://help.example.com/x";
    assert_eq!(
        docset.read("output/en-us/llms.txt"),
        format!(
            "# Help\n\n- [Start]({at}/en-us/one.md): The first.\n\n## More\n\n- [Two x]({at}/en-us/two.md)\n\n\
             ## Optional\n\n- [Lone]({at}/en-us/lone.md)\n"
        )
    );
    let spanish = docset.read("output/es-es/llms.txt");
    assert!(spanish.contains("/es-es/one.md): El primero.\n") && !spanish.contains("lone"), "{spanish}");
    assert!(docset.read("output/llms.txt").contains(&format!("]({at}/es-es/llms.txt)\n")));
    docset.write("hexapla.yml", "llms: false\n");
    docset.run(&["build"]);
    let left: Vec<bool> =
        ["llms.txt", "en-us/llms.txt", "en-us/one.md"].map(|name| docset.has(&format!("output/{name}"))).into();
    assert_eq!(left, [false; 3]);
    assert!(!docset.read("output/en-us/one.html").contains("text/markdown"));
}

#[test]
fn breadcrumbs_are_there_for_search_engines() {
    let docset = docset();
    docset.run(&["build"]);
    let page = docset.read("output/en-us/two.html");
    let json =
        page.split("<script type=\"application/ld+json\">").nth(1).and_then(|rest| rest.split("</script>").next());
    let list: serde_json::Value = serde_json::from_str(json.unwrap()).unwrap();
    let steps = list["itemListElement"].as_array().unwrap();
    let told: Vec<(&str, &str)> =
        steps.iter().map(|step| (step["name"].as_str().unwrap(), step["item"].as_str().unwrap())).collect();
    // An entry that leads nowhere is no step.
    assert_eq!(
        told,
        [("Help", "https://help.example.com/x/en-us/"), ("Two", "https://help.example.com/x/en-us/two.html")]
    );
}

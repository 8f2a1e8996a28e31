//! How a docset changes the look of its site: keys of hexapla.yml, and a theme that has only what it changes.

use crate::support::{Site, TestDocset};

/// The colours that can be set are the tokens of the style sheet.
#[test]
fn every_colour_that_can_be_set_is_one_of_the_style_sheet() {
    let sheet = include_str!("../../themes/default/assets/hexapla.css");
    let tokens: Vec<&str> = sheet
        .lines()
        .filter_map(|line| line.strip_prefix("  --")?.split_once(": light-dark("))
        .map(|(name, _)| name)
        .collect();
    let mut tokens = tokens;
    tokens.sort_unstable();
    assert_eq!(tokens, hexapla::config::TOKENS);
}

#[test]
fn logo_colours_and_links_come_from_the_settings() {
    let settings = "logo: brand/Logo.SVG\ncolors: { accent: '#060', paper: { light: white, dark: black } }\n\
                    links:\n- { text: { en: Support, es: Soporte }, url: 'support.html?x=<' }\n- { text: Code, url: 'https://x.example/' }\n";
    let docset = TestDocset::new()
        .file("hexapla.yml", settings)
        .file("brand/Logo.SVG", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .file("content/en-us/docs/a.md", "# A\n")
        .file("content/es-es/docs/a.md", "# A\n");
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    let page = site.page("es-es/docs/a.html");
    let logo = page.attribute(".brand img", "src").unwrap();
    assert!(logo.starts_with("../../assets/logo.") && logo.ends_with(".svg"), "{logo}");
    assert!(docset.has(&format!("output/{}", &logo["../../".len()..])));
    assert_eq!(page.attributes(".site-links a", "href"), ["../../es-es/support.html?x=<", "https://x.example/"]);
    assert_eq!(page.text(".site-links a").as_deref(), Some("Soporte"));
    for page in ["es-es/docs/a.html", "404.html", "index.html"] {
        let text = site.text(page);
        assert!(text.contains("--accent:light-dark(#060,#060);--paper:light-dark(white,black);"), "{page}");
    }
}

#[test]
fn a_mistake_in_them_has_its_place() {
    for (settings, wanted) in [
        ("colors: { acent: red }\n", "hexapla.yml:1:18: the theme has no colour 'acent'"),
        ("colors:\n  accent: 'url(x)'\n", "hexapla.yml:2:11"),
        ("colors: { accent: 1 }\n", "hexapla.yml:1:19: 'accent' must be a colour such as '#1f5fc4'"),
        ("colors: { accent: { light: red } }\n", "hexapla.yml:1:19"),
        ("logo: lgo.svg\n", "hexapla.yml:1:7: there is no file 'lgo.svg'"),
        ("logo: hexapla.yml\n", "is no picture that browsers show"),
        ("links: [{ text: X, url: 'javascript:x' }]\n", "hexapla.yml:1:"),
        ("links: [{ text: X }]\n", "hexapla.yml:1:"),
    ] {
        let docset = TestDocset::new()
            .file("hexapla.yml", settings)
            .file("logo.svg", "<svg/>")
            .file("content/en-us/a.md", "# A\n");
        docset.run(&["build"]).code(2).says(&[wanted]);
    }
}

#[test]
fn a_style_sheet_and_partials_of_ones_own_need_no_copies() {
    let docset = TestDocset::new()
        .file("hexapla.yml", "theme: mine\n")
        .file("themes/mine/assets/custom.css", "h1 { color: teal }\n")
        .file("themes/mine/templates/partials/custom-head.html", "<meta name=\"x\" content=\"{{ lang }}\">\n")
        .file("themes/mine/templates/partials/custom-foot.html", "<p id=\"legal\">©</p>\n")
        .file("content/en-us/a.md", "# A\n");
    docset.run(&["build"]).code(0);
    let site = Site::read(&docset.path("output"));
    let page = site.page("en-us/a.html");
    let sheets = page.attributes("link[rel='stylesheet']", "href");
    assert!(sheets[0].contains("/hexapla.") && sheets[1].contains("/custom."), "{sheets:?}");
    assert_eq!(page.attribute("meta[name='x']", "content").as_deref(), Some("en-US"));
    assert_eq!(page.text("#legal").as_deref(), Some("©"));
}

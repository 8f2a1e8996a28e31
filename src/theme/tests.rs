//! Each template with a small page, and what must be true of the theme as a whole.

use std::collections::{BTreeMap, BTreeSet};

use scraper::{Html, Selector};
use serde_json::{Value, json};

use super::*;

const STATES: [&str; 8] = ["source", "recovered", "current", "stale", "missing", "orphan", "untracked", "fallback"];

fn theme() -> Theme {
    Theme::load(None, None).unwrap()
}

/// What every template is given, with a member of the page's own laid over it.
fn context(own: Value) -> Context {
    let mut all = json!({
        "lang": "es-ES", "dir": "ltr", "root": "../../", "home": "../index.html", "site_title": "Help & more", "generator": "Hexapla 0.0.0",
        "title": "Notificar <problemas>", "description": "Qué hacer.", "canonical": "https://example.com/es-es/support/report.html",
        "alternates": [
            { "lang": "en-US", "href": "https://example.com/en-us/support/report.html" },
            { "lang": "x-default", "href": "https://example.com/en-us/support/report.html" },
        ],
        "robots": null,
        "languages": [
            { "tag": "en-US", "name": "English (United States)", "href": "../../en-us/support/report.html", "current": false, "state": "source" },
            { "tag": "es-ES", "name": "Español (España)", "href": "report.html", "current": true, "state": "current" },
        ],
    });
    for (key, value) in own.as_object().unwrap() {
        all[key] = value.clone();
    }
    Context::from_serialize(&all).unwrap()
}

fn page(own: Value) -> Context {
    let mut all = json!({
        "body": "<h1 id=\"top\">Notificar</h1><h2 id=\"pasos\">Pasos</h2>",
        "nav": "<ul><li><a href=\"report.html\" aria-current=\"page\">Notificar</a></li></ul>",
        "outline": [{ "id": "pasos", "title": "Pasos <1>", "level": 2 }],
        "breadcrumbs": [{ "title": "Soporte", "href": "../index.html" }, { "title": "Más", "href": null }],
        "previous": null, "next": { "title": "Estado", "href": "status.html" },
        "edit_href": null, "state": "current", "content_lang": "es-ES", "content_dir": "ltr",
        "source": { "href": "../../en-us/support/report.html", "name": "English" }, "translation": null, "date": "2018-10-29", "date_text": "29 de octubre de 2018", "reading_minutes": 3,
    });
    for (key, value) in own.as_object().unwrap() {
        all[key] = value.clone();
    }
    context(all)
}

fn parse(html: &str) -> Html {
    assert!(html.starts_with("<!doctype html>\n"), "{html}");
    Html::parse_document(html)
}

fn count(document: &Html, selector: &str) -> usize {
    document.select(&Selector::parse(selector).unwrap()).count()
}

fn text(document: &Html, selector: &str) -> String {
    let found = document.select(&Selector::parse(selector).unwrap()).next();
    found.map(|element| element.text().collect::<String>().trim().to_owned()).unwrap_or_default()
}

fn attribute(document: &Html, selector: &str, name: &str) -> String {
    let found = document.select(&Selector::parse(selector).unwrap()).next();
    found.and_then(|element| element.value().attr(name)).unwrap_or_default().to_owned()
}

#[test]
fn a_page_says_what_it_is_and_where_its_other_languages_are() {
    let document = parse(&theme().render("page.html", &page(json!({}))).unwrap());
    assert_eq!([attribute(&document, "html", "lang"), attribute(&document, "html", "dir")], ["es-ES", "ltr"]);
    assert_eq!(text(&document, "title"), "Notificar <problemas> | Help & more");
    assert_eq!(attribute(&document, "link[rel=canonical]", "href"), "https://example.com/es-es/support/report.html");
    assert_eq!(count(&document, "link[rel=alternate][hreflang]"), 2);
    assert_eq!(attribute(&document, "meta[property='og:locale']", "content"), "es_ES");
    assert_eq!(attribute(&document, "meta[property='og:type']", "content"), "article");
    assert!(attribute(&document, "link[rel=stylesheet]", "href").starts_with("../../assets/hexapla."));
    assert_eq!(count(&document, ".menu li"), 2);
    assert_eq!(text(&document, ".menu-current"), "Español (España)");
    assert_eq!(text(&document, ".outline summary"), "En esta página");
    assert_eq!(text(&document, ".outline a"), "Pasos <1>");
    assert_eq!(text(&document, ".next small"), "Siguiente");
    assert_eq!(count(&document, ".notices, .about, .previous, meta[name=robots]"), 0);
    assert_eq!(count(&document, "article > h1"), 1);
}

#[test]
fn what_is_not_there_leaves_no_trace() {
    let bare = json!({
        "description": null, "canonical": null, "alternates": [], "languages": [], "robots": "noindex", "nav": "", "outline": [],
        "breadcrumbs": [], "next": null, "source": null, "date": null, "reading_minutes": null,
    });
    let document = parse(&theme().render("page.html", &page(bare)).unwrap());
    let traces = "link[rel=canonical], link[rel=alternate], meta[name=description], .menu, .toc, .outline, .breadcrumbs, .pager, .article-meta";
    assert_eq!(count(&document, traces), 0);
    assert_eq!(attribute(&document, "meta[name=robots]", "content"), "noindex");
}

#[test]
fn a_stale_machine_translation_says_both_and_leads_to_the_original() {
    let own = json!({
        "state": "stale",
        "translation": {
            "kind": "machine", "declared": "MT", "handed_off": "2019-03-05", "handed_off_text": "5 de marzo de 2019", "hash": "d5c47034", "commit": null, "loc_file_id": "57585808",
            "state": "stale", "proof": "hash",
        },
    });
    let document = parse(&theme().render("page.html", &page(own)).unwrap());
    assert_eq!(count(&document, ".notice"), 2);
    assert_eq!(text(&document, ".notice.machine strong"), "Traducción automática");
    assert_eq!(text(&document, ".notice.stale strong"), "El original ha cambiado");
    assert_eq!(text(&document, ".notices .source"), "Leer el original (English)");
    assert_eq!(attribute(&document, ".notices .source", "href"), "../../en-us/support/report.html");
    assert_eq!(text(&document, ".about summary"), "Acerca de esta traducción");
    assert_eq!(count(&document, ".about dt"), 5);
    assert_eq!(attribute(&document, ".about time", "datetime"), "2019-03-05");
    assert_eq!(text(&document, ".about time"), "5 de marzo de 2019");
    assert!(text(&document, ".notice.stale").contains("se entregó el 5 de marzo de 2019."));
    assert_eq!(text(&document, ".article-meta bdi time"), "29 de octubre de 2018");
    assert_eq!(text(&document, ".article-meta > span + span"), "3 min de lectura");
}

#[test]
fn a_fallback_page_keeps_the_language_of_the_article_apart_from_its_own() {
    let own = json!({
        "lang": "ar-SA", "dir": "rtl", "state": "fallback", "content_lang": "en-US", "content_dir": "ltr", "canonical": null,
    });
    let document = parse(&theme().render("page.html", &page(own)).unwrap());
    assert_eq!([attribute(&document, "html", "lang"), attribute(&document, "html", "dir")], ["ar-SA", "rtl"]);
    assert_eq!([attribute(&document, "article", "lang"), attribute(&document, "article", "dir")], ["en-US", "ltr"]);
    assert_eq!(text(&document, ".notice.fallback strong"), "لم تُترجم بعد");
}

#[test]
fn every_state_kind_and_proof_has_its_words() {
    let theme = theme();
    for state in STATES {
        for (kind, proof) in [("human", "hash"), ("machine", "inferred"), ("other", "none")] {
            let translation = json!({
                "kind": kind, "declared": "", "handed_off": null, "hash": null, "commit": "4c34d6fc", "loc_file_id": null,
                "state": state, "proof": proof,
            });
            let languages =
                json!([{ "tag": "it", "name": "Italiano", "href": "a.html", "current": false, "state": state }]);
            let own = json!({ "state": state, "translation": translation, "languages": languages });
            let document = parse(&theme.render("page.html", &page(own)).unwrap());
            assert!(!text(&document, ".menu .state").is_empty(), "{state}");
        }
    }
}

#[test]
fn a_start_page_shows_the_whole_navigation() {
    let own = json!({ "contents": "<ul><li><a href=\"a.html\">A</a></li></ul>" });
    let document = parse(&theme().render("index.html", &context(own)).unwrap());
    assert_eq!(text(&document, ".contents a"), "A");
    assert_eq!(text(&document, "h1"), "Notificar <problemas>");
    assert_eq!(attribute(&document, "meta[property='og:type']", "content"), "website");
}

#[test]
fn the_root_lists_the_languages_for_readers_without_scripts() {
    let own = json!({ "root": "", "lang": "en-US" });
    let document = parse(&theme().render("root.html", &context(own)).unwrap());
    assert_eq!(count(&document, ".languages a[hreflang][lang]"), 2);
    assert_eq!(text(&document, ".lead"), "Choose your language");
}

#[test]
fn a_lost_address_needs_no_other_file() {
    let html = theme().render("404.html", &context(json!({}))).unwrap();
    let document = parse(&html);
    assert_eq!(count(&document, "link, script[src], img"), 0);
    assert_eq!(text(&document, "h1"), "Página no encontrada");
    assert!(text(&document, "style").contains("--accent"));
}

#[test]
fn nothing_is_fetched_from_another_host() {
    for (name, bytes) in &files::built_in() {
        let text = std::str::from_utf8(bytes).unwrap().replace("http://www.w3.org/2000/svg", "");
        assert!(!text.contains("http:") && !text.contains("https:") && !text.contains("url("), "{name}");
    }
}

#[test]
fn assets_are_named_for_their_content() {
    let theme = theme();
    let names: Vec<&str> = theme.assets().iter().map(|asset| asset.name.as_str()).collect();
    assert_eq!(
        names,
        ["hexapla.css", "hexapla.js", "icon.svg", "reading.css", "reading.js", "search.css", "search.js"]
    );
    for asset in theme.assets() {
        let parts: Vec<&str> = asset.route.as_str().split('.').collect();
        assert!(parts.len() == 3 && parts[1].len() == 8, "{}", asset.route);
    }
    assert_eq!(asset("fonts/a.b.woff2", Cow::Borrowed(b"")).route.as_str(), "assets/fonts/a.b.2d068005.woff2");
}

#[test]
fn a_folder_replaces_file_by_file_and_string_by_string() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("templates/partials/footer.html", "<footer class=\"ours\">{{ t(key=\"greeting\") }}</footer>"),
        ("strings/es-es.ftl", "previous = Atrás\ngreeting = Hola\n"),
        ("strings/en-us.ftl", "greeting = Hello\n"),
        ("assets/logo.svg", "<svg/>"),
    ] {
        crate::disk::write(&folder.path().join(name), text.as_bytes()).unwrap();
    }
    let theirs = theme();
    let ours = Theme::load(Some(folder.path()), None).unwrap();
    let own = json!({ "previous": { "title": "A", "href": "a.html" } });
    let document = parse(&ours.render("page.html", &page(own)).unwrap());
    assert_eq!(text(&document, "footer.ours"), "Hola");
    assert_eq!([text(&document, ".previous small"), text(&document, ".next small")], ["Atrás", "Siguiente"]);
    assert_eq!(ours.text(&Locale::parse("it-IT").unwrap(), "greeting"), "Hello");
    assert!(ours.assets().iter().any(|asset| asset.name == "logo.svg"));
    assert_ne!(theirs.digest(), ours.digest());
    assert_eq!(theirs.digest(), theme().digest());
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    assert!(Theme::load(Some(folder.path()), None).is_ok());
    assert!(matches!(Theme::load(Some(&folder.path().join("lost")), None).map(|_| ()), Err(Error::Read { .. })));
}

#[test]
fn a_fault_names_the_template_the_line_and_the_cause() {
    let fault = |template: &str| {
        let folder = tempfile::tempdir().unwrap();
        crate::disk::write(&folder.path().join("templates/404.html"), template.as_bytes()).unwrap();
        let theme = Theme::load(Some(folder.path()), None);
        theme.and_then(|theme| theme.render("404.html", &context(json!({})))).unwrap_err().to_string()
    };
    for (template, want) in [
        (
            "a\n{{ t(key=\"no-such-string\") }}",
            ["404.html:2:", "there is no string 'no-such-string' in 'strings/en-us.ftl'"],
        ),
        ("a\n\n{{ lost }}", ["404.html:3:", "lost"]),
        ("{% if %}", ["404.html:1:", "{% if %}"]),
        ("{{ asset_text(name=\"x.css\") }}", ["404.html:1:", "'x.css'"]),
        ("{{ t(key=\"read-original\") }}", ["404.html:1:", "'read-original' in 'strings/es-es.ftl'"]),
    ] {
        let message = fault(template);
        assert!(message.starts_with("template '404.html': "), "{message}");
        assert!(want.iter().all(|part| message.contains(part)), "{message}");
    }
    let message = theme().render("lost.html", &Context::new()).unwrap_err().to_string();
    assert!(message.contains("lost.html"), "{message}");
}

#[test]
fn a_string_of_a_locale_can_be_had_without_a_page() {
    let theme = theme();
    let note = |tag| theme.text(&Locale::parse(tag).unwrap(), "alert-note");
    assert_eq!(["de-AT", "zh-HK", "en-GB", "sw-KE"].map(note), ["Hinweis", "注意", "Note", "Note"]);
    assert_eq!(theme.text(&Locale::parse("es").unwrap(), "no-such-string"), "no-such-string");
}

/// The strings of parts of the page that no template has yet.
const COMING_KEYS: [&str; 1] = ["open-menu"];

#[test]
fn every_key_that_is_used_is_defined_and_the_other_way_round() {
    let theme = theme();
    let (_, defined) = theme.strings.keys().find(|(locale, _)| locale.as_str() == "en-US").unwrap();
    let mut used: BTreeSet<&str> = RUST_KEYS.into_iter().chain(COMING_KEYS).collect();
    let files = files::built_in();
    for (name, bytes) in files::in_part(&files, "templates") {
        for call in std::str::from_utf8(bytes).unwrap().split("t(key=\"").skip(1) {
            let (key, rest) = call.split_once('"').unwrap();
            // A key that ends in `-` is the beginning of several: `state-` and the state.
            let of_key = |other: &&String| if rest.starts_with(" ~") { other.starts_with(key) } else { *other == key };
            let before = used.len();
            used.extend(defined.iter().filter(of_key).map(String::as_str));
            assert!(
                used.len() > before || defined.iter().any(|other| of_key(&other)),
                "'{key}' in {name} is not defined"
            );
        }
    }
    assert_eq!(defined.iter().map(String::as_str).collect::<BTreeSet<_>>(), used);
}

#[test]
fn every_locale_has_all_strings_and_no_others() {
    let theme = theme();
    let (_, wanted) = theme.strings.keys().find(|(locale, _)| locale.as_str() == "en-US").unwrap();
    for (locale, keys) in theme.strings.keys() {
        assert_eq!(keys, wanted, "{locale}");
    }
    assert_eq!(theme.strings.keys().count(), 43);
}

/// The messages of each built-in strings file, by key, with the lines of one that has several.
fn messages() -> BTreeMap<String, BTreeMap<String, String>> {
    let message = |block: &str| {
        let (key, text) = block.split_once('=').unwrap();
        (key.trim().to_owned(), text.trim().to_owned())
    };
    let of_file = |text: &str| {
        let lines = text.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n");
        // What goes on from the line before is indented.
        let mut blocks: Vec<String> = Vec::new();
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            match blocks.last_mut() {
                Some(block) if line.starts_with(' ') => *block += &format!("\n{line}"),
                _ => blocks.push(line.to_owned()),
            }
        }
        blocks.iter().map(|block| message(block)).collect()
    };
    let files = files::built_in();
    files::in_part(&files, "strings")
        .map(|(name, bytes)| (name.to_owned(), of_file(std::str::from_utf8(bytes).unwrap())))
        .collect()
}

/// The names that follow a dollar sign.
fn variables(text: &str) -> BTreeSet<&str> {
    text.split('$').skip(1).map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next().unwrap()).collect()
}

#[test]
fn a_message_has_the_same_variables_in_every_locale() {
    let all = messages();
    let english = &all["en-us.ftl"];
    for (name, texts) in &all {
        for (key, text) in texts {
            assert_eq!(variables(text), variables(&english[key]), "{key} in {name}");
        }
    }
}

/// What other languages say as English does.
const SAME_AS_ENGLISH: [&str; 12] = [
    "Original",
    "Original ({ $name })",
    "Machine",
    "Status",
    "Tip",
    "Important",
    "Architecture",
    "Concept",
    "Download",
    "Reference",
    "Tutorial",
    "Video",
];

/// Names and terms that stand in Latin letters in texts of any script.
const LATIN_EVERYWHERE: [&str; 7] = ["Markdown", "http", "Hash", "Commit", "commit", "Web", "web"];

#[test]
fn no_locale_was_left_in_english() {
    let all = messages();
    let english = &all["en-us.ftl"];
    let is_latin = |texts: &BTreeMap<String, String>| texts["skip-to-content"].starts_with(|c: char| c < '\u{370}');
    for (name, texts) in all.iter().filter(|(name, _)| *name != "en-us.ftl") {
        for (key, text) in texts {
            assert!(text != &english[key] || SAME_AS_ENGLISH.contains(&text.as_str()), "{key} in {name}: {text}");
        }
        if is_latin(texts) {
            continue;
        }
        for (key, text) in texts {
            // What stands between braces, or names a plural, is for the program.
            let shown = text.split(['{', '}']).step_by(2).flat_map(|part| part.split(['[', ']']).step_by(2));
            let shown = if text.contains("->") { String::new() } else { shown.collect() };
            let mut words = shown.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 2);
            let foreign = words.find(|word| !LATIN_EVERYWHERE.contains(word));
            assert_eq!(foreign, None, "{key} in {name}");
        }
    }
}

#[test]
fn numbers_are_said_as_each_language_counts() {
    let theme = theme();
    let results = |tag: &str, count: i64| {
        let mut arguments = FluentArgs::new();
        arguments.set("count", count);
        theme.strings.text(tag, "search-count", Some(&arguments)).unwrap().replace(['\u{2068}', '\u{2069}'], "")
    };
    for (tag, wanted) in [
        ("en-US", ["1 result", "2 results", "5 results", "21 results"]),
        ("ar", ["نتيجة واحدة", "نتيجتان", "5 نتائج", "21 نتيجة"]),
        ("ru-RU", ["1 результат", "2 результата", "5 результатов", "21 результат"]),
        ("pl-PL", ["1 wynik", "2 wyniki", "5 wyników", "21 wyników"]),
        ("cs-CZ", ["1 výsledek", "2 výsledky", "5 výsledků", "21 výsledků"]),
        ("lt-LT", ["1 rezultatas", "2 rezultatai", "5 rezultatai", "21 rezultatas"]),
        ("lv-LV", ["1 rezultāts", "2 rezultāti", "5 rezultāti", "21 rezultāts"]),
        ("sl-SI", ["1 rezultat", "2 rezultata", "5 rezultatov", "21 rezultatov"]),
        ("ro-RO", ["1 rezultat", "2 rezultate", "5 rezultate", "21 de rezultate"]),
        ("sr-Cyrl-RS", ["1 резултат", "2 резултата", "5 резултата", "21 резултат"]),
        ("ja-JP", ["検索結果: 1 件", "検索結果: 2 件", "検索結果: 5 件", "検索結果: 21 件"]),
    ] {
        assert_eq!([1, 2, 5, 21].map(|count| results(tag, count)), wanted, "{tag}");
    }
}

#[test]
fn a_theme_may_be_used_by_many_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Theme>();
}

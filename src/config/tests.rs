use std::path::{Path, PathBuf};

use crate::config::load::load;
use crate::config::raw::{Bilingual, Fallback, Urls, schema};
use crate::config::settings::Origin;
use crate::config::shape::Level;
use crate::config::value::{Config, Content, Locales, Overrides};
use crate::disk;
use crate::error::Error;
use crate::locale::Locale;

/// A docset with `content`, the theme `acme`, and this file.
fn docset(yaml: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in ["content/en-us", "themes/acme", "docs.es-ES/docs"] {
        disk::create_folder(&folder.path().join(name)).unwrap();
    }
    disk::write(&folder.path().join("hexapla.yml"), yaml.as_bytes()).unwrap();
    folder
}

fn read(yaml: &str) -> Result<Config, Error> {
    load(docset(yaml).path(), Overrides::default())
}

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}

const WHOLE: &str = "\
title: { en-us: Partner help, ES-es: Ayuda para partners }
base_url: https://help.example.com/partner
source_locale: EN-us
locales: [en-US, es-es, ru-RU]
content: content
output: site
theme: acme
fallback: link
recover_source: false
urls: pretty
site_links: https://learn.example.com/
edit_url: https://github.com/example/docs.{locale}/edit/main/{path}
bilingual: off
checks:
  title-missing: off
  number-mismatch: { severity: error, paths: ['docs/**', '*.md'] }
  link-redirected: { paths: [x.md] }
ignore_links: ['https://internal.example/**']
external:
  ignore: ['https://www.contoso.com/private/**']
  accept: [403, 500..=599]
  timeout: 5s
  retries: 0
  user_agent: Contoso
  private: true
glossary: glossary.csv
search: false
review: true
";

#[test]
fn every_key_has_its_effect() {
    let folder = docset(WHOLE);
    let config = load(folder.path(), Overrides::default()).unwrap();
    let root = disk::canonicalize(folder.path()).unwrap();
    assert_eq!(config.root, root);
    assert_eq!(config.file, Some(root.join("hexapla.yml")));
    assert_eq!(config.title.default, "Partner help");
    assert_eq!(config.title.in_locale(&locale("es-es")), "Ayuda para partners");
    assert_eq!(config.title.in_locale(&locale("fr-FR")), "Partner help");
    assert_eq!(config.base_url.as_deref(), Some("https://help.example.com/partner/"));
    assert_eq!(config.source_locale, locale("en-US"));
    assert_eq!(config.locales, Locales::Listed(["en-US", "es-ES", "ru-RU"].map(locale).to_vec()));
    assert_eq!(config.content, Content::Given(root.join("content")));
    assert_eq!(config.output, root.join("site"));
    assert_eq!((config.theme.as_str(), config.theme_folder), ("acme", Some(root.join("themes/acme"))));
    assert_eq!((config.fallback, config.recover_source, config.urls), (Fallback::Link, false, Urls::Pretty));
    assert_eq!(config.bilingual, Bilingual::Off);
    assert_eq!(config.site_links, "https://learn.example.com");
    assert_eq!(config.edit_url.as_deref(), Some("https://github.com/example/docs.{locale}/edit/main/{path}"));
    let checks: Vec<_> =
        config.checks.iter().map(|check| (check.code.as_str(), check.level, check.position.line)).collect();
    assert_eq!(
        checks,
        [
            ("title-missing", Some(Level::Off), 15),
            ("number-mismatch", Some(Level::Error), 16),
            ("link-redirected", None, 17)
        ]
    );
    let paths = config.checks[1].paths.as_ref().unwrap();
    assert_eq!(["docs/a/b.md", "a.md", "x/a.md"].map(|path| paths.is_match(path)), [true, true, false]);
    assert!(config.ignore_links.is_match("https://internal.example/a/b?c"));
    assert!(!config.ignore_links.is_match("https://example.com/"));
    assert!(config.external.ignore.is_match("https://www.contoso.com/private/a/b"));
    let (timeout, external) = (std::time::Duration::from_secs(5), &config.external);
    assert_eq!((external.timeout, external.retries, external.user_agent.as_str()), (timeout, 0, "Contoso"));
    let statuses = [200, 299, 301, 403, 599].map(|status| external.is_good(status));
    assert_eq!((external.private, statuses), (true, [true, true, false, true, true]));
}

#[test]
fn nothing_said_means_the_defaults() {
    for yaml in ["", "# only a comment\n", "---\n", "\u{feff}", "{}", "locales:\nbase_url: ~\nglossary:\n"] {
        let config = read(yaml).unwrap();
        assert_eq!(config.title.in_locale(&locale("es-ES")), "Help");
        assert_eq!((config.base_url, config.edit_url, config.theme_folder), (None, None, None));
        assert_eq!((config.source_locale, config.locales), (locale("en-US"), Locales::Found));
        assert_eq!(config.content, Content::Usual(config.root.join("content")));
        assert_eq!(config.output, config.root.join("output"));
        assert_eq!(config.site_links, "https://learn.microsoft.com");
        assert!(config.recover_source && config.checks.is_empty() && config.ignore_links.is_empty());
    }
    let empty = tempfile::tempdir().unwrap();
    let config = load(empty.path(), Overrides::default()).unwrap();
    assert!(config.file.is_none() && config.settings.iter().all(|setting| setting.origin == Origin::Default));
}

#[test]
fn a_mistake_has_its_place_and_its_help() {
    let known = "the known keys are 'title', 'base_url', 'source_locale', 'locales', 'content', 'output', 'theme', 'logo', 'colors', 'links', \
        'fallback', 'recover_source', 'urls', 'site_links', 'edit_url', 'bilingual', 'checks', 'ignore_links', 'external', \
        'glossary', 'search', 'llms' and 'review'";
    for (yaml, line, column, message, help) in [
        ("titel: x\n", 1, 1, "unknown key 'titel'", "did you mean 'title'?"),
        ("base-url: x\n", 1, 1, "unknown key 'base-url'", "did you mean 'base_url'?"),
        ("title: ñ\nquite_other: x\n", 2, 1, "unknown key 'quite_other'", known),
        (
            "checks:\n  title-missing: { 'sévérité': off, severty: off }\n",
            2,
            20,
            "unknown key 'sévérité'",
            "the known keys are 'severity' and 'paths'",
        ),
        ("checks: { a: { path: [] } }\n", 1, 16, "unknown key 'path'", "did you mean 'paths'?"),
        ("urls: [file]\n", 1, 7, "'urls' must be 'file' or 'pretty', not a list", ""),
        ("urls:\n- file\n", 2, 1, "'urls' must be 'file' or 'pretty', not a list", ""),
        ("urls: prety\n", 1, 7, "'urls' must be 'file' or 'pretty', not 'prety'", "did you mean 'pretty'?"),
        ("urls: Pretty\n", 1, 7, "'urls' must be 'file' or 'pretty', not 'Pretty'", "did you mean 'pretty'?"),
        ("fallback:\n", 1, 10, "'fallback' must be 'render', 'link' or 'none', not nothing", ""),
        ("search: yes\n", 1, 9, "'search' must be 'true' or 'false', not 'yes'", ""),
        ("theme: {a: b}\n", 1, 8, "'theme' must be a text, not a map", ""),
        ("title: [a]\n", 1, 8, "'title' must be a text, or a map with a text for each locale, not a list", ""),
        ("title: { en-US: [a] }\n", 1, 17, "'en-US' must be a text, not a list", ""),
        ("title: { inglés: a }\n", 1, 10, "a key of 'title' must be a locale tag such as 'es-ES', not 'inglés'", ""),
        ("title: { es-ES: a, ES-es: b }\n", 1, 20, "'es-ES' is given twice", ""),
        ("title: {}\n", 1, 8, "'title' must have a text for at least one locale", ""),
        ("source_locale: inglés\n", 1, 16, "'source_locale' must be a locale tag such as 'es-ES', not 'inglés'", ""),
        ("locales: [es-ES, 'x!']\n", 1, 18, "an item of 'locales' must be a locale tag such as 'es-ES', not 'x!'", ""),
        ("locales: [es-ES, es-es]\n", 1, 18, "'es-ES' is given twice", ""),
        (
            "locales: es-ES\n",
            1,
            10,
            "'locales' must be a list of locales, or a map with a folder for each locale, not 'es-ES'",
            "",
        ),
        ("locales:\n  es-ES: docs.es-ES/doc\n", 2, 10, "there is no folder 'docs.es-ES/doc'", "did you mean 'docs'?"),
        (
            "base_url: help.example.com\n",
            1,
            11,
            "'base_url' must be an address such as 'https://help.example.com/', not 'help.example.com'",
            "",
        ),
        (
            "edit_url: https://example.com/{branch}/{path}\n",
            1,
            11,
            "'https://example.com/{branch}/{path}' has braces around other words than 'locale' and 'path'",
            "",
        ),
        ("ignore_links:\n- ok\n- '[a'\n", 3, 3, "'[a' is not a glob: unclosed character class; missing ']'", ""),
        (
            "external: { timeout: 20 }\n",
            1,
            22,
            "'timeout' must be a time such as '500ms', '20s', '5m', '12h' or '7d', not '20'",
            "",
        ),
        ("external:\n  retries: many\n", 2, 12, "'retries' must be a whole number up to 256, not 'many'", ""),
        (
            "external:\n  accept: [2xx]\n",
            2,
            12,
            "an item of 'accept' must be a status such as '403', or a range such as '500..=599', not '2xx'",
            "",
        ),
        ("external: { time_out: 1s }\n", 1, 13, "unknown key 'time_out'", "did you mean 'timeout'?"),
        ("ignore_links: a\n", 1, 15, "'ignore_links' must be a list, not 'a'", ""),
        ("ignore_links: [[a]]\n", 1, 16, "an item of 'ignore_links' must be a text, not a list", ""),
        (
            "checks: { TitleMissing: off }\n",
            1,
            11,
            "a key of 'checks' must be a code such as 'file-not-found', not 'TitleMissing'",
            "",
        ),
        (
            "checks: { title-missing: fatal }\n",
            1,
            26,
            "'title-missing' must be 'off', 'info', 'warning' or 'error', not 'fatal'",
            "",
        ),
        (
            "checks: { title-missing: { severity: warnin } }\n",
            1,
            38,
            "'severity' must be 'off', 'info', 'warning' or 'error', not 'warnin'",
            "did you mean 'warning'?",
        ),
        (
            "checks: { title-missing: [off] }\n",
            1,
            26,
            "'title-missing' must be 'off', 'info', 'warning', 'error', or a map with 'severity' and 'paths', not a list",
            "",
        ),
        ("title: a\nurls: file\ntitle: b\n", 3, 1, "'title' is given twice", ""),
        ("- a\n", 1, 1, "'hexapla.yml' must be a map, not a list", ""),
        ("hello\n", 1, 1, "'hexapla.yml' must be a map, not 'hello'", ""),
        (
            "title: Ayuda: todo\n",
            1,
            13,
            "this ':' is not expected here: put the value around it in quotes, or check the indentation",
            "",
        ),
        ("\u{feff}titel: x\n", 1, 1, "unknown key 'titel'", "did you mean 'title'?"),
        ("content: contnt\n", 1, 10, "there is no folder 'contnt'", "did you mean 'content'?"),
        ("theme: acmee\n", 1, 8, "unknown theme 'acmee'", "did you mean 'acme'?"),
        ("theme: ../content\n", 1, 8, "unknown theme '../content'", "there are 'acme' and 'default'"),
    ] {
        let Err(Error::Config { path, line: at_line, column: at_column, message: said, help: advice }) = read(yaml)
        else {
            panic!("{yaml:?} is read")
        };
        assert_eq!((said.as_str(), advice.unwrap_or_default().as_str()), (message, help), "{yaml:?}");
        assert_eq!((at_line, at_column), (line, column), "{yaml:?}");
        assert!(path.ends_with("hexapla.yml"));
    }
}

#[test]
fn the_site_never_stands_in_what_is_read() {
    for (yaml, column, what) in [
        ("output: content", 9, "'content'"),
        ("output: content/site", 9, "'content'"),
        ("output: ./content/../content", 9, "'content'"),
        ("output: .", 9, "the docset"),
        ("output: ''", 9, "the docset"),
        ("output: ..", 9, "the docset"),
        ("output: themes", 9, "'themes'"),
        ("content: output/docs", 10, "'content'"),
        ("{ content: ., output: en-us/x }", 23, "a locale's folder"),
        ("{ locales: { es-ES: docs.es-ES/docs }, output: docs.es-ES }", 48, "a folder of 'locales'"),
        ("locales: { es-ES: output/docs }", 10, "a folder of 'locales'"),
    ] {
        let folder = docset(yaml);
        disk::create_folder(&folder.path().join("output/docs")).unwrap();
        let Err(Error::Config { line: 1, column: at, message, help: Some(_), .. }) =
            load(folder.path(), Overrides::default())
        else {
            panic!("{yaml} is read")
        };
        let want = format!("'output' and {what} must not stand in each other: a build would overwrite what it reads");
        assert_eq!((message, at), (want, column), "{yaml}");
    }
    for yaml in ["{ content: ., output: site }", "output: contents", "output: ../beside"] {
        assert!(read(yaml).is_ok(), "{yaml}");
    }
}

#[test]
fn the_command_line_goes_before_the_file() {
    let folder = docset(WHOLE);
    let with = |output: Option<&str>, base_url: Option<&str>, locales: &[&str]| {
        let locales = locales.iter().map(ToString::to_string).collect();
        load(
            folder.path(),
            Overrides { output: output.map(PathBuf::from), base_url: base_url.map(str::to_owned), locales },
        )
    };
    let config = with(Some("x/../hexapla-site"), Some("http://localhost:4000"), &["ES-es", "es-ES", "en-us"]).unwrap();
    assert_eq!(config.output, std::path::absolute("hexapla-site").unwrap());
    assert_eq!(config.base_url.as_deref(), Some("http://localhost:4000/"));
    assert_eq!(config.only, ["es-ES", "en-US"].map(locale));

    let inside = folder.path().join("content/x");
    for (result, message) in [
        (
            with(inside.to_str(), None, &[]),
            "'--output' and 'content' must not stand in each other: a build would overwrite what it reads",
        ),
        (with(None, Some("x"), &[]), "'--base-url' must be an address such as 'https://help.example.com/', not 'x'"),
        (with(None, None, &["x!"]), "'--locale' must be a locale tag such as 'es-ES', not 'x!'"),
        (with(None, None, &["fr-FR"]), "'fr-FR' is not one of the locales of this docset"),
    ] {
        let Err(Error::Usage { message: said, .. }) = result else { panic!("{message}: followed") };
        assert_eq!(said, message);
    }
}

#[test]
fn the_file_is_found_or_missed_plainly() {
    let folder = docset("title: a\n");
    disk::write(&folder.path().join("hexapla.yaml"), b"").unwrap();
    let Err(Error::Config { message, line: 0, .. }) = load(folder.path(), Overrides::default()) else {
        panic!("both are read")
    };
    assert_eq!(message, "'hexapla.yml' and 'hexapla.yaml' are both here");
    disk::remove_file(&folder.path().join("hexapla.yml")).unwrap();
    assert!(load(folder.path(), Overrides::default()).is_ok());
    disk::write(&folder.path().join("hexapla.yaml"), b"title: a\nb: \xff\n").unwrap();
    let Err(Error::Config { message, line: 2, column: 4, path, .. }) = load(folder.path(), Overrides::default()) else {
        panic!("broken bytes are read")
    };
    assert_eq!((message.as_str(), path), ("the file is not UTF-8 from here on", folder.path().join("hexapla.yaml")));
    assert!(matches!(load(&folder.path().join("none"), Overrides::default()), Err(Error::Read { .. })));
    assert!(matches!(load(Path::new("Cargo.toml"), Overrides::default()), Err(Error::Read { .. })));
}

#[test]
fn settings_tell_value_and_origin() {
    let folder = docset(
        "locales: [en-us, es-ES]\nchecks: { a-b: { severity: error, paths: ['x/**'] }, c: off }\nreview: true\n",
    );
    let overrides = Overrides { base_url: Some("https://x.example".to_owned()), ..Overrides::default() };
    let settings = load(folder.path(), overrides).unwrap().settings;
    let lines: Vec<String> = settings
        .iter()
        .map(|setting| {
            let origin = match setting.origin {
                Origin::Default => "default".to_owned(),
                Origin::File { line } => format!("line {line}"),
                Origin::CommandLine => "command line".to_owned(),
            };
            format!("{}: {} ({origin}){}", setting.key, setting.value, setting.note.map_or("", |_| " *"))
        })
        .collect();
    assert_eq!(
        lines,
        [
            "title: Help (default)",
            "base_url: https://x.example/ (command line)",
            "source_locale: en-US (default)",
            "locales: [en-US, es-ES] (line 1)",
            "content: content (default)",
            "output: output (default)",
            "theme: default (default)",
            "logo: not set (default)",
            "colors: {} (default)",
            "links: [] (default)",
            "fallback: render (default)",
            "recover_source: true (default)",
            "urls: file (default)",
            "site_links: https://learn.microsoft.com (default)",
            "edit_url: not set (default)",
            "bilingual: spans (default)",
            "checks: { a-b: { severity: error, paths: [x/**] }, c: off } (line 2)",
            "ignore_links: [] (default)",
            "external: { ignore: [], accept: [], timeout: 20s, retries: 2, retry_wait: 1s, max_wait: 1m, per_host: 2, \
             interval: 100ms, at_once: 32, cache_age: 1d, user_agent: hexapla/0.1.0 (checks links), private: false } \
             (default)",
            "glossary: not set (default) *",
            "search: true (default)",
            "llms: true (default)",
            "review: true (line 3) *",
        ]
    );
}

#[test]
fn the_schema_knows_every_key() {
    let schema: serde_json::Value = serde_json::from_str(&schema()).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["title"], "hexapla.yml");
    assert_eq!(schema["additionalProperties"], false);
    assert!(schema.get("$id").is_none() && schema.get("required").is_none());
    let properties = schema["properties"].as_object().unwrap();
    let keys: Vec<&str> = read("").unwrap().settings.iter().map(|setting| setting.key.clone().leak() as &str).collect();
    assert_eq!(properties.keys().map(String::as_str).collect::<Vec<_>>(), keys);
    assert!(properties.values().all(|property| property["description"].is_string()));
    assert_eq!(properties["output"]["default"], "output");
}

//! The real docsets, where they are at hand beside the project; said plainly, and passed over, where they are not.

use std::collections::BTreeMap;
use std::path::Path;

use crate::support::{Site, TestDocset, run_in, shared};

/// Builds a real docset and reads the site back. Each must build with status 0, without a word of panic, and with links
/// and ids that work, whatever is wrong with the docset itself.
fn build(what: &str) -> Option<(TestDocset, Site)> {
    let folder = shared(what)?;
    let output = TestDocset::new();
    let into = output.path("site");
    let ran = run_in(Path::new("."), &["build", &folder.to_string_lossy(), "-o", &into.to_string_lossy()]).code(0);
    assert!(!ran.stderr().contains("panicked"), "{}", ran.stderr());
    let site = Site::read(&into);
    let (faults, _) = site.faults();
    assert!(faults.is_empty(), "{what}: {} faults, such as {:?}", faults.len(), &faults[..faults.len().min(5)]);
    for (name, page) in &site.pages {
        for attribute in ["[data-ttu-id]", "[data-stu-id]", ".sxs-lookup"] {
            let found = page.tree.select(&crate::support::select(attribute)).count();
            assert_eq!(found, 0, "{name} has {attribute}");
        }
    }
    Some((output, site))
}

/// How many article pages each locale has, start pages and 404 pages left out.
fn articles(site: &Site) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for (page, _) in site.pages.iter().filter(|(_, page)| page.attribute("article", "lang").is_some()) {
        if let Some((locale, _)) = page.split_once('/') {
            *counts.entry(locale.to_owned()).or_default() += 1;
        }
    }
    counts
}

#[test]
fn the_seeds_become_a_site_with_a_recovered_source() {
    let Some((_folder, site)) = build("seeds") else { return };
    let counts = articles(&site);
    assert_eq!(
        counts,
        [("en-us", 1), ("es-es", 2), ("it-it", 1), ("pt-br", 1), ("ru-ru", 1)].map(|(l, n)| (l.to_owned(), n)).into()
    );
    let source = site.page("en-us/report-problems-on-behalf-of-a-customer.html");
    assert_eq!(source.text("h1").as_deref(), Some("Report problems on behalf of a customer"));
    for page in site.pages.values() {
        for entry in page.attributes(".menu a", "href") {
            assert!(!entry.is_empty());
        }
    }
}

#[test]
fn a_docset_whose_source_is_nowhere_builds_in_its_three_states() {
    for (what, locales) in [
        ("corpus/partner-center-21vianet", 11),
        ("corpus/partner-center-21vianet-2019-03", 11),
        ("corpus/partner-center-21vianet-plain", 10),
    ] {
        let Some((_folder, site)) = build(what) else { return };
        let counts = articles(&site);
        assert_eq!(counts.len(), locales, "{what}: {counts:?}");
        assert!(counts.values().all(|count| *count == 35), "{what}: {counts:?}");
    }
}

#[test]
fn a_docset_with_its_source_builds_in_seven_locales() {
    let Some((_folder, site)) = build("corpus/nuget") else { return };
    let counts = articles(&site);
    assert_eq!(counts.len(), 7);
    // Three of them are written in YAML; Turkish has these from the source.
    assert!(counts.values().all(|count| *count == 356 + 3), "{counts:?}");
    let faq = site.page("es-es/nuget-org/nuget-org-faq.html");
    let question =
        faq.text("#unable-to-use-microsoft-login--how-do-i-recover-my-nuget-org-account").unwrap_or_default();
    assert!(question.starts_with("No puedo usar el inicio de sesión"), "{question}");
    assert_eq!(faq.text("h1").as_deref(), Some("Preguntas más frecuentes de NuGet.org"));
    let start = site.page("ru-ru/index.html");
    assert_eq!(start.text("h1").as_deref(), Some("Документация по NuGet"));
    let cards: Vec<String> = start.attributes(".cards .card a", "href");
    assert!(cards.contains(&"resources/nuget-faq.html".to_owned()), "{cards:?}");
    // Two tabs of one group, whose headings hide behind their anchors.
    let tabs = site.page("es-es/create-packages/set-package-type.html");
    assert_eq!(tabs.attributes(".tabGroup [role=tab]", "data-tab"), ["dotnet", "nugetexe"]);
    assert_eq!(tabs.tree.select(&crate::support::select("article h1")).count(), 1);
    // A backslash, another letter case, and an image that only the source has.
    let images = site.page("es-es/nuget-org/package-readme-on-nuget-org.html").attributes("article img", "src");
    assert!(images.contains(&"../../en-us/nuget-org/media/readme-upload-preview.png".to_owned()), "{images:?}");
    let page = site.page("es-es/concepts/dependency-resolution.html");
    assert_eq!(page.tree.select(&crate::support::select("#floating-versions")).count(), 1);
    let samples = site.page("es-es/reference/nuget-client-sdk.html");
    assert_eq!(samples.tree.select(&crate::support::select(".sample-elsewhere")).count(), 9);
    // A link that its translator broke is text, and the pairs behind it are whole.
    let broken = site.page("es-es/release-notes/nuget-3.4.4.html");
    assert!(broken.text("article").unwrap_or_default().contains("605"));
}

#[test]
fn selections_of_rare_syntax_build() {
    for (what, counts) in [
        ("corpus/syntax-samples/cpp-docs", vec![("en-us", 120), ("it-it", 120), ("zh-cn", 122)]),
        ("corpus/syntax-samples/partner-center", vec![("en-us", 6), ("es-es", 7), ("ja-jp", 7)]),
        ("corpus/syntax-samples/visualstudio-docs", vec![("es-es", 75)]),
    ] {
        let Some((_folder, site)) = build(what) else { return };
        let built = articles(&site);
        for (locale, count) in counts {
            assert_eq!(built.get(locale), Some(&count), "{what}: {locale}");
        }
    }
    let Some((_folder, site)) = build("corpus/syntax-samples/cpp-docs") else { return };
    let titles = site.page("zh-cn/assembler/masm/dot-686.html");
    assert!(titles.text("title").is_some_and(|title| title.starts_with(".686")));
    // What a machine translation left of a marker shows its word; inside code it is code.
    let leftover = site.page("it-it/code-quality/c26818.html").text("article blockquote").unwrap_or_default();
    assert!(leftover.contains("un' default etichetta"), "{leftover}");
}

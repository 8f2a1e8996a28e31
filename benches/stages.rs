//! How long each stage of a build takes, and how that grows with the docset.
//!
//! `cargo bench --bench stages` makes synthetic docsets of 1,250, 2,500, 5,000 and 10,000 pages in eleven locales below
//! `target/`, one of them bilingual, and prints a table. `cargo bench --bench stages -- DIR` takes the docset in DIR.
//! Compare ratios inside one run: the machine may be busy. Nothing here asserts a time.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark is a program of its own"
)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use hexapla::analysis::Analysis;
use hexapla::config::{self, Overrides};
use hexapla::site::Scope;
use hexapla::theme::Theme;
use hexapla::{catalog, check, discover, links, markdown, render, site};
use rayon::prelude::*;

const LOCALES: [&str; 11] =
    ["en-us", "es-es", "ru-ru", "pt-br", "it-it", "de-de", "fr-fr", "ja-jp", "zh-cn", "ko-kr", "ar-sa"];

fn main() {
    let folder = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let runs: Vec<PathBuf> = match folder {
        Some(folder) => vec![PathBuf::from(folder)],
        None => [1_250, 2_500, 5_000, 10_000].map(docset_of).to_vec(),
    };
    println!("{:>8} {:>7}  {}", "pages", "MB", STAGES.map(|stage| format!("{stage:>9}")).join(" "));
    for folder in runs {
        run(&folder);
    }
    println!("milliseconds of wall time on all cores; the last column is microseconds a page");
}

const STAGES: [&str; 10] = ["read", "parse", "assemble", "links", "check", "plan", "cold", "again", "total", "µs/page"];

fn run(folder: &Path) {
    let output = folder.with_extension("site");
    let _ = std::fs::remove_dir_all(&output);
    let overrides = Overrides { output: Some(output.clone()), ..Overrides::default() };
    let config = config::load(folder, overrides).unwrap();
    let mut times: Vec<Duration> = Vec::new();
    let mut start = Instant::now();
    let mut lap = |times: &mut Vec<Duration>| {
        times.push(start.elapsed());
        start = Instant::now();
    };
    let layout = discover::detect(&config).unwrap();
    let docset = discover::read(&config, &layout).unwrap();
    lap(&mut times);
    let megabytes = docset.pages.iter().map(|page| page.text.len()).sum::<usize>() as f64 / 1e6;
    let documents = docset.pages.par_iter().map(|page| markdown::parse(&page.text)).collect();
    lap(&mut times);
    let catalog = catalog::assemble(docset, documents, &layout.source_locale, &config);
    lap(&mut times);
    let links = links::resolve_all(&catalog);
    lap(&mut times);
    let analysis = Arc::new(Analysis { catalog, links });
    let _ = check::check(&analysis, &config);
    lap(&mut times);
    let pages = analysis.catalog.pages.all.len();
    let plan = render::render(analysis, Theme::load(None, None).unwrap(), config.clone(), &[]);
    lap(&mut times);
    site::emit(&plan, &output, &Scope::default(), &|_| ()).unwrap();
    lap(&mut times);
    site::emit(&plan, &output, &Scope::default(), &|_| ()).unwrap();
    lap(&mut times);
    // A build writes once: the second emission is not part of the total.
    let total: Duration = times[..7].iter().sum();
    times.push(total);
    let mut row = format!("{pages:>8} {megabytes:>7.1} ");
    for time in times {
        write!(row, " {:>9.1}", time.as_secs_f64() * 1e3).unwrap();
    }
    println!("{row} {:>9.1}", total.as_secs_f64() * 1e6 / pages as f64);
    std::fs::remove_dir_all(&output).unwrap();
}

/// A docset of about this many pages below `target/`, made once.
fn docset_of(pages: usize) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("docset-{pages}"));
    if folder.join("ready").exists() {
        return folder;
    }
    let articles = pages / LOCALES.len();
    for (at, locale) in LOCALES.iter().enumerate() {
        let mut toc = String::new();
        for article in 0..articles {
            let section = article / 25;
            if article % 25 == 0 {
                write!(toc, "- name: Section {section}\n  items:\n").unwrap();
            }
            write!(toc, "  - name: Article {article}\n    href: section-{section}/article-{article}.md\n").unwrap();
            let path = folder.join(format!("{locale}/section-{section}/article-{article}.md"));
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, article_text(article, articles, at)).unwrap();
        }
        std::fs::write(folder.join(format!("{locale}/TOC.yml")), toc).unwrap();
    }
    std::fs::write(folder.join("ready"), "").unwrap();
    folder
}

/// One article: headings, paragraphs with links and emphasis, lists, a table, an alert, code. The second locale is bilingual.
fn article_text(article: usize, articles: usize, locale: usize) -> String {
    let mut unit = 102;
    let mut sentence = |words: &str| {
        unit += 1;
        let source = "The portal shows every **open request** of the account and its `state`.";
        match locale {
            1 => format!(
                "<span data-ttu-id=\"{article:05x}-{unit}\">{words}</span><span class=\"sxs-lookup\"><span data-stu-id=\"{article:05x}-{unit}\">{source}</span></span>"
            ),
            _ => words.to_owned(),
        }
    };
    let words = "El portal muestra cada **solicitud abierta** de la cuenta y su `estado` actual.";
    let mut text =
        format!("---\ntitle: Article {article}\ndescription: About the request {article}.\nms.date: 10/29/2018\n");
    if locale > 0 {
        write!(
            text,
            "ms.openlocfilehash: {article:040x}\nms.translationtype: HT\nms.locfileid: \"{}\"\n",
            57_000_000 + article
        )
        .unwrap();
    }
    text.push_str("---\n");
    writeln!(text, "# <a name=\"article-{article}\"></a>{}\n", sentence("Artículo")).unwrap();
    for part in 0..4 + article % 5 {
        writeln!(text, "## <a name=\"part-{part}\"></a>{}\n", sentence("Una parte del artículo")).unwrap();
        let other = (article * 7 + part * 13) % articles;
        let link = format!("../section-{}/article-{other}.md#part-1", other / 25);
        writeln!(text, "{} {} [{}]({link})\n", sentence(words), sentence(words), sentence("Otro artículo")).unwrap();
        writeln!(text, "- {}\n- {}\n", sentence(words), sentence(words)).unwrap();
        match part % 3 {
            0 => writeln!(text, "> [!NOTE]\n> {}\n", sentence(words)).unwrap(),
            1 => writeln!(text, "| {} | B |\n| --- | --- |\n| {} | `x` |\n", sentence("A"), sentence(words)).unwrap(),
            _ => writeln!(text, "```json\n{{ \"tenant\": {article}, \"part\": {part} }}\n```\n").unwrap(),
        }
    }
    text
}

//! What one page costs to parse and to write as HTML, beside what pulldown-cmark alone takes for it.
//!
//! `cargo bench --bench page` prints microseconds for a page of 3.7 KB: plain, with the dialect's constructs, and
//! bilingual. `cargo bench --bench page -- DIR…` prints the same for the Markdown files below folders, as the mean for
//! 3.7 KB of them. The last column is the time on the scale of a machine where pulldown-cmark takes 10 microseconds for
//! the plain page, so that figures of busy and of slow machines can be compared. Nothing here asserts a time.
#![expect(clippy::print_stdout, reason = "a benchmark is a program of its own")]

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use hexapla::markdown::{self, AlertKind, Document, Host, IncludeId, LinkId, Sample, SnippetId};
use pulldown_cmark::{Options, Parser, html};

/// How long a page is, in bytes.
const PAGE: usize = 3_700;

/// How often a page is made in one round, and how many rounds are made; the fastest counts.
const ROUNDS: (u32, usize) = (200, 60);

/// The same for each of many files.
const ROUNDS_OF_A_FILE: (u32, usize) = (5, 3);

struct Page<'a>(&'a Document);

impl Host for Page<'_> {
    fn href(&self, link: LinkId) -> Option<String> {
        Some(self.0.links[link.0 as usize].destination.to_string())
    }

    fn include(&self, _: IncludeId) -> Option<(&Document, &str, Box<dyn Host + '_>)> {
        None
    }

    fn alert_title(&self, _: AlertKind) -> &str {
        "Note"
    }

    fn sample(&self, _: SnippetId) -> Sample<'_> {
        Sample::Elsewhere
    }

    fn sample_missing(&self) -> &str {
        "No such sample."
    }

    fn sample_elsewhere(&self) -> &str {
        "Code sample:"
    }
}

fn main() {
    let pages = [("plain", plain()), ("dialect", dialect()), ("bilingual", bilingual())];
    let scale = fastest(ROUNDS, || pulldown(&pages[0].1)).as_secs_f64() / 10e-6;
    println!(
        "{:>25} {:>6} {:>9} {:>9} {:>9} {:>9} {:>9}",
        "page", "bytes", "pulldown", "parse", "html", "both", "scaled"
    );
    for (name, text) in &pages {
        print(name, measure(text, ROUNDS), text.len(), scale);
    }
    for folder in std::env::args().skip(1).filter(|argument| !argument.starts_with("--")) {
        let texts = texts_below(Path::new(&folder));
        let bytes: usize = texts.iter().map(String::len).sum();
        let mut sum = [Duration::ZERO; 3];
        for text in &texts {
            let times = measure(text, ROUNDS_OF_A_FILE);
            sum.iter_mut().zip(times).for_each(|(sum, time)| *sum += time);
        }
        let mean = sum.map(|sum| sum.mul_f64(PAGE as f64 / bytes.max(1) as f64));
        let name = folder.rsplit('/').find(|name| !name.is_empty()).unwrap_or(&folder);
        print(name, mean, PAGE, scale);
    }
    println!("microseconds; 'scaled' is 'both' where pulldown-cmark alone takes 10 for the plain page");
}

/// What pulldown-cmark alone, parsing, and writing take.
fn measure(text: &str, rounds: (u32, usize)) -> [Duration; 3] {
    let document = markdown::parse(text);
    let ids: Vec<Vec<Box<str>>> = document.headings.iter().map(|_| vec!["id".into()]).collect();
    let alone = fastest(rounds, || pulldown(text));
    let parse = fastest(rounds, || drop(black_box(markdown::parse(black_box(text)))));
    let write = fastest(rounds, || {
        drop(black_box(markdown::write_html(black_box(&document), text, &Page(&document), &ids)));
    });
    [alone, parse, write]
}

fn print(name: &str, [alone, parse, write]: [Duration; 3], bytes: usize, scale: f64) {
    let [alone, parse, write, both] = [alone, parse, write, parse + write].map(|time| time.as_secs_f64() * 1e6);
    let scaled = both / scale;
    println!("{name:>25} {bytes:>6} {alone:>9.1} {parse:>9.1} {write:>9.1} {both:>9.1} {scaled:>9.1}");
}

#[expect(clippy::disallowed_methods, reason = "a benchmark reads its own input")]
fn texts_below(folder: &Path) -> Vec<String> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = files.filter(|file| file.path().extension().is_some_and(|extension| extension == "md"));
    files.filter_map(|file| std::fs::read_to_string(file.path()).ok()).collect()
}

fn pulldown(text: &str) {
    let body = text.splitn(3, "---\n").nth(2).unwrap_or(text);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut out = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut out, Parser::new_ext(black_box(body), options));
    drop(black_box(out));
}

fn fastest((times, rounds): (u32, usize), mut work: impl FnMut()) -> Duration {
    let mut rounds = (0..rounds).map(|_| {
        let start = Instant::now();
        (0..times).for_each(|_| work());
        start.elapsed() / times
    });
    let first = rounds.next().unwrap_or_default();
    rounds.fold(first, Duration::min)
}

const SENTENCE: &str = "The portal shows every **open request** of the account and its `state`.";

fn front_matter() -> String {
    "---\ntitle: Requests\ndescription: What the portal shows of requests.\nms.date: 10/29/2018\nms.topic: article\n---\n"
        .to_owned()
}

/// Parts of an article until it is as long as a page.
fn filled(mut part: impl FnMut(usize, &mut String)) -> String {
    let mut text = front_matter();
    text.push_str("# Requests\n\n");
    for at in 0.. {
        part(at, &mut text);
        if text.len() >= PAGE {
            break;
        }
    }
    text
}

fn plain() -> String {
    filled(|at, text| {
        let _ = write!(
            text,
            "## Part {at}\n\n{SENTENCE} {SENTENCE} See [the other article](../other/article-{at}.md#part-1).\n\n- {SENTENCE}\n- {SENTENCE}\n\n"
        );
        if at % 2 == 0 {
            let _ = write!(text, "| Name | Meaning |\n| --- | --- |\n| `a` | {SENTENCE} |\n| `b` | {SENTENCE} |\n\n");
        } else {
            text.push_str("```json\n{ \"tenant\": 1, \"state\": \"open\" }\n```\n\n");
        }
    })
}

fn dialect() -> String {
    filled(|at, text| {
        let _ = write!(
            text,
            "## <a name=\"part-{at}\"></a>Part {at}\n\n{SENTENCE} See [the other article](../other/article-{at}.md#part-1).\n\n"
        );
        match at % 5 {
            0 => {
                let _ = write!(text, "> [!NOTE]\n> {SENTENCE}\n\n> [!div class=\"nextstepaction\"]\n> [Next](next.md)\n\n");
            }
            1 => {
                let _ = write!(text, "### [Linux](#tab/linux)\n\n{SENTENCE}\n\n### [Windows](#tab/windows)\n\n{SENTENCE}\n\n***\n\n");
            }
            2 => {
                let _ = write!(text, "::: zone pivot=\"linux\"\n\n{SENTENCE}\n\n::: zone-end\n\n:::row:::\n    :::column:::\n        {SENTENCE}\n    :::column-end:::\n:::row-end:::\n\n");
            }
            3 => text.push_str("[!INCLUDE [shared](../includes/shared.md)]\n\n:::image type=\"content\" source=\"media/a.png\" alt-text=\"A picture.\":::\n\n"),
            _ => text.push_str("Use <xref:System.String> and :::no-loc text=\"Find\":::.\n\n[!code-csharp[Main](../samples/a.cs?name=Main)]\n\n"),
        }
    })
}

fn bilingual() -> String {
    let mut unit = 100;
    let mut pair = move |words: &str| {
        unit += 1;
        format!(
            "<span data-ttu-id=\"5d2c1-{unit}\">{words}</span><span class=\"sxs-lookup\"><span data-stu-id=\"5d2c1-{unit}\">{SENTENCE}</span></span>"
        )
    };
    filled(|at, text| {
        let words = "El portal muestra cada **solicitud abierta** de la cuenta y su `estado` actual.";
        let _ = write!(
            text,
            "## <a name=\"part-{at}\"></a>{}\n\n{} {}\n\n- {}\n\n",
            pair("Parte"),
            pair(words),
            pair(words),
            pair(words)
        );
    })
}

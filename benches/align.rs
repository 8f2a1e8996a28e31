//! How long alignment takes, and what memory it needs.
//!
//! `cargo bench --bench align -- DIR` takes the docset in DIR; without, the real ones at `../shared` where they are. A
//! docset with bilingual pairs is aligned by them; one without, by structure and sentences. Nothing here asserts a time.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark is a program of its own"
)]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use hexapla::align::{AlignSide, Lexicons, Relation, align, bitext_topics};
use hexapla::catalog::{self, Catalog};
use hexapla::config::{self, Overrides};
use hexapla::discover;
use hexapla::markdown::{Side, parse, passages};
use hexapla::text::sentence::Rules;
use rayon::prelude::*;

fn main() {
    let folders: Vec<PathBuf> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).map(PathBuf::from).collect();
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let folders = match folders.is_empty() {
        true => {
            ["nuget", "partner-center-21vianet", "partner-center-21vianet-plain"].map(|name| shared.join(name)).to_vec()
        }
        false => folders,
    };
    println!(
        "{:<32} {:>7} {:>8} {:>8} {:>8} {:>8} {:>9} {:>7}",
        "docset", "bitexts", "rows", "read", "learn", "align", "µs/bitext", "MB"
    );
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        docset(folder);
    }
    println!("milliseconds of wall time on all cores, µs of CPU time; the peak of the process so far");
    growth();
}

fn docset(folder: &Path) {
    let mut times: Vec<Duration> = Vec::new();
    let mut cpu = Duration::ZERO;
    let mut start = (Instant::now(), cpu_time());
    let mut lap = |times: &mut Vec<Duration>| {
        times.push(start.0.elapsed());
        cpu = cpu_time().saturating_sub(start.1);
        start = (Instant::now(), cpu_time());
    };
    let catalog = read(folder);
    lap(&mut times);
    let topics = bitext_topics(&catalog);
    let locales: Vec<_> = catalog.locale_ids().filter(|id| *id != catalog.source).collect();
    let lexicons = Lexicons::learn(&catalog, &topics, &topics, &locales);
    lap(&mut times);
    let counts: Vec<(usize, usize)> = topics
        .par_iter()
        .map(|topic| {
            let bitexts = topic.bitexts(&catalog, &locales, &lexicons);
            (bitexts.len(), bitexts.iter().map(|bitext| bitext.rows.len()).sum())
        })
        .collect();
    lap(&mut times);
    let bitexts: usize = counts.iter().map(|count| count.0).sum();
    let rows: usize = counts.iter().map(|count| count.1).sum();
    let name = folder.file_name().unwrap().to_string_lossy().into_owned();
    let ms = |at: usize| times[at].as_secs_f64() * 1e3;
    let each = cpu.as_secs_f64() * 1e6 / bitexts.max(1) as f64;
    println!(
        "{name:<32} {bitexts:>7} {rows:>8} {:>8.1} {:>8.1} {:>8.1} {each:>9.1} {:>7}",
        ms(0),
        ms(1),
        ms(2),
        peak()
    );
}

fn read(folder: &Path) -> Catalog {
    let config = config::load(folder, Overrides::default()).unwrap();
    let layout = discover::detect(&config).unwrap();
    let docset = discover::read(&config, &layout).unwrap();
    let documents = docset.pages.par_iter().map(|page| parse(&page.text)).collect();
    catalog::assemble(docset, documents, &layout.source_locale, &config)
}

/// The largest memory that the process had so far, in megabytes; 0 where the system does not say.
fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<usize>().ok()).unwrap_or(0) / 1024
}

/// The time that the process has had on any core, in steps of a hundredth of a second; zero where the system does not say.
fn cpu_time() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    Duration::from_millis(fields.skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum::<u64>() * 10)
}

/// One paragraph of many sentences, one table of many cells: the time must grow as they do.
fn growth() {
    println!("\n{:<32} {:>8} {:>10} {:>8}", "one article", "size", "ms", "µs/size");
    for size in [1_000, 2_000, 4_000, 8_000, 16_000] {
        let source = "One sentence about `code`. ".repeat(size);
        let target = "Ein Satz mit `code`! Ende: ja. ".repeat(size * 5 / 6);
        one("sentences of a paragraph", size, &source, &target);
    }
    for size in [3_000, 12_000, 48_000] {
        let table = |rows: usize| format!("| a | b | c |\n|--|--|--|\n{}", "| x 1 | y | z |\n".repeat(rows));
        one("cells of a table", size, &table(size / 3), &table(size / 4));
    }
}

fn one(name: &str, size: usize, source: &str, target: &str) {
    let read = |text: &str| passages(&parse(text), text, Side::Target);
    let (ours, theirs) = (read(source), read(target));
    let start = Instant::now();
    let side = |passages| AlignSide { passages, rules: Rules::of("de"), is_latin: true, sentences: None };
    black_box(align(side(&ours), side(&theirs), Relation::Divergent, None));
    let time = start.elapsed().as_secs_f64();
    println!("{name:<32} {size:>8} {:>10.1} {:>8.1}", time * 1e3, time * 1e6 / size as f64);
}

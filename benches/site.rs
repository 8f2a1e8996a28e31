//! How long `hexapla check --site` takes, beside `hyperlink --check-anchors` on the same folder in the same run.
//!
//! `cargo bench --bench site -- FOLDER…` takes built sites; without, it makes one of 10,000 pages below `target/`. The peer
//! is the program that `HYPERLINK` names, or `hyperlink` on the path (`cargo install hyperlink`); without it our own times
//! are printed alone. Both run in turn, and the best run of each counts, since the machine may be busy. CPU is the time of
//! all threads, of both the program and the system, and is 0 where `/proc` does not tell. Nothing here asserts a time.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark is a program of its own"
)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How often each program runs.
const RUNS: usize = 5;

/// Pages of the site that is made, and how many of them lie in one folder.
const PAGES: usize = 10_000;
const IN_FOLDER: usize = 100;

/// What a run takes.
#[derive(Clone, Copy)]
struct Cost {
    wall: Duration,
    cpu: Duration,
}

fn main() {
    let folders: Vec<PathBuf> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).map(PathBuf::from).collect();
    let folders = if folders.is_empty() { vec![made()] } else { folders };
    let peer = std::env::var_os("HYPERLINK").map_or_else(|| PathBuf::from("hyperlink"), PathBuf::from);
    let has_peer = Command::new(&peer).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    if !has_peer {
        println!("no '{}' to compare with: `cargo install hyperlink`, or name it in HYPERLINK", peer.display());
    }
    println!("{:<28} {:<10} {:>9} {:>9}", "site", "program", "wall ms", "CPU ms");
    for folder in folders {
        if !folder.is_dir() {
            println!("{}: no such folder", folder.display());
            continue;
        }
        let ours = || run(Command::new(env!("CARGO_BIN_EXE_hexapla")).args(["check", "-q", "--site"]).arg(&folder));
        let theirs = || run(Command::new(&peer).arg("--check-anchors").arg(&folder));
        let mut costs: [Vec<Cost>; 2] = Default::default();
        for _ in 0..RUNS {
            costs[0].push(ours());
            costs[1].extend(has_peer.then(theirs));
        }
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let ours = best(&costs[0]).unwrap();
        row(&name, "hexapla", ours);
        if let Some(theirs) = best(&costs[1]) {
            row(&name, "hyperlink", theirs);
            let ratio = |of: fn(Cost) -> Duration| of(ours).as_secs_f64() / of(theirs).as_secs_f64();
            println!("{name:<28} {:<10} {:>9.2} {:>9.2}", "ratio", ratio(|cost| cost.wall), ratio(|cost| cost.cpu));
        }
    }
    println!("the best of {RUNS} runs each, in turn; a ratio below 1 says that hexapla takes less");
}

fn row(site: &str, program: &str, cost: Cost) {
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    println!("{site:<28} {program:<10} {:>9.0} {:>9.0}", ms(cost.wall), ms(cost.cpu));
}

fn best(costs: &[Cost]) -> Option<Cost> {
    let least = |of: fn(&Cost) -> Duration| costs.iter().map(of).min();
    Some(Cost { wall: least(|cost| cost.wall)?, cpu: least(|cost| cost.cpu)? })
}

fn run(command: &mut Command) -> Cost {
    let (start, cpu) = (Instant::now(), cpu_of_children());
    let _ = command.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    Cost { wall: start.elapsed(), cpu: cpu_of_children().saturating_sub(cpu) }
}

/// The time that the programs took that this one ran, in steps of a hundredth of a second.
fn cpu_of_children() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    Duration::from_millis(fields.skip(13).take(2).filter_map(|field| field.parse::<u64>().ok()).sum::<u64>() * 10)
}

/// A site of many pages below `target/`, made once: each with the navigation of its folder, text, ids, and links to others.
fn made() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("site-{PAGES}"));
    if folder.join("ready").exists() {
        return folder;
    }
    for page in 0..PAGES {
        let path = folder.join(path_of(page));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text_of(page)).unwrap();
    }
    std::fs::write(folder.join("style.css"), "body { color: #222 }").unwrap();
    std::fs::write(folder.join("ready"), "").unwrap();
    folder
}

fn path_of(page: usize) -> String {
    format!("section-{}/page-{page}.html", page / IN_FOLDER)
}

fn text_of(page: usize) -> String {
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Page {page}</title>\n<link rel=\"stylesheet\" href=\"../style.css\">\n</head>\n<body>\n<nav class=\"menu\" aria-label=\"Pages\">\n<ul>\n"
    );
    let first = page / IN_FOLDER * IN_FOLDER;
    for other in first..first + IN_FOLDER {
        writeln!(html, "<li class=\"item\"><a class=\"link\" href=\"page-{other}.html\">Page {other}</a></li>")
            .unwrap();
    }
    writeln!(html, "</ul>\n</nav>\n<main id=\"main\">\n<h1 id=\"page-{page}\">Page {page}</h1>").unwrap();
    for part in 0..8 {
        let other = path_of((page * 7 + part * 13) % PAGES);
        writeln!(
            html,
            "<h2 id=\"part-{part}\">Part {part}<a class=\"anchor\" href=\"#part-{part}\">#</a></h2>\n<p>The portal shows every <strong>open request</strong> of the account &amp; its <code>state</code>, and <a href=\"../{other}#part-{}\">another page</a> tells more of it than this one does.</p>",
            7 - part
        )
        .unwrap();
    }
    html.push_str("</main>\n</body>\n</html>\n");
    html
}

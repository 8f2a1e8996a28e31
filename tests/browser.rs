//! Pages as readers have them: built sites in a browser, and what checkers of accessibility and HTML say of them.
//!
//! Builds the handbook, a docset made for these tests and, where it is at hand, a real one; then Node runs the files
//! `tests/browser/*.test.mjs`, each of which is one subject. Where Node, Chromium, Java or the packages of
//! `tests/browser/package.json` are not installed, it says so and is skipped; with `HEXAPLA_REQUIRE_TOOLS` it fails.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "tests build sites, run programs and say what they skip"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use assert_cmd::cargo::cargo_bin;

/// Where the handbook says that it stands: below the path at which `tests/browser/support.mjs` serves it, since the page
/// for lost addresses names its files by that.
const BASE_URL: &str = "https://hexapla.example.com/help/handbook/";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser")
}

/// What has to be installed and is not.
fn missing() -> Vec<String> {
    let is_there = |program: &str, version: &str| {
        let mut command = Command::new(program);
        command.arg(version).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    let chromium = std::env::var("HEXAPLA_CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned());
    let programs = [("node", "--version"), ("java", "-version"), (chromium.as_str(), "--version")];
    let programs = programs.iter().filter(|(name, version)| !is_there(name, version)).map(|(name, _)| *name);
    let packages = (!folder().join("node_modules").is_dir()).then_some("tests/browser/node_modules");
    programs.chain(packages).map(str::to_owned).collect()
}

/// The docsets by the names of their sites.
fn docsets() -> Vec<(&'static str, PathBuf)> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = std::env::var_os("HEXAPLA_SHARED").map_or_else(|| project.join("../shared"), PathBuf::from);
    let nuget = shared.join("corpus/nuget");
    let mut docsets = vec![("handbook", project.to_owned()), ("pages", folder().join("docset"))];
    match nuget.is_dir() {
        true => docsets.push(("nuget", nuget)),
        false => eprintln!("skipped: '{}' is not here", nuget.display()),
    }
    docsets
}

#[test]
fn pages_hold_in_a_browser() {
    let missing = missing();
    if !missing.is_empty() {
        let is_required = std::env::var_os("HEXAPLA_REQUIRE_TOOLS").is_some_and(|value| value != "0");
        assert!(!is_required, "{missing:?} not installed, and HEXAPLA_REQUIRE_TOOLS is set");
        eprintln!("skipped: {missing:?} not installed; .ci/run does that");
        return;
    }
    let sites = tempfile::tempdir().unwrap();
    for (name, docset) in docsets() {
        let mut build = Command::new(cargo_bin("hexapla"));
        build.arg("build").arg(&docset).arg("--output").arg(sites.path().join(name)).arg("--quiet");
        if name == "handbook" {
            build.args(["--base-url", BASE_URL]);
        }
        let output = build.output().unwrap();
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    }
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    assert!(!files.is_empty());
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec"]).args(&files).env("HEXAPLA_SITES", sites.path());
    let output = node.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    // What was measured, for those who look at it with '--nocapture'.
    said.lines().filter(|line| line.starts_with('ℹ')).for_each(|line| eprintln!("{line}"));
}

//! The formats of findings: what is in them, where they go, and what programs of others say of them.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "tests run validators and read what was written"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::support::{TestDocset, run_in, shared};

/// A docset whose three locales share a defect and have some of their own.
fn broken() -> TestDocset {
    TestDocset::new()
        .file("content/en-us/a.md", "# One\n\nSee [two](gone.md) and [b](b.md#nope), [c](B.md), [d](xref:no).\n")
        .file("content/en-us/b.md", "# Two\n\n## Part\n\nText.\n")
        .file("content/es-es/a.md", "# Uno\n\nVea [dos](gone.md) y [más](B.md).\n")
        .file("content/es-es/b, 100%: ñ.md", "# B\n\n[x](gone.md)\n")
        .file(
            "content/ja-jp/a.md",
            "# 一\n\n日本語 e\u{301} [二](gone.md)\tと [三](三番目.md) <b> & \"\u{9b}\" [四](B.md)\n",
        )
        .file("content/ja-jp/TOC.yml", "- name: X\n  href: nada.md\n")
}

/// What a format has of the docset.
fn written(docset: &TestDocset, format: &str) -> String {
    docset.run(&["check", "--format", format]).code(1).stdout()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

#[test]
fn people_see_the_line_with_a_mark_below() {
    let docset = TestDocset::new()
        .file("content/en-us/a.md", "# One\n\nSee [two](B.md).\n")
        .file("content/en-us/b.md", "# Two\n")
        .file("content/ja-jp/a.md", "# 一\n\n日本語 [二](なし.md)。\n");
    assert_eq!(
        docset.run(&["check"]).code(1).stdout(),
        "content/en-us/a.md:3:11: warning[link-case-mismatch]: 'B.md' differs from the name of its file in letter case\n  \
           |\n\
         3 | See [two](B.md).\n  \
           |           ^^^^\n  \
           |\n  \
           = help: did you mean 'b.md'?\n\n\
         content/ja-jp/a.md:3:9: error[file-not-found]: cannot find 'なし.md'\n  \
           |\n\
         3 | 日本語 [二](なし.md)。\n  \
           |             ^^^^^^^\n\n"
    );
    let coloured = docset.run(&["check", "--color", "always"]).code(1).stdout();
    assert!(coloured.contains("\u{1b}[31merror[file-not-found]"), "{coloured}");
}

#[test]
fn one_run_serves_all() {
    let docset = broken();
    docset
        .run(&[
            "check",
            "-o",
            "out/deep/report.sarif",
            "-o",
            "junit=tests.log",
            "--output",
            "tests.xml",
            "-o",
            "sum.md",
            "-o",
            "gitlab=code.json",
            "-o",
            "all.json",
            "-o",
            "r.rdjson",
            "-o",
            "github=notes",
            "-o",
            "people.txt",
            "--color",
            "always",
            "--format",
            "json",
        ])
        .code(1);
    for (file, format) in [
        ("out/deep/report.sarif", "sarif"),
        ("tests.log", "junit"),
        ("tests.xml", "junit"),
        ("sum.md", "markdown"),
        ("code.json", "gitlab"),
        ("all.json", "json"),
        ("r.rdjson", "rdjson"),
        ("notes", "github"),
        ("people.txt", "human"),
    ] {
        assert_eq!(docset.read(file), written(&docset, format), "{file}");
    }
    let names: BTreeSet<String> = std::fs::read_dir(docset.path(""))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(names.iter().all(|name| !name.starts_with('.')), "{names:?}");
}

#[test]
fn what_cannot_be_written_is_told_and_keeps_nobody_from_the_rest() {
    let docset = broken().file("file", "");
    let ran =
        docset.run(&["check", "-o", "file/x.sarif", "-o", "y.sarif"]).code(2).says(&["cannot write 'file/x.sarif'"]);
    assert!(ran.stdout().contains("file-not-found") && docset.has("y.sarif"));
    docset.run(&["check", "-o", "content/r.sarif/"]).code(2);
    for (output, says) in [
        ("sarfi=x", "there is no format 'sarfi'"),
        ("report.pdf", "FORMAT=FILE"),
        ("json=", "no file"),
        ("json=-", "--format"),
    ] {
        docset.run(&["check", "-o", output]).code(2).says(&[says]);
    }
    docset.run(&["check", "-o", "a.json", "-o", "gitlab=a.json"]).code(2).says(&["'a.json' is given twice"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_written_to_and_a_link_is_followed() {
    let docset = broken().file("real.sarif", "old");
    std::os::unix::fs::symlink(docset.path("real.sarif"), docset.path("link.sarif")).unwrap();
    docset.run(&["check", "-o", "link.sarif", "-o", "json=/dev/null"]).code(1);
    assert_eq!(docset.read("real.sarif"), written(&docset, "sarif"));
    assert!(docset.path("link.sarif").is_symlink());
}

#[test]
fn paths_begin_at_the_top_of_the_checkout() {
    let docset = TestDocset::new()
        .file("help/content/en-us/a.md", "# A\n\n[b](gone.md)\n")
        .file("help/.gitkeep", "")
        .file(".git", "gitdir: elsewhere\n");
    let path = |folder: &str, dir: &str| {
        let ran = run_in(&docset.path(folder), &["check", dir, "--format", "gitlab"]).code(1);
        json(&ran.stdout())[0]["location"]["path"].as_str().unwrap().to_owned()
    };
    assert_eq!(path("", "help"), "help/content/en-us/a.md");
    assert_eq!(path("help/content", ".."), "help/content/en-us/a.md");
    let people = run_in(&docset.path("help"), &["check"]).code(1).stdout();
    assert!(people.starts_with("content/en-us/a.md:3:5: "), "{people}");
    docset.remove(".git");
    assert_eq!(path("", "help"), "help/content/en-us/a.md");
    assert_eq!(path("help", "."), "content/en-us/a.md");
    assert_eq!(path("help/content", ".."), "en-us/a.md");
}

#[test]
fn a_defect_of_several_locales_is_one_result() {
    let toc = "- name: X\n  href: lost.md\n";
    let docset = broken().file("content/en-us/toc.yml", toc).file("content/es-es/toc.yml", toc);
    let sarif = json(&written(&docset, "sarif"));
    let run = &sarif["runs"][0];
    assert_eq!((&sarif["version"], &run["columnKind"]), (&"2.1.0".into(), &"unicodeCodePoints".into()));
    let results = array(&run["results"]);
    let of = |text: &str| results.iter().find(|result| result["message"]["text"] == text).unwrap();
    let gone = of("cannot find 'gone.md'.");
    let files = |result: &Value| {
        let uri = |place: &Value| place["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap().to_owned();
        array(&result["locations"]).iter().map(uri).collect::<Vec<_>>()
    };
    assert_eq!(files(gone), ["content/en-us/a.md", "content/es-es/a.md", "content/ja-jp/a.md"]);
    let region = &gone["locations"][2]["physicalLocation"]["region"];
    assert_eq!(region, &json(r#"{"startLine":3,"startColumn":12,"endLine":3,"endColumn":19}"#));
    assert!(results.iter().any(|result| files(result) == ["content/es-es/b,%20100%25:%20%C3%B1.md"]));
    // What has no topic is one by its path.
    let toc = of("cannot find 'lost.md'.");
    assert_eq!(files(toc), ["content/en-us/toc.yml", "content/es-es/toc.yml"]);
    let case = of("'B.md' differs from the name of its file in letter case; did you mean 'b.md'?");
    let changes = array(&case["fixes"][0]["artifactChanges"]);
    assert_eq!(changes.len(), 3);
    assert_eq!(changes[0]["replacements"][0]["insertedContent"]["text"], "b.md");
    // The worst first, and each rule once, with what it is.
    let levels: Vec<_> = results.iter().map(|result| result["level"].as_str().unwrap()).collect();
    assert!(levels.is_sorted_by_key(|level| ["error", "warning", "note"].iter().position(|known| known == level)));
    for result in results {
        let rule = &run["tool"]["driver"]["rules"][usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(["shortDescription", "fullDescription", "help"].iter().all(|key| rule[key]["text"].is_string()));
    }
}

#[test]
fn fingerprints_are_unique_and_stay_when_lines_move() {
    let docset = broken().file("content/en-us/c.md", "# C\n\n[x](no.md) [x](no.md)\n\n[x](no.md)\n");
    let of_gitlab = |text: &str| {
        let issues = json(text);
        array(&issues).iter().map(|issue| issue["fingerprint"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let of_sarif = |text: &str| {
        let results = &json(text)["runs"][0]["results"];
        let print = |result: &Value| result["partialFingerprints"]["hexapla/v1"].as_str().unwrap().to_owned();
        array(results).iter().map(print).collect::<Vec<_>>()
    };
    let before = (of_gitlab(&written(&docset, "gitlab")), of_sarif(&written(&docset, "sarif")));
    for prints in [&before.0, &before.1] {
        assert_eq!(prints.iter().collect::<BTreeSet<_>>().len(), prints.len());
    }
    for file in ["content/en-us/a.md", "content/en-us/c.md", "content/ja-jp/a.md"] {
        let text = docset.read(file);
        docset.write(file, text.replacen("\n\n", "\n\nNew words.\n\n", 1));
    }
    assert_eq!(before, (of_gitlab(&written(&docset, "gitlab")), of_sarif(&written(&docset, "sarif"))));
}

#[test]
fn annotations_are_the_worst_and_what_is_cut_is_counted() {
    let links: String = (0..15).map(|at| format!("[x](no-{at}.md) [y](B.md)\n")).collect();
    let docset = broken().file("content/en-us/c.md", format!("# C\n\n{links}"));
    let text = written(&docset, "github");
    let of = |word: &str| text.lines().filter(|line| line.starts_with(word)).count();
    assert_eq!((of("::error "), of("::warning ")), (10, 10), "{text}");
    let last = text.lines().last().unwrap();
    assert!(last.starts_with("Not annotated: ") && last.contains(" errors, ") && last.contains(" warnings"), "{last}");
    let escaped = TestDocset::new().file("content/en-us/b, 100%: ñ.md", "# B\n\n[x](gone.md)\n");
    assert_eq!(
        written(&escaped, "github"),
        "::error file=content/en-us/b%2C 100%25%3A ñ.md,line=3,col=5,endColumn=12,title=file-not-found::cannot find \
         'gone.md'.\n"
    );
}

#[test]
fn gitlab_gets_what_it_wants_of_each() {
    let issues = json(&written(&broken(), "gitlab"));
    assert!(!array(&issues).is_empty());
    for issue in array(&issues) {
        for key in ["description", "check_name", "fingerprint"] {
            assert!(issue[key].as_str().is_some_and(|text| !text.is_empty()), "{issue}");
        }
        assert!(["info", "minor", "major"].contains(&issue["severity"].as_str().unwrap()), "{issue}");
        assert!(issue["location"]["path"].as_str().is_some_and(|path| path.starts_with("content/")), "{issue}");
        assert!(issue["location"]["lines"]["begin"].as_u64().is_some_and(|line| line > 0), "{issue}");
    }
}

#[test]
fn columns_of_reviewdog_are_bytes() {
    let docset = broken();
    let found = json(&written(&docset, "rdjson"));
    let mut suggestions = 0;
    for finding in array(&found["diagnostics"]) {
        let Some(start) = finding["location"]["range"]["start"]["column"].as_u64() else { continue };
        let text = docset.read(finding["location"]["path"].as_str().unwrap());
        let range = &finding["location"]["range"];
        let number = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
        let line = text.lines().nth(number(&range["start"]["line"]) - 1).unwrap();
        let marked = &line[usize::try_from(start).unwrap() - 1..number(&range["end"]["column"]) - 1];
        assert!(
            finding["message"]
                .as_str()
                .unwrap()
                .contains(marked.trim_start_matches("b.md").trim_start_matches("xref:")),
            "{marked}: {finding}"
        );
        suggestions += array(&finding["suggestions"]).len();
    }
    assert!(suggestions >= 3);
}

#[test]
fn junit_fails_where_the_run_does() {
    let docset = broken();
    let text = written(&docset, "junit");
    assert!(text.contains("<failure message=") && text.contains("<system-out>"), "{text}");
    assert!(text.contains("file=\"content/ja-jp/a.md\" line=\"3\""), "{text}");
    let never = docset.run(&["check", "--format", "junit", "--fail-on", "never"]).code(0).stdout();
    assert!(!never.contains("<failure") && never.contains("failures=\"0\""), "{never}");
    let clean = TestDocset::new().file("content/en-us/a.md", "# A\n\nWords.\n");
    let clean = clean.run(&["check", "--format", "junit"]).code(0).stdout();
    assert!(clean.contains("tests=\"1\" failures=\"0\""), "{clean}");
}

#[test]
fn a_summary_counts_and_lists_the_worst() {
    let links: String = (0..150).map(|at| format!("[x](no-{at}.md) [y](B.md)\n")).collect();
    let docset = broken().file("content/en-us/c_d.md", format!("# C\n\n{links}"));
    let text = written(&docset, "markdown");
    for part in [
        "## Hexapla\n\n**",
        "| error | `file-not-found` | 1",
        "### content/en-us/c\\_d.md\n\n- 3:5 **error** `file-not-found`: cannot find 'no-0.md'.\n",
        "  - the same in content/es-es/a.md:3:11, content/ja-jp/a.md:3:12\n",
        " more findings, no more severe than these.\n",
    ] {
        assert!(text.contains(part), "{part:?} is not in\n{text}");
    }
    assert!(text.len() < 1_000_000);
    let clean = TestDocset::new().file("content/en-us/a.md", "# A\n\nWords.\n");
    assert_eq!(clean.run(&["check", "--format", "markdown"]).code(0).stdout(), "## Hexapla\n\nNo findings.\n");
}

#[test]
fn every_format_is_the_same_on_any_number_of_threads() {
    let docset = broken();
    for format in ["human", "json", "sarif", "junit", "github", "gitlab", "rdjson", "markdown"] {
        let on = |jobs: &str| docset.run(&["check", "--format", format, "--jobs", jobs]).stdout();
        assert_eq!(on("1"), on("8"), "{format}");
    }
}

/// A program that checks a format. `None`, said plainly, where it is not installed; a fault where it has to be.
fn tool(below: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats").join(below);
    if path.is_file() {
        return Some(path);
    }
    let is_required = std::env::var_os("HEXAPLA_REQUIRE_TOOLS").is_some_and(|value| value != "0");
    assert!(!is_required, "'{}' is not installed, and HEXAPLA_REQUIRE_TOOLS is set", path.display());
    eprintln!("skipped: '{}' is not installed; .ci/run does that", path.display());
    None
}

/// What a validator says, and whether it is content.
fn ask(command: &mut Command) -> (bool, String) {
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

/// The docsets whose findings are validated: one of ours, an empty one, and the real ones at hand.
fn validated(check: impl Fn(&Path)) {
    let output = TestDocset::new();
    let docsets = [broken(), TestDocset::new().file("content/en-us/a.md", "# A\n\nWords.\n")];
    let real = ["corpus/nuget", "corpus/partner-center-21vianet", "seeds"].into_iter().filter_map(shared);
    let folders = docsets.iter().map(|docset| docset.path("")).chain(real);
    for (at, folder) in folders.enumerate() {
        let out = output.path(&at.to_string());
        std::fs::create_dir(&out).unwrap();
        let file = |name: &str| out.join(name).to_string_lossy().into_owned();
        let files = [file("all.sarif"), file("all.xml"), file("all.rdjson")];
        run_in(&folder, &["check", "-q", "--format", "github", "-o", &files[0], "-o", &files[1], "-o", &files[2]]);
        check(&out);
    }
}

#[test]
fn sarif_multitool_accepts_what_we_write() {
    // The program itself: what npm links to hands its arguments to a shell.
    let Some(tool) = tool("node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool") else { return };
    validated(|out| {
        let found = out.join("found.sarif");
        let (ok, said) = ask(Command::new(&tool)
            .args(["validate", &out.join("all.sarif").to_string_lossy(), "--output", &found.to_string_lossy()])
            .args(["--quiet", "--level", "Error;Warning"]));
        assert!(ok && found.is_file(), "{said}");
        let found = json(std::fs::read_to_string(&found).unwrap().trim_start_matches('\u{feff}'));
        // Notes are advice, and we have no page on the web to name (SARIF2005).
        let is_fault = |result: &&Value| result["level"] != "note" && result["ruleId"] != "SARIF2005";
        let faults: Vec<&Value> = array(&found["runs"][0]["results"]).iter().filter(is_fault).collect();
        assert!(faults.is_empty(), "{faults:#?}");
        assert!(array(&found["runs"][0]["invocations"]).iter().all(|run| run["executionSuccessful"] == true));
    });
}

#[test]
fn rdformat_validator_accepts_what_we_write() {
    let Some(tool) = tool("node_modules/.bin/rdformat-validator") else { return };
    validated(|out| {
        let file = out.join("all.rdjson");
        let (ok, said) = ask(Command::new(&tool).args(["--strict", "--no-extra-fields"]).arg(&file));
        assert!(ok && said.contains("Valid files: 1"), "{said}");
    });
}

#[test]
fn junitparser_reads_what_we_write() {
    let Some(tool) = tool(".venv/bin/python") else { return };
    // Counts what is there against what the file says of itself.
    let script = "import sys, junitparser\n\
                  xml = junitparser.JUnitXml.fromfile(sys.argv[1])\n\
                  cases = [case for suite in xml for case in suite]\n\
                  failed = [case for case in cases if any(isinstance(r, junitparser.Failure) for r in case.result)]\n\
                  assert cases and all(case.name and case.classname for case in cases)\n\
                  assert (xml.tests, xml.failures, xml.errors) == (len(cases), len(failed), 0)\n\
                  for suite in xml: assert suite.tests == len(list(suite)), suite.name\n\
                  before = (xml.tests, xml.failures)\n\
                  xml.update_statistics()\n\
                  assert (xml.tests, xml.failures) == before\n";
    validated(|out| {
        let (ok, said) = ask(Command::new(&tool).args(["-c", script]).arg(out.join("all.xml")));
        assert!(ok, "{said}");
    });
}

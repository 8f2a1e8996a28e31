//! `check`: what is told, what is known already, what a comment allows, how it exits.
#![expect(clippy::unwrap_used, reason = "a test fails by panic")]

use std::path::Path;

use crate::support::{Ran, TestDocset, git, run_in, shared};

/// A source with three broken links, and a translation that repeats two of them and has one of its own.
fn broken() -> TestDocset {
    TestDocset::new()
        .file("content/en-us/a.md", "---\nms.author: ann\n---\n# A\n\n[x](x.md) [y](y.md)\n\n[y](y.md)\n")
        .file("content/es-es/a.md", "---\nms.author: ann\n---\n# A\n\n[x](x.md) [y](y.md)\n\n[z](z.md)\n")
        .file("content/en-us/docs/b.md", "---\nauthor: Bob\n---\n# B\n\n[x](x.md)\n")
}

/// The findings as people see them, without the lines that they are about.
fn lines(ran: &Ran) -> Vec<String> {
    let is_told = |line: &&str| line.starts_with("content/") || line.starts_with('{') || line.contains(" = ");
    ran.stdout().lines().filter(is_told).map(|line| line.trim().to_owned()).collect()
}

/// The findings, each as its path, line and target.
fn places(docset: &TestDocset, arguments: &[&str], code: i32) -> Vec<String> {
    let mut all = vec!["check", "--format", "json"];
    all.extend(arguments);
    let ran = docset.run(&all).code(code);
    let text = |found: &serde_json::Value, key: &str| found[key].as_str().unwrap_or("-").to_owned();
    let place = |line: &str| {
        let found: serde_json::Value = serde_json::from_str(line).unwrap();
        let path = text(&found, "path").replace("content/", "");
        format!("{path}:{} {} {}", found["line"], text(&found, "code"), text(&found, "target"))
    };
    ran.stdout().lines().map(place).collect()
}

#[test]
fn what_translations_repeat_is_told_to_people_once() {
    let docset = broken();
    let ran = docset
        .run(&["check"])
        .code(1)
        .says(&["Findings: 7 errors, 0 warnings, 0 notes", "5 are told, the others repeat them"]);
    assert_eq!(
        lines(&ran),
        [
            "content/en-us/a.md:6:5: error[file-not-found]: cannot find 'x.md'",
            "= also in: es-ES",
            "content/en-us/a.md:6:15: error[file-not-found]: cannot find 'y.md'",
            "= also in: es-ES",
            "content/en-us/a.md:8:5: error[file-not-found]: cannot find 'y.md'",
            "content/en-us/docs/b.md:6:5: error[file-not-found]: cannot find 'x.md'",
            "content/es-es/a.md:8:5: error[file-not-found]: cannot find 'z.md'",
        ]
    );
    assert_eq!(lines(&docset.run(&["check", "-v"])).len(), 7);
    assert_eq!(lines(&docset.run(&["check", "--format", "json"])).len(), 7);
    assert_eq!(docset.run(&["check", "-q"]).code(1).stderr(), "");
}

#[test]
fn what_is_told_can_be_chosen() {
    let docset = broken().file("content/en-us/c.md", "# C\n\n[a](A.md)\n");
    for (arguments, code, want) in [
        (&["--locale", "es-ES"][..], 1, &["es-es/a.md:6", "es-es/a.md:6", "es-es/a.md:8"][..]),
        (&["--path", "docs"], 1, &["en-us/docs/b.md:6"]),
        (
            &["--path", "content/es-es/**", "--path", "docs"],
            1,
            &["en-us/docs/b.md:6", "es-es/a.md:6", "es-es/a.md:6", "es-es/a.md:8"],
        ),
        (&["--author", "bob"], 1, &["en-us/docs/b.md:6"]),
        (&["--path", "c.md"], 0, &["en-us/c.md:3"]),
        (&["--path", "c.md", "--severity", "error"], 0, &[]),
        (&["--path", "c.md", "--fail-on", "warning"], 1, &["en-us/c.md:3"]),
        (&["--only", "link-case-mismatch"], 0, &["en-us/c.md:3"]),
        (&["--fail-on", "never", "--path", "docs"], 0, &["en-us/docs/b.md:6"]),
    ] {
        let found = places(&docset, arguments, code);
        let starts: Vec<&str> = found.iter().filter_map(|line| line.split(' ').next()).collect();
        assert_eq!(starts, want, "{arguments:?}");
    }
    // A finding's place may be copied as it stands.
    let absolute = docset.path("content/en-us/docs/b.md").display().to_string();
    for path in ["content/en-us/docs/b.md:6:5", &absolute, &format!("{absolute}:6")] {
        docset.run(&["check", "--path", path]).code(1).says(&["Findings: 1 error,"]);
    }
    docset.run(&["check", "--only", "file-not-found,link-case-mismatch"]).code(1).says(&["7 errors, 1 warning,"]);
    // Files may be named as they are told, from wherever that is.
    for (from, root, path) in [("content", "..", "en-us/docs/b.md"), ("content/es-es", "../..", "../en-us/docs/b.md")] {
        run_in(&docset.path(from), &["check", root, "--path", path]).code(1).says(&["Findings: 1 error,"]);
    }
}

#[test]
fn what_nothing_fits_is_an_error() {
    let docset = broken();
    for (arguments, want) in [
        (&["--path", "nothing/**"][..], &["no file has a path like 'nothing/**'", "such as 'content/en-us/a.md'"][..]),
        (&["--path", "[x"], &["'[x' is no glob"]),
        (&["--author", "Bbo"], &["nobody named 'Bbo' owns an article", "did you mean 'Bob'?", "there are Bob, ann"]),
        (&["--locale", "fr-FR"], &["the docset has no locale 'fr-FR'"]),
        (&["--only", "file-not-fuond"], &["did you mean 'file-not-found'?"]),
        (
            &["--only", "hreflang-self-missing"],
            &["checks built sites, not docsets", "--site FOLDER --only hreflang-self-missing"],
        ),
        (&["--site", "content", "--only", "title-missing"], &["checks docsets, not built sites"]),
        (&["--baseline", "none.json"], &["cannot read 'none.json'"]),
        (&["--baseline", "content/en-us/a.md"], &["'content/en-us/a.md' is no baseline: it is not JSON"]),
        (&["--since", "HEAD"], &["'--since HEAD'", "is in no git repository", "use '--baseline'"]),
    ] {
        let mut all = vec!["check"];
        all.extend(arguments);
        assert_eq!(docset.run(&all).code(2).says(want).stdout(), "", "{arguments:?}");
    }
}

#[test]
fn a_baseline_hides_what_is_known_and_shrinks() {
    let docset = broken();
    docset.run(&["check", "--write-baseline", "known.json"]).code(0).says(&["Wrote 'known.json': 7 findings"]);
    let written = docset.read("known.json");
    assert_eq!(written.lines().count(), 6 + 5, "{written}");
    docset.run(&["check", "--write-baseline", "again.json"]).code(0);
    assert_eq!(docset.read("again.json"), written);
    docset.run(&["check", "--baseline", "known.json"]).code(0).says(&["No findings."]);
    // Lines that move are known; a third of what there are two of is new.
    docset.write("content/en-us/a.md", "# A\n\nText.\n\n[x](x.md) [y](y.md)\n\n- [y](y.md)\n- [y](y.md)\n");
    assert_eq!(places(&docset, &["--baseline", "known.json"], 1), ["en-us/a.md:8 file-not-found y.md"]);
    // What is mended is told, and taken out when that is asked for; what is new is not taken in.
    docset.write("content/en-us/a.md", "# A\n\n[x](x.md) [new](new.md)\n");
    let told = ["2 findings that 'known.json' lists do not occur any more, in 1 file"];
    let ran = docset.run(&["check", "--baseline", "known.json"]).code(1).says(&told);
    assert_eq!(lines(&ran), ["content/en-us/a.md:3:17: error[file-not-found]: cannot find 'new.md'"]);
    docset
        .run(&["check", "--baseline", "known.json", "--write-baseline", "known.json"])
        .code(1)
        .says(&["Wrote 'known.json': 5 findings, 2 fewer"]);
    let ran = docset.run(&["check", "--baseline", "known.json"]).code(1);
    assert!(!ran.stderr().contains("any more"));
    // Checks that do not run say nothing of what is listed.
    let ran = docset.run(&["check", "--baseline", "known.json", "--metadata"]).code(0);
    assert_eq!(ran.stderr(), "No findings.\n");
}

#[test]
fn what_a_revision_had_is_hidden() {
    let docset =
        broken().file("content/en-us/media/a.png", "x").file("content/en-us/odd \"näme\".md", "# O\n\n[o](o.md)\n");
    git(&docset.path(""), &["init", "-q"]);
    git(&docset.path(""), &["add", "."]);
    git(&docset.path(""), &["commit", "-qm", "one"]);
    git(&docset.path(""), &["tag", "old"]);
    let find = |arguments: &[&str], code| places(&docset, arguments, code);
    assert_eq!(find(&["--since", "old"], 0), [""; 0]);
    docset.write("content/en-us/a.md", "# A\n\nMoved.\n\n[x](x.md) [y](y.md) [w](w.md) ![p](media/a.png)\n");
    git(&docset.path(""), &["commit", "-qam", "two"]);
    docset.write("content/en-us/new.md", "# N\n\n[n](none.md)\n");
    assert_eq!(
        find(&["--since", "old"], 1),
        ["en-us/a.md:5 file-not-found w.md", "en-us/new.md:3 file-not-found none.md"]
    );
    assert_eq!(find(&["--since", "HEAD"], 1), ["en-us/new.md:3 file-not-found none.md"]);
    // Of two links that are the same, the one that came is told, though it stands first.
    docset.write("content/en-us/docs/b.md", "---\nauthor: Bob\n---\n# B\n\n[again](x.md)\n\n[x](x.md)\n");
    let docs = ["--since", "old", "--path", "docs"];
    assert_eq!(find(&docs, 1), ["en-us/docs/b.md:6 file-not-found x.md"]);
    git(&docset.path(""), &["checkout", "-q", "content/en-us/docs/b.md"]);
    // Today's settings judge both.
    docset.write("hexapla.yml", "checks: { file-not-found: warning }\n");
    assert_eq!(find(&["--since", "HEAD"], 0).len(), 1);
    // A docset may lie below the top of its repository.
    let ran = run_in(&docset.path("content"), &["check", ".", "--since", "old", "--format", "json"]).code(1);
    assert_eq!(lines(&ran).len(), 2);
    for name in ["none", "--help", "-x", "", "HEAD:content"] {
        docset.run(&["check", &format!("--since={name}")]).code(2).says(&["no revision"]);
    }
}

#[test]
fn locales_may_lie_in_repositories_of_their_own() {
    let docset =
        TestDocset::new().file("docs/a.md", "# A\n\n[x](x.md)\n").file("docs.es-es/a.md", "# A\n\n[x](x.md)\n");
    for folder in ["docs", "docs.es-es"] {
        git(&docset.path(folder), &["init", "-q"]);
        git(&docset.path(folder), &["add", "."]);
        git(&docset.path(folder), &["commit", "-qm", "one"]);
    }
    docset.write("docs.es-es/b.md", "# B\n\n[y](y.md)\n");
    let ran = docset.run(&["check", "docs", "--since", "HEAD", "--format", "json"]).code(1);
    assert_eq!(lines(&ran).len(), 1, "{}", ran.stdout());
    assert!(ran.stdout().contains("b.md"), "{}", ran.stdout());
}

#[cfg(unix)]
#[test]
fn links_of_a_revision_lead_nowhere_else() {
    let docset = TestDocset::new().file("content/en-us/a.md", "# A\n\n[x](x.md)\n").file("secret", "[s](s.md)\n");
    std::os::unix::fs::symlink("a.md", docset.path("content/en-us/in.md")).unwrap();
    std::os::unix::fs::symlink("/etc", docset.path("content/en-us/etc")).unwrap();
    std::os::unix::fs::symlink("../../../../../x", docset.path("content/en-us/out.md")).unwrap();
    git(&docset.path(""), &["init", "-q"]);
    git(&docset.path(""), &["add", "."]);
    git(&docset.path(""), &["commit", "-qm", "one"]);
    let found = places(&docset, &["--since", "HEAD", "--only", "file-not-found"], 0);
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_comment_of_the_source_holds_for_its_translations() {
    let allow = "<!-- hexapla-allow file-not-found, emphasis-literal: because -->";
    let docset = TestDocset::new()
        .file("content/en-us/a.md", format!("# A\n\n{allow}\n[x](x.md) [l](/en-us/l) **「x」**x\n\n[y](y.md)\n"))
        .file("content/es-es/a.md", "# A\n\n[x](x.md) **「x」**x\n\n[y](y.md)\n")
        .file("content/ja-jp/a.md", "# A\n\nText **「x」**x\n\n[y](y.md)\n\n[x](x.md)\n")
        .file(
            "content/en-us/all.md",
            format!("---\nms.date: 99\n---\n{}\n\n# B\n", allow.replace("file-not-found", "date-format-invalid")),
        )
        .file("content/es-es/all.md", "---\nms.date: 99\n---\n# B\n");
    assert_eq!(
        places(&docset, &[], 1),
        [
            "en-us/a.md:4 hard-coded-locale /en-us/l",
            "en-us/a.md:6 file-not-found y.md",
            "en-us/all.md:4 suppression-unused -",
            "es-es/a.md:5 file-not-found y.md",
            // Its blocks are not those of the source: only what leads to the same place is allowed.
            "ja-jp/a.md:3 emphasis-literal -",
            "ja-jp/a.md:5 file-not-found y.md",
        ]
    );
}

#[test]
fn a_comment_is_about_the_definition_that_follows() {
    let docset = TestDocset::new()
        .file(
            "content/en-us/a.md",
            "# A\n\n[one][1] [two][2] [three][3]\n\n<!-- hexapla-allow file-not-found: x -->\n[1]: g1.md\n[2]: g2.md\n\n\
             <!-- hexapla-allow file-not-found: y -->\n\n[3]: g\\_3.md\n\n[four](g4.md)\n",
        )
        .file("content/es-es/a.md", "# A\n\n[uno][1] [dos][2] [tres][3]\n\n[1]: g1.md\n[2]: g2.md\n[3]: g\\_3.md\n");
    assert_eq!(
        places(&docset, &[], 1),
        [
            "en-us/a.md:7 file-not-found g2.md",
            "en-us/a.md:13 file-not-found g4.md",
            "es-es/a.md:6 file-not-found g2.md",
        ]
    );
}

#[test]
fn a_path_in_the_network_leads_to_no_host() {
    let docset = TestDocset::new()
        .file("content/en-us/a.md", "# A\n\n![x](\\\\server\\share\\a.png) [y](\\\\server\\share\\b.md)\n");
    assert_eq!(
        places(&docset, &[], 0),
        [
            "en-us/a.md:3 local-file-path \\\\server\\share\\a.png",
            "en-us/a.md:3 local-file-path \\\\server\\share\\b.md",
        ]
    );
    docset.run(&["build"]);
    let page = docset.read("output/en-us/a.html");
    let main = page.split("<main").nth(1).unwrap_or(&page);
    for attribute in ["href=\"\\", "href=\"//", "src=\"\\", "src=\"//", "href=\"/server", "src=\"/server"] {
        assert!(!main.contains(attribute), "{attribute}: {main}");
    }
}

#[test]
fn a_comment_is_unused_only_where_its_checks_ran() {
    let docset = TestDocset::new().file(
        "content/en-us/a.md",
        "# A\n\n<!-- hexapla-allow file-not-found: x -->\n[a](a.md)\n\n<!-- hexapla-allow link-empty: y -->\n[b]()\n",
    );
    let unused = ["en-us/a.md:3 suppression-unused -"];
    assert_eq!(places(&docset, &[], 0), unused);
    assert_eq!(places(&docset, &["--only", "suppression-unused"], 0), unused);
    assert_eq!(places(&docset, &["--links"], 0), [""; 0]);
    docset.write("hexapla.yml", "checks: { file-not-found: off }\n");
    assert_eq!(places(&docset, &[], 0), [""; 0]);
}

#[test]
fn the_summary_counts_by_check_locale_and_owner() {
    let links = |count: usize| (0..count).map(|at| format!("[x](x{at}.md)\n")).collect::<String>();
    let docset = broken().file("content/es-es/c.md", format!("# C\n\n{}\n[a](A.md)\n", links(12)));
    let stderr = docset.run(&["check"]).code(1).stderr();
    for row in [
        "Check               Errors  Warnings   Notes",
        "file-not-found          19         0       0",
        "link-case-mismatch       0         1       0",
        "Locale  Errors  Warnings   Notes",
        "es-ES       15         1       0",
        "Owner  Errors  Warnings   Notes",
        "-          12         1       0",
        "Bob         1         0       0",
    ] {
        assert!(stderr.lines().any(|line| line == row), "no {row:?} in\n{stderr}");
    }
}

#[test]
fn two_runs_print_the_same_on_any_number_of_threads() {
    let Some(docset) = shared("seeds") else { return };
    let run = |jobs: &str| {
        let ran = run_in(Path::new("."), &["check", &docset.to_string_lossy(), "-j", jobs]);
        ran.stdout() + &ran.stderr()
    };
    assert_eq!(run("1"), run("4"));
}

#[test]
fn a_bracket_or_title_too_near_is_no_part_of_a_name() {
    let docset = TestDocset::new()
        .file("content/en-us/a.md", "# A\n\n[a]((b.md)) [b](b.md\"T\")\n")
        .file("content/en-us/b.md", "# B\n")
        .file("content/en-us/b.png", "");
    let ran = docset.run(&["check", "--only", "file-not-found"]).code(1);
    assert_eq!(ran.stdout().matches("did you mean 'b.md'?").count(), 2, "{}", ran.stdout());
}

#[test]
fn explain_shows_a_page_and_how_to_allow_it() {
    let docset = TestDocset::new();
    let page = docset.run(&["explain", "file-not-found"]).code(0).stdout();
    for part in [
        "# file-not-found\n",
        "## Example\n",
        "## Allow it\n",
        "<!-- hexapla-allow file-not-found: ",
        "  file-not-found: off\n",
    ] {
        assert!(page.contains(part), "no {part:?} in\n{page}");
    }
    let list = docset.run(&["explain"]).code(0).stdout();
    assert!(list.contains("\n  suppression-unused "), "{list}");
    docset.run(&["explain", "file-not-fuond"]).code(2).says(&["did you mean 'file-not-found'?"]);
}

#[test]
fn comments_in_yaml_allow_findings_and_those_of_the_source_hold_for_translations() {
    let allow = "# hexapla-allow file-not-found: later";
    let docset = TestDocset::new()
        .file(
            "content/en-us/toc.yml",
            format!("{allow}\n- name: A\n  href: a.md\n- name: B\n  href: gone.md\n{allow}\n- name: C\n  href: c.md\n  items:\n  - name: D\n    href: d.md\n- name: E\n  href: e.md {allow}\n"),
        )
        .file(
            "content/es-es/toc.yml",
            "- name: A\n  href: a.md\n- name: B\n  href: gone.md\n- name: C\n  href: c.md\n  items:\n  - name: D\n    href: d.md\n- name: E\n  href: e.md\n",
        )
        .file("content/en-us/a.md", "---\n# hexapla-allow date-format-invalid: a template\nms.date: soon\n---\n# A\n\n[x](x.md)\n")
        .file("content/es-es/a.md", "---\nms.date: soon\nms.author: x\n---\n# A\n")
        .file("content/en-us/b.md", "---\n# hexapla-allow title-missing: it has none\nms.author: x\n---\nText [x](x.md)\n")
        .file("content/en-us/c/toc.md", "<!-- hexapla-allow file-not-found: all of it -->\n# [A](../a.md)\n# [Gone](gone.md)\n");
    assert_eq!(
        places(&docset, &["--severity", "warning"], 1),
        [
            "en-us/a.md:7 file-not-found x.md",
            "en-us/b.md:5 file-not-found x.md",
            "en-us/toc.yml:1 suppression-unused -",
            "en-us/toc.yml:5 file-not-found gone.md",
            "es-es/toc.yml:4 file-not-found gone.md",
        ]
    );
    docset.run(&["check"]).code(1).says(&["Not told: 10 allowed by comments"]);
}

#[test]
fn what_a_missing_file_was_renamed_to_is_known_to_git() {
    let docset = TestDocset::new()
        .file("content/en-us/docs/old.md", "# Old\n\nA text that is long enough to be found again, with words.\n")
        .file("content/en-us/a.md", "# A\n\n[old](docs/old.md#x)\n")
        .file("content/es-es/a.md", "# A\n\n[old](docs/old.md)\n");
    let root = docset.path("");
    git(&root, &["init", "-q"]);
    git(&root, &["add", "."]);
    git(&root, &["commit", "-qm", "one"]);
    git(&root, &["mv", "content/en-us/docs/old.md", "content/en-us/young.md"]);
    git(&root, &["commit", "-qm", "two"]);
    let ran = docset.run(&["check", "-v"]).code(1);
    assert!(ran.stdout().contains("the file was renamed on "), "{}", ran.stdout());
    assert!(ran.stdout().contains("write 'young.md#x'"), "{}", ran.stdout());
    let never = docset.run(&["check", "--history", "never"]).code(1);
    assert!(!never.stdout().contains("renamed"), "{}", never.stdout());
    docset.run(&["check", "--fix", "--only", "file-not-found"]).code(0);
    assert_eq!(docset.read("content/es-es/a.md"), "# A\n\n[old](young.md)\n");
}

#[test]
fn a_clone_without_the_revision_says_what_to_fetch() {
    let docset = broken();
    let root = docset.path("");
    git(&root, &["init", "-q"]);
    git(&root, &["add", "."]);
    git(&root, &["commit", "-qm", "one"]);
    git(&root, &["commit", "-q", "--allow-empty", "-m", "two"]);
    let other = TestDocset::new();
    let (from, to) = (format!("file://{}", root.display()), other.path("clone"));
    git(&root, &["clone", "-q", "--depth", "1", &from, to.to_str().unwrap()]);
    run_in(&to, &["check", "--since", "HEAD~1"]).code(2).says(&["shallow clone", "fetch-depth: 0"]);
    let part = other.path("part");
    git(&root, &["config", "uploadpack.allowFilter", "true"]);
    docset.write("content/en-us/a.md", "# A\n");
    git(&root, &["commit", "-qam", "three"]);
    git(&root, &["clone", "-q", "--filter=blob:none", &from, part.to_str().unwrap()]);
    run_in(&part, &["check", "--since", "HEAD~1"]).code(2).says(&["partial clone", "--filter"]);
}

use std::borrow::Cow;

use rayon::prelude::*;

use super::*;
use crate::highlight::grammars::{MAX_CODE, MAX_LINE, VERSION};
use crate::highlight::languages::{LANGUAGES, Language};
use crate::highlight::packed::{pack, unpack};

/// The code with its marks shown: `{keyword|if}`.
fn shown(language: &str, code: &str) -> String {
    let mut out = String::new();
    let mut done = 0;
    for Token { start, end, class } in highlight(language, code) {
        let (start, end) = (start as usize, end as usize);
        let name = class.as_str().trim_start_matches("hljs-");
        out += &format!("{}{{{name}|{}}}", &code[done..start], &code[start..end]);
        done = end;
    }
    out + &code[done..]
}

#[test]
fn languages_are_found_by_any_of_their_names() {
    for (name, shown) in [
        ("csharp", Some("C#")),
        ("CSharp", Some("C#")),
        ("cs", Some("C#")),
        ("C#", Some("C#")),
        ("C++", Some("C++")),
        ("SQL", Some("SQL")),
        ("PowerShell", Some("PowerShell")),
        ("azurepowershell-interactive", Some("Azure PowerShell")),
        ("dotnetcli", Some(".NET CLI")),
        ("aspx-csharp", Some("ASP.NET (C#)")),
        ("Output", Some("Output")),
        ("klingon", None),
        ("", None),
    ] {
        assert_eq!(language_name(name), shown, "{name}");
    }
    let mut aliases: Vec<&str> =
        LANGUAGES.iter().flat_map(|language| language.aliases.split_ascii_whitespace()).collect();
    let count = aliases.len();
    aliases.sort_unstable();
    aliases.dedup();
    assert_eq!(aliases.len(), count, "two languages have one name");
}

#[test]
fn code_is_marked() {
    let mut wrong = Vec::new();
    for (language, code, want) in [
        ("csharp", "var a = \"x\"; // n", "{keyword|var} a = {string|\"x\"}; {comment|// n}"),
        (
            "cs",
            "[Fact]\nclass A { int B() => 1_000; }",
            "[{type|Fact}]\n{keyword|class} {title|A} { {type|int} {title|B}() => {number|1_000}; }",
        ),
        ("cs", "@\"a\\\" + @\"b\"\"c\" + x.if", "{string|@\"a\\\"} + {string|@\"b\"\"c\"} + x.if"),
        (
            "cpp",
            "#include <vector>\nauto s = R\"x(a)\"b)x\";",
            "{meta|#include} {string|<vector>}\n{type|auto} s = {string|R\"x(a)\"b)x\"};",
        ),
        (
            "C",
            "int main(void) { return 'a' + 0x1F; }",
            "{type|int} {title|main}({type|void}) { {keyword|return} {string|'a'} + {number|0x1F}; }",
        ),
        (
            "xml",
            "<a b=\"c\"><!-- d --></a>&lt;",
            "<{name|a} {attr|b}={string|\"c\"}>{comment|<!-- d -->}</{name|a}>{literal|&lt;}",
        ),
        ("html", "<script>let a</script>", "<{name|script}>{keyword|let} a</script>"),
        ("json", "{\"a\": [1, true, \"b\"]}", "{{attr|\"a\"}: [{number|1}, {literal|true}, {string|\"b\"}]}"),
        (
            "sql",
            "SELECT a FROM b WHERE c = @d -- e",
            "{keyword|SELECT} a {keyword|FROM} b {keyword|WHERE} c = {variable|@d} {comment|-- e}",
        ),
        ("ps", "Get-Item -Path $env:A # b", "{built_in|Get-Item} -Path {variable|$env:A} {comment|# b}"),
        (
            "bash",
            "$ az login --user \"$a\" \\\n  next",
            "{built_in|$} az login {attr|--user} {string|\"}{variable|$a}{string|\"} \\\n  next",
        ),
        ("console", "$ it's 'a' b's\nc \"d", "{meta|$} it's 'a' b's\nc \"d"),
        ("cmd", "REM a\ndir /s %TEMP%", "{comment|REM a}\n{built_in|dir} /s {variable|%TEMP%}"),
        ("vb", "Dim a As Integer = 1 ' b", "{keyword|Dim} a {keyword|As} {type|Integer} = {number|1} {comment|' b}"),
        (
            "python",
            "@a.b\ndef c(): return None",
            "{meta|@a.b}\n{keyword|def} {title|c}(): {keyword|return} {literal|None}",
        ),
        (
            "yaml",
            "a: 1 # b\nc:\n- d: |\n    e\n- f: g",
            "{attr|a}: {number|1} {comment|# b}\n{attr|c}:\n- {attr|d}: |\n    {string|e}\n- {attr|f}: g",
        ),
        ("ini", "[a]\nb = 1\n; c", "{section|[a]}\n{attr|b} = 1\n{comment|; c}"),
        ("diff", "@@ 1\n-a\n+b\n c", "@@ 1\n{deletion|-a}\n{addition|+b}\n c"),
        (
            "http",
            "GET /a HTTP/1.1\nHost: b\n\n{\"c\":1}",
            "{keyword|GET} /a {keyword|HTTP}/{number|1.1}\n{attr|Host}: {string|b}\n\n{{attr|\"c\"}:{number|1}}",
        ),
        ("css", "a { color: #fff; }", "{name|a} { {attr|color}: {number|#fff}; }"),
        (
            "razor",
            "@model A\n<p>@Model.B</p>",
            "{meta|@}{keyword|model} {type|A}\n<{name|p}>{meta|@}Model.B</{name|p}>",
        ),
        ("aspx-csharp", "<%@ Page %><%= 1 %>", "<%@ Page %><%= 1 %>"),
        ("php", "<?php echo $a; ?>", "<?php {keyword|echo} {variable|$a}; ?>"),
        ("asm", "start: mov eax, 1 ; a", "{title|start:} {keyword|mov} {built_in|eax}, {number|1} {comment|; a}"),
        ("kusto", "T | where a == 'b'", "T | {keyword|where} a == {string|'b'}"),
        ("dockerfile", "FROM a AS b", "{keyword|FROM} a {keyword|AS} b"),
        ("markdown", "# A\n> [!NOTE]\n[b](c)", "{section|# A}\n> [{title|!NOTE}]\n[{title|b}]({attr|c})"),
        ("output", "if 1", "if 1"),
        ("klingon", "if 1", "if 1"),
    ] {
        let found = shown(language, code);
        if found != want {
            wrong.push(format!("{language}\n  {found:?}\n  {want:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_comment_over_lines_is_marked_line_by_line() {
    assert_eq!(shown("c", "/* a\r\n\n b */"), "{comment|/* a}\r\n\n {comment|b */}");
}

/// Every name that is said to have a grammar has one.
#[test]
fn every_grammar_is_there() {
    for language in LANGUAGES.iter().filter(|language| !language.grammar.is_empty()) {
        let known = syntaxmate::Catalog::bundled();
        assert!(known.canonical_language(language.grammar).is_some(), "{}", language.grammar);
    }
}

/// What is remembered is of one release of the grammars.
#[test]
fn the_version_is_that_of_the_crate() {
    let release = VERSION.strip_prefix("syntaxmate ").and_then(|rest| rest.split(',').next()).expect("a release");
    let wanted = format!("syntaxmate = {{ version = \"={release}\"");
    assert!(include_str!("../../Cargo.toml").contains(&wanted), "{wanted}: let VERSION follow it");
}

/// Tokens are in order, fit the code, and stay on their lines, whatever the code is; and the same code gets the same
/// tokens, whatever was read before.
#[test]
fn tokens_fit_any_code() {
    let mut seed: u64 = 7;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let highlights = Highlights::default();
    for language in one_of_each_grammar() {
        let samples: Vec<String> =
            (0..20).map(|_| (0..next(40)).map(|_| PIECES[next(PIECES.len())]).collect()).collect();
        let found: Vec<Vec<Token>> = samples.iter().map(|code| highlights.tokens(language, code)).collect();
        for (code, tokens) in samples.iter().zip(&found) {
            assert_fit(language, code, tokens);
            assert_eq!(unpack(&pack(tokens), code).as_ref(), Some(tokens), "{language}: {code:?}");
        }
        let fresh = Highlights::default();
        for (code, tokens) in samples.iter().zip(&found).rev() {
            assert_eq!(&fresh.tokens(language, code), tokens, "{language}: {code:?}");
        }
    }
}

/// Pieces that begin and end what languages know, and what no language knows.
const PIECES: [&str; 60] = [
    "\"",
    "'",
    "`",
    "/*",
    "*/",
    "//",
    "#",
    "<",
    ">",
    "<!--",
    "<%",
    "%>",
    "<?php",
    "<script>",
    "</script>",
    "{",
    "}",
    "@",
    "@{",
    "@code {",
    "$",
    "${",
    "%",
    "-",
    "--a",
    "R\"",
    "R\"x(",
    "\\",
    "\n",
    "\r\n",
    " ",
    "é",
    "語",
    "😀",
    "if",
    "class",
    "0x",
    "1e+",
    ".5",
    ":",
    "=",
    "a:",
    "- ",
    "|",
    "[",
    "]",
    "(",
    ")",
    "&amp;",
    "rem",
    "::",
    "#include <",
    "GET ",
    "\t",
    "\"\"\"",
    "@\"",
    "\0",
    "\u{2028}",
    "\r",
    "<a b=",
];

/// One name for each grammar.
fn one_of_each_grammar() -> impl Iterator<Item = &'static str> {
    let first = |grammar: &str| LANGUAGES.iter().position(|language| language.grammar == grammar);
    let is_first = move |(at, language): &(usize, &Language)| first(language.grammar) == Some(*at);
    let alias = |language: &'static Language| language.aliases.split_ascii_whitespace().next().expect("a name");
    LANGUAGES.iter().enumerate().filter(is_first).map(move |(_, language)| alias(language))
}

fn assert_fit(language: &str, code: &str, tokens: &[Token]) {
    let mut done = 0;
    for Token { start, end, .. } in tokens {
        let text = code.get(*start as usize..*end as usize).unwrap_or_else(|| panic!("{language}: {code:?}"));
        assert!(*start >= done && start < end, "{language}: {code:?}");
        assert!(!text.contains('\n'), "{language}: {code:?}");
        done = *end;
    }
}

#[test]
fn too_much_code_stays_plain() {
    assert!(highlight("c", &"int a;\n".repeat(MAX_CODE / 7 + 1)).is_empty());
    assert!(!highlight("c", &"int a;\n".repeat(1_000)).is_empty());
    let long = format!("int a;\n{}\nint b;\n", "int a; ".repeat(MAX_LINE / 7 + 1));
    let lines: Vec<usize> =
        highlight("c", &long).iter().map(|token| long[..token.start as usize].matches('\n').count()).collect();
    assert_eq!(lines, [0, 2], "only the long line is plain");
}

/// A line that makes a grammar try every way ends the colours of its sample, not the build.
#[test]
fn hostile_code_is_given_up() {
    let highlights = Highlights::default();
    for (language, piece) in
        [("cpp", "/["), ("csharp", "<a "), ("vb", "("), ("bash", "\"$("), ("json", "[["), ("kusto", "{")]
    {
        let line = format!("{}\n", piece.repeat(1000 / piece.len()));
        let code = line.repeat(MAX_CODE / line.len());
        assert_fit(language, &code, &highlights.tokens(language, &code));
    }
}

type Samples = [(&'static str, &'static str)];

fn table(samples: &Samples, kept: &[u8], unused: Unused) -> Highlights {
    let samples = samples.par_iter().map(|(language, code)| (*language, Cow::Borrowed(*code)));
    Highlights::of(samples, kept, unused)
}

const SOME: &Samples = &[
    ("csharp", "class A { }\n"),
    ("CS", "class A { }\n"),
    ("json", "{\"a\": 1}\n"),
    ("output", "class\n"),
    ("klingon", "class\n"),
    ("c", " \n"),
];

#[test]
fn each_sample_is_read_once_and_remembered() {
    let first = table(SOME, &[], Unused::Drops);
    assert_eq!(first.read(), 2, "two names of one language, and what has no grammar");
    let second = table(SOME, &first.to_bytes(), Unused::Drops);
    assert_eq!(second.read(), 0);
    assert_eq!(second.to_bytes(), first.to_bytes());
    for (language, code) in SOME {
        assert_eq!(second.tokens(language, code), highlight(language, code), "{language}");
    }
    assert_eq!(second.tokens("c", "int b;"), highlight("c", "int b;"), "a sample that nobody announced");
}

#[test]
fn what_is_not_used_goes_unless_the_build_is_about_a_part() {
    let all = table(SOME, &[], Unused::Drops).to_bytes();
    let one = &SOME[..1];
    let part = table(one, &all, Unused::Stays);
    assert_eq!((part.read(), part.to_bytes()), (0, all.clone()));
    let whole = table(one, &all, Unused::Drops);
    assert_eq!((whole.read(), whole.to_bytes()), (0, table(one, &[], Unused::Drops).to_bytes()));
}

#[test]
fn bytes_that_are_broken_are_passed_over() {
    let good = table(SOME, &[], Unused::Drops).to_bytes();
    let nothing = table(&[], &[], Unused::Drops).to_bytes();
    for at in 0..good.len() {
        let mut bad = good.clone();
        bad[at] ^= 0x40;
        assert_eq!(table(&[], &bad, Unused::Stays).to_bytes(), nothing, "byte {at}");
        assert_eq!(table(&[], &good[..at], Unused::Stays).to_bytes(), nothing, "cut at {at}");
    }
    assert_eq!(table(SOME, &good[1..], Unused::Drops).to_bytes(), good);
}

/// Bytes that are whole and yet of other code, should two samples ever have one hash.
#[test]
fn tokens_of_other_code_are_no_tokens() {
    let tokens = highlight("c", "int a; // é");
    let packed = pack(&tokens);
    assert_eq!(unpack(&packed, "int a; // é"), Some(tokens));
    assert_eq!(unpack(&packed, "int"), None);
    assert_eq!(unpack(&packed, "int a; /\n/ é"), None);
    assert_eq!(unpack(&[0x80], "int"), None);
    assert_eq!(unpack(&[0xff; 20], "int"), None);
    assert_eq!(unpack(&[0, 0x1f], "int"), None, "no such class");
}

use super::*;
use crate::highlight::languages::all_aliases;

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
    let mut aliases: Vec<&str> = all_aliases().collect();
    let count = aliases.len();
    aliases.sort_unstable();
    aliases.dedup();
    assert_eq!(aliases.len(), count, "two languages have one name");
}

#[test]
fn code_is_marked() {
    for (language, code, want) in [
        ("csharp", "var a = \"x\"; // n", "{keyword|var} a = {string|\"x\"}; {comment|// n}"),
        (
            "cs",
            "[Fact]\nclass A { int B() => 1_000; }",
            "[{meta|Fact}]\n{keyword|class} {title|A} { {type|int} {title|B}() => {number|1_000}; }",
        ),
        ("cs", "@\"a\\\" + @\"b\"\"c\" + x.if", "{string|@\"a\\\"} + {string|@\"b\"\"c\"} + x.if"),
        (
            "cpp",
            "#include <vector>\nauto s = R\"x(a)\"b)x\";",
            "{meta|#include} {string|<vector>}\n{keyword|auto} s = {string|R\"x(a)\"b)x\"};",
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
        ("html", "<script>let a</script>", "<{name|script}>{keyword|let} {title|a}</{name|script}>"),
        ("json", "{\"a\": [1, true, \"b\"]}", "{{attr|\"a\"}: [{number|1}, {literal|true}, {string|\"b\"}]}"),
        (
            "sql",
            "SELECT a FROM b WHERE c = @d -- e",
            "{keyword|SELECT} a {keyword|FROM} b {keyword|WHERE} c = {variable|@d} {comment|-- e}",
        ),
        ("ps", "Get-Item -Path $env:A # b", "{built_in|Get-Item} {attr|-Path} {variable|$env:A} {comment|# b}"),
        (
            "bash",
            "$ az login --user \"$a\" \\\n  next",
            "{meta|$} {built_in|az} login {attr|--user} {string|\"$a\"} \\\n  next",
        ),
        ("console", "it's 'a' b's\nc \"d", "{built_in|it}'s {string|'a'} b's\n{built_in|c} \"d"),
        ("cmd", "REM a\ndir /s %TEMP%", "{comment|REM a}\n{built_in|dir} {attr|/s} {variable|%TEMP%}"),
        ("vb", "Dim a As Integer = 1 ' b", "{keyword|Dim} a {keyword|As} {type|Integer} = {number|1} {comment|' b}"),
        (
            "python",
            "@a.b\ndef c(): return None",
            "{meta|@a.b}\n{keyword|def} {title|c}(): {keyword|return} {literal|None}",
        ),
        (
            "yaml",
            "a: 1 # b\nc:\n- d: |\n    e\n  f: 1\n- f: g",
            "{attr|a}: {number|1} {comment|# b}\n{attr|c}:\n- {attr|d}: {meta||}\n    {string|e}\n  {attr|f}: {number|1}\n- {attr|f}: g",
        ),
        ("ini", "[a]\nb = 1\n; c", "{section|[a]}\n{attr|b} = {number|1}\n{comment|; c}"),
        ("diff", "@@ 1\n-a\n+b\n c", "{meta|@@ 1}\n{deletion|-a}\n{addition|+b}\n c"),
        (
            "http",
            "GET /a HTTP/1.1\nHost: b\n\n{\"c\":1}",
            "{keyword|GET} {string|/a} HTTP/1.1\n{attr|Host}: b\n\n{{attr|\"c\"}:{number|1}}",
        ),
        ("css", "a { color: #fff; }", "{name|a} { {attr|color}: {number|#fff}; }"),
        ("razor", "@model A\n<p>@Model.B</p>", "{keyword|@model} A\n<{name|p}>{variable|@Model}.B</{name|p}>"),
        ("aspx-csharp", "<%@ Page %><%= 1 %>", "{meta|<%@ Page %>}{meta|<%=} {number|1} {meta|%>}"),
        ("php", "<?php echo $a; ?>", "{meta|<?php} {keyword|echo} {variable|$a}; {meta|?>}"),
        ("asm", "start: mov eax, 1 ; a", "{title|start}: {keyword|mov} {built_in|eax}, {number|1} {comment|; a}"),
        ("kusto", "T | where a == 'b'", "T | {keyword|where} a == {string|'b'}"),
        ("dockerfile", "FROM a AS b", "{keyword|FROM} a {keyword|AS} b"),
        ("markdown", "# A\n> [!NOTE]\n[b](c)", "{section|# A}\n{comment|>} {keyword|[!NOTE]}\n{title|[b]}{attr|(c)}"),
        ("output", "if 1", "if 1"),
        ("klingon", "if 1", "if 1"),
    ] {
        assert_eq!(shown(language, code), want, "{language}");
    }
}

#[test]
fn a_comment_over_lines_is_marked_line_by_line() {
    assert_eq!(shown("c", "/* a\r\n\n b */"), "{comment|/* a}\r\n\n{comment| b */}");
}

/// Tokens are in order, fit the code, and stay on their lines, whatever the code is.
#[test]
fn tokens_fit_any_code() {
    let pieces = [
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
        "[A",
        "]",
        "(",
        ")",
        "&amp;",
        "&",
        "rem",
        "::",
        "#include <",
        "HTTP/",
        "GET ",
        "\t",
        "\"\"\"",
        "@\"",
        "$@\"",
        "\0",
        "\u{2028}",
        "#region",
        "<a b=",
        "<a '",
    ];
    let mut seed: u64 = 7;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for language in all_aliases() {
        for _ in 0..60 {
            let code: String = (0..next(40)).map(|_| pieces[next(pieces.len())]).collect();
            let mut done = 0;
            for Token { start, end, .. } in highlight(language, &code) {
                let text = code.get(start as usize..end as usize).unwrap_or_else(|| panic!("{language}: {code:?}"));
                assert!(start as usize >= done && start < end, "{language}: {code:?}");
                assert!(!text.contains('\n'), "{language}: {code:?}");
                done = end as usize;
            }
        }
    }
}

#[test]
fn too_much_code_stays_plain() {
    assert!(highlight("c", &"int a;\n".repeat(20_000)).is_empty());
    assert!(highlight("c", &"int a; ".repeat(1_000)).is_empty());
    assert!(!highlight("c", &"int a;\n".repeat(10_000)).is_empty());
}

/// No piece is searched through twice: of a square of this size the test would not come to its end in a minute.
#[test]
fn hostile_code_takes_no_longer_than_other_code() {
    let languages =
        ["cpp", "cs", "html", "razor", "aspx-csharp", "bash", "cmd", "yaml", "markdown", "python", "css", "php"];
    for piece in [
        "'\\", "\"\\", "/* ", "<!--", "<a ", "<a b='", "<%", "@{", "@code {", "${", "R\"(", "`", "<script>", "[[", "%a",
    ] {
        let line = piece.repeat(MAX_LINE / piece.len());
        let code = format!("{line}\n").repeat(6);
        for language in languages {
            let _ = highlight(language, &code);
        }
    }
}

use std::collections::BTreeMap;

use crate::text::Span;
use crate::yaml::node::{Node, Value, duplicates};
use crate::yaml::parse::{MAX_BYTES, MAX_DEPTH, parse};
use crate::yaml::read::read;

/// The tree in one line, each value with what its span covers.
fn outline(text: &str, node: &Node) -> String {
    let inside = match &node.value {
        Value::Null => return format!("null@{}", node.span.start),
        Value::Scalar(value) => return format!("{value:?}<{}>", node.span.of(text)),
        Value::Sequence(items) => items.iter().map(|item| outline(text, item)).collect::<Vec<_>>().join(", "),
        Value::Mapping(entries) => entries
            .iter()
            .map(|entry| format!("{}<{}>: {}", entry.key.value, entry.key.span.of(text), outline(text, &entry.value)))
            .collect::<Vec<_>>()
            .join(", "),
    };
    let first = node.span.of(text).chars().next().unwrap_or(' ');
    let last = node.span.of(text).chars().last().unwrap_or(' ');
    match node.value {
        Value::Sequence(_) => format!("[{inside}]{first}{last}"),
        _ => format!("{{{inside}}}{first}{last}"),
    }
}

#[test]
fn scalars_are_what_was_written_and_spans_are_bytes() {
    for (text, want) in [
        ("", "null@0"),
        ("# only a comment\n", "null@17"),
        ("title: .686\n", r#"{title<title>: ".686"<.686>}t6"#),
        ("- =\n- <<\n- 0123\n- true\n", r#"["="<=>, "<<"<<<>, "0123"<0123>, "true"<true>]-e"#),
        (
            "a: ~\nb: null\nc:\nd: '~'\ne: ''",
            r#"{a<a>: null@3, b<b>: null@8, c<c>: null@15, d<d>: "~"<'~'>, e<e>: ""<''>}a'"#,
        ),
        ("\u{feff}título: ñandú\r\nb: x\r\n", r#"{título<título>: "ñandú"<ñandú>, b<b>: "x"<x>}tx"#),
        (
            "日本: [é, {ü: \"\\u00e9\"}]  # ñ\nz: 1",
            r#"{日本<日本>: ["é"<é>, {ü<ü>: "é"<"\u00e9">}{}][], z<z>: "1"<1>}日1"#,
        ),
        ("a:\n- b\n- c: d\n", r#"{a<a>: ["b"<b>, {c<c>: "d"<d>}cd]-d}ad"#),
        ("a:\n  - - b\n", r#"{a<a>: [["b"<b>]-b]-b}ab"#),
        ("{\n\t\"a\": 1,\n\t\"b\": [2,],\n}", r#"{a<"a">: "1"<1>, b<"b">: ["2"<2>][]}{}"#),
        ("a: b\na: c\n", r#"{a<a>: "b"<b>, a<a>: "c"<c>}ac"#),
        ("---\na: b\n---\n[[[ never read", r#"{a<a>: "b"<b>}ab"#),
        ("a: \"x\ty\"\nb: 'it''s'", r#"{a<a>: "x\ty"<"x	y">, b<b>: "it's"<'it''s'>}a'"#),
        ("a: >-\n  one\n  two\nb: |\n  x\n", "{a<a>: \"one two\"<one\n  two\n>, b<b>: \"x\\n\"<x\n>}a\n"),
    ] {
        assert_eq!(outline(text, &parse(text).unwrap()), want, "{text:?}");
    }
}

#[test]
fn a_fault_names_the_place() {
    for (text, place, message) in [
        ("title: Ayuda: todo\n", 12..13, "this ':' is not expected here: put the value"),
        ("título: é: x\n", 11..12, "this ':' is not expected here: put the value"),
        ("a: b\n c: d\n", 7..8, "this ':' is not expected here: put the value"),
        ("a: 'x\nb: y\n", 3..4, "the quote that opens here is not closed"),
        ("a: \"é: b\n", 3..4, "the quote that opens here is not closed"),
        ("a: 'b' c\n", 7..8, "nothing can follow the closing quote"),
        ("a: [1, 2\nb: c\n", 10..11, "this ':' is not expected here: a '[' or '{'"),
        ("a: [1, 2\n", 9..9, "',' or ']' is expected here"),
        ("a: {b: c\n", 9..9, "',' or '}' is expected here"),
        ("a: [b]]\n", 6..7, "this bracket closes nothing"),
        ("a:\n\tb: c\n", 3..4, "a tab cannot indent"),
        ("a: @x\n", 3..4, "'@' cannot begin a value"),
        ("a: `x`\n", 3..4, "'`' cannot begin a value"),
        ("a: - b\n", 3..4, "'-' cannot begin a value here"),
        ("a: *bold*\n", 3..4, "aliases are not read here"),
        ("a: **bold**\n", 3..4, "aliases are not read here"),
        ("a: &x 1\nb: *x\n", 11..12, "aliases are not read here"),
        ("a: b\n- c\n", 5..6, "a key is expected here"),
        ("- a\nb: c\n", 4..5, "'- ' is expected here"),
        ("a: b\nsin clave\nc: d\n", 5..14, "this line has no ':' behind its key"),
        ("a: b\nlast\n", 5..9, "this line has no ':' behind its key"),
        (r#"a: "C:\dir""#, 6..8, r"'\d' is no escape"),
        (r#"a: "\\ é \u12""#, 10..14, r"'\u12' is no escape"),
        ("? [a]\n: b\n", 2..3, "a key must be a text"),
    ] {
        let fault = parse(text).unwrap_err();
        assert_eq!(fault.span, Span::from(place), "{text:?}: {fault:?}");
        assert!(fault.message.starts_with(message), "{text:?}: {fault:?}");
    }
}

#[test]
fn bombs_fail_at_once() {
    let laughs: String = std::iter::once("a0: &a0 lol\n".to_owned())
        .chain((1..30).map(|level| format!("a{level}: &a{level} [{}]\n", format!("*a{},", level - 1).repeat(9))))
        .collect();
    let block: String = (0..2_000).map(|level| format!("{}a:\n", " ".repeat(level % 500))).collect();
    for text in [
        "[".repeat(100_000),
        "[\n".repeat(100_000),
        "{a: ".repeat(100_000),
        "{? ".repeat(100_000),
        "- ".repeat(100_000),
        "? ".repeat(100_000),
        "[{".repeat(100_000),
        block,
        laughs,
        " ".repeat(MAX_BYTES + 1),
    ] {
        assert!(parse(&text).is_err());
        assert!(read::<Vec<String>>(&text).is_err());
    }
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(parse(&deep(MAX_DEPTH)).is_ok());
    assert_eq!(parse(&deep(MAX_DEPTH + 1)).unwrap_err().span, Span::new(64, 65));
}

#[test]
fn large_texts_of_every_shape_are_read() {
    for piece in ["[é, {a: 1}], ", "x, ", "\"y\", ", "a: 1, ", "'z''z', "] {
        let text = format!("[{}]", piece.repeat(MAX_BYTES / 64 / piece.len()));
        assert!(parse(&text).is_ok(), "{piece}");
    }
    for line in
        ["k: é\n", "- x\n", "- {a: b}\n", "# c\n", "\n", "-\n", "k: \"v\"\n", "? a\n: b\n", "- &a b\n", "- !t b\n"]
    {
        let text = line.repeat(MAX_BYTES / 64 / line.len());
        assert!(parse(&text).is_ok(), "{line}");
    }
}

#[test]
fn repeated_keys_are_found_at_any_depth() {
    let text = "a: 1\nb: [{c: 1, d: 2, c: 3}]\na: 2\n";
    let node = parse(text).unwrap();
    let places: Vec<_> = duplicates(&node).iter().map(|key| (key.value.as_str(), key.span.start)).collect();
    assert_eq!(places, [("c", 22), ("a", 29)]);
    assert_eq!(node.get("a").and_then(Node::as_str), Some("1"));
}

#[test]
fn json_is_read_with_its_faults() {
    let text = "\u{feff}{\r\n\t\"a\": [1, 2,],\r\n\t\"b\": [],\r\n}\r\n";
    let want = BTreeMap::from([("a".to_owned(), vec![1_u8, 2]), ("b".to_owned(), vec![])]);
    assert_eq!(read::<BTreeMap<String, Vec<u8>>>(text), Ok(want));
    assert_eq!(read::<Option<u8>>("# nothing"), Ok(None));
    assert_eq!(
        read::<BTreeMap<String, String>>("a: .686\n--- # the second\n["),
        Ok([("a".into(), ".686".into())].into())
    );
}

#[test]
fn a_wrong_type_names_the_place() {
    for (text, place, message) in [
        ("é: 1\nb: x\n", 9, "b: invalid type: string \"x\", expected u8"),
        ("\u{feff}a: 300\n", 6, "a: invalid value: integer `300`, expected u8"),
        ("a: *x", 3, "aliases are not read here"),
        ("a: \u{7}", 3, "a control character"),
    ] {
        let fault = read::<BTreeMap<String, u8>>(text).unwrap_err();
        assert_eq!(fault.span.start, place, "{text:?}: {fault:?}");
        assert!(fault.message.starts_with(message), "{text:?}: {fault:?}");
    }
}

#[test]
fn no_change_of_a_text_breaks_the_reader() {
    let text = "\u{feff}---\ntitle: 'é: x' # c\n? k\n: [a, {b: \"\\u00e9\\n\", c}]\nlist:\n- &x 1\n- !t |-\n   y\n   z\n-\n...\n";
    let characters: Vec<char> = text.chars().collect();
    for at in 0..=characters.len() {
        for put in [
            "", "\0", "\t", "\n", " ", "[", "]", "}", "{", ":", ": ", "- ", "\"", "'", "*", "&", "!", "|", "%",
            "---\n", "\u{feff}", "\\", "é", ",",
        ] {
            for skip in [0, 1, usize::MAX] {
                let head = characters[..at].iter();
                let tail = characters[at.saturating_add(skip).min(characters.len())..].iter();
                let changed: String = head.copied().chain(put.chars()).chain(tail.copied()).collect();
                let span = parse(&changed).map_or_else(|fault| fault.span, |node| node.span);
                assert!(changed.get(span.range()).is_some(), "{changed:?}: {span:?}");
                if skip == 0 {
                    let _ = read::<serde_yaml::Value>(&changed);
                }
            }
        }
    }
}

#[test]
fn a_comment_behind_quotes_is_no_part_of_the_value() {
    for (text, want) in [
        ("a: 'x' # it's\r\nb: c\n", "'x'"),
        ("a: \"x\\\"\" # y\"\n", "\"x\\\"\""),
        ("a: 'it''s' # y\n", "'it''s'"),
        ("a: \"x\n  y\" # z\n", "\"x\n  y\""),
    ] {
        assert_eq!(parse(text).unwrap().get("a").unwrap().span.of(text), want, "{text}");
    }
}

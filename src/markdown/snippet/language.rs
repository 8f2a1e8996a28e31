//! How the languages of samples write the markers of their parts.

/// How a marker is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::markdown::snippet) enum Marker {
    /// In a comment, both ends by name: `// <name>` … `// </name>`.
    Named,
    /// In a comment, the end belonging to the last beginning, whatever name it says.
    Nested,
    /// `#region name` … `#endregion`.
    Region,
}

/// Languages that write markers in one way.
#[derive(Debug)]
pub(in crate::markdown::snippet) struct Family {
    /// What stands before the `<` of a marker.
    pub(in crate::markdown::snippet) comment: &'static str,
    /// What stands behind its `>`.
    pub(in crate::markdown::snippet) end: &'static str,
    /// How it is written.
    pub(in crate::markdown::snippet) marker: Marker,
    languages: &'static [&'static str],
}

const fn named(comment: &'static str, languages: &'static [&'static str]) -> Family {
    Family { comment, end: "", marker: Marker::Named, languages }
}

/// In the order in which they are tried where several may hold.
static FAMILIES: [Family; 11] = [
    named("'", &["vb", "vbhtml"]),
    named(
        "//",
        &[
            "actionscript",
            "arduino",
            "assembly",
            "cpp",
            "csharp",
            "cshtml",
            "cuda",
            "d",
            "fsharp",
            "go",
            "java",
            "javascript",
            "pascal",
            "php",
            "processing",
            "react",
            "rust",
            "scala",
            "scss",
            "smalltalk",
            "swift",
            "typescript",
        ],
    ),
    Family {
        comment: "<!--",
        end: "-->",
        marker: Marker::Named,
        languages: &["xml", "xaml", "handlebars", "html", "cshtml", "php", "react", "ruby", "vbhtml"],
    },
    named("--", &["haskell", "lua", "sql"]),
    named("#", &["perl", "powershell", "python", "r", "ruby", "shell"]),
    named("rem", &["batchfile"]),
    Family { comment: "", end: "", marker: Marker::Region, languages: &["csharp", "cshtml"] },
    named("%", &["erlang", "matlab"]),
    named(";", &["lisp"]),
    Family { comment: "", end: "", marker: Marker::Region, languages: &["vb", "vbhtml"] },
    Family { comment: "/*", end: "*/", marker: Marker::Nested, languages: &["css", "scss"] },
];

/// Other names and endings of a language.
static ALIASES: [(&str, &[&str]); 43] = [
    ("actionscript", &["as"]),
    ("arduino", &["ino"]),
    ("assembly", &["nasm", "asm"]),
    ("batchfile", &["bat", "cmd"]),
    ("css", &[]),
    ("cpp", &["c", "c++", "objective-c", "obj-c", "objc", "objectivec", "h", "hpp", "cc", "m"]),
    ("csharp", &["cs"]),
    ("cuda", &["cu", "cuh"]),
    ("d", &["dlang"]),
    ("erlang", &["erl"]),
    ("fsharp", &["fs", "fsi", "fsx"]),
    ("go", &["golang"]),
    ("handlebars", &["hbs"]),
    ("haskell", &["hs"]),
    ("html", &["jsp", "asp", "aspx", "ascx"]),
    ("cshtml", &["aspx-cs", "aspx-csharp", "razor"]),
    ("vbhtml", &["aspx-vb"]),
    ("java", &["gradle"]),
    ("javascript", &["js", "node", "json"]),
    ("lisp", &["lsp"]),
    ("lua", &[]),
    ("matlab", &[]),
    ("pascal", &["pas"]),
    ("perl", &["pl"]),
    ("php", &[]),
    ("powershell", &["posh", "ps1"]),
    ("processing", &["pde"]),
    ("python", &["py"]),
    ("r", &[]),
    ("react", &["tsx"]),
    // A file without an ending is taken for a script.
    ("ruby", &["ru", "erb", "rb", ""]),
    ("rust", &["rs"]),
    ("scala", &[]),
    ("scss", &[]),
    ("shell", &["sh", "bash"]),
    ("smalltalk", &["st"]),
    ("sql", &[]),
    ("swift", &[]),
    ("typescript", &["ts"]),
    ("xaml", &[]),
    ("xml", &["xsl", "xslt", "xsd", "wsdl", "csdl", "edmx", "vsixmanifest"]),
    ("vb", &["vbnet", "vbscript", "bas", "vbs", "vba"]),
    ("everything", &["example"]),
];

/// The name of a language by one of its names or the ending of its files, in any letter case.
#[must_use]
pub(in crate::markdown) fn language_of(name: &str) -> Option<&'static str> {
    let is_name = |known: &str| known.eq_ignore_ascii_case(name);
    let mut languages = ALIASES.iter();
    languages
        .find(|(language, other)| is_name(language) || other.iter().any(|other| is_name(other)))
        .map(|(name, _)| *name)
}

/// The ways in which markers may be written in a language, in the order in which they are tried; and whether the language
/// is known, since all of them are tried for one that is not.
pub(in crate::markdown::snippet) fn families(language: &str) -> (Vec<&'static Family>, bool) {
    let name = language_of(language);
    let own = FAMILIES.iter().filter(|family| name.is_some_and(|name| family.languages.contains(&name)));
    let own: Vec<&Family> = own.collect();
    if own.is_empty() { (FAMILIES.iter().collect(), false) } else { (own, true) }
}

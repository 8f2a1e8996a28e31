//! The names that authors give languages, in any case of letters, and how each language is read.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::highlight::syntax::{ANY_CASE, Syntax};
use crate::highlight::tables::*;
use crate::highlight::tables_more::*;
use crate::highlight::token::Class;

/// A language.
pub(in crate::highlight) struct Language {
    /// What readers call it.
    pub(in crate::highlight) name: &'static str,
    /// What stands behind a fence, in small letters, apart by spaces.
    aliases: &'static str,
    pub(in crate::highlight) kind: Kind,
}

/// How a language is read.
pub(in crate::highlight) enum Kind {
    /// It is none: output of a program, text.
    Plain,
    Words(&'static Syntax),
    Markup(Flavour),
    Css,
    Yaml,
    Ini,
    Diff,
    Http,
    Markdown,
}

/// What stands in a markup beside its elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::highlight) enum Flavour {
    Xml,
    /// `<script>` and `<style>` hold code.
    Html,
    /// `@` begins code.
    Razor,
    /// `<% … %>` holds C#.
    AspxCsharp,
    /// `<% … %>` holds Visual Basic.
    AspxVb,
    /// `<?php … ?>` holds code.
    Php,
}

/// Index of words to what they are.
pub(in crate::highlight) type Words = LazyLock<FxHashMap<&'static str, Class>>;

/// Makes the index of a language's words; a word of two classes is the first.
pub(in crate::highlight) fn index(words: &[(Class, &'static str)]) -> FxHashMap<&'static str, Class> {
    let mut index = FxHashMap::default();
    for (class, words) in words {
        for word in words.split_ascii_whitespace() {
            index.entry(word).or_insert(*class);
        }
    }
    index
}

/// What a word of a language is, when the language has taken it.
pub(in crate::highlight) fn word_class(syntax: &Syntax, word: &str) -> Option<Class> {
    if syntax.traits & ANY_CASE == 0 {
        return syntax.words.get(word).copied();
    }
    let mut small = [0; 32];
    let small = small.get_mut(..word.len())?;
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    syntax.words.get(std::str::from_utf8(small).ok()?).copied()
}

/// The language of this name. `-interactive` says that a sample can be tried, and is no part of the name.
pub(in crate::highlight) fn find(name: &str) -> Option<&'static Language> {
    static BY_ALIAS: LazyLock<FxHashMap<&str, &Language>> = LazyLock::new(|| {
        let aliases =
            |language: &'static Language| language.aliases.split_ascii_whitespace().map(move |alias| (alias, language));
        LANGUAGES.iter().flat_map(aliases).collect()
    });
    let name = name.trim().to_ascii_lowercase();
    BY_ALIAS.get(name.strip_suffix("-interactive").unwrap_or(&name)).copied()
}

const fn plain(name: &'static str, aliases: &'static str) -> Language {
    Language { name, aliases, kind: Kind::Plain }
}

const fn words(name: &'static str, aliases: &'static str, syntax: &'static Syntax) -> Language {
    Language { name, aliases, kind: Kind::Words(syntax) }
}

const fn markup(name: &'static str, aliases: &'static str, flavour: Flavour) -> Language {
    Language { name, aliases, kind: Kind::Markup(flavour) }
}

static LANGUAGES: &[Language] = &[
    plain("Output", "output"),
    plain("Input", "input"),
    plain("Mermaid", "mermaid"),
    plain("Text", "text txt plain plaintext none"),
    words("C", "c h", &C),
    words("C++", "cpp c++ cxx cc hpp hxx h++ cppcx cppwinrt", &CPP),
    words("C#", "csharp cs c# csx dotnet", &CSHARP),
    words("Visual Basic", "vb vbnet vb.net vbs vbscript vba visualbasic", &VB),
    words("F#", "fsharp fs f# fsx fsi", &FSHARP),
    words("Java", "java", &JAVA),
    words("Kotlin", "kotlin kt kts", &KOTLIN),
    words("Scala", "scala", &KOTLIN),
    words("JavaScript", "javascript js jsx mjs cjs node nodejs", &JAVASCRIPT),
    words("TypeScript", "typescript ts tsx mts cts", &JAVASCRIPT),
    words("Python", "python py py3 python3 ipython", &PYTHON),
    words("Go", "go golang", &GO),
    words("Rust", "rust rs", &RUST),
    words("Swift", "swift", &SWIFT),
    words("Objective-C", "objc objectivec objective-c obj-c", &C),
    words("Dart", "dart", &JAVA),
    words("Ruby", "ruby rb", &RUBY),
    words("Lua", "lua", &LUA),
    words("R", "r", &R),
    words("SQL", "sql tsql t-sql mssql mysql plsql pgsql postgresql sqlite", &SQL),
    words("Kusto", "kusto kql", &KUSTO),
    words("PowerShell", "powershell ps ps1 psm1 psd1 pwsh posh", &POWERSHELL),
    words("Azure PowerShell", "azurepowershell", &POWERSHELL),
    words("Azure CLI", "azurecli az", &SHELL),
    words(".NET CLI", "dotnetcli", &SHELL),
    words("CLI", "cli", &SHELL),
    words("Bash", "bash zsh ksh", &SHELL),
    words("Shell", "shell sh", &SHELL),
    words("Console", "console terminal shell-session shellsession", &SHELL),
    words("Command Prompt", "cmd bat batch batchfile dos ms-dos msdos", &BATCH),
    words("JSON", "json jsonc json5 jsonl geojson", &JSON),
    words("Assembly", "asm masm nasm x86asm armasm arm assembly", &ASM),
    words("MSIL", "il msil cil", &ASM),
    words("HLSL", "hlsl glsl", &CPP),
    words("IDL", "idl midl", &CPP),
    words("Q#", "qsharp", &CSHARP),
    words("Bicep", "bicep", &BICEP),
    words("Terraform", "terraform tf hcl", &BICEP),
    words("GraphQL", "graphql gql", &GRAPHQL),
    words("Protocol Buffers", "protobuf proto", &GRAPHQL),
    words("Dockerfile", "dockerfile docker", &DOCKERFILE),
    words("Makefile", "makefile make mk nmake", &MAKEFILE),
    words("CMake", "cmake", &CMAKE),
    markup(
        "XML",
        "xml xsd xsl xslt svg wsdl rss atom plist resx csproj vcxproj proj msbuild nuspec config props targets",
        Flavour::Xml,
    ),
    markup("XAML", "xaml axaml", Flavour::Xml),
    markup("HTML", "html htm xhtml vue svelte", Flavour::Html),
    markup("Razor", "razor cshtml blazor aspnetcorerazor cshtml-razor vbhtml", Flavour::Razor),
    markup("ASP.NET (C#)", "aspx-csharp aspx-cs aspx ascx asp jsp", Flavour::AspxCsharp),
    markup("ASP.NET (VB)", "aspx-vb", Flavour::AspxVb),
    markup("PHP", "php php5 php7 phtml", Flavour::Php),
    Language { name: "CSS", aliases: "css scss less sass", kind: Kind::Css },
    Language { name: "YAML", aliases: "yaml yml azurepipelines azure-pipelines", kind: Kind::Yaml },
    Language {
        name: "INI",
        aliases: "ini inf reg properties toml editorconfig env dotenv conf gitconfig rc",
        kind: Kind::Ini,
    },
    Language { name: "Diff", aliases: "diff patch udiff", kind: Kind::Diff },
    Language { name: "HTTP", aliases: "http https rest", kind: Kind::Http },
    Language { name: "Markdown", aliases: "markdown md mkd mdx", kind: Kind::Markdown },
];

/// Every name with which the tests ask for a language.
#[cfg(test)]
pub(in crate::highlight) fn all_aliases() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().flat_map(|language| language.aliases.split_ascii_whitespace())
}

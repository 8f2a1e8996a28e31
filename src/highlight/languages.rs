//! The names that authors give languages, in any case of letters, and the grammar that reads each.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// A language.
#[derive(Debug)]
pub(in crate::highlight) struct Language {
    /// What readers call it.
    pub(in crate::highlight) name: &'static str,
    /// Empty for what is no language, such as the output of a program, and for what no grammar reads.
    pub(in crate::highlight) grammar: &'static str,
    /// What stands behind a fence, in small letters, apart by spaces.
    pub(in crate::highlight) aliases: &'static str,
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

/// All that are known.
pub(in crate::highlight) static LANGUAGES: &[Language] = &[
    Language { name: "Output", grammar: "", aliases: "output" },
    Language { name: "Input", grammar: "", aliases: "input" },
    Language { name: "Mermaid", grammar: "", aliases: "mermaid" },
    Language { name: "Text", grammar: "", aliases: "text txt plain plaintext none" },
    Language { name: "C", grammar: "c", aliases: "c h" },
    Language { name: "C++", grammar: "cpp", aliases: "cpp c++ cxx cc hpp hxx h++ cppcx cppwinrt" },
    Language { name: "C#", grammar: "csharp", aliases: "csharp cs c# csx dotnet" },
    Language { name: "Visual Basic", grammar: "vb", aliases: "vb vbnet vb.net vbs vbscript vba visualbasic" },
    Language { name: "F#", grammar: "fsharp", aliases: "fsharp fs f# fsx fsi" },
    Language { name: "Java", grammar: "java", aliases: "java" },
    Language { name: "Kotlin", grammar: "kotlin", aliases: "kotlin kt kts" },
    Language { name: "Scala", grammar: "scala", aliases: "scala" },
    Language { name: "JavaScript", grammar: "jsx", aliases: "javascript js jsx mjs cjs node nodejs" },
    Language { name: "TypeScript", grammar: "typescript", aliases: "typescript ts mts cts" },
    Language { name: "TypeScript", grammar: "tsx", aliases: "tsx" },
    Language { name: "Python", grammar: "python", aliases: "python py py3 python3 ipython" },
    Language { name: "Go", grammar: "go", aliases: "go golang" },
    Language { name: "Rust", grammar: "rust", aliases: "rust rs" },
    Language { name: "Swift", grammar: "swift", aliases: "swift" },
    Language { name: "Objective-C", grammar: "objective-c", aliases: "objc objectivec objective-c obj-c" },
    Language { name: "Dart", grammar: "dart", aliases: "dart" },
    Language { name: "Ruby", grammar: "ruby", aliases: "ruby rb" },
    Language { name: "Lua", grammar: "lua", aliases: "lua" },
    Language { name: "R", grammar: "r", aliases: "r" },
    Language { name: "SQL", grammar: "sql", aliases: "sql tsql t-sql mssql mysql plsql pgsql postgresql sqlite" },
    Language { name: "Kusto", grammar: "kusto", aliases: "kusto kql" },
    Language { name: "PowerShell", grammar: "powershell", aliases: "powershell ps ps1 psm1 psd1 pwsh posh" },
    Language { name: "Azure PowerShell", grammar: "powershell", aliases: "azurepowershell" },
    Language { name: "Azure CLI", grammar: "shellscript", aliases: "azurecli az" },
    Language { name: ".NET CLI", grammar: "shellscript", aliases: "dotnetcli" },
    Language { name: "CLI", grammar: "shellscript", aliases: "cli" },
    Language { name: "Bash", grammar: "shellscript", aliases: "bash zsh ksh" },
    Language { name: "Shell", grammar: "shellscript", aliases: "shell sh" },
    Language { name: "Console", grammar: "shellsession", aliases: "console terminal shell-session shellsession" },
    Language { name: "Command Prompt", grammar: "bat", aliases: "cmd bat batch batchfile dos ms-dos msdos" },
    Language { name: "JSON", grammar: "jsonc", aliases: "json jsonc json5 jsonl geojson" },
    Language { name: "Assembly", grammar: "asm", aliases: "asm masm nasm x86asm armasm arm assembly" },
    Language { name: "MSIL", grammar: "", aliases: "il msil cil" },
    Language { name: "HLSL", grammar: "hlsl", aliases: "hlsl" },
    Language { name: "GLSL", grammar: "glsl", aliases: "glsl" },
    Language { name: "IDL", grammar: "c", aliases: "idl midl" },
    Language { name: "Q#", grammar: "", aliases: "qsharp" },
    Language { name: "Bicep", grammar: "bicep", aliases: "bicep" },
    Language { name: "Terraform", grammar: "terraform", aliases: "terraform tf hcl" },
    Language { name: "GraphQL", grammar: "graphql", aliases: "graphql gql" },
    Language { name: "Protocol Buffers", grammar: "proto", aliases: "protobuf proto" },
    Language { name: "Dockerfile", grammar: "docker", aliases: "dockerfile docker" },
    Language { name: "Makefile", grammar: "make", aliases: "makefile make mk nmake" },
    Language { name: "CMake", grammar: "cmake", aliases: "cmake" },
    Language {
        name: "XML",
        grammar: "xml",
        aliases: "xml xsd xsl xslt svg wsdl rss atom plist resx csproj vcxproj proj msbuild nuspec config props targets",
    },
    Language { name: "XAML", grammar: "xml", aliases: "xaml axaml" },
    Language { name: "HTML", grammar: "html", aliases: "html htm xhtml" },
    Language { name: "Vue", grammar: "vue", aliases: "vue" },
    Language { name: "Svelte", grammar: "svelte", aliases: "svelte" },
    Language { name: "Razor", grammar: "razor", aliases: "razor cshtml blazor aspnetcorerazor cshtml-razor vbhtml" },
    Language { name: "ASP.NET (C#)", grammar: "html", aliases: "aspx-csharp aspx-cs aspx ascx asp jsp" },
    Language { name: "ASP.NET (VB)", grammar: "html", aliases: "aspx-vb" },
    Language { name: "PHP", grammar: "php", aliases: "php php5 php7 phtml" },
    Language { name: "CSS", grammar: "css", aliases: "css" },
    Language { name: "SCSS", grammar: "scss", aliases: "scss" },
    Language { name: "Sass", grammar: "sass", aliases: "sass" },
    Language { name: "Less", grammar: "less", aliases: "less" },
    Language { name: "YAML", grammar: "yaml", aliases: "yaml yml azurepipelines azure-pipelines" },
    Language { name: "INI", grammar: "ini", aliases: "ini inf properties editorconfig env dotenv conf gitconfig rc" },
    Language { name: "Registry", grammar: "reg", aliases: "reg" },
    Language { name: "TOML", grammar: "toml", aliases: "toml" },
    Language { name: "Diff", grammar: "diff", aliases: "diff patch udiff" },
    Language { name: "HTTP", grammar: "http", aliases: "http https rest" },
    Language { name: "Markdown", grammar: "markdown", aliases: "markdown md mkd mdx" },
];

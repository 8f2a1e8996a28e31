//! The arguments, as clap reads them. The only user of clap.

use std::ffi::OsStr;
use std::net::IpAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::styling::{AnsiColor, Styles};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, Args as ClapArgs, Command, Parser, Subcommand, ValueEnum};

use crate::catalog::State;
use crate::path::extension_of;

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

const EXAMPLES: &str = "\
Examples:
  hexapla init help-site        make a small bilingual docset
  hexapla build help-site       build its site into help-site/output
  hexapla build docs -o public  build the docset in docs into public
  hexapla status help-site      see which translations are missing or stale
  hexapla config docs           see what was detected, and which settings apply

The handbook is in the folder 'content' of the source; 'hexapla build' there makes it a site.";

const BUILD_EXAMPLES: &str = "\
Examples:
  hexapla build
      build the docset in this folder
  hexapla build docs -o public
      read docs, write public
  hexapla build --base-url https://help.example.com/
      with canonical addresses, hreflang and sitemaps
  hexapla build --locale es-ES --locale ru-RU
      only these; the pages of the others are left alone
  hexapla build --strict -v
      for CI: list every finding, fail on errors

DIR may hold content/<locale>, folders named by locale (es-es), repositories named \
<repo>.<locale>, a docfx.json, or just articles. 'hexapla config DIR' says what was recognised.

Exit status: 0 the site is built, 1 with --strict there were errors, 2 it could not run.";

const SERVE_EXAMPLES: &str = "\
Examples:
  hexapla serve
      the docset in this folder, at http://127.0.0.1:4000/ or the next port that is free
  hexapla serve docs --port 8080 --open
      another folder, another port; the browser opens
  hexapla serve --address 192.168.1.5
      for a telephone in the same network, with this machine's address in it: others can read the site too
  hexapla serve -q --port 0
      for a script: any free port; the address is the only line

Pages are made when the browser asks for them, and nothing is written. When an article, the theme or hexapla.yml \
changes, the browser loads the page again; what is wrong is told here, and on the page when there is none to show. \
Ctrl-C ends it.

Exit status: 0 it was asked to end, 2 it could not run.";

const RENDER_EXAMPLES: &str = "\
Examples:
  hexapla render content/en-us/install.md > install.html
      the page as the site will have it
  hexapla render notes.md --fragment
      only what the article itself says
  hexapla render includes/support.md --fragment --docset help-site

The docset is the folder with a hexapla.yml, a folder of locales or a docfx.json around FILE. A file that \
belongs to none is rendered with the files of the folder where you stand, when FILE lies below it and it is \
small, else with those of its own. Findings of the file go to stderr.

Exit status: 0 rendered, 2 it could not run.";

const CHECK_EXAMPLES: &str = "\
Examples:
  hexapla check                             everything that is wrong in this docset
  hexapla check docs --links                only where links, includes and tables of contents lead
  hexapla check --only bookmark-not-found --locale es-ES
                                            one check, one locale
  hexapla check --fix --dry-run             what could be mended without asking, as a diff
  hexapla check --site output               the links, anchors and languages of a built site
  hexapla check --since origin/main         for a pull request: only what main does not have
  hexapla check --write-baseline known.json, then always: hexapla check --baseline known.json
                                            begin with an old docset: only what is new fails
  hexapla check --format json | jq -r .code | sort | uniq -c
                                            the findings as data, one object a line
  hexapla check --format github -o report.sarif -o junit=out/tests.xml
                                            annotations, and two files from the same run

Exit status: 0 nothing at or over --fail-on was found, 1 something was, 2 it could not run.";

const STATUS_EXAMPLES: &str = "\
Examples:
  hexapla status
      how complete each locale is, and what needs work
  hexapla status --locale ja-JP -v
      all that needs work in one locale
  hexapla status --state stale --path 'docs/reference/**'
      the stale articles of one folder
  hexapla status --format markdown >> \"$GITHUB_STEP_SUMMARY\"
      a summary for a pull request
  hexapla status --format csv | grep ',es-ES,missing,'
      what one locale lacks, a line each

States: source, recovered (from bilingual articles), current, stale (the source has changed since), missing, \
orphan (the source no longer has it), untracked (nothing says how old it is). Coverage counts what is \
translated, however old. With the source's git history at hand, 'status' says how far stale articles are behind.

Exit status: 0 done, 2 it could not run.";

const ALIGN_EXAMPLES: &str = "\
Examples:
  hexapla align
      how well each article is paired, and what needs a look
  hexapla align content/es-es/install.md
      one article in all its locales, in columns
  hexapla align install.md --locale ja-JP --locale ru-RU
      the source and two translations side by side
  hexapla align --format json > pairs.jsonl
      every sentence, an object a line for each article and locale

ARTICLE is a file, its path in any locale (es-es/install.md) or below it (install.md). The docset is the one around \
the first ARTICLE that is a file, else the folder where you stand.

At the left of a row stands where to find it: #103 is the number of a bilingual unit, the same in all locales; L12 a \
line of the source, T12 of the translation. A pair that nobody wrote down has ~ before it when it was found by \
structure and length, ? when that is doubtful (below 0.9). Below a stale article stands what has changed in the \
source since: for a bilingual one by its pairs, else, and for title and description, by the source's git history.

Exit status: 0 aligned, 2 it could not run.";

/// The arguments of the command.
#[derive(Debug, Parser)]
#[command(
    name = "hexapla",
    version,
    about = "Build a multilingual help site from localized Markdown",
    long_about = "Hexapla reads localized Markdown docsets (of the Microsoft Learn and DocFX kind), ties every translation to \
                  its source, and builds one static help site of them all.",
    after_help = EXAMPLES,
    styles = STYLES,
    max_term_width = 100
)]
pub(in crate::cli) struct Args {
    #[command(flatten)]
    pub(in crate::cli) global: Global,
    #[command(subcommand)]
    pub(in crate::cli) verb: Verb,
}

/// What every verb takes.
#[derive(Debug, ClapArgs)]
pub(in crate::cli) struct Global {
    /// Use this many threads [default: one for each core]
    #[arg(long, short = 'j', global = true, value_name = "N", help_heading = "Everywhere")]
    pub(in crate::cli) jobs: Option<NonZeroUsize>,
    /// Print the result and errors only: no progress, no warnings, no summary
    #[arg(long, short, global = true, conflicts_with = "verbose", help_heading = "Everywhere")]
    pub(in crate::cli) quiet: bool,
    /// Print more: every finding, and what was detected
    #[arg(long, short, global = true, help_heading = "Everywhere")]
    pub(in crate::cli) verbose: bool,
    /// When to use colours; NO_COLOR is heeded
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", help_heading = "Everywhere")]
    pub(in crate::cli) color: Color,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Color {
    /// On a terminal.
    Auto,
    /// Everywhere.
    Always,
    /// Nowhere.
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Verb {
    /// Build the site
    #[command(after_help = BUILD_EXAMPLES)]
    Build(Build),
    /// Show the site in a browser while it is written
    #[command(after_help = SERVE_EXAMPLES)]
    Serve(Serve),
    /// Find broken links and whatever else is wrong, for people and for CI
    #[command(after_help = CHECK_EXAMPLES)]
    Check(Check),
    /// Explain a finding: what it means, why it matters, how to mend it
    #[command(
        after_help = "Examples:\n  hexapla explain bookmark-not-found\n  hexapla explain           list all checks"
    )]
    Explain {
        /// The code in the brackets of a finding; all are listed without it
        code: Option<String>,
    },
    /// Show which translations are current, out of date or missing
    #[command(after_help = STATUS_EXAMPLES)]
    Status(Status),
    /// Print each sentence of articles beside its source
    #[command(after_help = ALIGN_EXAMPLES)]
    Align(Align),
    /// Print the HTML of one article
    #[command(after_help = RENDER_EXAMPLES)]
    Render(Render),
    /// Make a small bilingual docset that builds at once
    #[command(
        after_help = "Examples:\n  hexapla init my-help && hexapla build my-help\n\nNo file that exists is changed."
    )]
    Init(Dir),
    /// Show what was detected, from where, and which settings apply
    #[command(after_help = "Examples:\n  hexapla config\n  hexapla config ../docs.es-ES")]
    Config(Dir),
    /// Print the JSON Schema of hexapla.yml, for completion in editors
    #[command(after_help = "Examples:\n  hexapla schema > hexapla.schema.json\n\n\
                            Then, as the first line of hexapla.yml:\n  # yaml-language-server: $schema=hexapla.schema.json")]
    Schema,
    /// Print completions for a shell
    #[command(
        after_help = "Examples:\n  hexapla completions bash > ~/.local/share/bash-completion/completions/hexapla\n  \
                            hexapla completions zsh > ~/.zfunc/_hexapla"
    )]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    #[command(after_help = "Examples:\n  hexapla man | man -l -")]
    Man,
}

/// A verb that takes a folder only.
#[derive(Debug, ClapArgs)]
pub(in crate::cli) struct Dir {
    /// The docset's folder
    #[arg(default_value = ".", value_name = "DIR")]
    pub(in crate::cli) dir: PathBuf,
}

/// What `build` takes.
#[derive(Debug, ClapArgs)]
pub(in crate::cli) struct Build {
    /// The docset's folder
    #[arg(default_value = ".", value_name = "DIR")]
    pub(in crate::cli) dir: PathBuf,
    /// Write the site here [default: DIR/output]
    #[arg(long, short, value_name = "DIR")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// The address that the site will have, for canonical links, hreflang and sitemaps
    #[arg(long, value_name = "URL")]
    pub(in crate::cli) base_url: Option<String>,
    /// Build only this locale; may be given several times
    #[arg(long = "locale", value_name = "TAG")]
    pub(in crate::cli) locales: Vec<String>,
    /// Build without the search, whatever the configuration says
    #[arg(long)]
    pub(in crate::cli) no_search: bool,
    /// Exit with status 1 when there are errors
    #[arg(long)]
    pub(in crate::cli) strict: bool,
    /// Write every file anew, those that lie there unchanged as well
    #[arg(long)]
    pub(in crate::cli) clean: bool,
}

/// What `serve` takes.
#[derive(Debug, ClapArgs)]
pub(in crate::cli) struct Serve {
    /// The docset's folder
    #[arg(default_value = ".", value_name = "DIR")]
    pub(in crate::cli) dir: PathBuf,
    /// Serve on this port; 0 for any that is free [default: 4000, or the next that is free]
    #[arg(long, short, value_name = "PORT")]
    pub(in crate::cli) port: Option<u16>,
    /// Serve on this address of the machine; 0.0.0.0 for all of them, which others can reach
    #[arg(long, value_name = "IP", default_value = "127.0.0.1")]
    pub(in crate::cli) address: IpAddr,
    /// Open the site in the browser
    #[arg(long)]
    pub(in crate::cli) open: bool,
}

/// What `check` takes.
#[derive(Debug, ClapArgs)]
pub(in crate::cli) struct Check {
    /// The docset's folder
    #[arg(default_value = ".", value_name = "DIR")]
    pub(in crate::cli) dir: PathBuf,
    /// Check links, includes, tables of contents and redirections
    #[arg(long, help_heading = "What is checked")]
    pub(in crate::cli) links: bool,
    /// Check front matter and other data
    #[arg(long, help_heading = "What is checked")]
    pub(in crate::cli) metadata: bool,
    /// Check what ties translations to their source
    #[arg(long, help_heading = "What is checked")]
    pub(in crate::cli) alignment: bool,
    /// Check links to other sites as well: each address is asked once
    #[arg(long, help_heading = "What is checked")]
    pub(in crate::cli) external: bool,
    /// With --external: ask nobody, and tell what an earlier run found out
    #[arg(long, help_heading = "What is checked")]
    pub(in crate::cli) offline: bool,
    /// Where --external keeps good answers for the next run [default: .hexapla/external.json in the output folder]
    #[arg(long, value_name = "FILE", requires = "external", help_heading = "What is checked")]
    pub(in crate::cli) external_cache: Option<PathBuf>,
    /// Check the built site in this folder, whoever built it, in place of a docset
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["dir", "links", "metadata", "alignment", "external", "locales", "fix", "paths", "authors", "severity", "baseline", "write_baseline", "since"], help_heading = "What is checked")]
    pub(in crate::cli) site: Option<PathBuf>,
    /// Only this check; may be given several times, or with commas between the codes
    #[arg(long, value_name = "CODE", value_delimiter = ',', help_heading = "What is checked")]
    pub(in crate::cli) only: Vec<String>,
    /// Tell only what is in this locale; may be given several times
    #[arg(long = "locale", value_name = "TAG", help_heading = "What is told")]
    pub(in crate::cli) locales: Vec<String>,
    /// Tell only what is in these files; a folder takes in all below it; may be given several times
    #[arg(long = "path", value_name = "GLOB", help_heading = "What is told")]
    pub(in crate::cli) paths: Vec<String>,
    /// Tell only what this author answers for ('ms.author', else 'author'); may be given several times
    #[arg(long = "author", value_name = "NAME", help_heading = "What is told")]
    pub(in crate::cli) authors: Vec<String>,
    /// Tell only what is at least so bad
    #[arg(long, value_name = "LEVEL", default_value = "info", help_heading = "What is told")]
    pub(in crate::cli) severity: Level,
    /// Hide what this file lists; what is new is told
    #[arg(long, value_name = "FILE", help_heading = "What is known already")]
    pub(in crate::cli) baseline: Option<PathBuf>,
    /// List all findings in this file, and tell none; with --baseline, only those that it lists and that still occur
    #[arg(long, value_name = "FILE", help_heading = "What is known already")]
    pub(in crate::cli) write_baseline: Option<PathBuf>,
    /// Hide what this revision of git had already: a branch, tag or commit
    #[arg(long, value_name = "REVISION", help_heading = "What is known already")]
    pub(in crate::cli) since: Option<String>,
    /// How to write it
    #[arg(long, value_name = "FORMAT", default_value = "human", help_heading = "What is told")]
    pub(in crate::cli) format: CheckFormat,
    /// Write them into a file as well, in the format before '=', else that of its ending: .sarif, .xml (junit), .md
    /// (markdown), .json, .rdjson, .txt (human); may be given several times
    #[arg(
        short,
        long = "output",
        value_name = "[FORMAT=]FILE",
        value_parser = OutputFile::parse,
        help_heading = "What is told"
    )]
    pub(in crate::cli) outputs: Vec<OutputFile>,
    /// How bad a finding must be for exit status 1
    #[arg(long, value_name = "LEVEL", default_value = "error", help_heading = "What is told")]
    pub(in crate::cli) fail_on: FailOn,
    /// Mend what is certain in the files: letter case, redirected and renamed targets, bookmarks translated by mistake
    #[arg(long, help_heading = "Mending")]
    pub(in crate::cli) fix: bool,
    /// With --fix: show what would change, and change nothing
    #[arg(long, requires = "fix", help_heading = "Mending")]
    pub(in crate::cli) dry_run: bool,
    /// How much of the git history to look through for what missing files were renamed to
    #[arg(long, value_name = "WHEN", default_value = "auto", help_heading = "Mending")]
    pub(in crate::cli) history: History,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum CheckFormat {
    /// For people: the line, a mark below, what to do
    Human,
    /// One object a line
    Json,
    /// SARIF 2.1.0, for code scanning and editors
    Sarif,
    /// JUnit's XML, for Jenkins, GitLab and Azure Pipelines
    Junit,
    /// Annotations of GitHub's workflows
    Github,
    /// GitLab's code quality report
    Gitlab,
    /// Reviewdog's format, with suggestions
    Rdjson,
    /// A summary for the page of a job
    Markdown,
}

/// A file that findings are written into.
#[derive(Debug, Clone)]
pub(in crate::cli) struct OutputFile {
    pub(in crate::cli) format: CheckFormat,
    pub(in crate::cli) path: PathBuf,
}

impl OutputFile {
    /// Reads `[FORMAT=]FILE`.
    fn parse(text: &str) -> Result<Self, String> {
        let formats = || {
            let names = CheckFormat::value_variants().iter().filter_map(ValueEnum::to_possible_value);
            names.map(|name| name.get_name().to_owned()).collect::<Vec<_>>().join(", ")
        };
        let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric());
        let (format, path) = match text.split_once('=') {
            Some((word, path)) if is_word(word) => match CheckFormat::from_str(word, false) {
                Ok(format) => (format, path),
                Err(_) => return Err(format!("there is no format '{word}'; there are {}", formats())),
            },
            _ => match CheckFormat::of_file(text) {
                Some(format) => (format, text),
                None => return Err(format!("its ending tells no format; write FORMAT=FILE with one of {}", formats())),
            },
        };
        match path {
            "" => Err("there is no file behind '='".to_owned()),
            "-" => Err("stdout has what --format says".to_owned()),
            _ => Ok(Self { format, path: path.into() }),
        }
    }
}

impl CheckFormat {
    /// The format that the ending of a file's name tells.
    fn of_file(name: &str) -> Option<Self> {
        match extension_of(name).to_ascii_lowercase().as_str() {
            "sarif" => Some(Self::Sarif),
            "xml" => Some(Self::Junit),
            "md" => Some(Self::Markdown),
            "json" => Some(Self::Json),
            "rdjson" => Some(Self::Rdjson),
            "txt" => Some(Self::Human),
            _ => None,
        }
    }
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Level {
    /// A reader meets something broken.
    Error,
    /// Something is probably wrong.
    Warning,
    /// A fact.
    Info,
}

/// How bad a finding must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum FailOn {
    /// A reader meets something broken.
    Error,
    /// Something is probably wrong.
    Warning,
    /// Anything at all.
    Info,
    /// Nothing makes it fail.
    Never,
}

/// What `status` takes.
#[derive(Debug, ClapArgs)]
pub(in crate::cli) struct Status {
    /// The docset's folder
    #[arg(default_value = ".", value_name = "DIR")]
    pub(in crate::cli) dir: PathBuf,
    /// Only this locale; may be given several times
    #[arg(long = "locale", value_name = "TAG")]
    pub(in crate::cli) locales: Vec<String>,
    /// Only topics in this state; may be given several times. 'stale' takes in articles that show a stale include
    #[arg(long = "state", value_name = "STATE", value_parser = StateParser)]
    pub(in crate::cli) states: Vec<State>,
    /// Only topics whose path below the locale's folder this matches; a folder takes in all below it
    #[arg(long = "path", value_name = "GLOB")]
    pub(in crate::cli) paths: Vec<String>,
    /// How to write it
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub(in crate::cli) format: StatusFormat,
    /// How much of the source's git history to look through for stale versions
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub(in crate::cli) history: History,
}

/// How to write states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum StatusFormat {
    /// For people.
    Table,
    /// One object, for programs.
    Json,
    /// One row for each topic and locale, for spreadsheets.
    Csv,
    /// For comments on pull requests.
    Markdown,
}

/// When to look through the history of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum History {
    /// When it is not long.
    Auto,
    /// However long it is, and across moves of the whole folder.
    Always,
    /// Not at all.
    Never,
}

/// Reads the word for a state.
#[derive(Debug, Clone)]
pub(in crate::cli) struct StateParser;

impl TypedValueParser for StateParser {
    type Value = State;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<State, clap::Error> {
        let word = PossibleValuesParser::new(State::ALL.map(State::as_str)).parse_ref(command, arg, value)?;
        let state = State::ALL.into_iter().find(|state| state.as_str() == word);
        state.ok_or_else(|| clap::Error::new(ErrorKind::InvalidValue))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(State::ALL.into_iter().map(|state| PossibleValue::new(state.as_str()))))
    }
}

/// What `render` takes.
#[derive(Debug, ClapArgs)]
pub(in crate::cli) struct Render {
    /// The Markdown file
    #[arg(value_name = "FILE")]
    pub(in crate::cli) file: PathBuf,
    /// The folder of the docset [default: the one around FILE]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) docset: Option<PathBuf>,
    /// Print only what the article itself says, without the page around it
    #[arg(long)]
    pub(in crate::cli) fragment: bool,
}

/// What `align` takes.
#[derive(Debug, ClapArgs)]
pub(in crate::cli) struct Align {
    /// These articles, sentence by sentence; without any, a summary of all (JSON has the sentences of all)
    #[arg(value_name = "ARTICLE")]
    pub(in crate::cli) articles: Vec<PathBuf>,
    /// The folder of the docset [default: the one around ARTICLE]
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) docset: Option<PathBuf>,
    /// Only this locale; may be given several times
    #[arg(long = "locale", value_name = "TAG")]
    pub(in crate::cli) locales: Vec<String>,
    /// How to print
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub(in crate::cli) format: AlignFormat,
    /// How much of the source's git history to look through for what stale articles were translated from
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub(in crate::cli) history: History,
}

/// How `align` prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum AlignFormat {
    /// In columns, for people.
    Table,
    /// One JSON object a line.
    Json,
}

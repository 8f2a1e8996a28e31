//! What people see: where it goes, with colours or without, how much of it.

use std::error::Error as _;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Effects, Style};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::args::Color;
use crate::error::Error;
pub(in crate::cli) use crate::text::{count, number};

pub(in crate::cli) const BOLD: Style = Style::new().effects(Effects::BOLD);
pub(in crate::cli) const DIM: Style = Style::new().effects(Effects::DIMMED);
const ERROR: Style = AnsiColor::Red.on_default().effects(Effects::BOLD);
const WARNING: Style = AnsiColor::Yellow.on_default().effects(Effects::BOLD);
const HELP: Style = AnsiColor::Cyan.on_default().effects(Effects::BOLD);

/// The width of a terminal that nobody knows it of.
const USUAL_WIDTH: usize = 80;

/// More than this is no width: terminals say theirs in 16 bits.
const MAX_WIDTH: usize = 65_535;

/// Where what people see goes.
#[derive(Clone)]
pub(in crate::cli) struct Terminal {
    choice: ColorChoice,
    pub(in crate::cli) is_quiet: bool,
    pub(in crate::cli) is_verbose: bool,
}

impl Terminal {
    pub(in crate::cli) fn new(color: Color, is_quiet: bool, is_verbose: bool) -> Self {
        let choice = match color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        Self { choice, is_quiet, is_verbose }
    }

    /// Where results go.
    pub(in crate::cli) fn stdout(&self) -> impl Write + use<> {
        AutoStream::new(io::stdout(), self.choice).lock()
    }

    /// Where the rest goes.
    pub(in crate::cli) fn stderr(&self) -> impl Write + use<> {
        AutoStream::new(io::stderr(), self.choice).lock()
    }

    /// How many characters a line of the result has room for; `None` where it goes into a file or a pipe. A terminal that
    /// does not know, as those of other programs often do not, has what `COLUMNS` says, else 80.
    pub(in crate::cli) fn width(&self) -> Option<usize> {
        if !io::stdout().is_terminal() {
            return None;
        }
        let told = terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
        #[expect(clippy::disallowed_methods, reason = "a terminal's own matter, and no setting of ours")]
        let columns = std::env::var("COLUMNS").ok();
        Some(width_of(told, columns.as_deref()))
    }

    /// Prints a result; a closed pipe ends the run in silence.
    pub(in crate::cli) fn print(&self, text: &str) -> Result<(), Error> {
        let mut out = self.stdout();
        out.write_all(text.as_bytes())
            .and_then(|()| out.flush())
            .map_err(|source| Error::Write { path: "stdout".into(), source })
    }

    /// Says something that is no result, unless the user wants it quiet.
    pub(in crate::cli) fn say(&self, text: &str) {
        if !self.is_quiet {
            // Whoever closed stderr does not want to know.
            let _ = writeln!(self.stderr(), "{text}");
        }
    }

    /// Says something that the user should not miss.
    pub(in crate::cli) fn warn(&self, text: &str) {
        self.say(&format!("{WARNING}warning{WARNING:#}: {text}"));
    }

    /// Says why the run stopped: what, the causes, what to do.
    pub(in crate::cli) fn error(&self, error: &Error) {
        let mut message = format!("{ERROR}error{ERROR:#}: {error}");
        let mut cause = error.source();
        while let Some(next) = cause {
            message.push_str(&format!(": {next}"));
            cause = next.source();
        }
        if let Some(help) = error.help() {
            message.push_str(&format!("\n  {HELP}help{HELP:#}: {help}"));
        }
        let _ = writeln!(self.stderr(), "{message}");
    }

    /// A bar that shows how many of `total` are done; it draws nothing where nobody looks.
    pub(in crate::cli) fn progress(&self, what: &'static str, total: usize) -> ProgressBar {
        let shows = !self.is_quiet && io::stderr().is_terminal();
        let target = if shows { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(total as u64), target);
        // A template that is a constant parses, or the tests of this module fail.
        if let Ok(style) = ProgressStyle::with_template("{msg:>9} [{bar:40}] {human_pos}/{human_len}") {
            bar.set_style(style.progress_chars("=> "));
        }
        bar.set_message(what);
        bar
    }
}

/// The width of a terminal: as it says, else as the environment does, else as most were once.
fn width_of(told: Option<usize>, columns: Option<&str>) -> usize {
    let is_width = |width: &usize| (1..=MAX_WIDTH).contains(width);
    let set = || columns.and_then(|columns| columns.trim().parse().ok()).filter(is_width);
    told.filter(is_width).or_else(set).unwrap_or(USUAL_WIDTH)
}

/// A path as seen from the folder where the user stands, so that terminals and editors link it.
pub(in crate::cli) fn shown_path(path: &Path) -> PathBuf {
    let Ok(here) = std::env::current_dir() else { return path.to_owned() };
    if let Ok(below) = path.strip_prefix(&here) {
        return if below.as_os_str().is_empty() { ".".into() } else { below.to_owned() };
    }
    // One folder up or two still reads well; beyond that the whole path does.
    for (up, folder) in here.ancestors().enumerate().skip(1).take(2) {
        if let Ok(below) = path.strip_prefix(folder)
            && folder.parent().is_some()
        {
            return PathBuf::from("../".repeat(up)).join(below);
        }
    }
    path.to_owned()
}

/// A time for people: `85 ms`, `1.24 s`.
pub(in crate::cli) fn duration(time: Duration) -> String {
    match time.as_millis() {
        ms @ 0..1000 => format!("{ms} ms"),
        _ => format!("{:.2} s", time.as_secs_f64()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_without_a_width_has_one() {
        for (told, columns, want) in [
            (Some(132), Some("100"), 132),
            (Some(0), Some(" 100 "), 100),
            (None, Some("100"), 100),
            (None, Some("0"), 80),
            (None, Some("99999999999999999999"), 80),
            (None, Some("wide"), 80),
            (Some(0), None, 80),
        ] {
            assert_eq!(width_of(told, columns), want, "{told:?} {columns:?}");
        }
    }

    #[test]
    fn times_read_well() {
        assert_eq!([duration(Duration::from_millis(85)), duration(Duration::from_millis(1240))], ["85 ms", "1.24 s"]);
        assert!(ProgressStyle::with_template("{msg:>9} [{bar:40}] {human_pos}/{human_len}").is_ok());
    }
}

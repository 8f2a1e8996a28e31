//! `hexapla completions SHELL`.

use clap::CommandFactory;

use crate::cli::args::Args;
use crate::cli::outcome::Outcome;
use crate::cli::terminal::Terminal;
use crate::error::Error;

pub(in crate::cli) fn run(shell: clap_complete::Shell, terminal: &Terminal) -> Result<Outcome, Error> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "hexapla", &mut script);
    terminal.print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Done)
}

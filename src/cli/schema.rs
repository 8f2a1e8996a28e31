//! `hexapla schema`: the JSON Schema of `hexapla.yml`.

use crate::cli::outcome::Outcome;
use crate::cli::terminal::Terminal;
use crate::config;
use crate::error::Error;

pub(in crate::cli) fn run(terminal: &Terminal) -> Result<Outcome, Error> {
    terminal.print(&format!("{}\n", config::schema().trim_end()))?;
    Ok(Outcome::Done)
}

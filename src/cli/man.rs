//! `hexapla man`: the manual page, of all verbs, in troff.

use std::io;

use clap::CommandFactory;
use clap_mangen::Man;

use crate::cli::args::Args;
use crate::cli::outcome::Outcome;
use crate::cli::terminal::Terminal;
use crate::error::Error;

pub(in crate::cli) fn run(terminal: &Terminal) -> Result<Outcome, Error> {
    let page = write().map_err(|source| Error::Write { path: "stdout".into(), source })?;
    terminal.print(&String::from_utf8_lossy(&page))?;
    Ok(Outcome::Done)
}

/// The page of the command, then the synopsis, description and options of each verb.
fn write() -> io::Result<Vec<u8>> {
    let mut command = Args::command();
    command.build();
    let mut page = Vec::new();
    Man::new(command.clone()).render(&mut page)?;
    for verb in command.get_subcommands().filter(|verb| verb.get_name() != "help") {
        let man = Man::new(verb.clone().bin_name(format!("hexapla {}", verb.get_name())));
        page.extend_from_slice(format!(".SH \"{}\"\n", verb.get_name().to_uppercase()).as_bytes());
        man.render_synopsis_section(&mut page)?;
        man.render_description_section(&mut page)?;
        man.render_options_section(&mut page)?;
    }
    Ok(page)
}

//! The command line: a verb a file.
//!
//! In: arguments. Out: an exit status: 0 done, 1 findings at or over the level that fails, 2 it could not run.
//! Results go to stdout, progress, findings and summaries to stderr.
//!
//! **Invariant:** the only module that prints, besides reports that are given a writer.

mod align;
mod args;
mod build;
mod check;
mod completions;
mod config;
mod explain;
mod fix;
mod history;
pub mod init;
mod man;
mod outcome;
mod render;
mod schema;
mod serve;
mod status;
mod terminal;

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use clap::Parser;

use crate::error::Error;

use args::{Args, Verb};
use outcome::Outcome;
use terminal::Terminal;

/// Runs the command with its arguments, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = match Args::try_parse_from(arguments) {
        Ok(args) => args,
        Err(error) => return usage(&error),
    };
    let terminal = Terminal::new(args.global.color, args.global.quiet, args.global.verbose);
    if let Some(jobs) = args.global.jobs {
        // The pool of the process is made once; a second run in one process, as in tests, keeps the first one's.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs.get()).build_global();
    }
    let outcome = match args.verb {
        Verb::Build(build) => build::run(build, &terminal),
        Verb::Serve(serve) => serve::run(serve, &terminal),
        Verb::Check(check) => check::run(check, &terminal),
        Verb::Explain { code } => explain::run(code.as_deref(), &terminal),
        Verb::Status(status) => status::run(status, &terminal),
        Verb::Align(align) => align::run(&align, &terminal),
        Verb::Render(render) => render::run(&render, &terminal),
        Verb::Init(init) => init::run(&init.dir, &terminal),
        Verb::Config(config) => config::run(&config.dir, &terminal),
        Verb::Schema => schema::run(&terminal),
        Verb::Completions { shell } => completions::run(shell, &terminal),
        Verb::Man => man::run(&terminal),
    };
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        // Whoever reads our output has read enough.
        Err(Error::Write { source, .. }) if source.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            terminal.error(&error);
            ExitCode::from(2)
        }
    }
}

/// Help and version go to stdout and are no fault.
fn usage(error: &clap::Error) -> ExitCode {
    let _ = error.print();
    if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

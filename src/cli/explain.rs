//! `hexapla explain`: what a finding means, why it matters, and how to mend it.

use std::fmt::Write as _;

use crate::check;
use crate::cli::terminal::{BOLD, Terminal};
use crate::diagnostic::RuleInfo;
use crate::error::Error;

use super::outcome::Outcome;

pub(in crate::cli) fn run(code: Option<&str>, terminal: &Terminal) -> Result<Outcome, Error> {
    let rules = || check::infos();
    let Some(code) = code else {
        terminal.print(&list(rules()))?;
        return Ok(Outcome::Done);
    };
    let Some(rule) = rules().find(|rule| rule.code == code) else {
        let nearest = check::unknown_code(code).flatten();
        let help = nearest.map(|nearest| format!("did you mean '{nearest}'?"));
        let list = || Some("'hexapla explain' lists all checks".into());
        return Err(Error::Usage { message: format!("there is no check '{code}'"), help: help.or_else(list) });
    };
    terminal.print(rule.explain)?;
    Ok(Outcome::Done)
}

/// All checks, a line each, by what they look at.
fn list<'a>(rules: impl Iterator<Item = &'a RuleInfo> + Clone) -> String {
    let mut out = String::new();
    let width = rules.clone().map(|rule| rule.code.len()).max().unwrap_or(0);
    let mut sorted: Vec<&RuleInfo> = rules.collect();
    sorted.sort_by_key(|rule| (rule.area, rule.code));
    for part in sorted.chunk_by(|a, b| a.area == b.area) {
        let _ = writeln!(out, "{BOLD}{}{BOLD:#}", part[0].area.as_str());
        for rule in part {
            let _ = writeln!(out, "  {:width$}  {:7}  {}", rule.code, rule.severity.as_str(), rule.summary);
        }
    }
    out
}

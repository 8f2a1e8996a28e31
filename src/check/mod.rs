//! Facts in, diagnostics out.
//!
//! In: [`Analysis`], and what `hexapla.yml` sets for checks. Out: [`Diagnostic`]s by path, place and code.
//!
//! **Invariant:** a rule iterates facts and words messages; severities, order and what is ignored are settled here.
//! **Invariant:** nobody here reads Markdown or YAML again.

mod directive;
mod facts;
mod link_fact;
mod meant;
mod near;
mod once;
mod reach;
mod rule;
mod rules;
mod settle;

use rayon::prelude::*;

use crate::analysis::Analysis;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, RuleInfo};
use crate::text::Position;

use facts::Facts;
use settle::Settings;

pub use rule::Rule;

/// All findings in a docset, sorted by path, place and code.
#[must_use]
pub fn check(analysis: &Analysis, config: &Config) -> Vec<Diagnostic> {
    check_only(analysis, config, &|_| true)
}

/// The findings of the rules that are wanted, sorted by path, place and code.
#[must_use]
pub fn check_only(
    analysis: &Analysis,
    config: &Config,
    is_wanted: &(dyn Fn(&RuleInfo) -> bool + Sync),
) -> Vec<Diagnostic> {
    let facts = Facts::new(analysis, config);
    let mut found: Vec<Diagnostic> = rules()
        .par_iter()
        .filter(|rule| is_wanted(&rule.info))
        .flat_map_iter(|rule| {
            let settings = Settings::of(rule, config);
            let found = if settings.is_off() { Vec::new() } else { rule::run(rule, &facts) };
            found.into_iter().filter_map(move |diagnostic| settings.apply(diagnostic))
        })
        .collect();
    let key = |diagnostic: &Diagnostic| (diagnostic.at.path.clone(), diagnostic.at.start, diagnostic.rule.code);
    found.sort_by_cached_key(key);
    found
}

/// All rules, in the order of the manual.
#[must_use]
pub fn rules() -> &'static [&'static Rule] {
    rules::RULES
}

/// For a code that no rule has, the code that was most likely meant, where there is one; `None` for a code that a rule has.
#[must_use]
pub fn unknown_code(code: &str) -> Option<Option<&'static str>> {
    let codes = || rules().iter().map(|rule| rule.info.code);
    (!codes().any(|known| known == code)).then(|| near::nearest(code, codes()))
}

/// The codes that `hexapla.yml` sets and no rule has, each with its place and the code that was most likely meant.
#[must_use]
pub fn unknown_codes(config: &Config) -> Vec<(String, Position, Option<&'static str>)> {
    let codes = || rules().iter().map(|rule| rule.info.code);
    let unknown = config.checks.iter().filter(|check| !codes().any(|code| code == check.code));
    unknown.map(|check| (check.code.clone(), check.position, near::nearest(&check.code, codes()))).collect()
}

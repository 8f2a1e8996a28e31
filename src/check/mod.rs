//! Facts in, diagnostics out.
//!
//! In: [`Analysis`], and what `hexapla.yml` sets for checks. Out: [`Diagnostic`]s by path, place and code.
//!
//! **Invariant:** a rule iterates facts and words messages; severities, order and what is ignored are settled here.
//! **Invariant:** nobody here reads Markdown or YAML again.

mod baseline;
mod directive;
mod external;
mod facts;
mod fix;
mod link_fact;
mod meant;
mod moved;
mod near;
mod once;
mod reach;
mod rule;
mod rules;
mod settle;
mod site;
mod site_rules;
mod suppress;

use rayon::prelude::*;

use crate::analysis::Analysis;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, RuleInfo};
use crate::text::Position;
use crate::web::Answers;

use facts::Facts;
use settle::Settings;
use suppress::Suppressions;

pub use baseline::Baseline;
pub use external::{Addresses, addresses, is_external};
pub use fix::{Edit, FileEdits, edits};
pub use moved::{MissingFile, Moved, missing_files, tell_moved};
pub use rule::Rule;
pub use site::{SiteRule, check_site, infos, is_of_sites, unknown_code};

/// What is wrong with a docset.
#[derive(Debug, Default)]
pub struct Checked {
    /// What is told, sorted by path, place and code.
    pub found: Vec<Diagnostic>,
    /// What comments allow, in no order.
    pub allowed: Vec<Diagnostic>,
}

/// All findings in a docset, sorted by path, place and code.
#[must_use]
pub fn check(analysis: &Analysis, config: &Config) -> Vec<Diagnostic> {
    check_only(analysis, config, &|_| true).found
}

/// The findings of the rules that are wanted.
#[must_use]
pub fn check_only(analysis: &Analysis, config: &Config, is_wanted: &(dyn Fn(&RuleInfo) -> bool + Sync)) -> Checked {
    check_with(analysis, config, None, is_wanted)
}

/// The same, with what other sites answered.
#[must_use]
pub fn check_with(
    analysis: &Analysis,
    config: &Config,
    answers: Option<&Answers>,
    is_wanted: &(dyn Fn(&RuleInfo) -> bool + Sync),
) -> Checked {
    let mut facts = Facts { answers, ..Facts::new(analysis, config) };
    let mut suppressions = Suppressions::new(&facts);
    // Whether a comment is of use is known when all checks that it names have run.
    let tells_unused = is_wanted(&rules::UNUSED.info) && !suppressions.is_empty();
    let runs = |rule: &Rule| (tells_unused || is_wanted(&rule.info)) && !Settings::of(rule, config).is_off();
    let mut found: Vec<Diagnostic> =
        rules().par_iter().filter(|rule| runs(rule)).flat_map_iter(|rule| run(rule, &facts, config)).collect();
    let mut allowed: Vec<Diagnostic> = found.extract_if(.., |diagnostic| suppressions.allows(diagnostic)).collect();
    if tells_unused {
        // What other sites answer changes from day to day: a comment about that is never of no use.
        let runs = |code: &str| !is_external(code) && rules().iter().any(|rule| rule.info.code == code && runs(rule));
        facts.unused = suppressions.unused(&runs);
        found.extend(run(rules::UNUSED, &facts, config));
        found.retain(|diagnostic| is_wanted(diagnostic.rule));
        allowed.retain(|diagnostic| is_wanted(diagnostic.rule));
    }
    let key = |diagnostic: &Diagnostic| (diagnostic.at.path.clone(), diagnostic.at.start, diagnostic.rule.code);
    found.sort_by_cached_key(key);
    Checked { found, allowed }
}

/// What one rule finds, as bad as `hexapla.yml` says.
fn run(rule: &'static Rule, facts: &Facts<'_>, config: &Config) -> impl Iterator<Item = Diagnostic> {
    let settings = Settings::of(rule, config);
    let found = if settings.is_off() { Vec::new() } else { rule::run(rule, facts) };
    let found: Vec<Diagnostic> = found.into_iter().filter_map(|diagnostic| settings.apply(diagnostic)).collect();
    found.into_iter()
}

/// All rules, in the order of the manual.
#[must_use]
pub fn rules() -> &'static [&'static Rule] {
    rules::RULES
}

/// The name that is nearest to one that does not exist, if it is near enough.
#[must_use]
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    near::nearest(name, known)
}

/// The codes that `hexapla.yml` sets and no rule has, each with its place and the code that was most likely meant.
#[must_use]
pub fn unknown_codes(config: &Config) -> Vec<(String, Position, Option<&'static str>)> {
    let codes = || infos().map(|info| info.code);
    let unknown = config.checks.iter().filter(|check| !codes().any(|code| code == check.code));
    unknown.map(|check| (check.code.clone(), check.position, near::nearest(&check.code, codes()))).collect()
}

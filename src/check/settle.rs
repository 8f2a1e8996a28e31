//! What `hexapla.yml` says about the findings of one rule.

use globset::GlobSet;

use crate::check::rule::Rule;
use crate::config::{Check, Config, Level};
use crate::diagnostic::{Diagnostic, Severity};

/// What applies to the findings of one rule.
pub(in crate::check) struct Settings<'a> {
    config: &'a Config,
    checks: Vec<&'a Check>,
}

impl<'a> Settings<'a> {
    /// What is set for a rule.
    pub(in crate::check) fn of(rule: &Rule, config: &'a Config) -> Self {
        let checks = config.checks.iter().filter(|check| check.code == rule.info.code).collect();
        Self { config, checks }
    }

    /// Whether the rule is off everywhere, so that it need not run.
    pub(in crate::check) fn is_off(&self) -> bool {
        self.checks.iter().any(|check| check.level == Some(Level::Off) && check.paths.is_none())
    }

    /// A finding as bad as it is said to be; `None` when nobody wants it.
    pub(in crate::check) fn apply(&self, mut diagnostic: Diagnostic) -> Option<Diagnostic> {
        if diagnostic.target.as_ref().is_some_and(|target| self.config.ignore_links.is_match(target)) {
            return None;
        }
        for check in &self.checks {
            let topic = diagnostic.topic.as_deref().unwrap_or_default();
            let holds = |paths: &GlobSet| paths.is_match(diagnostic.at.path.as_str()) || paths.is_match(topic);
            let is_meant = check.paths.as_ref().is_none_or(holds);
            diagnostic.severity = match (check.level, is_meant) {
                (Some(Level::Off), true) => return None,
                (Some(Level::Info), true) => Severity::Info,
                (Some(Level::Warning), true) => Severity::Warning,
                (Some(Level::Error), true) => Severity::Error,
                (None, _) | (Some(_), false) => diagnostic.severity,
            };
        }
        Some(diagnostic)
    }
}

//! How many findings there are.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};

/// How many findings there are of each severity and of each code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings of severity info.
    pub infos: usize,
    /// By code.
    pub by_code: BTreeMap<&'static str, usize>,
}

/// Counts findings.
#[must_use]
pub fn counts(diagnostics: &[Diagnostic]) -> Counts {
    let mut counts = Counts::default();
    for diagnostic in diagnostics {
        *match diagnostic.severity {
            Severity::Error => &mut counts.errors,
            Severity::Warning => &mut counts.warnings,
            Severity::Info => &mut counts.infos,
        } += 1;
        *counts.by_code.entry(diagnostic.rule.code).or_default() += 1;
    }
    counts
}

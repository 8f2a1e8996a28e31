//! Hand-offs without an id.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::UnreadKey;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "loc-file-id-invalid",
        severity: Severity::Warning,
        area: Area::Alignment,
        summary: "The `ms.locfileid` of a translation is empty, or more than one value.",
        explain: include_str!("loc_file_id_invalid.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, unread) in facts.unread(UnreadKey::LocFileId) {
        found.in_document(doc, unread.span, "one id of a hand-off must stand here".to_owned());
    }
}

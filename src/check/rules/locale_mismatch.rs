//! Translations in the folder of another locale.

use crate::catalog::LedgerFaultKind;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::UnreadKey;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "locale-mismatch",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "The `ms.contentlocale` of an article is not the locale of its folder.",
        explain: include_str!("locale_mismatch.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    for fault in facts.ledger().filter(|fault| fault.kind == LedgerFaultKind::OtherLocale) {
        let Some(locale) = &catalog.localization(fault.doc).locale else { continue };
        let own = &catalog.file(fault.doc).locale;
        let message = format!("the file says that it is in '{}', and stands in the folder of '{own}'", locale.value);
        found.in_document(fault.doc, locale.span, message);
    }
    for (doc, unread) in facts.unread(UnreadKey::Locale) {
        let message = match &*unread.value {
            "" => "one tag of a language must stand here".to_owned(),
            value => format!("'{value}' is no tag of a language"),
        };
        found.in_document(doc, unread.span, message);
    }
}

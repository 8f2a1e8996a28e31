//! Dates that cannot be read.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::UnreadKey;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "date-format-invalid",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "A `ms.date` or `ms.lasthandoff` is no day of the calendar.",
        explain: include_str!("date_format_invalid.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for key in [UnreadKey::Date, UnreadKey::HandOff] {
        for (doc, unread) in facts.unread(key) {
            let name = key.as_str();
            let message = match &*unread.value {
                "" => format!("the value of '{name}' is not one date"),
                value => format!("'{value}' is no date that '{name}' can have"),
            };
            let finding = found.in_document(doc, unread.span, message);
            finding.hint = Some("write month, day and year, such as '04/23/2019', or '2019-04-23'".to_owned());
        }
    }
}

//! Tables of contents that hold no entries, or something else.

use crate::catalog::{TOC_KEYS, TocFaultKind};
use crate::check::facts::Facts;
use crate::check::near::nearest;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "invalid-toc-syntax",
        severity: Severity::Error,
        area: Area::Metadata,
        summary: "A table of contents holds something that is no entry.",
        explain: include_str!("invalid_toc_syntax.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (toc, fault) in facts.toc_faults() {
        let message = match &fault.kind {
            TocFaultKind::NotEntries => "the table of contents is not a list of entries",
            TocFaultKind::NotEntry => "this entry has neither a name nor an href, or one of them is not a text",
            TocFaultKind::ItemsNotList => "what stands below 'items' is not a list of entries",
            TocFaultKind::UnknownKey(key) => {
                if let Some(near) = nearest(key, TOC_KEYS) {
                    let message = format!("an entry has no key '{key}', so its value is not read");
                    found.at(toc, fault.span, message).hint = Some(format!("did you mean '{near}'?"));
                }
                continue;
            }
            TocFaultKind::NotHeading => "only headings and comments may stand in a table of contents",
            TocFaultKind::MixedHeading => "an entry must be one link, one name or plain words",
            TocFaultKind::Syntax(_)
            | TocFaultKind::MergeConflict
            | TocFaultKind::Circular(_)
            | TocFaultKind::DuplicateKey(_)
            | TocFaultKind::NullItem
            | TocFaultKind::TopicHref(_)
            | TocFaultKind::TocHref(_)
            | TocFaultKind::Level(..) => continue,
        };
        found.at(toc, fault.span, message.to_owned());
    }
}

//! Values of front matter and of YAML pages that are not of the kind that they must be.

use crate::catalog::DocId;
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::{FaultKind, Format, PageFault, UnreadKey};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "unexpected-type",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "A value of the front matter or of a page of questions is not of the kind that its key needs.",
        explain: include_str!("unexpected_type.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for key in UnreadKey::TEXTS {
        // What a page of YAML holds has faults of its own.
        let of_markdown = |doc: DocId| facts.catalog().document(doc).format == Format::Markdown;
        for (doc, unread) in facts.unread(key).filter(|(doc, _)| of_markdown(*doc)) {
            let message = format!("'{}' must be a text, and is a list or a map; it counts as missing", key.as_str());
            let hint = "put quotation marks around a text that begins with '[' or '{'";
            found.in_document(doc, unread.span, message).hint = Some(hint.to_owned());
        }
    }
    for (doc, fault) in facts.markdown_faults() {
        let message = match fault.kind {
            FaultKind::PageValue(PageFault::NotText(key)) => {
                format!("'{key}' must be a text, and is a list or a map; it is not shown")
            }
            FaultKind::PageValue(PageFault::NotMap(key)) => {
                format!("an entry of '{key}' must have keys of its own; it is not shown")
            }
            _ => continue,
        };
        found.in_document(doc, fault.span, message);
    }
}

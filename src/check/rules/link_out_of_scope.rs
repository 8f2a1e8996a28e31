//! Links to what is not part of the docset.

use crate::check::facts::{Facts, LinkFact};
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{RuleInfo, Severity};
use crate::links::{LinkTarget, Missing};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "link-out-of-scope",
        severity: Severity::Warning,
        summary: "A link leads to a file that is not part of the docset.",
        explain: include_str!("link_out_of_scope.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for link in facts.links().filter(LinkFact::is_followed) {
        let LinkTarget::Missing(missing) = link.target else { continue };
        let written = link.written_path();
        let message = match missing {
            Missing::NotBuilt(..) => format!("'{written}' is not built as a page"),
            Missing::OutOfDocset => format!("'{written}' leads out of the docset"),
            Missing::File(_) | Missing::Bookmark { .. } | Missing::LocalPath | Missing::Xref(_) => continue,
        };
        found.on_link(&link, message);
    }
}

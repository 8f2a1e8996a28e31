//! Links to what is not part of the docset.

use crate::check::facts::Facts;
use crate::check::link_fact::{Holder, LinkFact};
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::{LinkTarget, Missing};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "link-out-of-scope",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A link leads to a file that is not part of the docset.",
        explain: include_str!("link_out_of_scope.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for link in facts.links().filter(LinkFact::is_followed) {
        let written = link.written_path();
        if let LinkTarget::NoPage(_) = link.target
            && is_data(written)
            && matches!(link.holder, Holder::Document(_))
        {
            found.on_link(&link, format!("'{written}' has no page of its own")).severity = Severity::Info;
            continue;
        }
        let LinkTarget::Missing(missing) = link.target else { continue };
        if let Some((locale, below)) = facts.in_another_locale(&link)
            && *missing == Missing::OutOfDocset
        {
            let message = format!("'{written}' leads into the folder of another locale, {locale}");
            found.on_link(&link, message).suggest(Some(facts.rewritten(&link, below)));
            continue;
        }
        let message = match missing {
            Missing::NotBuilt(..) => format!("'{written}' is not built as a page"),
            Missing::OutOfDocset => format!("'{written}' leads out of the docset"),
            Missing::File(_)
            | Missing::Bookmark { .. }
            | Missing::Redirect { .. }
            | Missing::NotAPicture(_)
            | Missing::Unsafe
            | Missing::LocalPath
            | Missing::Xref(_) => continue,
        };
        found.on_link(&link, message);
    }
}

/// Whether a path is that of a file of data, which may become a page one day.
fn is_data(path: &str) -> bool {
    let ending = crate::path::extension_of(path).to_ascii_lowercase();
    matches!(ending.as_str(), "yml" | "yaml" | "json")
}

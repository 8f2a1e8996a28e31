//! Images whose file is an article.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::links::{LinkTarget, Missing};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "not-an-image",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "An image names an article in place of a picture.",
        explain: include_str!("not_an_image.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for link in facts.links() {
        if let LinkTarget::Missing(Missing::NotAPicture(doc)) = link.target {
            let written = match link.written_path() {
                "" => facts.catalog().file(*doc).path.name(),
                written => written,
            };
            found.on_link(&link, format!("'{written}' is an article, not an image"));
        }
    }
}

//! Links to other sites whose certificate proves nothing.

use crate::check::external::{answered, led};
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::web::{End, Insecure};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "external-link-insecure",
        severity: Severity::Warning,
        area: Area::Links,
        summary: "A link leads to a site whose certificate proves nothing (with `--external`).",
        explain: include_str!("external_link_insecure.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (leaving, address, answer) in answered(facts) {
        let End::Insecure(why) = answer.end else { continue };
        let what = match why {
            Insecure::Expired => "that has expired",
            Insecure::NotYetValid => "that is not valid yet",
            Insecure::OtherHost => "of another host",
            Insecure::UnknownIssuer => "that nobody vouches for who is trusted here",
            Insecure::Revoked => "that was revoked",
            Insecure::Other => "that is not right",
        };
        leaving.tell(found, format!("{} has a certificate {what}", led(&address, answer)));
    }
}

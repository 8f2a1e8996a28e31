//! Links to pages of other sites that are not there.

use crate::check::external::{answered, led, malformed};
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::web::{Broken, End};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "external-link-broken",
        severity: Severity::Error,
        area: Area::Links,
        summary: "A link leads to a page of another site that is not there (with `--external`).",
        explain: include_str!("external_link_broken.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (leaving, address, answer) in answered(facts) {
        let End::Broken(why) = answer.end else { continue };
        let what = match why {
            Broken::Status(410) => "answers 410 (gone)".to_owned(),
            Broken::Status(status) => format!("answers {status} (not found)"),
            Broken::NoHost => "names a host that does not exist".to_owned(),
        };
        let message = format!("{} {what}", led(&address, answer));
        leaving.tell(found, message).hint = Some("look where the page has gone, or take the link out".to_owned());
    }
    for (leaving, why) in malformed(facts) {
        leaving.tell(found, format!("'{}' is no address: {why}", leaving.written()));
    }
}

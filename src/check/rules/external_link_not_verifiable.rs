//! Links to other sites of which nobody can tell whether they are broken.

use crate::check::external::{answered, led};
use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::web::{End, Silence, Unclear};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "external-link-not-verifiable",
        severity: Severity::Info,
        area: Area::Links,
        summary: "Whether a page of another site is there could not be found out (with `--external`).",
        explain: include_str!("external_link_not_verifiable.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (leaving, address, answer) in answered(facts) {
        let End::Unclear(why) = answer.end else { continue };
        leaving.tell(found, format!("{} {}", led(&address, answer), words(why)));
    }
}

fn words(why: Unclear) -> String {
    let words = match why {
        Unclear::Refused(status) => return format!("answers {status} to a program, and may be there for readers"),
        Unclear::Failing(status) => return format!("answers {status}: its server is ill"),
        Unclear::NotAsked => "was not asked: its host wants fewer requests",
        Unclear::TooMany => "was not asked again: its host wants fewer requests",
        Unclear::Silent(Silence::TimedOut) => "did not answer in time",
        Unclear::Silent(Silence::NotConnected) => "takes no connections",
        Unclear::Silent(Silence::Resolver) => "was not asked: the name of its host could not be looked up now",
        Unclear::Silent(Silence::Cut) => "broke the connection off",
        Unclear::Silent(Silence::NotHttp) => "answers with something that is not HTTP",
        Unclear::Silent(Silence::Handshake) => "knows no secure connection that is known here",
        Unclear::Silent(Silence::NotTls) => "does not answer in TLS",
        Unclear::Silent(Silence::NoRoots) => "was not asked: no trusted certificates are installed here",
        Unclear::Silent(Silence::Proxy) => "was not asked: the proxy does not lead there",
        Unclear::Circle => "is redirected in a circle",
        Unclear::Redirects => "is redirected too often, or to what is no address",
        Unclear::Inward => "is redirected to a host that only its own network knows",
        Unclear::Silent(Silence::Other) => "cannot be asked",
    };
    words.to_owned()
}

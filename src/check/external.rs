//! Links to other sites: which addresses they ask for, and what was heard of them.
//!
//! In: facts, and the [answers](crate::web::Answers) of a run that asked. Out: the addresses to ask; links with their answers, for rules.
//!
//! **Invariant:** nothing is asked here, and without answers nothing is told.

use std::borrow::Cow;

use crate::analysis::Analysis;
use crate::catalog::{Outward, Reference};
use crate::check::facts::Facts;
use crate::check::link_fact::LinkFact;
use crate::check::rule::{self, Findings, Rule};
use crate::check::settle::Settings;
use crate::config::Config;
use crate::diagnostic::{Area, Diagnostic, RuleInfo, Severity};
use crate::links::LinkTarget;
use crate::web::{Address, Answer, Destination};

/// What the codes of findings begin with that only a run can have that asks.
const OWN: &str = "external-link-";

/// Whether a check needs the answers of other sites.
#[must_use]
pub fn is_external(code: &str) -> bool {
    code.starts_with(OWN)
}

/// The addresses to ask for the links of a docset.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Addresses {
    /// Each once, in order.
    pub asked: Vec<Address>,
    /// How many are ignored by the settings.
    pub ignored: usize,
    /// How many only this machine or its network knows, or are names for examples.
    pub private: usize,
}

/// Stands for whatever could be told of a link to another site; its message is the address.
static ANY: Rule = Rule {
    info: RuleInfo {
        code: "external-link",
        severity: Severity::Error,
        area: Area::Links,
        summary: "A link to another site.",
        explain: "",
    },
    check: any,
};

fn any(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (leaving, destination) in leaving(facts) {
        if let Destination::Address(address) = destination {
            leaving.tell(found, address.to_string());
        }
    }
}

/// What leads to another site.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) enum Leaving<'a> {
    /// A link.
    Link(LinkFact<'a>),
    /// An entry of a file of redirections.
    Entry(&'a Outward),
}

impl<'a> Leaving<'a> {
    /// A finding about it.
    pub(in crate::check) fn tell<'f>(&self, found: &'f mut Findings<'_>, message: String) -> &'f mut Diagnostic {
        match self {
            Self::Link(link) => found.on_link(link, message),
            Self::Entry(entry) => {
                let finding = found.in_file(&entry.path, Some(entry.at), message);
                finding.target = Some(entry.url.to_string());
                finding
            }
        }
    }

    /// As written.
    pub(in crate::check) fn written(&self) -> &'a str {
        match self {
            Self::Link(link) => link.destination.trim(),
            Self::Entry(entry) => &entry.url,
        }
    }
}

/// The addresses that links of a docset lead to where a finding would be told.
#[must_use]
pub fn addresses(analysis: &Analysis, config: &Config, is_told: &dyn Fn(&Diagnostic) -> bool) -> Addresses {
    let settings = Settings::of(&ANY, config);
    let links = rule::run(&ANY, &Facts::new(analysis, config));
    let told = links.into_iter().filter_map(|link| settings.apply(link)).filter(|link| is_told(link));
    let read = |link: Diagnostic| match Destination::read(&link.message) {
        Destination::Address(address) => Some(address),
        Destination::Malformed(_) | Destination::Other => None,
    };
    let mut all: Vec<Address> = told.filter_map(read).collect();
    all.sort_unstable();
    all.dedup();
    let mut addresses = Addresses::default();
    for address in all {
        if config.external.ignore.is_match(address.as_str()) {
            addresses.ignored += 1;
        } else if !config.external.private && !address.is_public() {
            addresses.private += 1;
        } else {
            addresses.asked.push(address);
        }
    }
    addresses
}

/// What leads to other sites, each with what was heard of its address.
pub(in crate::check) fn answered<'a>(
    facts: &'a Facts<'a>,
) -> impl Iterator<Item = (Leaving<'a>, Address, &'a Answer)> + 'a {
    let answers = facts.answers;
    let all = answers.into_iter().flat_map(|answers| leaving(facts).map(move |leaving| (leaving, answers)));
    all.filter_map(|((leaving, destination), answers)| match destination {
        Destination::Address(address) => answers.of(&address).map(|answer| (leaving, address, answer)),
        Destination::Malformed(_) | Destination::Other => None,
    })
}

/// What seems to lead to other sites, and has no address, each with the reason; in a run that asks.
pub(in crate::check) fn malformed<'a>(facts: &'a Facts<'a>) -> impl Iterator<Item = (Leaving<'a>, String)> + 'a {
    let all = facts.answers.into_iter().flat_map(|_| leaving(facts));
    all.filter_map(|(leaving, destination)| match destination {
        Destination::Malformed(why) => Some((leaving, why)),
        Destination::Address(_) | Destination::Other => None,
    })
}

/// What leads out of the docset, as the readers of its pages have it.
fn leaving<'a>(facts: &'a Facts<'a>) -> impl Iterator<Item = (Leaving<'a>, Destination)> + 'a {
    let site = &facts.config.site_links;
    let links = facts.links().filter(LinkFact::is_followed).filter_map(move |link| {
        let address = address_of(link.destination, link.target, site)?;
        Some((Leaving::Link(link), Destination::read(&address)))
    });
    let entries = facts.catalog().redirects.outward.iter().filter_map(move |entry| {
        let address: Cow<'_, str> = match Reference::parse(&entry.url) {
            Reference::SiteAbsolute { path, .. } if facts.catalog().site_places(&path).is_empty() => {
                format!("{site}{}", entry.url).into()
            }
            Reference::External => entry.url.as_ref().into(),
            _ => return None,
        };
        Some((Leaving::Entry(entry), Destination::read(&address)))
    });
    links.chain(entries)
}

/// What a link leads to, as a page has it; `None` where that is in the docset, or nowhere.
fn address_of<'a>(written: &'a str, target: &'a LinkTarget, site: &str) -> Option<Cow<'a, str>> {
    match target {
        LinkTarget::External => Some(written.into()),
        LinkTarget::SiteAbsolute => Some(format!("{site}{}", written.trim().replace('\\', "/")).into()),
        LinkTarget::Named { url, .. } if url.starts_with('/') && !url.starts_with("//") => {
            Some(format!("{site}{url}").into())
        }
        LinkTarget::Named { url, .. } => Some(url.as_ref().into()),
        LinkTarget::Redirect { url, end } => address_of(url, end, site),
        LinkTarget::Page { .. }
        | LinkTarget::SitePage { .. }
        | LinkTarget::SelfBookmark
        | LinkTarget::Home
        | LinkTarget::Asset { .. }
        | LinkTarget::NoPage(_)
        | LinkTarget::Sample { .. }
        | LinkTarget::Mail
        | LinkTarget::Tab
        | LinkTarget::NotVerifiable
        | LinkTarget::Missing(_) => None,
    }
}

/// What a link asks for, and where that led: the beginning of a message.
pub(in crate::check) fn led(address: &Address, answer: &Answer) -> String {
    match &answer.at {
        Some(at) => format!("'{address}' leads to '{at}', which"),
        None => format!("'{address}'"),
    }
}

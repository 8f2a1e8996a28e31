//! Groups of tabs that are not written as they must be, or contradict themselves or an earlier group.

use crate::check::facts::Facts;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::{FaultKind, TabFault};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "invalid-tab-group",
        severity: Severity::Warning,
        area: Area::Content,
        summary: "The tabs of a group do not go together.",
        explain: include_str!("invalid_tab_group.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (doc, fault) in facts.markdown_faults() {
        let FaultKind::TabGroup(what) = fault.kind else { continue };
        let (message, hint) = match what {
            TabFault::SameId => (
                "two tabs of this group have the same id, so they cannot be told apart",
                "give each tab an id of its own",
            ),
            TabFault::OtherIds => (
                "this group shares some ids with an earlier group of the page, but not all",
                "groups that ask the same question have the same ids; other groups have none in common",
            ),
            TabFault::AllHidden => (
                "every tab of this group waits for a choice that no earlier group of the page offers",
                "let the condition behind the id name the first tab of an earlier group",
            ),
            TabFault::BadAddress => (
                "this is not the address of a tab, so that its heading is an ordinary one",
                "write #tab/ and an id of Latin letters, digits and dashes",
            ),
            TabFault::NoHeading => (
                "no space stands behind the marks of this heading, so that it is no tab but text",
                "put a space between the marks and the link",
            ),
            TabFault::TextBeside => (
                "something stands beside the link of this heading, so that it is no tab",
                "the heading of a tab holds its link and nothing else",
            ),
            TabFault::NotClosed => (
                "no rule ends this group, so that its last tab takes all that follows, headings of its own level as well",
                "put a line '---' behind the last tab",
            ),
            TabFault::Underline => (
                "this line makes the text above it a heading, and does not end the group of tabs",
                "put a blank line before '---'",
            ),
        };
        found.in_document(doc, fault.span, message.to_owned()).hint = Some(hint.to_owned());
    }
}
